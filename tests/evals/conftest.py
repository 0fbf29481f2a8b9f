"""The questions on the sample documents, loaded once."""

from __future__ import annotations

import pytest

from evals.datasets.corpus import SAMPLES as DOCUMENTS
from evals.datasets.corpus import load_corpus
from evals.datasets.dataset import SAMPLES, Dataset, load_dataset
from evals.runs.evaluating import Questions, questions


@pytest.fixture(scope="session")
def asked() -> Questions:
    """Every third question on the sample documents, with all documents."""
    whole = load_dataset(*SAMPLES)
    return questions(Dataset(whole.items[::3], whole.content_hash), load_corpus(DOCUMENTS))
