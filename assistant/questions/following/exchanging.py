"""What a short follow-up puts in the place of what was asked: "Còn số bị tạm giữ thì sao?" behind "bị tạm giam"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from assistant.questions.asked.counted import COUNTED_ACTS
from documents.language.terms import coordinates
from documents.language.text import canonical, fold, has_marks
from documents.language.words import PhraseFinder, Word, words
from documents.types import Span

# Of one kind, and not told apart by the qualifiers: whom and what is counted, where inspections go, who is held how.
_COUNTED = (*COUNTED_ACTS, "việc", "phạm nhân", "kháng cáo", "bị hại", "bản án", "sáng kiến", "cáo trạng")
_SITES = (
    "trại tạm giam", "nhà tạm giữ", "trại giam", "ủy ban nhân dân cấp xã", "ubnd cấp xã", "chi cục thi hành án dân sự",
    "chi cục thads", "công an cấp xã", "công an xã", "cơ quan điều tra", "cơ sở giam giữ",
)  # fmt: skip
_HELD = ("tạm giữ", "tạm giam")
# Words that lead up to what is named, and say nothing of it.
_LEADING = frozenset({"bi", "so", "nguoi", "ve", "an", "luong", "phan", "muc", "loai", "tong"})


class Exchange(NamedTuple):
    """The question before with what was put in its place, and the words of the follow-up that found no place."""

    text: str
    left: tuple[Word, ...]


def exchange(before: str, follow_up: str, terms: Sequence[Word]) -> Exchange:
    """Return ``before`` with each thing that ``follow_up`` names instead of the one of its kind there.

    A kind of which ``before`` names two things, or none, stays. ``terms`` are the content words of ``follow_up``.

    Example:
        >>> exchange("Có bao nhiêu kháng nghị?", "Còn kiến nghị thì sao?", ()).text
        'Có bao nhiêu kiến nghị?'
    """
    text, placed = before, list[Span]()
    for found in _finder().find(words(follow_up), lenient=True):
        kind, phrase = found.value
        there = [hit for hit in _finder().find(words(text), lenient=True) if hit.value[0] == kind]
        if len({hit.value for hit in there}) != 1:
            continue
        placed.append(found.span)
        for hit in reversed(there):
            text = text[: hit.span.start] + _spelt(phrase, text) + text[hit.span.end :]
    left = [word for word in terms if not any(span.holds(word.span) for span in placed)]
    asked = {word.folded for word in words(before)}
    return Exchange(text, tuple(word for word in left if word.folded not in _LEADING | asked))


@cache
def _finder() -> PhraseFinder[tuple[str, str]]:
    """Return what finds the things that can stand for each other, with their kind and their canonical words."""
    named = {canonical(phrase): (kind, canonical(phrase)) for phrase, kind in coordinates().items()}
    for kind, phrases in (("held", _HELD), ("counted", _COUNTED), ("site", _SITES)):
        named.update({canonical(phrase): (kind, canonical(phrase)) for phrase in phrases})
    return PhraseFinder(named)


def _spelt(phrase: str, text: str) -> str:
    return phrase if has_marks(text) else fold(phrase)
