"""Other tools read ours, and we theirs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.datasets.corpus import Corpus, plain_text
from evals.datasets.dataset import Dataset, Fact, Gold, Item
from evals.errors import BadDataset
from evals.runs.evaluating import judge_all, questions
from evals.runs.exchange import read_beir, read_ragas, read_trec_run, write_beir, write_ragas, write_trec
from evals.runs.responses import Found, Response, Said, State
from evals.runs.running import About, Asked

CORPUS = Corpus(
    [
        plain_text("a.txt", "Báo cáo Hậu Giang", "Phòng 7 thụ lý 74 vụ."),
        plain_text("b.txt", "Báo cáo Trà Vinh", "Phòng 9 ban hành 12 kháng nghị."),
    ]
)
ITEM = Item(
    "a.txt",  # the id of a document, on purpose
    "Phòng 7 thụ lý bao nhiêu vụ?",
    "figure",
    "plain",
    True,
    gold=(Gold("a.txt", "thụ lý 74 vụ"),),
    facts=(Fact("text", ("74 vụ",)),),
)
DATASET = Dataset((ITEM,), "hash")


def test_a_beir_folder_survives_the_round_trip(tmp_path: Path) -> None:
    """Questions, texts and grades come back."""
    write_beir(DATASET, CORPUS, tmp_path)
    dataset, corpus = read_beir(tmp_path)
    assert (dataset.items[0].question, dataset.items[0].documents, list(corpus)) == (
        ITEM.question,
        frozenset({"a.txt"}),
        ["a.txt", "b.txt"],
    )


def test_a_question_never_has_the_id_of_a_document(tmp_path: Path) -> None:
    """BEIR's evaluator would drop the very document that answers."""
    write_beir(DATASET, CORPUS, tmp_path)
    assert json.loads((tmp_path / "queries.jsonl").read_text(encoding="utf-8"))["_id"] == "q-a.txt"


def test_a_broken_qrels_line_is_named(tmp_path: Path) -> None:
    """The error names file, line and column."""
    write_beir(DATASET, CORPUS, tmp_path)
    (tmp_path / "qrels" / "test.tsv").write_text("query-id\tcorpus-id\tscore\nq\td\tmany\n", encoding="utf-8")
    with pytest.raises(BadDataset, match="dòng 2, trường “score”"):
        read_beir(tmp_path)


def test_runs_are_written_for_trec_and_ragas(tmp_path: Path) -> None:
    """The ranking comes back from the TREC file, the passages stand in the table."""
    found = (Found("b.txt", 0, 10, 2.0), Found("a.txt", 0, 7, 1.0))
    response = Response(State.ANSWERED, "74 vụ", (Said("74 vụ"),), found=found)
    about = About("fake", "hash", CORPUS.content_hash, "", 1, ("as_written",))
    asked = questions(DATASET, CORPUS)
    done = judge_all([Asked(ITEM, "as_written", ITEM.question, response)], asked, about)
    write_trec(done, CORPUS, tmp_path)
    write_ragas(done, CORPUS, tmp_path / "ragas.jsonl")
    assert read_trec_run(tmp_path / "run.trec") == {"q-a.txt": ["b.txt", "a.txt"]}
    assert read_ragas(tmp_path / "ragas.jsonl")[0]["retrieved_contexts"] == ["Phòng 9 ba", "Phòng 7"]
