"""Secrecy stamps: ``MẬT``, ``TỐI MẬT`` and ``TUYỆT MẬT``, as papers of the state carry them.

The stamp is a mark of its own in capitals: under the paper's number, beside the national motto, at the edge of every
page, or in a frame. The same syllable in a sentence or a title ("bảo vệ bí mật nhà nước", "QUY CHẾ BẢO MẬT", "mật
độ") is no stamp, and neither are rows and lists that name several grades, as statistics of papers do. Where a line
could be either, it counts as a stamp: a paper that is kept out wrongly is named in the report and can be looked at,
one that is let in wrongly has been read by everyone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.language.compiling import compiled
from documents.language.legacy import repair_legacy
from documents.language.text import normalise
from documents.readers.types import RawDocument, RawTable

_GRADES = {"MẬT": "MẬT", "TỐIMẬT": "TỐI MẬT", "TUYỆTMẬT": "TUYỆT MẬT"}
_GRADE = r"(?:TUYỆT\s+MẬT|TỐI\s+MẬT|MẬT)"
_HEAD = 30  # lines in which letterhead and title stand
_LONGEST = 60  # characters; a stamp with its frame, or with the words before it, is shorter
_WIDEST = 200  # characters; a line of a letterhead is no paragraph

# What may stand beside the grade within the stamp itself.
_LABELLED = compiled(rf"(?:(?:MỨC )?ĐỘ MẬT|DẤU MẬT|LOẠI VĂN BẢN|PHÂN LOẠI)\s*:\s*({_GRADE})\W*", re.IGNORECASE)
_URGENCY = compiled(r"\b(?:HỎA TỐC(?: HẸN GIỜ)?|HOẢ TỐC(?: HẸN GIỜ)?|THƯỢNG KHẨN|KHẨN)\b")
_KIND = compiled(rf"(?:VĂN BẢN|TÀI LIỆU|HỒ SƠ|BÁO CÁO|CÔNG VĂN)\s+({_GRADE})")
_FRAMED = compiled(r"[\W_]+")
_BULLET = compiled(r"(?:[-–—+•*▪●○]|\w{1,3}[.)])\s+\S")

# What else stands on the lines of a letterhead, so that the stamp is what is left of them.
_COLUMNS = compiled(r"\s{2,}|\t|\|")
_LETTERHEAD = compiled(
    r"CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–—]\s*Tự do\s*[-–—]\s*Hạnh phúc"
    r"|Số\s*:\s*\S+|\b(?:(?!(?:TUYỆT|TỐI|MẬT)\b)[^\W\d_]+[\s.]+){0,4}[^\W\d_]+,\s*ngày\b.{0,30}\bnăm\s+\d{0,4}",
    re.IGNORECASE,
)
# What every line of a letterhead holds: most lines of prose hold none of it, and looking for a day in them is slow.
_LETTERHEAD_HINT = compiled(r"CỘNG H|ĐẢNG C|ĐỘC L|SỐ\s*:|,\s*NGÀY")
# An issuer's name is short; titles that begin with it end otherwise, or speak of secret papers.
_ISSUER = compiled(
    rf"(?:VIỆN KIỂM SÁT NHÂN DÂN|VIỆN KSND|VKSND)(?:\s+[^\W\d_]+){{0,6}}?"
    rf"(?<!BÍ)(?<!BẢO)(?<!ĐỘ)(?<!LIỆU)(?<!BẢN)(?<!SƠ)(?<!TIN)(?<!ĐIỆN)(?<!GIẢI)(?<!GIẢM)(?<!HỌP)\s+({_GRADE})"
)


def find_stamp(raw: RawDocument) -> str | None:
    """Return the grade of the secrecy stamp that a document carries, the highest of several; None if it carries none.

    Example:
        >>> from documents.types import BlockKind, RawBlock
        >>> find_stamp(RawDocument((RawBlock(BlockKind.PARAGRAPH, "T Ố I  M Ậ T"),)))
        'TỐI MẬT'
    """
    lines = _display([line for block in raw.blocks for line in block.text.splitlines() if block.table is None])
    lines = [line for line in lines if line.strip()]
    edges = _display(raw.edges)
    has_letterhead = any(_is_of_letterhead(line) for line in lines[:_HEAD])
    stamped = [_in_head(line, has_letterhead) for line in lines[:_HEAD]]
    stamped += [_in_head(line, True) for line in edges]
    stamped += [{grade for line in lines[_HEAD:] if (grade := _alone(line)) and not _BULLET.match(line)}]
    stamped += _in_rows(next((block.table for block in raw.blocks if block.table is not None), None))
    # What names several grades speaks about grades.
    found = {grade for grades in stamped for grade in grades if len(grades) == 1}
    return max(found, key=list(_GRADES.values()).index, default=None)


def _display(texts: Sequence[str]) -> list[str]:
    # A legacy encoding shows itself in the whole, not in a word.
    return normalise(repair_legacy("\n".join(" ".join(text.splitlines()) for text in texts))).split("\n")


def _in_head(line: str, has_letterhead: bool) -> set[str]:
    """Return the grades that a line of the head is stamped with, beside letterhead or on its own."""
    if len(line) > _WIDEST:
        return set()
    if alone := _alone(line.upper() if has_letterhead else line):
        return {alone}
    pieces = {line, *_COLUMNS.split(line), _LETTERHEAD.sub(" ", line)}
    if has_letterhead:
        pieces |= {piece.upper() for piece in pieces}
    found = {grade for piece in pieces if (grade := _alone(piece) or _labelled(piece))}
    if issuer := _ISSUER.fullmatch(line.strip()):
        found.add(_grade_of(issuer[1]))
    return found


def _is_of_letterhead(line: str) -> bool:
    return _LETTERHEAD_HINT.search(line.upper()) is not None and _LETTERHEAD.search(line) is not None


def _alone(text: str) -> str | None:
    """Return the grade if a text in capitals is nothing but a stamp, framed, spaced out or with its urgency."""
    if len(text) > _LONGEST or not text.isupper():
        return None
    words = _URGENCY.sub(" ", text)
    kind = _KIND.fullmatch(_FRAMED.sub(" ", words).strip()) if "MẬT" in words else None
    return _grade_of(kind[1]) if kind else _GRADES.get(_FRAMED.sub("", words))


def _labelled(text: str) -> str | None:
    found = _LABELLED.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    return _grade_of(found[1].upper()) if found else None


def _in_rows(table: RawTable | None) -> list[set[str]]:
    """Return the grades of the rows of a sheet that hold a stamp and nothing else."""
    rows = [set(filter(str.strip, _display(row))) for row in (table.rows[:_HEAD] if table else ())]
    return [{grade} for cells in rows if len(cells) == 1 and (grade := _alone(*cells) or _labelled(*cells))]


def _grade_of(text: str) -> str:
    return _GRADES[_FRAMED.sub("", text.upper())]
