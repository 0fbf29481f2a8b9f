"""What an indexing run has to do: files set against what the index has of them."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path, PurePath

from documents.errors import DocumentError
from index.catalogue.catalogue import Catalogue
from index.ingesting.pipeline import Pipeline
from index.types import IndexedDocument

_AT_ONCE = 200  # files looked up together; few enough that what is asked is still so when it is used


@dataclass(frozen=True, slots=True)
class Comparison:
    """A file and what the index has of it.

    Attributes:
        path: the file.
        source: the name that it is known by: its path in NFC, as it was given when it was indexed first.
        location: its full path where the source is a relative one, else None.
        present: what the index has of it.
        is_current: the same bytes, made by the same steps.
        problem: why the file cannot be compared, in one Vietnamese line.
    """

    path: Path
    source: str
    location: str | None
    present: IndexedDocument | None
    is_current: bool = False
    problem: str | None = None


def compare(found: Iterable[Path], catalogue: Catalogue, pipeline: Pipeline) -> Iterator[Comparison]:
    """Yield each file with what the catalogue has of it."""
    strays = _by_file_name(catalogue.unplaced())
    for one, elsewhere in _looked_up(found, catalogue):
        try:
            present = one.present or _stray(one.path, [*elsewhere, *strays.get(one.path.name, ())], pipeline)
            is_current = present is not None and _is_current(present, pipeline.digest(one.path), pipeline.version)
        except DocumentError as error:
            yield replace(one, problem=error.reason)
        else:
            known = replace(one, source=present.source, present=present) if present else one
            yield _placed(replace(known, is_current=is_current))


def _looked_up(found: Iterable[Path], catalogue: Catalogue) -> Iterator[tuple[Comparison, Sequence[IndexedDocument]]]:
    """Yield each file with the document known to be of it, and those of its name whose files lie elsewhere."""
    remaining, here = iter(found), Path.cwd()
    while some := [(path, _names(path, here)) for path in islice(remaining, _AT_ONCE)]:
        named = catalogue.find_all(name for _, names in some for name in names)
        placed = catalogue.find_placed(_full(path) for path, _ in some)
        for path, names in some:
            full = _full(path)
            # Files of several folders may have been given by the same relative name: it is that of the first.
            called = [named[name] for name in names if name in named]
            present = placed.get(full) or next((one for one in called if _may_lie_at(one, full)), None)
            source = present.source if present else full if names[0] in named else names[0]
            yield Comparison(path, source, None, present), called


def _may_lie_at(document: IndexedDocument, full: str) -> bool:
    """Tell whether a document of a relative name may be of a file; one that moved is met where it lies now."""
    return document.location in (None, full) or not os.path.exists(document.location)


def _placed(one: Comparison) -> Comparison:
    return one if PurePath(one.source).is_absolute() else replace(one, location=_full(one.path))


def _by_file_name(documents: Iterable[IndexedDocument]) -> dict[str, list[IndexedDocument]]:
    """Return documents that an earlier version of the program noted no folder of, by the names of their files."""
    found: dict[str, list[IndexedDocument]] = {}
    for one in documents:
        found.setdefault(PurePath(one.source).name, []).append(one)
    return found


def _stray(path: Path, strays: Iterable[IndexedDocument], pipeline: Pipeline) -> IndexedDocument | None:
    """Return the document that was made of a file under a relative name: its path ends so, and it has the same bytes.

    By the name alone the reports of two departments could be taken for one.

    Raises:
        DocumentError: the file cannot be read.
    """
    full = PurePath(_full(path))
    for one in strays:
        tail = [part for part in PurePath(one.source).parts if part != ".."]
        if list(full.parts[-len(tail) :]) == tail and one.content_hash == pipeline.digest(path):
            return one
    return None


def gone(paths: Sequence[Path], found: Sequence[Path], catalogue: Catalogue) -> dict[str, str]:
    """Return the ids, by source, of the documents under ``paths`` whose files are gone.

    A folder that is itself gone, or cannot be listed, loses nothing: a drive that is not mounted looks the same.
    """
    here = Path.cwd()
    kept = {name for path in found if path.exists() for name in _names(path, here)}
    folders, unlisted = _both_ways(paths), _both_ways(path for path in found if not path.is_file())
    return {
        one.source: one.id
        for one in catalogue.documents()
        if one.place not in kept and _is_gone(PurePath(one.place), folders, unlisted)
    }


def _names(path: Path, here: Path) -> tuple[str, ...]:
    """Return the names that a file may be known by: as it is given, in full, and as it is called from ``here``.

    Indexed under one and then under another it would stand there twice, and once only be brought up to date.
    """
    full = Path(_full(path))
    names = [path, full, *([full.relative_to(here)] if full.is_relative_to(here) else [])]
    return tuple(dict.fromkeys(unicodedata.normalize("NFC", str(name)) for name in names))


def _full(path: Path) -> str:
    return unicodedata.normalize("NFC", os.path.abspath(path))


def _both_ways(paths: Iterable[Path]) -> list[PurePath]:
    """Return paths as they are given and in full; where a name that is not in full lay, nobody has kept."""
    given = list(paths)
    return [PurePath(unicodedata.normalize("NFC", str(path))) for path in [*given, *map(os.path.abspath, given)]]


def _is_current(present: IndexedDocument, digest: str, version: str) -> bool:
    return (present.content_hash, present.pipeline) == (digest, version)


def _is_gone(source: PurePath, paths: Sequence[PurePath], unlisted: Sequence[PurePath]) -> bool:
    if any(source != folder and source.is_relative_to(folder) for folder in unlisted):
        return False
    return any(source.is_relative_to(path) for path in paths)
