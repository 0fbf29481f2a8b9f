"""What an indexing run has to do: files set against what the index has of them."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePath

from documents.errors import DocumentError
from index.catalogue import Catalogue
from index.pipeline import Pipeline
from index.types import IndexedDocument

_AT_ONCE = 200  # files looked up together; few enough that what is asked is still so when it is used


@dataclass(frozen=True, slots=True)
class Comparison:
    """A file and what the index has of it.

    Attributes:
        path: the file.
        source: the name that it is known by: its path in NFC, as it was given when it was indexed first.
        present: what the index has under this name.
        is_current: the same bytes, made by the same steps.
        problem: why the file cannot be compared, in one Vietnamese line.
    """

    path: Path
    source: str
    present: IndexedDocument | None
    is_current: bool = False
    problem: str | None = None


def compare(found: Iterable[Path], catalogue: Catalogue, pipeline: Pipeline) -> Iterator[Comparison]:
    """Yield each file with what the catalogue has of it."""
    for path, source, present in _looked_up(found, catalogue):
        try:
            is_current = present is not None and _is_current(present, pipeline.digest(path), pipeline.version)
        except DocumentError as error:
            yield Comparison(path, source, present, problem=error.reason)
        else:
            yield Comparison(path, source, present, is_current=is_current)


def _looked_up(found: Iterable[Path], catalogue: Catalogue) -> Iterator[tuple[Path, str, IndexedDocument | None]]:
    remaining, here = iter(found), Path.cwd()
    while some := [(path, _names(path, here)) for path in islice(remaining, _AT_ONCE)]:
        present = catalogue.find_all(name for _, names in some for name in names)
        for path, names in some:
            known = next((name for name in names if name in present), names[0])
            yield path, known, present.get(known)


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
        if one.source not in kept and _is_gone(PurePath(one.source), folders, unlisted)
    }


def _names(path: Path, here: Path) -> tuple[str, ...]:
    """Return the names that a file may be known by: as it is given, in full, and as it is called from ``here``.

    Indexed under one and then under another it would stand there twice, and once only be brought up to date.
    """
    full = Path(os.path.abspath(path))
    names = [path, full, *([full.relative_to(here)] if full.is_relative_to(here) else [])]
    return tuple(dict.fromkeys(unicodedata.normalize("NFC", str(name)) for name in names))


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
