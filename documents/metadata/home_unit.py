"""The body a document is about: who acts in title and lead, before who is merely named."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from documents.cleaning.blocks import CleanText
from documents.cleaning.bylines import is_unit
from documents.language.compiling import compiled
from documents.metadata.presenting import SENTENCE_END, department_presented
from documents.metadata.prominence import (
    ACTS,
    ASIDE,
    CLUSTERS,
    below_procuracy,
    best,
    borne_by,
    is_candidate,
    is_cluster,
    is_coordinated,
)
from documents.metadata.round_ups import LABEL_END, bulletin_of, labelled_of, procuracy_of, taking_turns
from documents.metadata.stretches import Stretches
from documents.organisations.completing import LOWER_TOTALS
from documents.types import Level, Unit

_HEADS_GROUP = compiled(r"[\s,–-]*(?:được [^.;]{0,40})?(?:làm |là )?(?:Cụm|Khối) trưởng")
_ISSUER_FIELD = compiled(
    r"\W*(?:đơn vị|cơ quan)(?: (?:báo cáo|lập báo cáo|lập|ban hành|gửi báo cáo|thực hiện|soạn thảo))\s*:\W*",
    re.IGNORECASE,
)
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
    first paragraphs; an emulation group that the text keeps naming; who else is named there; publisher; captions; the
    body named most. ``on`` is the day the text speaks from: kinds of provinces changed over time.
    """
    stretches = Stretches(clean, on)
    evidence = _Evidence(stretches)
    unit = _without_total(evidence.unit())
    if unit is not None and is_cluster(unit):
        return HomeUnit(unit, unit.province or evidence.head_of_group())
    return HomeUnit(unit, unit.province if unit else stretches.province)


class _Evidence:
    """What each stretch of a document says of the body that it is about."""

    def __init__(self, stretches: Stretches) -> None:
        self._paper = stretches

    def unit(self) -> Unit | None:
        """Return the body, None if the text names none."""
        titled = self._visited() or best([self._paper.zone(self._paper.title)], least=ASIDE)
        return (
            self._entered()
            or self._headed()
            or (titled and (department_presented(self._paper, titled) or titled))
            or self._issuer()
            or self._letterhead()
            or self._of_offices_below()
            or self._sector()
            or bulletin_of(self._paper.title, self._paper.zone)
            or labelled_of(self._paper.paragraphs, self._paper.zone, self._paper.home)
            or taking_turns(self._paper.prose, self._paper.zone)
            or best(map(self._paper.zone, self._paper.lead), least=ACTS)
            or self._group()
            or best(map(self._paper.zone, self._paper.lead), least=ASIDE)
            or procuracy_of(best([self._paper.zone(self._paper.publisher)], least=ASIDE))
            or procuracy_of(best(map(self._paper.zone, self._paper.captions), least=ASIDE))
            or self._most_named()
        )

    def _entered(self) -> Unit | None:
        """Return the body on a line of its own at the head that says whose paper it is: "Đơn vị báo cáo: Phòng 12"."""
        for text in self._paper.head:
            field = _ISSUER_FIELD.match(text)
            if field and is_unit(text[field.end() :]):
                named = self._paper.zone(text[field.end() :]).mentions
                return named[-1].unit if named else None
        return None

    def _visited(self) -> Unit | None:
        """Return the one lower body that a title names beside the centre: "VKSND tối cao làm việc tại VKSND tỉnh X".

        The centre visits, directs and rewards; what is told then is told of the body below it.
        """
        named = [mention.unit for mention in self._paper.zone(self._paper.title).mentions if not mention.bare]
        lower = {unit for unit in named if unit.level not in (Level.SUPREME, None) and not is_cluster(unit)}
        return lower.pop() if len(lower) == 1 and any(unit.level is Level.SUPREME for unit in named) else None

    def _headed(self) -> Unit | None:
        """Return who stands right behind his procuracy: "VKSND tỉnh X: Phòng 2", "VKSND tỉnh X – VKSND khu vực 2"."""
        zone = self._paper.zone(self._paper.title)
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
        for text in (*self._paper.captions, *self._paper.paragraphs):
            for mention in self._paper.zone(text).mentions if "trưởng" in text else ():
                if mention.unit.province and _HEADS_GROUP.match(text, mention.span.end):
                    heads[mention.unit.province] += 1
        return heads.most_common(1)[0][0] if heads else self._paper.province

    def _issuer(self) -> Unit | None:
        """Return the body on the lines at the head that hold nothing else; the last of them is the one that writes.

        "THANH TRA" names its office only with the line above it.
        """
        for issuer, below in itertools.pairwise(self._paper.head):
            joined = (
                self._paper.zone(f"{below}, {issuer}") if issuer in self._paper.issuers and below.isupper() else None
            )
            if joined and any(m.unit.department and len(m.text) == len(joined.text) for m in joined.mentions):
                return joined.mentions[0].unit
        units = [mention.unit for text in self._paper.issuers for mention in self._paper.zone(text).mentions]
        return units[-1] if units else None

    def _letterhead(self) -> Unit | None:
        """Return the body whose letterhead a paper bears, in capitals; a source is named in small letters."""
        return borne_by(self._paper.zone(self._paper.publisher)) if self._paper.publisher.isupper() else None

    def _of_offices_below(self) -> Unit | None:
        """Return the procuracy whose offices the title names together: "Điểm tin các VKSND khu vực tỉnh Phú Thọ"."""
        zone = self._paper.zone(self._paper.title)
        named = [m for m in zone.mentions if m.unit.group in LOWER_TOTALS.values() and m.unit.province]
        return (
            Unit(Level.PROVINCE, named[0].unit.province)
            if named and _TOGETHER.search(zone.text, 0, named[0].span.start)
            else None
        )

    def _group(self) -> Unit | None:
        """Return the emulation group that the text names repeatedly, together with several provinces."""
        if (
            sum(text.count(f"{cluster} thi đua số") for text in self._paper.paragraphs for cluster in CLUSTERS)
            < _FEWEST
        ):
            return None
        units = [mention.unit for text in self._paper.paragraphs for mention in self._paper.zone(text).mentions]
        groups = Counter(unit for unit in units if is_cluster(unit))
        if not groups or len({unit.province for unit in units if unit.province}) < _FEWEST:
            return None
        group, count = groups.most_common(1)[0]
        return group if count >= _FEWEST else None

    def _sector(self) -> Unit | None:
        """Return the whole sector where the title tells of it, and the text of no office more than once."""
        if not any(mention.unit.group == _SECTOR for mention in self._paper.zone(self._paper.title).mentions):
            return self._sector_in_lead()
        named = Counter(
            m.unit
            for text in self._paper.paragraphs
            for m in self._paper.zone(text).mentions
            if m.qualified and not m.bare
        )
        offices = [count for unit, count in named.items() if unit.province or unit.locality]
        return Unit(group=_SECTOR) if max(offices, default=0) < _FEWEST else None

    def _sector_in_lead(self) -> Unit | None:
        """Return the whole sector where the first sentence tells of it and several provinces are told of behind it."""
        paper = self._paper
        opening = next((text[: end.end()] for text in paper.prose[:1] if (end := SENTENCE_END.search(text))), "")
        told = paper.zone(opening).mentions
        placed = any(mention.unit.province for mention in (*paper.zone(paper.title).mentions, *told))
        if placed or all(mention.unit.group != _SECTOR for mention in told):
            return None
        others = (m.unit.province for text in (*paper.paragraphs, *paper.headings) for m in paper.zone(text).mentions)
        return Unit(group=_SECTOR) if len(set(filter(None, others))) >= _FEWEST else None

    def _most_named(self) -> Unit | None:
        zones = map(self._paper.zone, (*self._paper.paragraphs, *self._paper.others))
        named = [m.unit for zone in zones for m in zone.mentions if is_candidate(m) and not m.bare]
        own = [unit for unit in named if unit.level is not Level.SUPREME] or named
        if not own:
            return None
        unit, count = Counter(own).most_common(1)[0]
        if count < _FEWEST and unit.locality and len(own) > 1:  # an office that a text mentions once is an example
            return self._paper.home or Unit(Level.PROVINCE, unit.province)
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
