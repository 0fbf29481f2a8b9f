"""``assistant backup``: everything that is kept, in one file."""

from __future__ import annotations

import os
from pathlib import Path

import click

from assistant.backups import back_up
from assistant.errors import BadSetting
from assistant.output import write, write_json
from assistant.settings import Settings, read_settings

_PATIENCE_SECONDS = 600.0


@click.command("backup", epilog="Ví dụ: assistant backup sao-luu/kho-2026-11-22.tar.gz")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--json", "as_json", is_flag=True, help="In một tài liệu JSON.")
def command(file: Path, as_json: bool) -> None:
    """Sao lưu kho tài liệu, hội thoại và tệp đã tải lên vào FILE; dịch vụ vẫn trả lời trong lúc đó."""
    backup = back_up(home_in_files(read_settings(os.environ)), file, patience=_PATIENCE_SECONDS)
    if as_json:
        write_json({"file": file, "created": backup.created, "files": len(backup.files)})
    else:
        write(f"Đã sao lưu {len(backup.files)} tệp vào {file} ({file.stat().st_size / 1e6:.1f} MB).")


def home_in_files(settings: Settings) -> Path:
    """Return the folder of the installation.

    Raises:
        BadSetting: what is kept lies in PostgreSQL, which has backups of its own.
    """
    if settings.database is not None:
        problem = "dữ liệu nằm trong PostgreSQL; hãy dùng pg_dump, rồi assistant check --repair sau khi phục hồi"
        raise BadSetting("ASSISTANT_DATABASE_URL", "***", problem)
    return settings.home
