"""``assistant demo``: what ``make run`` shows: the samples indexed, three questions answered, then a prompt."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import closing

import click

from assistant.bootstrap import SAMPLES, open_assistant, open_ingest
from assistant.chain import Request
from assistant.commands.index import progress_line, render_report
from assistant.output import write, write_note
from assistant.rendering import render_answer
from assistant.settings import read_settings
from assistant.types import Answer, Turn

QUESTIONS = (
    "Năm 2024 Phòng 8 VKSND tỉnh Hậu Giang ban hành bao nhiêu kháng nghị, kiến nghị?",
    "Ai là Trưởng phòng 7 VKSND tỉnh Hậu Giang năm 2024?",
    "Năm 2020 Phòng 8 VKSND tỉnh Hậu Giang ban hành bao nhiêu kháng nghị?",
)


@click.command("demo", epilog="Ví dụ: assistant demo")
def command() -> None:
    """Nạp tài liệu mẫu, trả lời ba câu hỏi mẫu; trên màn hình dòng lệnh thì mời hỏi tiếp."""
    settings = read_settings(os.environ)
    index, ingest = open_ingest(settings)
    with closing(index), progress_line() as progress:
        write_note(render_report(ingest.bring_up_to_date([SAMPLES], progress=progress)))
    with open_assistant(settings) as assistant:
        for question in QUESTIONS:
            write(f"\n> {question}\n{render_answer(assistant.ask(Request(question)))}")
        if sys.stdin.isatty():
            _prompt(assistant.ask)


def _prompt(ask: Callable[[Request], Answer]) -> None:
    history: list[Turn] = []
    write_note("\nMời đồng chí đặt câu hỏi (dòng trống để kết thúc).")
    while question := input("> ").strip():
        answer = ask(Request(question, tuple(history)))
        write(render_answer(answer))
        history += [Turn("user", question), Turn("assistant", answer.answer)]
