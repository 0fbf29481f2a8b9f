"""The chat box on a page of another origin, in a real browser, against the real service."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.ports import free_port

pytestmark = [pytest.mark.integration, pytest.mark.allow_hosts(["127.0.0.1"])]

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUESTION = "Năm 2023 Phòng 7 VKSND tỉnh Lai Châu thụ lý bao nhiêu vụ?"
SENTENCE = "Năm 2023, Phòng 7 VKSND tỉnh Lai Châu đã thụ lý 41 vụ/88 bị cáo theo thủ tục phúc thẩm."
HOSTILE = "Năm 2023, Phòng 8 VKSND tỉnh Lai Châu ban hành 05 kháng nghị <img src=x onerror=document.title='xss'>."
REPORT = f"VKSND tỉnh Lai Châu tổng kết công tác năm 2023\n\n{SENTENCE}\n\n{HOSTILE}\n"
_START_SECONDS = 90.0


@dataclass(frozen=True)
class Site:
    """An intranet page with the chat box, and the service that it asks."""

    page: str
    api: str


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The service with one report, and a page of another origin that holds a public key."""
    folder = tmp_path_factory.mktemp("widget")
    (folder / "bao-cao").mkdir()
    (folder / "bao-cao" / "bai.txt").write_text(REPORT, encoding="utf-8")
    page_port, port = free_port(), free_port()
    origin, api = f"http://127.0.0.1:{page_port}", f"http://127.0.0.1:{port}"
    home = {"ASSISTANT_HOME": str(folder / "home")}
    _assistant(home, "index", str(folder / "bao-cao"), "--access", "public")
    made = _assistant(
        home, "keys", "create", "--name", "Trang nội bộ", "--role", "public", "--label", "public", "--origin", origin,
        "--json",
    )  # fmt: skip
    key = json.loads(made)["key"]
    (folder / "site").mkdir()
    (folder / "site" / "index.html").write_text(_page(api, key), encoding="utf-8")
    (folder / "site" / "wrong.html").write_text(_page(api, "sai-khoa"), encoding="utf-8")
    with _service(home, port), _pages(folder / "site", page_port):
        yield Site(origin, api)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A headless Chromium."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: install Debian's package chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Any, site: Site) -> Iterator[Any]:
    """The intranet page with the chat box opened."""
    opened = browser.new_page()
    opened.goto(f"{site.page}/index.html")
    opened.get_by_role("button", name="Hỏi trợ lý").click()
    yield opened
    opened.close()


def _ask(page: Any, question: str) -> None:
    page.get_by_label("Câu hỏi").fill(question)
    page.keyboard.press("Enter")


def test_an_answer_streams_in_and_its_source_opens(page: Any) -> None:
    """The sentence that it rests on is one click away."""
    _ask(page, QUESTION)
    page.get_by_role("button", name="Xem nguồn [1]").first.click(timeout=20_000)
    assert page.get_by_text(f"“{SENTENCE}”").is_visible()


def test_a_question_that_has_no_answer_says_what_is_there(page: Any) -> None:
    """A refusal looks different from an answer."""
    _ask(page, "Năm 2021 Phòng 7 VKSND tỉnh Lai Châu thụ lý bao nhiêu vụ?")
    refused = page.locator(".refused")
    refused.wait_for(timeout=20_000)
    assert "2021" in refused.inner_text()


def test_a_greeting_is_returned_and_not_refused(page: Any) -> None:
    """Nothing was asked, so nothing is missing."""
    _ask(page, "Xin chào")
    replied = page.locator(".turn.answered", has_text="Kính chào đồng chí")
    replied.wait_for(timeout=20_000)
    assert page.locator(".refused").count() == 0


def test_a_follow_up_knows_what_was_asked_before(page: Any) -> None:
    """The turns of this page view go with the question."""
    _ask(page, QUESTION)
    page.get_by_role("button", name="Xem nguồn [1]").first.wait_for(timeout=20_000)
    _ask(page, "Thế còn bao nhiêu bị cáo?")
    page.locator(".answered", has_text="88 bị cáo").nth(1).wait_for(timeout=20_000)


def test_markup_in_documents_is_shown_as_text(page: Any) -> None:
    """Nothing that arrives runs in the page."""
    _ask(page, "Năm 2023 Phòng 8 VKSND tỉnh Lai Châu ban hành bao nhiêu kháng nghị?")
    page.get_by_role("button", name="Xem nguồn [1]").first.wait_for(timeout=20_000)
    assert page.locator("#procuracy-assistant img").count() == 0
    assert page.title() == "Trang nội bộ"


def test_it_is_used_by_keyboard_alone(browser: Any, site: Site) -> None:
    """Tab to it, Enter opens it, the question field has the focus, Escape closes it."""
    page = browser.new_page()
    page.goto(f"{site.page}/index.html")
    page.get_by_role("link", name="Văn bản").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.type(QUESTION)
    assert page.get_by_label("Câu hỏi").input_value() == QUESTION
    page.keyboard.press("Escape")
    assert page.get_by_role("button", name="Hỏi trợ lý").is_visible()
    page.close()


def test_it_calls_the_service_only_and_keeps_nothing(page: Any, site: Site) -> None:
    """No other host, no cookies, nothing in the browser's stores."""
    called: list[str] = []
    page.on("request", lambda request: called.append(request.url))
    _ask(page, QUESTION)
    page.get_by_role("button", name="Xem nguồn [1]").first.wait_for(timeout=20_000)
    assert {url.split("/v1/")[0] for url in called} == {site.api}
    kept = page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]")
    assert kept == ["", 0, 0]


def test_the_style_of_the_page_and_of_the_box_leave_each_other_alone(page: Any) -> None:
    """The page makes all buttons green and all text huge; the box does not follow."""
    size = page.get_by_label("Câu hỏi").evaluate("element => getComputedStyle(element).fontSize")
    outside = page.locator("#own").evaluate("element => getComputedStyle(element).fontSize")
    assert (size, outside) == ("15px", "40px")


def test_a_key_that_is_refused_is_told_in_words(browser: Any, site: Site) -> None:
    """And what was typed is still there."""
    page = browser.new_page()
    page.goto(f"{site.page}/wrong.html")
    page.get_by_role("button", name="Hỏi trợ lý").click()
    _ask(page, QUESTION)
    page.locator(".refused").wait_for(timeout=20_000)
    assert page.get_by_label("Câu hỏi").input_value() == QUESTION
    page.close()


def test_accessibility_checkers_find_nothing_serious(page: Any) -> None:
    """axe-core looks at the box with an answer in it."""
    from axe_playwright_python.sync_playwright import Axe

    _ask(page, QUESTION)
    page.get_by_role("button", name="Xem nguồn [1]").first.click(timeout=20_000)
    found = Axe().run(page, context="#procuracy-assistant").response["violations"]
    assert [one["id"] for one in found if one["impact"] in ("serious", "critical")] == []


def _page(api: str, key: str) -> str:
    return f"""<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>Trang nội bộ</title>
<style>* {{ font-size: 40px !important; }} button {{ background: green !important; }}</style>
</head>
<body><p id="own">Thông tin nội bộ</p><a href="#">Văn bản</a>
<script src="{api}/widget.js" data-key="{key}" defer></script></body></html>"""


def _assistant(environment: dict[str, str], *arguments: str) -> str:
    command = [sys.executable, "-m", "assistant", *arguments]
    done = subprocess.run(command, env=os.environ | environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@contextmanager
def _service(environment: dict[str, str], port: int) -> Iterator[None]:
    command = [sys.executable, "-m", "assistant", "serve", "--port", str(port), "--no-ui"]
    process = subprocess.Popen(command, env=os.environ | environment, stdout=subprocess.DEVNULL)
    try:
        _wait_until_ready(f"http://127.0.0.1:{port}/readyz")
        yield
    finally:
        process.terminate()
        process.wait(20)


def _wait_until_ready(address: str) -> None:
    patience = time.monotonic() + _START_SECONDS
    while time.monotonic() < patience:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    pytest.fail(f"{address} did not become ready")


@contextmanager
def _pages(folder: Path, port: int) -> Iterator[None]:
    handler = partial(SimpleHTTPRequestHandler, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
