"""Changes bound to the amounts that changed."""

from __future__ import annotations

import pytest

from documents.figures.changes import is_change
from documents.types import Change, Figure
from tests.documents.papers import YEAR
from tests.documents.sentences_of_figures import figures_in


def _told(figure: Figure) -> str:
    change = figure.change
    return f"{figure.value} {figure.count_unit}" + (f" {change.direction} {change.value}" if change else "")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Khởi tố 45 vụ/88 bị can, tăng 12 vụ, 34 bị can so với cùng kỳ.",
            ["45 vụ tăng 12", "88 bị can tăng 34", "12 vụ tăng 12", "34 bị can tăng 34"],
        ),
        (
            "Thụ lý 45 vụ/88 bị can (tăng 12 vụ nhưng giảm 4 bị can).",
            ["45 vụ tăng 12", "88 bị can giảm 4", "12 vụ tăng 12", "4 bị can giảm 4"],
        ),
        ("Khởi tố 45 vụ, tăng 9 vụ (25%).", ["45 vụ tăng 9", "9 vụ tăng 9", "25 % tăng 25"]),
        ("Giải quyết đạt 98,5% (vượt 8,5% so với chỉ tiêu).", ["98.5 % vượt 8.5", "8.5 % vượt 8.5"]),
        ("Đơn vị đạt 58 chỉ tiêu, vượt 44 chỉ tiêu.", ["58 chỉ tiêu", "44 chỉ tiêu"]),
        ("Tạm đình chỉ giảm còn 64 tin, ít hơn 31 tin so với năm 2022.", ["64 tin giảm 31", "31 tin giảm 31"]),
        ("Kiểm sát việc xét giảm 20 phạm nhân.", ["20 phạm nhân"]),
        ("Phấn đấu tăng số lượt kiểm sát lên 24 lượt.", ["24 lượt"]),
        (
            "Ban hành 5 kháng nghị, tăng 2 kháng nghị, 12 kiến nghị.",
            ["5 kháng nghị tăng 2", "2 kháng nghị tăng 2", "12 kiến nghị"],
        ),
        ("Có 147 sáng kiến, hơn năm trước 18 sáng kiến.", ["147 sáng kiến tăng 18", "18 sáng kiến tăng 18"]),
        ("Ban hành 14 kháng nghị, cao hơn năm 2022 ba kháng nghị.", ["14 kháng nghị", "3 kháng nghị tăng 3"]),
        ("Số hóa 37 vụ, thấp hơn số đăng ký là 50 vụ.", ["37 vụ", "50 vụ"]),
        ("Khởi tố mới tăng từ 25 lên 33 vụ.", ["25 vụ", "33 vụ tăng None"]),
        ("Khởi tố mới giảm từ 33 vụ xuống còn 25 vụ.", ["33 vụ", "25 vụ giảm None"]),
        ("Đơn vị có 41 biên chế, nhiều hơn quy định 02 người.", ["41 biên chế tăng 2", "2 người tăng 2"]),
        (
            "Xét xử 412 vụ (năm 2022 xét xử 389 vụ; tăng 23 vụ).",
            ["412 vụ tăng 23", "389 vụ", "23 vụ tăng 23"],
        ),
        (
            "Khởi tố 1.180 vụ (giảm 79 vụ, -6,3%), 2.358 bị can (giảm 208 bị can).",
            ["1180 vụ giảm 79", "2358 bị can giảm 208", "79 vụ giảm 79", "6.3 % giảm 6.3", "208 bị can giảm 208"],
        ),
    ],
)
def test_each_amount_has_the_change_in_its_own_unit(sentence: str, expected: list[str]) -> None:
    """Changes stand for themselves too; what was reached, acts of mercy and counted targets are no changes."""
    assert sorted(map(_told, figures_in(sentence))) == sorted(expected)


@pytest.mark.parametrize(
    ("sentence", "versus"),
    [
        ("Khởi tố 45 vụ, tăng 12 vụ so với cùng kỳ năm 2022.", "so với cùng kỳ năm 2022"),
        ("So với năm 2022, số vụ khởi tố tăng 12 vụ.", "So với năm 2022"),
        ("Khởi tố 45 vụ, tăng 12 vụ.", None),
    ],
)
def test_a_change_tells_what_it_is_measured_against(sentence: str, versus: str | None) -> None:
    """The comparison stands behind the change or opens the sentence."""
    change = figures_in(sentence)[-1].change
    assert change is not None
    assert change.versus == versus


def test_the_start_of_a_rise_is_of_the_period_compared_with() -> None:
    """ "từ 25 lên 33 vụ": the 25 are no figure of the present year."""
    start, end = figures_in("Khởi tố mới tăng từ 25 lên 33 vụ so với năm 2022.")[:2]
    assert [figure.period.year if figure.period else None for figure in (start, end)] == [2022, 2023]


def test_a_range_has_no_beginning() -> None:
    """ "từ 01 đến 02" with nothing that rises is one wish, of one period."""
    assert {figure.period for figure in figures_in("Xây dựng từ 01 đến 02 mô hình mới.")} == {YEAR}


def test_an_amount_beside_a_change_is_no_change() -> None:
    """Only the number of the change itself is one."""
    amount, change = figures_in("Khởi tố 45 vụ, tăng 12 vụ.")
    assert (is_change(amount), is_change(change)) == (False, True)


def test_the_kinds_of_change_are_spoken_of_as_written() -> None:
    """Points above a target keep their own word."""
    figure = figures_in("Tỷ lệ giải quyết vượt 8,5% so với chỉ tiêu Quốc hội giao.")[0]
    assert figure.change == Change("vượt", figure.value, "%", "so với chỉ tiêu Quốc hội giao")
