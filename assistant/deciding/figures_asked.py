"""Which figures of a statement answer: one for each unit that is counted, and for each number that is asked for."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from assistant.questions.understanding import Question
from assistant.weighing.counts.counting import counts
from assistant.weighing.evidence import Evidence
from documents.language.compiling import compiled_regex
from documents.language.sentences import split_parts
from documents.language.text import fold
from documents.types import Figure, Span

# Figures of one statement that fit the question as well as the best do: "74 vụ/157 bị cáo".
_SAME_FIT = 0.03
_ASKED = compiled_regex(r"\b(?:bao nhieu|may|ty le|bn)\b")
# "Số kháng nghị đã ban hành, Tòa án chấp nhận mấy?": the first number is asked for by its noun alone.
_NUMBER_AND_MORE = compiled_regex(
    r"\bso (?!voi|sanh|cung|hoa\b|\d)\w+[^,;?]*[,;](?! moi (?:noi|ben|don vi|tinh|nam))[^?]*\b(?:bao nhieu|may|bn)\b"
)


def figures_asked(question: Question, item: Evidence, usable: Sequence[Evidence]) -> tuple[Figure, ...]:
    """Return the figures of the statement that answer, in its order.

    They are those that fit as well as the best, one for each unit that is counted, and those that cover a word of the
    question that no other did yet: "thụ lý và giải quyết bao nhiêu vụ" is answered by two.
    """
    same = [other for other in usable if other.statement is item.statement and other.figure is not None]
    is_double = asks_several(question)
    chosen = [
        other
        for other in same
        if abs(other.support - item.support) <= _SAME_FIT and (is_double or _counts_other(other, item))
    ]
    chosen = chosen if is_double else _without_rivals(item, chosen)
    chosen.extend(_first_of_each(question, same, (item, *chosen)))
    covered = {word for other in (item, *chosen) for word in _covered(question, other)}
    for other in same if is_double else ():
        new = _covered(question, other) - covered
        if new and other not in chosen:
            chosen.append(other)
            covered |= new
    figures = {other.figure for other in (item, *chosen) if other.figure is not None}
    return tuple(figure for figure in item.statement.figures if figure in figures)


def _without_rivals(item: Evidence, chosen: Sequence[Evidence]) -> list[Evidence]:
    """Return ``chosen`` without what other clauses count where the clause of ``item`` counts the same beside it.

    Of "điều tra 41 vụ/66 bị can; truy tố 30 vụ/52 bị can" only the first pair tells how many were investigated.
    """
    text, start = item.statement.text, item.statement.span.start
    clauses = split_parts(text)

    def clause_of(one: Evidence) -> Span | None:
        at = one.figure.span.start - start if one.figure else 0
        return next((clause for clause in clauses if clause.start <= at < clause.end), None)

    own = clause_of(item)
    counted = {one.figure.count_unit for one in chosen if one.figure and clause_of(one) == own}
    return [one for one in chosen if clause_of(one) == own or not (one.figure and one.figure.count_unit in counted)]


def asks_several(question: Question) -> bool:
    """True if more than one number may be asked for: "thụ lý và giải quyết bao nhiêu vụ"."""
    asked = fold(question.text)
    return len(_ASKED.findall(asked)) > 1 or " va " in asked or _NUMBER_AND_MORE.search(asked) is not None


def _first_of_each(question: Question, same: Sequence[Evidence], chosen: Sequence[Evidence]) -> list[Evidence]:
    """Return the best of ``same`` for each unit asked for that none of ``chosen`` counts."""
    if len(question.counted) < 2:
        return []
    left = [unit for unit in question.counted if not any(_is_count_of(unit, item) for item in chosen)]
    firsts = [[other for other in same if _is_count_of(unit, other)][:1] for unit in left]
    return list(itertools.chain.from_iterable(firsts))


def _is_count_of(unit: str, item: Evidence) -> bool:
    return item.figure is not None and counts(unit, item.figure)


def _counts_other(one: Evidence, other: Evidence) -> bool:
    """True for the other half of a pair; a second number of the same unit is a rival, not a part of the answer."""
    if one.figure is None or other.figure is None:
        return False
    return one.figure is other.figure or one.figure.count_unit != other.figure.count_unit


def _covered(question: Question, item: Evidence) -> set[str]:
    segments = zip(item.statement.figures, item.statement.segments, strict=True)
    said = next((segment.words.folded for figure, segment in segments if figure is item.figure), frozenset())
    return {word.folded for word in question.terms if word.folded in said}
