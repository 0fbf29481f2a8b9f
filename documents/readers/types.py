"""What a reader finds in a file, before anything is cleaned."""

from __future__ import annotations

from dataclasses import dataclass, field

from documents.types import BlockKind


@dataclass(frozen=True, slots=True)
class RawTable:
    """A table as it stands in the file: a rectangle of cell texts, merged cells repeated.

    ``header_rows`` counts the leading rows that are column headers, ``header_columns`` the leading columns that
    are row headers; a reader that cannot tell leaves them None for the cleaning step to decide.
    """

    rows: tuple[tuple[str, ...], ...]
    header_rows: int | None = None
    header_columns: int | None = None
    name: str | None = None  # sheet name or table caption


@dataclass(frozen=True, slots=True)
class RawBlock:
    """One block as the reader found it: either ``text`` or ``table`` carries the content."""

    kind: BlockKind
    text: str = ""
    table: RawTable | None = None


@dataclass(frozen=True, slots=True)
class RawDocument:
    """A file's content before cleaning, in reading order.

    ``properties`` holds what the format itself states, each optional: ``title``, ``author``, ``published``
    (ISO date), ``url``, ``sitename``. ``edges`` are the lines of page headers and footers, which are no part of the
    text and may carry stamps.
    """

    blocks: tuple[RawBlock, ...]
    properties: dict[str, str] = field(default_factory=dict)
    edges: tuple[str, ...] = ()
