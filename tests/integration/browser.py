"""A real browser before the real page: how the page's tests start it, find things, and look at it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from playwright.sync_api import Browser, Locator, Page, sync_playwright
from playwright.sync_api import Error as BrowserError

from tests.ports import free_port
from ui.texts import say

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium"
SHOTS = Path("build") / "screenshots"
SIZES = {"office": (1366, 768), "wide": (1920, 1080), "phone": (390, 844)}
ROOT = Path(__file__).parents[2]
_PATIENCE_SECONDS = 90


@contextmanager
def running(*command: str, ready: str, **settings: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run a module of the project until the block ends, once ``ready`` answers."""
    environment = {**os.environ, "OMP_NUM_THREADS": "1", **settings}
    process = subprocess.Popen([sys.executable, "-m", *command], cwd=ROOT, env=environment)
    try:
        _wait_for(ready, process)
        yield process
    finally:
        process.terminate()
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextmanager
def page_before(api: str, **settings: str) -> Iterator[str]:
    """Serve the page for an API; gives its address."""
    address = f"http://127.0.0.1:{(port := free_port())}"
    with running("ui", "--port", str(port), "--api", api, ready=f"{address}/_stcore/health", **settings):
        yield address


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start Debian's browser, which reaches this machine and nothing else."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
        )
        yield browser
        browser.close()


@contextmanager
def opened(
    browser: Browser, address: str, *, size: str = "office", dark: bool = False, noted: list[str] | None = None
) -> Iterator[Page]:
    """Open an address in a new window of a Vietnamese reader; ``noted`` gets the addresses of all that it asks for."""
    width, height = SIZES[size]
    context = browser.new_context(
        base_url=address,
        viewport={"width": width, "height": height},
        locale="vi-VN",
        color_scheme="dark" if dark else "light",
        accept_downloads=True,
        permissions=["clipboard-read", "clipboard-write"],
    )
    context.set_default_timeout(20_000)
    page = context.new_page()
    if noted is not None:
        page.on("request", lambda request: noted.append(request.url))
    page.goto(address)
    page.wait_for_selector("[data-testid=stMainBlockContainer]")
    yield page
    context.close()


def visit(page: Page, path: str) -> None:
    """Go to one of the page's pages by its link: an address costs seconds, since all scripts are loaded anew."""
    # On a phone the links are folded away; the event reaches them there, too.
    page.locator(f"[data-testid=stSidebarNav] a[href$='/{path}']").first.dispatch_event("click")
    page.wait_for_url(f"**/{path}")
    settle(page)


def begin_anew(page: Page) -> None:
    """Bring a window that another test has used back to the page of questions with nothing asked."""
    try:
        page.keyboard.press("Escape")  # a dialog that was left open
        visit(page, "")
        if (fresh := page.locator(".st-key-new_talk button")).count():
            fresh.click()
        page.get_by_role("heading", name=say("chat.welcome")).wait_for()
        settle(page)
    except BrowserError:  # left in another state: by its address it begins anew whatever was before
        page.goto("/")
        page.get_by_role("heading", name=say("chat.welcome")).wait_for()


def ask(page: Page, question: str) -> None:
    """Type a question and send it."""
    line = page.locator("[data-testid=stChatInput] textarea")
    line.fill(question)
    line.press("Enter")


def citation(page: Page, number: int = 0) -> Locator:
    """Return the first citation of the ``number``-th answer, once it is there."""
    found = page.locator(f".st-key-answer_{number} .cite").first
    found.wait_for()
    return found


def settle(page: Page) -> None:
    """Wait until the page has drawn everything."""
    page.wait_for_function("!document.querySelector('[data-testid=stApp][data-test-script-state=running]')")
    page.wait_for_function(
        "!document.querySelector('[data-testid=stSkeleton]')"
    )  # parts whose scripts are on their way
    page.wait_for_timeout(400)


def shoot(page: Page, name: str) -> None:
    """Keep a picture of what is on the screen."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}.png")


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"{process.args!r} ended with {process.returncode}")
        try:
            with urlopen(address, timeout=5):
                return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError(address)
