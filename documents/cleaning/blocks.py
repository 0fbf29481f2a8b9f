"""Turn what a reader found into the text that is shown and quoted: leftovers out, every block with its exact span."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from documents.cleaning.boilerplate import IMAGE_MARK, drop_leftovers, strip_banner
from documents.cleaning.bylines import Credits, take_credits
from documents.cleaning.headings import type_lines
from documents.cleaning.issues import set_issues_apart
from documents.cleaning.letterheads import take_letterhead
from documents.cleaning.lines import Line
from documents.cleaning.tables import table_lines
from documents.cleaning.titles import Titled, drop_repeated_lead, take_title
from documents.language.legacy import repair_legacy
from documents.language.text import normalise
from documents.readers.types import RawBlock, RawDocument, RawTable
from documents.types import Block, BlockKind, Span

_MOST_SWEEPS = 20  # real pages need two or three; a hostile one must not cost the square of its length


@dataclass(frozen=True, slots=True)
class CleanText:
    """A document's text as it is shown, and what the lines around it said.

    Attributes:
        title: the title; the verbatim opening of the first paragraph where ``title_found`` is False.
        text: the blocks joined with newlines; every ``Block.span`` is exact.
        blocks: in order of the text; the title first where there is one, footnotes last.
        author: as written in a byline or under a signature.
        publisher: unit or site named as source, or the issuer in a letterhead.
        published: publication date stated in the text.
        title_found: whether the document has a title of its own.
    """

    title: str
    text: str
    blocks: tuple[Block, ...]
    author: str | None = None
    publisher: str | None = None
    published: date | None = None
    title_found: bool = True


def clean(raw: RawDocument) -> CleanText:
    """Clean what a reader found.

    The text is repaired, normalised and otherwise verbatim: whole lines go (leftovers of web pages, bylines,
    repeats), none is rewritten. Cleaning a cleaned document changes nothing. A document that holds nothing but
    leftovers gives an empty text.
    """
    stated = _display(raw.properties.get("title", ""))
    lines, credits = _lines(_repaired(raw)), Credits()
    for _ in range(_MOST_SWEEPS):
        # What is dropped can uncover more of its kind: a byline above a box of news, a lead above its repeat.
        titled, found = _swept(lines, stated)
        credits = credits.completed(found)
        if titled.lines == lines:
            break
        lines = titled.lines
    text, blocks = _joined(lines)
    return CleanText(
        titled.title,
        text,
        blocks,
        author=credits.author,
        publisher=credits.publisher,
        published=credits.published,
        title_found=titled.found,
    )


def _swept(lines: Sequence[Line], stated: str) -> tuple[Titled, Credits]:
    """Sweep over the lines once; a second sweep over clean lines changes nothing."""
    kept, letterhead = take_letterhead(lines)
    kept, credits = take_credits(drop_leftovers(kept))
    titled = take_title(set_issues_apart(kept), stated)
    kept = type_lines(drop_repeated_lead(titled.lines))
    ordered = sorted(kept, key=lambda line: line.kind is BlockKind.FOOTNOTE)
    return replace(titled, lines=ordered), credits.completed(letterhead)


def _repaired(raw: RawDocument) -> RawDocument:
    """Pass every text through the door at once: a legacy encoding shows itself in the whole, not in a word."""
    texts = [text for block in raw.blocks for text in _texts(block)]
    joined = "\n".join(" ".join(text.splitlines()) for text in texts)
    repaired = iter(_display(joined).split("\n"))
    return replace(raw, blocks=tuple(_with_texts(block, repaired) for block in raw.blocks))


def _display(text: str) -> str:
    return normalise(repair_legacy(text))


def _texts(block: RawBlock) -> Iterator[str]:
    if block.table is None:
        yield from (strip_banner(line) for line in block.text.splitlines())
    else:
        yield block.table.name or ""
        yield from (cell for row in block.table.rows for cell in row)


def _with_texts(block: RawBlock, texts: Iterator[str]) -> RawBlock:
    """Return the block with its texts, in the order of ``_texts``, taken from ``texts``."""
    if block.table is None:
        return replace(block, text="\n".join(next(texts) for _ in block.text.splitlines()))
    name = next(texts)
    rows = tuple(tuple(next(texts) for _ in row) for row in block.table.rows)
    return replace(block, table=replace(block.table, name=name or None, rows=rows))


def _lines(raw: RawDocument) -> list[Line]:
    lines: list[Line] = []
    tables: list[RawTable] = []
    after_image = False
    for block in raw.blocks:
        if block.table is not None:
            lines += table_lines(block.table, ordinal=len(tables))
            tables.append(block.table)
            after_image = False
            continue
        for number, part in _parts(block.text):
            after_image = after_image or number > 0
            if text := part.strip():
                is_typed = block.kind is not BlockKind.PARAGRAPH
                lines.append(Line(block.kind, text, typed=is_typed, after_image=after_image and not is_typed))
                after_image = False
    return lines


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """Yield the stretches of a block's lines between image marks; number 0 is what stands before any mark."""
    for line in text.split("\n"):
        yield from enumerate(IMAGE_MARK.split(line))


def _joined(lines: Sequence[Line]) -> tuple[str, tuple[Block, ...]]:
    blocks: list[Block] = []
    offset = 0
    for line in lines:
        cells = tuple(replace(cell, span=Span(cell.span.start + offset, cell.span.end + offset)) for cell in line.cells)
        blocks.append(Block(line.kind, Span(offset, offset + len(line.text)), cells, line.table))
        offset += len(line.text) + 1
    return "\n".join(line.text for line in lines), tuple(blocks)
