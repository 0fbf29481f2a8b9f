"""Chat models through LangChain's ``init_chat_model``: the only file that meets one.

Retries are the client's own: it knows which errors are worth one and how long the server asks to wait.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from assistant.writing.types import ChatModel, Message

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from pydantic import SecretStr

# Vietnamese takes a token for two to three letters in the vocabularies of current models; counted so, a prompt is
# taken for longer than it is rather than shorter. The models' own counters would have to be fetched.
_LETTERS_PER_TOKEN = 2.0
# What a server that wants no key is sent for one, so that none of another service is.
_NO_KEY = "none"
_SHOWN = 160  # characters of a client's own message


class ModelNotOpened(Exception):
    """LangChain cannot open a model; the message, a part of a Vietnamese line, says why and what to do."""


@dataclass(frozen=True, slots=True)
class Access:
    """Where a model is and how it is called.

    Attributes:
        model: "provider:name" as LangChain spells it.
        url: address of the server; None for the provider's own.
        key: what the server asks for; None for none, or for the one that the provider's client finds by itself.
        temperature: 0 for the likeliest words.
        seconds: time for one call.
        retries: further attempts after an error that may pass.
        answer_tokens: length of an answer.
    """

    model: str
    url: str | None = None
    key: SecretStr | None = field(default=None, repr=False)
    temperature: float = 0.0
    seconds: float = 60.0
    retries: int = 2
    answer_tokens: int = 600


def open_chat_model(access: Access) -> ChatModel:
    """Return the model; nothing is sent to it yet.

    Raises:
        ModelNotOpened: the provider's LangChain package is not installed, LangChain knows no such provider, or its
            client refuses the parameters.
    """
    from langchain.chat_models import init_chat_model

    try:
        connections, close = _connections(access)
        model = init_chat_model(access.model, **_parameters(access), **connections)
        return LangChainModel(access.model, model, close or closing_of(access.model, model))
    except ImportError as error:
        provider = access.model.partition(":")[0]
        package = _package(error, provider)
        raise ModelNotOpened(f"chưa cài gói {package}; hãy chạy: pip install {package}") from error
    except ValueError as error:
        raise ModelNotOpened(" ".join(str(error).split())[:_SHOWN]) from error


def _package(error: ImportError, provider: str) -> str:
    """Return the package to install: what LangChain asks for, by its rule "langchain-<provider>" where it is silent."""
    asked = str(error).partition("pip install ")[2].strip(" `.'\"")
    return asked.split()[0].strip("`'\"") if asked else f"langchain-{provider.replace('_', '-')}"


def _parameters(access: Access) -> dict[str, Any]:
    """Return LangChain's standard parameters; Ollama's client has names of its own and retries nothing."""
    shared: dict[str, Any] = {"temperature": access.temperature}
    if access.url:
        shared["base_url"] = access.url
    if access.model.startswith("ollama:"):
        return shared | {"num_predict": access.answer_tokens, "client_kwargs": {"timeout": access.seconds}}
    shared |= {"timeout": access.seconds, "max_retries": access.retries}
    if access.key or access.url:
        shared["api_key"] = access.key.get_secret_value() if access.key else _NO_KEY
    elif access.model.startswith("openai:"):
        raise ModelNotOpened("cần đặt ASSISTANT_MODEL_URL hoặc ASSISTANT_MODEL_KEY")
    if access.model.startswith("openai:") and access.url:
        # The name that every compatible server knows; LangChain sends OpenAI's newer one.
        return shared | {"extra_body": {"max_tokens": access.answer_tokens}}
    return shared | {"max_tokens": access.answer_tokens}


def _connections(access: Access) -> tuple[dict[str, Any], Callable[[], None] | None]:
    """Return the parameter that holds a model's connections, and what closes them; nothing where there is none.

    Left to itself LangChain gives all models of one address the same OpenAI connections, which nobody may close for
    the others, and nobody closes.
    """
    if not access.model.startswith("openai:"):
        return {}, None
    from openai import DefaultHttpxClient

    client = DefaultHttpxClient(timeout=access.seconds)
    return {"http_client": client}, client.close


def closing_of(name: str, model: object) -> Callable[[], None]:
    """Return what closes the connections that a model opened by itself, as far as they are its own.

    Ollama's are. Anthropic's are one client for all models of an address, as OpenAI's would be, with no parameter to
    give it another: to close them would break whatever else uses them, so they end with the process.
    """
    client = getattr(model, "_client", None) if name.startswith("ollama:") else None
    close = getattr(client, "close", None)  # older clients of Ollama have none
    return close if callable(close) else lambda: None


class LangChainModel:
    """A LangChain chat model that streams text."""

    def __init__(self, name: str, model: BaseChatModel, close: Callable[[], None]) -> None:
        """Take the model, what it is called, and what closes its connections."""
        self.name, self.close = name, close
        self._model = model

    def stream(self, messages: Sequence[Message]) -> Iterator[str]:
        """Yield the words as they come; any error of the client is raised as it is."""
        for chunk in self._model.stream([(message.role, message.content) for message in messages]):
            yield str(chunk.text)

    def count_tokens(self, text: str) -> int:
        """Return an estimate that rather exceeds the true number."""
        from langchain_core.messages.utils import count_tokens_approximately

        return count_tokens_approximately([text], chars_per_token=_LETTERS_PER_TOKEN)
