"""What a machine keeps near at hand of an index that several machines share: words and vectors, made anew at will.

Catalogue and vectors lie on servers. To search, each machine has a lexical index and a table of vectors in a folder of
its own. Both are made of what the servers hold and follow it document by document:

    1. what has changed since the state noted in the folder is written to the lexical index and the table
    2. the state is noted, by one rename: killed before it, the same is done again
    3. both are opened anew

A search waits until they hold the state that the catalogue is in; one that went on with the state before would miss
documents that have been replaced since. The folder may be lost at any time. Processes on one folder take turns: the
first does the work for all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

from index.catalogue.catalogue import Catalogue
from index.dense.vector_server import ServedStore, ServedVectors, family_of, fetch
from index.dense.vector_table import Table, has_table
from index.dense.vector_table_draft import TableDraft
from index.errors import IndexDamaged
from index.lexical.leg import LexicalIndex
from index.sealing import seal, verify
from index.session import VECTORS, entries_for
from index.sharing.replica_folder import FOLDER, ReplicaFolder, State, new_name
from index.types import document_of

# Rows up to which a machine keeps a table: it is written whole for each two thousand documents that come.
_MOST_ROWS = 250_000
_DOCUMENTS = 2000  # documents between two notes of the state
_PASSAGES = 512  # passages read at once


@dataclass(frozen=True, slots=True)
class _Opened:
    state: State
    lexical: LexicalIndex
    vectors: ServedStore | None


class Replica:
    """The words and vectors of a shared index on this machine. Any number of threads may search."""

    def __init__(self, folder: Path, catalogue: Catalogue, published: ServedVectors) -> None:
        self.published = published
        self._folder, self._catalogue = ReplicaFolder(folder / FOLDER), catalogue
        self._opened: _Opened | None = None
        self._turn = Lock()

    def lexical(self) -> LexicalIndex:
        """Return the lexical index in the state that the catalogue is in.

        Raises:
            ServerUnreachable: a server that is needed for it does not answer.
            IndexUnavailable: the folder cannot be written.
        """
        return self._current().lexical

    def written(self) -> None:
        """Return None: a writer leaves it to each machine to follow."""

    def vectors(self) -> ServedStore | None:
        """Return the vectors in that state; None before any were published. Raises as ``lexical`` does."""
        return self._current().vectors

    def discard_lexical(self) -> None:
        """Throw everything of this machine away; it is made anew by the next who asks."""
        with self._turn, self._folder.alone():
            self._opened = None
            self._folder.clear()

    def close(self) -> None:
        """Let go of files and servers."""
        self._opened = None
        self.published.close()

    def _current(self) -> _Opened:
        generation, opened = self._catalogue.generation(), self._opened
        if opened is not None and opened.state.generation == generation:
            return opened
        with self._turn:
            if self._opened is None or self._opened.state.generation != self._catalogue.generation():
                with self._folder.alone():
                    self._opened = self._follow()
            return self._opened

    def _follow(self) -> _Opened:
        generation, collection = self._catalogue.generation(), self._catalogue.setting(VECTORS)
        state = self._folder.state()
        if family_of(state.collection) not in (None, family_of(collection)):
            state = State()  # another installation's
        lexical, state = self._open_lexical(state)
        if state.collection != collection or not self._is_whole(state):
            state = replace(state, generation=-1, collection=collection, table="")
        if state.generation != generation:
            state = self._brought_up(state, lexical, generation)
        lexical.refresh()
        self._folder.sweep(state)
        return _Opened(state, lexical, self._open_vectors(state))

    def _brought_up(self, state: State, lexical: LexicalIndex, generation: int) -> State:
        """Write what has changed since ``state``, note it, and return the new state."""
        today, held = self._catalogue.editions(), dict(state.documents)
        lost = [one for one in held if one not in today]
        new = [one for one in today if held.get(one) != today[one]]
        for start in range(0, max(1, len(new)), _DOCUMENTS):
            some = new[start : start + _DOCUMENTS]
            gone, lost = {*lost, *some}, []
            ids = sorted(self._catalogue.passage_ids(some))
            if gone:
                self._write_lexical(lexical, ids, gone)
            held = {one: edition for one, edition in held.items() if one not in gone}
            held |= {one: today[one] for one in some}
            table = self._write_table(state, ids, gone, held)
            is_last = start + _DOCUMENTS >= len(new)
            state = replace(state, generation=generation if is_last else -1, table=table, documents=held)
            self._folder.note(state)
        return state

    def _write_lexical(self, lexical: LexicalIndex, ids: Sequence[str], gone: set[str]) -> None:
        with lexical.writing() as writer:
            writer.delete_documents(gone)
            for start in range(0, len(ids), _PASSAGES):
                passages = self._catalogue.passages(ids[start : start + _PASSAGES])
                writer.add(entries_for(self._catalogue, passages))
            writer.commit()

    def _write_table(self, state: State, ids: Sequence[str], gone: set[str], held: Mapping[str, str]) -> str:
        """Write the next table and return its name; none where the server is searched instead."""
        if state.collection is None or self._catalogue.counts().passages > _MOST_ROWS:
            return ""
        if state.table:
            if not gone:
                return state.table
            before = self._folder.table(state.table)
            draft = TableDraft.of(before)
            draft.delete([one for one in Table(before).ids if document_of(one) in gone])
        else:
            draft, ids = TableDraft(), sorted(self._catalogue.passage_ids(list(held)))
        if ids:
            for some, vectors in fetch(self.published.open(state.collection), ids):
                draft.upsert(some, vectors)
        name = new_name()
        folder = self._folder.table(name)
        folder.mkdir()
        draft.write(folder)
        seal(folder, living="")
        return name if has_table(folder) else ""  # of no rows there is none

    def _open_lexical(self, state: State) -> tuple[LexicalIndex, State]:
        if self._opened is not None and self._opened.state.lexical == state.lexical:
            return self._opened.lexical, state
        try:
            if not state.lexical:
                raise IndexDamaged("lexical", "chưa có")
            lexical = LexicalIndex(self._folder.lexical(state.lexical))
            # Documents without passages are not held, so that fewer passages are no sign of loss, but none at all are.
            if state.documents and not lexical.passage_count() and self._catalogue.counts().passages:
                raise IndexDamaged("lexical", "trống")
            return lexical, state
        except IndexDamaged:
            state = replace(state, generation=-1, lexical=new_name(), documents={})
            return LexicalIndex(self._folder.lexical(state.lexical)), state

    def _is_whole(self, state: State) -> bool:
        if not state.table or (self._opened is not None and self._opened.state.table == state.table):
            return True
        folder = self._folder.table(state.table)
        try:
            verify(folder, trusting=True)
        except (OSError, ValueError):
            return False
        return has_table(folder)

    def _open_vectors(self, state: State) -> ServedStore | None:
        collection = state.collection
        if collection is None:
            return None
        if self._opened is not None and self._opened.state.table == state.table and state.table:
            return self._opened.vectors
        table = Table(self._folder.table(state.table)) if state.table else None
        return ServedStore(lambda: self.published.open(collection), table)
