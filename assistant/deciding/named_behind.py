"""Which ones they are, named right behind their number: "còn 03 chỉ tiêu chưa đạt, gồm: ...; ...; ..."."""

from __future__ import annotations

from dataclasses import replace

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.evidence import Evidence
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import BlockKind

# "..., là những chỉ tiêu nào?", "... và đó là các vụ nào?": no word of its own but the noun that was counted.
_WHICH_ONES = compiled_regex(
    r"\W*(?:va )?(?:cu the )?(?:(?:do )?la|gom|bao gom) (?:nhung|cac) (?P<noun>\w+(?: \w+){0,2}?) (?:nao|gi)\W*"
)
# What the number counts is said in a few words, then the list opens.
_OPENS = compiled_regex(r"[^.;:\d]{0,80}?(?:,? (?:gom(?: co)?|bao gom|do la|cu the(?: la)?|la)\b\s*:?|:)\s*(?=\w)")
_ITEMS, _SHORT_ITEMS = compiled_regex(r";(?: va)?\s"), compiled_regex(r",\s|\s+va\s+")
_LEAST = 2


def named_behind(part: Question, item: Evidence) -> Evidence | None:
    """Return the answer to ``part``, which asks for the names of what ``item`` counts, if as many stand behind it.

    The list goes on to the end of the statement, which is shown as a whole; one of fewer or more items may be of
    something else.
    """
    figure, text = item.figure, item.statement.text
    asked = _WHICH_ONES.fullmatch(fold(part.text)) if part.kind is Kind.LIST else None
    if asked is None or figure is None or item.statement.kind is BlockKind.TABLE_ROW:
        return None
    end = figure.span.end - item.statement.span.start
    opening = _OPENS.match(fold(text), end)
    if opening is None or not fold(figure.count_unit).startswith(asked["noun"]):
        return None
    told = fold(text[opening.end() :]).strip(" .")
    parts = _ITEMS.split(told) if ";" in told else _SHORT_ITEMS.split(told)
    if "." in told or len(parts) < _LEAST or len(parts) != figure.value:
        return None
    return replace(item, focus=())
