"""How many people a question asks for."""

from __future__ import annotations

import pytest

from assistant.weighing.persons.several_people import asks_several_people, people_wanted
from tests.assistant.corpus import decision


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("Ba người ký quy chế gồm những ai?", 3),
        ("02 đồng chí nào được tặng Kỷ niệm chương?", 2),
        ("nam dong chi duoc khen la ai", 5),
        ("Trong hai người, ai là Trưởng đoàn?", 0),
        ("Ai trao Bằng khen cho hai đồng chí?", 0),
        ("Ai chủ trì hội nghị năm 2024?", 0),
    ],
)
def test_a_number_of_people_asked_for_is_read(question: str, count: int) -> None:
    """One of several, or those who got something, are not asked for together."""
    assert people_wanted(question) == count


@pytest.mark.parametrize(("question", "several"), [("Gồm những ai?", True), ("Do ai trình bày?", False)])
def test_several_people_can_be_asked_for_without_a_number(question: str, several: bool) -> None:
    """ "Những ai" asks for all of them."""
    assert asks_several_people(question) is several


def test_a_body_of_people_has_several() -> None:
    """ "Đoàn gồm những ai" is not answered by one name."""
    assert people_wanted("Thành viên Đoàn kiểm sát gồm những ai?") > 1
    assert people_wanted("Tổ công tác số hóa có những ai?") > 1
    assert not people_wanted("Có những ai dự hội nghị?")


CASES = (
    "Phòng 1 VKSND tỉnh Hà Nam tổng kết năm 2022",
    "Nổi bật là vụ án Đỗ Quang Vịnh cùng đồng phạm buôn lậu gỗ qua cảng. Tổ Kiểm sát viên gồm đồng chí Lê Thị Mận và"
    " đồng chí Cao Văn Sáu đã làm việc suốt ba tháng.",
    "Vụ án Hà Kim Tước đánh bạc được truy tố đúng hạn.",
)


@pytest.mark.parametrize(
    ("question", "is_told"),
    [
        ("Tổ Kiểm sát viên làm vụ Đỗ Quang Vịnh buôn lậu gỗ gồm những ai?", True),
        ("Tổ Kiểm sát viên làm vụ Hà Kim Tước đánh bạc gồm những ai?", False),
        ("Tổ điều tra làm vụ Đỗ Quang Vịnh buôn lậu gỗ gồm những ai?", False),
    ],
)
def test_a_group_belongs_to_the_case_that_is_told_right_before_it(question: str, is_told: bool) -> None:
    """The group of another case, or another group, is no answer."""
    assert any("Lê Thị Mận" in one.statement.text for one in decision(question, CASES).evidence) == is_told
