"""Sentence and clause borders in official prose."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.language.sentences import split_clauses, split_sentences
from documents.types import Span


def parts(text: str, spans: list[Span]) -> list[str]:
    """Return the texts under ``spans``."""
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Đoàn công tác đến TP. Hồ Chí Minh và TX. Gò Công.", "Buổi chiều, đoàn về."],
        ["Giảng viên là PGS.TS. Lê Bình và Th.S Mai An.", "Lớp học kết thúc."],
        ["Đ/c Bình và đ/c. Mai cùng dự.", "Hội nghị bế mạc."],
        ["Xem báo cáo, tr. 5 và Tr. 12.", "Hết."],
        ["Có tin, đơn, thư, v.v. trong hồ sơ.", "Đơn vị đã phân loại."],
        ["Gồm biên bản, lời khai, v.v.", "Kiểm sát viên đã đọc."],
        ["Xét giảm cho 1.054 trường hợp, đạt 99.5 %.", "Không có khiếu nại."],
        ["Ngày 02.8.2023 họp.", "Số 06/KH-VKS ký sau."],
        ["Hoàn thành nhiệm vụ trong năm 2024./.", "Người viết: Mai An"],
        ["Kết thúc năm công tác. /.", "Nguồn: Phòng 9"],
        ["Kết quả được ghi nhận…", "Công tác thanh tra được tăng cường."],
        ["Tỷ lệ giải quyết đạt 98%.", "12 kiến nghị được chấp nhận."],
        ["Nhiệm vụ của năm 2023.", "3 vụ được chuyển sang kỳ sau."],
        ["Đơn vị đạt chỉ tiêu.", "“Kỷ cương” là phương châm."],
        ["Phương châm là “Làm hết việc.”", "Ai cũng nhớ."],
        ["Bị cáo là Nguyễn Văn A.", "Tòa án đã tuyên."],
        ["Vụ án Trần Văn B. “Trộm cắp tài sản” được xét xử.", "Tòa án đã tuyên."],
        ["Tòa tuyên phạt Nguyễn Văn A. 07 năm tù, Lê Thị Đ. 02 năm tù.", "Phiên tòa kết thúc."],
        ["Tổng thống George W. Bush đến thăm.", "Chuyên gia Mary L. Trump trình bày."],
        ["Bị hại là chị Trần Thị B.", "Facebook của chị bị chiếm đoạt."],
        ["Bị cáo là Nguyễn Văn A.", "VKSND tỉnh đã kháng nghị."],
        ["Ông A. Nguyễn trình bày.", "Hội nghị thảo luận!", "Có ý kiến không?", "Không."],
        ["Kết thúc quý I.", "Sang quý II, đơn vị họp."],
        ["Kháng nghị được chấp nhận; Kiến nghị cũng vậy; còn lại là đơn."],
        ["Lãnh đạo đánh giá cao.", "Đơn vị tiếp thu."],
        ["1. Công tác kiểm sát được chú trọng.", "2. Công tác cán bộ ổn định."],
        ["a) Về ưu điểm.", "- Đã đủ.", "b) Về tồn tại.", "- Còn chậm."],
        ["Điều 5. Phạm vi áp dụng.", "Điều 6. Hiệu lực."],
        ["(i) Tập trung xử lý.", "(ii) Báo cáo kết quả."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(sentences: list[str]) -> None:
    """Abbreviations, figures, bullets and end marks of official texts do not mislead the splitter."""
    text = " ".join(sentences)
    assert parts(text, split_sentences(text)) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("được đánh giá cao…Công tác khác", ["được đánh giá cao…", "Công tác khác"]),
        ("đã hoàn thành.Phòng 8 họp", ["đã hoàn thành.", "Phòng 8 họp"]),
        ("trang baovephapluat.vn.Org và VKS.Viện", ["trang baovephapluat.vn.Org và VKS.Viện"]),
        ("xét xử 74 vụ/\n157 bị cáo", ["xét xử 74 vụ/\n157 bị cáo"]),
        ("thụ lý\n12 đơn", ["thụ lý\n12 đơn"]),
        ("dòng gãy\ngiữa câu. Câu sau", ["dòng gãy\ngiữa câu.", "Câu sau"]),
        ("I. KẾT QUẢ\nNăm qua tốt", ["I. KẾT QUẢ", "Năm qua tốt"]),
        ("đề mục không dấu chấm\n\nđoạn sau", ["đề mục không dấu chấm", "đoạn sau"]),
        ("KT. VIỆN TRƯỞNG\nPHÓ VIỆN TRƯỞNG", ["KT. VIỆN TRƯỞNG", "PHÓ VIỆN TRƯỞNG"]),
        ("gồm:\n- tin báo;\n- đơn", ["gồm:", "- tin báo;", "- đơn"]),
        ("1.\nCông tác", ["1.\nCông tác"]),
        ("3.", ["3."]),
        ("  \n ", []),
        ("", []),
    ],
)
def test_line_ends_and_missing_blanks_are_read_with_care(text: str, sentences: list[str]) -> None:
    """A wrapped line goes on, a heading or a bullet starts anew, a missing blank is no missing border."""
    assert parts(text, split_sentences(text)) == sentences


@given(st.text(alphabet="aBđĐ 12.!?…;:,/()“”\n-v\t"))
def test_sentences_hold_every_character_that_is_not_blank(text: str) -> None:
    """Nothing is lost between sentences."""
    assert "".join("".join(parts(text, split_sentences(text))).split()) == "".join(text.split())


@given(st.text(alphabet="aBđĐ 12.!?…;:,/()“”\n-v\t"))
def test_sentences_are_stripped_and_in_order(text: str) -> None:
    """Each sentence starts and ends with a sign and none overlaps the next."""
    spans = split_sentences(text)
    assert all(part == part.strip() != "" for part in parts(text, spans))
    assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("đã họp 3 lần; đã khảo sát 2 lượt.", ["đã họp 3 lần", "đã khảo sát 2 lượt."]),
        (
            "kiểm sát 5 lượt nhà tạm giữ, qua đó ban hành 2 kháng nghị, 7 kiến nghị",
            ["kiểm sát 5 lượt nhà tạm giữ", "qua đó ban hành 2 kháng nghị, 7 kiến nghị"],
        ),
        (
            "thụ lý 90 vụ/120 bị can, truy tố 80 vụ/100 bị can",
            ["thụ lý 90 vụ/120 bị can", "truy tố 80 vụ/100 bị can"],
        ),
        ("Trong năm 2023, đã thụ lý 90 vụ", ["Trong năm 2023, đã thụ lý 90 vụ"]),
        ("Phòng 7, đã thụ lý 90 vụ", ["Phòng 7, đã thụ lý 90 vụ"]),
        ("Trong 9 tháng đầu năm, đã thụ lý 90 vụ", ["Trong 9 tháng đầu năm, đã thụ lý 90 vụ"]),
        ("thụ lý 90 vụ, tăng 12 vụ so với cùng kỳ", ["thụ lý 90 vụ, tăng 12 vụ so với cùng kỳ"]),
        ("thụ lý 90 vụ, không để oan sai", ["thụ lý 90 vụ, không để oan sai"]),
        ("thụ lý 90 vụ (án cũ 8 vụ; án mới 82 vụ)", ["thụ lý 90 vụ (án cũ 8 vụ; án mới 82 vụ)"]),
        ("khẩu hiệu “nhanh; gọn”", ["khẩu hiệu “nhanh; gọn”"]),
        ("kết quả đạt 99,5 %, đã vượt 4,5 %", ["kết quả đạt 99,5 %", "đã vượt 4,5 %"]),
    ],
)
def test_clauses_part_figures_and_nothing_else(sentence: str, clauses: list[str]) -> None:
    """A comma parts clauses only between two counted numbers, never a subject or a time from its figure."""
    assert parts(sentence, split_clauses(sentence)) == clauses
