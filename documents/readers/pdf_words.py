"""The words and the ruling lines of a PDF page, with their places; the only file that meets pdfium's pages.

Places are in points from the lower left corner of the page, as in PDF itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from documents.language.compiling import compiled

if TYPE_CHECKING:
    from pypdfium2 import PdfObject, PdfPage, PdfTextPage

_MAX_PATHS = 4000  # more are a drawing, not the borders of tables
_RULE_WIDTH = 3.0  # points; filled rectangles up to this width are rules, wider ones shading
RAISED_HEIGHT = 0.8  # of the letters beside it; office programs raise at 0.58 to 0.67
_DIGITS = "0123456789"
_BESIDE = 0.25  # of the smaller height: less overlap is a line below with tight spacing
_GLUED = 0.15  # of the height: half a blank
_WORD = compiled(r"\S+")
# pdfium writes U+FFFE for a hyphen at the end of a line, and no line break after it.
_HYPHEN = "\ufffe"
_LINE_END = compiled(rf"\r\n|\r|\n|(?<={_HYPHEN})")


class Word(NamedTuple):
    """A word: its text and the box that its font gives it (``bottom`` to ``top`` is the font's height)."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def middle(self) -> tuple[float, float]:
        """The centre of the box."""
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2


class Rule(NamedTuple):
    """A straight line along an axis: ``at`` is the y of a horizontal one, the x of a vertical one."""

    is_horizontal: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Page:
    """What is on a page: lines of words in reading order, and rules."""

    width: float
    height: float
    lines: tuple[tuple[Word, ...], ...]
    rules: tuple[Rule, ...]


def page_of(page: PdfPage) -> Page:
    """Return the words and rules of a pdfium page.

    Raises:
        pypdfium2.PdfiumError: pdfium cannot make sense of the page.
    """
    width, height = page.get_size()
    textpage = page.get_textpage()
    try:
        lines = _visual_lines(filter(None, _lines(textpage)))
        return Page(width, height, tuple(map(tuple, lines)), tuple(_rules(page)))
    finally:
        textpage.close()
        page.close()


def _lines(textpage: PdfTextPage) -> Iterator[list[Word]]:
    text = textpage.get_text_range()
    index_of = _index_of(textpage, text)
    start = 0
    for end, following in [*(match.span() for match in _LINE_END.finditer(text)), (len(text), len(text))]:
        yield [
            _word(textpage, match[0].replace(_HYPHEN, "-"), index_of(match.start()), index_of(match.end() - 1))
            for match in _WORD.finditer(text, start, end)
        ]
        start = following


def _visual_lines(lines: Iterable[list[Word]]) -> list[list[Word]]:
    """Put together what pdfium parts at every change of the baseline, as around a raised number."""
    merged: list[list[Word]] = []
    for line in lines:
        last = merged[-1][-1] if merged else None
        if last is None or not _stands_beside(last, line[0]):
            merged.append(line)
        elif line[0].left - last.right < _GLUED * (last.top - last.bottom):
            merged[-1][-1] = last._replace(text=last.text + line[0].text, right=line[0].right)
            merged[-1] += line[1:]
        else:
            merged[-1] += line
    return merged


def _stands_beside(word: Word, following: Word) -> bool:
    overlap = min(word.top, following.top) - max(word.bottom, following.bottom)
    smaller = min(word.top - word.bottom, following.top - following.bottom)
    return overlap >= _BESIDE * smaller and following.left > word.right - 1


def _index_of(textpage: PdfTextPage, text: str) -> Callable[[int], int]:
    """Return what maps a place in the text to pdfium's letter; the two differ only where pdfium adds or omits."""
    from pypdfium2 import raw

    if textpage.count_chars() == len(text):
        return lambda place: place
    return lambda place: max(0, raw.FPDFText_GetCharIndexFromTextIndex(textpage, place))


def _word(textpage: PdfTextPage, text: str, first: int, last: int) -> Word:
    """Measure the first and the last letter only; a raised number at either end refers to a footnote and goes."""
    left, bottom, right, top = textpage.get_charbox(first, loose=True)
    if last > first:
        _, last_bottom, right, last_top = textpage.get_charbox(last, loose=True)
        if last_top - last_bottom < RAISED_HEIGHT * (top - bottom):
            text = text.rstrip(_DIGITS)
        elif top - bottom < RAISED_HEIGHT * (last_top - last_bottom):
            text, bottom, top = text.lstrip(_DIGITS), last_bottom, last_top
    return Word(text, left, bottom, right, top)


def _rules(page: PdfPage) -> Iterator[Rule]:
    from pypdfium2 import raw

    paths = list(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=1))
    if len(paths) <= _MAX_PATHS:
        for path in paths:
            yield from _rules_of(path)


def _rules_of(path: PdfObject) -> Iterator[Rule]:
    import ctypes

    from pypdfium2 import raw

    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    if stroke.value:
        yield from filter(None, (_rule(*edge) for edge in _edges(path)))
    elif fill.value:
        left, bottom, right, top = path.get_bounds()
        if top - bottom <= _RULE_WIDTH < right - left:
            yield Rule(True, (bottom + top) / 2, left, right)
        elif right - left <= _RULE_WIDTH < top - bottom:
            yield Rule(False, (left + right) / 2, bottom, top)


def _edges(path: PdfObject) -> Iterator[tuple[float, float, float, float]]:
    import ctypes

    from pypdfium2 import raw

    x, y = ctypes.c_float(), ctypes.c_float()
    matrix = path.get_matrix()
    opening = previous = (0.0, 0.0)
    for number in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, number)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.on_point(x.value, y.value)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            opening = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield (*previous, *point)
        if raw.FPDFPathSegment_GetClose(segment):
            yield (*point, *opening)
        previous = point


def _rule(x0: float, y0: float, x1: float, y1: float) -> Rule | None:
    if abs(y1 - y0) < 1 < abs(x1 - x0):
        return Rule(True, (y0 + y1) / 2, min(x0, x1), max(x0, x1))
    if abs(x1 - x0) < 1 < abs(y1 - y0):
        return Rule(False, (x0 + x1) / 2, min(y0, y1), max(y0, y1))
    return None
