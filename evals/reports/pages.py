"""Render the HTML pages of reports: one template engine, the same filters for all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from evals.reports.terminal import percent, reason
from evals.runs import wording

_TEMPLATES = Path(__file__).parent / "templates"


def render(template: str, **values: Any) -> str:
    """Return a page; what is not given is an error, and all text is escaped."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["percent"] = percent
    environment.globals.update(wording=wording, reason=reason)
    return environment.get_template(template).render(**values)
