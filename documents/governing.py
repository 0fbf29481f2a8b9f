"""What governs a block of a document: its heading, the items it is nested in, the paragraph that introduces its list.

"c) Ban hành 31 kháng nghị" under "4. Dân sự:" is about civil cases. Headings and items are told apart by their marks,
outermost first: Roman or capital letters, "1.", "1.1", "a)", dashes, plus signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.language.compiling import compiled
from documents.types import Block, BlockKind, Document

# The opening of a paragraph up to its colon names what the paragraph is about, if it is this short.
_LABEL_CHARACTERS = 200
_LONGEST_NAME = 120  # characters of an item that only names what the paragraphs below it are about
_LONGEST_LEAD = 300  # characters of an item or paragraph that introduces others
_MARKS = (
    compiled(r"(?:[IVX]{1,5}|[A-ZĐ])[.)/]\s"),
    compiled(r"(?:Phần|Mục)\s", re.IGNORECASE),
    compiled(r"\d{1,2}[.)/]\s"),
    compiled(r"\d{1,2}\.\d{1,2}[.)]?\s"),
    compiled(r"\d{1,2}\.\d{1,2}\.\d{1,2}[.)]?\s"),
    compiled(r"[a-zđ][.)/]\s"),
    compiled(r"[-–—•●▪]\s"),
    compiled(r"[+*o○]\s"),
)
# A numbered heading that its text follows on the same line; a number in it would make it a statement.
_RUN_IN = compiled(
    r"(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,2}|[a-zđ])[.)/]\s+(?P<head>[^\W\d_](?:(?!\bđã\b)[^.:;!?\d]){2,80})\.\s+(?=\w)"
)
_ENDS = (".", ":", ";", ",", "!", "?")
_NUMBERED = 5  # marks before this one number sections; a paragraph after a list still belongs to its section
_UNMARKED = len(_MARKS)


@dataclass(frozen=True, slots=True)
class _Lead:
    """A line that introduces what follows, with the depth of its mark."""

    depth: int
    text: str


def governed_blocks(document: Document) -> Iterator[tuple[Block, str]]:
    """Yield each block of ``document`` with the lines that govern it: title, heading, leads, its own label."""
    heading = name = ""
    leads: list[_Lead] = []
    after_list = False
    for number, block in enumerate(document.blocks):
        text = document.text_of(block.span)
        depth = _depth(text)
        if block.kind in (BlockKind.HEADING, BlockKind.LIST_ITEM):
            name = text if _heads_paragraphs(document, number) else ""
        if block.kind is BlockKind.HEADING:
            heading = text
        if block.kind in (BlockKind.HEADING, BlockKind.LIST_ITEM):
            leads = [lead for lead in leads if lead.depth < depth or lead.depth == _UNMARKED != depth]
            if depth < _NUMBERED and _depth(heading) == depth and heading != text:
                heading = ""  # "2. ..." ends what "1. ..." headed
        elif block.kind is BlockKind.PARAGRAPH:
            # One paragraph may sum up the list before it; the next one is no longer of its section.
            leads = [lead for lead in leads if lead.depth < _NUMBERED] if not after_list else []
        governing = [document.title, heading, name, *(lead.text for lead in leads), _label(text)]
        yield block, "\n".join(governing)
        if block.kind is not BlockKind.TABLE_ROW and text.endswith(":") and len(text) <= _LONGEST_LEAD:
            leads.append(_Lead(depth, text))
        after_list = block.kind is BlockKind.PARAGRAPH and bool(leads)


def _heads_paragraphs(document: Document, number: int) -> bool:
    """True for an item that stands alone above paragraphs and is no sentence: "* Tại Nhà tạm giữ Công an huyện A"."""
    around = [block.kind for block in document.blocks[max(0, number - 1) : number + 2]]
    if around != [around[0], BlockKind.LIST_ITEM, BlockKind.PARAGRAPH] or around[0] is BlockKind.LIST_ITEM:
        return False
    text = document.text_of(document.blocks[number].span).rstrip()
    return len(text) <= _LONGEST_NAME and not text.endswith(_ENDS)


def _depth(text: str) -> int:
    return next((depth for depth, mark in enumerate(_MARKS) if mark.match(text)), _UNMARKED)


def _label(paragraph: str) -> str:
    """Return what a paragraph says first of what it is about: "Về án dân sự: ...", "2. Án dân sự. Năm 2024 ..."."""
    opening, colon, _ = paragraph[:_LABEL_CHARACTERS].partition(":")
    run_in = _RUN_IN.match(paragraph)
    return "\n".join(filter(None, (run_in["head"] if run_in else "", opening if colon else "")))
