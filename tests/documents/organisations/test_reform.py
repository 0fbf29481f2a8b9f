from __future__ import annotations

from datetime import date

import pytest

from documents.organisations.provinces import Province, UnknownProvince, all_provinces
from documents.organisations.reform import Era, era_of, explain_reform, reform_note
from documents.types import Period, PeriodKind

MERGED = [province for province in all_provinces() if province.successor]
YEAR_2024, YEAR_2026 = Period(PeriodKind.YEAR, 2024), Period(PeriodKind.YEAR, 2026)


@pytest.mark.parametrize(
    ("on", "era"),
    [
        (None, Era.OPEN),
        (date(2025, 6, 30), Era.BEFORE),
        (date(2025, 7, 1), Era.AFTER),
        (YEAR_2024, Era.BEFORE),
        (YEAR_2026, Era.AFTER),
        (Period(PeriodKind.YEAR, 2025), Era.OPEN),
        (Period(PeriodKind.FIRST_HALF, 2025), Era.BEFORE),
        (Period(PeriodKind.NINE_MONTHS, 2025), Era.OPEN),
        (Period(PeriodKind.QUARTER, 2025, number=3), Era.BEFORE),
        (Period(PeriodKind.QUARTER, 2025, number=4), Era.AFTER),
        (Period(PeriodKind.MONTH, 2025, number=6), Era.BEFORE),
        (Period(PeriodKind.MONTH, 2025, number=7), Era.AFTER),
        (Period(PeriodKind.MONTHS, 2025, number=8), Era.OPEN),
        (Period(PeriodKind.RANGE, 2021, last_year=2024), Era.BEFORE),
        (Period(PeriodKind.RANGE, 2021, last_year=2025), Era.OPEN),
        (Period(PeriodKind.RANGE, 2023, last_year=2027), Era.OPEN),
        (Period(PeriodKind.YEAR, 2025, start=date(2024, 10, 1), end=date(2025, 9, 30)), Era.OPEN),
        (Period(PeriodKind.WINDOW, 2025, start=date(2024, 10, 1), end=date(2025, 3, 31)), Era.BEFORE),
        (Period(PeriodKind.WINDOW, 2025, start=date(2025, 7, 1), end=date(2025, 9, 30)), Era.AFTER),
    ],
)
def test_a_time_lies_before_or_after_the_reform_or_across_it(on: Period | date | None, era: Era) -> None:
    """The reporting year 2025 runs from October 2024 to September 2025."""
    assert era_of(on) is era


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Hậu Giang", "Tỉnh Hậu Giang nay thuộc thành phố Cần Thơ từ ngày 01/7/2025."),
        ("vinh phuc", "Tỉnh Vĩnh Phúc nay thuộc tỉnh Phú Thọ từ ngày 01/7/2025."),
        ("Bình Phước", "Tỉnh Bình Phước nay thuộc thành phố Đồng Nai từ ngày 01/7/2025."),
        (
            "Đồng Nai",
            "Tỉnh Đồng Nai từ ngày 01/7/2025 gồm cả tỉnh Bình Phước cũ; số liệu trước ngày này chỉ tính Đồng Nai "
            "khi chưa sáp nhập.",
        ),
        ("Huế", "Thành phố Huế trước ngày 01/01/2025 là tỉnh Thừa Thiên Huế."),
        ("Thanh Hóa", "Tỉnh Thanh Hóa giữ nguyên, không sáp nhập trong đợt sắp xếp ngày 01/7/2025."),
    ],
)
def test_the_reform_is_explained_in_one_sentence(name: str, sentence: str) -> None:
    """What became of a province is said in plain words."""
    assert explain_reform(name) == sentence


@pytest.mark.parametrize("province", MERGED, ids=lambda province: province.name)
def test_a_merged_province_with_a_new_year_is_explained_and_with_an_old_one_is_not(province: Province) -> None:
    """ "Vĩnh Phúc 2024" resolves, "Vĩnh Phúc 2026" explains."""
    notes = (reform_note(province.name, YEAR_2024), reform_note(province.name, YEAR_2026))
    assert notes == (None, explain_reform(province.name))


@pytest.mark.parametrize("province", [p for p in all_provinces() if not p.successor], ids=lambda p: p.name)
def test_a_province_that_grew_is_explained_for_an_old_year(province: Province) -> None:
    """Its name then means the smaller area; unchanged provinces need no note."""
    expected = explain_reform(province.name) if province.predecessors else None
    assert (reform_note(province.name, YEAR_2024), reform_note(province.name, YEAR_2026)) == (expected, None)


def test_an_unknown_name_is_refused() -> None:
    """Nothing is explained about a name that is no province."""
    with pytest.raises(UnknownProvince):
        explain_reform("Atlantis")
