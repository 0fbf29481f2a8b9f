"""The assistant as a system under evaluation: the one place where evaluation meets it."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from evals.datasets.corpus import document_files
from evals.errors import EvaluationError
from evals.runs.responses import Cited, Found, Query, Response, Said, State

if TYPE_CHECKING:
    from assistant.settings import Settings

_DEPTH = 20
# A refusal of a system that has no status field; the sentences a Vietnamese assistant refuses with.
_REFUSAL = re.compile(
    r"^\s*(?:chưa|không) (?:tìm thấy|có) (?:căn cứ|thông tin|dữ liệu|tài liệu|số liệu)|nằm ngoài phạm vi"
    r"|^\s*(?:tôi )?(?:không|chưa) (?:thể trả lời|biết|rõ|có thông tin)",
    re.IGNORECASE,
)


class Assisting(Protocol):
    """What is needed of an assistant."""

    @property
    def index(self) -> Any:
        """What searches."""
        ...

    def ask(self, request: Any) -> Any:
        """Answer a request."""
        ...


class Assistant:
    """An open assistant over the documents of a data set."""

    def __init__(self, assistant: Assisting, name: str = "assistant") -> None:
        self._assistant, self.name = assistant, name
        self._names: dict[str, str] = {}

    def answer(self, query: Query) -> Response:
        """Search and ask; the ranking is what the index returns for the bare question."""
        from assistant.chain import Request
        from assistant.types import Turn
        from index.types import Filters

        turns = tuple(Turn(message.role, message.content) for message in query.history)
        answer = self._assistant.ask(Request(query.question, turns))
        earlier = [message.content for message in query.history if message.role == "user"]
        searched = " ".join([*earlier[-1:], query.question])
        hits = self._assistant.index.search(searched, _DEPTH, filters=Filters())
        found = tuple(
            Found(self._name(hit.passage.document_id), hit.passage.start, hit.passage.end, float(hit.score))
            for hit in hits
        )
        return response_of(answer, found)

    def _name(self, document_id: str) -> str:
        if document_id not in self._names:
            self._names[document_id] = Path(self._assistant.index.document(document_id).source).name
        return self._names[document_id]


def response_of(answer: Any, found: tuple[Found, ...]) -> Response:
    """Return an ``assistant.types.Answer`` as a response; its status decides the state."""
    status = str(answer.status)
    return Response(
        state=state_of(status, answer.answer),
        text=answer.answer,
        sentences=tuple(Said(one.text, tuple(one.markers)) for one in answer.sentences),
        citations=tuple(
            Cited(one.marker, Path(one.source).name, one.quote, one.start, one.end) for one in answer.citations
        ),
        found=found,
        status=status,
        milliseconds=tuple(
            (stage, float(getattr(answer.timings_ms, stage))) for stage in ("retrieve", "compose", "verify", "total")
        ),
    )


def state_of(status: str, text: str) -> State:
    """Return the state of an answer by its status, else by the words it refuses with."""
    if not text.strip():
        return State.EMPTY
    if status and status != "answered":
        return State.REFUSED
    return State.REFUSED if not status and _REFUSAL.search(text) else State.ANSWERED


def bring_up_to_date(folder: Path, home: Path) -> None:
    """Index the documents of ``folder`` in ``home`` unless they are already.

    Raises:
        EvaluationError: a document could not be indexed; leaving it out would change what is measured.
    """
    from contextlib import closing

    from assistant.bootstrap import open_ingest

    index, ingest = open_ingest(_settings(home))
    with closing(index):
        report = ingest.bring_up_to_date(document_files(folder))
    if report.skipped:
        first = report.skipped[0]
        raise EvaluationError(f"Không nạp được {first.source}: {first.reason}")


@contextmanager
def open_indexed(home: Path) -> Iterator[Assistant]:
    """Open the assistant over what is indexed in ``home``."""
    from assistant.bootstrap import open_assistant

    with open_assistant(_settings(home)) as assistant:
        yield Assistant(assistant)


@contextmanager
def open_tested(folder: Path, home: Path) -> Iterator[Assistant]:
    """Open the assistant over the documents of ``folder``, indexed in ``home`` unless they are already.

    Raises:
        EvaluationError: a document could not be indexed.
    """
    bring_up_to_date(folder, home)
    with open_indexed(home) as assistant:
        yield assistant


def hardware() -> str:
    """Return what the tests of speed ran on, in words."""
    return f"{platform.machine()}, {os.cpu_count()} nhân, Python {platform.python_version()}"


def _settings(home: Path) -> Settings:
    from assistant.settings import read_settings

    return read_settings(os.environ).model_copy(update={"home": home})
