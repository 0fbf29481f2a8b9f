"""Asking over HTTP: the same answer as from the command line, whole or while it grows."""

from __future__ import annotations

import json

import pytest
from fastapi.testclient import TestClient

from assistant.api.schema.asking import AnswerShown
from assistant.bootstrap import Assistant
from assistant.chain import Request
from assistant.output import to_plain
from tests.assistant.api.events import read_events

QUESTION = "Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?"


def test_the_answer_is_the_one_of_the_command_line(client: TestClient, assistant: Assistant) -> None:
    """Whatever way a question comes, its answer is the same JSON."""
    shown = client.post("/v1/ask", json={"question": QUESTION}).json()
    expected = to_plain(assistant.ask(Request(QUESTION)))
    own = {"timings_ms": None, "conversation_id": shown["conversation_id"], "turn": 0}
    assert shown | own == expected | own


def test_an_answer_has_the_shape_that_the_schema_promises(client: TestClient) -> None:
    """Clients that are generated from the description can read it, with no field left over."""
    shown = client.post("/v1/ask", json={"question": QUESTION}).json()
    read = AnswerShown.model_validate(shown)
    assert json.loads(read.model_dump_json(by_alias=True)) == shown


def test_a_follow_up_is_read_with_its_history(client: TestClient) -> None:
    """What a question leaves out comes from the turns before it."""
    history = [{"role": "user", "content": QUESTION}]
    shown = client.post("/v1/ask", json={"question": "Còn năm 2022 thì sao?", "history": history}).json()
    assert "48 vụ" in shown["answer"]


def test_filters_limit_what_is_read(client: TestClient) -> None:
    """A filter that no document meets leaves nothing to answer from."""
    shown = client.post("/v1/ask", json={"question": QUESTION, "filters": {"year": 1999}}).json()
    assert shown["status"] == "not_found"


def test_a_stream_ends_with_the_answer_after_its_sentences(client: TestClient) -> None:
    """A page can show each sentence as it comes and ends with the whole answer."""
    events = read_events(client.post("/v1/ask/stream", json={"question": QUESTION + " "}).text)
    names = [name for name, _ in events if name != "status"]
    assert names == ["sentence", "answer"]
    assert events[-1][1]["sentences"][0]["text"] == next(data for name, data in events if name == "sentence")["text"]


def test_a_stream_starts_with_the_stages(client: TestClient) -> None:
    """Whoever waits sees at once that something happens."""
    body = {"question": QUESTION, "filters": {"year": 2023}}
    assert read_events(client.post("/v1/ask/stream", json=body).text)[0] == ("status", {"stage": "understand"})


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ({}, "question"),
        ({"question": " \n"}, "question"),
        ({"question": "a\x00b"}, "question"),
        ({"question": "x" * 2001}, "question"),
        ({"question": 7}, "question"),
        ({"question": "Ai?", "filters": {"yeer": 2023}}, "yeer"),
        ({"question": "Ai?", "filters": {"year": "năm nay"}}, "year"),
        ({"question": "Ai?", "history": [{"role": "system", "content": "x"}]}, "role"),
        ({"question": "Ai?", "history": [{"role": "user", "content": "x"}] * 41}, "history"),
    ],
)
def test_a_wrong_body_is_named_in_vietnamese(client: TestClient, body: dict[str, object], where: str) -> None:
    """The message names the field; the status says that the caller is at fault."""
    response = client.post("/v1/ask", json=body)
    assert (response.status_code, where in response.json()["error"]["message"]) == (422, True)


@pytest.mark.parametrize(
    ("path", "body", "said"),
    [
        ("/v1/search", '{"query": ""}', "trường query đang trống"),
        ("/v1/search", '{"query": "x", "k": 0}', "trường k không được nhỏ hơn 1"),
        ("/v1/search", '{"query": "x", "k": "ba"}', "trường k phải là một số nguyên"),
        ("/v1/ask", '{"question": 5}', "trường question phải là một chuỗi"),
        ("/v1/ask", '{"question": "x", "history": "y"}', "trường history phải là một danh sách"),
        ("/v1/ask", '{"question": "x", "filters": {"published_to": "1/2/24"}}', "ngày viết dạng năm-tháng-ngày"),
        ("/v1/ask", '{"question" "x"}', "nội dung không phải JSON hợp lệ"),
    ],
)
def test_what_is_wrong_with_a_field_is_said(client: TestClient, path: str, body: str, said: str) -> None:
    """Whoever wrote the page sees what to send instead, and never the place of a letter for a field."""
    response = client.post(path, content=body, headers={"Content-Type": "application/json"})
    assert (response.status_code, said in response.json()["error"]["message"]) == (422, True), response.text


def test_a_field_that_may_be_left_out_may_be_null(client: TestClient) -> None:
    """Programs that fill every field in send null for what they do not have."""
    body = {"question": "Ai?", "history": None, "conversation_id": None, "filters": None}
    assert client.post("/v1/ask", json=body).status_code == 200


def test_a_place_that_nobody_knows_is_not_found(client: TestClient) -> None:
    """A filter is looked up in the register of places."""
    response = client.post("/v1/ask", json={"question": "Ai?", "filters": {"province": "Atlantis"}})
    assert (response.status_code, response.json()["error"]["code"]) == (404, "filter_unknown")
