"""``assistant index``: bring the index up to date with files and folders."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant.access.labels import read_label
from assistant.access.principals import LOCAL
from assistant.access.rights import Action
from assistant.errors import BadRequest
from assistant.output import write, write_json, write_note
from assistant.settings import Settings, read_settings
from assistant.store.types import Event
from index.ingesting.forking import load_ahead

if TYPE_CHECKING:
    from index.ingesting.ingest import Progress
    from index.ingesting.tally import IngestReport


@click.command("index", epilog="Ví dụ: assistant index bao-cao/ --access internal --prune")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--access", default=None, metavar="NHÃN", help="Nhãn quyền xem gắn cho tài liệu; mặc định internal.")
@click.option("--prune", is_flag=True, help="Bỏ khỏi kho các tài liệu không còn tệp.")
@click.option("--dry-run", is_flag=True, help="Chỉ cho biết sẽ thay đổi gì, không ghi gì.")
@click.option("--json", "as_json", is_flag=True, help="In một tài liệu JSON.")
def command(paths: tuple[Path, ...], access: str | None, prune: bool, dry_run: bool, as_json: bool) -> None:
    """Đọc tệp và thư mục PATHS, cập nhật kho tài liệu theo đó."""
    for path in paths:
        if not path.exists() and not prune:
            raise BadRequest("PATHS", path, "không có tệp hoặc thư mục này; hãy kiểm tra lại đường dẫn")
    label = read_label(access) if access is not None else None
    settings = read_settings(os.environ)
    if dry_run:
        report = _preview(settings, paths, label=label, prune=prune)
    else:
        report = _bring_up_to_date(settings, paths, label=label, prune=prune)
    if as_json:
        write_json(report)
    else:
        write(render_preview(report) if dry_run else render_report(report))


def _preview(settings: Settings, paths: Sequence[Path], *, label: str | None, prune: bool) -> IngestReport:
    from assistant.bootstrap import open_ingest

    index, ingest = open_ingest(settings)
    with closing(index):
        return ingest.preview(paths, access=label, prune=prune)


def _bring_up_to_date(settings: Settings, paths: Sequence[Path], *, label: str | None, prune: bool) -> IngestReport:
    if not (settings.home / "index").exists():  # nothing was indexed yet: every file has to be read
        load_ahead(paths)
    from assistant.bootstrap import open_ingest, open_kept  # behind it: the database's library takes a second to load

    # What cannot be noted is not done: the log is opened first.
    with open_kept(settings) as store:
        index, ingest = open_ingest(settings)
        with closing(index), progress_line() as progress:
            report = ingest.bring_up_to_date(paths, access=label, prune=prune, progress=progress)
        changed = {"added": report.added, "updated": report.updated, "removed": report.removed}
        detail = {"paths": [str(path) for path in paths], "access": label, "prune": prune} | changed
        store.audit.record(LOCAL, Event(Action.ADD_DOCUMENTS, detail=detail))
    return report


def render_preview(report: IngestReport) -> str:
    """Return what a run would do; new and changed files are not read for it, so some may turn out to be unreadable."""
    lines = [
        f"Sẽ đọc {report.added} tệp mới, {report.updated} tệp thay đổi; giữ nguyên {report.unchanged},"
        f" bỏ {report.removed} tài liệu. Chưa ghi gì.",
        "Tệp không đọc được hoặc có dấu mật chỉ được phát hiện khi nạp.",
    ]
    return "\n".join([*lines, *_skipped(report)])


def render_report(report: IngestReport) -> str:
    """Return what a run did, one line a skipped file."""
    lines = [
        f"Thêm {report.added}, cập nhật {report.updated}, giữ nguyên {report.unchanged}, bỏ {report.removed} tài liệu"
        f" trong {report.seconds:.1f} giây.",
        f"Kho hiện có {report.documents} tài liệu, {report.passages} đoạn, {report.figures} số liệu.",
    ]
    return "\n".join([*lines, *_skipped(report)])


def _skipped(report: IngestReport) -> list[str]:
    return [f"Bỏ qua {skipped.source}: {skipped.reason}" for skipped in report.skipped]


@contextmanager
def progress_line() -> Iterator[Progress | None]:
    """Give a progress callback that rewrites one line of standard error; None where that is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return

    def show(done: int, total: int, name: str) -> None:
        sys.stderr.write(f"\r\x1b[K{done}/{total} {name[-60:]}")
        sys.stderr.flush()

    try:
        yield show
    finally:
        write_note("\r\x1b[K")
