"""Which of the units that a passage names is the one that it speaks about.

A unit is the subject where it opens a clause ("..., Phòng 7 đã ban hành"), heads a list item ("Phòng 7: 12 vụ") or
owns the result ("kết quả công tác của Phòng 7"). Everywhere else it is a place, an addressee, a giver or a source
("Kế hoạch của Viện trưởng VKSND tỉnh", "phối hợp với VKSND huyện", "gửi VKSND cấp huyện") and takes no part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.language.text import fold
from documents.organisations.completing import LOWER_TOTALS, TWO_LEVELS
from documents.organisations.finding import PROCURACY, UnitMention
from documents.scopes.dating import states_figure
from documents.scopes.openings import HELPERS, ITEM_END, NEAR, SENTENCE_END, found_before, next_end, opens
from documents.scopes.several import find_lower, find_owning_wholes, find_people, find_wholes
from documents.scopes.standing import has_predicate, is_alone, is_ranked, subject_of, wins
from documents.scopes.tasks import end_of_aside, end_of_telling, told_by_head
from documents.scopes.topics import Topic, find_topics, is_of, placed
from documents.scopes.types import Subject
from documents.types import Level, Span, Unit

_AGENT = compiled(loosen(r"(?<!\w)(?:được|do|bởi) (?:các |lãnh đạo |tập thể )*$"), re.IGNORECASE)
_JOINS = compiled(
    loosen(r"\s*(?:\([^)]*\)\s*)?(?:,|và|,\s*và|cùng|hoặc)\s*(?:các |của |tập thể |đơn vị )*"), re.IGNORECASE
)
_PART = compiled(loosen(rf"(?<!\w)(?:trong đó|riêng|gồm|bao gồm)[,:]? (?:có )?{HELPERS}$"), re.IGNORECASE)
# "Cũng như Đồng Hới, VKSND huyện Bố Trạch ...": whom one is likened to does nothing.
_LIKENED = compiled(loosen(r"(?<!\w)(?:cũng như|giống như|khác với|tương tự như) (?:ở )?$"), re.IGNORECASE)
_COUNTED_OF = compiled(loosen(r"(?:[^\W_]+ ){1,5}(?:của|thuộc|công tác tại) "), re.IGNORECASE)
_ITS = compiled(loosen(r"(?<!\w)của $"), re.IGNORECASE)


def find_subjects(
    text: str, mentions: Sequence[UnitMention], *, ends: Sequence[int] = (), home: Unit | None = None
) -> list[Subject]:
    """Return the subjects of a passage in order.

    ``mentions`` are the units found in it, ``ends`` the offsets where a period mention ends: a subject often follows
    one without a comma ("năm 2023 Văn phòng tổng hợp được tặng ..."). ``home`` is the body whose paper it is.
    """
    found = [Subject(start, None, len(text), whole=True) for start in find_wholes(text) if opens(text, start, ends)]
    found.extend(
        Subject(start, None, next_end(SENTENCE_END, text, start), owner=True, whole=True)
        for start in find_owning_wholes(text)
    )
    found.extend(Subject(start, None, len(text)) for start in find_people(text))
    found.extend(Subject(start, None, next_end(ITEM_END, text, start), joint=True) for start in find_lower(text))
    topics = find_topics(text, mentions, home)
    mentions = placed(mentions, topics)
    found.extend(Subject(topic.named.start, topic.unit, len(text)) for topic in topics if not topic.taken)
    before: tuple[UnitMention, Subject | None] | None = None
    by = closed = False  # whether that mention is the agent of a passive, and the last of a list
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
        subject, joint = subject_of(text, mention, ends, home), _joint(text, before, mention)
        acts = has_predicate(text, mention) or wins(text, mention)
        by = found_before(_AGENT, text, mention.span.start, NEAR) is not None or (by and joint is not None)
        if closed and joint is not None and joint.strip() == "," and acts and not by:
            joint = None  # "tiếp quản địa bàn của huyện A, huyện B và huyện C, VKSND khu vực 6 ...": the list is over
        if before and joint is not None:
            subject = _joined(before[1], subject if acts and not by else None, joint)
            if subject and (both := _both_levels(before[0].unit, mention.unit)):
                subject = replace(subject, unit=both, until=next_end(SENTENCE_END, text, mention.span.end))
            found = [known for known in found if known != before[1] and not _is_within(known, before[0], mention)]
        closed = joint is not None and joint.strip() == "và"
        # Without a predicate a unit is an item of a list; the unit joined to it may bring one.
        if subject and (
            subject.owner or acts or (subject.label and is_alone(text, mention)) or is_ranked(text, mention)
        ):
            found.append(subject)
        before = (mention, subject)
    found.extend(_owning(text, mentions, [subject for subject in found if subject.whole]))
    return [_of_topic(subject, topics) for subject in sorted(found, key=lambda subject: subject.start)]


def _owning(text: str, mentions: Sequence[UnitMention], wholes: Sequence[Subject]) -> Iterator[Subject]:
    """Yield the body whose people or departments are counted: "Hai cá nhân của Văn phòng được khen thưởng"."""
    for whole in wholes:
        named = next((m for m in mentions if m.span.start > whole.start and m.body == PROCURACY and not m.bare), None)
        if named and _COUNTED_OF.fullmatch(text, whole.start, named.span.start):
            yield Subject(whole.start, named.unit, next_end(ITEM_END, text, named.span.end), added=True)


def _of_topic(subject: Subject, topics: Sequence[Topic]) -> Subject:
    within = any(t.named.start <= subject.start < t.end and is_of(t, subject.unit) for t in topics)
    return replace(subject, topic=True) if within else subject


def _own(text: str, mention: UnitMention, found: Sequence[Subject], ends: Sequence[int]) -> Iterator[Subject]:
    """Yield the one whose paper it is where "đơn vị" cannot be the office above it that was spoken of before.

    What that office did for it is its own result too: "VKSND tỉnh đã bảo vệ 9/10 kháng nghị của đơn vị".
    """
    unit, start = mention.unit, mention.span.start
    opened = max((end.end() for end in SENTENCE_END.finditer(text, 0, start)), default=0)
    # who is only named as a source, "Theo đánh giá của VKSND tỉnh, đơn vị ...", carries no further
    before = next((s for s in reversed(found) if s.unit and (s.carries or s.start >= opened) and s.start < start), None)
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
    elif found_before(_ITS, text, start, NEAR) and not SENTENCE_END.search(text, before.start, start):
        yield Subject(before.start + 1, unit, len(text))


def is_of_part(text: str, sentence: Span, at: int) -> bool:
    """Tell whether who acts at ``at`` only has a part of what the sentence counts: "61%, trong đó Phòng 3 74 vụ"."""
    item = _PART.search(text, sentence.start, at)
    return item is not None and states_figure(text, sentence.start, item.start())


def _joint(text: str, before: tuple[UnitMention, Subject | None] | None, mention: UnitMention) -> str | None:
    """Return the word or sign that joins a mention to the one before it, None if something else stands between."""
    if before is None or not _JOINS.fullmatch(text, before[0].span.end, mention.span.start):
        return None
    return text[before[0].span.end : mention.span.start]


def _is_within(whole: Subject, first: UnitMention, second: UnitMention) -> bool:
    """True for "các đơn vị" that only opens the second of two bodies: "Phòng 8 và các đơn vị cấp huyện"."""
    return whole.whole and first.span.end <= whole.start < second.span.start


def _both_levels(office: Unit, lower: Unit) -> Unit | None:
    """Return the two levels that "Phòng 8 và các đơn vị cấp huyện" are together; None of any other two bodies."""
    is_below = lower.group in LOWER_TOTALS.values() and office.province == lower.province
    both = is_below and office.level is Level.PROVINCE and not office.group
    return Unit(Level.PROVINCE, office.province, group=TWO_LEVELS) if both else None


def _joined(first: Subject | None, second: Subject | None, joint: str) -> Subject | None:
    """Return the subject of a unit named right after another one: both together, or neither.

    After a unit that is no subject a comma may still open the main clause ("theo Kế hoạch của VKSND tối cao, VKSND
    tỉnh đã ..."), "và" may not. ``second`` is None unless it acts by itself.
    """
    if first is None:
        return second if joint.strip() == "," else None
    return Subject(first.start, None, first.until, owner=first.owner, joint=True)
