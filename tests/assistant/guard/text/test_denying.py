"""Denials in other words than "không", and as long as they are."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

APPEALS = (
    "Năm 2024, Phòng 9 VKSND tỉnh Lạng Sơn kiểm sát 212 bản án; số bản án bị hủy do lỗi của Kiểm sát viên: 0. Báo cáo"
    " tuần gửi đúng hạn 52/52 kỳ. Qua kiểm sát phát hiện Tòa án không đưa UBND xã Quang Lang vào tham gia tố tụng; 03"
    " hồ sơ xếp loại chưa đúng. Trong kỳ không có bị cáo nào được Tòa án tuyên không phạm tội. Có 02 đảng"
    " viên vắng mặt."
)


@pytest.mark.parametrize(
    "claim",
    [
        "Năm 2024, Phòng 9 VKSND tỉnh Lạng Sơn không để xảy ra án bị hủy do lỗi của Kiểm sát viên.",
        "Không có kỳ báo cáo tuần nào bị gửi quá hạn.",
        "Tòa án đã bỏ sót UBND xã Quang Lang trong tham gia tố tụng.",
        "Phòng 9 phát hiện 03 hồ sơ xếp loại không chính xác.",
        "Trong kỳ, không xảy ra trường hợp bị cáo được Tòa án tuyên không phạm tội.",
        "Có 02 đảng viên không có mặt.",
    ],
)
def test_a_denial_in_other_words_passes(claim: str) -> None:
    """A count of 0, the opposite of all, a word that denies by itself, a synonym, a longer way to say there is none."""
    assert check(claim, APPEALS).passed


@pytest.mark.parametrize(
    "claim",
    [
        "Tòa án đã đưa UBND xã Quang Lang vào tham gia tố tụng.",
        "Phòng 9 phát hiện 03 hồ sơ xếp loại chính xác.",
        "Trong kỳ có bị cáo được Tòa án tuyên không phạm tội.",
        "Không có đảng viên nào vắng mặt.",
        "Báo cáo tuần có kỳ gửi quá hạn.",
    ],
)
def test_what_is_denied_in_other_words_is_not_claimed(claim: str) -> None:
    """The same words without the denial, or with a second one."""
    assert not check(claim, APPEALS).passed


def test_a_denied_term_says_enough() -> None:
    """A short denial of what the evidence denies is no clause of its own; what it affirms is one."""
    passage = "Án hình sự: thụ lý 58 vụ/91 bị can; đã truy tố 41 vụ/66 bị can, không có án quá hạn."
    assert check("Không có vụ án nào bị quá hạn trong kỳ báo cáo.", passage).passed
    assert not check("Có vụ án bị quá hạn trong kỳ báo cáo.", passage).passed


FEES = (
    "Qua kiểm sát, Phòng 9 phát hiện 38 bản án có vi phạm, chủ yếu là xác định sai án phí; việc phân loại hồ sơ đúng"
    " quy định. Hồ sơ được chuẩn bị kỹ, song đề cương còn dài."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Vi phạm của 38 bản án chủ yếu là xác định án phí không đúng.", True),
        ("Vi phạm của 38 bản án chủ yếu là xác định án phí không sai.", False),
        ("Vi phạm của 38 bản án chủ yếu là xác định đúng án phí.", False),
        ("Việc phân loại hồ sơ không đúng quy định.", False),
        ("Việc phân loại hồ sơ không sai quy định.", False),
        ("Hồ sơ được chuẩn bị kỹ, tuy nhiên đề cương còn dài.", True),
    ],
)
def test_what_is_not_right_is_wrong(claim: str, passes: bool) -> None:
    """ "Không đúng" says "sai", but only of what the evidence calls so."""
    assert check(claim, FEES).passed is passes
