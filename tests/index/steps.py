"""Steps that worker processes take in tests: good ones, and ones that go wrong by the name of the file."""

from __future__ import annotations

import os
import time
from pathlib import Path

from documents.errors import UnreadableDocument
from index.ingesting.pipeline import Made
from tests.index.builders import document


def make(path: Path, source: str) -> Made:
    """Make a document whose title is the name of the file, or go wrong as that name says."""
    match path.stem:
        case "unreadable":
            raise UnreadableDocument("Không đọc được tệp.", source)
        case "endless":
            time.sleep(60)
        case "crash":
            os._exit(1)
        case "greedy":
            bytearray(1 << 40)
        case "slow":
            time.sleep(0.2)
    return Made(document(path.stem, source=source, title=path.stem), (), ())
