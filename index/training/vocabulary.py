"""The tokenizer of the bundled model: pieces for words, word fragments and phrases of folded text.

Vietnamese writes its words apart by syllable, so frequent phrases of two and three syllables are pieces of their own;
Viterbi (Kudo 2018, the Unigram model) picks the likeliest cut. All text is folded: whatever is typed without marks
then gets the very same vector, and the phrases tell apart most of what folding makes alike ("kiểm sát", "kiếm").
Fragments serve words that the corpus does not know, foreign names above all.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from documents.language.text import canonical, fold
from index.training.abbreviations import ABBREVIATIONS

if TYPE_CHECKING:
    from tokenizers import Tokenizer, normalizers

UNKNOWN = "<unk>"
BLANK = "▁"  # stands for the blank before a word, as in every Unigram model
_WORD = regex.compile(r"\d+|\p{L}+|[^\s\p{L}\d]")
_PRUNE_EVERY, _PRUNED = 2_000_000, 2  # words between two prunings of the phrase counts, highest count that goes
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
# Log probability of what must be there although no corpus need hold it.
_FOR_WANT_OF_BETTER, _NUMBER, _ABBREVIATION = -20.0, -9.0, -11.0


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many pieces of each kind at most, and how often a word must occur to be one.

    Phrases must also attract each other: normalised pointwise mutual information (Bouma 2009) above ``attraction``.
    0.25 found best of 0 to 0.25; single words alone find a tenth fewer passages.
    """

    words: int = 15_000
    phrases: int = 14_000
    fragments: int = 8_000
    least: int = 5
    attraction: float = 0.25


@dataclass(slots=True)
class Counts:
    """How often words and runs of two and three words occur in folded text."""

    words: Counter[str] = field(default_factory=Counter)
    phrases: Counter[tuple[str, ...]] = field(default_factory=Counter)
    total: int = 0


def count(texts: Iterable[str]) -> Counts:
    """Count the words and phrases of normalised texts; the rarest phrases are dropped on the way."""
    counts = Counts()
    next_pruning = _PRUNE_EVERY
    for text in texts:
        found = _WORD.findall(fold(canonical(text)))
        counts.words.update(found)
        counts.total += len(found)
        for run in _runs_of_letters(found):
            counts.phrases.update(pairwise(run))
            counts.phrases.update(zip(run, run[1:], run[2:], strict=False))
        if counts.total >= next_pruning:
            _prune(counts)
            next_pruning += _PRUNE_EVERY
    return counts


def build_tokenizer(counts: Counts, sizes: Sizes) -> Tokenizer:
    """Return the tokenizer: text is folded, cut at everything but letters and digits, and covered with pieces."""
    from tokenizers import Tokenizer, models, pre_tokenizers

    scores = _scores(counts, sizes)
    pieces = sorted(scores.items(), key=lambda piece: (-piece[1], piece[0]))
    tokenizer = Tokenizer(models.Unigram([(UNKNOWN, -30.0), *pieces], unk_id=0, byte_fallback=False))
    tokenizer.normalizer = _normalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement=BLANK, prepend_scheme="always", split=False)
    return tokenizer


def _normalizer() -> normalizers.Normalizer:
    """Return what does in the tokenizer what ``fold(canonical(text))`` does, and blanks out everything else."""
    from tokenizers import Regex, normalizers

    return normalizers.Sequence(
        [
            normalizers.NFD(),
            normalizers.StripAccents(),
            normalizers.Lowercase(),
            normalizers.Replace("đ", "d"),
            normalizers.Replace(Regex(r"[^\p{L}\d]+"), " "),
            normalizers.Strip(),
            normalizers.Replace(Regex(r"(?<=\b[hklmst])y\b"), "i"),
            normalizers.Replace(Regex(r"(?<=qu)i(?!\p{L})"), "y"),
        ]
    )


def _runs_of_letters(words: Iterable[str]) -> Iterator[list[str]]:
    run: list[str] = []
    for word in words:
        if word.isalpha():
            run.append(word)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _prune(counts: Counts) -> None:
    for phrase in [phrase for phrase, times in counts.phrases.items() if times <= _PRUNED]:
        del counts.phrases[phrase]


def _scores(counts: Counts, sizes: Sizes) -> dict[str, float]:
    """Return the log probability of every piece."""
    words = {word: times for word, times in _most_frequent(counts.words, sizes) if word[0].isalnum()}
    scores = {BLANK + word: math.log(times / counts.total) for word, times in words.items()}
    for phrase, times in _phrases(counts, sizes):
        scores[BLANK + BLANK.join(phrase)] = math.log(times / counts.total)
    for fragment, times in _fragments(counts.words, known=words, most=sizes.fragments):
        scores.setdefault(fragment, math.log(times / counts.total))
    for short in ABBREVIATIONS:
        scores.setdefault(BLANK + BLANK.join(fold(short).split()), _ABBREVIATION)
    for number in range(100):
        scores.setdefault(f"{BLANK}{number}", _NUMBER)
    for letter in BLANK + _LETTERS:
        scores.setdefault(letter, _FOR_WANT_OF_BETTER)
    return scores


def _most_frequent(words: Mapping[str, int], sizes: Sizes) -> list[tuple[str, int]]:
    frequent = [(word, times) for word, times in words.items() if times >= sizes.least]
    return sorted(frequent, key=lambda word: (-word[1], word[0]))[: sizes.words]


def _phrases(counts: Counts, sizes: Sizes) -> list[tuple[tuple[str, ...], int]]:
    def attraction(phrase: tuple[str, ...], times: int) -> float:
        together = times / counts.total
        apart = math.prod(counts.words[word] / counts.total for word in phrase)
        return math.log(together / apart) / (-math.log(together) * (len(phrase) - 1))

    found = [
        (phrase, times, force)
        for phrase, times in counts.phrases.items()
        if times >= 2 * sizes.least and (force := attraction(phrase, times)) > sizes.attraction
    ]
    found.sort(key=lambda phrase: (-phrase[1] * phrase[2] ** 2, phrase[0]))
    return [(phrase, times) for phrase, times, _ in found[: sizes.phrases]]


def _fragments(words: Mapping[str, int], *, known: Mapping[str, int], most: int) -> list[tuple[str, int]]:
    """Return the parts, two to six letters long, that cover most of the words that are no pieces themselves."""
    fragments: Counter[str] = Counter()
    for word, times in words.items():
        if word not in known and word.isalpha():
            marked = BLANK + word
            for start in range(len(marked) - 1):
                for end in range(start + 2, min(len(marked), start + 6) + 1):
                    fragments[marked[start:end]] += times
    found = sorted(fragments.items(), key=lambda part: (-part[1] * (len(part[0]) - 1), part[0]))
    return found[:most]
