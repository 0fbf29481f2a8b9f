from __future__ import annotations

from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path

import pytest

from documents.errors import DocumentError
from documents.scopes.scoper import Scoper
from documents.statements import read_statements
from documents.types import Level, Period, PeriodKind, Scope, Unit
from index.catalogue.packing import unpack_statements
from index.ingesting.pipeline import Made, describe, standard_pipeline

REPORT = """VKSND tỉnh Lai Châu tổng kết công tác năm 2023

Ngày 15/12/2023, VKSND tỉnh Lai Châu tổ chức hội nghị tổng kết công tác năm 2023.

Phòng 7: Trong năm 2023, đơn vị đã thụ lý 41 vụ/88 bị cáo theo thủ tục phúc thẩm.

Phòng 8: Trong năm 2023, đơn vị đã ban hành 05 kháng nghị.
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A short report on two departments, read by the product's own steps."""
    file = tmp_path_factory.mktemp("pipeline") / "bai.txt"
    file.write_text(REPORT)
    return standard_pipeline().make(file, "kho/bai.txt")


def test_a_document_is_known_by_the_source_it_was_given(made: Made) -> None:
    """The path as it was indexed is what citations show."""
    assert made.document.source == "kho/bai.txt"


def test_passages_know_the_department_that_they_speak_about(made: Made) -> None:
    """A round-up names several; each paragraph has its own."""
    departments = [one.unit.department for one in made.passages if one.unit and "thụ lý" in one.text]
    assert departments == ["Phòng 7"]


def test_labels_name_unit_and_period(made: Made) -> None:
    """The lexical index weighs them apart."""
    (label,) = [one.label for one in made.passages if "kháng nghị" in one.text]
    assert "Phòng 8" in label
    assert "Lai Châu" in label
    assert "2023" in label


def test_figures_are_extracted(made: Made) -> None:
    """They go into the catalogue with the passages."""
    assert {"41", "88", "5"} <= {str(figure.value) for figure in made.figures}


def test_statements_come_back_as_they_were_read(made: Made) -> None:
    """What was kept answers exactly as what would be read now."""
    scoper = Scoper(made.document)
    read = read_statements(made.document, scoper=scoper, figures=made.figures)
    assert [asdict(one) for one in unpack_statements(made.statements)] == [asdict(one) for one in read]


def test_the_digest_is_that_of_the_document(made: Made, tmp_path: Path) -> None:
    """Otherwise no file would ever count as unchanged."""
    (tmp_path / "bai.txt").write_text(REPORT)
    assert standard_pipeline().digest(tmp_path / "bai.txt") == made.document.content_hash


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    """In the family of errors that ingestion reports and skips."""
    with pytest.raises(DocumentError):
        standard_pipeline().make(tmp_path / "missing.txt", "missing.txt")


def test_the_modules_named_for_files_are_there() -> None:
    """A server that forks passes over a name that cannot be imported, and every process would load it by itself."""
    modules = standard_pipeline().modules([Path(f"bai.{suffix}") for suffix in ("txt", "md", "html", "docx", "xlsx")])
    assert [name for name in modules if find_spec(name) is None] == []


@pytest.mark.parametrize(
    ("scope", "name"),
    [
        (Scope(), ""),
        (Scope(period=Period(PeriodKind.YEAR, 2023)), "năm 2023"),
        (Scope(unit=Unit(Level.PROVINCE, "Lai Châu", department="Phòng 8")), "Phòng 8, VKSND tỉnh Lai Châu"),
    ],
)
def test_scopes_are_described_by_what_they_name(scope: Scope, name: str) -> None:
    """Nothing is made up for what is not known."""
    assert describe(scope) == name
