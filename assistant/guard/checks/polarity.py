"""What is denied in the claim is denied in the evidence, and what the evidence denies is not claimed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.guard.context import likeness, neighbours
from assistant.guard.text.denying import denied_otherwise, is_denied, is_denied_as_opposite
from assistant.guard.text.sources import Source
from assistant.guard.text.synonyms import denied_senses, places_meaning, said_senses, senses
from assistant.guard.text.tokens import Outline, Slot, Token, runs_of
from assistant.guard.types import Problem, ProblemKind

_SILENT = (Slot.FUNCTION, Slot.NUMBER, Slot.YEAR)
_SHARED = 0.6  # share of a denied phrase that the claim must repeat to be about the same
_PLACE = 0.3
_MARGIN = 0.1
_COUNTED = 2  # tokens between a remainder and its number: "177 tin chưa giải quyết"
_VERB = 2  # syllables of a verb that is denied with a quality behind it: "chưa nghiên cứu kỹ"
_PHRASE = 4  # words of a denial that is taken over: "không tổ chức khen"
_DONE = "đã"  # may stand between any two words
_NEGATORS = frozenset({"không", "chưa"})
_DONE_TO = frozenset({"appointment", "suspension"})
_THERE, _PRESENT, _ABSENT = "tham dự", "có mặt", frozenset({"vắng"})
_NONE: frozenset[int] = frozenset()


def check_polarity(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield denials that only one of the two sides makes."""
    yield from _check_joints(claim, sources)
    yield from _check_absence(claim, sources)
    yield from _check_only_denied(claim, sources)
    for run in runs_of(map(_denied, claim.tokens)):
        if not any(_denies(claim, run, source) for source in sources):
            yield Problem(ProblemKind.NEGATION, _shown(claim, run))
    for source in sources:
        for run in _stated_runs(source):
            at = _claimed_at(claim, run, source.outline)
            if at is not None:
                yield Problem(ProblemKind.NEGATION, _phrase(claim, at), _shown(source.outline, run))


def _check_absence(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield that somebody was there if the evidence only tells who was not."""
    there = [claim.tokens[at] for at in claim.places.get(_THERE, ())]
    if not there or any(token.negated for token in there) or not _ABSENT.isdisjoint(claim.places):
        return
    absent = any(not _ABSENT.isdisjoint(source.outline.places) for source in sources)
    if absent and not any(_THERE in source.outline.places or _PRESENT in source.outline.text for source in sources):
        yield Problem(ProblemKind.NEGATION, there[0].text, "vắng mặt")


def _check_only_denied(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield what is done to people or cases by a claim if the evidence only denies that it was done to anybody."""
    otherwise = denied_otherwise(claim)
    for at, token in enumerate(claim.tokens):
        if token.group not in _DONE_TO or token.negated or at in otherwise:
            continue
        places = [
            source.outline.tokens[place] for source in sources for place in source.outline.places.get(token.key, ())
        ]
        if places and all(place.negated for place in places):
            yield Problem(ProblemKind.NEGATION, token.text, f"không {token.text}")


def _denies(claim: Outline, run: Sequence[int], source: Source) -> bool:
    """Tell whether the evidence denies one of the words that ``run`` denies, or what another word for it means.

    It may do so without a denial: "thiếu" says "không đủ".
    """
    meant, own, whole = senses(claim), denied_otherwise(claim), denied_senses(claim)
    if whole and any(whole.get(claim.tokens[at].span.start, _NONE) & said_senses(source.outline) for at in run):
        return True
    return any(
        is_denied(token, meant.get(token.span.start, _NONE), source.outline, otherwise=not own)
        or is_denied_as_opposite(token, claim, source)
        for token in (claim.tokens[at] for at in run)
    )


def _check_joints(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield places where one side has a negator between two words that the other side has side by side."""
    words = _words(claim)
    ours, beside = _joints(words), Counter[tuple[str, str]]()
    ours = {joint: negator for joint, negator in ours.items() if not _is_held(words, joint, sources)}
    for source in sources:
        theirs, others = _stated_joints(source)
        if not (ours or theirs):
            continue
        beside = beside or Counter(pairwise(words))
        for joint, negator in theirs.items():
            if beside[joint] > others[joint] and not _is_denied(claim, joint, source):
                yield Problem(ProblemKind.NEGATION, " ".join(joint), f"{joint[0]} {negator} {joint[1]}")
        whole = _denied_wholly(claim, source) if ours else ()
        for joint, negator in ours.items():
            if others[joint] and joint not in theirs and joint[1] not in whole and not _denies_of(claim, joint, source):
                yield Problem(ProblemKind.NEGATION, f"{joint[0]} {negator} {joint[1]}", " ".join(joint))


def _is_denied(claim: Outline, joint: tuple[str, str], source: Source) -> bool:
    """Tell whether a claim denies the words that the evidence denies: "chưa được Văn phòng giải ngân".

    Or the last quality of them: "nghiên cứu hồ sơ chưa kỹ" of "chưa nghiên cứu kỹ hồ sơ".
    """
    tokens = source.outline.tokens
    runs = (run for run in _stated_runs(source) if tokens[run[0]].key.split()[0] == joint[1])
    qualities = {tokens[at].key for run in runs for at in run[_VERB : _VERB + 1]}
    places = claim.places.get(joint[1], ())
    denied = any(claim.tokens[at].negated for key in qualities for at in claim.places.get(key, ()))
    return denied or (bool(places) and all(claim.tokens[at].negated for at in places))


def _denies_of(claim: Outline, joint: tuple[str, str], source: Source) -> bool:
    """Tell whether a claim denies a word of a number of which the evidence denies it: "01 vụ không phù hợp"."""
    return bool(_numbers_of_denied(claim, joint[1]) & _numbers_of_denied(source.outline, joint[1]))


def _numbers_of_denied(outline: Outline, key: str) -> set[str]:
    parts = {outline.tokens[at].part for at in outline.places.get(key, ()) if outline.tokens[at].negated}
    return {token.key for token in outline.tokens if token.slot is Slot.NUMBER and token.part in parts}


def _is_held(words: Sequence[str], joint: tuple[str, str], sources: Sequence[Source]) -> bool:
    """Tell whether the evidence denies the very words that the claim denies behind ``joint``'s first word."""
    at = next(at for at in range(1, len(words)) if (words[at - 1], words[at + 1]) == joint and words[at] in _NEGATORS)
    phrase = words[at : at + _PHRASE]
    return len(phrase) == _PHRASE and any(
        phrase == stated[place : place + _PHRASE]
        for stated in (_words(source.outline) for source in sources)
        for place, word in enumerate(stated)
        if word == phrase[0]
    )


def _denied_wholly(claim: Outline, source: Source) -> set[str]:
    """Return the words behind negators that the evidence says in one: "còn lại 19 tin" of 19 "chưa giải quyết"."""
    found = set[str]()
    for at, token in enumerate(claim.tokens):
        spelt = token.text.lower().split() if token.slot is Slot.EXCLUSIVE else []
        if len(spelt) < 2 or spelt[0] not in _NEGATORS:
            continue
        counted = _numbers_near(claim, at)
        places = source.outline.places.get(token.key, ())
        if any(counted & _numbers_near(source.outline, place) for place in places):
            found.add(spelt[1])
    return found


def _numbers_near(outline: Outline, at: int) -> set[str]:
    near = outline.tokens[max(0, at - _COUNTED) : at + _COUNTED + 1]
    return {token.key for token in near if token.slot is Slot.NUMBER and token.part == outline.tokens[at].part}


@lru_cache(maxsize=4096)
def _stated_joints(source: Source) -> tuple[dict[tuple[str, str], str], Counter[tuple[str, str]]]:
    """Return the words beside each negator of the evidence, and all words that stand side by side."""
    words = _words(source.outline)
    return _joints(words), Counter(pairwise(words))


def _joints(words: Sequence[str]) -> dict[tuple[str, str], str]:
    """Return the words before and behind each negator."""
    return {
        (words[at - 1], words[at + 1]): word
        for at, word in enumerate(words[:-1])
        if at and word in _NEGATORS and words[at + 1] not in _NEGATORS
    }


def _words(outline: Outline) -> list[str]:
    return [word.text for word in outline.words if word.text != _DONE]


@lru_cache(maxsize=4096)
def _stated_runs(source: Source) -> list[list[int]]:
    return list(runs_of(map(_denied, source.outline.tokens)))


def _denied(token: Token) -> bool | None:
    """Tell whether a token is a word that a negator denies, None for one that says nothing among them."""
    if not token.negated:
        return False
    return True if token.slot not in _SILENT and token.key not in _NEGATORS else None


def _claimed_at(claim: Outline, run: Sequence[int], evidence: Outline) -> int | None:
    """Return where the claim says without denial what ``run`` of the evidence denies, None if it does not."""
    denied = [evidence.tokens[at] for at in run[:3]]
    whole = denied_senses(evidence)
    if whole and any(whole.get(token.span.start, _NONE) & said_senses(claim) for token in denied):
        return None  # "sai" says "không đúng"
    places = [(places_meaning(token, evidence, claim), token) for token in denied]
    otherwise = denied_otherwise(claim)
    if any(claim.tokens[at].negated or at in otherwise for said, _ in places for at in said):
        return None
    held = [(said[-1], token) for said, token in places if said]
    if not held or len(held) / len(denied) < _SHARED:
        return None
    at, token = held[0]
    return at if _fits_denied(claim, at, token.key, evidence) else None


def _fits_denied(claim: Outline, at: int, key: str, evidence: Outline) -> bool:
    """Tell whether the claimed word stands where the evidence denies ``key``, not where it affirms it."""
    around = neighbours(claim, at)
    scores = {True: 0.0, False: 0.0}
    for place in evidence.places.get(key, ()):
        negated = evidence.tokens[place].negated
        scores[negated] = max(scores[negated], likeness(around, evidence, place))
    return scores[True] >= _PLACE and scores[True] > scores[False] - _MARGIN


def _shown(outline: Outline, run: Sequence[int]) -> str:
    start, end = outline.tokens[run[0]].span.start, outline.tokens[run[-1]].span.end
    before = outline.text[:start].split()[-2:]
    return " ".join([*before, outline.text[start:end]])


def _phrase(outline: Outline, at: int) -> str:
    last = outline.tokens[min(at + 2, len(outline.tokens) - 1)]
    return outline.text[outline.tokens[at].span.start : last.span.end]
