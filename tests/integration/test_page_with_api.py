"""The page before the real service: a reader's whole way, from signing in to a Word file."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Browser, Page, expect

from tests.assistant.corpus import YEAR_2023
from tests.integration.browser import (
    CHROMIUM,
    ask,
    begin_anew,
    chromium,
    citation,
    opened,
    page_before,
    settle,
    shoot,
)
from tests.integration.console import Installation
from tests.integration.serving import serving

pytestmark = [
    pytest.mark.integration,
    pytest.mark.enable_socket,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="no Chromium on this machine: apt-get install chromium"),
]

QUESTION = "Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?"
SENTENCE = YEAR_2023[2]


@dataclass(frozen=True)
class Service:
    """The page's address, and keys of a reader and of an editor."""

    page: str
    reader: str
    editor: str


@pytest.fixture(scope="module")
def service(open_sockets: None, indexed: Installation, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """Three reports, two keys, the real API and the page before it."""
    own = indexed.copy(tmp_path_factory.mktemp("page") / "own")
    reader, editor = (_key(own, role) for role in ("reader", "editor"))
    with serving(own) as api, page_before(api.address) as address:
        yield Service(address, reader, editor)


@pytest.fixture(scope="module")
def browser(service: Service) -> Iterator[Browser]:
    """One browser for all tests."""
    with chromium() as started:
        yield started


@pytest.fixture(scope="module")
def signed_in(browser: Browser, service: Service) -> Iterator[Page]:
    """A window of an editor."""
    with opened(browser, service.page) as window:
        _sign_in(window, service.editor)
        yield window


@pytest.fixture
def page(signed_in: Page) -> Page:
    """The page of questions, signed in as an editor, with nothing asked yet, in the window of the test before."""
    begin_anew(signed_in)
    return signed_in


def test_a_question_is_answered_with_its_sentence_marked(page: Page) -> None:
    """The figure, and one click further the very words of the report."""
    ask(page, QUESTION)
    citation(page).click()
    expect(page.locator(".st-key-source_panel mark")).to_have_text(SENTENCE)
    expect(page.locator(".st-key-answer_0")).to_contain_text("61 vụ")


def test_a_filter_keeps_other_provinces_out(browser: Browser, service: Service) -> None:
    """It stays in sight, and what it leaves out is not answered from."""
    with opened(browser, service.page) as page:  # of its own, since filters stay as long as the session
        _sign_in(page, service.reader)
        page.get_by_role("button", name="Bộ lọc").click()
        page.get_by_role("combobox", name="Tỉnh, thành phố").click()
        page.get_by_role("option", name="Bến Tre").click()
        expect(page.get_by_role("option", name="Bến Tre")).to_have_count(0)  # what is chosen leaves the list
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Tỉnh, thành phố: Bến Tre").wait_for()
        ask(page, QUESTION)
        page.get_by_text("Chưa có căn cứ để trả lời").wait_for()


def test_a_conversation_is_found_again(page: Page, service: Service) -> None:
    """What was asked yesterday is one click away, answer and source included."""
    ask(page, QUESTION)
    citation(page)
    page.get_by_role("link", name="Lịch sử").click()
    page.get_by_role("button", name="Mở lại").first.click()
    citation(page).click()
    expect(page.locator(".st-key-source_panel mark")).to_have_text(SENTENCE)


def test_a_conversation_of_ones_own_is_taken_along(page: Page) -> None:
    """The file is made for whoever is signed in, although it is made behind the page's back."""
    ask(page, QUESTION)
    citation(page)
    page.get_by_role("link", name="Lịch sử").click()
    files = []
    for name in ("Word", "Markdown"):
        with page.expect_download() as download:
            page.get_by_role("button", name=name).first.click()
        files.append(download.value.path().read_bytes())
    assert any("61 vụ" in one.text for one in Document(io.BytesIO(files[0])).paragraphs)
    assert "61 vụ" in files[1].decode()


def test_an_opinion_is_kept(page: Page) -> None:
    """Thumbs down asks for the reason, and the API takes it."""
    ask(page, QUESTION)
    citation(page)
    page.locator("[data-testid=stFeedback] button").last.click()
    page.get_by_text("sai nguồn").click()
    page.get_by_role("button", name="Gửi góp ý").click()
    page.get_by_text("Cảm ơn đồng chí").wait_for()


def test_a_draft_is_checked_against_the_corpus(page: Page) -> None:
    """A wrong figure is named together with the right one."""
    page.get_by_role("link", name="Kiểm tra dự thảo").click()
    page.get_by_label("Nội dung dự thảo").fill("Năm 2023, Phòng 7 VKSND tỉnh Sóc Trăng đã thụ lý 66 vụ/104 bị cáo.")
    page.get_by_role("button", name="Kiểm tra", exact=True).click()
    expect(page.locator(".sentence.contradicted")).to_contain_text("61 vụ")


def test_figures_of_two_units_go_into_one_word_file(page: Page) -> None:
    """Compare, look at the chart, take the table along."""
    page.get_by_role("link", name="Số liệu").click()
    page.get_by_text("So sánh", exact=True).click()
    page.locator("[data-testid=stVegaLiteChart]").wait_for()
    settle(page)
    shoot(page, "comparison-office")
    with page.expect_download() as download:
        page.get_by_role("button", name="Tải Word").click()
    assert Document(io.BytesIO(download.value.path().read_bytes())).tables[0].rows


def test_an_uploaded_report_is_asked_about_at_once(page: Page, tmp_path: Path) -> None:
    """From the file to the answer, in one sitting."""
    file = tmp_path / "tra-vinh.txt"
    sentence = "Năm 2021, Phòng 7 VKSND tỉnh Trà Vinh đã thụ lý 37 vụ/59 bị cáo theo thủ tục phúc thẩm."
    file.write_text(f"VKSND tỉnh Trà Vinh tổng kết công tác năm 2021\n\n{sentence}\n", encoding="utf-8")
    page.get_by_role("link", name="Tài liệu").click()
    page.get_by_text("Thêm tài liệu").click()
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Nạp vào kho").click()
    page.get_by_text("đã nạp vào kho").wait_for(timeout=60_000)
    page.get_by_role("link", name="Hỏi đáp").click()
    ask(page, "Năm 2021 Phòng 7 VKSND tỉnh Trà Vinh thụ lý bao nhiêu vụ?")
    expect(page.locator(".st-key-answer_0")).to_contain_text("37 vụ")


def test_a_reader_is_offered_no_upload(browser: Browser, service: Service) -> None:
    """The role of the key decides."""
    with opened(browser, f"{service.page}/tai-lieu") as page:
        _sign_in(page, service.reader)
        page.get_by_role("heading", name="Tài liệu trong kho").wait_for()
        settle(page)
        assert page.get_by_text("Thêm tài liệu").count() == 0


def _sign_in(page: Page, key: str) -> None:
    page.get_by_label("Khóa truy cập").first.fill(key)
    page.get_by_role("button", name="Đăng nhập").click()
    page.get_by_role("button", name="Đăng xuất").wait_for()
    settle(page)


def _key(installed: Installation, role: str) -> str:
    made = installed.run("keys", "create", "--name", f"Người {role}", "--role", role, "--label", "internal", "--json")
    return str(made.json["key"])
