"""The command line: ``assistant COMMAND``. Each command lies in its own file under ``assistant/commands``."""

from __future__ import annotations

import importlib
import os
import sys

import click

from assistant.errors import AssistantError, BadRequest, BadSetting
from assistant.help_text import Context, in_vietnamese
from assistant.output import write_note
from assistant.wrong_use import WRONG_USE, complain

# Name of the command, and its help line, so that `--help` imports none of them.
COMMANDS = {
    "index": "Nạp tệp và thư mục vào kho tài liệu",
    "ask": "Hỏi một câu, nhận câu trả lời có trích dẫn",
    "search": "Tìm đoạn văn trong kho tài liệu",
    "verify": "Đối chiếu từng câu của bản nháp với kho tài liệu",
    "figures": "Liệt kê số liệu có trong kho, kèm câu nguồn",
    "documents": "Danh mục tài liệu: list, show, remove",
    "status": "Tình trạng kho tài liệu và mô hình đang dùng",
    "backup": "Sao lưu toàn bộ kho vào một tệp",
    "restore": "Phục hồi kho từ tệp sao lưu",
    "check": "Kiểm tra các thành phần của kho có khớp nhau không",
    "serve": "Phục vụ API và trang hỏi đáp cho đến khi nhấn Ctrl-C",
    "demo": "Nạp tài liệu mẫu, trả lời ba câu hỏi mẫu rồi mời hỏi tiếp",
    "keys": "Khóa truy cập API: create, list, revoke",
    "evals": "Đánh giá: run, compare, check, guard, search, export",
    "train-embedder": "Cho mô hình nhúng đi kèm học thêm từ tài liệu của mình",
}


class LazyGroup(click.Group):
    """A group that imports a command only when it is called, so that ``--help`` stays quick."""

    context_class = Context

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return a command; None if there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"assistant.commands.{cmd_name.replace('-', '_')}").command
        return in_vietnamese(command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands with their help lines, importing nothing."""
        with formatter.section("Lệnh"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="procuracy-assistant", message="assistant %(version)s")
def cli() -> None:
    """Trợ lý trả lời câu hỏi về kết quả công tác của Viện kiểm sát nhân dân, có trích dẫn.

    Ví dụ: assistant ask "Năm 2023 Phòng 8 VKSND tỉnh Hậu Giang ban hành bao nhiêu kháng nghị?"
    """


def main() -> None:
    """Run the command line; an error is one line on standard error, and the exit code says how it ended."""
    # numpy reads it when it is loaded. The threads of a product wait for one another in a loop: where the cores have
    # other work, making the directions of 50,000 vectors takes 1.9 s of processor time with two, 0.2 s with one.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        sys.exit(cli.main(standalone_mode=False) or 0)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.exceptions.NoArgsIsHelpError as error:
        write_note(error.format_message())
        sys.exit(WRONG_USE)
    except click.ClickException as error:
        write_note(f"Lỗi: {complain(error)}")
        sys.exit(WRONG_USE)
    except (KeyboardInterrupt, click.Abort):
        write_note("Đã dừng theo yêu cầu; phần đã làm xong được giữ nguyên.")
        sys.exit(130)
    except BrokenPipeError:
        # The reader of our output went away ("assistant ... | head"); nothing is left to say to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except _expected() as error:
        write_note(f"Lỗi: {_told(error)}")
        sys.exit(WRONG_USE if _is_wrong_use(error) else 1)


def _told(error: Exception) -> str:
    if isinstance(error, OSError) and error.filename is not None:
        return f"Không đọc hoặc ghi được {error.filename} ({error.strerror}); hãy kiểm tra đường dẫn và quyền."
    return str(error)


def _is_wrong_use(error: Exception) -> bool:
    """True if the caller's words or settings are at fault, not the work."""
    from index.errors import FilterUnusable

    return isinstance(error, (BadRequest, BadSetting, FilterUnusable))


def _expected() -> tuple[type[Exception], ...]:
    """Return the errors that are reported in one line; imported late, since most runs need none of them."""
    from documents.errors import DocumentError
    from index.errors import IndexingError

    return (AssistantError, DocumentError, IndexingError, OSError)
