"""The day on which something is done again and again."""

from __future__ import annotations

import pytest

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import understand
from assistant.weighing.times.recurring_days import asks_recurring_day, tells_recurring_day
from tests.assistant.corpus import decision

SIGNED = "Ngày 12/3/2024, VKSND tỉnh Bến Tre ký Quy chế phối hợp về đối chiếu số liệu với Công an tỉnh."
MATCHED = "Số liệu đối chiếu vào ngày 24 hằng tháng."


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Số liệu đối chiếu vào ngày nào hằng tháng?", True),
        ("so lieu doi chieu vao ngay nao hang thang", True),
        ("Giao ban vào thứ mấy hằng tuần?", True),
        ("Báo cáo hằng tháng phải gửi trước ngày nào?", True),
        ("Báo cáo hằng tháng số 4 ban hành ngày nào?", False),
        ("Quy chế được ký ngày nào?", False),
    ],
)
def test_a_day_that_comes_back_is_asked_for_as_such(question: str, asks: bool) -> None:
    """ "Hằng tháng" may also be what a paper is called."""
    assert asks_recurring_day(question) == asks


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        (MATCHED, True),
        ("Lãnh đạo tiếp dân vào ngày 05 và 20 hàng tháng.", True),
        ("Hằng tháng, chậm nhất ngày 25, các phòng gửi số liệu.", True),
        ("Giao ban chiều thứ sáu hằng tuần.", True),
        (SIGNED, False),
        ("Hằng tháng có báo cáo, bắt đầu từ ngày 24/4/2024.", False),
    ],
)
def test_the_date_of_one_event_comes_back_never(text: str, tells: bool) -> None:
    """A day with its month is that of one event."""
    assert tells_recurring_day(text) == tells


def test_the_day_of_signing_does_not_answer_for_the_day_of_each_month() -> None:
    """The sentence with the recurring day answers; without it nothing does."""
    title = "VKSND tỉnh Bến Tre ký quy chế phối hợp"
    asked = "Quy chế của VKSND tỉnh Bến Tre: số liệu đối chiếu vào ngày nào hằng tháng?"
    assert [one.statement.text for one in decision(asked, (title, SIGNED, MATCHED)).evidence] == [MATCHED]
    assert not decision(asked, (title, SIGNED)).evidence


def test_what_is_done_on_a_day_may_be_a_comparison() -> None:
    """ "Đối chiếu" of one body with a day asked for compares no figures."""
    assert understand("Số liệu đối chiếu vào ngày nào hằng tháng?").kind is Kind.DATE
    assert understand("Số vụ năm nay đối chiếu với chỉ tiêu là bao nhiêu?").kind is Kind.FIGURE
