"""The order of a check: what claims nothing, which evidence is chosen, what a verdict rests on."""

from __future__ import annotations

import pytest

from assistant.guard.checking import EvidenceGuard
from assistant.guard.types import Verdict
from documents.types import Level, Scope, Unit
from tests.assistant.guard.evidence import CUSTODY, HONOURS, PROSECUTION, SOURCES, check, statements


@pytest.mark.parametrize("text", ["Kết quả cụ thể như sau:", "Đồng chí cần hỏi gì thêm?", "Theo đó,"])
def test_words_that_state_nothing_are_no_claim(text: str) -> None:
    """A lead-in or a question needs no evidence."""
    assert check(text, PROSECUTION).verdict is Verdict.NO_CLAIM


@pytest.mark.parametrize("text", ["The unit filed 12 petitions.", "Lorem ipsum dolor sit amet.", "12 × 7 ≈ 84 §"])
def test_what_cannot_be_read_never_passes(text: str) -> None:
    """Another language and signs without words are not found, not waved through."""
    assert not check(text, PROSECUTION).passed


def test_without_evidence_nothing_is_found() -> None:
    """A claim that cites nothing is unsupported."""
    assert check("Phòng 2 truy tố 151 vụ.").verdict is Verdict.NOT_FOUND


def test_evidence_about_something_else_is_no_contradiction() -> None:
    """A sentence of which the passage says nothing is not found rather than contradicted."""
    assert check("Phòng 9 tham gia 206 phiên họp dân sự năm 2020.", CUSTODY).verdict is Verdict.NOT_FOUND


def test_the_verdict_rests_on_the_statement_that_says_it() -> None:
    """Of several passages the one that bears the sentence out is cited."""
    found = check("Phòng 8 ban hành 4 kháng nghị.", PROSECUTION, CUSTODY, SOURCES).evidence
    assert [statement.text for statement in found] == [statements(CUSTODY)[0].text]


def test_two_sentences_of_a_passage_bear_out_one() -> None:
    """A claim may join what the evidence says in two sentences."""
    claim = "Đồng chí Hoàng Văn Thắng ký Quyết định số 214/QĐ-VKS; đồng chí Vi Thị Lan được tặng Bằng khen."
    assert check(claim, HONOURS).verdict is Verdict.SUPPORTED


def test_the_score_of_a_supported_sentence_is_its_coverage() -> None:
    """A sentence whose every word the evidence has scores 1."""
    assert check("Phòng 8 ban hành 4 kháng nghị và 3 kiến nghị.", CUSTODY).score == 1.0


def test_evidence_of_another_body_than_the_text_around_speaks_of_is_not_found() -> None:
    """A sentence of a draft about one department is not borne out by another's figure."""
    given = Scope(unit=Unit(Level.PROVINCE, "Lạng Sơn", department="Phòng 9"))
    verdict = EvidenceGuard().check("Đơn vị ban hành 4 kháng nghị.", statements(CUSTODY), given=given).verdict
    assert verdict is Verdict.NOT_FOUND
