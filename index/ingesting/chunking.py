"""Documents cut into passages: exact spans that can be found and read on their own.

A passage follows the paragraphs and sentences of its document. Short neighbours that speak about the same unit are
packed together, long paragraphs are cut between sentences, captions and footnotes stand alone, and a heading goes
with what it heads. Whatever a passage needs to be understood but does not say itself (title, heading or table name,
the unit and the period spoken about) is its context: indexed with it, never quoted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from hashlib import blake2b

from documents.language.compiling import compiled_regex
from documents.language.sentences import split_sentences
from documents.types import Block, BlockKind, Document, Scope, Span, Unit
from index.types import Passage

# A paragraph of this genre has 45 to 1,100 characters, 340 in the middle: it stays whole, and two or three short ones
# make a passage.
PACKED_CHARACTERS = 600
LONGEST_CHARACTERS = 1200
_PART_CHARACTERS = 800  # of a paragraph that has to be cut

_HEADS = (BlockKind.TITLE, BlockKind.HEADING)
_ALONE = (BlockKind.CAPTION, BlockKind.FOOTNOTE)
# "Phòng 7: Trong năm ...": what stands before the first colon says whose figures follow.
_LEAD_IN = compiled_regex(r"(?:[^:;!?.\n]|\.(?=\S)|(?<=\b[Tt][Pp])\.){3,150}(?=:(?:\s|$))")
_JOINT = compiled_regex(r"(?<=;)\s+|(?<=,)\s+(?=\p{L})")
_BLANK = compiled_regex(r"(?<!\d)\s+")

ScopeOf = Callable[[Span], Scope]
Describe = Callable[[Scope], str]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block, or a stretch of a block that is too long for one passage."""

    span: Span
    block: Block
    heading: str
    lead_in: str
    scope: Scope
    opens: bool  # has to begin a passage

    @property
    def unit(self) -> Unit | None:
        return self.scope.unit


def cut(
    document: Document, *, scope_of: ScopeOf | None = None, describe: Describe | None = None
) -> tuple[Passage, ...]:
    """Return the passages of a document in order; together they cover every block and never overlap.

    Args:
        document: the document; ``passage.text == document.text[passage.start:passage.end]``.
        scope_of: what a stretch of the document speaks about; the document's own unit and period if not given.
        describe: names a scope in Vietnamese for the context; nothing is named if not given.
    """
    whole = Scope(unit=document.metadata.unit, period=document.metadata.period)
    pieces = _pieces(document, scope_of or (lambda span: whole))
    return tuple(_passage(document, group, describe) for group in _groups(pieces))


def _pieces(document: Document, scope_of: ScopeOf) -> Iterator[_Piece]:
    heading, intro = "", ""
    for block in document.blocks:
        text = document.text_of(block.span)
        if block.kind is BlockKind.HEADING:
            heading = text
        lead_in = intro if block.kind is BlockKind.LIST_ITEM and intro else _lead_in(block, text)
        if block.kind is not BlockKind.LIST_ITEM:
            intro = lead_in if text.endswith(":") else ""
        scope = scope_of(block.span)
        for position, span in enumerate(_parts(text, block.span.start)):
            opens = position > 0 or (bool(lead_in) and lead_in != intro)
            yield _Piece(span, block, heading, lead_in, scope, opens)


def _lead_in(block: Block, text: str) -> str:
    if block.kind is BlockKind.TABLE_ROW:  # "Đơn vị: Phòng 7 | Số vụ: 74" has a colon in every cell
        return ""
    match = _LEAD_IN.match(text)
    return match.group().strip() if match else ""


def _groups(pieces: Iterator[_Piece]) -> Iterator[list[_Piece]]:
    group: list[_Piece] = []
    for piece in pieces:
        if group and not _belongs(group, piece):
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def _belongs(group: Sequence[_Piece], piece: _Piece) -> bool:
    last, length = group[-1], piece.span.end - group[0].span.start
    if last.block.kind in _HEADS:
        return length <= LONGEST_CHARACTERS
    kinds = (last.block.kind, piece.block.kind)
    if piece.opens or piece.block.kind in _HEADS or any(kind in _ALONE for kind in kinds):
        return False
    if last.block.table != piece.block.table or (piece.block.table is None and last.unit != piece.unit):
        return False
    return length <= PACKED_CHARACTERS


def _passage(document: Document, group: Sequence[_Piece], describe: Describe | None) -> Passage:
    body = [piece for piece in group if piece.block.kind not in _HEADS] or group[-1:]
    first, scope = body[0], _common_scope(body)
    span = Span(group[0].span.start, group[-1].span.end)
    text = document.text_of(span)
    label = _joined([first.lead_in, describe(scope) if describe else ""], besides="", by=", ")
    context = _joined([document.title, first.heading, label], besides=text, by="\n")
    digest = blake2b(f"{span.start}:{span.end}\n{context}\n{text}".encode(), digest_size=8).hexdigest()
    return Passage(
        id=f"{document.id}.{digest}",
        document_id=document.id,
        start=span.start,
        end=span.end,
        text=text,
        context=context,
        heading=first.heading,
        label=label,
        unit=scope.unit,
        period=scope.period,
    )


def _common_scope(pieces: Sequence[_Piece]) -> Scope:
    """Return what all pieces speak about: of units that differ, the slots in which they are the same."""
    first, *others = [piece.scope for piece in pieces]
    unit, period = first.unit, first.period
    for scope in others:
        if unit is not None and scope.unit != unit:
            unit = _shared(unit, scope.unit or Unit())
        if scope.period != period:
            period = None
    return Scope(unit=unit, period=period)


def _shared(one: Unit, other: Unit) -> Unit | None:
    same = {
        slot.name: value for slot in fields(Unit) if (value := getattr(one, slot.name)) == getattr(other, slot.name)
    }
    return Unit(**same) if any(same.values()) else None


def _joined(parts: Sequence[str], *, besides: str, by: str) -> str:
    return by.join(dict.fromkeys(part for part in parts if part and part not in besides))


def _parts(text: str, offset: int) -> Iterator[Span]:
    """Yield the stretches of a block: the whole, or runs of sentences where it is too long for one passage."""
    if len(text) <= LONGEST_CHARACTERS:
        yield Span(offset, offset + len(text))
        return
    start = end = None
    for sentence in _short_sentences(text):
        if start is not None and end is not None and sentence.end - start > _PART_CHARACTERS:
            yield Span(offset + start, offset + end)
            start = None
        start = sentence.start if start is None else start
        end = sentence.end
    if start is not None and end is not None:
        yield Span(offset + start, offset + end)


def _short_sentences(text: str) -> Iterator[Span]:
    for sentence in split_sentences(text):
        yield from _stretches(text, sentence)


def _stretches(text: str, sentence: Span) -> Iterator[Span]:
    """Yield a sentence, cut at semicolons, commas or blanks (in this order of preference) if it is too long."""
    start = sentence.start
    while sentence.end - start > LONGEST_CHARACTERS:
        end, following = _cut_point(text, start)
        yield Span(start, end)
        start = following
    yield Span(start, sentence.end)


def _cut_point(text: str, start: int) -> tuple[int, int]:
    limit = start + LONGEST_CHARACTERS
    for pattern in (_JOINT, _BLANK):
        cuts = [match.span() for match in pattern.finditer(text, start + LONGEST_CHARACTERS // 2, limit)]
        if cuts:
            return cuts[-1]
    return limit, limit
