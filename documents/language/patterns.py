"""Patterns that are written in everyday spelling and matched on ``canonical`` texts."""

from __future__ import annotations

import re

from documents.language.compiling import compiled
from documents.language.text import canonical

_PIECES = compiled(r"\\.|[^\\]+")


def pattern(text: str) -> re.Pattern[str]:
    r"""Compile ``text``, its words in the spelling of ``canonical``; escapes such as ``\W`` stay as they are.

    Example:
        >>> bool(pattern(r"tỷ lệ\W*").fullmatch(canonical("Tỉ lệ:")))
        True
    """
    return compiled(spelt(text))


def spelt(text: str) -> str:
    """Return the pattern ``text`` with its words in the spelling of ``canonical``."""
    return _PIECES.sub(lambda piece: piece[0] if piece[0].startswith("\\") else canonical(piece[0]), text)
