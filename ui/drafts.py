"""Drafts: their text out of a file, and back with a comment on every sentence that needs a look."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from typing import Any
from zipfile import BadZipFile

from docx import Document as open_document
from docx.document import Document as WordDocument
from docx.enum.text import WD_COLOR_INDEX
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from ui.errors import PageError
from ui.objects import Checked, Verification
from ui.showing import plain
from ui.texts import say
from ui.word import saved

AUTHOR = "Trợ lý"
_NUMBER = re.compile(r"[+-]?\d[\d.,/ ]*%?")
_COLOURS = {
    "supported": WD_COLOR_INDEX.BRIGHT_GREEN,
    "contradicted": WD_COLOR_INDEX.PINK,
    "not_found": WD_COLOR_INDEX.YELLOW,
}


class UnreadableDraft(PageError):
    """The file is no Word document and no text in UTF-8."""


def read_draft(name: str, content: bytes) -> str:
    """Return the text of a draft, one line per paragraph or row of a table of figures ("| Phòng 7 | 52 |").

    Raises:
        UnreadableDraft: the file cannot be read.
    """
    try:
        if name.lower().endswith(".docx"):
            return "\n".join(line.text for line in _lines(open_document(BytesIO(content))))
        return content.decode("utf-8-sig")
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError) as error:
        raise UnreadableDraft(name) from error


def checked_document(verification: Verification, original: bytes | None = None) -> bytes:
    """Return the draft as a Word file with its verdicts as comments; ``original`` keeps its own layout."""
    if original is None:
        return saved(_written(verification))
    document = open_document(BytesIO(original))
    left = [one for one in verification.sentences if one.verdict != "no_claim"]
    for line in _lines(document):
        mine = [one for one in left if line.holds(one.text)]
        left = [one for one in left if one not in mine]
        for one in mine if line.runs else ():
            _comment(document, list(line.runs), one)
    return saved(document)


def remark(checked: Checked) -> str:
    """Return what there is to say about a sentence: the verdict, what disagrees, and where to look."""
    lines = [say(f"verify.verdict.{checked.verdict}")]
    for problem in checked.problems:
        kind = say(f"verify.kind.{problem.kind}")
        found = say("verify.found", found=problem.found) if problem.found else say("verify.nothing")
        lines.append(f"{kind}: {say('verify.claimed', claimed=problem.claimed)}; {found}")
    lines += [say("word.source", title=one.title, quote=one.quote) for one in checked.citations]
    return plain("\n".join(lines))


def _written(verification: Verification) -> WordDocument:
    document = open_document()
    paragraph = document.add_paragraph()
    for checked in verification.sentences:
        run = paragraph.add_run(plain(checked.text) + " ")
        if checked.verdict in _COLOURS:
            run.font.highlight_color = _COLOURS[checked.verdict]
            _comment(document, [run], checked)
        if checked.text.endswith("\n"):
            paragraph = document.add_paragraph()
    return document


def _comment(document: WordDocument, runs: list[Any], checked: Checked) -> None:
    document.add_comment(runs=runs, text=remark(checked), author=AUTHOR, initials="TL")


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph, or the row of a table of figures with its ``cells``; a comment on it goes to ``runs``."""

    text: str
    runs: tuple[Run, ...]
    cells: tuple[str, ...] = ()

    def holds(self, sentence: str) -> bool:
        """Tell whether ``sentence`` was read in this line; of a row, each cell stands behind the name of its column."""
        if not self.cells:
            return " ".join(sentence.split()) in " ".join(self.text.split())
        told = sentence.split(" | ")
        return all(any(part == cell or part.endswith(f": {cell}") for part in told) for cell in self.cells)


def _lines(document: WordDocument) -> Iterator[_Line]:
    """Yield the paragraphs and tables of the body in the order in which they stand."""
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            yield _Line(block.text, tuple(block.runs))
        else:
            yield from _table_lines(block)


def _table_lines(table: Table) -> Iterator[_Line]:
    """Yield each row of a table of figures as one line; of other tables, such as a letterhead, each paragraph."""
    rows = [row.cells for row in table.rows]
    if any(len(cells) > 1 and any(_NUMBER.fullmatch(cell.text.strip()) for cell in cells) for cells in rows):
        yield from map(_row_line, rows)
        return
    # Merged cells once, told by their elements, which are kept: the number of one that is gone is given to the next.
    once = {cell._tc: cell for cells in rows for cell in cells}
    yield from (_Line(one.text, tuple(one.runs)) for cell in once.values() for one in cell.paragraphs)


def _row_line(cells: Sequence[_Cell]) -> _Line:
    told = [" ".join(cell.text.split()) for cell in cells]
    runs = (run for cell in cells for paragraph in cell.paragraphs for run in paragraph.runs)
    return _Line(f"| {' | '.join(told)} |", tuple(islice(runs, 1)), tuple(one for one in told if one))
