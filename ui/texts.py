"""Every text that the page shows, by name, from one file per language (``ui/languages``)."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

DEFAULT = "vi"


class UnknownText(KeyError):
    """No text has this name in the language's file."""


class Texts:
    """The texts of one language. Use as ``say("chat.stop")`` or ``say("verify.found", found="3 vụ")``."""

    def __init__(self, language: str = DEFAULT) -> None:
        self._texts = read_texts(language)
        self._groups = dict[str, dict[str, str]]()

    def __call__(self, name: str, /, **values: object) -> str:
        """Return the text called ``name``, its fields filled with ``values``.

        Raises:
            UnknownText: there is no such text.
        """
        if name not in self._texts:
            raise UnknownText(name)
        return self._texts[name].format(**values) if values else self._texts[name]

    def group(self, name: str) -> dict[str, str]:
        """Return the texts below ``name``, by the rest of their names, in the file's order."""
        if name not in self._groups:
            opening = f"{name}."
            self._groups[name] = {
                key[len(opening) :]: text for key, text in self._texts.items() if key.startswith(opening)
            }
        return self._groups[name]


@cache
def read_texts(language: str) -> dict[str, str]:
    """Return all texts of a language by their dotted names."""
    content = files("ui").joinpath(f"languages/{language}.toml").read_text(encoding="utf-8")
    return dict(_flat(tomllib.loads(content), ""))


def _flat(table: dict[str, object], opening: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            found += _flat(value, f"{opening}{key}.")
        else:
            found.append((opening + key, str(value)))
    return found


say = Texts()
