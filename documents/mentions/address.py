"""What tells that capitalised words are somebody's name: "đồng chí" and its like, a list or a column of people."""

from __future__ import annotations

import re

from documents.language.compiling import compiled
from documents.language.loosening import loosen

_DEGREE = r"(?:phó giáo sư|giáo sư|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|luật sư|TS\.|Th\.?S\.)"
# The police and the army have their rank before the name, "đồng chí" or not.
_RANK = r"(?:(?:thiếu|trung|thượng|đại) (?:úy|tá|tướng))"
_CALLED = r"(?:đồng chí|đ/c|đc|ông|bà)"
# Those from outside, as the lecturers of a course, have their degree instead of "đồng chí".
CUE = rf"(?:(?:{_CALLED} )?(?:{_RANK}(?:,? {_DEGREE})?|{_DEGREE})|{_CALLED})"
# These stand before other words as well, so that a name has to look like one behind them: "công chức Phòng 8".
_WHAT_THEY_ARE = (
    r"(?:anh|chị|cô|thầy|đoàn viên|đảng viên|hội viên|công chức|cán bộ|nhân viên|người lao động|nhà báo"
    r"|phóng viên|lái xe|văn thư|tác giả|thí sinh|học viên|sinh viên|vận động viên|cầu thủ|trọng tài)"
)
ADDRESS = rf"(?:{CUE}|{_WHAT_THEY_ARE})"
_ADDRESSED = compiled(
    loosen(rf"(?<!\w)(?:(?P<several>(?:các|hai|ba|bốn|những|\d+) )?{CUE}|(?P<weak>{_WHAT_THEY_ARE}))\s*:?\s*$"),
    re.IGNORECASE,
)
# "2 đồng chí được công nhận Chiến sĩ thi đua cơ sở là A và B": who was counted is named at the end of the clause.
_ANNOUNCED = compiled(
    loosen(
        r"(?<!\w)(?:\d+|các|những|hai|ba|bốn|năm|sáu) (?:đồng chí|cá nhân|công chức|kiểm sát viên|cán bộ|người"
        r"|kiểm tra viên|đảng viên|đoàn viên|hội viên|học viên|thí sinh|tác giả|thành viên|đại biểu|gương|điển hình)\b"
        r"[^.;:]{0,120}?(?: là|:| gồm| gồm có| đó là)\s*$"
    ),
    re.IGNORECASE,
)
_COLUMN_OF_PEOPLE = compiled(
    loosen(
        r"(?<!\w)(?:người|họ và tên|họ tên|tên|cá nhân|thí sinh|học viên"
        r"|cán bộ|công chức|lãnh đạo|đầu mối|tác giả|KSV|phụ trách)[^|:]*:\s*$"
    ),
    re.IGNORECASE,
)
# "Giải phụ: Lê Thị Mận.": a long name is all that stands behind a label; streets and schools are called by names, too.
_LABEL = compiled(
    loosen(r"(?!\W*(?:địa chỉ|địa điểm|đường|trường|trụ sở|tại|nơi|số)(?!\w))[^.;:|]{3,90}:\s*"), re.IGNORECASE
)
# "Quê xã Hồ Thị Kỷ", "trú tại đường Lê Lợi"; of "Chủ tịch UBND xã A" nobody's home is told.
_HOME = compiled(
    loosen(
        r"(?<!\w)(?:quê(?: quán)?|trú(?: quán)?|thường trú|sinh(?: ra)?|sống|ngụ|nguyên quán)(?: (?:tại|ở))?:?"
        r" (?:[^.;:()]{0,40} )?(?:xã|phường|thị trấn|ấp|thôn|khóm|khu phố|đường|phố)\s+$"
    ),
    re.IGNORECASE,
)
_SENTENCE_END = compiled(r"\s*(?:\([^()]*\)\s*)?[.;]?\s*$")
_LONG_NAME = 3  # syllables
_REACH = 30  # characters before a name that hold its "đồng chí"
_CLAUSE_REACH = 160  # characters before a name that hold the clause which announces it


def find_address(text: str, start: int) -> re.Match[str] | None:
    """Return the address before a name at ``start``; its group "weak" tells that a place or body may follow as well."""
    return _ADDRESSED.search(text, max(0, start - _REACH), start)


def is_announced(text: str, start: int) -> bool:
    """Tell whether the clause before a name at ``start`` counts people and goes on to name them."""
    return _ANNOUNCED.search(text, max(0, start - _CLAUSE_REACH), start) is not None


def is_headed_for_people(text: str, start: int) -> bool:
    """Tell whether the cell of a name at ``start`` is in a column of people: "Người phụ trách: Lê Thị Mận"."""
    return _COLUMN_OF_PEOPLE.search(text, text.rfind("|", 0, start) + 1, start) is not None


def is_labelled(text: str, start: int, end: int) -> bool:
    """Tell whether a name from ``start`` to ``end`` is all that a sentence tells behind its label."""
    is_last = len(text[start:end].split()) >= _LONG_NAME and _SENTENCE_END.match(text, end) is not None
    return is_last and _LABEL.fullmatch(text, 0, start) is not None


def is_of_place(text: str, start: int) -> bool:
    """Tell whether a commune or street is named at ``start`` after somebody: "quê xã Hồ Thị Kỷ"."""
    return _HOME.search(text, max(0, start - _CLAUSE_REACH), start) is not None
