"""Embedding models behind an OpenAI-compatible endpoint. The only file of the index that speaks HTTP.

Texts of documents and questions are sent to the server that the setting names, and to nobody else.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

import numpy as np

from index.embedding.models import Matrix, Server, unit_rows
from index.embedding.transformer import unstated_prompts
from index.errors import ModelUnreachable

if TYPE_CHECKING:
    import httpx

_AT_ONCE = 64  # texts in one call; servers refuse bodies that are too long
_LONGEST = 6000  # characters of a text: about 2,000 tokens of Vietnamese, which every model of today takes
_TRIES, _SECONDS = 4, 60.0
_BUSY = frozenset({408, 409, 425, 429, 500, 502, 503, 504})


class RemoteEmbedder:
    """An embedding model of a server, asked over HTTP."""

    def __init__(self, model: str, server: Server, *, name: str) -> None:
        self.name = name
        self._model, self._server = model, server
        self._prompts = unstated_prompts(model)

    @cached_property
    def fingerprint(self) -> str:
        """Digest of the model's name: what the server does with it cannot be seen from here."""
        return blake2b(f"openai:{self._model}".encode(), digest_size=16).hexdigest()

    @cached_property
    def dimensions(self) -> int:
        """Length of a vector.

        Raises:
            ModelUnreachable: the server does not answer.
        """
        return int(self._embed(["."], "").shape[1])

    def embed_queries(self, texts: Sequence[str]) -> Matrix:
        """Return unit rows for questions.

        Raises:
            ModelUnreachable: the server does not answer, or not with vectors.
        """
        return self._embed(texts, self._prompts.get("query", ""))

    def embed_documents(self, texts: Sequence[str]) -> Matrix:
        """Return unit rows for passages.

        Raises:
            ModelUnreachable: the server does not answer, or not with vectors.
        """
        return self._embed(texts, self._prompts.get("document", ""))

    def _embed(self, texts: Sequence[str], prompt: str) -> Matrix:
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        parts = [
            self._asked([(prompt + text)[:_LONGEST] or " " for text in texts[start : start + _AT_ONCE]])
            for start in range(0, len(texts), _AT_ONCE)
        ]
        return unit_rows(np.concatenate(parts))

    def _asked(self, texts: Sequence[str]) -> Matrix:
        import httpx
        from tenacity import Retrying, retry_if_exception, stop_after_attempt, wait_exponential_jitter

        again = Retrying(
            retry=retry_if_exception(_may_pass),
            stop=stop_after_attempt(_TRIES),
            wait=wait_exponential_jitter(multiplier=0.2, max=5.0),
            reraise=True,
        )
        try:
            return again(self._post, texts)
        except (httpx.HTTPError, ValueError, KeyError, TypeError) as error:
            raise ModelUnreachable(self.name, self._server.url, f"{type(error).__name__}: {error}") from error

    def _post(self, texts: Sequence[str]) -> Matrix:
        body = {"model": self._model, "input": list(texts), "encoding_format": "float"}
        answer = self._client.post("embeddings", json=body)
        answer.raise_for_status()
        # The order is told by the index, which need not be that of the list.
        found: dict[int, Any] = {one["index"]: one["embedding"] for one in answer.json()["data"]}
        rows: Matrix = np.array([found[at] for at in range(len(texts))], dtype=np.float32)
        if rows.ndim != 2 or not np.isfinite(rows).all():
            raise ValueError("no vectors of one length")
        return rows

    @cached_property
    def _client(self) -> httpx.Client:
        import httpx

        headers = {"Authorization": f"Bearer {self._server.key}"} if self._server.key else {}
        return httpx.Client(base_url=self._server.url.rstrip("/") + "/", headers=headers, timeout=_SECONDS)


def _may_pass(error: BaseException) -> bool:
    """Tell whether the same call may succeed in a moment."""
    import httpx

    if isinstance(error, httpx.HTTPStatusError):
        return error.response.status_code in _BUSY
    return isinstance(error, httpx.TransportError)
