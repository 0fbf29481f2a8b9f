"""From a data set and a system to judged answers and summaries: the one way that all commands and tests go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.datasets.corpus import Corpus, load_corpus
from evals.datasets.dataset import Dataset, load_dataset
from evals.datasets.families import families
from evals.datasets.spellings import AS_WRITTEN, SPELLINGS
from evals.errors import NotComparable
from evals.runs.responses import System
from evals.runs.running import About, Asked, ask_all, describe, read_about, read_answers, read_asked
from evals.runs.scoring import Judged, judge
from evals.runs.summary import Summary, summarise


@dataclass(frozen=True)
class Questions:
    """A data set with its documents and their families."""

    dataset: Dataset
    corpus: Corpus
    family_of: Mapping[str, str]


@dataclass(frozen=True)
class Evaluation:
    """Everything that one run came to, by spelling; the first spelling is the one that counts."""

    about: About
    judged: Mapping[str, tuple[Judged, ...]]
    summaries: Mapping[str, Summary]

    @property
    def main(self) -> tuple[Judged, ...]:
        """The items as they are written."""
        return self.judged[AS_WRITTEN]

    @property
    def summary(self) -> Summary:
        """The summary of the items as they are written."""
        return self.summaries[AS_WRITTEN]


def questions(dataset: Dataset, corpus: Corpus) -> Questions:
    """Return a data set with its documents grouped into families."""
    return Questions(dataset, corpus, families({name: text.text for name, text in corpus.items()}, dataset.items))


def evaluate(system: System, asked: Questions, folder: Path, *, spellings: Sequence[str] = SPELLINGS) -> Evaluation:
    """Put every question to ``system``, keep the answers in ``folder``, and judge them."""
    about = describe(system, asked.dataset, asked.corpus, spellings)
    return judge_all(ask_all(system, asked.dataset, folder, about), asked, about)


def reopen(folder: Path) -> tuple[Questions, Evaluation]:
    """Judge the answers of an earlier run anew, so that corrected gold and measures reach old runs, too.

    Raises:
        BadRun: the folder holds no run.
        NotComparable: questions or documents have changed since.
    """
    about = read_about(folder)
    asked = questions(load_dataset(*map(Path, about.sources)), load_corpus(Path(about.documents)))
    if (asked.dataset.content_hash, asked.corpus.content_hash) != (about.dataset, about.corpus):
        raise NotComparable(f"Câu hỏi hoặc tài liệu đã đổi sau lần chạy {folder}; hãy chạy lại lần đó.")
    return asked, judge_all(read_asked(asked.dataset, about, read_answers(folder)), asked, about)


def judge_all(answers: Sequence[Asked], asked: Questions, about: About) -> Evaluation:
    """Judge answers, spelling by spelling."""
    judged = {
        spelling: tuple(
            judge(one.item, one.response, asked.corpus, spelling=spelling, question=one.question)
            for one in answers
            if one.spelling == spelling
        )
        for spelling in about.spellings
    }
    summaries = {spelling: summarise(members, asked.family_of) for spelling, members in judged.items()}
    return Evaluation(about, judged, summaries)
