"""Each held-out edit changes what it names, and nothing else."""

from __future__ import annotations

import random

import pytest

from evals.edits.held_out import HELD_OUT
from evals.mutation.mutants import Seed
from evals.windows import Evidence

_EDITS = {operator.id: operator.edit for operator in HELD_OUT}


@pytest.mark.parametrize(
    ("edit", "sentence", "claims"),
    [
        ("G2", "Họp ngày 02/8/2023.", {"Họp ngày 02/9/2023."}),
        ("G3", "Phòng 7 thụ lý 74 vụ.", {"Phòng 7 thụ lý hơn 74 vụ."}),
        ("G4", "Đơn vị đã giải quyết 5 đơn.", {"Đơn vị chưa giải quyết 5 đơn."}),
        ("G5", "Đội đạt giải Nhì toàn tỉnh.", {"Đội đạt giải Nhất toàn tỉnh."}),
        ("G6", "Năm 2023, Phòng 7 thụ lý 74 vụ.", {"Phòng 7 thụ lý 74 vụ trong năm 2023."}),
        ("G7", "Xét xử 74 vụ/157 bị cáo.", {"Xét xử 74 vụ (157 bị cáo)."}),
        ("G6", "Năm 2023, Phòng 7 thụ lý 74 vụ, tăng so với năm 2022.", {None}),
        ("G3", "Phòng 7 thụ lý gần 74 vụ.", {None}),
    ],
)
def test_an_edit_changes_what_it_names(edit: str, sentence: str, claims: set[str | None]) -> None:
    """Sentences that it cannot be done on are left alone."""
    assert _EDITS[edit](Seed(sentence, "a.txt", Evidence(sentence)), random.Random(1)) in claims


def test_an_office_is_one_that_the_evidence_does_not_name() -> None:
    """What the edit makes is never true by chance."""
    seed = Seed("Phòng 7 thụ lý 74 vụ.", "a.txt", Evidence("Phòng 7 thụ lý 74 vụ, Phòng 9 thụ lý 5 vụ.", "Phòng 1"))
    made = {str(_EDITS["G1"](seed, random.Random(lot))) for lot in range(50)}
    assert not made & {f"Phòng {number} thụ lý 74 vụ." for number in (1, 7, 9)}
