"""``assistant documents``: the catalogue."""

from __future__ import annotations

import os
from contextlib import closing

import click

from assistant.access.principals import LOCAL
from assistant.access.rights import Action
from assistant.bootstrap import open_ingest, open_kept
from assistant.errors import BadRequest
from assistant.filters import parse_filters
from assistant.metadata import document_fields, metadata_fields
from assistant.output import write, write_json
from assistant.settings import read_settings
from assistant.store.types import Event
from index.opening import open_catalogue


@click.group("documents", epilog="Ví dụ: assistant documents show 1f0c2b7d9a3e4f55")
def command() -> None:
    """Danh mục tài liệu trong kho."""


@command.command("list", epilog='Ví dụ: assistant documents list --filter province="Hậu Giang"')
@click.option("--filter", "pairs", multiple=True, metavar="KHÓA=GIÁ_TRỊ", help="Giới hạn tài liệu; lặp lại được.")
@click.option("--json", "as_json", is_flag=True, help="In một tài liệu JSON.")
def list_documents(pairs: tuple[str, ...], as_json: bool) -> None:
    """Liệt kê tài liệu."""
    settings = read_settings(os.environ)
    with closing(open_catalogue(settings.home, database=settings.database)) as catalogue:
        found = catalogue.documents(parse_filters(pairs))
    if as_json:
        rows = [
            {"id": item.id, "source": item.source, "title": item.title} | metadata_fields(item.metadata)
            for item in found
        ]
        write_json({"documents": rows})
    else:
        write("\n".join(f"{item.id}  {item.title}\n                  {item.source}" for item in found))


@command.command("show", epilog="Ví dụ: assistant documents show 1f0c2b7d9a3e4f55 --json")
@click.argument("document_id")
@click.option("--json", "as_json", is_flag=True, help="In một tài liệu JSON.")
def show_document(document_id: str, as_json: bool) -> None:
    """In thông tin và nội dung đã làm sạch của một tài liệu; mọi trích dẫn đều nằm nguyên văn trong đó."""
    settings = read_settings(os.environ)
    with closing(open_catalogue(settings.home, database=settings.database)) as catalogue:
        document = catalogue.document(document_id)
    if as_json:
        write_json(document_fields(document))
    else:
        write(f"{document.title}\n{document.source}\n\n{document.text}")


@command.command("remove", epilog="Ví dụ: assistant documents remove 1f0c2b7d9a3e4f55")
@click.argument("document_ids", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="In một tài liệu JSON.")
def remove_documents(document_ids: tuple[str, ...], as_json: bool) -> None:
    """Bỏ tài liệu khỏi kho; tệp gốc giữ nguyên."""
    settings = read_settings(os.environ)
    with open_kept(settings) as store:
        index, ingest = open_ingest(settings)
        with closing(index):
            removed = ingest.remove(document_ids)
        if removed:
            detail = {"documents": list(document_ids), "removed": removed}
            store.audit.record(LOCAL, Event(Action.REMOVE_DOCUMENTS, detail=detail))
    if not removed:
        raise BadRequest("ID", ", ".join(document_ids), "không có tài liệu này; xem `assistant documents list`")
    if as_json:
        write_json({"removed": removed})
    else:
        write(f"Đã bỏ {removed} tài liệu.")
