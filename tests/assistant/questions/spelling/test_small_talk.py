"""What asks nothing is known for what it is, and a question never is."""

from __future__ import annotations

import unicodedata

import pytest

from assistant import texts
from assistant.questions.spelling.small_talk import SmallTalk, small_talk, without_small_talk
from assistant.types import Turn


@pytest.mark.parametrize(
    ("said", "talk"),
    [
        ("xin chào", SmallTalk.GREETING),
        ("Kinh chao cac dong chi!", SmallTalk.GREETING),
        ("hello", SmallTalk.GREETING),
        ("CẢM ƠN BẠN NHÉ", SmallTalk.THANKS),
        ("ok cảm ơn", SmallTalk.THANKS),
        ("Dạ vâng, em chân thành cám ơn chị ạ!", SmallTalk.THANKS),
        ("tạm biệt", SmallTalk.FAREWELL),
        ("đúng rồi", SmallTalk.ASSENT),
        ("Bạn làm được gì?", SmallTalk.HELP),
        ("trợ giúp", SmallTalk.HELP),
        ("câu trả lời sai rồi", SmallTalk.DISPLEASURE),
        ("đồ ngu", SmallTalk.DISPLEASURE),
    ],
)
def test_what_asks_nothing_is_known(said: str, talk: SmallTalk) -> None:
    """Greetings, thanks, "ok", "help" and anger, composed or not."""
    assert small_talk(said) is talk
    assert small_talk(unicodedata.normalize("NFD", said)) is talk


@pytest.mark.parametrize(
    "asked",
    [
        "Chào anh, Phòng 8 có mấy kháng nghị?",
        "Ai cảm ơn lãnh đạo VKSND tỉnh Bến Tre?",
        "Dũng",
        "anh Chấn",
        "Còn Phòng 7 thì sao?",
        "thế nào",
        "Bến Tre",
        "Viện trưởng là ai?",
        "có đúng không",
        "năm 2023",
        "",
        "?",
    ],
)
def test_a_question_is_no_small_talk(asked: str) -> None:
    """A name, a place, a follow-up: whatever may be asked is left to be answered."""
    assert small_talk(asked) is None


def test_every_small_talk_has_its_reply() -> None:
    """Nobody is met with silence."""
    assert set(texts.SMALL_TALK) == set(SmallTalk)


def test_a_conversation_goes_on_before_its_small_talk() -> None:
    """Thanks and what was said to it are no question that the next one could lean on."""
    asked = (Turn("user", "Phòng 8 có mấy kháng nghị?"), Turn("assistant", "4"))
    assert without_small_talk((*asked, Turn("user", "cảm ơn"), Turn("assistant", "Cảm ơn đồng chí."))) == asked
