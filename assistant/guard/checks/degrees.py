"""Which way a comparison goes, and how far: "đồng đều hơn" is neither "kém đồng đều hơn" nor "đồng đều nhất".

More and less of a number are words that exclude each other (``lexicon``); here it is the quality that is compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.guard.text.lexicon import opposites
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot
from assistant.guard.types import Problem, ProblemKind

_THAN = "hơn"
_LESS = frozenset({"kém", "ít", "bớt", "đỡ", "thiếu"})
_LACKING = frozenset({"kém"})  # says so without "hơn", too: "kém hiệu quả"
_DENIALS = frozenset({"không", "chưa"})
_QUALITY = 2  # syllables at most
_MOST, _EXTREME = "nhất", "extreme"
_NOT_MOST_BEHIND = frozenset({"thống", "đồng", "hợp", "đệ", "bậc"})  # "thống nhất", "đồng nhất"
_NOT_MOST_BEFORE = frozenset({"là", "trí", "quán", "định", "thiết", "thể", "thời"})  # "nhất là", "nhất trí"
_Way = tuple[str, bool]  # a quality, and whether there is more of it


def check_degrees(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the qualities of which a claim says more, and the evidence less, or the other way round."""
    yield from _check_most(claim, sources)
    ways = _ways(claim)
    held = {way for source in sources for way in _stated_ways(source)} if ways else set()
    for quality, more in ways:
        if (quality, more) not in held and ((quality, not more) in held or (not more and _is_had(quality, sources))):
            yield Problem(ProblemKind.OTHER, _shown(quality, more=more), _shown(quality, more=not more))


def _check_most(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield a superlative, "hay nhất", where the evidence has none at all; others know those that exclude others."""
    said = [token for token in claim.tokens if token.key == _MOST and token.slot in (Slot.WORD, Slot.FUNCTION)]
    for token in said:
        before, behind = claim.text[: token.span.start].split()[-1:], claim.text[token.span.end :].split()[:1]
        if _NOT_MOST_BEHIND.intersection(map(str.lower, before)) or _NOT_MOST_BEFORE.intersection(behind):
            continue
        if not any(_has_most(source) for source in sources):
            yield Problem(ProblemKind.OTHER, " ".join([*before, token.text]))


@lru_cache(maxsize=4096)
def _has_most(source: Source) -> bool:
    words = [word.text for word in source.outline.words]
    most = any(word == _MOST and words[at - 1] not in _NOT_MOST_BEHIND for at, word in enumerate(words) if at)
    return most or any(token.group == _EXTREME and token.key.endswith(_MOST) for token in source.outline.tokens)


def _shown(quality: str, *, more: bool) -> str:
    return f"{quality} {_THAN}" if more else f"kém {quality} {_THAN}"


@lru_cache(maxsize=4096)
def _stated_ways(source: Source) -> list[_Way]:
    return _ways(source.outline)


def _ways(outline: Outline) -> list[_Way]:
    """Return the qualities that a text compares, in one and in two syllables, and those that it calls lacking."""
    words = [word.text for word in outline.words]
    if _THAN not in words and not _LACKING.intersection(words):
        return []
    return list(dict.fromkeys(_found(words)))


def _found(words: Sequence[str]) -> Iterator[_Way]:
    for at, word in enumerate(words):
        behind = words[at + 1 : at + 1 + _QUALITY]
        counts = any(other[0].isdigit() for other in behind[:1])  # "hơn 20 vụ" bounds a number
        if word in _LACKING and len(behind) == _QUALITY and not counts:
            yield " ".join(behind), False
        if word == _THAN and not counts:
            for size in range(1, min(_QUALITY, at) + 1):
                before = words[at - size - 1] if at > size else ""
                if size > 1 and words[at - size] in _LESS:
                    break
                yield _way(" ".join(words[at - size : at]), more=before not in _LESS | _DENIALS)


def _way(quality: str, *, more: bool) -> _Way:
    """Return a quality and its way; of two that are opposites, the one that is more of the other is less of it."""
    turned = opposites().get(quality)
    return (turned, not more) if turned else (quality, more)


def _is_had(quality: str, sources: Sequence[Source]) -> bool:
    """Tell whether the evidence has a quality of two syllables without saying that it is lacking or absent."""
    wanted = quality.split()
    for source in sources if len(wanted) == _QUALITY else ():
        words = [word.text for word in source.outline.words]
        places = [at for at in range(len(words) - 1) if words[at : at + _QUALITY] == wanted]
        if places and not any(words[max(0, at - 1)] in _LESS | _DENIALS for at in places):
            return True
    return False
