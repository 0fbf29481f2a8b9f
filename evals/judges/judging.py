"""A language model as a second judge of faithfulness and relevance: advisory, repeated, calibrated, never gating.

Every sentence of an answer is held against what it cites, every answer against its question, ``REPEATS`` times each
with the choices in another order. Replies are kept by a hash of model and prompt, so that a run judged again asks
nothing. A reply that cannot be read is counted apart, and its worth is bounded from both sides. The model is calibrated
on labelled pairs, and the headline is the prediction-powered estimate (Angelopoulos et al. 2023, 2301.09633; ARES,
2311.09476): the judge's mean, corrected by its mean error on the labels. Deviation: the labelled pairs are written by
hand and harder than answers, so that the correction is cautious.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.writing.types import Message
from evals.datasets.corpus import Corpus
from evals.datasets.labels import Label, evidence_of, with_documents
from evals.judges.judgements import REPEATS, Judgement, Opinion, agreement, estimate
from evals.runs.progress import with_progress
from evals.runs.responses import State
from evals.runs.scoring import Judged

if TYPE_CHECKING:
    from assistant.writing.types import ChatModel

CALIBRATED_ON = 150  # labelled pairs; fewer leave the correction wider than what it corrects
FILE = "judge.jsonl"
_REPLY = re.compile(r'"?verdict"?\s*[:=]\s*"?(\w+)', re.IGNORECASE)
_FAITHFUL = {"full": 1.0, "partial": 0.5, "none": 0.0}
_RELEVANT = {"yes": 1.0, "partly": 0.5, "no": 0.0}
_TASKS = {
    "faithfulness": (
        "Bạn kiểm tra xem CĂN CỨ có chứng minh CÂU hay không, chỉ dựa vào CĂN CỨ, từng số liệu, ngày, tên, đơn vị.",
        _FAITHFUL,
        "full: chứng minh trọn vẹn; partial: chỉ một phần, phần còn lại không có; none: không chứng minh hoặc trái.",
    ),
    "relevance": (
        "Bạn xem TRẢ LỜI có đúng vào điều CÂU HỎI hỏi hay không; không xét đúng sai của số liệu.",
        _RELEVANT,
        "yes: trả lời đúng điều được hỏi; partly: chỉ một phần hoặc lẫn điều khác; no: không trả lời.",
    ),
}


@dataclass(frozen=True, slots=True)
class Case:
    """Something to judge: the task, and its texts by their Vietnamese names."""

    task: str
    texts: tuple[tuple[str, str], ...]


class Judge:
    """A model that is asked once for each prompt, whatever happens in between."""

    def __init__(self, model: ChatModel, folder: Path) -> None:
        self._model, self._file = model, folder / FILE
        self._known: dict[str, str] = {}
        if self._file.exists():
            rows = (json.loads(line) for line in self._file.read_text(encoding="utf-8").splitlines() if line)
            self._known = {row["key"]: row["reply"] for row in rows}

    @property
    def name(self) -> str:
        """The model's name."""
        return self._model.name

    def opinion(self, case: Case) -> Opinion:
        """Return what the model says of a case, ``REPEATS`` times with the choices in another order."""
        return Opinion(tuple(_read(case, self._reply(_messages(case, repeat))) for repeat in range(REPEATS)))

    def _reply(self, messages: Sequence[Message]) -> str:
        prompt = "\0".join([self.name, *(message.content for message in messages)])
        key = blake2b(prompt.encode(), digest_size=16).hexdigest()
        if key not in self._known:
            self._known[key] = "".join(self._model.stream(messages))
            with self._file.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"key": key, "reply": self._known[key]}, ensure_ascii=False) + "\n")
        return self._known[key]


def judge_run(judge: Judge, judged: Sequence[Judged], labels: Sequence[Label], corpus: Corpus) -> Judgement:
    """Return what the judge says of a run, calibrated on labelled pairs.

    Raises:
        Exception: whatever the model's client raises; what was judged before is kept.
    """
    some = _spread(labels)
    corpus = with_documents(corpus, some)
    pairs = [
        (_faithfulness(label.claim, [one.text for one in evidence_of(label, corpus)]), _FAITHFUL[label.label])
        for label in some
    ]
    told = [(judge.opinion(case), human) for case, human in with_progress(pairs, "Hiệu chỉnh")]
    answered = [one for one in judged if one.response.state is State.ANSWERED]
    claims = [case for one in answered for case in _claims(one)]
    asked = [Case("relevance", (("CÂU HỎI", one.question), ("TRẢ LỜI", one.response.text))) for one in answered]
    faithful = [judge.opinion(case) for case in with_progress(claims, "Chấm căn cứ")]
    relevant = [judge.opinion(case) for case in with_progress(asked, "Chấm đúng câu hỏi")]
    right, kappa = agreement(told)
    return Judgement(judge.name, estimate(faithful, told), estimate(relevant, []), len(told), right, kappa)


def _messages(case: Case, repeat: int) -> list[Message]:
    instruction, _, explained = _TASKS[case.task]
    choices = explained.rstrip(".").split("; ")
    choices = choices[repeat % len(choices) :] + choices[: repeat % len(choices)]
    names = "|".join(choice.split(":")[0] for choice in choices)
    system = f'{instruction} {"; ".join(choices)}. Chỉ trả về JSON: {{"verdict": "{names}"}}'
    return [
        Message("system", system),
        Message("user", "\n\n".join(f"{name}:\n{text}" for name, text in case.texts)),
    ]


def _read(case: Case, reply: str) -> float | None:
    match = _REPLY.search(reply)
    return _TASKS[case.task][1].get(match[1].lower()) if match else None


def _claims(one: Judged) -> Iterator[Case]:
    for grounded in one.grounded:
        pieces = [reference.evidence.text for reference in grounded.claim.references if reference.evidence]
        if pieces:
            yield _faithfulness(grounded.claim.text, pieces)


def _faithfulness(claim: str, evidence: Sequence[str]) -> Case:
    return Case("faithfulness", (("CĂN CỨ", "\n".join(evidence)), ("CÂU", claim)))


def _spread(labels: Sequence[Label]) -> list[Label]:
    """Return labelled pairs evenly over all, so that every round and kind is among them."""
    step = max(1, len(labels) // CALIBRATED_ON)
    return list(labels[::step])[:CALIBRATED_ON]
