from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents import reading
from documents.errors import (
    DocumentError,
    EmptyDocument,
    EncryptedDocument,
    TooLarge,
    UnknownFormat,
    UnreadableDocument,
)
from documents.reading import content_hash, discover, load, parse, read
from tests.documents.readers.papers import Paper, pdf, repacked, word, workbook

SENTENCE = "Đơn vị đã thụ lý 74 vụ/157 bị cáo, tăng ba vụ."


def a_word_file() -> bytes:
    """Return a Word file of one sentence."""
    return word(lambda document: document.add_paragraph(SENTENCE))


FILES: list[tuple[str, Callable[[], bytes]]] = [
    ("bc.txt", SENTENCE.encode),
    ("bc.md", f"# Tin\n\n{SENTENCE}".encode),
    ("bc.html", f"<html><body><p>{SENTENCE}</p></body></html>".encode),
    ("bc.csv", f"Tin;Số\n{SENTENCE};1\n{SENTENCE};2\n".encode),
    ("bc.pdf", lambda: pdf(SENTENCE)),
    ("bc.docx", a_word_file),
    ("bc.xlsx", lambda: workbook([["Tin", "Số"], [SENTENCE, 1], [SENTENCE, 2]])),
]


def text_of(path: Path) -> str:
    """Return all text of a file, cells included."""
    blocks = read(path).blocks
    return " ".join(block.text or str(block.table) for block in blocks)


@pytest.mark.parametrize(("name", "build"), FILES)
def test_every_format_is_read(tmp_path: Path, name: str, build: Callable[[], bytes]) -> None:
    """The same sentence comes out of every kind of file."""
    (tmp_path / name).write_bytes(build())
    assert SENTENCE in text_of(tmp_path / name)


@pytest.mark.parametrize("build", [build for name, build in FILES if name[-3:] in ("pdf", "ocx", "lsx", "tml")])
def test_a_wrong_suffix_does_no_harm(tmp_path: Path, build: Callable[[], bytes]) -> None:
    """A PDF, Word file, workbook or page named .txt is read as what it is."""
    (tmp_path / "bc.txt").write_bytes(build())
    assert SENTENCE in text_of(tmp_path / "bc.txt")


def locked_pdf() -> bytes:
    """Return a PDF that asks for a password."""
    paper = Paper()
    paper.add_page()
    paper.paragraph(SENTENCE)
    paper.set_encryption(owner_password="a", user_password="b")
    return paper.bytes()


def bomb() -> bytes:
    """Return a Word file that unpacks to a thousand times its size."""
    return repacked(a_word_file(), {"word/media/a.bin": lambda _: b"\0" * 50_000_000})


def laughing_workbook() -> bytes:
    """Return a workbook whose sheet defines entities that expand without end."""
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    return repacked(
        workbook([["Tin", "Số"], ["a", 1]]),
        {
            "xl/worksheets/sheet1.xml": lambda xml: (
                f"<!DOCTYPE x [{entities}]>".encode() + xml.replace(b"<v>1</v>", b"<v>&e11;</v>")
            )
        },
    )


BAD: list[tuple[str, Callable[[], bytes], type[DocumentError]]] = [
    ("empty", lambda: b"", EmptyDocument),
    ("blank", lambda: b" \r\n\t \n", EmptyDocument),
    ("marks without words", lambda: b"----\n....\n", EmptyDocument),
    ("page without words", lambda: b"<html><body><img src='a.jpg'></body></html>", EmptyDocument),
    ("locked PDF", locked_pdf, EncryptedDocument),
    ("zip bomb", bomb, TooLarge),
    ("entity bomb", laughing_workbook, UnreadableDocument),
    ("one endless line", lambda: b"a" * (reading.MAX_LINE_BYTES + 1), TooLarge),
    ("endless text", lambda: b"Tin.\n" * (reading.MAX_TEXT_BYTES // 5 + 1), TooLarge),
    ("broken encoding", lambda: b"Vi\xe1\xbb\x87n" + bytes(range(1, 32)) * 20 + b"\xff\xfe\x00", UnreadableDocument),
    ("picture", lambda: b"\x89PNG\r\n\x1a\n", UnknownFormat),
    ("half a PDF", lambda: pdf(SENTENCE)[:200], UnreadableDocument),
    ("half a Word file", lambda: a_word_file()[:-200], UnreadableDocument),
    (
        "Word file without body",
        lambda: repacked(a_word_file(), {"word/document.xml": lambda _: b"<x/>"}),
        UnreadableDocument,
    ),
    ("broken XML", lambda: repacked(a_word_file(), {"word/document.xml": lambda x: x[:-99]}), UnreadableDocument),
]


@pytest.mark.parametrize(("build", "error"), [case[1:] for case in BAD], ids=[case[0] for case in BAD])
def test_bad_content_is_one_line_that_names_the_file(
    tmp_path: Path, build: Callable[[], bytes], error: type[DocumentError]
) -> None:
    """Whatever is wrong inside a file, the error has the right kind, the path and one plain line."""
    path = tmp_path / "bc.txt"
    path.write_bytes(build())
    with pytest.raises(error) as raised:
        read(path)
    assert (raised.value.source, raised.value.reason.count("\n")) == (str(path), 0)


@contextmanager
def no_privileges() -> Iterator[None]:
    """Give up the rights of root for a while; root may read anything."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)


def test_a_forbidden_file_is_named_as_such(tmp_path: Path) -> None:
    """A file without read permission asks for it."""
    path = tmp_path / "bc.txt"
    path.write_text(SENTENCE)
    path.chmod(0)
    with no_privileges(), pytest.raises(UnreadableDocument, match="quyền"):
        load(path)


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    """A pipe would block for ever, a folder has no bytes."""
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path):
        with pytest.raises(UnreadableDocument, match="tệp thường"):
            load(path)


@pytest.mark.parametrize("name", ["missing.txt", "nul\0.txt", "x" * 300])
def test_a_path_that_leads_nowhere_is_an_error(tmp_path: Path, name: str) -> None:
    """Missing files and impossible names are reported like any other bad file."""
    with pytest.raises(UnreadableDocument):
        load(tmp_path / name)


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    """The size on disk is checked before the first byte is read."""
    path = tmp_path / "bc.txt"
    with path.open("wb") as file:
        file.truncate(reading.MAX_BYTES * 50)
    with pytest.raises(TooLarge):
        load(path)


def test_the_cause_is_kept() -> None:
    """The parser's own error hangs on the document's, for the log."""
    with pytest.raises(UnreadableDocument) as raised:
        parse(a_word_file()[:-200], source="bc.docx")
    assert raised.value.__cause__ is not None


def outcome(data: bytes) -> object:
    """Return what reading some bytes comes to: blocks or the reason of a document error."""
    try:
        return parse(data, source="bc.csv").blocks
    except DocumentError as error:
        return error.reason


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=2000), st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"# ", b"a;b\n"]))
def test_random_bytes_raise_nothing_but_document_errors(data: bytes, opening: bytes) -> None:
    """Noise, with or without the opening of a known format, is read or refused, never a crash."""
    assert outcome(opening + data)


WHOLE = [pdf(SENTENCE), a_word_file(), workbook([["Tin", "Số"], [SENTENCE, 1]])]
PARTS = ["word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels", "xl/worksheets/sheet1.xml"]
PARTS += ["xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml", "docProps/core.xml"]


def damaged(data: bytes, at: float, noise: bytes) -> bytes:
    """Return bytes with noise written over a place, given as a share of the length."""
    start = int(at * len(data))
    return data[:start] + noise + data[start + len(noise) :]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(WHOLE), st.sampled_from(PARTS), st.floats(0, 1), st.binary(min_size=1, max_size=30))
def test_damaged_files_raise_nothing_but_document_errors(whole: bytes, part: str, at: float, noise: bytes) -> None:
    """A file with noise in it, or in a part inside it, is read or refused, never a crash."""
    if part.encode() in whole:
        data = repacked(whole, {part: lambda content: damaged(content, at, noise)})
    else:
        data = damaged(whole, at, noise)
    assert outcome(data)


def test_the_hash_tells_files_apart() -> None:
    """Equal bytes have equal hashes of 32 digits, other bytes others."""
    assert content_hash(b"a") == content_hash(b"a") != content_hash(b"b")
    assert len(content_hash(b"")) == 2 * reading.HASH_BYTES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of documents and of what programs leave beside them."""
    for name in ("b.txt", "a.txt", "c/d.docx", ".DS_Store", "~$b.docx", "c/.git/x.txt", "e.tmp", "Thumbs.db"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return tmp_path


def test_folders_are_walked_in_a_stable_order(folder: Path) -> None:
    """Files come by name, folders depth first, leftovers of programs not at all."""
    assert [str(path.relative_to(folder)) for path in discover([folder])] == ["a.txt", "b.txt", "c/d.docx"]


def test_each_file_comes_once(folder: Path) -> None:
    """A file that is given beside its folder is not found twice."""
    assert len(list(discover([folder / "a.txt", folder, folder]))) == 3


def test_what_is_given_by_name_is_not_skipped(folder: Path) -> None:
    """A hidden file is taken if a person names it; a missing path is left for reading to report."""
    given = [folder / ".DS_Store", folder / "missing.txt"]
    assert list(discover(given)) == given


def test_links_to_folders_are_not_followed(folder: Path) -> None:
    """A link to a folder above ends no walk in a circle."""
    (folder / "c" / "up").symlink_to(folder)
    assert len(list(discover([folder]))) == 3


def test_a_forbidden_folder_is_left_for_reading_to_report(folder: Path) -> None:
    """A folder that cannot be listed does not stop the walk and does not vanish from it."""
    (folder / "c").chmod(0)
    try:
        with no_privileges():
            found = list(discover([folder / "c"]))
    finally:
        (folder / "c").chmod(0o700)
    assert found == [folder / "c"]


@pytest.mark.parametrize(
    ("names", "modules"), [(("a.txt", "b.csv"), []), (("a.HTML", "b.docx", "c.docx"), ["docx", "trafilatura"])]
)
def test_files_name_the_libraries_that_reading_them_takes(names: tuple[str, ...], modules: list[str]) -> None:
    """By their suffixes: texts and tables of text take none."""
    assert reading.libraries(map(Path, names)) == modules
