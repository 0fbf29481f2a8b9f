"""What can go wrong with the index.

IndexingError
├── IndexMissing      nothing has been indexed at this place yet
├── IndexLocked       another process is writing
├── IndexUnavailable  a part cannot be read or written just now: disk full, no right to write, held by another
│   └── ServerUnreachable   the server that holds it does not answer, or refuses
├── IndexDamaged      a part cannot be opened or does not agree with the others
├── IndexTooNew       written by a later version of the program
├── DocumentMissing   no document has this id
├── FilterUnusable    a filter names no province, unit or period that is known
├── ModelMismatch     the vectors were made with another embedding model
├── ModelUnreachable  the server of an embedding model does not answer, or not with vectors
├── ModelMissing      the files of an embedding model are not on this machine
├── ModelUnusable     a folder is there, but no embedding model can be read from it
└── ReaderUnavailable the processes that read files cannot be started

Each message is one plain Vietnamese line that says what to do next.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path


class IndexingError(Exception):
    """The index, or the model that it needs, cannot be used."""


class IndexMissing(IndexingError):
    """Nothing has been indexed at ``folder`` yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(f"Chưa có chỉ mục trong {folder}; hãy chạy `assistant index THƯ_MỤC` trước.")


class IndexLocked(IndexingError):
    """Another process writes to the index.

    Attributes:
        pid: the process that holds the lock; None where it has not said who it is.
        since: when it took the lock.
        host: the machine on which it runs; empty for this one.
    """

    def __init__(self, folder: Path, pid: int | None, since: datetime | None, host: str = "") -> None:
        self.folder, self.pid, self.since, self.host = folder, pid, since, host
        who = f"tiến trình {pid}" if pid else "một tiến trình khác"
        who += f" trên máy {host}" if host else ""
        when = f" từ {since:%H:%M:%S ngày %d/%m/%Y}" if since else ""
        super().__init__(f"Chỉ mục {folder} đang được {who} ghi{when}; hãy đợi tiến trình đó xong rồi chạy lại.")


class IndexUnavailable(IndexingError):
    """A part of the index cannot be read or written just now.

    Attributes:
        part: "catalogue", "vectors", "lexical" or "folder".
    """

    def __init__(self, part: str, detail: str) -> None:
        self.part = part
        super().__init__(
            f"Không đọc hoặc ghi được phần {part} của chỉ mục ({one_line(detail)}); hãy kiểm tra dung lượng đĩa và"
            " quyền ghi rồi chạy lại, phần đã xong được giữ nguyên."
        )


class ServerUnreachable(IndexUnavailable):
    """The server that holds a part of the index does not answer, or refuses; the program goes on when it is back.

    Attributes:
        part: "catalogue" or "vectors".
    """

    def __init__(self, part: str, place: str, detail: str) -> None:
        self.part, self.place = part, place
        IndexingError.__init__(
            self,
            f"Máy chủ {place} giữ phần {part} của chỉ mục không trả lời hoặc từ chối ({one_line(detail)}); hãy kiểm"
            " tra máy chủ, khóa và mạng. Chương trình tự tiếp tục khi máy chủ trở lại, phần đã xong được giữ nguyên.",
        )


class IndexDamaged(IndexingError):
    """A part of the index cannot be used as it is.

    Attributes:
        part: "catalogue", "vectors" or "lexical".
    """

    def __init__(self, part: str, detail: str) -> None:
        self.part = part
        cure = "hãy phục hồi bản sao lưu" if part == "catalogue" else "hãy chạy `assistant check --repair`"
        super().__init__(f"Phần {part} của chỉ mục bị hỏng ({one_line(detail)}); {cure}.")


class IndexTooNew(IndexingError):
    """The index has a format that this version of the program does not know."""

    def __init__(self, place: Path | str, found: str, known: int | str) -> None:
        self.place, self.found, self.known = place, found, known
        super().__init__(
            f"Chỉ mục {place} có định dạng {found}, bản cài này chỉ đọc được đến định dạng {known};"
            " hãy nâng cấp chương trình."
        )


class DocumentMissing(IndexingError):
    """No document has the id ``document_id``."""

    def __init__(self, document_id: str) -> None:
        self.document_id = document_id
        super().__init__(f"Không có tài liệu mang mã {document_id}; hãy xem `assistant documents list`.")


class FilterUnusable(IndexingError):
    """A filter's value names nothing that is known."""

    def __init__(self, key: str, value: str, expected: str) -> None:
        self.key, self.value = key, value
        super().__init__(f"Bộ lọc {key}={value} không dùng được: {expected}.")


class ModelMismatch(IndexingError):
    """The index was built with another embedding model than the one asked for."""

    def __init__(self, built_with: str, asked_for: str) -> None:
        self.built_with, self.asked_for = built_with, asked_for
        super().__init__(
            f"Chỉ mục được dựng bằng mô hình {built_with} nhưng nay đang chọn {asked_for}; đặt"
            f" ASSISTANT_EMBEDDER={built_with} để dùng tiếp, hoặc chạy `assistant check --repair` để dựng lại vectơ"
            f" bằng {asked_for}."
        )


class ModelMissing(IndexingError):
    """The embedding model ``name`` is not on this machine; running never fetches one by itself."""

    def __init__(self, name: str, looked_in: Sequence[Path]) -> None:
        self.name, self.looked_in = name, tuple(looked_in)
        places = ", ".join(str(place) for place in looked_in)
        super().__init__(
            f"Không thấy mô hình {name} trên máy này (đã tìm trong {places}); hãy tải bằng"
            f" `make model MODEL={name}` trên máy có mạng, hoặc đặt ASSISTANT_EMBEDDER=bundled."
        )


class ModelUnusable(IndexingError):
    """A folder cannot be read as an embedding model."""

    def __init__(self, folder: Path, detail: str) -> None:
        self.folder = folder
        super().__init__(f"Thư mục {folder} không phải mô hình nhúng dùng được ({one_line(detail)}).")


class ModelUnreachable(IndexingError):
    """The server of an embedding model does not answer, or not with vectors."""

    def __init__(self, name: str, url: str, detail: str) -> None:
        self.name, self.url = name, url
        super().__init__(
            f"Máy chủ {url} không trả vectơ của {name} ({one_line(detail)}); hãy kiểm tra ASSISTANT_EMBEDDER_URL,"
            " khóa và mạng, hoặc đặt ASSISTANT_EMBEDDER=bundled."
        )


def one_line(detail: str) -> str:
    """Return what another program says of an error as one line of 200 characters at most."""
    return " ".join(detail.split())[:200]


class ReaderUnavailable(IndexingError):
    """The processes that read files end before they are ready."""

    def __init__(self) -> None:
        super().__init__(
            "Không khởi động được tiến trình đọc tệp; hãy kiểm tra bộ nhớ còn trống rồi nạp lại. Chương trình gọi thư"
            ' viện này cần đặt phần chạy trong `if __name__ == "__main__":`.'
        )
