"""Who wrote a text, who published it and when: lines around an article that are about it, not part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from documents.cleaning.boilerplate import is_chrome
from documents.cleaning.datelines import read_dateline, read_newsroom_date
from documents.cleaning.lines import Line, prose_bounds, without
from documents.language.compiling import compiled, compiled_regex
from documents.organisations.finding import find_units
from documents.types import BlockKind

_LONGEST = 160  # characters of a line of credits
_LONGEST_VALUE = 90

_AUTHOR = (
    r"Tác giả(?: bài viết)?|Người viết(?: bài)?|Biên tập|Người (?:lập(?: biểu)?|tổng hợp|soạn)|Người đăng|Đăng bởi"
    r"|(?:Tin|Bài)(?: viết)?(?:[\s,–/&+-]*(?:và\s+)?(?:tin|bài|ảnh|hình|clip|video))*"
)
_PHOTO = r"Ảnh|Hình ảnh|Video|Clip"
_SOURCE = r"Nguồn(?: tin| bài| ảnh)?|Theo nguồn"
_LABEL = compiled(
    rf"(?:^|[\s;,|–—\-(\[]+)(?:(?P<author>{_AUTHOR})|(?P<photo>{_PHOTO})|(?P<source>{_SOURCE}))\s*:\s*",
    re.IGNORECASE,
)
_FIRM_LABEL = compiled(r"\W*(?:Tác giả|Người (?:viết|đăng|lập|tổng hợp|soạn)|Đăng bởi)", re.IGNORECASE)
_PARTS = compiled(r"\s*[|•]\s*|\s+[-–]\s+")
_RANKS = {"author": 0, "source": 0, "photo": 3}
_STAFF = compiled(
    r"(?P<staff>P\.?\s?V\.?|CTV|BBT|Phóng viên|Ban biên tập)(?:\s*[-–—,:(]+\s*(?P<rest>\S.*?)\)?)?", re.IGNORECASE
)
_AFTER = compiled_regex(r"(?:Theo|Trích)\s+(?P<source>\p{Lu}.*|\S+\.(?:vn|com|gov|org|net)\S*)")
_NAME = r"\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*){0,4}|\p{Lu}(?:\.\s?\p{Lu}\p{Ll}*)+\.?"
_NAMES = compiled_regex(rf"(?:{_NAME})(?:\s*(?:[-–—,&+]|và)\s*(?:{_NAME})){{0,3}}")
# In capitals any heading looks like a name, unless it starts with a family name; these cover nine in ten people.
_FAMILY = (
    "NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|ĐINH|ĐOÀN|TRỊNH|TRƯƠNG|LÂM|MAI|TÔ|HÀ|CAO"
)
_CAPITALS = rf"(?:{_FAMILY})(?: \p{{Lu}}+){{1,4}}"
_CAPITAL_NAMES = compiled_regex(rf"{_CAPITALS}(?:\s*[-–—&]\s*{_CAPITALS}){{0,2}}")
_NAMES_AND_UNIT = compiled(r"(?P<names>[^-–—,(_]+?(?:\s*[-–—]\s*[^-–—,(_]+?)?)\s*[-–—,(_]\s*(?P<unit>[^()]+?)\)?")
_DEGREE = compiled(r"(?:Th\.?\s?S|TS|PGS|GS|CN)\.?\s+")
_OFFICE = compiled(
    r"(?:Kiểm sát viên|KSV|Kiểm tra viên|KTV|Chuyên viên|Cán bộ|Công chức|(?:Phó )?Viện trưởng|(?:Phó )?Trưởng phòng"
    r"|(?:Phó )?Chánh (?:Văn phòng|Thanh tra)|Chi đoàn|Đoàn (?:Thanh niên|TN)|Công đoàn|Chi bộ)(?: của| thuộc)?\s*",
    re.IGNORECASE,
)
_END_MARK = compiled(r"(?<=\./\.)\s+")
_WRAP = ' \t()[]*"“”.;,-–—|'
_COUNTS = compiled_regex(r"\d\s+\p{Ll}")  # "Nguồn tin: 134 tin" counts crime reports
_REMARK = compiled(r"\s*\([^()]*\d[^()]*\)$")


@dataclass(frozen=True, slots=True)
class Credits:
    """What the lines around a text say about it; None where they do not say."""

    author: str | None = None
    publisher: str | None = None
    published: date | None = None

    def completed(self, other: Credits) -> Credits:
        """Return these credits, gaps filled from ``other``."""
        return Credits(
            self.author or other.author, self.publisher or other.publisher, self.published or other.published
        )


@dataclass(frozen=True, slots=True)
class _Credit:
    """One statement of a line: who, in which role, and how firmly (0 is firmest)."""

    role: str
    value: str
    rank: int


def take_credits(lines: Sequence[Line]) -> tuple[list[Line], Credits]:
    """Split the lines that name author, source or publication date from the text."""
    lines = _split_end_mark(lines)
    found: list[_Credit] = []
    dates: list[date] = []
    taken: list[int] = []
    start, end = prose_bounds(lines)
    for number in _candidates(lines):
        days, credits = _statements(lines[number].text, outside=number < start or number >= end)
        if days or credits:
            taken.append(number)
            dates += days
            found += credits
    for number, credits in _closing(lines, frozenset(taken)):
        taken.append(number)
        found += credits
    return without(lines, taken), Credits(_first(found, "author"), _first(found, "publisher"), next(iter(dates), None))


def _candidates(lines: Sequence[Line]) -> Iterator[int]:
    for number, line in enumerate(lines):
        if not line.is_row and line.kind is not BlockKind.TITLE and len(line.text) <= _LONGEST:
            yield number


def _statements(text: str, *, outside: bool) -> tuple[list[date], list[_Credit]]:
    """Return the publication dates and credits that make up a whole line, nothing if it says anything else.

    ``outside`` the running text a line needs no label ("20/11/2025 | Kim Thoa").
    """
    if published := read_dateline(text, bare=outside):
        return [published], []
    if credits := list(_labelled(text, outside=outside)):
        return [], credits
    parts = _PARTS.split(text) if outside else []
    days = {part: day for part in parts if (day := read_dateline(part, bare=True) or _beside_credits(part, parts))}
    if not days:
        return [], []
    others = [part for part in parts if part not in days and not is_chrome(part)]
    stated = [list(_labelled(part, outside=True)) or _closing_credits(part) for part in others]
    if not all(credits or _LABEL.match(part) for part, credits in zip(others, stated, strict=True)):
        return [], []
    return list(days.values()), [credit for credits in stated for credit in credits]


def _beside_credits(part: str, parts: Sequence[str]) -> date | None:
    """Return the day of a place and a day that stand with a label: "Cà Mau, 12/3/2025 - Bài và ảnh: ..."."""
    return read_newsroom_date(part) if any(_LABEL.match(other) for other in parts) else None


def _split_end_mark(lines: Sequence[Line]) -> list[Line]:
    """Put a byline that was glued behind the end mark "./." on a line of its own."""
    split: list[Line] = []
    for line in lines:
        parts = _END_MARK.split(line.text) if line.is_plain else [line.text]
        if len(parts) == 2 and (list(_labelled(parts[1], outside=True)) or _closing_credits(parts[1])):
            split += [Line(line.kind, part, after_image=line.after_image) for part in parts]
        else:
            split.append(line)
    return split


def _labelled(text: str, *, outside: bool) -> Iterator[_Credit]:
    """Yield what the labels of a line ("Tác giả: ... Nguồn: ...") state; nothing if a value is not a name.

    Within the running text only labels count that cannot be content: "Nguồn tin: ..." may be about crime reports.
    """
    labels = list(_LABEL.finditer(text))
    if not labels or text[: labels[0].start()].strip(_WRAP) or not (outside or _FIRM_LABEL.match(text)):
        return
    ends = [label.start() for label in labels[1:]] + [len(text)]
    for label, end in zip(labels, ends, strict=True):
        role = label.lastgroup or ""
        yield from _credit(role, _unwrapped(_REMARK.sub("", text[label.end() : end].strip())), rank=_RANKS[role])


def _credit(role: str, value: str, *, rank: int) -> Iterator[_Credit]:
    if not value or len(value) > _LONGEST_VALUE:
        return
    if role == "source":
        if not _COUNTS.search(value):
            yield _Credit("publisher", value, rank)
    elif _STAFF.fullmatch(value) or is_names(value):
        yield _Credit("author", value, rank)
    else:
        yield from _closing_credits(value)


def _closing(lines: Sequence[Line], taken: frozenset[int]) -> Iterator[tuple[int, list[_Credit]]]:
    """Yield the lines after the text, last first, that hold nothing but names, units or a source."""
    for number in reversed(range(1, len(lines))):
        line = lines[number]
        if number in taken or line.kind is BlockKind.FOOTNOTE:
            continue
        if line.is_row or line.after_image or line.kind is BlockKind.TITLE or len(line.text) > _LONGEST:
            return
        credits = _closing_credits(line.text)
        if not credits:
            return
        yield number, credits


def _closing_credits(text: str) -> list[_Credit]:
    """Return what an unlabelled line at the end states: "PV - ...", "Theo ...", "A - B", "A (unit)", or a unit."""
    bare = _DEGREE.sub("", _unwrapped(text).replace("_", " - "))
    if text.rstrip().endswith((":", ";", ",")) or not bare:
        return []
    if staff := _STAFF.fullmatch(bare):
        return [_Credit("author", staff["staff"], 2), *_publisher(staff["rest"])]
    if source := _AFTER.fullmatch(bare):
        return _publisher(source["source"]) if len(bare) <= _LONGEST_VALUE and not text.endswith(".") else []
    if is_names(bare):
        return [_Credit("author", bare, 2)]
    if is_unit(bare):
        return _publisher(text.replace("_", " "))
    pair = _NAMES_AND_UNIT.fullmatch(bare)
    if pair and is_names(pair["names"]) and is_unit(office := _OFFICE.sub("", pair["unit"], count=1)):
        return [_Credit("author", pair["names"].strip(), 2), *_publisher(office)]
    return []


def _publisher(name: str | None) -> list[_Credit]:
    return [_Credit("publisher", _unwrapped(name), 1)] if name else []


def _unwrapped(text: str) -> str:
    """Return a text without brackets and separators around it; brackets within it stay closed."""
    bare = text.strip(_WRAP)
    return f"{bare})" if bare.count("(") > bare.count(")") else bare


def is_names(text: str) -> bool:
    """Tell whether a text is one to four names of persons; a unit or a place is none."""
    if not (_NAMES.fullmatch(text) or _CAPITAL_NAMES.fullmatch(text)) or (len(text.split()) < 2 and "." not in text):
        return False
    return not find_units(text)


def is_unit(text: str) -> bool:
    """Tell whether a text names units of the procuracy and says nothing else."""
    mentions = [mention for mention in find_units(text) if not mention.bare]
    rest = list(text)
    for mention in mentions:
        rest[mention.span.start : mention.span.end] = " " * (mention.span.end - mention.span.start)
    return bool(mentions) and not "".join(rest).strip(_WRAP)


def _first(credits: Sequence[_Credit], role: str) -> str | None:
    """Return the value stated most firmly; the first of equals."""
    values = [(credit.rank, number, credit.value) for number, credit in enumerate(credits) if credit.role == role]
    return min(values)[2] if values else None
