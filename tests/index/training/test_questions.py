from random import Random

import pytest

from index.training.questions import ask, excerpt

_SEEDS = range(20)


@pytest.mark.parametrize(
    ("sentence", "answer", "words"),
    [
        ("Đơn vị được thành lập năm 1998 theo quyết định riêng", "1998", ("năm nào", "khi nào", "thời gian nào")),
        ("Lớp tập huấn khai giảng hôm 12/5 với đông đủ học viên", "12/5", ("ngày nào", "khi nào", "lúc nào")),
        ("Phòng đã thụ lý 45 vụ việc dân sự trong quý", "45", ("bao nhiêu", "mấy")),
        ("Hội thảo được tổ chức tại Đà Lạt với nhiều đại biểu", "Đà Lạt", ("đâu", "nơi nào", "địa phương nào")),
    ],
)
@pytest.mark.parametrize("seed", _SEEDS)
def test_the_answer_gives_way_to_the_word_that_asks_for_it(
    sentence: str, answer: str, words: tuple[str, ...], seed: int
) -> None:
    """A question holds a question word of the right kind instead of the answer."""
    question = ask(sentence, Random(seed))
    assert answer not in question or any(word in question for word in words)


@pytest.mark.parametrize("seed", _SEEDS)
def test_an_excerpt_keeps_words_and_their_order(seed: int) -> None:
    """Every word of an excerpt stands in the sentence, in the same order."""
    sentence = "một hai ba bốn năm sáu bảy tám chín mười"
    words = excerpt(sentence, Random(seed)).split()
    assert words == sorted(words, key=sentence.split().index)


def test_an_excerpt_of_one_word_is_that_word() -> None:
    """The shortest sentence is its own excerpt."""
    assert excerpt("Chào", Random(0)) == "Chào"
