"""One process asked questions whose answers are known: how long each takes, what it holds, how often it is right."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from evals.bench.forks import exit_code, fork
from evals.bench.siblings import Asked, questions
from evals.errors import EvaluationError

if TYPE_CHECKING:
    from assistant.types import Answer

ANSWERABLE, NEAR_MISSES = 100, 20
_AMONG = 2000  # the questions are about the first reports: every store that is measured holds these


@dataclass(frozen=True, slots=True)
class Answered:
    """How one process answered: processor time of each question, the most memory, and how often it was right.

    ``wrong`` counts questions with an answer that were given another. ``failed`` are the questions, near misses too,
    that were not answered or refused as they should have been.
    """

    milliseconds: tuple[float, ...]
    peak_megabytes: float
    right: int
    wrong: int
    near_misses_refused: int
    failed: tuple[str, ...]


def asked(home: Path, kept: Path) -> Answered:
    """Ask an installation in a process of its own, write how it answered into the file ``kept``, and return it.

    Raises:
        EvaluationError: the process failed.
    """
    if exit_code(fork(lambda: _keep(_ask(home, questions(ANSWERABLE, NEAR_MISSES, among=_AMONG)), kept), failed=1)):
        raise EvaluationError(f"Không hỏi được kho trong {home}.")
    return Answered(**json.loads(kept.read_text(encoding="utf-8")))


def _keep(answered: Answered, file: Path) -> int:
    file.write_text(json.dumps(asdict(answered), ensure_ascii=False), encoding="utf-8")
    return 0


def _ask(home: Path, all_asked: Sequence[Asked]) -> Answered:
    from assistant.bootstrap import open_assistant
    from assistant.chain import Request
    from assistant.settings import read_settings

    milliseconds, outcomes = [], []
    with open_assistant(read_settings({"ASSISTANT_HOME": str(home)})) as assistant:
        assistant.ask(Request(all_asked[-1].question))  # loads what is loaded once
        for one in all_asked:
            began = time.process_time()
            answer = assistant.ask(Request(one.question))
            milliseconds.append((time.process_time() - began) * 1000)
            outcomes.append(outcome(answer, one))
    return Answered(
        milliseconds=tuple(milliseconds),
        peak_megabytes=_peak_megabytes(),
        right=outcomes.count("right"),
        wrong=outcomes.count("wrong"),
        near_misses_refused=outcomes.count("refused"),
        failed=tuple(
            f"{found}: {one.question}"
            for one, found in zip(all_asked, outcomes, strict=True)
            if found not in ("right", "refused")
        ),
    )


def outcome(answer: Answer, one: Asked) -> str:
    """Tell how a question ended: right, wrong or missed; a near miss refused or given.

    A right answer states the count with its unit, and rests on the report of that body and period and on no other.
    """
    from assistant.types import Status
    from evals.datasets.dataset import Fact
    from evals.datasets.matching import states

    is_answered = answer.status is Status.ANSWERED
    if one.value is None:
        return "given" if is_answered else "refused"
    if not is_answered:
        return "missed"
    fact = Fact("figure", (f"{one.value} {one.unit}",), Decimal(one.value), one.unit)
    rests_on = {Path(citation.source).name for citation in answer.citations}
    return "right" if states(answer.answer, fact) and rests_on == {one.document} else "wrong"


def _peak_megabytes() -> float:
    """Return the most memory that this process ever had resident, mapped files included."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) * 1024 / 1e6
