"""Judge one response against its item: outcome, measures, and the reasons in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from evals.datasets.corpus import Corpus, Text
from evals.datasets.dataset import QUANTITIES, Fact, Forbidden, Item
from evals.datasets.spellings import AS_WRITTEN
from evals.measures import correctness, retrieval
from evals.measures.citations import (
    Claim,
    Grounding,
    Reference,
    citation_f1,
    citation_precision,
    citation_recall,
    citation_target,
    ground,
)
from evals.measures.fidelity import fidelity, figure_error
from evals.runs.responses import Response, Said, State
from evals.support.checker import check
from evals.support.quantities import quantity
from evals.windows import Evidence

_NO_CLAIM = re.compile(
    r"\s*(?:chưa|không) (?:tìm thấy|có) (?:căn cứ|thông tin|tài liệu)|\s*(?:kính|chào|xin)\b|.*:\s*$|.*đề nghị đồng chí"
    r"|\s*chênh lệch \(do trợ lý",
    re.IGNORECASE,
)
RECALL_AT = (1, 5, 10, 20)
SENTENCE_AT = (1, 5, 10)


class Outcome(StrEnum):
    """How an item ended, worst first: the order in which failures are listed."""

    WRONG_FIGURE = "wrong_figure"  # gives the value of a confusable sibling, or one that competes with the right one
    FALSE_ANSWER = "false_answer"  # answers what cannot be answered
    ERROR = "error"
    EMPTY = "empty"
    INCOMPLETE = "incomplete"  # a required fact is missing
    FALSE_REFUSAL = "false_refusal"
    RIGHT_REFUSAL = "right_refusal"
    RIGHT = "right"

    @property
    def is_right(self) -> bool:
        """True for the two outcomes that nobody has to look at."""
        return self in (Outcome.RIGHT, Outcome.RIGHT_REFUSAL)


@dataclass(frozen=True, slots=True)
class Judged:
    """A response and what was found about it; a measure that does not apply to the item is left out."""

    item: Item
    spelling: str
    question: str
    response: Response
    outcome: Outcome
    missing: tuple[Fact, ...]
    given: tuple[Forbidden, ...]
    competing: tuple[str, ...]
    grounded: tuple[Grounding, ...]
    scores: Mapping[str, float]


def judge(item: Item, response: Response, corpus: Corpus, *, spelling: str = AS_WRITTEN, question: str = "") -> Judged:
    """Return the judgement of a response; empty answers and errors score 0 on every measure of the item.

    Citations are looked at in the spelling as written only: in the others it is the outcome that is compared.
    """
    text = response.text if response.state is State.ANSWERED else ""
    stated = correctness.stated_facts(text, item.facts)
    missing = tuple(fact for fact, there in zip(item.facts, stated, strict=True) if not there)
    given = correctness.sibling_values(text, item.forbidden, item.facts)
    evidence = gold_text(item, corpus)
    wanted = [fact for fact in item.facts if fact.type in QUANTITIES]
    # A figure of the same report beside the right one is noise; one of another report cannot be told from the answer.
    held = "\n".join(corpus[name].text for name in sorted(item.documents) if name in corpus)
    competing = _competing(text, item, f"{evidence}\n{held}") if wanted else ()
    outcome = _outcome(item, response.state, missing, given, competing)
    scores = _retrieval_scores(item, response, corpus)
    if item.answerable:
        scores |= _answer_scores(item, response.state, stated, outcome)
        if wanted:
            scores["exact_figures"] = correctness.exact_figures(text, item.facts, evidence)
    else:
        scores["correct_refusal"] = float(response.state is State.REFUSED)
    scores["right"] = float(outcome.is_right)
    grounded: tuple[Grounding, ...] = ()
    if response.state is State.ANSWERED and spelling == AS_WRITTEN:
        grounded = ground_response(response, corpus)
    if item.answerable and spelling == AS_WRITTEN:
        scores |= _citation_scores(item, response.state, grounded)
    return Judged(
        item, spelling, question or item.question, response, outcome, missing, given, competing, grounded, scores
    )


def ground_response(response: Response, corpus: Corpus) -> tuple[Grounding, ...]:
    """Return how the sentences of an answer stand on what they cite, sentences without any fact or word left out."""
    return tuple(
        ground(Claim(said.text, _references(response, said, corpus)), check)
        for said in response.sentences
        if is_checkable(said.text)
    )


def is_checkable(sentence: str) -> bool:
    """Tell whether a sentence claims something: a heading, a greeting or a refusal does not."""
    return not _NO_CLAIM.match(sentence) and any(map(str.isalnum, sentence))


def evidence_at(text: Text, start: int, end: int) -> Evidence:
    """Return a stretch of a document as evidence: its whole sentences, with what stands above them."""
    return Evidence(text.window(start, end), text.header, text.before(start), (text.name, start, end))


def _references(response: Response, said: Said, corpus: Corpus) -> tuple[Reference, ...]:
    found = []
    for marker in dict.fromkeys(said.markers):
        cited = next((one for one in response.citations if one.marker == marker), None)
        text = corpus.get(cited.document) if cited else None
        evidence = evidence_at(text, cited.start, cited.end) if text and cited else None
        found.append(Reference(marker, cited.document if cited else "", evidence))
    return tuple(found)


def _citation_scores(item: Item, state: State, grounded: tuple[Grounding, ...]) -> dict[str, float]:
    """Return the citation measures; a refusal has none, an empty answer and an error have 0."""
    if state is State.REFUSED:
        return {}
    recall, precision = citation_recall(grounded), citation_precision(grounded)
    return {
        "citation_recall": recall,
        "citation_precision": precision,
        "citation_f1": citation_f1(recall, precision),
        "citation_target": citation_target(grounded, item.documents),
        "figure_error": figure_error(fidelity(grounded)),
    }


def gold_text(item: Item, corpus: Corpus) -> str:
    """Return the sentences in which the gold quotes stand."""
    parts: list[str] = []
    for gold in item.gold:
        text = corpus.get(gold.document)
        spans = text.find_all(gold.pieces) if text else []
        parts.extend(text.window(*span) for span in spans if text)
        parts.append(gold.quote)
    return "\n".join(parts)


def gold_spans(item: Item, corpus: Corpus) -> list[tuple[str, int, int]]:
    """Return document, start and end of every gold passage of grade 3."""
    return [
        (gold.document, span.start, span.end)
        for gold in item.gold
        if gold.grade == 3 and (text := corpus.get(gold.document))
        for span in text.find_all(gold.pieces)
    ]


def _outcome(
    item: Item,
    state: State,
    missing: tuple[Fact, ...],
    given: tuple[Forbidden, ...],
    competing: tuple[str, ...],
) -> Outcome:
    if state in (State.ERROR, State.EMPTY):
        return Outcome(state.value)
    if state is State.REFUSED:
        return Outcome.FALSE_REFUSAL if item.answerable else Outcome.RIGHT_REFUSAL
    if not item.answerable:
        return Outcome.FALSE_ANSWER
    if given or competing:
        return Outcome.WRONG_FIGURE
    return Outcome.INCOMPLETE if missing else Outcome.RIGHT


def _competing(text: str, item: Item, evidence: str) -> tuple[str, ...]:
    wanted = [
        quantity(fact.value, fact.unit) for fact in item.facts if fact.type in QUANTITIES and fact.value is not None
    ]
    return tuple(text[one.start : one.end] for one in correctness.competing_figures(text, wanted, evidence))


def _answer_scores(item: Item, state: State, stated: tuple[bool, ...], outcome: Outcome) -> dict[str, float]:
    answered, right = state is not State.REFUSED, outcome is Outcome.RIGHT
    return {
        "nugget_recall": correctness.nugget_recall(stated),
        "over_refusal": float(state is State.REFUSED),
        "answer_score": correctness.answer_score(answered=answered, right=right),
        "answer_score_strict": correctness.answer_score(
            answered=answered, right=right, wrong_weight=correctness.WRONG_WEIGHT
        ),
        "wrong_figure": float(outcome is Outcome.WRONG_FIGURE),
    }


def _retrieval_scores(item: Item, response: Response, corpus: Corpus) -> dict[str, float]:
    if not item.documents:
        return {}
    grades = {name: max(one.grade for one in item.gold if one.document == name) for name in item.documents}
    ranking = retrieval.rank_documents(response.found)
    spans = gold_spans(item, corpus)
    scores = {f"recall@{k}": retrieval.recall_at(ranking, grades, k) for k in RECALL_AT}
    scores["ndcg@10"] = retrieval.ndcg_at(ranking, grades)
    scores["rr@10"] = retrieval.reciprocal_rank(ranking, grades)
    scores["rr3@10"] = retrieval.reciprocal_rank(ranking, grades, at_least=3)
    scores["err@10"] = retrieval.expected_reciprocal_rank(ranking, grades)
    scores |= {f"sentence_hit@{k}": retrieval.sentence_hit(response.found, spans, k) for k in SENTENCE_AT}
    if item.siblings:
        scores["intrusion@10"] = retrieval.intruded(ranking, grades, item.siblings)
    return scores
