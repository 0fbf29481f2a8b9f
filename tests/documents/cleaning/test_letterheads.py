from __future__ import annotations

from datetime import date

import pytest

from documents.cleaning.bylines import Credits
from documents.cleaning.letterheads import take_letterhead
from documents.cleaning.lines import Line
from documents.types import BlockKind

PROSE = (
    "Thực hiện chương trình công tác, đơn vị báo cáo kết quả quý I năm 2022 như dưới đây, kèm theo hai biểu số liệu."
)


def taken(*texts: str) -> tuple[list[str], Credits]:
    """Return the remaining texts and the credits of plain lines."""
    kept, credits = take_letterhead([Line(BlockKind.PARAGRAPH, text) for text in texts])
    return [line.text for line in kept], credits


HEAD = (
    "VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO",
    "VIỆN KIỂM SÁT NHÂN DÂN",
    "TỈNH SƠN LA",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "---------------",
    "Số: 31/BC-VKS",
    "Sơn La, ngày 10 tháng 3 năm 2022",
)


def test_a_body_in_capitals_under_the_one_it_belongs_to_is_a_letterhead() -> None:
    """Area offices head their reports so, without a motto; the lower of the two writes."""
    lines = ("VIỆN KIỂM SÁT NHÂN DÂN TỈNH SƠN LA", "VIỆN KIỂM SÁT NHÂN DÂN KHU VỰC 2", "BÁO CÁO TÓM TẮT", PROSE)
    assert taken(*lines) == (
        ["BÁO CÁO TÓM TẮT", PROSE],
        Credits(publisher="VIỆN KIỂM SÁT NHÂN DÂN KHU VỰC 2 TỈNH SƠN LA"),
    )


@pytest.mark.parametrize("second", ["BÁO CÁO TÓM TẮT", "PHÒNG 11"])
def test_a_single_line_in_capitals_is_no_letterhead(second: str) -> None:
    """ "VKSND TỈNH A" over a report is its title as often as not; its department is told from the line below it."""
    lines = ("VIỆN KIỂM SÁT NHÂN DÂN TỈNH SƠN LA", second, PROSE)
    assert taken(*lines)[0] == list(lines)


def test_the_letterhead_goes_and_its_number_stays() -> None:
    """A paper is cited by its number and day; the rest of the frame is metadata."""
    assert taken(*HEAD, PROSE) == (
        ["Số: 31/BC-VKS, ngày 10 tháng 3 năm 2022", PROSE],
        Credits(publisher="VIỆN KIỂM SÁT NHÂN DÂN TỈNH SƠN LA", published=date(2022, 3, 10)),
    )


def test_two_columns_on_one_line_are_told_apart() -> None:
    """Text taken from a page puts issuer beside motto and number beside date."""
    assert taken(
        "VKSND TỈNH SƠN LA   CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 31/BC-VKS   Sơn La, ngày 10 tháng 3 năm 2022",
        PROSE,
    ) == (
        ["Số: 31/BC-VKS, ngày 10 tháng 3 năm 2022", PROSE],
        Credits(publisher="VKSND TỈNH SƠN LA", published=date(2022, 3, 10)),
    )


@pytest.mark.parametrize("number", ["Số: 31/BC-VKS", "Số 31/BC-VKS", "số 31/BC-VKS"])
def test_a_number_ends_at_the_comma_before_its_place(number: str) -> None:
    """Markdown and web pages have it in one line, some without a colon."""
    kept, credits = taken("VKSND TỈNH SƠN LA", f"{number}, Sơn La, ngày 10 tháng 3 năm 2022", PROSE)
    assert kept == [f"{number}, ngày 10 tháng 3 năm 2022", PROSE]
    assert credits.published == date(2022, 3, 10)


def test_the_number_of_a_house_is_none_of_a_paper() -> None:
    """Without a colon or a slash it is an address."""
    assert taken("VKSND TỈNH SƠN LA", "Số 12 đường Tô Hiệu, Sơn La, ngày 10 tháng 3 năm 2022", PROSE)[0] == [PROSE]


def test_place_and_date_alone_show_a_letterhead() -> None:
    """Not every paper prints the motto."""
    assert taken("VKSND TỈNH SƠN LA", "Sơn La, ngày 10 tháng 3 năm 2022", PROSE)[0] == [PROSE]


def test_capitals_without_a_letterhead_stay() -> None:
    """A title in capitals that names an office is no issuer."""
    title = "VKSND TỈNH SƠN LA SƠ KẾT QUÝ I"
    assert taken(title, PROSE) == ([title, PROSE], Credits())


@pytest.mark.parametrize(
    ("frame", "signed"),
    [
        (
            ("Nơi nhận:", "- Như trên;", "- Lưu: VT, VP.", "VIỆN TRƯỞNG", "(Đã ký)", "Lò Văn Pánh"),
            "VIỆN TRƯỞNG: Lò Văn Pánh",
        ),
        (("KT. VIỆN TRƯỞNG", "PHÓ VIỆN TRƯỞNG", "Lò Văn Pánh"), "PHÓ VIỆN TRƯỞNG: Lò Văn Pánh"),
        (
            ("KT. VIỆN TRƯỞNG - PHÓ VIỆN TRƯỞNG", "(Đã ký)", "Lò Văn Pánh"),
            "KT. VIỆN TRƯỞNG - PHÓ VIỆN TRƯỞNG: Lò Văn Pánh",
        ),
        (("TL. VIỆN TRƯỞNG/CHÁNH VĂN PHÒNG", "Lò Văn Pánh"), "TL. VIỆN TRƯỞNG/CHÁNH VĂN PHÒNG: Lò Văn Pánh"),
        (("CHÁNH VĂN PHÒNG", "Lò Văn Pánh"), "CHÁNH VĂN PHÒNG: Lò Văn Pánh"),
    ],
)
def test_of_recipients_and_signature_only_who_signed_stays(frame: tuple[str, ...], signed: str) -> None:
    """Who signs in which office is asked about; the name is the author, too."""
    assert taken(PROSE, *frame) == ([PROSE, signed], Credits(author="Lò Văn Pánh"))


def test_a_list_without_recipients_stays() -> None:
    """Bullets belong to a frame only below its first line."""
    assert taken(PROSE, "- Lưu ý: hạn gửi ngày 20.") == ([PROSE, "- Lưu ý: hạn gửi ngày 20."], Credits())


def test_a_department_issues_together_with_its_office() -> None:
    """The department stands on the last line of the head, its office above it."""
    head = ("VIỆN KIỂM SÁT NHÂN DÂN", "TỈNH SƠN LA", "PHÒNG 9", "Sơn La, ngày 10 tháng 3 năm 2022")
    assert taken(*head, PROSE)[1].publisher == "PHÒNG 9 VIỆN KIỂM SÁT NHÂN DÂN TỈNH SƠN LA"


@pytest.mark.parametrize(
    "title",
    [
        "VKSND TỈNH SƠN LA – BÁO CÁO CHUYÊN ĐỀ KIỂM SÁT THI HÀNH ÁN DÂN SỰ",
        "VKSND TỈNH SƠN LA TRIỂN KHAI CÔNG TÁC NĂM 2022",
        "PHÒNG 9: KẾT QUẢ KIỂM SÁT ÁN DÂN SỰ QUÝ I/2022",
    ],
)
def test_a_title_that_begins_with_the_issuer_stays(title: str) -> None:
    """What it is about tells it from the name of a body."""
    kept, _ = taken(title, "Số: 31/BC-VKS. Sơn La, ngày 10 tháng 3 năm 2022.", PROSE)
    assert kept[0] == title


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("KT. VIỆN TRƯỞNG PHÓ VIỆN TRƯỞNG Lê Thị Mận", "PHÓ VIỆN TRƯỞNG: Lê Thị Mận"),
        ("VIỆN TRƯỞNG (Đã ký) Lê Thị Mận", "VIỆN TRƯỞNG: Lê Thị Mận"),
        ("PHÓ VIỆN TRƯỞNG Lê Thị Mận chúc mừng", "PHÓ VIỆN TRƯỞNG Lê Thị Mận chúc mừng"),
    ],
)
def test_a_signature_joined_into_one_line_is_read(line: str, kept: str) -> None:
    """Markdown joins its lines; what says more than offices and a name is none."""
    assert taken(PROSE, "Nơi nhận: VKSND tối cao.", line)[0][-1] == kept
