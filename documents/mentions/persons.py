"""People that a text names, with the offices it gives them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from documents.mentions.joints import BOTH, HEADED, ITEM
from documents.mentions.names import find_names, same_person
from documents.mentions.roles import RoleMention, find_roles
from documents.mentions.sightings import Post, Reader, Sighting
from documents.types import Span, Unit

__all__ = ["PersonMention", "Post", "RoleMention", "find_persons", "find_roles", "same_person"]

_FORMER = "Nguyên "
_OF_COURSES = frozenset(("Báo cáo viên", "Giảng viên", "Giám khảo", "Thành viên", "Ủy viên"))


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person named in a text.

    Attributes:
        name: as written.
        span: offsets of the name.
        roles: canonical names of the offices that the text gives at this place, in its order.
        unit: the unit of the first office that has one.
        role_span: offsets from the first office to the end of the last, None without an office.
        posts: the offices with the unit of each; a person can hold several in different bodies.
    """

    name: str
    span: Span
    roles: tuple[str, ...] = ()
    unit: Unit | None = None
    role_span: Span | None = None
    posts: tuple[Post, ...] = ()


def find_persons(text: str, *, home: Unit | None = None) -> list[PersonMention]:
    """Return the people named in a sentence, in order.

    A name counts where "đồng chí", "ông", "bà" or an office stands with it. ``home`` completes units such as "VKSND
    tỉnh". An office belongs to the name that it stands next to; names listed together share the office that follows
    the last or precedes the first of them.
    """
    return list(_persons(text, home))


@lru_cache(maxsize=4096)  # every question about people looks at the same statements again
def _persons(text: str, home: Unit | None) -> tuple[PersonMention, ...]:
    names = list(find_names(text))
    if not names:
        return ()
    reader, found = Reader(text, names, home), list[Sighting]()
    for name in names:
        sighting = reader.read(name, found[-1] if found else None)
        if sighting:
            found.append(sighting)
    return tuple(_mention(text, sighting) for sighting in _shared(text, found))


def _mention(text: str, seen: Sighting) -> PersonMention:
    posts = tuple(sorted((*seen.before, *seen.after), key=lambda post: post.span.start))
    return PersonMention(
        name=" ".join(text[seen.span.start : seen.span.end].split()),
        span=seen.span,
        roles=tuple(dict.fromkeys(post.role for post in posts)),
        unit=next((post.unit for post in posts if post.unit), None),
        role_span=Span(posts[0].span.start, posts[-1].span.end) if posts else None,
        posts=posts,
    )


def _shared(text: str, found: Sequence[Sighting]) -> list[Sighting]:
    """Give names of one list the offices that precede the first or follow the last of them."""
    people = _headed(text, found)
    for number in range(1, len(people)):  # "các Phó Viện trưởng: A, B và C"
        first, second = people[number - 1], people[number]
        if _shares_before(text, first, second):
            people[number] = replace(second, before=first.before)
    for number in range(len(people) - 1, 0, -1):  # "các đồng chí A và B, Phó Viện trưởng"
        first, second = people[number - 1], people[number]
        both = first.several or BOTH.match(text, second.span.end) is not None
        if second.listed and second.after and both and not (first.before or first.after):
            people[number - 1] = replace(first, after=second.after)
    return people


def _shares_before(text: str, first: Sighting, second: Sighting) -> bool:
    """Tell whether the office before ``first`` is that of ``second`` as well.

    Behind "gồm" they are alike in it, whatever they were before: "A (nguyên Trưởng phòng 7), B và C".
    """
    if not (second.listed and first.before) or second.before:
        return False
    held = (*first.after, *second.after)
    headed = HEADED.search(text, first.before[-1].span.end, first.span.start)
    return not held or (headed is not None and all(post.role.startswith(_FORMER) for post in held))


def _headed(text: str, found: Sequence[Sighting]) -> list[Sighting]:
    """Give those that semicolons part the office that heads them: "Phó Viện trưởng gồm ông A ...; ông B ...".

    Whoever has an office of his own beside it holds no other, unless it is one of a course: "Báo cáo viên gồm ...".
    """
    people: list[Sighting] = []
    head: Post | None = None
    for seen in found:
        goes_on = head and people and not seen.before and ITEM.fullmatch(text, people[-1].end, seen.span.start)
        if not goes_on:
            head = next((post for post in seen.before if HEADED.search(text, post.span.end, seen.span.start)), None)
        elif head and _may_hold(seen, head):
            seen = replace(seen, before=(head,))
        people.append(seen)
    return people


def _may_hold(person: Sighting, office: Post) -> bool:
    return not person.after or office.role in _OF_COURSES
