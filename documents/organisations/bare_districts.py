"""Districts called by their bare names: within its own province "Chi Lăng: 04 kháng nghị" needs no "VKSND huyện"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from functools import cache, lru_cache

from documents.language.compiling import compiled
from documents.language.text import fold, has_marks
from documents.organisations.districts import districts_of, is_renamed, split_locality
from documents.organisations.finding import UnitMention
from documents.organisations.provinces import all_provinces
from documents.types import Level, Span, Unit

# "huyện" is read with its name elsewhere; after these words the name is that of something else.
_BELONGS = compiled(
    r"(?:huyện|thị xã|thành phố|quận|xã|phường|thị trấn|đồng chí|ông|bà|đèo|sông|cầu|đường|trại(?: giam)?|khu)\s$",
    re.IGNORECASE,
)
_NAMES_KIND = compiled(r"\b(?:huyện|thị xã|thành phố|TP|TX|quận|địa phương)\b", re.IGNORECASE)
_JOINS = compiled(r"\s*(?:,|;|và|,\s*và|cùng|hoặc)\s*", re.IGNORECASE)
_JOINED_WITH = compiled(r"\s*(?:,|và|với|hay|so với|hoặc|thì)\s*", re.IGNORECASE)
_JOINED = compiled(r"[A-ZĐÂÊÔƠƯĂÁÀ]\w*(?:,| và| với| hay| so với| hoặc| thì) [A-ZĐÂÊÔƠƯĂÁÀ]\w*")
# Names between the announcement and this one may be of districts that the register cannot tell apart.
_ANNOUNCES = compiled(
    r"\b(?:huyện|cấp huyện|thị xã|quận|địa phương)\b[^.;:]{0,120}?(?:\b(?:là|gồm|gồm có|như)|:)\s+"
    r"(?:(?:[A-ZĐ][\w']*[ ]?){1,4}(?:,|và)\s+)*$"
)
# Who is asked about, by a name alone: it opens the question, or stands behind its period or behind "của" ...
_OPENS = compiled(
    r"(?:^\W*|[,:;] |\b\d{4} |\b(?:đầu năm|cuối năm|năm nay|năm ngoái|năm trước|thì|đơn vị|cho hỏi) )$", re.IGNORECASE
)
# ... and goes on with its period and with the work of an office.
_WORKS = compiled(
    r" (?:(?:trong |nửa |đầu |cuối |cả )*(?:năm|quý|tháng|kỳ|\d{1,2} tháng|sáu tháng|chín tháng)[^,?.;]{0,25}? )?"
    r"(?:đã |có |được |làm được |trực tiếp )*"
    r"(?:làm|tổ chức|ban hành|thụ lý|giải quyết|truy tố|khởi tố|kháng nghị|kiến nghị|kiểm sát|tiếp|phát hành|phát hiện"
    r"|phê chuẩn|mấy|bao nhiêu)\b",
    re.IGNORECASE,
)
_WORD_BEFORE = compiled(r"(\w+)\s$")
_NEAR = 20  # characters that hold the word before


def with_bare_districts(text: str, mentions: Sequence[UnitMention], province: str | None) -> list[UnitMention]:
    """Return ``mentions`` together with the districts of ``province`` that the text calls by their names alone.

    They are marked ``bare``; a name that two districts of the province shared is left out.
    """
    names = _names(province) if province else None
    found = [
        _mention(match, province)
        for match in (names.finditer(text) if names else ())
        if not any(mention.span.start < match.end() and match.start() < mention.span.end for mention in mentions)
        and not _is_part(text, match)
    ]
    return sorted((*mentions, *found), key=lambda mention: mention.span.start) if found else list(mentions)


def districts_typed(text: str, province: str) -> list[UnitMention]:
    """Return the districts of ``province`` that a question calls by their names alone, typed with marks or without.

    Without marks one syllable may be any word, so that a name needs two.
    """
    if has_marks(text):
        return with_bare_districts(text, [], province)
    names = {fold(name): locality for name, locality in _localities(province).items() if " " in name}
    found = re.finditer(rf"\b(?:{'|'.join(map(re.escape, names))})\b", fold(text)) if names else ()
    return [
        UnitMention(
            Unit(Level.DISTRICT, province, names[match[0]]), Span(*match.span()), match[0], qualified=False, bare=True
        )
        for match in found
        if not _BELONGS.search(text, max(0, match.start() - _NEAR), match.start())
    ]


def names_of_districts(text: str, mentions: Sequence[UnitMention]) -> list[str]:
    """Return the names of districts, of whatever province, that stand alone in ``text`` and in none of ``mentions``."""
    return [
        match[0]
        for match in _any_name().finditer(text)
        if not any(mention.span.start < match.end() and match.start() < mention.span.end for mention in mentions)
        and not _is_part(text, match)
    ]


@cache
def _any_name() -> re.Pattern[str]:
    names = sorted({name for name, _ in _homes() if " " in name}, key=lambda name: (-len(name), name))
    return compiled(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


def joined_districts(text: str) -> list[UnitMention]:
    """Return two or more districts that ``text`` joins by their names alone, if just one province has them all.

    "Giữa Ân Thi và Khoái Châu": one such name may be that of anything, two side by side are told by each other.
    """
    if not _JOINED.search(text):
        return []
    found: list[list[UnitMention]] = []
    for province in {province for name, province in _homes() if name in text}:
        bare = with_bare_districts(text, [], province)
        if any(_JOINED_WITH.fullmatch(text, *_between(*pair)) for pair in itertools.pairwise(bare)):
            found.append(bare)
    return found[0] if len(found) == 1 else []


def district_at_work(text: str) -> list[UnitMention]:
    """Return the district that does the work asked about, if just one province ever had one of its name."""
    match = _at_work(text)
    homes = [province for name, province in _homes() if match and name == match[0]]
    return [_mention(match, homes[0])] if match and len(homes) == 1 else []


@lru_cache(maxsize=64)  # asked again for each statement
def name_at_work(text: str) -> str | None:
    """Return the name of a district, of whatever province, that stands alone for the office whose work is asked about.

    "Đại Từ năm 2023 tổ chức mấy phiên tòa"; in "vụ án ở Đại Từ có mấy bị cáo" it is where something happened.
    """
    match = _at_work(text)
    return match[0] if match else None


def _at_work(text: str) -> re.Match[str] | None:
    for match in _any_name().finditer(text):
        if _WORKS.match(text, match.end()) and _OPENS.search(text, 0, match.start()) and not _is_part(text, match):
            return match
    return None


@cache
def _homes() -> tuple[tuple[str, str], ...]:
    """Return the names of districts, each with every province that has one of this name."""
    provinces = (known.name for known in all_provinces())
    return tuple((name, province) for province in provinces for name in _localities(province))


def with_listed_districts(text: str, mentions: Sequence[UnitMention], province: str | None) -> list[UnitMention]:
    """Return ``mentions`` together with the districts that the text lists by their names alone, as districts.

    A list is announced ("Ba huyện chưa có kháng nghị là Chi Lăng, Lộc Bình và Văn Quan"), or goes on from a district
    that is named in full ("VKSND huyện Chi Lăng và Lộc Bình"); elsewhere a bare name may be that of anything.
    """
    if province is None or not _NAMES_KIND.search(text):
        return list(mentions)
    listed: list[UnitMention] = []
    for mention in with_bare_districts(text, mentions, province):
        before = listed[-1] if listed else None
        goes_on = before and before.unit.level is Level.DISTRICT and _JOINS.fullmatch(text, *_between(before, mention))
        if mention in mentions or goes_on or _ANNOUNCES.search(text, 0, mention.span.start):
            listed.append(mention)
    return listed


def _between(first: UnitMention, second: UnitMention) -> tuple[int, int]:
    return first.span.end, second.span.start


def _is_part(text: str, match: re.Match[str]) -> bool:
    """Tell whether a name is part of one of a person or of another place ("Nguyễn Lộc Bình", "xã Chi Lăng")."""
    low = max(0, match.start() - _NEAR)
    word = _WORD_BEFORE.search(text, low, match.start())
    if word and word[1][0].isupper() and text[max(0, word.start() - 2) : word.start()].strip(" ") not in ("", *".;:!?"):
        return True
    after = text[match.end() : match.end() + 3]
    goes_on = after[:1] == " " and after[1:2].isupper() and not after[2:].isupper()  # "Hải Hậu VKSND" ends there
    return goes_on or _BELONGS.search(text, low, match.start()) is not None


def _mention(match: re.Match[str], province: str | None) -> UnitMention:
    locality = _localities(province or "")[match[0]]
    return UnitMention(
        Unit(Level.DISTRICT, province, locality), Span(*match.span()), match[0], qualified=False, bare=True
    )


@cache
def _localities(province: str) -> dict[str, str]:
    """Return the districts of a province by their names, as far as a name tells one."""
    named: dict[str, set[str]] = {}
    for locality in districts_of(province):
        named.setdefault(split_locality(locality)[1], set()).add(locality)
    provinces = {known.name for known in all_provinces()}
    return {
        name: min(localities)
        for name, localities in named.items()
        if _is_one(localities, province) and not name.isdigit() and name not in provinces
    }


def _is_one(localities: set[str], province: str) -> bool:
    """Tell whether localities of one name are one district, which may have become a town since."""
    first = min(localities)
    return all(other == first or is_renamed(first, other, province) for other in localities)


@cache
def _names(province: str) -> re.Pattern[str] | None:
    names = sorted(_localities(province), key=len, reverse=True)
    return compiled(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)") if names else None
