"""The description of the calls (OpenAPI): what FastAPI derives, and which calls want a key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fastapi import FastAPI

from assistant.api.rules import RULES
from assistant.api.schema.streaming import streamed_schemas

Schema = dict[str, Any]


def describe(app: FastAPI, *, wants_key: Callable[[], bool]) -> Callable[[], Schema]:
    """Return what makes the description; it follows ``wants_key`` as keys come into being."""
    derive = app.openapi

    def described() -> Schema:
        schema: Schema = dict(derive())
        components = dict(schema.get("components", {}))
        components["securitySchemes"] = {
            "key": {"type": "http", "scheme": "bearer", "description": "Khóa truy cập, dạng `vks_...`."}
        }
        # FastAPI knows the shapes of bodies only; those of events within a stream are added under the same names.
        components["schemas"] = dict(streamed_schemas()) | dict(components.get("schemas", {}))
        schema["components"] = components
        schema["paths"] = {path: _secured(path, calls, wants_key()) for path, calls in schema["paths"].items()}
        return schema

    return described


def _secured(path: str, calls: Mapping[str, Schema], wants_key: bool) -> dict[str, Schema]:
    return {
        method: described | {"security": [{"key": []}]} if wants_key and _is_closed(method, path) else described
        for method, described in calls.items()
    }


def _is_closed(method: str, path: str) -> bool:
    rule = RULES.get((method.upper(), path))
    return rule is not None and rule.action is not None
