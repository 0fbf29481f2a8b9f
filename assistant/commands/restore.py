"""``assistant restore``: a backup in the place of what is kept."""

from __future__ import annotations

import os
from pathlib import Path

import click

from assistant.backups import restore
from assistant.commands.backup import home_in_files
from assistant.output import write, write_json
from assistant.settings import read_settings


@click.command("restore", epilog="Ví dụ: assistant restore sao-luu/kho-2026-11-22.tar.gz --replace")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option("--replace", is_flag=True, help="Thay kho hiện có.")
@click.option("--json", "as_json", is_flag=True, help="In một tài liệu JSON.")
def command(file: Path, replace: bool, as_json: bool) -> None:
    """Phục hồi kho từ FILE; hãy dừng dịch vụ trước. Bản sao lưu được kiểm tra nguyên vẹn rồi mới thay."""
    home = home_in_files(read_settings(os.environ))
    backup = restore(file, home, replace=replace)
    if as_json:
        write_json({"home": home, "created": backup.created, "files": len(backup.files)})
    else:
        write(f"Đã phục hồi {len(backup.files)} tệp vào {home}, theo bản sao lưu lúc {backup.created:%H:%M %d/%m/%Y}.")
