"""Which of the units that a passage names is the one that it speaks about.

A unit is the subject where it opens a clause ("..., Phòng 7 đã ban hành"), heads a list item ("Phòng 7: 12 vụ") or
owns the result ("kết quả công tác của Phòng 7"). Everywhere else it is a place, an addressee, a giver or a source
("Kế hoạch của Viện trưởng VKSND tỉnh", "phối hợp với VKSND huyện", "gửi VKSND cấp huyện") and takes no part.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.language.loosening import loosen
from documents.language.text import fold
from documents.organisations.finding import PROCURACY, UnitMention
from documents.scopes.tasks import HEADS, end_of_aside, end_of_task, is_elected, told_by_head
from documents.types import Level, Unit


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom the text from ``start`` on speaks about; None means several at once or no unit in particular.

    Attributes:
        start: offset where the naming starts.
        unit: the unit, None for "các đơn vị" and for "Phòng 7 và Phòng 8".
        until: offset from which it no longer holds: the end of its bracket or of its item in "trong đó ...".
        label: the unit stands before a colon, or alone, at the head of the passage and governs all of it.
        owner: it is named as owner of a result, not as the one who acts.
        joint: several units are named together, so that none of them can be told.
        added: it is tied on by "và", so that the next sentence need not be about it.
        whole: no unit, because all are spoken to at once ("các phòng"); a sentence that opens so is the document's.
        bare: a mere place, which speaks for its own figure ("Hậu Giang 12 vụ") and not for a sentence.
    """

    start: int
    unit: Unit | None
    until: int
    label: bool = False
    owner: bool = False
    joint: bool = False
    added: bool = False
    whole: bool = False
    bare: bool = False

    @property
    def carries(self) -> bool:
        """True if a sentence without a subject of its own goes on about it."""
        return not (self.owner or self.added)


# Before the name of a unit these add nothing: "tập thể Phòng 7", "đối với các VKSND cấp huyện".
_HELPERS = (
    r"(?:(?:tập thể|toàn thể|các|cán bộ|công chức|người lao động|lãnh đạo|nội bộ|riêng|đối với|còn|đại diện|đơn vị) )*"
)
# Where a clause can begin: at the head, after a stop, or after a joining word.
_OPENING = re.compile(
    loosen(
        rf"(?:^\W*|[.;:!?…(–—•*+/,]\W*|\s-\s*|(?<!\w)(?:và|còn|riêng|trong đó|cụ thể|theo đó|qua đó|nhờ đó|do đó|vì vậy"
        rf"|như vậy|ngoài ra|tổng cộng|tính chung|đồng thời|gồm|gồm có|như|trong khi|là|nay|cho biết|cho thấy|nêu rõ"
        rf"|rằng|thuộc về) ){_HELPERS}$"
    ),
    re.IGNORECASE,
)
_ADDED = re.compile(loosen(rf"(?<!\w)và {_HELPERS}$"), re.IGNORECASE)
_HELPED = re.compile(loosen(rf"(?:,? )?{_HELPERS}"), re.IGNORECASE)
_AGENT = re.compile(loosen(r"(?<!\w)(?:được|do|bởi) (?:các |lãnh đạo |tập thể )*$"), re.IGNORECASE)
_AT_HEAD = re.compile(loosen(r"(?:^\W*|[.;:]\s*)(?:tại|ở|với|về phía) (?:các )?$"), re.IGNORECASE)
# "Kết quả công tác của Phòng 7", "Kết quả theo lĩnh vực (số liệu VKSND hai cấp)"
_OWNED = re.compile(
    loosen(r"(?:(?<!\w)của |(?:^\W*|\()số liệu (?:chung |tổng hợp |toàn )?)(?:tập thể |các |cán bộ |lãnh đạo )*$"),
    re.IGNORECASE,
)
# What is issued, given or asked by its owner is no result of his, nor is what was taken over from him.
_ISSUED = re.compile(
    loosen(
        r"(?:chỉ thị|kế hoạch|hướng dẫn|quyết định|chương trình|nghị quyết|quy chế|quy định|công văn|kết luận|thông báo"
        r"|văn bản|chỉ đạo|yêu cầu|giao|chỉ tiêu|sự|ý kiến|phong trào|trụ sở|hội trường|đề nghị|tham luận|chức năng"
        r"|mô hình|thành tích chung|kế thừa|hợp nhất|sáp nhập|sắp xếp)\b[^,;]*$"
    ),
    re.IGNORECASE,
)
_OFFICE = re.compile(loosen(rf"(?:{HEADS}|vụ trưởng|cục trưởng|thủ trưởng) (?:các )?$"), re.IGNORECASE)
_JOINS = re.compile(loosen(r"\s*(?:\([^)]*\)\s*)?(?:,|và|,\s*và|cùng|hoặc)\s*(?:các |của |tập thể )*"), re.IGNORECASE)
_ACTS = re.compile(
    loosen(
        r"\)?\s*(?:\([^)]*\)\s*)?(?::|[-–](?=\s)|\d|,\s*(?:trong|năm|đã|trên|với|qua)\b|với (?:hơn |trên |gần )?\d"
        r"|để (?=xảy ra|còn|tồn|lọt|quá|\d)|(?!(?:và|cùng|của|về|tại|thuộc|để|nhằm|theo|với|hoặc)\b)\w)"
    ),
    re.IGNORECASE,
)
# "Phòng 9, tập thể dẫn đầu khối, trong năm đã ban hành ...": what is said of a body between commas.
_APPOSED = re.compile(
    loosen(
        r"\s*,\s*(?:tập thể|đơn vị|phòng|là|một trong|nơi|vốn)\b[^,;.:()]{0,80},\s*(?=(?:trong|năm|đã|cũng|luôn)\b)"
    ),
    re.IGNORECASE,
)
# A bare place ("Hậu Giang 12 vụ") stands for its procuracy only where its figure follows at once.
_COUNTS = re.compile(
    loosen(
        r"\s*(?::|\(|[-–] |(?:(?:đã|mới|chỉ|cũng|vẫn|còn|đều) )*(?:(?:có|với|đạt|được|ban hành|thụ lý|truy tố) )?\d"
        r"|(?:vẫn )?(?:không|chưa) (?:có|ban hành|đạt)\b)"
    ),
    re.IGNORECASE,
)
_LABELS = re.compile(r"\)?\s*(?:\([^)]*\)\s*)?[^.;:,()]{0,30}:")
# "Phòng 2. Theo đồng chí A, đơn vị đã ...": a name that is a sentence to itself heads what follows as a colon would.
_ALONE = re.compile(r"\)?\s*(?:\([^)]*\)\s*)?\.(?=\s+[^\W\d_]|\s*$)")
_LABEL_HEAD = re.compile(
    loosen(r"\W*(?:[\dIVXa-z]{1,4}[.)]\s*)*\W*(?:(?:tại|ở|riêng|đối với|về phía) )?"), re.IGNORECASE
)
_BARE_LABELS = re.compile(r"\s*(?:\([^)]*\)\s*)?:")
_ITEM = re.compile(loosen(r"(?<!\w)(?:trong đó|riêng|gồm|bao gồm)\b[^;.]*$"), re.IGNORECASE)
_ITEM_END = re.compile(r"[;.](?=\s|$)")
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")
# Several units at once, or the whole: what follows belongs to none of those named before.
_SEVERAL = re.compile(
    loosen(
        r"(?<!\w)(?=các|nh|mộ|từ|mỗ|ha|ba|bố|\d|to)(?<!là )(?<!có )(?<!gồm )"
        r"(?:(?:các|những|nhiều|một số|từng|mỗi|hai|ba|bốn|\d{1,3}) (?:đơn vị|phòng|tập thể|cá nhân|viện)"
        r"|toàn (?:tỉnh|thành phố|cụm|khối))\b"
    ),
    re.IGNORECASE,
)
# "...; 31 đồng chí được công nhận": people counted in a clause of their own are not those of the unit before.
_PEOPLE = re.compile(
    loosen(r"[;.]\s+(?:có )?(?=(?:\d+|hai|ba|bốn|năm) (?:đồng chí|cá nhân|công chức|cán bộ)\b)"), re.IGNORECASE
)
# "Phòng 8 thực hiện 6 cuộc, cấp huyện 27 cuộc": the offices below, whoever acted before.
_LOWER = re.compile(loosen(r"[,;:(]\s*cấp (?:huyện|khu vực)(?= (?:đã |thực hiện |là |có )*\d)"), re.IGNORECASE)
_REACH = 120  # characters before a mention that can decide about it
_NEAR = 60  # characters that hold the words right before it


def find_subjects(text: str, mentions: Sequence[UnitMention], *, ends: Sequence[int] = ()) -> list[Subject]:
    """Return the subjects of a passage in order.

    ``mentions`` are the units found in it, ``ends`` the offsets where a period mention ends: a subject often follows
    one without a comma ("năm 2023 Văn phòng tổng hợp được tặng ...").
    """
    found = [
        Subject(match.start(), None, len(text), whole=True)
        for match in _SEVERAL.finditer(text)
        if _opens(text, match.start(), ends)
    ]
    found.extend(Subject(match.end(), None, len(text)) for match in _PEOPLE.finditer(text))
    found.extend(
        Subject(match.end(), None, _next(_ITEM_END, text, match.end()), joint=True) for match in _LOWER.finditer(text)
    )
    before: tuple[UnitMention, Subject | None] | None = None
    by = False  # whether that mention is the agent of a passive
    for mention in mentions:
        if mention.body != PROCURACY or fold(mention.text) == "don vi":
            continue  # "đơn vị" points back to a subject, it names none
        if until := end_of_aside(text, mention.span):
            found.append(Subject(mention.span.end, mention.unit, until, bare=True))
        if own := told_by_head(text, mention):
            found.append(Subject(own, mention.unit, _next(_SENTENCE_END, text, own)))
        subject, joint = _read(text, mention, ends), _joint(text, before, mention)
        acts = _acts(text, mention)
        by = _before(_AGENT, text, mention.span.start, _NEAR) is not None or (by and joint is not None)
        if before and joint is not None:
            subject = _joined(before[1], subject if acts and not by else None, joint)
            found = [known for known in found if known != before[1]]
        # Without a predicate a unit is an item of a list; the unit joined to it may bring one.
        if subject and (subject.owner or acts or (subject.label and _is_alone(text, mention))):
            found.append(subject)
        before = (mention, subject)
    return sorted(found, key=lambda subject: subject.start)


def _acts(text: str, mention: UnitMention) -> bool:
    apposed = None if _is_place(mention) else _APPOSED.match(text, mention.span.end)
    end = apposed.end() if apposed else mention.span.end
    return (_COUNTS if _is_place(mention) else _ACTS).match(text, end) is not None


def _is_place(mention: UnitMention) -> bool:
    """Tell whether a mention is a mere place; "khu vực 5" has a number that no place bears, and is an office."""
    return mention.bare and mention.unit.level is not Level.AREA


def _joint(text: str, before: tuple[UnitMention, Subject | None] | None, mention: UnitMention) -> str | None:
    """Return the word or sign that joins a mention to the one before it, None if something else stands between."""
    if before is None or not _JOINS.fullmatch(text, before[0].span.end, mention.span.start):
        return None
    return text[before[0].span.end : mention.span.start]


def _joined(first: Subject | None, second: Subject | None, joint: str) -> Subject | None:
    """Return the subject of a unit named right after another one: both together, or neither.

    After a unit that is no subject a comma may still open the main clause ("theo Kế hoạch của VKSND tối cao, VKSND
    tỉnh đã ..."), "và" may not. ``second`` is None unless it acts by itself.
    """
    if first is None:
        return second if joint.strip() == "," else None
    return Subject(first.start, None, first.until, owner=first.owner, joint=True)


def _read(text: str, mention: UnitMention, ends: Sequence[int]) -> Subject | None:
    start, end = mention.span
    if _labels(text, mention):
        return Subject(start, mention.unit, len(text), label=True)
    if office := _before(_OFFICE, text, start, _NEAR):
        until = _next(_SENTENCE_END, text, end)
        return Subject(office.start(), None, until) if _opens(text, office.start(), ends) else None
    if is_elected(text, mention.span):
        return None
    if until := end_of_task(text, mention.span):
        return Subject(start, mention.unit, until)
    if _opens(text, start, ends):
        added = _before(_ADDED, text, start, _NEAR) is not None
        return Subject(start, mention.unit, _until(text, start, end), added=added, bare=_is_place(mention))
    return _owner(text, mention)


def _owner(text: str, mention: UnitMention) -> Subject | None:
    start, end = mention.span
    owned = _before(_OWNED, text, start, _NEAR)
    if mention.bare or not (
        _before(_AT_HEAD, text, start, _NEAR) or (owned and not _before(_ISSUED, text, owned.start()))
    ):
        return None
    return Subject(start, mention.unit, _until(text, start, end), owner=True)


def _labels(text: str, mention: UnitMention) -> bool:
    if not _LABEL_HEAD.fullmatch(text, 0, mention.span.start):
        return False
    return _is_alone(text, mention) or bool((_BARE_LABELS if mention.bare else _LABELS).match(text, mention.span.end))


def _is_alone(text: str, mention: UnitMention) -> bool:
    return not mention.bare and _ALONE.match(text, mention.span.end) is not None


def _opens(text: str, at: int, ends: Sequence[int]) -> bool:
    """Tell whether a clause opens at ``at``, helpers like "tập thể" left aside."""
    if _before(_OPENING, text, at, _NEAR):
        return True
    return any(end <= at <= end + _NEAR and _HELPED.fullmatch(text, end, at) for end in ends)


def _before(pattern: re.Pattern[str], text: str, at: int, reach: int = _REACH) -> re.Match[str] | None:
    """Match ``pattern`` against what stands before ``at``; its "^" is the head of the whole passage."""
    return pattern.search(text, max(0, at - reach), at)


def _until(text: str, start: int, end: int) -> int:
    """Return the offset up to which a subject holds: its bracket, its item of an enumeration, or the passage."""
    if text.rfind("(", 0, start) > text.rfind(")", 0, start):
        close = text.find(")", end)
        return close if close >= 0 else len(text)
    return _next(_ITEM_END, text, end) if _before(_ITEM, text, start) else len(text)


def _next(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.search(text, at)
    return match.start() if match else len(text)
