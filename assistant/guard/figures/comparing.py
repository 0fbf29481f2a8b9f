"""A figure compared with another's: "tỷ lệ của A là 86%, cao hơn mức 79% của B" is two facts and what follows.

Which of the two is greater is seen from the numbers; that each belongs to its owner is held against the evidence.
"""

from __future__ import annotations

from assistant.guard.text.sameness import same_count_unit
from assistant.guard.text.tokens import Outline, Slot, Token
from documents.language.compiling import compiled

_MORE, _FEWER = "tăng", "giảm"  # values of guard.json: "cao hơn" and "thấp hơn" are their wordings
_THAN = "hơn"
_OWNERS = (Slot.UNIT, Slot.YEAR)
_COUNTED = compiled(r"[^,;.()]*?(?=\s+(?:của|ở|tại|trong|thuộc|so với|năm)\b|\s*[,;()]|\s*\.?\s*$)")
_ENDS = compiled(r"[\s.)]*")


def compared_clauses(claim: Outline) -> list[str]:
    """Return what a claim says of either side of a comparison as sentences of their own; none if it compares nothing.

    A comparison that the two numbers do not bear out is none.
    """
    words = [token for token in claim.tokens if token.key in (_MORE, _FEWER) and token.text.lower().endswith(_THAN)]
    if len(words) != 1:
        return []
    word = words[0]
    before = [token for token in claim.tokens if token.span.end <= word.span.start]
    behind = [token for token in claim.tokens if token.span.start >= word.span.end]
    for slot in _OWNERS:
        sides = [_side(before, slot), _side(behind, slot)]
        if all(sides) and _is_borne_out(word, sides[0][1], sides[1][1]) and _ends(claim, sides[1]):
            return _written_out(claim.text, word, sides[0], sides[1])
    return []


def _side(tokens: list[Token], slot: Slot) -> tuple[Token, ...]:
    """Return the owner and the number of one side of a comparison, nothing if it has not exactly one of each."""
    owners = [token for token in tokens if token.slot is slot]
    numbers = [token for token in tokens if token.slot is Slot.NUMBER]
    return (owners[0], numbers[0]) if len(owners) == len(numbers) == 1 else ()


def _is_borne_out(word: Token, one: Token, other: Token) -> bool:
    if one.value is None or other.value is None or not same_count_unit(one.group, other.group):
        return False
    return one.value > other.value if word.key == _MORE else one.value < other.value


def _ends(claim: Outline, side: tuple[Token, ...]) -> bool:
    """Tell whether nothing is said behind a comparison that its second sentence would lose."""
    last = max(token.span.end for token in side)
    number = side[1]
    end = max(last, number.span.end + len(_counted(claim.text, number)))
    return _ENDS.fullmatch(claim.text, end) is not None


def _counted(text: str, number: Token) -> str:
    """Return the unit that stands behind a number, as written."""
    match = _COUNTED.match(text, number.span.end)
    return match[0] if match else ""


def _written_out(text: str, word: Token, one: tuple[Token, ...], two: tuple[Token, ...]) -> list[str]:
    first = text[: word.span.start].rstrip(" ,;")
    owner, number = one
    told = f"{two[1].text}{_counted(text, two[1])}"
    counted = number.span.end + len(_counted(text, number))
    places = sorted([(owner.span.start, owner.span.end, two[0].text), (number.span.start, counted, told)])
    second, at = "", 0
    for start, end, replaced in places:
        second += text[at:start] + replaced
        at = end
    return [first, second + first[at:]]
