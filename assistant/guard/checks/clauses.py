"""Whose a word is that excludes others: "A đạt giải Nhất; B đạt giải Nhì" does not bear out "B đạt giải Nhất".

A person of a claim is looked up in the clauses of the evidence. What stands in clauses of other people only, while the
person's own clause has another word of its kind, is not said of that person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.guard.text.sameness import same
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind
from documents.language.compiling import compiled
from documents.mentions.persons import same_person
from documents.types import Unit

# Kinds of words of which a clause about one person has one; what several do at one time is looked at elsewhere.
_TOLD_OF_ONE = frozenset({"field", "prize", "class", "rank", "appointment", "party", "instance", "proceeding"})
_BODY = "body"
_ENDS = ";."
_TAKES = compiled(r"\b(?:bổ nhiệm|luân chuyển|điều động|giữ chức|đảm nhiệm|bầu)\b")
_INSTEAD = "thay"
_OF = frozenset({"ở", "của", "thuộc", "tại"})  # between somebody and the body they belong to
_ACTS = frozenset({"ban", "gửi", "yêu cầu", "kiến nghị", "kháng nghị", "đề nghị"})  # what a body does to somebody
_TOWARDS = compiled(r"\b(?:đối với|gửi|tới|cho|yêu cầu|kiến nghị|đề nghị)\b[^,;.]*$")


def check_clauses(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield what a claim says of the one person whom it names, and the evidence of others only."""
    yield from _check_years(claim, sources)
    yield from _check_homes(claim, sources)
    names = [token for token in claim.tokens if token.slot is Slot.NAME]
    if len(names) != 1:
        return
    person = names[0]
    yield from _check_exchanged(claim, person, sources)
    yield from _check_listed(claim, person, sources)
    yield from _check_replaced(claim, person, sources)
    yield from _check_addressed(claim, person, sources)
    yield from _check_home(claim, person, sources)
    told = [token for token in claim.tokens if _is_told_of_one(token)]
    if not told:
        return
    clauses = [clause for source in sources for clause in _clauses(source)]
    own = [clause for clause in clauses if _names(person, clause)]
    others = [clause for clause in clauses if clause not in own and any(token.slot is Slot.NAME for token in clause)]
    for token in told:
        beside = [other for clause in own for other in clause if _kind(other) == _kind(token)]
        elsewhere = any(other.key == token.key for clause in others for other in clause)
        if elsewhere and beside and all(other.key != token.key for other in beside):
            yield Problem(ProblemKind.NAME, f"{person.text}: {token.text}", f"{person.text}: {beside[0].text}")


def _check_exchanged(claim: Outline, name: Token, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield a body and a name that stand in two clauses, each with another of its kind: "A ở xã B; C ở xã D"."""
    bodies = [token for token in claim.tokens if token.slot is Slot.UNIT]
    for source in sources if len(bodies) == 1 else ():
        clauses = _clauses(source)
        with_body = [clause for clause in clauses if _holds(clause, bodies[0])]
        with_name = [clause for clause in clauses if _holds(clause, name)]
        if not with_body or not with_name or any(clause in with_body for clause in with_name):
            continue
        if all(_has_other(clause, name) for clause in with_body) and all(
            _has_other(clause, bodies[0]) for clause in with_name
        ):
            yield Problem(ProblemKind.UNIT, f"{bodies[0].text}: {name.text}", None)


def _check_listed(claim: Outline, name: Token, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield a body that a list gives to another person: "A từ Phòng 1 về Phòng 2, B từ Phòng 7 về Phòng 9"."""
    bodies = [token for token in claim.tokens if token.slot is Slot.UNIT]
    for source in sources if bodies else ():
        members = _members(source)
        own = [member for member in members if _names(name, member)]
        for body in bodies if own else ():
            others = any(_holds(member, body) for member in members if member not in own)
            rivals = [other for other in own[0] if other.slot is Slot.UNIT and _is_room(other) is _is_room(body)]
            if others and rivals and not any(_holds(member, body) for member in own):
                yield Problem(ProblemKind.UNIT, f"{body.text}: {name.text}", None)
                return


@lru_cache(maxsize=4096)
def _members(source: Source) -> tuple[tuple[Token, ...], ...]:
    """Return the members of a list of people, each from the mark before the name to the next; none if it is no list."""
    found: list[list[Token]] = []
    tokens = source.outline.tokens
    for at, token in enumerate(tokens):
        if token.slot is Slot.NAME and _opens_stretch(tokens, at):
            found.append([])
        if found:
            found[-1].append(token)
    listed = [tuple(member) for member in found if any(token.slot is Slot.UNIT for token in member)]
    return tuple(listed) if len(listed) > 1 else ()


def _opens_stretch(tokens: Sequence[Token], at: int) -> bool:
    before = next(
        (other for other in reversed(tokens[:at]) if other.slot is not Slot.FUNCTION and not other.light), None
    )
    return before is None or before.part != tokens[at].part


def _holds(clause: Sequence[Token], token: Token) -> bool:
    return any(other.slot is token.slot and same(token, other) for other in clause)


def _has_other(clause: Sequence[Token], token: Token) -> bool:
    """Tell whether a clause names another of a token's kind: of bodies one of its level, department or not."""
    others = (other for other in clause if other.slot is token.slot and other.note == token.note)
    return any(not same(token, other) and _rank(other.unit) == _rank(token.unit) for other in others)


def _is_room(body: Token) -> bool:
    return bool(body.unit and body.unit.department)


def _rank(unit: Unit | None) -> tuple[str, bool]:
    return (str(unit.level), bool(unit.department)) if unit else ("", False)


def _check_years(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the body of a claim's one year if its sentence has it in clauses of other years, and another in that."""
    years = [token for token in claim.tokens if token.slot is Slot.YEAR and not token.note]
    bodies = [token for token in claim.tokens if token.group == _BODY or token.slot is Slot.UNIT]
    if len(years) != 1 or len(bodies) != 1:
        return
    for source in sources:
        clauses = [clause for clause in _clauses(source) if any(token.slot is Slot.YEAR for token in clause)]
        own = [clause for clause in clauses if any(token.key == bodies[0].key for token in clause)]
        meant = [clause for clause in clauses if any(token.key == years[0].key for token in clause)]
        other = next((token for clause in meant for token in _behind(years[0].key, clause)[:1]), None)
        if own and meant and not any(clause in own for clause in meant) and other and other.text[0].isupper():
            yield Problem(ProblemKind.UNIT, f"{years[0].text}: {bodies[0].text}", f"{years[0].text}: {other.text}")


def _behind(year: str, clause: Sequence[Token]) -> list[Token]:
    at = next(at for at, token in enumerate(clause) if token.key == year)
    return [token for token in clause[at + 1 :] if token.slot is not Slot.FUNCTION]


def _check_replaced(claim: Outline, person: Token, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield who takes an office in a claim if the evidence has somebody else take it in their place."""
    if _INSTEAD in claim.places or not _TAKES.search(claim.text, person.span.end):
        return
    for source in sources:
        if _INSTEAD not in source.outline.places:
            continue
        at = source.outline.text.find(person.text)
        before = source.outline.text[max(0, at - 20) : at].split()[-3:] if at > 0 else []
        if _INSTEAD in before and at == source.outline.text.rfind(person.text):
            yield Problem(ProblemKind.NAME, person.text, f"thay {person.text}")


def _check_addressed(claim: Outline, person: Token, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield who acts in a claim if the evidence names them only as the one to whom a body acts."""
    behind = claim.tokens[claim.tokens.index(person) + 1 :][:1]
    if not behind or behind[0].key not in _ACTS:
        return
    places = [(source.outline, at) for source in sources for at in source.slots.get(Slot.NAME, ())]
    stated = [(outline, at) for outline, at in places if same_person(person.text, outline.tokens[at].text)]
    if stated and all(_is_addressed(*place) for place in stated):
        yield Problem(ProblemKind.NAME, f"{person.text} {behind[0].text}", None)


def _check_homes(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield whom a claim of several people gives a body that brackets give another: "A ở Phòng 9, B ở Phòng 1"."""
    for name, linked, body in zip(claim.tokens, claim.tokens[1:], claim.tokens[2:], strict=False):
        if name.slot is Slot.NAME and linked.key in _OF and (body.slot is Slot.UNIT or body.group == _BODY):
            yield from _of_another(name, body, [pair for source in sources for pair in _homes(source)])


def _check_home(claim: Outline, person: Token, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the body of a claim if brackets give the person another and others that one: "A (Phòng 1), B (Phòng 9)"."""
    bodies = [token for token in claim.tokens if token.slot is Slot.UNIT]
    pairs = [pair for source in sources for pair in _homes(source)] if bodies else []
    for body in bodies:
        yield from _of_another(person, body, pairs)


def _of_another(person: Token, body: Token, pairs: Sequence[tuple[Token, Token]]) -> Iterator[Problem]:
    own = [home for name, home in pairs if same_person(person.text, name.text)]
    others = body.group == _BODY or any(same(body, home) for _, home in pairs if home not in own)
    if own and others and not any(same(body, home) for home in own):
        yield Problem(ProblemKind.UNIT, f"{person.text} ({body.text})", f"{person.text} ({own[0].text})")


@lru_cache(maxsize=4096)
def _homes(source: Source) -> tuple[tuple[Token, Token], ...]:
    """Return the people of a sentence with the body that stands in brackets behind them."""
    text = source.outline.text
    return tuple(
        (name, body)
        for name, body in pairwise(source.outline.tokens)
        if name.slot is Slot.NAME and body.slot is Slot.UNIT and text[name.span.end : body.span.start].strip() == "("
    )


def _is_addressed(outline: Outline, at: int) -> bool:
    return _TOWARDS.search(outline.text, 0, outline.tokens[at].span.start) is not None


def _names(person: Token, clause: Sequence[Token]) -> bool:
    return any(token.slot is Slot.NAME and same_person(person.text, token.text) for token in clause)


def _is_told_of_one(token: Token) -> bool:
    return token.slot is Slot.AWARD or (token.slot is Slot.EXCLUSIVE and token.group in _TOLD_OF_ONE)


def _kind(token: Token) -> str:
    return token.group if token.slot is Slot.EXCLUSIVE else token.slot.value


@lru_cache(maxsize=4096)
def _clauses(source: Source) -> tuple[tuple[Token, ...], ...]:
    """Return the tokens of each clause of a sentence, and of the sentence as a whole if it is one clause."""
    outline = source.outline
    found: list[list[Token]] = [[]]
    end = 0
    for token in outline.tokens:
        if any(mark in outline.text[end : token.span.start] for mark in _ENDS):
            found.append([])
        found[-1].append(token)
        end = token.span.end
    return tuple(tuple(clause) for clause in found)
