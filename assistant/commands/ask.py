"""``assistant ask``: one question, one answer."""

from __future__ import annotations

import json
import os
from pathlib import Path

import click

from assistant.bootstrap import open_assistant
from assistant.errors import BadRequest
from assistant.filters import parse_filters
from assistant.output import write, write_json
from assistant.rendering import render_answer
from assistant.settings import read_settings
from assistant.types import Turn


@click.command(
    "ask",
    epilog='Ví dụ: assistant ask "Ai là Trưởng phòng 8 VKSND tỉnh Hậu Giang năm 2024?" --filter year=2024',
)
@click.argument("question")
@click.option("--history", type=click.Path(path_type=Path), help="Tệp JSON: các lượt hỏi đáp trước đó.")
@click.option("--filter", "pairs", multiple=True, metavar="KHÓA=GIÁ_TRỊ", help="Giới hạn tài liệu; lặp lại được.")
@click.option("--json", "as_json", is_flag=True, help="In một tài liệu JSON.")
def command(question: str, history: Path | None, pairs: tuple[str, ...], as_json: bool) -> None:
    """Trả lời QUESTION bằng câu văn của tài liệu, kèm nguồn đánh số."""
    if not question.strip():
        raise BadRequest("QUESTION", question, "câu hỏi đang trống; hãy nhập nội dung cần hỏi")
    filters = parse_filters(pairs)
    turns = read_history(history) if history else ()
    from assistant.chain import Request

    with open_assistant(read_settings(os.environ)) as assistant:
        answer = assistant.ask(Request(question, turns, filters))
    if as_json:
        write_json(answer)
    else:
        write(render_answer(answer))


def read_history(path: Path) -> tuple[Turn, ...]:
    """Return the turns in a JSON file: a list of objects with "role" and "content".

    Raises:
        BadRequest: the file cannot be read or is not such a list.
    """
    try:
        turns = json.loads(path.read_text(encoding="utf-8"))
        return tuple(Turn(str(turn["role"]), str(turn["content"])) for turn in turns)
    except (OSError, ValueError, TypeError, KeyError) as error:
        problem = 'cần một danh sách JSON dạng [{"role": "user", "content": "..."}]'
        raise BadRequest("--history", path, problem) from error
