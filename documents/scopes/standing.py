"""How a unit stands where a passage names it: as its label, as who acts, as owner of a result, or in passing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.organisations.completing import LOWER_TOTALS
from documents.organisations.finding import UnitMention
from documents.scopes.openings import (
    HELPERS,
    IN_PASSING,
    ITEM_END,
    NEAR,
    OF_UNION,
    SENTENCE_END,
    found_before,
    next_end,
    opens,
)
from documents.scopes.tasks import HEADS, end_of_task, is_elected, is_formed
from documents.scopes.types import Subject
from documents.types import Level, Unit

_AT_HEAD = compiled(loosen(r"(?:^\W*|[.;:]\s*)(?:tại|ở|với|về phía) (?:các )?$"), re.IGNORECASE)
# "Kết quả công tác của Phòng 7", "Kết quả theo lĩnh vực (số liệu VKSND hai cấp)"
_OWNED = compiled(
    loosen(r"(?:(?<!\w)của |(?:^\W*|\()số liệu (?:chung |tổng hợp |toàn )?)(?:tập thể |các |cán bộ |lãnh đạo )*$"),
    re.IGNORECASE,
)
# What is issued, given or asked by its owner is no result of his, nor is what was taken over from him.
_ISSUED = compiled(
    loosen(
        r"(?:chỉ thị|kế hoạch|hướng dẫn|quyết định|chương trình|nghị quyết|quy chế|quy định|công văn|kết luận|thông báo"
        r"|văn bản|chỉ đạo|yêu cầu|giao|chỉ tiêu|sự|ý kiến|phong trào|trụ sở|hội trường|đề nghị|tham luận|chức năng"
        r"|mô hình|thành tích chung|kế thừa|hợp nhất|sáp nhập|sắp xếp)\b[^,;]*$"
    ),
    re.IGNORECASE,
)
_OFFICE = compiled(loosen(rf"(?:{HEADS}|vụ trưởng|cục trưởng|thủ trưởng) (?:các )?$"), re.IGNORECASE)
# "Tiến sĩ Lê Thu Hà, Phó Trưởng khoa, Trường Đại học Kiểm sát Hà Nội truyền đạt 3 chuyên đề; có 70 học viên ...":
# where a guest comes from does nothing.
_GUEST = compiled(
    r"(?<!\w)(?:(?i:đồng chí|đ/c|ông|bà|tiến sĩ|ts\.?|thạc sĩ|ths\.?|giáo sư|luật sư|thẩm phán))"
    r"(?: [A-ZĐÀ-Ỹ]\w*){2,5}, "
    r"[^.;:()]{0,60}?(?<!\w)(?i:(?:phó )?(?:trưởng|vụ trưởng|cục trưởng|viện trưởng|chánh|hiệu trưởng|giám đốc)"
    r"|giảng viên|chuyên viên|kiểm sát viên)[^,.;:()]{0,50}, $"
)
# "Tính chung VKSND hai cấp, 9 tháng năm 2022 đã ban hành ...": between a body and what it did may stand when.
_WHEN = (
    r"(?:\d{1,2}|sáu|chín) tháng|quý (?:[IV]+|\d)|tháng \d{1,2}"
    r"|từ (?:đầu|ngày|năm|tháng)|tính (?:đến|từ)|đến (?:hết|nay)"
)
_ACTS = compiled(
    loosen(
        rf"\)?\s*(?:\([^)]*\)\s*)?(?::|[-–](?=\s)|\d|,\s*(?:trong|năm|đã|trên|với|qua|{_WHEN})\b"
        r"|với (?:hơn |trên |gần )?\d"
        r"|để (?=xảy ra|còn|tồn|lọt|quá|\d)|(?!(?:và|cùng|của|về|tại|thuộc|để|nhằm|theo|với|hoặc)\b)\w)"
    ),
    re.IGNORECASE,
)
# "Phòng 9, tập thể dẫn đầu khối, trong năm đã ban hành ...": what is said of a body between commas.
_APPOSED = compiled(
    loosen(
        r"\s*,\s*(?:tập thể|đơn vị|phòng|là|một trong|nơi|vốn)\b[^,;.:()]{0,80},\s*(?=(?:trong|năm|đã|cũng|luôn)\b)"
    ),
    re.IGNORECASE,
)
_CALLED = compiled(loosen(r"(?<!các )(?<!nhiều )(?<!một số )(?<!\d )đơn vị $"), re.IGNORECASE)
# A bare place ("Hậu Giang 12 vụ") stands for its procuracy only where its figure follows at once.
_COUNTS = compiled(
    loosen(
        r"\s*(?::|\(|[-–] |(?:(?:đã|mới|chỉ|cũng|vẫn|còn|đều) )*(?:(?:có|với|đạt|được|ban hành|thụ lý|truy tố) )?\d"
        r"|(?:vẫn )?(?:không|chưa) (?:có|ban hành|đạt)\b|(?:đặt mục tiêu|phấn đấu|đăng ký)\b)"
    ),
    re.IGNORECASE,
)
_LABELS = compiled(r"\)?\s*(?:\([^)]*\)\s*)?[^.;:,()]{0,30}:")
# "Phòng 2. Theo đồng chí A, đơn vị đã ...": a name that is a sentence to itself heads what follows as a colon would.
_ALONE = compiled(r"\)?\s*(?:\([^)]*\)\s*)?\.(?=\s+[^\W\d_]|\s*$)")
_LABEL_HEAD = compiled(loosen(r"\W*(?:[\dIVXa-z]{1,4}[.)]\s*)*\W*(?:(?:tại|ở|riêng|đối với|về phía) )?"), re.IGNORECASE)
_BARE_LABELS = compiled(r"\s*(?:\([^)]*\)\s*)?:")
_ITEM = compiled(loosen(r"(?<!\w)(?:trong đó|riêng|gồm|bao gồm)\b[^;.]*$"), re.IGNORECASE)
_CLAUSE_END = compiled(r"[,;.](?=\s|$)")
_RANKED = compiled(
    loosen(
        r"(?:^|[.;!?]\s+)\W*[^.;:,\d]{0,20}(?:dẫn đầu|đứng đầu|đi đầu|xếp|tiêu biểu|nổi bật|điển hình|nhất"
        rf"|tiếp (?:đến|theo)|kế đến|sau đó)[^.;:,\d]{{0,30}} (?:là|thuộc về|phải kể đến) {HELPERS}$"
    ),
    re.IGNORECASE,
)
# "Giải Nhất thuộc về đội Phòng 2 với 96 điểm; giải Nhì: Văn phòng (91 điểm)": each has the points behind its name.
_WON = compiled(
    loosen(
        r"(?<!\w)giải (?:nhất|nhì|ba|tư|khuyến khích|đặc biệt)(?!\w)[^.;,()]{0,40}?"
        rf"(?:(?<!\w)(?:thuộc về|trao cho|về tay|là|cho)|:) (?:đội (?:tuyển )?)?{HELPERS}$"
    ),
    re.IGNORECASE,
)
_POINTS = compiled(loosen(r"\s*(?:\(|(?:với|được|đạt)(?: tổng)?(?: số)? )\d"), re.IGNORECASE)
_REQUESTS = compiled(loosen(r"(?<!\w)đề nghị (?:lãnh đạo )?$"), re.IGNORECASE)
# "Phòng ban hành 9 kháng nghị, còn cấp huyện có 13 kháng nghị": the offices below have their part, and no more.
_AT_START = compiled(loosen(rf"(?:^|[.!?…]\s+)\W*(?:ở |riêng )?{HELPERS}$"), re.IGNORECASE)
_ADDED = compiled(loosen(rf"(?<!\w)và {HELPERS}$"), re.IGNORECASE)


def subject_of(text: str, mention: UnitMention, ends: Sequence[int], home: Unit | None) -> Subject | None:
    """Return the subject that a mention makes by where it stands, None if it stands there in passing.

    ``home`` is the body whose paper it is.
    """
    start, end = mention.span
    if _labels(text, mention):
        return Subject(start, mention.unit, len(text), label=True)
    if office := found_before(_OFFICE, text, start, NEAR):
        until = next_end(SENTENCE_END, text, end)
        return Subject(office.start(), None, until) if opens(text, office.start(), ends) else None
    if is_elected(text, mention.span) or _is_of_guest(text, mention, home):
        return None
    if is_formed(text, mention.span):
        return Subject(start, mention.unit, next_end(SENTENCE_END, text, end))
    if (until := end_of_task(text, mention.span)) and not (_is_above(mention.unit, home) and _asks(text, mention)):
        return Subject(start, mention.unit, until)
    if wins(text, mention):
        return Subject(start, mention.unit, next_end(_CLAUSE_END, text, end), bare=True)
    if opens(text, start, ends):
        beside = mention.unit.group in LOWER_TOTALS.values() and not found_before(_AT_START, text, start, NEAR)
        added = beside or found_before(_ADDED, text, start, NEAR) is not None
        return Subject(start, mention.unit, _until(text, start, end), added=added, bare=_is_place(text, mention))
    return _owner(text, mention)


def _is_of_guest(text: str, mention: UnitMention, home: Unit | None) -> bool:
    """Tell whether a body only says where somebody from outside the home's province comes from."""
    unit = mention.unit
    outside = unit.level in (Level.SUPREME, Level.HIGH) or (home is not None and unit.province != home.province)
    above = home is None or home.level in (Level.SUPREME, Level.HIGH)
    return outside and not above and found_before(_GUEST, text, mention.span.start) is not None


def _is_above(unit: Unit, home: Unit | None) -> bool:
    """Tell whether a body directs the one whose paper it is: nobody below gives it a task."""
    if home is None or home.level is unit.level:
        return False
    if unit.level in (Level.SUPREME, Level.HIGH):
        return home.level is not Level.SUPREME
    return bool(home.locality or home.department) and unit == Unit(Level.PROVINCE, home.province)


def _asks(text: str, mention: UnitMention) -> bool:
    return found_before(_REQUESTS, text, mention.span.start, NEAR) is not None


def _owner(text: str, mention: UnitMention) -> Subject | None:
    start, end = mention.span
    owned = found_before(_OWNED, text, start, NEAR)
    counts = owned is not None and not found_before(_ISSUED, text, owned.start())
    if not (found_before(_AT_HEAD, text, start, NEAR) or counts) or (mention.bare and not _COUNTS.match(text, end)):
        return None
    # "khối phòng của Bạc Liêu có 6 kháng nghị": a place owns what is counted at once, and no more
    until = next_end(_CLAUSE_END, text, end) if mention.bare else _until(text, start, end)
    return Subject(start, mention.unit, until, owner=True)


def _labels(text: str, mention: UnitMention) -> bool:
    if not _LABEL_HEAD.fullmatch(text, 0, mention.span.start):
        return False
    return is_alone(text, mention) or bool((_BARE_LABELS if mention.bare else _LABELS).match(text, mention.span.end))


def has_predicate(text: str, mention: UnitMention) -> bool:
    """Tell whether words behind a mention tell what it did, or had; behind a mere place, how many."""
    apposed = None if _is_place(text, mention) else _APPOSED.match(text, mention.span.end)
    end = apposed.end() if apposed else mention.span.end
    return (_COUNTS if _is_place(text, mention) else _ACTS).match(text, end) is not None


def is_ranked(text: str, mention: UnitMention) -> bool:
    """Tell whether a sentence only says who comes first: "Dẫn đầu là VKSND thành phố A." opens what is told of it."""
    ranked = found_before(_RANKED, text, mention.span.start, NEAR)
    return ranked is not None and _ALONE.match(text, mention.span.end) is not None


def wins(text: str, mention: UnitMention) -> bool:
    """Tell whether a mention is of who won a prize, with the points right behind it."""
    return (
        _POINTS.match(text, mention.span.end) is not None and found_before(_WON, text, mention.span.start) is not None
    )


def _is_place(text: str, mention: UnitMention) -> bool:
    """Tell whether a mention is a mere place; "khu vực 5" has a number that no place bears, and is an office.

    So is the place behind "đơn vị": "Đơn vị thành phố Huế số hóa 100% hồ sơ".
    """
    called = _CALLED.search(text, max(0, mention.span.start - NEAR), mention.span.start)
    return mention.bare and mention.unit.level is not Level.AREA and called is None


def is_alone(text: str, mention: UnitMention) -> bool:
    """Tell whether the name of a unit is a sentence to itself."""
    return not mention.bare and _ALONE.match(text, mention.span.end) is not None


def _until(text: str, start: int, end: int) -> int:
    """Return the offset up to which a subject holds: its bracket, its item of an enumeration, or the passage."""
    if text.rfind("(", 0, start) > text.rfind(")", 0, start):
        close = text.find(")", end)
        return close if close >= 0 else len(text)
    if found_before(OF_UNION, text, start, NEAR) or found_before(IN_PASSING, text, start):
        return next_end(SENTENCE_END, text, end)
    return next_end(ITEM_END, text, end) if found_before(_ITEM, text, start) else len(text)
