"""Which of the units that a passage names is the one that it speaks about.

A unit is the subject where it opens a clause ("..., Phòng 7 đã ban hành"), heads a list item ("Phòng 7: 12 vụ") or
owns the result ("kết quả công tác của Phòng 7"). Everywhere else it is a place, an addressee, a giver or a source
("Kế hoạch của Viện trưởng VKSND tỉnh", "phối hợp với VKSND huyện", "gửi VKSND cấp huyện") and takes no part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.language.text import fold
from documents.organisations.finding import PROCURACY, UnitMention
from documents.scopes.dating import states_figure
from documents.scopes.openings import HELPERS, IN_PASSING, NEAR, OF_UNION, found_before, next_end, opens
from documents.scopes.several import find_lower, find_people, find_wholes
from documents.scopes.tasks import HEADS, end_of_aside, end_of_task, end_of_telling, is_elected, is_formed, told_by_head
from documents.scopes.topics import Topic, find_topics, is_of, placed
from documents.types import Level, Span, Unit


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
        topic: the place that its sentence opens with is its own.
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
    topic: bool = False
    bare: bool = False

    @property
    def carries(self) -> bool:
        """True if a sentence without a subject of its own goes on about it."""
        return not (self.owner or self.added)


_ADDED = compiled(loosen(rf"(?<!\w)và {HELPERS}$"), re.IGNORECASE)
_AGENT = compiled(loosen(r"(?<!\w)(?:được|do|bởi) (?:các |lãnh đạo |tập thể )*$"), re.IGNORECASE)
_AT_HEAD = compiled(loosen(r"(?:^\W*|[.;:]\s*)(?:tại|ở|với|về phía) (?:các )?$"), re.IGNORECASE)
# "Kết quả công tác của Phòng 7", "Kết quả theo lĩnh vực (số liệu VKSND hai cấp)"
_OWNED = compiled(
    loosen(r"(?:(?<!\w)của |(?:^\W*|\()số liệu (?:chung |tổng hợp |toàn )?)(?:tập thể |các |cán bộ |lãnh đạo )*$"),
    re.IGNORECASE,
)
# What is issued, given or asked by its owner is no result of his, nor is what was taken over from him.
_ISSUED = compiled(
    loosen(
        r"(?:chỉ thị|kế hoạch|hướng dẫn|quyết định|chương trình|nghị quyết|quy chế|quy định|công văn|kết luận|thông báo"
        r"|văn bản|chỉ đạo|yêu cầu|giao|chỉ tiêu|sự|ý kiến|phong trào|trụ sở|hội trường|đề nghị|tham luận|chức năng"
        r"|mô hình|thành tích chung|kế thừa|hợp nhất|sáp nhập|sắp xếp)\b[^,;]*$"
    ),
    re.IGNORECASE,
)
_OFFICE = compiled(loosen(rf"(?:{HEADS}|vụ trưởng|cục trưởng|thủ trưởng) (?:các )?$"), re.IGNORECASE)
_JOINS = compiled(loosen(r"\s*(?:\([^)]*\)\s*)?(?:,|và|,\s*và|cùng|hoặc)\s*(?:các |của |tập thể )*"), re.IGNORECASE)
_ACTS = compiled(
    loosen(
        r"\)?\s*(?:\([^)]*\)\s*)?(?::|[-–](?=\s)|\d|,\s*(?:trong|năm|đã|trên|với|qua)\b|với (?:hơn |trên |gần )?\d"
        r"|để (?=xảy ra|còn|tồn|lọt|quá|\d)|(?!(?:và|cùng|của|về|tại|thuộc|để|nhằm|theo|với|hoặc)\b)\w)"
    ),
    re.IGNORECASE,
)
# "Phòng 9, tập thể dẫn đầu khối, trong năm đã ban hành ...": what is said of a body between commas.
_APPOSED = compiled(
    loosen(
        r"\s*,\s*(?:tập thể|đơn vị|phòng|là|một trong|nơi|vốn)\b[^,;.:()]{0,80},\s*(?=(?:trong|năm|đã|cũng|luôn)\b)"
    ),
    re.IGNORECASE,
)
_CALLED = compiled(loosen(r"(?<!các )(?<!nhiều )(?<!một số )(?<!\d )đơn vị $"), re.IGNORECASE)
# A bare place ("Hậu Giang 12 vụ") stands for its procuracy only where its figure follows at once.
_COUNTS = compiled(
    loosen(
        r"\s*(?::|\(|[-–] |(?:(?:đã|mới|chỉ|cũng|vẫn|còn|đều) )*(?:(?:có|với|đạt|được|ban hành|thụ lý|truy tố) )?\d"
        r"|(?:vẫn )?(?:không|chưa) (?:có|ban hành|đạt)\b|(?:đặt mục tiêu|phấn đấu|đăng ký)\b)"
    ),
    re.IGNORECASE,
)
_LABELS = compiled(r"\)?\s*(?:\([^)]*\)\s*)?[^.;:,()]{0,30}:")
# "Phòng 2. Theo đồng chí A, đơn vị đã ...": a name that is a sentence to itself heads what follows as a colon would.
_ALONE = compiled(r"\)?\s*(?:\([^)]*\)\s*)?\.(?=\s+[^\W\d_]|\s*$)")
_LABEL_HEAD = compiled(loosen(r"\W*(?:[\dIVXa-z]{1,4}[.)]\s*)*\W*(?:(?:tại|ở|riêng|đối với|về phía) )?"), re.IGNORECASE)
_BARE_LABELS = compiled(r"\s*(?:\([^)]*\)\s*)?:")
_ITEM = compiled(loosen(r"(?<!\w)(?:trong đó|riêng|gồm|bao gồm)\b[^;.]*$"), re.IGNORECASE)
_PART = compiled(loosen(rf"(?<!\w)(?:trong đó|riêng|gồm|bao gồm)[,:]? (?:có )?{HELPERS}$"), re.IGNORECASE)
_CLAUSE_END = compiled(r"[,;.](?=\s|$)")
# "Cũng như Đồng Hới, VKSND huyện Bố Trạch ...": whom one is likened to does nothing.
_LIKENED = compiled(loosen(r"(?<!\w)(?:cũng như|giống như|khác với|tương tự như) (?:ở )?$"), re.IGNORECASE)
_ITS = compiled(loosen(r"(?<!\w)của $"), re.IGNORECASE)
_ITEM_END = compiled(r"[;.](?=\s|$)")
_SENTENCE_END = compiled(r"[.!?…](?=\s|$)")


def find_subjects(
    text: str, mentions: Sequence[UnitMention], *, ends: Sequence[int] = (), home: Unit | None = None
) -> list[Subject]:
    """Return the subjects of a passage in order.

    ``mentions`` are the units found in it, ``ends`` the offsets where a period mention ends: a subject often follows
    one without a comma ("năm 2023 Văn phòng tổng hợp được tặng ..."). ``home`` is the body whose paper it is.
    """
    found = [Subject(start, None, len(text), whole=True) for start in find_wholes(text) if opens(text, start, ends)]
    found.extend(Subject(start, None, len(text)) for start in find_people(text))
    found.extend(Subject(start, None, next_end(_ITEM_END, text, start), joint=True) for start in find_lower(text))
    topics = find_topics(text, mentions, home)
    mentions = placed(mentions, topics)
    found.extend(Subject(topic.named.start, topic.unit, len(text)) for topic in topics if not topic.taken)
    before: tuple[UnitMention, Subject | None] | None = None
    by = False  # whether that mention is the agent of a passive
    for mention in mentions:
        if mention.body != PROCURACY or fold(mention.text) == "don vi":
            found.extend(_own(text, mention, found, ends))
            continue  # "đơn vị" points back to a subject, it names none
        if found_before(_LIKENED, text, mention.span.start, NEAR):
            before = None
            continue
        if until := end_of_aside(text, mention.span):
            found.append(Subject(mention.span.end, mention.unit, until, bare=True))
        if own := told_by_head(text, mention):
            found.append(Subject(own, mention.unit, end_of_telling(text, own)))
        subject, joint = _read(text, mention, ends), _joint(text, before, mention)
        acts = _acts(text, mention)
        by = found_before(_AGENT, text, mention.span.start, NEAR) is not None or (by and joint is not None)
        if before and joint is not None:
            subject = _joined(before[1], subject if acts and not by else None, joint)
            found = [known for known in found if known != before[1]]
        # Without a predicate a unit is an item of a list; the unit joined to it may bring one.
        if subject and (subject.owner or acts or (subject.label and _is_alone(text, mention))):
            found.append(subject)
        before = (mention, subject)
    return [_of_topic(subject, topics) for subject in sorted(found, key=lambda subject: subject.start)]


def _of_topic(subject: Subject, topics: Sequence[Topic]) -> Subject:
    within = any(t.named.start <= subject.start < t.end and is_of(t, subject.unit) for t in topics)
    return replace(subject, topic=True) if within else subject


def _own(text: str, mention: UnitMention, found: Sequence[Subject], ends: Sequence[int]) -> Iterator[Subject]:
    """Yield the one whose paper it is where "đơn vị" cannot be the office above it that was spoken of before.

    What that office did for it is its own result too: "VKSND tỉnh đã bảo vệ 9/10 kháng nghị của đơn vị".
    """
    unit, start = mention.unit, mention.span.start
    before = next((s for s in reversed(found) if s.unit and s.carries and s.start < start), None)
    above = (unit, Unit(Level.PROVINCE, unit.province), Unit(Level.PROVINCE, unit.province, group="hai cấp"))
    if (
        mention.body != PROCURACY
        or not (unit.locality or unit.department)
        or before is None
        or before.unit not in above
    ):
        return
    if opens(text, start, ends):
        yield Subject(start, unit, len(text))
    elif found_before(_ITS, text, start, NEAR) and not _SENTENCE_END.search(text, before.start, start):
        yield Subject(before.start + 1, unit, len(text))


def is_of_part(text: str, sentence: Span, at: int) -> bool:
    """Tell whether who acts at ``at`` only has a part of what the sentence counts: "61%, trong đó Phòng 3 74 vụ"."""
    item = _PART.search(text, sentence.start, at)
    return item is not None and states_figure(text, sentence.start, item.start())


def _acts(text: str, mention: UnitMention) -> bool:
    apposed = None if _is_place(text, mention) else _APPOSED.match(text, mention.span.end)
    end = apposed.end() if apposed else mention.span.end
    return (_COUNTS if _is_place(text, mention) else _ACTS).match(text, end) is not None


def _is_place(text: str, mention: UnitMention) -> bool:
    """Tell whether a mention is a mere place; "khu vực 5" has a number that no place bears, and is an office.

    So is the place behind "đơn vị": "Đơn vị thành phố Huế số hóa 100% hồ sơ".
    """
    called = _CALLED.search(text, max(0, mention.span.start - NEAR), mention.span.start)
    return mention.bare and mention.unit.level is not Level.AREA and called is None


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
    if office := found_before(_OFFICE, text, start, NEAR):
        until = next_end(_SENTENCE_END, text, end)
        return Subject(office.start(), None, until) if opens(text, office.start(), ends) else None
    if is_elected(text, mention.span):
        return None
    if is_formed(text, mention.span):
        return Subject(start, mention.unit, next_end(_SENTENCE_END, text, end))
    if until := end_of_task(text, mention.span):
        return Subject(start, mention.unit, until)
    if opens(text, start, ends):
        added = found_before(_ADDED, text, start, NEAR) is not None
        return Subject(start, mention.unit, _until(text, start, end), added=added, bare=_is_place(text, mention))
    return _owner(text, mention)


def _owner(text: str, mention: UnitMention) -> Subject | None:
    start, end = mention.span
    owned = found_before(_OWNED, text, start, NEAR)
    counts = owned is not None and not found_before(_ISSUED, text, owned.start())
    if not (found_before(_AT_HEAD, text, start, NEAR) or counts) or (mention.bare and not _COUNTS.match(text, end)):
        return None
    # "khối phòng của Bạc Liêu có 6 kháng nghị": a place owns what is counted at once, and no more
    until = next_end(_CLAUSE_END, text, end) if mention.bare else _until(text, start, end)
    return Subject(start, mention.unit, until, owner=True)


def _labels(text: str, mention: UnitMention) -> bool:
    if not _LABEL_HEAD.fullmatch(text, 0, mention.span.start):
        return False
    return _is_alone(text, mention) or bool((_BARE_LABELS if mention.bare else _LABELS).match(text, mention.span.end))


def _is_alone(text: str, mention: UnitMention) -> bool:
    return not mention.bare and _ALONE.match(text, mention.span.end) is not None


def _until(text: str, start: int, end: int) -> int:
    """Return the offset up to which a subject holds: its bracket, its item of an enumeration, or the passage."""
    if text.rfind("(", 0, start) > text.rfind(")", 0, start):
        close = text.find(")", end)
        return close if close >= 0 else len(text)
    if found_before(OF_UNION, text, start, NEAR) or found_before(IN_PASSING, text, start):
        return next_end(_SENTENCE_END, text, end)
    return next_end(_ITEM_END, text, end) if found_before(_ITEM, text, start) else len(text)
