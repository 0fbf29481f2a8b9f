from __future__ import annotations

import pickle

from documents.errors import DocumentError, TooLarge


def test_naming_the_file_keeps_kind_and_reason() -> None:
    """An error that a reader raised keeps its class and its reason when the file's name is added."""
    named = TooLarge("Tệp quá lớn.").at("bc.pdf")
    assert (type(named), str(named)) == (TooLarge, "bc.pdf: Tệp quá lớn.")


def test_errors_survive_a_process_boundary() -> None:
    """Reason and source come through pickling, so that files can be read in worker processes."""
    restored: DocumentError = pickle.loads(pickle.dumps(TooLarge("Tệp quá lớn.", "bc.pdf")))
    assert (restored.reason, restored.source) == ("Tệp quá lớn.", "bc.pdf")
