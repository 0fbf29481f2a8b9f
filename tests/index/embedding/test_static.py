from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.embedding.static import StaticEmbedder
from index.errors import ModelUnusable
from tests.index.builders import write_model

TEXTS = ["Phòng 7", "kháng nghị 8 vụ án", "", "Zürich", "Phòng 7 Zürich"]


def _embedder(folder: Path, **made: dict[str, str]) -> StaticEmbedder:
    return StaticEmbedder(write_model(folder / "m", **made), name="m")  # type: ignore[arg-type]


def test_rows_have_length_one(tmp_path: Path) -> None:
    """The cosine is then a plain product."""
    rows = _embedder(tmp_path).embed_documents(["Phòng 7", "vụ án"])
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, rtol=1e-6)


@pytest.mark.parametrize("text", ["", "Zürich"])
def test_a_text_without_known_tokens_has_a_zero_row(tmp_path: Path, text: str) -> None:
    """It is close to nothing, rather than close to everything by accident."""
    assert not _embedder(tmp_path).embed_queries([text]).any()


def test_the_order_of_words_does_not_matter(tmp_path: Path) -> None:
    """A static text vector is the mean of its tokens' vectors."""
    one, other = _embedder(tmp_path).embed_queries(["kháng nghị", "nghị kháng"])
    np.testing.assert_allclose(one, other, rtol=1e-6)


def test_no_texts_give_no_rows(tmp_path: Path) -> None:
    """The width stays that of the model."""
    assert _embedder(tmp_path).embed_documents([]).shape == (0, 16)


def test_the_models_prompts_are_written_before_texts(tmp_path: Path) -> None:
    """A model that was trained with prompts is wrong without them."""
    prompted = _embedder(tmp_path, prompts={"query": "kiểm sát ", "document": ""})
    np.testing.assert_allclose(prompted.embed_queries(["vụ"]), prompted.embed_documents(["kiểm sát vụ"]), rtol=1e-6)


@pytest.mark.parametrize("pairs", [300, 700, 3600])
def test_many_texts_give_the_rows_of_each(tmp_path: Path, pairs: int) -> None:
    """Batches are an inner matter, and so are the ways that pay for large tasks alone."""
    embedder = _embedder(tmp_path)
    many = embedder.embed_documents(["vụ", "án"] * pairs)
    np.testing.assert_array_equal(many[-2:], embedder.embed_documents(["vụ", "án"]))


@pytest.mark.parametrize("file", ["model.safetensors", "tokenizer.json"])
def test_a_missing_file_is_named(tmp_path: Path, file: str) -> None:
    """The message tells what is wrong with the folder."""
    embedder = _embedder(tmp_path)
    (tmp_path / "m" / file).unlink()
    with pytest.raises(ModelUnusable, match=file):
        embedder.embed_queries(["vụ"])


@pytest.mark.integration
@pytest.mark.parametrize("made", [{}, {"normalise": True}, {"prompts": {"query": "án ", "document": "năm "}}])
def test_sentence_transformers_gives_the_same_vectors(tmp_path: Path, made: dict[str, object]) -> None:
    """The folder is a plain one of sentence-transformers; only the reading is our own."""
    from sentence_transformers import SentenceTransformer

    folder = write_model(tmp_path / "m", **made)  # type: ignore[arg-type]
    reference = SentenceTransformer(str(folder), local_files_only=True, device="cpu")
    ours = StaticEmbedder(folder, name="m")
    np.testing.assert_allclose(
        ours.embed_queries(TEXTS), reference.encode_query(TEXTS, normalize_embeddings=True), atol=1e-6
    )
    np.testing.assert_allclose(
        ours.embed_documents(TEXTS), reference.encode_document(TEXTS, normalize_embeddings=True), atol=1e-6
    )
