"""An index that several machines share: catalogue in PostgreSQL, vectors in a Chroma server, words on each machine.

Each folder stands for a machine. Everything else is real: the servers, the processes, the calls.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import make_url, text

from index.checking import check, repair
from index.dense import chroma_server
from index.dense.vector_server import ServedStore, ServedVectors
from index.embedding.models import Embedder
from index.errors import IndexDamaged, IndexLocked, IndexUnavailable, ServerUnreachable
from index.index import Index
from index.ingesting.ingest import Ingest
from index.opening import open_index
from index.session import VECTORS
from index.sharing.servers import ChromaServer, Servers
from index.status import status
from index.types import Within
from tests.chroma import RunningChroma
from tests.index.builders import text_pipeline, tiny_embedder
from tests.integration.chroma_gate import guarded
from tests.postgresql import Server

pytestmark = [pytest.mark.integration, pytest.mark.allow_hosts(["127.0.0.1"])]


@dataclass(frozen=True)
class Shared:
    """Servers, a folder of reports, and a place for machines."""

    folder: Path
    servers: Servers
    embedder: Embedder

    def machine(self, name: str) -> Index:
        """Return the index as one machine opens it."""
        return open_index(self.folder / name, self.embedder, servers=self.servers)

    def write(self, name: str, line: str) -> Path:
        """Write a report."""
        file = self.folder / "reports" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"Tin {name}\n{line}", encoding="utf-8")
        return file

    def bring_in(self, writer: Index, *files: Path) -> None:
        """Index reports, or all of them."""
        Ingest(writer, text_pipeline()).bring_up_to_date(files or [self.folder / "reports"])


@pytest.fixture
def shared(tmp_path: Path, postgresql: Server, chroma: RunningChroma) -> Shared:
    """Four reports that one machine has indexed."""
    servers = Servers(postgresql.new_database(), chroma.access)
    made = Shared(tmp_path, servers, tiny_embedder(tmp_path))
    for number in (31, 32, 33, 34):
        made.write(f"{number}.txt", f"Phòng {number} thụ lý {number}7 vụ án.")
    with made.machine("writer") as writer:
        made.bring_in(writer)
    return made


@pytest.fixture
def writer(shared: Shared) -> Iterator[Index]:
    """The machine that indexes."""
    with shared.machine("writer") as opened:
        yield opened


@pytest.fixture
def reader(shared: Shared) -> Iterator[Index]:
    """A machine that has only ever read."""
    with shared.machine("reader") as opened:
        yield opened


def _first(index: Index, query: str) -> str:
    return index.search(query, 1)[0].passage.text


def test_a_machine_that_never_indexed_finds_everything(reader: Index) -> None:
    """It makes words and vectors from what the servers hold."""
    assert ("337 vụ" in _first(reader, "Phòng 33 vụ án"), check(reader)) == (True, ())


def test_news_are_seen_by_the_next_search(shared: Shared, writer: Index, reader: Index) -> None:
    """What is replaced is never missing in between: old before, new after."""
    before = _first(reader, "Phòng 33 vụ án")
    shared.bring_in(writer, shared.write("33.txt", "Phòng 33 thụ lý 999 vụ án."))
    after = _first(reader, "Phòng 33 vụ án")
    assert ("337" in before, "999" in after, check(reader)) == (True, True, ())


def test_what_is_removed_is_gone_from_every_machine(writer: Index, reader: Index) -> None:
    """From words and vectors, too."""
    gone = next(one for one in reader.documents() if one.source.endswith("32.txt"))
    reader.search("vụ án")
    Ingest(writer, text_pipeline()).remove([gone.id])
    assert (gone.id in {hit.passage.document_id for hit in reader.search("Phòng 32")}, check(reader)) == (False, ())


def _lose(folder: Path) -> None:
    shutil.rmtree(folder)


def _spoil(name: str) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        for path in folder.rglob(name):
            if path.is_file():
                path.write_bytes(b"\xff" * path.stat().st_size)

    return spoil


@pytest.mark.parametrize("harm", [_lose, _spoil("state.json"), _spoil("*.npy"), _spoil("meta.json"), _spoil("*.json")])
def test_a_machine_mends_its_own_folder(shared: Shared, harm: Callable[[Path], None]) -> None:
    """Nothing in it is needed; nobody has to do anything."""
    with shared.machine("reader") as before:
        before.search("vụ án")
    harm(shared.folder / "reader" / "index" / "replica")
    with shared.machine("reader") as after:
        assert ("317" in _first(after, "Phòng 31"), check(after)) == (True, ())


def test_a_stopped_chroma_is_told_in_one_line_and_found_again(
    shared: Shared, writer: Index, reader: Index, chroma: RunningChroma
) -> None:
    """Machines that are up to date answer on; what could not be indexed is by the next run."""
    reader.search("vụ án")
    new = shared.write("35.txt", "Phòng 35 thụ lý 357 vụ án.")
    chroma.stop()
    try:
        with pytest.raises(ServerUnreachable, match=chroma.url) as told:
            shared.bring_in(writer, new)
        answered = _first(reader, "Phòng 34")
    finally:
        chroma.start()
    shared.bring_in(writer, new)
    lines = str(told.value).count("\n")
    assert (lines, "347" in answered, "357" in _first(reader, "Phòng 35"), check(reader)) == (0, True, True, ())


def test_vectors_that_the_server_lost_are_made_anew(shared: Shared, writer: Index, reader: Index) -> None:
    """Of what the catalogue holds."""
    reader.search("vụ án")
    name = writer.catalogue.setting(VECTORS)
    assert name is not None
    served = ServedVectors(shared.servers.chroma or ChromaServer(""))
    served.sweep(keep=[name[:-1] + "9"])
    found = check(reader)
    assert ([one.part for one in found], repair(writer), check(reader)) == (["vectors"], (), ())


def test_one_machine_writes_at_a_time(writer: Index, reader: Index) -> None:
    """The other is told who does."""
    with writer.writing(), pytest.raises(IndexLocked, match="tiến trình"), reader.writing():
        pass


def test_a_writer_that_lost_its_connection_writes_no_more(
    shared: Shared, writer: Index, reader: Index, postgresql: Server
) -> None:
    """It does not know that the right to write went to another."""
    database = make_url(shared.servers.database or "").database
    with ExitStack() as stack:
        stack.enter_context(pytest.raises(IndexUnavailable))
        stack.enter_context(writer.writing())
        _cut_connections(postgresql, database)
        with reader.writing():
            reader.ledger.remember({"ours": "1"})
        with pytest.raises(IndexUnavailable, match="mất quyền ghi"):
            writer.ledger.remember({"ours": "2"})
    assert reader.catalogue.setting("ours") == "1"


def _cut_connections(postgresql: Server, database: str | None) -> None:
    postgresql.execute(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'")


def test_a_database_that_refuses_is_told_in_one_line_and_found_again(
    shared: Shared, reader: Index, postgresql: Server
) -> None:
    """With its address, without what only those may know who run it."""
    database = make_url(shared.servers.database or "").database
    reader.search("vụ án")
    postgresql.execute(f"ALTER DATABASE {database} ALLOW_CONNECTIONS false")
    try:
        _cut_connections(postgresql, database)
        with pytest.raises(ServerUnreachable, match=str(database)) as told:
            reader.search("Phòng 34")
    finally:
        postgresql.execute(f"ALTER DATABASE {database} ALLOW_CONNECTIONS true")
    assert (str(told.value).count("\n"), "347" in _first(reader, "Phòng 34")) == (0, True)


def test_the_tables_of_both_servers_leave_no_file_of_the_catalogue(shared: Shared, reader: Index) -> None:
    """All that cannot be made anew lies on the servers."""
    reader.search("vụ án")
    with reader.engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM documents")) == 4
    assert {path.name for path in (shared.folder / "reader" / "index").iterdir()} == {"replica"}


def test_the_status_counts_what_a_machine_keeps(shared: Shared, reader: Index) -> None:
    """Each part, wherever it lies."""
    reader.search("vụ án")
    sizes = status(shared.folder / "reader", database=shared.servers.database).bytes_on_disk
    assert all(sizes[part] > 0 for part in ("catalogue", "lexical", "vectors"))


def test_a_first_draft_that_was_never_published_is_swept_away(
    tmp_path: Path, postgresql: Server, chroma: RunningChroma
) -> None:
    """Indexing killed at its first moment leaves a collection that nobody else would know again."""
    shared = Shared(tmp_path, Servers(postgresql.new_database(), chroma.access), tiny_embedder(tmp_path))
    server = chroma_server.Server(chroma.access)
    others = server.names()
    with shared.machine("killed") as killed, killed.writing():
        killed.session().start_over()
    with shared.machine("writer") as writer:
        shared.bring_in(writer, shared.write("35.txt", "Phòng 35 thụ lý 357 vụ án."))
        assert server.names() - others == {writer.catalogue.setting(VECTORS)}
    server.close()


ROWS = np.array([[1, 0], [0, 1], [0.6, 0.8]], dtype=np.float32)
IDS = ["d.east", "d.north", "d.northeast"]


@pytest.fixture
def store(chroma: RunningChroma) -> Iterator[ServedStore]:
    """Three vectors on a server, of which there is no table."""
    served = ServedVectors(chroma.access)
    name = served.next_name(None, anew=False)
    with served.draft(name, of=None) as draft:
        draft.upsert(IDS, ROWS)
    yield ServedStore(lambda: served.open(name), None)
    served.close()


def test_a_server_finds_the_nearest_with_their_cosines(store: ServedStore) -> None:
    """Where there are too many rows for a table."""
    assert store.search(ROWS[0], 2) == pytest.approx({"d.east": 1, "d.northeast": 0.6}, abs=1e-6)


@pytest.mark.parametrize("others", [1, 5000])
def test_a_server_keeps_within_limits(store: ServedStore, others: int) -> None:
    """Few are named to it, of many it is asked for more; ids that it does not hold are passed over."""
    passages = frozenset({"d.north", *(f"d.{number}" for number in range(others))})
    within = Within(frozenset({"d"}), lambda: passages)
    assert list(store.search(ROWS[0], 2, within=within)) == ["d.north"]


def test_a_missing_collection_is_damage(chroma: RunningChroma) -> None:
    """The message says what to run."""
    with pytest.raises(IndexDamaged, match="check --repair"):
        ServedVectors(chroma.access).open("assistant-0123456789ab-7")


_KEYS = [("bearer", "Authorization", "Bearer sesame-7"), ("x-chroma-token", "X-Chroma-Token", "sesame-7")]
_KEYS += [("basic", "Authorization", "Basic c2VzYW1lLTc=")]


@pytest.mark.parametrize(("sent_as", "header", "value"), _KEYS)
def test_a_key_opens_the_gate_before_a_server(
    chroma: RunningChroma, tmp_path: Path, sent_as: str, header: str, value: str
) -> None:
    """Over TLS, in the header that the proxy looks at."""
    with guarded(chroma, tmp_path, header=header, value=value) as gate:
        served = ServedVectors(ChromaServer(gate.url, "sesame-7", sent_as, authority=gate.authority))
        with served.draft(served.next_name(None, anew=False), of=None) as draft:
            draft.upsert(IDS, ROWS)
            draft.delete(IDS)
        served.close()


@pytest.mark.parametrize("key", [None, "sesame-8"])
def test_a_wrong_key_is_told_and_not_taken_for_damage(chroma: RunningChroma, tmp_path: Path, key: str | None) -> None:
    """In one line, without the key."""
    with guarded(chroma, tmp_path, header="Authorization", value="Bearer sesame-7") as gate:
        served = ServedVectors(ChromaServer(gate.url, key, authority=gate.authority))
        with pytest.raises(ServerUnreachable) as told:
            served.open("assistant-0123456789ab-1")
    assert (gate.url in str(told.value), "sesame" in str(told.value), str(told.value).count("\n")) == (True, False, 0)


def test_a_certificate_that_nobody_vouches_for_is_refused(chroma: RunningChroma, tmp_path: Path) -> None:
    """Whoever stands in the way gets no key."""
    with guarded(chroma, tmp_path, header="Authorization", value="Bearer sesame-7") as gate:
        served = ServedVectors(ChromaServer(gate.url, "sesame-7"))
        with pytest.raises(ServerUnreachable, match="certificate"):
            served.open("assistant-0123456789ab-1")
