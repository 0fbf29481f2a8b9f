"""Patterns in canonical spelling."""

from __future__ import annotations

from documents.language.patterns import pattern
from documents.language.text import canonical


def test_words_are_respelt_and_escapes_stay() -> None:
    r"""``\W`` must not become ``\w`` when the rest is lowered."""
    assert pattern(r"\W*Tỷ lệ\S").fullmatch(canonical("– Tỉ lệ:")) is not None
