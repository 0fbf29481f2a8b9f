"""Cut the quote of a sentence down to the stretch that answers, where the rest counts or numbers something else.

"Toàn Cụm có 160 sáng kiến cấp cơ sở, 12 sáng kiến cấp Ngành": whoever asks for the latter is shown "Toàn Cụm có … 12
sáng kiến cấp Ngành". Nothing is cut that says a word of the question which the stretch itself does not say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from assistant.deciding.outcomes import Decision
from assistant.excerpts import excerpt_spans
from assistant.questions.kinds import Kind
from assistant.questions.understanding import Question
from assistant.types import Status
from assistant.weighing.awards.reported import awards_asked
from assistant.weighing.evidence import Evidence
from documents.figures.changes import is_change
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.language.words import words
from documents.mentions.awards import find_awards
from documents.mentions.document_numbers import find_document_numbers
from documents.types import BlockKind, Figure, Span

_JOINT = compiled_regex(r",\s+(?:và\s+|còn\s+)?|;\s+|\s+và\s+|\s+(?=trong đó\b)")
_ENCLOSED = compiled_regex(r"\([^()]*\)|“[^”]*”")
# What measures the amount before it is no other amount: "74 vụ, tăng 12 vụ", "186 vụ, đạt 92 vụ mỗi phòng".
_MEASURES = compiled_regex(
    r"(?:tang|giam|so voi|vuot|bang(?! khen)|chiem|dat(?! danh hieu)|tuong (?:ung|duong)|trung binh|binh quan|moi)\b"
)
_LONGEST_MEASURE = 12
# A total and its parts, each of which is distributed over what stands before: no part can be read alone.
_DISTRIBUTES = compiled_regex(r"\b(?:lan luot|tuong ung|theo thu tu)\b")
_SEVERAL = compiled_regex(r"\b(?:nhung|cac|may|bao nhieu (?:van ban|thong bao|quyet dinh))\b|\bva\b")
_PAPER = compiled_regex(r"\p{Lu}\p{Ll}*(?: \p{Ll}+){0,6} số:?\s*$")
# Words that name bodies and the sector: what a quote says of them stands before it as well.
_OF_BODIES = frozenset({"ngành", "kiểm", "sát", "viện", "tòa", "công", "an", "cơ", "quan", "cụm", "khối"})


class _Asked(NamedTuple):
    """The words of a question, as typed, or without marks where it is typed without."""

    words: frozenset[str]
    is_folded: bool


def clipped(parts: Sequence[Question], decision: Decision) -> Decision:
    """Return ``decision`` with what is quoted of each sentence cut short; ``parts`` are what the question asks."""
    if decision.status is not Status.ANSWERED or decision.table or decision.why:
        return decision
    asked = _words_asked(parts)
    return replace(
        decision, evidence=tuple(_clipped(asked, _focused(parts, asked, item)) for item in decision.evidence)
    )


def _focused(parts: Sequence[Question], asked: _Asked, item: Evidence) -> Evidence:
    """Return evidence with its focus on the one paper or the awards that are meant, where others stand beside.

    Nobody who asks for one paper is shown another of the same sort that says less of what is asked.
    """
    if item.figure is not None or len(parts) > 1:
        return item
    (question,) = parts
    if not item.focus and question.persons and (question.awards or question.kind is Kind.AWARD):
        asked_for, start = awards_asked(question, item.statement), item.statement.span.start
        spans = tuple(Span(start + one.span.start, start + one.span.end) for one in asked_for)
        return replace(item, focus=spans) if 0 < len(spans) < len(_prizes(item.statement.text)) else item
    papers = _named_alike(item) if question.kind is Kind.DOCUMENT and len(item.focus) > 1 else []
    if len(papers) > 1 and not _SEVERAL.search(fold(question.text)):
        ends = [*(span.start for span in papers[1:]), item.statement.span.end]
        told = [len(_said(item, [Span(one.start, end)], asked)) for one, end in zip(papers, ends, strict=True)]
        best = max(told)
        if sorted(told)[-2] < best - 1:
            return replace(item, focus=(papers[told.index(best)],))
    return item


def _clipped(asked: _Asked, item: Evidence) -> Evidence:
    if not item.focus or item.statement.kind is BlockKind.TABLE_ROW or _DISTRIBUTES.search(fold(item.statement.text)):
        return item
    shown = excerpt_spans(item)
    if len(shown) != 1 or not all(shown[0].holds(span) for span in item.focus):
        return item
    (whole,) = shown
    rivals = [span for span in _rivals(item) if whole.holds(span)]
    if not rivals:
        return item
    said = frozenset() if _is_of_own_sort(item, rivals) else _said(item, [whole], asked)
    for spans in _cuts(item, whole, rivals):
        if said <= _said(item, spans, asked):
            return replace(item, shown=tuple(spans))
    return item


def _is_of_own_sort(item: Evidence, rivals: Sequence[Span]) -> bool:
    """True if a paper answers that cannot be taken for those beside it: a conclusion, beside a petition."""
    papers = _papers(item.statement.text) if item.figure is None else ()
    text, start = item.statement.document.text, item.statement.span.start
    own = {_opening(text, span) for low, high in papers if _is_answer(item, span := Span(start + low, start + high))}
    return bool(own) and own.isdisjoint(_opening(text, span) for span in rivals)


def _opening(text: str, span: Span) -> str:
    return fold(" ".join(text[span.start : span.end].split()[:2]))


def _rivals(item: Evidence) -> list[Span]:
    """Return where in the document a sentence has others of the sort that answers: counts alike, papers, prizes."""
    if item.figure is not None:
        alike = {_sort_of(figure) for figure in item.beside or (item.figure,)}
        others = [one for one in item.statement.figures if _sort_of(one) in alike and not is_change(one)]
        return [one.span for one in others if not _is_answer(item, one.span) and not _measures(item, one.span)]
    named = _named_alike(item)
    return [span for span in named if not _is_answer(item, span)]


def _sort_of(figure: Figure) -> str:
    """Return what figures that may be taken for each other count alike: "yêu cầu" of two kinds."""
    return " ".join((figure.count_unit or "").split()[:2])


def _named_alike(item: Evidence) -> list[Span]:
    """Return the papers or the prizes of a sentence, whichever answer."""
    start = item.statement.span.start
    for find in (_papers, _prizes):
        spans = [Span(start + low, start + high) for low, high in find(item.statement.text)]
        if any(_is_answer(item, span) for span in spans):
            return spans
    return []


@lru_cache(maxsize=64)
def _prizes(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((award.span.start, award.span.end) for award in find_awards(text))


@lru_cache(maxsize=64)
def _papers(text: str) -> tuple[tuple[int, int], ...]:
    """Return where a text names papers by their numbers, each with its sort: "Kết luận số 12/KL-VKS"."""
    found = []
    last = 0
    for paper in find_document_numbers(text):
        sort = _PAPER.search(text, last, paper.span.start)
        found.append((sort.start() if sort else paper.span.start, paper.span.end))
        last = paper.span.end
    return tuple(found)


def _is_answer(item: Evidence, span: Span) -> bool:
    return any(span.start < one.end and one.start < span.end for one in item.focus)


def _measures(item: Evidence, span: Span) -> bool:
    """True if a figure measures the one before it: "tăng 12 vụ"."""
    text, start = item.statement.text, item.statement.span.start
    joints = [joint.end() for joint in _JOINT.finditer(text, 0, span.start - start)]
    return bool(joints) and _MEASURES.match(fold(text[joints[-1] : span.start - start])) is not None


def _cuts(item: Evidence, whole: Span, rivals: Sequence[Span]) -> Iterator[list[Span]]:
    """Yield stretches of ``whole`` that answer and leave a rival out, the shortest first."""
    text = item.statement.document.text
    joints = _joints(text, whole)
    told = [span for span in _elements(item) if _is_answer(item, span)] or item.focus  # not whose prize it is
    first, last = min(span.start for span in told), max(span.end for span in told)
    before = max((span.end for span in rivals if span.end <= first), default=None)
    after = min((span.start for span in rivals if span.start >= last), default=None)
    starts = [whole.start] if before is None else [at for _, at in reversed(joints) if before <= at <= first]
    ends = [whole.end] if after is None else [at for at, _ in _ends(text, joints) if last <= at <= after]
    for start in (*starts, *([whole.start] if before is not None else [])):
        for end in (*ends, *([whole.end] if after is not None else [])):
            piece = Span(start, end)
            if piece != whole:
                yield from _with_heads(item, whole, piece, joints)


def _ends(text: str, joints: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the joints that no measure of the amount before stands behind."""
    return [(low, high) for low, high in joints if not _MEASURES.match(fold(text[high : high + _LONGEST_MEASURE]))]


def _with_heads(item: Evidence, whole: Span, piece: Span, joints: Sequence[tuple[int, int]]) -> Iterator[list[Span]]:
    """Yield a piece by itself, if it can be read so, or behind what heads its list, or what opens the sentence."""
    if piece.start == whole.start:
        yield [piece]
        return
    opens = [at for _, at in joints if at <= piece.start]  # what stands before the piece, part by part
    runs = [Span(low, high) for low, high in zip([whole.start, *opens], opens, strict=False)]
    elements = sorted(_elements(item), key=lambda span: span.start)
    if any(span.start == piece.start for span in elements):
        yield from ([head, piece] for head in _heads(runs, elements) if item.statement.document.text_of(head).strip())
        return
    yield [piece]
    opening = next((run.start for run in runs if any(run.holds(span) for span in elements)), whole.start)
    if opening > whole.start:
        yield [Span(whole.start, opening), piece]


def _heads(runs: Sequence[Span], elements: Sequence[Span]) -> Iterator[Span]:
    """Yield what heads a list that goes on behind ``runs``: the verb before its first item, then all before that."""
    for run in reversed(runs):
        held = [span for span in elements if run.holds(span)]
        if held and held[0].start > run.start:
            yield Span(run.start, held[0].start)
            if held[0] == elements[0]:
                yield Span(runs[0].start, held[0].start)
            return


def _elements(item: Evidence) -> list[Span]:
    return [figure.span for figure in item.statement.figures] if item.figure is not None else _named_alike(item)


def _joints(text: str, whole: Span) -> list[tuple[int, int]]:
    """Return where the parts of a sentence are joined, outside brackets and quotes: end of one, start of the next."""
    enclosed = [match.span() for match in _ENCLOSED.finditer(text, whole.start, whole.end)]
    return [
        joint.span()
        for joint in _JOINT.finditer(text, whole.start, whole.end)
        if not any(low < joint.start() < high for low, high in enclosed)
    ]


def _said(item: Evidence, spans: Sequence[Span], asked: _Asked) -> frozenset[str]:
    """Return the words of a question that a quote says."""
    said = (word for span in spans for word in words(item.statement.document.text_of(span)))
    return asked.words & {word.folded if asked.is_folded else word.text for word in said}


def _words_asked(parts: Sequence[Question]) -> _Asked:
    """Return the words of a question that a quote must not lose; bodies and periods stand before it."""
    is_folded = all(fold(part.text) == part.text.casefold() for part in parts)
    asked = [word for part in parts for one in (part, *part.trailing) for word in one.terms]
    asked += [word for part in parts for name in (*part.persons, *part.counted) for word in words(name)]
    left_out = {fold(word) for word in _OF_BODIES} if is_folded else _OF_BODIES
    return _Asked(frozenset(word.folded if is_folded else word.text for word in asked) - left_out, is_folded)
