"""Read a saved web page: the article with its tables and captions, without the page around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from documents.language.compiling import compiled
from documents.language.encoding import decode
from documents.readers.html_blocks import Piece, walk
from documents.readers.html_properties import page_properties
from documents.readers.html_tables import dissolve_layout_tables
from documents.readers.types import RawBlock, RawDocument
from documents.types import BlockKind

if TYPE_CHECKING:
    from lxml import html

_LINKED = 0.8  # a block that is links almost throughout leads elsewhere
_HEAD_PIECES, _TAIL_PIECES = 6, 4  # how far around the article its date line and byline are looked for
_MAX_CREDIT_CHARS = 160
_SHORT = 25  # characters without blanks
# Extractors drop whole lists of an article; menus are links or stand in frames.
_ALWAYS_INSIDE = (BlockKind.CAPTION, BlockKind.HEADING, BlockKind.LIST_ITEM)
_LIST_MARKS = "-#"  # that the extractor puts before items
# Lines about the article that content extraction takes for page furniture; the cleaning step reads them.
_CREDIT = compiled(
    r"cập nhật(?: lúc| ngày)?\b.*\d{4}|(?:ngày đăng|đăng ngày|đăng lúc|ngày xuất bản|xuất bản)\b.*\d{4}"
    r"|(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\b.*\d{4}|.*\(?gmt\s*\+7"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}.{0,20}$"
    r"|(?:tác giả|người viết|nguồn tin|nguồn|tin,? (?:bài|ảnh)|ảnh|theo)(?: bài viết)?\s*:",
    re.I,
)
_RELATED = compiled(
    r"(?:các )?(?:tin|bài)(?: viết| bài| tức)?(?: có)? "
    r"(?:liên quan|cùng chuyên mục|khác|mới hơn|cũ hơn|đã đưa|mới nhất)"
    r"|(?:xem|đọc) (?:thêm|nhiều)|tin (?:nổi bật|đọc nhiều)",
    re.I,
)


def read_html(data: bytes) -> RawDocument:
    """Read the main content of a page.

    trafilatura judges which blocks are content; the blocks themselves are read from the page's own tree, because
    its output drops captions and the spans of cells. The date line and the byline next to the article stay.

    Raises:
        UnreadableDocument: the bytes are no text in any encoding that can be told.
        lxml.etree.LxmlError: there is no tree to be made of the text.
    """
    from lxml import html

    # One encoding for lxml and trafilatura alike, whatever the page claims.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    tree = html.document_fromstring(decode(data).replace("\x00", "").encode(), parser=parser)
    properties = page_properties(tree)
    dissolve_layout_tables(tree)
    pieces = list(walk(tree))
    kept = _article(pieces, _Judgement(_content_text(tree), properties.get("title", "")))
    kept = kept or [piece for piece in pieces if not _is_furniture(piece)]
    return RawDocument(tuple(_single_title(_without_related(kept))), properties)


def _content_text(tree: html.HtmlElement) -> str:
    """Return what trafilatura takes for the content; "" if it finds none."""
    import trafilatura

    found = trafilatura.bare_extraction(tree, include_comments=False, include_tables=True)
    return getattr(found, "text", None) or ""


class _Judgement:
    """Which pieces of a page are its content, going by the text that a content extractor kept."""

    def __init__(self, content: str, title: str) -> None:
        self._title = _squeezed(title)
        self._whole = _squeezed(content)
        self._lines = frozenset(_squeezed(line).lstrip(_LIST_MARKS) for line in re.split(r"[\n|]", content))

    def keeps(self, piece: Piece) -> bool:
        """Tell whether a piece is content; a short one must be a line of its own, as "Văn phòng" is everywhere."""
        if piece.block.table is not None:
            cells = {_squeezed(cell) for row in piece.block.table.rows for cell in row} - {""}
            return sum(cell in self._lines for cell in cells) > len(cells) / 2
        text = _squeezed(piece.block.text)
        if _is_link(piece) or not text:
            return False
        return text in self._whole if len(text) > _SHORT else text.lstrip(_LIST_MARKS) in self._lines

    def is_title(self, piece: Piece) -> bool:
        """Tell whether a piece is the title that the page states; extractors part with it now and then."""
        text = _squeezed(piece.block.text)
        is_headed = piece.block.kind in (BlockKind.TITLE, BlockKind.HEADING)
        return is_headed and len(text) > _SHORT and text in self._title

    def may_be_title(self, piece: Piece, content: Piece) -> bool:
        """Tell whether a heading over the content stands in for the title of a page that states none, or a short one.

        Above a page that is a table it says what the table is about: whose numbers of which year.
        """
        is_headed = piece.block.kind in (BlockKind.TITLE, BlockKind.HEADING) and not _is_furniture(piece)
        is_free = not self._title or content.block.table is not None
        return is_headed and is_free and len(_squeezed(piece.block.text)) > _SHORT


def _article(pieces: Sequence[Piece], judgement: _Judgement) -> list[Piece]:
    """Return the pieces that are content, with tables, captions and credits that stand among or next to them."""
    is_content = [judgement.keeps(piece) for piece in pieces]
    if not any(is_content):
        return []
    first = is_content.index(True)
    last = len(is_content) - is_content[::-1].index(True)
    near = range(first - _HEAD_PIECES, last + _TAIL_PIECES)
    return [
        piece
        for number, piece in enumerate(pieces)
        if is_content[number]
        or (first < number < last and _belongs_inside(piece))
        or (number in near and (_is_credit(piece) or judgement.is_title(piece)))
        or (first - _HEAD_PIECES <= number < first and judgement.may_be_title(piece, pieces[first]))
    ]


def _belongs_inside(piece: Piece) -> bool:
    is_kept_kind = piece.block.table is not None or piece.block.kind in _ALWAYS_INSIDE
    return is_kept_kind and not piece.in_frame and not _is_link(piece)


def _is_credit(piece: Piece) -> bool:
    text = piece.block.text
    return len(text) <= _MAX_CREDIT_CHARS and bool(_CREDIT.match(text)) and not _is_link(piece)


def _is_furniture(piece: Piece) -> bool:
    return piece.in_frame or _is_link(piece)


def _is_link(piece: Piece) -> bool:
    return piece.link_share >= _LINKED


def _without_related(pieces: Sequence[Piece]) -> list[RawBlock]:
    """Drop the headings of related news; their links are gone already."""
    return [piece.block for piece in pieces if not _RELATED.fullmatch(piece.block.text.strip(" :.…»>"))]


def _single_title(blocks: Sequence[RawBlock]) -> list[RawBlock]:
    """Keep one title: a page that opens every box with <h1> means headings by it."""
    titles = [number for number, block in enumerate(blocks) if block.kind is BlockKind.TITLE]
    return [
        RawBlock(BlockKind.HEADING, block.text) if number in titles[1:] else block
        for number, block in enumerate(blocks)
    ]


def _squeezed(text: str) -> str:
    return "".join(text.split())
