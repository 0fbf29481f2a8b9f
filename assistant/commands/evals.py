"""``assistant evals``: measure the answers, compare two runs, check a data set."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import asdict
from pathlib import Path

import click

from assistant.errors import AssistantError, BadSetting
from assistant.output import write, write_json, write_note
from assistant.settings import Settings, read_settings
from assistant.writing.types import ChatModel
from evals import workbench
from evals.datasets import checking as dataset_check
from evals.datasets.corpus import SAMPLES as DOCUMENTS
from evals.datasets.corpus import load_corpus
from evals.errors import EvaluationError
from evals.judges.judgements import render_judgement
from evals.mutation.benchmark import Flags, flags, run_benchmark
from evals.mutation.guarded import GuardJudge
from evals.mutation.mutants import PER_OPERATOR
from evals.reports.comparison import comparison_row
from evals.reports.markdown import render_comparison
from evals.reports.results import summary_row
from evals.reports.terminal import render, render_benchmark, render_search
from evals.retrieval.external import DISTRACTORS
from evals.retrieval.search_runs import SEARCHES, SearchJob, run_search
from evals.runs import wording
from evals.runs.gating import Result
from evals.runs.systems import SYSTEMS


@click.group("evals", epilog="Ví dụ: assistant evals run --output data/evals/moi --baseline data/evals/cu")
def command() -> None:
    """Đánh giá câu trả lời: có căn cứ không, và thay đổi vừa rồi có tốt lên không."""


@command.command("run", epilog="Ví dụ: assistant evals run --output data/evals/moi --baseline data/evals/cu")
@click.option("--dataset", "datasets", multiple=True, type=click.Path(path_type=Path), help="Tệp hoặc thư mục câu hỏi.")
@click.option("--documents", type=click.Path(path_type=Path), default=DOCUMENTS, help="Thư mục tài liệu của câu hỏi.")
@click.option("--output", type=click.Path(path_type=Path), help="Nơi ghi kết quả; chạy lại thì làm tiếp.")
@click.option("--baseline", type=click.Path(path_type=Path), help="Lần chạy để so; kém đi quá mức thì mã thoát là 1.")
@click.option("--system", type=click.Choice(SYSTEMS), default=SYSTEMS[0], show_default=True, help="Hệ thống được hỏi.")
@click.option("--spellings", is_flag=True, help="Hỏi thêm bốn cách viết khác của mỗi câu (lâu gấp năm).")
@click.option("--judge", is_flag=True, help="Thêm mô hình ngôn ngữ (ASSISTANT_MODEL) chấm tham khảo, không xét ở cổng.")
@click.option("--json", "as_json", is_flag=True, help="In tóm tắt thành một tài liệu JSON.")
def run(as_json: bool, spellings: bool, judge: bool, **options: object) -> None:
    """Hỏi mọi câu, chấm từng câu trả lời, ghi báo cáo HTML, JSON và Markdown."""
    with _plain_errors():
        settings = read_settings(os.environ)
        model = _judging_model(settings) if judge else None
        job = workbench.Job(home=settings.home / "evals", all_spellings=spellings, judge=model, **options)  # type: ignore[arg-type]
        with closing(model) if model else nullcontext():
            done = workbench.run(job)
    if as_json:
        write_json(summary_row(done.evaluation.summary))
    else:
        write(render(done.evaluation.summary, done.evaluation.main))
    if done.latency:
        found = done.latency
        write_note(
            f"Thời gian trả lời: p50 {found.p50:.0f} ms, p95 {found.p95:.0f} ms, chậm nhất {found.slowest:.0f} ms"
        )
    if done.judgement:
        write_note(render_judgement(done.judgement))
    write_note(f"Báo cáo: {done.folder / 'report.html'}")
    if done.comparison:
        write_note(render_comparison(done.comparison))
        sys.exit(1 if done.comparison.result is Result.FAIL else 0)


@command.command("compare", epilog="Ví dụ: assistant evals compare data/evals/cu data/evals/moi")
@click.argument("before", type=click.Path(path_type=Path))
@click.argument("after", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="In kết quả thành một tài liệu JSON.")
def compare(before: Path, after: Path, as_json: bool) -> None:
    """So hai lần chạy BEFORE và AFTER: câu nào hỏng thêm, câu nào được sửa; mã thoát 1 nếu không đạt."""
    with _plain_errors():
        found, page = workbench.compare(before, after)
    if as_json:
        write_json(comparison_row(found))
    else:
        write(render_comparison(found))
    write_note(f"Trang so sánh: {page}")
    sys.exit(1 if found.result is Result.FAIL else 0)


@command.command("check", epilog="Ví dụ: assistant evals check evals/data/samples-south.jsonl")
@click.argument("datasets", nargs=-1, type=click.Path(path_type=Path))
def check(datasets: tuple[Path, ...]) -> None:
    """Kiểm tra bộ câu hỏi: căn cứ có nguyên văn trong tài liệu, dữ kiện có trong căn cứ."""
    sys.exit(dataset_check.main([str(path) for path in datasets]))


@command.command("guard", epilog="Ví dụ: assistant evals guard --documents documents/samples")
@click.option("--documents", type=click.Path(path_type=Path), default=DOCUMENTS, help="Thư mục tài liệu.")
@click.option(
    "--judge",
    type=click.Choice(["checker", "assistant", "both"]),
    default="both",
    show_default=True,
    help="checker: bộ kiểm tra của phần đánh giá; assistant: bộ đối chiếu mà trợ lý dùng; both: cả hai, cạnh nhau.",
)
@click.option(
    "--most", default=PER_OPERATOR, show_default=True, type=click.IntRange(1, 10_000), help="Số câu mỗi phép."
)
@click.option("--held-out", is_flag=True, help="Phép sửa, câu và vị trí mà không báo cáo nào nêu ra.")
def guard(documents: Path, judge: str, most: int, held_out: bool) -> None:
    """Sửa câu của tài liệu theo từng phép rồi xem bộ kiểm tra căn cứ bắt được gì, báo nhầm gì."""
    with _plain_errors():
        corpus = load_corpus(documents)
        judges: dict[str, list[Flags]] = {
            "checker": [flags],
            "assistant": [GuardJudge(documents)],
            "both": [flags, GuardJudge(documents)],
        }
        write(render_benchmark(*(run_benchmark(corpus, one, most=most, held_out=held_out) for one in judges[judge])))


@command.command("search", epilog="Ví dụ: assistant evals search ../shared --system assistant --distractors 10000")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--system", type=click.Choice(SEARCHES), default=SEARCHES[0], show_default=True)
@click.option("--distractors", default=DISTRACTORS, show_default=True, type=click.IntRange(0, 1_000_000))
@click.option("--output", type=click.Path(path_type=Path), help="Nơi ghi kết quả; chạy lại thì làm tiếp.")
@click.option("--json", "as_json", is_flag=True, help="In các phép đo thành một tài liệu JSON.")
def search(as_json: bool, **options: object) -> None:
    """Đo riêng phần tìm kiếm: thư mục BEIR, hoặc bộ XQuAD-vi với các đoạn tin tức làm nhiễu trong FOLDER."""
    with _plain_errors():
        home = read_settings(os.environ).home / "evals"
        done = run_search(SearchJob(home=home, **options))  # type: ignore[arg-type]
    if as_json:
        write_json({"scores": [asdict(one) for one in done.scores]})
    else:
        write(render_search(done.scores))
    for stage, spent in done.spent.items():
        write_note(f"{wording.STAGES[stage]}: p50 {spent.p50:.1f} ms, p95 {spent.p95:.1f} ms")
    write_note(f"Báo cáo: {done.page}")


@command.command("export", epilog="Ví dụ: assistant evals export data/evals/moi xuat/")
@click.argument("run_folder", type=click.Path(path_type=Path))
@click.argument("target", type=click.Path(path_type=Path))
def export(run_folder: Path, target: Path) -> None:
    """Ghi một lần chạy thành thư mục BEIR, tệp TREC và bảng kiểu ragas trong TARGET."""
    with _plain_errors():
        workbench.export(run_folder, target)
    write_note(f"Đã ghi vào {target}")


def _judging_model(settings: Settings) -> ChatModel:
    """Return the language model that is set, to judge with.

    Raises:
        BadSetting: none is set, or it cannot be opened.
    """
    from assistant.writing.chat_model import Access, ModelNotOpened, open_chat_model

    if settings.model == "none":
        raise BadSetting("ASSISTANT_MODEL", settings.model, "--judge cần một mô hình ngôn ngữ, ví dụ openai:TÊN")
    access = Access(settings.model, settings.model_url, settings.model_key, seconds=settings.model_seconds)
    try:
        return open_chat_model(access)
    except ModelNotOpened as error:
        raise BadSetting("ASSISTANT_MODEL", settings.model, str(error)) from error


@contextmanager
def _plain_errors() -> Iterator[None]:
    try:
        yield
    except EvaluationError as error:
        raise AssistantError(str(error)) from error
