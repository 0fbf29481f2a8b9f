"""People and bodies that only another statement names: what one tells in full of B is not told of A.

Statements taken together hold the names of many. Where one of them alone has all else that a claim says, and somebody
of its own where the claim has A, the statement that names A lends no more than the name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.guard.checks.acting import given_name
from assistant.guard.checks.bodies import levels
from assistant.guard.checks.coverage import says_of
from assistant.guard.checks.events import parts_told
from assistant.guard.text.addressees import party
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind

_FEWEST = 3  # words with a weight, beside the person and the office, that the statement has to share
_TITLE = 2  # syllables of "nhà báo", "bác sĩ"
_MOST = 0.75  # share of them that it holds
_BODY, _PARTY = "body", "party"
_ATTRIBUTES = (Slot.ROLE, Slot.UNIT, Slot.LABEL)
_ADDRESS = frozenset({"đồng", "chí", "ông", "bà", "anh", "chị", "em", "cháu", "đ/c", "và", "cùng"})
_PRONOUNS = frozenset({"ông", "bà", "anh", "chị", "em", "họ", "mình", "chí"})  # whoever was named before
_SEATS = frozenset({"nhân", "dân", "tỉnh", "huyện", "quận", "thành", "phố", "thị", "xã", "tối", "cấp", "cao"})
_PASSIVE = frozenset({"được", "bị"})
_DOERS = frozenset({"do", "bởi", "của"})  # "theo quyết định của A", "do A quyết định"
_TO = frozenset({"cho", "với", "đến", "tới", "gửi"})
_VERBS = (Slot.WORD, Slot.EXCLUSIVE)
_DOES, _GETS = "does", "gets"


def check_lent(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the people and bodies of a claim in whose place the statement that tells the rest has another one.

    ``sources`` are all statements of a document, not only those that bear the claim out together.
    """
    if len(sources) < 2:
        return
    yield from _check_levels(claim, sources)
    for at, token in enumerate(claim.tokens):
        if not _is_participant(token):
            continue
        first, last = _extent(claim.tokens, at)
        first -= _titled(claim, first, sources) if first == at else 0
        told = parts_told(claim, at, sources) if token.slot is Slot.NAME else frozenset()
        for source in sources:
            if told and told.isdisjoint(source.outline.places):
                continue  # another statement tells the person's own part, and this one nobody's
            other = _in_its_place(claim, at, (first, last), source)
            if other is not None and token.slot is Slot.NAME and _refers_back(source, _called(claim, at, sources)):
                continue
            if other is not None:
                yield Problem(ProblemKind.NAME if given_name(token) else ProblemKind.UNIT, token.text, other.text)
                return


def _check_levels(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the bodies that the statement that tells the rest has at another level: "TAND cấp cao hủy bản án"."""
    for body, level, said in levels(claim):
        rest = [token for token in claim.tokens if token.text not in said and token.slot is not Slot.NAME]
        for source in sources if level else ():
            known = [found for found in levels(source.outline) if found[0] == body]
            if not known or any(found[1] in (level, "") for found in known):
                continue
            if says_of(rest, claim, source, fewest=_FEWEST, share=1.0):
                yield Problem(ProblemKind.UNIT, said, known[0][2])
                return


def _is_participant(token: Token) -> bool:
    return (token.slot is Slot.NAME and not token.note) or token.group == _BODY


def _in_its_place(claim: Outline, at: int, extent: tuple[int, int], source: Source) -> Token | None:
    """Return whom a statement has where a claim has somebody whom it does not name; None if it tells less."""
    token, tokens = claim.tokens[at], source.outline.tokens
    if _is_named(token, tokens):
        return None
    rest = [other for place, other in enumerate(claim.tokens) if not extent[0] <= place < extent[1]]
    if not says_of(rest, claim, source, fewest=_FEWEST, share=_MOST) and not _says_in_a_row(rest, source):
        return None
    part = _part(claim.tokens, at, extent)
    rivals = [place for place, other in enumerate(tokens) if _is_rival(token, other) and not _opens(tokens, place)]
    named = [other for other in claim.tokens if _is_rival(token, other)]
    rivals = [place for place in rivals if not any(_is_same(tokens[place], other) for other in named)]
    return next(
        (tokens[place] for place in rivals if _is_alike(part, _part(tokens, place, _extent(tokens, place)))), None
    )


def _is_alike(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Tell whether two parts are one; what is given "cho" somebody is what somebody gets, whoever gives it."""
    return bool(one[0]) and (one == other or (one[0] == other[0] == _GETS and not (one[1] and other[1])))


def _titled(claim: Outline, first: int, sources: Sequence[Source]) -> int:
    """Return how many words before a name are its title, because the evidence has them before it: "nhà báo A"."""
    words, name = claim.tokens[max(0, first - _TITLE) : first], claim.tokens[first]
    keys = [token.key for token in words if token.slot is Slot.WORD]
    for source in sources if len(keys) == _TITLE else ():
        tokens = source.outline.tokens
        for at in source.slots.get(Slot.NAME, ()):
            if _is_same(name, tokens[at]) and [token.key for token in tokens[max(0, at - _TITLE) : at]] == keys:
                return _TITLE
    return 0


def _says_in_a_row(rest: Sequence[Token], source: Source) -> bool:
    """Tell whether a statement has all the few words of a claim in a row: "trao giải A"."""
    said = [token.key for token in rest if token.slot is not Slot.FUNCTION]
    return len(said) >= _FEWEST and all(pair in source.pairs for pair in pairwise(said))


def _is_named(token: Token, tokens: Sequence[Token]) -> bool:
    return any(_is_same(token, other) for other in tokens)


def _is_rival(token: Token, other: Token) -> bool:
    if token.slot is Slot.NAME:
        return bool(given_name(other)) and not other.note
    return other.group == _BODY or other.slot is Slot.UNIT


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word has its capital from the beginning of a clause, not from being a name."""
    return tokens[at].slot is Slot.WORD and (not at or tokens[at - 1].part != tokens[at].part)


def _is_same(one: Token, other: Token) -> bool:
    if one.slot is Slot.NAME or other.slot is Slot.NAME:
        return given_name(one) == given_name(other)
    return one.key == other.key or party(one) == party(other) != ""  # which procuracy it is others see


def _called(claim: Outline, at: int, sources: Sequence[Source]) -> frozenset[str]:
    """Return what somebody is called beside the name, in a claim and in the evidence: offices, a part in a case."""
    name = given_name(claim.tokens[at])
    found = [
        (source.outline.tokens, place)
        for source in sources
        for place in source.slots.get(Slot.NAME, ())
        if given_name(source.outline.tokens[place]) == name
    ]
    return frozenset(
        tokens[other].key for tokens, place in [(claim.tokens, at), *found] for other in range(*_extent(tokens, place))
    )


def _refers_back(source: Source, called: frozenset[str]) -> bool:
    """Tell whether a statement has somebody without the name: "ông yêu cầu", "Trưởng phòng trình bày"."""
    tokens = source.outline.tokens
    for token, behind in zip(tokens, (*tokens[1:], None), strict=True):
        named = behind is not None and (given_name(behind) or behind.slot in _ATTRIBUTES or behind.key in _ADDRESS)
        alone = token.key in called and (token.slot is Slot.ROLE or token.group == _PARTY)
        if not named and (token.key in _PRONOUNS or alone):
            return True
    return False


def _extent(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Return the first and last place (exclusive) of a name with its offices and form of address."""
    first, last = at, at + 1
    while first and _is_attribute(tokens[first - 1]):
        first -= 1
    while last < len(tokens) and (_is_attribute(tokens[last]) or tokens[last].key in _SEATS):
        last += 1
    return first, last


def _is_attribute(token: Token) -> bool:
    return token.slot in _ATTRIBUTES or token.key in _ADDRESS or token.group == _PARTY


def _part(tokens: Sequence[Token], at: int, extent: tuple[int, int]) -> tuple[str, str]:
    """Return what a sentence has somebody do: act, or have it done to them, with its verb; "" where it is open."""
    first, last = extent
    before = tokens[first - 1] if first and tokens[first - 1].part == tokens[at].part else None
    behind = tokens[last] if last < len(tokens) else None
    if before is not None and before.key in _DOERS:
        return _DOES, ""
    if before is not None and before.key in _TO:
        return _GETS, ""
    if behind is not None and behind.key in _PASSIVE:
        return _GETS, next((token.key for token in tokens[last + 1 :] if token.slot in _VERBS), "")
    if before is None or before.slot in (Slot.YEAR, Slot.DATE, Slot.TERM):
        return _DOES, ""
    return (_GETS, before.key) if before.slot in _VERBS else ("", "")
