"""Which features a model was grown from: a model that was grown from others than are read now is not used."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import Final

from assistant.errors import AssistantError

# Raised whenever a feature comes to say something else under its old name: the name alone does not tell.
_MEANING: Final = 1
# What ``version_of`` makes of the features as they are; a test sets it against those that are really read.
CURRENT: Final = "eeb89ca261161b9e"


class ModelOutdated(AssistantError):
    """A model, called by the name of its file, is of another version than this program."""

    def __init__(self, model: str, problem: str) -> None:
        super().__init__(
            f"{model}: {problem}; hãy cài lại chương trình hoặc chạy `python -m evals.confidence --write`"
            " (ASSISTANT_SECOND_LOOK=false thì không cần mô hình này)"
        )


def version_of(names: Sequence[str]) -> str:
    """Return a digest of features by name, order and meaning: 16 hexadecimal digits."""
    return blake2b("\n".join((str(_MEANING), *names)).encode(), digest_size=8).hexdigest()


def check_version(version: str, model: str) -> None:
    """Make sure that a model, called by the name of its file, was grown from the features that are read now.

    Raises:
        ModelOutdated: it was grown from others, or from the same in another order.
    """
    if version != CURRENT:
        raise ModelOutdated(model, f"mô hình được luyện từ bộ đặc trưng {version}, chương trình đọc bộ {CURRENT}")
