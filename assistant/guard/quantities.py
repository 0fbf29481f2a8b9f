"""When evidence that does not say "tất cả" still speaks of all: "100%", "10/10 xã", the same number twice."""

from __future__ import annotations

import re

from assistant.guard.sources import Source
from assistant.guard.tokens import Outline, Slot, Token

# "100% Kiểm sát viên", "chấp nhận 100%", not the share that was reached; "10/10 xã".
_ALL_OF = re.compile(
    r"(?<![\d.,])100\s?% [^\W\d_]|(?<![\d.,/])(?P<part>\d+)/(?P=part) [^\W\d_]"
    r"|(?<!đạt )(?<!bằng )(?<!tiêu )(?<!lệ )(?<!là )(?<![\d.,])100\s?%(?=\W*$|[;,.)])",
    re.IGNORECASE,
)
_ALL_WORDS = ("đều", "tất cả", "toàn bộ", "mọi")
_COUNTED = (Slot.NUMBER, Slot.LABEL)
_NEAR = 3  # tokens between "tất cả" and the number it stands before
_TWICE = 2


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


def _counts(token: Token) -> bool:
    return token.slot in _COUNTED
