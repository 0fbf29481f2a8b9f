"""Footnotes in a Word document: python-docx writes none, so their part is built here (ECMA-376, part 1, 17.11)."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph
from lxml import etree

from ui.showing import plain

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
# Word wants the two lines that part footnotes from the text before any footnote.
_EMPTY = f"""<w:footnotes {nsdecls("w")}>
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
</w:footnotes>"""


class Footnotes:
    """The footnotes of one document; ``finish`` puts them into it."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._root: Any = parse_xml(_EMPTY)
        self._count = 0

    def add(self, paragraph: Paragraph, text: str) -> None:
        """Put a reference at the end of ``paragraph`` and ``text`` at the foot of the page."""
        self._count += 1
        paragraph._p.append(_reference("w:footnoteReference", self._count))
        note = OxmlElement("w:footnote")
        note.set(qn("w:id"), str(self._count))
        body: Any = OxmlElement("w:p")
        body.append(_reference("w:footnoteRef", None))
        body.append(_run(f" {plain(text)}"))
        note.append(body)
        self._root.append(note)

    def finish(self) -> None:
        """Attach the footnotes to the document."""
        blob = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        part = Part(PackURI("/word/footnotes.xml"), _TYPE, blob, self._document.part.package)
        self._document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _reference(tag: str, number: int | None) -> Any:
    run: Any = OxmlElement("w:r")
    properties: Any = OxmlElement("w:rPr")
    raised: Any = OxmlElement("w:vertAlign")
    raised.set(qn("w:val"), "superscript")
    properties.append(raised)
    run.append(properties)
    mark: Any = OxmlElement(tag)
    if number is not None:
        mark.set(qn("w:id"), str(number))
    run.append(mark)
    return run


def _run(text: str) -> Any:
    run: Any = OxmlElement("w:r")
    properties: Any = OxmlElement("w:rPr")
    size: Any = OxmlElement("w:sz")
    size.set(qn("w:val"), "20")
    properties.append(size)
    run.append(properties)
    content: Any = OxmlElement("w:t")
    content.set(qn("xml:space"), "preserve")
    content.text = text
    run.append(content)
    return run
