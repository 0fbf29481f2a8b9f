"""Between the OpenAI chat protocol and our own questions and answers."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Sequence
from secrets import token_hex

from assistant.api.errors import Unusable
from assistant.api.schema.asking import HISTORY_TURNS, QUESTION_CHARACTERS
from assistant.api.schema.chat import MODEL, Chunk, Completion
from assistant.chain import Request
from assistant.events import AnswerReady, Event, SentenceReady
from assistant.types import Answer, AnswerSentence, Citation, Turn
from index.types import Filters


def request_of(completion: Completion, filters: Filters) -> Request:
    """Return the last message of the user as a question after the messages before it.

    Instructions (``system``, ``developer``) and tools are left out: what an answer says is settled by the documents.

    Raises:
        Unusable: no message of a user says anything, or the last one is too long for a question.
    """
    said = [(one.role, one.text()) for one in completion.messages if one.role in ("user", "assistant")]
    asked = max((at for at, (role, text) in enumerate(said) if role == "user" and text.strip()), default=None)
    if asked is None:
        raise Unusable("Chưa có tin nhắn nào của người dùng (role: user) có nội dung.")
    question = said[asked][1]
    if len(question) > QUESTION_CHARACTERS:
        raise Unusable(f"Câu hỏi dài quá {QUESTION_CHARACTERS} ký tự; hãy rút gọn.")
    turns = [Turn(role, _without_sources(text)) for role, text in said[:asked] if text.strip()]
    return Request(question, tuple(turns[-HISTORY_TURNS:]), filters)


def completed(completion: Completion, answer: Answer) -> dict[str, object]:
    """Return ``answer`` as the protocol writes a whole one."""
    text = answer.answer + _sources(answer.citations)
    choice = {
        "index": 0,
        "message": {"role": "assistant", "content": text, "refusal": None},
        "logprobs": None,
        "finish_reason": "stop",
    }
    head = _head("chat.completion")
    return head | {
        "choices": [choice],
        "usage": _usage(completion, text),
        "citations": answer.citations,
        "status": answer.status,
    }


async def chunks(completion: Completion, events: AsyncIterator[Event]) -> AsyncIterator[Chunk]:
    """Yield an answer piece by piece: a sentence as soon as it may be shown, and last the sources."""
    head, said = _head("chat.completion.chunk"), ""
    yield head | {"choices": [_delta({"role": "assistant", "content": ""})]}
    async for event in events:
        if isinstance(event, SentenceReady):
            line = ("\n" if said else "") + _line(event.sentence)
            said += line
            yield head | {"choices": [_delta({"content": line})]}
        elif isinstance(event, AnswerReady):
            answer = event.answer
            rest = _rest(answer.answer, said) + _sources(answer.citations)
            if rest:
                yield head | {"choices": [_delta({"content": rest})]}
            end = head | {"choices": [_delta({}, finish="stop")]}
            yield end | {"citations": answer.citations, "status": answer.status}
            if completion.stream_options and completion.stream_options.include_usage:
                yield head | {"choices": [], "usage": _usage(completion, said + rest)}


def models() -> dict[str, object]:
    """Return the one model there is."""
    return {"object": "list", "data": [{"id": MODEL, "object": "model", "created": 0, "owned_by": "vksnd"}]}


def _head(kind: str) -> dict[str, object]:
    return {"id": f"chatcmpl-{token_hex(12)}", "object": kind, "created": int(time.time()), "model": MODEL}


def _delta(delta: dict[str, object], *, finish: str | None = None) -> dict[str, object]:
    return {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish}


def _line(sentence: AnswerSentence) -> str:
    return f"{sentence.text} {''.join(f'[{marker}]' for marker in sentence.markers)}"


def _rest(answer: str, said: str) -> str:
    """Return what is still to be said; an answer that took another way than its first sentences is said whole."""
    return answer.removeprefix(said) if answer.startswith(said) else f"\n\n{answer}"


_SOURCES = "\n\nNguồn:\n"


def _sources(citations: Sequence[Citation]) -> str:
    if not citations:
        return ""
    return _SOURCES + "\n".join(f"[{one.marker}] {one.title} ({one.source})" for one in citations)


def _without_sources(text: str) -> str:
    """Return an earlier answer as it was given, without the list of sources that this protocol adds."""
    return text.partition(_SOURCES)[0]


def _usage(completion: Completion, text: str) -> dict[str, int]:
    asked, said = sum(len(one.text().split()) for one in completion.messages), len(text.split())
    return {"prompt_tokens": asked, "completion_tokens": said, "total_tokens": asked + said}
