from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.readers.number_format import shown

SHOWN = [
    (1054, "General", "1054"),
    (1054.0, "General", "1054"),
    (12.5, "General", "12,5"),
    (0.1 + 0.2, "General", "0,3"),
    (1054, "#,##0", "1.054"),
    (1234567.891, "#,##0.00", "1.234.567,89"),
    (0.995, "0.0%", "99,5%"),
    (0.5, "0%", "50%"),
    (5, "00", "05"),
    (99.9, "0.##", "99,9"),
    (1.005, "0.00", "1,01"),
    (-12, "#,##0;(#,##0)", "(12)"),
    (-12, "#,##0", "-12"),
    (1054, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', "1.054"),
    (1_500_000, "#,##0,", "1.500"),
    (74, '0" vụ"', "74 vụ"),
    (74, 'General" vụ"', "74 vụ"),
    (74, "@", "74"),
    (123456789012345678, "General", "123456789012345678"),
    (datetime(2023, 8, 2), "mm-dd-yy", "02/08/2023"),
    (datetime(2023, 8, 2, 7, 30), "dd/mm/yyyy hh:mm", "02/08/2023 07:30"),
    (date(2023, 8, 2), "mm/yyyy", "08/2023"),
    (date(2023, 8, 2), "yyyy", "2023"),
    (time(7, 30), "h:mm", "07:30"),
    (timedelta(hours=30), "[h]:mm", "30:00"),
    (" 1.054 vụ ", "0", "1.054 vụ"),
    (True, "General", "TRUE"),
    (None, "0", ""),
]


@pytest.mark.parametrize(("value", "number_format", "expected"), SHOWN)
def test_values_are_shown_as_people_see_them(value: object, number_format: str, expected: str) -> None:
    """Excel's format codes give what Excel shows under Vietnamese settings."""
    assert shown(value, number_format) == expected


@given(st.floats() | st.integers(), st.text(alphabet='0#?.,%;"\\_*[]@eE+/- vụGeneral', max_size=12))
def test_every_number_is_shown(value: float, number_format: str) -> None:
    """No number and no format code, however broken, raises."""
    assert isinstance(shown(value, number_format), str)
