"""What a row of a table is about, as against the heads of its columns, which all rows have."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from assistant.questions.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.cells import headers_of
from assistant.weighing.statements import Statement
from documents.language.text import fold
from documents.types import BlockKind

_KINDS = (Kind.PERSON, Kind.DATE, Kind.PLACE, Kind.DOCUMENT)
# Words that have to be shared of those that tell a row from the others, and one in how many of them.
_SHARED, _SHARE = 2, 2


def is_other_row(question: Question, statement: Statement) -> bool:
    """True for a row that has of the question's words only such as stand above its columns or over the table.

    "Lãnh đạo phụ trách: Đồng chí A" tells who has charge of what the row is about, and of nothing else.
    """
    if statement.kind is not BlockKind.TABLE_ROW or question.kind not in _KINDS:
        return False
    if question.persons or question.roles or any(unit.locality or unit.department for unit in question.units):
        return False  # these tell the row
    common = _heads(statement.text) | statement.around.folded
    asked = [word.folded for word in question.terms]
    telling = set(asked) - common
    shared = telling & statement.own.folded
    # Most words have two syllables: "tiếp" of "tiếp công dân" is none of "trực tiếp".
    is_joint = any(shared.intersection(pair) and pair in statement.own.pairs for pair in pairwise(asked))
    return bool(telling) and not is_joint and (len(shared) < _SHARED or len(shared) * _SHARE < len(telling))


@lru_cache(maxsize=4096)
def _heads(text: str) -> frozenset[str]:
    return frozenset(word for head in headers_of(text) for word in fold(head).split())
