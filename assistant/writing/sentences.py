"""Take apart, while it grows, what a model writes: sentences, each with the markers behind it."""

from __future__ import annotations

import re

from assistant.writing.types import Draft
from documents.language.compiling import compiled
from documents.language.sentences import split_sentences
from documents.language.text import normalise

_MARKER = r"\s*\[\s*\d{1,3}(?:\s*[,;]\s*\d{1,3})*\s*\]"
_NUMBERS = compiled(r"\d+")
_MARKERS = compiled(_MARKER)
_TERMINATORS = ".!?…"
# Where a sentence ends for certain: "... 61 vụ [1]." at once; "... 61 vụ. [1]" when something else than a further
# marker follows, or when the model pauses.
_END = compiled(rf"(?:{_MARKER})+\s*[{_TERMINATORS}]+|[{_TERMINATORS}](?:{_MARKER})+(?=\s+[^\s\[]|\Z)|\n")
_TRAILING = compiled(rf"(?P<head>.*?)(?P<run>(?:{_MARKER})*)\s*(?P<end>[{_TERMINATORS}]*)\s*\Z", re.DOTALL)
_BULLET = compiled(r"\s*(?:[-–—•*+]|\d{1,2}[.)])\s+(?=\S)")
_EMPHASIS = compiled(r"\*\*|__|^#+\s*")
_DANGLING = compiled(r"[\s,;]+(?=[.!?…]*\Z)")  # what a marker taken out leaves before a full stop
_THOUGHT_OPENS, _THOUGHT_CLOSES = "<think>", "</think>"


class SentenceReader:
    """Collects a model's words and gives out each sentence as soon as it is complete.

    Example:
        >>> reader = SentenceReader()
        >>> reader.feed("Thụ lý 61 vụ [1")
        []
        >>> reader.feed("]. Ban hành")
        [Draft(text='Thụ lý 61 vụ.', markers=(1,), is_finished=True)]
    """

    def __init__(self) -> None:
        self._text = ""

    def feed(self, piece: str) -> list[Draft]:
        """Add words and return the sentences that they complete."""
        self._text += piece
        return self._take(pausing=False)

    def pause(self) -> list[Draft]:
        """Return the sentence that is complete if no more words come at once."""
        return self._take(pausing=True)

    def close(self) -> list[Draft]:
        """Return what is left at the end."""
        if self._is_thinking():
            return []
        drafts = [*self._take(pausing=True), *_drafts(self._text)]
        self._text = ""
        return drafts

    def _take(self, *, pausing: bool) -> list[Draft]:
        found: list[Draft] = []
        while not self._is_thinking() and (end := self._end(pausing=pausing)):
            found += _drafts(self._text[: end.end()])
            self._text = self._text[end.end() :]
        return found

    def _end(self, *, pausing: bool) -> re.Match[str] | None:
        end = _END.search(self._text)
        at_the_edge = end is not None and end.end() == len(self._text) and end[0][-1] == "]"
        return None if at_the_edge and not pausing else end

    def _is_thinking(self) -> bool:
        """Skip what a reasoning model thinks aloud; True while it has not come to an end."""
        opening = self._text.lstrip()
        if not opening or not (opening.startswith(_THOUGHT_OPENS) or _THOUGHT_OPENS.startswith(opening)):
            return False
        _, closing, rest = self._text.partition(_THOUGHT_CLOSES)
        self._text = rest if closing else self._text
        return not closing


def _drafts(text: str) -> list[Draft]:
    """Return the sentences of a stretch whose markers, if any, stand at its end; those before the last have none."""
    plain = _EMPHASIS.sub("", normalise(text).strip())
    bullet = _BULLET.match(plain)
    trailing = _TRAILING.match(plain[bullet.end() :] if bullet else plain)
    if trailing is None:
        return []
    run, end = trailing["run"], trailing["end"]
    head = trailing["head"] + ("" if trailing["head"][-1:] in _TERMINATORS else end)
    spans = split_sentences(head)
    last = len(spans) - 1
    found = [_draft(head[span.start : span.end], run if at == last else "") for at, span in enumerate(spans)]
    return [draft for draft in found if draft.text]


def _draft(text: str, run: str) -> Draft:
    """Return one sentence; markers inside it count as well."""
    inner = "".join(_MARKERS.findall(text))
    markers = dict.fromkeys(int(number) for number in _NUMBERS.findall(inner + run))
    words = _DANGLING.sub("", _MARKERS.sub("", text)).strip()
    is_finished = bool(markers) or words[-1:] in tuple(_TERMINATORS + ":")
    return Draft(words, tuple(markers), is_finished)
