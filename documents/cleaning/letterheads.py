"""The frame of an official paper: letterhead above, recipients and signature below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from documents.cleaning.bylines import Credits, is_names, is_unit
from documents.cleaning.datelines import read_place_and_date
from documents.cleaning.lines import Line, without
from documents.language.compiling import compiled
from documents.types import BlockKind

_HEAD = 15  # lines; the letterhead stands above the title
_BODIES = 2  # lines of a letterhead that has no motto
_REPUBLIC = compiled(
    r"CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–—]\s*Tự do\s*[-–—]\s*Hạnh phúc",
    re.IGNORECASE,
)
_RULE = compiled(r"[\s\-–—_=*.~]+")
# "Số: 9/KH-VKS    Hậu Giang, ngày ..."; in "Số 9/KH-VKS, Hậu Giang, ngày ..." the slash shows the number.
_NUMBER = compiled(r"Số(?:\s*:\s*[^\s,;]+|\s+\d+/[^\s,;]+)", re.IGNORECASE)
_DAY = compiled(r"\bngày\s*\d.*", re.IGNORECASE)
_ISSUER = compiled(r"(?:VIỆN|VKS\w*|VĂN PHÒNG|PHÒNG|THANH TRA|CỤC|VỤ|NGÀNH|ĐẢNG|CỤM|KHỐI)\b.*")
_DEPARTMENT = compiled(r"(?:PHÒNG|VĂN PHÒNG|THANH TRA)\b(?:(?!VIỆN|VKS).)*")
_ISSUER_GOES_ON = compiled(r"(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|KHU VỰC|CẤP CAO|TỐI CAO|NHÂN DÂN|TẠI)\b.*")
_LOWER, _PLACE = (
    compiled(r"^V.*\b(?:KHU VỰC \d+|(?:HUYỆN|QUẬN|THỊ XÃ) .+)$"),
    compiled(r"\b(?:TỈNH|THÀNH PHỐ|TP\.?) .+$"),
)
# "VKSND TỈNH A – BÁO CÁO CHUYÊN ĐỀ NĂM 2023": a title that begins with the issuer; no body has a year in its name.
_TITLE = compiled(
    r"\b(?:NĂM|QUÝ|THÁNG) (?:[\dIVX]+\b|ĐẦU|CUỐI)|[-–—:]\s*(?:BÁO CÁO|KẾ HOẠCH|KẾT QUẢ|TỔNG KẾT|SƠ KẾT)\b"
)

_RECIPIENTS = compiled(r"Nơi nhận\s*:?", re.IGNORECASE)
_RECIPIENT = compiled(r"[-–+•*]\s*\S.*|(?:Như trên|Lưu)\b.*")
_SIGNATURE = compiled(
    r"(?:(?:KT|TM|TL|TUQ|Q)\.\s*)?(?:(?:PHÓ )?(?:VIỆN TRƯỞNG|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG|CHÁNH THANH TRA|CỤM TRƯỞNG)"
    r"|ỦY BAN KIỂM SÁT|BAN TỔ CHỨC|NGƯỜI (?:LẬP|KÝ).*)(?: VKS\w*.*| VIỆN .*| PHÒNG.*)?"
    # "KT. VIỆN TRƯỞNG - PHÓ VIỆN TRƯỞNG": for whom, and in which office, on one line
    r"(?:\s*[-–—,/;:]\s*(?:PHÓ )?(?:VIỆN TRƯỞNG|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG|CHÁNH THANH TRA)(?: VKS\w*.*| PHÒNG.*)?)?"
)
# "KT. VIỆN TRƯỞNG PHÓ VIỆN TRƯỞNG Lê Thị Mận": lines that Markdown or a page joins into one paragraph
_OFFICE = r"(?:PHÓ )?(?:VIỆN TRƯỞNG|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG|CHÁNH THANH TRA|CỤM TRƯỞNG)"
_JOINED = compiled(
    rf"(?P<stands_for>(?:KT|TM|TL|TUQ|Q)\.\s*(?:{_OFFICE}|ỦY BAN KIỂM SÁT))?\s*(?P<office>{_OFFICE})\s+"
    r"(?:\((?:[ĐđKk]|đã )[^()]{0,20}\)\s+)?(?P<name>[^\W\d_][^\d:;,.]{3,40})"
)
_SIGNED = compiled(r"\(?(?:đã ký|ký tên|ký, đóng dấu|ký tên, đóng dấu)\)?\.?", re.IGNORECASE)
_TAIL = 40  # lines; lists of recipients are long
_JOINED_TAIL = 6  # lines that can hold a signature and who sent the paper


def take_letterhead(lines: Sequence[Line]) -> tuple[list[Line], Credits]:
    """Split letterhead and signature from the text.

    A letterhead shows itself by the national motto, by place and date on a line of their own, or by a body in capitals
    under the one that it belongs to.

    The line with the paper's number stays, and with it the day: they are what the paper is cited by.
    """
    if not (any(_shows_letterhead(line) for line in lines[:_HEAD]) or _opens_with_bodies(lines)):
        kept, signer = _without_signature(lines)
        return kept, Credits(author=signer)
    head, issuer, published = _read_head(lines[:_HEAD])
    kept, signer = _without_signature([*head, *lines[_HEAD:]])
    return kept, Credits(author=signer, publisher=issuer, published=published)


def _shows_letterhead(line: Line) -> bool:
    if line.is_row or line.is_prose:
        return False
    return _REPUBLIC.search(line.text) is not None or read_place_and_date(line.text) is not None


def _opens_with_bodies(lines: Sequence[Line]) -> bool:
    """True if a paper opens with "VIỆN ... TỈNH A" and, on the next line, "VIỆN ... KHU VỰC 3" and nothing else."""
    first = [line.text.strip() for line in lines[:_BODIES] if not (line.is_row or line.is_prose)]
    if len(first) < _BODIES or not all(_names_issuer(text) and is_unit(text) for text in first):
        return False
    return _PLACE.search(first[0]) is not None and _LOWER.search(first[1]) is not None


def _names_issuer(text: str) -> bool:
    return text.isupper() and _ISSUER.fullmatch(text) is not None and not _TITLE.search(text)


def _read_head(lines: Sequence[Line]) -> tuple[list[Line], str | None, date | None]:
    kept: list[Line] = []
    issuers: list[str] = []
    published: date | None = None
    day = ""
    for line in lines:
        text = _REPUBLIC.sub("", line.text).strip()
        if line.is_row or line.is_prose:
            kept.append(line)
        elif not text or _RULE.fullmatch(text):
            continue
        elif dated := read_place_and_date(text):
            published, day = published or dated, day or _day(text)
            kept += [Line(BlockKind.PARAGRAPH, number[0]) for number in _NUMBER.finditer(text)]
        elif _names_issuer(text):
            issuers.append(text)
        elif text.isupper() and issuers and _ISSUER_GOES_ON.fullmatch(text):
            issuers[-1] += f" {text}"
        else:
            kept.append(line)
    return _with_day(kept, day), _issuer(issuers), published


def _day(text: str) -> str:
    """Return the day of a letterhead line as it is written there: "ngày 02 tháng 8 năm 2023"."""
    found = _DAY.search(text)
    return found[0].rstrip(" .") if found else ""


def _with_day(lines: Sequence[Line], day: str) -> list[Line]:
    """Put the day of the letterhead behind the paper's number, as the paper is cited."""
    first = next((number for number, line in enumerate(lines) if _NUMBER.fullmatch(line.text)), None)
    if first is None or not day:
        return list(lines)
    dated = replace(lines[first], text=f"{lines[first].text}, {day}")
    return [*lines[:first], dated, *lines[first + 1 :]]


def _issuer(lines: Sequence[str]) -> str | None:
    """Return who issues a paper: the last body of its head; a department with its office, an area with its place."""
    if len(lines) > 1 and _DEPARTMENT.fullmatch(lines[-1]):
        return f"{lines[-1]} {lines[-2]}"
    place = _PLACE.search(lines[-2]) if len(lines) > 1 else None
    if place and _LOWER.search(lines[-1]) and not _PLACE.search(lines[-1]):
        return f"{lines[-1]} {place[0]}"
    return lines[-1] if lines else None


def _without_signature(lines: Sequence[Line]) -> tuple[list[Line], str | None]:
    """Drop recipients and signature at the end; who signs in which office stays as one line, and is returned."""
    lines = _with_signature_split(lines)
    start = max(0, len(lines) - _TAIL)
    dropped: list[int] = []
    offices: list[str] = []
    signer: str | None = None
    for number in range(start, len(lines)):
        text, inside = lines[number].text, bool(dropped) and dropped[-1] == number - 1
        if lines[number].is_row:
            continue
        if (
            _RECIPIENTS.fullmatch(text)
            or _SIGNATURE.fullmatch(text)
            or _SIGNED.fullmatch(text)
            or (inside and (_RECIPIENT.fullmatch(text) or _RULE.fullmatch(text)))
        ):
            dropped.append(number)
            if signer is None and _SIGNATURE.fullmatch(text):
                offices.append(text)
        elif inside and is_names(text):
            dropped.append(number)
            signer = signer or text
    signed = [Line(BlockKind.CAPTION, f"{offices[-1]}: {signer}", typed=True)] if signer and offices else []
    return [*without(lines, dropped), *signed], signer


def _with_signature_split(lines: Sequence[Line]) -> list[Line]:
    """Put the offices and the name of a signature that was joined into one line at the end on lines of their own."""
    split = [*lines]
    for number in reversed(range(max(0, len(lines) - _JOINED_TAIL), len(lines))):
        line = lines[number]
        joined = None if line.is_row else _JOINED.fullmatch(line.text)
        if joined and is_names(joined["name"]):
            parts = filter(None, joined.group("stands_for", "office", "name"))
            split[number : number + 1] = [replace(line, text=part) for part in parts]
    return split
