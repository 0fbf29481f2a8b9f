"""Fetching an embedding model from a hub: the only thing in the project that reaches for the network, on demand.

python -m index.fetching intfloat/multilingual-e5-small [FOLDER]
"""

from __future__ import annotations

import sys
from pathlib import Path

from index.embedding.models import is_complete
from index.errors import IndexingError, ModelUnusable, one_line

DEFAULT_FOLDER = Path("data") / "models"

# What sentence-transformers reads; a repository may hold the same weights in several other formats besides.
_WANTED = ("*.json", "*.txt", "*.model", "*.safetensors", "*/config.json")
_FALLBACK_WEIGHTS = "pytorch_model.bin"


class FetchFailed(IndexingError):
    """The hub did not give the model."""

    def __init__(self, name: str, detail: str) -> None:
        self.name = name
        super().__init__(
            f"Không tải được mô hình {name} ({one_line(detail)}); hãy kiểm tra tên mô hình và kết nối mạng."
        )


def fetch(name: str, folder: Path) -> Path:
    """Bring a model's files to ``folder/name`` and return that folder; what is there already is not fetched again.

    Raises:
        FetchFailed: the hub cannot be reached or has no such model.
        ModelUnusable: what came is no embedding model.
    """
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, HFValidationError

    target = folder / name
    try:
        snapshot_download(name, local_dir=target, allow_patterns=list(_WANTED))
        if not any(target.rglob("*.safetensors")):
            snapshot_download(name, local_dir=target, allow_patterns=[_FALLBACK_WEIGHTS])
    except (HfHubHTTPError, HFValidationError, OSError) as error:
        raise FetchFailed(name, str(error)) from error
    if not is_complete(target):
        raise ModelUnusable(target, "thiếu modules.json hoặc trọng số")
    return target


def main(arguments: list[str]) -> int:
    """Fetch the model named first into the folder named second; return the exit code."""
    if not 1 <= len(arguments) <= 2:
        sys.stderr.write("Cách dùng: python -m index.fetching TÊN_MÔ_HÌNH [THƯ_MỤC]\n")
        return 2
    name, *rest = arguments
    try:
        target = fetch(name, Path(rest[0]) if rest else DEFAULT_FOLDER)
    except IndexingError as error:
        sys.stderr.write(f"Lỗi: {error}\n")
        return 1
    sys.stdout.write(f"Đã tải {name} vào {target}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
