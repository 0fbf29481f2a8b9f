"""Totals, shares and changes that a document states, recomputed from the numbers it states them of.

A mismatch is a remark on the source: it is shown, never corrected. Only what the text itself ties together is
recomputed: a total with the parts that it is said to consist of, a share with the amounts that it is of, a change with
the two amounts between which it lies. Hedged numbers ("gần 80 %") are left alone, and a stated share may be rounded or
cut off.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from documents.auditing.remarks import Remark
from documents.auditing.sentences import sentence_remarks
from documents.auditing.tables import table_remarks
from documents.types import Document, Figure

__all__ = ["Remark", "audit"]


def audit(document: Document, figures: Iterable[Figure]) -> tuple[Remark, ...]:
    """Return a remark for every total, share or change of ``document`` that its own numbers do not give.

    ``figures`` are all figures of the document, in reading order.
    """
    listed = list(figures)
    remarks = [*table_remarks(document, listed), *_of_sentences(document, listed)]
    return tuple(sorted(remarks, key=lambda remark: remark.spans[0].start))


def _of_sentences(document: Document, figures: list[Figure]) -> Iterator[Remark]:
    prose = [figure for figure in figures if not figure.is_cell]
    for _, stated in groupby(prose, key=lambda figure: figure.sentence):
        yield from sentence_remarks(document, list(stated))
