"""The bodies that a follow-up question means."""

from __future__ import annotations

import pytest

from assistant.questions.following.inherited_units import joined_units, same_area_of, same_province
from documents.types import Level, Unit

HOST = Unit(Level.PROVINCE, "Hà Nam")
HOST_ROOM = Unit(Level.PROVINCE, "Hà Nam", department="Phòng 4")
BOTH_LEVELS = Unit(Level.PROVINCE, "Hà Nam", group="hai cấp")
OTHER = Unit(Level.PROVINCE, "Bến Tre")
ROOM = Unit(Level.PROVINCE, None, department="Phòng 5")
OTHER_ROOM = Unit(Level.PROVINCE, "Bến Tre", department="Phòng 5")


@pytest.mark.parametrize(
    ("before", "named", "meant"),
    [
        ((HOST,), (), (HOST,)),
        ((HOST,), (ROOM,), (Unit(Level.PROVINCE, "Hà Nam", department="Phòng 5"),)),
        ((HOST, OTHER), (ROOM,), (ROOM,)),
        ((HOST_ROOM,), (OTHER,), (Unit(Level.PROVINCE, "Bến Tre", department="Phòng 4"),)),
        ((BOTH_LEVELS,), (OTHER,), (Unit(Level.PROVINCE, "Bến Tre", group="hai cấp"),)),
        ((BOTH_LEVELS,), (OTHER_ROOM,), (OTHER_ROOM,)),
        ((HOST,), (OTHER,), (OTHER,)),
    ],
)
def test_what_is_named_lies_within_the_one_body_before(
    before: tuple[Unit, ...], named: tuple[Unit, ...], meant: tuple[Unit, ...]
) -> None:
    """A department keeps its number in another province; of two bodies before, neither is taken."""
    assert joined_units(before, named) == meant


AREA = Unit(Level.AREA, "Hà Nam", "khu vực 4")


@pytest.mark.parametrize(
    ("text", "before", "named", "meant"),
    [
        ("Vậy bên Bến Tre?", (AREA,), (OTHER,), Unit(Level.AREA, "Bến Tre", "khu vực 4")),
        ("Còn VKSND tỉnh Bến Tre?", (AREA,), (OTHER,), None),
        ("Vậy bên Bến Tre?", (HOST,), (OTHER,), None),
        ("Phòng 5 Bến Tre thì sao?", (AREA,), (OTHER_ROOM,), None),
        ("Vậy cả Hà Nam?", (AREA,), (HOST,), None),
    ],
)
def test_an_area_office_is_exchanged_for_that_of_its_number(
    text: str, before: tuple[Unit, ...], named: tuple[Unit, ...], meant: Unit | None
) -> None:
    """Whoever names another province in passing means its office of the same number, unless he says otherwise."""
    assert same_area_of(text, before, named) == meant


@pytest.mark.parametrize(
    ("text", "before", "named", "said"),
    [
        ("Còn khu vực 7 của tỉnh đó thì sao?", (AREA,), (AREA,), "của tỉnh đó"),
        ("Thế khu vực 7 cùng tỉnh?", (AREA,), (AREA,), "cùng tỉnh"),
        ("Còn khu vực 7 của tỉnh khác thì sao?", (AREA,), (AREA,), None),
        ("Còn khu vực 7 của tỉnh đó thì sao?", (AREA, OTHER), (AREA,), None),
        ("Còn số của tỉnh đó thì sao?", (AREA,), (), None),
    ],
)
def test_the_same_province_is_only_where_the_named_office_lies(
    text: str, before: tuple[Unit, ...], named: tuple[Unit, ...], said: str | None
) -> None:
    """It points to the province of the one body spoken of before; of two bodies, or alone, it says more than where."""
    assert [text[span.start : span.end] for span in same_province(text, before, named)] == ([said] if said else [])
