"""Whether one figure of a sentence answers alone, so that what the sentence goes on to count need not be shown."""

from __future__ import annotations

from assistant.questions.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.evidence import Evidence
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.language.words import words
from documents.types import Figure, Span

_TELLING = 2  # syllables that make a word
_ITEM = compiled_regex(r"[\d.,]+[^\d,;:()]+?(?=[,;:.()]|\s+và\s)")
# From the number of one item to that of the next: "96| người bị tạm giữ, |143 người bị tạm giam".
_NEXT_ITEM = compiled_regex(r"[^\d,;:()]{0,80}(?:,\s+(?:và\s+)?|\s+và\s+)")
_HOUSE = compiled_regex(r"\b(?:(?:nha|trai) tam gi(?:u|am)|trai giam|ntg)\b")  # no word of who is held there


def stands_alone(question: Question, item: Evidence) -> bool:
    """True if one unit is asked for, and no later figure of the sentence brings in a word of the question.

    Of "diện tích 900 m2, theo đo đạc 912 m2" the second may be the one meant where somebody measured.
    """
    if question.kind is not Kind.FIGURE or len(question.counted) != 1 or question.trailing or item.figure is None:
        return False
    statement, figure = item.statement, item.figure
    before = {word.folded for word in words(statement.text[: figure.span.end - statement.span.start])}
    asked = {word.folded for word in question.terms} - before
    later = (
        segment.words.folded
        for other, segment in zip(statement.figures, statement.segments, strict=True)
        if other.span.start > figure.span.start and other.count_unit == figure.count_unit
    )
    own = _words_of(item, figure)
    return not any(len(words_behind & asked - own) >= _TELLING for words_behind in later)


def listed_before(question: Question, item: Evidence) -> Span | None:
    """Return where in the document stands what a list counts in the same unit right before the figure that answers.

    None where nothing does, or where one of these items has a word of the question that its own lacks.
    """
    if item.figure is None:
        return None
    text, first = item.statement.document.text, item.figure
    own = _words_of_item(text[item.figure.span.start : item.statement.span.end])
    asked = {word.text for word in words(_HOUSE.sub(" ", fold(question.text)))}
    before = [one for one in item.statement.figures if one.span.end <= item.figure.span.start]
    for one in sorted(before, key=lambda figure: -figure.span.start):
        if one.count_unit != first.count_unit or not _NEXT_ITEM.fullmatch(text, one.span.end, first.span.start):
            break
        if asked & _words_of_item(text[one.span.start : first.span.start]) - own:
            return None
        first = one
    return None if first is item.figure else Span(first.span.start, item.figure.span.start)


def _words_of_item(text: str) -> set[str]:
    """Return the words of the item of a list that a text begins with, without diacritics."""
    item = _ITEM.match(text)
    return {word.folded for word in words(item.group() if item else text)}


def _words_of(item: Evidence, figure: Figure) -> frozenset[str]:
    """Return the words of a figure's stretch of the statement, without diacritics."""
    statement = item.statement
    return next(s.words.folded for f, s in zip(statement.figures, statement.segments, strict=True) if f is figure)
