"""People and the offices they hold: a person keeps the office that the evidence gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.guard.checks.acting import given_name
from assistant.guard.text.former import FORMER, is_once, tells_of_before
from assistant.guard.text.sameness import same_office, same_unit
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind
from assistant.weighing.slots import Agreement, unit_agreement
from documents.language.compiling import compiled
from documents.mentions.persons import PersonMention, Post, find_persons, same_person
from documents.types import Unit

_HEAD, _LEADING, _LEADER = "Trưởng đoàn", "dẫn đầu", 8  # who leads a delegation stands within so many tokens before
_FULL_OFFICE = compiled(
    r"(?:Viện|Vụ|Cục|Hiệu) trưởng|Trưởng (?:phòng|ban|khoa)|Chánh"
)  # of which one holds one at a time
_TAKES = compiled(r"\b(?:giữ chức|giữ cương vị|bầu|bổ nhiệm|đắc cử|trúng cử|đảm nhiệm)\b", re.IGNORECASE)
_SECRETARY = "Bí thư"
_SECRETARIES = frozenset({_SECRETARY, f"Phó {_SECRETARY}"})
_IS = "là"
_ANNOUNCED = 5  # tokens between "là" and the name: form of address, office, body


def check_people(people: Sequence[PersonMention], sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the offices of a claim that the evidence gives to the person differently."""
    for person in people:
        held = [other for source in sources for other in people_of(source) if same_person(person.name, other.name)]
        posts = [post for other in held for post in other.posts]
        short = [office for source in sources for office in _in_short(person.name, source)]
        for post in person.posts:
            if short and _SECRETARY in post.role:
                if not any(same_office(post.role, office) for office in (*short, *(other.role for other in posts))):
                    yield Problem(ProblemKind.NAME, f"{post.role} {person.name}", f"{short[0]} {person.name}")
            elif posts and not (post.role == _HEAD and _leads(person.name, sources)):
                taken = [new for source in sources for new in _offices_taken(person.name, source)]
                if not _was_once(post, sources):
                    yield from _check(person.name, post, [*posts, *taken])
        offices = () if posts else [office for source in sources for office in _offices_of(person.name, source)]
        if person.posts and offices and not {post.role for post in person.posts} & set(offices):
            yield Problem(ProblemKind.NAME, f"{person.posts[0].role} {person.name}", f"{offices[0]} {person.name}")


def _was_once(post: Post, sources: Sequence[Source]) -> bool:
    """Tell whether evidence that tells what somebody was before names the office that a claim calls a former one."""
    role = post.role.removeprefix(FORMER)
    told = [source for source in sources if role != post.role and tells_of_before(source.outline.text)]
    return any(role in source.outline.places for source in told)


def check_announced(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield whom a claim names as the holder of the office it opens with, if the evidence has another hold it.

    "Cụm trưởng chủ trì Hội nghị là đồng chí A", of A, deputy, and B, head of the group.
    """
    tokens = claim.tokens
    if len(tokens) < 2 or tokens[0].slot is not Slot.ROLE or tokens[1].slot in (Slot.NAME, Slot.UNIT):
        return
    last = max((at for at, token in enumerate(tokens) if token.slot is Slot.NAME), default=0)
    if not any(token.key == _IS for token in tokens[max(1, last - _ANNOUNCED) : last]):
        return
    role, name = tokens[0].key, tokens[last].text
    known = [person for source in sources for person in people_of(source) if person.roles]
    own = [person for person in known if same_person(name, person.name)]
    others = [person for person in known if role in person.roles and person not in own]
    if own and others and not any(role in person.roles for person in own):
        yield Problem(ProblemKind.NAME, f"{role} {name}", f"{role} {others[0].name}")


def held_offices(claim: Outline, people: Sequence[PersonMention], sources: Sequence[Source]) -> frozenset[Token]:
    """Return the offices of a claim that the evidence gives to the same person: that settles their place."""
    known = [person for source in sources for person in people_of(source)] if people else []
    return (
        _takers(claim, people, known)
        | _holders(claim, people, known)
        | frozenset(
            token
            for _, post in _confirmed(people, known)
            for token in claim.tokens
            if token.slot is Slot.ROLE and post.span.start <= token.span.start < post.span.end
        )
    )


def told_offices(claim: Outline, people: Sequence[PersonMention], sources: Sequence[Source]) -> frozenset[Token]:
    """Return the offices of a claim that the evidence has in other words.

    "Trưởng đoàn là ông A" of a delegation that A leads; "nguyên Phó Viện trưởng" of one who takes another office.
    """
    roles = [token for token in claim.tokens if token.slot is Slot.ROLE]
    told = set[Token]()
    for token in roles:
        if token.key == _HEAD and any(_leads(other.text, sources) for other in claim.tokens if other.slot is Slot.NAME):
            told.add(token)
        elif is_once(claim.text, token.span.start):
            known = [person for source in sources for person in people_of(source)]
            told.update(token for _, post in _confirmed(people, known) if post.role == f"{FORMER}{token.key}")
            told.update(token for source in sources if _was_called(claim, token, source))
        elif token.key.startswith(FORMER):
            held = [other for source in sources for other in people_of(source)]
            ours = [other for other in held if any(same_person(other.name, person.name) for person in people)]
            if any(_is_left(token.key, post.role, other.posts) for other in ours for post in other.posts):
                told.add(token)
    return frozenset(told)


def _was_called(claim: Outline, office: Token, source: Source) -> bool:
    """Tell whether the evidence has a former office behind the same word, whoever goes by it: "Khánh, nguyên ..."."""
    before = [token for token in claim.tokens if token.span.end <= office.span.start]
    name = next((given_name(token) for token in reversed(before) if given_name(token)), "")
    return bool(name) and any(
        role.key == f"{FORMER}{office.key}" and given_name(called) == name
        for called, role in pairwise(source.outline.tokens)
    )


def _is_left(claimed: str, stated: str, held: Sequence[Post]) -> bool:
    """Tell whether "nguyên" is said of an office that its holder leaves for another, which the evidence names."""
    others = (post.role for post in held if post.role != stated and not post.role.startswith(FORMER))
    return claimed == f"{FORMER}{stated}" and any(_FULL_OFFICE.search(role) for role in others)


def _leads(name: str, sources: Sequence[Source]) -> bool:
    """Tell whether the evidence has somebody lead a delegation: "do ông A, Viện trưởng, dẫn đầu"."""
    for source in sources:
        tokens = source.outline.tokens
        for at, token in enumerate(tokens):
            before = tokens[max(0, at - _LEADER) : at] if token.text.lower() == _LEADING else ()
            names = [other.text for other in before if other.slot is Slot.NAME]
            if names and same_person(name, names[-1]):
                return True
    return False


def _takers(claim: Outline, people: Sequence[PersonMention], known: Sequence[PersonMention]) -> frozenset[Token]:
    """Return the names of those of whom a claim says that they take an office, if it is theirs by the evidence."""
    return frozenset(
        token
        for person, post in _confirmed(people, known)
        if _TAKES.search(claim.text, person.span.end, post.span.start)
        for token in claim.tokens
        if token.slot is Slot.NAME and person.span.start <= token.span.start < person.span.end
    )


def _holders(claim: Outline, people: Sequence[PersonMention], known: Sequence[PersonMention]) -> frozenset[Token]:
    """Return the names announced behind an office, "Viện trưởng VKSND huyện A là B", that the evidence gives them."""
    named = {
        person.span.start
        for person, post in _confirmed(people, known)
        if post.span.end <= person.span.start
        and post.unit
        and f" {_IS} " in claim.text[post.span.end : person.span.start]
        and any(
            other.role == post.role and same_unit(post.unit, other.unit)
            for one in known
            if same_person(person.name, one.name)
            for other in one.posts
        )
    }
    return frozenset(token for token in claim.tokens if token.slot is Slot.NAME and token.span.start in named)


def _confirmed(people: Sequence[PersonMention], known: Sequence[PersonMention]) -> Iterator[tuple[PersonMention, Post]]:
    """Yield each person with each office that ``known`` gives to the same person."""
    for person in people:
        held = {role for other in known if same_person(person.name, other.name) for role in other.roles}
        yield from ((person, post) for post in person.posts if post.role in held)


def _offices_taken(name: str, source: Source) -> Iterator[Post]:
    """Yield the offices that a person takes: "A được điều động về Phòng 1 và bổ nhiệm chức vụ Phó Trưởng phòng".

    The office is of the body behind it, or of the last one between.
    """
    outline = source.outline
    last, unit = None, None
    for at, token in enumerate(outline.tokens):
        if token.slot is Slot.NAME:
            last, unit = token, None
        elif token.slot is Slot.UNIT:
            unit = token.unit
        elif token.slot is Slot.ROLE and last is not None and same_person(name, last.text):
            between = outline.text[last.span.end : token.span.start]
            if ";" not in between and _TAKES.search(between):
                behind = outline.tokens[at + 1 : at + 2]
                yield Post(token.key, behind[0].unit if behind and behind[0].unit else unit, token.span)


def _offices_of(name: str, source: Source) -> Iterator[str]:
    """Yield the office before a body that a name was read into: "Phó Viện trưởng VKSND thành phố Ngô Văn Đông".

    Any name can be a town's, so that only a claim that knows the person tells the two apart.
    """
    said = f" {name.lower()}"
    for office, body in pairwise(source.outline.tokens):
        if office.slot is Slot.ROLE and body.slot is Slot.UNIT and body.text.lower().endswith(said):
            yield office.key


def _in_short(name: str, source: Source) -> Iterator[str]:
    """Yield the offices behind somebody of a secretary, of whatever was named before: "A trúng cử Bí thư"."""
    last = ""
    for token in source.outline.tokens:
        if token.slot is Slot.NAME:
            last = token.text
        elif token.slot is Slot.ROLE and token.key in _SECRETARIES and last and same_person(name, last):
            yield token.key


def _check(name: str, claimed: Post, held: Sequence[Post]) -> Iterator[Problem]:
    alike = [post for post in held if same_office(claimed.role, post.role) or _is_left(claimed.role, post.role, held)]
    if not alike:
        yield Problem(ProblemKind.NAME, f"{claimed.role} {name}", f"{held[0].role} {name}")
    elif claimed.unit and all(_is_elsewhere(claimed.unit, post.unit) for post in alike):
        yield Problem(ProblemKind.UNIT, f"{claimed.role} {name}", None)


def _is_elsewhere(claimed: Unit, held: Unit | None) -> bool:
    """Tell whether two bodies differ; "VKSND huyện" is whichever was named before."""
    in_short = held is not None and held.locality is None and held.level is claimed.level
    return held is not None and not in_short and unit_agreement(claimed, held) is Agreement.NO


@lru_cache(maxsize=4096)
def people_of(source: Source) -> tuple[PersonMention, ...]:
    """Return the people that a statement names, with their offices."""
    home = source.unit or source.statement.document.metadata.unit
    return tuple(find_persons(source.statement.text, home=home))
