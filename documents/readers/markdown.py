"""Read Markdown: headings, paragraphs, lists, tables, and footnotes written as ``[^1]: text``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from documents.language.compiling import compiled
from documents.language.encoding import decode
from documents.readers.properties import stated
from documents.readers.tables import paragraph_blocks, table_blocks
from documents.readers.types import RawBlock, RawDocument
from documents.types import BlockKind

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = compiled(r"---[ \t]*\r?\n(.*?\r?\n)---[ \t]*(?:\r?\n|$)", re.S)
_FIELD = compiled(r"^(\w[\w-]*):[ \t]*(.+?)[ \t]*$", re.M)
_FIELD_NAMES = {"title": "title", "author": "author", "date": "published", "url": "url", "source": "sitename"}
_ISO_DATE = compiled(r"\d{4}-\d{2}-\d{2}")
_NOTE = compiled(r"\[\^[^\]\s]+\]:\s*")
_NOTE_MARK = compiled(r"\[\^[^\]\s]+\](?!:)")
_TAG = compiled(r"<[^>]*>")


def read_markdown(data: bytes) -> RawDocument:
    """Read a Markdown file; a front matter of ``name: value`` lines gives the properties.

    Raises:
        UnreadableDocument: the bytes are no text in any encoding that can be told.
    """
    from markdown_it import MarkdownIt

    text = decode(data).lstrip("\ufeff")
    front = _FRONT_MATTER.match(text)
    properties = _properties(front[1]) if front else {}
    # Without the rule for link definitions a footnote of a single word is not taken for one.
    parser = MarkdownIt("commonmark").enable("table").disable("reference")
    tokens = parser.parse(text[front.end() :] if front else text)
    return RawDocument(tuple(_blocks(tokens)), properties)


def _properties(front_matter: str) -> dict[str, str]:
    fields = {
        _FIELD_NAMES[match[1].lower()]: match[2].strip("\"'")
        for match in _FIELD.finditer(front_matter)
        if match[1].lower() in _FIELD_NAMES
    }
    published = _ISO_DATE.match(fields.pop("published", ""))
    return stated(**fields, published=published[0] if published else None)


def _blocks(tokens: Sequence[Token]) -> Iterator[RawBlock]:
    opened: list[Token] = []
    rows: list[list[str]] = []
    header_rows = 0
    for token in tokens:
        if token.nesting == 1:
            opened.append(token)
            rows += [[]] if token.type == "tr_open" else []
            header_rows += token.type == "tr_open" and _is_within(opened, "thead_open")
        elif token.nesting == -1:
            opened.pop()
            if token.type == "table_close":
                # Markdown has one header row: empty cells in it are those that a row of more headers goes on below.
                is_open = header_rows == 1 and not all(rows[0][1:])
                yield from table_blocks(rows, header_rows=None if is_open else header_rows)
                rows, header_rows = [], 0
        elif token.type == "inline" and _is_within(opened, "table_open"):
            rows[-1].append(_text(token))
        elif token.type == "inline":
            yield from _inline_blocks(token, _kind(opened))
        elif token.type in ("fence", "code_block", "html_block"):
            yield from paragraph_blocks(_TAG.sub(" ", token.content) if token.type == "html_block" else token.content)


def _inline_blocks(token: Token, kind: BlockKind) -> Iterator[RawBlock]:
    images = [child.content for child in token.children or [] if child.type == "image" and child.content]
    yield from (block for caption in images for block in paragraph_blocks(caption, BlockKind.CAPTION))
    text = _text(token)
    if _NOTE.match(text):
        yield from (RawBlock(BlockKind.FOOTNOTE, note.strip()) for note in filter(None, _NOTE.split(text)))
    else:
        yield from paragraph_blocks(_NOTE_MARK.sub("", text), kind)


def _kind(opened: Sequence[Token]) -> BlockKind:
    if _is_within(opened, "heading_open"):
        return BlockKind.TITLE if opened[-1].tag == "h1" else BlockKind.HEADING
    return BlockKind.LIST_ITEM if _is_within(opened, "list_item_open") else BlockKind.PARAGRAPH


def _text(token: Token) -> str:
    """Return the text of inline content without its marks; a break that the author forced is a newline."""
    breaks = {"softbreak": " ", "hardbreak": "\n", "image": "", "html_inline": ""}
    return "".join(
        "\n" if child.content.lower().startswith("<br") else breaks.get(child.type, child.content)
        for child in token.children or []
    )


def _is_within(opened: Sequence[Token], kind: str) -> bool:
    return any(token.type == kind for token in opened)
