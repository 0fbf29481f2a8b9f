"""What a claim says beside its facts is said by the evidence: no invented clause, cause or praise."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.guard.figures.rows import NUMBER_WORDS, counts_in_words
from assistant.guard.text.abbreviations import is_written_out
from assistant.guard.text.lexicon import common_words
from assistant.guard.text.sources import Source
from assistant.guard.text.synonyms import meant_by, places_meaning, said_senses
from assistant.guard.text.tokens import Outline, Slot, Token, runs_of
from assistant.guard.types import Problem, ProblemKind

_RUN = 3  # words in a row that the evidence lacks
_PART = 0.5  # share of a clause that it may lack
_WHOLE = 0.34  # share of the claim that it may lack
_MOST = 0.5  # share of the words of a claim of people and bodies alone that it may lack
_FEW = 2
_FIRM = 0.4  # share of a clause's words that have to stand beside the same words in the evidence
_FEWEST = 4  # words that a claim without facts needs, to be found at all
_FEWEST_TOGETHER = 3  # that stand together throughout
_COHESIVE = 0.42  # share of neighbouring words that have to be neighbours in the evidence
_BESIDE = 3
_ADDS = frozenset({"và", "cùng"})
_COUNTED = (Slot.NUMBER, Slot.DATE, Slot.CODE)  # facts that tell of the same thing by themselves
_PROSE = (Slot.WORD, Slot.FUNCTION, Slot.EXCLUSIVE)


def coverage(claim: Outline, sources: tuple[Source, ...]) -> float:
    """Return the share of the claim's tokens that the evidence or its surroundings hold, 0 to 1; 1 if it has none."""
    said = sum([token.weighs for token in claim.tokens])
    return (said - len(_missing(claim, sources))) / said if said else 1.0


def lacks_only(claim: Outline, fact: Token, source: Source, *, fewest: int) -> bool:
    """Tell whether a statement holds all of a claim, at least ``fewest`` words with a weight, but for one fact."""
    own = source.outline.places
    weights = [token for token in claim.tokens if token.weighs and token is not fact]
    return (
        len(weights) >= fewest
        and fact.key not in own
        and all(token.key in own or _is_said_otherwise(token, claim, (source,)) for token in weights)
    )


def says_of(tokens: Sequence[Token], claim: Outline, source: Source, *, fewest: int, share: float) -> bool:
    """Tell whether a statement itself holds a share of some of a claim's tokens, at least ``fewest`` with a weight."""
    own = source.outline.places
    weights = [token for token in tokens if token.weighs]
    held = [token for token in weights if token.key in own or _is_said_otherwise(token, claim, (source,))]
    return len(held) >= max(fewest, share * len(weights))


@lru_cache(maxsize=256)  # asked for when a source is chosen and by each check
def _missing(claim: Outline, sources: tuple[Source, ...]) -> frozenset[int]:
    """Return the places of the tokens with a weight of their own that the evidence does not hold."""
    held = [source.said for source in sources]
    return frozenset(
        at
        for at, token in enumerate(claim.tokens)
        if token.slot is not Slot.FUNCTION
        and not token.light
        and not any([token.key in said for said in held])
        and not (token.slot is Slot.UNIT and any(_spells_out(token, source) for source in sources))
        and not (token.slot is Slot.WORD and _is_said_otherwise(token, claim, sources))
        and not (token.slot is Slot.WORD and any(is_written_out(claim, at, source) for source in sources))
        and not (token.key in NUMBER_WORDS and any(counts_in_words(token, claim, source) for source in sources))
    )


def _is_said_otherwise(token: Token, claim: Outline, sources: Sequence[Source]) -> bool:
    """Tell whether the evidence has another word for what a word says: "truyền đạt" of a "báo cáo viên"."""
    meant = meant_by(token, claim)
    return bool(meant) and any(meant & said_senses(source.outline) for source in sources)


def _spells_out(token: Token, source: Source) -> bool:
    """Tell whether a source holds each word of a body's name."""
    return all(word in source.words or word in source.around for word in token.key.split())


def check_coverage(claim: Outline, sources: tuple[Source, ...]) -> Iterator[Problem]:
    """Yield the stretches of the claim that the evidence does not say."""
    lacking = _lacking(claim, sources)
    runs = list(_lacking_runs(claim.tokens, lacking)) if lacking else []
    long = [run for run in runs if len(run) >= _RUN]
    if long:
        yield from (_problem(claim, run) for run in long)
        return
    for run in runs:
        part = claim.tokens[run[0]].part
        if len(run) >= _FEW and part > 0 and not _has_facts(claim, part):
            yield _problem(claim, run)
            return
    added = _added_words(claim, lacking) if lacking else []
    if added:
        yield _problem(claim, added)
        return
    parts = claim.tokens[-1].part if claim.tokens else 0
    for part in range(1, parts + 1):
        loose = _loose_words(claim, part, sources)
        if loose:
            yield _problem(claim, loose)
            return
    for part in {claim.tokens[at].part for run in runs for at in run}:
        words = [at for at, token in enumerate(claim.tokens) if token.part == part and token.weighs]
        missing = [at for at in words if at in lacking]
        if len(missing) >= _FEW and len(missing) > _PART * len(words):
            yield _problem(claim, missing)
            return
    said = sum([token.weighs for token in claim.tokens])
    prose = sum([token.weighs and _is_word(token) for token in claim.tokens])
    told = any([token.slot in _COUNTED for token in claim.tokens])
    mostly = not told and prose >= _RUN and len(lacking) > _MOST * prose
    if mostly or (len(lacking) > _FEW and len(lacking) > _WHOLE * said):
        yield _problem(claim, sorted(lacking))


def _added_words(claim: Outline, lacking: Collection[int]) -> list[int]:
    """Return the words behind the last "và" or mark of a claim if the evidence has none of them: ", đều là nữ"."""
    last: list[int] = []
    for at, token in enumerate(claim.tokens):
        if at and (token.key in _ADDS or token.part != claim.tokens[at - 1].part):
            last = []
        if token.weighs:
            last.append(at)
    return (
        last
        if last and last[0] and all(at in lacking for at in last) and claim.tokens[last[0]].part + len(last) > 1
        else []
    )


def _loose_words(claim: Outline, part: int, sources: Sequence[Source]) -> list[int]:
    """Return the words of a clause without facts if the evidence has few of them beside the same neighbours.

    Single syllables recur everywhere; what a clause says lies in how they go together.
    """
    words = [
        at
        for at, token in enumerate(claim.tokens)
        if token.part == part and token.slot is Slot.WORD and not token.light
    ]
    if len(words) < _RUN or _has_facts(claim, part):
        return []
    firm = sum(
        any(_stands_firm(claim, at, source) for source in sources)
        or _is_said_otherwise(claim.tokens[at], claim, sources)
        for at in words
    )
    return words if firm < _FIRM * len(words) else []


def _stands_firm(claim: Outline, at: int, source: Source) -> bool:
    pairs = [tuple(token.key for token in claim.tokens[start : start + 2]) for start in (at - 1, at) if start >= 0]
    return any(len(pair) == 2 and pair in source.pairs for pair in pairs)


def _has_facts(claim: Outline, part: int) -> bool:
    return any([token.part == part and token.slot not in _PROSE for token in claim.tokens])


def check_cohesion(claim: Outline, sources: tuple[Source, ...]) -> Iterator[Problem]:
    """Yield a claim without facts whose words the evidence has, but not side by side: they say nothing together."""
    if any([token.slot not in _PROSE and not token.light for token in claim.tokens]):
        return
    if not _lacking(claim, sources) and any(
        _denies_the_same(token, source) for token in claim.tokens for source in sources
    ):
        return
    words = [token for token in claim.tokens if token.slot is not Slot.FUNCTION]
    pairs = list(pairwise(words))
    lacking = len(_lacking(claim, sources))
    kept = max((sum(_stand_together(claim, pair, source) for pair in pairs) for source in sources), default=0)
    fewest = _FEWEST_TOGETHER if kept == len(pairs) and not lacking else _FEWEST
    if len(words) < fewest or kept < _COHESIVE * len(pairs) or lacking > _WHOLE * len(words):
        yield Problem(ProblemKind.OTHER, claim.text)


def _denies_the_same(token: Token, source: Source) -> bool:
    """Tell whether a claim and the evidence deny the same term: "không có vụ án nào quá hạn" says enough by it."""
    if not token.negated or not token.missing or token.slot is not Slot.EXCLUSIVE:
        return False
    return any(source.outline.tokens[at].negated for at in source.outline.places.get(token.key, ()))


def _stand_together(claim: Outline, pair: tuple[Token, Token], source: Source) -> bool:
    first, second = (places_meaning(token, claim, source.outline) for token in pair)
    return any(0 <= two - one <= _BESIDE for one in first for two in second)


def _lacking(claim: Outline, sources: tuple[Source, ...]) -> frozenset[int]:
    """Return the places of the words that the evidence does not hold; facts are looked at elsewhere."""
    return frozenset([at for at in _missing(claim, sources) if _is_word(claim.tokens[at])])


def _is_word(token: Token) -> bool:
    return token.slot is Slot.WORD or (token.slot is Slot.EXCLUSIVE and token.text.lower() in common_words())


def _lacking_runs(tokens: Sequence[Token], lacking: Collection[int]) -> Iterator[list[int]]:
    """Yield stretches of lacking words; function words within do not break them."""
    return runs_of(True if at in lacking else False if token.weighs else None for at, token in enumerate(tokens))


def _problem(claim: Outline, run: Sequence[int]) -> Problem:
    start, end = claim.tokens[run[0]].span.start, claim.tokens[run[-1]].span.end
    return Problem(ProblemKind.OTHER, claim.text[start:end])
