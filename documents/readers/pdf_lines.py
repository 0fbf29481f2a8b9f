"""Lines of a PDF page with their places, and what the places tell: columns, paragraphs, page headers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from documents.language.compiling import compiled
from documents.readers.pdf_words import RAISED_HEIGHT, Word
from documents.readers.wrapping import ends_sentence, starts_item

_GAP_HEIGHTS = 2.0  # of the font's height: a wider gap within a line parts columns; justified words are closer
_SPACE_HEIGHTS = 0.22
_RAISED_BY = 0.2  # of the height
_SAME_EDGE = 2.0  # points
_FEWEST_JUSTIFIED, _JUSTIFIED_SHARE = 3, 0.2
_OUTERMOST = 0.9
_INDENT = 6.0  # points
_PITCH_SLACK = 1.25
_SAME_HEIGHT = 0.12
_EDGE_LINES = 2  # page headers and footers take at most so many lines
_REPEATED_SHARE = 0.5
_PAGE_NUMBER = compiled(r"(?:trang|page)?\s*[-–—|]?\s*\d{1,4}\s*(?:[/|]\s*\d{1,4})?\s*[-–—|]?", re.I)
_MARGIN = 0.1  # of the page's height


class Part(NamedTuple):
    """A stretch of a line that wide gaps part from the rest."""

    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text.

    Attributes:
        parts: its stretches from left to right; more than one stand side by side, in columns.
        bottom: where the box of its letters begins.
        height: of the box; the font's, so that lines of one size are equal.
        page: from 0.
        first_width: width of the first word.
        is_marked: opens with a raised number, as footnotes do; the number itself is left out.
    """

    parts: tuple[Part, ...]
    bottom: float
    height: float
    page: int
    first_width: float
    is_marked: bool = False

    @property
    def text(self) -> str:
        """The whole line; columns are set apart by wide blanks."""
        return "   ".join(part.text for part in self.parts)


class Frame(NamedTuple):
    """What the running text of a document has in common: right margin, distance and height of its lines."""

    right: float
    pitch: float
    height: float


def line_of(words: Sequence[Word], *, page: int) -> Line:
    """Return the line of some words that stand in reading order; raised numbers are left out."""
    height = median(word.top - word.bottom for word in words)
    baseline = median(word.bottom for word in words)
    kept = [word for word in words if word.text and not _is_mark(word, height, baseline)] or list(words)
    return Line(
        tuple(_parts(kept)),
        bottom=median(word.bottom for word in kept),
        height=height,
        page=page,
        first_width=kept[0].right - kept[0].left,
        is_marked=kept[0] is not words[0] or words[0].text[:1].isdigit(),
    )


def frame_of(lines: Sequence[Line]) -> Frame:
    """Measure the running text of a document, which is most of its letters."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.height, 1)] += len(line.text)
    height = letters.most_common(1)[0][0] if letters else 0.0
    body = [line for line in lines if abs(line.height - height) <= _SAME_HEIGHT * height]
    drops = [a.bottom - b.bottom for a, b in pairwise(body) if a.page == b.page and a.bottom > b.bottom]
    return Frame(_right_margin(body), median(drops) if drops else height, height)


def _right_margin(lines: Sequence[Line]) -> float:
    """Return where justified lines end or, without an edge in common, most lines do: letterheads stick out."""
    edges = sorted(line.parts[-1].right for line in lines if len(line.parts) == 1)
    if not edges:
        return 0.0
    edge, lines_there = Counter(round(edge / _SAME_EDGE) for edge in edges).most_common(1)[0]
    if lines_there >= max(_FEWEST_JUSTIFIED, _JUSTIFIED_SHARE * len(edges)):
        return edge * _SAME_EDGE
    return edges[int(_OUTERMOST * (len(edges) - 1))]


def goes_on(line: Line, following: Line, frame: Frame) -> bool:
    """Tell whether two neighbouring lines belong to one paragraph.

    The first word of the second line must not have fitted on the first, or the first stops in mid-sentence; and
    nothing else may open a paragraph there: a gap, letters of another size, an indent, a list item.
    """
    if len(line.parts) > 1 or len(following.parts) > 1 or starts_item(following.text, after=line.text):
        return False
    if abs(line.height - following.height) > _SAME_HEIGHT * line.height:
        return False
    drop = line.bottom - following.bottom
    if line.page == following.page and not 0 < drop <= _PITCH_SLACK * max(frame.pitch, line.height):
        return False
    is_full = line.parts[0].right + _SPACE_HEIGHTS * line.height + following.first_width > frame.right
    is_indented = following.parts[0].left > line.parts[0].left + _INDENT and not starts_item(line.text, after=".")
    in_sentence = following.text[:1].islower() and not ends_sentence(line.text)
    return is_full and not is_indented if not in_sentence else is_full or line.page == following.page


def edges(pages: Sequence[Sequence[Line]], *, height: float) -> set[int]:
    """Return the ids of the lines that are running headers, footers or page numbers; ``height`` is a page's.

    A line near the edge is one of them if the same line, the page's own number aside, stands there on half of the
    pages or more, or if it is nothing but a page number in the margin.
    """
    near = [_edge(lines) for lines in pages]
    places = Counter(key for lines in near for key in {_key(line) for line in lines})
    enough = max(2, _REPEATED_SHARE * len(pages))
    return {
        id(line)
        for lines in near
        for line in lines
        if places[_key(line)] >= enough or (_PAGE_NUMBER.fullmatch(line.text) and _in_margin(line, height))
    }


def _is_mark(word: Word, height: float, baseline: float) -> bool:
    is_raised = word.bottom - baseline > _RAISED_BY * height
    return word.text.isdigit() and (is_raised or word.top - word.bottom < RAISED_HEIGHT * height)


def _parts(words: Sequence[Word]) -> Iterator[Part]:
    stretches = [[words[0]]]
    for previous, word in pairwise(words):
        gap = word.left - previous.right
        if gap > _GAP_HEIGHTS * (previous.top - previous.bottom) or word.right < previous.left:
            stretches.append([])
        stretches[-1].append(word)
    for stretch in stretches:
        yield Part(_text(stretch), min(word.left for word in stretch), max(word.right for word in stretch))


def _edge(lines: Sequence[Line]) -> list[Line]:
    ordered = sorted(lines, key=lambda line: -line.bottom)
    return ordered[:_EDGE_LINES] + ordered[max(_EDGE_LINES, len(ordered) - _EDGE_LINES) :]


def _in_margin(line: Line, height: float) -> bool:
    return not _MARGIN * height <= line.bottom <= (1 - _MARGIN) * height


def _key(line: Line) -> str:
    return re.sub(rf"\b{line.page + 1}\b", "#", line.text)


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
