"""Figures told off against a list."""

from __future__ import annotations

import pytest

from tests.documents.sentences_of_figures import figures_in


def test_figures_follow_the_bodies_listed_before_them() -> None:
    """ "Phòng 7, Phòng 8 và Phòng 9 ... lần lượt 8, 6 và 5": one each, in order."""
    figures = figures_in("Phòng 7, Phòng 8 và Phòng 9 ban hành lần lượt 8, 6 và 5 kháng nghị.")
    told = [(figure.unit.department if figure.unit else None, int(figure.value)) for figure in figures]
    assert told == [("Phòng 7", 8), ("Phòng 8", 6), ("Phòng 9", 5)]


def test_figures_follow_the_years_listed_before_them() -> None:
    """Without bodies the periods decide."""
    figures = figures_in("Số vụ khởi tố năm 2021, năm 2022 và năm 2023 lần lượt là 71, 80 và 92 vụ.")
    assert [figure.period.year if figure.period else None for figure in figures] == [2021, 2022, 2023]


def test_bare_figures_follow_the_units_listed_before_them() -> None:
    """ "số kháng nghị, kiến nghị lần lượt là 5 và 12"."""
    figures = figures_in("Số kháng nghị, kiến nghị của đơn vị lần lượt là 5 và 12.")
    assert [figure.count_unit for figure in figures] == ["kháng nghị", "kiến nghị"]


@pytest.mark.parametrize("sentence", ["Phòng 7 lần lượt ban hành 8 kháng nghị.", "Lần lượt 8 và 6 vụ được xét xử."])
def test_nothing_is_told_off_without_a_list(sentence: str) -> None:
    """One figure, or nothing listed, binds nothing."""
    assert {figure.count_unit for figure in figures_in(sentence)} <= {"kháng nghị", "vụ"}
