"""The console script as people and programs call it: texts, JSON, exit codes, one-line errors."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from assistant.store.opening import open_store
from tests.assistant.corpus import NEIGHBOUR_2023
from tests.integration.console import QUESTION, REPORTS, Ended, Installation

pytestmark = pytest.mark.integration

HEAVY = {"torch", "sentence_transformers", "chromadb", "langchain", "langchain_core", "transformers"}


def test_files_go_in_and_the_unreadable_one_is_reported(fresh: Installation) -> None:
    """A damaged file stops nothing, and the exit code says that the work is done."""
    ended = fresh.run_script("index", fresh.reports, "--json")
    assert set(ended.json) == {
        "added", "updated", "unchanged", "removed", "skipped", "documents", "passages", "figures", "seconds",
    }  # fmt: skip
    (skipped,) = ended.json["skipped"]
    assert (ended.code, ended.json["added"], set(skipped), Path(skipped["source"]).name) == (
        0,
        3,
        {"source", "reason"},
        "hong.pdf",
    )


def test_what_was_indexed_and_removed_stands_in_the_audit_log(own: Installation) -> None:
    """Who changed what is known of the command line, too."""
    first = own.run("documents", "list", "--json").json["documents"][0]["id"]
    own.run("documents", "remove", first)
    with open_store(own.folder / "home") as store:
        events = [(one.principal_id, one.event.action, one.event.detail["removed"]) for one in store.audit.list()]
    assert events[:2] == [("local", "remove_documents", 1), ("local", "add_documents", 0)]


def test_the_second_run_changes_nothing_and_changed_files_replace_their_passages(own: Installation) -> None:
    """Indexing is idempotent; an edited report answers with its new figure, the old one is gone."""
    again = own.index().json
    changed = own.reports / "bai-0.txt"
    changed.write_text(changed.read_text(encoding="utf-8").replace("61 vụ", "67 vụ"), encoding="utf-8")
    updated = own.index().json
    answer = own.run("ask", QUESTION, "--json").json
    assert [again[name] for name in ("added", "updated", "unchanged", "removed")] == [0, 0, 3, 0]
    assert [updated[name] for name in ("added", "updated", "unchanged", "removed")] == [0, 1, 2, 0]
    assert ("67 vụ" in answer["answer"], "61 vụ" in answer["answer"]) == (True, False)


def test_prune_takes_out_what_is_gone_and_only_prune_does(own: Installation) -> None:
    """A missing file may be an accident."""
    (own.reports / "bai-0.txt").unlink()
    kept = own.index().json
    pruned = own.run("index", REPORTS, "--prune", "--json").json
    assert (kept["documents"], pruned["removed"], pruned["documents"]) == (3, 1, 2)
    assert own.run("ask", QUESTION, "--json").json["status"] == "not_found"


def test_a_removed_document_is_no_longer_found_and_its_file_stays(own: Installation) -> None:
    """Removing takes a document out of the index, not off the disk."""
    listed = own.run("documents", "list", "--json").json["documents"]
    (first,) = (one["id"] for one in listed if one["source"].endswith("bai-0.txt"))
    assert own.run("documents", "remove", first, "--json").json == {"removed": 1}
    assert own.run("ask", QUESTION, "--json").json["status"] == "not_found"
    assert (own.reports / "bai-0.txt").is_file()
    assert own.run("check").code == 0


def test_an_answer_for_reading_has_numbered_sources(indexed: Installation) -> None:
    """A person sees the figure, and where it stands."""
    ended = indexed.run_script("ask", QUESTION)
    assert (ended.code, ended.err) == (0, "")
    assert all(part in ended.out for part in ("61 vụ/104 bị cáo", "[1]", "Nguồn:", "bai-0.txt"))


def test_an_answer_as_json_quotes_the_document_word_for_word(indexed: Installation) -> None:
    """A program can check every citation against the document."""
    answer = indexed.run("ask", QUESTION, "--json").json
    (cited,) = answer["citations"]
    document = indexed.run("documents", "show", cited["document_id"], "--json").json
    assert (answer["status"], document["text"][cited["start"] : cited["end"]]) == ("answered", cited["quote"])


def test_a_history_file_completes_the_question(indexed: Installation) -> None:
    """A follow-up in a shell script works as in a chat."""
    history = indexed.folder / "history.json"
    turns = [{"role": "user", "content": QUESTION}, {"role": "assistant", "content": "61 vụ [1]"}]
    history.write_text(json.dumps(turns, ensure_ascii=False), encoding="utf-8")
    answer = indexed.run("ask", "Còn năm 2022 thì sao?", "--history", history, "--json").json
    assert "48 vụ" in answer["answer"]


def test_a_filter_limits_the_documents(indexed: Installation) -> None:
    """What lies outside is not found."""
    answer = indexed.run("ask", QUESTION, "--filter", "province=Bến Tre", "--json").json
    assert (answer["status"], answer["citations"]) == ("not_found", [])


def test_a_refusal_is_no_failure(indexed: Installation) -> None:
    """Nothing found is a result: exit code 0."""
    ended = indexed.run("ask", "Năm 2019 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?")
    assert (ended.code, "Chưa tìm thấy" in ended.out) == (0, True)


def test_an_answer_explains_itself(indexed: Installation) -> None:
    """Who maintains the rules sees which of them spoke, beside the answer as it always is."""
    answer = indexed.run("ask", QUESTION, "--explain", "--json").json
    assert answer["status"] == "answered"
    assert [one["used"] for one in answer["explain"][0]["considered"]][:2] == [True, False]


def test_search_explains_itself(indexed: Installation) -> None:
    """Each passage with the score of every leg."""
    shown = indexed.run("search", "kháng nghị phúc thẩm", "-k", "2", "--explain", "--json").json["results"]
    assert [{"score", "lexical", "dense"} <= set(one) for one in shown] == [True, True]


def test_documents_are_listed_with_what_is_known_of_them(indexed: Installation) -> None:
    """Filters hold here, too."""
    (listed,) = indexed.run("documents", "list", "--filter", "province=Bến Tre", "--json").json["documents"]
    assert (listed["title"], listed["province"], listed["period"]) == (NEIGHBOUR_2023[0], "Bến Tre", "năm 2023")


def test_a_document_is_shown_with_metadata_and_cleaned_text(indexed: Installation) -> None:
    """Field names are promised."""
    listed = indexed.run("documents", "list", "--json").json["documents"]
    shown = indexed.run("documents", "show", listed[0]["id"], "--json").json
    assert {"id", "source", "title", "published", "province", "unit", "period", "text"} <= set(shown)


def test_figures_come_as_csv_json_and_workbook(indexed: Installation) -> None:
    """The same figures in every format."""
    target = indexed.folder / "so-lieu.xlsx"
    rows = list(csv.DictReader(io.StringIO(indexed.run("figures", "--format", "csv").out)))
    listed = indexed.run("figures", "--format", "json").json["figures"]
    ended = indexed.run("figures", "--format", "xlsx", "--output", target)
    sheet = load_workbook(target).worksheets[0]
    assert (ended.code, ended.out, len(rows), sheet.max_row - 1) == (0, "", len(listed), len(listed))
    assert [sheet.cell(row, 2).value for row in range(2, sheet.max_row + 1)] == [one["value"] for one in listed]


def test_no_figures_are_told_as_none(indexed: Installation) -> None:
    """An empty screen would leave the reader waiting; a program gets the empty list and nothing else."""
    shown, listed = (
        indexed.run("figures", "--filter", "year=1999"),
        indexed.run("figures", "--filter", "year=1999", "--json"),
    )
    assert (shown.out, "Không có số liệu nào khớp" in shown.err, listed.json) == ("", True, {"figures": []})


def test_a_rehearsal_says_what_would_be_done(indexed: Installation, tmp_path: Path) -> None:
    """ "Thêm 1" would be taken for done."""
    (tmp_path / "moi.txt").write_text("Phòng 9 VKSND tỉnh Bến Tre ban hành 4 kiến nghị.", encoding="utf-8")
    assert "Sẽ đọc 1 tệp mới" in indexed.run("index", tmp_path, "--dry-run").out


def test_figures_as_json_go_into_a_file_as_well(indexed: Installation) -> None:
    """--output means the same for every format."""
    target = indexed.folder / "so-lieu.json"
    ended = indexed.run("figures", "--format", "json", "--output", target)
    assert (ended.out, "figures" in json.loads(target.read_text(encoding="utf-8"))) == ("", True)


def test_a_figure_as_json_has_every_field_promised(indexed: Installation) -> None:
    """Filters narrow the list to one province."""
    listed = indexed.run("figures", "--filter", "province=Bến Tre", "--json").json["figures"]
    assert {one["province"] for one in listed} == {"Bến Tre"}
    assert set(listed[0]) == {
        "indicator", "value", "count_unit", "province", "unit", "period", "change", "document_id", "source", "quote",
        "start", "end",
    }  # fmt: skip


def test_the_status_tells_counts_models_sizes_and_the_last_run(indexed: Installation) -> None:
    """Everything that the contract lists."""
    shown = indexed.run("status", "--json").json
    assert {"documents", "passages", "figures", "models", "bytes_on_disk", "last_run", "health"} <= set(shown)
    assert (shown["documents"], shown["health"]["index"]) == (3, "ok")


def test_a_sound_index_passes_its_check(indexed: Installation) -> None:
    """All parts agree."""
    ended = indexed.run("check", "--json")
    assert (ended.code, ended.json) == (0, {"ok": True, "problems": []})


@pytest.mark.parametrize("command", [("status",), ("ask", "x"), ("search", "x"), ("figures",), ("check",)])
def test_without_an_index_the_line_says_what_to_do(fresh: Installation, command: tuple[str, ...]) -> None:
    """The work fails; nothing is left behind."""
    ended = fresh.run(*command)
    assert (ended.code, ended.out, "assistant index" in ended.err) == (1, "", True)
    assert not (fresh.folder / "home").exists()


WRONG_USES: list[tuple[tuple[str, ...], dict[str, str], str]] = [
    (("nope",), {}, "nope"),
    (("ask",), {}, "QUESTION"),
    (("ask", "   "), {}, "QUESTION"),
    (("ask", "x", "--filter", "mau=xanh"), {}, "mau=xanh"),
    (("ask", "x", "--filter", "year=23"), {}, "year=23"),
    (("ask", "x", "--filter", "province=Nowhere"), {}, "province=Nowhere"),
    (("ask", "x", "--history", "missing.json"), {}, "missing.json"),
    (("search", "x", "-k", "0"), {}, "-k"),
    (("figures", "--format", "pdf"), {}, "--format"),
    (("figures", "--format", "xlsx"), {}, "--output"),
    (("index", "missing-folder"), {}, "missing-folder"),
    (("status",), {"ASSISTANT_LOG_LEVEL": "loud"}, "ASSISTANT_LOG_LEVEL=loud"),
    (("status",), {"ASSISTANT_HOMME": "x"}, "ASSISTANT_HOMME=x"),
]


@pytest.mark.parametrize(("arguments", "settings", "named"), WRONG_USES, ids=[use[2] for use in WRONG_USES])
def test_wrong_use_ends_with_2_and_one_line_that_names_it(
    indexed: Installation, arguments: tuple[str, ...], settings: dict[str, str], named: str
) -> None:
    """The value at fault is quoted, and standard output stays empty for programs."""
    ended = indexed.run(*arguments, **settings)
    assert (ended.code, ended.out, ended.err.count("\n"), ended.err.startswith("Lỗi: ")) == (2, "", 1, True)
    assert named in ended.err


@pytest.mark.parametrize(
    ("arguments", "settings", "named"),
    [
        (("documents", "show", "0000"), {}, "0000"),
        (("search", "x"), {"ASSISTANT_EMBEDDER": "nobody/nothing"}, "nobody/nothing"),
        (("figures", "--format", "csv", "--output", "missing-folder/x.csv"), {}, "missing-folder/x.csv"),
    ],
    ids=["document", "model", "folder"],
)
def test_work_that_fails_ends_with_1_and_one_line(
    indexed: Installation, arguments: tuple[str, ...], settings: dict[str, str], named: str
) -> None:
    """Never a traceback."""
    ended = indexed.run(*arguments, **settings)
    assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1)
    assert (ended.err.startswith("Lỗi: "), named in ended.err) == (True, True)


@pytest.mark.parametrize("command", ["", "index", "ask", "search", "figures", "documents", "status", "check"])
def test_every_command_has_help_with_an_example(fresh: Installation, command: str) -> None:
    """It works before anything is set up."""
    ended = fresh.run(*command.split(), "--help")
    assert (ended.code, "Ví dụ: assistant" in ended.out) == (0, True)


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_text_is_utf8_whatever_the_locale(indexed: Installation, locale: str) -> None:
    """Vietnamese comes out whole on a bare server."""
    assert "Sóc Trăng" in indexed.run_script("documents", "list", LC_ALL=locale, PYTHONUTF8="0").out


def _loaded(call: Callable[[str], Ended]) -> set[str]:
    """Return the heavy packages among the modules that a call imports, as Python's import log lists them."""
    names = {line.rsplit("|", 1)[-1].strip().partition(".")[0] for line in call("1").err.splitlines() if "|" in line}
    assert "click" in names
    return names & HEAVY


@pytest.mark.parametrize("arguments", [("--help",), ("ask", "--help"), ("status", "--json"), ("documents", "list")])
def test_help_and_catalogue_load_nothing_heavy(indexed: Installation, arguments: tuple[str, ...]) -> None:
    """They answer at once."""
    assert _loaded(lambda on: indexed.run_script(*arguments, PYTHONPROFILEIMPORTTIME=on)) == set()


def test_asking_with_a_static_model_loads_no_torch(indexed: Installation) -> None:
    """The first answer comes within seconds on an office machine."""
    loaded = _loaded(lambda on: indexed.run_script("ask", QUESTION, PYTHONPROFILEIMPORTTIME=on))
    assert loaded & {"torch", "sentence_transformers", "transformers"} == set()
