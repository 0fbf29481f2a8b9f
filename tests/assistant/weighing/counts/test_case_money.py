"""What an amount of money in a case is."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand
from assistant.weighing.counts.case_money import is_of_other_money
from tests.assistant.corpus import statements

TITLE = "VKSND huyện Kim Bảng kiểm sát xét xử năm 2023"
TOLD = "Tòa án phạt bổ sung bị cáo 18 triệu đồng, buộc bồi thường 46 triệu đồng và nộp 300.000 đồng án phí."


@pytest.mark.parametrize(
    ("question", "fitting"),
    [
        ("Bị cáo bị phạt bổ sung bao nhiêu tiền?", [18_000_000]),
        ("Bị cáo phải bồi thường bao nhiêu tiền?", [46_000_000]),
        ("Bị cáo nộp án phí bao nhiêu tiền?", [300_000]),
        ("Bị cáo chiếm đoạt bao nhiêu tiền?", []),
        ("Bị cáo phải nộp bao nhiêu tiền?", [18_000_000, 46_000_000, 300_000]),
        ("Bị cáo phải bồi thường và nộp phạt bao nhiêu tiền?", [18_000_000, 46_000_000, 300_000]),
    ],
)
def test_each_amount_is_what_is_said_right_around_it(question: str, fitting: list[int]) -> None:
    """What stands behind the next amount is of that one; a question that names no one kind leaves all."""
    (stated,) = [one for one in statements((TITLE, TOLD)) if one.text == TOLD]
    asked = understand(question)
    assert [one.value for one in stated.figures if not is_of_other_money(asked, stated, one)] == fitting


def test_an_amount_of_which_nothing_is_said_may_be_any() -> None:
    """Only what is called something else is refused."""
    told = "Bị cáo đã giao cho bị hại 18 triệu đồng."
    (stated,) = [one for one in statements((TITLE, told)) if one.text == told]
    asked = understand("Bị cáo phải bồi thường bao nhiêu tiền?")
    assert not is_of_other_money(asked, stated, stated.figures[0])


@pytest.mark.parametrize(
    ("question", "fitting"),
    [
        ("Người mua căn nhà đã đưa trước mấy tỷ?", [640_000_000]),
        ("Người mua căn nhà đặt cọc bao nhiêu trăm triệu?", [640_000_000]),
        ("Căn nhà được bán với giá mấy tỷ?", [1_350_000_000]),
        ("Người mua căn nhà còn nợ lại bao nhiêu tiền?", []),
    ],
)
def test_what_a_buyer_handed_over_is_not_the_price(question: str, fitting: list[int]) -> None:
    """Nor is what is still owed: each is asked for by its own word."""
    told = "Bà Vi mua căn nhà cấp 4 với giá 1,35 tỷ đồng, đã giao 640 triệu đồng, hẹn sang tên xong giao đủ."
    (stated,) = [one for one in statements((TITLE, told)) if one.text == told]
    asked = understand(question)
    amounts = [one for one in stated.figures if one.count_unit == "đồng"]
    assert [one.value for one in amounts if not is_of_other_money(asked, stated, one)] == fitting
