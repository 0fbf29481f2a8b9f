"""A search is put to every question, resumes by question, and leaves a report that names what was missed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from evals.datasets.corpus import Corpus, plain_text
from evals.datasets.dataset import Dataset, Fact, Gold, Item
from evals.reports.search import search_results, write_search_report
from evals.retrieval.search_runs import SearchJob, run_search
from evals.retrieval.searching import Searching, bm25_search, measure_search
from evals.runs.exchange import write_beir
from evals.runs.responses import Found, State
from evals.runs.running import ask_all, describe

CORPUS = Corpus(
    [
        plain_text("a.txt", "Báo cáo Hậu Giang", "Phòng 7 thụ lý 74 vụ. Phòng 8 giải quyết 20 đơn."),
        plain_text("b.txt", "Báo cáo Trà Vinh", "Phòng 9 ban hành 12 kháng nghị. Có <b>mọi</b> hồ sơ."),
    ]
)
DATASET = Dataset(
    (
        Item(
            "q1",
            "Phòng 7 thụ lý bao nhiêu vụ?",
            "figure",
            "plain",
            True,
            gold=(Gold("a.txt", "Phòng 7 thụ lý 74 vụ."),),
            facts=(Fact("text", ("74 vụ",)),),
        ),
        Item(
            "q2",
            "Phòng 9 ban hành bao nhiêu kháng nghị?",
            "figure",
            "plain",
            True,
            gold=(Gold("b.txt", "Phòng 9 ban hành 12 kháng nghị."),),
            facts=(Fact("text", ("12 kháng nghị",)),),
        ),
    ),
    "hash",
)
BOTH = ("as_written", "no_diacritics")


@dataclass
class Counting:
    """A search that notes what it is asked, and stops at its third question."""

    stops: bool = False
    heard: list[str] = field(default_factory=list)

    def search(self, query: str, k: int) -> Sequence[Found]:
        """Find the first document, whatever is asked."""
        if self.stops and len(self.heard) == 2:
            raise KeyboardInterrupt
        self.heard.append(query)
        return [Found("a.txt", 0, 21, 1.0)][:k]


def _asked(search: Searching, folder: Path, spellings: Sequence[str] = BOTH) -> tuple[object, ...]:
    return tuple(ask_all(search, DATASET, folder, describe(search, DATASET, CORPUS, spellings)))


def test_an_interrupted_search_goes_on_at_the_next_question(tmp_path: Path) -> None:
    """What was searched before an interruption is not searched again."""
    stopped, second = Counting(stops=True), Counting()
    with pytest.raises(KeyboardInterrupt):
        _asked(Searching("counting", stopped.search, CORPUS), tmp_path)
    _asked(Searching("counting", second.search, CORPUS), tmp_path)
    assert (len(stopped.heard), len(second.heard)) == (2, 2)


def test_both_spellings_are_measured(tmp_path: Path) -> None:
    """Half of the questions are about the only document that this search finds, with marks and without."""
    search = Searching("counting", Counting().search, CORPUS)
    asked = ask_all(search, DATASET, tmp_path, describe(search, DATASET, CORPUS, BOTH))
    found = {one.spelling: one.measures["recall@1"].mean for one in measure_search("counting", asked, CORPUS)}
    assert found == {"as_written": 0.5, "no_diacritics": 0.5}


def test_the_sentence_that_is_read_counts(tmp_path: Path) -> None:
    """A right passage out of which another sentence is read has not answered."""
    search = Searching("counting", Counting().search, CORPUS, lambda _, __: Found("a.txt", 22, 47, 1.0))
    asked = ask_all(search, DATASET, tmp_path, describe(search, DATASET, CORPUS, BOTH[:1]))
    measures = measure_search("counting", asked, CORPUS)[0].measures
    assert (measures["recall@1"].mean, measures["sentence_first"].mean) == (0.5, 0.0)


def test_a_search_that_fails_scores_nothing_and_is_counted(tmp_path: Path) -> None:
    """An error stays in every mean and is the first thing in the list."""

    def broken(query: str, k: int) -> Sequence[Found]:
        raise OSError("hỏng")

    search = Searching("broken", broken, CORPUS)
    about = describe(search, DATASET, CORPUS, BOTH[:1])
    asked = ask_all(search, DATASET, tmp_path, about)
    results = search_results(about, measure_search("broken", asked, CORPUS), asked, CORPUS)
    assert results["states"]["as_written"][State.ERROR.value] == 2
    assert results["items"][0]["error"] == "OSError: hỏng"


def test_the_report_is_one_page_that_loads_nothing(tmp_path: Path) -> None:
    """What was missed comes first, with the answer marked in its passage; markup of a text stays text."""
    search = Searching("counting", Counting().search, CORPUS)
    about = describe(search, DATASET, CORPUS, BOTH)
    asked = ask_all(search, DATASET, tmp_path, about)
    results = search_results(about, measure_search("counting", asked, CORPUS), asked, CORPUS)
    page = write_search_report(results, tmp_path).read_text(encoding="utf-8")
    assert [item["outcome"] for item in results["items"]] == ["missed", "right"]
    assert "<mark>Phòng 9 ban hành 12 kháng nghị.</mark> Có &lt;b&gt;mọi&lt;/b&gt; hồ sơ." in page
    assert not any(mark in page for mark in ("src=", "http"))


def test_one_command_writes_the_same_reports_twice(tmp_path: Path) -> None:
    """A BEIR folder gives page, JSON and Markdown; a second run in another place gives the same bytes."""
    write_beir(DATASET, CORPUS, tmp_path / "beir")
    kept = []
    for name in ("one", "two"):
        run_search(SearchJob(tmp_path / "beir", "bm25", tmp_path / "home", output=tmp_path / name))
        names = ("report.html", "results.json", "summary.md", "answers.jsonl")
        kept.append([(tmp_path / name / file).read_bytes() for file in names])
    assert kept[0] == kept[1]


def test_processor_time_stands_apart(tmp_path: Path) -> None:
    """How long a search takes is told by stage, in a file that the results do not depend on."""
    search = Searching("bm25", bm25_search(CORPUS), CORPUS)
    ask_all(search, DATASET, tmp_path, describe(search, DATASET, CORPUS, BOTH[:1]))
    rows = [json.loads(line) for line in (tmp_path / "timings.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {"cpu", "cpu_search", "cpu_read", "wall"} <= set(rows[0])
