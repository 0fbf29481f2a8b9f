"""The body a document is about: who acts in title and lead, before who is merely named."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from documents.cleaning import CleanText
from documents.departments import glosses
from documents.organisations import PROCURACY, UnitMention, find_units
from documents.types import BlockKind, Level, Unit

_LEAD = 2  # paragraphs in which a report says who held the meeting
_ACTS = 3  # score of a mention that is the subject of a sentence; more than any other sign weighs
_ASIDE = -2  # a mention that belongs to a person or hangs on a preposition
_SUPREME = -4  # the supreme procuracy directs and awards everywhere; it is the subject only if nobody else acts

_PREDICATE = re.compile(
    r"[\s)\]]*(?::|(?:[,–-][^,.;:–-]{0,60}[,–-])?\s*(?:đã|đang|vừa|sẽ|tiếp tục|tổ chức|triển khai|tiến hành|phối hợp"
    r"|ban hành|sơ kết|tổng kết|giao ban|đánh giá|họp|mở|thực hiện|hoàn thành|được|vinh dự|công bố|ký|trao|trả lời"
    r"|đạt|có|đón|ra mắt|tham gia|tham dự|dự|nâng cao|tăng cường|đẩy mạnh|chú trọng|chủ động|bám sát|luôn|giữ vững"
    r"|thụ lý|kháng nghị|kiến nghị|truy tố|chuyển biến|nhận|làm việc|kiểm tra|điểm lại|gặp mặt|báo cáo|nỗ lực"
    r"|phát huy|thi đua|ổn định|vượt)\b)",
    re.IGNORECASE,
)
_DEPENDS = re.compile(
    r"(?:viện trưởng|chánh văn phòng|chánh thanh tra|trưởng phòng|kiểm sát viên|lãnh đạo(?: viện)?|đại diện|cán bộ"
    r"|công chức|điểm cầu|của|tại|với|cho|theo|đến|từ|giữa|thuộc|gồm|và)\s*$",
    re.IGNORECASE,
)
_GIVES = re.compile(r"\s*(?:đã |vừa )?(?:trao|tặng|khen thưởng|công nhận|bổ nhiệm|kiểm tra)\b", re.IGNORECASE)
_COORDINATED = re.compile(r"\s*(?:,|;|và|,\s*và|-|–)\s*", re.IGNORECASE)
_LABEL_END = re.compile(r"[\s)\]]*:")
_LABEL_LENGTH = 200  # characters; full names of departments are long
_HEADS_GROUP = re.compile(r"[\s,–-]*(?:được [^.;]{0,40})?(?:làm |là )?(?:Cụm|Khối) trưởng")
_POINTS_BACK = re.compile(r"đơn vị(?: (?:này|mình|ta))?", re.IGNORECASE)
_CLUSTERS = ("Cụm", "Khối")
_BEFORE = 40  # characters before a mention that show what it depends on
_FEWEST = 2  # mentions, labels or provinces that make more than a coincidence


@dataclass(frozen=True, slots=True)
class HomeUnit:
    """The body a document is about and the province it belongs to; an emulation group, to that of its head."""

    unit: Unit | None = None
    province: str | None = None


@dataclass(frozen=True, slots=True)
class _Zone:
    """A stretch of text with the units it names."""

    text: str
    mentions: tuple[UnitMention, ...]


def home_unit_of(clean: CleanText, *, on: date | None = None) -> HomeUnit:
    """Return the body that a document is about, by the firmest evidence that there is.

    Order: title; units that each head a paragraph of a round-up (then the body they belong to); who acts in the
    first paragraphs; an emulation group that the text keeps naming; who else is named there; publisher; captions;
    the body named most. ``on`` is the day the text speaks from: kinds of provinces changed over time.
    """
    reader = _Reader(clean, on)
    unit = _without_total(reader.unit())
    if unit is not None and _is_cluster(unit):
        return HomeUnit(unit, unit.province or reader.head_of_group())
    return HomeUnit(unit, unit.province if unit else reader.province)


class _Reader:
    """Reads the stretches of one document, each only as far as it is needed."""

    def __init__(self, clean: CleanText, on: date | None) -> None:
        self._on = on
        self._title = clean.title if clean.title_found else ""
        self._publisher = clean.publisher or ""
        texts = [(block.kind, clean.text[block.span.start : block.span.end]) for block in clean.blocks]
        self._paragraphs = [text for kind, text in texts if kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)]
        self._captions = [text for kind, text in texts if kind is BlockKind.CAPTION]
        self._others = [text for kind, text in texts if kind in (BlockKind.HEADING, BlockKind.TABLE_ROW)]
        self._glosses: Mapping[str, str] = glosses(clean.text) if "(Phòng" in clean.text else {}
        self.province = self._find_province()
        self._home = Unit(Level.PROVINCE, self.province) if self.province else None

    def unit(self) -> Unit | None:
        """Return the body, None if the text names none."""
        lead = self._paragraphs[:_LEAD]
        return (
            _best([self._zone(self._title)], least=_ASIDE)
            or self._labelled()
            or _best(map(self._zone, lead), least=_ACTS)
            or self._group()
            or _best(map(self._zone, lead), least=_ASIDE)
            or _procuracy_of(_best([self._zone(self._publisher)], least=_ASIDE))
            or _procuracy_of(_best(map(self._zone, self._captions), least=_ASIDE))
            or self._most_named()
        )

    def head_of_group(self) -> str | None:
        """Return the province of the office that heads the emulation group, as the text names it."""
        heads: Counter[str] = Counter()
        for text in (*self._captions, *self._paragraphs):
            for mention in self._zone(text).mentions if "trưởng" in text else ():
                if mention.unit.province and _HEADS_GROUP.match(text, mention.span.end):
                    heads[mention.unit.province] += 1
        return heads.most_common(1)[0][0] if heads else self.province

    def _zone(self, text: str) -> _Zone:
        mentions = find_units(text, home=self._home, glosses=self._glosses, on=self._on) if text else []
        # "Đơn vị" points back to a body that other words have to name.
        named = [m for m in mentions if m.body == PROCURACY and not _POINTS_BACK.fullmatch(m.text)]
        return _Zone(text, tuple(named))

    def _find_province(self) -> str | None:
        """Return the province named first, by a procuracy rather than by a bare place."""
        bare: str | None = None
        for text in (self._title, *self._paragraphs[:_LEAD], self._publisher, *self._captions, *self._paragraphs):
            for mention in find_units(text, glosses=self._glosses, on=self._on) if text else []:
                if mention.unit.province and mention.body == PROCURACY and not mention.bare:
                    return mention.unit.province
                bare = bare or mention.unit.province
        return bare

    def _labelled(self) -> Unit | None:
        """Return the procuracy whose departments or offices each head a paragraph of their own ("Phòng 7: ...")."""
        labels = set()
        for text in self._paragraphs:
            if ":" not in text[:_LABEL_LENGTH]:
                continue
            first = next(iter(self._zone(text.partition(":")[0]).mentions), None)
            if first and first.span.start == 0 and not first.bare and _LABEL_END.match(text, first.span.end):
                labels.add(first.unit)
        if len(labels) < _FEWEST:
            return None
        procuracies = {_procuracy_of(unit) for unit in labels}
        return procuracies.pop() if len(procuracies) == 1 else self._home

    def _group(self) -> Unit | None:
        """Return the emulation group that the text names repeatedly, together with several provinces."""
        if sum(text.count(f"{cluster} thi đua số") for text in self._paragraphs for cluster in _CLUSTERS) < _FEWEST:
            return None
        units = [mention.unit for text in self._paragraphs for mention in self._zone(text).mentions]
        groups = Counter(unit for unit in units if _is_cluster(unit))
        if not groups or len({unit.province for unit in units if unit.province}) < _FEWEST:
            return None
        group, count = groups.most_common(1)[0]
        return group if count >= _FEWEST else None

    def _most_named(self) -> Unit | None:
        zones = map(self._zone, (*self._paragraphs, *self._others))
        named = [m.unit for zone in zones for m in zone.mentions if _is_candidate(m) and not m.bare]
        own = [unit for unit in named if unit.level is not Level.SUPREME] or named
        if not own:
            return None
        unit, _ = Counter(own).most_common(1)[0]
        departments = {other.department for other in own if other.department and other.province == unit.province}
        return _procuracy_of(unit) if len(departments) > 1 else unit


def _best(zones: Iterable[_Zone], *, least: int) -> Unit | None:
    """Return the unit with the highest score in the first zone that has one of at least ``least``."""
    for zone in zones:
        scored = [
            (score, number)
            for number, mention in enumerate(zone.mentions)
            if _is_candidate(mention) and (score := _score(zone.text, mention)) >= (_ACTS if mention.bare else least)
        ]
        if scored:
            highest = max(score for score, _ in scored)
            return _chosen(zone, [number for score, number in scored if score == highest])
    return None


def _chosen(zone: _Zone, equals: Sequence[int]) -> Unit:
    """Return the first of equally strong mentions, or a department among them; of several in a row, their body."""
    number = next((n for n in equals if zone.mentions[n].unit.department), equals[0])
    unit = zone.mentions[number].unit
    if any(_is_coordinated(zone, first) for first in (number - 1, number)):
        return replace(unit, department=None, locality=unit.locality if unit.department else None)
    return unit


def _is_coordinated(zone: _Zone, first: int) -> bool:
    """Tell whether a mention and the next are offices of one body in one breath ("Phòng 7 và Phòng 8")."""
    if first < 0 or first + 1 >= len(zone.mentions):
        return False
    left, right = zone.mentions[first], zone.mentions[first + 1]
    of_one_body = left.unit.province == right.unit.province and left.unit.level is right.unit.level
    if not of_one_body or bool(left.unit.department) != bool(right.unit.department) or left.unit == right.unit:
        return False
    if not left.unit.department and not (left.unit.locality and right.unit.locality):
        return False
    return _COORDINATED.fullmatch(zone.text, left.span.end, right.span.start) is not None


def _score(text: str, mention: UnitMention) -> int:
    supreme = mention.unit.level is Level.SUPREME
    acts = bool(_PREDICATE.match(text, mention.span.end) and not (supreme and _GIVES.match(text, mention.span.end)))
    depends = _DEPENDS.search(text[max(0, mention.span.start - _BEFORE) : mention.span.start]) is not None
    return _ACTS * acts + _ASIDE * depends + _SUPREME * supreme


def _is_candidate(mention: UnitMention) -> bool:
    """Tell whether a mention can be what a text is about; "VKSND cấp huyện" is a level, not a body."""
    return mention.unit.group in (None, "hai cấp") or _is_cluster(mention.unit)


def _is_cluster(unit: Unit) -> bool:
    return unit.group is not None and unit.group.startswith(_CLUSTERS)


def _procuracy_of(unit: Unit | None) -> Unit | None:
    return replace(unit, department=None) if unit else None


def _without_total(unit: Unit | None) -> Unit | None:
    """Return the procuracy itself where a text speaks of its two levels or of offices that it does not single out."""
    if unit is None or _is_cluster(unit):
        return unit
    if unit.level in (Level.DISTRICT, Level.AREA) and unit.locality is None:
        return Unit(Level.PROVINCE, unit.province)
    return replace(unit, group=None)
