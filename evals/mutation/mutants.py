"""Claims made from the sentences of a corpus by named edits: some change the meaning, some keep it.

After FBI (2406.13439), NumPert (2511.09971) and SummExecEdit, with the edits that occur in reports of the sector. An
edit is drawn from a seed made of operator and sentence, so that the same corpus gives the same claims. A claim that
reads as its sentence did, or that stands in the evidence anyway, is no mutant and is dropped; the share is published.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from documents.language.text import canonical
from documents.types import Span
from evals.datasets.corpus import Corpus, Text
from evals.runs.scoring import evidence_at
from evals.support.claims import parse
from evals.windows import Evidence

PER_OPERATOR = 200  # bounds a rate of 98 % from below by 95 %
_SEEDS_PER_DOCUMENT = 14
_SHORTEST = 40  # characters; shorter stretches are captions and headings

Edit = Callable[["Seed", random.Random], "str | Edited | None"]


@dataclass(frozen=True, slots=True)
class Seed:
    """A sentence that its evidence supports, as it stands there; ``peers`` are other names of the same document."""

    text: str
    document: str
    evidence: Evidence
    persons: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()

    @property
    def is_row(self) -> bool:
        """True for a row of a table."""
        return "|" in self.text


@dataclass(frozen=True, slots=True)
class Edited:
    """A claim that is held against other evidence than its sentence."""

    claim: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Operator:
    """A named edit. ``tier`` is 1 to 3 for edits that must be flagged, 0 for those that must not be.

    ``level`` is the difficulty: E if what is new is foreign to the corpus, M if it comes from the same document, H if
    from the same sentence or a sibling document. ``on_rows`` tells that the edit reads rows of tables.
    """

    id: str
    tier: int
    label: str
    edit: Edit
    level: str = "M"
    on_rows: bool = False

    @property
    def must_be_flagged(self) -> bool:
        """True if the edit changes the meaning."""
        return self.tier > 0


@dataclass(frozen=True, slots=True)
class Mutant:
    """A claim with the seed that it was made from."""

    operator: Operator
    seed: Seed
    claim: str
    evidence: Evidence


def seeds_of(corpus: Corpus, *, held_out: bool = False) -> list[Seed]:
    """Return sentences that state a figure, date, name or code, and rows, evenly spread over each document.

    With ``held_out`` as many of those that are not returned otherwise: no report has shown what got past on them.
    """
    names = {text.name: _persons(text) for text in corpus.values()}
    provinces = tuple(sorted({text.province for text in corpus.values() if text.province}))
    found = []
    for text in corpus.values():
        usable = [span for span in text.sentences if _is_usable(text.text[span.start : span.end])]
        for spans in (usable, text.rows):
            spread = _spread(spans)
            for span in _spread([one for one in spans if one not in spread]) if held_out else spread:
                evidence = evidence_at(text, *span)
                sentence = " ".join(text.text[span.start : span.end].split())
                found.append(Seed(sentence, text.name, evidence, names[text.name], provinces))
    return found


def _spread(spans: Sequence[Span]) -> Sequence[Span]:
    return spans[:: max(1, len(spans) // _SEEDS_PER_DOCUMENT)][:_SEEDS_PER_DOCUMENT]


def mutate(
    seeds: Sequence[Seed], operators: Sequence[Operator], *, most: int = PER_OPERATOR, draw: str = ""
) -> tuple[list[Mutant], Mapping[str, int]]:
    """Return the mutants of every operator, ``most`` of each, and how many were dropped as equivalent.

    Another ``draw`` takes other places and values in the same sentences.
    """
    mutants: list[Mutant] = []
    dropped: dict[str, int] = {}
    for operator in operators:
        made, dropped[operator.id] = _of_operator(seeds, operator, most, draw)
        mutants.extend(made)
    return mutants, dropped


def _of_operator(seeds: Sequence[Seed], operator: Operator, most: int, draw: str) -> tuple[list[Mutant], int]:
    made: list[Mutant] = []
    equivalent = 0
    for seed in _shuffled([one for one in seeds if one.is_row == operator.on_rows], f"{draw}{operator.id}"):
        lot = random.Random(_number(f"{draw}{operator.id}\0{seed.document}\0{seed.text}"))
        found = operator.edit(seed, lot)
        if found is None:
            continue
        edited = Edited(found, seed.evidence) if isinstance(found, str) else found
        if operator.must_be_flagged and _is_equivalent(edited, seed):
            equivalent += 1
            continue
        made.append(Mutant(operator, seed, edited.claim, edited.evidence))
        if len(made) == most:
            break
    return made, equivalent


def _is_equivalent(edited: Edited, seed: Seed) -> bool:
    plain = canonical(edited.claim).strip(" .")
    same = plain == canonical(seed.text).strip(" .") and edited.evidence == seed.evidence
    return same or plain in canonical(edited.evidence.text)


def _is_usable(sentence: str) -> bool:
    parsed = parse(sentence)
    facts = parsed.quantities or parsed.moments or parsed.codes or parsed.names
    return len(sentence) >= _SHORTEST and "|" not in sentence and bool(facts)


def _persons(text: Text) -> tuple[str, ...]:
    parsed = parse(text.text)
    found = [" ".join(text.text[one.start : one.end].split()) for one in parsed.names if one.is_person]
    return tuple(dict.fromkeys(name for name in found if " " in name))


def _shuffled(seeds: Sequence[Seed], key: str) -> Iterator[Seed]:
    order = list(seeds)
    random.Random(_number(key)).shuffle(order)
    yield from order


def _number(key: str) -> int:
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest())
