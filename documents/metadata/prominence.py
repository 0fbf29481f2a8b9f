"""How much a mention of a body says that the text is about it: who acts, who hangs on another word, who gives."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from documents.language.compiling import compiled
from documents.organisations.finding import UnitMention
from documents.types import Level, Unit

ACTS = 3  # score of a mention that is the subject of a sentence; more than any other sign weighs
ASIDE = -2  # a mention that belongs to a person or hangs on a preposition
_SUPREME = -4  # the supreme procuracy directs and awards everywhere; it is the subject only if nobody else acts

_PREDICATE = compiled(
    r"[\s)\]]*(?::|(?:[,–-][^,.;:–-]{0,60}[,–-])?\s*(?:đã|đang|vừa|sẽ|tiếp tục|tổ chức|triển khai|tiến hành|phối hợp"
    r"|ban hành|sơ kết|tổng kết|giao ban|đánh giá|họp|mở|thực hiện|hoàn thành|được|vinh dự|công bố|ký|trao|trả lời"
    r"|đạt|có|đón|ra mắt|tham gia|tham dự|dự|nâng cao|tăng cường|đẩy mạnh|chú trọng|chủ động|bám sát|luôn|giữ vững"
    r"|thụ lý|kháng nghị|kiến nghị|truy tố|chuyển biến|nhận|làm việc|kiểm tra|điểm lại|gặp mặt|báo cáo|nỗ lực"
    r"|phát huy|thi đua|ổn định|vượt|đăng ký|xây dựng|phát động|vận động|giải quyết|phát hiện|tiếp|đề ra|khởi tố"
    r"|quản lý|chủ trì|hiện có|duy trì|quan tâm|xác định|tích cực|thường xuyên|tập trung|trực tiếp|thành lập"
    r"|đi vào|ra đời|lập|chuyển|cử|biên tập|soạn)\b)",
    re.IGNORECASE,
)
_DASH = compiled(r"\s+[–—-]\s+")
_DEPENDS = compiled(
    r"(?:viện trưởng|chánh văn phòng|chánh thanh tra|trưởng phòng|kiểm sát viên|lãnh đạo(?: viện)?|đại diện|cán bộ"
    r"|công chức|điểm cầu|của|tại|với|cho|theo|đến|từ|giữa|thuộc|gồm|và)\s*$",
    re.IGNORECASE,
)
_GIVES = compiled(r"\s*(?:đã |vừa )?(?:trao|tặng|khen thưởng|công nhận|bổ nhiệm|kiểm tra)\b", re.IGNORECASE)
_COORDINATED = compiled(r"\s*(?:,|;|và|,\s*và|-|–)\s*", re.IGNORECASE)
_BEFORE = 40  # characters before a mention that show what it depends on
CLUSTERS = ("Cụm", "Khối")


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of text with the units it names."""

    text: str
    mentions: tuple[UnitMention, ...]


def best(zones: Iterable[Zone], *, least: int) -> Unit | None:
    """Return the unit with the highest score in the first zone that has one of at least ``least``."""
    for zone in zones:
        scored = [
            (weight, number)
            for number, mention in enumerate(zone.mentions)
            if is_candidate(mention) and (weight := score(zone.text, mention)) >= (ACTS if mention.bare else least)
        ]
        if scored:
            highest = max(weight for weight, _ in scored)
            return _chosen(zone, [number for weight, number in scored if weight == highest])
    return None


def _chosen(zone: Zone, equals: Sequence[int]) -> Unit:
    """Return the first of equally strong mentions, or a department among them; of several in a row, their body."""
    number = next((n for n in equals if zone.mentions[n].unit.department), equals[0])
    unit = zone.mentions[number].unit
    if any(is_coordinated(zone, first) for first in (number - 1, number)):
        return replace(unit, department=None, locality=unit.locality if unit.department else None)
    return unit


def is_coordinated(zone: Zone, first: int) -> bool:
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


def score(text: str, mention: UnitMention) -> int:
    """Return how firmly a mention is what a text speaks about; ``ACTS`` and more where it is a subject."""
    supreme = mention.unit.level is Level.SUPREME
    acts = bool(_PREDICATE.match(text, mention.span.end) and not (supreme and _GIVES.match(text, mention.span.end)))
    depends = _DEPENDS.search(text[max(0, mention.span.start - _BEFORE) : mention.span.start]) is not None
    return ACTS * acts + ASIDE * depends + _SUPREME * supreme


def is_candidate(mention: UnitMention) -> bool:
    """Tell whether a mention can be what a text is about; "VKSND cấp huyện" is a level, not a body."""
    return mention.unit.group in (None, "hai cấp") or is_cluster(mention.unit)


def borne_by(zone: Zone) -> Unit | None:
    """Return the body in a letterhead; the centre's own name is on many papers, that of one of its units is not."""
    central = (m.unit for m in zone.mentions if m.unit.level is Level.SUPREME and m.unit.department)
    return best([zone], least=ASIDE) or next(central, None)


def is_cluster(unit: Unit) -> bool:
    """Tell whether a unit is an emulation group."""
    return unit.group is not None and unit.group.startswith(CLUSTERS)


def below_procuracy(zone: Zone) -> Unit | None:
    """Return the one lower office that stands behind a dash and its procuracy, as in a letterhead on one line."""
    found = [
        lower.unit
        for upper, lower in itertools.pairwise(zone.mentions)
        if _DASH.fullmatch(zone.text, upper.span.end, lower.span.start)
        and upper.unit == Unit(Level.PROVINCE, lower.unit.province)
        and lower.unit.locality
        and not lower.bare
    ]
    return found[0] if len(found) == 1 else None
