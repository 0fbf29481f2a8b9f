"""Cross-encoders through sentence-transformers."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from index.searching.reranking import RerankerUnusable

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

_LONGEST = 512  # tokens of question and passage together, where the model does not say
_AT_ONCE = 16  # pairs in one forward pass; more gains nothing on a CPU


class CrossEncoderReranker:
    """A reranker of one output; its weights are read with the first question."""

    def __init__(self, folder: Path, *, name: str) -> None:
        self._folder = folder
        self._opening = Lock()
        self.name = name

    def score(self, query: str, texts: Sequence[str]) -> list[float]:
        """Return the sigmoid of the model's output for each text.

        Raises:
            RerankerUnusable: the files cannot be read, or the model has more than one output.
        """
        with self._opening:
            model = self._model
        import torch

        pairs = [(query, text) for text in texts]
        scores = model.predict(pairs, batch_size=_AT_ONCE, activation_fn=torch.nn.Sigmoid(), show_progress_bar=False)
        return [float(score) for score in scores]

    @cached_property
    def _model(self) -> CrossEncoder:
        # A file that a model folder lacks is an error, never a download.
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
        os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
        from sentence_transformers import CrossEncoder

        try:
            model: CrossEncoder = CrossEncoder(str(self._folder), local_files_only=True)
        except (OSError, ValueError, KeyError, RuntimeError) as error:
            raise RerankerUnusable(self._folder, str(error)) from error
        if model.num_labels != 1:
            raise RerankerUnusable(self._folder, f"mô hình xếp hạng phải có một đầu ra, không phải {model.num_labels}")
        model.max_seq_length = min(model.max_seq_length or _LONGEST, _LONGEST)
        return model
