"""Lists that break a total down."""

from __future__ import annotations

from documents.types import Figure
from tests.documents.sentences_of_figures import figures_in


def _parts(*lines: str) -> list[tuple[str | None, int, str]]:
    return [(_department(figure), int(figure.value), figure.count_unit) for figure in figures_in(*lines)]


def _department(figure: Figure) -> str | None:
    return figure.unit.department if figure.unit else None


def test_a_list_counts_what_the_total_counts_that_it_adds_up_to() -> None:
    """The mark of a footnote is lost, its sum is not."""
    parts = _parts("Toàn tỉnh ban hành 22 kháng nghị và 30 kiến nghị.", "Phòng 7: 9; Phòng 8: 3; Phòng 9: 10.")
    assert parts[2:] == [("Phòng 7", 9, "kháng nghị"), ("Phòng 8", 3, "kháng nghị"), ("Phòng 9", 10, "kháng nghị")]


def test_a_list_that_adds_up_to_two_things_counts_neither() -> None:
    """Where several totals fit, nothing is guessed."""
    parts = _parts("Toàn tỉnh ban hành 22 kháng nghị và 22 kiến nghị.", "Phòng 7: 9; Phòng 8: 3; Phòng 9: 10.")
    assert len(parts) == 2


def test_a_list_that_adds_up_to_nothing_gives_no_figures() -> None:
    """A number that nothing explains is no figure."""
    assert len(_parts("Toàn tỉnh ban hành 22 kháng nghị.", "Phòng 7: 9; Phòng 8: 3; Phòng 9: 11.")) == 1


def test_the_rest_of_a_list_belongs_to_no_single_body() -> None:
    """ "các đơn vị khác: 10" is nobody's figure."""
    parts = figures_in("Toàn tỉnh ban hành 22 kháng nghị.", "Phòng 7: 12; các đơn vị khác: 10.")
    assert parts[-1].unit is None
