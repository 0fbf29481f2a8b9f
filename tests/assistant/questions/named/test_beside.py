"""Bodies that a question names without being about them."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand
from documents.types import Level


@pytest.mark.parametrize(
    "question",
    [
        "Cụm thi đua số 8 có VKSND những tỉnh nào ngoài Khánh Hòa?",
        "Ngoài Khánh Hòa, Cụm thi đua số 8 còn những tỉnh nào?",
        "Cụm thi đua số 8 gồm những đơn vị nào, không kể Cụm trưởng Khánh Hòa?",
        "cum thi dua so 8 gom nhung tinh nao tru khanh hoa",
        "Cụm thi đua số 8 họp tại Khánh Hòa có những ai dự?",
    ],
)
def test_what_is_left_out_or_only_hosts_is_not_asked_about(question: str) -> None:
    """The question is about the group, and no word of what is left out has to be answered."""
    asked = understand(question)
    assert [unit.group for unit in asked.units] == ["Cụm thi đua số 8"]
    assert not {"khánh", "khanh", "ngoài"}.intersection(word.text for word in asked.terms)


def test_a_body_that_nothing_else_is_named_beside_is_asked_about() -> None:
    """Better the one that is left out than none."""
    assert [unit.province for unit in understand("Ngoài VKSND tỉnh Khánh Hòa ra, ai được khen?").units] == ["Khánh Hòa"]


@pytest.mark.parametrize("level", ["VKSND cấp huyện", "VKSND cấp huyện (cũ)", "VKSND cấp huyện cũ"])
def test_a_level_that_is_asked_for_is_no_body(level: str) -> None:
    """In "những VKSND cấp huyện nào" the districts are what is to be named."""
    asked = understand(f"VKSND khu vực 3 tỉnh Ninh Bình được thành lập trên cơ sở những {level} nào?")
    assert [unit.locality for unit in asked.units] == ["khu vực 3"]


def test_an_office_that_is_left_out_is_not_asked_about() -> None:
    """In "ngoài Khối trưởng" nobody's office is asked."""
    assert understand("Khối thi đua số 3 gồm những đơn vị nào ngoài Khối trưởng?").roles == ()


@pytest.mark.parametrize(
    "question",
    [
        "Cụm thi đua số 8 ủng hộ đồng bào tỉnh Khánh Hòa bao nhiêu tiền?",
        "cum thi dua so 8 giup nhan dan khanh hoa may trieu dong",
        "Cụm thi đua số 8 tặng các hộ nghèo tỉnh Khánh Hòa mấy ngôi nhà?",
    ],
)
def test_those_who_are_helped_are_not_asked_about(question: str) -> None:
    """They live in a place whose procuracy did nothing."""
    assert [unit.group for unit in understand(question).units] == ["Cụm thi đua số 8"]


def test_who_told_it_is_not_asked_about() -> None:
    """ "Theo báo cáo của Phòng 9" says where the number of both levels stands."""
    asked = understand("Năm 2024 VKSND hai cấp tỉnh Bến Tre thụ lý bao nhiêu vụ án, theo báo cáo của Phòng 9?")
    assert [(unit.group, unit.department) for unit in asked.units] == [("hai cấp", None)]
    assert not {"báo", "cáo"}.intersection(word.text for word in asked.terms)
    summed = understand("Năm 2024 toàn tỉnh Bến Tre thụ lý bao nhiêu vụ án (theo tổng kết của Phòng 9)?")
    assert [unit.department for unit in summed.units] == [None]
    alone = understand("Theo báo cáo của Phòng 9 VKSND tỉnh Bến Tre, năm 2024 có bao nhiêu kháng nghị?")
    assert [unit.department for unit in alone.units] == ["Phòng 9"]


@pytest.mark.parametrize("deed", ["đề nghị", "báo cáo", "thỉnh thị", "trình lãnh đạo"])
@pytest.mark.parametrize("above", ["VKSND cấp cao tại Đà Nẵng", "VKSND tối cao"])
def test_the_office_above_that_is_addressed_is_not_asked_about(deed: str, above: str) -> None:
    """What is proposed to it is a result of the one who proposes."""
    asked = understand(f"Năm 2024 Phòng 9 VKSND tỉnh Bến Tre {deed} {above} bao nhiêu vụ?")
    assert [(unit.level, unit.department) for unit in asked.units] == [(Level.PROVINCE, "Phòng 9")]


@pytest.mark.parametrize(
    ("asked", "levels"),
    [
        ("Năm 2024 Phòng 9 Bến Tre và VKSND cấp cao tại Đà Nẵng có mấy kháng nghị?", [Level.PROVINCE, Level.HIGH]),
        ("Năm 2024 VKSND tối cao kháng nghị mấy vụ?", [Level.SUPREME]),
        ("Năm 2024 có mấy vụ được đề nghị VKSND tối cao kháng nghị?", [Level.SUPREME]),
    ],
)
def test_the_office_above_that_acts_or_is_named_alone_is_asked_about(asked: str, levels: list[Level]) -> None:
    """It has figures of its own."""
    assert [unit.level for unit in understand(asked).units] == levels


def test_an_office_below_that_is_addressed_stays() -> None:
    """What is asked of it may be told of it as well."""
    asked = understand("Năm 2024 VKSND tỉnh Bến Tre đề nghị VKSND huyện Ba Tri rà soát bao nhiêu vụ?")
    assert "huyện Ba Tri" in [unit.locality for unit in asked.units]
