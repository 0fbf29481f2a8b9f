from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from index.searching.reading import Asked, asked_for, read_passages
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
    assert _read(tmp_path, question, HISTORY) == right


def test_of_two_sentences_with_the_same_words_the_one_with_a_new_number_counts_them(tmp_path: Path) -> None:
    """ "Bao nhiêu đội" asks for a number before "đội"."""
    sentences = ("Các đội bóng thi đấu ở giải.", "Hai đội bóng thi đấu ở giải.")
    assert _read(tmp_path, "Có bao nhiêu đội bóng thi đấu ở giải?", sentences) == 1


def test_a_question_without_words_is_no_error(tmp_path: Path) -> None:
    """Every sentence is as good."""
    assert _read(tmp_path, "?", HISTORY) in range(len(HISTORY))


def test_a_sentence_that_names_what_is_asked_about_goes_before_one_that_does_not(tmp_path: Path) -> None:
    """ "Thị trấn nào" asks for a town."""
    sentences = ("Đoàn xe qua cầu Mây.", "Đoàn xe qua thị trấn Mây.")
    assert _read(tmp_path, "Đoàn xe qua thị trấn nào?", sentences) == 1


@pytest.mark.parametrize(("scores", "best"), [((0.9, 0.9), 1), ((0.9, 0.1), 0)])
def test_a_sentence_of_a_later_passage_answers_where_the_search_found_it_nearly_as_well(
    tmp_path: Path, scores: tuple[float, float], best: int
) -> None:
    """The score of the passage counts beside what its sentences say."""
    passages = [(scores[0], HISTORY[:1]), (scores[1], HISTORY[1:2])]
    read = read_passages(
        "Ai vẽ bản thiết kế cây cầu?", passages, rarity=lambda term: 1.0, embedder=tiny_embedder(tmp_path)
    )
    assert max((0, 1), key=lambda at: read[at][1]) == best


def test_each_passage_has_its_own_sentence(tmp_path: Path) -> None:
    """In the order of the passages, however well another one answers."""
    passages = [(0.9, HISTORY[3:]), (0.5, HISTORY[:2])]
    read = read_passages(
        "Ai vẽ bản thiết kế cây cầu?", passages, rarity=lambda term: 1.0, embedder=tiny_embedder(tmp_path)
    )
    assert [line for line, _ in read] == [1, 1]


def test_no_passages_are_no_error(tmp_path: Path) -> None:
    """A search may find nothing."""
    assert read_passages("Ai?", [], rarity=lambda term: 1.0, embedder=tiny_embedder(tmp_path)) == []


def _read(folder: Path, question: str, sentences: Sequence[str]) -> int:
    """Return which sentence of a passage answers, where all words are as rare."""
    ((line, _),) = read_passages(question, [(1.0, sentences)], rarity=lambda term: 1.0, embedder=tiny_embedder(folder))
    return line
