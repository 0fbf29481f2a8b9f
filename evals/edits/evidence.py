"""Edits of the evidence (C): a right sentence that is held against the wrong place, or that loses its scope."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from evals.datasets.corpus import Corpus
from evals.datasets.families import families
from evals.mutation.mutants import Edited, Operator, Seed
from evals.runs.passages import Bm25
from evals.runs.scoring import evidence_at
from evals.support.claims import Parsed, parse
from evals.windows import Evidence

_NEAREST = 30  # passages that are looked through for one of the wanted kind
_PERIOD = re.compile(
    r"(?:[Tt]rong )?(?:\d{1,2}|ba|sáu|chín) tháng(?: đầu| cuối)?,? năm (20\d\d)|[Qq]uý (?:[IV]+|\d)(?:/| năm )(20\d\d)"
)


class Misplacing:
    """Edits that need the other documents of the corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._names = sorted(corpus)

    @cached_property
    def _bm25(self) -> Bm25:
        return Bm25(self._corpus)

    @cached_property
    def _families(self) -> Mapping[str, str]:
        return families({name: text.text for name, text in self._corpus.items()}, [])

    def random_document(self, seed: Seed, lot: random.Random) -> Edited | None:
        """Cite a sentence of any other document."""
        names = [name for name in self._names if name != seed.document]
        if not names:
            return None
        text = self._corpus[lot.choice(names)]
        return _held_against(seed, evidence_at(text, *lot.choice(text.sentences)))

    def same_topic(self, seed: Seed, lot: random.Random) -> Edited | None:
        """Cite the passage of another document that is nearest in words."""
        return self._nearest(seed, lambda name: name != seed.document)

    def sibling(self, seed: Seed, lot: random.Random) -> Edited | None:
        """Cite the passage of a document cut from the same template: another year, province or department."""
        home = self._families.get(seed.document)
        return self._nearest(seed, lambda name: name != seed.document and self._families[name] == home)

    def other_span(self, seed: Seed, lot: random.Random) -> Edited | None:
        """Cite another paragraph of the right document."""
        text = self._corpus[seed.document]
        held = " ".join(seed.evidence.text.split())
        others = [span for span in text.sentences if " ".join(text.text[span.start : span.end].split()) not in held]
        return _held_against(seed, evidence_at(text, *lot.choice(others))) if others else None

    def merge(self, seed: Seed, lot: random.Random) -> Edited | None:
        """Add a clause with a figure of the nearest passage of another document, cited to the first alone."""
        other = self._nearest(seed, lambda name: name != seed.document)
        clauses = re.split(r"[;\n]|\.(?=\s|$)", other.evidence.text) if other and other.evidence else []
        added = [one.strip() for one in clauses if parse(one).quantities and len(one.split()) >= 4 and "|" not in one]
        if not added or parse(added[-1]).content <= parse(seed.text).content:
            return None
        return Edited(f"{seed.text.rstrip(' .;/')}; {added[-1]}.", seed.evidence)

    def _nearest(self, seed: Seed, is_wanted: Callable[[str], bool]) -> Edited | None:
        for passage, _ in self._bm25.search(seed.text, _NEAREST):
            if is_wanted(passage.document):
                return _held_against(seed, evidence_at(self._corpus[passage.document], passage.start, passage.end))
        return None


def drop_scope(seed: Seed, lot: random.Random) -> str | None:
    """6 tháng đầu năm 2023 → năm 2023: what was counted in half a year becomes that of the year."""
    match = _PERIOD.search(seed.text)
    if match is None:
        return None
    return f"{seed.text[: match.start()]}năm {match[1] or match[2]}{seed.text[match.end() :]}"


def evidence_edits(corpus: Corpus) -> Sequence[Operator]:
    """Return the operators on evidence over a corpus."""
    edits = Misplacing(corpus)
    return (
        Operator("C1E", 2, "trích tài liệu bất kỳ", edits.random_document, level="E"),
        Operator("C1M", 2, "trích tài liệu cùng chủ đề", edits.same_topic, level="M"),
        Operator("C1H", 2, "trích tài liệu cùng mẫu", edits.sibling, level="H"),
        Operator("C2", 2, "đúng tài liệu, sai đoạn", edits.other_span, level="M"),
        Operator("C3", 2, "gộp hai tài liệu", edits.merge, level="H"),
        Operator("C4", 2, "bỏ kỳ của số liệu", drop_scope, level="H"),
    )


def _held_against(seed: Seed, evidence: Evidence) -> Edited | None:
    """Hold a sentence against other evidence, unless that states all its facts: a report is often printed twice."""
    here, there = parse(seed.text), parse(f"{evidence.header}\n{evidence.text}")
    told = parse(evidence.text).quantities
    figures = all(any(one.equals(other) for other in told) for one in here.quantities)
    return None if figures and _has_names(here, there) else Edited(seed.text, evidence)


def _has_names(here: Parsed, there: Parsed) -> bool:
    names = all(f" {' '.join(name.words)} " in there.spaced for name in here.names)
    moments = {one.key for one in here.moments} <= {one.key for one in there.moments}
    return names and moments and here.codes <= there.codes and here.labels <= there.labels
