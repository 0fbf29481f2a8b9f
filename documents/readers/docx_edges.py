"""What stands at the edges of a Word document's pages: headers, footers and watermarks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from documents.readers.docx_text import W, text_of

_EDGES = ("/header", "/footer")
_WATERMARK = "{urn:schemas-microsoft-com:vml}textpath"


def page_edges(relations: Iterable[Any], body: etree._Element) -> tuple[str, ...]:
    """Return the lines of headers, footers and watermarks, each once.

    Args:
        relations: of the main part, as python-docx gives them.
        body: element of the main part; watermarks may stand in it, too.
    """
    parts = [one.target_part.element for one in relations if not one.is_external and one.reltype.endswith(_EDGES)]
    texts = [text for part in parts for text in _texts(part)]
    texts += [mark.get("string", "") for part in (body, *parts) for mark in part.iter(_WATERMARK)]
    return tuple(dict.fromkeys(text.strip() for text in texts if text.strip()))


def _texts(part: etree._Element) -> Iterator[str]:
    for paragraph in part.iter(f"{W}p"):
        yield from text_of(paragraph).splitlines()
