"""The evaluation's own process: how far it is, what it says when it fails, and that nothing of it is left behind."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from assistant.evaluations.errors import EvaluationFailed
from assistant.evaluations.process import ASKING, JUDGING, PREPARING, CommandEvaluator, how_far


def _command(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


@pytest.mark.parametrize(("answered", "told"), [(None, (0, 0, PREPARING)), (1, (1, 4, ASKING)), (4, (4, 4, JUDGING))])
def test_progress_is_read_from_what_the_run_has_written(
    tmp_path: Path, answered: int | None, told: tuple[int, int, str]
) -> None:
    """Two questions in two spellings are four answers."""
    if answered is not None:
        questions = tmp_path / "questions.jsonl"
        questions.write_text("{}\n{}\n", encoding="utf-8")
        about = {"spellings": ["a", "b"], "sources": [str(questions)]}
        (tmp_path / "run.json").write_text(json.dumps(about), encoding="utf-8")
        (tmp_path / "answers.jsonl").write_text("{}\n" * answered, encoding="utf-8")
    assert how_far(tmp_path) == told


def test_a_run_that_ends_well_is_told(tmp_path: Path) -> None:
    """True is a finished run."""
    evaluator = CommandEvaluator(_command("pass"))
    assert evaluator.run(tmp_path, spellings=False, go_on=lambda *_: True)


def test_a_run_that_is_stopped_is_ended(tmp_path: Path) -> None:
    """The process does not go on in the background."""
    evaluator = CommandEvaluator(_command("import time; time.sleep(60)"))
    assert not evaluator.run(tmp_path, spellings=False, go_on=lambda *_: False)


@pytest.mark.parametrize(
    ("said", "told"),
    [("Lỗi: tệp hỏng; hãy tạo lại.", "tệp hỏng; hãy tạo lại."), ("Traceback (most recent)\\nKeyError", "sự cố")],
)
def test_a_failure_is_told_in_one_plain_line(tmp_path: Path, said: str, told: str) -> None:
    """The command's own last words, and never a stack trace."""
    code = f"import sys; sys.stderr.buffer.write('{said}\\n'.encode()); sys.exit(1)"
    with pytest.raises(EvaluationFailed, match=told):
        CommandEvaluator(_command(code)).run(tmp_path, spellings=False, go_on=lambda *_: True)


def test_a_comparison_that_fails_the_gate_is_still_told(tmp_path: Path) -> None:
    """Its exit code is 1, and its words are what counts."""
    code = 'import sys; print(\'{"result": "fail"}\'); sys.exit(1)'
    assert CommandEvaluator(_command(code)).compare(tmp_path, tmp_path) == {"result": "fail"}


def test_a_comparison_that_fails_is_told_in_one_line(tmp_path: Path) -> None:
    """Runs of other questions do not compare."""
    code = "import sys; sys.stderr.buffer.write('Lỗi: khác bộ câu hỏi\\n'.encode()); sys.exit(1)"
    with pytest.raises(EvaluationFailed, match=r"^khác bộ câu hỏi$"):
        CommandEvaluator(_command(code)).compare(tmp_path, tmp_path)
