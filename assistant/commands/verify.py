"""``assistant verify``: each sentence of a draft, held against the corpus."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from assistant.bootstrap import open_assistant
from assistant.errors import BadRequest
from assistant.filters import parse_filters
from assistant.guard.types import Problem, Verdict, Verification, VerifiedSentence
from assistant.output import write, write_json
from assistant.settings import read_settings
from documents.types import Document

_SIGNS = {
    Verdict.SUPPORTED: "✓ Có căn cứ",
    Verdict.CONTRADICTED: "✗ Trái nguồn",
    Verdict.NOT_FOUND: "? Chưa tìm thấy căn cứ",
    Verdict.NO_CLAIM: "– Không có nội dung cần đối chiếu",
}
_LONGEST_NAME = 255  # characters of a file name; a longer argument is text


@click.command(
    "verify",
    epilog='Ví dụ: assistant verify "Năm 2024, Phòng 7 VKSND tỉnh Hậu Giang ban hành 7 kháng nghị phúc thẩm."',
)
@click.argument("draft", required=False, metavar="[TEXT hoặc FILE]")
@click.option("--filter", "pairs", multiple=True, metavar="KHÓA=GIÁ_TRỊ", help="Giới hạn tài liệu; lặp lại được.")
@click.option("--json", "as_json", is_flag=True, help="In một tài liệu JSON.")
def command(draft: str | None, pairs: tuple[str, ...], as_json: bool) -> None:
    """Đối chiếu từng câu của bản nháp (văn bản, tệp, hoặc đầu vào chuẩn) với kho tài liệu."""
    filters = parse_filters(pairs)
    text = read_argument(draft)
    from assistant.guard.verifying import verify
    from assistant.library import Library

    with open_assistant(read_settings(os.environ)) as assistant:
        verification = verify(text, assistant.index, Library(assistant.index), filters=filters)
    if as_json:
        write_json(verification)
    else:
        write(render(verification))


def read_argument(draft: str | None) -> str | Document:
    """Return the text given, the file it names as a document, or what standard input holds.

    Raises:
        BadRequest: nothing was given, or what looks like a file name names none.
        DocumentError: the file cannot be read.
    """
    if draft is None:
        if sys.stdin.isatty():
            raise BadRequest("TEXT", "", "chưa có nội dung; hãy ghi văn bản, tên tệp, hoặc đưa qua đầu vào chuẩn")
        draft = sys.stdin.buffer.read().decode("utf-8", "replace")
    elif _names_file(draft):
        from documents.loading import load

        return load(Path(draft))
    if not draft.strip():
        raise BadRequest("TEXT", draft, "nội dung đang trống; hãy nhập bản nháp cần đối chiếu")
    return draft


def _names_file(draft: str) -> bool:
    if len(draft) > _LONGEST_NAME or "\n" in draft:
        return False
    path = Path(draft)
    if path.is_file():
        return True
    if path.is_dir():
        raise BadRequest("FILE", draft, "đây là thư mục; hãy nêu một tệp bản nháp")
    if path.suffix and " " not in draft.strip():
        raise BadRequest("FILE", draft, "không có tệp này; hãy kiểm tra đường dẫn")
    return False


def render(verification: Verification) -> str:
    """Return the verdicts as lines for a terminal, with the sources they rest on below."""
    lines = [line for sentence in verification.sentences for line in _lines(sentence)]
    sources = {citation.marker: citation for sentence in verification.sentences for citation in sentence.citations}
    if sources:
        lines.append("\nNguồn:")
        lines.extend(f"[{marker}] {one.title}\n    {one.source}\n    “{one.quote}”" for marker, one in sources.items())
    return "\n".join([*lines, "", _summary(verification)])


def _lines(sentence: VerifiedSentence) -> list[str]:
    markers = "".join(f"[{citation.marker}]" for citation in sentence.citations)
    return [
        f"{_SIGNS[sentence.verdict]}: {sentence.text} {markers}".rstrip(),
        *(f"    {describe(problem)}" for problem in sentence.problems),
    ]


def describe(problem: Problem) -> str:
    """Return a problem in words: "nguồn ghi 74 vụ, bản nháp ghi 47 vụ"."""
    if problem.found:
        return f"nguồn ghi {problem.found}, bản nháp ghi {problem.claimed}"
    return f"không thấy trong nguồn: {problem.claimed}"


def _summary(verification: Verification) -> str:
    counts = [(verdict, [one.verdict for one in verification.sentences].count(verdict)) for verdict in Verdict]
    names = {
        Verdict.SUPPORTED: "có căn cứ",
        Verdict.CONTRADICTED: "trái nguồn",
        Verdict.NOT_FOUND: "chưa tìm thấy căn cứ",
        Verdict.NO_CLAIM: "không cần đối chiếu",
    }
    return ", ".join(f"{count} câu {names[verdict]}" for verdict, count in counts if count) + "."
