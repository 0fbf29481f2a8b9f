"""Embedding models: what the index asks of one, and which one a setting means.

A model is in a folder of this machine or it is missing; only ``remote_model``, which has to be asked for by name and
address, uses a server.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.errors import ModelMissing, ModelUnusable

Matrix = NDArray[np.float32]

BUNDLED, REMOTE = "bundled", "openai:"
BUNDLED_FOLDER = Path(__file__).parents[1] / "embedder"

# Multilingual models under a permissive licence that ``auto`` takes, best first by their retrieval on native Vietnamese
# questions (MLQA: 70.4, 67.8, 66.7, 65.8, 64.6, 63.3); the last two were not measured there.
KNOWN_MULTILINGUAL = (
    "intfloat/multilingual-e5-large",
    "BAAI/bge-m3",
    "intfloat/multilingual-e5-base",
    "Snowflake/snowflake-arctic-embed-l-v2.0",
    "Qwen/Qwen3-Embedding-0.6B",
    "intfloat/multilingual-e5-small",
    "sentence-transformers/paraphrase-multilingual-mpnet-base-v2",
    "sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2",
)

_MODULES = "modules.json"
_STATIC, _NORMALISED = "StaticEmbedding", "Normalize"
_WEIGHTS = ("*.safetensors", "*.bin")
_IDENTIFYING = (".json", ".safetensors", ".bin", ".model", ".txt")
_NOT_IDENTIFYING = "fusion.json"  # how much the model counts in the search decides no vector
_SAMPLE_BYTES = 2_000_000  # of a large file, at its start and at its end, tell it from others


def unit_rows(rows: Matrix) -> Matrix:
    """Return the rows of a matrix at length one; those that are zero stay so."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.where(lengths > 0, lengths, 1), dtype=np.float32)


class Embedder(Protocol):
    """Turns texts into vectors of which the cosine tells how close the texts are in meaning."""

    @property
    def name(self) -> str:
        """What to set to get this model again: a name, a path, or "bundled"."""
        ...

    @property
    def fingerprint(self) -> str:
        """Digest of the model's files: equal fingerprints give equal vectors."""
        ...

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        ...

    def embed_queries(self, texts: Sequence[str]) -> Matrix:
        """Return shape (n, d), float32: unit rows; zero where a text has nothing that the model knows."""
        ...

    def embed_documents(self, texts: Sequence[str]) -> Matrix:
        """Return the same for texts that are searched, not asked."""
        ...


@dataclass(frozen=True, slots=True)
class Server:
    """Where remote models are: ``url`` up to and including "/v1", and the key that the server asks for, if any."""

    url: str
    key: str = field(default="", repr=False)


def remote_model(setting: str, server: Server) -> Embedder:
    """Return the model of an OpenAI-compatible server that a setting "openai:NAME" means; nothing is asked yet."""
    from index.embedding.remote import RemoteEmbedder

    return RemoteEmbedder(setting.removeprefix(REMOTE), server, name=setting)


def choose_model(
    setting: str, *, home: Path, environment: Mapping[str, str] = os.environ, bundled: Path = BUNDLED_FOLDER
) -> Embedder:
    """Return the embedding model that a setting means.

    Args:
        setting: "auto" (a known multilingual model if its files are on this machine, else the bundled one),
            "bundled", the name of a model that was fetched, or a folder.
        home: folder of the installation; fetched models lie in ``home/models``.
        environment: tells where the local Hugging Face cache is, as Hugging Face itself reads it.
        bundled: folder of the model that comes with the project.

    Raises:
        ModelMissing: a named model is not on this machine.
        ModelUnusable: the folder is no embedding model.
    """
    caches = (home / "models", _hugging_face_cache(environment))
    if setting == BUNDLED:
        return open_model(bundled, name=BUNDLED)
    if setting == "auto":
        for name in KNOWN_MULTILINGUAL:
            for folder in _folders(name, caches):
                return open_model(folder, name=name)
        return open_model(bundled, name=BUNDLED)
    if (folder := Path(setting).expanduser()).is_dir():
        return open_model(folder, name=setting)
    for folder in _folders(setting, caches):
        return open_model(folder, name=setting)
    raise ModelMissing(setting, caches)


def open_model(folder: Path, *, name: str) -> Embedder:
    """Return the model in a folder that sentence-transformers wrote; its weights are read at the first use.

    Raises:
        ModelUnusable: the folder holds no such model.
    """
    kinds = _module_kinds(folder)
    if kinds in ([_STATIC], [_STATIC, _NORMALISED]):
        from index.embedding.static import StaticEmbedder

        return StaticEmbedder(folder, name=name)
    from index.embedding.transformer import TransformerEmbedder

    return TransformerEmbedder(folder, name=name)


def fingerprint(folder: Path) -> str:
    """Return a digest of the files that decide a model's vectors, 32 hexadecimal digits."""
    digest = blake2b(digest_size=16)
    files = (
        path
        for path in folder.rglob("*")
        if path.suffix in _IDENTIFYING and path.name != _NOT_IDENTIFYING and path.is_file()
    )
    for path in sorted(files):
        size = path.stat().st_size
        digest.update(f"{path.relative_to(folder).as_posix()}\n{size}\n".encode())
        with path.open("rb") as file:
            digest.update(file.read(_SAMPLE_BYTES))
            file.seek(max(_SAMPLE_BYTES, size - _SAMPLE_BYTES))
            digest.update(file.read(_SAMPLE_BYTES))
    return digest.hexdigest()


def prompts(folder: Path) -> dict[str, str]:
    """Return what a model wants written before a text, by the kind of text ("query", "document", "passage")."""
    file = folder / "config_sentence_transformers.json"
    if not file.is_file():
        return {}
    found = json.loads(file.read_text(encoding="utf-8")).get("prompts") or {}
    return {str(kind): str(text) for kind, text in found.items()}


def is_complete(folder: Path) -> bool:
    """Tell whether a folder holds a whole model: its list of modules and its weights, none empty."""
    if not (folder / _MODULES).is_file():
        return False
    weights = [path for pattern in _WEIGHTS for path in folder.rglob(pattern)]
    return any(path.is_file() and path.stat().st_size > 0 for path in weights)


def _module_kinds(folder: Path) -> list[str]:
    try:
        modules = json.loads((folder / _MODULES).read_text(encoding="utf-8"))
        return [str(module["type"]).rsplit(".", 1)[-1] for module in modules]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelUnusable(folder, f"{_MODULES}: {error}") from error


def _folders(name: str, caches: Sequence[Path]) -> Iterator[Path]:
    """Yield the folders in which the files of a model lie whole, those of this installation first."""
    own, shared = caches
    for folder in (own / name, own / name.replace("/", "--")):
        if is_complete(folder):
            yield folder
    snapshots = shared / f"models--{name.replace('/', '--')}" / "snapshots"
    for folder in sorted(snapshots.glob("*"), key=lambda path: path.stat().st_mtime, reverse=True):
        if is_complete(folder):
            yield folder


def _hugging_face_cache(environment: Mapping[str, str]) -> Path:
    if cache := environment.get("HF_HUB_CACHE"):
        return Path(cache).expanduser()
    home = environment.get("HF_HOME") or Path(environment.get("XDG_CACHE_HOME") or "~/.cache") / "huggingface"
    return Path(home).expanduser() / "hub"
