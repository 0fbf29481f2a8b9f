"""Static models: a vector for each token, a text is their mean. Read without torch.

The folder is a plain one of sentence-transformers' ``StaticEmbedding``; ``SentenceTransformer(folder)`` gives the
same vectors. Reading it with tokenizers and numpy alone takes a hundredth of the time. Both layouts of weights are
read: one table, or model2vec's rows with a factor per token, as the bundled model has them in bytes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from index.embedding.models import Matrix, fingerprint, prompts, unit_rows
from index.errors import ModelUnusable

if TYPE_CHECKING:
    from tokenizers import Tokenizer

    from index.embedding.pieces import PieceCutter

_WEIGHTS, _TOKENIZER = "model.safetensors", "tokenizer.json"
_EMBEDDINGS = "embedding.weight"
_ROWS, _FACTORS, _ROW_OF = "embeddings", "weights", "mapping"
_AT_ONCE = 256
_MANY = 64  # texts of a call that are part of a large task
# Texts of such calls after which the cutter of words, and after which the sparse product is got ready. The cutter costs
# 0.35 s and saves 0.3 to 0.45 ms a passage of 450 characters, loading scipy 0.24 s, the product saves 0.035 ms. Waiting
# for about as many as would have paid for it costs at most twice the least, however many there are.
_FEW, _MORE = 1200, 7000


class StaticEmbedder:
    """An embedding model that looks its vectors up."""

    def __init__(self, folder: Path, *, name: str) -> None:
        self.folder = folder
        self.name = name
        self._embedded = 0  # texts of large tasks so far

    @cached_property
    def fingerprint(self) -> str:
        """Digest of the model's files."""
        return fingerprint(self.folder)

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        return int(self._table.shape[1])

    def embed_queries(self, texts: Sequence[str]) -> Matrix:
        """Return unit rows for questions.

        Raises:
            ModelUnusable: the files cannot be read.
        """
        return self._embed(texts, self._prompt("query"))

    def embed_documents(self, texts: Sequence[str]) -> Matrix:
        """Return unit rows for passages.

        Raises:
            ModelUnusable: the files cannot be read.
        """
        return self._embed(texts, self._prompt("document", "passage", "corpus"))

    @cached_property
    def _table(self) -> np.ndarray:
        from safetensors import SafetensorError, safe_open

        try:
            with safe_open(self.folder / _WEIGHTS, framework="numpy") as file:
                return _table({name: file.get_tensor(name) for name in file.keys()})  # noqa: SIM118 - no mapping
        except (SafetensorError, OSError, KeyError) as error:
            raise ModelUnusable(self.folder, f"{_WEIGHTS}: {error}") from error

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        from tokenizers import Tokenizer

        path = self.folder / _TOKENIZER
        if not path.is_file():
            raise ModelUnusable(self.folder, f"{_TOKENIZER}: không có")
        tokenizer = Tokenizer.from_file(str(path))
        tokenizer.no_padding()
        return tokenizer

    @cached_property
    def _prompts(self) -> dict[str, str]:
        return prompts(self.folder)

    def _prompt(self, *kinds: str) -> str:
        return next((self._prompts[kind] for kind in kinds if kind in self._prompts), "")

    @cached_property
    def _cutter(self) -> PieceCutter | None:
        from index.embedding.pieces import PieceCutter, is_cut_by_words

        return PieceCutter(self._tokenizer) if is_cut_by_words(self._tokenizer) else None

    def _embed(self, texts: Sequence[str], prompt: str) -> Matrix:
        rows = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        is_large = len(texts) >= _MANY
        self._embedded += len(texts) if is_large else 0
        many = is_large and self._embedded > _FEW
        add_up = _sum_by_product if is_large and self._embedded > _MORE else _sum_one_by_one
        for start in range(0, len(texts), _AT_ONCE):
            some = [prompt + text for text in texts[start : start + _AT_ONCE]]
            add_up(self._pieces(some, many=many), self._table, rows[start : start + len(some)])
        return unit_rows(rows)

    def _pieces(self, texts: Sequence[str], *, many: bool) -> Sequence[Sequence[int]]:
        if many and self._cutter is not None:
            return self._cutter.cut(texts)
        return [one.ids for one in self._tokenizer.encode_batch_fast(texts, add_special_tokens=False)]


def _sum_one_by_one(pieces: Sequence[Sequence[int]], table: np.ndarray, rows: Matrix) -> None:
    for row, ids in enumerate(pieces):
        if ids:
            rows[row] = table[ids].sum(axis=0, dtype=np.float32)


def _sum_by_product(pieces: Sequence[Sequence[int]], table: np.ndarray, rows: Matrix) -> None:
    """Write the same sums, without a copy of the vectors of every piece: three times as fast."""
    from scipy.sparse import csr_array

    ends = np.cumsum([0, *map(len, pieces)])
    columns = np.fromiter(chain.from_iterable(pieces), dtype=np.int32, count=int(ends[-1]))
    counted = csr_array((np.ones(len(columns), dtype=np.float32), columns, ends), shape=(len(pieces), len(table)))
    rows[:] = counted @ table


def _table(tensors: Mapping[str, np.ndarray]) -> np.ndarray:
    """Return one row per token id. Raises KeyError if there are no rows."""
    if _EMBEDDINGS in tensors:
        return tensors[_EMBEDDINGS]
    rows = tensors[_ROWS]
    if _ROW_OF in tensors:
        rows = rows[tensors[_ROW_OF]]
    return rows * tensors[_FACTORS].astype(np.float32)[:, None] if _FACTORS in tensors else rows
