"""Every setting, read once from the environment as ``ASSISTANT_*``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator
from pydantic_core import PydanticCustomError

from assistant.errors import BadSetting
from index.sharing.servers import ChromaServer, Servers

PREFIX = "ASSISTANT_"
_PAGE_PREFIX = "ASSISTANT_UI_"  # settings of the page, which reads them itself


class Settings(BaseModel):
    """The settings in force; the description of each field is its documentation."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    home: Path = Field(default=Path("data"), description="folder that holds the index and everything else kept")
    embedder: str = Field(
        default="auto",
        min_length=1,
        description="embedding model: auto, bundled, a model name, a folder, or openai:NAME on a server",
    )
    embedder_url: str | None = Field(
        default=None, pattern=r"^https?://\S+$", description="address of the embedding server, up to /v1"
    )
    embedder_key: SecretStr | None = Field(default=None, description="key that the embedding server asks for")
    model: str = Field(
        default="none",
        pattern=r"^none$|^[a-z0-9_]+:\S+$",
        description="language model that may phrase answers: none, openai:NAME, ollama:NAME, PROVIDER:NAME",
    )
    model_url: str | None = Field(
        default=None, pattern=r"^https?://\S+$", description="address of the model's server, such as .../v1"
    )
    model_key: SecretStr | None = Field(default=None, description="key that the model's server asks for")
    model_temperature: float = Field(default=0.0, ge=0, le=2, description="0: always the likeliest words")
    model_seconds: float = Field(default=60.0, gt=0, le=3600, description="time limit for all calls of one answer")
    model_retries: int = Field(default=2, ge=0, le=10, description="retries of a call, within the time limit")
    model_concurrency: int = Field(default=4, ge=1, le=256, description="calls to the model at the same time")
    model_prompt_tokens: int = Field(default=4000, ge=500, description="longest prompt; passages are cut to it")
    model_answer_tokens: int = Field(default=800, ge=50, le=8000, description="longest answer of the model")
    reranker: str = Field(
        default="none", min_length=1, description="cross-encoder that reorders passages: none, a name, or a folder"
    )
    second_look: bool = Field(
        default=True, description="answer with a likely candidate, said to be less sure, where the rules find none"
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="warning", description="how much is logged to standard error"
    )
    database_url: SecretStr | None = Field(
        default=None,
        description="address of a PostgreSQL database for all that is kept; without it, files in the folder",
    )
    chroma_url: str | None = Field(
        default=None,
        pattern=r"^https?://[^\s/@?#]+/?$",
        description="address of a Chroma server for the vectors, as https://HOST:PORT; without it, files in the folder",
    )
    chroma_key: SecretStr | None = Field(
        default=None, description="key that the Chroma server, or the proxy before it, asks for"
    )
    chroma_auth: Literal["bearer", "x-chroma-token", "basic"] = Field(
        default="bearer", description="how that key is sent; for basic it is USER:PASSWORD"
    )
    chroma_ca: Path | None = Field(
        default=None, description="file with the certificates that sign the server's; without it, those of the system"
    )
    chroma_tenant: str = Field(default="default_tenant", min_length=1, description="tenant on the Chroma server")
    chroma_database: str = Field(default="default_database", min_length=1, description="database of that tenant")
    audit_days: int = Field(default=365, ge=0, description="days that the audit log is kept; 0 keeps it for ever")
    audit_questions: bool = Field(default=False, description="whether the audit log keeps what was asked")
    conversation_days: int = Field(default=0, ge=0, description="days that conversations are kept; 0: for ever")
    host: str = Field(default="127.0.0.1", min_length=1, description="address that `assistant serve` listens on")
    port: int = Field(default=8000, ge=1, le=65535, description="port of the API")
    workers: int = Field(default=1, ge=1, le=64, description="processes that answer calls")
    without_keys: bool = Field(
        default=False, description="serve the network without keys: whoever reaches the port reads what is internal"
    )
    origins: str = Field(default="", description="web pages that may call the API, by origin, separated by commas")
    rate: str = Field(
        default="12000/minute",
        pattern=r"^[1-9][0-9]{0,6}/(second|minute|hour|day)$",
        description="calls of one key, over all processes of a service",
    )
    parallel: int = Field(default=64, ge=1, le=10_000, description="calls of one key at the same time, by process")
    queue: int = Field(default=64, ge=0, le=10_000, description="questions that wait in one process; more get 503")
    answer_seconds: float = Field(default=90.0, gt=0, le=3600, description="time limit for one call, waiting included")
    upload_megabytes: int = Field(default=50, ge=1, le=100, description="largest file that may be uploaded")
    log_questions: bool = Field(default=False, description="let the log hold what was asked")
    telemetry: bool = Field(
        default=False, description="send spans over OpenTelemetry, as the standard OTEL_* variables say"
    )

    @property
    def page_origins(self) -> tuple[str, ...]:
        """The origins, one by one."""
        return tuple(origin.strip().rstrip("/") for origin in self.origins.split(",") if origin.strip())

    @field_validator("database_url")
    @classmethod
    def _is_postgresql(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not value.get_secret_value().startswith(("postgresql://", "postgresql+pg8000://")):
            raise PydanticCustomError("no_address", "cần địa chỉ dạng postgresql://NGƯỜI_DÙNG:MẬT_KHẨU@MÁY_CHỦ/TÊN")
        return value

    @property
    def database(self) -> str | None:
        """The address of the database, password and all; None for files in ``home``. Never to be shown."""
        return self.database_url.get_secret_value() if self.database_url is not None else None

    @property
    def servers(self) -> Servers:
        """The servers that hold catalogue and vectors, where those are not files in ``home``."""
        if self.chroma_url is None:
            return Servers(self.database)
        key = self.chroma_key.get_secret_value() if self.chroma_key is not None else None
        chroma = ChromaServer(
            self.chroma_url,
            key,
            self.chroma_auth,
            authority=self.chroma_ca,
            tenant=self.chroma_tenant,
            database=self.chroma_database,
        )
        return Servers(self.database, chroma)


def read_settings(environ: Mapping[str, str]) -> Settings:
    """Return the settings that ``environ`` holds.

    Raises:
        BadSetting: a value cannot be used, or an ``ASSISTANT_*`` name is unknown (most often a typing error).
    """
    given = {
        name[len(PREFIX) :].lower(): value.strip()
        for name, value in environ.items()
        if name.startswith(PREFIX) and not name.startswith(_PAGE_PREFIX) and value.strip()
    }
    try:
        return Settings.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0])
        value = "***" if _is_secret(name) else given[name]
        raise BadSetting(
            PREFIX + name.upper(), value, _problem(first["type"], first["msg"], first.get("ctx", {}))
        ) from None


_PROBLEMS = {
    "int_parsing": "cần một số nguyên",
    "int_from_float": "cần một số nguyên",
    "float_parsing": "cần một số",
    "bool_parsing": "cần true hoặc false",
    "greater_than_equal": "không được nhỏ hơn {ge}",
    "greater_than": "phải lớn hơn {gt}",
    "less_than_equal": "không được lớn hơn {le}",
    "less_than": "phải nhỏ hơn {lt}",
}


def _is_secret(name: str) -> bool:
    """True for names of secrets, misspelt ones included: their values are never repeated."""
    return any(word in name for word in ("key", "secret", "password", "token", "database"))


def _problem(kind: str, message: str, limits: Mapping[str, Any]) -> str:
    if kind == "extra_forbidden":
        known = ", ".join(PREFIX + name.upper() for name in Settings.model_fields)
        return f"không có thiết lập này; các thiết lập hiện có: {known}"
    if kind == "string_pattern_mismatch":
        return "giá trị không đúng dạng; xem bảng thiết lập trong README"
    if kind == "literal_error":
        return f"giá trị phải là một trong: {message.removeprefix('Input should be ')}"
    return _PROBLEMS[kind].format_map(limits) if kind in _PROBLEMS else message
