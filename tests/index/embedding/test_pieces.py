from __future__ import annotations

from pathlib import Path

import pytest
from tokenizers import Tokenizer

from index.embedding.models import BUNDLED_FOLDER
from index.embedding.pieces import PieceCutter, is_cut_by_words
from tests.index.builders import write_model

TEXTS = (
    "Viện kiểm sát nhân dân tỉnh đã ban hành 12 kháng nghị, 9 kiến nghị trong năm 2031.",
    "Xe lắp động cơ V8, lãnh đạo Minimax và Barbara Tarkovski đi dự hội nghị ở Dongxing.",
    "mạng Internets; vụ va chạmm; hội đồngg; kế hoạch số 96/KH-VKS ngày 02/8/2031",
    "Quí III, công ti và kĩ sư Lý Mỹ Quyên: 1.054 vụ (tăng 7,5%).",
    "東京 Zürich привет ﬁn Ⅳ ½ ǅ",
    "MỘT CÂU VIẾT HOA TOÀN BỘ\nvà\txuống\u00a0dòng",
    "",
    " ... ",
)


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    """Return the tokenizer of the bundled model."""
    return Tokenizer.from_file(str(BUNDLED_FOLDER / "tokenizer.json"))


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_has_the_pieces_that_the_tokenizer_gives(tokenizer: Tokenizer, text: str) -> None:
    """Words cut once and remembered lose nothing: phrases that end inside a word are seen, too."""
    assert PieceCutter(tokenizer).cut([text]) == [tokenizer.encode(text, add_special_tokens=False).ids]


def test_what_is_remembered_of_words_changes_nothing(tokenizer: Tokenizer) -> None:
    """The second time gives the same as the first."""
    cutter = PieceCutter(tokenizer)
    assert cutter.cut(TEXTS) == cutter.cut(TEXTS)


def test_the_bundled_tokenizer_is_cut_by_words(tokenizer: Tokenizer) -> None:
    """Nothing but letters and digits is left between blanks, and no piece begins inside a word and leaves it."""
    assert is_cut_by_words(tokenizer)


def test_a_tokenizer_of_another_kind_is_left_to_itself(tmp_path: Path) -> None:
    """A model of somebody else's is read with its own tokenizer."""
    folder = write_model(tmp_path / "m")
    assert not is_cut_by_words(Tokenizer.from_file(str(folder / "tokenizer.json")))
