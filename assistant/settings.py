"""Every setting, read once from the environment as ``ASSISTANT_*``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.errors import BadSetting

PREFIX = "ASSISTANT_"


class Settings(BaseModel):
    """The settings in force; the description of each field is its documentation."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    home: Path = Field(default=Path("data"), description="folder that holds the index and everything else kept")
    embedder: str = Field(
        default="auto",
        min_length=1,
        description="embedding model: auto, bundled, a model name, or a folder",
    )
    model: Literal["none"] = Field(default="none", description="language model; none answers from the documents")
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="warning", description="how much is logged to standard error"
    )
    host: str = Field(default="127.0.0.1", min_length=1, description="address that `assistant serve` listens on")
    port: int = Field(default=8000, ge=1, le=65535, description="port of the API")
    workers: int = Field(default=1, ge=1, le=64, description="processes that answer calls")


def read_settings(environ: Mapping[str, str]) -> Settings:
    """Return the settings that ``environ`` holds.

    Raises:
        BadSetting: a value cannot be used, or an ``ASSISTANT_*`` name is unknown (most often a typing error).
    """
    given = {
        name[len(PREFIX) :].lower(): value.strip()
        for name, value in environ.items()
        if name.startswith(PREFIX) and value.strip()
    }
    try:
        return Settings.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0])
        raise BadSetting(PREFIX + name.upper(), given[name], _problem(first["type"], first["msg"])) from error


def _problem(kind: str, message: str) -> str:
    if kind == "extra_forbidden":
        known = ", ".join(PREFIX + name.upper() for name in Settings.model_fields)
        return f"không có thiết lập này; các thiết lập hiện có: {known}"
    if kind == "literal_error":
        return f"giá trị phải là một trong: {message.removeprefix('Input should be ')}"
    return message
