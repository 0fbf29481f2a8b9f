"""Of how many something is said: "100%", "10/10 xã" and the same number twice are all, "một số" is not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind
from documents.language.compiling import compiled

# "100% Kiểm sát viên", "chấp nhận 100%", not the share that was reached; "10/10 xã".
_ALL_OF = compiled(
    r"(?<![\d.,])100\s?% [^\W\d_]|(?<![\d.,/])(?P<part>\d+)/(?P=part) [^\W\d_]"
    r"|(?<!đạt )(?<!bằng )(?<!tiêu )(?<!lệ )(?<!là )(?<![\d.,])100\s?%(?=\W*$|[;,.)])",
    re.IGNORECASE,
)
_ALL_WORDS = ("đều", "tất cả", "toàn bộ", "mọi")
_COUNTED = (Slot.NUMBER, Slot.LABEL)
_NEAR = 3  # tokens between "tất cả" and the number it stands before
_TWICE = 2
_PLURALS = frozenset({"các", "những"})
_SOME = "một số"
_NOUN = 2  # tokens that tell what is spoken of: "Kiểm sát viên", "bản yêu cầu"
_REFERS = frozenset({"này", "đó", "trên", "ấy", "sau"})  # "các bản yêu cầu này" were told of before
_REACH = 6


def says_all(token: Token, claim: Outline, source: Source) -> bool:
    """Tell whether the evidence speaks of all that ``token`` of ``claim`` says it of: of 49, and 49 were accepted."""
    if _ALL_OF.search(source.outline.text):
        return True
    at = claim.tokens.index(token)
    number = next((other for other in claim.tokens[at + 1 : at + 1 + _NEAR] if other.slot is Slot.NUMBER), None)
    if number is None:
        return False
    alike = [place for place in source.outline.places.get(number.key, ()) if _counts(source.outline.tokens[place])]
    return len(alike) >= _TWICE


def speaks_of_all(source: Source) -> bool:
    """Tell whether the evidence says something of all that it speaks about: "12/12 kỳ", "đều", "tất cả"."""
    said = f" {' '.join(word.text for word in source.outline.words)} "
    return _ALL_OF.search(source.outline.text) is not None or any(f" {word} " in said for word in _ALL_WORDS)


def check_generalised(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield what a claim says of "các ..." where the evidence speaks of "một số ..." wherever it names them."""
    for at, token in enumerate(claim.tokens):
        noun = [other.key for other in claim.tokens[at + 1 : at + 1 + _NOUN]]
        if token.key not in _PLURALS or len(noun) < _NOUN or _SOME in claim.places:
            continue
        if _REFERS.intersection(other.key for other in claim.tokens[at + 1 : at + 1 + _REACH]):
            continue
        before = [found for source in sources for found in _before(noun, source)]
        if before and all(found == _SOME for found in before):
            said = " ".join(noun)
            yield Problem(ProblemKind.OTHER, f"{token.text} {said}", f"{_SOME} {said}")


def _before(noun: Sequence[str], source: Source) -> Iterator[str]:
    """Yield what stands before each place where the evidence has a noun."""
    tokens = source.outline.tokens
    for at in source.outline.places.get(noun[0], ()):
        if [token.key for token in tokens[at : at + _NOUN]] == noun:
            yield tokens[at - 1].key if at else ""


def _counts(token: Token) -> bool:
    return token.slot in _COUNTED
