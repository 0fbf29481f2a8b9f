"""Signing in by OpenID Connect, from the first click to the end of the session, before a provider on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.integration.browser import CHROMIUM, chromium, opened, page_before, settle
from tests.integration.oidc import Provider, provider
from tests.ui.serving import FakeApi, fake_api

pytestmark = [
    pytest.mark.integration,
    pytest.mark.enable_socket,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="no Chromium on this machine: apt-get install chromium"),
]

_KEYS = """
[api_keys]
"bien.tap@vks.example" = "khoa-sua"

[role_keys]
"nhom-quan-tri" = "khoa-quan-tri"
"can-bo" = "khoa-doc"
"""
EDITOR = {"sub": "1", "email": "bien.tap@vks.example", "email_verified": True}


@dataclass(frozen=True)
class House:
    """The page's address, with the API and the provider behind it."""

    address: str
    api: FakeApi
    provider: Provider


@pytest.fixture(scope="module")
def house(open_sockets: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A page that signs people in by OpenID Connect."""
    secrets = tmp_path_factory.mktemp("oidc") / "secrets.toml"
    with provider() as running, fake_api() as api:
        api.behaviour.keys = {"khoa-doc": ["reader"], "khoa-sua": ["editor"], "khoa-quan-tri": ["admin"]}
        secrets.write_text(running.secrets() + _KEYS, encoding="utf-8")
        settings = {"ASSISTANT_UI_SIGN_IN": "oidc", "ASSISTANT_UI_SECRETS": str(secrets)}
        with page_before(api.address, **settings) as address:
            yield House(address, api, running)


@pytest.fixture(scope="module")
def browser(house: House) -> Iterator[Browser]:
    """One browser for all tests; every test has windows of its own."""
    with chromium() as running:
        yield running


@pytest.fixture
def page(browser: Browser, house: House) -> Iterator[Page]:
    """The page, nobody signed in."""
    with opened(browser, house.address) as window:
        yield window


def _sign_in(page: Page, house: House, user: dict[str, Any]) -> None:
    house.provider.user = user
    page.get_by_role("button", name="Đăng nhập").click()
    page.get_by_role("button", name="Đăng xuất").wait_for()
    settle(page)


def test_nothing_is_shown_before_signing_in(page: Page) -> None:
    """Neither the line for questions nor the names of the pages."""
    page.get_by_role("button", name="Đăng nhập").wait_for()
    assert (page.locator("[data-testid=stChatInput]").count(), page.get_by_role("link", name="Số liệu").count()) == (
        0,
        0,
    )


def test_an_address_with_a_key_of_its_own_acts_with_it(page: Page, house: House) -> None:
    """The key goes from the page to the API and never to the browser."""
    _sign_in(page, house, EDITOR)
    page.get_by_role("link", name="Tài liệu").click()
    page.get_by_text("Thêm tài liệu").wait_for()
    assert "khoa-sua" not in page.content()


@pytest.mark.parametrize(("claim", "pages"), [(["can-bo"], 0), ("nhom-quan-tri", 1)])
def test_the_groups_of_the_provider_decide_the_role(page: Page, house: House, claim: object, pages: int) -> None:
    """An administrator is offered the evaluations; what a colleague asked with the same key is shown to neither.

    Which key belongs to whom stands in ``tests/ui/test_signing_in.py``, case by case.
    """
    _sign_in(page, house, {"sub": "2", "email": "an@vks.example", "groups": claim})
    offered = [page.get_by_role("link", name=name).count() for name in ("Đánh giá", "Lịch sử")]
    assert offered == [pages, 0]


def test_who_has_no_key_is_told_so(page: Page, house: House) -> None:
    """With the address that was used, and a way out."""
    _sign_in(page, house, EDITOR | {"email_verified": False})
    expect(page.get_by_text("chưa được cấp quyền")).to_be_visible()


def test_signing_out_ends_the_session_here_and_there(page: Page, house: House) -> None:
    """The next person at this screen finds the way in, after a reload, too."""
    _sign_in(page, house, EDITOR)
    before = house.provider.ended
    page.get_by_role("button", name="Đăng xuất").click()
    page.get_by_role("button", name="Đăng nhập").wait_for()
    page.reload()
    page.get_by_role("button", name="Đăng nhập").wait_for()
    assert house.provider.ended == before + 1
