"""Which terms of a query are worth looking up: the engine goes through all passages that hold one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from index.lexical_query import Clause, Field

# What more than this share of the passages hold is not looked up in an index of so many. Among reports that resemble
# each other ("VKSND", "năm" in every title) nine tenths leave a third of what the engine would go through, a half
# leaves half of that. Of 97,074 passages of news, asked 595 questions about 240 of them, Recall@1 and @5 are 0.869 and
# 0.931 by a half, 0.871 and 0.929 by nine tenths; without diacritics 0.864 and 0.923 by both. To leave out the words
# that are commonest as long as they carry 5 % of a question's weights loses more: Recall@1 0.867, and 0.857.
_SHARES = ((25_000, 0.5), (2000, 0.9))
LARGE = _SHARES[0][0]


def telling(clauses: Sequence[Clause], frequency: Callable[[Field, str], int], passages: int) -> Sequence[Clause]:
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
