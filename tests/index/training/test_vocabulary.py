import pytest
import regex
from tokenizers import Tokenizer

from documents.language.text import canonical, fold, normalise
from index.training.vocabulary import BLANK, Sizes, build_tokenizer, count

_TEXTS = [
    "Viện kiểm sát nhân dân tỉnh kháng nghị hai bản án.",
    "Kiểm sát viên đề nghị tòa án tuyên phạt bị cáo.",
    "Tòa án nhân dân tỉnh xét xử vụ án hình sự.",
    "Viện kiểm sát nhân dân huyện kiểm sát việc tạm giữ.",
] * 30


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    """Return the tokenizer of a tiny corpus."""
    return build_tokenizer(count(_TEXTS), Sizes(words=100, phrases=50, fragments=50, least=5))


def test_frequent_phrases_are_one_piece(tokenizer: Tokenizer) -> None:
    """Syllables that attract each other are one piece, so that words keep their meaning."""
    assert f"{BLANK}kiem{BLANK}sat" in tokenizer.encode("kiểm sát").tokens


@pytest.mark.parametrize(
    "variant",
    ["VIEN KIEM SAT HOA BINH KY LUAT", "Viện kiểm sát Hoà Bình kĩ luật", "viện kiểm sát Hòa Bình, kỹ luật!"],
)
def test_spellings_of_the_same_words_give_the_same_pieces(tokenizer: Tokenizer, variant: str) -> None:
    """Case, marks, tone placement, i or y and punctuation do not change the pieces."""
    assert tokenizer.encode(variant).ids == tokenizer.encode("Viện kiểm sát Hòa Bình kỷ luật").ids


@pytest.mark.parametrize(
    "text",
    ["Quý III, Mỹ Thuỷ đạt 99,9 %", "qui định của Ủy ban; kĩ sư Lý", "96/KH-VKS ngày 02/8/2023", "đ/c Hy, hy sinh"],
)
def test_the_tokenizer_folds_as_the_lexical_leg_does(tokenizer: Tokenizer, text: str) -> None:
    """Both legs share one normalisation, though one runs inside the tokenizer."""
    wanted = regex.sub(r"[^\p{L}\d]+", " ", fold(canonical(normalise(text)))).strip()
    assert tokenizer.normalizer.normalize_str(text) == wanted


def test_unknown_words_are_covered_by_fragments(tokenizer: Tokenizer) -> None:
    """A name that the corpus does not know still has pieces, none of them unknown."""
    assert 0 not in tokenizer.encode("Schwarzenegger").ids


def test_the_same_texts_give_the_same_tokenizer(tokenizer: Tokenizer) -> None:
    """Counting and choosing pieces has no chance in it."""
    again = build_tokenizer(count(_TEXTS), Sizes(words=100, phrases=50, fragments=50, least=5))
    assert again.to_str() == tokenizer.to_str()


def test_abbreviations_of_the_sector_are_words_of_their_own(tokenizer: Tokenizer) -> None:
    """An abbreviation can be learnt even where the corpus hardly has it."""
    assert tokenizer.encode("VKSND").tokens == [f"{BLANK}vksnd"]
