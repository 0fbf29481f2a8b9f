"""Read Word documents in body order: paragraphs, tables, footnotes and text boxes."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lxml import etree

from documents.readers.archive import open_archive
from documents.readers.docx_edges import page_edges
from documents.readers.docx_text import W, is_on, text_of
from documents.readers.properties import stated
from documents.readers.tables import is_layout, paragraph_blocks, table_blocks
from documents.readers.types import RawBlock, RawDocument
from documents.readers.wrapping import ends_open
from documents.types import BlockKind

if TYPE_CHECKING:
    from docx.document import Document

_NOTES = ("/footnotes", "/endnotes")
_MAX_SPAN = 100  # columns; a wider cell is damage
_GONE = frozenset({f"{W}del", f"{W}moveFrom"})
# In a body these only wrap the blocks that matter.
_WRAPPERS = frozenset({f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}moveTo", f"{W}customXml", f"{W}smartTag"})
_BODY_LEVEL = 9  # w:outlineLvl of body text
_PAGE_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def read_docx(data: bytes) -> RawDocument:
    """Read a Word document.

    A footnote follows the paragraph or table that refers to it, and so does a text box that is anchored there.
    Tracked deletions, hidden text and tables of contents are left out; page headers and footers stand apart.

    Raises:
        DocumentError: as ``open_archive``.
        Exception: whatever python-docx raises on a damaged package.
    """
    import docx

    open_archive(data).close()
    document = docx.Document(io.BytesIO(data))
    body = _Body(_style_kinds(document), _notes(document))
    properties = document.core_properties
    blocks = tuple(body.blocks(document.element.body))
    edges = page_edges(document.part.rels.values(), document.element.body)
    return RawDocument(blocks, stated(title=properties.title, author=properties.author), edges)


@dataclass(frozen=True, slots=True)
class _Body:
    """What blocks need from other parts: kinds by style id, texts of notes by the reference's tag and id."""

    style_kinds: Mapping[str, BlockKind | None]
    notes: Mapping[tuple[str, str], str]

    def blocks(self, container: etree._Element) -> Iterator[RawBlock]:
        for child in container:
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
                yield from self._attached(child)
            elif child.tag == f"{W}tbl":
                yield from self._table(child)
            elif child.tag in _WRAPPERS:
                yield from self.blocks(child)

    def _paragraph(self, paragraph: etree._Element) -> Iterable[RawBlock]:
        text = text_of(paragraph)
        kind = self._kind(paragraph)
        if kind is BlockKind.PARAGRAPH and ends_open(text) and _is_bold(paragraph):
            # Bold alone does not tell a heading of two lines from a signature: the lines stay apart.
            return [RawBlock(BlockKind.HEADING, block.text) for block in paragraph_blocks(text)]
        return paragraph_blocks(text, kind) if kind else ()

    def _kind(self, paragraph: etree._Element) -> BlockKind | None:
        """Return what a paragraph is by its style, its level or its numbering; None for a table of contents."""
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        by_style = self.style_kinds.get(_value(style), BlockKind.PARAGRAPH)
        if by_style is not BlockKind.PARAGRAPH:
            return by_style
        level = paragraph.find(f"{W}pPr/{W}outlineLvl")
        if level is not None and int(_value(level) or _BODY_LEVEL) < _BODY_LEVEL:
            return BlockKind.HEADING
        if _value(paragraph.find(f"{W}pPr/{W}numPr/{W}numId")) not in ("", "0"):
            return BlockKind.LIST_ITEM
        return BlockKind.PARAGRAPH

    def _attached(self, element: etree._Element) -> Iterator[RawBlock]:
        """Yield the footnotes and text boxes of a paragraph or table."""
        for child in element.iter(f"{W}footnoteReference", f"{W}endnoteReference", f"{W}txbxContent"):
            ancestors = {ancestor.tag for ancestor in child.iterancestors()}
            if ancestors & _GONE or _PAGE_FALLBACK in ancestors:
                continue
            if child.tag == f"{W}txbxContent":
                yield from self.blocks(child)
            else:
                note = self.notes.get((str(child.tag), child.get(f"{W}id", "")), "")
                yield from paragraph_blocks(note, BlockKind.FOOTNOTE)

    def _table(self, table: etree._Element) -> Iterator[RawBlock]:
        rows = [row for row in _children(table, f"{W}tr") if row.find(f"{W}trPr/{W}del") is None]
        grid = _grid(rows)
        if is_layout(grid):
            for cell in (cell for row in rows for cell in _children(row, f"{W}tc")):
                yield from self.blocks(cell)
            return
        yield from table_blocks(grid, header_rows=_header_rows(rows))
        yield from self._attached(table)


def _grid(rows: Iterable[etree._Element]) -> list[list[str]]:
    """Return the cell texts of table rows, merged cells repeated."""
    grid: list[list[str]] = []
    for row in rows:
        cells = [""] * min(int(_value(row.find(f"{W}trPr/{W}gridBefore")) or 0), _MAX_SPAN)
        for cell in _children(row, f"{W}tc"):
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            continues = merge is not None and _value(merge) != "restart"
            above = grid[-1][len(cells)] if continues and grid and len(cells) < len(grid[-1]) else ""
            span = int(_value(cell.find(f"{W}tcPr/{W}gridSpan")) or 1)
            cells += [above or text_of(cell)] * max(1, min(span, _MAX_SPAN))
        grid.append(cells)
    return grid


def _header_rows(rows: Iterable[etree._Element]) -> int | None:
    """Count the leading rows that are marked to repeat on every page; None if nothing is marked."""
    count = 0
    for row in rows:
        if not is_on(row.find(f"{W}trPr/{W}tblHeader")):
            break
        count += 1
    return count or None


def _children(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, tag)


def _is_bold(paragraph: etree._Element) -> bool:
    runs = [run for run in paragraph.iter(f"{W}r") if text_of(run).strip()]
    return bool(runs) and all(is_on(run.find(f"{W}rPr/{W}b")) for run in runs)


def _style_kinds(document: Document) -> dict[str, BlockKind | None]:
    """Map the ids of paragraph styles that say what a paragraph is; Word stores built-in names in English."""
    kinds: dict[str, BlockKind | None] = {}
    for style in document.styles.element.iter(f"{W}style"):
        name, style_id = _value(style.find(f"{W}name")).lower(), style.get(f"{W}styleId", "")
        if name.startswith("toc "):
            kinds[style_id] = None
        elif name == "title":
            kinds[style_id] = BlockKind.TITLE
        elif name.startswith("heading") or style.find(f"{W}pPr/{W}outlineLvl") is not None:
            kinds[style_id] = BlockKind.HEADING
        elif name == "caption":
            kinds[style_id] = BlockKind.CAPTION
        elif name.startswith("list ") and name != "list paragraph":
            kinds[style_id] = BlockKind.LIST_ITEM
    return kinds


def _notes(document: Document) -> dict[tuple[str, str], str]:
    """Return the texts of footnotes and endnotes, which python-docx does not read, by reference tag and id."""
    notes: dict[tuple[str, str], str] = {}
    for relation in document.part.rels.values():
        if relation.is_external or not relation.reltype.endswith(_NOTES):
            continue
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        root = etree.fromstring(relation.target_part.blob, parser)
        name = "footnote" if relation.reltype.endswith("/footnotes") else "endnote"
        for note in root.iter(f"{W}{name}"):
            notes[f"{W}{name}Reference", note.get(f"{W}id", "")] = text_of(note)
    return notes


def _value(element: Any) -> str:
    return "" if element is None else str(element.get(f"{W}val", ""))
