"""Why an answer was given or refused, in words and as JSON."""

from __future__ import annotations

from itertools import chain
from typing import Any

import pytest

from assistant.accounting import accounted, render_accounts
from assistant.bootstrap import Assistant
from assistant.chain import Request
from assistant.deciding import accounts, second_look, usable
from assistant.output import to_plain
from assistant.rule_words import RULE_WORDS, SLOT_WORDS
from assistant.weighing import elements, figures, sentences
from assistant.weighing.counts import narrowing
from assistant.weighing.evidence import Slot
from assistant.weighing.refusals import name_of

FIGURE = "Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?"
MISSING = "Năm 2019 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?"
COMPARED = "So sánh số vụ phúc thẩm Phòng 7 VKSND tỉnh Sóc Trăng thụ lý năm 2022 và năm 2023"
LISTS = (figures.RULES, narrowing.RULES, sentences.RULES, elements.RULES, second_look.RULES, (usable.is_outdone,))


def explained(assistant: Assistant, question: str) -> dict[str, Any]:
    """Return the answer to a question with its reasons, as JSON."""
    request = Request(question)
    answer = assistant.ask(request)
    return accounted(answer, assistant.chain.account(request, answer))


def accounted_for(assistant: Assistant, question: str) -> list[accounts.Account]:
    """Return what was considered for the answer to a question."""
    request = Request(question)
    return assistant.chain.account(request, assistant.ask(request))


def test_every_rule_has_its_words_and_every_word_its_rule() -> None:
    """Nobody who asks for reasons meets a bare name, and no words outlive their rule."""
    assert {name_of(rule) for rule in chain(*LISTS)} == RULE_WORDS.keys()


def test_every_slot_has_its_words() -> None:
    """A slot is told by its Vietnamese name."""
    assert SLOT_WORDS.keys() == {slot.value for slot in Slot}


def test_what_is_cited_is_marked_as_used(assistant: Assistant) -> None:
    """The figure in the answer comes first, with nothing against it."""
    (part,) = explained(assistant, FIGURE)["explain"]
    first, *others = part["considered"]
    assert (first["figure"], first["count_unit"], first["used"], first["refusals"]) == (61, "vụ", True, [])
    assert not any(one["used"] for one in others)


def test_another_unit_is_turned_down_by_the_rule_on_units(assistant: Assistant) -> None:
    """Beside 61 cases stand 104 defendants, who are not asked for."""
    (part,) = explained(assistant, FIGURE)["explain"]
    defendants = next(one for one in part["considered"] if one["figure"] == 104)
    assert ("count_unit", "counts_what_is_asked") in {(one["slot"], one["rule"]) for one in defendants["refusals"]}


def test_a_refusal_tells_the_rule_behind_it(assistant: Assistant) -> None:
    """No year but 2019 is asked for: what fits otherwise is of another period, and the second look bars it too."""
    (part,) = explained(assistant, MISSING)["explain"]
    nearest = part["considered"][0]
    assert [one["rule"] for one in nearest["refusals"]] == ["figure_period_agreement"]
    assert (nearest["used"], nearest["barred"]["rule"]) == (False, "disagrees_firmly")


def test_the_question_is_told_as_understood(assistant: Assistant) -> None:
    """A slot that was misread is often the reason."""
    (part,) = explained(assistant, FIGURE)["explain"]
    assert part["understood"]["periods"] == ["năm 2023"]
    assert part["understood"]["counted"] == ["vụ"]


def test_each_side_of_a_comparison_is_accounted_for(assistant: Assistant) -> None:
    """What answers for 2022 is none for 2023."""
    parts = explained(assistant, COMPARED)["explain"]
    used = {
        part["understood"]["periods"][0]: [one["figure"] for one in part["considered"] if one["used"]] for part in parts
    }
    assert used == {"năm 2022": [48], "năm 2023": [61]}


def test_the_answer_keeps_its_fields(assistant: Assistant) -> None:
    """Whoever reads the answer finds it as before, with one field more."""
    request = Request(FIGURE)
    plain = to_plain(assistant.ask(request))
    assert explained(assistant, FIGURE).keys() - plain.keys() == {"explain"}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (FIGURE, "được dùng để trả lời"),
        (FIGURE, "không tính theo đơn vị được hỏi (counts_what_is_asked)"),
        (MISSING, "kỳ báo cáo: "),
        (MISSING, "lượt xét thứ hai: "),
        (MISSING, "kỳ: năm 2019"),
    ],
)
def test_a_terminal_shows_the_reasons_in_words(assistant: Assistant, question: str, said: str) -> None:
    """Each rule is told in Vietnamese, with the name to look for."""
    assert said in "\n".join(render_accounts(accounted_for(assistant, question)))
