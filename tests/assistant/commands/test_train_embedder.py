"""Adapting the bundled model: what is refused before any work, and that what comes out is a model."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from assistant.commands.train_embedder import command
from assistant.errors import BadRequest
from index.embedding.models import open_model
from index.searching.weights import STATIC, dense_share


def _run(*arguments: str | Path) -> None:
    CliRunner().invoke(command, [str(one) for one in arguments], catch_exceptions=False, standalone_mode=False)


def test_a_folder_that_holds_something_is_not_written_into(tmp_path: Path) -> None:
    """A model that is in use would change under its index."""
    (tmp_path / "model.safetensors").write_bytes(b"x")
    with pytest.raises(BadRequest, match="--output"):
        _run(tmp_path, "--output", tmp_path)


def test_documents_without_a_sentence_teach_nothing(tmp_path: Path) -> None:
    """An empty folder is an error, not an unchanged model."""
    (tmp_path / "documents").mkdir()
    with pytest.raises(BadRequest, match="FOLDER"):
        _run(tmp_path / "documents", "--output", tmp_path / "model")


@pytest.mark.integration
def test_what_comes_out_is_a_model_with_its_share(tmp_path: Path) -> None:
    """Setting the folder as the embedder is all that is left to do."""
    (tmp_path / "documents").mkdir()
    text = (
        "Hội nghị sơ kết\n\nĐơn vị họp sơ kết sáng nay.\n\n"
        + "Viện kiểm sát hai cấp đã ban hành kháng nghị về án dân sự. " * 9
    )
    (tmp_path / "documents" / "bai.txt").write_text(text, encoding="utf-8")
    _run(tmp_path / "documents", "--output", tmp_path / "model")
    model = open_model(tmp_path / "model", name="mine")
    assert (bool(model.embed_queries(["kháng nghị"]).any()), dense_share(model)) == (True, STATIC)
