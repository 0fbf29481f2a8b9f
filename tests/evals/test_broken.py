"""The assistant itself, broken on purpose: each break fails the gate against the assistant as it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from assistant.bootstrap import Assistant as Opened
from assistant.guard.checking import EvidenceGuard
from assistant.guard.types import Guard, SentenceCheck, Verdict
from assistant.weighing.statements import Statement
from evals.datasets.corpus import SAMPLES, load_corpus
from evals.datasets.dataset import SAMPLES as QUESTIONS
from evals.datasets.dataset import Dataset, load_dataset
from evals.datasets.spellings import AS_WRITTEN, unmarked
from evals.runs.evaluating import Evaluation, Questions, evaluate, questions
from evals.runs.gating import Result, compare_runs
from evals.runs.responses import Cited, Query, Response, System
from evals.runs.tested import Assistant, bring_up_to_date, open_indexed, open_tested
from index.embedding.models import BUNDLED_FOLDER

pytestmark = [
    pytest.mark.integration,
    pytest.mark.skipif(not BUNDLED_FOLDER.exists(), reason="the bundled embedding model is not in this checkout"),
]
_EVERY = 4  # of the questions that the plain texts among the samples answer


@dataclass(frozen=True)
class Spoilt:
    """The assistant with its answers spoilt on the way out."""

    system: System
    asked: Questions
    name: str = "spoilt"

    def answer(self, query: Query) -> Response:
        """Spoil the answer."""
        return self.spoil(self.system.answer(query), query)

    def spoil(self, response: Response, query: Query) -> Response:
        """Return what a reader gets."""
        raise NotImplementedError


class NearestChunk(Spoilt):
    """Cites the passage that was found first, whatever the sentence rests on."""

    def spoil(self, response: Response, query: Query) -> Response:
        """Move every citation to the second passage of the ranking, the nearest that is not the evidence itself."""
        places = response.found[1:2]
        cited = tuple(
            Cited(
                one.marker, place.document, self._text(place.document, place.start, place.end), place.start, place.end
            )
            for one in response.citations
            for place in places
        )
        return replace(response, citations=cited or response.citations)

    def _text(self, name: str, start: int, end: int) -> str:
        return self.asked.corpus[name].text[start:end]


class SwappedSiblings(Spoilt):
    """Answers a question about one report with what the twin report says."""

    def answer(self, query: Query) -> Response:
        """Ask the neighbouring question: of the same type, about another document."""
        items = self.asked.dataset.items
        mine = next(item for item in items if item.question == query.question)
        others = [
            one for one in items if one.type == mine.type and one.answerable and not one.documents & mine.documents
        ]
        twin = others[0] if others else items[0]
        return self.system.answer(Query(twin.question, twin.history))


class NoGuard:
    """Lets every sentence of the model through."""

    def check(self, sentence: str, evidence: Sequence[Statement]) -> SentenceCheck:
        """Pass."""
        return SentenceCheck(sentence, Verdict.SUPPORTED, 1.0, (), tuple(evidence))


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plain texts among the samples, in a folder of their own."""
    folder = tmp_path_factory.mktemp("texts")
    for path in sorted(SAMPLES.glob("*.txt")):
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


@pytest.fixture(scope="module")
def asked(texts: Path) -> Questions:
    """Every fourth question that those texts answer."""
    corpus = load_corpus(texts)
    whole = load_dataset(*QUESTIONS)
    items = [item for item in whole.items if item.documents and item.documents <= set(corpus)]
    return questions(Dataset(tuple(items[::_EVERY]), whole.content_hash), corpus)


@pytest.fixture(scope="module")
def home(texts: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of an index of those texts."""
    made = tmp_path_factory.mktemp("home")
    bring_up_to_date(texts, made)
    return made


@pytest.fixture(scope="module")
def system(home: Path) -> Iterator[System]:
    """The assistant over those texts."""
    with open_indexed(home) as opened:
        yield opened


@pytest.fixture(scope="module")
def right(system: System, asked: Questions, tmp_path_factory: pytest.TempPathFactory) -> Evaluation:
    """Its run."""
    return evaluate(system, asked, tmp_path_factory.mktemp("right"), spellings=[AS_WRITTEN])


def failed(right: Evaluation, broken: System, asked: Questions, folder: Path) -> set[str]:
    """Return the measures on which the gate fails."""
    done = evaluate(broken, asked, folder, spellings=[AS_WRITTEN])
    found = compare_runs(right, done, asked.family_of)
    return {change.measure.name for change in found.changes if change.result is Result.FAIL and change.measure.margin}


def test_citing_the_nearest_chunk_fails(right: Evaluation, system: System, asked: Questions, tmp_path: Path) -> None:
    """Sentences have to rest on what they cite."""
    assert "citation_recall" in failed(right, NearestChunk(system, asked), asked, tmp_path)


def test_answering_about_the_sibling_fails(right: Evaluation, system: System, asked: Questions, tmp_path: Path) -> None:
    """A right sentence about another report is a wrong answer."""
    assert {"right", "citation_target"} <= failed(right, SwappedSiblings(system, asked), asked, tmp_path)


def test_an_index_without_diacritics_fails(right: Evaluation, texts: Path, asked: Questions, tmp_path: Path) -> None:
    """Texts indexed without their marks are found worse and quoted wrongly."""
    folder = tmp_path / "bare"
    folder.mkdir()
    for path in sorted(texts.iterdir()):
        (folder / path.name).write_text(unmarked(path.read_text(encoding="utf-8")), encoding="utf-8")
    with open_tested(folder, tmp_path / "home") as broken:
        assert "right" in failed(right, broken, asked, tmp_path / "run")


def test_a_model_without_the_guard_fails(home: Path, asked: Questions, tmp_path: Path) -> None:
    """A model that alters figures is caught with the guard, and fails the gate without it."""
    with _written(home, EvidenceGuard()) as guarded, _written(home, NoGuard()) as bare:
        kept = evaluate(Assistant(guarded, "guarded"), asked, tmp_path / "guarded", spellings=[AS_WRITTEN])
        assert {"right", "figure_error"} & failed(kept, Assistant(bare, "bare"), asked, tmp_path / "bare")


@contextmanager
def _written(home: Path, guard: Guard) -> Iterator[Opened]:
    """Open the assistant with a model that alters one figure of every answer."""
    from assistant.chain import build_chain
    from assistant.library import Library
    from assistant.writing.calling import Caller
    from assistant.writing.writer import Writer
    from evals.mutation.altering import AlteringModel
    from index.embedding.models import choose_model
    from index.opening import open_index

    with closing(open_index(home, choose_model("auto", home=home), read_only=True)) as index:
        caller = Caller(AlteringModel(), at_once=1, longest_tokens=800)
        writer = Writer(caller, guard, seconds=60, prompt_tokens=4000)
        yield Opened(index, build_chain(index, Library(index), writer))
