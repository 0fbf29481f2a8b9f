"""What somebody did at an event."""

from __future__ import annotations

import pytest

from assistant.quoting.excerpts import excerpt
from assistant.types import Status
from tests.assistant.corpus import decision

PAPER = (
    "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
    "Sáng ngày 15/12/2023, VKSND tỉnh Sóc Trăng tổ chức hội nghị tổng kết công tác năm 2023.",
    "Báo cáo tóm tắt do đồng chí Lê Thị Mận, Chánh Văn phòng trình bày.",
)


@pytest.mark.parametrize(
    "question",
    [
        "Người trình bày báo cáo tóm tắt tại hội nghị tổng kết năm 2023 của VKSND tỉnh Sóc Trăng là ai?",
        "Tại hội nghị tổng kết năm 2023 của VKSND tỉnh Sóc Trăng, ai thông qua báo cáo tóm tắt?",
        "ai trinh bay bao cao tai hoi nghi tong ket nam 2023 cua vksnd tinh soc trang",
    ],
)
def test_the_head_of_the_document_tells_the_event(question: str) -> None:
    """The sentence on the deed need not name it again."""
    reached = decision(question, PAPER)
    assert [item.statement.text for item in reached.evidence] == [PAPER[2]]


def test_another_deed_at_the_event_is_no_answer() -> None:
    """Who read a paper there is not who opened the meeting."""
    question = "Ai khai mạc và tặng hoa tại hội nghị tổng kết năm 2023 của VKSND tỉnh Sóc Trăng?"
    assert decision(question, PAPER).status is Status.NOT_FOUND


COURSE = (
    "VKSND tỉnh Sóc Trăng tập huấn kiểm sát tin báo năm 2023",
    "Khai giảng lớp học, đồng chí Cao Văn Sáu, Phó Viện trưởng nêu mục đích của lớp tập huấn.",
    "Giảng viên của lớp là đồng chí Lê Thị Mận, nguyên Vụ trưởng.",
)


@pytest.mark.parametrize("taught", ["giảng bài", "đứng lớp", "truyền đạt", "lên lớp"])
def test_who_taught_is_told_by_who_was_the_lecturer(taught: str) -> None:
    """Reports name the lecturers; staff ask who taught."""
    reached = decision(f"Ai {taught} tại lớp tập huấn của VKSND tỉnh Sóc Trăng năm 2023?", COURSE)
    assert [item.statement.text for item in reached.evidence] == [COURSE[2]]


ROUND_UP = (
    "Điểm tin tháng 5/2023 của VKSND tỉnh Sóc Trăng",
    "VKSND tỉnh mở lớp tập huấn kỹ năng nhập liệu phần mềm quản lý án hành chính. Báo cáo viên là đồng chí Cao Văn Sáu,"
    " Phó Chánh Văn phòng.",
)


@pytest.mark.parametrize(
    ("course", "found"),
    [
        ("nhập liệu phần mềm quản lý án hành chính", True),
        ("phần mềm quản lý án hành chính", True),
        ("nghiệp vụ án hình sự", False),
        ("kỹ năng viết cáo trạng", False),
    ],
)
def test_the_sentence_before_tells_which_course_was_taught(course: str, found: bool) -> None:
    """The lecturer is named behind it; one of another course is nobody asked for."""
    reached = decision(f"Lớp tập huấn {course} của VKSND tỉnh Sóc Trăng tháng 5/2023 ai giảng?", ROUND_UP)
    assert any("Cao Văn Sáu" in item.statement.text for item in reached.evidence) is found


def test_lecturers_named_one_after_the_other_all_taught() -> None:
    """What leads up to the first of them is said of the others as well."""
    report = (
        "VKSND tỉnh Sóc Trăng tập huấn thống kê năm 2023",
        "Giảng viên lớp tập huấn thống kê gồm bà Mai Thị Sen, Trưởng phòng; ông Cao Văn Sáu, chuyên viên; và ông Lý Văn"
        " Hào, Cục 2.",
    )
    [item] = decision("Lớp tập huấn thống kê năm 2023 của VKSND tỉnh Sóc Trăng ai giảng?", report).evidence
    assert "Lý Văn Hào" in excerpt(item)
