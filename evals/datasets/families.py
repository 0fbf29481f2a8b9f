"""Families of documents, and the split into development and test by family.

Two documents are of one family if they are cut from one template (figures masked, they share many runs of five
words), or if one question needs both. A split by document alone would put the 2023 report into development and its
2024 twin into test, and so test on what was fitted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from itertools import combinations

from documents.language.text import canonical
from evals.datasets.dataset import Item

_RUN = 5  # words in a run
_SHARED = 0.2  # share of the shorter document's runs that makes a twin; unrelated reports of the genre share under 0.1
_WORD = re.compile(r"[^\W\d_]+|\d[\d.,]*")


def families(texts: Mapping[str, str], items: Iterable[Item]) -> dict[str, str]:
    """Return for each document the name of its family: the first of its members by name."""
    parents = {name: name for name in texts}

    def root(name: str) -> str:
        while parents[name] != name:
            name = parents[name]
        return name

    for one, two in _related(texts, items):
        first, second = sorted((root(one), root(two)))
        parents[second] = first
    return {name: root(name) for name in sorted(texts)}


def split_of(item: Item, family_of: Mapping[str, str]) -> str:
    """Return "dev" or "test" for an item: that of the family that it is about, by a hash of the family's name.

    An item without evidence goes with its first confusable sibling; one without either by its own id.
    """
    documents = [gold.document for gold in item.gold] or [other.document for other in item.forbidden]
    key = family_of.get(documents[0], documents[0]) if documents else item.id
    return "test" if blake2b(key.encode(), digest_size=2).digest()[0] % 2 else "dev"


def cluster_of(item: Item, family_of: Mapping[str, str]) -> str:
    """Return the cluster of an item for resampling: the family of the document it is about, else the item alone."""
    documents = [gold.document for gold in item.gold] or [other.document for other in item.forbidden]
    return family_of.get(documents[0], documents[0]) if documents else item.id


def _related(texts: Mapping[str, str], items: Iterable[Item]) -> list[tuple[str, str]]:
    pairs = [
        (one.document, two.document)
        for item in items
        for one, two in combinations(item.gold, 2)
        if one.document in texts and two.document in texts
    ]
    runs = {name: _runs(text) for name, text in texts.items()}
    pairs.extend(pair for pair in combinations(sorted(texts), 2) if _are_twins(runs[pair[0]], runs[pair[1]]))
    return pairs


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = ["0" if match[0][0].isdigit() else match[0] for match in _WORD.finditer(canonical(text))]
    runs = (tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))
    # Rows of figures look alike in every table and say nothing about the template.
    return frozenset(run for run in runs if run.count("0") <= _RUN // 2)


def _are_twins(one: frozenset[tuple[str, ...]], two: frozenset[tuple[str, ...]]) -> bool:
    shorter = min(len(one), len(two))
    return shorter > 0 and len(one & two) / shorter >= _SHARED
