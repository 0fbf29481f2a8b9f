"""The settings of the page, read once from the environment as ``ASSISTANT_UI_*``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ui.errors import BadPageSetting

PREFIX = "ASSISTANT_UI_"


class PageSettings(BaseModel):
    """The settings in force; the description of each field is its documentation."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    api: str = Field(
        default="http://127.0.0.1:8000", pattern=r"^https?://[^\s/]+", description="address of the API, without a path"
    )
    language: str = Field(
        default="vi", pattern=r"^[a-z]{2}$", description="language of the page: a file of ui/languages"
    )
    sign_in: Literal["key", "oidc"] = Field(
        default="key",
        description="how people sign in: with an API key, or by OpenID Connect (streamlit's secrets.toml)",
    )
    secrets: Path | None = Field(
        default=None, description="file with the OpenID provider and the keys; streamlit's secrets.toml unless said"
    )
    role_claim: str = Field(
        default="groups", min_length=1, description="claim of the OpenID provider that role_keys are looked up by"
    )
    timeout_seconds: float = Field(default=60, gt=0, le=600, description="how long the page waits for the API")


def read_page_settings(environ: Mapping[str, str]) -> PageSettings:
    """Return the settings that ``environ`` holds.

    Raises:
        BadPageSetting: a value cannot be used, or an ``ASSISTANT_UI_*`` name is unknown.
    """
    given = {
        name[len(PREFIX) :].lower(): value.strip()
        for name, value in environ.items()
        if name.startswith(PREFIX) and value.strip()
    }
    try:
        return PageSettings.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0])
        raise BadPageSetting(PREFIX + name.upper(), given[name], _problem(first["type"], first["msg"])) from error


def _problem(kind: str, message: str) -> str:
    if kind == "extra_forbidden":
        known = ", ".join(PREFIX + name.upper() for name in PageSettings.model_fields)
        return f"không có thiết lập này; các thiết lập hiện có: {known}"
    return message
