"""What the stacks are compared on: documents as text files, questions with the document that answers, environments.

Neither the news nor XQuAD-vi is part of this project: both are read from files given on the command line.
"""

from __future__ import annotations

import json
import lzma
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from itertools import islice
from pathlib import Path

from evals.datasets.spellings import unmarked
from evals.errors import EvaluationError
from evals.retrieval.external import Places

_REQUIREMENTS = Path(__file__).parent / "requirements"
_OUT_OF_ORDER = 7  # every seventh question: neighbours ask about the same paragraph


@dataclass(frozen=True, slots=True)
class Question:
    """A question, the same without diacritics, and the name of the document that answers it."""

    text: str
    plain: str
    document: str


def write_documents(places: Places, folder: Path, *, news: int) -> list[Question]:
    """Write XQuAD's paragraphs and ``news`` articles as text files, and return the questions.

    Raises:
        EvaluationError: the files are not there or not what they should be.
    """
    folder.mkdir(parents=True, exist_ok=True)
    try:
        data = json.loads(places.questions.read_text(encoding="utf-8"))
        paragraphs = [paragraph for article in data["data"] for paragraph in article["paragraphs"]]
        questions = []
        for number, paragraph in enumerate(paragraphs):
            name = f"xquad-{number:04d}"
            (folder / f"{name}.txt").write_text(paragraph["context"], encoding="utf-8")
            questions += [Question(one["question"], unmarked(one["question"]), name) for one in paragraph["qas"]]
        for number, text in enumerate(islice(_articles(places.news), news)):
            (folder / f"news-{number:06d}.txt").write_text(text, encoding="utf-8")
    except (OSError, ValueError, KeyError, lzma.LZMAError) as error:
        raise EvaluationError(f"Không đọc được dữ liệu so sánh: {error}") from error
    return questions


def some_of(questions: Sequence[Question], count: int) -> list[Question]:
    """Return ``count`` questions from all over the data."""
    step = next(step for step in range(_OUT_OF_ORDER, len(questions) + _OUT_OF_ORDER) if _prime_to(step, questions))
    return [questions[at * step % len(questions)] for at in range(min(count, len(questions)))]


def python_of(stack: str, folder: Path, *, uv: str, wheels: Path | None = None) -> str:
    """Return the interpreter of a stack's own environment, made with uv from pinned requirements where it is missing.

    Raises:
        EvaluationError: the environment cannot be made.
    """
    pinned = _REQUIREMENTS / f"{stack}.txt"
    if not pinned.is_file():  # ours
        return sys.executable
    python = folder / stack / "bin" / "python"
    if not python.is_file():
        found = ["--find-links", str(wheels)] if wheels else []
        linked = ["--link-mode", "copy"]  # nltk, by which LlamaIndex reads stop words, refuses files with several links
        steps = (
            [uv, "venv", "--quiet", "--python", sys.executable, str(folder / stack)],
            [uv, "pip", "install", "--quiet", *linked, "--python", str(python), *found, "-r", str(pinned)],
        )
        for step in steps:
            if subprocess.run(step, check=False).returncode:
                raise EvaluationError(f"Không tạo được môi trường cho {stack}; hãy kiểm tra uv và mạng.")
    return str(python)


def versions_of(stack: str, packages: Sequence[str]) -> dict[str, str]:
    """Return the versions that a stack is pinned to; ours, those that are installed."""
    pinned = _REQUIREMENTS / f"{stack}.txt"
    if not pinned.is_file():
        return {package: version(package) for package in packages}
    lines = dict(line.split("==", 1) for line in pinned.read_text().splitlines() if "==" in line)
    return {package: lines[package] for package in packages}


def _prime_to(step: int, questions: Sequence[Question]) -> bool:
    return all(len(questions) % divisor or step % divisor for divisor in range(2, step + 1))


def _articles(path: Path) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            text = "\n".join(str(row[part]) for part in ("title", "lead", "body") if row.get(part))
            if text:
                yield text
