"""What can go wrong with a language model while it writes.

AssistantError
└── ModelFailed       the model's words cannot be used; ``notice`` tells the reader so
    ├── ModelDown     it cannot be reached, or answers with an error
    ├── ModelSlow     it has not finished in time
    ├── ModelBusy     every call that is allowed at once is taken
    ├── ModelCutOff   its words end in the middle of a sentence
    └── ModelEndless  it writes on past every limit
"""

from __future__ import annotations

from typing import ClassVar

from assistant import texts
from assistant.errors import AssistantError


class ModelFailed(AssistantError):
    """The model's words cannot be used."""

    notice: ClassVar[str] = texts.MODEL_DOWN

    def __init__(self) -> None:
        super().__init__(self.notice)


class ModelDown(ModelFailed):
    """The model cannot be reached, or answers with an error; the cause is chained."""


class ModelSlow(ModelFailed):
    """The model has not finished in time."""

    notice = texts.MODEL_SLOW


class ModelBusy(ModelFailed):
    """Every call that is allowed at once is taken."""

    notice = texts.MODEL_BUSY


class ModelCutOff(ModelFailed):
    """The model's words end in the middle of a sentence."""

    notice = texts.MODEL_CUT_OFF


class ModelEndless(ModelFailed):
    """The model writes on past every limit."""

    notice = texts.MODEL_ENDLESS
