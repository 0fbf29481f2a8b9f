"""Words and personal names that look like a province: "hòa bình" (peace), "Nguyễn Thị Hòa Bình"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from documents.language.spellings import Spellings, Words
from documents.organisations.lexicon import Phrasing
from documents.organisations.register import section

# Before a bare name these words say that it is a place.
_PLACE_WORDS = ("o", "tai", "cua", "va", "cac", "tinh", "giua", "voi", "tu", "den", "vks", "vksnd")
# Longer names that begin with a province's: Thái Bình Dương, Điện Biên Phủ, Hà Nam Ninh.
_CONTINUED = frozenset(("thai binh duong", "dien bien phu", "ha nam ninh"))
# The President's name stands in prizes, academies and campaigns far more often than for the city.
_PRESIDENT = "ho chi minh"


def is_namesake(phrasing: Phrasing, first: int, last: int) -> bool:
    """Tell whether the bare province name at words ``first`` to ``last`` (exclusive) means something else."""
    if phrasing.joint(last) == "," and phrasing.folded[last] == "ngay":
        return True  # the place in a letter's date line is where it was signed
    name = " ".join(phrasing.folded[first:last])
    if last < len(phrasing) and not phrasing.joint(last) and f"{name} {phrasing.folded[last]}" in _CONTINUED:
        return True
    written = phrasing.text[phrasing.spans[first][0] : phrasing.spans[last - 1][1]]
    if name == _PRESIDENT or written in _ordinary_words():
        return not (phrasing.follows(first, *_PLACE_WORDS) or _is_topic(phrasing, first, last))
    return _ends_personal_name(phrasing, first)


def _is_topic(phrasing: Phrasing, first: int, last: int) -> bool:
    """Tell whether the name stands where a question names its province: "hoa binh nam 2023 ...", "..., hoa binh"."""
    if first and phrasing.folded[first - 1].isdigit() and not phrasing.joint(first):
        return True  # "năm 2023 hòa bình ..."
    after = phrasing.folded[last : last + 2]
    ends = not after or phrasing.joint(last) != ""
    if phrasing.follows(first, "con", "the"):
        return ends or after[0] == "thi"  # "còn Hòa Bình?", "thế Hòa Bình thì sao?"
    opens = first == 0 or phrasing.joint(first) in (",", ":", ";")
    return opens and (ends or after == ["co", "bao"] or _is_period(after) or _is_office(after))


def _is_office(after: Sequence[str]) -> bool:
    """Tell whether words begin the name of an office or department: "kv 7", "khu vuc 2", "phong 9", "vks"."""
    named = after[0] in ("kv", "vks", "vksnd", "vkskv") or after[:2] == ["khu", "vuc"]
    return named or (after[0] == "phong" and after[-1].isdigit())


def _is_period(after: Sequence[str]) -> bool:
    """Tell whether words begin a period: "nam 2023", "quy 1", "6 thang"."""
    number, unit = after[-1], after[0]
    named = unit in ("nam", "quy", "thang") and (number.isdigit() or number in ("i", "ii", "iii", "iv"))
    return named or (unit.isdigit() and number == "thang")


def _ends_personal_name(phrasing: Phrasing, first: int) -> bool:
    """Tell whether a title or a surname stands before the words, so that they end a person's name."""
    titles, surnames = _persons()
    for start in range(max(0, first - 2), first):
        title = titles.at(phrasing, start)
        if title and title.last == first and not phrasing.joint(first):
            return True
    if phrasing.is_capital(first) and not phrasing.text.isupper():
        return _follows_capital_surname(phrasing, first, surnames)
    if phrasing.follows(first, "thi", "van"):
        return phrasing.follows(first - 1, *surnames)
    return phrasing.follows(first, *section("persons")["sure_surnames"])


def _follows_capital_surname(phrasing: Phrasing, first: int, surnames: frozenset[str]) -> bool:
    start = first
    while start and not phrasing.joint(start) and phrasing.is_capital(start - 1):
        start -= 1
        if phrasing.folded[start] in surnames:
            return True
    return False


@cache
def _ordinary_words() -> frozenset[str]:
    return frozenset(word for entry in section("provinces") for word in entry.get("ordinary_words", ()))


@cache
def _persons() -> tuple[Spellings[str], frozenset[str]]:
    persons = section("persons")
    titles = Spellings([(title, title) for title in persons["titles"]])
    return titles, frozenset(Words(name).folded[0] for name in persons["surnames"])
