"""Sentence and evidence pairs labelled by hand, and how well the support checker agrees with them.

Each pair was written from a sample document: a sentence, the stretch it is held against, and whether a reader would
say that the stretch, read with the document's title and opening, bears the sentence out. The checker was fitted on
the part "fitted". Every other part was written before the checker had seen it, and measured at first sight; then its
errors were read and their general causes mended. Only the figure at first sight says how the checker does on
sentences that it has not seen, so it is kept and printed beside that of today.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from documents.language.text import normalise
from documents.loading import load
from evals.datasets.corpus import Corpus, text_of
from evals.datasets.dataset import DATA
from evals.datasets.fields import Fields
from evals.errors import BadDataset
from evals.runs.scoring import evidence_at
from evals.support.checker import Support
from evals.windows import Evidence

FILES = (DATA / "labels.jsonl", DATA / "labels-passages.jsonl")
KEPT_ASIDE = DATA / "kept-aside" / "documents"  # half of the parts "fifth" and "sixth" is about these
PARTS = ("fitted", "seen", "fresh", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
# Balanced accuracy of each part when it was first measured, before any change that it led to.
FIRST_SIGHT = {
    "seen": 0.83,
    "fresh": 0.94,
    "third": 0.79,
    "fourth": 0.64,
    "fifth": 0.73,
    "sixth": 0.82,
    "seventh": 0.8,
    "eighth": 0.956,
}
_PASSAGES = " … "  # between two passages that a pair rests on together
_LABELS = frozenset({"full", "partial", "none"})

Check = Callable[[str, Sequence[Evidence]], Support]


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled pair: ``type`` is the fact that decides, ``form`` how the claim differs, ``part`` its use.

    ``evidence`` may join two passages of the document. Pairs that were written with passages of their own name no
    document; ``written`` is what they are held against.
    """

    id: str
    claim: str
    document: str
    evidence: str
    label: str
    type: str
    form: str
    part: str
    written: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A pair on which checker and label differ."""

    label: Label
    support: Support


@dataclass(frozen=True, slots=True)
class Agreement:
    """Counts over supported (label "full") and unsupported pairs, and the pairs that went wrong.

    ``first_sight`` is the balanced accuracy when these pairs were first measured, None if they were fitted on.
    """

    accepted_supported: int
    supported: int
    flagged_unsupported: int
    unsupported: int
    errors: tuple[Disagreement, ...]
    by_type: Mapping[str, tuple[int, int]]
    verdicts: Mapping[tuple[str, str], int]
    first_sight: float | None = None

    @property
    def balanced_accuracy(self) -> float:
        """Mean of the share of supported pairs accepted and of unsupported pairs flagged."""
        return (self.accepted_supported / self.supported + self.flagged_unsupported / self.unsupported) / 2

    @property
    def kappa(self) -> float:
        """Cohen's kappa between checker and labels on supported or not."""
        n = self.supported + self.unsupported
        agreed = (self.accepted_supported + self.flagged_unsupported) / n
        accepted = self.accepted_supported + self.unsupported - self.flagged_unsupported
        chance = (accepted * self.supported + (n - accepted) * self.unsupported) / n**2
        return (agreed - chance) / (1 - chance) if chance < 1 else 1.0


def load_labels(*paths: Path) -> tuple[Label, ...]:
    """Return the labelled pairs, by default all of this project.

    Raises:
        BadDataset: a line cannot be used.
    """
    return tuple(label for path in paths or FILES for label in _read(path))


def _read(path: Path) -> Iterator[Label]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            fields = Fields(json.loads(line), path, number)
        except json.JSONDecodeError as error:
            raise BadDataset(path, number, "", f"JSON sai ở ký tự {error.pos + 1}: {error.msg}") from error
        written = tuple(map(_passage, fields.parts("passages")))
        yield Label(
            normalise(fields.text("id")),
            normalise(fields.text("claim")),
            "" if written else normalise(fields.text("document")),
            _PASSAGES.join(one.text for one in written) or normalise(fields.text("evidence")),
            fields.choice("label", _LABELS),
            fields.text("type"),
            fields.text("form"),
            fields.choice("part", frozenset(PARTS)),
            written,
        )
        fields.done()


def _passage(fields: Fields) -> Evidence:
    """Return a passage that was written for a pair, headed by its title, body and period."""
    head = [normalise(part) for part in map(fields.optional, ("title", "unit", "period")) if part]
    return Evidence(normalise(fields.text("text")), "\n".join(head))


def with_documents(corpus: Corpus, labels: Sequence[Label]) -> Corpus:
    """Return a corpus with those documents, too, that labels are about and that are kept aside from it."""
    paths = (KEPT_ASIDE / name for name in sorted({label.document for label in labels} - {"", *corpus}))
    return Corpus([*corpus.values(), *(text_of(load(path, source=path.name)) for path in paths)], corpus.folder)


def passages_of(label: Label) -> list[str]:
    """Return the passages that a pair is about, one or two."""
    return label.evidence.split(_PASSAGES)


def evidence_of(label: Label, corpus: Corpus) -> list[Evidence]:
    """Return the evidence of a pair, passage by passage, with the opening of its document.

    Raises:
        KeyError: the document is not in the corpus.
    """
    if label.written:
        return list(label.written)
    text = corpus[label.document]
    spans = [(passage, text.find(passage)) for passage in passages_of(label)]
    return [evidence_at(text, *span) if span else Evidence(passage, text.header) for passage, span in spans]


def agree(labels: Sequence[Label], corpus: Corpus, check: Check) -> Agreement:
    """Return how a checker agrees with labelled pairs; ``partial`` and ``undetermined`` count as flagged.

    The documents of the pairs have to be in the corpus (``with_documents``).

    Raises:
        ValueError: there are not both supported and unsupported pairs.
    """
    results = [(label, check(label.claim, evidence_of(label, corpus))) for label in labels]
    right = [(label, support) for label, support in results if (label.label == "full") == support.is_full]
    supported = [label for label in labels if label.label == "full"]
    if not supported or len(supported) == len(labels):
        raise ValueError("agreement needs supported and unsupported pairs")
    right_labels = [label for label, _ in right]
    totals = Counter(label.type for label in labels)
    rights = Counter(label.type for label in right_labels)
    return Agreement(
        accepted_supported=sum(label.label == "full" for label in right_labels),
        supported=len(supported),
        flagged_unsupported=sum(label.label != "full" for label in right_labels),
        unsupported=len(labels) - len(supported),
        errors=tuple(Disagreement(*result) for result in results if result not in right),
        by_type={name: (rights[name], totals[name]) for name in sorted(totals)},
        verdicts=Counter((label.label, support.verdict.value) for label, support in results),
    )
