"""What became of people in custody, and who they are: held, taken in, released, left, talked to.

A paper on a house of custody tells each of these of the same people in one sentence ("quản lý 90 người bị tạm giữ,
trong đó số mới 80 người; trả tự do 12 người; hiện còn 03 người"), so that nothing but the words next to a number tells
which of them it is.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

import regex

from assistant.questions.understanding import Question
from assistant.weighing.counting import is_loose
from assistant.weighing.moments import days_counted_to
from assistant.weighing.parts import whole_of
from assistant.weighing.places import folded
from assistant.weighing.stages import custody_stages
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import BlockKind, Figure

_ABOUT_CUSTODY = compiled_regex(r"\b(?:nha tam giu|ntg|trai (?:tam )?giam|bi (?:can )?tam gi(?:u|am)|pham nhan)\b")
_PEOPLE = frozenset({"người", "phạm nhân", "trường hợp", "đối tượng", "bị can", "bị cáo", "bị án"})
_HELD_THERE = frozenset({"người", "phạm nhân"})  # who is asked for as such; "bao nhiêu trường hợp" may ask of anything
_ALL = "all"  # the stage told of everybody within a period
_MET, _HELD_STAGES = "met", frozenset({"left", _ALL})
# What befell some of them; of nobody else it is said in the clause of the number.
_BEFELL = compiled_regex(
    r"\b(?:ky luat|chet|tu vong|qua doi|tu sat|bo tron|tron|kham|dieu tri|tham gap|(?<!pham )nhan qua|giam chung"
    r"|qua han|dac xa|giam (?:thoi han|an)|thay doi bien phap|bien phap ngan chan|bao linh|tai ngoai|vi pham|trai phep"
    r"|de nghi|xep loai|chap hanh xong)\b"
)
_SAME = {"tu vong": "chet", "qua doi": "chet", "bo tron": "tron", "giam an": "giam thoi han"}
_CAMP = compiled_regex(r"\bphan trai\b")  # a part of a prison, with a column of its own
# What a camp is for by its name tells nothing of who is there: "25 phạm nhân tại phân trại quản lý phạm nhân".
_CAMP_NAMED = compiled_regex(r"(?<=\b(?:phan trai|khu) )quan ly(?= pham nhan\b)")
_AT_A_POINT = compiled_regex(r"\b(?:tai|vao|trong|o|den) (?:cung )?thoi diem\b")
_TOTAL = compiled_regex(r"(?<!\b(?:dang|hien) )\b(?:quan ly|tong so|thu ly)\b[^\d.;]{0,60}\d[\d.]* (?:nguoi|pham nhan)")
_HOW_MANY = compiled_regex(r"\b(?:bao nhieu|may|bn)\b")
# "Đoàn kiểm sát gồm bao nhiêu người": nobody in custody.
_TEAM = compiled_regex(
    r"\bdoan\b[^,;?]{0,80}\bgom(?: \w+){0,2} (?:bao nhieu|may)\b|\btham gia doan\b"
    r"|\bdoan\b[^,;?]{0,80}\bco (?:bao nhieu|may) (?:thanh vien|dong chi|can bo)\b"
)
_PLACES = compiled_regex(r"\b(?:nha|trai) tam gi(?:u|am)\b|\btrai giam\b")
_WITHIN = compiled_regex(r"\btrong ky\b|\bky kiem sat\b")
# "Lúc kiểm sát có bao nhiêu người", "khi Đoàn đến": those who were there, whatever word a paper has for them.
_THEN = compiled_regex(r"\b(?:luc|khi)\b")
# "Tạm giữ mới bao nhiêu người", "số mới tạm giữ": some of those held came within the period, whoever counts them.
_NEW_ONES = compiled_regex(
    r"\b(?:tam gi(?:u|am) (?:(?:bao nhieu|may) (?:nguoi|bi can) )?moi|so (?:nguoi )?moi (?:bi )?tam gi(?:u|am)"
    r"|(?:nguoi|bi can) moi bi (?:tam gi(?:u|am)|bat))\b"
)
# Parts of a sentence that each have words of their own about a number.
_PARTS = compiled_regex(
    r"[,;():]|\b(?:va|trong do|gom|bao gom)\b"
    r"|\b(?:tren|so voi|vuot|trong khi)\b(?= (?:\w+ ){0,2}?(?:quy mo|suc chua|cong suat|thiet ke))"
)
_CLAUSES = compiled_regex(r";|\.(?!\d)")
_KIND = compiled_regex(
    r"\bbi tam (?P<first>giu|giam)(?:(?:,| va|/|, va| hoac) ?(?:bi )?(?:tam )?(?P<second>giu|giam))?\b"
    r"|\b(?P<jailed>pham nhan)\b"
)
_BEHIND = compiled_regex(r"(?: dang| hien| can| co)* $")
_LABELS = compiled_regex(r"(?: (?:la|co|tong so|trong ky|gom))*\s*[:=]?\s*")
_JOINED = compiled_regex(r"\s*(?:,|va|,\s*va)\s*(?:\d[\d.]*\s*)?(?:nguoi|doi tuong|truong hop)?\s*")
_REACH = 600  # characters before a number that tell of whom it is


class _Asked(NamedTuple):
    """What is asked of people in custody: stages, of which one is enough, none for all; who; what befell them."""

    stages: frozenset[str]
    kinds: frozenset[str]
    befell: frozenset[str]
    of_camp: bool
    within: bool  # a period
    of_team: bool  # the inspectors are counted


def is_of_other_custody(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if people in custody are asked for and the figure is of others, or of something else that became of them."""
    asked = _asked_of(question.text)
    if asked.of_team:
        return figure.count_unit in _PEOPLE and bool(stage_told(statement, figure))
    if not _PEOPLE.intersection(question.counted) or not _is_about_custody(question, statement, asked):
        return False
    if figure.count_unit not in _PEOPLE:
        return is_loose(figure.count_unit)  # "Đoàn gồm 06 thành viên": nobody in custody
    if figure.is_cell and not asked.of_camp and _CAMP.search(fold(figure.wording)):
        return True
    if asked.befell and not asked.stages:
        return not asked.befell & _befell(_clause_of(statement, figure))
    stage, stages = stage_told(statement, figure), asked.stages or {_ALL}
    if stage == "left" and not (asked.stages or asked.within) and not _tells_all(statement.document.text):
        stage = ""  # of a single day, on which those who are there are all
    if stage not in stages and (stage or _ALL not in stages):
        return True
    kinds = _kinds_told(statement, figure)
    if asked.kinds:
        return bool(kinds) and not kinds <= asked.kinds
    return bool(_own_kinds(statement, figure)) and whole_of(statement, figure) is not None


def _is_about_custody(question: Question, statement: Statement, asked: _Asked) -> bool:
    """True if people in custody are asked for, or what a paper on a place of custody can tell of nobody else."""
    if _asks_new_ones(question.text):
        return True
    if _names_custody(question.text):
        return bool(asked.stages) or not _HELD_THERE.isdisjoint(question.counted)
    return bool(asked.stages) and _names_custody(statement.document.title)


@lru_cache(maxsize=64)  # asked again for each figure
def _asks_new_ones(asked: str) -> bool:
    return _NEW_ONES.search(fold(asked)) is not None


def _befell(clear: str) -> frozenset[str]:
    return frozenset(_SAME.get(word, word) for word in _BEFELL.findall(clear))


@lru_cache(maxsize=1024)  # asked again for each figure
def _names_custody(text: str) -> bool:
    return _ABOUT_CUSTODY.search(fold(text)) is not None


@lru_cache(maxsize=64)  # asked again for each figure
def _asked_of(asked: str) -> _Asked:
    clear = _PLACES.sub(" ", fold(asked))
    of_team = _TEAM.search(clear) is not None
    # Behind the question that it goes on from stands what is asked now: "... bao nhiêu người? Còn trả tự do?"
    last = clear.rstrip(" ?").rpartition("?")[2]
    clear = last if any(custody_stages(last)) else clear
    named = [*custody_stages(clear)]
    stages = named if len(_HOW_MANY.findall(clear)) > 1 else named[:1]
    if stages in ([], [_ALL]) and (_THEN.search(clear) or days_counted_to(asked)):
        stages = [_ALL, "left"]
    kinds = [kind for _, _, found in _kinds_in(clear) or _kinds_in(fold(asked)) for kind in found]
    befell = _befell(clear)
    return _Asked(
        frozenset(stages),
        frozenset(kinds),
        befell,
        _CAMP.search(clear) is not None,
        _WITHIN.search(clear) is not None,
        of_team,
    )


def stage_told(statement: Statement, figure: Figure) -> str:
    """Return what the words next to a number of people tell of them, empty if nothing is told.

    Words before it come first, then those behind it, those that open its clause, and what it shares with the number
    before it.
    """
    if statement.kind is BlockKind.TABLE_ROW or figure.is_cell:
        return _stage_in(fold(figure.wording))
    clear, start = _CAMP_NAMED.sub(_as_blank, fold(statement.text)), statement.span.start
    told, outside, last = "", "", 0
    for other in statement.figures:
        low, high = other.span.start - start, other.span.end - start
        gap = clear[last:low]
        outside = told if "(" in gap else outside
        told = outside if ")" in gap else told  # what a bracket tells of a part is said of nobody behind it
        parts = _PARTS.split(gap)
        behind = _PARTS.split(clear[high:], maxsplit=1)[0]
        opening = _CLAUSES.split(" ".join(parts[1:] if last else parts))[-1]
        own = _stage_in(parts[-1]) or _stage_behind(behind, is_listed_on=told == _MET and not parts[-1].strip())
        own = own or _stage_in(opening)
        is_point = own == _ALL and _AT_A_POINT.search(opening) is not None
        told = "left" if is_point else own or (told if other.count_unit in _PEOPLE else "")
        last = high
        if other is figure:
            return told
    return ""


def _stage_behind(behind: str, *, is_listed_on: bool) -> str:
    """Return the stage told behind a number; those whom a list goes on to talk to are held as well, told or not."""
    stage = _stage_in(_CLAUSES.split(behind)[0])
    return _MET if is_listed_on and stage in _HELD_STAGES else stage


def _as_blank(found: regex.Match[str]) -> str:
    return " " * len(found[0])


@lru_cache(maxsize=64)
def _tells_all(text: str) -> bool:
    """True if a document tells how many were held within a period."""
    return _TOTAL.search(folded(text)) is not None


def _clause_of(statement: Statement, figure: Figure) -> str:
    """Return the clause of a figure, without marks, or the words of its cell."""
    if figure.is_cell:
        return fold(figure.wording)
    clear, low = fold(statement.text), figure.span.start - statement.span.start
    return _CLAUSES.split(clear[:low])[-1] + _CLAUSES.split(clear[low:])[0]


def _stage_in(clear: str) -> str:
    return next(custody_stages(clear), "")


def _kinds_told(statement: Statement, figure: Figure) -> frozenset[str]:
    """Return who is counted: as told with the number, or else named last before it."""
    own = _own_kinds(statement, figure)
    if own or figure.is_cell:
        return own
    named = _kinds_of_document(statement)
    at = bisect_left(named, (figure.span.start, 0, frozenset()))
    if not at or figure.span.start - named[at - 1][1] > _REACH:
        return frozenset()
    clear, kinds = folded(statement.document.text), named[at - 1][2]
    while at > 1 and _JOINED.fullmatch(clear, named[at - 2][1], named[at - 1][0]):
        at -= 1
        kinds |= named[at - 1][2]
    return kinds


def _own_kinds(statement: Statement, figure: Figure) -> frozenset[str]:
    if figure.is_cell:
        return frozenset(kind for _, _, found in _kinds_in(fold(figure.wording)) for kind in found)
    clear, low, high = folded(statement.document.text), figure.span.start, figure.span.end
    named = _kinds_of_document(statement)
    at = bisect_left(named, (low, 0, frozenset()))
    if at < len(named) and (named[at][0] < high or _BEHIND.fullmatch(clear, high, named[at][0])):
        return named[at][2]
    return named[at - 1][2] if at and _LABELS.fullmatch(clear, named[at - 1][1], low) else frozenset()


def _kinds_of_document(statement: Statement) -> tuple[tuple[int, int, frozenset[str]], ...]:
    return _kinds_in(folded(statement.document.text))


@lru_cache(maxsize=64)
def _kinds_in(clear: str) -> tuple[tuple[int, int, frozenset[str]], ...]:
    """Return where a text without marks says who is in custody."""
    return tuple(
        (found.start(), found.end(), frozenset(filter(None, (found["first"], found["second"], found["jailed"]))))
        for found in _KIND.finditer(clear)
    )
