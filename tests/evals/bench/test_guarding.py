"""The pace of the guard."""

from __future__ import annotations

from pathlib import Path

from evals.bench.guarding import Pace, measure, render

REPORT = (
    "VKSND tỉnh Lạng Sơn tổng kết công tác năm 2023\n\n"
    "Năm 2023, Phòng 7 VKSND tỉnh Lạng Sơn thụ lý 58 vụ/91 bị cáo theo thủ tục phúc thẩm, tăng 6 vụ so với năm 2022.\n"
)


def test_sentences_and_their_mutants_are_timed(tmp_path: Path) -> None:
    """Each takes some time, in rising order."""
    (tmp_path / "lang-son.txt").write_text(REPORT, encoding="utf-8")
    pace = measure(tmp_path, most=1)
    assert len(pace.all) > 1
    assert pace.all == tuple(sorted(pace.all))


def test_the_pace_is_told_in_a_line() -> None:
    """Mean, median and the time that all but a twentieth stay under."""
    assert render(Pace((1.0, 2.0, 3.0), ())) == "all: 3 sentences, mean 2.0 ms, median 2.0, 95 % under 3.0"
