"""A model phrases; what does not hold against the documents is never shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from assistant import texts
from assistant.composing import compose
from assistant.events import Event, SentenceReady, Stage, StageReached
from assistant.questions.asked.parts import understand_parts
from assistant.writing.types import Assignment, Message, Written
from assistant.writing.writer import Writer
from tests.assistant.corpus import decision
from tests.assistant.writing.scripted import ScriptedModel, babbles, breaks_off, hangs, says, writer

QUESTION = "Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?"
TRUE = "Năm 2023, Phòng 7 đã thụ lý 61 vụ/104 bị cáo theo thủ tục phúc thẩm [1]."
ALTERED = "Năm 2023, Phòng 7 đã thụ lý 16 vụ/104 bị cáo theo thủ tục phúc thẩm [1]."
BESIDE = "Phòng 7 ban hành 05 kháng nghị phúc thẩm [1]."


def _assignment(question: str = QUESTION) -> Assignment:
    decided = decision(question)
    return Assignment(question, understand_parts(question), decided, compose(decided))


def _run(by: Writer, assignment: Assignment | None = None) -> tuple[list[Event], Written]:
    """Return the events of a writing and what came of it."""
    events: list[Event] = []
    steps = by.write(assignment or _assignment(), by.deadline())
    while True:
        try:
            events.append(next(steps))
        except StopIteration as end:
            return events, end.value


def _shown(model: ScriptedModel) -> tuple[str, str | None]:
    _, written = _run(writer(model))
    return written.composed.text, written.notice


def _sentences(events: Sequence[Event]) -> list[str]:
    return [event.sentence.text for event in events if isinstance(event, SentenceReady)]


def test_words_that_hold_are_the_answer() -> None:
    """The model's sentence is shown with its marker, under the model's name."""
    _, written = _run(writer(says(TRUE)))
    assert (written.composed.text, written.model, written.notice) == (
        "Năm 2023, Phòng 7 đã thụ lý 61 vụ/104 bị cáo theo thủ tục phúc thẩm. [1]",
        "scripted:model",
        None,
    )


def test_an_altered_figure_is_never_shown() -> None:
    """The answer is then the document's own sentence, and a line says so."""
    events, written = _run(writer(says(ALTERED)))
    shown = [*_sentences(events), written.composed.text]
    assert (any("16 vụ" in text for text in shown), written.composed, written.notice) == (
        False,
        _assignment().floor,
        texts.MODEL_UNFOUNDED,
    )


def test_what_was_removed_is_told_with_the_reason() -> None:
    """A reader can see what the guard took out."""
    _, written = _run(writer(says(f"{TRUE} {ALTERED}", "")))
    assert [(one.text, one.why) for one in written.removed] == [
        (ALTERED.replace(" [1]", ""), texts.REMOVED_CONTRADICTED.format(claimed="16", found="số khác"))
    ]


def test_a_sentence_is_repaired_once_with_the_reasons() -> None:
    """The model is told what the source says instead."""
    model = says(ALTERED, TRUE)
    _, written = _run(writer(model))
    asked_again = model.calls[1][-1].content
    assert ("61 vụ" in written.composed.text, "“16”" in asked_again, len(model.calls)) == (True, True, 2)


def test_a_sentence_that_stays_wrong_is_dropped() -> None:
    """What holds beside it stays."""
    _, written = _run(writer(says(f"{TRUE} {ALTERED}", ALTERED)))
    assert (len(written.composed.sentences), written.model, written.notice) == (1, "scripted:model", None)


def test_an_answer_that_leaves_out_the_figure_asked_for_is_not_used() -> None:
    """A true sentence about something else is no answer."""
    assert _shown(says(BESIDE)) == (_assignment().floor.text, texts.MODEL_UNFOUNDED)


def test_an_answer_that_leaves_out_half_of_a_pair_is_not_used() -> None:
    """Cases and defendants are one answer."""
    assert _shown(says("Năm 2023, Phòng 7 đã thụ lý 61 vụ theo thủ tục phúc thẩm [1]."))[0] == _assignment().floor.text


def test_an_answer_that_leaves_out_a_side_of_a_comparison_is_not_used() -> None:
    """Every piece of evidence has to be cited."""
    question = "So sánh số vụ phúc thẩm thụ lý của Phòng 7 VKSND tỉnh Sóc Trăng năm 2022 và năm 2023?"
    assignment = _assignment(question)
    first = assignment.passages[0].text.rstrip(".")
    _, written = _run(writer(says(f"{first} [1].")), assignment)
    assert (len(assignment.passages), written.composed) == (2, assignment.floor)


def test_the_difference_that_code_computed_is_kept_beside_a_models_words() -> None:
    """A model phrases what the documents state; it does not compute."""
    question = "So sánh số vụ phúc thẩm thụ lý của Phòng 7 VKSND tỉnh Sóc Trăng năm 2022 và năm 2023?"
    assignment = _assignment(question)
    said = " ".join(f"{one.text.rstrip('.')} [{number}]." for number, one in enumerate(assignment.passages, start=1))
    _, written = _run(writer(says(said)), assignment)
    assert (written.model, written.composed.sentences[-1]) == ("scripted:model", assignment.floor.sentences[-1])


@pytest.mark.parametrize(
    ("model", "notice"),
    [
        (breaks_off("", ConnectionError("refused")), texts.MODEL_DOWN),
        (breaks_off("Năm 2023, Phòng 7 đã th", ConnectionError("reset")), texts.MODEL_DOWN),
        (breaks_off(f"{TRUE} ", ValueError("no JSON")), texts.MODEL_DOWN),
        (says("Năm 2023, Phòng 7 đã thụ lý 6"), texts.MODEL_CUT_OFF),
        (says(f"{TRUE} Ngoài ra, Phòng 7 ban hành 0"), texts.MODEL_CUT_OFF),
        (hangs(), texts.MODEL_SLOW),
        (hangs("Năm 2023, Phòng 7"), texts.MODEL_SLOW),
        (babbles("và cứ thế "), texts.MODEL_ENDLESS),
        (babbles(f"{TRUE} "), texts.MODEL_ENDLESS),
        (says(""), texts.MODEL_UNFOUNDED),
        (says("Phòng bảy. Rất tốt. Xin chào."), texts.MODEL_UNFOUNDED),
    ],
)
def test_a_model_that_fails_costs_nothing_but_its_words(model: ScriptedModel, notice: str) -> None:
    """The document's own words are the answer, and one line says why."""
    _, written = _run(writer(model, seconds=0.6 if notice == texts.MODEL_SLOW else 20))
    assert (written.composed, written.model, written.notice) == (_assignment().floor, "none", notice)


def test_a_model_whose_calls_are_all_taken_is_not_waited_for_beyond_the_limit() -> None:
    """The caller is answered in the documents' words."""
    by = writer(hangs(seconds=1.5), seconds=0.3, at_once=1)
    _run(by)
    assert _run(by)[1].notice == texts.MODEL_BUSY


def test_a_failed_repair_leaves_what_holds() -> None:
    """The first words that passed are enough."""
    answers = iter([f"{TRUE} {ALTERED}"])

    def script(messages: Sequence[Message]) -> Iterator[str]:
        yield next(answers, "")
        if len(messages) > 2:
            raise ConnectionError("gone")

    assert _shown(ScriptedModel(script))[1] is None


@pytest.mark.parametrize("said", ["Năm 2023, Phòng 7 đã thụ lý 61 vụ/104 bị cáo.", TRUE.replace("[1]", "[7]")])
def test_a_citation_that_is_missing_or_invented_is_found_in_the_passages(said: str) -> None:
    """A marker is never trusted: it is where the words stand."""
    _, written = _run(writer(says(said)))
    assert [(one.markers, written.model) for one in written.composed.sentences] == [((1,), "scripted:model")]


def test_sentences_are_given_out_while_the_model_writes() -> None:
    """The first is there before the second is written."""
    arrived: list[bool] = []

    def script(messages: Sequence[Message]) -> Iterator[str]:
        yield f"{TRUE} "
        arrived.append(False)
        yield BESIDE

    by = writer(ScriptedModel(script))
    steps = by.write(_assignment(), by.deadline())
    seen = [next(steps), next(steps)]
    assert _sentences(seen) == [TRUE.replace(" [1]", "")]


def test_the_reader_is_told_when_sentences_are_taken_back() -> None:
    """What follows a fall-back replaces what was shown."""
    events, _ = _run(writer(says(f"{BESIDE}")))
    stages = [event.stage for event in events if isinstance(event, StageReached)]
    assert (stages[-1], _sentences(events)[-1]) == (Stage.FALL_BACK, _assignment().floor.sentences[-1].text)


def test_further_passages_may_be_cited_where_a_question_is_open() -> None:
    """A model may say more than the best sentence; what it cites comes with it, and no more."""
    decided = decision(QUESTION)
    others = decision("Năm 2023 Phòng 8 VKSND tỉnh Sóc Trăng ban hành bao nhiêu kiến nghị?").evidence
    further = (*others, *decision("Ai là Trưởng phòng 7 VKSND tỉnh Sóc Trăng?").evidence)
    assignment = replace(_assignment(), decision=replace(decided, further=further))
    _, written = _run(writer(says(f"{TRUE} {others[0].statement.text.rstrip('.')} [2].")), assignment)
    assert [citation.quote for citation in written.composed.citations] == [
        decided.evidence[0].statement.text,
        others[0].statement.text,
    ]


def test_further_passages_need_not_be_cited() -> None:
    """The floor is what answers without a model."""
    further = decision("Năm 2023 Phòng 8 VKSND tỉnh Sóc Trăng ban hành bao nhiêu kiến nghị?").evidence
    assignment = replace(_assignment(), decision=replace(decision(QUESTION), further=further))
    _, written = _run(writer(says(TRUE)), assignment)
    assert ([one.marker for one in written.composed.citations], written.model) == ([1], "scripted:model")


def test_passages_over_the_budget_are_cut_to_the_clauses_that_answer() -> None:
    """A long list is no reason to leave the model out."""
    model = says(TRUE)
    _run(writer(model, prompt_tokens=100_000))
    whole = sum(model.count_tokens(message.content) for message in model.calls[0])
    _, written = _run(writer(model, prompt_tokens=whole // 2))
    assert (written.notice, len(model.calls)) == (texts.MODEL_UNREAD, 1)
