"""Where a statement tells the awards asked about, and who got them."""

from __future__ import annotations

from assistant.questions.understanding import Question
from assistant.weighing.awards.reported import awards_asked, is_of_persons
from assistant.weighing.evidence import Evidence
from documents.language.compiling import compiled_regex
from documents.language.sentences import split_parts
from documents.language.text import fold
from documents.mentions.awards import AwardMention
from documents.mentions.persons import find_persons, same_person
from documents.types import Span

_WHEN = compiled_regex(r"\bnam (?:nao|may)\b")


def of_recipients(question: Question, item: Evidence) -> list[Span]:
    """Return where the awards of the person asked about and the name stand; nothing where the text parts no others."""
    text = item.statement.text
    named = [one.span for one in find_persons(text) if any(same_person(one.name, name) for name in question.persons)]
    parts = split_parts(text)
    own = [part for part in parts if any(part.start <= span.start < part.end for span in named)]
    told = [
        award.span
        for award in awards_asked(question, item.statement)
        if is_of_persons(question, award) or any(part.start <= award.span.start < part.end for part in own)
    ]
    return [*told, *named] if told else []


def tells_giver_beside(question: Question, item: Evidence) -> bool:
    """True if an award of the person asked about is told with who gave it, and not in another clause."""
    return any(award.giver and is_of_persons(question, award) for award in awards_asked(question, item.statement))


def with_recipients(question: Question, item: Evidence) -> list[Span]:
    """Return where the awards asked about stand, each with who got it; nothing where one has nobody beside it."""
    text = item.statement.text
    if _WHEN.search(fold(question.text)):
        return [award.span for award in awards_asked(question, item.statement)]  # who got it is known
    told = [_places(text, award) for award in awards_asked(question, item.statement)]
    return [span for places in told for span in places] if all(len(places) > 1 for places in told) else []


def _places(text: str, award: AwardMention) -> list[Span]:
    """Return where an award stands and, where the text has it in the same words, who got it."""
    at = text.find(award.recipient) if award.recipient else -1
    return [award.span, *([Span(at, at + len(award.recipient))] if at >= 0 and award.recipient else [])]
