from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import update

from index.catalogue import tables
from index.catalogue.database import writing
from index.checking import check
from index.errors import IndexLocked
from index.index import Index
from index.ingesting.ingest import Ingest
from index.ingesting.tally import IngestReport, Skipped
from index.locking import writer_lock
from tests.index.builders import text_pipeline

pytestmark = pytest.mark.integration  # every test publishes vectors at least once

Run = Callable[..., IngestReport]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A folder of three text files."""
    folder = tmp_path / "corpus"
    (folder / "sub").mkdir(parents=True)
    (folder / "a.txt").write_text("Tin một\nPhòng 7 thụ lý 74 vụ.")
    (folder / "b.txt").write_text("Tin hai\nPhòng 8 ban hành 3 kháng nghị.")
    (folder / "sub" / "c.txt").write_text("Tin ba\nVăn phòng được khen thưởng.")
    return folder


@pytest.fixture
def run(index: Index, corpus: Path) -> Run:
    """Brings the index up to date with the corpus, or with other paths."""

    def bring(*paths: Path, version: str = "test", **options: object) -> IngestReport:
        ingest = Ingest(index, text_pipeline(version))
        return ingest.bring_up_to_date(list(paths) or [corpus], **options)  # type: ignore[arg-type]

    return bring


def _sources(index: Index) -> list[str]:
    return [Path(one.source).name for one in index.documents()]


def _changes(report: IngestReport) -> tuple[int, int, int, int]:
    return report.added, report.updated, report.unchanged, report.removed


def test_new_files_go_in(run: Run, index: Index) -> None:
    """The report counts what changed and what the index then holds."""
    report = run()
    assert _changes(report) == (3, 0, 0, 0)
    assert (report.documents, report.passages, report.figures, report.skipped) == (3, 3, 2, ())
    assert check(index) == ()


def test_indexing_twice_changes_nothing(run: Run, index: Index) -> None:
    """Unchanged files are not even read as documents."""
    run()
    before = index.catalogue.generation()
    assert _changes(run()) == (0, 0, 3, 0)
    assert index.catalogue.generation() == before


def test_a_changed_file_replaces_its_passages(run: Run, index: Index, corpus: Path) -> None:
    """The old figure is gone from every part."""
    run()
    (corpus / "a.txt").write_text("Tin một\nPhòng 7 thụ lý 75 vụ.")
    assert _changes(run()) == (0, 1, 2, 0)
    assert [hit.passage.text for hit in index.search("Phòng 7 thụ lý", 1)] == ["Tin một\nPhòng 7 thụ lý 75 vụ."]
    assert check(index) == ()


def test_a_bad_file_is_reported_and_the_others_go_in(run: Run, corpus: Path) -> None:
    """One line says which and why."""
    (corpus / "b.txt").write_text("")
    report = run()
    assert report.skipped == (Skipped(str(corpus / "b.txt"), "Tệp trống."),)
    assert report.added == 2


def test_a_file_that_became_bad_keeps_its_last_good_edition(run: Run, index: Index, corpus: Path) -> None:
    """Half a write of another program must not lose a document."""
    run()
    (corpus / "b.txt").write_text("")
    run()
    assert _sources(index) == ["a.txt", "b.txt", "c.txt"]


def test_files_that_are_gone_stay_without_prune(run: Run, index: Index, corpus: Path) -> None:
    """Nothing is removed unless asked."""
    run()
    (corpus / "a.txt").unlink()
    assert _changes(run()) == (0, 0, 2, 0)


def test_files_that_are_gone_go_with_prune(run: Run, index: Index, corpus: Path) -> None:
    """From every part."""
    run()
    (corpus / "a.txt").unlink()
    assert _changes(run(prune=True)) == (0, 0, 2, 1)
    assert (_sources(index), check(index)) == (["b.txt", "c.txt"], ())


def test_pruning_leaves_documents_from_elsewhere(run: Run, index: Index, corpus: Path) -> None:
    """Only what lies under the given paths can be gone."""
    run()
    (corpus / "a.txt").unlink()
    run(corpus / "sub", prune=True)
    assert _sources(index) == ["a.txt", "b.txt", "c.txt"]


def test_a_file_that_is_given_itself_and_gone_is_pruned(run: Run, index: Index, corpus: Path) -> None:
    """It is not reported as unreadable besides."""
    run()
    (corpus / "a.txt").unlink()
    assert run(corpus / "a.txt", prune=True).skipped == ()
    assert _sources(index) == ["b.txt", "c.txt"]


def test_a_folder_that_is_gone_takes_nothing_with_it(run: Run, index: Index, corpus: Path) -> None:
    """A drive that is not mounted looks the same."""
    run()
    corpus.rename(corpus.parent / "elsewhere")
    report = run(corpus, prune=True)
    assert (report.removed, len(report.skipped), len(_sources(index))) == (0, 1, 3)


def test_a_file_called_by_another_name_is_the_same_file(
    run: Run, index: Index, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Indexed from where one stands and then by its full path, it is brought up to date, not put beside itself."""
    monkeypatch.chdir(corpus.parent)
    run(Path("corpus"))
    (corpus / "a.txt").write_text("Tin một\nPhòng 7 thụ lý 75 vụ.")
    report = run(corpus)
    assert (_changes(report), report.documents) == ((0, 1, 2, 0), 3)
    assert {Path(one.source).parts[0] for one in index.documents()} == {"corpus"}


@pytest.mark.parametrize("edited", [False, True])
def test_a_file_called_from_another_folder_is_the_same_file(
    run: Run, index: Index, corpus: Path, monkeypatch: pytest.MonkeyPatch, edited: bool
) -> None:
    """Whatever its relative path is from there; it keeps the name that it was given first."""
    monkeypatch.chdir(corpus.parent)
    run(Path("corpus"))
    if edited:
        (corpus / "a.txt").write_text("Tin một\nPhòng 7 thụ lý 75 vụ.")
    for folder, path in ((corpus, "."), (corpus / "sub", "../../corpus"), (corpus, "a.txt")):
        monkeypatch.chdir(folder)
        run(Path(path))
    assert [one.source for one in index.documents()] == ["corpus/a.txt", "corpus/b.txt", "corpus/sub/c.txt"]
    assert "75" in index.document(index.documents()[0].id).text or not edited


def test_files_of_two_folders_with_one_relative_name_are_two(
    run: Run, index: Index, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The report of one department does not take the place of another's."""
    for folder in (corpus, corpus / "sub"):
        (folder / "quý.txt").write_text(f"Tin\n{folder.name} thụ lý 7 vụ.")
        monkeypatch.chdir(folder)
        run(Path("quý.txt"))
    assert [one.source for one in index.documents()] == [str(corpus / "sub" / "quý.txt"), "quý.txt"]


@pytest.mark.parametrize("how", [Path.rename, shutil.copytree])
def test_a_folder_that_was_moved_or_copied_keeps_its_documents(
    run: Run, index: Index, corpus: Path, monkeypatch: pytest.MonkeyPatch, how: Callable[[Path, Path], object]
) -> None:
    """As after a backup that was restored elsewhere: the same names, seen from where it lies now."""
    monkeypatch.chdir(corpus.parent)
    run(Path("corpus"))
    (corpus.parent / "moved").mkdir()
    how(corpus, corpus.parent / "moved" / "corpus")
    monkeypatch.chdir(corpus.parent / "moved")
    assert (_changes(run(Path("corpus"))), _sources(index)) == ((0, 0, 3, 0), ["a.txt", "b.txt", "c.txt"])


@pytest.mark.parametrize("edited", [False, True])
def test_what_an_earlier_version_indexed_by_a_relative_path_is_recognised(
    run: Run, index: Index, corpus: Path, monkeypatch: pytest.MonkeyPatch, edited: bool
) -> None:
    """By the end of its path and its bytes, and from then on by its place, with other bytes, too."""
    monkeypatch.chdir(corpus.parent)
    run(Path("corpus/a.txt"))
    with writing(index.engine) as connection:
        connection.execute(update(tables.documents).values(location=None))
    monkeypatch.chdir(corpus)
    run(Path("a.txt"))
    if edited:
        (corpus / "a.txt").write_text("Tin một\nPhòng 7 thụ lý 75 vụ.")
    report = run(corpus / "a.txt")
    assert ([one.source for one in index.documents()], report.updated) == (["corpus/a.txt"], int(edited))


def test_a_document_of_another_version_is_not_taken_by_its_name_alone(
    run: Run, index: Index, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of two reports of one name, one would answer in the place of the other."""
    monkeypatch.chdir(corpus)
    run(Path("a.txt"))
    with writing(index.engine) as connection:
        connection.execute(update(tables.documents).values(location=None))
    (corpus / "sub" / "a.txt").write_text("Tin khác\nPhòng 8 thụ lý 9 vụ.")
    run(corpus / "sub" / "a.txt")
    assert len(index.documents()) == 2


def test_files_indexed_by_a_relative_path_are_pruned_from_elsewhere(
    run: Run, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is gone is known by its place."""
    monkeypatch.chdir(corpus.parent)
    run(Path("corpus"))
    (corpus / "a.txt").unlink()
    monkeypatch.chdir(corpus / "sub")
    assert _changes(run(Path(".."), prune=True)) == (0, 0, 2, 1)


def test_files_indexed_by_their_full_paths_are_pruned_from_where_one_stands(
    run: Run, index: Index, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is gone is gone under each of its names, and what is there stays."""
    run(corpus)
    (corpus / "a.txt").unlink()
    monkeypatch.chdir(corpus.parent)
    assert _changes(run(Path("corpus"), prune=True)) == (0, 0, 2, 1)


def test_another_version_of_the_steps_makes_documents_anew(run: Run, index: Index) -> None:
    """Better extraction reaches documents that are there already."""
    run()
    assert _changes(run(version="better")) == (0, 3, 0, 0)
    assert {one.pipeline for one in index.documents()} == {"better"}


def test_documents_carry_the_access_label_of_their_run(run: Run, index: Index, corpus: Path) -> None:
    """Later runs that do not mention one keep it, also for changed files."""
    run(access="nội bộ")
    (corpus / "a.txt").write_text("Tin một\nSửa lại.")
    run()
    assert {one.access for one in index.documents()} == {"nội bộ"}


def test_a_new_access_label_alone_updates_documents(run: Run, index: Index) -> None:
    """Without making them anew."""
    run()
    assert _changes(run(access="nội bộ")) == (0, 3, 0, 0)
    assert {one.access for one in index.documents()} == {"nội bộ"}


def test_a_copy_is_linked_to_the_document_that_came_first(run: Run, index: Index, corpus: Path) -> None:
    """Both can be cited; which is the copy is known."""
    (corpus / "z.txt").write_text((corpus / "a.txt").read_text())
    run()
    listed = {Path(one.source).name: one for one in index.documents()}
    assert (listed["a.txt"].duplicate_of, listed["z.txt"].duplicate_of) == (None, listed["a.txt"].id)


def test_progress_is_told_after_each_file(run: Run, corpus: Path) -> None:
    """For the progress bar."""
    seen: list[tuple[int, int, str]] = []
    run(progress=lambda done, total, source: seen.append((done, total, Path(source).name)))
    assert seen == [(1, 3, "a.txt"), (2, 3, "b.txt"), (3, 3, "c.txt")]


def test_a_preview_tells_what_a_run_would_do_and_does_nothing(index: Index, corpus: Path) -> None:
    """New, changed, unchanged and gone files, each counted as the run counts them."""
    ingest = Ingest(index, text_pipeline())
    ingest.bring_up_to_date([corpus])
    (corpus / "a.txt").write_text("Tin một\nđã sửa")
    (corpus / "b.txt").unlink()
    (corpus / "d.txt").write_text("Tin bốn\nPhòng 9 tổ chức 2 cuộc họp.")
    told, before = ingest.preview([corpus], prune=True), _sources(index)
    assert (_changes(told), before) == ((1, 1, 1, 1), ["a.txt", "b.txt", "c.txt"])
    assert _changes(ingest.bring_up_to_date([corpus], prune=True)) == _changes(told)


def test_a_run_completes_one_that_was_cut_short(run: Run, index: Index, corpus: Path) -> None:
    """What the first had swapped in is embedded, the rest goes in."""

    def stop(done: int, total: int, source: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(progress=stop)
    assert _changes(run()) == (3, 0, 0, 0)
    assert check(index) == ()


def test_documents_can_be_removed_by_id(run: Run, index: Index) -> None:
    """Unknown ids are passed over."""
    run()
    first = index.documents()[0]
    removed = Ingest(index, text_pipeline()).remove([first.id, "unknown"])
    assert (removed, _sources(index), check(index)) == (1, ["b.txt", "c.txt"], ())


def test_a_second_writer_is_refused(run: Run, index: Index) -> None:
    """Two writers would undo each other."""
    with writer_lock(index.folder), pytest.raises(IndexLocked, match=str(os.getpid())):
        run()


def test_the_pipeline_is_asked_for_new_and_changed_files_only(index: Index, corpus: Path) -> None:
    """Reading is what costs time."""
    made: list[str] = []
    plain = text_pipeline()

    def make(path: Path, source: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
        made.append(path.name)
        return plain.make(path, source)

    ingest = Ingest(index, replace(plain, make=make))
    ingest.bring_up_to_date([corpus])
    (corpus / "b.txt").write_text("Tin hai\nđã sửa")
    ingest.bring_up_to_date([corpus])
    assert made == ["a.txt", "b.txt", "c.txt", "b.txt"]


def test_a_stamped_file_is_reported_and_stays_out(run: Run, index: Index, corpus: Path) -> None:
    """One line says which and why."""
    (corpus / "b.txt").write_text("MẬT\nPhòng 8 ban hành 3 kháng nghị.")
    report = run()
    assert report.skipped == (Skipped(str(corpus / "b.txt"), "Tài liệu đóng dấu MẬT."),)
    assert _sources(index) == ["a.txt", "c.txt"]


def test_a_file_that_was_stamped_later_is_taken_out(run: Run, index: Index, corpus: Path) -> None:
    """Unlike one that became unreadable, whose last good edition stays."""
    run()
    (corpus / "b.txt").write_text("MẬT\nPhòng 8 ban hành 3 kháng nghị.")
    report = run(prune=True)
    assert (_changes(report), len(report.skipped)) == ((0, 0, 2, 1), 1)
    assert index.search("kháng nghị", 1)[0].passage.text != "Phòng 8 ban hành 3 kháng nghị."
    assert (_sources(index), check(index)) == (["a.txt", "c.txt"], ())
