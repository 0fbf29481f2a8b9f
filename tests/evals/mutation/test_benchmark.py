"""The mutation benchmark tells a checker from a blind one."""

from __future__ import annotations

from functools import cache

import pytest

from evals.datasets.corpus import Corpus, plain_text
from evals.edits.figures import FIGURES as CHANGING
from evals.mutation.benchmark import Benchmark, run_benchmark
from evals.mutation.mutants import mutate, seeds_of
from evals.windows import Evidence

TEXT = """VKSND tỉnh Hậu Giang tổng kết công tác năm 2024
Năm 2024, Phòng 7 thụ lý và kiểm sát xét xử phúc thẩm 88 vụ/171 bị cáo, tăng 12 vụ so với năm 2023.
Đơn vị ban hành 07 kháng nghị phúc thẩm, Tòa án chấp nhận 6 kháng nghị, đạt tỷ lệ 85,7%; không để xảy ra án quá hạn.
Đồng chí Võ Thị Kim Ngân, Trưởng phòng 7 trình bày báo cáo theo Kế hoạch số 04/KH-VKS ngày 08/01/2024.
Đồng chí Đỗ Văn Sáu, Chánh Văn phòng công bố kết quả xét giảm thời hạn chấp hành án cho 1.126 trường hợp trong năm."""


@cache
def corpus() -> Corpus:
    """One small document."""
    return Corpus([plain_text("a.txt", TEXT.split("\n", 1)[0], TEXT)])


@cache
def benchmark() -> Benchmark:
    """The benchmark of the evaluation's own checker."""
    return run_benchmark(corpus())


def test_changed_facts_are_flagged() -> None:
    """Every edit of a checkable fact is caught on clear sentences."""
    missed = [row.wrong for row in benchmark().rows if row.operator.tier == 1 and row.flagged < row.n]
    assert missed == []


def test_kept_meaning_passes() -> None:
    """No edit of form is flagged."""
    flagged = [row.wrong for row in benchmark().rows if row.operator.tier == 0 and row.flagged]
    assert flagged == []


@pytest.mark.parametrize(("blind", "detection", "alarms"), [(False, 0.0, 0.0), (True, 1.0, 1.0)])
def test_a_guard_that_always_says_the_same_is_shown(blind: bool, detection: float, alarms: float) -> None:
    """Letting everything pass detects nothing; flagging everything raises every false alarm."""

    def guard(claim: str, evidence: Evidence) -> bool:
        return blind

    found = run_benchmark(corpus(), guard)
    assert (found.mean(1), found.mean(0), found.pair_accuracy) == (detection, alarms, 0.0)


def test_the_same_corpus_gives_the_same_mutants() -> None:
    """The lots are seeded by operator and sentence."""
    seeds = seeds_of(corpus())
    assert [one.claim for one in mutate(seeds, CHANGING)[0]] == [one.claim for one in mutate(seeds, CHANGING)[0]]


def test_a_mutant_never_reads_as_its_sentence() -> None:
    """Equivalent mutants are dropped."""
    mutants, _ = mutate(seeds_of(corpus()), CHANGING)
    assert all(mutant.claim != mutant.seed.text for mutant in mutants)


def test_held_out_sentences_are_in_no_report() -> None:
    """What nobody was shown is drawn from other sentences, where a document has any left."""
    whole = "\n".join(f"Năm 2024, Phòng {at} thụ lý {at + 40} vụ án hình sự sơ thẩm." for at in range(1, 30))
    small = Corpus([plain_text("b.txt", "Báo cáo", whole)])
    shown, kept = ({seed.text for seed in seeds_of(small, held_out=way)} for way in (False, True))
    assert kept
    assert not shown & kept


def test_another_draw_edits_otherwise() -> None:
    """The same sentences give other claims."""
    seeds = seeds_of(corpus())
    one, two = ([mutant.claim for mutant in mutate(seeds, CHANGING, draw=draw)[0]] for draw in ("", "anew"))
    assert one != two
