"""Errors of this package.

AssistantError
├── RunMissing        there is no such run
└── EvaluationFailed  the command that evaluates or compares did not come to its end
"""

from __future__ import annotations

from assistant.errors import AssistantError


class RunMissing(AssistantError):
    """No finished run has this name."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__("Không có lần đánh giá này.")


class EvaluationFailed(AssistantError):
    """An evaluation or a comparison failed; the message is what the command said, in one line."""
