"""The periods a question asks about, as people name them."""

from __future__ import annotations

import pytest

from assistant.asked_periods import find_asked_periods
from documents.periods.finding import label


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Sơ kết giữa 2023, 6 tháng cuối năm phải đạt bao nhiêu phần trăm?", ["6 tháng cuối năm 2023"]),
        ("9 tháng và cả năm 2023 có bao nhiêu vụ?", ["9 tháng năm 2023", "năm 2023"]),
        ("so với 2021 tăng bao nhiêu", ["năm 2021"]),
        ("Kế hoạch số 2023/KH-VKS quy định gì?", []),
    ],
)
def test_periods_are_read_as_people_type_them(text: str, periods: list[str]) -> None:
    """A year without "năm" counts, one within a code does not; a half takes the year that is spoken of."""
    assert [label(mention.period) for mention in find_asked_periods(text, None)] == periods


def test_up_to_a_month_is_a_window_with_that_end() -> None:
    """ "Lũy kế đến hết tháng 5" is no figure of May."""
    (mention,) = find_asked_periods("Lũy kế đến hết tháng 5/2022 có mấy kiến nghị?", None)
    assert str(mention.period.end) == "2022-05-31"
    assert mention.period.number is None
