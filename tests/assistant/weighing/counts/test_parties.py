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
