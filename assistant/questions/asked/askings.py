"""The single things that a question asks for, in its order: "ai ký, ngày nào, số mấy" asks for three."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import regex

from assistant.questions.asked.counted import counted_units
from assistant.questions.spelling.mending import mend
from documents.language.compiling import compiled_regex
from documents.language.terms import content_terms, terms
from documents.language.text import fold, normalise
from documents.language.words import Word


class Sort(StrEnum):
    """What has to stand in a text that tells the thing asked for."""

    CLOCK = "clock"
    DAY = "day"
    PAPER = "paper"
    RANK = "rank"
    DURATION = "duration"
    SHARE = "share"
    PERSON = "person"
    PLACE = "place"
    BODY = "body"
    LACKING = "lacking"
    REASON = "reason"
    COUNT = "count"
    THING = "thing"


@dataclass(frozen=True, slots=True)
class Asking:
    """One thing asked for.

    Attributes:
        sort: what tells it.
        text: the clause that asks, as typed.
        noun: of a count what is counted, without marks; empty where that is left out ("chấp nhận mấy").
        unit: of a count the counting unit, where it is a known one.
        terms: the content words of the clause besides what asks.
    """

    sort: Sort
    text: str
    noun: str = ""
    unit: str = ""
    terms: tuple[Word, ...] = ()


_JOINT = compiled_regex(r"\s*[,;?]\s*(?:(?:và|va|rồi|roi)\s+)?|\s+(?:và|va|đồng thời|dong thoi)\s+", regex.IGNORECASE)
# In order: "mấy giờ" counts no hours, "thứ mấy" nothing at all. Without marks, so that they read every spelling.
_SORTS = (
    (Sort.CLOCK, r"\b(?:luc )?(?:may gio|gio nao)\b"),
    (Sort.DURATION, r"\b(?:trong )?bao lau\b"),
    (
        Sort.DAY,
        r"\b(?:(?:tu |den |truoc |vao )?(?:ngay|hom|thang|quy|khi|luc|thoi gian|thoi diem)(?: thang)? (?:nao|may)"
        r"|bao gio|ngay bao nhieu)\b",
    ),
    (Sort.RANK, r"\b(?:(?:xep|dung)(?: hang)? |o )?(?:(?:vi tri |hang )?thu may|hang may|vi tri (?:nao|may))\b"),
    (Sort.PAPER, r"\b(?:mang |co |theo )?so(?: hieu)? (?:may|nao|bao nhieu)\b(?! \w)"),
    (Sort.LACKING, r"\bnao (?:con )?(?:chua|khong) (?:dat|hoan thanh|thuc hien|bao dam|to chuc|co)\b"),
    (Sort.REASON, r"\b(?:vi sao|tai sao|(?:vi |do )?ly do (?:gi|nao|vi sao)|nguyen nhan (?:gi|nao|do dau))\b"),
    (Sort.SHARE, r"\b(?:(?:bao nhieu|may)(?: (?:phan tram\b|%))|ty le (?:la )?(?:bao nhieu|may))"),
    (Sort.PERSON, r"\b(?:(?:do |la )?(?:nhung )?ai|(?:dong chi|nguoi|(?<!don )vi|lanh dao) nao)\b"),
    (Sort.PLACE, r"\b(?:o|tai) (?:dau|dia diem nao|noi nao)\b"),
    (Sort.BODY, r"\b(?:nhung |cac )?(?:don vi|noi|phong|vien|co quan|dia phuong|huyen|khu vuc)(?: nghiep vu)? nao\b"),
    (Sort.COUNT, r"\b(?:bao nhieu|may|bn)\b"),
    (Sort.THING, r"\b(?:nhung )?gi\b|\b(?:khau|dot pha|viec|noi dung|cong tac|nhiem vu|linh vuc|mo hinh) nao\b"),
)
_PATTERNS = tuple((sort, compiled_regex(asked)) for sort, asked in _SORTS)
_NOUN = compiled_regex(r"\W*(?P<noun>\p{L}+(?: \p{L}+)?)")
_AMOUNT_LEFT_OPEN = compiled_regex(r"\s*(?:[,;.?]|(?:kn|duoc|la|va|trong|roi|nam|da|so|thi|o|tai|cua|tang|giam)\b)")
_SHORTENED = compiled_regex(r"[^aeiouy\s]+\b")  # "mấy BC": home-made abbreviations mean what they may
_WHO_COMPARED = compiled_regex(r"\bai (?:hon|kem|\w+ (?:nhieu|it|cao|thap))\b")
# What leads up to a time or a number and says nothing of what it is of.
_LEADING = frozenset({"luc", "vao", "may", "gio", "the", "mang", "trong", "gom", "co"})


def askings(question: str) -> tuple[Asking, ...]:
    """Return the things asked for, each with the clause that asks for it.

    Example:
        >>> [one.sort.value for one in askings("Kết luận do ai ký, ngày nào, số mấy?")]
        ['person', 'day', 'paper']
    """
    found: list[Asking] = []
    for clause in _clauses(mend(normalise(question).strip())):
        found.extend(_asked_in(clause))
    return tuple(found)


def _clauses(text: str) -> list[str]:
    """Return the stretches between joints; what asks nothing goes with the stretch behind it."""
    clauses: list[str] = []
    start = at = 0
    for joint in _JOINT.finditer(text):
        if _asks(text[start : joint.start()]) and _asks(text[joint.end() :]):
            clauses.append(text[start : joint.start()])
            start = joint.end()
        at = joint.end()
    return [*clauses, text[start:]] if at or start == 0 else clauses


def _asks(text: str) -> bool:
    clear = fold(text)
    return any(pattern.search(clear) for _, pattern in _PATTERNS)


def _asked_in(clause: str) -> list[Asking]:
    clear, found = fold(clause), list[Asking]()
    if _WHO_COMPARED.search(clear):
        return []
    for sort, pattern in _PATTERNS:
        for match in pattern.finditer(clear):
            noun = _noun_behind(clear, match.end()) if sort is Sort.COUNT else ""
            left = clause[: match.start()] + " " + clause[match.end() :]
            own = tuple(word for word in content_terms(terms(left, lenient=True), lenient=True))
            counted = set(noun.split()) | _LEADING
            own = tuple(word for word in own if word.folded not in counted)
            unit = next(iter(counted_units(clause)), ("", None))[0] if sort is Sort.COUNT and noun else ""
            found.append(Asking(sort, clause.strip(" ?.,"), noun, unit, own))
        clear = pattern.sub(lambda match: " " * len(match[0]), clear)
    return found


def _noun_behind(clear: str, end: int) -> str:
    """Return what is counted behind "bao nhiêu", empty where the clause leaves it out."""
    if _AMOUNT_LEFT_OPEN.match(clear, end):
        return ""
    noun = _NOUN.match(clear, end)
    return noun["noun"] if noun and not _SHORTENED.match(noun["noun"]) else ""
