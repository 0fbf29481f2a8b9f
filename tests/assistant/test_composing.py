"""Answers are the documents' own words, each with its citation."""

from __future__ import annotations

from decimal import Decimal

import pytest
import regex

from assistant.composing import compose
from tests.assistant.corpus import ALL, YEAR_2023, decision, document

QUESTIONS = [
    "Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?",
    "Ai là Trưởng phòng 8 VKSND tỉnh Sóc Trăng năm 2023?",
    "Năm 2023 Phòng 8 VKSND tỉnh Sóc Trăng được tặng gì?",
    "So sánh số vụ Phòng 7 VKSND tỉnh Sóc Trăng thụ lý phúc thẩm năm 2023 và năm 2022",
]
LONG = (
    "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
    "Năm 2023, VKSND tỉnh Sóc Trăng đã thụ lý kiểm sát 412 nguồn tin về tội phạm, tăng 18 nguồn tin so với năm 2022;"
    " thực hành quyền công tố, kiểm sát điều tra 390 vụ/702 bị can; truy tố 355 vụ/640 bị can đúng thời hạn, đúng"
    " người, đúng tội, không để xảy ra oan, sai hoặc bỏ lọt tội phạm; phối hợp với Tòa án cùng cấp tổ chức 44 phiên"
    " tòa rút kinh nghiệm theo tinh thần cải cách tư pháp; ban hành 58 kiến nghị yêu cầu khắc phục vi phạm.",
)
_MARKER = regex.compile(r"\[(\d+)\]")
DOCUMENTS = {one.id: one for one in map(document, ALL)}


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_quote_is_verbatim_at_its_offsets(question: str) -> None:
    """A citation can be checked against the document character by character."""
    citations = compose(decision(question)).citations
    assert citations
    assert [DOCUMENTS[one.document_id].text[one.start : one.end] for one in citations] == [
        one.quote for one in citations
    ]


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_line_ends_in_markers_of_citations_that_exist(question: str) -> None:
    """No factual sentence stands without its source, and no source is numbered that is not there."""
    composed = compose(decision(question))
    known = {one.marker for one in composed.citations}
    named = [{int(marker) for marker in _MARKER.findall(line)} for line in composed.text.splitlines()]
    assert all(markers and markers <= known for markers in named)


@pytest.mark.parametrize("question", QUESTIONS)
def test_figures_lie_in_their_sources_sentence(question: str) -> None:
    """The sentence given with a figure is the document's own."""
    figures = compose(decision(question)).figures
    assert [DOCUMENTS[one.document_id].text[one.start : one.end] for one in figures] == [one.quote for one in figures]


def test_markers_count_from_one_in_the_order_of_the_text() -> None:
    """Two sides of a comparison are numbered as they are read."""
    assert [one.marker for one in compose(decision(QUESTIONS[-1])).citations] == [1, 2]


def test_the_answer_opens_with_whose_figure_it_is_and_for_when() -> None:
    """A clause alone does not say it."""
    assert compose(decision(QUESTIONS[0])).text.startswith("Phòng 7, VKSND tỉnh Sóc Trăng, năm 2023: ")


def test_of_a_long_sentence_only_the_clause_that_answers_is_stated() -> None:
    """Neighbouring figures would be taken for the answer; the citation still quotes the whole sentence."""
    composed = compose(decision("Năm 2023 VKSND tỉnh Sóc Trăng tổ chức bao nhiêu phiên tòa rút kinh nghiệm?", LONG))
    assert ("44 phiên tòa" in composed.text, "412" in composed.text, composed.citations[0].quote) == (
        True,
        False,
        LONG[1],
    )


def test_only_figures_of_what_is_stated_are_given() -> None:
    """The figures of the clauses left out are left out too."""
    composed = compose(decision("Năm 2023 VKSND tỉnh Sóc Trăng tổ chức bao nhiêu phiên tòa rút kinh nghiệm?", LONG))
    assert [int(figure.value) for figure in composed.figures] == [44]


def test_a_stated_change_is_given_with_its_figure() -> None:
    """Direction, amount and what it is compared with."""
    question = "Năm 2023 Phòng 9 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu việc dân sự?"
    found = next(one for one in compose(decision(question, YEAR_2023)).figures if one.value == 340)
    assert found.change is not None
    assert (found.change.direction, found.change.value) == ("tăng", Decimal(15))


@pytest.mark.parametrize(
    "question", ["Cách nấu phở bò ngon?", "Phòng 7 năm 2023 thụ lý bao nhiêu vụ phúc thẩm?"], ids=["refuse", "ask back"]
)
def test_what_states_no_fact_cites_nothing(question: str) -> None:
    """A refusal and a question back have a text, and neither sentences nor sources."""
    composed = compose(decision(question))
    assert (composed.text != "", composed.sentences, composed.citations) == (True, (), ())
