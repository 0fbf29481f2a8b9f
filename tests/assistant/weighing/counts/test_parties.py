"""In a case each has a term, an amount and a part of his own."""

from __future__ import annotations

import pytest

from assistant.types import Status
from tests.assistant.corpus import decision, values

TRIAL = (
    "Xét xử vụ án “Đánh bạc” tại huyện Kế Sách",
    "Ngày 12/6/2024, TAND huyện Kế Sách, tỉnh Sóc Trăng xét xử bị cáo Quách Văn Lành và Thạch Thị Sương.",
    "Kiểm sát viên đề nghị Hội đồng xét xử tuyên phạt bị cáo Lành từ 04 năm đến 05 năm tù.",
    "Hội đồng xét xử tuyên phạt Quách Văn Lành 03 năm tù, Thạch Thị Sương 02 năm tù.",
    "Ngoài ra, bị cáo Sương (vợ bị cáo Lành) bị phạt bổ sung 15 triệu đồng.",
    "Quá trình điều tra, Lành khai đã thu lợi của người chơi 42 triệu đồng.",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Quách Văn Lành bị tuyên phạt bao nhiêu năm tù?", 3),
        ("Bị cáo Thạch Thị Sương bị tuyên bao nhiêu năm tù?", 2),
        ("Viện kiểm sát đề nghị xử phạt Quách Văn Lành bao nhiêu năm tù?", 5),
        ("Thạch Thị Sương bị phạt bổ sung bao nhiêu tiền?", 15_000_000),
        ("Quách Văn Lành thu lợi bao nhiêu tiền?", 42_000_000),
    ],
)
def test_everybody_has_a_figure_of_his_own(question: str, found: float) -> None:
    """The name that stands last before a term tells whose it is; what is proposed is not what was passed."""
    assert float(values(decision(question, TRIAL))[0]) == found


@pytest.mark.parametrize(
    "question",
    [
        "Quách Văn Lành bị phạt bổ sung bao nhiêu tiền?",
        "Bị cáo Lâm Văn Tới bị phạt bao nhiêu năm tù?",
    ],
)
def test_that_of_another_is_no_answer(question: str) -> None:
    """Neither that of the wife who is called so after him, nor that of somebody in another case."""
    assert decision(question, TRIAL).status is Status.NOT_FOUND


def test_money_of_another_kind_is_no_answer() -> None:
    """Fees are no fine, and what was proposed for one is not for another."""
    fees = (*TRIAL, "Bị cáo Lành phải nộp 2.100.000 đồng án phí.")
    assert decision("Quách Văn Lành bị phạt bổ sung bao nhiêu tiền?", fees).status is Status.NOT_FOUND
    assert values(decision("Quách Văn Lành phải nộp án phí bao nhiêu tiền?", fees)) == [2_100_000]


DISPUTE = (
    "Kháng nghị một vụ tranh chấp đất tại huyện Kế Sách",
    "TAND tỉnh Sóc Trăng xét xử phúc thẩm vụ án giữa nguyên đơn là bà Lê Thị M. và bị đơn là ông Lý Quốc N.",
    "Bà M. nhận chuyển nhượng lô đất, đã giao 640 triệu đồng cho ông N.",
    "Tòa án cấp sơ thẩm buộc bà M. giao nốt 210 triệu đồng, buộc ông N. sang tên.",
    "Kiểm sát viên Phòng 9 VKSND tỉnh Sóc Trăng là bà Cao Thị Sáu tham gia phiên tòa phúc thẩm.",
)


@pytest.mark.parametrize(
    ("party", "told"),
    [("bà Lê Thị M.", True), ("bà Lê Thị N.", False), ("đồng chí Lê Thị M.", False), ("Lý Quốc N.", True)],
)
def test_a_name_cut_down_to_an_initial_is_that_of_a_party(party: str, told: bool) -> None:
    """Who worked on the case is told without it; in the case of another, or of a comrade, it is not."""
    asked = f"Kiểm sát viên Phòng 9 nào tham gia phiên tòa phúc thẩm vụ {party}?"
    found = decision(asked, DISPUTE)
    assert (found.status is Status.ANSWERED and "Cao Thị Sáu" in found.evidence[0].statement.text) is told


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Bà Lê Thị M. đã giao bao nhiêu tiền?", [640_000_000]),
        ("Tòa án cấp sơ thẩm buộc bà Lê Thị M. giao nốt bao nhiêu tiền?", [210_000_000]),
    ],
)
def test_what_a_court_orders_has_not_been_handed_over(question: str, found: list[int]) -> None:
    """Nor is what was handed over what it orders."""
    assert values(decision(question, DISPUTE)) == found


def test_what_one_party_handed_over_is_not_what_another_did() -> None:
    """ "Lê Thị N." has no part in the case."""
    assert values(decision("Bà Lê Thị N. đã giao bao nhiêu tiền?", DISPUTE)) == []


def test_where_only_an_order_is_told_nothing_was_handed_over() -> None:
    """The sum of the order is no answer."""
    assert values(decision("Bà Lê Thị M. đã giao bao nhiêu tiền?", DISPUTE[:2] + DISPUTE[3:])) == []


def test_a_province_that_opens_like_a_name_is_no_party() -> None:
    """ "Bà Rịa" is nobody whom the report of the other province would have to name."""
    reports = [
        (f"VKSND tỉnh {name} năm 2020", f"Năm 2020, VKSND tỉnh {name} chi tiền thưởng {number}.000.000 đồng.")
        for name, number in (("Bình Dương", 7), ("Bà Rịa - Vũng Tàu", 9))
    ]
    asked = "Năm 2020 tiền thưởng của VKSND tỉnh Bình Dương và VKSND tỉnh Bà Rịa - Vũng Tàu là bao nhiêu?"
    assert values(decision(asked, *reports)) == [7_000_000, 9_000_000]
