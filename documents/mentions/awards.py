"""Commendations that a text reports: title, who gave it, to whom and for which years, bound clause by clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.mentions.award_clauses import Binding, ClauseReader, giver_in_title
from documents.mentions.award_rows import CELL_END, is_row, parties_of_row
from documents.mentions.award_titles import find_titles
from documents.mentions.persons import find_persons
from documents.organisations.finding import PROCURACY, find_units
from documents.types import Span, Unit

# "Kiểm sát viên Lê Thị Mận (Giấy khen của Viện trưởng)"
_BEFORE_BRACKETS = compiled(r"(?P<who>[^\W\d])\s*\([^()]*$")


@dataclass(frozen=True, slots=True)
class AwardMention:
    """A commendation named in a text; what the text does not say is None or empty.

    Attributes:
        title: canonical name ("Bằng khen", "Chiến sĩ thi đua cơ sở").
        span: offsets of the title.
        giver: who gave it, as written ("Viện trưởng VKSND tối cao").
        giver_unit: the procuracy of the giver; None for several at once.
        recipient: who got it, as written ("tập thể Phòng 7, Phòng 8", "6 cá nhân").
        recipient_units: the units among the recipients.
        years: the years it was given for, in order.
        proposed: it was only proposed or aimed at, not given.
    """

    title: str
    span: Span
    giver: str | None = None
    giver_unit: Unit | None = None
    recipient: str | None = None
    recipient_units: tuple[Unit, ...] = ()
    years: tuple[int, ...] = ()
    proposed: bool = False


_POINTS_BACK = compiled(
    loosen(
        r"(?<!\w)(?:danh hiệu|phần thưởng|hình thức(?: khen thưởng)?|giải) (?:này|đó|ấy|trên)"
        r"(?= thuộc về| được tặng)"
    ),
    re.IGNORECASE,
)
_GOVERNMENT = compiled(loosen(r"(?<!\w)(?:chính phủ|thủ tướng)(?!\w)"), re.IGNORECASE)
_ONLY_LISTS = compiled(loosen(r"\s*(?:,|và|cùng|nhiều|\d+|danh hiệu|[\s,])*"), re.IGNORECASE)


def find_awards(text: str, *, home: Unit | None = None) -> list[AwardMention]:
    """Return the commendations named in a sentence, in order; in a question just their titles, as a rule.

    Each title is bound by its clause: the verb before it brings the giver ("được Thủ tướng tặng", "Viện trưởng VKSND
    tỉnh công nhận") or "của" behind it does; the recipient stands behind "cho" or is the subject of "được"; years are
    those next to the title, else those that open its clause. A title without a verb of its own shares the one before
    it. ``home`` completes units such as "VKSND tỉnh".
    """
    return list(_awards(text, home))


@lru_cache(maxsize=4096)  # every question about awards looks at the same statements again
def _awards(text: str, home: Unit | None) -> tuple[AwardMention, ...]:
    titles = _with_repeated(text, list(find_titles(text)))
    if not titles:
        return ()
    reader = ClauseReader(text)
    clause, found = reader.opening(), list[AwardMention]()
    for number, (title, span) in enumerate(titles):
        before = titles[number - 1][1].end if number else 0
        after = titles[number + 1][1].start if number + 1 < len(titles) else len(text)
        clause = reader.clause(clause, Span(before, span.start))
        bound = reader.binding(clause, span, after)
        bound = _of_row(text, span, bound) if is_row(text) else _in_brackets(text, span, bound)
        found.append(_award(title, span, bound, home))
    return tuple(_shared(text, found))


def _with_repeated(text: str, titles: list[tuple[str, Span]]) -> list[tuple[str, Span]]:
    """Return the titles with those only pointed back to: "năm 2023 danh hiệu này thuộc về Phòng 1"."""
    if not titles:
        return titles
    repeated = list[tuple[str, Span]]()
    for match in _POINTS_BACK.finditer(text, titles[0][1].end):
        before = [title for title, span in titles if span.end <= match.start()]
        repeated.append((before[-1], Span(*match.span())))
    return sorted([*titles, *repeated], key=lambda named: named[1].start)


def _shared(text: str, found: Sequence[AwardMention]) -> list[AwardMention]:
    """Give titles that are only listed ("Bằng khen, Giấy khen cho 5 tập thể") the recipient behind the last."""
    awards = list(found)
    for number in range(len(awards) - 1, 0, -1):
        first, second = awards[number - 1], awards[number]
        if _ONLY_LISTS.fullmatch(text, first.span.end, second.span.start):
            awards[number - 1] = replace(first, recipient=second.recipient, recipient_units=second.recipient_units)
    return awards


def _in_brackets(text: str, title: Span, bound: Binding) -> Binding:
    """Return ``bound`` with whoever stands before the brackets that hold the title: "Lê Thị Mận (Giấy khen)"."""
    before = _BEFORE_BRACKETS.search(text, 0, title.start)
    if before is None or (bound.recipient and find_persons(bound.recipient)):
        return bound
    names = [one.name for one in find_persons(text[: before.end("who")]) if one.span.end == before.end("who")]
    return replace(bound, recipient=f"đồng chí {names[0]}") if names else bound


def _of_row(text: str, title: Span, bound: Binding) -> Binding:
    """Return ``bound`` with whom the headers of a row name.

    A header speaks of giving as well ("Hình thức khen thưởng"): what stands in the cell before it is no giver.
    """
    giver, recipient = parties_of_row(text)
    told = bound.giver
    if told is not None and CELL_END in told:
        told = giver_in_title(text, title)
    return replace(bound, giver=giver or told, recipient=recipient or bound.recipient)


def _award(title: str, span: Span, bound: Binding, home: Unit | None) -> AwardMention:
    givers = _units(bound.giver, home)
    return AwardMention(
        title=_of_government(title, bound.giver),
        span=span,
        giver=bound.giver,
        giver_unit=givers[0] if len(givers) == 1 else None,
        recipient=bound.recipient,
        recipient_units=_units(bound.recipient, home),
        years=bound.years,
        proposed=bound.proposed,
    )


def _of_government(title: str, giver: str | None) -> str:
    """Return the full name of the flag that the government gives: "đề nghị Chính phủ tặng Cờ thi đua"."""
    is_its = title == "Cờ thi đua" and giver is not None and _GOVERNMENT.search(giver) is not None
    return "Cờ thi đua của Chính phủ" if is_its else title


def _units(words: str | None, home: Unit | None) -> tuple[Unit, ...]:
    """Return the units named, leaving out those that only tell somebody's office."""
    if words is None:
        return ()
    offices = [person.role_span for person in find_persons(words, home=home) if person.role_span]
    return tuple(
        mention.unit
        for mention in find_units(words, home=home)
        if mention.body == PROCURACY and not any(span.start <= mention.span.start < span.end for span in offices)
    )
