"""Whether evidence is about the place of the inspected body that a question names: "Chi cục THADS thị xã Đông Triều".

Such bodies are not the procuracy's, so that no slot holds them; the same inspection is reported of many of them, and
one paper tells of several, one after the other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.organisations.provinces import all_provinces
from documents.statements import TermSet, read_terms
from documents.types import Figure

_PLACE = compiled_regex(
    r"\b(?:[Hh]uyện|[Tt]hị xã|[Tt]hành phố|[Qq]uận|TP\.?|TX\.?)\s+(\p{Lu}[\p{L}'’]*(?:[ -]\p{Lu}[\p{L}'’]*){0,3})"
)
# "Chi cục THADS Ba Tri": the kind of district is left out.
_BARE = compiled_regex(
    r"\b(?:THADS|[Tt]hi hành án dân sự|[Nn]hà tạm giữ(?: [Cc]ông an)?)\s+"
    r"(?!Tỉnh|Huyện|Thành|Quận|Thị|Khu|Công|Cấp)(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2})"
)
_AREA = compiled_regex(r"\b(?:TAND|THADS|[Tt]òa án(?: nhân dân)?|dân sự|[Cc]ông an|[Tt]ạm giữ) (khu vực \d{1,2})\b")
# What is inspected at a place: houses of custody, bodies that enforce judgments, courts, the police, communes.
_BODY = compiled_regex(
    r"\b(?:(?P<custody>nha tam giu|ntg)|(?P<enforcement>thi hanh an(?: dan su)?|thads)|(?P<court>toa an|tand)"
    r"|(?P<police>cong an|co quan dieu tra|cqdt|csdt)|(?P<committee>uy ban nhan dan|ubnd))\b"
)
_AT_PLACE = compiled_regex(rf"{_BODY.pattern}(?: nhan dan)?(?: (?:cap|cua|tai|o|cong an))* $")
# "Trại giam Thủ Đức": its own name, under which papers report on it.
_PRISON = compiled_regex(r"\bTrại (?:tạm )?giam (số \d+|(?!Công)\p{Lu}\p{Ll}+(?: \p{Lu}\p{L}*)?)")
_ANY_PRISON, _HOUSE = compiled_regex(r"\btrai (?:tam )?giam\b"), compiled_regex(r"\b(?:nha tam giu|ntg)\b")
_OF_PROVINCE = compiled_regex(r"(?<!\bchi )\bcuc (?:thads|thi hanh an dan su)\b")
# "VKSND tỉnh", "Phòng 8": whose inspection it was.
_OFFICE = compiled_regex(
    r"\b(?:vksnd|vks|vien kiem sat(?: nhan dan)?|vien) (?:tinh|thanh pho|tp)\b|\bphong \d|\bhai cap\b"
)
_TEAM = compiled_regex(r"\bdoan\b[^,;?]{0,30}\bphong \d")
_NEAR = 40  # characters before a place that hold the body there
_OF_POLICE = frozenset({"custody", "police"})  # "Nhà tạm giữ Công an huyện A" is the police's
_END = compiled_regex(r"(?<=[.!?;…])\s+|\n")
_SEVERAL = 2  # places that a paper has to tell apart


class _Site(NamedTuple):
    """A place, without marks, with the kind of the body there, empty if it is not told."""

    place: str
    body: str


class _Turn(NamedTuple):
    """Where a paper speaks of sites: the offset of the sentence, its line, what it says."""

    start: int
    line: int
    sites: frozenset[_Site]
    words: str


def is_elsewhere(question: Question, statement: Statement) -> bool:
    """True if the question names a body at some place and the statement is about such a body elsewhere.

    The statement's own words decide, then what a paper on several places has come to speak of, then its title; where
    none names a place, the document has to name the one asked about.
    """
    if not question.sites:
        return _is_of_other_prison(question, statement)
    if _places(statement.text):
        return _differs(question, statement.text)
    turn = _turn_before(statement)
    if turn is not None:
        return not any(_is_asked(question, site) for site in turn.sites)
    title = statement.document.title
    if _places(title):
        return not _names_any(question, fold(title))
    if question.kind is Kind.FIGURE and _tells_several(statement.document.text):
        return True  # what is told before or behind the single places is a total
    return not _names_any(question, folded(statement.document.text))


def is_at_place_asked(question: Question, statement: Statement) -> bool:
    """True if the title tells of the inspected place that a question names within a province named as a mere place.

    "Ở Lạng Sơn, Nhà tạm giữ Cao Lộc ...": the office of the district inspects it, and tells what it found.
    """
    if not question.sites or _OFFICE.search(fold(question.text)):
        return False
    return bool(_bodies(question.text)) and _names_any(question, fold(statement.document.title))


def is_inspected_by(question: Question, statement: Statement) -> bool:
    """True if a question names an inspected place and whose team came, a department that the paper on it names.

    "Lúc đoàn Phòng 8 vào kiểm sát, Nhà tạm giữ Công an huyện A ...": what was found is the whole office's.
    """
    if not question.sites or _TEAM.search(fold(question.text)) is None:
        return False
    departments = [unit.department for unit in question.units if not (unit.province or unit.locality)]
    named = all(name and fold(name) in folded(statement.document.text) for name in departments)
    return bool(departments) and named and _names_any(question, fold(statement.document.title))


def is_column_elsewhere(question: Question, statement: Statement, figure: Figure) -> bool:
    """True for a cell under the name of a body at another place than the one asked about.

    So is a part of a sentence on an office of a district where that of the province is asked about.
    """
    if not question.sites and _OF_PROVINCE.search(fold(question.text)) and not figure.is_cell:
        part = fold(statement.text[: figure.span.start - statement.span.start]).rpartition(";")[2]
        return "chi cuc" in part and not _OF_PROVINCE.search(part)
    sites = _sites(figure.wording) if question.sites and figure.is_cell else frozenset[_Site]()
    return bool(sites) and not any(_is_asked(question, site) for site in sites)


def _is_of_other_prison(question: Question, statement: Statement) -> bool:
    """True if the question names a prison that the document never names."""
    asked = _prisons(question.text)
    if asked and not any(name in folded(statement.document.text) for name in asked):
        return True
    if question.kind is not Kind.FIGURE or not _names_prison_alone(question.text):
        return False
    said = fold(statement.text)
    is_of_custody = _HOUSE.search(said) is not None and not _ANY_PRISON.search(said)
    return is_of_custody or not _ANY_PRISON.search(folded(statement.document.text))


@lru_cache(maxsize=64)  # asked again for each statement
def _names_prison_alone(asked: str) -> bool:
    """True if a question is about a prison, and about no house of custody beside it."""
    return names_prison(asked) and not _HOUSE.search(fold(asked))


@lru_cache(maxsize=64)  # asked again for each figure
def names_prison(asked: str) -> bool:
    """True if a question is about a prison, which no slot holds."""
    return _ANY_PRISON.search(fold(asked)) is not None


@lru_cache(maxsize=64)  # asked again for each statement
def _prisons(asked: str) -> frozenset[str]:
    return frozenset(fold(name) for name in _PRISON.findall(asked))


def words_of_site(question: Question, statement: Statement) -> TermSet | None:
    """Return the words by which a paper on several places turned to the one asked about; None for any other."""
    turn = _turn_before(statement) if question.sites and not _places(statement.text) else None
    if turn is None or not any(_is_asked(question, site) for site in turn.sites):
        return None
    return read_terms(turn.words).words


def _names_any(question: Question, clear: str) -> bool:
    return any(site in clear for site in question.sites)


def _differs(question: Question, said: str) -> bool:
    """True if a text names none of the places asked about, or there only bodies of another kind."""
    if not _names_any(question, fold(said)):
        return True
    there = [site for site in _sites(said) if site.place in question.sites]
    return bool(there) and not any(_is_asked(question, site) for site in there)


def _is_asked(question: Question, site: _Site) -> bool:
    """True if the question names the place, and a body of that kind or of none."""
    asked = _bodies(question.text)
    if not any(f"{site.place} ".startswith(f"{place} ") for place in question.sites):
        return False
    return not (asked and site.body) or site.body in asked


@lru_cache(maxsize=64)  # asked again for each statement
def _bodies(asked: str) -> frozenset[str]:
    named = frozenset(found.lastgroup or "" for found in _BODY.finditer(fold(asked)))
    return named | _OF_POLICE if named & _OF_POLICE else named


def _turn_before(statement: Statement) -> _Turn | None:
    """Return the place that a paper on several has come to speak of where a statement stands; None if it is open.

    In a paragraph it is that of the sentence before, else that of the line above, if it is the only one there.
    """
    text, start = statement.document.text, statement.span.start
    turns = _turns(text)
    number = bisect_right([turn.start for turn in turns], start) - 1
    if number < 0 or not _tells_several(text):
        return None
    last = turns[number]
    if text.count("\n", last.start, start) == 0:
        return last if len(last.sites) == 1 else None
    inside = [turn for turn in turns if turn.line == last.line]
    return inside[0] if len(frozenset[_Site]().union(*(turn.sites for turn in inside))) == 1 else None


def _tells_several(text: str) -> bool:
    return len({site.place for turn in _turns(text) for site in turn.sites}) >= _SEVERAL


@lru_cache(maxsize=64)
def _turns(text: str) -> tuple[_Turn, ...]:
    """Return the sentences of a document that name a body at a place, in order."""
    found: list[_Turn] = []
    start = 0
    for end in [*(one.start() for one in _END.finditer(text)), len(text)]:
        said = text[start:end].lstrip()
        sites = frozenset(site for site in _sites(said) if site.body)
        if sites:
            found.append(_Turn(end - len(said), text.count("\n", 0, end - len(said)), sites, said))
        start = end
    return tuple(found)


@lru_cache(maxsize=2048)
def _sites(text: str) -> frozenset[_Site]:
    return frozenset(_named(text))


def _places(text: str) -> frozenset[str]:
    """Return the names of districts that a text tells by their kind, without marks; provinces are another matter."""
    return frozenset(site.place for site in _sites(text))


def _named(text: str) -> Iterator[_Site]:
    clear = fold(text)
    for found in (*_PLACE.finditer(text), *_AREA.finditer(text), *_BARE.finditer(text)):
        place, at = fold(found[1]), found.start() if found.re is _PLACE else found.start(1)
        body = _AT_PLACE.search(clear, max(0, at - _NEAR), at)
        if place not in _provinces():
            yield _Site(place, next((kind for kind, named in body.groupdict().items() if named), "") if body else "")


@lru_cache(maxsize=1)
def _provinces() -> frozenset[str]:
    return frozenset(fold(province.name) for province in all_provinces())


@lru_cache(maxsize=64)
def folded(text: str) -> str:
    """Return a whole document without marks, kept for the statements that ask again."""
    return fold(text)
