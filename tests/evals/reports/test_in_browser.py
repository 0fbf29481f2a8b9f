"""The pages of a run, of a comparison and of a search, before a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page

from evals.datasets.dataset import Dataset
from evals.datasets.spellings import AS_WRITTEN
from evals.reports.results import Context, results_of
from evals.reports.writing import write_comparison, write_report
from evals.retrieval.search_runs import SearchJob, run_search
from evals.runs.evaluating import Evaluation, Questions, evaluate, questions
from evals.runs.exchange import write_beir
from evals.runs.gating import compare_runs
from tests.evals.oracles import Break, Oracle, add_hearsay, swap_siblings
from tests.integration.browser import CHROMIUM, SHOTS, chromium

pytestmark = [
    pytest.mark.integration,
    pytest.mark.enable_socket,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="no Chromium on this machine: apt-get install chromium"),
]


@dataclass(frozen=True)
class Reports:
    """The pages of a run that gives siblings' values and hearsay, of it beside a right one, and of a search."""

    run: Path
    comparison: Path
    search: Path


@pytest.fixture(scope="module")
def reports(asked: Questions, tmp_path_factory: pytest.TempPathFactory) -> Reports:
    """Three pages about some of the questions on the samples."""
    some = questions(Dataset(asked.dataset.items[::4], asked.dataset.content_hash), asked.corpus)
    folder = tmp_path_factory.mktemp("reports")
    right, wrong = (_run(some, folder / name, broken) for name, broken in (("before", None), ("after", _spoil)))
    page = write_report(results_of(wrong, some, Context()), folder / "after")
    compared = write_comparison(compare_runs(right, wrong, some.family_of), ("trước", "sau"), folder)
    write_beir(some.dataset, some.corpus, folder / "beir")
    searched = run_search(SearchJob(folder / "beir", "bm25", folder, output=folder / "search"))
    return Reports(page, compared, searched.page)


_spoil: Break = lambda response, oracle, item_id: add_hearsay(  # noqa: E731
    swap_siblings(response, oracle, item_id), oracle, item_id
)


def _run(some: Questions, folder: Path, broken: Break | None) -> Evaluation:
    return evaluate(Oracle(some, broken), some, folder, spellings=[AS_WRITTEN])


@pytest.fixture(scope="module")
def window(open_sockets: None, reports: Reports) -> Iterator[Page]:
    """One window that notes what it is asked to load and what goes wrong in it."""
    with chromium() as browser:
        page = browser.new_page(viewport={"width": 1366, "height": 900}, locale="vi-VN")
        page.set_default_timeout(20_000)
        yield page


def _open(window: Page, path: Path) -> list[str]:
    """Open a page anew and return what it asked for beside itself, and its errors."""
    noted: list[str] = []
    window.on("request", lambda request: noted.append(request.url))
    window.on("pageerror", lambda error: noted.append(str(error)))
    window.goto(path.as_uri())
    return [one for one in noted if not one.startswith((path.as_uri(), "data:"))]


def _shown(window: Page) -> list[str]:
    """Return the ids of the questions that are shown, from top to bottom."""
    found: list[str] = window.evaluate(
        "[...document.querySelectorAll('details.item')].filter(i => i.checkVisibility()).map(i => i.id)"
    )
    return found


@pytest.mark.parametrize("name", ["run", "comparison", "search"])
def test_a_page_asks_for_nothing(window: Page, reports: Reports, name: str) -> None:
    """It is one file, and its script runs without an error."""
    assert _open(window, getattr(reports, name)) == []


@pytest.mark.parametrize("name", ["run", "search"])
def test_failures_stand_first(window: Page, reports: Reports, name: str) -> None:
    """Whoever opens a report sees what is wrong before what is right."""
    _open(window, getattr(reports, name))
    flags = window.locator("details.item").evaluate_all("all => all.map(one => one.dataset.right)")
    assert flags == sorted(flags)
    assert {"0", "1"} <= set(flags)


def test_what_broke_stands_before_what_was_mended(window: Page, reports: Reports) -> None:
    """The comparison begins with the questions that got worse."""
    _open(window, reports.comparison)
    ways = window.locator("details.item").evaluate_all("all => all.map(one => one.dataset.way)")
    assert ways[:1] == ["broken"]
    assert ways == sorted(ways)


@pytest.mark.parametrize("name", ["run", "comparison", "search"])
def test_a_search_needs_no_diacritics(window: Page, reports: Reports, name: str) -> None:
    """Typing bare words leaves the questions that have them all, and says how many."""
    _open(window, getattr(reports, name))
    whole = _shown(window)
    window.fill("#q", "PHONG ban hanh")
    found = _shown(window)
    assert 0 < len(found) < len(whole)
    assert window.inner_text("#count") == f"{len(found)} câu"


def test_a_filter_leaves_one_outcome(window: Page, reports: Reports) -> None:
    """Only the questions that ended so stay."""
    _open(window, reports.run)
    window.select_option("#f-outcome", "wrong_figure")
    tags = window.locator("details.item:visible .tag").first.inner_text()
    outcomes = window.locator("details.item:visible").evaluate_all("all => all.map(one => one.dataset.outcome)")
    assert (tags, set(outcomes)) == ("Số liệu sai", {"wrong_figure"})


def test_filter_and_search_work_together(window: Page, reports: Reports) -> None:
    """What is not right and has the words; taking both away brings all back."""
    _open(window, reports.run)
    whole = _shown(window)
    window.select_option("#f-outcome", "!")
    wrong = _shown(window)
    window.fill("#q", "khong mot cau nao co nhung chu nay")
    nothing = _shown(window)
    window.fill("#q", "")
    window.select_option("#f-outcome", "")
    assert (len(wrong) < len(whole), nothing, _shown(window)) == (True, [], whole)


def test_a_comparison_can_be_narrowed(window: Page, reports: Reports) -> None:
    """By way, the mended are gone; by type, only those questions stay."""
    _open(window, reports.comparison)
    window.select_option("#f-way", "broken")
    window.select_option("#f-type", "figure")
    kept = window.locator("details.item:visible").evaluate_all(
        "all => all.map(one => one.dataset.way + one.dataset.type)"
    )
    assert set(kept) == {"brokenfigure"}


def test_a_citation_is_marked_in_its_passage(window: Page, reports: Reports) -> None:
    """An opened question shows the quoted words marked among those around them, and why it failed."""
    _open(window, reports.run)
    window.select_option("#f-outcome", "wrong_figure")
    item = window.locator("details.item:visible").first
    item.locator("summary").first.click()
    marked = item.locator("blockquote mark").first
    colours = marked.evaluate(
        "one => [getComputedStyle(one).backgroundColor, getComputedStyle(one.parentNode).backgroundColor]"
    )
    around = item.locator("blockquote", has=window.locator("mark")).first.inner_text()
    assert marked.is_visible()
    assert colours[0] != colours[1]
    assert len(around) > len(marked.inner_text())
    assert item.locator(".why").first.is_visible()


def test_a_comparison_shows_both_answers_with_what_they_cite(window: Page, reports: Reports) -> None:
    """Before and after stand side by side, each with its quotations marked."""
    _open(window, reports.comparison)
    item = window.locator("details.item").first
    item.locator("summary").first.click()
    sides = item.locator(".body > div")
    tops = sides.evaluate_all("all => all.map(one => one.getBoundingClientRect().top)")
    assert len(tops) == 2
    assert tops[0] == tops[1]
    assert sides.nth(0).locator("mark").first.is_visible()


def test_a_link_of_the_summary_opens_its_question(window: Page, reports: Reports) -> None:
    """From the list of what to look at first, one click leads into the question."""
    _open(window, reports.run)
    link = window.locator(".attention a").first
    target = str(link.get_attribute("href"))
    link.click()
    window.wait_for_function("id => document.querySelector(id).open", arg=target)
    assert re.fullmatch(r"#[\w.-]+", target)


@pytest.mark.parametrize("name", ["run", "comparison", "search"])
@pytest.mark.parametrize("width", [390, 1366])
def test_a_page_is_not_wider_than_its_window(window: Page, reports: Reports, name: str, width: int) -> None:
    """Wide tables scroll within themselves, on a phone, too."""
    window.set_viewport_size({"width": width, "height": 900})
    _open(window, getattr(reports, name))
    SHOTS.mkdir(parents=True, exist_ok=True)
    window.screenshot(path=SHOTS / f"evaluation-{name}-{width}.png")
    wide = window.evaluate("document.documentElement.scrollWidth")
    window.set_viewport_size({"width": 1366, "height": 900})
    assert wide <= width
