from __future__ import annotations

import pytest
from sqlalchemy import Engine

from assistant.errors import BadRequest
from assistant.store.conversations import Conversations
from assistant.store.errors import ConversationMissing
from assistant.store.feedback import Feedback
from assistant.store.freezing import freeze
from assistant.store.types import Opinion
from tests.assistant.store.papers import OTHER, READER, Papers, cite


@pytest.fixture
def key(engine: Engine) -> str:
    """A conversation of one turn."""
    papers = Papers()
    answer = cite("Hỏi gì?", papers.put("a.txt", "Phòng 7 thụ lý 74 vụ."))
    return Conversations(engine, papers).append(READER, freeze(answer, papers)).conversation_id


@pytest.fixture
def feedback(engine: Engine) -> Feedback:
    """No opinions yet."""
    return Feedback(engine)


def test_an_opinion_comes_back_whole(feedback: Feedback, key: str) -> None:
    """With whose it is."""
    opinion = Opinion(key, 0, "down", "Sai đơn vị")
    feedback.add(READER, opinion)
    assert [(one.principal_id, one.opinion) for one in feedback.list()] == [("k1", opinion)]


def test_a_second_opinion_takes_the_place_of_the_first(feedback: Feedback, key: str) -> None:
    """People change their minds."""
    feedback.add(READER, Opinion(key, 0, "down", "Sai"))
    feedback.add(READER, Opinion(key, 0, "up"))
    assert [one.opinion for one in feedback.list()] == [Opinion(key, 0, "up")]


def test_a_rating_is_shown_with_its_turn(feedback: Feedback, key: str, engine: Engine) -> None:
    """So that the page shows what was given."""
    feedback.add(READER, Opinion(key, 0, "up"))
    assert Conversations(engine, Papers()).get(READER, key).turns[0].rating == "up"


def test_opinions_can_be_listed_by_rating(feedback: Feedback, key: str) -> None:
    """Complaints first of all."""
    feedback.add(READER, Opinion(key, 0, "up"))
    assert (feedback.list(rating="down"), len(feedback.list(rating="up"))) == ([], 1)


def test_a_turn_that_does_not_exist_cannot_be_rated(feedback: Feedback, key: str) -> None:
    """The conversation has one turn."""
    with pytest.raises(ConversationMissing):
        feedback.add(READER, Opinion(key, 1, "up"))


def test_somebody_elses_turn_cannot_be_rated(feedback: Feedback, key: str) -> None:
    """It does not exist for others."""
    with pytest.raises(ConversationMissing):
        feedback.add(OTHER, Opinion(key, 0, "up"))


def test_a_rating_is_up_or_down(feedback: Feedback, key: str) -> None:
    """Nothing in between."""
    with pytest.raises(BadRequest, match="maybe"):
        feedback.add(READER, Opinion(key, 0, "maybe"))
