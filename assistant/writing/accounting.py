"""Account for the numbers and words of a sentence: a second line of defence that reads nothing.

The guard understands what a sentence claims; this only counts. A number may stand in a sentence no more often than in
the passages that it rests on and in what governs them, however it is written; a word that is no Vietnamese syllable
has to stand there as well, and so has some word of every clause. Whatever the guard fails to read, no figure and no
clause comes from nowhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from assistant.weighing.scoping import scope_label
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.syllables import is_syllable
from documents.language.terms import content_terms, terms
from documents.language.text import canonical, fold
from documents.numbers.finding import find_numbers

_DIGITS = compiled_regex(r"\d+(?:[.,]\d{3})*(?:,\d+)?")
_THOUSANDS = compiled_regex(r"[.,](?=\d{3}(?:\D|$))")
_CLAUSE = compiled_regex(r"[^\s,;:–][^,;:–]*")
_FEW = 2  # content words; "cụ thể," and the like say nothing
_WORD = compiled_regex(r"[\p{L}\d]*\p{L}[\p{L}\d]*")
# Short for names that the sector writes out as well; the guard compares what they stand for.
_FOLDED = frozenset("vksnd vks vksndtc tand cqdt cqcsdt ubnd hdnd tp tx ksv ktv dtv qd kh bc".split())


def unaccounted(text: str, sources: Sequence[Statement]) -> str | None:
    """Return a number, word or clause of ``text`` that the sources do not have, or not as often; else None."""
    held = sum((_numbers(held) for held in _texts(sources)), Counter[str]())
    for number, times in _numbers(text).items():
        if times > held[number]:
            return number
    known = {fold(word) for source in _texts(sources) for word in _words(source)}
    strange = (word for word in _words(text) if not (is_syllable(word) or fold(word) in known | _FOLDED))
    return next(strange, None) or next((clause for clause in _CLAUSE.findall(text) if _is_alien(clause, known)), None)


def _is_alien(clause: str, known: set[str]) -> bool:
    """True if a clause has content words, and the sources none of them."""
    said = {word.folded for word in content_terms(terms(clause))}
    return len(said) >= _FEW and not said & known


def _texts(sources: Sequence[Statement]) -> list[str]:
    """Return what the sources say and what governs them; the title of a document counts once."""
    titles = dict.fromkeys(source.document.title for source in sources)
    scopes = dict.fromkeys(scope_label(source.scope.unit, source.scope.period) for source in sources)
    figures = dict.fromkeys(scope_label(figure.unit, figure.period) for source in sources for figure in source.figures)
    return [*(source.text for source in sources), *titles, *dict.fromkeys([*scopes, *figures])]


@lru_cache(maxsize=4096)
def _numbers(text: str) -> Counter[str]:
    """Return how often each number stands in a text: in digits, without separators and leading zeros, or in words."""
    digits = (_THOUSANDS.sub("", written) for written in _DIGITS.findall(text))
    in_words = (
        str(mention.value) for mention in find_numbers(text) if not any(letter.isdigit() for letter in mention.text)
    )
    return Counter([*(written.lstrip("0") or "0" for written in digits), *in_words])


def _words(text: str) -> list[str]:
    return [str(word) for word in _WORD.findall(canonical(text))]
