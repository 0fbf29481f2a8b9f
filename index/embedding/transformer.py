"""Transformer models through sentence-transformers. The only file that meets it.

sentence_transformers costs seconds and hundreds of megabytes to import, so it is imported with the first text.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from index.embedding.models import Matrix, fingerprint, prompts
from index.errors import ModelUnusable

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

# What models want written before a text although their folders do not say so; by a part of the name.
_UNSTATED_PROMPTS = {
    "multilingual-e5-": {"query": "query: ", "document": "passage: "},
}

_AT_ONCE = 32  # texts in one forward pass; more gains nothing on a CPU and takes memory


class TransformerEmbedder:
    """An embedding model with its own prompts for questions and passages, cut to its own length limit."""

    def __init__(self, folder: Path, *, name: str) -> None:
        self.folder = folder
        self.name = name

    @cached_property
    def fingerprint(self) -> str:
        """Digest of the model's files."""
        return fingerprint(self.folder)

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        return int(self._model.get_embedding_dimension() or 0)

    def embed_queries(self, texts: Sequence[str]) -> Matrix:
        """Return unit rows for questions.

        Raises:
            ModelUnusable: the files cannot be read.
        """
        return self._rows(self._model.encode_query, texts)

    def embed_documents(self, texts: Sequence[str]) -> Matrix:
        """Return unit rows for passages.

        Raises:
            ModelUnusable: the files cannot be read.
        """
        return self._rows(self._model.encode_document, texts)

    def _rows(self, encode: Callable[..., object], texts: Sequence[str]) -> Matrix:
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        rows = encode(list(texts), batch_size=_AT_ONCE, normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(rows, dtype=np.float32)

    @cached_property
    def _model(self) -> SentenceTransformer:
        # Read by the libraries below when they are first imported: a file that a model folder lacks is an error, never
        # a download.
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
        os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
        from sentence_transformers import SentenceTransformer
        from transformers.utils.logging import disable_progress_bar

        disable_progress_bar()  # standard error belongs to the command that runs
        try:
            return SentenceTransformer(str(self.folder), local_files_only=True, prompts=self._unstated_prompts())
        except (OSError, ValueError, KeyError, RuntimeError) as error:
            raise ModelUnusable(self.folder, str(error)) from error

    def _unstated_prompts(self) -> dict[str, str] | None:
        if any(prompts(self.folder).values()):
            return None
        return unstated_prompts(self.name) or None


def unstated_prompts(name: str) -> dict[str, str]:
    """Return what a model wants written before a text although its folder, or its server, does not say so."""
    known = (texts for part, texts in _UNSTATED_PROMPTS.items() if part in name and "instruct" not in name)
    return next(known, {})
