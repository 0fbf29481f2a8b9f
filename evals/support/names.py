"""Names of persons and places, and the roles that persons hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.language.text import canonical
from evals.support.claims import Parsed
from evals.support.problems import Problem
from evals.support.proper_names import Name

_KIND_BEFORE = re.compile(canonical(r"(tỉnh|thành phố|tp|huyện|quận|thị xã)\.? $"))
_FULL_NAME = 3  # words; shorter ones may be places
_PRONOUN = re.compile(
    canonical(
        r"(?<!\w)(?:anh|chị|ông|bà|đồng chí)"
        r"(?= (?:được|đã|cũng|còn|đề nghị|yêu cầu|cho|nhấn|lưu ý|giao|trực tiếp|từng))"
    )
)
_NEAR = 3  # sentences above that a pronoun may point to
_NEXT_PERSON = re.compile(canonical(r";|\n|\.\s|đồng chí|đ/c|(?<!\w)(?:ông|bà) "))


def check_names(clause: Parsed, window: Parsed, header: Parsed, above: Sequence[Parsed]) -> Iterator[Problem]:
    """Yield names that the evidence does not have, and persons to whom it gives another role."""
    held = window.spaced
    opening = header.spaced
    for name in clause.names:
        wanted = f" {' '.join(name.words)} "
        others = _same_kind(clause, name, window)
        if wanted not in held and name.words == _spoken_of(window, above):
            continue
        if wanted not in held and others:
            yield Problem("name", clause.text[name.start : name.end], ", ".join(others))
            continue
        if wanted not in held and (name.is_person or wanted not in opening):
            yield Problem("person" if name.is_person else "name", clause.text[name.start : name.end])
        elif _goes_on(name, window) and wanted not in opening:
            yield Problem("person", clause.text[name.start : name.end])
        elif wanted in held and (not _kind_of(clause, name) or _is_person_of(window, name)):
            yield from _check_role(clause, name, window)


def _spoken_of(window: Parsed, above: Sequence[Parsed]) -> tuple[str, ...]:
    """Return the person whom a window that names nobody means by "anh" or "đồng chí": the one named last above it."""
    if not _PRONOUN.search(window.plain) or any(len(one.words) >= _FULL_NAME for one in window.names):
        return ()
    named = ([one.words for one in text.names if len(one.words) >= _FULL_NAME] for text in above[:_NEAR])
    return next((names[-1] for names in named if names), ())


def _same_kind(clause: Parsed, name: Name, window: Parsed) -> list[str]:
    """Return the places of the window that are of the same kind as a place of the clause ("huyện ...")."""
    kind = _kind_of(clause, name)
    held = {one.words for one in window.names}
    if any(one.words in held and _kind_of(clause, one) == kind for one in clause.names):
        return []  # the clause names the place of the window, too: this one lies around it
    return [window.text[one.start : one.end] for one in window.names if kind and _kind_of(window, one) == kind]


def _is_person_of(window: Parsed, name: Name) -> bool:
    """Tell whether the window speaks of a person: "Viện trưởng VKSND tỉnh Đỗ Thị Hồng" names no province."""
    return any(one.is_person for one in window.names if one.words == name.words)


def _kind_of(parsed: Parsed, name: Name) -> str:
    match = _KIND_BEFORE.search(parsed.plain[max(0, name.start - 12) : name.start])
    return match[1].replace("tp", canonical("thành phố")) if match else ""


def _goes_on(name: Name, window: Parsed) -> bool:
    """Tell whether the window has the name only as the beginning of a longer one."""
    longer = [other for other in window.names if other.words[: len(name.words)] == name.words]
    whole = [
        other for other in window.names if other.words == name.words or other.words[-len(name.words) :] == name.words
    ]
    return name.is_person and bool(longer) and not whole


def _check_role(clause: Parsed, name: Name, window: Parsed) -> Iterator[Problem]:
    claimed = _roles_of(clause, name.words)
    held = _roles_of(window, name.words)
    if claimed and held and not claimed <= held:
        yield Problem(
            "role", f"{clause.text[name.start : name.end]}: {', '.join(sorted(claimed))}", ", ".join(sorted(held))
        )


def _roles_of(parsed: Parsed, words: tuple[str, ...]) -> frozenset[str]:
    """Return the roles right before a name, and those behind it up to the next person or the end of the clause."""
    found: set[str] = set()
    for name in parsed.names:
        if name.words != words:
            continue
        found.update(
            [
                role
                for role, _, end in parsed.roles
                if 0 <= name.start - end <= 40 and _is_link(parsed, end, name.start)
            ][-1:]
        )
        stop = _end_of_posts(parsed, name.end, _next_person(parsed, name.end))
        found.update(role for role, start, _ in parsed.roles if name.end <= start < stop)
    return frozenset(found)


def _next_person(parsed: Parsed, start: int) -> int:
    """Return where the next person or the next part of the sentence begins."""
    ending = _NEXT_PERSON.search(parsed.plain, start)
    named = [one.start for one in parsed.names if one.start >= start and len(one.words) >= _FULL_NAME]
    places = [at for at in named if not _KIND_BEFORE.search(parsed.plain[max(0, at - 12) : at])]
    return min([*places, ending.start() if ending else len(parsed.plain)])


def _end_of_posts(parsed: Parsed, start: int, stop: int) -> int:
    """Return where the posts behind a name end: at a part between commas that does not open with one."""
    for comma in re.finditer(r"[,–] ?", parsed.plain[start:stop]):
        after = start + comma.end()
        if comma.start() > 1 and not any(role_at == after for _, role_at, _ in parsed.roles):
            return start + comma.start()
    return stop


def _is_link(parsed: Parsed, start: int, end: int) -> bool:
    between = parsed.plain[start:end]
    return not any(sign in between for sign in ",;.") and " và " not in between and sum(map(str.isdigit, between)) <= 2
