"""What each block of a document takes over from the label, heading or introduction above it."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from documents.periods.plan_headings import heads_plan
from documents.periods.plans import titles_plan
from documents.periods.reporting import contains, is_later
from documents.scopes.passage_scopes import end_frame
from documents.scopes.passages import Passage
from documents.scopes.sections import (
    announces,
    asks,
    continues,
    counts_items,
    goes_on_planning,
    introduces,
    is_bare_label,
    is_name,
    is_only_period,
    marker_depth,
    rank,
    sums_up,
)
from documents.scopes.types import Frame
from documents.types import Block, BlockKind, Document

_SEVERAL = 2  # headings that name a body make a paper one of several bodies, questions an interview
_QUESTION_RANK = 9  # below all headings


def frames_of(document: Document, passages: Sequence[Passage], home: Frame) -> list[Frame]:
    """Return the frame of every block; ``home`` is what the document as a whole speaks about."""
    asked = [block.span.start for block, passage in zip(document.blocks, passages, strict=True) if asks(passage.text)]
    interview = frozenset(asked if len(asked) >= _SEVERAL else ())
    framing = _Framing(replace(home, plan=titles_plan(document.title)), _closing(document, passages), interview)
    return [
        framing.enter(block, passage, document.blocks[number + 1] if number + 1 < len(document.blocks) else None)
        for number, (block, passage) in enumerate(zip(document.blocks, passages, strict=True))
    ]


def _closing(document: Document, passages: Sequence[Passage]) -> dict[int, int]:
    """Return where headings without a number end the last of several bodies' parts, with the depth of those parts.

    "Thi đua - khen thưởng" behind the parts of the departments is about them all, unless a part before has such a
    heading as well.
    """
    heads = [
        (block.span.start, passage, any(subject.unit for subject in passage.subjects))
        for block, passage in zip(document.blocks, passages, strict=True)
        if block.kind is BlockKind.HEADING
    ]
    named = [number for number, (_, _, names) in enumerate(heads) if names]
    if len(named) < _SEVERAL or any(not names for _, _, names in heads[named[0] : named[-1]]):
        return {}
    depth = rank(heads[named[-1]][1].text)
    return {start: depth for start, passage, _ in heads[named[-1] + 1 :] if sums_up(passage.text)}


class _Framing:
    """Walks down a document and keeps what governs the next block."""

    def __init__(self, home: Frame, closing: Mapping[int, int], asked: Container[int]) -> None:
        self._home, self._closing, self._asked = home, closing, asked
        self._headings: list[tuple[int, Frame]] = []
        self._label: Frame | None = None
        self._labelled = 0  # how deep in lists the label stands
        self._intro: Frame | None = None
        self._last: Frame | None = None  # where the paragraph before ended
        self._begun = False  # whether there was a paragraph
        self._opened: Frame | None = None  # what a paragraph with a colon announced for those below it

    def enter(self, block: Block, passage: Passage, following: Block | None) -> Frame:
        if block.span.start in self._asked:
            frame = self._enter_heading(passage, _QUESTION_RANK, following)
        elif block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and self._leads_list(passage, following):
            frame = self._below(passage)
        elif block.kind is BlockKind.HEADING or _heads_prose(block, passage, following):
            frame = self._enter_heading(passage, self._closing.get(block.span.start, rank(passage.text)), following)
        elif block.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW) and self._intro:
            frame = self._enter_item(passage, self._intro)
        elif block.kind is BlockKind.FOOTNOTE:
            frame = self._home  # it stands at the end, and belongs to wherever its mark is
        elif block.kind is BlockKind.CAPTION and self._section.plan and not _heads_table(following):
            frame = replace(self._section, period=self._home.period, plan=self._home.plan)  # a picture of what was
        elif block.kind in (BlockKind.CAPTION, BlockKind.TITLE, BlockKind.TABLE_ROW):
            frame = self._section
        else:
            frame = self._enter_paragraph(passage)
        self._look_ahead(block, passage, following, frame)
        return frame

    @property
    def _section(self) -> Frame:
        return self._headings[-1][1] if self._headings else self._home

    def _leads_list(self, passage: Passage, following: Block | None) -> bool:
        """Tell whether a heading only introduces the list below it; it then goes on about the paragraph above."""
        if following is None or following.kind not in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW):
            return False
        return is_bare_label(passage.text) and self._last is not None and not any(s.unit for s in passage.subjects)

    def _below(self, passage: Passage) -> Frame:
        """Return the frame of a list's introduction: the unit of the paragraph above, the rest as its words say."""
        says = heads_plan(passage.text)
        frame = self._label or self._section
        unit = self._last.unit if self._last else frame.unit
        if says and self._last:
            return Frame(unit, self._last.period if self._last.plan else passage.ahead, plan=True)
        return replace(frame, unit=unit)

    def _enter_heading(self, passage: Passage, depth: int, following: Block | None) -> Frame:
        self._headings = [(above, frame) for above, frame in self._headings if above < depth]
        above, self._label, self._last = self._section, None, None
        units = [subject.unit for subject in passage.subjects if subject.unit]
        if units and not self._begun and self._home.unit and units[0] == replace(self._home.unit, department=None):
            units = []  # the office on the line over the department whose paper it is
        stated = passage.stated_periods() or [mention.period for mention in passage.cited]
        base = passage.base  # "Thi đua năm 2024" of a report of nine months is about them too
        later = bool(stated and base and is_later(stated[0], base) and not contains(stated[0], base))
        is_sheet = _heads_table(following) and any(is_only_period(passage.text, m.span) for m in passage.periods)
        later = later and not is_sheet
        says = heads_plan(passage.text)
        plan = above.plan if says is None and not later else bool(says or (later and says is not False))
        # within a plan for a year results are of a time before it, which the text has yet to name
        looks_back = says is False and self._home.plan
        result = None if looks_back else self._home.period
        inherited = result if looks_back else above.period if plan is above.plan else None if plan else result
        frame = Frame(units[0] if units else above.unit, stated[0] if stated else inherited, plan)
        self._headings.append((depth, frame))
        return frame

    def _enter_item(self, passage: Passage, intro: Frame) -> Frame:
        """Return the frame of an item of an introduced list; what stands deeper goes on about the item above it."""
        depth = marker_depth(passage.text)
        if passage.label is not None:
            self._label, self._labelled = replace(intro, unit=passage.label.unit), depth
        elif self._label and depth > self._labelled > 0:
            return self._label
        return intro

    def _enter_paragraph(self, passage: Passage) -> Frame:
        label, depth = passage.label, marker_depth(passage.text)
        if label is not None:
            self._label, self._labelled = replace(self._section, unit=label.unit), depth
        elif not (self._label and (continues(passage.text) or depth > self._labelled)):
            self._label = None
        frame = self._label or self._section
        if self._last and self._home.plan and not frame.plan and frame.period is None:
            return replace(frame, period=self._last.period)
        if self._last and self._last.plan and goes_on_planning(passage.text):
            return replace(frame, period=self._last.period, plan=True)
        return self._as_announced(frame, passage)

    def _as_announced(self, frame: Frame, passage: Passage) -> Frame:
        """Return a paragraph's frame with the period that one above announced; plans go on as long as they count."""
        if self._opened and (passage.stated_periods() or (self._opened.plan and not counts_items(passage.text))):
            self._opened = None
        if self._opened is None or frame.plan:
            return frame
        return replace(frame, period=self._opened.period, plan=self._opened.plan)

    def _look_ahead(self, block: Block, passage: Passage, following: Block | None, frame: Frame) -> None:
        if block.kind is BlockKind.PARAGRAPH:
            self._last, self._begun = end_frame(passage, frame), True
        self._opened = self._for_prose(block, passage, following)
        if following is None:
            return
        goes_on = following.kind is block.kind and following.table == block.table
        if block.kind is BlockKind.TABLE_ROW:
            self._intro = self._intro if goes_on else None
            return
        if block.kind is BlockKind.LIST_ITEM and goes_on and not passage.text.endswith(":"):
            return
        opens = introduces(block, passage.text, following.kind)
        # "Kết quả so với chỉ tiêu được giao" heads results, whatever it compares them with.
        is_told = block.kind is BlockKind.HEADING and heads_plan(passage.text) is False
        self._intro = (frame if is_told else end_frame(passage, frame)) if opens else None

    def _for_prose(self, block: Block, passage: Passage, following: Block | None) -> Frame | None:
        """Return what a paragraph announces for those behind it: "Kết quả 03 tháng (...) như sau:"."""
        if block.kind is not BlockKind.PARAGRAPH or following is None or following.kind is not BlockKind.PARAGRAPH:
            return None
        named = set(passage.stated_periods())
        if named and announces(passage.text):
            return self._last if len(named) == 1 else None
        return self._opened


def _heads_table(following: Block | None) -> bool:
    return following is not None and following.kind is BlockKind.TABLE_ROW


def _heads_prose(block: Block, passage: Passage, following: Block | None) -> bool:
    """Tell whether an item that names a body heads the paragraphs behind it: "* Phòng ... (Phòng 7)"."""
    is_above = following is not None and following.kind is BlockKind.PARAGRAPH
    return is_above and passage.label is not None and is_name(block.kind, passage.text)
