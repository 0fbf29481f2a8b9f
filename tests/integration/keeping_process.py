"""A process that keeps keys and turns and says so after each, to be killed."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from assistant.access.rights import Role
from assistant.store.freezing import freeze
from assistant.store.opening import open_store
from assistant.store.types import Event, KeyGrant, Opinion
from tests.assistant.store.papers import READER, Papers, cite


def main() -> None:
    """Keep things for ever, in the place and under the name that it is called with.

    Each line on standard output is a promise that something is kept.
    """
    address, name = sys.argv[1:]
    place = address if "://" in address else Path(address)
    papers = Papers()
    document = papers.put("a.txt", "Phòng 7 thụ lý 74 vụ/157 bị cáo.")
    with open_store(place) as store:
        conversations = store.conversations(papers)
        _say({"ready": name})
        conversation = None
        for number in range(1_000_000):
            if number % 5 == 0:
                made = store.keys.create(KeyGrant(f"{name} {number}", frozenset({Role.READER})))
                _say({"key": made.secret, "name": f"{name} {number}"})
            exchange = freeze(cite(f"{name} hỏi {number}?", document), papers)
            kept = conversations.append(READER, exchange, conversation_id=conversation)
            conversation = kept.conversation_id
            _say({"conversation": conversation, "turn": kept.turn, "question": exchange.question})
            store.feedback.add(READER, Opinion(conversation, kept.turn, "up", name))
            store.audit.record(READER, Event("ask", conversation, request_id=f"{name}-{number}"))
            _say({"rated": conversation, "turn": kept.turn, "event": f"{name}-{number}"})
            if number % 7 == 0:
                conversation = None


def _say(promise: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(promise) + "\n")
    sys.stdout.flush()
