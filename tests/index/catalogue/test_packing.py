"""Statements come out as they went in, and what they share is shared again."""

from __future__ import annotations

from dataclasses import asdict, replace
from decimal import Decimal

import pytest

from documents.statements import StatementContent, read_terms
from documents.types import BlockKind, Change, Figure, Level, Period, PeriodKind, Scope, Span, Unit
from index.catalogue.packing import pack_statements, unpack_statements

BODY = Unit(Level.PROVINCE, "Vĩnh Long", department="Phòng 9")
YEAR = Period(PeriodKind.YEAR, 2024)
GOVERNING = read_terms("Kết quả kiểm sát việc giải quyết các vụ, việc dân sự năm 2024")
SAID = read_terms("ban hành 14 kháng nghị phúc thẩm, tăng 03 kháng nghị")
FIGURE = Figure(
    indicator="kháng nghị",
    wording="ban hành kháng nghị phúc thẩm",
    value=Decimal("14.0"),
    count_unit="kháng nghị",
    span=Span(9, 21),
    sentence=Span(0, 52),
    unit=BODY,
    period=YEAR,
    hedge="hơn",
    change=Change("tăng", Decimal("03"), "kháng nghị", "cùng kỳ"),
    pair=1,
)
STATEMENT = StatementContent(
    span=Span(0, 52),
    kind=BlockKind.LIST_ITEM,
    scope=Scope(BODY, YEAR, plan=True, own_unit=True),
    own=SAID.words,
    around=GOVERNING.words,
    named=SAID.named,
    named_around=GOVERNING.named,
    figures=(FIGURE,),
    segments=(read_terms("kháng nghị phúc thẩm"),),
    own_units=(),
    units=(BODY, Unit(Level.SUPREME)),
    own_periods=(YEAR,),
    periods=(YEAR, Period(PeriodKind.QUARTER, 2024, number=3)),
    order=7,
)


@pytest.mark.parametrize(
    "statement",
    [
        STATEMENT,
        replace(STATEMENT, scope=Scope(), units=(), own_periods=(), periods=()),
        replace(STATEMENT, figures=(replace(FIGURE, unit=None, period=None, hedge=None, change=None, pair=None),)),
        replace(STATEMENT, figures=(replace(FIGURE, change=Change("giảm")), replace(FIGURE, is_cell=True))),
        replace(STATEMENT, figures=(), segments=(), named={}, own=read_terms("").words),
    ],
    ids=["full", "of nobody", "bare figure", "direction alone", "no figures and no words"],
)
def test_a_statement_comes_back_exactly(statement: StatementContent) -> None:
    """Answers rest on what was read when the document was indexed, to the last digit."""
    (again,) = unpack_statements(pack_statements([statement]))
    assert asdict(again) == asdict(statement)


def test_statements_come_back_in_their_order() -> None:
    """A list is answered with the items beside each other."""
    several = [replace(STATEMENT, order=order) for order in (3, 1, 2)]
    assert [one.order for one in unpack_statements(pack_statements(several))] == [3, 1, 2]


def test_what_governs_several_statements_is_held_once() -> None:
    """Open documents stay at hand by the hundred; a heading for each of their sentences would fill the memory."""
    first, second = unpack_statements(pack_statements([STATEMENT, replace(STATEMENT, order=8)]))
    assert first.around is second.around


def test_documents_that_speak_of_one_body_share_it() -> None:
    """The same few bodies and periods stand in all reports."""
    (one,), (other,) = (unpack_statements(pack_statements([STATEMENT])) for _ in range(2))
    assert one.scope.unit is other.scope.unit
