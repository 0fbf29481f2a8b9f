"""The lexical index of callers who may not see everything: one that holds what they may see and nothing else.

Leaving hidden passages out of the hits would not be enough. BM25 weighs a word by how many passages hold it, a query
is restored by the words that the corpus knows, and whether evidence suffices depends on how rare a word is: scores,
spellings and refusals would tell what hidden documents say. So a caller with fewer labels gets an index of its own, in
memory, made of the documents that it may see; whatever comes out of it is what would come out if the others did not
exist. It is made when such a caller first asks, takes 1 to 2 ms a passage, and follows changes document by document:
whoever notices one first brings it in, and all others go on with what is there. Callers who may see all labels that
there are share the index on the disk.

What may be seen is decided by the catalogue at every search, so a document that was hidden is gone from all hits at
once. The engine counts its words for as long as the renewal takes, which then begins in the background.

The dense leg needs none of this: a cosine depends on the passage and the query alone, and hidden passages are left out
of its search by their ids.
"""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Mapping

from index.catalogue.catalogue import Catalogue
from index.errors import IndexingError
from index.lexical.leg import LexicalIndex
from index.session import entries_for

log = logging.getLogger("index.lexical.restricting")

_KEPT = 8  # sets of labels; the one unused for longest goes when a ninth asks


class RestrictedIndexes:
    """The lexical indexes of one catalogue by the labels that they hold."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._kept: OrderedDict[frozenset[str], _Restricted] = OrderedDict()
        self._turn = threading.Lock()
        self._present: tuple[int, frozenset[str]] = (-1, frozenset())  # labels that documents carry, and the generation
        self._asked: dict[frozenset[str], None] = {}

    def restriction(self, labels: frozenset[str] | None) -> frozenset[str] | None:
        """Return the labels narrowed to those that documents carry; None where they let everything be seen."""
        if labels is None:
            return None
        if labels not in self._asked and len(self._asked) < _KEPT:
            self._asked[labels] = None
        generation = self._catalogue.generation()
        seen, present = self._present
        if seen != generation:
            present = self._catalogue.labels()
            self._present = (generation, present)
        return None if present and present <= labels else labels & present

    def follow(self) -> None:
        """Bring the indexes of all who have asked up to date, so that nobody has to wait for it.

        A first document with a new label turns callers who saw everything into callers who do not.
        """
        for labels in tuple(self._asked):
            limit = self.restriction(labels)
            if limit is not None:
                self.lexical(limit)

    def lexical(self, labels: frozenset[str]) -> LexicalIndex:
        """Return the lexical index of the documents with these labels; the first call for them makes it."""
        with self._turn:
            one = self._kept.setdefault(labels, _Restricted(self._catalogue, labels))
            self._kept.move_to_end(labels)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return one.lexical()


class _Restricted:
    def __init__(self, catalogue: Catalogue, labels: frozenset[str]) -> None:
        self._catalogue, self._labels = catalogue, labels
        self._lexical = LexicalIndex(None)
        self._held: dict[str, tuple[str, tuple[str, ...]]] = {}  # edition and passages by document
        self._seen = -1  # generation; -1 before the first
        self._turn = threading.Lock()
        self._is_renewed = False

    def lexical(self) -> LexicalIndex:
        generation = self._catalogue.generation()
        # The first time there is nothing to go on with: wait.
        if self._seen != generation and self._turn.acquire(blocking=self._seen < 0):
            try:
                if self._seen != generation:
                    self._follow()
                    self._seen = generation
            finally:
                self._turn.release()
        return self._lexical

    def _follow(self) -> None:
        """Bring the index up to date: what is gone or changed goes, what is new or changed comes."""
        today = self._catalogue.editions(self._labels)
        lost = self._held.keys() - today.keys()
        stale = [one for one, (edition, _) in self._held.items() if today.get(one) != edition]
        passages = [passage for one in stale for passage in self._held.pop(one)[1]]
        new = [one for one in today if one not in self._held]
        if passages or new:
            self._write(today, stale=passages, new=new)
        if lost and not self._is_renewed:
            self._is_renewed = True
            threading.Thread(target=self._renew, name="renew-restricted", daemon=True).start()

    def _write(self, today: Mapping[str, str], *, stale: list[str], new: list[str]) -> None:
        with self._lexical.writing() as writer:
            writer.delete(stale)
            for document_id in new:
                passages = self._catalogue.passages_of(document_id)
                writer.add(entries_for(self._catalogue, passages))
                self._held[document_id] = (today[document_id], tuple(passage.id for passage in passages))
            writer.commit()
        self._lexical.refresh()

    def _renew(self) -> None:
        """Begin anew without the words of what was taken out."""
        fresh = _Restricted(self._catalogue, self._labels)
        try:
            fresh.lexical()
        except IndexingError as error:  # the next change begins another renewal
            log.warning("restricted index not renewed: %s", error)
            return
        finally:
            self._is_renewed = False
        with self._turn:
            self._lexical, self._held, self._seen = fresh._lexical, fresh._held, fresh._seen
