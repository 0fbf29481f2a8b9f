"""The title of a document, by rule: stated by the format, else a first line that reads as one, else an opening."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.cleaning.bylines import is_unit
from documents.cleaning.headings import is_capitals, is_caption
from documents.cleaning.lines import Line, comparison_key, ends_sentence, is_single_sentence, prose_bounds, without
from documents.language.compiling import compiled
from documents.types import BlockKind

OPENING_LENGTH = 110  # characters of a paragraph that stand in for a missing title, the ellipsis included
_HEAD = 30  # lines among which a title is looked for
_SHORTEST, _LONGEST = 15, 250  # characters of a title
_FEWEST_WORDS = 3
_SECTION = 40  # characters; the name of a site's section above a title is shorter
_MUCH_LONGER = 1.5
_LEADS = 3  # paragraphs that may be cut off copies of the body's; whole copies may be any number
_REPEATED_LEAD = 40  # characters; shorter lines may repeat with reason

# Kinds of official papers; the subject follows on the lines below.
_PAPER = compiled(
    r"(?:BÁO CÁO|KẾ HOẠCH|THÔNG BÁO|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|HƯỚNG DẪN|CHƯƠNG TRÌNH|TỜ TRÌNH|KẾT LUẬN|QUY CHẾ"
    r"|KIẾN NGHỊ|KHÁNG NGHỊ|CÔNG VĂN|ĐỀ ÁN|BIÊN BẢN)(?: .{1,40})?"
)
_ADDRESSES = compiled(r"(?:Kính gửi|Căn cứ|Thực hiện|Số\s*:|Nơi nhận)", re.IGNORECASE)
_SITE = compiled(
    r"\s+[|–—-]\s+(?:[^|–—-]*(?:VKS|viện kiểm sát|viện ksnd|cổng|trang|báo|\.vn|\.com)[^|–—-]*)$", re.IGNORECASE
)
_NUMBERED = compiled(r"(?:[IVX]+|\d+)[.)/-]\s*\S")
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Titled:
    """Lines with their title: ``found`` is False where the title is only the opening of the text."""

    title: str
    found: bool
    lines: list[Line]


def take_title(lines: Sequence[Line], stated: str = "") -> Titled:
    """Find the title and put it, once, at the head of the lines; without one, name the text by its opening.

    Order of belief: a block that the format marks as title, lines that read as one, ``stated``: the title property.
    """
    positions = _title_positions(lines, stated)
    if positions:
        title = " ".join(lines[position].text for position in positions)
        heads = [replace(lines[position], kind=BlockKind.TITLE) for position in positions]
        rest = without(lines, positions)
        return Titled(title, True, [*heads, *_without_repeats(rest, title, heads)])
    if title := _stated_title(stated):
        head = Line(BlockKind.TITLE, title, typed=True)
        return Titled(title, True, [head, *_without_repeats(lines, title, [head])])
    return Titled(_opening(lines), False, list(lines))


def drop_repeated_lead(lines: Sequence[Line]) -> list[Line]:
    """Return ``lines`` without a lead that the body repeats, whole or as the start of its first paragraph."""
    plain = [number for number, line in enumerate(lines) if line.is_plain and not line.after_image]
    keys = [comparison_key(lines[number].text) for number in plain]
    last = {key: place for place, key in enumerate(keys)}
    repeated = 0
    while repeated < len(plain) and len(lead := keys[repeated]) >= _REPEATED_LEAD:
        begins_another = repeated < _LEADS and any(key.startswith(lead) for key in keys[repeated + 1 :])
        if last[lead] == repeated and not begins_another:
            break
        repeated += 1
    return without(lines, plain[:repeated])


def _title_positions(lines: Sequence[Line], stated: str) -> list[int]:
    marked = _run_of(lines, BlockKind.TITLE)
    start, _ = prose_bounds(lines)
    head = range(min(start + 1, len(lines) - 1, _HEAD))  # a text of one line has no title
    if not any(line.is_prose for line in lines) and (paper := _paper_title(lines, range(min(len(lines) - 1, _HEAD)))):
        return paper  # a report of short items has no prose to mark where its head ends
    if marked:
        return _paper_title(lines, range(marked[0], head.stop)) or marked
    return (
        _paper_title(lines, head)
        or [number for number in head if _is_stated(lines[number], stated)][:1]
        or _line_title(lines, head)
    )


def _run_of(lines: Sequence[Line], kind: BlockKind) -> list[int]:
    """Return the positions of the first unbroken run of lines of a kind."""
    found = [number for number, line in enumerate(lines) if line.kind is kind]
    return [number for place, number in enumerate(found) if number - found[0] == place]


def _paper_title(lines: Sequence[Line], head: range) -> list[int]:
    """Return the positions of "BÁO CÁO" and of the subject on the lines below it."""
    for first in head:
        if lines[first].text.isupper() and _PAPER.fullmatch(lines[first].text):
            subject = [first]
            for number in range(first + 1, min(first + 4, head.stop)):
                if lines[number].is_prose or _ends_subject(lines[number].text):
                    break
                subject.append(number)
            return subject
    return []


def _ends_subject(text: str) -> bool:
    return text.startswith("(") or ends_sentence(text) or bool(_ADDRESSES.match(text) or _NUMBERED.match(text))


def _is_stated(line: Line, stated: str) -> bool:
    key = comparison_key(line.text)
    return len(key) >= _SHORTEST and not line.is_row and comparison_key(stated).startswith(key)


def _line_title(lines: Sequence[Line], head: range) -> list[int]:
    """Return the position of the first heading or line that reads as a title; capitals may go on below."""
    fitting = [number for number in head if _is_title(lines[number])]
    first = next((number for number in fitting if lines[number].kind is BlockKind.HEADING), next(iter(fitting), None))
    if first is None:
        return []
    if _is_section(lines[first].text, [lines[number].text for number in fitting if number > first]):
        first = next(number for number in fitting if number > first)
    wrapped = [first]
    while is_capitals(lines[first].text) and (after := wrapped[-1] + 1) in head and is_capitals(lines[after].text):
        wrapped.append(after)
    return wrapped


def _is_section(text: str, below: Sequence[str]) -> bool:
    """Tell whether a line is the name of a site's section: short, without a figure, above a longer title."""
    if len(text) >= _SECTION or any(map(str.isdigit, text)) or not below:
        return False
    return len(below[0]) >= _MUCH_LONGER * len(text)


def _is_title(line: Line) -> bool:
    text = line.text
    if (
        line.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH)
        or is_caption(line)
        or not _SHORTEST <= len(text) <= _LONGEST
        or len(text.split()) < _FEWEST_WORDS
    ):
        return False
    if text[-1] in ",:;." or (ends_sentence(text) and text[-1] not in '?!”"') or _ADDRESSES.match(text):
        return False
    if text[0].islower() or _NUMBERED.match(text):
        return False
    return is_single_sentence(text) and not is_unit(text)


def _stated_title(stated: str) -> str:
    title = _SITE.sub("", stated.strip())
    return title if len(title.split()) >= _FEWEST_WORDS else ""


def _without_repeats(lines: Sequence[Line], title: str, heads: Sequence[Line]) -> list[Line]:
    keys = {comparison_key(text) for text in (title, *(head.text for head in heads)) if len(text) >= _SHORTEST}
    return [line for line in lines if line.is_row or comparison_key(line.text) not in keys]


def _opening(lines: Sequence[Line]) -> str:
    paragraphs = [line.text for line in lines if line.is_plain and not is_caption(line)]
    text = next(iter(paragraphs or (line.text for line in lines)), "")
    if len(text) <= OPENING_LENGTH:
        return text
    cut = text.rfind(" ", 0, OPENING_LENGTH)
    return text[: cut if cut > 0 else OPENING_LENGTH - 1].rstrip(" ,;:–-") + _ELLIPSIS
