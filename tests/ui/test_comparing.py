"""Figures side by side, and what keeps them from being compared."""

from __future__ import annotations

from datetime import date

import pytest

from ui.comparing import compare, of_province, period_order, shape_of
from ui.objects import Figure, Period


def _figure(unit: str, label: str, value: float = 1, *, province: str = "Hà Tĩnh", end: date | None = None) -> Figure:
    period = Period.model_validate({"from": end and date(end.year, 1, 1), "to": end, "label": label})
    return Figure(
        document_id="d", start=0, end=1, indicator="truy tố", value=value, count_unit="vụ", unit=unit, period=period,
        province=province,
    )  # fmt: skip


def _warned(*figures: Figure) -> set[str]:
    units = sorted({one.unit or "" for one in figures})
    return {name for name, _ in compare(figures, units, sorted({one.label for one in figures})).warnings}


def test_like_with_like_needs_no_warning() -> None:
    """A warning that always stands there is read by nobody."""
    assert _warned(_figure("A", "năm 2023"), _figure("B", "năm 2023"), _figure("A", "năm 2024")) == set()


def test_periods_of_different_length_are_marked() -> None:
    """Six months and a year are never set against each other in silence."""
    assert _warned(_figure("A", "năm 2023"), _figure("A", "6 tháng đầu năm 2024")) == {"lengths"}


def test_documents_that_disagree_are_both_shown() -> None:
    """The page does not choose between two figures."""
    both = (_figure("A", "năm 2023", 5), _figure("A", "năm 2023", 6))
    assert _warned(*both) == {"conflict"}
    assert len(compare(both, ["A"], ["năm 2023"]).cells["A", "năm 2023"]) == 2


def test_one_period_with_two_windows_is_marked() -> None:
    """The same year may end in November here and in December there."""
    assert _warned(
        _figure("A", "năm 2023", end=date(2023, 11, 30)), _figure("B", "năm 2023", end=date(2023, 12, 31))
    ) == {"windows"}


@pytest.mark.parametrize(
    ("province", "last", "expected"),
    [
        ("Cần Thơ", "năm 2025", {"reform"}),
        ("Cần Thơ", "năm 2023", set()),
        ("Hà Tĩnh", "năm 2025", set()),
    ],
)
def test_a_row_across_the_merger_of_its_province_is_marked(province: str, last: str, expected: set[str]) -> None:
    """What the name covers has changed on 1 July 2025, where the province was merged and only there."""
    assert _warned(_figure("A", "năm 2024", province=province), _figure("A", last, province=province)) == expected


def test_one_level_beside_two_levels_is_marked() -> None:
    """A total over both levels is no rival of one office."""
    assert _warned(_figure("VKSND hai cấp tỉnh A", "năm 2023"), _figure("VKSND tỉnh A", "năm 2023")) == {"levels"}


def test_periods_stand_in_the_order_of_time() -> None:
    """The year first, then its parts."""
    labels = ["năm 2024", "quý I năm 2025", "6 tháng đầu năm 2024", "năm 2023"]
    assert sorted(labels, key=period_order) == ["năm 2023", "6 tháng đầu năm 2024", "năm 2024", "quý I năm 2025"]


@pytest.mark.parametrize(
    ("label", "shape"),
    [
        ("năm 2024", "year"),
        ("6 tháng đầu năm 2024", "months"),
        ("6 tháng cuối năm 2024", "second_half"),
        ("quý IV năm 2025", "quarter"),
        ("tháng 5 năm 2021", "month"),
        ("từ ngày 01/07/2025 đến ngày 30/09/2025", "window"),
        ("giai đoạn 2019–2020", "range"),
    ],
)
def test_the_shape_of_a_period_is_read_off_its_name(label: str, shape: str) -> None:
    """What is compared must be of one shape."""
    assert shape_of(label) == shape


@pytest.mark.parametrize("name", ["Hậu Giang", "Cần Thơ"])
def test_a_merged_province_is_found_by_both_names(name: str) -> None:
    """By that of its time and by today's."""
    assert of_province(_figure("A", "năm 2024", province="Hậu Giang"), name)
