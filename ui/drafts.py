"""Drafts: their text out of a file, and back with a comment on every sentence that needs a look."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from docx import Document as open_document
from docx.document import Document as WordDocument
from docx.enum.text import WD_COLOR_INDEX
from docx.opc.exceptions import PackageNotFoundError
from docx.text.paragraph import Paragraph

from ui.errors import PageError
from ui.objects import Checked, Verification
from ui.showing import plain
from ui.texts import say
from ui.word import saved

AUTHOR = "Trợ lý"
_COLOURS = {
    "supported": WD_COLOR_INDEX.BRIGHT_GREEN,
    "contradicted": WD_COLOR_INDEX.PINK,
    "not_found": WD_COLOR_INDEX.YELLOW,
}


class UnreadableDraft(PageError):
    """The file is no Word document and no text in UTF-8."""


def read_draft(name: str, content: bytes) -> str:
    """Return the text of a draft, one line per paragraph or table row.

    Raises:
        UnreadableDraft: the file cannot be read.
    """
    try:
        if name.lower().endswith(".docx"):
            return "\n".join(paragraph.text for paragraph in _paragraphs(open_document(BytesIO(content))))
        return content.decode("utf-8-sig")
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError) as error:
        raise UnreadableDraft(name) from error


def checked_document(verification: Verification, original: bytes | None = None) -> bytes:
    """Return the draft as a Word file with its verdicts as comments; ``original`` keeps its own layout."""
    if original is None:
        return saved(_written(verification))
    document = open_document(BytesIO(original))
    left = [one for one in verification.sentences if one.verdict != "no_claim"]
    for paragraph in _paragraphs(document):
        mine = [one for one in left if " ".join(one.text.split()) in " ".join(paragraph.text.split())]
        left = [one for one in left if one not in mine]
        for one in mine if paragraph.runs else ():
            _comment(document, paragraph.runs, one)
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


def _paragraphs(document: WordDocument) -> Iterator[Paragraph]:
    """Yield the paragraphs of the body and of its tables, cell by cell, merged cells once."""
    yield from document.paragraphs
    for table in document.tables:
        seen = set[int]()
        for row in table.rows:
            for cell in row.cells:
                if id(cell._tc) not in seen:
                    seen.add(id(cell._tc))
                    yield from cell.paragraphs
