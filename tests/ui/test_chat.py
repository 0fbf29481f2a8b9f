"""The page of questions and answers, as Streamlit draws it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.serving import FakeApi
from tests.ui.shown import given_to, said
from ui import holdings

QUESTION = "Năm 2024 Phòng 7 thụ lý bao nhiêu vụ?"


def _ask(page: AppTest, question: str = QUESTION) -> AppTest:
    return page.chat_input(key="question").set_value(question).run()


def _open_filters(page: AppTest) -> AppTest:
    page.session_state["filter_menu"] = True
    return page.run()


def _labels(page: AppTest) -> list[str]:
    return [button.label for button in page.button]


def test_the_first_screen_offers_questions_that_the_corpus_answers(page: AppTest) -> None:
    """They are made from its figures, one click away."""
    assert "Năm 2024, Phòng 9 xét xử phúc thẩm bao nhiêu vụ?" in _labels(page)


def test_a_starter_is_asked_with_one_click(page: AppTest, api: FakeApi) -> None:
    """The question goes to the API as it stands on the button."""
    label = page.button(key="starter_0").label
    page.button(key="starter_0").click().run()
    assert api.behaviour.bodies["/v1/ask/stream"]["question"] == label


def test_an_answer_is_shown_with_its_citation(page: AppTest) -> None:
    """Its sentences, scope and sources are handed to the component."""
    shown = given_to(_ask(page), "answer_0")
    assert shown["blocks"][0]["markers"] == [1]
    assert shown["blocks"][0]["scope"] == "Phòng 7, năm 2024"


def test_a_follow_up_carries_the_talk_along(page: AppTest, api: FakeApi) -> None:
    """The API gets the earlier question and answer, and the conversation."""
    _ask(_ask(page), "Còn bị cáo?")
    sent = api.behaviour.bodies["/v1/ask/stream"]
    assert [turn["role"] for turn in sent["history"]] == ["user", "assistant"]
    assert sent["conversation_id"] == "c1"


def test_a_refusal_says_what_is_missing_and_offers_what_exists(page: AppTest) -> None:
    """It looks unlike an answer, and the nearest figures are one click away."""
    refused = _ask(page, "Năm 2017 Phòng 7 thụ lý bao nhiêu vụ?")
    assert any("gần nhất là năm 2023" in text.value for text in refused.text)
    assert "Năm 2024, Phòng 7 xét xử phúc thẩm bao nhiêu vụ?" in _labels(refused)


def test_who_only_greets_is_offered_questions_to_begin_with(page: AppTest) -> None:
    """The ones of the first screen, which the greeting has taken away."""
    begun = page.button(key="starter_0").label
    assert _ask(page, "Cảm ơn").button(key="starter_0").label == begun


def test_thanks_are_returned_and_not_refused(page: AppTest) -> None:
    """No warning, no passages, no figures offered: nothing was asked."""
    thanked = _ask(_ask(page), "Cảm ơn")
    assert thanked.text[-1].value == "Mời đồng chí hỏi tiếp."
    assert not [label for label in _labels(thanked) if "gần nhất" in label or "Xem kho" in label]


@pytest.mark.parametrize(
    ("failing", "said"),
    [((503, "busy", "Kho đang được cập nhật."), "Kho đang được cập nhật"), ((500, "x", ""), "500")],
)
def test_a_failure_keeps_the_question_and_offers_to_ask_again(
    page: AppTest, api: FakeApi, failing: tuple[int, str, str], said: str
) -> None:
    """The reader never types a question twice."""
    api.behaviour.failing = failing
    failed = _ask(page)
    assert said in failed.error[0].value.replace("\\", "")
    assert QUESTION in [text.value for text in failed.text]
    api.behaviour.failing = None
    assert given_to(failed.button(key="retry").click().run(), "answer_0")["blocks"]


def test_a_stream_that_breaks_off_shows_what_came_and_says_so(page: AppTest, api: FakeApi) -> None:
    """Verified sentences stay on the screen; the page does not pass them off as the whole answer."""
    api.behaviour.breaks_off = True
    failed = _ask(page)
    assert any("52 vụ" in text.value for text in failed.text)
    assert failed.error


def test_the_last_question_can_be_edited(page: AppTest, api: FakeApi) -> None:
    """The edited question takes the place of the old one."""
    editing = _ask(page).button(key="edit").click().run()
    assert editing.text_area(key="edited").value == QUESTION
    asked = editing.text_area(key="edited").set_value("Phòng 9 thụ lý bao nhiêu vụ?").run()
    asked = asked.button(key="send_edited").click().run()
    assert [turn.question for turn in asked.session_state.talk.exchanges] == ["Phòng 9 thụ lý bao nhiêu vụ?"]


def test_a_filter_in_force_is_in_sight_and_goes_along(page: AppTest, api: FakeApi) -> None:
    """Beside the line for the question stands what limits it, with a way to lift it."""
    filtered = _open_filters(page).selectbox(key="choose_province").select("Cần Thơ").run()
    assert filtered.button(key="lift_province").label == "Tỉnh, thành phố: Cần Thơ"
    _ask(filtered)
    assert api.behaviour.bodies["/v1/ask/stream"]["filters"] == {"province": "Cần Thơ"}


def test_a_filter_is_lifted_with_one_click(page: AppTest) -> None:
    """Nothing stays in force unseen."""
    lifted = _open_filters(page).selectbox(key="choose_year").select("2024").run().button(key="lift_year").click().run()
    assert lifted.session_state.filters == {}


def test_thumbs_down_asks_for_the_reason_and_sends_it(page: AppTest, api: FakeApi) -> None:
    """The reasons are the ones that the keepers of the corpus can act on."""
    asked = _ask(page)
    asked.session_state.talk.exchanges[0].rating = "down"
    asked = asked.run()
    group: Any = next(one for one in asked.get("button_group") if one.key == "reasons_0")
    group.set_value(["sai số liệu"]).run()
    asked.button(key="send_rating_0").click().run()
    assert api.behaviour.bodies["/v1/feedback"] == {
        "conversation_id": "c1",
        "turn": 0,
        "rating": "down",
        "comment": "sai số liệu",
    }


def test_the_page_opens_while_the_api_is_away(page: AppTest, api: FakeApi) -> None:
    """The line for the question is there, and the page says what is wrong."""
    api.behaviour.failing = (503, "not_ready", "Đang mở kho.")
    fresh = AppTest.from_file(page._script_path, default_timeout=20).run()
    assert [len(fresh.chat_input), len(fresh.exception)] == [1, 0]


def test_a_short_follow_up_is_looked_up_with_what_it_follows(page: AppTest, api: FakeApi) -> None:
    """What is offered instead belongs to the body and the subject of the talk."""
    _ask(_ask(page), "Năm 2017 thì sao?")
    assert api.behaviour.bodies["/v1/search"]["query"] == f"{QUESTION} Năm 2017 thì sao?"


def test_two_answers_go_into_one_word_file(page: AppTest) -> None:
    """Offered under the last one, where the reader is."""
    second = _ask(_ask(page), "Năm 2024 Phòng 9 thụ lý bao nhiêu vụ?")
    labels = [getattr(one, "label", "") for one in second.get("download_button")]
    assert labels.count("Tải cả hội thoại (Word)") == 1


def test_nothing_is_asked_of_the_api_before_the_question(page: AppTest, api: FakeApi) -> None:
    """Filters and what is offered next can wait; whoever asks waits for the answer alone."""
    holdings.forget()
    api.behaviour.calls.clear()
    _ask(page)
    assert api.behaviour.calls[0] == ("POST", "/v1/ask/stream")


def test_what_is_near_a_refused_question_is_looked_up_once(page: AppTest, api: FakeApi) -> None:
    """However often the page is drawn after that."""
    _ask(page, "Năm 2017 Phòng 7 thụ lý bao nhiêu vụ?").run()
    assert api.behaviour.calls.count(("POST", "/v1/search")) == 1


def test_a_refusal_quotes_the_sentence_nearest_to_the_question(page: AppTest) -> None:
    """With its body, so that nobody takes it for an answer about another one; a click opens it where it stands."""
    refused = _ask(page, "Năm 2017 Phòng 7 thụ lý bao nhiêu vụ?")
    quoted = "Năm 2024, Phòng 7 thụ lý 52 vụ/97 bị cáo"
    assert quoted in said(refused)
    opened = refused.button(key="near_0").click().run()
    (source,) = [
        json.loads(one.proto.json) for one in opened.main if str(getattr(one, "key", "")).startswith("source_d")
    ]
    assert [quoted, True] in [part for paragraph in source["paragraphs"] for part in paragraph["parts"]]


def test_a_long_talk_is_folded_and_unfolds_with_one_click(page: AppTest) -> None:
    """The latest questions are in sight; those before them are counted, not lost."""
    for _ in range(12):
        _ask(page)
    shown = [text.value for text in page.text].count(QUESTION)
    unfolded = page.button(key="earlier").click().run()
    assert (shown, [text.value for text in unfolded.text].count(QUESTION)) == (10, 12)
