"""Read PDF files that carry text: paragraphs, tables with rules or aligned columns, footnotes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from threading import Lock

from documents.errors import EmptyDocument, EncryptedDocument, TooLarge, UnreadableDocument
from documents.language.compiling import compiled
from documents.readers.pdf_lines import Frame, Line, edges, frame_of, goes_on, line_of
from documents.readers.pdf_tables import grids
from documents.readers.pdf_words import Page, page_of
from documents.readers.properties import stated
from documents.readers.tables import table_blocks
from documents.readers.types import RawBlock, RawDocument
from documents.readers.wrapping import heal
from documents.types import BlockKind

MAX_PAGES = 2000
_HEADING_HEIGHT = 1.12  # of the running text's
_NOTE_HEIGHT = 0.9
_MIN_ALIGNED_ROWS = 3
_NUMERIC = compiled(r"[+-]?\d[\d.,/]*\s*%?")
_NUMERIC_SHARE = 1 / 3
_PDFIUM = Lock()  # pdfium keeps global state; two threads in it at once crash the process

Rows = list[list[str]]


def read_pdf(data: bytes) -> RawDocument:
    """Read a PDF; running headers, footers and page numbers stand apart, footnotes come last.

    Raises:
        EncryptedDocument: locked with a password.
        EmptyDocument: pages without text, as scans are.
        TooLarge: more than ``MAX_PAGES`` pages.
        UnreadableDocument: damaged.
    """
    pages, properties = _open(data)
    if not any(page.lines for page in pages):
        raise EmptyDocument("PDF không có lớp chữ (bản quét); hãy nhận dạng chữ (OCR) rồi nạp lại.")
    elements, dropped = _without_edges([list(_elements(page, number=n)) for n, page in enumerate(pages)], pages)
    frame = frame_of([element for element in elements if isinstance(element, Line)])
    body, notes = _split_notes(elements, frame)
    blocks = [*_blocks(_joined_tables(body), frame)]
    blocks += [RawBlock(BlockKind.FOOTNOTE, block.text) for block in _blocks(notes, frame)]
    return RawDocument(tuple(blocks), properties, tuple(dict.fromkeys(line.text for line in dropped)))


def _open(data: bytes) -> tuple[list[Page], dict[str, str]]:
    import pypdfium2
    from pypdfium2 import raw

    with _PDFIUM:
        try:
            with pypdfium2.PdfDocument(data) as document:
                if len(document) > MAX_PAGES:
                    raise TooLarge(f"PDF có {len(document)} trang, quá giới hạn {MAX_PAGES}; hãy chia nhỏ tệp.")
                metadata = document.get_metadata_dict()
                pages = [page_of(page) for page in document]
        except pypdfium2.PdfiumError as error:
            if error.err_code == raw.FPDF_ERR_PASSWORD:
                raise EncryptedDocument("PDF bị khóa bằng mật khẩu; hãy bỏ mật khẩu rồi nạp lại.") from error
            raise UnreadableDocument("PDF bị hỏng; hãy mở bằng phần mềm gốc và xuất lại.") from error
    return pages, stated(title=metadata.get("Title"), author=metadata.get("Author"))


def _without_edges(
    elements: Sequence[list[Line | Rows]], pages: Sequence[Page]
) -> tuple[list[Line | Rows], list[Line]]:
    lines = [[element for element in found if isinstance(element, Line)] for found in elements]
    dropped = edges(lines, height=max(page.height for page in pages))
    kept = [element for found in elements for element in found if id(element) not in dropped]
    return kept, [line for found in lines for line in found if id(line) in dropped]


def _elements(page: Page, *, number: int) -> Iterator[Line | Rows]:
    """Yield lines and ruled tables in reading order; a table stands where its first word does."""
    tables = grids(page.rules)
    lines = page.lines
    homes = [[next((at for at, grid in enumerate(tables) if grid.holds(word)), -1) for word in line] for line in lines]
    placed: set[int] = set()
    for line, line_homes in zip(lines, homes, strict=True):
        for home in dict.fromkeys(line_homes):
            if home < 0:
                yield line_of([word for word, at in zip(line, line_homes, strict=True) if at < 0], page=number)
            elif home not in placed:
                placed.add(home)
                words = [
                    word
                    for other, other_homes in zip(lines, homes, strict=True)
                    for word, at in zip(other, other_homes, strict=True)
                    if at == home
                ]
                yield tables[home].rows(words)


def _split_notes(elements: Sequence[Line | Rows], frame: Frame) -> tuple[list[Line | Rows], list[Line | Rows]]:
    """Part the footnotes from the text: the small lines at the end of a page, from the first marked one on."""
    notes: set[int] = set()
    candidates: list[int] = []
    for number, element in enumerate(elements):
        is_small = isinstance(element, Line) and element.height < _NOTE_HEIGHT * frame.height
        if is_small and (candidates or (isinstance(element, Line) and element.is_marked)):
            candidates.append(number)
        elif not is_small:
            candidates = []
        following = elements[number + 1] if number + 1 < len(elements) else None
        if isinstance(element, Line) and (not isinstance(following, Line) or following.page != element.page):
            notes.update(candidates)
            candidates = []
    body = [element for number, element in enumerate(elements) if number not in notes]
    return body, [elements[number] for number in sorted(notes)]


def _joined_tables(elements: Sequence[Line | Rows]) -> list[Line | Rows]:
    """Join a ruled table to the one that it continues on the next page, without its repeated header."""
    joined: list[Line | Rows] = []
    for element in elements:
        last = joined[-1] if joined else None
        if isinstance(element, list) and isinstance(last, list) and len(element[0]) == len(last[0]):
            joined[-1] = last + (element[1:] if element[0] == last[0] else element)
        else:
            joined.append(element)
    return joined


def _blocks(elements: Sequence[Line | Rows], frame: Frame) -> Iterator[RawBlock]:
    start = 0
    while start < len(elements):
        element = elements[start]
        if isinstance(element, list):
            yield from table_blocks(element)
            start += 1
        elif len(element.parts) > 1:
            lines = _run(elements, start, lambda line, after: len(line.parts) == len(after.parts))
            yield from _column_blocks(lines)
            start += len(lines)
        else:
            lines = _run(elements, start, lambda line, after: goes_on(line, after, frame))
            yield RawBlock(_kind(lines[0], frame), heal([line.text for line in lines]))
            start += len(lines)


def _run(elements: Sequence[Line | Rows], start: int, follows: Callable[[Line, Line], bool]) -> list[Line]:
    """Return the longest run of lines from ``start`` on in which each follows the one before."""
    first = elements[start]
    lines = [first] if isinstance(first, Line) else []
    for element in elements[start + 1 :]:
        if not isinstance(element, Line) or not follows(lines[-1], element):
            break
        lines.append(element)
    return lines


def _column_blocks(lines: Sequence[Line]) -> list[RawBlock]:
    """Return columns as a table if they are aligned and hold numbers; else every stretch as it stands.

    Two stretches side by side are a letterhead or signatures. More of them without alignment are a table that
    cannot be told apart honestly: its lines stay whole.
    """
    if _are_aligned(lines):
        return table_blocks([[part.text for part in line.parts] for line in lines])
    if len(lines[0].parts) == 2:
        return [RawBlock(BlockKind.PARAGRAPH, part.text) for line in lines for part in line.parts]
    return [RawBlock(BlockKind.PARAGRAPH, line.text) for line in lines]


def _are_aligned(lines: Sequence[Line]) -> bool:
    columns = list(zip(*(line.parts for line in lines), strict=True))
    are_apart = all(
        max(part.right for part in column) < min(part.left for part in following)
        for column, following in pairwise(columns)
    )
    cells = [part.text for line in lines[1:] for part in line.parts]
    numeric = sum(bool(_NUMERIC.fullmatch(cell)) for cell in cells)
    return len(lines) >= _MIN_ALIGNED_ROWS and are_apart and numeric >= _NUMERIC_SHARE * len(cells)


def _kind(line: Line, frame: Frame) -> BlockKind:
    return BlockKind.HEADING if line.height > _HEADING_HEIGHT * frame.height else BlockKind.PARAGRAPH
