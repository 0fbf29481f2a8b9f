"""Settings are read once, typed, and a bad one is named with its value."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import BadSetting
from assistant.settings import Settings, read_settings


def test_defaults_need_no_environment() -> None:
    """The program starts without any setting."""
    assert read_settings({}) == Settings()


def test_values_are_typed() -> None:
    """A path setting becomes a path."""
    assert read_settings({"ASSISTANT_HOME": " /var/lib/assistant "}).home == Path("/var/lib/assistant")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ASSISTANT_LOG_LEVEL", "loud"),
        ("ASSISTANT_HOMME", "/tmp/x"),
        ("ASSISTANT_MODEL", "qwen3"),
        ("ASSISTANT_MODEL_URL", "localhost:8080"),
        ("ASSISTANT_MODEL_SECONDS", "0"),
    ],
)
def test_a_bad_setting_is_named_with_its_value(name: str, value: str) -> None:
    """A wrong value and a misspelt name both stop the start, in one line that quotes them."""
    with pytest.raises(BadSetting, match=f"{name}={value}"):
        read_settings({name: value})


@pytest.mark.parametrize("name", ["ASSISTANT_MODEL_KEY", "ASSISTANT_MODEL_KEYS", "ASSISTANT_DATABASE_URL"])
def test_a_secret_is_never_repeated(name: str) -> None:
    """Neither the settings nor the error about a misspelt name shows it."""
    try:
        shown = repr(read_settings({name: "sesame-7"}))
    except BadSetting as error:
        shown = f"{error!r} {error} {error.__cause__!r}"
    assert "sesame-7" not in shown


def test_an_address_of_a_database_keeps_its_password_to_itself() -> None:
    """It is for the database alone."""
    settings = read_settings({"ASSISTANT_DATABASE_URL": "postgresql://tro_ly:sesame-7@csdl/tro_ly"})
    assert settings.database == "postgresql://tro_ly:sesame-7@csdl/tro_ly"
    assert "sesame-7" not in f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()}"


@pytest.mark.parametrize("model", ["none", "openai:qwen3-8b", "ollama:qwen3:8b", "openai:org/model"])
def test_models_are_named_with_their_provider(model: str) -> None:
    """So LangChain knows which package to use."""
    assert read_settings({"ASSISTANT_MODEL": model}).model == model


def test_every_setting_is_documented_in_the_readme() -> None:
    """A setting that the README does not list does not exist for the people who run this."""
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert [name for name in Settings.model_fields if f"ASSISTANT_{name.upper()}" not in readme] == []


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("WORKERS", "0", "không được nhỏ hơn 1"),
        ("WORKERS", "hai", "cần một số nguyên"),
        ("TELEMETRY", "có", "cần true hoặc false"),
    ],
)
def test_what_a_setting_has_to_be_is_said_in_vietnamese(name: str, value: str, said: str) -> None:
    """Whoever installs the service reads one line and knows what to write."""
    with pytest.raises(BadSetting, match=said):
        read_settings({f"ASSISTANT_{name}": value})
