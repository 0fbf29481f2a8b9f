"""What is wrong with a command line, said in one Vietnamese line."""

from __future__ import annotations

import click
import pytest

from assistant.cli import cli
from assistant.errors import BadRequest
from assistant.wrong_use import complain


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nope"], "không có lệnh nope; hãy xem `assistant --help`."),
        (["--nope"], "không có tùy chọn --nope; hãy xem `assistant --help`."),
        (["documents", "nope"], "không có lệnh nope; hãy xem `assistant documents --help`."),
        (["search"], "thiếu QUERY; hãy xem `assistant search --help`."),
        (["search", "x", "-k", "0"], "-k: cần một số nguyên từ 1 đến 200; hãy xem `assistant search --help`."),
        (["backup", "/"], "FILE: / là thư mục, cần một tệp; hãy xem `assistant backup --help`."),
        (["restore", "/nope.gz"], "FILE: không có /nope.gz; hãy xem `assistant restore --help`."),
        (
            ["figures", "--format", "pdf"],
            "--format: giá trị phải là một trong: table, csv, json, xlsx; hãy xem `assistant figures --help`.",
        ),
    ],
)
def test_the_line_names_what_is_at_fault_and_where_the_help_is(arguments: list[str], said: str) -> None:
    """Staff read Vietnamese, and the value they typed."""
    with pytest.raises(click.ClickException) as caught:
        cli.main(arguments, prog_name="assistant", standalone_mode=False)
    assert complain(caught.value) == said


@pytest.mark.parametrize(("arguments", "said"), [(["search", " "], "đang trống"), (["verify", "/"], "là thư mục")])
def test_what_holds_nothing_to_work_on_is_refused(arguments: list[str], said: str) -> None:
    """An empty search finds nothing, and a folder is no sentence."""
    with pytest.raises(BadRequest, match=said):
        cli.main(arguments, prog_name="assistant", standalone_mode=False)


def test_an_option_without_its_value_is_named() -> None:
    """The last word of a command line is easily forgotten."""
    with pytest.raises(click.ClickException) as caught:
        cli.main(["ask", "x", "--filter"], prog_name="assistant", standalone_mode=False)
    assert complain(caught.value).startswith("tùy chọn --filter cần một giá trị")
