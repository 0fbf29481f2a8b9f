"""The help of every command is Vietnamese from its first word to its last, and tells whole sentences."""

from __future__ import annotations

from collections.abc import Iterator

import click
import pytest
import regex

from assistant.cli import COMMANDS, cli
from assistant.help_text import Context

_ENGLISH = regex.compile(
    r"\b(?:Usage|Options|Commands|Show this|default:|COMMAND|ARGS)\b|\p{Ll}\.\.\.$", regex.MULTILINE
)


def _commands(command: click.Command, context: click.Context) -> Iterator[str]:
    yield command.get_help(context)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            yield from _commands(below, Context(below, info_name=name, parent=context))


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_is_vietnamese(name: str) -> None:
    """Staff of an office read it; an example stands at the end of each."""
    above = Context(cli, info_name="assistant")
    command = cli.get_command(above, name)
    assert command is not None
    for told in _commands(command, Context(command, info_name=name, parent=above)):
        assert (_ENGLISH.findall(told), "Ví dụ: assistant " in told, "Cách dùng: assistant" in told) == ([], True, True)


def test_the_list_of_commands_is_vietnamese() -> None:
    """The first thing that anybody sees."""
    assert _ENGLISH.findall(cli.get_help(Context(cli, info_name="assistant"))) == []
