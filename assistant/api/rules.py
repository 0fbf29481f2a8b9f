"""What each call needs: the one table of the routes. A call that is not in it does not exist."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from re import Pattern

from starlette.routing import compile_path

from assistant.access.rights import Action


@dataclass(frozen=True, slots=True)
class Rule:
    """What a call needs.

    Attributes:
        action: what the caller must be allowed to do; None lets everyone in, without a key.
        is_light: answered even under overload: neither counted against rate and parallel calls nor logged as a call.
        is_upload: the body may be as large as a document, not only as a question.
    """

    action: Action | None
    is_light: bool = False
    is_upload: bool = False


_LIGHT = Rule(None, is_light=True)

RULES: Mapping[tuple[str, str], Rule] = {
    ("GET", "/"): _LIGHT,
    ("GET", "/docs"): _LIGHT,
    ("GET", "/docs/{file}"): _LIGHT,
    ("GET", "/openapi.json"): _LIGHT,
    ("GET", "/healthz"): _LIGHT,
    ("GET", "/readyz"): _LIGHT,
    ("GET", "/metrics"): Rule(Action.READ_METRICS, is_light=True),
    ("GET", "/widget.js"): _LIGHT,
    ("POST", "/v1/ask"): Rule(Action.ASK),
    ("POST", "/v1/ask/stream"): Rule(Action.ASK),
    ("POST", "/v1/chat/completions"): Rule(Action.ASK),
    ("GET", "/v1/models"): Rule(Action.ASK),
    ("POST", "/v1/search"): Rule(Action.SEARCH),
    ("POST", "/v1/verify"): Rule(Action.VERIFY),
    ("GET", "/v1/figures"): Rule(Action.READ_FIGURES),
    ("GET", "/v1/documents"): Rule(Action.READ_DOCUMENTS),
    ("POST", "/v1/documents"): Rule(Action.ADD_DOCUMENTS, is_upload=True),
    ("POST", "/v1/documents/reindex"): Rule(Action.ADD_DOCUMENTS),
    ("GET", "/v1/documents/{document_id}"): Rule(Action.READ_DOCUMENTS),
    ("DELETE", "/v1/documents/{document_id}"): Rule(Action.REMOVE_DOCUMENTS),
    ("GET", "/v1/jobs"): Rule(Action.ADD_DOCUMENTS),
    ("GET", "/v1/jobs/{job_id}"): Rule(Action.ADD_DOCUMENTS),
    ("POST", "/v1/jobs/{job_id}/cancel"): Rule(Action.ADD_DOCUMENTS),
    ("POST", "/v1/feedback"): Rule(Action.GIVE_FEEDBACK),
    ("GET", "/v1/conversations"): Rule(Action.READ_CONVERSATIONS),
    ("GET", "/v1/conversations/{conversation_id}"): Rule(Action.READ_CONVERSATIONS),
    ("PATCH", "/v1/conversations/{conversation_id}"): Rule(Action.READ_CONVERSATIONS),
    ("DELETE", "/v1/conversations/{conversation_id}"): Rule(Action.READ_CONVERSATIONS),
    ("GET", "/v1/evaluations"): Rule(Action.RUN_EVALUATIONS),
    ("POST", "/v1/evaluations"): Rule(Action.RUN_EVALUATIONS),
    ("GET", "/v1/evaluations/{run_id}"): Rule(Action.RUN_EVALUATIONS),
    ("DELETE", "/v1/evaluations/{run_id}"): Rule(Action.RUN_EVALUATIONS),
    ("GET", "/v1/evaluations/{run_id}/comparison"): Rule(Action.RUN_EVALUATIONS),
    ("GET", "/v1/me"): Rule(Action.ASK),
    ("GET", "/v1/status"): Rule(Action.READ_STATUS),
}


@cache
def _patterns() -> tuple[tuple[Pattern[str], str], ...]:
    # Fixed paths before those with a parameter, so that "/v1/ask/stream" never reads as an id.
    paths = sorted({path for _, path in RULES}, key=lambda path: "{" in path)
    return tuple((compile_path(path)[0], path) for path in paths)


def path_of(asked: str) -> str | None:
    """Return the path of the table that a request's path fits; None if there is none."""
    return next((path for pattern, path in _patterns() if pattern.match(asked)), None)


def methods_of(path: str) -> tuple[str, ...]:
    """Return the methods that a path of the table takes; what takes GET takes HEAD."""
    methods = {method for method, known in RULES if known == path}
    return tuple(sorted(methods | ({"HEAD"} if "GET" in methods else set())))
