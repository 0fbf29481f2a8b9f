"""Tests of sentences that turn to another body or period, or back to the whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from documents.scopes.scoper import Scoper
from documents.types import BlockKind, Level, Span, Unit
from tests.documents.papers import PROVINCE, Line, department, paper, scope, when

LOWER = Unit(Level.DISTRICT, "Hậu Giang", group="cấp huyện")
BOTH = Unit(Level.PROVINCE, "Hậu Giang", group="hai cấp")


@pytest.mark.parametrize(
    ("text", "figure", "unit"),
    [
        ("Các đơn vị cấp huyện ban hành 6 kháng nghị.", "6 kháng nghị", LOWER),
        ("Đối với cấp huyện, trong kỳ các đơn vị thụ lý 6 vụ.", "6 vụ", LOWER),
        ("Hai cá nhân của Phòng 9 được khen.", "Hai cá nhân", department("Phòng 9")),
        ("Ban hành 9 kháng nghị, còn cấp huyện có 6 kháng nghị.", "6 kháng nghị", LOWER),
        (
            "Ban hành 9 kháng nghị, còn cấp huyện có 6 kháng nghị. Trả lời 3 thỉnh thị.",
            "3 thỉnh thị",
            department("Phòng 7"),
        ),
        ("Tòa án cấp huyện trả 6 hồ sơ.", "6 hồ sơ", department("Phòng 7")),
        ("Toàn tỉnh, tỷ lệ giải quyết là 91%.", "91%", BOTH),
        ("Hai cấp ngành Kiểm sát Trà Vinh thụ lý 6 vụ.", "6 vụ", Unit(Level.PROVINCE, "Trà Vinh", group="hai cấp")),
    ],
)
def test_the_paper_of_a_department_tells_of_others_by_their_level(text: str, figure: str, unit: Unit) -> None:
    """ "Toàn tỉnh" is its two levels, "cấp huyện" the offices below for their own part of a sentence."""
    assert scope(paper([text], unit=department("Phòng 7")), figure).unit == unit


def test_a_heading_that_names_a_level_is_of_its_offices() -> None:
    """Below "1.3. Cấp huyện" a sentence without a subject is of the offices of the districts."""
    lines: list[Line | str] = [(BlockKind.HEADING, "1.3. Cấp huyện"), "Còn 5 bản chưa gửi."]
    assert scope(paper(lines, unit=department("Phòng 9")), "5 bản").unit == LOWER


@pytest.mark.parametrize(
    ("text", "figure", "unit"),
    [
        ("VKSND tỉnh Hậu Giang: Phòng 7 dẫn đầu khối. Trong năm có 4 sáng kiến.", "4 sáng kiến", PROVINCE),
        ("Hai cấp thụ lý 9 tin, địa bàn Trà Vinh (cũ) 4 tin.", "4 tin", Unit(Level.PROVINCE, "Trà Vinh")),
    ],
)
def test_a_sentence_is_of_the_body_that_it_turns_back_to(text: str, figure: str, unit: Unit) -> None:
    """What a labelled part had within the year is of its label; the area of a former province is that province."""
    assert scope(paper([text]), figure).unit == unit


def test_what_follows_the_members_of_a_group_is_of_the_group() -> None:
    """ "Phương hướng" closes what was told of single members."""
    group = Unit(group="Cụm thi đua số 4")
    text = "VKSND tỉnh Trà Vinh được bầu làm Cụm phó. Phương hướng: phấn đấu 9 kháng nghị."
    assert scope(paper([text], unit=group), "9 kháng nghị").unit == group


def test_days_with_the_first_in_a_bracket_are_a_window() -> None:
    """ "Kể từ khi thành lập (01/7/2023) đến 30/9/2023" states both ends."""
    period = scope(paper(["Kể từ khi thành lập (01/7/2023) đến 30/9/2023, Phòng 7 thụ lý 9 vụ."]), "9 vụ").period
    assert period is not None
    assert period.start == date(2023, 7, 1)


def test_the_other_side_of_a_semicolon_does_not_make_a_result_a_plan() -> None:
    """The first clause with a figure decides about the sentence."""
    text = "Đạt 9/12 chỉ tiêu; 3 chỉ tiêu còn lại dự kiến hoàn thành trong quý IV/2023."
    assert not Scoper(paper([text])).scope_of(Span(0, len(text))).plan


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Phòng 7 kiểm sát 2 vụ. Năm 2022, Phòng 7 mở 9 phiên. VKSND huyện Vị Thủy mở 11 cuộc.", 2023),
        ("Phòng 7 kiểm sát 2 vụ. Năm 2022, Phòng 7 mở 9 phiên. Phòng 7 mở 11 cuộc.", 2022),
        ("Năm 2022, Phòng 7 mở 9 phiên. Thực hiện Kế hoạch năm 2023, Phòng mở 11 cuộc.", 2023),
    ],
)
def test_a_year_past_told_of_one_body_is_not_of_the_next(text: str, year: int) -> None:
    """Another body's sentence is of the document's year, and so is one that names it."""
    assert when(scope(paper([text]), "11 cuộc")) == f"năm {year}"


@pytest.mark.parametrize(
    ("lines", "figure", "period", "plan"),
    [
        (["Năm 2022, Phòng thụ lý 14 vụ.", "Phòng hoàn thành 22 chỉ tiêu."], "22 chỉ tiêu", "năm 2022", False),
        (["Phòng hoàn thành 22 chỉ tiêu."], "22 chỉ tiêu", None, False),
        ([(BlockKind.HEADING, "II. PHÂN CÔNG THỰC HIỆN"), "Mở 22 phiên tòa."], "22 phiên", "năm 2023", True),
        ([(BlockKind.HEADING, "II. NHIỆM VỤ"), "Trong quý I mở 22 lớp."], "22 lớp", "quý I năm 2023", True),
        ([(BlockKind.HEADING, "II. NHIỆM VỤ"), "Quý I/2024 mở 22 lớp."], "22 lớp", "quý I năm 2024", True),
        ([(BlockKind.HEADING, "II. Kiến nghị, yêu cầu"), "Khắc phục 22 hồ sơ."], "22 hồ sơ", "năm 2023", True),
        ([(BlockKind.HEADING, "II. NHIỆM VỤ"), "Rà soát 22 vụ từ năm 2018 đến năm 2021."], "22 vụ", "năm 2023", True),
    ],
)
def test_a_plan_looks_back_on_no_year_of_its_own(
    lines: list[Line | str], figure: str, period: str | None, plan: bool
) -> None:
    """Results within a plan are of the year told before; a past year in it is no time that is planned for."""
    document = paper([(BlockKind.HEADING, "I. ĐẶC ĐIỂM TÌNH HÌNH"), *lines])
    found = scope(replace(document, title="Kế hoạch công tác năm 2023"), figure)
    assert (when(found), found.plan) == (period, plan)


def test_the_questions_of_an_interview_say_when_their_answers_are_of() -> None:
    """They head the answers as a heading would."""
    asked: list[Line | str] = [
        "Năm 2022 ra sao?",
        "Phòng mở 9 phiên tòa.",
        "Còn năm 2023?",
        "Có 7 phiên tòa.",
        "Kế hoạch quý I/2024 thế nào?",
        "Chúng tôi đăng ký 10 kháng nghị.",
    ]
    found = [scope(paper(asked), figure) for figure in ("9 phiên", "7 phiên", "10 kháng nghị")]
    assert [when(one) for one in found] == ["năm 2022", "năm 2023", "quý I năm 2024"]
    assert [one.plan for one in found] == [False, False, True]


@pytest.mark.parametrize(
    ("text", "figure", "unit"),
    [
        ("Theo đánh giá của VKSND tỉnh, đơn vị xếp thứ 3/8 huyện.", "8 huyện", "huyện Vị Thủy"),
        ("VKSND thị xã Long Mỹ có 6 bản. Số bản của toàn tỉnh là 84 bản.", "84 bản", None),
    ],
)
def test_a_source_does_not_speak_and_the_whole_owns(text: str, figure: str, unit: str | None) -> None:
    """ "Đơn vị" behind a source is whose paper it is; "của toàn tỉnh" is of both levels."""
    home = Unit(Level.DISTRICT, "Hậu Giang", "huyện Vị Thủy")
    found = scope(paper([text], unit=home), figure).unit
    assert found is not None
    assert found.locality == unit


def test_in_a_paper_of_the_sector_a_heading_completes_the_names_below_it() -> None:
    """ "Trà Vinh: ..." heads a part whose "hai cấp" and "Phòng 9" are those of Trà Vinh."""
    lines: list[Line | str] = [(BlockKind.HEADING, "Trà Vinh: chủ động phối hợp"), "Phòng 9 ban hành 6 kháng nghị."]
    expected = Unit(Level.PROVINCE, "Trà Vinh", department="Phòng 9")
    assert scope(paper(lines, unit=Unit(group="toàn ngành")), "6 kháng nghị").unit == expected


def test_whose_questions_were_answered_does_not_speak() -> None:
    """An owner behind the figure of a sentence is not whom it is about."""
    text = "Trả lời 17 thỉnh thị của VKSND cấp huyện."
    found = Scoper(paper([text], unit=department("Phòng 1"))).scope_of(Span(0, len(text)))
    assert found.unit == department("Phòng 1")


def test_who_heads_an_office_is_cited_about_it() -> None:
    """ "Theo Viện trưởng VKSND ..., đơn vị ..." tells of the office that he heads."""
    text = "Theo đồng chí Viện trưởng VKSND huyện Vị Thủy, trong kỳ đơn vị tư vấn 94 vụ việc."
    assert scope(paper([text]), "94 vụ").unit == Unit(Level.DISTRICT, "Hậu Giang", "huyện Vị Thủy")


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Năm 2024, trong 6 tháng đầu năm toàn tỉnh đã thụ lý 8 vụ. Phòng 7 kháng nghị 6 bản.", "6 tháng đầu năm 2024"),
        ("Năm 2024, toàn tỉnh phấn đấu đạt 8 vụ. Phòng 7 đã kháng nghị 6 bản.", "năm 2023"),
        ("Năm 2022, Phòng 7 kháng nghị 4 vụ. Bây giờ có 6 bản.", "năm 2023"),
    ],
)
def test_the_next_sentence_is_of_the_part_that_was_meant(text: str, period: str) -> None:
    """Of a year and its part side by side the part is meant; results of a later year go on, "bây giờ" leaves a past."""
    assert when(scope(paper([text]), "6 bản")) == period


def test_a_period_that_opens_a_sentence_of_a_plan_decides_about_it_as_a_whole() -> None:
    """ "Năm 2022, ..." in a plan for 2023 looks back."""
    text = "- Năm 2022, Phòng 9 ban hành 12 kháng nghị."
    document = replace(paper([text]), title="Kế hoạch công tác năm 2023")
    found = Scoper(document).scope_of(Span(0, len(text)))
    assert (when(found), found.plan) == ("năm 2022", False)


def test_nobody_gives_the_office_above_a_task() -> None:
    """What is asked of it is the asking office's own."""
    district = Unit(Level.DISTRICT, "Hậu Giang", "huyện Vị Thủy")
    text = "Báo cáo đề nghị VKSND tỉnh kháng nghị 2 vụ."
    assert scope(paper([text], unit=district), "2 vụ").unit == district


def test_a_name_without_its_province_is_of_the_place_turned_to() -> None:
    """In a paper of the whole sector nothing else completes it, and what came of it is no plan any more."""
    text = "Tại Trà Vinh, VKSND tỉnh giao chỉ tiêu cho từng đơn vị. Nhờ đó, tỷ lệ đạt 91,3%."
    document = paper([text], unit=Unit(group="toàn ngành"))
    found = scope(replace(document, metadata=replace(document.metadata, province=None)), "91,3%")
    assert (found.unit, found.plan) == (Unit(Level.PROVINCE, "Trà Vinh"), False)


VI_THUY = Unit(Level.DISTRICT, "Hậu Giang", "huyện Vị Thủy")


@pytest.mark.parametrize(
    ("text", "figure", "unit"),
    [
        ("Dẫn đầu là VKSND huyện Vị Thủy. Đơn vị thụ lý 214 vụ.", "214 vụ", VI_THUY),
        ("Duy nhất VKSND huyện Vị Thủy còn 2 chỉ tiêu.", "2 chỉ tiêu", VI_THUY),
        ("Một số đơn vị làm tốt như VKSND huyện Vị Thủy (giải quyết 96,1%).", "96,1%", VI_THUY),
        ("Chủ trì là VKSND tỉnh Trà Vinh. Có 214 đại biểu.", "214 đại biểu", PROVINCE),
    ],
)
def test_who_comes_first_is_told_of(text: str, figure: str, unit: Unit) -> None:
    """A sentence that only names who leads a list opens what is told of it; who was host does not."""
    assert scope(paper([text]), figure).unit == unit


def test_a_sentence_of_two_bodies_is_of_neither() -> None:
    """Nor is it of the one before them."""
    text = "VKSND huyện Vị Thủy mở 5 phiên. Phòng 8 và Phòng 11 được biểu dương."
    assert Scoper(paper([text])).scope_of(Span(text.index("Phòng 8"), len(text))).unit is None


def test_a_month_told_of_one_body_stays_behind_another() -> None:
    """What follows the other body's sentence is of the document's period as well."""
    text = "Phòng 9 mở 5 phiên. Tháng 4/2023, Phòng mở 1 phiên. Phòng 8 mở 7 phiên. So với năm 2022, đã đạt 55%."
    assert when(scope(paper([text]), "55%")) == "năm 2023"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Phòng 7 triển khai Kế hoạch công tác năm 2024", ("năm 2024", True)),
        ("Phòng 7 triển khai Kế hoạch công tác năm 2023", ("năm 2023", True)),
    ],
)
def test_the_plan_of_a_later_year_is_no_plan_of_the_one_looked_back_on(title: str, expected: tuple[str, bool]) -> None:
    """A meeting that brings out the next year's plan can end with the results of the last one."""
    lines: list[Line | str] = [
        (BlockKind.TITLE, title),
        "Kế hoạch xác định một số chỉ tiêu: ban hành từ 31 kiến nghị trở lên.",
        "Năm 2023, đơn vị đã ban hành 27 kiến nghị.",
    ]
    document = replace(paper(lines), title=title)
    planned, done = scope(document, "31 kiến nghị"), scope(document, "27 kiến nghị")
    assert (when(planned), planned.plan) == expected
    assert (when(done), done.plan) == ("năm 2023", False)
