"""Denials, directions, acts of law, quantifiers, quotations and invented words."""

from __future__ import annotations

import pytest

from assistant.guard.types import ProblemKind
from tests.assistant.guard.evidence import CUSTODY, PLAN, PROSECUTION, TRIAL, check, kinds


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Đơn vị để xảy ra trường hợp truy tố oan, sai.", PROSECUTION),
        ("Kiểm sát viên đề nghị chấp nhận kháng cáo của bị cáo.", TRIAL),
        ("Phòng 8 không phát hiện vi phạm.", CUSTODY),
    ],
)
def test_a_lost_or_added_denial_is_flagged(claim: str, passage: str) -> None:
    """ "Không" decides."""
    assert ProblemKind.NEGATION in kinds(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Số vụ thụ lý giảm 19 vụ so với năm 2021.", PROSECUTION),
        ("Đơn vị ban hành 12 kháng nghị yêu cầu khắc phục vi phạm gửi Cơ quan điều tra.", PROSECUTION),
        ("Hội đồng xét xử sửa bản án sơ thẩm đối với bị cáo Trần Văn Hùng.", TRIAL),
        ("Kiểm sát viên đề nghị không chấp nhận kháng cáo của bị hại.", TRIAL),
        ("Đơn vị phấn đấu ban hành trên 20 kháng nghị giám đốc thẩm.", PLAN),
        ("Một số kháng nghị, kiến nghị được tiếp thu.", CUSTODY),
    ],
)
def test_a_word_that_excludes_the_evidences_is_flagged(claim: str, passage: str) -> None:
    """Acts, parties, instances, directions and quantifiers cannot stand for each other."""
    assert not check(claim, passage).passed


@pytest.mark.parametrize(
    "claim",
    [
        "Phòng 2 truy tố 151 vụ/290 bị can, là đơn vị dẫn đầu toàn tỉnh.",
        "Phòng 2 truy tố 151 vụ/290 bị can nhờ được bổ sung thêm biên chế.",
        "Phòng 2 truy tố 151 vụ/290 bị can, được dư luận đồng tình.",
        "Phòng 2 truy tố 151 vụ/290 bị can; mức phạt thông thường là tù chung thân.",
    ],
)
def test_an_invented_clause_is_flagged(claim: str) -> None:
    """Praise, causes and background that the evidence does not give do not pass behind a right figure."""
    assert not check(claim, PROSECUTION).passed


def test_a_quotation_has_to_stand_word_for_word() -> None:
    """Quotation marks promise the evidence's own words."""
    said = ("phát hiện 6 vi phạm, ban hành 4 kháng nghị", "phát hiện và ban hành 4 kháng nghị")
    assert [check(f"Phòng 8 “{words}”.", CUSTODY).passed for words in said] == [True, False]
