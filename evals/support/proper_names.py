"""Proper names of persons and places in a text, by their capitals."""

from __future__ import annotations

import re
from dataclasses import dataclass

import regex

from documents.language.text import canonical

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_NAME = regex.compile(r"(?<!\w)\p{Lu}[\p{L}'’]*(?: +\p{Lu}[\p{L}'’]*)*")
# Capitalised words that open a sentence or name an office are no names.
_NO_NAME = frozenset(
    canonical(
        "Viện VKSND VKS Phòng Đồng Ông Bà Năm Trong Theo Tại Ngày Tháng Quý Kế Hội Trưởng Phó Chánh Tòa Cơ Các Có Đã"
        " Ban Bộ Ngành Văn Kiểm Sát Viên KSV Điều Luật Bằng Giấy Cờ Huân Chương Quyết Định Số Tổng Báo Cáo"
        " TP Thành Phố Tỉnh Huyện Quận Xã Thị Công An Ủy UBND TAND Nhà Trại Cụm Đơn Vị Chủ Tịch Giám Đốc Từ Đến Với"
        " Sau Trước Khi Qua Một Hai Ba Đơn Đảng Bí Thư Chi Nghị Hình Sự Dân Chiến Sĩ Thi Đua Lao Động Tiên Tiến KH QĐ"
        " BC CTr VKSNDTC Tối Cao Cao Cấp Hạng Nhất Nhì Chính Phủ Thủ Tướng Nước Trung Ương Hành Khu Vực Vụ Cục Tập Thể"
        " Cá Nhân Kết Quả Công Tác Nhiệm Đ Đc Khâu Về Đây Còn Riêng Toàn Cả Đầu Cuối Sáng Chiều Thụ Kháng Kiến Tổ Thư"
        " Không Chưa Để Nội Dung Giao Tặng Đạt Ngoài Bên Số Liệu Kỳ Nghị Hồ Lý Nhóm Tỷ Lệ Mức Người Những"
    ).split()
)
_OFFICE = frozenset(
    canonical(
        "trưởng phó viện chánh kiểm vksnd vks vksndtc tand ubnd hđnd tp vt pvt ksv phòng tòa cụm tỉnh huyện quận xã"
        " ngành điều luật tối qđ kh bc ctr ct tb"
    ).split()
)
_PERSON_BEFORE = re.compile(canonical(r"(?:đồng chí|đ/c|ông|bà|anh|chị)(?::)? $"))
_PLACE_BEFORE = re.compile(canonical(r"(?:tỉnh|thành phố|tp|huyện|quận|thị xã|đồng chí|đ/c|ông|bà) $"))


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: canonical words, offset in the text, and whether a form of address stands before it."""

    words: tuple[str, ...]
    start: int
    end: int
    is_person: bool


def find_names(text: str, plain: str) -> list[Name]:
    """Return the proper names of a text in order; ``plain`` is its canonical form."""
    if text.isupper():
        return []  # a heading in capitals shows no names
    found = []
    for match in _NAME.finditer(text):
        words = [(word[0], match.start() + word.start()) for word in _WORD.finditer(match[0])]
        kept = [(canonical(word), start) for word, start in words]
        while kept and _is_no_name(plain, *kept[0]):
            kept = kept[1:]
        while len(kept) > 1 and kept[-1][0] in _OFFICE:
            kept = kept[:-1]
        if not kept or (len(kept) == 1 and not _PLACE_BEFORE.search(plain[max(0, kept[0][1] - 12) : kept[0][1]])):
            continue
        start = kept[0][1]
        end = kept[-1][1] + len(kept[-1][0])
        found.append(Name(tuple(word for word, _ in kept), start, end, _is_person_at(plain, start)))
    return found


def _is_no_name(plain: str, word: str, start: int) -> bool:
    if word in _OFFICE:
        return True
    opens = (
        start == 0 or plain[:start].rstrip(" \"'([-–").endswith((".", ":", ";", "\n", "|")) or not plain[:start].strip()
    )
    return opens and word in _NO_NAME and not _is_person_at(plain, start)


def _is_person_at(plain: str, start: int) -> bool:
    return _PERSON_BEFORE.search(plain[max(0, start - 12) : start]) is not None
