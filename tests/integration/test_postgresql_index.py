"""The whole product with its catalogue in PostgreSQL: indexing, asking, labels, checks and steps of the schema."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import text

from assistant.bootstrap import Assistant
from assistant.chain import Request, build_chain
from assistant.library import Library
from assistant.store.opening import open_store
from assistant.store.types import KeyGrant
from assistant.types import Status
from index.catalogue import tables
from index.catalogue.catalogue import Catalogue
from index.catalogue.database import connect, writing
from index.catalogue.migrating import differences, migrate, upgrade, version_of
from index.checking import check, repair
from index.embedding.models import Embedder
from index.errors import IndexMissing, IndexTooNew, IndexUnavailable
from index.ingesting.ingest import Ingest
from index.ingesting.pipeline import standard_pipeline
from index.opening import open_catalogue, open_index
from index.sharing.servers import Servers
from index.status import status
from index.types import Filters
from tests.assistant.corpus import NEIGHBOUR_2023, YEAR_2022, YEAR_2023, write
from tests.index.builders import tiny_embedder
from tests.postgresql import Server

pytestmark = pytest.mark.integration

QUESTION = "Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ theo thủ tục phúc thẩm?"


@dataclass(frozen=True)
class Installation:
    """A folder, a model and the address of an empty database."""

    home: Path
    embedder: Embedder
    address: str


@pytest.fixture
def installed(tmp_path: Path, postgresql: Server) -> Installation:
    """Three reports indexed, the catalogue in PostgreSQL."""
    made = Installation(tmp_path / "home", tiny_embedder(tmp_path), postgresql.new_database())
    folder = write(tmp_path / "reports", (YEAR_2023, YEAR_2022, NEIGHBOUR_2023))
    with open_index(made.home, made.embedder, servers=Servers(made.address)) as index:
        report = Ingest(index, standard_pipeline()).bring_up_to_date([folder])
    assert (report.added, report.skipped) == (3, ())
    return made


@pytest.fixture
def assistant(installed: Installation) -> Iterator[Assistant]:
    """The assistant over that installation."""
    opened = open_index(installed.home, installed.embedder, read_only=True, servers=Servers(installed.address))
    with opened as index:
        yield Assistant(index, build_chain(index, Library(index)))


def test_questions_are_answered_from_it(assistant: Assistant) -> None:
    """With the citation's exact words."""
    answer = assistant.ask(Request(QUESTION))
    assert answer.status is Status.ANSWERED
    assert "61 vụ" in answer.answer
    (citation, *_) = answer.citations
    assert assistant.index.document(citation.document_id).text[citation.start : citation.end] == citation.quote


def test_no_file_of_the_catalogue_is_left_beside_it(installed: Installation, assistant: Assistant) -> None:
    """Vectors and lexical index stay in the folder; everything that cannot be rebuilt is in the database."""
    assert not list(installed.home.rglob("catalogue.db*"))


def test_labels_hide_there_too(assistant: Assistant) -> None:
    """The same filters, another database."""
    hidden = next(one for one in assistant.index.documents() if "năm 2023" in one.title and "Sóc Trăng" in one.title)
    assistant.index.ledger.label(hidden.id, "riêng")
    answer = assistant.ask(Request(QUESTION, filters=Filters(labels=frozenset({"internal"}))))
    assert answer.status is not Status.ANSWERED
    assert "61 vụ" not in str(answer)
    assert assistant.index.catalogue.counts(labels=frozenset({"internal"})).documents == 2


def test_its_parts_agree_and_can_be_rebuilt(installed: Installation, assistant: Assistant) -> None:
    """A new machine needs the database alone."""
    elsewhere = installed.home.parent / "elsewhere"
    with open_index(elsewhere, installed.embedder, any_model=True, servers=Servers(installed.address)) as index:
        before, after = check(index), repair(index)
    assert before
    assert after == ()


def test_the_status_tells_its_size(installed: Installation) -> None:
    """As the server counts it."""
    found = status(installed.home, database=installed.address)
    assert found.counts.documents == 3
    assert found.bytes_on_disk["catalogue"] > 1_000_000
    assert found.last_run is not None
    assert found.last_run.finished is not None


def test_changes_of_another_process_are_seen(installed: Installation, assistant: Assistant) -> None:
    """Readers follow the generation."""
    before = assistant.index.catalogue.counts().documents
    with open_index(installed.home, installed.embedder, servers=Servers(installed.address)) as writer:
        Ingest(writer, standard_pipeline()).remove([assistant.index.documents()[0].id])
    assert assistant.index.catalogue.counts().documents == before - 1


def test_the_steps_make_the_tables_that_the_code_declares(installed: Installation) -> None:
    """Beside those of the store in the same database."""
    with open_store(installed.address) as store, store.engine.connect() as connection:
        store.keys.create(KeyGrant("Phòng 7"))
        assert differences(connection, tables.MIGRATIONS, tables.schema) == []


def test_an_earlier_schema_is_brought_up_to_date(postgresql: Server) -> None:
    """From the first step on."""
    engine = connect(postgresql.new_database(), unavailable=OSError)
    with writing(engine) as connection:
        upgrade(connection, tables.MIGRATIONS, to="catalogue_1")
    migrate(engine, tables.MIGRATIONS)
    with engine.connect() as connection:
        assert version_of(connection, tables.MIGRATIONS) == tables.MIGRATIONS.head
        assert differences(connection, tables.MIGRATIONS, tables.schema) == []
    engine.dispose()


def test_reading_where_nothing_was_indexed_says_so(tmp_path: Path, postgresql: Server) -> None:
    """As it does with files."""
    with pytest.raises(IndexMissing):
        open_catalogue(tmp_path, database=postgresql.new_database())


def test_a_catalogue_of_a_later_program_is_refused(installed: Installation) -> None:
    """Reading it half would be worse."""
    engine = connect(installed.address, unavailable=OSError)
    with writing(engine) as connection:
        connection.execute(text("UPDATE catalogue_version SET version_num = 'catalogue_99'"))
    engine.dispose()
    with pytest.raises(IndexTooNew, match="catalogue_99"):
        open_catalogue(installed.home, database=installed.address)


def test_a_server_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    """Without the password."""
    address = f"postgresql://tro_ly:mat-khau-dai@/tro_ly?unix_sock={tmp_path}/.s.PGSQL.5432"
    with pytest.raises(IndexUnavailable) as caught:
        open_catalogue(tmp_path, database=address)
    assert "mat-khau-dai" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_full_text_of_every_kind_of_sign_comes_back(installed: Installation) -> None:
    """The database takes what documents hold."""
    catalogue: Catalogue = open_catalogue(installed.home, database=installed.address)
    texts = [catalogue.document(one.id).text for one in catalogue.documents()]
    catalogue.close()
    assert all(line in "\n".join(texts) for line in (*YEAR_2023, *YEAR_2022, *NEIGHBOUR_2023))
