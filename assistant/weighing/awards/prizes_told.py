"""Where a sentence tells of the prizes of a contest: which it names, and the stretch of each with its winner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import regex

from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import Span

_PRIZE = compiled_regex(
    r"\b(?:(?:giai|hang|xep thu|xep|dung thu|dung|ve) (?P<rank>nhat|nhi|ba|tu|khuyen khich|dac biet|phu)"
    r"|giai (?P<rank>tap the)(?! (?:nhat|nhi|ba)\b)"
    r"|(?P<first>vo dich|quan quan|nhat(?= (?:cum|khoi)\b)"
    r"|(?:dan|dung) dau(?= (?:toan |ca |trong |bang )*(?:cum|khoi|tinh|nganh|nuoc|xep)\b))"
    # "Nhất toàn đoàn: đội Phòng 1": the prize of all events together
    r"|(?P<rank>nhat|nhi|ba)(?= toan doan\b)"
    r"|(?P<second>a quan))\b"
)
_ENCLOSED = compiled_regex(r"\([^()]*\)|“[^”]*”")
_JOINT = compiled_regex(r"[,;] ?|: | va (?=\d{1,2} (?:giai|hang) )")
# "...; các đội A, B và C nhận giải Khuyến khích": commas part winners as well as prizes, semicolons only prizes.
_CLAUSE_END = compiled_regex(r"; ?")
_RECEIVES = compiled_regex(r"\b(?:nhan|dat|gianh|doat|duoc (?:trao|tang)) (?:\w+ )?$")
_HANDS_OVER = compiled_regex(r"(?<!\bduoc )\btrao\b")
# "...; giải “Luận tội hay nhất” trao cho ...", "...; giải phong trào thuộc về ...": a prize that is no rank.
_OPENS_PRIZE = compiled_regex(r"(?:va )?(?:(?:\d+|mot|cac) )?(?:giai|danh hieu) ")
# Before a prize that its winner follows stand only its number and "trao", "Kết quả".
_NAMES_WINNER = compiled_regex(
    r"\b(?:vksnd|vks|vien kiem sat|phong|van phong|thanh tra|doi|to|chi doan|dong chi|thi sinh|don vi|khu vuc)\b"
)
# Who won, before the office that the name has behind it: "trong đó đồng chí A, Kiểm sát viên VKSND huyện B".
_WINNER_OPENS = compiled_regex(
    r"(?:\W*(?:trong do|do|ket qua|va|voi)(?: co)?:? )*(?P<winner>(?:dong chi|d/c|thi sinh|em|ong|ba|doi|to)\b)"
)
_OFFICES_BETWEEN = 2  # parts between commas that can stand between a winner and the prize


@lru_cache(maxsize=1024)
def prizes_named(text: str) -> frozenset[str]:
    """Return the prizes and ranks that a text names, without marks: "nhat", "khuyen khich"."""
    return frozenset(_rank(match) for match in _PRIZE.finditer(fold(text)))


def places_of_prizes(text: str, asked: frozenset[str]) -> Iterator[int]:
    """Yield where the prizes ``asked`` stand in a text."""
    return (match.start() for match in _PRIZE.finditer(fold(text)) if _rank(match) in asked)


def is_stretch_of_prize(text: str, span: Span) -> bool:
    """True if ``span`` is all that a sentence tells of one of its prizes."""
    return any(stretch == span for stretch, _ in stretches_of_prizes(text))


def stretches_of_prizes(text: str) -> list[tuple[Span, str]]:
    """Return the stretches of a sentence that tell one prize each, with the prize; nothing where two are not parted."""
    clauses = _parts(text, _CLAUSE_END)
    found = [_of_clause(text, clause) for clause in clauses]
    if sum(map(bool, found)) < 2:
        return _within(text, Span(0, len(text)))
    told: list[tuple[Span, str]] = []
    clear = fold(text)
    for clause, stretches in zip(clauses, found, strict=True):
        opens = _OPENS_PRIZE.match(clear, clause.start) or _PRIZE.search(clear, clause.start, clause.end)
        if told and not stretches and not opens:
            told[-1] = (Span(told[-1][0].start, clause.end), told[-1][1])  # "giải Nhì: A; B": it goes on about it
        told.extend(stretches)
    return told


def _of_clause(text: str, clause: Span) -> list[tuple[Span, str]]:
    """Return the stretches of a clause between semicolons: one prize has all of it, with a winner before or behind."""
    clear = fold(text)
    prizes = [*_PRIZE.finditer(clear, clause.start, clause.end)]
    if len(prizes) != 1:
        return _within(text, clause)
    lead, behind = clear[clause.start : prizes[0].start()], clear[prizes[0].end() : clause.end]
    before = _NAMES_WINNER.search(lead) or _RECEIVES.search(lead) or not behind.strip(" .!…")
    start = clause.start if before and not _HANDS_OVER.search(lead) else prizes[0].start()
    return [(Span(start, clause.end), _rank(prizes[0]))]


def _within(text: str, clause: Span) -> list[tuple[Span, str]]:
    """Return the stretches between commas of a clause that tells several prizes; nothing where two are not parted."""
    clear = fold(text)
    parts = [part for part in _parts(text, _JOINT) if clause.start <= part.start and part.end <= clause.end]
    told = [(part, of) for part in parts if (of := [*_PRIZE.finditer(clear, part.start, part.end)])]
    if len(told) < 2 or any(len(of) > 1 for _, of in told):
        return []
    starts = [_start_of_prize(clear, part, of[0], parts) for part, of in told]
    opens = [min(start, part.start) for (part, _), start in zip(told, starts, strict=True)]
    opens += [part.start for part in parts if _OPENS_PRIZE.match(clear, part.start)]
    stretches: list[tuple[Span, str]] = []
    for (part, of), start in zip(told, starts, strict=True):
        end = part.end
        if start == of[0].start():  # winners follow, up to the next prize
            following = min((other for other in opens if other > start), default=clause.end)
            end = max(other.end for other in parts if other.start < following)
        stretches.append((Span(start, end), _rank(of[0])))
    return stretches


def _start_of_prize(clear: str, part: Span, prize: regex.Match[str], parts: Sequence[Span]) -> int:
    """Return where what is told of a prize begins: with its winner, where that stands before it, else with the prize.

    "Đồng chí A, Kiểm sát viên VKSND huyện B đạt giải Nhất": the name is parted from the prize by the office.
    """
    if not _NAMES_WINNER.search(clear, part.start, prize.start()):
        return prize.start()
    if _WINNER_OPENS.match(clear, part.start):
        return part.start
    before = [other for other in parts if other.end < part.start][-_OFFICES_BETWEEN:]
    openings = [found for other in before if (found := _WINNER_OPENS.match(clear, other.start, other.end))]
    told = openings[-1] if openings else None
    return told.start("winner") if told and not _PRIZE.search(clear, told.start(), part.start) else part.start


def _parts(text: str, joint: regex.Pattern[str]) -> list[Span]:
    """Return the parts of a sentence between its joints, those within brackets and quotation marks left out."""
    enclosed = [match.span() for match in _ENCLOSED.finditer(text)]
    joints = [
        match.span()
        for match in joint.finditer(fold(text))
        if not any(low < match.start() < high for low, high in enclosed)
    ]
    bounds = [0, *(end for _, end in joints)], [*(start for start, _ in joints), len(text)]
    return [Span(low, high) for low, high in zip(*bounds, strict=True)]


def _rank(match: regex.Match[str]) -> str:
    return match["rank"] or ("nhat" if match["first"] else "nhi")
