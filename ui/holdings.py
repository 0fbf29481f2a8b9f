"""What the corpus holds, kept for a minute so that a page is drawn without asking the API again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime

import streamlit as st

from ui import session
from ui.client import ApiClient
from ui.evaluations import Run
from ui.objects import Document, Figure
from ui.questions import Shelves, shelve
from ui.questions import starters as starting_questions
from ui.showing import alphabetical

# Long enough for the pages of one reader, short enough that a new document appears while its editor waits.
_SECONDS = 60


def documents() -> tuple[Document, ...]:
    """Return the catalogue without texts.

    Raises:
        ApiError: the API does not give it.
    """
    return _documents(session.settings().api, session.person().key, session.client())


def figures(filters: Mapping[str, str | int] | None = None) -> tuple[Figure, ...]:
    """Return the figures of the corpus within ``filters``.

    Raises:
        ApiError: the API does not give them.
    """
    limits = tuple(sorted((filters or {}).items()))
    return _figures(session.settings().api, session.person().key, limits, session.client())


def facets() -> dict[str, dict[str, int]]:
    """Return for every filter how many documents each of its values has.

    Raises:
        ApiError: the API does not give the catalogue.
    """
    return _facets(session.settings().api, session.person().key, session.client())


def starters() -> list[str]:
    """Return questions to begin with that the corpus has figures for.

    Raises:
        ApiError: the API does not give them.
    """
    return _starters(session.settings().api, session.person().key, session.client())


def document(document_id: str) -> Document:
    """Return a document with its text.

    Raises:
        ApiError: the API does not give it, or it is gone.
    """
    return _document(session.settings().api, session.person().key, document_id, session.client())


def shelves() -> Shelves:
    """Return the figures of the corpus where they are looked for.

    Raises:
        ApiError: the API does not give them.
    """
    return _shelves(session.settings().api, session.person().key, session.client())


def report(run: Run) -> str:
    """Return the report of an evaluation as a page.

    Raises:
        ApiError: the API does not give it, or it is gone.
    """
    return _report(session.settings().api, session.person().key, (run.id, run.finished), session.client())


def forget() -> None:
    """Ask the API anew next time: the corpus has changed."""
    for kept in (_documents, _figures, _facets, _starters, _shelves):
        kept.clear()
    _document.clear()


def counts(key: str, found: Iterable[Document]) -> dict[str, int]:
    """Return how many documents each value of a filter has, provinces by the names of both times."""
    counted = Counter(value for document in found for value in _values(key, document))
    return {value: counted[value] for value in sorted(counted, key=alphabetical, reverse=key == "year")}


def years_of(document: Document) -> list[str]:
    """Return the years that a document's period names."""
    return sorted({word.strip(",.()") for word in _split(document.period) if word.strip(",.()").isdigit()} & _YEARS)


_YEARS = {str(year) for year in range(1990, 2100)}


def _split(period: str | None) -> list[str]:
    return (period or "").replace("–", " ").replace("/", " ").replace("-", " ").split()


def _values(key: str, document: Document) -> set[str]:
    if key == "province":
        return {name for name in (document.province, document.province_today) if name}
    if key == "year":
        years = years_of(document)
        return {str(year) for year in range(int(years[0]), int(years[-1]) + 1)} if years else set()
    value = {"unit": document.unit, "period": document.period, "access": document.access}[key]
    return {value} if value else set()


@st.cache_resource(ttl=_SECONDS, max_entries=200, show_spinner=False)
def _documents(address: str, key: str | None, _client: ApiClient) -> tuple[Document, ...]:
    return _client.documents()


@st.cache_resource(ttl=_SECONDS, max_entries=200, show_spinner=False)
def _figures(
    address: str, key: str | None, limits: tuple[tuple[str, str | int], ...], _client: ApiClient
) -> tuple[Figure, ...]:
    return _client.figures(dict(limits))


@st.cache_resource(ttl=_SECONDS, max_entries=20, show_spinner=False)
def _report(address: str, key: str | None, run: tuple[str, datetime], _client: ApiClient) -> str:
    return _client.evaluation_report(run[0], "html").decode("utf-8", "replace")


@st.cache_resource(ttl=_SECONDS, max_entries=200, show_spinner=False)
def _facets(address: str, key: str | None, _client: ApiClient) -> dict[str, dict[str, int]]:
    found = _documents(address, key, _client)
    return {name: counts(name, found) for name in session.FILTER_KEYS}


@st.cache_resource(ttl=_SECONDS, max_entries=200, show_spinner=False)
def _starters(address: str, key: str | None, _client: ApiClient) -> list[str]:
    return starting_questions(_figures(address, key, (), _client))


@st.cache_resource(ttl=_SECONDS, max_entries=200, show_spinner=False)
def _shelves(address: str, key: str | None, _client: ApiClient) -> Shelves:
    return shelve(_figures(address, key, (), _client))


@st.cache_resource(ttl=_SECONDS, max_entries=500, show_spinner=False)
def _document(address: str, key: str | None, document_id: str, _client: ApiClient) -> Document:
    return _client.document(document_id)
