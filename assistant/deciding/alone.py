"""Whether one figure of a sentence answers alone, so that what the sentence goes on to count need not be shown."""

from __future__ import annotations

from assistant.questions.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.evidence import Evidence
from documents.language.words import words

_TELLING = 2  # syllables that make a word


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
    own = next(s.words.folded for f, s in zip(statement.figures, statement.segments, strict=True) if f is figure)
    return not any(len(words_behind & asked - own) >= _TELLING for words_behind in later)
