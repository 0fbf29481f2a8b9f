"""The other pages, as Streamlit draws them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import regex
from streamlit.testing.v1 import AppTest

from tests.ui import corpus
from tests.ui.serving import FakeApi
from tests.ui.shown import documents_page, given_to, said
from ui.objects import Answer
from ui.sources import Opened


def _figures() -> None:
    from ui.screens import figures

    figures.show()


def _verifying() -> None:
    from ui.screens import verifying

    verifying.show()


def _history() -> None:
    from ui.screens import history

    history.show()


PAGES = {"figures": _figures, "verifying": _verifying, "documents": documents_page, "history": _history}


def _open(screen: Callable[[], None], **state: Any) -> AppTest:
    page = AppTest.from_function(screen, default_timeout=20)
    for name, value in state.items():
        page.session_state[name] = value
    return page.run()


@pytest.mark.parametrize("name", PAGES)
def test_no_page_breaks_when_the_api_refuses(api: FakeApi, name: str) -> None:
    """Every page says what happened instead of a traceback."""
    api.behaviour.failing = (503, "busy", "Kho đang được cập nhật.")
    assert [len(_open(PAGES[name]).exception), len(_open(PAGES[name]).main) > 0] == [0, True]


def test_figures_are_filtered_by_a_province_of_either_time(api: FakeApi) -> None:
    """Who chooses today's name finds the figures of the province that was merged into it."""
    page = _open(_figures)
    page.multiselect(key="only_province").select("Cần Thơ").run()
    assert "7 trong 7 số liệu" in said(page)


def test_figures_are_shown_with_vietnamese_numbers(api: FakeApi) -> None:
    """1234 reads 1.234 in the table, and stays a number to sort by."""
    shown = _open(_figures, only_unit=["Phòng 9"]).dataframe[0]
    assert shown.value["value"].tolist() == [1234]


def test_a_comparison_has_units_in_rows_and_periods_in_columns(api: FakeApi) -> None:
    """Gaps stay empty; no number is made up for them."""
    table = _open(_figures, figures_view="compare").dataframe[0].value
    assert table.loc["Phòng 7"].tolist() == ["41", "52"]
    assert table.loc["Phòng 9"].tolist() == ["", "1.234"]


def test_the_coverage_map_counts_figures_by_place_and_period(api: FakeApi) -> None:
    """It is what the corpus holds, counted."""
    table = _open(_figures, figures_view="coverage").dataframe[0].value
    assert table.loc["Hậu Giang"].to_dict() == {"năm 2024": 5, "năm 2023": 2}


def test_a_draft_is_checked_sentence_by_sentence(api: FakeApi) -> None:
    """Verdict, what the draft claims and what the documents say stand with each sentence."""
    page = _open(_verifying)
    page.text_area(key="draft").set_value("Phòng 7 thụ lý 99 vụ. Kháng nghị 05 bản.").run()
    page.button(key="check_draft").click().run()
    first = given_to(page, "verdicts")["sentences"][0]
    assert (first["label"], first["problems"][0]["found"]) == ("Trái với tài liệu", "52 vụ")


@pytest.mark.parametrize(("sentences", "warned"), [(3000, True), (10, False)])
def test_a_draft_that_is_too_long_says_that_its_end_is_not_checked(api: FakeApi, sentences: int, warned: bool) -> None:
    """What was left out is not taken for checked."""
    page = _open(_verifying)
    page.file_uploader(key="draft_file").upload("dai.txt", b"Ban hanh 5 ban kien nghi. " * sentences).run()
    assert any("50.000" in text.value for text in page.warning) is warned


def test_a_draft_is_kept_when_the_check_fails(api: FakeApi) -> None:
    """Nobody pastes a report twice."""
    api.behaviour.failing = (503, "busy", "Kho đang được cập nhật.")
    page = _open(_verifying)
    page.text_area(key="draft").set_value("Phòng 7 thụ lý 99 vụ.").run()
    page.button(key="check_draft").click().run()
    assert page.text_area(key="draft").value == "Phòng 7 thụ lý 99 vụ."
    assert "Kho đang được cập nhật" in said(page)


def test_a_document_is_shown_whole_with_the_cited_sentence_marked(api: FakeApi) -> None:
    """Exactly the quoted letters are marked, nothing else."""
    quote = "Năm 2023, Phòng 7 thụ lý 41 vụ/83 bị cáo."
    start = corpus.document("d2023")["text"].index(quote)
    shown = given_to(_open(documents_page, whole=Opened("d2023", start, start + len(quote), quote)), "whole_d2023")
    marked = [text for paragraph in shown["paragraphs"] for text, is_marked in paragraph["parts"] if is_marked]
    assert marked == [quote]


def test_a_document_that_has_changed_is_not_marked(api: FakeApi) -> None:
    """A wrong mark would be worse than none: the page says so instead."""
    shown = given_to(_open(documents_page, whole=Opened("d2023", 3, 9, "câu cũ")), "whole_d2023")
    assert "câu cũ" in shown["notice"]


def test_readers_see_no_upload_and_no_removal(api: FakeApi) -> None:
    """Roles decide what is shown; the API decides what is done."""
    from ui.session import Person

    page = _open(documents_page, person=Person("k", roles=frozenset({"reader"})))
    assert not page.get("file_uploader")


def _uploaded(page: AppTest) -> AppTest:
    page.file_uploader(key="new_files").upload("bao-cao.txt", "Phòng 7 thụ lý 45 vụ.".encode()).run()
    return page.button(key="send_files").click().run()


@pytest.mark.parametrize(("chosen", "sent"), [("alike", None), ("all", b"true"), ("none", b"false")])
def test_which_earlier_uploads_go_is_chosen_beside_the_file(api: FakeApi, chosen: str, sent: bytes | None) -> None:
    """Left alone, the API compares the documents by itself."""
    page = _open(documents_page)
    page.radio(key="new_replace").set_value(chosen).run()
    _uploaded(page)
    form = api.behaviour.bodies["/v1/documents"]
    found = regex.search(rb'name="replace"\r\n\r\n(\w+)', form)
    assert (found[1] if found else None) == sent


def test_an_upload_that_took_the_place_of_another_names_it(api: FakeApi) -> None:
    """Whoever corrects a report sees which one went."""
    api.behaviour.uploaded = {"updated": 1, "replaced": ["d2023"], "beside": []}
    told = said(_uploaded(_open(documents_page))).replace("\u2060", "")
    assert "thay bản đã tải lên trước đó" in told
    assert f"Bản bị thay: “{corpus.document('d2023')['title']}”" in told


def test_an_upload_beside_others_of_its_name_names_them(api: FakeApi) -> None:
    """Two reports that only share a file name both stay, and the reader is told."""
    api.behaviour.uploaded = {"added": 1, "replaced": [], "beside": ["d2023", "unknown"]}
    told = said(_uploaded(_open(documents_page))).replace("\u2060", "")
    assert f"Kho còn tài liệu khác cùng tên tệp (“{corpus.document('d2023')['title']}”)" in told


def test_an_upload_replaced_unseen_is_told_without_a_title(api: FakeApi) -> None:
    """Two files of one name sent together: the page never listed the first."""
    api.behaviour.uploaded = {"added": 1, "replaced": ["unknown"], "beside": []}
    told = said(_uploaded(_open(documents_page))).replace("\u2060", "")
    assert "thay bản đã tải lên trước đó" in told
    assert "Bản bị thay" not in told


def test_the_catalogue_is_searched_by_title_and_number(api: FakeApi) -> None:
    """Words in any order, letters of any case."""
    page = _open(documents_page)
    page.text_input(key="documents_search").set_value("2023 ĐỒNG").run()
    assert "1 trong 4 tài liệu" in said(page)


def test_conversations_are_listed_with_their_time(api: FakeApi) -> None:
    """The time is that of Vietnam."""
    assert "05/01/2026 15:30" in said(_open(_history))


def test_a_long_history_is_shown_by_twenties(api: FakeApi) -> None:
    """The latest at once, those before them with one click."""
    api.behaviour.titles = {f"c{number}": f"Hội thoại {number}" for number in range(25)}
    page = _open(_history)
    first = len([button for button in page.button if button.label == "Mở lại"])
    page.button(key="history_more").click().run()
    assert (first, len([button for button in page.button if button.label == "Mở lại"])) == (20, 25)


def test_a_conversation_is_renamed(api: FakeApi) -> None:
    """The new title goes to the API."""
    page = _open(_history)
    page.text_input(key="title_c1").set_value("Tên mới").run()
    page.button(key="save_c1").click().run()
    assert api.behaviour.titles == {"c1": "Tên mới"}


def test_a_conversation_is_deleted_after_a_second_click(api: FakeApi) -> None:
    """The first click only asks."""
    page = _open(_history)
    page.button(key="sure_c1").click().run()
    assert api.behaviour.titles == {}


def test_a_kept_conversation_goes_on_where_it_ended(api: FakeApi) -> None:
    """Its turns, ratings and the state of its sources come back."""
    from ui.client import ApiClient
    from ui.connection import open_http
    from ui.screens.history import talk_of

    talk = talk_of(ApiClient(open_http(api.address, 5)).conversation("c1"))
    assert isinstance(talk.exchanges[0].answer, Answer)
    assert (talk.conversation_id, talk.exchanges[0].changed) == ("c1", {1: "edited"})
