"""The page of evaluations, and documents read anew: started, followed, stopped, told."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.conftest import APP
from tests.ui.serving import FakeApi
from tests.ui.shown import documents_page, said
from ui.objects import Job

RUNNING = {"id": "j3", "kind": "evaluation", "state": "running"}


def _evaluation() -> None:
    from ui.screens import evaluation

    evaluation.show()


@pytest.fixture
def page(api: FakeApi) -> AppTest:
    """The page of evaluations, opened."""
    return AppTest.from_function(_evaluation, default_timeout=20).run()


def test_runs_are_listed_with_their_main_figures(page: AppTest) -> None:
    """In numbers as they are written here."""
    table = page.dataframe[0].value
    assert (table["right"].tolist(), table["false_refusal"].tolist()) == (["94,2 %", "90,0 %", "50,0 %"], [16] * 3)


def test_an_evaluation_is_started_with_its_note(page: AppTest, api: FakeApi) -> None:
    """And followed from then on, with a way to stop it."""
    page.text_input(key="evaluation_note").set_value("sau khi nạp thêm")
    page.button[0].click().run()
    assert api.behaviour.bodies["/v1/evaluations"] == {"note": "sau khi nạp thêm", "spellings": False}
    assert page.button(key="cancel_evaluation").label == "Hủy"


def test_a_run_under_way_is_found_when_the_page_is_opened(api: FakeApi) -> None:
    """Leaving the page does not lose it; how far it is stands there, and no second one can be started."""
    api.behaviour.jobs = [RUNNING]
    page = AppTest.from_function(_evaluation, default_timeout=20).run()
    started = [one for one in page.button if one.label == "Bắt đầu đánh giá"]
    assert (page.button(key="cancel_evaluation").label, [one.disabled for one in started]) == ("Hủy", [True])


def test_a_run_is_cancelled(api: FakeApi) -> None:
    """The page says so, and offers to start again."""
    api.behaviour.jobs = [RUNNING]
    page = AppTest.from_function(_evaluation, default_timeout=20).run()
    page.button(key="cancel_evaluation").click().run()
    assert "Đã hủy" in said(page.run())


def test_a_run_that_has_ended_is_announced_once(api: FakeApi) -> None:
    """The newest report is what is shown then."""
    page = AppTest.from_function(_evaluation, default_timeout=20)
    page.session_state.job_evaluation = Job(id="j3", kind="evaluation", state="done")
    assert ["Đã đánh giá xong" in said(page.run()) for _ in range(2)] == [True, False]


def test_only_runs_of_the_same_questions_are_offered_for_comparison(page: AppTest) -> None:
    """Others would be compared in vain."""
    page.segmented_control[0].set_value("compare").run()
    assert [option.partition(" · ")[2] for option in page.selectbox[1].options] == ["trước khi đổi mô hình"]


def test_a_comparison_tells_what_moved_and_what_broke(page: AppTest) -> None:
    """The verdict first."""
    page.segmented_control[0].set_value("compare").run()
    moved = page.dataframe[1].value.iloc[0].tolist()
    assert moved == ["Đúng trọn vẹn", "90,0 %", "94,2 %", "+4,2 %", "-1,0 % đến +8,0 %", "Đạt."]
    assert "Không đạt." in said(page)


def test_administrators_alone_are_offered_the_page(api: FakeApi) -> None:
    """Others have no use for it, and the API would refuse them."""
    api.behaviour.keys = {"khoa-sua": ["editor"], "khoa-quan-tri": ["admin"]}
    offered = []
    for key in api.behaviour.keys:
        page = AppTest.from_file(str(APP), default_timeout=20).run()
        page.text_input(key="typed_key").set_value(key)
        page.button[0].click().run()
        offered.append("evaluation" in page.session_state.pages)
    assert offered == [False, True]


def test_documents_are_read_anew_with_what_became_of_them(api: FakeApi) -> None:
    """What could not be read is named with its reason."""
    page = AppTest.from_function(documents_page, default_timeout=20).run()
    page.button(key="reindex").click().run()
    told = said(page)
    assert ("1 tài liệu cập nhật, 3 không đổi" in told, "a.txt: Mất tệp." in told) == (True, True)
