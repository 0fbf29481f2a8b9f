from __future__ import annotations

import pytest

from documents.cleaning.headings import is_capitals, is_caption, type_lines
from documents.cleaning.lines import Line
from documents.types import BlockKind

PROSE = "Trong quý, đơn vị đã kiểm sát trực tiếp hai cuộc tại cơ quan thi hành án dân sự cấp huyện."


def kind_of(text: str, *, following: str = PROSE, after_image: bool = False) -> BlockKind:
    """Return the kind of a plain line that stands before another."""
    first = Line(BlockKind.PARAGRAPH, text, after_image=after_image)
    return type_lines([first, Line(BlockKind.PARAGRAPH, following)])[0].kind


@pytest.mark.parametrize(
    "text",
    [
        "I. Kết quả công tác",
        "1. Công tác kiểm sát điều tra",
        "2.1. Án dân sự",
        "Phần thứ hai",
        "KẾT QUẢ NỔI BẬT",
        "Một số hạn chế, tồn tại",
        "Bảng 2. Số vụ án theo đơn vị",
        "Phòng 8 (thi hành án hình sự):",
        "* Phòng 7 (án hình sự phúc thẩm)",
    ],
)
def test_headings_are_short_lines_without_a_stop(text: str) -> None:
    """Number, capitals, or shortness before a paragraph make a heading."""
    assert kind_of(text) is BlockKind.HEADING


@pytest.mark.parametrize(
    "text",
    ["Kết quả cụ thể như sau:", "Trong đó:", "Án dân sự tăng 12 vụ.", "gồm các phòng", "Năm 2021, 2022,"],
)
def test_other_short_lines_are_no_headings(text: str) -> None:
    """Lines that introduce, state or break off head nothing."""
    assert kind_of(text) is not BlockKind.HEADING


def test_a_line_above_a_table_heads_it() -> None:
    """However short its rows are, they do not say what they count."""
    lines = [Line(BlockKind.PARAGRAPH, "Số vụ án thụ lý theo từng đơn vị"), Line(BlockKind.TABLE_ROW, "Phòng 1: 4")]
    assert type_lines(lines)[0].kind is BlockKind.HEADING


def test_the_name_of_an_office_heads_a_sentence_however_short() -> None:
    """Above a line that is no sentence it may be a letterhead or a signature."""
    assert kind_of("VKSND thành phố Đà Nẵng", following="Có 21 vụ.") is BlockKind.HEADING
    assert kind_of("VKSND thành phố Đà Nẵng", following="Phòng tham mưu") is BlockKind.PARAGRAPH


def test_the_last_line_heads_nothing() -> None:
    """A heading has something below it."""
    assert type_lines([Line(BlockKind.PARAGRAPH, "I. Kết quả")])[0].kind is not BlockKind.HEADING


@pytest.mark.parametrize(
    "text", ["- Phòng 7: 20 vụ;", "a) Thụ lý 14 đơn.", "1. Giải quyết 95% nguồn tin trở lên.", "• Hai cuộc"]
)
def test_bullets_make_list_items(text: str) -> None:
    """Items keep their bullet and are told from paragraphs."""
    assert kind_of(text) is BlockKind.LIST_ITEM


def test_the_line_after_an_image_is_its_caption() -> None:
    """The mark of an image is firm evidence, with or without a stop at the end."""
    assert kind_of("Đồng chí Lê Thu, Trưởng phòng 7 điều hành thảo luận.", after_image=True) is BlockKind.CAPTION


def test_a_paragraph_after_an_image_stays_a_paragraph() -> None:
    """An image without caption is followed by running text: several sentences."""
    text = "Hội nghị diễn ra trong một buổi. Các đơn vị đã nộp báo cáo. " + PROSE
    assert kind_of(text, after_image=True) is BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    "text",
    [
        "Quang cảnh buổi làm việc tại VKSND huyện.",
        "Ảnh: Lễ ra mắt VKSND khu vực 2.",
        "Đồng chí Trần Hà, Phó Viện trưởng trao Giấy khen cho các tập thể",
        "Lãnh đạo các đơn vị ký kết giao ước",
        "Kiểm sát viên đối chiếu sổ sách tại trại. Ảnh: T.V",
        "Lễ trao quà (Ảnh: Hà Vy)",
    ],
)
def test_firm_wording_makes_a_caption(text: str) -> None:
    """Without an image mark a caption is told by its opening, or by people posing in a line without a stop."""
    assert is_caption(Line(BlockKind.PARAGRAPH, text))


def test_a_statement_about_a_person_is_no_caption() -> None:
    """A whole sentence without an image mark stays in the text."""
    assert not is_caption(Line(BlockKind.PARAGRAPH, "Đồng chí Trần Hà phát biểu tiếp thu ý kiến chỉ đạo."))


def test_what_the_format_says_is_kept() -> None:
    """A kind that the file states is not judged again."""
    line = Line(BlockKind.LIST_ITEM, "KẾT QUẢ", typed=True)
    assert type_lines([line, Line(BlockKind.PARAGRAPH, PROSE)])[0] == line


@pytest.mark.parametrize(("text", "capitals"), [("BÁO CÁO NĂM", True), ("VKS", False), ("BÁO CÁO năm", False)])
def test_capitals_need_letters_enough(text: str, capitals: bool) -> None:
    """An abbreviation alone is not a line in capitals."""
    assert is_capitals(text) is capitals


def test_departments_listed_below_each_other_are_items() -> None:
    """Only what running text follows is a heading."""
    assert kind_of("* Phòng 7", following="* Phòng 8") is BlockKind.LIST_ITEM
