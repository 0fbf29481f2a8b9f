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
from index.embedding import Embedder
from index.tokens import tokens


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


def best_sentence(
    question: str, passages: Sequence[tuple[float, Sequence[str]]], *, rarity: Rarity, embedder: Embedder
) -> tuple[int, int]:
    """Return which passage, and which of its sentences, answers a question best.

    Args:
        question: normalised, as it was meant.
        passages: score in the search, above 0, and the sentences of each; at least one sentence in all.
        rarity: as ``sentence_scores`` has it.
        embedder: likewise.

    Raises:
        ValueError: there is no sentence.
    """
    highest = max(score for score, sentences in passages if sentences)
    places: dict[tuple[int, int], float] = {}
    for at, (score, sentences) in enumerate(passages):
        found = _FOUND * score / highest
        scores = sentence_scores(question, sentences, rarity=rarity, embedder=embedder) + found
        places |= {(at, line): float(one) for line, one in enumerate(scores)}
    return max(places, key=places.__getitem__)


def sentence_scores(
    question: str, sentences: Sequence[str], *, rarity: Rarity, embedder: Embedder
) -> NDArray[np.float64]:
    """Return how well each sentence of a passage answers a question; only the order and the distances mean anything.

    Args:
        question: normalised, as it was meant.
        sentences: of one passage, in their order.
        rarity: how much a token tells, as the inverse document frequency of a corpus.
        embedder: tells how close the meaning of a sentence is.
    """
    if not sentences:
        return np.zeros(0)
    weights = _weights(question, rarity)
    held = np.array([[term in set_of for term in weights] for set_of in map(_terms, sentences)], dtype=np.float64)
    told = np.array(list(weights.values()))
    rare = np.sqrt(told)  # roots: one rare name must not outweigh all the rest
    words, apart = _share(held, told), _share(held, told / np.maximum(held.sum(axis=0), 1))
    with_before = _share(np.maximum(held, np.vstack([held[:1], held[:-1]])), rare)
    after = np.append(_share(held, rare)[1:], 0.0)
    near = np.vecdot(embedder.embed_documents(sentences), embedder.embed_queries([question])[0])
    scores: NDArray[np.float64] = (
        _WORDS * words + _APART * apart + _WITH_BEFORE * with_before + _AFTER * after + _MEANING * near
    ) + [_of_kind(question, sentence) + _FOCUSED * _focused(question, sentence, rarity) for sentence in sentences]
    return scores


def _focused(question: str, sentence: str, rarity: Rarity) -> float:
    """Return how much of what is asked about ("thành phố nào": thành phố) a sentence names, 0 to 1 by rarity."""
    focus = _FOCUS.search(canonical(question))
    told = {word: rarity(word) for word in focus.groups() if word} if focus else {}
    named = _terms(sentence)
    return sum(weight for word, weight in told.items() if word in named) / (sum(told.values()) or 1.0)


def _weights(question: str, rarity: Rarity) -> dict[str, float]:
    """Return the terms of a question with what each tells; the words that only ask are left out."""
    asked = [token for token in tokens(question) if _QUESTION_WORDS.isdisjoint(token.text.split("_"))]
    return {token.text: rarity(token.text) * (0.5 if token.is_pair else 1.0) for token in asked}


def _terms(sentence: str) -> set[str]:
    return {token.text for token in tokens(sentence)}


def _share(held: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    total = float(weights.sum())
    share: NDArray[np.float64] = np.vecdot(held, weights) / (total if total > 0 else 1.0)
    return share


def _of_kind(question: str, sentence: str) -> float:
    """Return the bonus of a sentence that has something of the kind asked for which the question does not have."""
    kind, plain = asked_for(question), canonical(question)
    if kind is Asked.REASON:
        return _KIND[kind] * bool(_CAUSE.search(canonical(sentence)))
    if kind in (Asked.PERSON, Asked.PLACE, Asked.OTHER):
        # The first word has a capital in any case.
        return _KIND[kind] * any(canonical(name.group()) not in plain for name in _NAME.finditer(sentence[1:]))
    pattern = _TIME if kind is Asked.TIME else _NUMBER
    bonus = _KIND[kind] * any(found.group() not in plain for found in pattern.finditer(canonical(sentence)))
    return bonus + (_COUNTED_NOUN if kind is Asked.NUMBER and _counts(plain, canonical(sentence)) else 0.0)


def _counts(question: str, sentence: str) -> bool:
    """Tell whether a sentence has a number right before what the question counts: "bao nhiêu đội", "hai đội"."""
    counted = _COUNTED.search(question)
    nouns = [noun for noun in counted.groups() if noun] if counted else []
    return any(
        regex.search(rf"(?:\d[\d.,]*|\b(?:{_NUMERALS})) (?:\p{{L}}+ )?{regex.escape(noun)}\b", sentence)
        for noun in nouns
    )
