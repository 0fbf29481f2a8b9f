"""How headings, labels and introductions of a document govern the passages below them."""

from __future__ import annotations

import re

from documents.cleaning.bylines import is_unit
from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.types import Block, BlockKind, Span

_RANKS = (
    (compiled(r"\s*(?:Phần|Chương|Mục)\b", re.IGNORECASE), 1),
    (compiled(r"\s*[IVX]+\s*[.)/-]"), 1),
    (compiled(r"\s*[A-ZĐ]\s*[.)/-]\s"), 2),
    (compiled(r"\s*\d+\.\d+\.\d+"), 5),
    (compiled(r"\s*\d+\.\d+"), 4),
    (compiled(r"\s*\d+\s*[.)/-]"), 3),
    (compiled(r"\s*\(?[a-zđ]\)"), 6),
)
_MARKERS = ((compiled(r"\s*[-–—+*•●▪◦·]\s"), 2), (compiled(r"\s*\(?[\da-zđ]{1,2}[.)]\s"), 1))
_CAPITALS_RANK, _BARE_RANK = 2, 7
# A paragraph that opens with a verb, a joining word or "đơn vị" has left its subject to the one before it.
_CONTINUES = compiled(
    loosen(
        r"\W*(?:(?:đồng thời|ngoài ra|bên cạnh đó|cùng với đó|song song|qua đó|trong đó|từ đó|nhờ đó|cụ thể|theo đó"
        r"|cũng trong|tham mưu|thực hiện|phối hợp|xây dựng|kiểm sát|ban hành|chủ động|tiếp tục|đã|triển khai|tổ chức"
        r"|tăng cường|trực tiếp|thụ lý|giải quyết|công tác"
        r"|về (?!khen thưởng|thi đua|nhiệm vụ|phương hướng)|trong công tác|kết quả|tỷ lệ|chất lượng|hoàn thành"
        r"|đề xuất|kịp thời|nghiên cứu)\b|[^.;:]{0,60}?(?<!các )(?<!những )(?<!số )"
        r"\b(?:đơn vị|phòng (?!\d|[A-Z])) (?:đã|cũng|còn|tiếp tục|luôn|được)\b)"
    ),
    re.IGNORECASE,
)
_GOES_ON_PLANNING = compiled(
    loosen(
        r"\W*(?:đồng thời|ngoài ra|bên cạnh đó|cùng với đó|tiếp tục|tăng cường|chú trọng|đẩy mạnh|nâng cao|chủ động)\b"
    ),
    re.IGNORECASE,
)
_COUNTED = compiled(
    loosen(
        r"\W*(?:(?:một|hai|ba|bốn|năm|sáu|bảy|tám) là|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy)|\(?\d{1,2}[.)]|[-–+•]"
        r"|(?:về|đối với|với) (?=\w))"
    ),
    re.IGNORECASE,
)
_SUMS_UP = compiled(
    loosen(
        r"\W*(?:(?:về |công tác )?(?:thi đua|khen thưởng)|(?:phương hướng|nhiệm vụ|kế hoạch)\b|hướng tới|bước sang"
        r"|đánh giá chung|nhận xét chung|kết luận)(?!\w)"
    ),
    re.IGNORECASE,
)
_LABEL_LENGTH = 60  # characters; a longer introduction is a sentence of its own
_BARE_PERIOD = compiled(
    loosen(r"\W*(?:[IVX\d]{1,4}[.)]\s*)?(?:(?:bảng|biểu|số liệu|kết quả)(?: số liệu)?(?: \d+)?:? )?"), re.IGNORECASE
)
_INTRODUCTION_LENGTH = 200  # characters; a longer paragraph before a table is a text of its own


def rank(heading: str) -> int:
    """Return how deep a heading stands, by its numbering: 1 for "I.", 3 for "1.", 7 for one without any."""
    for pattern, depth in _RANKS:
        if pattern.match(heading):
            return depth
    return _CAPITALS_RANK if heading.isupper() else _BARE_RANK


def marker_depth(text: str) -> int:
    """Return how deep a block stands in lists: 0 for a paragraph, 1 for "1." or "a)", 2 for a dash."""
    return next((depth for pattern, depth in _MARKERS if pattern.match(text)), 0)


def continues(paragraph: str) -> bool:
    """Tell whether a paragraph without a unit of its own goes on about the one before it.

    Reports of several departments give each a paragraph that opens with its name; only a paragraph that has no
    subject of its own can belong to the same department. Anything else falls back to the section.
    """
    return _CONTINUES.match(paragraph) is not None


def goes_on_planning(paragraph: str) -> bool:
    """Tell whether a paragraph adds to the instructions or plans of the one before it."""
    return _GOES_ON_PLANNING.match(paragraph) is not None


def sums_up(heading: str) -> bool:
    """Tell whether a heading opens what is said of all bodies at the end of a paper about several."""
    return _SUMS_UP.match(heading) is not None


def is_bare_label(text: str) -> bool:
    """Tell whether a heading is only the introduction of what follows it: "Kết quả cụ thể:" without a number."""
    return len(text) <= _LABEL_LENGTH and text.rstrip().endswith(":") and rank(text) == _BARE_RANK


def is_only_period(text: str, period: Span) -> bool:
    """Tell whether a heading holds nothing but a period: the name of a sheet, which says nothing about plans."""
    return bool(_BARE_PERIOD.fullmatch(text, 0, period.start)) and not text[period.end :].strip(" .:")


def is_name(kind: BlockKind, text: str) -> bool:
    """Tell whether an item of a list is nothing but the name of a body: above a paragraph it is a heading."""
    return kind is BlockKind.LIST_ITEM and len(text) <= _INTRODUCTION_LENGTH and is_unit(text)


def counts_items(paragraph: str) -> bool:
    """Tell whether a paragraph is an item of what was announced: "Ba là, ...", "Thứ hai, ...", "2. ..."."""
    return _COUNTED.match(paragraph) is not None


def asks(paragraph: str) -> bool:
    """Tell whether a paragraph is a question of an interview, which says what its answer is about."""
    return len(paragraph) <= _INTRODUCTION_LENGTH and paragraph.rstrip().endswith("?")


def announces(paragraph: str) -> bool:
    """Tell whether a paragraph only opens what is told in the paragraphs behind it: "Kết quả cụ thể như sau:"."""
    return len(paragraph) <= _INTRODUCTION_LENGTH and paragraph.rstrip().endswith(":")


def introduces(block: Block, text: str, following: BlockKind) -> bool:
    """Tell whether a block speaks for the list or table that follows it; an item of a list only with its colon."""
    if following is BlockKind.TABLE_ROW and block.kind is not BlockKind.LIST_ITEM:
        return text.rstrip().endswith(":") or len(text) <= _INTRODUCTION_LENGTH
    return block.kind is not BlockKind.TABLE_ROW and text.rstrip().endswith(":")
