"""Drafts verified over HTTP, against the corpus or against passages given along."""

from __future__ import annotations

import json

import pytest
from fastapi.testclient import TestClient

from assistant.api.schema.verifying import VerificationShown

TRUE = "Năm 2023, Phòng 7 VKSND tỉnh Sóc Trăng thụ lý 61 vụ phúc thẩm."
FALSE = "Năm 2023, Phòng 7 VKSND tỉnh Sóc Trăng thụ lý 16 vụ phúc thẩm."


@pytest.mark.parametrize(("text", "verdict"), [(TRUE, "supported"), (FALSE, "contradicted")])
def test_a_draft_is_held_against_the_corpus(client: TestClient, text: str, verdict: str) -> None:
    """A digit changed is a digit found."""
    sentences = client.post("/v1/verify", json={"text": text}).json()["sentences"]
    assert [one["verdict"] for one in sentences] == [verdict]


def test_with_passages_the_corpus_is_left_out(client: TestClient) -> None:
    """What only the corpus says is not found in them."""
    body = {"text": TRUE, "passages": ["Năm 2023, VKSND tỉnh Bến Tre tổ chức hội nghị tổng kết."]}
    assert client.post("/v1/verify", json=body).json()["sentences"][0]["verdict"] != "supported"


def test_a_verification_has_the_shape_that_the_schema_promises(client: TestClient) -> None:
    """Nothing is left over, nothing is missing."""
    shown = client.post("/v1/verify", json={"text": FALSE}).json()
    assert json.loads(VerificationShown.model_validate(shown).model_dump_json()) == shown


@pytest.mark.parametrize("text", ["", " \n ", "a\x00", "x" * 50_001])
def test_what_is_no_draft_is_refused(client: TestClient, text: str) -> None:
    """Nothing to read, or more than is read."""
    assert client.post("/v1/verify", json={"text": text}).status_code == 422
