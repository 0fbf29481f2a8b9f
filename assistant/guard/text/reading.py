"""A text read for comparison: words and facts in their order, every fact one token that knows what it is."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from assistant.guard.text.lexicon import Exclusive, find_exclusives, find_negators, light_words
from assistant.guard.text.stating import Facts
from assistant.guard.text.tokens import Outline, Slot, Token, denied, in_part
from documents.language.compiling import compiled
from documents.language.terms import content_terms, terms
from documents.language.words import Word
from documents.numbers.finding import readings
from documents.types import Span, Unit

_YEAR = compiled(r"(?:19|20)\d\d")
_PART_ENDS = compiled(r"[,;:()|\n]|\.(?=\s|$)|[–—-](?=\s)")
_DENIED = 6  # words with a weight behind "không" that it denies: "không để xảy ra trường hợp nào bị oan sai"
_DENIED_AT_MOST = 12  # of any weight
_END = Token("", Slot.FUNCTION, Span(sys.maxsize, sys.maxsize), "")  # behind the last fact
_TURNS = frozenset({"nhưng", "mà", "song", "và", "còn", "chỉ"})


def read(text: str, *, home: Unit | None = None) -> Outline:
    """Return the outline of a normalised ``text``; ``home`` completes names such as "VKSND tỉnh"."""
    sequence = terms(text)
    facts = Facts(text, home)
    tokens = tuple(_with_denials(_tokens(text, sequence, facts), sequence))
    places: dict[str, list[int]] = {}
    for at, token in enumerate(tokens):
        places.setdefault(token.key, []).append(at)
    return Outline(text, tokens, sequence, facts.periods, places)


def _tokens(text: str, sequence: Sequence[Word], facts: Facts) -> Iterator[Token]:
    """Yield facts and words in order; the words that a fact is made of are left out."""
    marks = _marks(text, sequence)
    content = {word.span.start for word in content_terms(sequence)}
    exclusive: dict[int, tuple[int, Exclusive]] = {
        found.first: (found.last, found.value) for found in find_exclusives(sequence)
    }
    light = light_words(sequence)
    pending = [*facts, _END]
    ahead = pending[0].span
    part = at = next_fact = 0
    while at < len(sequence):
        word = sequence[at]
        start, end = word.span
        while part < len(marks) and marks[part] < start:
            part += 1
        while ahead.end <= start:
            next_fact += 1
            ahead = pending[next_fact].span
        if ahead.start < end:
            yield in_part(pending[next_fact], part)
            while at < len(sequence) and sequence[at].span.start < ahead.end:
                at += 1
            next_fact += 1
            ahead = pending[next_fact].span
            continue
        last, value = exclusive.get(at, (at + 1, None))
        ends = sequence[last - 1].span.end
        if value and not ahead.start < ends:
            span = Span(start, ends)
            if _bounds(text[start:ends], pending[next_fact], ends):
                yield Token(value.value, Slot.FUNCTION, span, text[start:ends], part)
                at = last
                continue
            yield Token(
                value.value, Slot.EXCLUSIVE, span, text[span.start : span.end], part,
                light=not value.missing, group=value.group, missing=value.missing,
            )  # fmt: skip
            at = last
            continue
        yield _word(text, sequence, at, part, start in content, at in light)
        at += 1


def _marks(text: str, sequence: Sequence[Word]) -> list[int]:
    """Return the places of the marks that part a text, without those inside a term: "tạm giữ, tạm giam"."""
    marks = [match.start() for match in _PART_ENDS.finditer(text)]
    return [mark for mark in marks if not any(word.span.start < mark < word.span.end for word in sequence)]


def _bounds(phrase: str, fact: Token, end: int) -> bool:
    """Tell whether "ít nhất" only bounds the number behind it; then the number knows it, in whatever words."""
    return fact.slot is Slot.NUMBER and fact.span.start - end <= 1 and fact.note == phrase.lower()


def _word(  # noqa: PLR0913 - what is known of a word at its place
    text: str, sequence: Sequence[Word], at: int, part: int, content: bool, light: bool
) -> Token:
    word = sequence[at]
    written = text[word.span.start : word.span.end]
    if word.text[0].isdigit():
        added = text[word.span.end :].lstrip()[:1] == "+" or text[: word.span.start].rstrip()[-1:] == "+"
        bare = len(word.text) == 4 and _YEAR.fullmatch(word.text) and not added
        before = _head(sequence, at)
        slot = Slot.YEAR if bare else Slot.LABEL
        return Token(
            _digits_key(word.text), slot, word.span, written, part, group=before,
            note="" if bare else _counted(text, sequence, at),
        )  # fmt: skip
    slot = Slot.WORD if content else Slot.FUNCTION
    return Token(word.text, slot, word.span, written, part, light=light)


def _head(sequence: Sequence[Word], at: int) -> str:
    """Return the word that a bare number belongs to: "ngày" of both numbers in "ngày 10 và 25"."""
    while at > 2 and sequence[at - 1].text == "và" and sequence[at - 2].text[0].isdigit():
        at -= 2
    return sequence[at - 1].text if at else ""


def _counted(text: str, sequence: Sequence[Word], at: int) -> str:
    """Return the word that stands right behind a bare number and may be what it counts, "" if none does."""
    end, behind = sequence[at].span.end, sequence[at + 1 : at + 2]
    beside = behind and text[end : behind[0].span.start] == " " and not behind[0].text[0].isdigit()
    return behind[0].text if beside and content_terms(behind) else ""


def _digits_key(digits: str) -> str:
    """Return the number that digits are read as, so that "1.000" and "1000" meet; else the digits themselves."""
    values = readings(digits)
    return f"{max(values).normalize():f}" if values else digits


def _says_itself(token: Token, negator: int) -> bool:
    """Tell whether a denial is one word with what it denies: "chưa giải quyết" is what remains, nothing behind it."""
    return token.slot is Slot.EXCLUSIVE and token.span.start <= negator < token.span.end


def _with_denials(tokens: Iterator[Token], sequence: Sequence[Word]) -> list[Token]:
    """Mark what is denied: the words behind a negator, up to the next mark or number."""
    found = list(tokens)
    negators = [negator.span.start for negator in find_negators(sequence)]
    for start in negators:
        first = next((at for at, token in enumerate(found) if token.span.end > start), None)
        if first is None or found[first].span.start < start or _says_itself(found[first], start):
            continue  # a syllable of a name denies nothing
        weight = 0
        for at in range(first + 1, min(first + 1 + _DENIED_AT_MOST, len(found))):
            token = found[at]
            turns = at > first + 1 and token.key in _TURNS
            ends = turns or token.slot is Slot.NUMBER or token.span.start in negators
            if ends or weight == _DENIED or token.part != found[first].part:
                break
            weight += token.slot is not Slot.FUNCTION and not token.light
            found[at] = denied(token)
    return found
