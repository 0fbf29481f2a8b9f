from __future__ import annotations

import json
import threading

import pytest
from sqlalchemy import Engine

from assistant.access.principals import LOCAL, Principal
from assistant.output import to_plain
from assistant.store.conversations import Conversations, prune_conversations
from assistant.store.errors import ConversationMissing
from assistant.store.feedback import Feedback
from assistant.store.freezing import freeze
from assistant.store.types import Exchange, Opinion, Place, SourceState
from tests.assistant.store.conftest import Calendar
from tests.assistant.store.papers import LEADER, OTHER, READER, Papers, cite

TEXT = "Phòng 7 thụ lý 74 vụ/157 bị cáo."
QUESTION = "Phòng 7 thụ lý bao nhiêu vụ?"


@pytest.fixture
def papers() -> Papers:
    """An index of one document."""
    made = Papers()
    made.put("a.txt", TEXT)
    return made


@pytest.fixture
def conversations(engine: Engine, papers: Papers, clock: Calendar) -> Conversations:
    """No conversations yet."""
    return Conversations(engine, papers, clock=clock)


def _exchange(papers: Papers, question: str = QUESTION, **options: str) -> Exchange:
    cited = [papers.document(one.id) for one in papers.documents() if "missing" not in options]
    return freeze(cite(question, *cited, **options), papers)


def _keep(conversations: Conversations, papers: Papers, principal: Principal = READER, **options: str) -> str:
    return conversations.append(principal, _exchange(papers, **options)).conversation_id


def test_a_conversation_comes_back_as_it_was_shown(conversations: Conversations, papers: Papers) -> None:
    """Every field of the answer, with the id of its conversation."""
    exchange = _exchange(papers)
    place = conversations.append(READER, exchange)
    (turn,) = conversations.get(READER, place.conversation_id).turns
    assert turn.question == QUESTION
    assert turn.answer == json.loads(json.dumps(exchange.answer)) | {"conversation_id": place.conversation_id}


def test_a_conversation_that_begins_with_a_greeting_is_called_by_its_first_question(
    conversations: Conversations, papers: Papers
) -> None:
    """A history of ten times "xin chào" would be no help; later questions and thanks change nothing."""
    key = conversations.append(READER, _exchange(papers, "Xin chào")).conversation_id
    titles = []
    for said in ("cảm ơn", QUESTION, "Còn Phòng 8?"):
        conversations.append(READER, _exchange(papers, said), conversation_id=key)
        titles.append(conversations.get(READER, key).title)
    assert titles == ["Xin chào", QUESTION, QUESTION]


def test_turns_are_counted_from_0(conversations: Conversations, papers: Papers) -> None:
    """Their number is what feedback names."""
    first = conversations.append(READER, _exchange(papers))
    second = conversations.append(READER, _exchange(papers), conversation_id=first.conversation_id)
    assert (first.turn, second) == (0, Place(first.conversation_id, 1))


def test_turns_of_several_threads_get_numbers_of_their_own(conversations: Conversations, papers: Papers) -> None:
    """Two browser tabs on one conversation lose nothing."""
    key = _keep(conversations, papers)
    exchange = _exchange(papers)
    threads = [
        threading.Thread(target=lambda: conversations.append(READER, exchange, conversation_id=key)) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [turn.number for turn in conversations.get(READER, key).turns] == list(range(9))


def test_what_no_database_takes_is_left_out(conversations: Conversations, papers: Papers) -> None:
    """A NUL or half a character in a question is no reason to lose the turn."""
    key = _keep(conversations, papers, question="bao\x00 nhiêu \ud800?")
    assert conversations.get(READER, key).turns[0].question == "bao nhiêu ??"


@pytest.mark.parametrize("principal", [OTHER, LOCAL])
def test_somebody_elses_conversation_does_not_exist(
    conversations: Conversations, papers: Papers, principal: Principal
) -> None:
    """Whatever is tried with it, and for administrators too."""
    key = _keep(conversations, papers)
    tries = (
        lambda: conversations.get(principal, key),
        lambda: conversations.history(principal, key),
        lambda: conversations.rename(principal, key, "x"),
        lambda: conversations.delete(principal, key),
        lambda: conversations.append(principal, _exchange(papers), conversation_id=key),
    )
    for attempt in tries:
        with pytest.raises(ConversationMissing):
            attempt()
    assert conversations.list(principal) == conversations.search(principal, "Phòng 7") == []


def test_the_list_begins_with_what_changed_last(conversations: Conversations, papers: Papers, clock: Calendar) -> None:
    """And goes on from any moment."""
    keys = []
    for _ in range(3):
        clock.later(minutes=1)
        keys.append(_keep(conversations, papers))
    clock.later(minutes=1)
    conversations.append(READER, _exchange(papers), conversation_id=keys[0])
    listed = conversations.list(READER)
    assert [one.id for one in listed] == [keys[0], keys[2], keys[1]]
    assert [one.turns for one in listed] == [2, 1, 1]
    assert [one.id for one in conversations.list(READER, before=listed[0].updated, limit=1)] == [keys[2]]


def test_moments_know_their_zone(conversations: Conversations, papers: Papers, clock: Calendar) -> None:
    """Also where the database keeps none."""
    assert conversations.get(READER, _keep(conversations, papers)).created == clock.now


def test_a_conversation_is_named_by_its_first_question_until_renamed(
    conversations: Conversations, papers: Papers
) -> None:
    """Long names are cut."""
    key = _keep(conversations, papers)
    before = conversations.get(READER, key).title
    conversations.rename(READER, key, "Số liệu " * 30)
    after = conversations.get(READER, key).title
    assert before == QUESTION
    assert (after[:7], len(after) <= 80, after[-1]) == ("Số liệu", True, "…")


def test_a_deleted_conversation_leaves_nothing(conversations: Conversations, papers: Papers, engine: Engine) -> None:
    """Turns, citations and feedback go with it."""
    key = _keep(conversations, papers)
    Feedback(engine).add(READER, Opinion(key, 0, "up"))
    conversations.delete(READER, key)
    with engine.connect() as connection:
        counts = [
            connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one()
            for name in ("conversations", "turns", "citations", "feedback")
        ]
    assert counts == [0, 0, 0, 0]


@pytest.mark.parametrize("words", ["thụ lý", "THU LY", "157 phòng", "phong 7"])
def test_conversations_are_found_by_their_words(conversations: Conversations, papers: Papers, words: str) -> None:
    """In question and answer, with or without diacritics, in any order."""
    key = _keep(conversations, papers)
    assert [one.id for one in conversations.search(READER, words)] == [key]


@pytest.mark.parametrize("words", ["kháng nghị", "%", "_", "thụ lý kháng"])
def test_words_that_no_turn_holds_find_nothing(conversations: Conversations, papers: Papers, words: str) -> None:
    """Signs of the query language are plain signs."""
    _keep(conversations, papers)
    assert conversations.search(READER, words) == []


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (TEXT, SourceState.SAME),
        (f"Phần đầu thêm vào. {TEXT}", SourceState.EDITED),
        ("Phòng 7 thụ lý 75 vụ/157 bị cáo.", SourceState.ALTERED),
        (None, SourceState.REMOVED),
    ],
)
def test_a_replay_shows_the_frozen_quote_and_tells_what_became_of_its_source(
    conversations: Conversations, papers: Papers, text: str | None, state: SourceState
) -> None:
    """The answer never changes; its sources may."""
    key = _keep(conversations, papers)
    if text is None:
        papers.remove("a.txt")
    else:
        papers.put("a.txt", text)
    (turn,) = conversations.get(READER, key).turns
    assert turn.answer is not None
    assert (turn.answer["citations"][0]["quote"], turn.sources) == (TEXT, {1: state})


def test_an_answer_is_hidden_once_a_document_behind_it_is(conversations: Conversations, papers: Papers) -> None:
    """The question was the caller's own and stays."""
    key = _keep(conversations, papers)
    papers.put("a.txt", TEXT, access="lãnh đạo")
    (turn,) = conversations.get(READER, key).turns
    assert (turn.question, turn.answer, turn.sources) == (QUESTION, None, {})


def test_an_answer_is_hidden_once_its_reader_lost_the_label(conversations: Conversations, papers: Papers) -> None:
    """Even if the document is gone by then."""
    papers.put("a.txt", TEXT, access="lãnh đạo")
    key = _keep(conversations, papers, LEADER)
    papers.remove("a.txt")
    assert conversations.get(LEADER, key).turns[0].answer is not None
    assert conversations.get(READER, key).turns[0].answer is None


def test_what_was_said_without_sources_is_hidden_once_a_label_is_lost(
    conversations: Conversations, papers: Papers
) -> None:
    """ "The documents speak of ..." rests on all of them."""
    key = _keep(conversations, papers, LEADER, answer="Chưa tìm thấy.", missing="Tài liệu hiện có: năm 2023.")
    shown = [conversations.get(one, key).turns[0].answer is not None for one in (LEADER, READER)]
    assert shown == [True, False]


def test_hidden_answers_come_back_neither_by_history_nor_by_search(
    conversations: Conversations, papers: Papers
) -> None:
    """A follow-up would repeat them."""
    key = _keep(conversations, papers)
    papers.put("a.txt", TEXT, access="lãnh đạo")
    assert conversations.history(READER, key) == ()
    assert conversations.search(READER, "157") == []
    assert [one.id for one in conversations.search(READER, "bao nhiêu")] == [key]


def test_the_history_is_what_the_chain_takes(conversations: Conversations, papers: Papers) -> None:
    """The last turns, the oldest first."""
    key = _keep(conversations, papers, question="một")
    for question in ("hai", "ba"):
        conversations.append(READER, _exchange(papers, question), conversation_id=key)
    history = conversations.history(READER, key, turns=2)
    assert [(one.role, one.content) for one in history if one.role == "user"] == [("user", "hai"), ("user", "ba")]
    assert history[1].content == f"{TEXT} [1]"


def test_old_conversations_are_pruned_by_their_last_change(
    conversations: Conversations, papers: Papers, clock: Calendar, engine: Engine
) -> None:
    """One that goes on stays."""
    old, living = _keep(conversations, papers), _keep(conversations, papers)
    clock.later(days=40)
    conversations.append(READER, _exchange(papers), conversation_id=living)
    assert prune_conversations(engine, days=30, clock=clock) == 1
    assert [one.id for one in conversations.list(READER)] == [living]
    assert old != living


def test_a_document_that_went_away_before_freezing_hides_its_answer(
    conversations: Conversations, papers: Papers
) -> None:
    """Nobody can tell any more who might read it."""
    answer = cite(QUESTION, papers.document(papers.documents()[0].id))
    papers.remove("a.txt")
    key = conversations.append(READER, freeze(answer, papers)).conversation_id
    assert conversations.get(READER, key).turns[0].answer is None


def test_a_frozen_answer_is_the_shown_one(papers: Papers) -> None:
    """The same JSON as the public interface."""
    answer = cite(QUESTION, papers.document(papers.documents()[0].id))
    assert freeze(answer, papers).answer == to_plain(answer)
