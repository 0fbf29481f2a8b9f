"""The examples of ``docs/deployment`` are what their own tools take, and set what this program knows."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
import yaml
from compose_spec import PyCompose

from assistant.settings import read_settings

FOLDER = Path(__file__).parents[1] / "docs" / "deployment"
COMPOSE = (FOLDER / "compose.yaml").read_text(encoding="utf-8")
RESOURCES: list[dict[str, Any]] = list(yaml.safe_load_all((FOLDER / "kubernetes.yaml").read_text(encoding="utf-8")))


def test_the_compose_file_follows_the_specification() -> None:
    """As the parser of the specification reads it: unknown keys are errors."""
    # The parser takes what Compose has made of it: values put in, keys merged.
    given = re.sub(r"\$\{[A-Z_]+:\?\}", "/srv/given", COMPOSE)
    merged = yaml.safe_dump(yaml.safe_load(given))
    assert set(PyCompose.from_yaml(merged).service_names()) == {"assistant", "index", "gate", "chroma", "postgres"}


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda one: f"{one['kind']}-{one['metadata']['name']}")
def test_each_resource_follows_the_schema_of_kubernetes(resource: dict[str, Any]) -> None:
    """Strictly: unknown fields are errors."""
    kubernetes_validate.validate(resource, "1.33", strict=True)


def _of_compose() -> dict[str, str]:
    return dict(yaml.safe_load(COMPOSE)["services"]["assistant"]["environment"])


def _of_kubernetes(kind: str) -> dict[str, str]:
    spec = next(one for one in RESOURCES if one["kind"] == kind)["spec"]
    pod = spec["jobTemplate"]["spec"]["template"] if kind == "CronJob" else spec["template"]
    given = {one["name"]: one.get("value") for one in pod["spec"]["containers"][0]["env"]}
    return {name: value or "postgresql://assistant:secret@postgres/assistant" for name, value in given.items()}


@pytest.mark.parametrize(
    "environment",
    [_of_compose(), _of_kubernetes("Deployment"), _of_kubernetes("CronJob")],
    ids=("compose", "deployment", "cronjob"),
)
def test_the_settings_are_those_of_the_program(environment: dict[str, str]) -> None:
    """A misspelt one would stop the start."""
    settings = read_settings(environment)
    assert settings.database is not None
    assert settings.servers.chroma is not None
