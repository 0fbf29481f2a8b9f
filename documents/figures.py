"""Typed figures of a document: every number with what it counts, whose it is, and for which period.

A figure is bound to the words of its own segment: the stretch of its clause between the figure before it and the
figure after it. "ban hành 3 kháng nghị, 12 kiến nghị" gives two figures; the second has no verb of its own and takes
the first one's. Numbers that nothing counts (dates, document numbers, list numbering) are no figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import regex

from documents.counting import PERCENT, count_unit_after, count_units, is_person_unit
from documents.indicators import canonical_indicator
from documents.numbers import NotANumber, find_numbers, parse_number
from documents.periods import find_periods
from documents.scopes import Scoper
from documents.sentences import split_sentences
from documents.text import canonical
from documents.types import Block, BlockKind, Cell, Change, Document, Figure, Span

_READ = (
    BlockKind.PARAGRAPH,
    BlockKind.LIST_ITEM,
    BlockKind.CAPTION,
    BlockKind.FOOTNOTE,
    BlockKind.HEADING,
)
_CLAUSE_END = regex.compile(r"[;:()]|\.(?=\s|$)|…")
_SEGMENT_END = regex.compile(r"[,;:()]|\.(?=\s|$)|…")
_GLUE = regex.compile(r"^[\s,]*(?:và|cùng|trong đó(?: có)?|gồm|với|là|còn|hoặc)?[\s,]*$")
_PAIR_GLUE = regex.compile(r"^\s*(?:/|với|và|\(|,)\s*$")
_RATIO_GLUE = regex.compile(r"^\s*/\s*$")
# "tăng"/"giảm" is a change only right before its number; "xét giảm án cho 20 người" is an act.
_CHANGE = regex.compile(
    r"(tăng|giảm|nhiều hơn|ít hơn|cao hơn|thấp hơn)(?: thêm| lên| xuống| được| tới| đến)?"
    r"(?: hơn| gần| trên| khoảng)?\s*$"
)
_VERB_PHRASE_WORDS = 3
_VERSUS = regex.compile(r"so với [^,;.()]+")
# "20 năm thành lập", "trong 10 ngày": how long something took is no work outcome.
_DURATIONS = frozenset({"năm", "tháng", "tuần", "ngày", "giờ", "phút", "tuổi"})
_DOWN = frozenset({"giảm", "ít hơn", "thấp hơn"})


@dataclass(frozen=True, slots=True)
class _Counted:
    """A number with its counting unit, at offsets of the sentence."""

    value: Decimal
    count_unit: str
    start: int
    end: int
    hedge: str | None


@dataclass(frozen=True, slots=True)
class _Group:
    """Figures stated as one: a single one, a pair of cases and persons, or a ratio."""

    members: tuple[_Counted, ...]
    left: str
    right: str
    change: Change | None  # set if the group states a change, not an amount


def extract_figures(document: Document, *, scoper: Scoper | None = None) -> tuple[Figure, ...]:
    """Return the figures of ``document`` in reading order, each with unit, period and result-or-target resolved.

    ``scoper`` is the document's own, for callers that have one already.
    """
    scoper = scoper or Scoper(document)
    figures: list[Figure] = []
    for block in document.blocks:
        if block.kind is BlockKind.TABLE_ROW:
            figures.extend(_of_row(document, block, scoper))
        elif block.kind in _READ:
            for sentence in split_sentences(document.text_of(block.span)):
                span = Span(block.span.start + sentence.start, block.span.start + sentence.end)
                figures.extend(_of_sentence(document, span, scoper, len(figures)))
    return tuple(figures)


def _of_sentence(document: Document, sentence: Span, scoper: Scoper, first_pair: int) -> Iterator[Figure]:
    text = document.text_of(sentence)
    for ordinal, (group, change) in enumerate(_with_changes(_groups(text))):
        wording = " ".join(part for part in (group.left, group.right) if part)
        place = Span(sentence.start + group.members[0].start, sentence.start + group.members[-1].end)
        scope = scoper.scope_of(sentence, at=place)
        for member in group.members:
            yield Figure(
                indicator=canonical_indicator(wording, member.count_unit),
                wording=wording,
                value=member.value,
                count_unit=member.count_unit,
                span=Span(sentence.start + member.start, sentence.start + member.end),
                sentence=sentence,
                unit=scope.unit,
                period=scope.period,
                hedge=member.hedge,
                target=scope.plan,
                change=_matching(change, member),
                pair=first_pair + ordinal if len(group.members) > 1 else None,
            )


def _groups(text: str) -> list[_Group]:
    """Bind the counted numbers of a sentence into groups with the words of their segments."""
    counted = _counted(text)
    groups: list[_Group] = []
    at = 0
    while at < len(counted):
        size = _group_size(text, counted[at:])
        members = tuple(counted[at : at + size])
        at += size
        next_start = counted[at].start if at < len(counted) else len(text)
        groups.append(_bind(text, members, groups[-1] if groups else None, next_start))
    return groups


def _counted(text: str) -> list[_Counted]:
    found: list[_Counted] = []
    periods = [mention.span for mention in find_periods(text)]
    numbers = [number for number in find_numbers(text) if not any(_lies_in(number.span, span) for span in periods)]
    for position, number in enumerate(numbers):
        following = count_unit_after(text, number.span.end)
        if following is None and position + 1 < len(numbers):
            after = numbers[position + 1]
            if _RATIO_GLUE.match(text[number.span.end : after.span.start]):
                following = count_unit_after(text, after.span.end)
                following = (following[0], number.span.end) if following else None
        if following is not None and following[0] not in _DURATIONS:
            found.append(_Counted(number.value, following[0], number.span.start, following[1], number.hedge))
    return found


def _group_size(text: str, counted: Sequence[_Counted]) -> int:
    if len(counted) < 2:
        return 1
    first, second = counted[0], counted[1]
    between = text[first.end : second.start]
    if _RATIO_GLUE.match(between):
        return 2
    is_pair = is_person_unit(second.count_unit) and not is_person_unit(first.count_unit)
    return 2 if is_pair and _PAIR_GLUE.match(between) and first.count_unit.startswith("vụ") else 1


def _bind(text: str, members: tuple[_Counted, ...], before: _Group | None, next_start: int) -> _Group:
    start, end = members[0].start, members[-1].end
    floor = before.members[-1].end if before else 0
    stretch = text[floor:start]
    boundary = max((match.end() for match in _CLAUSE_END.finditer(stretch)), default=0)
    left = stretch[boundary:]
    if before is not None and not boundary and _GLUE.match(canonical(left)):
        left = before.left
    else:
        left = _nearest_phrase(left)
    ending = _SEGMENT_END.search(text, end)
    right_end = min(next_start, ending.start() if ending else len(text))
    right = text[end - len(members[-1].count_unit) if members[-1].count_unit != PERCENT else end : right_end]
    return _Group(members, left.strip(" ,"), right.strip(" ,/"), _stated_change(text, start, end, members[0]))


def _nearest_phrase(left: str) -> str:
    """Return what follows the last comma, if it is long enough to hold a verb; lists of nouns stay together."""
    parts = left.split(",")
    kept = parts.pop()
    while parts and len(kept.split()) < _VERB_PHRASE_WORDS:
        kept = f"{parts.pop()},{kept}"
    return kept


def _lies_in(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _stated_change(text: str, start: int, end: int, member: _Counted) -> Change | None:
    direction = _CHANGE.search(canonical(text[:start]))
    if direction is None:
        return None
    versus = _VERSUS.search(canonical(text), end)
    return Change(
        direction="giảm" if direction.group(1) in _DOWN else "tăng",
        value=member.value,
        count_unit=member.count_unit,
        versus=text[versus.start() : versus.end()] if versus else None,
    )


def _with_changes(groups: Sequence[_Group]) -> list[tuple[_Group, tuple[Change, ...]]]:
    """Attach each stated change to the amount before it; a change without an amount stands for itself."""
    amounts: list[tuple[_Group, tuple[Change, ...]]] = []
    for group in groups:
        if group.change is None:
            amounts.append((group, ()))
            continue
        changes = tuple(
            replace(group.change, value=member.value, count_unit=member.count_unit) for member in group.members
        )
        if amounts and not amounts[-1][1] and amounts[-1][0].change is None:
            amounts[-1] = (amounts[-1][0], changes)
        else:
            amounts.append((group, changes))
    return amounts


def _matching(changes: Sequence[Change], member: _Counted) -> Change | None:
    same = [change for change in changes if change.count_unit == member.count_unit]
    return same[0] if same else (changes[0] if changes else None)


def _of_row(document: Document, row: Block, scoper: Scoper) -> Iterator[Figure]:
    for cell in row.cells:
        try:
            value = parse_number(document.text_of(cell.span).rstrip(" %"))
        except NotANumber:
            continue
        scope = scoper.scope_of(row.span, at=cell.span)
        wording = " – ".join(part for part in (cell.row_header, cell.column_header) if part)
        count_unit = _cell_unit(document, cell)
        yield Figure(
            indicator=canonical_indicator(wording, count_unit),
            wording=wording,
            value=value,
            count_unit=count_unit,
            span=cell.span,
            sentence=row.span,
            unit=scope.unit,
            period=scope.period,
            target=scope.plan,
            is_cell=True,
        )


def _cell_unit(document: Document, cell: Cell) -> str:
    """Return the counting unit that the headers of a cell name; the innermost header speaks first."""
    if document.text_of(cell.span).rstrip().endswith("%"):
        return PERCENT
    for header in (*reversed(cell.column_header.split(" – ")), *reversed(cell.row_header.split(" – "))):
        if PERCENT in header or "tỷ lệ" in canonical(header):
            return PERCENT
        named = [found for found in count_units(header) if found[0] not in _DURATIONS]
        if named:
            return named[-1][0] if "(" in header else named[0][0]
    return ""
