"""The body a document is about: who acts in title and lead, before who is merely named."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from documents.cleaning.blocks import CleanText
from documents.cleaning.bylines import is_unit
from documents.language.compiling import compiled
from documents.metadata.prominence import (
    ACTS,
    ASIDE,
    CLUSTERS,
    Zone,
    below_procuracy,
    best,
    is_candidate,
    is_cluster,
    is_coordinated,
    score,
)
from documents.metadata.round_ups import LABEL_END, LABEL_LENGTH, labelled_of, procuracy_of, taking_turns
from documents.organisations.completing import LOWER_TOTALS
from documents.organisations.departments import glosses
from documents.organisations.finding import PROCURACY, UnitMention, find_units
from documents.organisations.provinces import province_of_dateline
from documents.types import BlockKind, Level, Unit

_LEAD = 2  # paragraphs in which a report says who held the meeting
_HEAD = 4  # blocks among which a paper names who issues it
_HEADS_GROUP = compiled(r"[\s,–-]*(?:được [^.;]{0,40})?(?:làm |là )?(?:Cụm|Khối) trưởng")
_ISSUER_FIELD = compiled(
    r"\W*(?:đơn vị|cơ quan)(?: (?:báo cáo|lập báo cáo|lập|ban hành|gửi báo cáo|thực hiện|soạn thảo))\s*:\W*",
    re.IGNORECASE,
)
_POINTS_BACK = compiled(r"đơn vị(?: (?:này|mình|ta))?", re.IGNORECASE)
_SENTENCE_END = compiled(r"[.!?…](?=\s+[^\W\d_a-z])")
_SECTOR = "toàn ngành"
_TOGETHER = compiled(r"\b(?:các|những|nhiều|\d{1,2}) $", re.IGNORECASE)
_FEWEST = 2  # mentions, labels or provinces that make more than a coincidence


@dataclass(frozen=True, slots=True)
class HomeUnit:
    """The body a document is about and the province it belongs to; an emulation group, to that of its head."""

    unit: Unit | None = None
    province: str | None = None


def home_unit_of(clean: CleanText, *, on: date | None = None) -> HomeUnit:
    """Return the body that a document is about, by the firmest evidence that there is.

    Order: a line at the head that says whose paper it is; title, or the one department that the first paragraph
    presents under a title of its procuracy; who issues the paper, on a line of its own at its head or in its
    letterhead; units that each head or open a paragraph of a round-up (then the body they belong to); who acts in the
    first paragraphs; an emulation group that the text keeps naming;
    who else is named there; publisher; captions; the body named most. ``on`` is the day the text speaks from: kinds
    of provinces changed over time.
    """
    reader = _Reader(clean, on)
    unit = _without_total(reader.unit())
    if unit is not None and is_cluster(unit):
        return HomeUnit(unit, unit.province or reader.head_of_group())
    return HomeUnit(unit, unit.province if unit else reader.province)


class _Reader:
    """Reads the stretches of one document, each only as far as it is needed."""

    def __init__(self, clean: CleanText, on: date | None) -> None:
        self._on = on
        self._title = clean.title if clean.title_found else ""
        self._publisher = clean.publisher or ""
        texts = [(block.kind, clean.text[block.span.start : block.span.end]) for block in clean.blocks]
        head = [text for kind, text in texts[:_HEAD] if kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)]
        self._head = [text for text in head if len(text) <= LABEL_LENGTH]
        self._issuers = [text for text in head if len(text) <= LABEL_LENGTH and is_unit(text)]
        self._prose = [text for kind, text in texts if kind is BlockKind.PARAGRAPH]
        self._paragraphs = [text for kind, text in texts if kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)]
        self._captions = [text for kind, text in texts if kind is BlockKind.CAPTION]
        self._headings = [text for kind, text in texts if kind is BlockKind.HEADING]
        self._others = [text for kind, text in texts if kind in (BlockKind.HEADING, BlockKind.TABLE_ROW)]
        self._glosses: Mapping[str, str] = glosses(clean.text) if "(Phòng" in clean.text else {}
        self._zones: dict[str, Zone] = {}
        self._unplaced: dict[str, list[UnitMention]] = {}  # by text, what it names while no province is known
        self.province = self._find_province()
        self._home = Unit(Level.PROVINCE, self.province) if self.province else None

    def unit(self) -> Unit | None:
        """Return the body, None if the text names none."""
        lead = self._prose[:_LEAD]
        titled = self._visited() or best([self._zone(self._title)], least=ASIDE)
        return (
            self._entered()
            or self._headed()
            or (titled and (self._presented(titled) or titled))
            or self._issuer()
            or self._letterhead()
            or self._of_offices_below()
            or self._sector()
            or labelled_of(self._paragraphs, self._zone, self._home)
            or taking_turns(self._prose, self._zone)
            or best(map(self._zone, lead), least=ACTS)
            or self._group()
            or best(map(self._zone, lead), least=ASIDE)
            or procuracy_of(best([self._zone(self._publisher)], least=ASIDE))
            or procuracy_of(best(map(self._zone, self._captions), least=ASIDE))
            or self._most_named()
        )

    def _entered(self) -> Unit | None:
        """Return the body on a line of its own at the head that says whose paper it is: "Đơn vị báo cáo: Phòng 12"."""
        for text in self._head:
            field = _ISSUER_FIELD.match(text)
            if field and is_unit(text[field.end() :]):
                return next((mention.unit for mention in reversed(self._zone(text[field.end() :]).mentions)), None)
        return None

    def _visited(self) -> Unit | None:
        """Return the one lower body that a title names beside the centre: "VKSND tối cao làm việc tại VKSND tỉnh X".

        The centre visits, directs and rewards; what is told then is told of the body below it.
        """
        named = [mention.unit for mention in self._zone(self._title).mentions if not mention.bare]
        lower = {unit for unit in named if unit.level not in (Level.SUPREME, None) and not is_cluster(unit)}
        return lower.pop() if len(lower) == 1 and any(unit.level is Level.SUPREME for unit in named) else None

    def _headed(self) -> Unit | None:
        """Return who stands right behind his procuracy: "VKSND tỉnh X: Phòng 2", "VKSND tỉnh X – VKSND khu vực 2"."""
        zone = self._zone(self._title)
        if len(zone.mentions) < _FEWEST:
            return None
        if below := below_procuracy(zone):
            return below
        label, named = zone.mentions[:2]
        between = zone.text[label.span.end : named.span.start]
        single = not is_coordinated(zone, 1)
        if label.span.start == 0 and LABEL_END.fullmatch(between.rstrip()) and single and named.unit.department:
            return named.unit if procuracy_of(named.unit) == label.unit else None
        return None

    def head_of_group(self) -> str | None:
        """Return the province of the office that heads the emulation group, as the text names it."""
        heads: Counter[str] = Counter()
        for text in (*self._captions, *self._paragraphs):
            for mention in self._zone(text).mentions if "trưởng" in text else ():
                if mention.unit.province and _HEADS_GROUP.match(text, mention.span.end):
                    heads[mention.unit.province] += 1
        return heads.most_common(1)[0][0] if heads else self.province

    def _issuer(self) -> Unit | None:
        """Return the body on the lines at the head that hold nothing else; the last of them is the one that writes.

        "THANH TRA" names its office only with the line above it.
        """
        for issuer, below in itertools.pairwise(self._head):
            joined = self._zone(f"{below}, {issuer}") if issuer in self._issuers and below.isupper() else None
            if joined and any(m.unit.department and len(m.text) == len(joined.text) for m in joined.mentions):
                return joined.mentions[0].unit
        units = [mention.unit for text in self._issuers for mention in self._zone(text).mentions]
        return units[-1] if units else None

    def _letterhead(self) -> Unit | None:
        """Return the body whose letterhead a paper bears, in capitals; a source is named in small letters."""
        return best([self._zone(self._publisher)], least=ASIDE) if self._publisher.isupper() else None

    def _of_offices_below(self) -> Unit | None:
        """Return the procuracy whose offices the title names together: "Điểm tin các VKSND khu vực tỉnh Phú Thọ"."""
        zone = self._zone(self._title)
        named = [m for m in zone.mentions if m.unit.group in LOWER_TOTALS.values() and m.unit.province]
        return (
            Unit(Level.PROVINCE, named[0].unit.province)
            if named and _TOGETHER.search(zone.text, 0, named[0].span.start)
            else None
        )

    def _presented(self, titled: Unit) -> Unit | None:
        """Return the department that a paper is about though its title only names the procuracy ("VKSND tỉnh X: ...").

        The first paragraph has to open with it, and no other department may act in the text.
        """
        if titled.department or titled.level is not Level.PROVINCE or self._acts_in_title():
            return None
        opening = [text[: end.end()] if (end := _SENTENCE_END.search(text)) else text for text in self._prose[:1]]
        lead = best(map(self._zone, opening), least=ACTS)
        if lead is None or lead.department is None or lead.province != titled.province:
            return None
        acting = {
            mention.unit.department
            for text in self._paragraphs
            for mention in self._zone(text).mentions
            if mention.unit.department and score(text, mention) >= ACTS
        }
        return lead if acting == {lead.department} else None

    def _acts_in_title(self) -> bool:
        zone = self._zone(self._title)
        return any(
            score(zone.text, mention) >= ACTS and not LABEL_END.match(zone.text, mention.span.end)
            for mention in zone.mentions
        )

    def _zone(self, text: str) -> Zone:
        if text not in self._zones:
            self._zones[text] = self._read_zone(text)
        return self._zones[text]

    def _read_zone(self, text: str) -> Zone:
        mentions = self._unplaced.get(text) if self._home is None else None
        if mentions is None:
            mentions = find_units(text, home=self._home, glosses=self._glosses, on=self._on) if text else []
        # "Đơn vị" points back to a body that other words have to name.
        named = [m for m in mentions if m.body == PROCURACY and not _POINTS_BACK.fullmatch(m.text)]
        return Zone(text, tuple(named))

    def _find_province(self) -> str | None:
        """Return the province named first, by a procuracy rather than by a bare place."""
        bare: str | None = None
        for text in (
            self._title,
            *self._issuers,
            *self._prose[:_LEAD],
            self._publisher,
            *self._captions,
            *self._headings,  # the lines over the table of a workbook
            *self._paragraphs,
        ):
            self._unplaced[text] = find_units(text, glosses=self._glosses, on=self._on) if text else []
            for mention in self._unplaced[text]:
                if mention.unit.province and mention.body == PROCURACY and not mention.bare:
                    return mention.unit.province
                bare = bare or mention.unit.province
        return bare or next(filter(None, map(province_of_dateline, self._prose[:_LEAD])), None)

    def _group(self) -> Unit | None:
        """Return the emulation group that the text names repeatedly, together with several provinces."""
        if sum(text.count(f"{cluster} thi đua số") for text in self._paragraphs for cluster in CLUSTERS) < _FEWEST:
            return None
        units = [mention.unit for text in self._paragraphs for mention in self._zone(text).mentions]
        groups = Counter(unit for unit in units if is_cluster(unit))
        if not groups or len({unit.province for unit in units if unit.province}) < _FEWEST:
            return None
        group, count = groups.most_common(1)[0]
        return group if count >= _FEWEST else None

    def _sector(self) -> Unit | None:
        """Return the whole sector where the title tells of it, and the text of no office more than once."""
        if not any(mention.unit.group == _SECTOR for mention in self._zone(self._title).mentions):
            return None
        named = Counter(
            m.unit for text in self._paragraphs for m in self._zone(text).mentions if m.qualified and not m.bare
        )
        offices = [count for unit, count in named.items() if unit.province or unit.locality]
        return Unit(group=_SECTOR) if max(offices, default=0) < _FEWEST else None

    def _most_named(self) -> Unit | None:
        zones = map(self._zone, (*self._paragraphs, *self._others))
        named = [m.unit for zone in zones for m in zone.mentions if is_candidate(m) and not m.bare]
        own = [unit for unit in named if unit.level is not Level.SUPREME] or named
        if not own:
            return None
        unit, count = Counter(own).most_common(1)[0]
        if count < _FEWEST and unit.locality and len(own) > 1:  # an office that a text mentions once is an example
            return self._home or Unit(Level.PROVINCE, unit.province)
        localities = {other.locality for other in own if other.locality and other.province == unit.province}
        if unit.locality and len(localities) > _FEWEST:  # a table of all the offices is about none of them
            return Unit(Level.PROVINCE, unit.province)
        departments = {other.department for other in own if other.department and other.province == unit.province}
        return procuracy_of(unit) if len(departments) > 1 else unit


def _without_total(unit: Unit | None) -> Unit | None:
    """Return the procuracy itself where a text speaks of its two levels or of offices that it does not single out."""
    if unit is None or is_cluster(unit) or unit.group == _SECTOR:
        return unit
    if unit.level in (Level.DISTRICT, Level.AREA) and unit.locality is None:
        return Unit(Level.PROVINCE, unit.province)
    return replace(unit, group=None)
