"""What a sentence tells of people in custody next to a number of them: what became of them, and who they are."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

import regex

from assistant.weighing.bodies.places import folded
from assistant.weighing.counts.stages import custody_stages
from assistant.weighing.statements import Statement, before_in_paragraph
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import BlockKind, Figure

PEOPLE = frozenset({"người", "phạm nhân", "trường hợp", "đối tượng", "bị can", "bị cáo", "bị án"})
ALL = "all"  # the stage told of everybody within a period
CLAUSES = compiled_regex(r";|\.(?!\d)")
_MET, _HELD_STAGES = "met", frozenset({"left", ALL})
# What a camp is for by its name tells nothing of who is there: "25 phạm nhân tại phân trại quản lý phạm nhân".
_CAMP_NAMED = compiled_regex(r"(?<=\b(?:phan trai|khu) )quan ly(?= pham nhan\b)")
_AT_A_POINT = compiled_regex(r"\b(?:tai|vao|o|den) (?:cung )?thoi diem\b")
# "Trong thời điểm kiểm sát" is a point as well, unless the paper calls the days that were inspected so.
_WITHIN_A_POINT = compiled_regex(r"\btrong thoi diem\b")
_STRETCH = compiled_regex(r"\bthoi diem kiem sat:? (?:tinh |duoc tinh )?tu (?:ngay )?\d")
# ..., and "trong thời điểm này" points to what the sentence before it gives: two days, or one.
_POINTED_TO = compiled_regex(r"\btrong (?:khoang )?thoi diem (?:nay|do|tren|neu tren)\b")
_TWO_DAYS = compiled_regex(
    r"\btu (?:ngay )?\d{1,2}(?:/\d{1,2})?(?:/\d{4})? (?:den|-)(?: het)?(?: ngay)? \d{1,2}/\d{1,2}/\d{4}[^\d]{0,10}$"
)
# Parts of a sentence that each have words of their own about a number.
_PARTS = compiled_regex(
    r"[,;():]|\b(?:va|trong do|gom|bao gom)\b"
    r"|\b(?:tren|so voi|vuot|trong khi)\b(?= (?:\w+ ){0,2}?(?:quy mo|suc chua|cong suat|thiet ke))"
)
_AND = r"(?:(?:,| va|/|, va| hoac) ?(?:bi )?(?:tam )?(?P<second>giu|giam))?\b"
_COUNTED = r"\d[\d.]* (?:nguoi|bi can|doi tuong)\b"
# Without "bị" where a number stands at it: "việc tạm giữ 95 người, tạm giam 140 người", "95 người tạm giữ". Who passes
# from one into the other is told of as a stage: "chuyển tạm giam 40 người".
_NO_PASSING = r"(?<!\b(?:chuyen|bat|sang) )"
# "...; kiểm sát việc tạm giam 140 người": all of them, whatever became of those before.
_ANEW = compiled_regex(r"; (?:da )?kiem sat (?:viec )?tam gi(?:u|am)\b")
_KIND = compiled_regex(
    rf"\bbi tam (?P<first>giu|giam){_AND}"
    rf"|{_NO_PASSING}\btam (?P<first>giu|giam){_AND}(?=(?: doi voi)?:? {_COUNTED})"
    rf"|(?<=\d (?:nguoi|bi can|doi tuong) )tam (?P<first>giu|giam){_AND}"
    r"|\b(?P<jailed>pham nhan)\b"
)
# ..., and where a number is asked for: "kiểm sát tạm giam bao nhiêu người", "số người tạm giữ".
_KIND_ASKED = compiled_regex(
    rf"\b(?:bi|viec|kiem sat|nguoi|bi can) tam (?P<first>giu|giam){_AND}"
    rf"|{_NO_PASSING}\btam (?P<first>giu|giam){_AND}(?= (?:bao nhieu|may)\b)"
    r"|\b(?P<jailed>pham nhan)\b"
)
_BEHIND = compiled_regex(r"(?: dang| hien| can| co)* $")
_LABELS = compiled_regex(r"(?: (?:la|co|tong so|trong ky|gom))*\s*[:=]?\s*")
_JOINED = compiled_regex(r"\s*(?:,|va|,\s*va)\s*(?:\d[\d.]*\s*)?(?:nguoi|doi tuong|truong hop)?\s*")
_REACH = 600  # characters before a number that tell of whom it is


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
        opening = CLAUSES.split(" ".join(parts[1:] if last else parts))[-1]
        own = _stage_in(parts[-1]) or _stage_behind(behind, is_listed_on=told == _MET and not parts[-1].strip())
        own = own or _stage_in(opening)
        is_point = own == ALL and _is_at_a_point(statement, opening)
        goes_on = other.count_unit in PEOPLE and not _ANEW.search(gap)
        told = "left" if is_point else own or (told if goes_on else "")
        last = high
        if other is figure:
            return told
    return ""


def _is_at_a_point(statement: Statement, opening: str) -> bool:
    if _POINTED_TO.search(opening) and _TWO_DAYS.search(fold(before_in_paragraph(statement))):
        return False
    if _WITHIN_A_POINT.search(opening):
        return not _names_stretch(statement.document.text)
    return _AT_A_POINT.search(opening) is not None


@lru_cache(maxsize=64)
def _names_stretch(text: str) -> bool:
    """True if a document calls the days that were inspected its "thời điểm kiểm sát"."""
    return _STRETCH.search(folded(text)) is not None


def _stage_behind(behind: str, *, is_listed_on: bool) -> str:
    """Return the stage told behind a number; those whom a list goes on to talk to are held as well, told or not."""
    stage = _stage_in(CLAUSES.split(behind)[0])
    return _MET if is_listed_on and stage in _HELD_STAGES else stage


def _as_blank(found: regex.Match[str]) -> str:
    return " " * len(found[0])


def _stage_in(clear: str) -> str:
    return next(custody_stages(clear), "")


def kinds_told(statement: Statement, figure: Figure) -> frozenset[str]:
    """Return who is counted: as told with the number, or else named last before it."""
    own = own_kinds(statement, figure)
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


def own_kinds(statement: Statement, figure: Figure) -> frozenset[str]:
    """Return who is counted as told right at the number, none if nothing is."""
    if figure.is_cell:
        return frozenset(kind for _, _, found in kinds_in(fold(figure.wording)) for kind in found)
    clear, low, high = folded(statement.document.text), figure.span.start, figure.span.end
    named = _kinds_of_document(statement)
    at = bisect_left(named, (low, 0, frozenset()))
    if at < len(named) and (named[at][0] < high or _BEHIND.fullmatch(clear, high, named[at][0])):
        return named[at][2]
    return named[at - 1][2] if at and _LABELS.fullmatch(clear, named[at - 1][1], low) else frozenset()


def _kinds_of_document(statement: Statement) -> tuple[tuple[int, int, frozenset[str]], ...]:
    return kinds_in(folded(statement.document.text))


@lru_cache(maxsize=64)
def kinds_in(clear: str) -> tuple[tuple[int, int, frozenset[str]], ...]:
    """Return where a text without marks says who is in custody."""
    return tuple((found.start(), found.end(), _kinds_of(found)) for found in _KIND.finditer(clear))


def kinds_asked(clear: str) -> frozenset[str]:
    """Return who in custody is asked for in a question without marks."""
    return frozenset(kind for found in _KIND_ASKED.finditer(clear) for kind in _kinds_of(found))


def _kinds_of(found: regex.Match[str]) -> frozenset[str]:
    return frozenset(filter(None, (found["first"], found["second"], found["jailed"])))
