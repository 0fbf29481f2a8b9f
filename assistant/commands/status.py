"""``assistant status``: how the index stands."""

from __future__ import annotations

import os

import click

from assistant.output import write, write_json
from assistant.settings import read_settings
from index.status import Status, status


@click.command("status", epilog="Ví dụ: assistant status --json")
@click.option("--json", "as_json", is_flag=True, help="In một tài liệu JSON.")
def command(as_json: bool) -> None:
    """Cho biết số tài liệu, đoạn, số liệu, mô hình, dung lượng và lần nạp gần nhất."""
    settings = read_settings(os.environ)
    found = status(settings.home, database=settings.database)
    if not as_json:
        write(_render(found))
        return
    write_json(
        {
            "documents": found.counts.documents,
            "passages": found.counts.passages,
            "figures": found.counts.figures,
            "models": {"embedding": found.model, "dimensions": found.dimensions, "language": settings.model},
            "bytes_on_disk": found.bytes_on_disk,
            "last_run": found.last_run,
            "health": {"index": "ok" if not found.pending else "pending", "pending_passages": found.pending},
            "home": settings.home,
        }
    )


def _render(found: Status) -> str:
    sizes = ", ".join(f"{part} {size / 1_000_000:.1f} MB" for part, size in found.bytes_on_disk.items())
    run = found.last_run
    lines = [
        f"Kho tài liệu: {found.folder}",
        f"Tài liệu: {found.counts.documents}; đoạn: {found.counts.passages}; số liệu: {found.counts.figures}",
        f"Mô hình nhúng: {found.model or 'chưa có'} ({found.dimensions or '–'} chiều)",
        f"Dung lượng: {sizes}",
        f"Lần nạp gần nhất: {run.started:%H:%M:%S %d/%m/%Y}" if run else "Chưa nạp lần nào",
    ]
    if found.pending:
        lines.append(f"{found.pending} đoạn chờ cập nhật; hãy chạy lại `assistant index`.")
    return "\n".join(lines)
