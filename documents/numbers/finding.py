"""The numbers of a text that count something, in digits or words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from documents.language.shadows import Shadows
from documents.numbers.digits import digit_numbers
from documents.numbers.hedges import hedge_of
from documents.numbers.numerals import format_number, parse_number, readings
from documents.numbers.phrases import further_singles, word_numbers
from documents.numbers.words import NotANumber
from documents.types import Span

__all__ = ["NotANumber", "NumberMention", "find_numbers", "format_number", "parse_number", "readings"]


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number that counts something: ``span`` and ``text`` hold it with its scale words, without its unit.

    ``hedge`` is the word that makes it inexact ("trên", "gần", "ít nhất"), spelt with diacritics, or None.
    """

    span: Span
    value: Decimal
    text: str
    hedge: str | None = None


def find_numbers(text: str) -> list[NumberMention]:
    """Return the numbers of normalised ``text`` that count or measure, in order; diacritics may be missing.

    Left out is what other finders or nobody reads as an amount: dates, years, times, document numbers, articles of
    law, labels ("Phòng 7", "khu vực 3", "Cụm thi đua số 11", "lần thứ 13"), list numbering, telephone numbers,
    codes ("4S", "Covid-19"), vague words ("vài chục", "một số") and whatever could be read in two ways.
    """
    shadows = Shadows.of(text)
    found = sorted([*digit_numbers(shadows), *word_numbers(shadows)])
    found = sorted([*found, *further_singles(shadows, found)]) if found else found
    ends = [0, *(span.end for span, _ in found)]
    return [
        NumberMention(span, value, text[span.start : span.end], _hedge(shadows, span, previous_end))
        for (span, value), previous_end in zip(found, ends, strict=False)
    ]


def _hedge(shadows: Shadows, span: Span, previous_end: int) -> str | None:
    hedge = hedge_of(shadows, span.start, span.end)
    # "16 trên 18" is a ratio, not a number over eighteen.
    between = shadows.folded[previous_end : span.start].strip()
    return None if hedge == "trên" and between == "tren" and previous_end else hedge
