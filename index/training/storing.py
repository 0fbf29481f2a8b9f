"""Writes a static model as a plain sentence-transformers folder, each vector in bytes with a factor of its own.

sentence-transformers 6.2 and later read such weights themselves (model2vec's layout): a piece's vector is its row of
``embeddings`` times its entry of ``weights``. Against 32-bit numbers this takes a quarter of the room and changes
cosines by less than 0.001.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from index.embedding.models import Matrix
from index.training.card import Card
from index.training.vocabulary import UNKNOWN

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

ROWS, FACTORS = "embeddings", "weights"
_HIGHEST = 127
_WEIGHTS, _TOKENIZER, _CARD = "model.safetensors", "tokenizer.json", "README.md"


def store(model: SentenceTransformer, folder: Path, *, card: Card) -> None:
    """Write a static model into ``folder``, over what lies there; a card that is there already stays."""
    from safetensors.numpy import save_file

    model.similarity_fn_name = "cosine"
    model.save(str(folder), create_model_card=False)
    static_part(model).tokenizer.save(str(folder / _TOKENIZER), pretty=False)
    rows, factors = in_bytes(vectors_of(model))
    # What is no piece at all must not give a text a direction.
    factors[static_part(model).tokenizer.token_to_id(UNKNOWN)] = 0
    save_file({ROWS: rows, FACTORS: factors}, folder / _WEIGHTS)
    (folder / _WEIGHTS).chmod(0o644)
    if not (folder / _CARD).exists():
        (folder / _CARD).write_text(card.text(pieces=rows.shape[0], dimensions=rows.shape[1]), encoding="utf-8")


def vectors_of(model: SentenceTransformer) -> Matrix:
    """Return the vectors of a static model's pieces."""
    vectors: Matrix = static_part(model).embedding.weight.detach().numpy().astype(np.float32)
    return vectors


def static_part(model: SentenceTransformer) -> Any:
    """Return the module of a static model that holds its tokenizer and its vectors (a ``StaticEmbedding``)."""
    return model[0]


def in_bytes(vectors: Matrix) -> tuple[np.ndarray, np.ndarray]:
    """Return rows of whole numbers from -127 to 127 and the factor of each row that gives ``vectors`` back."""
    factors = np.abs(vectors).max(axis=1) / _HIGHEST
    rows = np.rint(vectors / np.where(factors > 0, factors, 1)[:, None])
    return rows.astype(np.int8), factors.astype(np.float32)
