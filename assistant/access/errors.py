"""What can go wrong with rights.

AssistantError
├── KeyRefused       a key is unknown, revoked, expired, or used from a page it is not for
├── KeyMissing       no key has this id
└── BadRequest
    └── LabelUnusable   a label is not one that documents and keys can carry
"""

from __future__ import annotations

from assistant.errors import AssistantError, BadRequest


class KeyRefused(AssistantError):
    """A key does not let its bearer in.

    The message is the same whatever the reason: a guesser learns nothing from it. ``why`` is for the log.
    """

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__("Khóa truy cập không hợp lệ hoặc đã hết hạn; hãy xin khóa mới từ người quản trị.")


class KeyMissing(AssistantError):
    """No key has the id ``key_id``."""

    def __init__(self, key_id: str) -> None:
        self.key_id = key_id
        super().__init__(f"Không có khóa mang mã {key_id}; hãy xem `assistant keys list`.")


class LabelUnusable(BadRequest):
    """A label cannot be given to a document or a key."""

    def __init__(self, label: str) -> None:
        super().__init__(
            "label",
            label,
            "nhãn gồm 1 đến 64 chữ cái, chữ số, dấu cách, gạch nối, gạch dưới, dấu chấm, và bắt đầu bằng chữ hoặc số",
        )
