from __future__ import annotations

from pathlib import Path

import pytest

from index.embedding.models import BUNDLED, BUNDLED_FOLDER, open_model
from index.embedding.static import StaticEmbedder
from index.embedding.transformer import TransformerEmbedder
from index.lexical.leg import LexicalMatches
from index.searching.weights import FILE, STATIC, DenseShare, dense_share, store_share

SHARE = DenseShare(sure=0.1, unsure=0.3)


@pytest.mark.parametrize(("best", "share"), [(8.0, 0.1), (4.0, 0.1), (3.5, 0.2), (3.0, 0.3), (1.0, 0.3)])
def test_the_dense_leg_counts_more_where_the_words_are_not_found(best: float, share: float) -> None:
    """Par is 10: from four tenths of it on the words decide, below three tenths the meaning helps."""
    assert SHARE.at(LexicalMatches({"a": best}, 10.0)) == pytest.approx(share)


def test_without_any_word_found_the_share_is_the_higher_one() -> None:
    """There is nothing to weigh against."""
    assert SHARE.at(LexicalMatches({}, 0.0)) == 0.3


def test_a_model_brings_its_share_along(tmp_path: Path) -> None:
    """It was fitted for this model and no other."""
    store_share(DenseShare(0.2, 0.4), tmp_path)
    assert dense_share(StaticEmbedder(tmp_path, name="some")) == DenseShare(0.2, 0.4)


@pytest.mark.parametrize("written", ["", "[]", '{"sure": 1}', '{"sure": 3, "unsure": 1}', '{"sure": "x", "unsure": 1}'])
def test_a_share_that_is_none_is_passed_over(tmp_path: Path, written: str) -> None:
    """A damaged side file does not stop the search."""
    (tmp_path / FILE).write_text(written, encoding="utf-8")
    assert dense_share(StaticEmbedder(tmp_path, name="some")) == STATIC


def test_a_static_model_counts_less_than_a_transformer(tmp_path: Path) -> None:
    """Weights follow the quality of the model."""
    static, transformer = StaticEmbedder(tmp_path, name="some"), TransformerEmbedder(tmp_path, name="other")
    assert dense_share(static).sure < dense_share(transformer).sure


def test_the_bundled_model_states_its_share() -> None:
    """The fitted weights are kept with what they were fitted for."""
    assert (BUNDLED_FOLDER / FILE).is_file()


def test_a_share_changes_no_fingerprint(tmp_path: Path) -> None:
    """Another weight needs no new vectors."""
    (tmp_path / "modules.json").write_text("[]", encoding="utf-8")
    before = StaticEmbedder(tmp_path, name="some").fingerprint
    store_share(SHARE, tmp_path)
    assert StaticEmbedder(tmp_path, name="some").fingerprint == before


def test_the_bundled_share_is_read() -> None:
    """Opening the bundled model is enough."""
    share = dense_share(open_model(BUNDLED_FOLDER, name=BUNDLED))
    assert 0 < share.sure < share.unsure < 0.5
