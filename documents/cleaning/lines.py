"""A document on its way through cleaning: one line after another, each with what is known about it so far."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from documents.language.compiling import compiled
from documents.language.text import canonical
from documents.types import BlockKind, Cell

_WORD = compiled(r"\w+")
_SENTENCE_END = compiled(r"[.!?…;][\"”’)\]]*$")
_FULL_STOP_WITHIN = compiled(r"(?:[^\W\dA-ZĐ_]|\d{2})[.!?…][\"”)]*\s+[^\W\d_a-z]")
_LONG = 150  # characters; headings, captions and menu entries of the genre are shorter
_SENTENCE = 60  # characters; a shorter line with a full stop may still be a caption or a byline


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and what it is; spans of its ``cells`` count from the start of the line.

    Attributes:
        kind: what the line is taken for so far.
        text: the line as it will be shown.
        typed: True when the format of the file says what the line is, False when only its wording can tell.
        after_image: True for the first line after the mark that a scraper left in the place of an image.
        cells: value cells of a table row.
        table: ordinal of the table that a row belongs to.
    """

    kind: BlockKind
    text: str
    typed: bool = False
    after_image: bool = False
    cells: tuple[Cell, ...] = ()
    table: int | None = None

    @property
    def is_plain(self) -> bool:
        """True for a line that so far is nothing but a paragraph."""
        return self.kind is BlockKind.PARAGRAPH

    @property
    def is_row(self) -> bool:
        """True for a row of a table."""
        return self.kind is BlockKind.TABLE_ROW

    @property
    def is_prose(self) -> bool:
        """True for running text and table rows: what an article consists of, as against what surrounds it."""
        if self.is_row:
            return True
        if self.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) or self.after_image:
            return False
        return len(self.text) >= _LONG or (len(self.text) >= _SENTENCE and ends_sentence(self.text))


def ends_sentence(text: str) -> bool:
    """Tell whether ``text`` closes with a mark that ends a sentence or an item."""
    return _SENTENCE_END.search(text) is not None


def is_single_sentence(text: str) -> bool:
    """Tell whether no sentence ends within ``text``; initials and "TP." do not count as ends."""
    return _FULL_STOP_WITHIN.search(text) is None


@lru_cache(maxsize=4096)  # cleaning sweeps over the same lines more than once
def comparison_key(text: str) -> str:
    """Return the words of ``text`` in lower case with one tone placement: equal for repeats of the same line."""
    return " ".join(_WORD.findall(canonical(text)))


def prose_bounds(lines: Sequence[Line]) -> tuple[int, int]:
    """Return where the running text starts and where it ends (exclusive); the whole if there is none."""
    prose = [number for number, line in enumerate(lines) if line.is_prose]
    return (prose[0], prose[-1] + 1) if prose else (0, len(lines))


def without(lines: Sequence[Line], dropped: Iterable[int]) -> list[Line]:
    """Return ``lines`` without those at the positions ``dropped``."""
    gone = frozenset(dropped)
    return [line for number, line in enumerate(lines) if number not in gone]
