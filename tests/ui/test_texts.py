"""Every text of the page in one file per language, and every setting checked at the start."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ui.errors import BadPageSetting
from ui.events import ServerEvent, read_events
from ui.settings import read_page_settings
from ui.texts import UnknownText, read_texts, say

UI = Path(__file__).parents[2] / "ui"
_VIETNAMESE = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]", re.IGNORECASE)


def _code() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(UI.rglob("*.py")))


def test_every_text_that_is_asked_for_exists() -> None:
    """A name that is put together while running is checked by its group."""
    asked = re.findall(r'say(?:\.group)?\(f?"([a-z_.]+?)(?:\.?\{|")', _code())
    known = read_texts("vi")
    missing = [name for name in asked if name not in known and not any(key.startswith(f"{name}.") for key in known)]
    assert missing == []


def test_an_unknown_text_is_an_error() -> None:
    """Not an empty line on the screen."""
    with pytest.raises(UnknownText):
        say("chat.nothing")


def test_no_screen_has_texts_of_its_own() -> None:
    """A second language is one more file, and nothing else."""
    own = [
        path.name
        for path in (UI / "screens").glob("*.py")
        for line in re.sub(r'"""[\s\S]*?"""', "", path.read_text(encoding="utf-8")).splitlines()
        if _VIETNAMESE.search(line.partition("#")[0]) and "_SHAPES_AT_FIRST" not in line
    ]
    assert own == []


@pytest.mark.parametrize(("name", "value"), [("API", "khong-phai-dia-chi"), ("TIMEOUT_SECONDS", "0"), ("PORTT", "1")])
def test_a_bad_setting_is_named_with_its_value(name: str, value: str) -> None:
    """Whoever starts the page sees what to mend."""
    with pytest.raises(BadPageSetting) as caught:
        read_page_settings({f"ASSISTANT_UI_{name}": value})
    assert (caught.value.name, caught.value.value) == (f"ASSISTANT_UI_{name}", value)


def test_events_survive_comments_and_lines_of_several_parts() -> None:
    """Keep-alives are passed over; data of several lines is one."""
    lines = [": chờ", "", "event: sentence", "data: a", "data: b", "", "data: c", ""]
    assert list(read_events(lines)) == [ServerEvent("sentence", "a\nb"), ServerEvent("message", "c")]
