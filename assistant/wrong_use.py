"""What is wrong with a command line, in one Vietnamese line; click says it in English."""

from __future__ import annotations

import click
from click.exceptions import NoSuchCommand

WRONG_USE = 2


def complain(error: click.ClickException) -> str:
    """Return the line for an error of click: what is wrong, its value, and where the help is."""
    context = getattr(error, "ctx", None)
    help_line = f"{context.command_path if context else 'assistant'} --help"
    return f"{_problem(error)}; hãy xem `{help_line}`."


def _problem(error: click.ClickException) -> str:
    if isinstance(error, NoSuchCommand):
        return f"không có lệnh {error.command_name}"
    if isinstance(error, click.NoSuchOption):
        return f"không có tùy chọn {error.option_name}"
    if isinstance(error, click.MissingParameter):
        return f"thiếu {_name(error)}"
    if isinstance(error, click.BadOptionUsage):
        return f"tùy chọn {error.option_name} cần một giá trị"
    if isinstance(error, click.BadParameter):
        return f"{_name(error)}: {_expected(error)}"
    return " ".join(error.format_message().split())


def _expected(error: click.BadParameter) -> str:
    """Return what the parameter takes, where its type tells."""
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return f"giá trị phải là một trong: {', '.join(map(str, kind.choices))}"
    if isinstance(kind, click.IntRange):
        return f"cần một số nguyên từ {kind.min} đến {kind.max}"
    if isinstance(kind, click.Path):
        return _path_expected(error.message)
    if isinstance(kind, click.types.IntParamType):
        return "cần một số nguyên"
    return f"giá trị không dùng được ({' '.join(error.message.split())})"


def _path_expected(said: str) -> str:
    """Return what is wrong with a path, which click tells in its words only: "File '/tmp' is a directory."."""
    path = said.partition("'")[2].rpartition("'")[0]
    if said.endswith("does not exist."):
        return f"không có {path}"
    if said.endswith("is a directory."):
        return f"{path} là thư mục, cần một tệp"
    if said.endswith("is a file."):
        return f"{path} là tệp, cần một thư mục"
    return f"không có quyền đọc hoặc ghi {path}"


def _name(error: click.BadParameter) -> str:
    """Return the name of the parameter as it is typed: "--format", "QUESTION"."""
    if error.param is None:
        return "tham số"
    return error.param.opts[0] if isinstance(error.param, click.Option) else error.param.make_metavar(_context(error))


def _context(error: click.UsageError) -> click.Context:
    return error.ctx or click.Context(click.Command("assistant"))
