"""Text as the lexical index sees it: syllables, neighbouring pairs of them, numbers and codes.

One function serves documents and queries, so that whatever is written alike is found alike. Vietnamese writes its
syllables apart and its words not at all; pairs of neighbours stand in for words. Left out on purpose: stop words (their
accent-free forms are content words) and word segmentation (segmenters damage codes).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from documents.language.compiling import compiled_regex
from documents.language.terms import terms
from documents.language.text import canonical, fold
from documents.language.words import Word, words

PAIR_JOINT = "_"

# A number with everything that hangs on it by a dot, comma, slash or dash: "02/8/2023", "96/kh-vks", "2021-2025".
_CODE = compiled_regex(r"\d+(?:[./,\-]\d+)*(?:/[\p{L}\d\-]+)*")
_THOUSANDS = compiled_regex(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_DAY = compiled_regex(r"(\d{1,2})([./\-])(\d{1,2})\2((?:19|20)\d{2})")
_LEADING_ZEROS = compiled_regex(r"(?<![\d.,])0+(?=\d)")
_made = tuple.__new__  # a named tuple without the call of its own constructor, which takes longer than the rest
# A pair that runs over one of these joins words that do not belong together.
_BREAKS = frozenset('.;:!?()[]"\n')


class Token(NamedTuple):
    """A unit of the lexical index.

    Attributes:
        text: canonical form: lower case, one tone placement, one spelling of i and y.
        folded: the same without diacritics.
        is_pair: two neighbouring syllables, joined by "_".
    """

    text: str
    folded: str
    is_pair: bool = False

    @property
    def is_marked(self) -> bool:
        """True if the token has a diacritic, so that it was typed with care and stands for itself alone."""
        return self.text != self.folded


def tokens(text: str, *, lenient: bool = False) -> tuple[Token, ...]:
    """Return the tokens of a normalised text: syllables, other spellings, codes and pairs, repeated as they occur.

    Abbreviations are kept and written out as well. Numbers lose leading zeros ("06" is "6") and stand both with
    and without thousands separators. ``lenient`` is for queries: it takes words without diacritics for abbreviations
    too, and therefore also for what they are.

    Example:
        >>> [token.text for token in tokens("Phòng 07, 1.054 vụ")]
        ['phòng', '7', '1054', 'vụ', '1.054', 'phòng_7', '7_1054', '1054_vụ']
        >>> [token.text for token in tokens("96/KH-VKS") if "_" not in token.text]
        ['96', 'kế', 'hoạch', 'viện', 'kiểm', 'sát', 'kh', 'vks', '96/kh-vks']
    """
    clear = canonical(text)
    if not lenient:
        return (*_tokens(clear, terms(text)), *_codes(clear))
    return (*_tokens(clear, words(text)), *_tokens(clear, terms(text, lenient=True)), *_codes(clear))


def plain_number(number: str) -> str:
    """Return a number as it is compared: no thousands separators, no leading zeros; "1.054" gives "1054"."""
    if _THOUSANDS.fullmatch(number):
        number = number.replace(".", "")
    return _LEADING_ZEROS.sub("", number)


def _tokens(clear: str, sequence: Sequence[Word]) -> tuple[Token, ...]:
    plain = [
        _number(text) if text[0].isdigit() else _made(Token, (text, folded, False)) for text, folded, _ in sequence
    ]
    return (*plain, *_other_spellings(clear, sequence), *_pairs(clear, sequence, plain))


def _number(text: str) -> Token:
    number = plain_number(text)
    return _made(Token, (number, number, False))


def _token(text: str) -> Token:
    return Token(text, fold(text))


def _other_spellings(clear: str, sequence: Sequence[Word]) -> Iterator[Token]:
    """Yield numbers as written or in parts, and the abbreviations that ``sequence`` has written out."""
    previous = None
    for text, _, span in sequence:
        if text[0].isdigit():
            if _THOUSANDS.fullmatch(text):
                yield _token(text)
            elif "." in text:  # a day, a section number: its parts are numbers of their own
                yield from (_token(plain_number(part)) for part in text.split("."))
        elif span is not previous:
            short = clear[span[0] : span[1]]
            if short != text and short.isalpha():
                yield _token(short)
        previous = span


def _codes(clear: str) -> Iterator[Token]:
    for match in _CODE.finditer(clear):
        code = match.group()
        if "/" in code or "-" in code or _DAY.fullmatch(code):
            yield _token(_LEADING_ZEROS.sub("", _DAY.sub(r"\1/\3/\4", code)))


def _pairs(clear: str, sequence: Sequence[Word], plain: Sequence[Token]) -> list[Token]:
    spans = [word[2] for word in sequence]
    return [
        _made(Token, (f"{left}{PAIR_JOINT}{right}", f"{bare_left}{PAIR_JOINT}{bare_right}", True))
        for (left, bare_left, _), (right, bare_right, _), (_, end), (start, _) in zip(
            plain, plain[1:], spans, spans[1:], strict=False
        )
        if clear[end:start] == " " or _BREAKS.isdisjoint(clear[end:start])
    ]
