"""Walk an HTML tree into blocks, each with the share of its text that is links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from documents.readers.html_tables import table_of
from documents.readers.tables import paragraph_blocks, table_blocks
from documents.readers.types import RawBlock
from documents.types import BlockKind

# No form: SharePoint and ASP.NET portals put the whole page into one.
_INVISIBLE = frozenset(
    {"script", "style", "noscript", "template", "head", "iframe", "object", "svg", "canvas"}
    | {"button", "select", "option", "textarea", "input"}
)
_INLINE = frozenset(
    {
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
    }
    | {"ins", "kbd", "label", "mark", "o:p", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup"}
    | {"time", "tt", "u", "var", "wbr"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_FRAME_TAGS = frozenset({"nav", "header", "footer", "aside"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of a page.

    Attributes:
        block: what a reader of the page sees.
        link_share: share of the text that is inside links, 0 to 1.
        in_frame: inside a navigation, header, footer or aside element.
    """

    block: RawBlock
    link_share: float = 0.0
    in_frame: bool = False


@dataclass(slots=True)
class _Run:
    """Inline text that is being collected up to the next block boundary."""

    parts: list[str] = field(default_factory=list)
    linked: int = 0

    def add(self, text: str | None, *, in_link: bool) -> None:
        """Add a text node; line breaks of the source are blanks."""
        flat = (text or "").replace("\n", " ").replace("\r", " ").replace("\t", " ")
        self.parts.append(flat)
        self.linked += len(flat.strip()) if in_link else 0

    def flush(self, kind: BlockKind, *, in_frame: bool) -> Iterator[Piece]:
        """Yield what was collected and start anew."""
        text = "".join(self.parts)
        total = len(text.strip())
        share = min(1.0, self.linked / total) if total else 0.0
        self.parts, self.linked = [], 0
        yield from (Piece(block, share, in_frame) for block in paragraph_blocks(text, kind))


def walk(root: etree._Element) -> Iterator[Piece]:
    """Yield the visible blocks below an element in document order.

    A table is one block with its spans resolved; those that only arrange the page must be dissolved before.
    """
    run = _Run()
    yield from _walk(root, run, BlockKind.PARAGRAPH, in_frame=False)
    yield from run.flush(BlockKind.PARAGRAPH, in_frame=False)


def _walk(element: etree._Element, run: _Run, kind: BlockKind, *, in_frame: bool) -> Iterator[Piece]:
    run.add(element.text, in_link=False)
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""
        if not tag or tag in _INVISIBLE or _is_hidden(child):
            pass
        elif tag == "br":
            run.parts.append("\n")
        elif tag in _INLINE:
            yield from _walk_inline(child, run, kind, in_frame=in_frame)
        else:
            yield from run.flush(kind, in_frame=in_frame)
            yield from _walk_block(child, run, kind, in_frame=in_frame or tag in _FRAME_TAGS)
        run.add(child.tail, in_link=False)


def _walk_inline(element: etree._Element, run: _Run, kind: BlockKind, *, in_frame: bool) -> Iterator[Piece]:
    before = sum(map(len, run.parts))
    yield from _walk(element, run, kind, in_frame=in_frame)
    if element.tag == "a" and element.get("href") is not None:
        run.linked = min(run.linked + max(0, sum(map(len, run.parts)) - before), sum(map(len, run.parts)))


def _walk_block(element: etree._Element, run: _Run, kind: BlockKind, *, in_frame: bool) -> Iterator[Piece]:
    if element.tag == "table":
        table = table_of(element)
        blocks = table_blocks(table.rows, header_rows=table.header_rows, name=table.name)
        yield from (Piece(block, in_frame=in_frame) for block in blocks)
        return
    own = _kind(element, kind)
    yield from _walk(element, run, own, in_frame=in_frame)
    yield from run.flush(own, in_frame=in_frame)


def _kind(element: etree._Element, inherited: BlockKind) -> BlockKind:
    if element.tag in _HEADINGS:
        return BlockKind.TITLE if element.tag == "h1" else BlockKind.HEADING
    if element.tag == "li":
        return BlockKind.LIST_ITEM
    return BlockKind.CAPTION if element.tag in ("figcaption", "figure", "caption") else inherited


def _is_hidden(element: etree._Element) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is not None or "display:none" in style or "visibility:hidden" in style
