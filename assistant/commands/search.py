"""``assistant search``: passages, best first."""

from __future__ import annotations

import os

import click

from assistant.bootstrap import open_assistant
from assistant.errors import BadRequest
from assistant.explaining import explained, render_explained
from assistant.filters import parse_filters
from assistant.output import write, write_json
from assistant.passages import shown_passages
from assistant.rendering import render_hits
from assistant.settings import read_settings


@click.command("search", epilog='Ví dụ: assistant search "kháng nghị phúc thẩm" -k 5 --filter province="Hậu Giang"')
@click.argument("query")
@click.option("-k", default=10, show_default=True, type=click.IntRange(1, 200), help="Số đoạn tối đa.")
@click.option("--filter", "pairs", multiple=True, metavar="KHÓA=GIÁ_TRỊ", help="Giới hạn tài liệu; lặp lại được.")
@click.option("--explain", is_flag=True, help="Nêu cách hiểu câu hỏi, phần tìm và từ đã khớp.")
@click.option("--json", "as_json", is_flag=True, help="In một tài liệu JSON.")
def command(query: str, k: int, pairs: tuple[str, ...], explain: bool, as_json: bool) -> None:
    """Tìm các đoạn văn gần nhất với QUERY."""
    if not query.strip():
        raise BadRequest("QUERY", query, "nội dung cần tìm đang trống; hãy nhập từ hoặc câu cần tìm")
    filters = parse_filters(pairs)
    with open_assistant(read_settings(os.environ)) as assistant:
        hits = assistant.index.search(query, k, filters=filters)
        sentences = assistant.index.key_sentences(query, hits, filters=filters)
        passages = shown_passages(assistant.index, hits, sentences, explain=explain)
        explanation = assistant.index.explain(query, hits) if explain else None
    if as_json:
        write_json(explained(passages, explanation) if explanation else {"results": passages})
    else:
        write(render_explained(hits, explanation) if explanation else render_hits(hits))
