"""Turns of several callers kept in one write."""

from __future__ import annotations

from sqlalchemy import Engine

from assistant.store.conversations import Conversations
from assistant.store.errors import ConversationMissing
from assistant.store.freezing import freeze
from assistant.store.types import Exchange, Place
from tests.assistant.store.papers import OTHER, READER, Papers, cite


def _exchange(papers: Papers) -> Exchange:
    return freeze(cite("Phòng 7 thụ lý bao nhiêu vụ?", papers.document(papers.documents()[0].id)), papers)


def test_one_that_has_no_conversation_keeps_none_of_the_others_out(engine: Engine) -> None:
    """Each caller gets a place or the reason why there is none, in the order given."""
    papers = Papers()
    papers.put("a.txt", "Phòng 7 thụ lý 74 vụ/157 bị cáo.")
    conversations = Conversations(engine, papers)
    mine = conversations.append(READER, _exchange(papers)).conversation_id
    given = [(READER, _exchange(papers), mine), (OTHER, _exchange(papers), mine), (OTHER, _exchange(papers), None)]
    first, second, third = conversations.append_all(given)
    assert (first, type(second), isinstance(third, Place)) == (Place(mine, 1), ConversationMissing, True)
    assert len(conversations.get(READER, mine).turns) == 2
