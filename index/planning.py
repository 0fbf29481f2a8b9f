"""What an indexing run has to do: files set against what the index has of them."""

from __future__ import annotations

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
        source: the name that it is known by: its path in NFC.
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
    remaining = iter(found)
    while some := [(path, _source(path)) for path in islice(remaining, _AT_ONCE)]:
        present = catalogue.find_all(source for _, source in some)
        yield from ((path, source, present.get(source)) for path, source in some)


def gone(paths: Sequence[Path], found: Sequence[Path], catalogue: Catalogue) -> dict[str, str]:
    """Return the ids, by source, of the documents under ``paths`` whose files are gone.

    A folder that is itself gone, or cannot be listed, loses nothing: a drive that is not mounted looks the same.
    """
    kept = {_source(path) for path in found if path.exists()}
    unlisted = [path for path in found if not path.is_file()]
    return {
        one.source: one.id
        for one in catalogue.documents()
        if one.source not in kept and _is_gone(PurePath(one.source), paths, unlisted)
    }


def _source(path: Path) -> str:
    return unicodedata.normalize("NFC", str(path))


def _is_current(present: IndexedDocument, digest: str, version: str) -> bool:
    return (present.content_hash, present.pipeline) == (digest, version)


def _is_gone(source: PurePath, paths: Sequence[Path], unlisted: Sequence[Path]) -> bool:
    if any(source != folder and source.is_relative_to(folder) for folder in unlisted):
        return False
    return any(source.is_relative_to(path) for path in paths)
