"""The lexical index of callers who may not see everything: one that holds what they may see and nothing else.

Leaving hidden passages out of the hits would not be enough. BM25 weighs a word by how many passages hold it, a query
is restored by the words that the corpus knows, and whether evidence suffices depends on how rare a word is: scores,
spellings and refusals would tell what hidden documents say. So a caller with fewer labels gets an index of its own, in
memory, made of the documents that it may see; whatever comes out of it is what would come out if the others did not
exist. It is made when such a caller first asks, takes about a second for 1,500 passages, and follows changes document
by document. Callers who may see all labels that there are share the index on the disk.

The dense leg needs none of this: a cosine depends on the passage and the query alone, and hidden passages are left out
of its search by their ids.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from threading import Lock

from index.catalogue import Catalogue
from index.lexical import LexicalIndex
from index.session import entries_for

_KEPT = 8  # sets of labels; the one unused for longest goes when a ninth asks


class RestrictedIndexes:
    """The lexical indexes of one catalogue by the labels that they hold."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._kept: OrderedDict[frozenset[str], _Restricted] = OrderedDict()
        self._turn = Lock()

    def lexical(self, labels: frozenset[str]) -> LexicalIndex:
        """Return the lexical index of the documents with these labels, in their current state."""
        with self._turn:
            one = self._kept.setdefault(labels, _Restricted(self._catalogue, labels))
            self._kept.move_to_end(labels)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return one.lexical()


class _Restricted:
    def __init__(self, catalogue: Catalogue, labels: frozenset[str]) -> None:
        self._catalogue, self._labels = catalogue, labels
        self._lexical: LexicalIndex | None = None
        self._held: dict[str, tuple[str, tuple[str, ...]]] = {}  # edition and passages by document
        self._seen = -1
        self._turn = Lock()

    def lexical(self) -> LexicalIndex:
        generation = self._catalogue.generation()
        with self._turn:
            if self._lexical is None or self._seen != generation:
                self._lexical, self._seen = self._followed(), generation
            return self._lexical

    def _followed(self) -> LexicalIndex:
        """Return the index up to date: what is gone or changed goes, what is new or changed comes."""
        today = self._catalogue.editions(self._labels)
        lexical = self._lexical
        if lexical is None or not self._held.keys() <= today.keys():
            # The engine counts the words of what was taken out for a while yet; what has been hidden must not count.
            lexical, self._held = LexicalIndex(None), {}
        changed = [one for one, (edition, _) in self._held.items() if today[one] != edition]
        stale = [passage for one in changed for passage in self._held.pop(one)[1]]
        new = [one for one in today if one not in self._held]
        if stale or new:
            self._write(lexical, today, stale=stale, new=new)
        return lexical

    def _write(self, lexical: LexicalIndex, today: Mapping[str, str], *, stale: list[str], new: list[str]) -> None:
        with lexical.writing() as writer:
            writer.delete(stale)
            for document_id in new:
                passages = self._catalogue.passages_of(document_id)
                writer.add(entries_for(self._catalogue, passages))
                self._held[document_id] = (today[document_id], tuple(passage.id for passage in passages))
            writer.commit()
        lexical.refresh()
