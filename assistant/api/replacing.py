"""Which uploads a new one takes the place of: earlier editions of the same paper, told by more than the file's name.

Two departments send "bao-cao.docx", and one sends it every month: by the name alone the one would throw out the other.
So a file takes the place of uploads of its name and label that have its title, body and period, too, unless whoever
sends it says otherwise. Of several editions the one sent last stays, in whichever order they are indexed. Files that
were indexed from a folder are never touched: they would be back with the next indexing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath

from assistant.api.services import Corpus
from assistant.api.uploads import FOLDER, Upload, forget_upload, taken_at
from documents.language.text import fold
from documents.loading import document_id
from index.types import IndexedDocument


@dataclass(frozen=True, slots=True)
class Replacement:
    """What an upload did to others of its name, by id of document.

    Attributes:
        replaced: editions that went, the upload itself where a later one is there.
        beside: others of the same name and label that stay.
    """

    replaced: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


def replace_earlier(corpus: Corpus, home: Path, upload: Upload) -> Replacement:
    """Take earlier editions of an upload that was indexed out of the index, with their files."""
    named = [one for one in corpus.named(upload.path.name, upload.access) if _is_upload(one, upload.path.name)]
    own = next((one for one in named if one.id == document_id(str(upload.path))), None)
    if own is None:
        return Replacement()
    editions = [one for one in named if one is own or _is_edition(one, own, upload.replaces)]
    last = max(editions, key=lambda one: (taken_at(one.source), one is own))
    replaced = [one for one in editions if one is not last]
    for one in replaced:
        corpus.remove(one.id)
        forget_upload(home, one.source)
    return Replacement(_ids(replaced), _ids(one for one in named if one not in editions))


def _is_upload(document: IndexedDocument, name: str) -> bool:
    path = PurePath(document.source)
    return path.name == name and path.parent.parent.name == FOLDER


def _is_edition(other: IndexedDocument, own: IndexedDocument, wanted: bool | None) -> bool:
    """Tell whether both are of one paper: as the sender says, else by title, body and period; in doubt they are not."""
    if wanted is not None:
        return wanted
    one, two = other.metadata, own.metadata
    is_known = one.unit is not None or one.province is not None
    told = (fold(other.title), one.unit, one.province, one.period)
    return is_known and told == (fold(own.title), two.unit, two.province, two.period)


def _ids(documents: Iterable[IndexedDocument]) -> tuple[str, ...]:
    return tuple(one.id for one in documents)
