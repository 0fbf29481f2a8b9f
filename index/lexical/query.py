"""Which terms a query looks for in which field of the lexical index, and how much each counts.

The spelling is decided token by token: a token with marks was typed with care and is looked up as it is; a token
without any may stand for every syllable of the same letters and is looked up in the folded field. Where most of a query
has marks, a bare token that the corpus knows as such ("giang", "nam") is most likely meant so, and its folded form only
helps out. Where the query was restored ("ket qua" to "kết quả"), the restored tokens are looked up as if they had been
typed, for a little less, and those that they replace folded, for very little. What reports may say for everyday words
of the query is looked up as well, for a third of what these count.

The engine goes through all passages that hold a term, so that in a large index some are not worth looking up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from index.lexical.tokens import Token


class Field(StrEnum):
    """The fields of the lexical index. The folded ones hold the same tokens without diacritics."""

    EXACT = "exact"
    TITLE = "title"
    HEADING = "heading"
    LABEL = "label"
    NUMBERS = "numbers"
    FOLDED = "folded"
    FOLDED_CONTEXT = "folded_context"


# How much a term counts in each field, as a factor on its BM25 score there. Chosen on 318 questions over the sample
# documents; anything from half to one and a half times these values is within a point of Recall@5.
BOOSTS = {
    Field.EXACT: 1.0,
    Field.TITLE: 0.4,
    Field.HEADING: 0.2,
    Field.LABEL: 0.4,
    Field.NUMBERS: 0.2,
    Field.FOLDED: 1.0,
    Field.FOLDED_CONTEXT: 0.4,
}
_MARKED_FIELDS = (Field.EXACT, Field.TITLE, Field.HEADING, Field.LABEL)
_FOLDED_FIELDS = (Field.FOLDED, Field.FOLDED_CONTEXT)
# A pair repeats what its two syllables say already. 0.5 found best of 0.3 to 1.3 for Vietnamese questions over passages
# of an encyclopaedia among news (Recall@1 0.903 and 0.897 at 1.0; without marks 0.878 and 0.876); the optimum is flat.
_PAIR = 0.5
_HELPING_OUT = 0.3  # of a folded term beside its exact form in a query that is typed with marks
# Of a token that was restored, and of the letters that were typed in its place. Questions of XQuAD-vi without marks:
# Recall@1 0.892 with these, 0.882 by the folded letters alone, 0.885 by the restored tokens alone.
_RESTORED, _REPLACED = 0.9, 0.1

# Of a word that reports may say instead. 103 reworded questions over the samples, Recall@5: 0.680 without, 0.709 at
# 0.2, 0.728 at 0.3 and 0.5; XQuAD-vi and questions on news stay as they are within a question or two of 500 and 700.
# Titles and headings looked up for them as well bring nothing more.
_SAID_INSTEAD = 0.3

# Of running Vietnamese text, about four in five syllables carry a mark; below this share a query is typed without.
_MARKED_SHARE = 0.5

# What more than this share of the passages hold is not looked up in an index of so many. Among reports that resemble
# each other ("VKSND", "năm" in every title) nine tenths leave a third of what the engine would go through, a half
# leaves half of that. Of 97,074 passages of news, asked 595 questions about 240 of them, Recall@1 and @5 are 0.869 and
# 0.931 by a half, 0.871 and 0.929 by nine tenths; without diacritics 0.864 and 0.923 by both. To leave out the words
# that are commonest as long as they carry 5 % of a question's weights loses more: Recall@1 0.867, and 0.857.
_SHARES = ((25_000, 0.5), (2000, 0.9))
LARGE = _SHARES[0][0]


class Clause(NamedTuple):
    """One term looked up in one field; ``boost`` is a factor on its score there."""

    field: Field
    term: str
    boost: float


def plan(
    query: Sequence[Token], *, known: Callable[[str], bool], restored: Sequence[Token] | None = None
) -> tuple[Clause, ...]:
    """Return the clauses of a query, equal terms joined.

    Args:
        query: the tokens of the query as it was typed.
        known: tells whether a token stands in some passage exactly as it is.
        restored: the tokens of the query as it most likely was meant, where that is not as it was typed.
    """
    boosts: dict[tuple[Field, str], float] = {}
    for token, field, term, boost in (*_typed(query, known, restored), *_meant(query, restored or ())):
        weight = boost * BOOSTS[field] * (_PAIR if token.is_pair else 1.0)
        boosts[field, term] = max(boosts.get((field, term), 0.0), weight)
    return tuple(Clause(field, term, boost) for (field, term), boost in boosts.items())


def said_instead(said: Sequence[Token], clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """Return the clauses of what reports may say for words of a query; not of those in its own ``clauses``."""
    own = {clause.term for clause in clauses if clause.field is Field.EXACT}
    return tuple(
        Clause(Field.EXACT, token.text, _SAID_INSTEAD * BOOSTS[Field.EXACT] * (_PAIR if token.is_pair else 1.0))
        for token in dict.fromkeys(said)
        if token.text not in own
    )


def worth_looking_up(
    clauses: Sequence[Clause], frequency: Callable[[Field, str], int], passages: int
) -> Sequence[Clause]:
    """Return the clauses that some passage meets; in a large index, only those that tell passages apart.

    Args:
        clauses: what a query looks for.
        frequency: the number of passages that hold a term in a field.
        passages: their number.
    """
    # Most words of a question stand in no title, heading or label: what no passage has finds none.
    met = [(count, one) for one in clauses if (count := frequency(one.field, one.term))]
    most = next((share * passages for least, share in _SHARES if passages >= least), passages)
    return [one for count, one in met if count <= most] or [one for _, one in met]


def _typed(
    query: Sequence[Token], known: Callable[[str], bool], restored: Sequence[Token] | None
) -> Iterator[tuple[Token, Field, str, float]]:
    careful = _is_typed_with_marks(query)
    kept = None if restored is None else {token.text for token in restored}
    for token in dict.fromkeys(query):
        for field, term, boost in _looked_up(token, careful=careful, known=known):
            if kept is not None and field in _FOLDED_FIELDS:
                boost = _HELPING_OUT if token.text in kept else _REPLACED
            yield token, field, term, boost


def _meant(query: Sequence[Token], restored: Sequence[Token]) -> Iterator[tuple[Token, Field, str, float]]:
    typed = {token.text for token in query if token.is_marked}
    for token in dict.fromkeys(restored):
        if token.text not in typed:
            yield from ((token, field, token.text, _RESTORED) for field in _MARKED_FIELDS)


def _is_typed_with_marks(query: Sequence[Token]) -> bool:
    words = [token for token in query if not token.is_pair and token.text.isalpha()]
    return sum(token.is_marked for token in words) >= _MARKED_SHARE * len(words)


def _looked_up(token: Token, *, careful: bool, known: Callable[[str], bool]) -> list[tuple[Field, str, float]]:
    exact = [(field, token.text, 1.0) for field in _MARKED_FIELDS]
    folded = [(field, token.folded, 1.0) for field in _FOLDED_FIELDS]
    if "/" in token.text:
        return [*exact, (Field.NUMBERS, token.folded, 1.0)]
    if token.is_marked or not any(map(str.isalpha, token.text)):
        return exact
    if careful and known(token.text):
        return [*exact, *((field, term, _HELPING_OUT) for field, term, _ in folded)]
    return folded
