"""Which uploads a new one takes the place of."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.api.replacing import replace_earlier
from assistant.api.uploads import Upload, stored
from assistant.api.uploads import store as keep_file
from documents.loading import document_id
from documents.periods.finding import find_periods
from documents.types import Metadata
from index.types import IndexedDocument
from tests.assistant.api.fakes import FakeCorpus

YEAR, MONTH = (find_periods(text)[0].period for text in ("năm 2024", "tháng 5 năm 2024"))
METADATA = Metadata(province="Sóc Trăng", period=YEAR)


class Shelf(FakeCorpus):
    """An index of uploads that are told to it."""

    def __init__(self) -> None:
        super().__init__()
        self.held: list[IndexedDocument] = []

    def named(self, name: str, access: str) -> list[IndexedDocument]:
        """Return those with a label whose sources hold a name."""
        return [one for one in self.held if name in one.source and one.access == access]

    def hold(
        self, source: Path, metadata: Metadata = METADATA, title: str = "Báo cáo", access: str = "internal"
    ) -> str:
        """Take a document in and return its id."""
        made = document_id(str(source))
        self.held.append(IndexedDocument(made, str(source), title, metadata, made, access))
        return made


@pytest.fixture
def shelf() -> Shelf:
    """An index without documents."""
    return Shelf()


def _kept(home: Path, data: bytes, *, replaces: bool | None = None) -> Upload:
    return keep_file(home, data, name="a.txt", access="internal", job_id="j", replaces=replaces)


def test_a_later_edition_takes_the_place_of_an_earlier_one(home: Path, shelf: Shelf) -> None:
    """In the index and on the disk."""
    first, second = _kept(home, b"mot"), _kept(home, b"hai")
    earlier, _ = shelf.hold(first.path), shelf.hold(second.path)
    found = replace_earlier(shelf, home, second)
    assert (found.replaced, found.beside, shelf.removed) == ((earlier,), (), [earlier])
    assert [one.path for one in stored(home)] == [second.path]


def test_of_two_editions_the_one_sent_last_stays(home: Path, shelf: Shelf) -> None:
    """Two processes may index them in the other order."""
    first, second = _kept(home, b"mot"), _kept(home, b"hai")
    earlier, _ = shelf.hold(first.path), shelf.hold(second.path)
    assert replace_earlier(shelf, home, first).replaced == (earlier,)


OTHERS = [
    (replace(METADATA, province="Hậu Giang"), "Báo cáo"),
    (replace(METADATA, period=MONTH), "Báo cáo"),
    (METADATA, "Kế hoạch"),
]


@pytest.mark.parametrize(("metadata", "title"), OTHERS)
@pytest.mark.parametrize("wanted", [None, True])
def test_another_paper_of_the_same_name_goes_only_if_the_sender_says_so(
    home: Path, shelf: Shelf, metadata: Metadata, title: str, wanted: bool | None
) -> None:
    """Departments and months share names of files."""
    first, second = _kept(home, b"mot"), _kept(home, b"hai", replaces=wanted)
    other, _ = shelf.hold(first.path, metadata, title), shelf.hold(second.path)
    found = replace_earlier(shelf, home, second)
    assert (found.replaced, found.beside) == (((other,), ()) if wanted else ((), (other,)))


def test_papers_of_bodies_that_are_not_known_stay(home: Path, shelf: Shelf) -> None:
    """Nothing tells that they are one."""
    first, second = _kept(home, b"mot"), _kept(home, b"hai")
    for upload in (first, second):
        shelf.hold(upload.path, Metadata())
    assert (replace_earlier(shelf, home, second).replaced, shelf.removed) == ((), [])


def test_the_sender_may_keep_both(home: Path, shelf: Shelf) -> None:
    """An edition may be wanted beside the earlier one."""
    first, second = _kept(home, b"mot"), _kept(home, b"hai", replaces=False)
    earlier, _ = shelf.hold(first.path), shelf.hold(second.path)
    assert replace_earlier(shelf, home, second).beside == (earlier,)


def test_documents_of_another_label_and_files_of_folders_are_left_alone(home: Path, shelf: Shelf) -> None:
    """Whoever sends a file may not read the one; the other would be back with the next indexing."""
    first, second = _kept(home, b"mot"), _kept(home, b"hai", replaces=True)
    shelf.hold(first.path, access="phòng 7")
    shelf.hold(home / "bao-cao" / "a.txt")
    shelf.hold(second.path)
    assert (replace_earlier(shelf, home, second).replaced, shelf.removed) == ((), [])
