"""The stretches of a document that tell whose it is, each with the bodies that it names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from documents.cleaning.blocks import CleanText
from documents.cleaning.bylines import is_unit
from documents.language.compiling import compiled
from documents.metadata.prominence import Zone
from documents.metadata.round_ups import LABEL_LENGTH
from documents.organisations.departments import glosses
from documents.organisations.finding import PROCURACY, UnitMention, find_units
from documents.organisations.provinces import province_of_dateline
from documents.types import BlockKind, Level, Unit

_LEAD = 2  # paragraphs in which a report says who held the meeting
_HEAD = 4  # blocks among which a paper names who issues it
_POINTS_BACK = compiled(r"đơn vị(?: (?:này|mình|ta))?", re.IGNORECASE)


class Stretches:
    """Title, lead, paragraphs, ... of one document, each read only as far as it is needed.

    Attributes:
        title: empty where none was found.
        publisher: empty where none is named.
        head: the short lines among the first blocks.
        issuers: those of them that hold nothing but the name of a body.
        prose: its paragraphs.
        lead: the first of them.
        paragraphs: its paragraphs and items of lists.
        captions: of its pictures.
        headings: of its parts.
        others: its headings and rows of tables.
        province: the one named first, None if none is.
        home: the procuracy of that province.
    """

    def __init__(self, clean: CleanText, on: date | None) -> None:
        """Take a text apart; ``on`` is the day that it speaks from."""
        self._on = on
        self.title = clean.title if clean.title_found else ""
        self.publisher = clean.publisher or ""
        texts = [(block.kind, clean.text[block.span.start : block.span.end]) for block in clean.blocks]
        head = [text for kind, text in texts[:_HEAD] if kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)]
        self.head = [text for text in head if len(text) <= LABEL_LENGTH]
        self.issuers = [text for text in head if len(text) <= LABEL_LENGTH and is_unit(text)]
        self.prose = [text for kind, text in texts if kind is BlockKind.PARAGRAPH]
        self.lead = self.prose[:_LEAD]
        self.paragraphs = [text for kind, text in texts if kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)]
        self.captions = [text for kind, text in texts if kind is BlockKind.CAPTION]
        self.headings = [text for kind, text in texts if kind is BlockKind.HEADING]
        self.others = [text for kind, text in texts if kind in (BlockKind.HEADING, BlockKind.TABLE_ROW)]
        self._glosses: Mapping[str, str] = glosses(clean.text) if "(Phòng" in clean.text or "(Vụ" in clean.text else {}
        self._zones: dict[str, Zone] = {}
        self._unplaced: dict[str, list[UnitMention]] = {}  # by text, what it names while no province is known
        self.province = self._find_province()
        self.home = Unit(Level.PROVINCE, self.province) if self.province else None

    def zone(self, text: str) -> Zone:
        """Return a stretch with the procuracies that it names."""
        if text not in self._zones:
            self._zones[text] = self._read_zone(text)
        return self._zones[text]

    def _read_zone(self, text: str) -> Zone:
        mentions = self._unplaced.get(text) if self.home is None else None
        if mentions is None:
            mentions = find_units(text, home=self.home, glosses=self._glosses, on=self._on) if text else []
        # "Đơn vị" points back to a body that other words have to name.
        named = [m for m in mentions if m.body == PROCURACY and not _POINTS_BACK.fullmatch(m.text)]
        return Zone(text, tuple(named))

    def _find_province(self) -> str | None:
        """Return the province named first, by a procuracy rather than by a bare place."""
        bare: str | None = None
        for text in (
            self.title,
            *self.issuers,
            *self.lead,
            self.publisher,
            *self.captions,
            *self.headings,  # the lines over the table of a workbook
            *self.paragraphs,
        ):
            self._unplaced[text] = find_units(text, glosses=self._glosses, on=self._on) if text else []
            for mention in self._unplaced[text]:
                if mention.unit.province and mention.body == PROCURACY and not mention.bare:
                    return mention.unit.province
                bare = bare or mention.unit.province
        return bare or next(filter(None, map(province_of_dateline, self.lead)), None)
