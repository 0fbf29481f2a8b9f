"""Defects of other evaluation tools, each kept out by a test; those not here stand beside the measure they spoil.

ALCE's substring matches and lost digits are in ``test_matching``, its skipped answers and ignored citations in
``measures/test_citations``, BEIR's dropped queries and documents and the gain of nDCG in ``measures/test_retrieval``,
ragas' straight quotes in ``support/test_checker``, the missing row of a system that never abstains in
``measures/test_abstention``, and runs that cannot be repeated in ``test_running`` and ``reports/test_writing``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.writing.types import Message
from evals.datasets.corpus import Corpus, plain_text
from evals.datasets.dataset import Dataset, Fact, Gold, Item
from evals.datasets.matching import states_wording
from evals.datasets.spellings import AS_WRITTEN
from evals.judges.judging import Case, Judge
from evals.measures.retrieval import ndcg_at, rank_documents
from evals.runs.evaluating import Questions, evaluate, judge_all, questions
from evals.runs.responses import Cited, Found, Query, Response, Said, State
from evals.runs.running import Asked, describe
from evals.runs.scoring import Judged, Outcome, judge
from evals.support.checker import Verdict, check
from evals.windows import Evidence

TEXT = "Năm 2023, Phòng 7 thụ lý 74 vụ/157 bị cáo."
CORPUS = Corpus([plain_text("a.txt", "Báo cáo năm 2023", TEXT)])
ITEM = Item(
    "q1",
    "Phòng 7 thụ lý bao nhiêu vụ?",
    "figure",
    "plain",
    True,
    gold=(Gold("a.txt", TEXT),),
    facts=(Fact("figure", ("74 vụ",), Decimal(74), "vụ"),),
)


def answered(text: str) -> Judged:
    """An answer of one sentence that cites the whole document, judged."""
    response = Response(
        State.ANSWERED,
        f"{text} [1]",
        (Said(text, (1,)),),
        (Cited(1, "a.txt", TEXT, 0, len(TEXT)),),
        status="answered",
    )
    return judge(ITEM, response, CORPUS)


def test_public_security_keeps_its_name() -> None:
    """ALCE deletes the English article "an" from "Công an tỉnh Nghệ An"."""
    assert not states_wording("công tỉnh nghệ", "Công an tỉnh Nghệ An")


def test_what_stands_behind_a_line_break_is_read() -> None:
    """ALCE drops everything behind the first newline of an answer."""
    response = Response(State.ANSWERED, "Kết quả như sau.\nPhòng 7 thụ lý 74 vụ.", status="answered")
    assert judge(ITEM, response, CORPUS).missing == ()


def test_a_figure_that_is_merely_absent_is_not_supported() -> None:
    """DeepEval asks only whether the sources contradict: a figure that they do not mention passes there."""
    assert not check("Phòng 7 ban hành 12 kháng nghị.", [Evidence(TEXT)]).is_full


@pytest.mark.parametrize("state", [State.EMPTY, State.ERROR])
def test_an_answer_without_claims_is_worth_nothing(state: State) -> None:
    """DeepEval gives an answer without claims 1.0, RAGChecker no hallucination, ragas a NaN that it then drops."""
    scores = judge(ITEM, Response(state), CORPUS).scores
    assert {scores[name] for name in ("nugget_recall", "exact_figures", "citation_recall", "citation_precision")} == {0}


def test_a_refusal_is_counted_and_never_grounded() -> None:
    """TruLens gives an abstention the full mark for groundedness; here it has a state and no citation measure."""
    refused = judge(ITEM, Response(State.REFUSED, "Chưa tìm thấy căn cứ.", status="not_found"), CORPUS)
    assert (refused.outcome, "citation_recall" in refused.scores) == (Outcome.FALSE_REFUSAL, False)


def test_an_answer_that_hedges_is_an_answer() -> None:
    """CRAG takes one English sentence for a refusal; whether it is one is told by the system, not by its words."""
    assert answered("Tôi không biết chắc, nhưng Phòng 7 thụ lý 74 vụ.").outcome is not Outcome.FALSE_REFUSAL


def test_an_unreadable_claim_is_no_pass() -> None:
    """A guard in the wild passes what holds no entity or number: "no entity found, passed"."""
    assert check("Trời hôm nay đẹp quá.", [Evidence(TEXT)]).verdict is Verdict.UNDETERMINED


class Mumbling:
    """A judge that answers in a word instead of the form it was given."""

    name = "mumbling"

    def stream(self, messages: Sequence[Message]) -> Iterator[str]:
        """Say "false"."""
        yield "Sai"

    def count_tokens(self, text: str) -> int:
        """Count nothing."""
        return 0

    def close(self) -> None:
        """Hold nothing."""


def test_a_judge_that_cannot_be_read_has_no_opinion(tmp_path: Path) -> None:
    """FActScore takes every reply that lacks English words, "Sai" too, for "supported"."""
    opinion = Judge(Mumbling(), tmp_path).opinion(Case("faithfulness", (("CĂN CỨ", TEXT), ("CÂU", TEXT))))
    assert opinion.value is None


def test_measuring_leaves_a_run_as_it_was() -> None:
    """BEIR's evaluator changes the run that it is given."""
    found = [Found("b.txt", 0, 5, 2.0), Found("a.txt", 0, 5, 1.0)]
    ndcg_at(rank_documents(found), {"a.txt": 3})
    assert found == [Found("b.txt", 0, 5, 2.0), Found("a.txt", 0, 5, 1.0)]


def test_a_row_that_failed_stays_in_the_mean() -> None:
    """Ragas drops rows that timed out, and the mean of the others rises."""
    asked: Questions = questions(Dataset((ITEM, replace(ITEM, id="q2")), "hash"), CORPUS)
    good = Response(State.ANSWERED, "Phòng 7 thụ lý 74 vụ.", status="answered")
    answers = [
        Asked(one, AS_WRITTEN, one.question, response)
        for one, response in zip(asked.dataset.items, (good, Response(State.ERROR, error="hết giờ")), strict=True)
    ]
    done = judge_all(answers, asked, describe(Echo(), asked.dataset, CORPUS, [AS_WRITTEN]))
    assert (done.summary.measures["nugget_recall"].mean, done.summary.states["error"]) == (0.5, 1)


class Echo:
    """Repeats the question."""

    name = "echo"

    def answer(self, query: Query) -> Response:
        """Answer."""
        return Response(State.ANSWERED, query.question, (Said(query.question),), status="answered")


def test_two_runs_of_the_same_program_score_the_same(tmp_path: Path) -> None:
    """Ragas and RAGChecker give other scores for the same data when they are run again."""
    asked = questions(Dataset((ITEM,), "hash"), CORPUS)
    one, two = (evaluate(Echo(), asked, tmp_path / name, spellings=[AS_WRITTEN]).summary for name in ("one", "two"))
    assert one == two
