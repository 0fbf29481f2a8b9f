"""What answering a question loads, seen from a fresh process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from index.index import Index
from index.ingesting.ingest import Ingest
from tests.index.builders import text_pipeline

pytestmark = pytest.mark.integration

ROOT = Path(__file__).parents[2]
_SHOW = "import sys; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
HEAVY = {"torch", "sentence_transformers", "transformers", "chromadb", "trafilatura", "langchain", "langchain_core"}


def _loaded_by(code: str) -> set[str]:
    shown = subprocess.run(
        [sys.executable, "-c", f"{code}\n{_SHOW}"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(shown.stdout.split()) & HEAVY


@pytest.fixture
def home(index: Index, tmp_path: Path) -> Path:
    """An installation with one document and its model beside it."""
    (tmp_path / "a.txt").write_text("Tin\nPhòng 7 thụ lý 74 vụ.")
    Ingest(index, text_pipeline()).bring_up_to_date([tmp_path / "a.txt"])
    return tmp_path / "home"


def test_searching_with_a_static_model_loads_nothing_heavy(home: Path) -> None:
    """The vectors of a small corpus lie in one table, so that not even Chroma is needed to answer."""
    model = home.parent / "model-0"
    code = f"""
from pathlib import Path
from index.embedding.models import open_model
from index.opening import open_index
index = open_index(Path({str(home)!r}), open_model(Path({str(model)!r}), name="tiny"), read_only=True)
assert index.search("Phòng 7")
"""
    assert _loaded_by(code) == set()


def test_the_status_loads_nothing_heavy(home: Path) -> None:
    """It answers at once."""
    assert (
        _loaded_by(f"from pathlib import Path\nfrom index.status import status\nstatus(Path({str(home)!r}))") == set()
    )


def test_importing_every_module_loads_nothing_heavy() -> None:
    """Frameworks are met inside the functions that need them."""
    names = [path.stem for path in (ROOT / "index").glob("*.py")]
    assert _loaded_by("\n".join(f"import index.{name}" for name in names)) == set()
