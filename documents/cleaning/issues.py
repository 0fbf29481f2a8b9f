"""The line that says in which issue of a periodical a text stands: "Bản tin số 6 - tháng 01/2025"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.cleaning.lines import Line
from documents.language.compiling import compiled
from documents.types import BlockKind

_HEAD = 8  # lines; an issue is named above a text or right under its title
_PERIODICAL = r"(?:Bản tin|Nội san|Tập san|Đặc san|Chuyên san|Nguyệt san|Tạp chí|Ấn phẩm|Trang tin|Thông tin)"
_NUMBER = r"số\s*:?\s*\d{1,4}(?:\s*\(\s*\d{1,4}\s*\))?"
_WHEN = (
    r"(?:(?:ra |phát hành )?(?:ngày \d{1,2}[/.-]\d{1,2}[/.-]\d{4}|(?:tháng|quý|kỳ) [\dIV]{1,4}"
    r"(?:\s*[/-]\s*|\s+)(?:năm )?\d{4}|(?:tháng |quý )?(?:[\dIV]{1,4}\s*[/-]\s*)?(?:năm )?\d{4}))"
)
_BETWEEN = r"\s*[,;:|–—/(-]*\s*"
_ISSUE = compiled(
    rf"(?:\W|(?:trích|đăng|theo)(?: trên| tại| từ)?\s)*"
    rf"(?:(?:[^\d.;:]{{1,60}}[,|–—-] *)?{_PERIODICAL}\b[^\d.;:]{{0,60}}?\b)?{_NUMBER}"
    rf"(?:{_BETWEEN}{_WHEN}){{1,2}}\W*",
    re.IGNORECASE,
)


def set_issues_apart(lines: Sequence[Line]) -> list[Line]:
    """Return ``lines`` with those that name an issue as footnotes: when it came out is not what its texts report on."""
    return [
        replace(line, kind=BlockKind.FOOTNOTE, typed=True) if number < _HEAD and _names_issue(line) else line
        for number, line in enumerate(lines)
    ]


def _names_issue(line: Line) -> bool:
    return not line.is_row and line.kind is not BlockKind.FOOTNOTE and _ISSUE.fullmatch(line.text) is not None
