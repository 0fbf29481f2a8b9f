"""Tests of whom and when a sentence speaks about."""

from __future__ import annotations

from datetime import date

import pytest

from documents.periods.finding import find_periods
from documents.scopes.passages import Passage
from documents.scopes.scoper import Scoper
from documents.types import BlockKind, Level, Period, PeriodKind, Span, Unit
from tests.documents.papers import PROVINCE, Line, department, paper, scope, when


@pytest.mark.parametrize(
    ("text", "figure", "unit"),
    [
        ("Phòng 7 đã kiểm sát 31 vụ.", "31 vụ", department("Phòng 7")),
        ("Phòng Kiểm sát án hình sự (Phòng 7): Năm 2023 đơn vị kiểm sát 31 vụ.", "31 vụ", department("Phòng 7")),
        ("Thực hiện Chỉ thị của VKSND tối cao, VKSND tỉnh đã ban hành 6 kiến nghị.", "6 kiến nghị", PROVINCE),
        ("Phòng 9 phối hợp với Phòng 7 kiểm sát 5 bản án.", "5 bản án", department("Phòng 9")),
        ("Phòng 9 gửi VKSND cấp huyện 4 thông báo.", "4 thông báo", department("Phòng 9")),
        ("Theo Kế hoạch của Viện trưởng VKSND tối cao đã kiểm sát 3 trại giam.", "3 trại giam", PROVINCE),
        ("Năm 2023 Văn phòng tổng hợp biên tập 9 video.", "9 video", department("Văn phòng")),
        ("Phòng 7 kiểm sát 3 vụ; Phòng 8 kiểm sát 4 lượt.", "3 vụ", department("Phòng 7")),
        ("Phòng 7 kiểm sát 3 vụ; Phòng 8 kiểm sát 4 lượt.", "4 lượt", department("Phòng 8")),
        ("VKSND hai cấp thụ lý 9 vụ, trong đó Phòng 7 là 2 vụ; truy tố 5 vụ.", "2 vụ", department("Phòng 7")),
        (
            "VKSND hai cấp thụ lý 9 vụ, trong đó Phòng 7 là 2 vụ; truy tố 5 vụ.",
            "5 vụ",
            Unit(Level.PROVINCE, "Hậu Giang", group="hai cấp"),
        ),
        ("Ban hành 8 kiến nghị (Phòng 7: 3 bản; Phòng 8: 5 bản).", "3 bản", department("Phòng 7")),
        ("Ban hành 8 kiến nghị (Phòng 7: 3 bản; Phòng 8: 5 bản), 2 kháng nghị.", "2 kháng nghị", PROVINCE),
        ("Phòng 7 và Phòng 8 ban hành 6 kiến nghị.", "6 kiến nghị", None),
        ("Qua 12 cuộc, Phòng 8 ban hành 6 kiến nghị.", "12 cuộc", department("Phòng 8")),
        ("Qua 12 cuộc của toàn tỉnh, Phòng 8 ban hành 6 kiến nghị.", "12 cuộc", PROVINCE),
        ("Trong tổng số 12 cuộc, Phòng 8 thực hiện 6 cuộc.", "12 cuộc", PROVINCE),
        ("Phòng 9 được khen; Viện trưởng VKSND tỉnh tặng Giấy khen cho 6 cá nhân.", "6 cá nhân", PROVINCE),
        ("Kết quả công tác của Phòng 8 chuyển biến, ban hành 2 kháng nghị.", "2 kháng nghị", department("Phòng 8")),
        ("Các phòng đã ban hành 6 kiến nghị.", "6 kiến nghị", PROVINCE),
        ("Kế thừa việc của VKSND huyện Long Mỹ và VKSND huyện Vị Thủy, hiện có 36 người.", "36 người", PROVINCE),
        ("Đồng chí giao Phòng 9 có 14 kháng nghị; giao Phòng 8 có 6 lượt.", "14 kháng", department("Phòng 9")),
        ("Đồng chí giao Phòng 9 có 14 kháng nghị; giao Phòng 8 có 6 lượt.", "6 lượt", department("Phòng 8")),
        (
            "Có 12 vụ, trong đó vụ do VKSND huyện Long Mỹ thụ lý có 47 bị can.",
            "47 bị can",
            Unit(Level.DISTRICT, "Hậu Giang", "huyện Long Mỹ"),
        ),
        ("Toàn ngành trong tỉnh có 6 vụ.", "6 vụ", Unit(Level.PROVINCE, "Hậu Giang", group="hai cấp")),
        ("Toàn ngành Kiểm sát Hậu Giang có 6 vụ.", "6 vụ", Unit(Level.PROVINCE, "Hậu Giang", group="hai cấp")),
        (
            "Điểm cao nhất thuộc về VKSND huyện Vị Thủy với 96 điểm.",
            "96 điểm",
            Unit(Level.DISTRICT, "Hậu Giang", "huyện Vị Thủy"),
        ),
        (
            "Khu vực 4 ban hành nhiều nhất, trong đó có 3 kiến nghị phòng ngừa.",
            "3 kiến nghị",
            Unit(Level.AREA, "Hậu Giang", "khu vực 4"),
        ),
        ("Dẫn đầu là VKSND huyện Vị Thủy với 6 vụ.", "6 vụ", Unit(Level.DISTRICT, "Hậu Giang", "huyện Vị Thủy")),
        ("Phòng 8 được tặng Bằng khen; 31 đồng chí được công nhận Lao động tiên tiến.", "31 đồng", PROVINCE),
        ("VKSND huyện Long Mỹ và VKSND huyện Vị Thủy là hai đơn vị có 6 vụ.", "6 vụ", None),
        (
            "VKSND huyện Long Mỹ ban hành 7 kiến nghị.",
            "7 kiến nghị",
            Unit(Level.DISTRICT, "Hậu Giang", "huyện Long Mỹ"),
        ),
    ],
)
def test_the_unit_is_the_one_that_acts_next_to_the_figure(text: str, figure: str, unit: Unit | None) -> None:
    """Sources, addressees, partners and givers are not whom a figure belongs to."""
    assert scope(paper([text]), figure).unit == unit


@pytest.mark.parametrize(
    "guest",
    [
        "Tiến sĩ Lê Thu Hà, Phó Trưởng khoa, Trường Đại học Kiểm sát Hà Nội",
        "đồng chí Vũ An Bình, Kiểm sát viên cao cấp, Viện trưởng Viện nghiệp vụ 3, VKSND cấp cao tại Đà Nẵng",
        "bà Ngô Thị Lụa, Trưởng phòng 9, VKSND tỉnh Kiên Giang",
    ],
)
def test_where_a_guest_comes_from_does_nothing(guest: str) -> None:
    """Who teaches is named with an office elsewhere; the course is still the host's."""
    text = f"Lớp tập huấn do Phòng 9 mở được nghe {guest} truyền đạt 3 chuyên đề; có 70 học viên xếp loại khá."
    assert scope(paper([text]), "70 học viên").unit in (PROVINCE, department("Phòng 9"))


def test_whom_a_source_names_within_the_province_still_acts() -> None:
    """A comma behind a person's office can end the source: what comes next is who did it."""
    text = "Theo đồng chí Vũ An Bình, Phó Viện trưởng, Phòng 9 đã ban hành 6 kiến nghị."
    assert scope(paper([text]), "6 kiến nghị").unit == department("Phòng 9")


@pytest.mark.parametrize(
    "aside", ["trong khi chỉ tiêu phấn đấu cả năm là 95%", "trong khi mục tiêu cả năm 2024 là 95%"]
)
def test_what_a_result_is_held_against_governs_nothing_behind_it(aside: str) -> None:
    """A target told in passing makes neither a plan of the next sentence nor dates it."""
    half = Period(PeriodKind.FIRST_HALF, 2024)
    text = f"6 tháng đầu năm 2024, VKSND hai cấp giải quyết 85% nguồn tin, {aside}. Toàn tỉnh truy tố 62 vụ."
    found = scope(paper([text], period=half), "62 vụ")
    assert (found.plan, when(found)) == (False, "6 tháng đầu năm 2024")


def test_a_plan_of_its_own_still_governs_what_follows() -> None:
    """ "Phấn đấu cả năm đạt 95%" behind a stop plans, and so does what comes next."""
    half = Period(PeriodKind.FIRST_HALF, 2024)
    text = "6 tháng đầu năm 2024 giải quyết 85% nguồn tin. Phấn đấu cuối năm đạt 95%. Mỗi đơn vị có 2 phiên tòa."
    assert scope(paper([text], period=half), "2 phiên").plan


def test_the_only_subject_of_the_sentence_before_is_carried_on() -> None:
    """A sentence without a subject goes on about the one before it."""
    assert scope(paper(["Phòng 9 nỗ lực cao. Đã ban hành 3 kháng nghị."]), "3 kháng").unit == department("Phòng 9")


def test_a_unit_that_is_only_added_is_not_carried_on() -> None:
    """Behind "đề nghị ... và Phòng 9 ..." an unnamed count is the whole's."""
    assert scope(paper(["Đề nghị các phòng cố gắng và Phòng 9 khắc phục. Có 4 vụ."]), "4 vụ").unit == PROVINCE


def test_of_several_subjects_none_is_carried_on() -> None:
    """Behind a sentence about three departments an unnamed count is nobody's but the whole's."""
    text = "Phòng 7 được khen; Phòng 8 được khen. Có 4 cá nhân đạt danh hiệu."
    assert scope(paper([text]), "4 cá nhân").unit == PROVINCE


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Phòng 8. Theo đồng chí Vũ An, Trưởng phòng 8, đơn vị đã kiểm sát 19 lượt.", department("Phòng 8")),
        ("Phòng 8 (thi hành án hình sự). Đồng chí Vũ An báo cáo: kiểm sát 19 lượt.", department("Phòng 8")),
        ("2. Phòng 8. Trong năm đã kiểm sát 19 lượt.", department("Phòng 8")),
        ("Đại diện đơn vị dự có Phòng 8. Cả tỉnh đã kiểm sát 19 lượt.", PROVINCE),
    ],
)
def test_a_name_that_is_a_sentence_to_itself_heads_its_paragraph(text: str, unit: Unit) -> None:
    """Round-ups of several departments open each paragraph with the name and a stop, as others do with a colon."""
    assert scope(paper([text]), "19 lượt").unit == unit


LABELLED: list[Line | str] = [
    "Phòng 7 VKSND tỉnh: Trong năm 2023 đơn vị kiểm sát 31 vụ.",
    (BlockKind.CAPTION, "Đồng chí Vũ An trình bày báo cáo."),
    "Tham mưu lãnh đạo xây dựng 5 quy chế.",
    "Với kết quả đó, năm 2023 có 12 cá nhân được khen.",
    "Xây dựng 8 chuyên đề.",
]


@pytest.mark.parametrize(
    ("figure", "unit"),
    [("31 vụ", department("Phòng 7")), ("5 quy chế", department("Phòng 7")), ("12 cá nhân", PROVINCE)],
)
def test_a_label_governs_its_paragraph_and_what_plainly_goes_on(figure: str, unit: Unit) -> None:
    """A paragraph that opens with a verb continues the label, past a caption; any other opening ends it."""
    assert scope(paper(LABELLED), figure).unit == unit


def test_a_label_that_ended_does_not_come_back() -> None:
    """What follows a paragraph about the whole is about the whole."""
    assert scope(paper(LABELLED), "8 chuyên đề").unit == PROVINCE


@pytest.mark.parametrize(
    ("figure", "unit", "plan", "period"),
    [
        ("31 vụ", department("Phòng 7"), False, "năm 2023"),
        ("4 lượt", department("Phòng 8"), False, "năm 2023"),
        ("90%", PROVINCE, True, "năm 2024"),
        ("12 kiến nghị", PROVINCE, True, "năm 2024"),
    ],
)
def test_headings_govern_what_stands_below_them(figure: str, unit: Unit, plan: bool, period: str) -> None:
    """Unit, period and plan come from the nearest heading; one of the same depth ends it."""
    document = paper(
        [
            (BlockKind.HEADING, "I. Kết quả công tác năm 2023"),
            (BlockKind.HEADING, "1. Phòng 7"),
            "Kiểm sát xét xử 31 vụ.",
            (BlockKind.HEADING, "2. Phòng 8"),
            "Trực tiếp kiểm sát 4 lượt.",
            (BlockKind.HEADING, "II. Nhiệm vụ trọng tâm năm 2024"),
            "Các chỉ tiêu gồm:",
            (BlockKind.LIST_ITEM, "- Giải quyết 90% nguồn tin."),
            (BlockKind.LIST_ITEM, "- Ban hành 12 kiến nghị."),
        ]
    )
    found = scope(document, figure)
    assert (found.unit, found.plan, when(found)) == (unit, plan, period)


@pytest.mark.parametrize(
    ("text", "figure", "period"),
    [
        ("Năm 2022 đã kiểm sát 3 vụ, năm 2023 là 4 vụ.", "3 vụ", "năm 2022"),
        ("Năm 2022 đã kiểm sát 3 vụ, năm 2023 là 4 vụ.", "4 vụ", "năm 2023"),
        ("Đã kiểm sát 3 vụ trong năm 2022.", "3 vụ", "năm 2022"),
        ("Tăng từ 3 vụ năm 2022 lên 5 vụ năm 2023.", "3 vụ", "năm 2022"),
        ("Tăng từ 3 vụ năm 2022 lên 5 vụ năm 2023.", "5 vụ", "năm 2023"),
        ("Đã kiểm sát 4 vụ, tăng 1 vụ so với năm 2022.", "4 vụ", "năm 2023"),
        ("Đã kiểm sát 4 vụ (năm 2022: 3 vụ).", "3 vụ", "năm 2022"),
        ("Đã kiểm sát 4 vụ, cùng kỳ năm 2022 là 3 vụ.", "3 vụ", "năm 2022"),
        ("Đã kiểm sát 4 vụ, tăng 1 vụ so với cùng kỳ (3 vụ).", "3 vụ", "năm 2022"),
        ("Thực hiện Chỉ thị số 05/CT-VKS ngày 02/3/2022 về công tác năm 2022 đã kiểm sát 4 vụ.", "4 vụ", "năm 2023"),
        ("Theo Kế hoạch công tác năm 2021, đơn vị đã kiểm sát 4 vụ.", "4 vụ", "năm 2023"),
        ("Năm 2021 và 2022 kiểm sát 9 vụ.", "9 vụ", None),
        ("Đã kiểm sát 4 vụ.", "4 vụ", "năm 2023"),
        ("Trong 4 năm (2020 - 2023), đơn vị đã kiểm sát 4 vụ.", "4 vụ", "giai đoạn 2020–2023"),
        ("Ba năm qua (2021-2023) đơn vị đã kiểm sát 4 vụ.", "4 vụ", "giai đoạn 2021–2023"),
        ("Theo đề án (2020 - 2025), đơn vị đã kiểm sát 4 vụ.", "4 vụ", "năm 2023"),
    ],
)
def test_the_period_is_the_one_next_to_the_figure(text: str, figure: str, period: str | None) -> None:
    """Years of cited documents and of the other side of a comparison are not the figure's."""
    assert when(scope(paper([text]), figure)) == period


@pytest.mark.parametrize(
    ("text", "figure", "plan", "period"),
    [
        ("Đã ban hành 6 kiến nghị, phấn đấu năm 2024 ban hành 9 bản.", "6 kiến", False, "năm 2023"),
        ("Đã ban hành 6 kiến nghị, phấn đấu năm 2024 ban hành 9 bản.", "9 bản", True, "năm 2024"),
        ("Trong năm 2024 yêu cầu các đơn vị ban hành 9 bản.", "9 bản", True, "năm 2024"),
        ("Năm 2024, đơn vị tập trung giải quyết 9 đơn.", "9 đơn", True, "năm 2024"),
        ("Thời gian tới cần giải quyết 9 đơn.", "9 đơn", True, None),
        ("Theo Kế hoạch công tác năm 2024, phấn đấu ban hành 9 bản.", "9 bản", True, "năm 2024"),
        ("Phấn đấu giải quyết dứt điểm các vụ đã thụ lý, đạt 92%.", "92%", True, None),
        ("Tập thể đã nỗ lực phấn đấu, hoàn thành 100% chỉ tiêu.", "100%", False, "năm 2023"),
        ("Thực hiện Kế hoạch năm 2023, đơn vị đã kiểm sát 4 vụ.", "4 vụ", False, "năm 2023"),
        ("Ban hành 45 bản yêu cầu điều tra.", "45 bản", False, "năm 2023"),
        ("Đạt 95% (chỉ tiêu 90%).", "90%", True, "năm 2023"),
        ("VKSND thành phố Cần Thơ hỗ trợ 4 máy.", "4 máy", False, "năm 2023"),
    ],
)
def test_plans_are_told_from_results_by_the_words_at_the_figure(
    text: str, figure: str, plan: bool, period: str | None
) -> None:
    """A target never passes for a result, nor takes the year that is over."""
    found = scope(paper([text]), figure)
    assert (found.plan, when(found)) == (plan, period)


def test_a_paragraph_of_instructions_goes_on_in_the_next() -> None:
    """Behind a paragraph of instructions "Đồng thời ..." adds to them."""
    document = paper(["Năm 2024 yêu cầu các đơn vị giải quyết 9 đơn.", "Đồng thời nâng tỷ lệ lên 90%."])
    assert scope(document, "90%").plan


def test_days_stated_once_hold_for_the_period_of_the_document() -> None:
    """Days behind "số liệu tính từ" go to every figure of that period."""
    document = paper(["Số liệu tính từ ngày 01/12/2022 đến ngày 30/11/2023.", "Đã kiểm sát 4 vụ."])
    period = scope(document, "4 vụ").period
    assert period == Period(PeriodKind.YEAR, 2023, start=date(2022, 12, 1), end=date(2023, 11, 30))


def test_bare_days_of_the_document_s_period_are_that_period() -> None:
    """Days that end in its year and are as long stand for the label."""
    document = paper(["Từ ngày 01/12/2022 đến ngày 30/11/2023 đã kiểm sát 4 vụ."])
    assert when(scope(document, "4 vụ")) == "năm 2023"


def test_a_sentence_as_a_whole_has_the_first_unit_and_period_it_names() -> None:
    """Without a place in it, a sentence is taken from its beginning."""
    text = "Năm 2022 Phòng 7 kiểm sát 3 vụ; năm 2023 Phòng 8 kiểm sát 4 lượt."
    document = paper([text])
    found = Scoper(document).scope_of(Span(0, len(text)))
    assert (found.unit, when(found), found.own_unit, found.own_period) == (
        department("Phòng 7"),
        "năm 2022",
        True,
        True,
    )


def test_what_is_inherited_is_marked_as_such() -> None:
    """A sentence that names neither unit nor period says so."""
    found = scope(paper(["Đã kiểm sát 4 vụ."]), "4 vụ")
    assert (found.own_unit, found.own_period) == (False, False)


def test_the_other_side_of_a_comparison_is_offered() -> None:
    """The period compared with can be asked for."""
    text = "Đã kiểm sát 4 vụ, tăng 1 vụ so với cùng kỳ năm 2022."
    assert Scoper(paper([text])).compared_with(Span(0, len(text))) == Period(PeriodKind.YEAR, 2022)


def test_footnotes_and_pictures_at_the_end_are_no_plans() -> None:
    """What stands behind the tasks of the next year says what was; a caption over a table still belongs to them."""
    lines = [
        (BlockKind.HEADING, "III. Nhiệm vụ năm 2024"),
        (BlockKind.CAPTION, "Lãnh đạo Viện và 15 đại biểu"),
        (BlockKind.FOOTNOTE, "Phòng 7: 17 lượt"),
    ]
    document = paper(lines)
    found = [scope(document, words) for words in ("15 đại", "17 lượt")]
    assert [(one.plan, when(one)) for one in found] == [(False, "năm 2023")] * 2


def test_the_source_of_a_figure_is_not_whose_it_is() -> None:
    """ "Theo số liệu của Phòng 1, toàn tỉnh ..." is about the province, as a whole sentence too."""
    text = "Theo số liệu của Phòng 1, năm 2023 toàn tỉnh thụ lý 906 nguồn tin."
    document = paper([text])
    assert Scoper(document).scope_of(Span(0, len(text))).unit == PROVINCE


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Phòng 8 kiểm sát 12 cuộc. Cùng kỳ năm 2022, Phòng thực hiện 7 lượt.", 2022),
        ("Cùng kỳ năm 2022, Phòng thực hiện 5 cuộc. Phòng kiến nghị 7 lượt.", 2023),
        ("So với cùng kỳ năm 2022, Phòng tăng nhiều, thực hiện 7 lượt.", 2023),
        ("Phòng 8 khởi tố 12 vụ; cùng kỳ năm 2022 tiếp nhận 7 lượt.", 2022),
        ("Phòng 8 khởi tố 12 vụ; cùng kỳ năm 2022 tiếp nhận 9 đơn; Phòng còn kiểm sát 7 lượt.", 2023),
        ("Phòng 8 khởi tố 12 vụ; cùng kỳ tăng 7 lượt.", 2023),
        ("Nếu như cả năm 2022 Phòng 8 kiểm sát 7 lượt thì năm nay đã 12 cuộc.", 2022),
        ("Nếu như cả năm 2022 Phòng 8 kiểm sát 12 cuộc thì năm 2023 đã 7 lượt.", 2023),
        ("Trong tháng 5, Phòng 8 kiểm sát 2 xã. Đến ngày 30/11/2023, còn 7 lượt chưa kết luận.", 2023),
        ("Triển khai nhiệm vụ năm 2024, Viện trưởng yêu cầu các phòng làm tốt. Mỗi phòng đạt ít nhất 7 lượt.", 2024),
    ],
)
def test_a_sentence_opened_by_the_period_compared_with_is_of_it(text: str, year: int) -> None:
    """ "Cùng kỳ năm 2022, ..." tells what was done then; what is only compared stays with the document's year."""
    found = scope(paper([text], period=Period(PeriodKind.YEAR, 2023)), "7 lượt").period
    assert found is not None
    assert found.year == year


def test_a_paragraph_with_a_colon_dates_the_paragraphs_behind_it() -> None:
    """ "Kết quả 03 tháng (từ ... đến ...) như sau:" holds until a paragraph names its own period."""
    lines = ["Kết quả ba tháng đầu, từ 01/7/2023 đến 30/9/2023, như sau:", "Đơn vị giải quyết 31 tin.", "Tiếp 8 lượt."]
    assert when(scope(paper(lines), "8 lượt")) == "từ ngày 01/07/2023 đến ngày 30/09/2023"


def test_items_below_a_comparison_are_of_the_period_of_the_report() -> None:
    """ "... so với cùng kỳ:" says what a list or table holds beside its own period, not whose it is."""
    items: list[tuple[BlockKind, str] | str] = [
        "Số liệu giải quyết đơn so với cùng kỳ:",
        (BlockKind.LIST_ITEM, "- Tỷ lệ giải quyết 91%"),
    ]
    assert when(scope(paper(items, period=Period(PeriodKind.YEAR, 2023)), "91%")) == "năm 2023"


def test_the_work_year_in_the_name_of_a_sheet_dates_no_quarter() -> None:
    """Civil execution counts its years from October on; the table is of the quarter that its title names."""
    text = "Thi hành án 2022-2023"
    quarter = Period(PeriodKind.QUARTER, 2023, number=1)
    passage = Passage(text, periods=tuple(find_periods(text)), base=quarter)
    assert passage.stated_periods() == []


def test_a_figure_of_the_whole_year_is_not_of_the_half_that_its_sentence_names() -> None:
    """ "..., 36 kháng nghị phúc thẩm trong cả năm" says so behind the figure."""
    text = "6 tháng cuối năm 2023 giữ ổn định tổ chức; hoàn thành ít nhất 36 kháng nghị phúc thẩm trong cả năm."
    assert when(scope(paper([text]), "36 kháng")) == "năm 2023"


def test_the_items_of_what_is_ordered_are_plans_of_its_year() -> None:
    """ "Trước yêu cầu của năm 2024, tôi giao nhiệm vụ như sau:" holds for "Một là, ..." and no further."""
    lines = ["Trước yêu cầu của năm 2024, tôi giao nhiệm vụ cụ thể như sau:", "Một là, số hóa tối thiểu 70% hồ sơ."]
    found = scope(paper(lines), "70%")
    assert (when(found), found.plan) == ("năm 2024", True)


def test_years_that_an_award_was_given_for_end_with_their_sentence() -> None:
    """What is told next is of the document's period."""
    award = "Phòng 2 được tặng Bằng khen vì đã có thành tích xuất sắc từ năm 2018 đến năm 2022."
    document = paper([f"{award} Khen thưởng đột xuất có 14 trường hợp."])
    assert scope(document, "14").period == document.metadata.period


@pytest.mark.parametrize(
    ("before", "period"),
    [
        ("Phòng 8 đã trực tiếp kiểm sát trại giam 01 lần vào tháng 7/2023.", "năm 2023"),
        ("Phòng 8 đã trực tiếp kiểm sát trại giam 01 lần vào cuối tháng 7/2023.", "năm 2023"),
        ("Trong tháng 7/2023, Phòng 8 đã trực tiếp kiểm sát trại giam.", "tháng 7 năm 2023"),
    ],
)
def test_the_month_of_a_single_act_does_not_date_what_follows(before: str, period: str) -> None:
    """What was done once in July says nothing of the count in the next sentence."""
    text = f"{before} Phòng cũng kiểm sát 918 hồ sơ."
    assert when(scope(paper([text], period=Period(PeriodKind.YEAR, 2023)), "918 hồ sơ")) == period


def test_a_year_before_a_body_counts_no_bodies() -> None:
    """ "năm 2023 Viện kiểm sát hai cấp" are not 2023 of them, and the next sentence goes on about both levels."""
    text = "Trong năm 2023 Viện kiểm sát hai cấp thụ lý 39 vụ. Năm trước, số thụ lý là 46 vụ."
    found = scope(paper([text], unit=department("Phòng 7")), "46 vụ")
    assert found.unit == Unit(Level.PROVINCE, "Hậu Giang", group="hai cấp")


@pytest.mark.parametrize(
    ("stated", "period"),
    [
        (
            "Số liệu của ba tháng đầu (từ 01/7/2023 đến 30/9/2023): truy tố 64 vụ.",
            (date(2023, 7, 1), date(2023, 9, 30)),
        ),
        ("Thời điểm kiểm sát từ 01/02/2023 đến 31/5/2023. Đã truy tố 64 vụ.", (date(2023, 2, 1), date(2023, 5, 31))),
        ("(Số liệu từ ngày 01/12/2022 đến ngày 30/11/2023). Truy tố 64 vụ.", (date(2022, 12, 1), date(2023, 11, 30))),
    ],
)
def test_days_that_are_a_part_of_the_year_date_what_they_explain(stated: str, period: tuple[date, date]) -> None:
    """Days as long as a year only say when the year was; those of three months have figures of their own."""
    found = scope(paper([stated]), "64 vụ").period
    assert found is not None
    assert (found.start, found.end) == period


def test_two_inspections_have_each_their_days() -> None:
    """A paper whose days are those of its first inspection does not give them to the second."""
    first = Period(PeriodKind.WINDOW, 2023, start=date(2023, 1, 1), end=date(2023, 6, 30))
    document = paper(
        [
            "Thời điểm kiểm sát từ 01/01/2023 đến 30/6/2023. Quản lý 83 người.",
            "Thời điểm kiểm sát từ 01/4/2023 đến 31/7/2023. Thụ lý 94 việc.",
        ],
        period=first,
    )
    periods = [scope(document, figure).period for figure in ("83 người", "94 việc")]
    assert [period and period.end for period in periods] == [date(2023, 6, 30), date(2023, 7, 31)]


def test_the_years_that_an_award_was_given_for_date_nothing_else() -> None:
    """What others got in the same sentence is of the year that the paper reports on."""
    told = "Đồng chí A được tặng Bằng khen về thành tích hai năm 2021 - 2022; 3 công chức đạt Chiến sĩ thi đua."
    assert when(scope(paper([told]), "3 công chức")) == "năm 2023"


def test_what_is_counted_up_to_the_end_of_the_work_year_is_of_that_year() -> None:
    """So is the sentence behind it."""
    document = paper(["Tính đến hết tháng 11/2023, đơn vị thụ lý 9 vụ. Qua kiểm sát, đã ban hành 4 kháng nghị."])
    assert [when(scope(document, figure)) for figure in ("9 vụ", "4 kháng nghị")] == ["năm 2023", "năm 2023"]


@pytest.mark.parametrize(
    ("text", "plan"), [("Năm 2025, đơn vị mở 9 lớp.", True), ("Năm 2024, đơn vị mở 9 lớp.", False)]
)
def test_news_without_a_period_plans_for_the_years_to_come(text: str, plan: bool) -> None:
    """It was written in January 2024: nothing of 2025 was done by then."""
    assert scope(paper([text], period=None), "9 lớp").plan is plan


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Hai tháng cuối năm 2023, đơn vị truy tố 64 vụ.", None),
        ("Tháng đầu năm, đơn vị truy tố 64 vụ.", None),
        ("Cuối năm 2022, đơn vị còn 64 vụ.", None),
        ("Cuối năm 2023, đơn vị còn 64 vụ.", "năm 2023"),
    ],
)
def test_a_part_of_a_year_that_is_no_period_dates_nothing(text: str, period: str | None) -> None:
    """Its figure is not one of the whole year."""
    assert when(scope(paper([text], period=Period(PeriodKind.YEAR, 2023)), "64 vụ")) == period


def test_what_a_bracket_recalls_is_no_plan() -> None:
    """ "Giữ tỷ lệ trên 92% (năm 2022 đạt 91%)": the year before is over."""
    text = "Mục tiêu của năm 2023 là giữ tỷ lệ trên 92% (năm 2022 đạt 91%)."
    found = scope(paper([text], period=Period(PeriodKind.YEAR, 2023)), "91%")
    assert (found.plan, when(found)) == (False, "năm 2022")


def test_the_offices_below_are_not_the_department_before_them() -> None:
    """ "Phòng 8 thực hiện 6 cuộc, cấp huyện 27 cuộc"."""
    document = paper(["Đã kiểm sát 33 cuộc, trong đó Phòng 8 thực hiện 6 cuộc, cấp huyện 27 cuộc; ban hành 4 bản."])
    assert [scope(document, figure).unit for figure in ("6 cuộc", "27 cuộc", "4 bản")] == [
        department("Phòng 8"),
        None,
        PROVINCE,
    ]


@pytest.mark.parametrize(
    ("text", "figure", "period"),
    [
        ("Trong quý, đơn vị thụ lý 84 tin; quý II là 79 tin. Có 9 vụ án.", "84 tin", "quý III năm 2023"),
        ("Trong quý, đơn vị thụ lý 84 tin; quý II là 79 tin. Có 9 vụ án.", "79 tin", "quý II năm 2023"),
        ("Trong quý, đơn vị thụ lý 84 tin; quý II là 79 tin. Có 9 vụ án.", "9 vụ", "quý III năm 2023"),
        ("Tháng 8/2023, có 3 kháng nghị. Trong quý, có 9 vụ án.", "9 vụ", "quý III năm 2023"),
        ("Tháng 8/2023, có 3 kháng nghị. Trong tháng, có 9 vụ án.", "9 vụ", "tháng 8 năm 2023"),
    ],
)
def test_what_a_quarter_is_compared_with_does_not_go_on(text: str, figure: str, period: str) -> None:
    """Behind a semicolon another period only stands beside; "trong quý" is the paper's own."""
    base = Period(PeriodKind.QUARTER, 2023, number=3)
    assert when(scope(paper([text], period=base), figure)) == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Tháng 3/2023, ban hành 1 kháng nghị. Với kết quả trên, có 24 cuộc.", "năm 2023"),
        ("Tháng 3/2023, ban hành 1 kháng nghị. So với VKSND huyện Long Mỹ, nhiều hơn 24 cuộc.", "năm 2023"),
        ("Tháng 3/2023, ban hành 1 kháng nghị. Kiểm sát 24 cuộc.", "tháng 3 năm 2023"),
        ("Năm 2022, ban hành 1 kháng nghị. Trong năm, kiểm sát 24 cuộc.", "năm 2022"),
    ],
)
def test_a_summary_is_of_the_whole_period(text: str, period: str) -> None:
    """What sums up several months is of none of them; a year told of at length stays the year told of."""
    assert when(scope(paper([text]), "24 cuộc")) == period


def test_a_sentence_is_of_its_main_clause() -> None:
    """A target with what was done the year before, and a total with the part of one department."""
    document = paper(
        ["Ban hành ít nhất 45 kháng nghị năm 2024; năm 2023 là 41 bản.", "Có 61 vụ, trong đó Phòng 7 có 7 vụ."]
    )
    spans = [block.span for block in document.blocks]
    found = [Scoper(document).scope_of(span) for span in spans]
    assert (when(found[0]), found[1].unit) == ("năm 2024", PROVINCE)


def test_what_was_done_in_a_later_year_is_no_plan() -> None:
    """A paper whose period was read as the year before tells of the next with "đã"."""
    document = paper(["Trong năm 2024, đơn vị đã kiểm sát 18 bản án."])
    assert not Scoper(document).scope_of(document.blocks[0].span).plan


@pytest.mark.parametrize(
    ("text", "figure", "period"),
    [
        ("Lũy kế 8 tháng đầu năm 2023, thụ lý 84 tin. Kiểm sát 24 cuộc.", "84 tin", "8 tháng đầu năm 2023"),
        ("Lũy kế 8 tháng đầu năm 2023, thụ lý 84 tin. Kiểm sát 24 cuộc.", "24 cuộc", "tháng 8 năm 2023"),
        ("8 tháng đầu năm 2023, thụ lý 84 tin. Kiểm sát 24 cuộc.", "24 cuộc", "8 tháng đầu năm 2023"),
    ],
)
def test_what_has_come_together_does_not_go_on(text: str, figure: str, period: str) -> None:
    """The report of a month gives a sum beside it, and goes on with the month."""
    base = Period(PeriodKind.MONTH, 2023, number=8)
    assert when(scope(paper([text], period=base), figure)) == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Phòng 7 giải quyết 8 vụ. Tháng 8/2023, Phòng này mở 2 phiên tòa. Phòng 9 ban hành 4 bản.", "năm 2023"),
        ("Phòng 7 giải quyết 8 vụ. Tháng 8/2023, Phòng này mở 2 phiên tòa. Toàn tỉnh có 4 bản.", "năm 2023"),
        ("Phòng 7 giải quyết 8 vụ. Tháng 8/2023, Phòng này mở 2 phiên tòa, sau đó có 4 bản.", "tháng 8 năm 2023"),
        ("Tháng 8/2023, Phòng 7 giải quyết 8 vụ. Phòng 9 ban hành 4 bản.", "tháng 8 năm 2023"),
    ],
)
def test_a_month_told_of_one_body_is_not_of_the_next(text: str, period: str) -> None:
    """Within a passage it is a detail; where it opens one it is of all whom the passage tells of."""
    assert when(scope(paper([text]), "4 bản")) == period


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Cũng như Phòng 7, Phòng 9 ban hành 4 bản.", department("Phòng 9")),
        ("So với năm 2022, riêng Phòng 9 ban hành 4 bản.", department("Phòng 9")),
        ("Trong 6 tháng, khi còn hoạt động riêng, Phòng 9 có 4 bản, Phòng 7 có 3 bản.", department("Phòng 9")),
    ],
)
def test_whom_a_body_is_likened_to_does_nothing(text: str, unit: Unit) -> None:
    """Nor does a year before "riêng" count anything that the body has a part of."""
    document = paper([text])
    assert Scoper(document).scope_of(document.blocks[0].span).unit == unit


LONG_MY = Unit(Level.DISTRICT, "Hậu Giang", "huyện Long Mỹ")


@pytest.mark.parametrize(
    ("text", "home", "unit"),
    [
        ("Đề nghị VKSND tối cao kháng nghị 05 vụ.", PROVINCE, PROVINCE),
        ("Đề nghị VKSND cấp cao tại Cần Thơ kháng nghị 05 vụ.", PROVINCE, PROVINCE),
        ("Đề nghị VKSND tối cao kháng nghị 05 vụ.", LONG_MY, LONG_MY),
        ("Đề nghị VKSND tỉnh Hậu Giang kháng nghị 05 vụ.", LONG_MY, LONG_MY),
        ("Đề nghị VKSND huyện Long Mỹ kháng nghị 05 vụ.", PROVINCE, LONG_MY),
    ],
)
def test_what_is_proposed_to_an_office_above_is_of_who_proposes(text: str, home: Unit, unit: Unit) -> None:
    """Nobody below gives it a task; an office below that is asked has one."""
    assert scope(paper([text], unit=home), "05 vụ").unit == unit


@pytest.mark.parametrize("name", ["VKSND tối cao", "VKSND cấp cao tại Cần Thơ"])
def test_an_office_above_that_is_given_something_keeps_it(name: str) -> None:
    """Only what is proposed stays with who proposes."""
    given = scope(paper([f"VKSND tỉnh giao {name} 05 vụ."]), "05 vụ").unit
    assert given is not None
    assert given.level in (Level.SUPREME, Level.HIGH)
