"""Whom and when a sentence speaks about, resolved from the sentence, its paragraph, its heading and its document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from documents.language.text import fold
from documents.organisations.bare_districts import with_bare_districts
from documents.organisations.departments import glosses
from documents.organisations.finding import find_units
from documents.organisations.lower_offices import with_lower_offices
from documents.organisations.own_cluster import find_cluster, with_own_cluster
from documents.organisations.own_sector import with_own_sector
from documents.periods.citing import (
    closes_period,
    explains,
    is_cited,
    is_of_other_stretch,
    is_window_of,
    with_window,
)
from documents.periods.dates import last_day_told
from documents.periods.finding import PeriodMention, PeriodUse, find_periods
from documents.periods.plans import announces_plan, find_cues
from documents.periods.reporting import YEAR_END, is_later
from documents.periods.visits import is_of_meeting, is_of_visit
from documents.scopes.cells import CellScopes
from documents.scopes.framing import frames_of
from documents.scopes.homes import homes_of
from documents.scopes.passage_scopes import scope_at, scope_of
from documents.scopes.passages import Passage
from documents.scopes.sections import is_name
from documents.scopes.subjects import find_subjects
from documents.scopes.types import Frame
from documents.types import BlockKind, Document, Level, Period, PeriodKind, Scope, Span, Unit

_LEAD = 4  # blocks: the title, a caption, and the paragraphs that say what the meeting was held for
_PAST_YEAR = ("nam qua", "nam vua qua")
_PLANNED = (PeriodKind.YEAR, PeriodKind.FIRST_HALF, PeriodKind.SECOND_HALF)


class Scoper:
    """Resolves scopes within one document, which is read through once at construction."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._home = _home_of(document)
        self._glosses, self._cluster = glosses(document.text), find_cluster(document.text)
        self._cells = CellScopes(document, self._home)
        texts = [document.text_of(block.span) for block in document.blocks]
        mentions = [self._mentions(text) for text in texts]
        self._written = document.metadata.event_date or document.metadata.published or last_day_told(document.text)
        windows = _windows(document, texts, mentions)
        self._apart = _are_apart(document, windows)
        self._base = None if self._apart else with_window(document.metadata.period, windows)
        self._ahead = self._find_ahead(mentions)
        self._running = self._is_running()
        heading = _heading(document)
        homes = homes_of(texts, heading, self._home)
        self._passages = [
            self._passage(text, found, block.kind, heads=heads, home=home)
            for text, found, block, heads, home in zip(texts, mentions, document.blocks, heading, homes, strict=True)
        ]
        self._starts = [block.span.start for block in document.blocks]
        self._frames = frames_of(document, self._passages, Frame(document.metadata.unit or self._home, self._base))

    def scope_of(self, span: Span, *, at: Span | None = None) -> Scope:
        """Return the scope of the sentence or table row ``span``, or of what stands at ``at`` within it.

        Both are spans of the document's text. One sentence can speak of several units and periods, of results and of
        plans; with ``at`` the wording next to it decides, without it the first that the sentence names.
        """
        number = max(0, bisect_right(self._starts, span.start) - 1)
        block, passage, frame = self._document.blocks[number], self._passages[number], self._frames[number]
        if block.kind is BlockKind.TABLE_ROW:
            return self._with_days(self._cells.scope_of(block, at, frame))
        sentence = _shifted(span, block.span)
        if at is None:
            return self._with_days(scope_of(passage, sentence, frame))
        return self._with_days(scope_at(passage, _shifted(at, block.span), sentence, frame))

    def compared_with(self, span: Span) -> Period | None:
        """Return the period that the sentence ``span`` compares with ("so với cùng kỳ năm 2022"), None if none."""
        number = max(0, bisect_right(self._starts, span.start) - 1)
        sentence = _shifted(span, self._document.blocks[number].span)
        for mention in self._passages[number].periods:
            if mention.use is PeriodUse.COMPARED and sentence.start <= mention.span.start < sentence.end:
                return mention.period
        return None

    def _mentions(self, text: str) -> list[PeriodMention]:
        period, metadata = self._document.metadata.period, self._document.metadata
        found = find_periods(text, reference=period.year if period else metadata.published or metadata.event_date)
        return [self._looking_back(mention) for mention in found if not is_of_meeting(text, mention)]

    def _looking_back(self, mention: PeriodMention) -> PeriodMention:
        """Read "năm qua" in a paper about a year that has only begun as the year before: covenants look back on it."""
        day = self._document.metadata.event_date or self._document.metadata.published
        if day is None or fold(mention.text) not in _PAST_YEAR:
            return mention
        past = find_periods(mention.text, reference=day)
        is_past = bool(past) and past[0].period.year < mention.period.year
        return replace(mention, period=past[0].period) if is_past else mention

    def _passage(
        self, text: str, mentions: list[PeriodMention], kind: BlockKind, *, heads: bool, home: Unit | None
    ) -> Passage:
        cited = [mention for mention in mentions if is_cited(text, mention)]
        told = [self._as_meant(text, m) for m in mentions if m not in cited and not self._only_explains(text, m)]
        if kind is BlockKind.TABLE_ROW:  # its cells are read by their headers
            return Passage(text, periods=tuple(told), cited=tuple(cited), base=self._base)
        units = find_units(text, home=home, glosses=self._glosses, on=self._document.metadata.event_date)
        units = with_own_cluster(text, with_own_sector(text, units, home), self._cluster)
        units = with_bare_districts(text, with_lower_offices(text, units, home), home.province if home else None)
        # A heading is a label without its colon.
        read = f"{text}:" if heads else text
        subjects = find_subjects(read, units, ends=[mention.span.end for mention in mentions], home=home)
        cues = find_cues(text)
        return Passage(
            text,
            tuple(subjects),
            tuple(told),
            tuple(cues),
            tuple(cited),
            base=self._base,
            running=self._running,
            ahead=self._ahead,
            written=self._written,
            home=self._document.metadata.unit,
        )

    def _only_explains(self, text: str, mention: PeriodMention) -> bool:
        """Tell whether days only say what the document's period is; those of a part of it date what follows."""
        is_told = self._base is None or is_of_other_stretch(self._base, mention.period)
        return explains(text, mention) and not is_told

    def _find_ahead(self, mentions: Sequence[Sequence[PeriodMention]]) -> Period | None:
        """Return the one later period that title and lead name: a meeting looks back on a year and plans the next."""
        if self._base is None:
            return None
        named = {m.period for found in mentions[:_LEAD] for m in found if m.period.kind in _PLANNED}
        later = [period for period in named if is_later(period, self._base)]
        return later[0] if len(later) == 1 else None

    def _is_running(self) -> bool:
        """Tell whether the document plans for its own period: a plan, or written within the year that it is about.

        A meeting that brings out the plan of a later period, and looks back on this one, plans for that.
        """
        if announces_plan(self._document.title):
            return self._ahead is None
        day = self._document.metadata.event_date or self._document.metadata.published
        base = self._base
        if day is None or base is None or base.kind is not PeriodKind.YEAR:
            return False
        return day.year < base.year or (day.year == base.year and day.month < YEAR_END)

    def _as_meant(self, text: str, mention: PeriodMention) -> PeriodMention:
        """Read bare days of the document's period as that period, and "cùng kỳ năm 2022" as one of its kind.

        So is what is counted up to the last month of its work-year, or part of it: "tính đến hết tháng 11/2022".
        """
        base, period = self._base, mention.period
        if base is None:
            return mention
        if closes_period(text, mention, base):
            return replace(mention, period=base)
        if (base.start, base.end) == (period.start, period.end) and is_window_of(base, period):
            return replace(mention, period=base)
        if mention.use is not PeriodUse.COMPARED or period.kind is not PeriodKind.YEAR:
            return mention
        if not fold(mention.text).startswith("cung ky") or base.kind in (PeriodKind.RANGE, PeriodKind.WINDOW):
            return mention
        return replace(mention, period=Period(base.kind, period.year, number=base.number))

    def _with_days(self, scope: Scope) -> Scope:
        """Add the days that the document states for its period wherever a sentence names the same period."""
        base, period = self._base, scope.period
        if base is None or period is None or base.start is None or period.start is not None:
            return scope
        same = (base.kind, base.year, base.number) == (period.kind, period.year, period.number)
        return replace(scope, period=base) if same else scope


def _heading(document: Document) -> list[bool]:
    """Tell of every block whether it heads what follows: a heading, or an item that only names a body above prose."""
    kinds = [block.kind for block in document.blocks]
    return [
        kind is BlockKind.HEADING or (is_name(kind, document.text_of(block.span)) and after is BlockKind.PARAGRAPH)
        for kind, block, after in zip(kinds, document.blocks, [*kinds[1:], None], strict=True)
    ]


def _windows(document: Document, texts: Sequence[str], mentions: Sequence[list[PeriodMention]]) -> list[Period]:
    """Return the stated windows that may be the days of the document's period, those that explain figures first."""
    found = [(text, mention) for text, named in zip(texts, mentions, strict=True) for mention in named]
    explained = [m.period for text, m in found if explains(text, m) and not is_of_visit(text, m)]
    base = document.metadata.period
    return explained + [m.period for _, m in found if base is not None and is_window_of(base, m.period)]


def _are_apart(document: Document, windows: Sequence[Period]) -> bool:
    """True for a paper on several inspections that gives the days looked at for each, and no period of its own."""
    base = document.metadata.period
    return base is not None and base.kind is PeriodKind.WINDOW and len(set(windows)) > 1


def _home_of(document: Document) -> Unit | None:
    """Return the unit that completes elliptic names: the document's own, or the procuracy of its province."""
    metadata = document.metadata
    if metadata.unit is not None and (metadata.unit.province or not metadata.province):
        return metadata.unit
    return Unit(Level.PROVINCE, metadata.province) if metadata.province else None


def _shifted(span: Span, block: Span) -> Span:
    return Span(span.start - block.start, span.end - block.start)
