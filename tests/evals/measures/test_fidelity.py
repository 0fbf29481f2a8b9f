"""Fidelity by type, worked by hand."""

from __future__ import annotations

import pytest

from evals.measures.citations import Claim, Grounding, Reference, ground
from evals.measures.fidelity import Fidelity, count_facts, fidelity, figure_error
from evals.support.checker import check
from evals.windows import Evidence

EVIDENCE = Evidence("Năm 2023, Phòng 7 thụ lý 74 vụ/157 bị cáo, đạt 85,7%.")


def grounded(sentence: str, *evidence: Evidence) -> Grounding:
    """A sentence with its citations, as the checker sees it."""
    return ground(Claim(sentence, tuple(Reference(at, "d", one) for at, one in enumerate(evidence, 1))), check)


def test_facts_are_counted_by_type() -> None:
    """A year and the number of a department are no figures."""
    found = count_facts("Năm 2023, Phòng 7 thụ lý 74 vụ/157 bị cáo, đạt 85,7%, theo Kế hoạch số 04/KH-VKS.")
    assert (found["figure"], found["percent"], found["date"], found["document_number"]) == (2, 1, 1, 1)


def test_fidelity_by_hand() -> None:
    """Of two figures one is another; the percentage is right: a third of all figures is not borne out."""
    found = fidelity([grounded("Năm 2023, Phòng 7 thụ lý 75 vụ/157 bị cáo, đạt 85,7%.", EVIDENCE)])
    assert (found["figure"], found["percent"]) == (Fidelity(2, 1), Fidelity(1, 1))
    assert figure_error(found) == pytest.approx(1 / 3, abs=1e-12)


def test_what_cites_nothing_is_bound_to_nothing() -> None:
    """Every fact of a sentence without a citation fails."""
    assert fidelity([grounded("Phòng 7 thụ lý 74 vụ.")])["figure"] == Fidelity(1, 0)


def test_an_answer_without_figures_has_no_figure_error() -> None:
    """Its recall says that it states none."""
    assert (figure_error(fidelity([])), Fidelity(0, 0).error) == (0.0, 0.0)
