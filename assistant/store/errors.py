"""What can go wrong with what is kept.

AssistantError
├── StoreUnavailable      the database cannot be reached, read or written just now
├── StoreDamaged          the file is no database of this program
├── StoreTooNew           a later version of the program wrote it
├── ConversationMissing   there is no such conversation, or it is not the caller's
└── JobMissing            there is no such job, or it is not the caller's
"""

from __future__ import annotations

from assistant.errors import AssistantError
from index.errors import one_line


class StoreUnavailable(AssistantError):
    """The database cannot be reached, read or written just now; ``place`` names it without its password."""

    def __init__(self, place: str, detail: str) -> None:
        self.place = place
        super().__init__(
            f"Không dùng được cơ sở dữ liệu {place} ({one_line(detail)}); hãy kiểm tra ASSISTANT_DATABASE_URL, máy chủ"
            " cơ sở dữ liệu, dung lượng đĩa và quyền ghi rồi thử lại."
        )


class StoreDamaged(AssistantError):
    """The file at ``place`` is no database of this program."""

    def __init__(self, place: str, detail: str) -> None:
        self.place = place
        super().__init__(f"Cơ sở dữ liệu {place} bị hỏng ({one_line(detail)}); hãy phục hồi bản sao lưu.")


class StoreTooNew(AssistantError):
    """The database has a schema that this version of the program does not know."""

    def __init__(self, place: str, found: str) -> None:
        self.place, self.found = place, found
        super().__init__(
            f"Cơ sở dữ liệu {place} có phiên bản {found} mà bản cài này không biết; hãy nâng cấp chương trình."
        )


class ConversationMissing(AssistantError):
    """The caller has no conversation with this id; somebody else's is not told from none at all."""

    def __init__(self, conversation_id: str) -> None:
        self.conversation_id = conversation_id
        super().__init__(f"Không có cuộc trao đổi mang mã {conversation_id}.")


class JobMissing(AssistantError):
    """The caller has no job with this id."""

    def __init__(self, job_id: str) -> None:
        self.job_id = job_id
        super().__init__(f"Không có công việc mang mã {job_id}.")
