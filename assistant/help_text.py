"""The help of the command line in Vietnamese: click's own words are English."""

from __future__ import annotations

from collections.abc import Iterable

import click

_TITLES = {"Options": "Tùy chọn", "Commands": "Lệnh"}
_WORDS = {
    "[OPTIONS]": "[TÙY CHỌN]",
    "COMMAND [ARGS]...": "LỆNH [THAM SỐ]...",
    "[default: ": "[mặc định: ",
    "Show this message and exit.": "In hướng dẫn này.",
    "Show the version and exit.": "In số phiên bản.",
}


class Formatter(click.HelpFormatter):
    """Writes titles and click's own texts in Vietnamese."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how a command is called."""
        super().write_usage(prog, _said(args), prefix or "Cách dùng: ")

    def write_heading(self, heading: str) -> None:
        """Write the title of a section."""
        super().write_heading(_TITLES.get(heading, heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write options or commands with what they do."""
        super().write_dl([(name, _said(text)) for name, text in rows], col_max, col_spacing)


class Context(click.Context):
    """Makes the help of a command with ``Formatter``."""

    formatter_class = Formatter


def in_vietnamese(command: click.Command) -> click.Command:
    """Return a command, and those below it, with help in Vietnamese and without lines that break off in the middle."""
    command.context_class = Context
    for below in command.commands.values() if isinstance(command, click.Group) else ():
        below.short_help = " ".join((below.help or "").split("\n\n")[0].split())
        in_vietnamese(below)
    return command


def _said(text: str) -> str:
    for english, vietnamese in _WORDS.items():
        text = text.replace(english, vietnamese)
    return text
