"""Search, figures and the catalogue over HTTP."""

from __future__ import annotations

import io
import json

import pytest
from fastapi.testclient import TestClient
from openpyxl import load_workbook
from pydantic import BaseModel

from assistant.api.schema.corpus import Documents, DocumentShown, Figures, Results


def test_search_returns_passages_best_first(client: TestClient) -> None:
    """The scores fall, and no more passages come than were asked for."""
    results = client.post("/v1/search", json={"query": "thụ lý phúc thẩm", "k": 3}).json()["results"]
    scores = [one["score"] for one in results]
    assert (len(scores), scores) == (3, sorted(scores, reverse=True))


def test_a_document_holds_the_passages_word_by_word(client: TestClient) -> None:
    """What a search returns can be shown where it stands."""
    found = client.post("/v1/search", json={"query": "thụ lý phúc thẩm", "k": 1}).json()["results"][0]
    text = client.get(f"/v1/documents/{found['document_id']}").json()["text"]
    assert text[found["start"] : found["end"]] == found["text"]


def test_figures_can_be_filtered(client: TestClient) -> None:
    """Every figure returned is of the year asked for."""
    figures = client.get("/v1/figures", params={"year": 2022, "unit": "Phòng 7"}).json()["figures"]
    assert {(one["value"], one["count_unit"]) for one in figures} == {(48, "vụ"), (77, "bị cáo")}


def test_figures_come_as_a_workbook(client: TestClient) -> None:
    """A clerk opens the file and finds numbers."""
    response = client.get("/v1/figures", params={"format": "xlsx", "year": 2022})
    sheet = load_workbook(io.BytesIO(response.content)).active
    assert sheet is not None
    assert isinstance(sheet["B2"].value, int | float)


def test_figures_come_as_a_table_with_a_mark_for_spreadsheets(client: TestClient) -> None:
    """CSV opens with the Vietnamese letters intact."""
    response = client.get("/v1/figures", params={"format": "csv"})
    assert response.content.startswith(b"\xef\xbb\xbf")


def test_the_catalogue_comes_in_pages(client: TestClient) -> None:
    """The count is of all documents, the list of those asked for."""
    shown = client.get("/v1/documents", params={"limit": 2, "offset": 1}).json()
    whole = client.get("/v1/documents").json()
    assert shown == {"documents": whole["documents"][1:3], "total": len(whole["documents"])}


def test_an_unknown_document_is_not_found(client: TestClient) -> None:
    """The error has the shape of every error."""
    response = client.get("/v1/documents/0000000000000000")
    assert (response.status_code, sorted(response.json()["error"])) == (404, ["code", "detail", "message"])


@pytest.mark.parametrize(
    ("call", "model"),
    [
        ("/v1/figures", Figures),
        ("/v1/documents", Documents),
    ],
)
def test_lists_have_the_shape_that_the_schema_promises(client: TestClient, call: str, model: type[BaseModel]) -> None:
    """Nothing is left over, nothing is missing."""
    shown = client.get(call).json()
    assert json.loads(model.model_validate(shown).model_dump_json(by_alias=True)) == shown


def test_a_document_has_the_shape_that_the_schema_promises(client: TestClient) -> None:
    """Nothing is left over, nothing is missing."""
    first = client.get("/v1/documents").json()["documents"][0]["id"]
    shown = client.get(f"/v1/documents/{first}").json()
    assert json.loads(DocumentShown.model_validate(shown).model_dump_json()) == shown


def test_results_have_the_shape_that_the_schema_promises(client: TestClient) -> None:
    """Nothing is left over, nothing is missing."""
    shown = client.post("/v1/search", json={"query": "kháng nghị"}).json()
    assert json.loads(Results.model_validate(shown).model_dump_json()) == shown
