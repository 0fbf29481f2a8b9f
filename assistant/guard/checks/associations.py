"""Which association does what: "Thành đoàn trao Giấy chứng nhận" of a league that gives a certificate beside it.

Procuracies, courts and police are looked at by ``deeds``. Of other bodies the verb is looked up in the evidence: where
another one stands before it in the same stretch, the deed is that one's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.guard.text.lexicon import organisation_heads
from assistant.guard.text.sameness import same_unit
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind

_BODY = "body"
_LONGEST = 8  # tokens of a body's name before its verb
_VERB = 2
_DASH = 3  # characters: a dash between two blanks
# Words that begin like a body's name: "Hội nghị thống nhất", "Báo cáo nêu".
_NO_BODIES = frozenset(
    {("hội", "nghị"), ("hội", "thảo"), ("hội", "trường"), ("hội", "thao"), ("hội", "thi"), ("ban", "hành")}
    | {("trường", "hợp"), ("bộ", "luật"), ("báo", "cáo"), ("đội", "ngũ"), ("phòng", "ngừa"), ("sở", "hữu")}
)
# Before a body where, with or for which something is done.
_OBLIQUE = frozenset({"tại", "ở", "cho", "của", "với", "đến", "tới", "từ", "cùng", "và", "về", "gửi", "trên", "thuộc"})
_PASSIVE = frozenset({"được", "bị", "cho", "của", "với", "và", "cùng", "để", "về", "tại"})
# First syllables of what a body does for or to others.
_DEEDS = frozenset(
    "trao tặng hỗ tài bắt bàn chuyển gửi cấp mời vận khen cảm cử chúc thăm quyên ủng đóng xây khởi ghi tiếp đăng giao"
    " thống yêu tuyên biểu kết phát đánh nhận mong trích huy bảo cam góp mua in soạn thu phối tổ đề cung giới hướng"
    " thông trình kí tham".split()
)


def check_associations(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the bodies of a claim that do what another body does in the evidence, one of them an association."""
    for at in _verbs(claim):
        ours = _before(claim.tokens, at)
        if ours is None or not any(_is_named(ours, source) or _is_home(ours, claim, source) for source in sources):
            continue
        verb = claim.tokens[at].key, claim.tokens[at + 1].key
        known = [body for source in sources for body in _doers(verb, _number(claim.tokens, at), source)]
        others = [body for body in known if body is not None]
        apart = [body for body in others if body != ours and not (_is_unit(ours) and _is_unit(body))]
        if known and len(apart) == len(known):
            yield Problem(ProblemKind.UNIT, " ".join(ours), " ".join(apart[0]))
            return


def _verbs(outline: Outline) -> Iterator[int]:
    tokens = outline.tokens
    for at, token in enumerate(tokens[: -_VERB + 1]):
        prose = token.slot in (Slot.WORD, Slot.EXCLUSIVE) and token.part == tokens[at + 1].part
        if prose and token.key.split()[0] in _DEEDS and token.text[0].islower() and not token.negated:
            yield at


@lru_cache(maxsize=4096)
def _doers(verb: tuple[str, str], number: str, source: Source) -> tuple[tuple[str, ...] | None, ...]:
    """Return for each place where the evidence has a verb the body before it, None where there is none.

    Where one of several counts what the claim does, that one is meant.
    """
    tokens = source.outline.tokens
    places = [
        at
        for at in source.outline.places.get(verb[0], ())
        if [token.key for token in tokens[at + 1 : at + _VERB]] == [verb[1]]
    ]
    counted = [at for at in places if number and _number(tokens, at) == number]
    return tuple(_before(tokens, at) for at in counted or places)


def _number(tokens: Sequence[Token], at: int) -> str:
    """Return the first number behind a verb in its stretch, "" if there is none."""
    behind = (token for token in tokens[at:] if token.part == tokens[at].part and token.slot is Slot.NUMBER)
    return next((token.key for token in behind), "")


def _before(tokens: Sequence[Token], at: int) -> tuple[str, ...] | None:
    """Return the body that stands before a verb in the same stretch: the first words of its name."""
    for place in range(at - 1, max(-1, at - 1 - _LONGEST), -1):
        token = tokens[place]
        if not _goes_on(tokens, place) or token.key in _PASSIVE:
            return None
        if token.slot is Slot.NAME and not _opens_association(tokens, max(0, place - _VERB)):
            return None
        if _opens_association(tokens, place):
            oblique = place and tokens[place - 1].part == token.part and tokens[place - 1].key in _OBLIQUE
            return None if oblique else (token.key, tokens[place + 1].key)
        if token.slot is Slot.UNIT or token.group == _BODY:
            held = _holder(tokens, place)
            if held is not None:
                return held
            oblique = place and tokens[place - 1].key in _OBLIQUE
            return None if oblique or (place and tokens[place - 1].slot is Slot.ROLE) else (token.key,)
    return None


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the next word stands in the same stretch, or behind a dash within a name: "Hội Việt - Lào"."""
    token, behind = tokens[at], tokens[at + 1]
    return token.part == behind.part or (behind.span.start - token.span.end == _DASH and behind.text[0].isupper())


def _holder(tokens: Sequence[Token], at: int) -> tuple[str, ...] | None:
    """Return the association of a body that is named behind it: "Chi đoàn VKSND quận"."""
    first = at - _VERB
    if first >= 0 and _opens_association(tokens, first) and tokens[first].part == tokens[at].part:
        return tokens[first].key, tokens[first + 1].key
    return None


def _opens_association(tokens: Sequence[Token], at: int) -> bool:
    if at + 1 >= len(tokens) or tokens[at].slot is not Slot.WORD or not tokens[at].text[0].isupper():
        return False
    pair = tokens[at].key, tokens[at + 1].key
    return pair not in _NO_BODIES and (pair[0] in organisation_heads() or " ".join(pair) in organisation_heads())


def _is_unit(body: tuple[str, ...]) -> bool:
    return len(body) == 1


def _is_home(body: tuple[str, ...], claim: Outline, source: Source) -> bool:
    """Tell whether a statement is of the procuracy that a claim names, though it leaves the name to its title."""
    return any(same_unit(claim.tokens[at].unit, source.unit) for at in claim.places.get(body[0], ()) if _is_unit(body))


def _is_named(body: tuple[str, ...], source: Source) -> bool:
    return body[0] in source.outline.places if _is_unit(body) else body in source.pairs
