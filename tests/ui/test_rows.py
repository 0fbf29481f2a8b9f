"""Rows of tables, and the one figure to point at."""

from __future__ import annotations

from ui.objects import Figure
from ui.rows import cells_of, figure_asked_for, mark_cell, split_at_figure


def _figure(indicator: str, value: float, count_unit: str = "vụ") -> Figure:
    return Figure(document_id="d", start=0, end=1, indicator=indicator, value=value, count_unit=count_unit)


def test_a_sentence_is_no_row() -> None:
    """A bar alone makes no table."""
    assert cells_of("Phòng 7 thụ lý 5 vụ | đạt yêu cầu.") == ()


def test_the_figure_asked_for_is_the_one_whose_words_are_all_asked() -> None:
    """The more telling indicator wins over one that it contains."""
    figures = [_figure("truy tố", 5), _figure("thụ lý", 7), _figure("truy tố", 9, "bị can")]
    assert figure_asked_for("Năm 2024 truy tố bao nhiêu vụ?", figures) is figures[0]


def test_nothing_is_pointed_at_where_two_figures_fit() -> None:
    """A wrong mark would be worse than none."""
    assert figure_asked_for("truy tố bao nhiêu vụ?", [_figure("truy tố", 5), _figure("truy tố", 6)]) is None


def test_a_cell_is_marked_by_value_and_header() -> None:
    """Two cells of one value are told apart by what stands above them."""
    cells = cells_of("Đơn vị: A | Truy tố – Vụ: 5 | Xét xử – Vụ: 5")
    assert [cell.marked for cell in mark_cell(cells, _figure("truy tố", 5))] == [False, True, False]


def test_a_figure_is_found_in_words_with_its_leading_zero() -> None:
    """Reports write 05 for five."""
    parts = split_at_figure("ban hành 05 kháng nghị, chấp nhận 15 kháng nghị", _figure("kháng nghị", 5, "kháng nghị"))
    assert [text for text, is_marked in parts if is_marked] == ["05 kháng nghị"]


def test_a_figure_that_stands_there_twice_is_not_marked() -> None:
    """The page cannot know which one is meant."""
    assert split_at_figure("5 vụ và 5 vụ", _figure("truy tố", 5)) == [("5 vụ và 5 vụ", False)]
