"""Stretches of a sentence that answer and can be read by themselves, or behind what heads their list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.quoting.joints import joints_of
from assistant.quoting.rivals import JOINT, MEASURES, elements_of, is_answer
from assistant.weighing.evidence import Evidence
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import Span

_LONGEST_MEASURE = 12
# "1.764 nguồn tin (cùng kỳ là 1.539 nguồn tin)": the bracket that holds what was then.
_BRACKET_OF_RIVAL = compiled_regex(r"\s+\([^()]*$")
_OF_A_TOTAL = compiled_regex(r"(?:trong đó|bao gồm|gồm|cụ thể)\b")


def cuts_of(item: Evidence, whole: Span, rivals: Sequence[Span]) -> Iterator[list[Span]]:
    """Yield stretches of ``whole`` that answer and leave a rival out, the shortest first."""
    text = item.statement.document.text
    joints = joints_of(text, whole, JOINT, item.focus)
    told = [span for span in elements_of(item) if is_answer(item, span)] or item.focus  # not whose prize it is
    first, last = min(span.start for span in told), max(span.end for span in told)
    before = max((span.end for span in rivals if span.end <= first), default=None)
    after = min((span.start for span in rivals if span.start >= last), default=None)
    starts = [whole.start] if before is None else [at for _, at in reversed(joints) if before <= at <= first]
    ends = [whole.end] if after is None else [at for at, _ in _ends(text, joints) if last <= at <= after]
    if after is not None and (bracket := _BRACKET_OF_RIVAL.search(text, last, after)):
        ends = sorted({*ends, bracket.start()})
    for start in (*starts, *([whole.start] if before is not None else [])):
        for end in (*ends, *([whole.end] if after is not None else [])):
            piece = Span(start, end)
            if piece != whole:
                found = _with_heads(item, whole, piece, joints)
                yield from (spans for spans in found if _closes_brackets(text, spans))


def _closes_brackets(text: str, spans: Sequence[Span]) -> bool:
    quoted = "".join(text[span.start : span.end] for span in spans)
    return quoted.count("(") == quoted.count(")")


def _ends(text: str, joints: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the joints that no measure of the amount before stands behind."""
    return [(low, high) for low, high in joints if not MEASURES.match(fold(text[high : high + _LONGEST_MEASURE]))]


def _with_heads(item: Evidence, whole: Span, piece: Span, joints: Sequence[tuple[int, int]]) -> Iterator[list[Span]]:
    """Yield a piece by itself, if it can be read so, or behind what heads its list, or what opens the sentence."""
    if piece.start == whole.start:
        yield [piece]
        return
    opens = [at for _, at in joints if at <= piece.start]  # what stands before the piece, part by part
    runs = [Span(low, high) for low, high in zip([whole.start, *opens], opens, strict=False)]
    elements = sorted(elements_of(item), key=lambda span: span.start)
    if any(span.start == piece.start for span in elements):
        text = item.statement.document.text
        yield from ([head, piece] for head in _heads(text, runs, elements) if text[head.start : head.end].strip())
        return
    yield [piece]
    opening = next((run.start for run in runs if any(run.holds(span) for span in elements)), whole.start)
    if opening > whole.start:
        yield [Span(whole.start, opening), piece]


def _heads(text: str, runs: Sequence[Span], elements: Sequence[Span]) -> Iterator[Span]:
    """Yield what heads a list that goes on behind ``runs``: the verb before its first item, then all before that.

    Parts of a total are headed by the total: "52 vụ, trong đó có … 9 vụ".
    """
    for run in reversed(runs):
        held = [span for span in elements if run.holds(span)]
        if held and held[0].start > run.start:
            yield Span(run.start, held[0].start)
            if held[0] == elements[0] or _OF_A_TOTAL.match(text, run.start):
                yield Span(runs[0].start, held[0].start)
            return
