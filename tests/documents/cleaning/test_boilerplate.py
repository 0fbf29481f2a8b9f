from __future__ import annotations

import pytest

from documents.cleaning.boilerplate import IMAGE_MARK, drop_leftovers, strip_banner
from documents.cleaning.lines import Line
from documents.types import BlockKind

PROSE = "Trong quý, đơn vị đã kiểm sát trực tiếp hai cuộc tại cơ quan thi hành án dân sự cấp huyện."
GAP = " \u00a0" * 20


def kept(*texts: str) -> list[str]:
    """Return what is left of plain lines."""
    return [line.text for line in drop_leftovers([Line(BlockKind.PARAGRAPH, text) for text in texts])]


@pytest.mark.parametrize(
    "text",
    [
        "Page Content",
        "Lượt xem: 1.204",
        "Số người truy cập: 24,742,014",
        "IP của bạn: 10.0.0.1",
        "Bật JavaScript để xem nội dung",
        "Chia sẻ",
        "Đăng nhập",
        "Lưu trữ Góp ý",
        "Tags: kiểm sát, tổng kết",
        "The Supreme People's Procuracy of Viet Nam",
        "Xem thêm: Ngành Kiểm sát tỉnh nhà ra quân đầu năm",
    ],
)
def test_chrome_goes_wherever_it_stands(text: str) -> None:
    """Tool bars, counters and tags are never content."""
    assert kept(PROSE, text, PROSE) == [PROSE, PROSE]


@pytest.mark.parametrize(
    "text",
    [
        "Trang chủ",
        "Tin tức - Sự kiện",
        "CỔNG THÔNG TIN ĐIỆN TỬ VIỆN KIỂM SÁT NHÂN DÂN TỈNH",
        "Trang chủ » Tin tức » Hoạt động của ngành",
        "Trang chủ >> Tin hoạt động >> VKSND tỉnh",
        "VIỆN KIỂM SÁT NHÂN DÂN TỈNH - TRANG THÔNG TIN ĐIỆN TỬ",
        "Công minh, chính trực, khách quan, thận trọng, khiêm tốn",
        "Địa chỉ: số 5 đường Hòa Bình",
        "00:04 ICT Chủ nhật",
    ],
)
def test_menus_and_slogans_go_at_the_edges(text: str) -> None:
    """Before the first and after the last paragraph they frame the page."""
    assert kept(text, PROSE, text) == [PROSE]


def test_a_menu_word_within_the_text_stays() -> None:
    """The same words may head a part of the text."""
    assert kept(PROSE, "Tin hoạt động", PROSE) == [PROSE, "Tin hoạt động", PROSE]


def test_a_motto_quoted_in_a_sentence_stays() -> None:
    """Only a line of nothing but mottoes is a banner."""
    text = "Phương châm năm nay: “Đoàn kết, trách nhiệm - kỷ cương, liêm chính - bản lĩnh, hiệu quả”."
    assert kept(PROSE, text) == [PROSE, text]


def test_a_banner_spaced_with_no_break_spaces_goes() -> None:
    """Mottoes of any wording go if a site's spacing separates them."""
    assert strip_banner(f"Kỷ cương là sức mạnh{GAP}Vì dân phục vụ") == ""


def test_text_glued_to_a_banner_stays() -> None:
    """A paragraph on the banner's line is longer than any motto."""
    assert strip_banner(f"Vì dân phục vụ{GAP}{PROSE * 2}") == PROSE * 2


def test_no_break_spaces_between_words_are_no_banner() -> None:
    """Text from word processors has them everywhere."""
    text = PROSE.replace(" ", "\u00a0")
    assert strip_banner(text) == text


@pytest.mark.parametrize(
    "header", ["Tin liên quan", "Các tin khác:", "Bài viết liên quan", "Những tin cũ hơn", "TIN MỚI HƠN"]
)
def test_a_box_of_related_news_goes(header: str) -> None:
    """The header goes with the titles under it, to the end."""
    assert kept(PROSE, header, "Phòng 2 họp chi bộ (12/3/2023)", "Ra quân đầu năm") == [PROSE]


def test_a_box_within_the_text_ends_at_running_text() -> None:
    """Paragraphs after a box are content again."""
    assert kept(PROSE, "Tin liên quan", "Phòng 2 họp chi bộ", PROSE) == [PROSE, PROSE]


def test_a_numbered_heading_ends_a_box() -> None:
    """A part of the text is no link."""
    assert kept(PROSE, "Tin liên quan", "II. Phương hướng", PROSE) == [PROSE, "II. Phương hướng", PROSE]


@pytest.mark.parametrize("mark", ["leftcenterrightdel", "LeftCenterRightDel", "left center right del"])
def test_the_mark_of_an_image_is_known(mark: str) -> None:
    """The tool bar's words are found in any case, with or without blanks."""
    assert IMAGE_MARK.search(f"a{mark}b")


def test_a_banner_spaced_with_plain_blanks_shows_itself_by_a_known_motto() -> None:
    """Letterheads are spaced with plain blanks too, but hold no motto of the sector."""
    blanks = " " * 20
    assert strip_banner(f"Kỷ cương là sức mạnh{blanks}Làm hết việc, không làm hết giờ") == ""


def test_a_letterhead_in_two_columns_is_no_banner() -> None:
    """The issuer stands left, the national motto right."""
    text = "VKSND TỈNH SƠN LA" + " " * 20 + "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert strip_banner(text) == text
