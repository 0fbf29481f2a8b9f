"""The figures of the corpus."""

from __future__ import annotations

from assistant.figures import list_figures
from assistant.filters import parse_filters
from index.index import Index


def test_every_figure_comes_with_the_sentence_that_states_it(index: Index) -> None:
    """Its offsets lead into the document, and the number stands in it."""
    listed = list_figures(index, parse_filters([]))
    assert listed
    assert all(index.document(one.document_id).text[one.start : one.end] == one.quote for one in listed)


def test_a_figure_names_body_period_and_unit(index: Index) -> None:
    """A number alone says nothing."""
    found = next(one for one in list_figures(index, parse_filters(["province=Bến Tre"])) if one.value == 129)
    assert (found.count_unit, found.unit, found.period and found.period.label) == (
        "bị cáo",
        "Phòng 7, VKSND tỉnh Bến Tre",
        "năm 2023",
    )


def test_filters_limit_the_list(index: Index) -> None:
    """Only figures of the province asked for are listed."""
    assert {one.province for one in list_figures(index, parse_filters(["province=Bến Tre"]))} == {"Bến Tre"}
