"""What the stacks are compared on is the same for all and says where its answers are."""

from __future__ import annotations

import json
import lzma
import sys
from pathlib import Path

import pytest

from evals.bench.preparing import Question, python_of, some_of, unmarked, versions_of, write_documents
from evals.errors import EvaluationError
from evals.retrieval.external import Places


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """Two paragraphs with a question each, and three articles."""
    asked = [{"context": f"Đoạn {n} nói về việc {n}.", "qas": [{"question": f"Đoạn {n} nói gì?"}]} for n in range(2)]
    (tmp_path / "squad.json").write_text(json.dumps({"data": [{"paragraphs": asked}]}))
    with lzma.open(tmp_path / "news.jsonl.xz", "wt") as file:
        file.writelines(json.dumps({"title": f"Tin {n}", "lead": "", "body": "Nội dung."}) + "\n" for n in range(3))
    return Places(tmp_path / "squad.json", tmp_path / "news.jsonl.xz")


def test_each_question_names_the_document_that_answers_it(places: Places, tmp_path: Path) -> None:
    """Recall is counted by these names, which are those of the files."""
    questions = write_documents(places, tmp_path / "documents", news=2)
    assert questions[1] == Question("Đoạn 1 nói gì?", "Doan 1 noi gi?", "xquad-0001")
    assert (tmp_path / "documents" / "xquad-0001.txt").read_text() == "Đoạn 1 nói về việc 1."


def test_no_more_news_are_written_than_asked_for(places: Places, tmp_path: Path) -> None:
    """The number of documents is what a run is compared by."""
    write_documents(places, tmp_path / "documents", news=2)
    assert len(list((tmp_path / "documents").glob("news-*"))) == 2


def test_data_that_are_not_there_are_an_error(tmp_path: Path) -> None:
    """They are no part of the project, so the message says what was looked for."""
    with pytest.raises(EvaluationError, match="nowhere"):
        write_documents(Places(tmp_path / "nowhere.json", tmp_path / "news"), tmp_path / "documents", news=1)


@pytest.mark.parametrize("count", [1, 5, 14, 99])
def test_no_question_is_asked_twice(count: int) -> None:
    """A sample comes from all over the data, each question once, and is no larger than the data."""
    questions = [Question(str(n), str(n), str(n)) for n in range(14)]
    chosen = some_of(questions, count)
    assert len(chosen) == len(set(chosen)) == min(count, 14)


def test_typing_without_diacritics_leaves_letters() -> None:
    """The letter đ is no letter with a mark for Unicode, but nobody types it."""
    assert unmarked("Đường về Huế") == "Duong ve Hue"


def test_ours_runs_where_the_comparison_runs(tmp_path: Path) -> None:
    """Only the others need environments of their own."""
    assert python_of("ours", tmp_path, uv="uv") == sys.executable


def test_an_environment_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    """A stack that is not installed is not measured."""
    with pytest.raises(EvaluationError, match="txtai_hybrid"):
        python_of("txtai_hybrid", tmp_path, uv="false")


def test_versions_are_those_that_are_pinned() -> None:
    """A table of results is worth what its versions are worth."""
    assert set(versions_of("langchain_hybrid", ["chromadb", "langchain-chroma"])) == {"chromadb", "langchain-chroma"}
