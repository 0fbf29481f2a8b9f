"""Fits the vectors of the pieces: sentence-transformers' trainer, in-batch negatives both ways."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from index.embedding.models import Matrix
from index.training.pairs import Pair

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer, SentenceTransformerTrainingArguments
    from tokenizers import Tokenizer

# Log probability at which a word is in about every passage and so tells nothing.
_EVERYWHERE = -4.8
_WEIGHTS = (0.3, 9.0)  # least and greatest; single letters are rare but tell little
_LENGTH = 0.8  # mean length of a vector at the start; Adam's step is made for numbers of this size


@dataclass(frozen=True, slots=True)
class Schedule:
    """How long and how fast to learn.

    ``scale`` multiplies the cosines before the softmax.
    """

    dimensions: int = 512
    batch: int = 1024
    learning_rate: float = 0.006
    scale: float = 35.0
    seed: int = 0


def initial_vectors(tokenizer: Tokenizer, dimensions: int, *, seed: int) -> Matrix:
    """Return random vectors, shape (pieces, dimensions), as long as their piece is informative.

    Such vectors match words as BM25 does, by the rarer the better (Johnson and Lindenstrauss: random directions are
    nearly orthogonal). Learning starts from there, and pieces too rare to be learnt keep matching themselves.
    """
    scores = np.array([score for _, score in json.loads(tokenizer.to_str())["model"]["vocab"]], dtype=np.float32)
    vectors = np.random.default_rng(seed).standard_normal((len(scores), dimensions), dtype=np.float32)
    vectors *= np.clip(_EVERYWHERE - scores, *_WEIGHTS)[:, None]
    vectors *= _LENGTH / np.linalg.norm(vectors, axis=1).mean()
    return vectors


def fit(tokenizer: Tokenizer, vectors: Matrix, *, pairs: Iterable[Pair], schedule: Schedule) -> SentenceTransformer:
    """Return a static model whose vectors started as ``vectors`` and have seen each pair once, in their order.

    The same input gives the same vectors on the same machine. Progress is shown on standard error.
    """
    import torch
    from datasets import Dataset
    from sentence_transformers import SentenceTransformer, SentenceTransformerTrainer
    from sentence_transformers.sentence_transformer.data_collator import SentenceTransformerDataCollator
    from sentence_transformers.sentence_transformer.losses import MultipleNegativesRankingLoss
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding

    torch.manual_seed(schedule.seed)
    model = SentenceTransformer(modules=[StaticEmbedding(tokenizer, embedding_weights=vectors.copy())], device="cpu")
    queries, passages = zip(*pairs, strict=True)
    loss = MultipleNegativesRankingLoss(
        model, scale=schedule.scale, directions=("query_to_doc", "doc_to_query"), partition_mode="per_direction"
    )
    with tempfile.TemporaryDirectory() as folder:
        SentenceTransformerTrainer(
            model=model,
            args=_arguments(folder, schedule),
            train_dataset=Dataset.from_dict({"query": list(queries), "passage": list(passages)}),
            loss=loss,
            data_collator=SentenceTransformerDataCollator(preprocess_fn=_LineReader(tokenizer)),
        ).train()
    return model


class _LineReader:
    """Turns texts into pieces as ``StaticEmbedding`` does, but line by line, and every line only once.

    Passages overlap and come back; cutting them anew each time would take most of the time of the training.
    """

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._pieces: dict[str, NDArray[np.int32]] = {}

    def __call__(self, texts: Sequence[str], **_options: object) -> dict[str, Any]:
        import torch

        lines = [text.split("\n") for text in texts]
        new = list({line: None for some in lines for line in some if line not in self._pieces})
        for line, encoding in zip(new, self._tokenizer.encode_batch_fast(new, add_special_tokens=False), strict=True):
            self._pieces[line] = np.asarray(encoding.ids, dtype=np.int32)
        pieces = [np.concatenate([self._pieces[line] for line in some]) for some in lines]
        offsets = np.cumsum([0, *map(len, pieces[:-1])])
        ids = np.concatenate(pieces).astype(np.int64)
        return {"input_ids": torch.from_numpy(ids), "offsets": torch.from_numpy(offsets)}


def _in_order(pairs: Any, *, batch_size: int, drop_last: bool, **_options: object) -> Any:
    # The order is random already, and pairs of one article are neighbours on purpose.
    from torch.utils.data import BatchSampler, SequentialSampler

    return BatchSampler(SequentialSampler(pairs), batch_size, drop_last)


def _arguments(folder: str, schedule: Schedule) -> SentenceTransformerTrainingArguments:
    from sentence_transformers import SentenceTransformerTrainingArguments

    return SentenceTransformerTrainingArguments(
        output_dir=folder,
        num_train_epochs=1,
        per_device_train_batch_size=schedule.batch,
        learning_rate=schedule.learning_rate,
        batch_sampler=_in_order,
        warmup_steps=20,
        lr_scheduler_type="linear",
        adam_beta2=0.99,
        seed=schedule.seed,
        data_seed=schedule.seed,
        use_cpu=True,
        logging_steps=50,
        save_strategy="no",
        report_to="none",
    )
