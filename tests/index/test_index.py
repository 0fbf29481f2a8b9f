from __future__ import annotations

from dataclasses import replace

from documents.types import BlockKind
from index.catalogue.packing import pack_statements
from index.index import Index
from index.ingesting.pipeline import code_version
from tests.index.builders import about, document, edition

MADE = document((BlockKind.TITLE, "Tin"), "Phòng 7 thụ lý 74 vụ.", metadata=about(year=2023))


def test_statements_are_those_of_this_version_of_the_program(index: Index) -> None:
    """What another version read in the sentences is not believed: its rules were others."""
    kept = pack_statements(())
    editions = [replace(edition(MADE), statements=kept, pipeline=code_version())]
    with index.session() as session:
        session.apply(editions)
        assert index.statements([MADE.id]) == {MADE.id: ()}
        session.apply([replace(editions[0], pipeline="another", replaces=MADE.id)])
    assert index.statements([MADE.id]) == {}


def test_an_empty_index_finds_nothing(index: Index) -> None:
    """Searching before indexing is no error where an index may be begun."""
    assert (index.search("vụ"), index.passage_count(), index.vectors()) == ([], 0, None)
