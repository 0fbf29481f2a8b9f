from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from documents.types import BlockKind, Level, Metadata, Period, PeriodKind, Unit
from index.catalogue import tables
from index.catalogue.catalogue import Catalogue
from index.catalogue.filtering import document_conditions
from index.catalogue.ledger import Ledger
from index.errors import DocumentMissing, FilterUnusable
from index.opening import open_engine
from index.types import Counts, Filters
from tests.index.builders import about, document, edition

HAU_GIANG = Unit(Level.PROVINCE, "Hậu Giang", department="Phòng 7")
CA_MAU = Unit(Level.PROVINCE, "Cà Mau", department="Phòng 8")
FIRST = document(
    (BlockKind.TITLE, "Tổng kết"),
    "Phòng 7 thụ lý 74 vụ.",
    source="kho/a.txt",
    title="Tổng kết",
    metadata=replace(about(HAU_GIANG, 2023), published=date(2024, 1, 5)),
)
SECOND = document(
    "Phòng 8 ban hành 3 kháng nghị.",
    source="kho/b.txt",
    metadata=replace(about(CA_MAU, 2022), published=date(2023, 1, 5)),
)
THIRD = document("Một tin không nêu kỳ.", source="tin/c.txt", metadata=Metadata())


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    """A catalogue of three documents; the third has a label of its own."""
    engine = open_engine(tmp_path / "catalogue.db")
    Ledger(engine).swap([edition(FIRST), edition(SECOND), edition(THIRD, access="riêng")])
    return Catalogue(engine)


@pytest.mark.parametrize("made", [FIRST, SECOND, THIRD])
def test_a_document_comes_back_exactly(catalogue: Catalogue, made: object) -> None:
    """Quotes are cut from what the catalogue gives back."""
    assert catalogue.document(made.id) == made  # type: ignore[attr-defined]


def test_several_documents_are_read_in_the_order_asked(catalogue: Catalogue) -> None:
    """Also where some of them are at hand already."""
    catalogue.document(SECOND.id)
    assert catalogue.read([THIRD.id, SECOND.id, FIRST.id]) == [THIRD, SECOND, FIRST]


def test_one_document_that_may_not_be_seen_is_missing_among_others(catalogue: Catalogue) -> None:
    """Reading many at once opens no door."""
    with pytest.raises(DocumentMissing, match=THIRD.id):
        catalogue.read([FIRST.id, THIRD.id], labels=frozenset({"internal"}))


def test_a_missing_document_is_named(catalogue: Catalogue) -> None:
    """The id that was asked for is in the message."""
    with pytest.raises(DocumentMissing, match="nowhere"):
        catalogue.document("nowhere")


def test_everything_is_counted(catalogue: Catalogue) -> None:
    """Documents, passages and figures of the whole index."""
    assert catalogue.counts() == Counts(documents=3, passages=3, figures=2)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), "abc"),
        (Filters(province="Hậu Giang"), "a"),
        (Filters(province="can tho"), "a"),
        (Filters(province="Bạc Liêu"), ""),
        (Filters(unit="Phòng 7"), "a"),
        (Filters(unit="phong 8 ca mau"), "b"),
        (Filters(unit="VKSND tỉnh Hậu Giang"), "a"),
        (Filters(year=2023), "a"),
        (Filters(year=2024), ""),
        (Filters(period="năm 2022"), "b"),
        (Filters(period="6 tháng đầu năm 2022"), ""),
        (Filters(source="kho/"), "ab"),
        (Filters(source="100%"), ""),
        (Filters(access=()), ""),
        (Filters(access=("riêng",)), "c"),
        (Filters(access=("internal", "riêng")), "abc"),
        (Filters(labels=frozenset()), ""),
        (Filters(labels=frozenset({"internal"})), "ab"),
        (Filters(labels=frozenset({"internal"}), access=("riêng",)), ""),
        (Filters(published_from=date(2023, 6, 1)), "a"),
        (Filters(published_to=date(2023, 6, 1)), "b"),
        (Filters(document_ids=(SECOND.id,)), "b"),
        (Filters(document_ids=()), ""),
        (Filters(province="Hậu Giang", year=2022), ""),
    ],
)
def test_filters_limit_the_documents(catalogue: Catalogue, filters: Filters, expected: str) -> None:
    """Each filter alone and two together; provinces by both names, years by reporting year."""
    listed = catalogue.documents(filters)
    assert "".join(one.source[-5] for one in listed) == expected
    assert {one.id for one in listed} == catalogue.matching_documents(filters)


@pytest.mark.parametrize(
    "filters", [Filters(province="Hậu Giang"), Filters(year=2022), Filters(period="năm 2023"), Filters(unit="Cà Mau")]
)
def test_documents_within_a_filter_are_found_without_going_through_all_others(tmp_path: Path, filters: Filters) -> None:
    """A question is looked for within its provinces: that must not take longer with every document of another one."""
    query = select(tables.documents.c.id).where(*document_conditions(filters))
    with open_engine(tmp_path / "catalogue.db").connect() as connection:
        statement = query.compile(connection, compile_kwargs={"literal_binds": True})
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}").all()
    assert not [step for *_, step in plan if step.startswith("SCAN")]


@pytest.mark.parametrize("filters", [Filters(province="Xyz"), Filters(unit="xyz"), Filters(period="xyz")])
def test_a_filter_that_names_nothing_known_is_an_error(catalogue: Catalogue, filters: Filters) -> None:
    """Silently finding nothing would look like an answer."""
    with pytest.raises(FilterUnusable, match=r"=[xX]yz"):
        catalogue.documents(filters)


@pytest.mark.parametrize(
    ("filters", "values"),
    [
        (Filters(), ["74", "3"]),
        (Filters(unit="Phòng 7"), ["74"]),
        (Filters(year=2022), ["3"]),
        (Filters(province="Cần Thơ"), ["74"]),
        (Filters(period="năm 2023"), ["74"]),
        (Filters(source="b.txt"), ["3"]),
    ],
)
def test_filters_limit_the_figures(catalogue: Catalogue, filters: Filters, values: list[str]) -> None:
    """By the figure's own unit and period."""
    assert [str(one.figure.value) for one in catalogue.figures(filters)] == values


def test_a_range_of_years_holds_figures_of_each(tmp_path: Path) -> None:
    """A total over 2021-2023 is found by 2022."""
    engine = open_engine(tmp_path / "catalogue.db")
    metadata = Metadata(period=Period(PeriodKind.RANGE, 2021, last_year=2023))
    Ledger(engine).swap([edition(document("Đơn vị thụ lý 9 vụ.", metadata=metadata))])
    assert len(Catalogue(engine).figures(Filters(year=2022))) == 1


def test_passages_come_in_the_order_asked(catalogue: Catalogue) -> None:
    """The order is that of the ranking; unknown ids are left out."""
    ids = [catalogue.passages_of(made.id)[0].id for made in (SECOND, FIRST)]
    assert [one.id for one in catalogue.passages([ids[0], "unknown", ids[1]])] == ids


def test_a_passage_comes_back_exactly(catalogue: Catalogue) -> None:
    """Unit and period included."""
    assert catalogue.passages_of(FIRST.id) == list(edition(FIRST).passages)


def test_passage_ids_can_be_limited_to_documents(catalogue: Catalogue) -> None:
    """The dense leg is limited by passages."""
    assert catalogue.passage_ids([FIRST.id]) == {one.id for one in edition(FIRST).passages}


def test_a_document_is_found_by_its_source(catalogue: Catalogue) -> None:
    """That is how an unchanged file is recognised."""
    found = catalogue.find(source="kho/a.txt")
    assert found is not None
    assert found.content_hash == FIRST.content_hash
    assert catalogue.find(source="kho/z.txt") is None


def test_the_first_document_of_some_bytes_is_found_by_their_digest(catalogue: Catalogue) -> None:
    """Copies are linked to it."""
    assert catalogue.originals([FIRST.content_hash, "0"]) == {FIRST.content_hash: FIRST.id}


def test_several_documents_are_found_by_their_sources_at_once(catalogue: Catalogue) -> None:
    """A run asks once for many files; those that are new are left out."""
    found = catalogue.find_all(["kho/a.txt", "kho/z.txt"])
    assert {source: one.id for source, one in found.items()} == {"kho/a.txt": FIRST.id}


def test_a_document_at_hand_is_hidden_from_who_may_not_see_it(catalogue: Catalogue) -> None:
    """What one caller has read is not thereby open to the next."""
    catalogue.document(THIRD.id)
    with pytest.raises(DocumentMissing):
        catalogue.document(THIRD.id, labels=frozenset({"internal"}))


def test_a_document_relabelled_is_hidden_at_once(tmp_path: Path) -> None:
    """Nothing kept at hand outlives a change."""
    engine = open_engine(tmp_path / "catalogue.db")
    ledger, catalogue = Ledger(engine), Catalogue(engine)
    ledger.swap([edition(FIRST)])
    catalogue.document(FIRST.id, labels=frozenset({"internal"}))
    ledger.label(FIRST.id, "riêng")
    with pytest.raises(DocumentMissing):
        catalogue.document(FIRST.id, labels=frozenset({"internal"}))


def test_passages_that_were_replaced_are_gone_at_once(tmp_path: Path) -> None:
    """A hit is resolved against the catalogue as it is now."""
    engine = open_engine(tmp_path / "catalogue.db")
    ledger, catalogue = Ledger(engine), Catalogue(engine)
    ledger.swap([edition(FIRST)])
    ids = catalogue.passage_ids()
    catalogue.passages(ids)
    ledger.swap([], removed=[FIRST.id])
    assert catalogue.passages(ids) == []
