"""Nothing of a document that a caller may not read shows in anything that the assistant gives out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.bootstrap import Assistant
from assistant.chain import Request, build_chain
from assistant.figures import list_figures
from assistant.guard.verifying import verify
from assistant.library import Library
from assistant.output import to_plain
from assistant.passages import shown_passages
from assistant.types import Timings, Turn
from documents.language.text import fold
from index.embedding.models import Embedder
from index.ingesting.ingest import Ingest
from index.ingesting.pipeline import standard_pipeline
from index.opening import open_index
from index.types import Filters
from tests.assistant.corpus import ALL, write
from tests.index.builders import tiny_embedder

pytestmark = pytest.mark.integration  # three indexes with real engines, and some hundred answers

QUESTIONS = (
    "Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ theo thủ tục phúc thẩm?",
    "Năm 2022 Phòng 8 VKSND tỉnh Sóc Trăng ban hành bao nhiêu kiến nghị?",
    "6 tháng đầu năm 2023 Phòng 7 thụ lý bao nhiêu vụ/bị cáo?",
    "Phòng 8 VKSND tỉnh Bến Tre ban hành bao nhiêu kiến nghị năm 2023?",
    "Quý I năm 2026 VKSND khu vực 3 - An Giang thụ lý bao nhiêu vụ?",
    "Ai là Trưởng phòng 7 VKSND tỉnh Sóc Trăng?",
    "Lâm Quốc Tường là ai?",
    "Kế hoạch số 37/KH-VKS do ai ban hành?",
    "So sánh số vụ Phòng 7 thụ lý năm 2022 và năm 2023",
    "Chỉ tiêu năm 2024 của Phòng 8 là bao nhiêu lượt?",
)
asked = st.sampled_from([*QUESTIONS, *map(fold, QUESTIONS), *(line for lines in ALL for line in lines[1:])])
subsets = st.sets(st.integers(0, len(ALL) - 1))


def _label(number: int) -> str:
    return f"nhãn {number}"


def _open(stack: ExitStack, home: Path, embedder: Embedder, files: list[Path]) -> Assistant:
    index = stack.enter_context(open_index(home, embedder))
    Ingest(index, standard_pipeline()).bring_up_to_date(files)
    return Assistant(index, build_chain(index, Library(index)))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the invented reports below it."""
    made = tmp_path_factory.mktemp("hidden")
    write(made / "reports")
    return made


@pytest.fixture(scope="module")
def embedder(folder: Path) -> Embedder:
    """A static model of 16 dimensions."""
    return tiny_embedder(folder)


def _file(folder: Path, number: int) -> Path:
    return folder / "reports" / f"bai-{number}.txt"


@pytest.fixture(scope="module")
def whole(folder: Path, embedder: Embedder) -> Iterator[Assistant]:
    """All reports, each with a label of its own."""
    with ExitStack() as stack:
        files = [_file(folder, number) for number in range(len(ALL))]
        opened = _open(stack, folder / "whole", embedder, files)
        by_source = {one.source: one.id for one in opened.index.documents()}
        for number, file in enumerate(files):
            opened.index.ledger.label(by_source[str(file)], _label(number))
        yield opened


def _everything(assistant: Assistant, question: str, labels: frozenset[str] | None) -> dict[str, Any]:
    """Return all that a caller with these labels is given for a question."""
    index, filters = assistant.index, Filters(labels=labels)
    hits = index.search(question, 20, filters=filters)
    sentences = index.key_sentences(question, hits, filters=filters)
    history = (Turn("user", QUESTIONS[0]), Turn("assistant", "Chưa rõ."))
    answers = [assistant.ask(Request(question, turns, filters)) for turns in ((), history)]
    return {
        "answers": [to_plain(replace(one, timings_ms=Timings())) for one in answers],
        "passages": to_plain(shown_passages(index, hits, sentences, explain=True)),
        "verified": to_plain(verify(question, index, Library(index), filters=filters)),
        "figures": to_plain(list_figures(index, filters)),
        "documents": to_plain([replace(one, access="") for one in index.documents(filters)]),
        "counts": to_plain(index.catalogue.counts(labels=labels)),
    }


@given(seen=subsets, question=asked)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_of_a_hidden_document_shows(whole: Assistant, folder: Path, seen: set[int], question: str) -> None:
    """Neither its id, nor its source, nor any of its lines, whichever documents are hidden and whatever is asked."""
    shown = _everything(whole, question, frozenset(map(_label, seen)))
    text = json.dumps(shown, ensure_ascii=False).replace(json.dumps(question, ensure_ascii=False)[1:-1], "")
    ids = {one.source: one.id for one in whole.index.documents()}
    for number in set(range(len(ALL))) - seen:
        file = str(_file(folder, number))
        leaked = [mark for mark in (file, ids[file], *ALL[number]) if mark != question and mark in text]
        assert leaked == []


@pytest.mark.parametrize("seen", [(0, 1, 2), (1, 4, 5)])
def test_everything_is_as_if_hidden_documents_did_not_exist(
    whole: Assistant, folder: Path, embedder: Embedder, seen: tuple[int, ...]
) -> None:
    """Answers, refusals, scores and counts are those of an index that never held the others."""
    with ExitStack() as stack:
        alone = _open(stack, folder / f"only-{seen}", embedder, [_file(folder, number) for number in seen])
        labels = frozenset(map(_label, seen))
        for question in (*QUESTIONS, *map(fold, QUESTIONS)):
            assert _rounded(_everything(whole, question, labels)) == _rounded(_everything(alone, question, None))


def _rounded(value: Any) -> Any:
    """Return plain JSON types with decimals to the fifth place: sums of floats differ in the last."""
    return json.loads(json.dumps(value), parse_float=lambda text: round(float(text), 5))
