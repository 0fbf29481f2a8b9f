"""The page in a real browser, before an API that can be told what to do."""

from __future__ import annotations

import io
import os
import re
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from docx import Document
from playwright.sync_api import Browser, Page, expect

from tests.integration.browser import (
    CHROMIUM,
    SHOTS,
    SIZES,
    ask,
    begin_anew,
    chromium,
    citation,
    opened,
    page_before,
    settle,
    shoot,
    visit,
)
from tests.ui.serving import Behaviour, FakeApi, fake_api
from ui.texts import say

pytestmark = [
    pytest.mark.integration,
    pytest.mark.enable_socket,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="no Chromium on this machine: apt-get install chromium"),
]

QUESTION = "Năm 2024 Phòng 7 xét xử phúc thẩm bao nhiêu vụ?"
QUOTE = "Năm 2024, Phòng 7 thụ lý 52 vụ/97 bị cáo; ban hành 05 kháng nghị."
# Their paths, and what stands at the top of each.
PAGES = {
    "hoi-dap": say("chat.welcome"),
    "so-lieu": say("figures.title"),
    "kiem-tra": say("verify.title"),
    "tai-lieu": say("documents.title"),
    "lich-su": say("history.title"),
    "danh-gia": say("evaluation.title"),
}
Window = Callable[..., Page]


@pytest.fixture(scope="module")
def served(open_sockets: None) -> Iterator[tuple[FakeApi, str]]:
    """The miniature API and the page before it."""
    with fake_api() as api, page_before(api.address) as address:
        yield api, address


@pytest.fixture(scope="module")
def browser(open_sockets: None) -> Iterator[Browser]:
    """One browser for all tests."""
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def windows(browser: Browser, served: tuple[FakeApi, str]) -> Iterator[Window]:
    """Gives a window for each size and colour scheme, which has the page's scripts: loading them takes seconds."""
    with ExitStack() as stack:

        @cache
        def window(*, size: str = "office", dark: bool = False) -> Page:
            return stack.enter_context(opened(browser, served[1], size=size, dark=dark))

        yield window


@pytest.fixture
def api(served: tuple[FakeApi, str]) -> FakeApi:
    """The miniature API, behaving well."""
    vars(served[0].behaviour).update(vars(Behaviour()))
    return served[0]


@pytest.fixture
def address(served: tuple[FakeApi, str], api: FakeApi) -> str:
    """Where the page is."""
    return served[1]


@pytest.fixture
def page(windows: Window, api: FakeApi) -> Page:
    """The page of questions on an office screen, with nothing asked yet, in the window of the test before."""
    window = windows()
    begin_anew(window)
    return window


def test_a_citation_opens_the_source_with_exactly_its_sentence_marked(page: Page) -> None:
    """One click from the answer to the words that it rests on."""
    ask(page, QUESTION)
    citation(page).click()
    expect(page.locator(".st-key-source_panel mark")).to_have_text(QUOTE)


def test_a_long_talk_moves_nothing_but_itself(page: Page) -> None:
    """The menu stays where it is: what lies around the talk has no wheel that would bring it back."""
    for place in range(5):
        ask(page, QUESTION)
        citation(page, place)
    moved = "[...document.querySelectorAll('*')].filter((one) => one.scrollTop > 0).map((one) => one.dataset.testid)"
    assert page.evaluate(moved) == ["stMain"]
    expect(page.get_by_role("radio", name="Chưa đạt").last).to_be_visible()


def test_a_citation_into_a_table_marks_the_cell(page: Page) -> None:
    """Of a row with several numbers, the one that was asked for."""
    ask(page, "Năm 2024 Phòng 9 xét xử phúc thẩm bao nhiêu vụ?")
    citation(page).click()
    expect(page.locator(".st-key-source_panel mark").first).to_have_text("1.234")


def test_the_whole_document_is_one_click_further(browser: Browser, address: str) -> None:
    """The cited sentence stays marked in it."""
    with opened(browser, address) as page:  # of its own, since the document stays open as long as the session
        ask(page, QUESTION)
        citation(page).click()
        page.get_by_role("button", name="Mở toàn văn").click()
        expect(page.locator(".st-key-whole_text mark")).to_have_text(QUOTE)


def test_a_citation_is_opened_from_the_keyboard(page: Page) -> None:
    """Focus and Enter do what a click does."""
    ask(page, QUESTION)
    citation(page).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".st-key-source_panel mark")).to_have_text(QUOTE)


def test_sentences_are_on_the_screen_before_the_answer_is_whole(page: Page, api: FakeApi) -> None:
    """What passed the check is shown at once, with a way to stop."""
    api.behaviour.sentence_seconds = 8
    ask(page, QUESTION)
    page.get_by_text("52 vụ/97 bị cáo").first.wait_for()
    page.get_by_role("button", name="Dừng").click()
    expect(page.get_by_text("Đã dừng theo yêu cầu")).to_be_visible()
    shoot(page, "stopped-office")


def test_the_first_sentence_comes_within_half_a_second(page: Page) -> None:
    """From Enter to the first words, the page's own share; a busy machine gets three tries."""
    _skip_if_busy()

    def taken() -> float:
        begin_anew(page)
        started = time.perf_counter()
        ask(page, QUESTION)
        page.get_by_text("52 vụ/97 bị cáo").first.wait_for()
        return time.perf_counter() - started

    assert any(taken() < 0.5 for _ in range(3))


def test_first_paint_comes_within_two_seconds(browser: Browser, address: str) -> None:
    """Measured by the browser itself, on a second visit as on the first."""
    _skip_if_busy()

    def taken() -> float:
        with opened(browser, address) as page:
            page.get_by_role("heading", level=1).wait_for()
            return float(page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))

    assert any(taken() < 2000 for _ in range(3))


def test_a_refusal_offers_what_exists_with_one_click(page: Page) -> None:
    """Its offer leads to an answer."""
    ask(page, "Năm 2017 Phòng 7 xét xử phúc thẩm bao nhiêu vụ?")
    page.get_by_text("gần nhất là năm 2023").wait_for()
    settle(page)
    shoot(page, "refusal-office")
    page.locator("[class*=st-key-offer_] button").first.click()
    citation(page, 1)


def test_an_api_that_goes_away_in_mid_answer_keeps_the_question(page: Page, api: FakeApi) -> None:
    """What came is shown, the question stays, and asking again works once the API is back."""
    api.behaviour.breaks_off = True
    ask(page, QUESTION)
    page.get_by_text("Chưa kết nối được máy chủ").wait_for()
    shoot(page, "api-away-office")
    api.behaviour.breaks_off = False
    page.locator(".st-key-retry button").click()
    citation(page)


def test_nothing_foreign_becomes_part_of_the_page(page: Page) -> None:
    """Scripts, markup, Markdown, links and fake citations of a document are letters on the screen."""
    ask(page, "Năm 2024 Phòng 5 thụ lý bao nhiêu vụ?")
    citation(page).click()
    expect(page.locator(".st-key-source_panel mark")).to_contain_text("<script>document.title='hacked'</script>")
    settle(page)
    shoot(page, "hostile-office")
    made = page.locator("img[src=x], a[href*='evil'], [data-testid=stMarkdownColoredText]")
    assert (page.title() != "hacked", made.count(), page.locator(".st-key-answer_0 .cite").count()) == (True, 0, 1)


def test_a_very_long_word_never_widens_the_page(windows: Window, api: FakeApi) -> None:
    """Four hundred letters without a blank wrap on a phone too."""
    page = windows(size="phone")
    begin_anew(page)
    ask(page, "Năm 2024 Phòng 5 thụ lý bao nhiêu vụ?")
    citation(page).click()
    page.locator(".st-key-source_panel mark").wait_for()
    settle(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_report_cannot_leave_its_frame(page: Page) -> None:
    """Scripts of a report run sealed: no way to the page around it, and none out of the machine."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    visit(page, "danh-gia")
    frame = page.frame_locator("iframe[title^='Báo cáo đánh giá']")
    frame.get_by_role("heading", name="Kết quả đánh giá").wait_for()
    settle(page)
    assert (page.title() != "hacked", [url for url in asked if "evil" in url]) == (True, [])


def test_an_evaluation_is_started_stopped_and_compared(page: Page) -> None:
    """With its progress in sight, and what broke between two runs by question."""
    visit(page, "danh-gia")
    page.get_by_text("Chạy đánh giá mới").click()
    page.get_by_role("button", name="Bắt đầu đánh giá").click()
    page.get_by_text("99 trong 396").wait_for()
    shoot(page, "evaluation-running-office")
    page.get_by_role("button", name="Hủy").click()
    page.get_by_text("Đã hủy theo yêu cầu").wait_for()
    page.get_by_text("So sánh hai lần chạy").click()
    page.get_by_text("Hỏng thêm (1)").wait_for()
    settle(page)
    shoot(page, "evaluation-compared-office")
    assert page.locator("img[src=x], a[href*='evil']").count() == 0


def test_documents_are_read_anew(page: Page) -> None:
    """One click, and what became of them."""
    visit(page, "tai-lieu")
    page.get_by_role("button", name="Nạp lại từ tệp gốc").click()
    page.get_by_text("1 tài liệu cập nhật, 3 không đổi").wait_for()


def test_streamlit_speaks_vietnamese(page: Page) -> None:
    """Its own labels, hints and dialogs, as they appear; the page tells its language to screen readers."""
    visit(page, "tai-lieu")
    page.get_by_label("Tìm").first.fill("đồng sen")
    expect(page.get_by_text("Nhấn Enter để áp dụng")).to_be_visible()
    page.get_by_text("Thêm tài liệu").click()
    expect(page.get_by_text("Mỗi tệp tối đa 50 MB")).to_be_visible()
    page.locator("[data-testid=stDataFrame]").hover()
    expect(page.get_by_role("button", name="Toàn màn hình")).to_be_visible()
    page.goto("/khong-co-trang-nay")
    expect(page.get_by_role("dialog").get_by_text("Không có trang này")).to_be_visible()
    assert page.evaluate("document.documentElement.lang") == "vi"


def test_no_request_leaves_this_machine(browser: Browser, address: str) -> None:
    """Fonts, icons, scripts and charts are all local; nothing is reported to anyone."""
    asked: list[str] = []
    with opened(browser, f"{address}/hoi-dap", noted=asked) as page:
        settle(page)
        for name in PAGES:  # what a page needs besides is loaded when it is gone to
            _shown(page, name)
        visit(page, "so-lieu")
        page.get_by_text("So sánh", exact=True).click()
        page.locator("[data-testid=stVegaLiteChart]").wait_for()
    hosts = {url.split("/")[2] for url in asked if not url.startswith(("data:", "blob:"))}
    assert hosts == {address.removeprefix("http://")}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_no_page_has_a_serious_fault_of_accessibility(windows: Window, api: FakeApi, name: str, dark: bool) -> None:
    """axe-core finds nothing serious or critical, in either colour scheme."""
    page = _shown(windows(dark=dark), name)
    assert _faults(page) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_an_open_answer_has_no_serious_fault_of_accessibility(windows: Window, api: FakeApi, dark: bool) -> None:
    """The page's own parts, with a source open and a refusal below."""
    page = windows(dark=dark)
    begin_anew(page)
    ask(page, QUESTION)
    citation(page)
    ask(page, "Năm 2017 Phòng 7 xét xử phúc thẩm bao nhiêu vụ?")
    page.get_by_text("gần nhất là năm 2023").wait_for()
    settle(page)
    citation(page).click()
    page.locator(".st-key-source_panel mark").wait_for()
    settle(page)
    assert _faults(page) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PAGES)
def test_every_page_fits_its_screen(windows: Window, api: FakeApi, name: str, size: str) -> None:
    """No page scrolls sideways; its picture is kept for people to look at."""
    page = _shown(windows(size=size), name)
    shoot(page, f"{name}-{size}")
    assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size][0]


def test_a_draft_is_checked_and_taken_along_with_comments(page: Page, tmp_path: Path) -> None:
    """A Word file goes in, the same text comes out with what disagrees beside it."""
    visit(page, "kiem-tra")
    page.locator("input[type=file]").set_input_files(_draft(tmp_path))
    expect(page.get_by_label("Nội dung dự thảo")).to_have_value(re.compile("thụ lý 99 vụ"))
    page.get_by_role("button", name="Kiểm tra", exact=True).click()
    page.locator(".sentence.contradicted").wait_for()
    settle(page)
    shoot(page, "verdicts-office")
    with page.expect_download() as download:
        page.get_by_role("button", name="Tải dự thảo kèm nhận xét").click()
    comments = [one.text for one in Document(io.BytesIO(download.value.path().read_bytes())).comments]
    assert any("tài liệu ghi 52 vụ" in text for text in comments)


def test_an_answer_is_taken_along_in_word(page: Page) -> None:
    """The file opens and has the sentence."""
    ask(page, QUESTION)
    citation(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Tải Word").click()
    document = Document(io.BytesIO(download.value.path().read_bytes()))
    assert any("52 vụ/97 bị cáo" in paragraph.text for paragraph in document.paragraphs)


def test_an_answer_is_copied_with_its_source(page: Page) -> None:
    """What is pasted has the sentence, the title and the quote."""
    ask(page, QUESTION)
    citation(page)
    page.get_by_role("button", name="Sao chép kèm nguồn").click()
    expect(page.get_by_text("Đã sao chép")).to_be_visible()
    assert "[1] Đồng Sen tổng kết công tác năm 2024" in page.evaluate("navigator.clipboard.readText()")


def test_thumbs_are_sent(page: Page, api: FakeApi) -> None:
    """A reader's opinion reaches the API."""
    ask(page, QUESTION)
    citation(page)
    page.locator("[data-testid=stFeedback] button").first.click()
    page.get_by_text("Cảm ơn đồng chí").wait_for()
    assert api.behaviour.bodies["/v1/feedback"]["rating"] == "up"


def test_a_file_is_uploaded(page: Page, tmp_path: Path) -> None:
    """Its name and what became of it are told."""
    visit(page, "tai-lieu")
    page.get_by_text("Thêm tài liệu").click()
    page.locator("input[type=file]").set_input_files(_draft(tmp_path))
    page.get_by_role("button", name="Nạp vào kho").click()
    expect(page.get_by_text(re.compile("du-thao.docx.+đã nạp vào kho"))).to_be_visible()


def test_a_corrected_file_takes_the_place_of_all_of_its_name(
    browser: Browser, address: str, api: FakeApi, tmp_path: Path
) -> None:
    """The choice beside the file goes with it, and what went is named."""
    api.behaviour.uploaded = {"updated": 1, "replaced": ["d2023"], "beside": []}
    with opened(browser, f"{address}/tai-lieu") as page:
        page.get_by_text("Thêm tài liệu").click()
        page.get_by_text("Thay mọi bản trước").click()
        page.locator("input[type=file]").set_input_files(_draft(tmp_path))
        page.get_by_role("button", name="Nạp vào kho").click()
        expect(page.get_by_text(re.compile("du-thao.docx.+Bản bị thay.+“Đồng Sen"))).to_be_visible()
    assert b'name="replace"\r\n\r\ntrue' in api.behaviour.bodies["/v1/documents"]


@pytest.mark.parametrize(("key", "upload"), [("khoa-doc", 0), ("khoa-sua", 1)])
def test_each_role_sees_what_it_may_do(browser: Browser, address: str, api: FakeApi, key: str, upload: int) -> None:
    """Readers read, editors upload; the key itself is typed, not stored."""
    api.behaviour.keys = {"khoa-doc": ["reader"], "khoa-sua": ["editor"]}
    with opened(browser, f"{address}/tai-lieu") as page:
        page.get_by_label("Khóa truy cập").first.fill(key)
        shoot(page, "sign-in-office")
        page.get_by_role("button", name="Đăng nhập").click()
        page.get_by_role("heading", name="Tài liệu trong kho").wait_for()
        page.locator('[data-test-script-state="notRunning"]').first.wait_for()
        expect(page.get_by_text("Thêm tài liệu")).to_have_count(upload)


def _shown(page: Page, name: str) -> Page:
    if name == "hoi-dap":
        begin_anew(page)
    else:
        visit(page, name)
    page.get_by_role("heading", level=1, name=PAGES[name]).wait_for()
    return page


def _skip_if_busy() -> None:
    load, processors = os.getloadavg()[0], os.cpu_count() or 1
    if load > processors:
        pytest.skip(f"the machine is too busy to time anything: load {load:.0f} on {processors} processors")


def _faults(page: Page) -> list[Any]:
    found = Axe().run(page).response["violations"]
    serious = [one for one in found if one["impact"] in ("serious", "critical")]
    return [(one["id"], [node["html"][:200] for node in one["nodes"]][:3]) for one in serious]


def _draft(folder: Path) -> Path:
    document = Document()
    document.add_paragraph("Phòng 7 thụ lý 99 vụ. Kháng nghị 05 bản. Hội nghị tốt đẹp.")
    file = folder / "du-thao.docx"
    document.save(str(file))
    return file


def test_pictures_are_kept() -> None:
    """The run leaves its pictures where a person finds them."""
    assert list(SHOTS.glob("*.png"))
