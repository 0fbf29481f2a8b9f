"""Where the time of making documents ready goes."""

from pathlib import Path

from evals.bench.indexing import measure


def test_files_that_can_be_read_are_timed_step_by_step_and_others_passed_over(tmp_path: Path) -> None:
    """Promise: every step and every suffix has its time, and a broken file does not end the run."""
    (tmp_path / "a.txt").write_text("Phòng 7 thụ lý 12 vụ.\n\nNăm 2023, đơn vị ban hành 3 kiến nghị.", encoding="utf-8")
    (tmp_path / "b.md").write_text("# Kết quả\n\nPhòng 8 kiểm sát 5 cuộc.", encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")

    times = measure(tmp_path)

    assert (times.files, sorted(times.suffixes), len(times.steps)) == (2, [".md", ".txt"], 7)
