"""Page headers, footers and watermarks of Word documents, where stamps are put."""

from __future__ import annotations

import io

import docx
from lxml import etree

from documents.readers.docx import read_docx

_WATERMARK = """<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:v="urn:schemas-microsoft-com:vml"><w:r><w:pict><v:shape><v:textpath string="TUYỆT MẬT"/></v:shape></w:pict></w:r>
</w:p>"""


def _file(*, header: str = "", footer: str = "", watermark: bool = False) -> bytes:
    document = docx.Document()
    document.add_paragraph("Phòng 7 thụ lý 74 vụ.")
    section = document.sections[0]
    section.header.paragraphs[0].text = header
    section.footer.paragraphs[0].text = footer
    if watermark:
        section.header._element.append(etree.fromstring(_WATERMARK))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_headers_and_footers_stand_apart_from_the_text() -> None:
    """They are no sentence of the report, and may carry a stamp."""
    raw = read_docx(_file(header="MẬT", footer="Trang 1"))
    assert (raw.edges, [block.text for block in raw.blocks]) == (("MẬT", "Trang 1"), ["Phòng 7 thụ lý 74 vụ."])


def test_a_watermark_is_an_edge() -> None:
    """Word draws it from an attribute, not from text."""
    assert read_docx(_file(watermark=True)).edges == ("TUYỆT MẬT",)


def test_a_document_without_them_has_no_edges() -> None:
    """Empty lines are none."""
    assert read_docx(_file()).edges == ()
