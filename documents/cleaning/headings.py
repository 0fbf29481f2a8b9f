"""What a line is by its wording, where the format does not say: caption, heading, list item, paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.cleaning.bylines import is_unit
from documents.cleaning.lines import Line, ends_sentence, is_single_sentence
from documents.language.compiling import compiled
from documents.types import BlockKind

_CAPTION_LENGTH = 300  # characters; what follows an image is its caption only if it is no longer
_HEADING_LENGTH = 140
_BARE_HEADING_LENGTH = 100  # a heading without number or capitals has only its shortness to show for it
_LABEL_LENGTH = 90  # "Phòng 7 (án hình sự phúc thẩm):" on a line of its own

_OPENS_CAPTION = compiled(
    r"(?:Quang cảnh|Toàn cảnh|(?:Hình )?ảnh\s*(?:\d+|minh họa|minh hoạ)?\s*[:.])\s*\S", re.IGNORECASE
)
# "... tại Nhà tạm giữ. Ảnh: Thu Hà"; "(Ảnh minh họa)"
_PHOTO_CREDIT = compiled(
    r"\s*[.\-–(]?\s*(?:Ảnh|Nguồn ảnh)\s*(?:minh họa|minh hoạ|tư liệu)?\s*(?:(?<=\w)\)|[:.]\s*(?!\d)[^:;]{1,40}?\)?)\.?$"
)
_CREDITED_LENGTH = 160  # characters; a caption with a credit is one sentence, a paragraph that ends in one is text
_SHOWS_PERSON = compiled(r"(?:Các )?(?:Đồng chí|Đ/c|Đại diện|Lãnh đạo|Đại biểu|Tập thể)\b", re.IGNORECASE)
_POSES = compiled(
    r"\b(?:phát biểu|trao|tặng hoa|chụp ảnh|chúc mừng|nhận (?:cờ|bằng khen|giấy khen|hoa)|ký kết|trình bày"
    r"|thông qua)\b",
    re.IGNORECASE,
)

# "* Phòng 7 (án hình sự phúc thẩm)" above running text heads it; above another such line it is an item.
_DEPARTMENT = compiled(
    r"\s*[*•+–-]\s*(?:Phòng \d{1,2}|Văn phòng(?: tổng hợp)?|Thanh tra[^.,;:()]{0,16})(?:\s*\([^()]*\))?\s*$"
)
_OPENS_NAME = compiled(r"(?:VKS|Viện|Phòng|Văn phòng|Thanh tra)(?!.{60})")
_BULLET = compiled(r"[-–—+*•●▪◦·]\s+\S|\(?[a-zđ]\)\s+\S")
_NUMBER = compiled(r"(?:[IVX]{1,6}|\d{1,2}(?:\.\d{1,2}){0,3}|[A-ZĐ])\s*[.)/]\s*\S|\d{1,2}(?:\.\d{1,2}){1,3}\s+\S")
_PART = compiled(
    r"(?:Phần|Chương|Mục|Điều|Phụ lục|(?:Bảng|Biểu)(?: số)?)\s+(?:thứ\s+\w+|[IVX]+|\d+|[A-Z])\b", re.IGNORECASE
)
_INTRODUCES = compiled(
    r"số\s*:|(?:cụ thể|trong đó|theo đó|bao gồm|gồm|kết quả cho thấy|kính gửi|nơi nhận)\b|.*\bnhư sau\b", re.IGNORECASE
)
_LETTER = compiled(r"[^\W\d_]")
_FEWEST_CAPITALS = 5


def type_lines(lines: Sequence[Line]) -> list[Line]:
    """Return ``lines`` with paragraphs told apart into captions, headings, list items and paragraphs."""
    return [
        replace(line, kind=_kind(line, lines[number + 1] if number + 1 < len(lines) else None), after_image=False)
        for number, line in enumerate(lines)
    ]


def is_caption(line: Line) -> bool:
    """Tell whether a line is the caption of an image; without an image mark only firm wording counts."""
    if line.kind is BlockKind.CAPTION:
        return True
    if not line.is_plain or len(line.text) > _CAPTION_LENGTH:
        return False
    text = _PHOTO_CREDIT.sub("", line.text)
    if text != line.text and (line.after_image or len(text) <= _CREDITED_LENGTH):
        return True
    if not is_single_sentence(text):
        return False
    if line.after_image or _OPENS_CAPTION.match(text):
        return True
    return not ends_sentence(text) and bool(_SHOWS_PERSON.match(text) and _POSES.search(text))


def is_capitals(text: str) -> bool:
    """Tell whether every letter of ``text`` is a capital, and there are enough of them to mean it."""
    return text.isupper() and len(_LETTER.findall(text)) >= _FEWEST_CAPITALS


def _kind(line: Line, following: Line | None) -> BlockKind:
    if not line.is_plain:
        return line.kind
    if is_caption(line):
        return BlockKind.CAPTION
    if _is_heading(line, following):
        return BlockKind.HEADING
    return BlockKind.LIST_ITEM if _BULLET.match(line.text) or _NUMBER.match(line.text) else BlockKind.PARAGRAPH


def _is_heading(line: Line, following: Line | None) -> bool:
    text = line.text
    if following is None or len(text) > _HEADING_LENGTH or ends_sentence(text) or text.endswith(","):
        return False
    if _INTRODUCES.match(text):
        return False
    if text.endswith(":"):
        return _is_label(text) and following.is_prose
    if is_capitals(text) or _NUMBER.match(text) or _PART.match(text):
        return True
    if _DEPARTMENT.match(text):
        return following.is_prose and not _BULLET.match(following.text)
    if _OPENS_NAME.match(text) and ends_sentence(following.text) and is_unit(text):
        return True  # however short the sentence below the name of an office is
    return _is_bare_heading(text) and (following.is_row or (following.is_prose and len(following.text) > len(text)))


def _is_label(text: str) -> bool:
    return len(text) <= _LABEL_LENGTH and "," not in text and not _BULLET.match(text)


def _is_bare_heading(text: str) -> bool:
    return len(text) <= _BARE_HEADING_LENGTH and text[0].isupper() and is_single_sentence(text)
