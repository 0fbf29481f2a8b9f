from __future__ import annotations

from datetime import date

import pytest

from documents.cleaning.bylines import Credits, is_names, is_unit, take_credits
from documents.cleaning.lines import Line
from documents.types import BlockKind

PROSE = "Trong quý, đơn vị đã kiểm sát trực tiếp hai cuộc tại cơ quan thi hành án dân sự cấp huyện./."


def credits_of(*texts: str) -> tuple[list[str], Credits]:
    """Return the remaining texts and the credits of plain lines."""
    kept, credits = take_credits([Line(BlockKind.PARAGRAPH, text) for text in texts])
    return [line.text for line in kept], credits


@pytest.mark.parametrize(
    ("line", "author", "publisher"),
    [
        ("Tác giả bài viết: Thùy Dương", "Thùy Dương", None),
        ("Nguồn tin: Phòng 1", None, "Phòng 1"),
        ("(Nguồn: Báo Sơn La)", None, "Báo Sơn La"),
        ("Tin, ảnh: Lê Hà", "Lê Hà", None),
        ("Bài và ảnh: Thùy Dương - Lê Hà", "Thùy Dương - Lê Hà", None),
        ("Tin: Lê Hà; Ảnh: Đức Minh", "Lê Hà", None),
        ("Tác giả: Lê Hà – Nguồn: VKSND tỉnh Sơn La", "Lê Hà", "VKSND tỉnh Sơn La"),
        ("Tin, ảnh: Văn phòng VKSND tỉnh Sơn La", None, "Văn phòng VKSND tỉnh Sơn La"),
        ("Nguồn: VKSND tỉnh Sơn La (cập nhật ngày 03/01/2022)", None, "VKSND tỉnh Sơn La"),
        ("PV - Văn phòng VKSND tỉnh Sơn La", "PV", "Văn phòng VKSND tỉnh Sơn La"),
        ("P.V", "P.V", None),
        ("Ban biên tập", "Ban biên tập", None),
        ("Theo kiemsat.vn", None, "kiemsat.vn"),
        ("(Theo Báo Bảo vệ pháp luật)", None, "Báo Bảo vệ pháp luật"),
        ("Văn phòng tổng hợp_VKSND tỉnh Sơn La", None, "Văn phòng tổng hợp VKSND tỉnh Sơn La"),
        ("VKSND huyện Mộc Châu", None, "VKSND huyện Mộc Châu"),
        ("Thùy Dương - Lê Hà", "Thùy Dương - Lê Hà", None),
        ("LÊ THỊ HÀ", "LÊ THỊ HÀ", None),
        ("Y Bhia Niê", "Y Bhia Niê", None),
        ("T.D", "T.D", None),
        ("Lê Hà (VKSND tỉnh Sơn La)", "Lê Hà", "VKSND tỉnh Sơn La"),
        ("Lê Hà - Phòng 8", "Lê Hà", "Phòng 8"),
        ("Người lập biểu: Lê Hà", "Lê Hà", None),
        ("Tin ảnh: Lê Hà - VKSND huyện Mộc Châu", "Lê Hà", "VKSND huyện Mộc Châu"),
        ("Th.S Lê Thị Hà – Kiểm sát viên Phòng 9", "Lê Thị Hà", "Phòng 9"),
        ("Lê Hà, Phó Viện trưởng VKSND huyện Mộc Châu", "Lê Hà", "VKSND huyện Mộc Châu"),
    ],
)
def test_a_last_line_of_credits_leaves_the_text(line: str, author: str | None, publisher: str | None) -> None:
    """Author and source go into the metadata, whatever shape the site gives them."""
    assert credits_of(PROSE, line) == ([PROSE], Credits(author, publisher))


@pytest.mark.parametrize(
    "line",
    [
        "Theo đó, các đơn vị cấp huyện hoàn thành chỉ tiêu.",
        "VKSND tỉnh Sơn La tổ chức hội nghị",
        "Nguồn tin: 214 nguồn tin đã giải quyết",
        "Sơn La",
        "Kết quả cụ thể",
        "Ảnh: Đồng chí Viện trưởng trao Giấy khen cho các tập thể",
    ],
)
def test_other_last_lines_stay(line: str) -> None:
    """A sentence, a count, a place and a caption are content."""
    assert credits_of(PROSE, line)[0] == [PROSE, line]


def test_names_within_the_text_stay() -> None:
    """Only the last lines can be credits without a label."""
    assert credits_of(PROSE, "Thùy Dương - Lê Hà", PROSE)[0] == [PROSE, "Thùy Dương - Lê Hà", PROSE]


def test_a_label_about_crime_reports_within_the_text_stays() -> None:
    """ "Nguồn tin" also means what the procuracy receives."""
    assert credits_of(PROSE, "Nguồn tin: Phòng 1", PROSE)[0] == [PROSE, "Nguồn tin: Phòng 1", PROSE]


def test_several_closing_lines_are_read_to_the_first_content() -> None:
    """Author and office may stand on lines of their own."""
    assert credits_of(PROSE, "Lê Hà", "Văn phòng VKSND tỉnh Sơn La") == (
        [PROSE],
        Credits("Lê Hà", "Văn phòng VKSND tỉnh Sơn La"),
    )


def test_a_byline_behind_the_end_mark_is_split_off() -> None:
    """Some sites put the author on the line of the last sentence."""
    assert credits_of(f"{PROSE} Thùy Dương") == ([PROSE], Credits("Thùy Dương"))


def test_a_labelled_author_outranks_a_photographer() -> None:
    """Who wrote the text matters more than who took the picture."""
    assert credits_of(PROSE, "Ảnh: Đức Minh", "Tác giả: Lê Hà")[1].author == "Lê Hà"


def test_a_dateline_in_the_head_is_the_day_of_publication() -> None:
    """The line goes, the date stays."""
    assert credits_of("Đăng ngày 15 - 03 - 2022", PROSE) == ([PROSE], Credits(published=date(2022, 3, 15)))


def test_a_line_may_hold_date_and_author() -> None:
    """Portals print both beside each other."""
    assert credits_of("15/03/2022 07:30 | Lê Hà", PROSE) == ([PROSE], Credits("Lê Hà", published=date(2022, 3, 15)))


def test_a_line_may_hold_counters_too() -> None:
    """What is left of a tool bar beside the date says nothing."""
    line = "Đăng bởi: admin | Ngày đăng: 15/03/2022 | Lượt xem: 20"
    assert credits_of(line, PROSE) == ([PROSE], Credits(published=date(2022, 3, 15)))


def test_a_date_within_the_text_stays() -> None:
    """Between paragraphs a bare date may head what follows."""
    assert credits_of(PROSE, "15/03/2022", PROSE)[0] == [PROSE, "15/03/2022", PROSE]


@pytest.mark.parametrize(
    ("text", "names"), [("Lê Thị Hà", True), ("Hội nghị", False), ("Hậu Giang", False), ("Hà", False)]
)
def test_names_are_capitalised_and_no_places(text: str, names: bool) -> None:
    """One to four names of two or more syllables; a province is none."""
    assert is_names(text) is names


@pytest.mark.parametrize(
    ("text", "unit"), [("Phòng 9 VKSND tỉnh Sơn La", True), ("VKSND tỉnh Sơn La họp", False), ("Sơn La", False)]
)
def test_a_unit_line_says_nothing_else(text: str, unit: bool) -> None:
    """A verb makes it a statement, a bare place no unit."""
    assert is_unit(text) is unit


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("Cà Mau, 12/3/2025 - Bài và ảnh: Kim Thoa, Phòng 15", False),
        ("Cà Mau, 12/3/2025 - Hội nghị sơ kết", True),
        ("Cà Mau, 12/3/2025", True),
    ],
)
def test_place_and_day_beside_an_author_are_no_text(line: str, stays: bool) -> None:
    """The author's department is none that the text is about."""
    assert (line in credits_of(line, PROSE)[0]) is stays
