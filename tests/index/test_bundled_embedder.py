"""The model that comes with the project."""

import numpy as np
import pytest

from documents.language.text import fold
from index.embedding.models import BUNDLED, BUNDLED_FOLDER, Embedder, open_model

_PASSAGES = (
    "Viện kiểm sát tỉnh ban hành kháng nghị phúc thẩm đối với bản án dân sự sơ thẩm.",
    "Đoàn kiểm tra làm việc với nhà tạm giữ về chế độ ăn, ở của người bị tạm giữ.",
    "Tập thể phòng được tặng bằng khen vì thành tích trong phong trào thi đua.",
    "Huyện trồng thêm hai nghìn cây xanh ven hồ nhân ngày môi trường.",
)
_QUESTIONS = (
    "VKS tỉnh kháng nghị bao nhiêu bản án dân sự?",
    "Kiểm tra chế độ của người bị tạm giữ ra sao?",
    "Đơn vị nào được khen thưởng?",
    "Huyện trồng cây ở đâu?",
)


@pytest.fixture(scope="module")
def embedder() -> Embedder:
    """Return the bundled model, read with numpy alone."""
    return open_model(BUNDLED_FOLDER, name=BUNDLED)


@pytest.mark.parametrize("number", range(len(_QUESTIONS)))
@pytest.mark.parametrize("spelling", [str, fold, str.upper])
def test_a_question_finds_its_passage_in_any_spelling(embedder: Embedder, number: int, spelling: type[str]) -> None:
    """With marks, without marks and in capitals, the passage on the matter is the nearest."""
    query = embedder.embed_queries([spelling(_QUESTIONS[number])])[0]
    assert int((embedder.embed_documents(_PASSAGES) @ query).argmax()) == number


def test_marks_do_not_move_a_vector(embedder: Embedder) -> None:
    """A text typed without marks has the vector of the marked one."""
    marked, bare = embedder.embed_queries([_PASSAGES[0], fold(_PASSAGES[0])])
    assert np.array_equal(marked, bare)


def test_the_files_stay_small() -> None:
    """The model fits into a repository: under 25 MB."""
    assert sum(file.stat().st_size for file in BUNDLED_FOLDER.iterdir()) < 25_000_000


@pytest.mark.integration
def test_sentence_transformers_reads_the_same_vectors(embedder: Embedder) -> None:
    """The folder is a plain one: the library's own class gives the same vectors as the reader with numpy."""
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(BUNDLED_FOLDER), local_files_only=True, device="cpu")
    ours, theirs = embedder.embed_documents(_PASSAGES), model.encode(list(_PASSAGES), normalize_embeddings=True)
    assert np.allclose(ours, theirs, atol=1e-5)


def test_many_passages_have_the_vectors_that_each_has_alone(embedder: Embedder) -> None:
    """Many at once are cut word by word and added up by a sparse product."""
    many = embedder.embed_documents(_PASSAGES * 20)
    assert np.array_equal(many[: len(_PASSAGES)], embedder.embed_documents(_PASSAGES))
