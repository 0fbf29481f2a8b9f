"""Patterns of many wordings, searched by how a wording can begin.

A pattern that begins with a choice is tried at every single character. One that begins with a class of characters is
not: the engine skips to the next of them at full speed, and does so only where case is told apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.language.compiling import compiled


@dataclass(frozen=True, slots=True)
class OpenedPattern:
    """A pattern with the pattern of its openings; finds what ``wordings`` would, case aside.

    Attributes:
        opening: matches one character, at every place where a wording can begin.
        wordings: matches no empty text.
    """

    opening: re.Pattern[str]
    wordings: re.Pattern[str]

    @classmethod
    def of(cls, wordings: str, *, openings: str, letters: str, behind: str = r"\w") -> OpenedPattern:
        r"""Compile the pattern ``wordings``, case aside.

        Args:
            wordings: the whole.
            openings: a pattern that every wording begins with.
            letters: the inside of a class with every character that ``openings`` can begin with, in small letters.
            behind: what must not stand before a wording, one character wide.
        """
        either = letters + letters.replace(r"\d", "").upper()
        opening = compiled(rf"[{either}](?<!{behind}.)(?<=(?i:(?={openings})).)")
        return cls(opening, compiled(wordings, re.IGNORECASE))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the wordings in a text, in order and without overlap."""
        at = 0
        while opening := self.opening.search(text, at):
            match = self.wordings.match(text, opening.start())
            if match is None:
                at = opening.end()
            else:
                yield match
                at = match.end()
