"""What a sentence tells beside the answer that could be taken for it: amounts counted alike, other papers, prizes."""

from __future__ import annotations

from functools import lru_cache

from assistant.weighing.evidence import Evidence
from documents.figures.changes import is_change
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.mentions.awards import find_awards
from documents.mentions.document_numbers import find_document_numbers
from documents.periods.dates import find_dates
from documents.types import Figure, Span

# Where a part of a sentence ends and the next begins.
JOINT = compiled_regex(r",\s+(?:và\s+|còn\s+)?|;\s+|\s+và\s+|\s+(?=trong đó\b)")
# What measures the amount before it is no other amount: "74 vụ, tăng 12 vụ", "186 vụ, đạt 92 vụ mỗi phòng".
MEASURES = compiled_regex(
    r"(?:tang|giam|so voi|vuot|bang(?! khen)|chiem|dat(?! danh hieu)|tuong (?:ung|duong)|trung binh|binh quan|moi)\b"
)
_PAPER = compiled_regex(r"\p{Lu}\p{Ll}*(?: \p{Ll}+){0,6} số:?\s*$")


def rivals_of(item: Evidence) -> list[Span]:
    """Return where in the document a sentence has others of the sort that answers: counts alike, papers, prizes."""
    if item.figure is not None:
        alike = {_sort_of(figure) for figure in item.beside or (item.figure,)}
        others = [one for one in item.statement.figures if _sort_of(one) in alike and not is_change(one)]
        return [one.span for one in others if not is_answer(item, one.span) and not _measures(item, one.span)]
    named = named_alike(item)
    return [span for span in named if not is_answer(item, span)]


def elements_of(item: Evidence) -> list[Span]:
    """Return where in the document a sentence has what is of the sort that answers, the answer among it."""
    return [figure.span for figure in item.statement.figures] if item.figure is not None else named_alike(item)


def is_answer(item: Evidence, span: Span) -> bool:
    """True if a stretch of the document is, in part at least, what answers."""
    return any(span.start < one.end and one.start < span.end for one in item.focus)


def named_alike(item: Evidence) -> list[Span]:
    """Return the papers, the prizes or the days of a sentence, whichever answer."""
    start = item.statement.span.start
    for find in (papers_in, prizes_in, _days_in):
        spans = [Span(start + low, start + high) for low, high in find(item.statement.text)]
        if any(is_answer(item, span) for span in spans):
            return spans
    return []


@lru_cache(maxsize=64)
def prizes_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return where a text names awards and prizes."""
    return tuple((award.span.start, award.span.end) for award in find_awards(text))


@lru_cache(maxsize=64)
def _days_in(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((one.span.start, one.span.end) for one in find_dates(text))


@lru_cache(maxsize=64)
def papers_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return where a text names papers by their numbers, each with its sort: "Kết luận số 12/KL-VKS"."""
    found = []
    last = 0
    for paper in find_document_numbers(text):
        sort = _PAPER.search(text, last, paper.span.start)
        found.append((sort.start() if sort else paper.span.start, paper.span.end))
        last = paper.span.end
    return tuple(found)


def _sort_of(figure: Figure) -> str:
    """Return what figures that may be taken for each other count alike: "yêu cầu" of two kinds."""
    return " ".join((figure.count_unit or "").split()[:2])


def _measures(item: Evidence, span: Span) -> bool:
    """True if a figure measures the one before it: "tăng 12 vụ"."""
    text, start = item.statement.text, item.statement.span.start
    joints = [joint.end() for joint in JOINT.finditer(text, 0, span.start - start)]
    return bool(joints) and MEASURES.match(fold(text[joints[-1] : span.start - start])) is not None
