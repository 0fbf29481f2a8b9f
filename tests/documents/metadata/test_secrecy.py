"""Secrecy stamps, and the many lines that look like one."""

from __future__ import annotations

import unicodedata

import pytest

from documents.errors import SecretDocument
from documents.loading import document_from_raw
from documents.metadata.secrecy import find_stamp
from documents.readers.types import RawBlock, RawDocument, RawTable
from documents.types import BlockKind

LETTERHEAD = ("VIỆN KIỂM SÁT NHÂN DÂN", "TỈNH SÓC TRĂNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 15/BC-VKS")
TEXT = ("BÁO CÁO", "Kết quả công tác năm 2023", "Phòng 7 đã thụ lý 61 vụ án hình sự trong năm 2023.")
ARTICLE = ("Tập huấn bảo vệ bí mật nhà nước", "Sáng nay, đơn vị tổ chức hội nghị tập huấn cho cán bộ.")


def _raw(*lines: str, table: RawTable | None = None, edges: tuple[str, ...] = ()) -> RawDocument:
    blocks = [RawBlock(BlockKind.PARAGRAPH, line) for line in lines]
    if table is not None:
        blocks.append(RawBlock(BlockKind.TABLE_ROW, table=table))
    return RawDocument(tuple(blocks), edges=edges)


@pytest.mark.parametrize(
    ("line", "grade"),
    [
        ("MẬT", "MẬT"),
        ("TỐI MẬT", "TỐI MẬT"),
        ("TUYỆT MẬT", "TUYỆT MẬT"),
        ("  MẬT  ", "MẬT"),
        ("[MẬT]", "MẬT"),
        ("(TỐI MẬT)", "TỐI MẬT"),
        ("*** TUYỆT  MẬT ***", "TUYỆT MẬT"),
        ("M Ậ T", "MẬT"),
        ("T U Y Ệ T   M Ậ T", "TUYỆT MẬT"),
        (unicodedata.normalize("NFD", "TỐI MẬT"), "TỐI MẬT"),
        ("Độ mật: Mật", "MẬT"),
        ("ĐỘ MẬT: TỐI MẬT", "TỐI MẬT"),
        ("Mức độ mật: Tuyệt mật.", "TUYỆT MẬT"),
        ("MẬT - KHẨN", "MẬT"),
        ("HỎA TỐC – TỐI MẬT", "TỐI MẬT"),
        ("TÀI LIỆU MẬT", "MẬT"),
        ("VĂN BẢN TỐI MẬT", "TỐI MẬT"),
        ("Mật", "MẬT"),
        ("Số: 15/BC-VKS  MẬT", "MẬT"),
        ("Số: 15/BC-VKS (MẬT)", "MẬT"),
        ("Số: 15/BC-VKS MẬT", "MẬT"),
        ("MẬT\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "MẬT"),
        ("MẬT Độc lập - Tự do - Hạnh phúc", "MẬT"),
        ("TỐI MẬT Sóc Trăng, ngày 05 tháng 12 năm 2023", "TỐI MẬT"),
        ("VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO MẬT", "MẬT"),
        ("VIỆN KIỂM SÁT NHÂN DÂN TỈNH SÓC TRĂNG    TỐI MẬT", "TỐI MẬT"),
    ],
)
def test_a_stamp_in_the_letterhead_is_found(line: str, grade: str) -> None:
    """However it is framed, spaced or placed."""
    assert find_stamp(_raw(*LETTERHEAD[:2], line, *LETTERHEAD[2:], *TEXT)) == grade


@pytest.mark.parametrize("line", ["MẬT", "TUYỆT MẬT", "[ TỐI MẬT ]", "T Ố I  M Ậ T"])
def test_a_stamp_on_a_line_of_its_own_is_found_anywhere(line: str) -> None:
    """Without any letterhead, before the text or far below it."""
    filling = ["Phòng 8 đã ban hành 06 kiến nghị trong kỳ báo cáo."] * 40
    assert [find_stamp(_raw(line, *ARTICLE)), find_stamp(_raw(*ARTICLE, *filling, line))] == [
        find_stamp(_raw(line))
    ] * 2


@pytest.mark.parametrize(
    "line",
    [
        "Công tác bảo vệ bí mật nhà nước được quan tâm.",
        "CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC",
        "BÍ MẬT",
        "BẢO MẬT",
        "QUY CHẾ BẢO MẬT",
        "PHÒNG CƠ YẾU VÀ BẢO MẬT",
        "HỌP MẶT ĐẦU XUÂN",
        "GẶP MẶT",
        "MẶT TRẬN TỔ QUỐC",
        "MẬT ĐỘ DÂN SỐ",
        "MẬT KHẨU",
        "MẬT MÃ",
        "MẬT ONG",
        "Mối quan hệ mật thiết giữa hai ngành.",
        "Tiêu hủy 12 văn bản mật, 03 văn bản tối mật.",
        "Văn bản độ Mật gồm 5 loại.",
        "VIỆN KIỂM SÁT NHÂN DÂN TỈNH SÓC TRĂNG TIÊU HỦY TÀI LIỆU MẬT",
        "VIỆN KIỂM SÁT NHÂN DÂN TỈNH SÓC TRĂNG TẬP HUẤN BẢO VỆ BÍ MẬT",
        "GIẢI MẬT",
        "ĐÃ GIẢI MẬT",
        "Độ mật: Thường",
        "Độ mật: Không",
        "DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ TUYỆT MẬT, TỐI MẬT VÀ MẬT",
        "Đồng chí NGUYỄN VĂN MẬT, Trưởng phòng 7",
        "NGUYỄN VĂN MẬT",
        "Nguyễn Thị Mật",
        "Mật | Tối mật | Tuyệt mật",
        "TUYỆT MẬT    TỐI MẬT    MẬT",
        "KHẨN",
        "MAT",
        "CẤT",
        "MÃ SỐ: MẬT 12",
    ],
)
def test_what_only_looks_like_a_stamp_is_none(line: str) -> None:
    """In a letterhead, in an article, and below it."""
    papers = (_raw(*LETTERHEAD, line, *TEXT), _raw(line, *ARTICLE), _raw(*ARTICLE, line))
    assert [find_stamp(paper) for paper in papers] == [None, None, None]


@pytest.mark.parametrize("line", ["Mật", "Tối mật", "- MẬT", "1. TUYỆT MẬT", "+ TỐI MẬT"])
def test_items_and_small_letters_below_the_head_are_no_stamps(line: str) -> None:
    """Reports list papers by their grades."""
    filling = ["Phòng 8 đã ban hành 06 kiến nghị trong kỳ báo cáo."] * 40
    assert find_stamp(_raw(*LETTERHEAD, *filling, line)) is None


def test_headings_of_several_grades_speak_about_grades() -> None:
    """As the text of a regulation has them."""
    filling = ["Phòng 8 đã ban hành 06 kiến nghị trong kỳ báo cáo."] * 40
    assert find_stamp(_raw(*filling, "TUYỆT MẬT", "Gồm 2 loại.", "TỐI MẬT", "Gồm 3 loại.", "MẬT")) is None


def test_a_table_by_grades_is_no_stamp() -> None:
    """Statistics of papers have such columns."""
    table = RawTable((("Năm", "TUYỆT MẬT", "TỐI MẬT", "MẬT"), ("2023", "0", "1", "12"), ("Độ mật", "MẬT", "3", "4")))
    assert find_stamp(_raw(*ARTICLE, table=table)) is None


@pytest.mark.parametrize("row", [("MẬT", "", ""), ("", "", "TỐI MẬT"), ("MẬT", "MẬT", "MẬT"), ("Độ mật: Mật", "")])
def test_a_stamped_sheet_is_found(row: tuple[str, ...]) -> None:
    """The stamp has a row to itself; merged cells come repeated."""
    assert find_stamp(_raw(table=RawTable((row, ("STT", "Đơn vị", "Số vụ"), ("1", "Phòng 7", "74")))))


def test_a_stamp_at_the_edge_of_the_pages_is_found() -> None:
    """Page headers are no part of the text."""
    assert find_stamp(_raw(*TEXT, edges=("Trang 1", "TUYỆT MẬT"))) == "TUYỆT MẬT"


def test_the_highest_of_several_stamps_counts() -> None:
    """A paper may carry an older one."""
    assert find_stamp(_raw("MẬT", *TEXT, edges=("TỐI MẬT",))) == "TỐI MẬT"


def test_a_stamped_document_is_not_made() -> None:
    """The error says why in one line, and what to do."""
    with pytest.raises(SecretDocument, match="TỐI MẬT") as caught:
        document_from_raw(_raw("TỐI MẬT", *TEXT), source="a.docx", content_hash="")
    assert "\n" not in caught.value.reason
    assert "61" not in str(caught.value)
