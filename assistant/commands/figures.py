"""``assistant figures``: the figures of the corpus, each with its source sentence."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

import click

from assistant.coverage_map import CoverageMap, coverage_csv, coverage_rows, coverage_table, map_coverage
from assistant.errors import BadRequest
from assistant.figures import list_figures
from assistant.filters import parse_filters
from assistant.output import json_text, write, write_note
from assistant.settings import read_settings
from assistant.tables import figures_csv, figures_table, write_figures_xlsx
from index.opening import open_catalogue

FORMATS = ("table", "csv", "json", "xlsx")


@click.command(
    "figures", epilog='Ví dụ: assistant figures --filter province="Hậu Giang" --format xlsx --output so-lieu.xlsx'
)
@click.option("--filter", "pairs", multiple=True, metavar="KHÓA=GIÁ_TRỊ", help="Giới hạn số liệu; lặp lại được.")
@click.option("--format", "form", default="table", type=click.Choice(FORMATS), show_default=True)
@click.option("--output", type=click.Path(path_type=Path), help="Ghi vào tệp này; bắt buộc với xlsx.")
@click.option("--json", "as_json", is_flag=True, help="Như --format json.")
@click.option(
    "--coverage", is_flag=True, help="Bản đồ số liệu: mỗi đơn vị có số liệu của những kỳ nào (table, csv, json)."
)
def command(pairs: tuple[str, ...], form: str, output: Path | None, *, as_json: bool, coverage: bool) -> None:
    """Liệt kê số liệu trong kho, mỗi số liệu kèm câu nguồn."""
    form = "json" if as_json else form
    if coverage and form == "xlsx":
        raise BadRequest("--format", form, "bản đồ số liệu xuất dạng table, csv hoặc json")
    if form == "xlsx" and output is None:
        raise BadRequest("--format", form, "hãy nêu tệp đích bằng --output TỆP.xlsx")
    settings = read_settings(os.environ)
    with closing(open_catalogue(settings.home, database=settings.database)) as catalogue:
        figures = list_figures(catalogue, parse_filters(pairs))
    if not figures:
        write_note(
            "Không có số liệu nào khớp; hãy bỏ bớt bộ lọc, hoặc xem kho có gì bằng `assistant figures --coverage`."
        )
    if coverage:
        _put(_coverage(map_coverage(figures), form), output, encoding="utf-8" if form == "json" else "utf-8-sig")
    elif form == "json":
        _put(json_text({"figures": figures}), output, encoding="utf-8")
    elif form == "xlsx" and output is not None:
        write_figures_xlsx(figures, output)
        write_note(f"Đã ghi {len(figures)} số liệu vào {output}.")
    else:
        _put(figures_csv(figures) if form == "csv" else figures_table(figures), output)


def _coverage(found: CoverageMap, form: str) -> str:
    if form == "json":
        return json_text({"coverage": coverage_rows(found)})
    return coverage_csv(found) if form == "csv" else coverage_table(found)


def _put(text: str, output: Path | None, *, encoding: str = "utf-8-sig") -> None:
    if output is None:
        if text:
            write(text.rstrip("\n"))
    else:
        output.write_text(text, encoding=encoding)
        write_note(f"Đã ghi {output}.")
