"""The visible text of a piece of WordprocessingML."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_TEXT = frozenset({f"{W}t", f"{_MATH}t"})
# Deleted or moved away, field codes, properties; a text box is read as blocks of its own, and the fallback of an
# alternate content repeats its first choice for old programs. References to notes vanish: "3 vụ" + "1" is not 31.
_UNSEEN = frozenset(
    {f"{W}{name}" for name in ("del", "moveFrom", "delText", "instrText", "pPr", "rPr", "tcPr", "txbxContent")}
    | {f"{W}footnoteReference", f"{W}endnoteReference", f"{W}footnoteRef", f"{W}endnoteRef", f"{W}rt"}
    | {f"{_COMPATIBILITY}Fallback", f"{W}sdtPr", f"{W}commentReference"}
)
_REPLACEMENTS = {
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}noBreakHyphen": "-",
}


def text_of(element: etree._Element) -> str:
    """Return the text that a reader of the page sees; paragraphs and forced line breaks end in a newline."""
    return "".join(_pieces(element)).strip("\n")


def is_on(toggle: etree._Element | None) -> bool:
    """Tell whether an on/off property is set; present without a value means on."""
    return toggle is not None and toggle.get(f"{W}val", "true") not in ("false", "0", "off", "none")


def _pieces(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag in _TEXT:
            yield child.text or ""
        elif child.tag in _REPLACEMENTS:
            yield _REPLACEMENTS[str(child.tag)]
        elif child.tag not in _UNSEEN and not _is_hidden(child):
            yield from _pieces(child)
            if child.tag == f"{W}p":
                yield "\n"


def _is_hidden(run: etree._Element) -> bool:
    return is_on(run.find(f"{W}rPr/{W}vanish"))
