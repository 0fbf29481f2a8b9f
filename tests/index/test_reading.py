from __future__ import annotations

from pathlib import Path

import pytest

from index.reading import Asked, asked_for, sentence_scores
from tests.index.builders import tiny_embedder

HISTORY = (
    "Cây cầu bắc qua sông được khởi công sau nhiều năm chờ đợi.",
    "Kỹ sư Trần Văn Lộc vẽ bản thiết kế của cây cầu.",
    "Việc xây cầu tốn 42 triệu đồng và hoàn thành năm 1936.",
    "Cầu bị hỏng vì trận lũ lớn.",
    "Ngày nay mỗi tuần có 900 xe chạy qua thị trấn An Phú.",
)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Ai là người thiết kế?", Asked.PERSON),
        ("Cầu hoàn thành năm nào?", Asked.TIME),
        ("Khi nào cầu hoàn thành?", Asked.TIME),
        ("Có bao nhiêu xe?", Asked.NUMBER),
        ("Vì sao cầu hỏng?", Asked.REASON),
        ("Xe chạy qua đâu?", Asked.PLACE),
        ("Cây cầu là gì?", Asked.OTHER),
        ("Lý do cầu hỏng?", Asked.REASON),
    ],
)
def test_the_question_word_tells_what_is_asked_for(question: str, asked: Asked) -> None:
    """Who, when, where, how many, why."""
    assert asked_for(question) is asked


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("Ai vẽ bản thiết kế cây cầu?", 1),
        ("Việc xây cầu hoàn thành năm nào?", 2),
        ("Vì sao cầu bị hỏng?", 3),
        ("Mỗi tuần có bao nhiêu xe chạy qua?", 4),
    ],
)
def test_the_sentence_that_answers_comes_first(tmp_path: Path, question: str, right: int) -> None:
    """By words that set it apart, and by what is asked for."""
    scores = sentence_scores(question, HISTORY, rarity=lambda term: 1.0, embedder=tiny_embedder(tmp_path))
    assert int(scores.argmax()) == right


def test_of_two_sentences_with_the_same_words_the_one_with_a_new_number_counts_them(tmp_path: Path) -> None:
    """ "Bao nhiêu đội" asks for a number before "đội"."""
    sentences = ("Các đội bóng thi đấu ở giải.", "Hai đội bóng thi đấu ở giải.")
    scores = sentence_scores(
        "Có bao nhiêu đội bóng thi đấu ở giải?", sentences, rarity=lambda term: 1.0, embedder=tiny_embedder(tmp_path)
    )
    assert scores[1] > scores[0]


def test_no_sentences_have_no_scores(tmp_path: Path) -> None:
    """An empty passage is no error."""
    assert len(sentence_scores("Ai?", (), rarity=lambda term: 1.0, embedder=tiny_embedder(tmp_path))) == 0


def test_a_question_without_words_is_no_error(tmp_path: Path) -> None:
    """Every sentence is as good."""
    assert len(sentence_scores("?", HISTORY, rarity=lambda term: 1.0, embedder=tiny_embedder(tmp_path))) == 5
