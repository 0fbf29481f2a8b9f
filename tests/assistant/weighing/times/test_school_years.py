"""Of which school year evidence is."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision, values

REPORT = (
    "Trường Đại học Kiểm sát Hà Nội tổng kết năm học 2021 – 2022",
    "Về đào tạo, nhà trường tuyển mới 268 sinh viên đại học chính quy.",
    "Năm học 2022 – 2023, nhà trường dự kiến tuyển 281 sinh viên đại học chính quy.",
)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Năm học 2021-2022 Trường Đại học Kiểm sát Hà Nội tuyển mới bao nhiêu sinh viên chính quy?", [268]),
        ("nam hoc 2021 - 2022 truong dai hoc kiem sat ha noi tuyen moi bao nhieu sinh vien chinh quy", [268]),
        ("Năm học 2020-2021 Trường Đại học Kiểm sát Hà Nội tuyển mới bao nhiêu sinh viên chính quy?", []),
        ("Năm học 2022-2023 Trường Đại học Kiểm sát Hà Nội đã tuyển mới bao nhiêu sinh viên chính quy?", []),
        ("Năm học 2022-2023 Trường Đại học Kiểm sát Hà Nội dự kiến tuyển bao nhiêu sinh viên chính quy?", [281]),
    ],
)
def test_a_figure_is_of_the_school_year_that_its_sentence_or_the_title_names(asked: str, found: list[int]) -> None:
    """A sentence that names one is of that one, whatever the title says."""
    assert values(decision(asked, REPORT)) == found


def test_a_report_that_names_no_school_year_answers_for_none() -> None:
    """Which of them it is of is not told."""
    report = ("Trường Đại học Kiểm sát Hà Nội tổng kết", "Nhà trường tuyển mới 268 sinh viên đại học chính quy.")
    asked = "Năm học 2021-2022 Trường Đại học Kiểm sát Hà Nội tuyển mới bao nhiêu sinh viên chính quy?"
    assert values(decision(asked, report)) == []
