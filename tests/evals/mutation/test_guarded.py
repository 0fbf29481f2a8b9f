"""The guard as a judge of the mutation benchmark."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.guard.checking import EvidenceGuard
from assistant.guard.drafts import read_passages
from evals.datasets.corpus import load_corpus
from evals.datasets.dataset import DATA
from evals.mutation.guarded import GuardJudge
from evals.runs.scoring import evidence_at
from evals.windows import Evidence

REPORT = (
    "VKSND tỉnh Bến Tre tổng kết công tác năm 2023\n\n"
    "Năm 2023, Phòng 7 VKSND tỉnh Bến Tre thụ lý 83 vụ/129 bị cáo theo thủ tục phúc thẩm.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one report."""
    (tmp_path / "bai.txt").write_text(REPORT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def evidence(folder: Path) -> Evidence:
    """The report's sentence as the benchmark cites it."""
    text = load_corpus(folder)["bai.txt"]
    return evidence_at(text, *text.sentences[-1])


@pytest.mark.parametrize(("cases", "flagged"), [("83", False), ("38", True)])
def test_the_guard_judges_by_the_statements_behind_the_evidence(
    folder: Path, evidence: Evidence, cases: str, flagged: bool
) -> None:
    """A claim as it stands there passes, and one with its digits transposed is flagged."""
    claim = f"Năm 2023, Phòng 7 VKSND tỉnh Bến Tre thụ lý {cases} vụ/129 bị cáo theo thủ tục phúc thẩm."
    assert GuardJudge(folder)(claim, evidence) is flagged


def test_a_claim_without_evidence_is_flagged(folder: Path) -> None:
    """Evidence of no known document bears nothing out."""
    assert GuardJudge(folder)("Phòng 7 thụ lý 83 vụ.", Evidence("Một câu không có trong kho."))


@pytest.mark.evals
@pytest.mark.parametrize(("label", "most"), [("full", 2), ("none", 0)])
def test_the_guard_agrees_with_people(label: str, most: int) -> None:
    """No altered sentence of the labelled pairs passes, and hardly a rewording is flagged."""
    lines = (DATA / "labels-guard.jsonl").read_text(encoding="utf-8").splitlines()
    pairs = [pair for pair in map(json.loads, lines) if pair["label"] == label]
    guard = EvidenceGuard()
    wrong = [
        pair["id"]
        for pair in pairs
        if guard.check(pair["claim"], read_passages([_written(one) for one in pair["passages"]])).passed
        != (label == "full")
    ]
    assert len(wrong) <= most, wrong


def _written(passage: dict[str, str]) -> str:
    return f"{passage['title']}\n{passage['unit']}, {passage['period']}\n{passage['text']}"
