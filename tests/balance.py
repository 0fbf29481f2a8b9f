"""Which worker runs which test file, and in which order, so that all have work until the end."""

from __future__ import annotations

from pathlib import Path

import pytest
from xdist.scheduler import LoadFileScheduling

# Files that import torch and what lies on it, which costs ten seconds of processor: one worker runs them all.
_TORCH = frozenset(
    {
        "assistant/commands/test_train_embedder.py",
        "index/test_bundled_embedder.py",
        "index/test_train_embedder.py",
        "integration/test_cross_encoder.py",
        "integration/test_language_model_server.py",
        "integration/test_transformer_embedding.py",
    }
)
# Files that take longest, longest first: whoever begins with them has the short ones left for the end.
_LONG = (
    "integration/test_page.py",
    *sorted(_TORCH),
    "integration/test_api.py",
    "integration/test_page_with_api.py",
    "evals/test_broken.py",
    "integration/test_page_signing_in.py",
    "evals/test_assistant.py",
    "integration/test_killed",
    "integration/test_command_line.py",
    "integration/test_language_model.py",
    "integration/",
    "evals/test_",
    "ui/",
    "index/",
    "assistant/",
)
_FOLDER = Path(__file__).parent


class TogetherScheduling(LoadFileScheduling):  # type: ignore[misc]
    """A whole file for one worker, and the files that import torch together."""

    def _split_scope(self, nodeid: str) -> str:
        file = super()._split_scope(nodeid)
        return "torch" if file.removeprefix(f"{_FOLDER.name}/") in _TORCH else file


def put_longest_first(items: list[pytest.Item]) -> None:
    """Sort tests by how long their files take; those of a file keep their order."""
    items.sort(key=_rank)


def _rank(item: pytest.Item) -> int:
    name = item.path.relative_to(_FOLDER).as_posix() if item.path.is_relative_to(_FOLDER) else ""
    return next((place for place, prefix in enumerate(_LONG) if name.startswith(prefix)), len(_LONG))
