"""``assistant evals``: measure the answers, compare two runs, check a data set."""

from __future__ import annotations

import os
from pathlib import Path

import click

from assistant.errors import AssistantError
from assistant.output import write, write_note
from assistant.settings import read_settings
from evals.corpus import SAMPLES as DOCUMENTS
from evals.corpus import load_corpus
from evals.dataset import SAMPLES, load_dataset
from evals.errors import EvaluationError
from evals.evaluating import evaluate, questions
from evals.running import index_folder, system_folder
from evals.spellings import AS_WRITTEN, SPELLINGS
from evals.systems import SYSTEMS, open_system
from evals.terminal import render


@click.group("evals", epilog="Ví dụ: assistant evals run --output data/evals/moi --baseline data/evals/cu")
def command() -> None:
    """Đánh giá câu trả lời: có căn cứ không, và thay đổi vừa rồi có tốt lên không."""


@command.command("run", epilog="Ví dụ: assistant evals run --dataset evals/data --output data/evals/moi")
@click.option("--dataset", "datasets", multiple=True, type=click.Path(path_type=Path), help="Tệp hoặc thư mục câu hỏi.")
@click.option(
    "--documents", type=click.Path(path_type=Path), default=DOCUMENTS, help="Thư mục tài liệu của bộ câu hỏi."
)
@click.option("--output", type=click.Path(path_type=Path), help="Nơi ghi kết quả; chạy lại thì làm tiếp.")
@click.option("--system", "name", type=click.Choice(SYSTEMS), default=SYSTEMS[0], show_default=True)
@click.option("--spellings", type=click.Choice(["all", AS_WRITTEN]), default="all", show_default=True)
def run(datasets: tuple[Path, ...], documents: Path, output: Path | None, name: str, spellings: str) -> None:
    """Hỏi mọi câu của bộ câu hỏi, chấm từng câu trả lời, in tóm tắt."""
    settings = read_settings(os.environ)
    try:
        asked = questions(load_dataset(*(datasets or SAMPLES)), load_corpus(documents))
        home = settings.home / "evals"
        folder = output or system_folder(home, name, asked.dataset, asked.corpus)
        with open_system(name, asked.corpus, documents, index_folder(home, asked.corpus)) as system:
            done = evaluate(system, asked, folder, spellings=SPELLINGS if spellings == "all" else (AS_WRITTEN,))
    except EvaluationError as error:
        raise AssistantError(str(error)) from error
    write(render(done.summary, done.main))
    write_note(f"Kết quả: {folder}")
