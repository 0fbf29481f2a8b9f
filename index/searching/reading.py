"""Which sentence answers a question, on general text: by its words and by what the question asks for.

A sentence counts by the words of the question that it holds, most by those that set it apart from its neighbours; by
its meaning; by what its neighbours add, for Vietnamese goes on with "ông", "đội này" where the sentence before had the
name; by whether it names what is asked about ("đội nào": đội) and has something new of the kind asked for: a number, a
time, a name, a cause; and by how well the search found its passage. The weights were fitted as a softmax over the
sentences of the five best passages for the questions of XQuAD-vi among 10,000 news passages. On the half of the
articles that was left out of the fit, the right sentence comes first for 0.775 of the questions (0.753 by the first
passage alone); given a right passage among the five, it is the first of its sentences for 0.838.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

import numpy as np
import regex
from numpy.typing import NDArray

from documents.language.compiling import compiled_regex
from documents.language.text import canonical
from index.embedding.models import Embedder
from index.lexical.tokens import tokens


class Asked(StrEnum):
    """What a question asks for."""

    REASON = "reason"
    TIME = "time"
    NUMBER = "number"
    PERSON = "person"
    PLACE = "place"
    OTHER = "other"


# In canonical text, the first that fits. "năm" asks for a time only with a question word behind it.
_ASKING = (
    (Asked.REASON, r"vì sao|tại sao|do đâu|lí do|nguyên nhân|mục đích"),
    (Asked.TIME, r"khi nào|(?:năm|ngày|tháng|thế kỉ|thập niên|lúc|thời gian|thời điểm) nào|bao giờ|vào năm"),
    (Asked.NUMBER, r"bao nhiêu|mấy|tỉ lệ|phần trăm|số lượng|bao lâu|bao xa"),
    (Asked.PERSON, r"ai|(?:người|vị|ông|bà|nhân vật|tổng thống) nào|tên của|tên là gì|tên gì"),
    (Asked.PLACE, r"đâu|(?:nơi|thành phố|nước|quốc gia|tỉnh|bang|châu lục|lục địa|địa phương) nào"),
)
_ASKED = tuple((kind, compiled_regex(rf"\b(?:{words})\b")) for kind, words in _ASKING)
_QUESTION_WORDS = frozenset("gì nào ai bao nhiêu mấy đâu sao".split())

_NUMERALS = "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trăm|nghìn|triệu|tỉ|nửa|vài|chục"
_NUMBER = compiled_regex(rf"\d[\d.,]*|\b(?:{_NUMERALS})\b")
_TIME = compiled_regex(
    r"\b(?:1\d{3}|20\d\d)\b|\b(?:thế kỉ|thập niên|chủ nhật|mùa)\b|\b(?:tháng|ngày) \w+"
    r"|\bthứ (?:hai|ba|tư|năm|sáu|bảy)\b|\d{1,2}[/-]\d{1,2}"
)
_CAUSE = compiled_regex(r"\b(?:vì|do|bởi|nhờ|nên|để|nhằm|khiến|dẫn đến|nguyên nhân|lí do|gây)\b")
_NAME = compiled_regex(r"\p{Lu}[\p{L}.\-]*(?:[ ]\p{Lu}[\p{L}.\-]*)*")
# "đội nào", "thành phố nào": what stands before the question word, one syllable or two.
_FOCUS = compiled_regex(r"(?:(\p{L}+) )?(\p{L}+) (?:nào|gì)\b")
_COUNTED = compiled_regex(r"\b(?:bao nhiêu|mấy) (\p{L}+)(?: (\p{L}+))?")

# Weights of the fit, rounded: on shares from 0 to 1 but for the meaning, which is a cosine.
_WORDS, _APART, _WITH_BEFORE, _AFTER = -3.7, 8.1, 2.9, 1.1
_MEANING, _FOCUSED, _FOUND = 3.6, 0.7, 12.5
_KIND = {Asked.REASON: 0.7, Asked.TIME: 1.8, Asked.NUMBER: 1.3, Asked.PERSON: 2.7, Asked.PLACE: 0.8, Asked.OTHER: 0.2}
_COUNTED_NOUN = 2.5

Rarity = Callable[[str], float]


def asked_for(question: str) -> Asked:
    """Return what a normalised question asks for.

    Example:
        >>> asked_for("Đội nào thắng vào năm nào?"), asked_for("Ai là Viện trưởng?")
        (<Asked.TIME: 'time'>, <Asked.PERSON: 'person'>)
    """
    plain = canonical(question)
    return next((kind for kind, pattern in _ASKED if pattern.search(plain)), Asked.OTHER)


def read_passages(
    question: str, passages: Sequence[tuple[float, Sequence[str]]], *, rarity: Rarity, embedder: Embedder
) -> list[tuple[int, float]]:
    """Return, for each passage, which of its sentences answers a question best, and how well: higher is better.

    How well compares between these passages, and means nothing else.

    Args:
        question: normalised, as it was meant.
        passages: score in the search, above 0, and the sentences of each, one at least.
        rarity: how much a token tells, as the inverse document frequency of a corpus.
        embedder: tells how close the meaning of a sentence is.
    """
    reader = _Reader(question, rarity)
    near = _nearness(question, [sentence for _, sentences in passages for sentence in sentences], embedder)
    highest = max((score for score, _ in passages), default=1.0)
    read, first = [], 0
    for score, sentences in passages:
        scores = reader.scores(sentences) + _MEANING * near[first : first + len(sentences)]
        line = int(scores.argmax())
        read.append((line, float(scores[line]) + _FOUND * score / highest))
        first += len(sentences)
    return read


def _nearness(question: str, sentences: Sequence[str], embedder: Embedder) -> NDArray[np.float64]:
    """Return how close each sentence is to the question, as a cosine."""
    if not sentences:
        return np.zeros(0)
    near: NDArray[np.float64] = np.vecdot(embedder.embed_documents(sentences), embedder.embed_queries([question])[0])
    return near


class _Reader:
    """A question, read once for all the sentences that may answer it.

    Args:
        question: normalised, as it was meant.
        rarity: how much a token tells.
    """

    def __init__(self, question: str, rarity: Rarity) -> None:
        self._plain = canonical(question)
        self._kind = asked_for(question)
        self._weights = _weights(question, rarity)
        focus = _FOCUS.search(self._plain)
        self._focus = {word: rarity(word) for word in focus.groups() if word} if focus else {}
        counted = _COUNTED.search(self._plain) if self._kind is Asked.NUMBER else None
        self._counted = [noun for noun in counted.groups() if noun] if counted else []

    def scores(self, sentences: Sequence[str]) -> NDArray[np.float64]:
        """Return how well each sentence of a passage answers by its words and what it names, its meaning left out."""
        terms = [{token.text for token in tokens(sentence)} for sentence in sentences]
        held = np.array([[term in some for term in self._weights] for some in terms], dtype=np.float64)
        told = np.array(list(self._weights.values()))
        rare = np.sqrt(told)  # roots: one rare name must not outweigh all the rest
        words, apart = _share(held, told), _share(held, told / np.maximum(held.sum(axis=0), 1))
        with_before = _share(np.maximum(held, np.vstack([held[:1], held[:-1]])), rare)
        after = np.append(_share(held, rare)[1:], 0.0)
        scores: NDArray[np.float64] = _WORDS * words + _APART * apart + _WITH_BEFORE * with_before + _AFTER * after
        return scores + [
            self._of_kind(sentence) + _FOCUSED * self._focused(some)
            for sentence, some in zip(sentences, terms, strict=True)
        ]

    def _focused(self, named: set[str]) -> float:
        """Return how much of what is asked about ("thành phố nào": thành phố) is named, 0 to 1 by rarity."""
        told = sum(weight for word, weight in self._focus.items() if word in named)
        return told / (sum(self._focus.values()) or 1.0)

    def _of_kind(self, sentence: str) -> float:
        """Return the bonus of a sentence that has something of the kind asked for which the question does not have."""
        bonus = _KIND[self._kind]
        if self._kind in (Asked.PERSON, Asked.PLACE, Asked.OTHER):
            # The first word has a capital in any case.
            return bonus * any(canonical(name.group()) not in self._plain for name in _NAME.finditer(sentence[1:]))
        said = canonical(sentence)
        if self._kind is Asked.REASON:
            return bonus * bool(_CAUSE.search(said))
        pattern = _TIME if self._kind is Asked.TIME else _NUMBER
        new = any(found.group() not in self._plain for found in pattern.finditer(said))
        return bonus * new + _COUNTED_NOUN * any(_counts(noun, said) for noun in self._counted)


def _counts(noun: str, said: str) -> bool:
    """Tell whether a sentence has a number right before what the question counts: "bao nhiêu đội", "hai đội"."""
    return bool(regex.search(rf"(?:\d[\d.,]*|\b(?:{_NUMERALS})) (?:\p{{L}}+ )?{regex.escape(noun)}\b", said))


def _weights(question: str, rarity: Rarity) -> dict[str, float]:
    """Return the terms of a question with what each tells; the words that only ask are left out."""
    asked = [token for token in tokens(question) if _QUESTION_WORDS.isdisjoint(token.text.split("_"))]
    return {token.text: rarity(token.text) * (0.5 if token.is_pair else 1.0) for token in asked}


def _share(held: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    total = float(weights.sum())
    share: NDArray[np.float64] = np.vecdot(held, weights) / (total if total > 0 else 1.0)
    return share
