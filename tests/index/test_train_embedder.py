import json
import lzma
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from index.embedding.models import Matrix, open_model
from index.train_embedder import main, train
from index.training.corpora import Article
from index.training.fitting import Schedule
from index.training.storing import vectors_of
from index.training.vocabulary import Sizes

pytestmark = pytest.mark.integration

_MATTERS = ("kháng nghị bản án", "tạm giữ và tạm giam", "thi hành án dân sự", "khen thưởng tập thể")
_ARTICLES = [
    Article(f"Công tác {matter}", "", tuple(f"Kỳ {period} có việc về {matter} được báo cáo." for period in range(9)))
    for matter in _MATTERS
]
_SIZES = Sizes(words=200, phrases=50, fragments=50, least=2)


def _vectors(seed: int) -> Matrix:
    schedule = Schedule(dimensions=16, batch=32, seed=seed)
    return vectors_of(train(_ARTICLES, 128, sizes=_SIZES, schedule=schedule))


def test_the_same_seed_gives_the_same_vectors() -> None:
    """Training can be repeated to the bit on one machine."""
    assert np.array_equal(_vectors(seed=1), _vectors(seed=1))


def test_the_command_writes_a_model_that_finds_what_it_learnt_without_marks(tmp_path: Path) -> None:
    """From a corpus file to a folder that answers a question typed without diacritics."""
    corpus = tmp_path / "corpus.jsonl.xz"
    with lzma.open(corpus, "wt", encoding="utf-8") as lines:
        for article in _ARTICLES:
            record = {"title": article.title, "lead": "", "body": " ".join(article.sentences)}
            lines.write(json.dumps(record) + "\n")
    output = tmp_path / "model"
    arguments = ["--corpus", str(corpus), "--output", str(output), "--pairs", "64"]
    CliRunner().invoke(main, arguments, catch_exceptions=False)
    model = open_model(output, name="trained")
    passages = model.embed_documents([f"Báo cáo về {matter}." for matter in _MATTERS])
    assert int((passages @ model.embed_queries(["thi hanh an dan su"])[0]).argmax()) == 2


def test_learning_goes_on_from_a_model_that_is_there(tmp_path: Path) -> None:
    """Adapting keeps the vocabulary of the base and moves its vectors."""
    base = train(_ARTICLES, 64, sizes=_SIZES, schedule=Schedule(dimensions=16, batch=32))
    base.save(str(tmp_path / "base"), create_model_card=False)
    adapted = vectors_of(train(_ARTICLES, 64, base=tmp_path / "base", schedule=Schedule(batch=32)))
    assert adapted.shape == vectors_of(base).shape
    assert not np.allclose(adapted, vectors_of(base))
