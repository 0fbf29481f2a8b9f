from __future__ import annotations

import pytest

from documents.cleaning.lines import Line
from documents.cleaning.titles import OPENING_LENGTH, Titled, drop_repeated_lead, take_title
from documents.types import BlockKind

TITLE = "VKSND tỉnh Sơn La sơ kết công tác quý I năm 2022"
PROSE = "Sáng 14/3/2022, VKSND tỉnh Sơn La họp sơ kết; dự họp có lãnh đạo các phòng và mười hai đơn vị cấp huyện."
MORE = "Trong quý, hai cấp kiểm sát thụ lý 214 nguồn tin về tội phạm, tăng 12 nguồn tin so với cùng kỳ năm trước."


def plain(*texts: str) -> list[Line]:
    """Return paragraph lines."""
    return [Line(BlockKind.PARAGRAPH, text) for text in texts]


def titled(*texts: str, title: str = "") -> Titled:
    """Return the title found in paragraph lines, with the title property given."""
    return take_title(plain(*texts), title)


def texts_of(found: Titled) -> list[str]:
    """Return the texts of the lines."""
    return [line.text for line in found.lines]


def test_a_first_line_that_reads_as_a_title_is_one() -> None:
    """A short line without a stop before running text becomes the title block."""
    found = titled(TITLE, PROSE)
    assert (found.title, found.found, found.lines[0].kind) == (TITLE, True, BlockKind.TITLE)


def test_a_title_repeated_in_the_text_stands_once() -> None:
    """Scrapers print the title above the text and again as its first line."""
    assert texts_of(titled(TITLE, TITLE.upper(), PROSE)) == [TITLE, PROSE]


@pytest.mark.parametrize("section", ["Hoạt động của VKSND cấp huyện", "TIN XÂY DỰNG NGÀNH"])
def test_the_section_of_a_site_is_no_title(section: str) -> None:
    """A short line above a longer one is where the site files its news."""
    assert titled(section, TITLE, PROSE).title == TITLE


def test_a_marked_title_is_believed_first() -> None:
    """What the format marks as title outranks the first line."""
    lines = [*plain("Tin hoạt động của các đơn vị"), Line(BlockKind.TITLE, TITLE, typed=True), *plain(PROSE)]
    assert take_title(lines).title == TITLE


def test_the_property_finds_its_line() -> None:
    """A page title with the name of the site behind it names the line that it starts with."""
    found = titled("Chuyên đề cải cách tư pháp năm nay", TITLE, PROSE, title=f"{TITLE} - Cổng thông tin VKSND tỉnh")
    assert found.title == TITLE


def test_a_property_without_a_line_becomes_the_first_block() -> None:
    """The title can be quoted even if the body of the file does not hold it."""
    assert texts_of(titled(PROSE, MORE, title=f"{TITLE} | Trang tin VKSND"))[0] == TITLE


@pytest.mark.parametrize("stated", ["Báo cáo", "VKSND Sơn"])
def test_a_property_of_two_words_is_no_title(stated: str) -> None:
    """Programs enter the name of a template or an office."""
    assert not titled(PROSE, MORE, title=stated).found


def test_the_subject_belongs_to_the_title_of_a_paper() -> None:
    """Official papers write their kind and their subject on separate lines."""
    found = titled("BÁO CÁO", "Kết quả công tác quý I năm 2022", "(Số liệu đến ngày 28/02/2022)", "I. Kết quả", PROSE)
    assert found.title == "BÁO CÁO Kết quả công tác quý I năm 2022"


def test_capitals_over_two_lines_are_one_title() -> None:
    """A heading in capitals that did not fit on one line goes on below."""
    assert titled("VKSND TỈNH SƠN LA SƠ KẾT", "CÔNG TÁC QUÝ I NĂM 2022", PROSE).title == TITLE.upper()


@pytest.mark.parametrize(
    "text",
    [
        "VIỆN KIỂM SÁT NHÂN DÂN TỈNH SƠN LA",
        "Quang cảnh buổi họp sơ kết của đơn vị",
        "Kính gửi: Viện trưởng VKSND cấp huyện",
        "và các đơn vị trực thuộc",
    ],
)
def test_other_first_lines_are_no_titles(text: str) -> None:
    """An issuer, a caption, an address and the end of a sentence name no text."""
    assert not titled(text, PROSE, MORE).found


def test_a_text_without_title_is_named_by_its_opening() -> None:
    """The opening of the first paragraph stands in, verbatim, cut between words."""
    text = f"{PROSE} {MORE}"
    found = titled(text, MORE)
    opening = found.title.removesuffix("…")
    assert not found.found
    assert text.startswith(opening)
    assert text[len(opening)] in " ,;."
    assert len(found.title) <= OPENING_LENGTH


def test_a_caption_does_not_name_the_text() -> None:
    """An image above the text is passed over."""
    caption = Line(BlockKind.PARAGRAPH, "Đồng chí Lò Văn Pánh, Viện trưởng phát biểu khai mạc.", after_image=True)
    assert take_title([caption, *plain(PROSE)]).title.startswith("Sáng 14/3/2022")


@pytest.mark.parametrize("lead", [PROSE, PROSE[:70], PROSE[:67] + "…"])
def test_a_lead_that_the_body_repeats_goes(lead: str) -> None:
    """A teaser, whole or cut off, stands once."""
    assert [line.text for line in drop_repeated_lead(plain(lead, MORE, PROSE))] == [MORE, PROSE]


def test_a_lead_that_differs_in_a_figure_stays() -> None:
    """Near-duplicates are different statements."""
    other = MORE.replace("214", "215")
    assert drop_repeated_lead(plain(MORE, other)) == plain(MORE, other)


def test_a_paper_of_short_items_has_its_title_below_the_head() -> None:
    """Without running text nothing else marks where the head of a report ends."""
    assert titled("Số: 9/BC-VKS", "BÁO CÁO", "Kết quả công tác quý I", "1. Tiếp 5 lượt.").title == (
        "BÁO CÁO Kết quả công tác quý I"
    )
