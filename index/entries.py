"""A passage as the lexical index takes it: the tokens of each field.

Title, heading and label are fields of their own; heading and label also belong to the text of every passage below them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from index.lexical_query import Field
from index.tokens import Token, tokens
from index.types import Passage


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage together with what its document says about all of them."""

    passage: Passage
    title: str = ""
    document_numbers: tuple[str, ...] = ()


def fields_of(entry: Entry) -> dict[Field, str]:
    """Return the ready tokens of every field, joined by blanks."""
    passage = entry.passage
    body = _with_context(passage)
    title, heading, label = map(_shared_tokens, (entry.title, passage.heading, passage.label))
    return {
        Field.EXACT: _exact(body),
        Field.FOLDED: _folded(body),
        Field.TITLE: _exact(title),
        Field.HEADING: _exact(heading),
        Field.LABEL: _exact(label),
        Field.FOLDED_CONTEXT: _folded((*title, *heading, *label)),
        Field.NUMBERS: _folded(_shared_tokens(" ; ".join(entry.document_numbers))),
    }


def _with_context(passage: Passage) -> list[Token]:
    """Return the tokens of a passage, and once those of its heading and label that it does not have itself.

    The first passage of a document names unit and period and would otherwise outweigh all those that only count
    (Recall@1 0.49 instead of 0.65 on the questions over the sample documents, Recall@5 0.87 instead of 0.96).
    """
    body = list(tokens(passage.text))
    said = {token.text for token in body}
    for token in dict.fromkeys((*_shared_tokens(passage.heading), *_shared_tokens(passage.label))):
        if token.text not in said:
            body.append(token)
    return body


# The passages of a document share their title and often their heading and label.
@lru_cache(maxsize=1024)
def _shared_tokens(text: str) -> tuple[Token, ...]:
    return tokens(text)


def _exact(sequence: Iterable[Token]) -> str:
    return " ".join([token.text for token in sequence])


def _folded(sequence: Iterable[Token]) -> str:
    return " ".join([token.folded for token in sequence])
