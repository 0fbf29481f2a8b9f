"""``assistant verify`` as people and programs call it."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document as WordDocument

from tests.integration.console import Installation

pytestmark = pytest.mark.integration

RIGHT = "Năm 2023, Phòng 7 VKSND tỉnh Sóc Trăng thụ lý 61 vụ/104 bị cáo theo thủ tục phúc thẩm."
WRONG = "Năm 2023, Phòng 7 VKSND tỉnh Sóc Trăng thụ lý 16 vụ/104 bị cáo theo thủ tục phúc thẩm."


def test_the_json_is_the_public_object(indexed: Installation) -> None:
    """Names and nesting are those of the contract, and nothing else stands on standard output."""
    (sentence,) = indexed.run("verify", WRONG, "--json").json["sentences"]
    assert set(sentence) == {"text", "verdict", "score", "problems", "citations"}
    assert sentence["problems"] == [{"kind": "figure", "claimed": "16 vụ", "found": "61 vụ"}]
    assert {"marker", "document_id", "source", "title", "quote", "start", "end"} <= set(sentence["citations"][0])


def test_a_terminal_reads_what_the_source_says_and_what_the_draft(indexed: Installation) -> None:
    """The one line that a drafter needs."""
    ended = indexed.run("verify", WRONG)
    assert (ended.code, "nguồn ghi 61 vụ, bản nháp ghi 16 vụ" in ended.out) == (0, True)


def test_a_word_file_is_read_sentence_by_sentence(indexed: Installation, tmp_path: Path) -> None:
    """A draft may be a file of any format that can be indexed."""
    draft = WordDocument()
    draft.add_paragraph(f"{RIGHT} {WRONG}")
    draft.save(str(tmp_path / "nhap.docx"))
    sentences = indexed.run("verify", tmp_path / "nhap.docx", "--json").json["sentences"]
    assert [sentence["verdict"] for sentence in sentences] == ["supported", "contradicted"]


def test_standard_input_is_a_draft(indexed: Installation) -> None:
    """What is piped in is checked like what is typed."""
    assert "✓ Có căn cứ" in indexed.run("verify", typed=RIGHT).out


@pytest.mark.parametrize("argument", ["", "khong-co.docx"])
def test_nothing_to_check_is_wrong_use_in_one_line(indexed: Installation, argument: str) -> None:
    """An empty draft and a file that is not there end with exit code 2 and say what to do."""
    ended = indexed.run("verify", argument)
    assert (ended.code, ended.err.count("\n"), ended.err.startswith("Lỗi: ")) == (2, 1, True)
