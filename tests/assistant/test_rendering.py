"""Answers and passages for a terminal."""

from __future__ import annotations

from datetime import date

from assistant.rendering import render_answer, render_hits
from assistant.types import Answer, Citation, Status
from index.index import Index

CITED = Citation(1, "0", "bao-cao/bai.html", "Tổng kết", date(2024, 1, 5), "Sóc Trăng", None, "Thụ lý 5 vụ.", 0, 12)


def test_sources_are_numbered_with_title_date_path_and_quote() -> None:
    """Everything that a person needs to look it up."""
    shown = render_answer(Answer("?", Status.ANSWERED, "Thụ lý 5 vụ. [1]", citations=(CITED,)))
    assert all(part in shown for part in ("[1] Tổng kết", "05/01/2024", "bao-cao/bai.html", "“Thụ lý 5 vụ.”"))


def test_an_answer_without_sources_lists_none() -> None:
    """A refusal is its text alone."""
    assert render_answer(Answer("?", Status.NOT_FOUND, "Chưa tìm thấy.")) == "Chưa tìm thấy."


def test_a_notice_stands_between_the_answer_and_its_sources() -> None:
    """Who reads the answer reads how it came about."""
    answer = Answer("?", Status.ANSWERED, "Thụ lý 5 vụ. [1]", citations=(CITED,), notice="Mô hình không trả lời.")
    shown = render_answer(answer)
    assert shown.index("5 vụ") < shown.index("Mô hình không trả lời.") < shown.index("Nguồn:")


def test_passages_are_ranked(index: Index) -> None:
    """The first line of each tells rank and score."""
    shown = render_hits(index.search("kháng nghị phúc thẩm", 2)).split("\n\n")
    assert [line[:2] for line in shown] == ["1.", "2."]


def test_no_passage_is_said_in_words() -> None:
    """An empty screen would look like a failure."""
    assert render_hits([]) == "Không tìm thấy đoạn nào."
