"""Filters as conditions on the catalogue's tables."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Table, and_, or_, select

from documents.periods.finding import find_periods
from documents.periods.finding import label as period_label
from documents.types import Unit
from index.catalogue.facets import PERIOD, PROVINCE, YEAR, canonical_province, unit_columns
from index.catalogue.tables import documents, facets, figures, units
from index.errors import FilterUnusable
from index.types import Filters

Condition = ColumnElement[bool]


def document_conditions(filters: Filters) -> list[Condition]:
    """Return what a row of ``documents`` has to meet.

    Raises:
        FilterUnusable: a province, unit or period is not understood.
    """
    conditions = _own_conditions(filters)
    if filters.province is not None:
        conditions.append(_has(PROVINCE, _province(filters.province)))
    if filters.year is not None:
        conditions.append(_has(YEAR, str(filters.year)))
    if filters.period is not None:
        conditions.append(_has(PERIOD, _period(filters.period)))
    if filters.unit is not None:
        conditions.append(documents.c.id.in_(select(units.c.document_id).where(_same_unit(units, filters.unit))))
    return conditions


def only_facet(filters: Filters) -> tuple[str, str] | None:
    """Return kind and value of the one facet that filters ask for, where a province is all that they say.

    A question asks for one in each search; what has it is found without a look at the documents.

    Raises:
        FilterUnusable: the province is not understood.
    """
    if filters.province is None or filters != Filters(province=filters.province):
        return None
    return PROVINCE, _province(filters.province)


def figure_conditions(filters: Filters) -> list[Condition]:
    """Return what a row of ``figures`` joined with its row of ``documents`` has to meet.

    Province, unit, year and period are those of the figure, not of its document.

    Raises:
        FilterUnusable: a province, unit or period is not understood.
    """
    conditions, figure = _own_conditions(filters), figures.c
    if filters.province is not None:
        name = _province(filters.province)
        conditions.append(or_(figure.province == name, figure.province_today == name))
    if filters.year is not None:
        in_range = and_(figure.year <= filters.year, figure.last_year >= filters.year)
        conditions.append(or_(figure.year == filters.year, in_range))
    if filters.period is not None:
        conditions.append(figure.period == _period(filters.period))
    if filters.unit is not None:
        conditions.append(_same_unit(figures, filters.unit))
    return conditions


def asked_unit(text: str) -> Unit:
    """Return the unit that a filter names.

    Raises:
        FilterUnusable: the text does not name exactly one unit.
    """
    # The register of organisations is read for filters by unit alone.
    from documents.organisations.finding import find_units

    named = {mention.unit for mention in find_units(text, tolerant=True)}
    if len(named) != 1:
        raise FilterUnusable("unit", text, "hãy nêu đúng một đơn vị, ví dụ Phòng 7 hoặc VKSND tỉnh Hậu Giang")
    return named.pop()


def _own_conditions(filters: Filters) -> list[Condition]:
    row, conditions = documents.c, []
    if filters.source is not None:
        conditions.append(row.source.contains(filters.source, autoescape=True))
    if filters.access is not None:
        conditions.append(row.access.in_(filters.access))
    if filters.labels is not None:
        conditions.append(row.access.in_(sorted(filters.labels)))
    if filters.published_from is not None:
        conditions.append(row.published >= filters.published_from)
    if filters.published_to is not None:
        conditions.append(row.published <= filters.published_to)
    if filters.document_ids is not None:
        conditions.append(row.id.in_(filters.document_ids))
    return conditions


def _has(kind: str, value: str) -> Condition:
    # Not EXISTS: SQLite would go through all documents and look for the value in each, 7 ms of them in 8,000.
    facet = facets.c
    return documents.c.id.in_(select(facet.document_id).where(facet.kind == kind, facet.value == value))


def _same_unit(table: Table, text: str) -> Condition:
    wanted = {name: value for name, value in unit_columns(asked_unit(text)).items() if value}
    wanted.pop("province_today", None)
    province = wanted.pop("province", None)
    conditions = [table.c[name] == value for name, value in wanted.items()]
    if province is not None:
        conditions.append(or_(table.c.province == province, table.c.province_today == province))
    return and_(*conditions)


def _province(text: str) -> str:
    name = canonical_province(text)
    if name is None:
        raise FilterUnusable("province", text, "hãy nêu tên một tỉnh, thành phố, ví dụ Hậu Giang")
    return name


def _period(text: str) -> str:
    labels = {period_label(mention.period) for mention in find_periods(text)}
    if len(labels) != 1:
        raise FilterUnusable("period", text, "hãy nêu đúng một kỳ, ví dụ 6 tháng đầu năm 2024 hoặc năm 2023")
    return labels.pop()
