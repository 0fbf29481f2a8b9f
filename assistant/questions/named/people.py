"""People whom a question names without an office: whom it asks about, as against those a case is only called by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from assistant.questions.asked.kinds import Kind
from documents.language.compiling import compiled_regex
from documents.mentions.names import find_names, is_length_of_name, starts_with_surname
from documents.types import Span

# Staff speak of one another so; documents write "đồng chí", which is read with the name everywhere.
_WORDS = "anh|chị|chi|cô|co|chú|chu|bác|bac|cụ|thầy|thay|sếp|sep"
_CALLED = compiled_regex(rf"\b(?:{_WORDS}) $", regex.IGNORECASE)
_TITLE = compiled_regex(rf"(?:{_WORDS}|ông|bà) ", regex.IGNORECASE)  # "Bà Lê Thị M. đòi mấy triệu đồng"
# Two syllables that begin like a name are as often a place: "Công an tỉnh Lâm Đồng".
_FULL_NAME = 3
_OF_PLACE = compiled_regex(
    r"\b(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|thị trấn|xã|phường|thôn|công an|đường|phố) $", regex.IGNORECASE
)
# What only those of the sector have; of the accused of a case nobody asks it.
_OF_STAFF = (Kind.AWARD, Kind.ROLE)


class NamedPeople(NamedTuple):
    """The names of those asked about, and of others, such as the accused of a case."""

    staff: tuple[str, ...]
    others: tuple[str, ...]


def find_people(asked: str, kind: Kind, taken: Sequence[Span]) -> NamedPeople:
    """Return whom ``asked`` names without an office, outside the stretches that are ``taken`` by something else.

    Example:
        >>> find_people("Chị Trần Thị Mai làm việc ở phòng nào?", Kind.LIST, ()).staff
        ('Trần Thị Mai',)
    """
    staff, others = list[str](), list[str]()
    for span in _names(asked, taken):
        written, is_called = asked[span.start : span.end], _CALLED.search(asked, 0, span.start) is not None
        if _OF_PLACE.search(asked, 0, span.start):
            continue
        if starts_with_surname(written):
            is_staff = is_called or (kind in _OF_STAFF and len(written.split()) >= _FULL_NAME)
            (staff if is_staff else others).append(written)
        elif is_called:  # "chị Thu Hà": too little to tell the person by, yet nobody else is meant
            others.append(written)
    return NamedPeople(tuple(dict.fromkeys(staff)), tuple(dict.fromkeys(others)))


def _names(asked: str, taken: Sequence[Span]) -> Iterator[Span]:
    """Yield the names as long as those of people, as far as nothing else that was read stands there."""
    for found in find_names(asked):
        name = _cut(asked, found, taken)
        if is_length_of_name(asked[name.start : name.end]):
            yield name


def _cut(asked: str, name: Span, taken: Sequence[Span]) -> Span:
    """Return ``name`` without what it runs on from or into: "Anh Trần Văn Nam Phòng 7"."""
    title = _TITLE.match(asked, name.start, name.end)
    start = title.end() if title else name.start
    behind = max((other.end for other in taken if other.start <= start < other.end), default=start)
    if behind >= name.end:
        return Span(start, start)
    start = behind + (len(asked[behind : name.end]) - len(asked[behind : name.end].lstrip()))
    end = min((other.start for other in taken if start < other.start < name.end), default=name.end)
    return Span(start, start + len(asked[start:end].rstrip()))
