"""Rules that turn evidence down, and what is kept of them."""

from __future__ import annotations

from assistant.weighing.evidence import Slot
from assistant.weighing.refusals import first_to_hold, name_of
from tests.assistant.corpus import NEIGHBOUR_2023, YEAR_2022, YEAR_2023, evidence


def _is_even(number: int) -> bool:
    return number % 2 == 0


def _is_large(number: int) -> bool:
    return number > 9


def test_the_first_rule_that_holds_is_the_reason() -> None:
    """Later rules are not asked: the order is that of their cost."""
    assert first_to_hold((_is_large, _is_even), 12) is _is_large
    assert first_to_hold((_is_large, _is_even), 4) is _is_even


def test_nothing_is_turned_down_where_no_rule_holds() -> None:
    """What passes every rule may answer."""
    assert first_to_hold((_is_large, _is_even), 3) is None


def test_a_rule_is_called_as_in_the_source() -> None:
    """Whoever reads the name finds the function by it."""
    assert name_of(_is_even) == "is_even"


def test_a_figure_keeps_the_rule_behind_each_problem() -> None:
    """The rule that decided is the one that is told."""
    asked = "Phòng 8 VKSND tỉnh Sóc Trăng năm 2023 ban hành bao nhiêu kiến nghị?"
    weighed = evidence(asked, YEAR_2023, YEAR_2022, NEIGHBOUR_2023)
    assert all(item.rules.keys() == item.problems for item in weighed)
    of_year = next(item for item in weighed if item.problems == {Slot.PERIOD})
    assert name_of(of_year.rules[Slot.PERIOD]) == "figure_period_agreement"


def test_a_sentence_keeps_the_rule_behind_a_problem_that_was_forgiven() -> None:
    """In whose report an office-holder stands is no matter, and still seen."""
    weighed = evidence("Ai là Trưởng phòng 7 VKSND tỉnh Bến Tre?", YEAR_2023)
    assert all(item.problems <= item.rules.keys() for item in weighed)
    assert any(name_of(rule) == "loose_unit_agreement" for item in weighed for rule in item.rules.values())
