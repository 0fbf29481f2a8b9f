from __future__ import annotations

import pytest

from documents.cleaning.blocks import clean
from documents.metadata.home_unit import HomeUnit, home_unit_of
from documents.readers.types import RawBlock, RawDocument, RawTable
from documents.types import BlockKind, Level, Unit

SON_LA = Unit(Level.PROVINCE, "Sơn La")
FIRST = "Trong quý, đơn vị đã kiểm sát trực tiếp hai cuộc tại cơ quan thi hành án dân sự và ban hành kiến nghị."


def home_of(*texts: str) -> HomeUnit:
    """Return the home unit of a text given as plain paragraphs."""
    return home_unit_of(clean(RawDocument(tuple(RawBlock(BlockKind.PARAGRAPH, text) for text in texts))))


@pytest.mark.parametrize(
    ("title", "unit"),
    [
        ("VKSND tỉnh Sơn La tổ chức hội nghị sơ kết công tác", SON_LA),
        ("Phòng 9 VKSND tỉnh Sơn La sơ kết công tác quý I", Unit(Level.PROVINCE, "Sơn La", department="Phòng 9")),
        ("VKSND tỉnh Sơn La: Phòng 9 sơ kết công tác quý I", Unit(Level.PROVINCE, "Sơn La", department="Phòng 9")),
        ("Phòng 7 và Phòng 8 VKSND tỉnh Sơn La ký giao ước", SON_LA),
        ("Viện trưởng VKSND tối cao làm việc với VKSND tỉnh Sơn La", SON_LA),
        ("Điểm tin hoạt động của các VKSND khu vực tỉnh Sơn La", SON_LA),
        ("Đoàn công tác VKSND tối cao làm việc tại VKSND tỉnh Sơn La", SON_LA),
        ("VKSND tối cao trao Bằng khen cho VKSND tỉnh Sơn La", SON_LA),
        ("VKSND hai cấp tỉnh Sơn La hoàn thành chỉ tiêu", SON_LA),
        ("Cụm thi đua số 2 ngành Kiểm sát ký giao ước thi đua", Unit(group="Cụm thi đua số 2")),
        ("Chương trình công tác – VKSND tỉnh Sơn La – VKSND khu vực 3", Unit(Level.AREA, "Sơn La", "khu vực 3")),
        ("VKSND khu vực 3 - Sơn La ra mắt và đi vào hoạt động", Unit(Level.AREA, "Sơn La", "khu vực 3")),
        ("VKSND tối cao tổ chức hội nghị trực tuyến toàn quốc", Unit(Level.SUPREME)),
    ],
)
def test_the_title_names_the_body(title: str, unit: Unit) -> None:
    """Who acts in the title is the body, not who directs, awards or is visited."""
    assert home_of(title, FIRST).unit == unit


@pytest.mark.parametrize("field", ["Đơn vị báo cáo", "Cơ quan ban hành", "ĐƠN VỊ LẬP BÁO CÁO"])
def test_a_line_that_says_whose_paper_it_is_beats_the_title(field: str) -> None:
    """ "Đơn vị báo cáo: Phòng 12" under a title that only names the province."""
    home = home_of("Sơn La: Kết quả tiếp công dân năm 2024", f"{field}: Phòng 12 - VKSND tỉnh Sơn La", FIRST)
    assert home.unit == Unit(Level.PROVINCE, "Sơn La", department="Phòng 12")


def test_the_lower_body_of_a_letterhead_reports() -> None:
    """An area office writes under the name of its province's."""
    head = ("VIỆN KIỂM SÁT NHÂN DÂN TỈNH SƠN LA", "VIỆN KIỂM SÁT NHÂN DÂN KHU VỰC 2")
    home = home_of(*head, "BÁO CÁO TÓM TẮT", "Kết quả công tác 6 tháng đầu năm 2026", FIRST)
    assert home.unit == Unit(Level.AREA, "Sơn La", "khu vực 2")


def test_a_word_that_points_back_names_nobody() -> None:
    """ "Đơn vị" in a title is whoever the text turns out to be about."""
    lead = "Trong năm, VKSND thị xã Ngã Bảy, tỉnh Hậu Giang đã hoàn thành 38 chỉ tiêu và được tặng Giấy khen của ngành."
    assert home_of("Tin vui đầu xuân của đơn vị", lead).unit == Unit(Level.DISTRICT, "Hậu Giang", "thị xã Ngã Bảy")


def test_the_acting_body_of_the_lead_beats_the_giver_of_a_plan() -> None:
    """A plan "của VKSND tỉnh" is carried out by the department that meets."""
    lead = "Theo Kế hoạch của VKSND tỉnh Sơn La về công tác năm, Phòng 9 tổ chức họp để bàn các việc trọng tâm của quý."
    assert home_of(lead, FIRST).unit == Unit(Level.PROVINCE, "Sơn La", department="Phòng 9")


def test_a_round_up_is_about_the_body_that_its_parts_belong_to() -> None:
    """Paragraphs headed by several departments make a text about their procuracy."""
    assert (
        home_of(
            "Các đơn vị lần lượt báo cáo kết quả công tác quý I và những việc trọng tâm của quý tới như dưới đây.",
            "Phòng 7: Trong quý đã kiểm sát xét xử phúc thẩm 12 vụ/20 bị cáo, không có án hủy do lỗi chủ quan.",
            "Phòng 8: Trong quý đã kiểm sát hai lượt Nhà tạm giữ, ban hành một kiến nghị yêu cầu khắc phục vi phạm.",
            "Viện trưởng VKSND tỉnh Sơn La đề nghị các đơn vị tiếp tục phát huy kết quả đã đạt được trong quý tới.",
        ).unit
        == SON_LA
    )


def test_an_emulation_group_wins_over_its_members() -> None:
    """Where people stand for their offices, the group that the text keeps naming is the body."""
    home = home_of(
        "Chủ trì có đồng chí Lò Văn Pánh - Viện trưởng VKSND tỉnh Sơn La, Cụm trưởng và đại diện các thành viên khác.",
        "Cụm thi đua số 2 có hai thành viên là VKSND tỉnh Sơn La và VKSND tỉnh Lai Châu, hoạt động theo giao ước năm.",
        "Kết thúc hội nghị, lãnh đạo các thành viên Cụm thi đua số 2 đã ký giao ước trước sự chứng kiến của đại biểu.",
    )
    assert home == HomeUnit(Unit(group="Cụm thi đua số 2"), "Sơn La")


def test_a_group_named_in_passing_does_not_win() -> None:
    """A province that reports its rank in the group stays the body."""
    lead = "VKSND tỉnh Sơn La tổ chức tổng kết; đơn vị dẫn đầu Cụm thi đua số 2, trên VKSND tỉnh Lai Châu một bậc."
    assert home_of(lead, lead.replace("dẫn đầu", "đứng nhất")).unit == SON_LA


def test_the_publisher_tells_the_procuracy_where_the_text_does_not() -> None:
    """The office that posts the news names its procuracy, not itself."""
    assert home_of(FIRST, FIRST.replace("hai", "ba"), "Văn phòng VKSND tỉnh Sơn La").unit == SON_LA


def test_the_most_named_body_is_the_last_resort() -> None:
    """Named deep in the text is better than nothing."""
    other = FIRST.replace("hai", "ba")
    assert home_of(FIRST, other, f"Kết quả trên được VKSND tỉnh Sơn La ghi nhận. {FIRST}").unit == SON_LA


def test_nothing_stated_gives_nothing() -> None:
    """No body is guessed."""
    assert home_of(FIRST, FIRST.replace("hai", "ba")) == HomeUnit()


def test_a_line_over_the_table_of_a_workbook_tells_the_province() -> None:
    """A line such as "(Kèm theo Báo cáo ... của VKSND tỉnh ...)" stands over rows of bare area offices."""
    rows = (
        ("(Kèm theo Báo cáo số 12/BC-VKS của VKSND tỉnh Sơn La)", "", ""),
        ("Đơn vị", "Số vụ", "Số bị can"),
        *((f"VKSND khu vực {number}", "12", "20") for number in range(1, 5)),
    )
    raw = RawDocument((RawBlock(BlockKind.TABLE_ROW, table=RawTable(rows)),))
    assert home_unit_of(clean(raw)) == HomeUnit(Unit(Level.PROVINCE, "Sơn La"), "Sơn La")


def test_a_department_named_for_its_part_is_not_whose_paper_it_is() -> None:
    """Only who opens the first paragraph is presented by it."""
    first = "Toàn tỉnh thụ lý 42 vụ. Án ma túy chiếm nhiều nhất, trong đó Phòng 3 thụ lý 7 vụ."
    assert home_of("Báo cáo tổng kết công tác của VKSND tỉnh Sơn La", first, FIRST).unit == SON_LA


@pytest.mark.parametrize(
    ("reporter", "told", "department"),
    [
        ("Báo cáo viên: Lý Văn Hào, Phó Trưởng phòng 12", "Năm qua, Phòng 12 đã tiếp 88 lượt người.", "Phòng 12"),
        ("Bài và ảnh: Lý Văn Hào, Phòng 12", "Năm qua, Phòng 12 đã tiếp 88 lượt người.", None),
        (
            "Báo cáo viên: Lý Văn Hào, Phó Trưởng phòng 12",
            "Phòng 9 đã kháng nghị 7 vụ. Phòng 12 đã tiếp 88 người.",
            None,
        ),
        ("Báo cáo viên: Lý Văn Hào, Phó Viện trưởng", "Năm qua, Phòng 12 đã tiếp 88 lượt người.", None),
    ],
)
def test_who_reports_as_head_of_a_department_tells_of_its_work(
    reporter: str, told: str, department: str | None
) -> None:
    """Whoever wrote the news may be of any office, and where other departments act the paper is of them all."""
    meeting = "Ngày 14/12/2023, VKSND tỉnh Sơn La họp đánh giá kết quả giải quyết đơn năm 2023."
    home = home_of("Sơn La: Một năm công tác khiếu tố", reporter, meeting, told).unit
    assert home is not None
    assert home.department == department


@pytest.mark.parametrize(
    ("named", "unit"),
    [
        ("VKSND tỉnh Sơn La có 9 vụ, VKSND thành phố Hà Nội có 19 vụ.", Unit(group="toàn ngành")),
        ("VKSND tỉnh Sơn La có 9 vụ. VKSND tỉnh Sơn La kháng nghị 3 vụ.", SON_LA),
    ],
)
def test_a_review_of_the_whole_sector_is_of_no_province(named: str, unit: Unit) -> None:
    """The title tells of the sector, and each office is only an example."""
    lead = "Tại Hà Nội, Viện kiểm sát nhân dân tối cao tổ chức hội nghị triển khai công tác của Ngành trong năm mới."
    assert home_of("Toàn ngành Kiểm sát nhân dân tổng kết công tác", lead, named).unit == unit


def test_a_first_sentence_about_the_sector_makes_a_round_up_of_provinces_its_own() -> None:
    """With one province only, the paper is about that province."""
    lead = "Trong năm 2024 toàn ngành Kiểm sát ban hành 312 kháng nghị. Nhiều nơi làm tốt."
    son_la = "VKSND tỉnh Sơn La ban hành 9 kháng nghị, nhiều nhất vùng, nhờ kiểm sát chặt chẽ các bản án đã tuyên."
    lai_chau = "VKSND tỉnh Lai Châu ban hành 4 kháng nghị, trong khi số bản án phải kiểm sát ít hơn nhiều nơi khác."
    assert home_of("Những con số biết nói", lead, son_la, lai_chau).unit == Unit(group="toàn ngành")
    assert home_of("Những con số biết nói", lead, son_la, son_la).unit == SON_LA


def test_a_bulletin_of_a_province_is_about_its_procuracy() -> None:
    """The district whose news comes first is one of many."""
    home = home_of(
        "BẢN TIN CÔNG TÁC KIỂM SÁT SƠN LA - SỐ THÁNG 5/2024",
        "1. Mộc Châu nhận Cờ thi đua. Ngày 10/5/2024, VKSND huyện Mộc Châu tổ chức Lễ đón nhận Cờ thi đua.",
        "2. Tập huấn thống kê. Kiểm tra cuối khóa có 31 người đạt loại giỏi.",
    )
    assert home.unit == SON_LA
