"""Tests of what a file name says about a table without a title."""

from __future__ import annotations

import pytest

from documents.cleaning.blocks import clean
from documents.metadata.describing import describe
from documents.metadata.file_names import period_in_name, province_in_name
from documents.periods.finding import label
from documents.readers.types import RawBlock, RawDocument, RawTable
from documents.types import BlockKind

ROWS = (("Đơn vị", "Số vụ"), ("VKSND khu vực 1", "12"), ("VKSND khu vực 2", "20"))


@pytest.mark.parametrize(
    ("name", "period"),
    [("kho/son-la-so-lieu-nam-2022.csv", "năm 2022"), ("so_lieu_6_thang_dau_nam_2024.xlsx", "6 tháng đầu năm 2024")],
)
def test_a_file_name_tells_a_period(name: str, period: str) -> None:
    """Names are written without marks, parted by hyphens or underscores."""
    found = period_in_name(name)
    assert found is not None
    assert label(found) == period


@pytest.mark.parametrize("name", ["so-lieu.csv", "so-sanh-nam-2021-va-nam-2023.csv"])
def test_a_file_name_with_no_period_or_two_tells_none(name: str) -> None:
    """What is not told is not guessed."""
    assert period_in_name(name) is None


def test_a_file_name_tells_the_province_of_a_bare_table() -> None:
    """Area offices are numbered anew in every province, so a table without any needs one."""
    unit = province_in_name("vksnd-tinh-son-la-so-lieu-nam-2022.csv")
    assert unit is not None
    assert unit.province == "Sơn La"


@pytest.mark.parametrize(
    ("before", "province"),
    [((), "Sơn La"), ((RawBlock(BlockKind.PARAGRAPH, "Số liệu của VKSND tỉnh Lào Cai năm 2022"),), "Lào Cai")],
)
def test_the_text_is_believed_before_the_name_of_its_file(before: tuple[RawBlock, ...], province: str) -> None:
    """Only tables that nothing explains are described by the name that they were saved under."""
    table = RawBlock(BlockKind.TABLE_ROW, table=RawTable(ROWS))
    described = describe(clean(RawDocument((*before, table))), {}, source="vksnd-tinh-son-la-nam-2022.csv")
    assert described.province == province
