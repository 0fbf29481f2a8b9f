"""Word files: answers and tables of figures whose sources stand in footnotes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import Any

from docx import Document as new_document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from ui.footnotes import Footnotes
from ui.objects import Answer, Figure
from ui.rows import cells_of
from ui.showing import day, number, plain
from ui.texts import say

WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FONT = "Times New Roman"  # what Decree 30/2020 prescribes for office documents, as it does the size
_SIZE = Pt(13)
_HEADERS = ("indicator", "unit", "period", "value", "count_unit")


def answers_document(answers: Sequence[Answer], title: str = "") -> bytes:
    """Return questions and answers as a Word file, each sentence with its sources in footnotes."""
    document = _blank(title or say("word.answers"))
    notes = Footnotes(document)
    for answer in answers:
        document.add_heading(plain(answer.question), level=2)
        _add_sentences(document, notes, answer)
    return _finished(document, notes)


def figures_document(figures: Sequence[Figure], titles: dict[str, str]) -> bytes:
    """Return a table of figures as a Word file; ``titles`` names the document behind each id for the footnotes."""
    document = _blank(say("word.figures"))
    notes = Footnotes(document)
    table = document.add_table(rows=1, cols=len(_HEADERS), style="Table Grid")
    for cell, name in zip(table.rows[0].cells, _HEADERS, strict=True):
        cell.paragraphs[0].add_run(say(f"figures.column.{name}")).bold = True
    for figure in figures:
        cells = table.add_row().cells
        shown = (figure.indicator, figure.unit or "", figure.label, number(figure.value), figure.count_unit)
        for cell, value in zip(cells, shown, strict=True):
            cell.paragraphs[0].add_run(plain(value))
        source = say("word.source", title=titles.get(figure.document_id, figure.source), quote=figure.quote)
        notes.add(cells[_HEADERS.index("value")].paragraphs[0], source)
    return _finished(document, notes)


def _add_sentences(document: WordDocument, notes: Footnotes, answer: Answer) -> None:
    cited = {citation.marker: citation for citation in answer.citations}
    if not answer.sentences:
        document.add_paragraph(plain(answer.missing or answer.answer))
    for sentence in answer.sentences:
        paragraph = document.add_paragraph()
        _add_text(paragraph, sentence.text)
        for marker in sentence.markers:
            if marker in cited:
                one = cited[marker]
                parts = [one.title, one.unit or "", day(one.published), one.source]
                title = ", ".join(part for part in parts if part)
                notes.add(paragraph, say("word.source", title=title, quote=one.quote))


def _add_text(paragraph: Paragraph, text: str) -> None:
    cells = cells_of(text)
    shown = "; ".join(f"{cell.name}: {cell.value}" for cell in cells) if cells else text
    paragraph.add_run(plain(shown))


def _blank(title: str) -> WordDocument:
    document = new_document()
    for style in document.styles:
        fonts: Any = getattr(style, "font", None)
        if fonts is not None and style.name in ("Normal", "Heading 1", "Heading 2", "Table Grid"):
            fonts.name = _FONT
            style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _FONT)
    document.styles["Normal"].font.size = _SIZE
    document.core_properties.title = title
    document.add_heading(title, level=1)
    document.add_paragraph(say("word.made", day=day(date.today()))).runs[0].italic = True
    return document


def _finished(document: WordDocument, notes: Footnotes) -> bytes:
    notes.finish()
    return saved(document)


def saved(document: WordDocument) -> bytes:
    """Return a Word document as the bytes of its file."""
    target = BytesIO()
    document.save(target)
    return target.getvalue()
