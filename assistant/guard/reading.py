"""A text read for comparison: words and facts in their order, every fact one token that knows what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from assistant.guard.lexicon import Exclusive, find_exclusives, find_negators, light_words
from documents.language.terms import content_terms, terms
from documents.language.words import Word
from documents.mentions.award_titles import find_titles
from documents.mentions.document_numbers import find_document_numbers
from documents.mentions.names import find_names, starts_with_surname
from documents.mentions.persons import find_roles
from documents.numbers.counting import count_unit_after, count_units
from documents.numbers.finding import find_numbers, readings
from documents.organisations.finding import PROCURACY, find_units
from documents.periods.dates import find_dates
from documents.periods.finding import PeriodUse, find_periods
from documents.types import Period, PeriodKind, Span, Unit

_YEAR = re.compile(r"(?:19|20)\d\d")
_TITLE = re.compile(r"(?:Ông|Bà|Anh|Chị|Đồng Chí) ")
_PART_ENDS = re.compile(r"[,;:()|\n]|\.(?=\s|$)|[–—-](?=\s)")
_POINTS = re.compile(r"\s*điểm\s?(?:%|phần trăm)")
_HEADER_UNIT = re.compile(r"\(([^()]{1,20})\)\s*(?:là|:|=)?\s*$")
_GROUPED = re.compile(r"(?<![\d.,/])[1-9]\d{0,2}(?: \d{3})+(?![\d/])")
_COMRADES = re.compile(r"\s*đ/c\b", re.IGNORECASE)
_NO_YEAR = 1900  # "6 tháng đầu năm" without a year is a term all the same
_DENIED = 6  # words behind "không" that it denies: "không để xảy ra oan sai"
_TURNS = frozenset({"nhưng", "mà", "song", "và", "còn", "chỉ"})
_DAY_MARKERS = re.compile(r"\b(trước|sau|từ|đến|hết)\s+(?:hết\s+)?(?:ngày\s+)?$", re.IGNORECASE)


class Slot(StrEnum):
    """What a token is; tokens of one slot can stand in each other's place."""

    WORD = "word"
    FUNCTION = "function"
    NUMBER = "number"
    YEAR = "year"
    TERM = "term"
    DATE = "date"
    CODE = "code"
    LABEL = "label"
    NAME = "name"
    ROLE = "role"
    UNIT = "unit"
    AWARD = "award"
    EXCLUSIVE = "exclusive"


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a fact.

    Attributes:
        key: what is compared: a canonical word, an ISO date, the key of a document number, ...
        slot: what it is.
        span: its place in the text.
        text: as written.
        part: ordinal of the stretch between two marks that it stands in.
        negated: it is denied ("không", "chưa").
        light: it says too little to be missed.
        group: for an exclusive word its group; for a number its counting unit; for a label the word before it.
        missing: the evidence must have it.
        note: for a number its hedge; for a year "compared"; for a date the word that bounds it ("trước").
        value: of a number.
        unit: of a body.
    """

    key: str
    slot: Slot
    span: Span
    text: str
    part: int = 0
    negated: bool = False
    light: bool = False
    group: str = ""
    missing: bool = True
    note: str = ""
    value: Decimal | None = None
    unit: Unit | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """The tokens of a text, and where each key stands among them."""

    text: str
    tokens: tuple[Token, ...]
    words: tuple[Word, ...]
    periods: tuple[Period, ...]
    places: dict[str, list[int]] = field(default_factory=dict)


def read(text: str, *, home: Unit | None = None) -> Outline:
    """Return the outline of a normalised ``text``; ``home`` completes names such as "VKSND tỉnh"."""
    sequence = terms(text)
    facts = _Facts(text, home)
    tokens = tuple(_with_denials(_tokens(text, sequence, facts), sequence))
    places: dict[str, list[int]] = {}
    for at, token in enumerate(tokens):
        places.setdefault(token.key, []).append(at)
    return Outline(text, tokens, sequence, facts.periods, places)


class _Facts:
    """The facts of a text by their places; where two overlap, the one found first in this order stays."""

    def __init__(self, text: str, home: Unit | None) -> None:
        self.text = text
        self.periods: tuple[Period, ...] = ()
        self._found: list[Token] = []
        for finder in (self._codes, self._dates, self._awards, self._units, self._roles, self._times, self._names):
            self._add(finder(home))
        self._add(self._numbers())
        self._found.sort(key=lambda token: token.span.start)

    def __iter__(self) -> Iterator[Token]:
        return iter(self._found)

    def _add(self, tokens: Iterator[Token]) -> None:
        for token in list(tokens):
            if not any(token.span.start < one.span.end and one.span.start < token.span.end for one in self._found):
                self._found.append(token)

    def _token(self, slot: Slot, key: str, span: Span) -> Token:
        return Token(key, slot, span, self.text[span.start : span.end])

    def _codes(self, _: Unit | None) -> Iterator[Token]:
        for code in find_document_numbers(self.text):
            yield self._token(Slot.CODE, code.key, code.span)

    def _dates(self, _: Unit | None) -> Iterator[Token]:
        for day in find_dates(self.text):
            key = day.date.isoformat() if day.date else f"{day.year}-{day.month:02}"
            marker = _DAY_MARKERS.search(self.text, max(0, day.span.start - 16), day.span.start)
            yield replace(self._token(Slot.DATE, key, day.span), note=marker[1].lower() if marker else "")

    def _awards(self, _: Unit | None) -> Iterator[Token]:
        for title, span in find_titles(self.text):
            yield self._token(Slot.AWARD, title, span)

    def _units(self, home: Unit | None) -> Iterator[Token]:
        for mention in find_units(self.text, home=home):
            if mention.body == PROCURACY:
                key = " ".join(word.text for word in terms(mention.text))
                yield replace(self._token(Slot.UNIT, key, mention.span), unit=mention.unit)

    def _roles(self, _: Unit | None) -> Iterator[Token]:
        for role in find_roles(self.text):
            yield self._token(Slot.ROLE, role.role, role.span)

    def _times(self, _: Unit | None) -> Iterator[Token]:
        mentions = find_periods(self.text, reference=_NO_YEAR)
        self.periods = tuple(mention.period for mention in mentions if mention.use is PeriodUse.STATED)
        for mention in mentions:
            note = "compared" if mention.use is PeriodUse.COMPARED else ""
            years = list(_YEAR.finditer(self.text, *mention.span))
            for year in years:
                yield replace(self._token(Slot.YEAR, year[0], Span(*year.span())), note=note)
            first = years[0].start() if years else mention.span.end
            named = mention.period.kind not in (PeriodKind.YEAR, PeriodKind.RANGE, PeriodKind.WINDOW)
            if named and not note and first > mention.span.start:
                period = mention.period
                span = Span(mention.span.start, first)
                yield self._token(Slot.TERM, f"{period.kind}:{period.number or ''}", span)

    def _names(self, _: Unit | None) -> Iterator[Token]:
        for span in find_names(self.text):
            span = Span(_name_start(self.text, span), span.end)
            written = self.text[span.start : span.end]
            if not written.isupper() and " " in written:
                yield self._token(Slot.NAME, " ".join(word.text for word in terms(written)), span)

    def _numbers(self) -> Iterator[Token]:
        for number in find_numbers(self.text):
            token = self._token(Slot.NUMBER, f"{number.value.normalize():f}", number.span)
            unit = _count_unit(self.text, number.span.end) or _header_unit(self.text, number.span.start)
            yield replace(token, value=number.value, group=unit, note=number.hedge or "")
        for match in _GROUPED.finditer(self.text):
            yield self._token(Slot.LABEL, match[0].replace(" ", ""), Span(*match.span()))


def _name_start(text: str, span: Span) -> int:
    """Return where a name begins behind a form of address, or behind a word that only opens the sentence."""
    title = _TITLE.match(text, span.start)
    if title:
        return title.end()
    opens = not text[: span.start].rstrip(' "“(-') or text[: span.start].rstrip()[-1] in ".:;!?"
    if opens and not starts_with_surname(text[span.start : span.end]):
        return text.find(" ", span.start, span.end) + 1 or span.start
    return span.start


def _count_unit(text: str, end: int) -> str:
    """Return the counting unit behind a number, written out; points of a percentage are no percentage."""
    if _POINTS.match(text, end):
        return "điểm %"
    if _COMRADES.match(text, end):
        return "đồng chí"
    counted = count_unit_after(text, end)
    return _written_out(counted[0]) if counted else ""


def _header_unit(text: str, start: int) -> str:
    """Return the counting unit that a header names in brackets before a bare number: "Truy tố (bị can): 27"."""
    header = _HEADER_UNIT.search(text, max(0, start - 30), start)
    named = count_units(header[1]) if header else []
    return _written_out(named[0][0]) if named else ""


@lru_cache(maxsize=1024)
def _written_out(count_unit: str) -> str:
    return " ".join(word.text for word in terms(count_unit)) or count_unit


def _tokens(text: str, sequence: Sequence[Word], facts: _Facts) -> Iterator[Token]:
    """Yield facts and words in order; the words that a fact is made of are left out."""
    marks = [match.start() for match in _PART_ENDS.finditer(text)]
    content = {word.span.start for word in content_terms(sequence)}
    exclusive: dict[int, tuple[int, Exclusive]] = {
        found.first: (found.last, found.value) for found in find_exclusives(sequence)
    }
    light = light_words(sequence)
    pending = list(facts)
    part = at = 0
    while at < len(sequence):
        word = sequence[at]
        while part < len(marks) and marks[part] < word.span.start:
            part += 1
        while pending and pending[0].span.end <= word.span.start:
            pending.pop(0)
        if pending and pending[0].span.start < word.span.end:
            fact = pending.pop(0)
            yield replace(fact, part=part)
            while at < len(sequence) and sequence[at].span.start < fact.span.end:
                at += 1
            continue
        last, value = exclusive.get(at, (at + 1, None))
        ends = sequence[last - 1].span.end
        if value and not (pending and pending[0].span.start < ends):
            span = Span(word.span.start, ends)
            yield Token(
                value.value, Slot.EXCLUSIVE, span, text[span.start : span.end], part,
                light=not value.missing, group=value.group, missing=value.missing,
            )  # fmt: skip
            at = last
            continue
        yield _word(text, sequence, at, part, word.span.start in content, at in light)
        at += 1


def _word(  # noqa: PLR0913 - what is known of a word at its place
    text: str, sequence: Sequence[Word], at: int, part: int, content: bool, light: bool
) -> Token:
    word = sequence[at]
    written = text[word.span.start : word.span.end]
    if word.text[0].isdigit():
        bare = len(word.text) == 4 and _YEAR.fullmatch(word.text)
        before = sequence[at - 1].text if at else ""
        slot = Slot.YEAR if bare else Slot.LABEL
        return Token(_digits_key(word.text), slot, word.span, written, part, group=before)
    slot = Slot.WORD if content else Slot.FUNCTION
    return Token(word.text, slot, word.span, written, part, light=light)


def _digits_key(digits: str) -> str:
    """Return the number that digits are read as, so that "1.000" and "1000" meet; else the digits themselves."""
    values = readings(digits)
    return f"{max(values).normalize():f}" if values else digits


def _with_denials(tokens: Iterator[Token], sequence: Sequence[Word]) -> list[Token]:
    """Mark what is denied: the words behind a negator, up to the next mark or number."""
    found = list(tokens)
    negators = [negator.span.start for negator in find_negators(sequence)]
    for start in negators:
        first = next((at for at, token in enumerate(found) if token.span.start >= start), None)
        if first is None:
            continue
        for at in range(first + 1, min(first + 1 + _DENIED, len(found))):
            if (
                found[at].part != found[first].part
                or found[at].slot is Slot.NUMBER
                or (at > first + 1 and found[at].key in _TURNS)
            ):
                break
            found[at] = replace(found[at], negated=True)
    return found
