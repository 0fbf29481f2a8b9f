"""The steps that make a document ready for the index, as plain functions that ingestion is given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from pathlib import Path

from documents.types import Document, Figure, Scope
from index.catalogue.packing import pack_statements
from index.ingesting.chunking import cut
from index.ingesting.forking import modules_for
from index.lexical.entries import Fields, entries_of, fields_of
from index.types import Passage


@dataclass(frozen=True, slots=True)
class Made:
    """A document and what was made from it.

    Attributes:
        statements: as ``index.catalogue.codec`` writes them, or empty.
        entries: what the lexical index takes of each passage, or empty to have it made when it is written.
    """

    document: Document
    passages: tuple[Passage, ...]
    figures: tuple[Figure, ...]
    statements: bytes = b""
    entries: tuple[Fields, ...] = ()


@dataclass(frozen=True, slots=True)
class Pipeline:
    """The steps from paths to passages and figures.

    Attributes:
        version: changes with the steps; documents made by another version are made anew.
        discover: yields the files under some paths.
        digest: gives the digest of a file's bytes; raises DocumentError.
        make: reads a file, known as a source, and makes everything from it; raises DocumentError.
        modules: names the modules that making some files imports.
    """

    version: str
    discover: Callable[[Iterable[Path]], Iterator[Path]]
    digest: Callable[[Path], str]
    make: Callable[[Path, str], Made]
    modules: Callable[[Iterable[Path]], Sequence[str]] = lambda _: ()


def standard_pipeline() -> Pipeline:
    """Return the steps as the product uses them."""
    from documents import reading

    def digest(path: Path) -> str:
        return reading.content_hash(reading.load(path))

    return Pipeline(code_version(), reading.discover, digest, _make, modules_for)


def _make(path: Path, source: str) -> Made:
    from documents.figures.extracting import extract_figures
    from documents.loading import load
    from documents.scopes.scoper import Scoper
    from documents.statements import read_statements

    document = load(path, source=source)
    scoper = Scoper(document)
    passages = cut(document, scope_of=scoper.scope_of, describe=describe)
    figures = extract_figures(document, scoper=scoper)
    statements = read_statements(document, scoper=scoper, figures=figures)
    # Here and not where the index is written: the words of the sentences have just been read, and worker processes
    # share the work that the one writer would have to do alone.
    entries = tuple(fields_of(entry) for entry in entries_of(document, passages))
    return Made(document, passages, figures, pack_statements(statements), entries)


_DECIDING = (
    "catalogue/codec.py",
    "catalogue/packing.py",
    "ingesting/chunking.py",
    "lexical/entries.py",
    "lexical/query.py",
    "lexical/sentences.py",
    "lexical/tokens.py",
)


@cache
def code_version() -> str:
    """Return a digest of all that decides what is made of a file: ``documents``, cutting, and entries of the words.

    Two programs with the same digest make the same rows of the same file; a rule that changed is never overlooked.
    """
    digest = blake2b(digest_size=8)
    own, package = Path(__file__).parents[1], Path(str(files("documents")))
    sources = [*(own / name for name in _DECIDING), *package.rglob("*.py"), *package.glob("data/*.json")]
    for source in sorted(sources):
        digest.update(source.read_bytes())
    return digest.hexdigest()


def describe(scope: Scope) -> str:
    """Return whom and when a scope is about, in Vietnamese: "Phòng 8, VKSND tỉnh Hậu Giang, năm 2023"."""
    from documents.organisations.labels import label as unit_label
    from documents.periods.finding import label as period_label

    unit = unit_label(scope.unit) if scope.unit else ""
    period = period_label(scope.period) if scope.period else ""
    return ", ".join(part for part in (unit, period) if part)
