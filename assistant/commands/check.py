"""``assistant check``: do catalogue, vectors, lexical index and figures agree?"""

from __future__ import annotations

import os
from contextlib import closing

import click

from assistant.embedders import open_embedder
from assistant.output import write, write_json
from assistant.settings import read_settings
from index.checking import check, repair
from index.opening import open_index


@click.command("check", epilog="Ví dụ: assistant check --repair")
@click.option("--repair", "mend", is_flag=True, help="Dựng lại phần không khớp.")
@click.option("--json", "as_json", is_flag=True, help="In một tài liệu JSON.")
@click.pass_context
def command(context: click.Context, mend: bool, as_json: bool) -> None:
    """Chứng minh danh mục, vectơ, chỉ mục từ ngữ và số liệu khớp nhau; mã thoát 1 nếu còn lỗi."""
    settings = read_settings(os.environ)
    embedder = open_embedder(settings)
    opened = open_index(settings.home, embedder, read_only=True, any_model=mend, servers=settings.servers)
    with closing(opened) as index:
        problems = repair(index) if mend else check(index)
    if as_json:
        write_json({"ok": not problems, "problems": problems})
    elif problems:
        write("\n".join(f"{problem.part}: {problem.message}" for problem in problems))
    else:
        write("Các thành phần của kho khớp nhau.")
    if problems:
        context.exit(1)
