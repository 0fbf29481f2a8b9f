"""Pairs of a query and the passage that answers it, made from articles alone.

Nothing is labelled by hand or taken from a test set. What goes together: title, lead and body; a heading and its
clauses; a sentence, or a question made of it, and the passage around it, with the sentence (the words count) or
without it (the meaning has to do; the inverse cloze task of Lee et al. 2019).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

from index.training.abbreviations import abbreviate
from index.training.corpora import Article
from index.training.questions import ask, excerpt

_AROUND = 3  # sentences before and after at most
_APART = 8  # sentences between two that are asked about, so that their passages do not overlap
_PER_ARTICLE = 4
_ABBREVIATED = 0.2  # share of queries that are abbreviated if they can be


class Pair(NamedTuple):
    """A query and the passage that it should find, one sentence to a line."""

    query: str
    passage: str


def pairs(articles: Sequence[Article], number: int, *, seed: int) -> Iterator[Pair]:
    """Yield ``number`` pairs, up to four of an article in a row; the same seed gives the same pairs.

    Long articles come more often. Pairs that are neighbours meet as each other's negatives: telling passages of one
    article apart is the hardest part of the search (Recall@10 0.855 against 0.848 without).
    """
    random = Random(seed)
    places = [(article, at) for article in articles for at in range(len(article.sentences))]
    made: list[Pair] = []
    for _ in range(number):
        if not made:
            made = [_abbreviated(pair, random) for pair in _of_one_article(*random.choice(places), random)]
        yield made.pop()


def _of_one_article(article: Article, at: int, random: Random) -> list[Pair]:
    asked = list(range(at % _APART, len(article.sentences), _APART))
    random.shuffle(asked)
    made = [_about_sentence(article, place, random) for place in asked[:_PER_ARTICLE]]
    # The title fits every passage of its article, so no more than one pair may ask with it.
    made[-1] = _about_article(article, asked[len(made) - 1], random) or made[-1]
    return made


def _about_article(article: Article, at: int, random: Random) -> Pair | None:
    """Return a pair that asks with the title or the lead, in the share of cases that they are worth."""
    choice = random.random()
    if choice < 0.2 and article.title and article.lead:
        return Pair(article.title, article.lead)
    if choice < 0.4 and article.title:
        return Pair(article.title, "\n".join(_around(article, at, random)))
    if choice < 0.5 and article.lead:
        return Pair(article.lead, "\n".join(_around(article, at, random)))
    return None


def _about_sentence(article: Article, at: int, random: Random) -> Pair:
    sentence, around = article.sentences[at], _around(article, at, random)
    choice = random.random()
    if choice < 0.2 and len(around) > 1:
        return Pair(excerpt(sentence, random), "\n".join(other for other in around if other != sentence) or sentence)
    query = ask(sentence, random) if choice < 0.5 else excerpt(sentence, random)
    return Pair(query, "\n".join(around))


def _around(article: Article, at: int, random: Random) -> tuple[str, ...]:
    return article.sentences[max(0, at - random.randint(0, _AROUND)) : at + random.randint(0, _AROUND) + 1]


def _abbreviated(pair: Pair, random: Random) -> Pair:
    if random.random() < _ABBREVIATED:
        return pair._replace(query=abbreviate(pair.query, random))
    return pair
