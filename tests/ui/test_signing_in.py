"""Who may use the page, and what they see."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.conftest import APP
from tests.ui.serving import FakeApi
from ui.screens.signing_in import key_for


@pytest.fixture
def closed(api: FakeApi) -> AppTest:
    """The page before an API that asks for keys."""
    api.behaviour.keys = {"khoa-doc": ["reader"], "khoa-sua": ["editor"]}
    return AppTest.from_file(str(APP), default_timeout=20).run()


def _sign_in(page: AppTest, key: str) -> AppTest:
    page.text_input(key="typed_key").set_value(key)
    return page.button[0].click().run()


def test_without_a_key_there_is_only_the_way_in(closed: AppTest) -> None:
    """No question, no document, no figure before that."""
    assert [len(closed.chat_input), closed.text_input[0].label] == [0, "Khóa truy cập"]


def test_a_wrong_key_is_refused_in_plain_words(closed: AppTest) -> None:
    """The page says what to do, and nothing about why."""
    assert "không hợp lệ" in _sign_in(closed, "sai").error[0].value


def test_a_good_key_opens_the_page(closed: AppTest) -> None:
    """It goes along with every call of this session."""
    assert len(_sign_in(closed, "khoa-doc").chat_input) == 1


def test_the_roles_of_the_key_are_kept(closed: AppTest) -> None:
    """They decide what is shown."""
    assert _sign_in(closed, "khoa-sua").session_state.person.roles == {"editor"}


def test_signing_out_forgets_everything(closed: AppTest) -> None:
    """The next person at this screen finds nothing of the last one."""
    left = _sign_in(closed, "khoa-doc").button(key="sign_out").click().run()
    assert "talk" not in left.session_state
    assert len(left.chat_input) == 0


@pytest.mark.parametrize(
    ("user", "found"),
    [
        ({"email": "a@vks"}, ("riêng", False)),
        ({"email": "a@vks", "email_verified": False}, (None, False)),
        ({"email": "b@vks", "groups": ["đọc", "quản trị"]}, ("chung-1", True)),
        ({"email": "b@vks", "groups": "đọc"}, ("chung-2", True)),
        ({"groups": None}, (None, False)),
        ({"email": "c@vks", "email_verified": True}, (None, False)),
        ({"email": "c@vks", "groups": "khác"}, (None, False)),
    ],
)
def test_a_key_is_found_by_address_and_then_by_group(user: dict[str, object], found: tuple[str | None, bool]) -> None:
    """An address of one's own comes first, an unverified one counts for nothing, and the order is the file's."""
    secrets = {"api_keys": {"a@vks": "riêng"}, "role_keys": {"quản trị": "chung-1", "đọc": "chung-2"}}
    assert key_for(user, secrets, claim="groups") == found
