from __future__ import annotations

from pathlib import Path

import pytest

from index.embedding.models import BUNDLED_FOLDER, choose_model, fingerprint, is_complete, open_model
from index.embedding.static import StaticEmbedder
from index.embedding.transformer import TransformerEmbedder
from index.errors import ModelMissing, ModelUnusable
from tests.index.builders import write_model

SMALL, LARGE = "intfloat/multilingual-e5-small", "BAAI/bge-m3"

_EMPTY_CACHE = {"HF_HOME": "/no/such/folder"}


def _cache(folder: Path, name: str) -> dict[str, str]:
    write_model(folder / f"models--{name.replace('/', '--')}" / "snapshots" / "abc")
    return {"HF_HUB_CACHE": str(folder)}


def test_auto_takes_a_known_model_that_was_fetched(tmp_path: Path) -> None:
    """Whoever fetched a multilingual model wants it used."""
    write_model(tmp_path / "models" / SMALL)
    assert choose_model("auto", home=tmp_path, environment=_EMPTY_CACHE).name == SMALL


def test_auto_takes_a_known_model_from_the_local_hugging_face_cache(tmp_path: Path) -> None:
    """Models that other programs fetched need not be fetched again."""
    assert choose_model("auto", home=tmp_path, environment=_cache(tmp_path / "hub", SMALL)).name == SMALL


def test_auto_takes_the_better_of_two_known_models(tmp_path: Path) -> None:
    """Size on disk or date do not decide."""
    write_model(tmp_path / "models" / SMALL)
    assert choose_model("auto", home=tmp_path, environment=_cache(tmp_path / "hub", LARGE)).name == LARGE


def test_auto_takes_the_bundled_model_on_a_bare_machine(tmp_path: Path) -> None:
    """Nothing has to be fetched for a first answer."""
    write_model(tmp_path / "models" / "some" / "english-model")
    model = choose_model("auto", home=tmp_path, environment=_EMPTY_CACHE, bundled=write_model(tmp_path / "bundled"))
    assert model.name == "bundled"


def test_auto_passes_over_a_model_that_was_fetched_in_part(tmp_path: Path) -> None:
    """An interrupted download must not break the next start."""
    (write_model(tmp_path / "models" / SMALL) / "model.safetensors").write_bytes(b"")
    model = choose_model("auto", home=tmp_path, environment=_EMPTY_CACHE, bundled=write_model(tmp_path / "bundled"))
    assert model.name == "bundled"


def test_a_path_takes_the_model_in_that_folder(tmp_path: Path) -> None:
    """People try models of their own."""
    folder = write_model(tmp_path / "own")
    assert choose_model(str(folder), home=tmp_path, environment=_EMPTY_CACHE).name == str(folder)


@pytest.mark.parametrize("place", [SMALL, SMALL.replace("/", "--")])
def test_a_name_takes_the_fetched_model(tmp_path: Path, place: str) -> None:
    """Both ways of laying a name out as folders are accepted."""
    write_model(tmp_path / "models" / place)
    assert choose_model(SMALL, home=tmp_path, environment=_EMPTY_CACHE).name == SMALL


def test_a_name_that_is_nowhere_is_an_error_that_says_where_it_was_looked_for(tmp_path: Path) -> None:
    """Running never fetches a model by itself."""
    with pytest.raises(ModelMissing, match="make model MODEL=a/b") as caught:
        choose_model("a/b", home=tmp_path, environment={"HF_HOME": str(tmp_path / "hf")})
    assert caught.value.looked_in == (tmp_path / "models", tmp_path / "hf" / "hub")


def test_a_folder_without_modules_is_no_model(tmp_path: Path) -> None:
    """The folder is named, not some file deep inside a library."""
    with pytest.raises(ModelUnusable, match=str(tmp_path)):
        choose_model(str(tmp_path), home=tmp_path, environment=_EMPTY_CACHE)


@pytest.mark.parametrize("normalise", [False, True])
def test_a_static_model_is_read_without_torch(tmp_path: Path, normalise: bool) -> None:
    """Answering with the bundled model must not load torch."""
    assert isinstance(open_model(write_model(tmp_path / "m", normalise=normalise), name="m"), StaticEmbedder)


def test_any_other_model_goes_through_sentence_transformers(tmp_path: Path) -> None:
    """Whatever sentence-transformers can load can be used."""
    folder = write_model(tmp_path / "m")
    (folder / "modules.json").write_text('[{"type": "sentence_transformers.models.Transformer", "path": ""}]')
    assert isinstance(open_model(folder, name="m"), TransformerEmbedder)


def test_the_fingerprint_changes_with_the_weights(tmp_path: Path) -> None:
    """Vectors of two versions of a model must never be mixed."""
    assert fingerprint(write_model(tmp_path / "a", seed=1)) != fingerprint(write_model(tmp_path / "b", seed=2))


def test_the_fingerprint_does_not_depend_on_the_place(tmp_path: Path) -> None:
    """Moving an installation must not force a rebuild."""
    assert fingerprint(write_model(tmp_path / "a")) == fingerprint(write_model(tmp_path / "b"))


def test_the_fingerprint_ignores_the_model_card(tmp_path: Path) -> None:
    """A better description gives no other vectors."""
    before = fingerprint(folder := write_model(tmp_path / "a"))
    (folder / "README.md").write_text("# Mô hình")
    assert fingerprint(folder) == before


def test_a_folder_without_weights_is_not_complete(tmp_path: Path) -> None:
    """Configuration alone gives no vectors."""
    (write_model(tmp_path / "a") / "model.safetensors").unlink()
    assert not is_complete(tmp_path / "a")


@pytest.mark.skipif(not BUNDLED_FOLDER.is_dir(), reason="the bundled model is not built yet")
def test_the_bundled_model_is_whole_and_static() -> None:
    """It is what everybody starts with."""
    assert isinstance(open_model(BUNDLED_FOLDER, name="bundled"), StaticEmbedder)
