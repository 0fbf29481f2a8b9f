"""A draft against a real small index, and against given passages."""

from __future__ import annotations

import pytest

from assistant.errors import BadRequest
from assistant.guard.types import Verdict, Verification
from assistant.guard.verifying import verify, verify_against
from assistant.library import Library
from index.index import Index
from tests.assistant.guard.evidence import CUSTODY, PROSECUTION


def _verdicts(verification: Verification) -> list[Verdict]:
    return [sentence.verdict for sentence in verification.sentences]


def test_each_sentence_of_a_draft_gets_its_verdict(index: Index) -> None:
    """Right, altered and unknown sentences are told apart."""
    draft = (
        "Năm 2023, Phòng 7 VKSND tỉnh Sóc Trăng thụ lý 61 vụ/104 bị cáo theo thủ tục phúc thẩm. Đơn vị ban hành 8 kháng"
        " nghị phúc thẩm. Đơn vị được tặng Huân chương Lao động hạng Ba."
    )
    expected = [Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_FOUND]
    assert _verdicts(verify(draft, index, Library(index))) == expected


def test_a_figure_of_another_province_is_not_taken_for_it(index: Index) -> None:
    """The neighbour's report has the number, but the draft is about this province."""
    draft = "Năm 2023, Phòng 7 VKSND tỉnh Sóc Trăng thụ lý 83 vụ/129 bị cáo theo thủ tục phúc thẩm."
    assert _verdicts(verify(draft, index, Library(index))) == [Verdict.CONTRADICTED]


def test_a_body_that_is_not_named_in_full_is_not_contradicted_by_one_of_its_name(index: Index) -> None:
    """Every province has a Phòng 7; two figures of another's are no contradiction."""
    draft = "Phòng 7 thụ lý 990 vụ/1.204 bị cáo theo thủ tục phúc thẩm."
    assert _verdicts(verify(draft, index, Library(index))) == [Verdict.NOT_FOUND]


def test_a_citation_is_the_source_sentence(index: Index) -> None:
    """What a verdict rests on is quoted character by character from its document."""
    draft = "Năm 2022, Phòng 8 VKSND tỉnh Sóc Trăng ban hành 6 kiến nghị."
    citation = verify(draft, index, Library(index)).sentences[0].citations[0]
    assert citation.quote == index.document(citation.document_id).text[citation.start : citation.end]


def test_the_heading_of_a_draft_claims_nothing() -> None:
    """A heading says what the draft is about; its sentences are what is checked."""
    found = verify_against("KẾT QUẢ CÔNG TÁC\n\nPhòng 8 ban hành 4 kháng nghị và 3 kiến nghị.", [CUSTODY])
    assert _verdicts(found) == [Verdict.NO_CLAIM, Verdict.SUPPORTED]


def test_given_passages_are_all_that_counts() -> None:
    """Each sentence finds its evidence among the passages, or none."""
    draft = "Phòng 8 ban hành 4 kháng nghị. Phòng 2 truy tố 151 vụ/290 bị can. Phòng 5 tiếp 300 lượt công dân."
    expected = [Verdict.SUPPORTED, Verdict.SUPPORTED, Verdict.NOT_FOUND]
    assert _verdicts(verify_against(draft, [CUSTODY, PROSECUTION])) == expected


def test_passages_without_text_support_nothing() -> None:
    """Empty passages are no evidence, and no error."""
    assert _verdicts(verify_against("Phòng 8 ban hành 4 kháng nghị.", ["", "  \n"])) == [Verdict.NOT_FOUND]


def test_one_statement_keeps_its_marker() -> None:
    """Two sentences that rest on one statement cite it under one number."""
    found = verify_against("Phòng 8 ban hành 4 kháng nghị. Phòng 8 phát hiện 6 vi phạm.", [CUSTODY])
    assert [citation.marker for sentence in found.sentences for citation in sentence.citations] == [1, 1]


@pytest.mark.parametrize("draft", ["", " \n "])
def test_an_empty_draft_is_refused(draft: str) -> None:
    """Nothing to check is the caller's mistake, said in one line."""
    with pytest.raises(BadRequest):
        verify_against(draft, [CUSTODY])
