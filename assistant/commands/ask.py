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
@click.option("--explain", is_flag=True, help="Nêu cách hiểu câu hỏi, căn cứ đã xét và quy tắc loại từng căn cứ.")
@click.option("--json", "as_json", is_flag=True, help="In một tài liệu JSON.")
def command(question: str, history: Path | None, pairs: tuple[str, ...], explain: bool, as_json: bool) -> None:
    """Trả lời QUESTION bằng câu văn của tài liệu, kèm nguồn đánh số."""
    if not question.strip():
        raise BadRequest("QUESTION", question, "câu hỏi đang trống; hãy nhập nội dung cần hỏi")
    filters = parse_filters(pairs)
    turns = read_history(history) if history else ()
    from assistant.accounting import accounted, render_accounts
    from assistant.chain import Request

    with open_assistant(read_settings(os.environ)) as assistant:
        request = Request(question, turns, filters)
        answer = assistant.ask(request)
        accounts = assistant.chain.account(request, answer) if explain and not answer.small_talk else []
    if as_json:
        write_json(accounted(answer, accounts) if explain else answer)
    else:
        write("\n\n".join([render_answer(answer), *render_accounts(accounts)]))


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
