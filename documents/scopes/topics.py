"""Bodies that a sentence turns to before it tells of them, so that names behind them can leave their place out.

"Tại Yên Bái, hai cấp ...", "Ở khu vực 12, án ma túy ...": where nobody else is named behind it, a place is its
procuracy; where a meeting was held it is nothing but a place. "Đối với VKSND huyện A, số vụ thụ lý là 51" and "Viện
trưởng VKSND tỉnh B cho biết: ... hai cấp ..." in the paper of another province turn likewise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.organisations.completing import LOWER_TOTALS
from documents.organisations.finding import PROCURACY, UnitMention
from documents.scopes.dating import states_figure
from documents.types import Level, Span, Unit

_SENTENCE_END = compiled(r"[.;!?…](?=\s|$)")
_OPENS = compiled(
    loosen(
        r"(?:^\W*|[.;:!?…]\s+\W*)(?:(?:còn|riêng|tương tự|trong khi đó|cũng),? |[^\W\d]+(?: [^\W\d]+){0,3}, )?"
        r"(?:tại|ở|về phía|đối với) (?:địa bàn )?$"
    ),
    re.IGNORECASE,
)
_CLOSES = compiled(
    loosen(r"(?: \(?cũ\)?| \(?trước đây\)?| \([^()]{1,30}\))?\s*(?:[,:]\s|(?=(?<=\s)(?:tổng số|số|tỷ lệ|lượng án) ))"),
    re.IGNORECASE,
)
# Who is meant by his place alone, or what is counted there; "Viện kiểm sát nhân dân tối cao" brings a name of its own.
_MEANT = compiled(
    loosen(
        r"(?<!\w)(?:hai cấp|(?:viện kiểm sát|viện KSND|VKSND|VKS|đơn vị|ngành kiểm sát)(?= (?:đã|cũng|còn|chỉ|thụ lý"
        r"|ban hành|truy tố|trực tiếp|phối hợp|tổ chức|tiếp nhận|kiểm sát|kiến nghị|kháng nghị|giải quyết|phát hiện"
        r"|phê chuẩn|yêu cầu|tham gia|phân loại|khởi tố|hoàn thành)(?!\w))|(?:tổng số|số|tỷ lệ) [^,;.\d]{2,60}\d)"
    ),
    re.IGNORECASE,
)
# "Tại Thái Nguyên, công tác kiểm sát ... được thực hiện bài bản, với 31 cuộc": the work of the office of that place.
_WORK = compiled(
    loosen(r"(?:công tác|hoạt động|khâu|kết quả|chất lượng|tổng số|số|tỷ lệ|lượng án|án)(?!\w)"), re.IGNORECASE
)
# Where people met, the place is nothing but a place: "Tại VKSND tỉnh, hội nghị có 120 đại biểu".
_MEETS = compiled(
    loosen(
        r"(?:trong |vào )?(?:các |một )?(?:hội nghị|hội thảo|hội thi|buổi|lễ|cuộc thi|cuộc họp|lớp|đoàn|tổ công tác"
        r"|ngày|sáng|chiều|đồng chí|đ/c|tọa đàm|vụ án|phiên tòa)(?!\w)"
    ),
    re.IGNORECASE,
)
_SPEAKER = compiled(
    loosen(r"(?<!\w)(?:(?:phó )?viện trưởng|(?:đại diện )?lãnh đạo|đại diện) $"),
    re.IGNORECASE,
)
_SAYS = compiled(
    loosen(
        r"[^.;:]{0,60}?(?<!\w)(?:cho biết|cho hay|báo cáo|thông tin|nêu|trình bày|khẳng định|chia sẻ)(?!\w)"
        r"[^.;:,]{0,60}(?:[:,]|rằng)\s"
    ),
    re.IGNORECASE,
)
_NEAR = 40  # characters that hold what opens a sentence before its place


@dataclass(frozen=True, slots=True)
class Topic:
    """A body that a sentence turns to, from where it is named up to where another province is named.

    ``taken`` tells that a name in the sentence takes its place over and speaks for it.
    """

    unit: Unit
    named: Span
    end: int
    taken: bool = False


def find_topics(text: str, mentions: Sequence[UnitMention], home: Unit | None) -> list[Topic]:
    """Return the bodies that sentences of ``text`` turn to.

    ``mentions`` are the units named in it, completed from ``home``, the body whose paper it is.
    """
    own = [mention for mention in mentions if mention.body == PROCURACY]
    return [topic for mention in own if (topic := _topic(text, mention, own, home))]


def placed(mentions: Sequence[UnitMention], topics: Sequence[Topic]) -> list[UnitMention]:
    """Return ``mentions`` with those that leave out their place moved to the province turned to before them."""
    return [_moved(mention, topics) for mention in mentions]


def is_of(topic: Topic, unit: Unit | None) -> bool:
    """Tell whether a unit is the topic's, or one of its province where it is the whole of one."""
    if unit is None or unit.province != topic.unit.province:
        return False
    return topic.unit.level is Level.PROVINCE or unit == topic.unit


def _topic(text: str, mention: UnitMention, mentions: Sequence[UnitMention], home: Unit | None) -> Topic | None:
    stop = _SENTENCE_END.search(text, mention.span.end)
    limit = stop.start() if stop else len(text)
    behind = [m for m in mentions if m.span.start >= mention.span.end and not m.bare]
    elliptic = any(m.unit.province is None and _leaves_out(m, mention.unit) for m in behind if m.span.start < limit)
    turns = _opens_with(text, mention, limit, elliptic=elliptic) or _speaks(text, mention, limit, home)
    if not turns or any(m.qualified for m in behind if m.span.start < limit):
        return None
    others = (m.span.start for m in behind if m.qualified and m.unit.province != mention.unit.province)
    end = min(others, default=len(text))
    taken = any(_leaves_out(m, mention.unit) for m in behind if m.span.start < limit)
    return Topic(mention.unit, mention.span, end, taken)


def _opens_with(text: str, mention: UnitMention, limit: int, *, elliptic: bool) -> bool:
    """Tell whether a sentence opens with a place, or with a body that something is counted for, before its clause.

    An ``elliptic`` name behind it that nothing else completes is of the place: "Tại Nghệ An, VKSND tỉnh giao ...".
    """
    start, end = mention.span
    closes = _CLOSES.match(text, end)
    if closes is None or not _OPENS.search(text, max(0, start - _NEAR), start):
        return False
    counts = states_figure(text, closes.end(), limit) and not _MEETS.match(text, closes.end(), limit)
    if not mention.bare:
        goes_on = _MEANT.search(text, closes.end(), limit) if mention.unit.locality else None
        is_one = mention.unit.group is None or mention.unit.group in LOWER_TOTALS.values()
        return is_one and (counts or goes_on is not None)
    if elliptic or mention.unit.level is Level.AREA or _MEANT.search(text, closes.end(), limit):
        return True
    return counts and _WORK.match(text, closes.end(), limit) is not None


def _speaks(text: str, mention: UnitMention, limit: int, home: Unit | None) -> bool:
    """Tell whether the head of another province's office speaks, so that "hai cấp" is of that province."""
    unit = mention.unit
    if (
        mention.bare
        or home is None
        or unit.province in (None, home.province)
        or unit != Unit(unit.level, unit.province)
    ):
        return False
    start, end = mention.span
    says = _SAYS.match(text, end, limit) if _SPEAKER.search(text, max(0, start - _NEAR), start) else None
    return says is not None and _MEANT.search(text, says.end(), limit) is not None


def _moved(mention: UnitMention, topics: Sequence[Topic]) -> UnitMention:
    place = next((t.unit for t in reversed(topics) if t.named.end <= mention.span.start < t.end), None)
    if place is None or not _leaves_out(mention, place):
        return mention
    return replace(mention, unit=replace(mention.unit, province=place.province))


def _leaves_out(mention: UnitMention, place: Unit) -> bool:
    """Tell whether a name leaves out the province that it is completed with, while that of ``place`` is turned to."""
    elliptic = not (mention.qualified or mention.bare) and mention.unit.province != place.province
    return elliptic and place.level is Level.PROVINCE and mention.unit.level in (Level.PROVINCE, Level.AREA)
