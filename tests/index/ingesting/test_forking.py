"""What worker processes find loaded."""

from __future__ import annotations

import sys
from pathlib import Path
from subprocess import run

import pytest

from index.ingesting.forking import modules_for

# A process of its own: the one that runs the tests has long had a server, with what the tests need.
_FIRST_WORKER = """
from pathlib import Path
import sys
from index.ingesting.forking import context_with, load_ahead
load_ahead([Path(sys.argv[1])])
worker = context_with([]).Process(target=exec, args=("import sys; sys.exit('markdown_it' not in sys.modules)",))
worker.start()
worker.join()
sys.exit(worker.exitcode)
"""


@pytest.mark.parametrize(
    ("name", "module"), [("a.docx", "docx"), ("b.PDF", "pypdfium2"), ("c.txt", "index.ingesting.pipeline")]
)
def test_the_libraries_that_files_need_are_known_by_their_suffixes(name: str, module: str) -> None:
    """No file is opened for it."""
    assert module in modules_for([Path(name)])


@pytest.mark.integration
def test_the_first_worker_finds_loaded_what_was_loaded_ahead(tmp_path: Path) -> None:
    """The server began with the files of the folder, before anything else was known of them."""
    (tmp_path / "bao-cao.md").write_text("# Báo cáo", encoding="utf-8")
    assert run([sys.executable, "-c", _FIRST_WORKER, tmp_path], check=False, timeout=60).returncode == 0
