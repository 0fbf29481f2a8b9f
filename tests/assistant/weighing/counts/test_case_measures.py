"""What is measured in one case, and where the case comes from."""

from __future__ import annotations

import pytest

from assistant.questions.named.units import find_asked_units
from assistant.types import Status
from documents.types import Level
from tests.assistant.corpus import decision, values

CASE = (
    "Phòng 9 VKSND tỉnh Bến Tre tổ chức phiên tòa rút kinh nghiệm",
    "Ngày 12/9/2023, Phòng 9 VKSND tỉnh Bến Tre tham gia phiên tòa phúc thẩm vụ án tranh chấp quyền sử dụng đất ở "
    "huyện Ba Tri.",
    "Viện trưởng VKSND tỉnh Bến Tre đã ban hành Quyết định kháng nghị số 14/QĐ-VKS-DS ngày 20/6/2023, do cấp sơ thẩm "
    "chưa thẩm định tại chỗ đối với 2.340 m2 đất tranh chấp.",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Diện tích đất tranh chấp trong vụ án Ba Tri mà VKSND tỉnh Bến Tre kháng nghị là bao nhiêu m2?", [2340]),
        ("Đất tranh chấp trong vụ án ở Ba Tri mà Viện Bến Tre kháng nghị rộng bao nhiêu mét vuông?", [2340]),
        ("Diện tích đất tranh chấp trong vụ án Giồng Trôm mà VKSND tỉnh Bến Tre kháng nghị là bao nhiêu m2?", []),
    ],
)
def test_a_measure_is_of_the_case_whichever_department_tried_it(question: str, found: list[int]) -> None:
    """Of another case it says nothing."""
    assert values(decision(question, CASE)) == found


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Vụ tranh chấp đất ở Ba Tri mà VKSND tỉnh Bến Tre kháng nghị có diện tích bao nhiêu?", [2340]),
        ("Diện tích đất tranh chấp trong vụ án Ba Tri mà VKSND tỉnh Bến Tre kháng nghị là bao nhiêu?", [2340]),
        ("Diện tích trụ sở mới của VKSND tỉnh Bến Tre là bao nhiêu?", []),
        ("Diện tích nhà kho mà VKSND tỉnh Bến Tre kháng nghị trong vụ tranh chấp đất ở Ba Tri là bao nhiêu?", []),
    ],
)
def test_an_area_is_of_the_thing_that_is_measured(question: str, found: list[int]) -> None:
    """No unit need be asked for; the land in dispute is not the area of a building."""
    assert values(decision(question, CASE)) == found


@pytest.mark.parametrize(("place", "told"), [("Ba Tri", True), ("Giồng Trôm", False)])
def test_a_paper_on_a_case_is_told_by_its_place(place: str, told: bool) -> None:
    """The protest of the province's office in a case from a district is none of the district's office."""
    asked = f"Quyết định kháng nghị vụ tranh chấp đất ở {place} của Viện trưởng VKSND tỉnh Bến Tre số bao nhiêu?"
    assert (decision(asked, CASE).status is Status.ANSWERED) is told


@pytest.mark.parametrize(
    ("question", "level"),
    [
        ("Viện trưởng VKSND tỉnh Bến Tre kháng nghị vụ án ở Ba Tri ngày nào?", Level.PROVINCE),
        ("VKSND Ba Tri tỉnh Bến Tre thụ lý mấy vụ án?", Level.DISTRICT),
    ],
)
def test_where_a_case_comes_from_is_no_body_asked_about(question: str, level: Level) -> None:
    """Who dealt with it is."""
    assert [unit.level for unit in find_asked_units(question).units] == [level]
