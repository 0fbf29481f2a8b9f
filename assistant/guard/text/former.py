"""Offices that somebody held before: "từng là Viện trưởng" is "nguyên Viện trưởng", and neither is "Viện trưởng"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.language.compiling import compiled
from documents.mentions.persons import PersonMention, Post, find_roles

FORMER = "Nguyên "
_WORDING = r"(?:từng(?: là| làm| (?:giữ|đảm nhiệm)(?: chức(?: vụ| danh)?)?)|trước (?:đây|kia) là|cựu)"
_BEFORE = compiled(rf"\b{_WORDING}\s*$", re.IGNORECASE)
_BEHIND = compiled(rf",?\s*(?:đã )?{_WORDING}\s+", re.IGNORECASE)
_TOLD = compiled(r"\b(?:từng|trước (?:đây|kia|đó)|cựu|nguyên là)\b", re.IGNORECASE)


def is_once(text: str, start: int) -> bool:
    """Tell whether the words before an office that stands at ``start`` make it a former one."""
    return _BEFORE.search(text, 0, start) is not None


def tells_of_before(text: str) -> bool:
    """Tell whether a text says of anything that somebody was it before."""
    return _TOLD.search(text) is not None


def people_as_told(text: str, people: Sequence[PersonMention]) -> tuple[PersonMention, ...]:
    """Return the people of a text with former offices for those that its words tell as such."""
    return tuple(
        replace(person, posts=posts, roles=tuple(dict.fromkeys(post.role for post in posts)))
        for person in people
        for posts in (tuple(_posts(text, person)),)
    )


def _posts(text: str, person: PersonMention) -> Iterator[Post]:
    for post in person.posts:
        once = not post.role.startswith(FORMER) and is_once(text, post.span.start)
        yield replace(post, role=f"{FORMER}{post.role}") if once else post
    said = _BEHIND.match(text, person.span.end)
    if said and not any(post.span.start == said.end() for post in person.posts):
        roles = (role for role in find_roles(text) if role.span.start == said.end())
        yield from (Post(f"{FORMER}{role.role}", None, role.span) for role in roles)
