"""The one module that talks to the API."""

from __future__ import annotations

import pytest

from tests.ui.serving import FakeApi, fake_api
from ui.client import ApiClient, Asked, Stage, Turn
from ui.connection import open_http
from ui.errors import ApiAway, ApiRefused, ApiSlow, NeedsKey
from ui.objects import Answer, Sentence


def _client(api: FakeApi, key: str | None = None, timeout_seconds: float = 5) -> ApiClient:
    return ApiClient(open_http(api.address, timeout_seconds), key)


def test_a_stream_ends_with_the_whole_answer(api: FakeApi) -> None:
    """Stages and sentences come first, the answer last."""
    parts = list(_client(api).stream(Asked("Phòng 7 thụ lý bao nhiêu vụ?")))
    assert [type(part) for part in parts] == [Stage, Sentence, Answer]


def test_a_question_is_sent_with_what_it_follows_on(api: FakeApi) -> None:
    """History, conversation and filters go along; what is empty is left out."""
    asked = Asked("Còn năm 2023?", (Turn("user", "Trước"),), None, (("year", 2023),))
    list(_client(api).stream(asked))
    assert api.behaviour.bodies["/v1/ask/stream"] == {
        "question": "Còn năm 2023?",
        "history": [{"role": "user", "content": "Trước"}],
        "filters": {"year": 2023},
    }


def test_a_stream_that_breaks_off_is_an_error(api: FakeApi) -> None:
    """What came so far is no answer."""
    api.behaviour.breaks_off = True
    with pytest.raises(ApiAway):
        list(_client(api).stream(Asked("Hỏi")))


def test_nobody_at_the_address_is_told_apart(socket_enabled: None) -> None:
    """The page can then say that the machine is away, not that the question is wrong."""
    with fake_api() as api:
        pass
    with pytest.raises(ApiAway):
        _client(api).documents()


def test_a_late_answer_is_told_apart(api: FakeApi) -> None:
    """The page waits as long as it is set to."""
    api.behaviour.sentence_seconds = 2
    with pytest.raises(ApiSlow):
        list(_client(api, timeout_seconds=0.3).stream(Asked("Hỏi")))


def test_a_refused_key_is_told_apart(api: FakeApi) -> None:
    """The page can then ask for another one."""
    api.behaviour.keys = {"good": ["reader"]}
    with pytest.raises(NeedsKey):
        _client(api, "bad").documents()


def test_the_words_of_the_api_are_kept(api: FakeApi) -> None:
    """Its Vietnamese message is what the reader gets to see."""
    api.behaviour.failing = (503, "busy", "Kho đang được cập nhật.")
    with pytest.raises(ApiRefused) as caught:
        _client(api).search("x")
    assert caught.value.message == "Kho đang được cập nhật."


def test_an_id_can_never_leave_its_place_in_the_path(api: FakeApi) -> None:
    """A document id such as ../conversations stays one segment."""
    with pytest.raises(ApiRefused):
        _client(api).document("../conversations")
    assert api.behaviour.calls[-1] == ("GET", "/v1/documents/../conversations")


def test_every_document_has_its_text_where_it_is_asked_for_alone(api: FakeApi) -> None:
    """The catalogue comes without texts, a single document with its text."""
    client = _client(api)
    assert [one.text for one in client.documents()] == [""] * 4
    assert client.document("d2024").text.startswith("Đồng Sen")
