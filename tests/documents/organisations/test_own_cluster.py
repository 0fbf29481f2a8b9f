"""Tests of the emulation group that a paper calls "Cụm"."""

from __future__ import annotations

import pytest

from documents.organisations.finding import find_units
from documents.organisations.own_cluster import find_cluster, with_own_cluster
from documents.types import Unit

CLUSTER = Unit(group="Cụm thi đua số 5")


def test_a_paper_about_one_group_names_it_by_its_number() -> None:
    """However often it does."""
    assert find_cluster("Cụm thi đua số 5 họp. Cụm thi đua số 5 gồm 6 đơn vị.") == CLUSTER


def test_a_paper_about_several_groups_has_none_of_its_own() -> None:
    """Then "Cụm" may be either."""
    assert find_cluster("Cụm thi đua số 5 và Cụm thi đua số 6 cùng họp.") is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Các đơn vị trong Cụm phát động 27 đợt thi đua.", ["Các đơn vị trong Cụm"]),
        ("Năm 2023, toàn cụm có 12 sáng kiến.", ["toàn cụm"]),
        ("Cụm có 12 sáng kiến.", ["Cụm"]),
        ("Cụm trưởng phát biểu tại cụm dân cư.", []),
        ("Cụm giao VKSND tỉnh Hà Nam tổ chức hội thao.", []),
    ],
)
def test_the_group_is_meant_where_no_number_is_told(text: str, named: list[str]) -> None:
    """Its members together, or itself as the one who acts; not its head, nor who is told to do something by it."""
    found = with_own_cluster(text, find_units(text), CLUSTER)
    assert [mention.text for mention in found if mention.unit == CLUSTER] == named
