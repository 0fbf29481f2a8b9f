"""The line that says in which issue of a periodical a text stands."""

from __future__ import annotations

import pytest

from documents.cleaning.issues import set_issues_apart
from documents.cleaning.lines import Line
from documents.types import BlockKind
from tests.assistant.corpus import decision, values


@pytest.mark.parametrize(
    "text",
    [
        "Bản tin số 9 - tháng 02/2024",
        "Nội san số 5/2023",
        "Tập san Kiểm sát số 14 (tháng 7/2023)",
        "Trích Bản tin nội bộ số 3, quý I/2024",
        "(Bản tin Công đoàn VKSND tỉnh Bến Tre, số 2 - quý IV/2023)",
        "VKSND tỉnh Bến Tre - Thông tin kiểm sát số 8 ra ngày 12/9/2023",
        "SỐ 11 (52) - 2023",
    ],
)
def test_an_issue_stands_apart_from_the_text(text: str) -> None:
    """It governs nothing below it, whatever the format takes it for."""
    for kind in (BlockKind.PARAGRAPH, BlockKind.HEADING):
        assert set_issues_apart([Line(kind, text)])[0].kind is BlockKind.FOOTNOTE


@pytest.mark.parametrize(
    "text",
    [
        "Số: 45/BC-VKS",
        "Cụm thi đua số 6 năm 2023",
        "Trại giam số 4 tháng 10/2023",
        "Bản tin tháng 3/2023",
        "Chỉ thị số 01 năm 2023",
        "Số vụ án 12 năm 2023",
    ],
)
def test_other_lines_with_a_number_and_a_time_stay(text: str) -> None:
    """Bodies and papers bear numbers as well."""
    assert set_issues_apart([Line(BlockKind.PARAGRAPH, text)])[0].kind is BlockKind.PARAGRAPH


def test_the_time_of_an_issue_is_not_what_it_reports_on() -> None:
    """Results of the year before stay results of it."""
    report = (
        "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
        "Bản tin số 9 - tháng 02/2024",
        "Năm 2023, VKSND tỉnh Bến Tre truy tố 412 vụ.",
        "Kiểm sát thi hành án dân sự: trực tiếp kiểm sát 14 cuộc, ban hành 21 kiến nghị.",
    )
    asked = "Năm 2023 VKSND tỉnh Bến Tre trực tiếp kiểm sát thi hành án dân sự bao nhiêu cuộc?"
    assert values(decision(asked, report)) == [14]
