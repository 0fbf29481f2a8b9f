"""Typing errors of a question mended, so that all that reads it meets the words that were meant.

What may be meant stays: known words, Vietnamese syllables, names of the highlands, codes, and whole questions typed
without marks.
"""

from __future__ import annotations

import regex

from assistant.questions.asked.noun_questions import with_asking_words
from assistant.questions.spelling.glosses import without_glosses
from assistant.questions.spelling.initials import with_provinces
from assistant.questions.spelling.marks import is_marked, with_marks
from assistant.questions.spelling.neighbours import with_neighbours
from assistant.questions.spelling.plain_speech import with_sector_words
from assistant.questions.spelling.slips import mended
from assistant.questions.spelling.vocabulary import IN_FULL
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.periods.grammar import read_number

_WORD = compiled_regex(r"\p{L}+")
_SHORT = compiled_regex(rf"\b(?:{'|'.join(short for short in IN_FULL if len(short) > 3)})\b", regex.IGNORECASE)
_SHORTEST = compiled_regex(rf"(?<![/.-])\b(?:{'|'.join(short for short in IN_FULL if len(short) <= 3)})\b(?![/.-])")
# Short forms that mean this only beside these words, or only so written.
_IN_PLACE = (
    (compiled_regex(r"(?<![\p{L}/.-])TTr(?![\p{L}./-])"), "thanh tra"),
    (compiled_regex(r"(?<=\b(?:rút|rut) )KN\b", regex.IGNORECASE), "kinh nghiệm"),
    (compiled_regex(r"(?<=\b(?:VKS|VKSND|TAND|UBND) )TP\b(?!\.| ?\p{Lu}| ?\d)"), "thành phố"),
    # Only a protest is one of appeal or of review.
    (compiled_regex(r"\bKN(?= (?:(?:phúc|phuc|giám đốc|giam doc|tái|tai) (?:thẩm|tham)|PT|GĐT|GDT)\b)"), "kháng nghị"),
    (compiled_regex(r"(?<=\bkháng nghị )(?:GĐT|GDT)\b"), "giám đốc thẩm"),
    (compiled_regex(r"(?<=\bkháng nghị )PT\b"), "phúc thẩm"),
    # What is counted is no code of a paper: "hủy bỏ mấy QĐ".
    (compiled_regex(r"(?<=\b(?:mấy|may|nhiêu|nhieu) )(?:QĐ|QD)\b", regex.IGNORECASE), "quyết định"),
    (compiled_regex(r"(?<![\p{L}/])b/h(?![\p{L}/])", regex.IGNORECASE), "ban hành"),
    (compiled_regex(r"(?<![\p{L}/.-])PCT(?= (?:UBND|HĐND|nước))"), "Phó Chủ tịch"),
    (compiled_regex(r"(?<![\p{L}/.-])CT(?= (?:UBND|HĐND|nước|tỉnh|huyện))"), "Chủ tịch"),
    # "Xét xử mấy vụ/BC": beside cases the letters are of the people in them, of reports else.
    (
        compiled_regex(r"(?<=(?:xét xử|xet xu|XX).*\b(?:vụ|vu)(?: án| an)? ?(?:[/,]|và|va) ?)BC\b", regex.IGNORECASE),
        "bị cáo",
    ),
    (compiled_regex(r"(?<=\b(?:vụ|vu)(?: án| an)? ?(?:[/,]|và|va) ?)BC\b", regex.IGNORECASE), "bị can"),
    (compiled_regex(r"\bCCT(?= ?(?:THADS?\b|CC\b|(?i:chi cục|chi cuc|thi hành án|thi hanh an)))"), "Chi cục trưởng"),
    (compiled_regex(r"\bCC(?= ?(?:THADS?\b|(?i:thi hành án|thi hanh an)))"), "Chi cục"),
)
# A text replacement set up for letters writes the type of a document out in its number: "14/kế hoạch-VKS".
_TYPES = {
    "ke hoach": "KH", "bao cao": "BC", "quyet dinh": "QĐ", "thong bao": "TB", "huong dan": "HD", "chi thi": "CT",
    "nghi quyet": "NQ", "chuong trinh": "CTr",
}  # fmt: skip
_TYPE = compiled_regex(
    r"(?<=\d/)(?:kế hoạch|báo cáo|quyết định|thông báo|hướng dẫn|chỉ thị|nghị quyết|chương trình)(?=-\p{Lu})",
    regex.IGNORECASE,
)
# "kì", "lí", "mĩ", "tỉ" are "kỳ", "lý", "mỹ", "tỷ" in the sector's papers, in its names and in what reads questions.
_LONE_I = compiled_regex(r"\b([klmt])([iìíỉĩị])\b", regex.IGNORECASE)
# "Tháng 10/25", "quý III/25": nobody counts anything by a stroke there.
_SHORT_YEAR = compiled_regex(
    r"\b((?:th[áa]ng|qu[ýy]|t|q)\.? ?(?:1[0-2]|0?[1-9]|I{1,3}|IV))/(2\d)\b(?!/)", regex.IGNORECASE
)
_WORDED_MONTH = compiled_regex(
    r"\b(?P<lead>th[áa]ng)"
    r" (?P<month>m[ườuo]+i(?: m[ộo]t| hai)?|m[ộo]t|hai|ba|t[ưu]|n[ăa]m|s[áa]u|b[ảa]y|t[áa]m|ch[íi]n)"
    r"(?:/| (?:c[ủu]a )?n[ăa]m )(?P<year>20\d\d)\b",
    regex.IGNORECASE,
)
_Y = dict(zip("iìíỉĩịIÌÍỈĨỊ", "yỳýỷỹỵYỲÝỶỸỴ", strict=True))


def mend(asked: str) -> str:
    """Return the normalised question ``asked`` with typing errors mended.

    Example:
        >>> mend("Phogn 8 ban hành bao nhiêu kháng nhgị?")
        'Phòng 8 ban hành bao nhiêu kháng nghị?'
    """
    asked = with_provinces(without_glosses(asked))
    unmarked = not is_marked(asked)
    near = with_neighbours(asked, unmarked=unmarked)
    clear = _WORD.sub(lambda word: mended(word.group(), unmarked=unmarked), near)
    clear = _LONE_I.sub(lambda word: word[1] + _Y[word[2]], clear)
    clear = _in_digits(clear)
    clear = _TYPE.sub(lambda kind: _TYPES[fold(kind.group())], clear)
    for short, full in _IN_PLACE:
        clear = short.sub(full, clear)
    clear = _SHORTEST.sub(_in_full, _SHORT.sub(_in_full, clear))
    clear = clear if unmarked else with_marks(clear)
    return with_asking_words(with_sector_words(clear, unmarked=unmarked), unmarked=unmarked)


def _in_digits(asked: str) -> str:
    """Return ``asked`` with "tháng mười năm 2025" and "tháng 10/25" as reports write them: "tháng 10/2025"."""
    full = _SHORT_YEAR.sub(r"\1/20\2", asked)
    return _WORDED_MONTH.sub(lambda found: f"{found['lead']} {read_number(found['month'])}/{found['year']}", full)


def _in_full(short: regex.Match[str]) -> str:
    return IN_FULL[short.group().upper()]
