"""A real cross-encoder with random weights behind the search."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from assistant.bootstrap import open_assistant
from assistant.chain import Request
from assistant.errors import BadSetting
from index.searching.cross_encoder import CrossEncoderReranker
from index.searching.reranking import RerankerUnusable
from tests.integration.installed import settings_for

# Writing the tiny model makes the libraries look for its card on the hub, unless they are imported offline.
os.environ.setdefault("HF_HUB_OFFLINE", "1")

pytestmark = pytest.mark.integration

QUESTION = "Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?"
NOWHERE = "http://127.0.0.1:9/v1"


def _write_cross_encoder(folder: Path, *, outputs: int = 1) -> Path:
    """Write a BERT of one layer with random weights over letters, as a cross-encoder."""
    from transformers import BertConfig, BertForSequenceClassification, set_seed

    set_seed(0)
    folder.mkdir(parents=True)
    letters = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *"abcdefghijklmnopqrstuvwxyzđ0123456789"]
    pieces = [*letters, *(f"##{letter}" for letter in letters[5:])]
    (folder / "vocab.txt").write_text("\n".join(pieces))
    (folder / "tokenizer_config.json").write_text('{"tokenizer_class": "BertTokenizer", "model_max_length": 128}')
    config = BertConfig(
        vocab_size=len(pieces), hidden_size=32, num_hidden_layers=1, num_attention_heads=2, intermediate_size=64,
        max_position_embeddings=128,
    )  # fmt: skip
    config.num_labels = outputs
    BertForSequenceClassification(config).save_pretrained(folder)
    return folder


def test_scores_are_ratios_one_for_each_text(tmp_path: Path) -> None:
    """Also for texts longer than the model reads."""
    reranker = CrossEncoderReranker(_write_cross_encoder(tmp_path / "model"), name="tiny")
    scores = reranker.score("phòng 7", ["phòng 7 thụ lý", "phòng 8", "vụ " * 2000])
    assert (len(scores), all(0 < score < 1 for score in scores)) == (3, True)


def test_a_folder_that_holds_no_cross_encoder_is_named(tmp_path: Path) -> None:
    """A file that is missing is an error, never a download."""
    (tmp_path / "config.json").write_text("{}")
    with pytest.raises(RerankerUnusable, match=str(tmp_path)):
        CrossEncoderReranker(tmp_path, name="broken").score("a", ["b"])


def test_a_classifier_of_several_outputs_is_no_reranker(tmp_path: Path) -> None:
    """Its outputs are no scores."""
    folder = _write_cross_encoder(tmp_path / "model", outputs=3)
    with pytest.raises(RerankerUnusable, match="3"):
        CrossEncoderReranker(folder, name="classifier").score("a", ["b"])


def test_an_assistant_with_a_reranker_gives_the_same_answer(home: Path, tmp_path: Path) -> None:
    """Which documents are read may change; what is said of them does not."""
    folder = _write_cross_encoder(tmp_path / "reranker")
    with open_assistant(settings_for(home, NOWHERE, model="none", reranker=folder)) as assistant:
        assert "61 vụ/104 bị cáo" in assistant.ask(Request(QUESTION)).answer


def test_a_reranker_that_is_not_on_this_machine_is_one_line(home: Path) -> None:
    """The start stops and says where to put it."""
    with pytest.raises(BadSetting, match="ASSISTANT_RERANKER=org/missing"):
        open_assistant(settings_for(home, NOWHERE, model="none", reranker="org/missing"))
