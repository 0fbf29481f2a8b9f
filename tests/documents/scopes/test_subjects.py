"""Tests of which unit of a passage acts."""

from __future__ import annotations

import pytest

from documents.organisations.finding import find_units
from documents.organisations.lower_offices import with_lower_offices
from documents.scopes.subjects import find_subjects
from documents.scopes.types import Subject
from documents.types import Level, Unit

HOME = Unit(Level.PROVINCE, "Hậu Giang")


def subjects(text: str, *, ends: tuple[int, ...] = ()) -> list[Subject]:
    """Return the subjects of ``text``, read as a text of Hậu Giang."""
    return find_subjects(text, find_units(text, home=HOME), ends=ends)


@pytest.mark.parametrize(
    ("text", "departments"),
    [
        ("Phòng 7 đã ban hành kiến nghị", ["Phòng 7"]),
        ("Hôm qua, tập thể Phòng 7 họp", ["Phòng 7"]),
        ("do Phòng 7 ban hành", []),
        ("gửi Phòng 7 và Phòng 8", []),
        ("đồng chí Trưởng Phòng 7 báo cáo", []),
        ("theo đề nghị của Phòng 7, Phòng 8 đã rà soát", ["Phòng 8"]),
        ("theo đề nghị của Phòng 7 và Phòng 8 đã rà soát", []),
        ("chất lượng công tác của Phòng 8 tốt hơn", ["Phòng 8"]),
        ("báo cáo kết quả của Phòng 8.", ["Phòng 8"]),
        ("Kết quả theo lĩnh vực (số liệu Phòng 8)", ["Phòng 8"]),
        ("đối chiếu số liệu Phòng 8 gửi", []),
        ("hai tập thể được Phòng 7, Phòng 8 đề nghị khen", []),
        ("Đơn vị đã ban hành kiến nghị", []),
        ("tặng Giấy khen cho Phòng 1, Phòng 2 và Phòng 8, khen 3 cá nhân", []),
        ("đồng chí Vũ An cho biết Phòng 7 đã kiểm sát", ["Phòng 7"]),
        ("nhận việc của Phòng 1, Phòng 2 và Phòng 7, Phòng 8 đã ban hành kiến nghị", ["Phòng 8"]),
    ],
)
def test_only_units_that_act_or_own_are_subjects(text: str, departments: list[str]) -> None:
    """Agents of the passive, addressees, sources and offices are passed over."""
    assert [subject.unit.department for subject in subjects(text) if subject.unit] == departments


def test_the_seat_of_an_office_tells_of_it_in_that_sentence() -> None:
    """What follows is of whoever's paper it is; a seat that is only visited tells nothing."""
    text = "Chi 9 tỷ đồng, trong đó trụ sở VKSND khu vực 2 là 4 tỷ đồng. Còn lại 5 tỷ đồng."
    found = next(subject for subject in subjects(text) if subject.unit)
    assert (found.unit and found.unit.locality, found.until) == ("khu vực 2", text.index(". Còn"))
    assert subjects("Đoàn họp tại trụ sở VKSND khu vực 2 và tặng 20 suất quà") == []


def test_a_subject_may_follow_a_period_without_a_comma() -> None:
    """In "năm 2023 Phòng 7 được khen" the end of the period opens the clause."""
    text = "Với kết quả năm 2023 Phòng 7 được khen"
    assert [subject.start for subject in subjects(text, ends=(text.index(" Phòng"),))] == [text.index("Phòng")]


@pytest.mark.parametrize("opening", ["Tổng cộng bốn phòng", "Tính chung các phòng", "Bốn phòng"])
def test_what_is_said_of_all_departments_together_is_of_none_of_them(opening: str) -> None:
    """A sum over all follows what was said of the last one."""
    (found,) = subjects(f"{opening} có 9 cá nhân được khen")
    assert (found.unit, found.whole) == (None, True)


def test_two_units_in_one_breath_are_joint() -> None:
    """Neither of two units that act together can be told."""
    (subject,) = subjects("Phòng 7 và Phòng 8 đã phối hợp")
    assert subject.joint


def test_a_unit_in_brackets_holds_inside_them_only() -> None:
    """What follows a closed bracket is no longer about the unit inside it."""
    text = "Có 5 bản (Phòng 7: 3 bản), thêm 2 bản"
    (subject,) = subjects(text)
    assert subject.until == text.index(")")


def test_a_name_before_a_colon_labels_the_passage() -> None:
    """The colon may stand behind a gloss in brackets."""
    (subject,) = subjects("Phòng Kiểm sát án hình sự (Phòng 7): Năm 2023 có tiến bộ")
    assert subject.label


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Viện trưởng VKSND khu vực 4 Trần Văn An cho biết, sau ba tháng, đơn vị thụ lý 88 vụ.", ["khu vực 4"]),
        ("Phó Viện trưởng VKSND khu vực 3 Võ Thị Hoa trình bày; trong quý, đơn vị ban hành 4 bản.", ["khu vực 3"]),
        ("Viện trưởng VKSND huyện Vị Thủy chia sẻ: năm qua, đơn vị giải quyết 44 tin.", ["huyện Vị Thủy"]),
        ("Trưởng phòng 9 Lê Văn Bình phát biểu rằng đơn vị thụ lý 44 vụ.", ["Phòng 9"]),
        ("Viện trưởng VKSND tỉnh nêu rõ, đơn vị thụ lý 88 vụ.", []),
        ("Viện trưởng VKSND khu vực 4 cho biết, các đơn vị thụ lý 88 vụ.", []),
    ],
)
def test_the_head_of_an_office_speaks_of_it_as_the_unit(text: str, parts: list[str]) -> None:
    """The office itself is only where the speaker comes from until then."""
    named = [subject.unit for subject in subjects(text) if subject.unit]
    assert [unit.department or unit.locality for unit in named] == parts


@pytest.mark.parametrize(
    ("text", "points"),
    [
        (
            "Giải Nhất thuộc về đội Phòng 2 với 96,5 điểm; giải Nhì: Văn phòng (91 điểm).",
            {"96,5": "Phòng 2", "91": "Văn phòng"},
        ),
        (
            "Giải Nhất trao cho Phòng 2 (96 điểm), giải Nhì không có; cả hội thi có 12 tiết mục.",
            {"96": "Phòng 2", "12": None},
        ),
        ("Giải Nhất thuộc về đội Phòng 2. Hội thi có 12 tiết mục.", {"12": None}),
    ],
)
def test_the_points_behind_a_winner_are_his(text: str, points: dict[str, str | None]) -> None:
    """They are none of the next winner's, nor of the body that held the contest."""
    found = subjects(text)
    for number, department in points.items():
        holding = [one for one in found if one.start <= text.index(number) < one.until]
        assert (holding[-1].unit.department if holding and holding[-1].unit else None) == department


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("Phòng 7 và các đơn vị cấp huyện đã kiểm sát 40 vụ. Qua đó, ban hành 3 kiến nghị.", True),
        ("Phòng 7 và VKSND cấp huyện đã kiểm sát 40 vụ. Qua đó, ban hành 3 kiến nghị.", True),
        ("Phòng 7 và Phòng 8 đã kiểm sát 40 vụ. Qua đó, ban hành 3 kiến nghị.", False),
    ],
)
def test_a_department_with_the_offices_below_is_both_levels(text: str, both: bool) -> None:
    """What they did together is neither the department's nor the districts'; the next sentence is open again."""
    named = with_lower_offices(text, find_units(text, home=HOME), HOME)
    acting = [one for one in find_subjects(text, named) if one.start < text.index("40")]
    assert [one.unit for one in acting] == [Unit(Level.PROVINCE, "Hậu Giang", group="hai cấp") if both else None]
    assert not both or acting[0].until < text.index("3 kiến nghị")
