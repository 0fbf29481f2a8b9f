"""Provinces that a question names by their initials or cut short, "VKS hai cấp KG", "P7 BThuận", written out.

Initials recur ("ĐN" is Đà Nẵng, Đắk Nông and Đồng Nai): they are written out only where what stands around leaves one
province of the register, and only behind a word that leads up to a place.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import cache

import regex

from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold, has_marks
from documents.organisations.provinces import Province, all_provinces
from documents.organisations.reform import merged_on

_BODY = (
    r"(?:VKS(?:ND)?|KSND|viện ks(?:nd)?|viện kiểm sát(?: nhân dân)?|tỉnh|TP\.?|thành phố|(?:2|hai) cấp"
    r"|vien kiem sat(?: nhan dan)?|tinh|thanh pho|hai cap|2 cap|(?:VKS)?KV ?\d{1,2}|khu vực \d{1,2}|khu vuc \d{1,2}"
    r"|P\.? ?\d{1,2}|phòng \d{1,2}|phong \d{1,2}|VPTH|VP|văn phòng)"
)
_PLACED = r"(?:ở|tại|bên|o|tai|ben)"
# Small letters are initials only behind a body and without a vowel: no syllable has none.
_SMALL = compiled_regex(
    rf"(?P<body>\b(?i:{_BODY}) ?[-–]? ?)(?P<short>\b(?!tp\b|vks|ks|kv)[b-df-hj-np-tv-xzđ]{{2,3}}\b)(?![./-])(?! \()"
)
# What sector writing shortens to the same letters is no place behind "ở" and "tại": "tại HN" is at a meeting.
_OTHER_MEANINGS = frozenset({"HN", "KH", "TB", "CT", "BC", "TT", "BN", "HT", "KT", "PT", "ST", "DS", "HS", "HC"})
_OFFICE = compiled_regex(r"(?:vks|vksnd|ks|ksnd|kiem sat|nhan dan|tinh|tp|thanh pho|cap|kv|khu vuc) ?\d* ?[-–]? ?$")
_INITIALS = compiled_regex(
    rf"(?:(?P<body>\b(?i:{_BODY}) ?[-–]? ?)|(?P<placed>\b(?i:{_PLACED}) )|(?P<bracket>\())"
    r"(?P<short>\b(?!TP\b|VKS|KS|KV\b)[A-ZĐ]{2,4}\b)(?![./-])(?! \()"
)
# "Hai cấp HC bao nhiêu vụ": what else the letters shorten stands beside what is counted.
_COUNTS = compiled_regex(r" (?:vụ|bị|đơn|tin|người|kháng|kiến|phiên|hồ)\b")
_SURE = 2  # letters; what has more is nearly always another short form
_CUT = compiled_regex(r"(?<![\p{L}./-])[A-ZĐ]\p{Lu}\p{Ll}+\b")  # "BThuận"; with a full stop it may be a person
# "VKS Q.Ngãi", "tỉnh Đ.Lắk": the first syllable cut down to its letter; "Q.Bình Tân" goes on, and is a district.
_DOTTED = compiled_regex(
    rf"(?P<lead>\b(?i:{_BODY}|{_PLACED}) ?[-–]? ?)(?P<first>[A-ZĐ])\. ?(?P<last>\p{{Lu}}\p{{Ll}}+)\b(?! \p{{Lu}})"
)
_OF_A_CITY = compiled_regex(r"\b(?:tp|thanh pho)\b")
_YEAR = compiled_regex(r"\b20\d\d\b")
_AREA = compiled_regex(r"\b(?:kv|vkskv|khu vuc) ?\d")


def with_provinces(asked: str) -> str:
    """Return ``asked`` with the initials of provinces written out, as far as one province alone can be meant.

    Example:
        >>> with_provinces("VKS 2 cấp KG năm 2024 kiểm sát mấy vụ?")
        'VKS 2 cấp Kiên Giang năm 2024 kiểm sát mấy vụ?'
    """
    full = _INITIALS.sub(lambda found: _of_initials(found, asked), asked)
    full = _SMALL.sub(lambda found: _of_initials(found, asked), full)
    full = _DOTTED.sub(lambda found: _of_dotted(found, asked), full)
    return _CUT.sub(lambda found: _of_cut(found, asked), full)


def provinces_meant(asked: str) -> tuple[str, ...]:
    """Return the provinces that initials left behind a body may mean, where there are several."""
    for found in (*_INITIALS.finditer(asked), *_SMALL.finditer(asked)):
        meant = _meant(found, asked)
        if found["body"] and len(meant) > 1:
            return tuple(province.name for province in meant)
    return ()


def _of_initials(found: regex.Match[str], asked: str) -> str:
    meant, lead = _meant(found, asked), found[0][: -len(found["short"])]
    return lead + _spelt(meant[0].name, asked) if len(meant) == 1 else found[0]


def _meant(found: regex.Match[str], asked: str) -> list[Province]:
    """Return the provinces that the initials may mean where they stand."""
    short, lead = found["short"], found[0][: -len(found["short"])]
    if short.upper() in _OTHER_MEANINGS and not (found["body"] and _OFFICE.search(fold(lead))):
        return []
    is_sure = len(short) == _SURE and short.upper() not in _OTHER_MEANINGS
    if not is_sure and _COUNTS.match(asked, found.end()):
        return []
    marked = has_marks(asked)
    provinces = _by_initials() if marked else _by_bare_initials()
    key = short.upper() if marked else fold(short).upper()
    return [province for province in provinces.get(key, []) if _may_be(province, asked, lead)]


def _of_cut(found: regex.Match[str], asked: str) -> str:
    meant = _by_last_syllable().get(fold(found[0]), [])
    return _spelt(meant[0].name, asked) if len(meant) == 1 else found[0]


def _of_dotted(found: regex.Match[str], asked: str) -> str:
    named = _by_last_syllable().get(fold(found["first"] + found["last"]), [])
    named = [p for p in named if not has_marks(found["last"]) or canonical(p.name).endswith(canonical(found["last"]))]
    meant = [province for province in named if _may_be(province, asked, found["lead"])]
    return found["lead"] + _spelt(meant[0].name, asked) if len(meant) == 1 else found[0]


def _may_be(province: Province, asked: str, lead: str) -> bool:
    """Tell whether what is said around the initials fits: a city, an area office, which only today's provinces have."""
    clear = fold(asked)
    if _AREA.search(clear) and province.until is not None:
        return False
    years = [int(year) for year in _YEAR.findall(clear)]
    is_city = province.was_city(date(max(years), 1, 1) if years else merged_on())
    if fold(lead).strip().endswith("tinh"):
        return not is_city
    return is_city or not _OF_A_CITY.search(clear)


def _spelt(name: str, asked: str) -> str:
    return name if has_marks(asked) else fold(name).title()


@cache
def _by_initials() -> dict[str, list[Province]]:
    found: dict[str, list[Province]] = defaultdict(list)
    for province in all_provinces():
        initials = "".join(part[0] for part in regex.findall(r"\p{L}+", province.name)).upper()
        if initials not in province.aliases:  # which are read as they stand
            found[initials].append(province)
    return dict(found)


@cache
def _by_bare_initials() -> dict[str, list[Province]]:
    found: dict[str, list[Province]] = defaultdict(list)
    for initials, provinces in _by_initials().items():
        found[fold(initials).upper()].extend(provinces)
    return dict(found)


@cache
def _by_last_syllable() -> dict[str, list[Province]]:
    """Return the provinces of two syllables by their first letter and their last syllable: "bthuan"."""
    found: dict[str, list[Province]] = defaultdict(list)
    for province in all_provinces():
        parts = fold(province.name).split()
        if len(parts) == 2:
            found[parts[0][0] + parts[1]].append(province)
    return dict(found)
