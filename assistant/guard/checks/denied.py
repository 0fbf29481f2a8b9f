"""What another statement of the same document denies word for word: "không phát hiện trường hợp quá hạn tạm giam".

The statement that seems to bear a claim out may only have its words; where another one denies the very phrase, that
one is meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token, runs_of
from assistant.guard.types import Problem, ProblemKind

_FEWEST = 3  # words with a weight that a denied phrase has to have
_OPENS = frozenset({"phát", "để", "xảy"})  # "không phát hiện", "không để xảy ra"
_PROSE = (Slot.WORD, Slot.EXCLUSIVE)
_Phrase = tuple[str, ...]


def check_denied(claim: Outline, chosen: Sequence[Source], sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield a phrase of a claim that one of ``sources`` denies and none of those ``chosen`` to bear it out affirms."""
    said: _Phrase | None = None
    for source in sources:
        for phrase in _denied_phrases(source.outline) if source not in chosen else ():
            said = said or _affirmed(claim)
            if _holds(said, phrase) and not any(_holds(_affirmed(other.outline), phrase) for other in chosen):
                yield Problem(ProblemKind.NEGATION, " ".join(phrase), f"không {' '.join(phrase)}")
                return


def denies_the_same(claim: Outline, chosen: Sequence[Source]) -> bool:
    """Tell whether a claim denies word for word what one of the sources denies: others that affirm the like differ."""
    phrases = _denied_phrases(claim)
    return bool(phrases) and any(phrase in _denied_phrases(source.outline) for source in chosen for phrase in phrases)


@lru_cache(maxsize=4096)
def _denied_phrases(outline: Outline) -> tuple[_Phrase, ...]:
    tokens = outline.tokens
    runs = runs_of(token.negated and (True if _weighs(token) else None) for token in tokens)
    phrases = (tuple(tokens[at].key for at in run if tokens[at].key not in _OPENS) for run in runs)
    return tuple(phrase for phrase in phrases if len(phrase) >= _FEWEST)


def _affirmed(outline: Outline) -> _Phrase:
    """Return the words of a text that have a weight, with an empty one for each that is denied."""
    return tuple("" if token.negated else token.key for token in outline.tokens if _weighs(token) or token.negated)


def _weighs(token: Token) -> bool:
    return token.slot in _PROSE and not token.light


def _holds(said: _Phrase, phrase: _Phrase) -> bool:
    """Tell whether the words of a phrase stand in a row in a text."""
    size = len(phrase)
    return any(said[at : at + size] == phrase for at in range(len(said) - size + 1))
