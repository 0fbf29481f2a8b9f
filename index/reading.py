"""Which sentence of a passage answers a question, on general text: by its words and by what the question asks for.

A sentence counts by the words of the question that it holds, most by those that set it apart from its neighbours; by
its meaning; by what its neighbours add, for Vietnamese goes on with "ông", "đội này" where the sentence before had the
name; and by whether it has something new of the kind asked for: a number, a time, a name, a cause. The weights were
fitted as a softmax over the sentences of the 240 paragraphs of XQuAD-vi; on paragraphs left out of the fit it puts the
right one of five sentences first for 0.82 of the questions, overlap of rare words alone for 0.79.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

import numpy as np
import regex
from numpy.typing import NDArray

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
_ASKED = tuple((kind, regex.compile(rf"\b(?:{words})\b")) for kind, words in _ASKING)
_QUESTION_WORDS = frozenset("gì nào ai bao nhiêu mấy đâu sao".split())

_NUMERALS = "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trăm|nghìn|triệu|tỉ|nửa|vài|chục"
_NUMBER = regex.compile(rf"\d[\d.,]*|\b(?:{_NUMERALS})\b")
_TIME = regex.compile(
    r"\b(?:1\d{3}|20\d\d)\b|\b(?:thế kỉ|thập niên|chủ nhật|mùa)\b|\b(?:tháng|ngày) \w+"
    r"|\bthứ (?:hai|ba|tư|năm|sáu|bảy)\b|\d{1,2}[/-]\d{1,2}"
)
_CAUSE = regex.compile(r"\b(?:vì|do|bởi|nhờ|nên|để|nhằm|khiến|dẫn đến|nguyên nhân|lí do|gây)\b")
_NAME = regex.compile(r"\p{Lu}[\p{L}.\-]*(?:[ ]\p{Lu}[\p{L}.\-]*)*")
_COUNTED = regex.compile(r"\b(?:bao nhiêu|mấy) (\p{L}+)(?: (\p{L}+))?")

# Weights of the fit, rounded. The first four are on shares from 0 to 1, the fifth on a cosine.
_WORDS, _APART, _WITH_BEFORE, _AFTER, _MEANING = 3.6, 2.1, 1.8, 0.9, 1.2
_KIND = {Asked.REASON: 0.4, Asked.TIME: 1.1, Asked.NUMBER: 0.8, Asked.PERSON: 1.6, Asked.PLACE: 0.5, Asked.OTHER: 0.1}
_COUNTED_NOUN, _LENGTH = 1.5, -0.25

Rarity = Callable[[str], float]


def asked_for(question: str) -> Asked:
    """Return what a normalised question asks for.

    Example:
        >>> asked_for("Đội nào thắng vào năm nào?"), asked_for("Ai là Viện trưởng?")
        (<Asked.TIME: 'time'>, <Asked.PERSON: 'person'>)
    """
    plain = canonical(question)
    return next((kind for kind, pattern in _ASKED if pattern.search(plain)), Asked.OTHER)


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
    rare = np.sqrt(np.array(list(weights.values())))  # roots: one rare name must not outweigh all the rest
    apart = rare**2 / np.maximum(held.sum(axis=0), 1)
    words = _share(held, rare)
    with_before = _share(np.maximum(held, np.vstack([held[:1], held[:-1]])), rare)
    after = np.append(words[1:], 0.0)
    near = embedder.embed_documents(sentences) @ embedder.embed_queries([question])[0]
    lengths = np.log1p([len(sentence.split()) for sentence in sentences])
    scores: NDArray[np.float64] = (
        _WORDS * words + _APART * _share(held, apart) + _WITH_BEFORE * with_before + _AFTER * after
    ) + (_MEANING * near + _LENGTH * lengths + [_of_kind(question, sentence) for sentence in sentences])
    return scores


def _weights(question: str, rarity: Rarity) -> dict[str, float]:
    """Return the terms of a question with what each tells; the words that only ask are left out."""
    asked = [token for token in tokens(question) if _QUESTION_WORDS.isdisjoint(token.text.split("_"))]
    return {token.text: rarity(token.text) * (0.5 if token.is_pair else 1.0) for token in asked}


def _terms(sentence: str) -> set[str]:
    return {token.text for token in tokens(sentence)}


def _share(held: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    total = float(weights.sum())
    share: NDArray[np.float64] = held @ weights / (total if total > 0 else 1.0)
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
