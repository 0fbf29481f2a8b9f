"""Right sentences held against the wrong place."""

from __future__ import annotations

import random

import pytest

from evals.datasets.corpus import Corpus, plain_text
from evals.edits.evidence import evidence_edits
from evals.mutation.mutants import Edited, seeds_of

ONE = """VKSND tỉnh A sơ kết công tác 6 tháng đầu năm 2023
Trong 6 tháng đầu năm 2023, hai cấp thụ lý kiểm sát 412 nguồn tin về tội phạm, đã giải quyết 377 nguồn tin.
Đơn vị ban hành 12 kháng nghị phúc thẩm hình sự và được Tòa án chấp nhận 9 kháng nghị trong kỳ báo cáo này."""
TWO = (
    ONE.replace("2023", "2024")
    .replace("412", "455")
    .replace("377", "401")
    .replace(" 12 ", " 14 ")
    .replace(" 9 ", " 11 ")
)
CORPUS = Corpus([plain_text("a.txt", ONE.split("\n")[0], ONE), plain_text("b.txt", TWO.split("\n")[0], TWO)])
BY_ID = {operator.id: operator for operator in evidence_edits(CORPUS)}
SEED = next(seed for seed in seeds_of(CORPUS) if "412" in seed.text)


@pytest.mark.parametrize("operator", ["C1E", "C1M", "C1H", "C2"])
def test_the_evidence_changes_and_the_sentence_stays(operator: str) -> None:
    """The figures of the sentence do not stand in what it is now held against."""
    made = BY_ID[operator].edit(SEED, random.Random(1))
    assert isinstance(made, Edited)
    assert made.claim == SEED.text
    assert "412" not in made.evidence.text


def test_two_reports_are_merged_into_one_claim() -> None:
    """A clause of the other report is added, the evidence stays."""
    made = BY_ID["C3"].edit(SEED, random.Random(1))
    assert made is None or (isinstance(made, Edited) and made.evidence == SEED.evidence)


def test_half_a_year_becomes_the_year() -> None:
    """The scope that the figure needs is dropped."""
    made = BY_ID["C4"].edit(SEED, random.Random(1))
    assert str(made).startswith("năm 2023, hai cấp thụ lý")


def test_a_report_that_says_the_same_is_no_wrong_evidence() -> None:
    """Printed twice, a report still supports its sentences."""
    twice = Corpus([plain_text("a.txt", "A", ONE), plain_text("b.txt", "A", ONE)])
    edits = {operator.id: operator for operator in evidence_edits(twice)}
    assert edits["C1H"].edit(seeds_of(twice)[0], random.Random(1)) is None
