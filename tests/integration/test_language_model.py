"""The whole chain with a language model behind a real client and a real connection, which does what it should not."""

from __future__ import annotations

import asyncio
import itertools
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant import texts
from assistant.bootstrap import Assistant, open_assistant
from assistant.chain import Request
from assistant.errors import BadSetting
from assistant.events import AnswerReady, SentenceReady
from assistant.types import Answer, Turn
from tests.integration.installed import KEY, settings_for
from tests.integration.scripted_server import Reply, Script, ScriptedServer, serving

pytestmark = [pytest.mark.integration, pytest.mark.allow_hosts(["127.0.0.1"])]

QUESTION = "Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?"
TRUE = "Năm 2023, Phòng 7 VKSND tỉnh Sóc Trăng đã thụ lý 61 vụ/104 bị cáo theo thủ tục phúc thẩm [1]."
BESIDE = "Phòng 7 ban hành 05 kháng nghị phúc thẩm [1]."

Opened = Callable[..., Assistant]


@pytest.fixture
def opened(home: Path) -> Iterator[Opened]:
    """Opens assistants over the installation; they are closed behind the test."""
    assistants: list[Assistant] = []

    def open_with(server: ScriptedServer, **changes: Any) -> Assistant:
        assistant = open_assistant(settings_for(home, server.url, **changes))
        assistants.append(assistant)
        return assistant

    yield open_with
    for assistant in assistants:
        assistant.__exit__(None, None, None)


def _says(*pieces: str, **how: Any) -> Script:
    return lambda call: Reply(pieces, **how)


def _extractive(home: Path) -> Answer:
    settings = settings_for(home, "http://127.0.0.1:9/v1", model="none")
    with open_assistant(settings) as assistant:
        return assistant.ask(Request(QUESTION))


def _seen(answer: Answer) -> tuple[object, ...]:
    """Return what a reader sees of the answer itself."""
    return (answer.status, answer.answer, answer.sentences, answer.citations, answer.figures)


def test_words_that_hold_reach_the_reader(opened: Opened) -> None:
    """From the server through LangChain's client, the splitter and the guard."""
    with serving(_says(*re.findall(r".{1,5}", TRUE))) as server:
        answer = opened(server).ask(Request(QUESTION))
    assert (answer.answer, answer.model, answer.notice, answer.removed) == (
        TRUE.replace(" [1].", ". [1]"),
        "openai:tiny",
        None,
        (),
    )


def test_a_closed_assistant_keeps_no_connection(home: Path) -> None:
    """The client keeps one behind an error, to be used again; another assistant of the same server keeps its own."""
    with serving(_says(status=401)) as server:
        settings = settings_for(home, server.url)
        with open_assistant(settings) as stays:
            with open_assistant(settings) as closed:
                closed.ask(Request(QUESTION))
                kept = len(server.connected)
            let_go = _soon(lambda: not server.connected)
            stays.ask(Request(QUESTION))
        assert (kept, let_go, len(server.calls), _soon(lambda: not server.connected)) == (1, True, 2, True)


def _soon(holds: Callable[[], bool]) -> bool:
    until = time.monotonic() + 5
    while not holds() and time.monotonic() < until:
        time.sleep(0.01)
    return holds()


def _endless() -> Iterator[str]:
    return itertools.repeat("và cứ thế tiếp tục ")


FAILURES: list[tuple[str, Script, str]] = [
    ("an error of the server", _says(status=500), texts.MODEL_DOWN),
    ("too many calls", _says(status=429), texts.MODEL_DOWN),
    ("a wrong key", _says(status=401), texts.MODEL_DOWN),
    ("a long way to the first word", _says(TRUE, delay=2.5), texts.MODEL_SLOW),
    ("a word a minute", _says(*TRUE.split(" "), pace=0.4), texts.MODEL_SLOW),
    ("silence in the middle", _says(TRUE[:30], end="hang"), texts.MODEL_SLOW),
    ("a break in the middle", _says(TRUE[:30], end="break"), texts.MODEL_DOWN),
    ("a break behind a true sentence", _says(f"{TRUE} ", end="break"), texts.MODEL_DOWN),
    ("an end in the middle of a number", _says(TRUE[:52]), texts.MODEL_CUT_OFF),
    ("something that is no JSON", _says(TRUE, end="garbage"), texts.MODEL_DOWN),
    ("nothing at all", _says(), texts.MODEL_UNFOUNDED),
    ("endless text", lambda call: Reply(_endless()), texts.MODEL_ENDLESS),
    ("another figure", _says(TRUE.replace("61", "16")), texts.MODEL_UNFOUNDED),
    ("another department", _says(TRUE.replace("Phòng 7", "Phòng 9")), texts.MODEL_UNFOUNDED),
    ("another year", _says(TRUE.replace("2023", "2024")), texts.MODEL_UNFOUNDED),
    ("another province", _says(TRUE.replace("Sóc Trăng", "Bến Tre")), texts.MODEL_UNFOUNDED),
    (
        "another language",
        _says("In 2023, Department 7 accepted 61 cases with 104 defendants [1]."),
        texts.MODEL_UNFOUNDED,
    ),
    ("something true beside the point", _says(BESIDE), texts.MODEL_UNFOUNDED),
    ("nonsense", _says("xz 9 qq", " ... ;; [1][2][3]", "]][[ 61"), texts.MODEL_UNFOUNDED),
    ("JSON", _says('{"answer": "61 vụ", "citations": [1]}'), texts.MODEL_UNFOUNDED),
]


@pytest.mark.parametrize(("script", "notice"), [row[1:] for row in FAILURES], ids=[row[0] for row in FAILURES])
def test_whatever_the_model_does_the_documents_words_are_the_answer(
    home: Path, opened: Opened, script: Script, notice: str
) -> None:
    """The reader gets the extractive answer and one line that says why; nothing hangs, nothing is lost."""
    started = time.perf_counter()
    with serving(script) as server:
        answer = opened(server, model_seconds=1.5, model_answer_tokens=200).ask(Request(QUESTION))
        seconds = time.perf_counter() - started
    assert (_seen(answer), answer.model, answer.notice) == (_seen(_extractive(home)), "none", notice)
    assert seconds < 1.5 + 6  # opening included


@pytest.mark.parametrize("said", [TRUE.replace(" [1]", ""), TRUE.replace("[1]", "[9]"), TRUE.replace("[1]", "[1][9]")])
def test_a_citation_is_where_the_words_stand(opened: Opened, said: str) -> None:
    """Missing and invented markers are replaced by the right one."""
    with serving(_says(said)) as server:
        answer = opened(server).ask(Request(QUESTION))
    assert [(one.text, one.markers) for one in answer.sentences] == [(TRUE.replace(" [1]", ""), (1,))]


def test_an_error_that_passes_is_tried_again(opened: Opened) -> None:
    """The client's own retries, within the time limit."""
    replies = iter([Reply(status=429, headers=(("Retry-After", "0"),)), Reply(status=503), Reply([TRUE])])
    with serving(lambda call: next(replies)) as server:
        answer = opened(server, model_retries=2, model_seconds=10).ask(Request(QUESTION))
    assert (answer.notice, len(server.calls)) == (None, 3)


def test_retries_end_with_the_time_limit(opened: Opened) -> None:
    """A server that asks to wait for a minute is not waited for."""
    started = time.perf_counter()
    with serving(_says(status=429, headers=(("Retry-After", "50"),))) as server:
        assistant = opened(server, model_retries=5, model_seconds=1)
        started = time.perf_counter()
        answer = assistant.ask(Request(QUESTION))
    assert (answer.notice, time.perf_counter() - started < 3) == (texts.MODEL_SLOW, True)


def test_no_more_calls_run_at_once_than_are_allowed(opened: Opened) -> None:
    """A small model server is not flooded."""
    running, most = 0, 0

    def script(call: dict[str, Any]) -> Reply:
        def pieces() -> Iterator[str]:
            nonlocal running, most
            running += 1
            most = max(most, running)
            time.sleep(0.1)
            running -= 1
            yield TRUE

        return Reply(pieces())

    async def ask(assistant: Assistant) -> list[Answer]:
        return await asyncio.gather(*(assistant.aask(Request(QUESTION)) for _ in range(6)))

    with serving(script) as server:
        answers = asyncio.run(ask(opened(server, model_concurrency=2, model_seconds=20)))
    assert ({answer.notice for answer in answers}, most) == ({None}, 2)


def test_the_first_sentence_is_shown_as_soon_as_it_is_whole(opened: Opened) -> None:
    """Less than 150 ms lie between the model's first complete sentence and the reader; the best of three counts."""
    first = re.findall(r".{1,4}", TRUE)
    delays: list[float] = []
    with serving(_says(*first, *(f" {word}" for word in BESIDE.split()), pace=0.02)) as server:
        assistant = opened(server)
        for _ in range(3):
            server.sent.clear()
            events = assistant.stream(Request(QUESTION))
            shown = [time.perf_counter() for event in events if isinstance(event, SentenceReady)]
            delays.append(shown[0] - server.sent[len(first) - 1][0])
    assert min(delays) < 0.15


def test_the_guard_takes_little_of_the_models_time(opened: Opened) -> None:
    """Less than a twentieth at thirty words a second, which is a quick model; the best of three counts."""
    pieces = [f"{word} " for word in f"{TRUE} {BESIDE}".split()]
    with serving(_says(*pieces, pace=1 / 30)) as server:
        assistant = opened(server)
        times = [assistant.ask(Request(QUESTION)).timings_ms for _ in range(3)]
    assert min(one.verify / one.total for one in times) < 0.05


def test_the_key_is_sent_and_never_shown(opened: Opened, caplog: pytest.LogCaptureFixture) -> None:
    """Not in a log, not in what an error or a setting prints."""
    with caplog.at_level("DEBUG"), serving(_says(status=500)) as server:
        assistant = opened(server)
        answer = assistant.ask(Request(QUESTION))
        sent = server.headers[0]["authorization"]
    assert (sent, KEY in caplog.text, KEY in f"{assistant!r}{answer!r}") == (f"Bearer {KEY}", False, False)


def test_a_question_without_evidence_never_reaches_the_model(opened: Opened) -> None:
    """Code refuses before anyone could invent."""
    with serving(_says(TRUE)) as server:
        answer = opened(server).ask(Request("Năm 2019 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?"))
    assert (str(answer.status), server.calls) == ("not_found", [])


def test_a_model_writes_a_follow_up_out(opened: Opened) -> None:
    """The question in full is understood; the answer is phrased and checked as ever."""
    history = (Turn("user", QUESTION), Turn("assistant", "61 vụ [1]"))
    replies = iter(
        [
            "Năm 2022 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?",
            "Năm 2022, Phòng 7 đã thụ lý 48 vụ/77 bị cáo theo thủ tục phúc thẩm [1].",
        ]
    )
    with serving(lambda call: Reply([next(replies)])) as server:
        answer = opened(server).ask(Request("Còn năm 2022 thì sao?", history))
    assert ("48 vụ/77 bị cáo" in answer.answer, answer.model, len(server.calls)) == (True, "openai:tiny", 2)


def test_the_temperature_and_the_length_are_sent(opened: Opened) -> None:
    """As set; the server is asked to stop by itself."""
    with serving(_says(TRUE)) as server:
        opened(server, model_answer_tokens=321).ask(Request(QUESTION))
    assert (server.calls[0]["temperature"], server.calls[0]["max_tokens"]) == (0, 321)


def test_the_events_awaited_are_those_streamed(opened: Opened) -> None:
    """An asynchronous server sees the same sentences."""

    async def gather(assistant: Assistant) -> list[object]:
        return [event async for event in assistant.astream(Request(QUESTION))]

    with serving(_says(TRUE)) as server:
        assistant = opened(server)
        awaited, streamed = asyncio.run(gather(assistant)), list(assistant.stream(Request(QUESTION)))
    assert [type(event) for event in awaited] == [type(event) for event in streamed]
    assert isinstance(streamed[-1], AnswerReady)


@pytest.mark.parametrize("model", ["ollama:qwen3", "anthropic:claude"])
def test_a_provider_that_is_not_installed_is_one_line(home: Path, model: str) -> None:
    """It says what to install."""
    with pytest.raises(BadSetting, match=rf"ASSISTANT_MODEL={model} .*pip install langchain-"):
        open_assistant(settings_for(home, "http://127.0.0.1:9/v1", model=model))


def test_a_provider_that_does_not_exist_is_one_line(home: Path) -> None:
    """A misspelt name stops the start."""
    with pytest.raises(BadSetting, match="ASSISTANT_MODEL=opnai:x"):
        open_assistant(settings_for(home, "http://127.0.0.1:9/v1", model="opnai:x"))
