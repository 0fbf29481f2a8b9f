"""The report: one file, no outside requests, failures first, the same bytes every time."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from evals.datasets.spellings import AS_WRITTEN
from evals.reports.results import Context, results_of
from evals.reports.writing import write_report
from evals.runs.evaluating import Evaluation, Questions, evaluate
from evals.runs.responses import Query, Response, Said, State

HOSTILE = '<script>alert(1)</script> & "74 vụ"'


class Hostile:
    """Answers with markup."""

    name = "hostile"

    def answer(self, query: Query) -> Response:
        """Answer the same always."""
        return Response(State.ANSWERED, HOSTILE, (Said(HOSTILE),), status="answered")


class Links(HTMLParser):
    """Collects what a page would load."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note every source and link."""
        self.loaded += [
            value or "" for name, value in attrs if name in ("src", "href") and not (value or "").startswith("#")
        ]


@pytest.fixture(scope="module")
def done(asked: Questions, tmp_path_factory: pytest.TempPathFactory) -> Evaluation:
    """A run of the hostile system."""
    return evaluate(Hostile(), asked, tmp_path_factory.mktemp("run"), spellings=[AS_WRITTEN])


@pytest.fixture
def page(done: Evaluation, asked: Questions, tmp_path: Path) -> str:
    """The report of that run."""
    return write_report(results_of(done, asked, Context()), tmp_path).read_text(encoding="utf-8")


def test_the_page_loads_nothing(page: str) -> None:
    """It can be opened on a machine without network."""
    links = Links()
    links.feed(page)
    assert links.loaded == []
    assert not re.search(r"url\(|@import|https?://", page)


def test_answers_are_text_never_markup(page: str) -> None:
    """What a system says cannot run in the reader's browser."""
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_failures_come_first(page: str, done: Evaluation) -> None:
    """Right items stand behind all others."""
    flags = re.findall(r'data-right="(\d)"', page)
    assert flags == sorted(flags)
    assert len(flags) == len(done.main)


def test_the_same_run_gives_the_same_bytes(done: Evaluation, asked: Questions, tmp_path: Path) -> None:
    """Nothing in a report depends on the clock or on the order of sets."""
    pages = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        write_report(results_of(done, asked, Context()), tmp_path / name)
        pages.append({file.name: file.read_bytes() for file in (tmp_path / name).iterdir()})
    assert pages[0] == pages[1]


def test_the_summary_counts_every_state(page: str, tmp_path: Path) -> None:
    """Errors and empty answers are printed even if there are none."""
    text = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert "rỗng 0, lỗi 0" in text
