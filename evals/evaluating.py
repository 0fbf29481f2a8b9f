"""From a data set and a system to judged answers and summaries: the one way that all commands and tests go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.corpus import Corpus
from evals.dataset import Dataset
from evals.families import families
from evals.responses import System
from evals.running import About, ask_all, describe
from evals.scoring import Judged, judge
from evals.spellings import AS_WRITTEN, SPELLINGS
from evals.summary import Summary, summarise


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
    answers = ask_all(system, asked.dataset, folder, about)
    judged = {
        spelling: tuple(
            judge(one.item, one.response, asked.corpus, spelling=spelling, question=one.question)
            for one in answers
            if one.spelling == spelling
        )
        for spelling in spellings
    }
    summaries = {spelling: summarise(members, asked.family_of) for spelling, members in judged.items()}
    return Evaluation(about, judged, summaries)
