"""The statements of a clause: what "và", "còn" and commas join, each with the time and the subject that it shares.

"Năm 2023, Phòng 1 thụ lý 5 vụ, truy tố 4 vụ và không có vụ nào bị trả hồ sơ" says three things, which a text may tell
in three sentences, or three texts in one each. A part is a statement of its own if it opens with a number, with a
predicate, or with a subject of its own; all other parts go on with what stands before them. Whatever a part leaves
out it takes from the first: a number all that stands before the first number, a predicate the subject, a subject of
its own the time and the place that open the clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.language.text import canonical
from evals.support.claims import Parsed, parse

_JOINT = re.compile(r",? (?:và|còn|đồng thời|trong khi)(?: đó)? (?=[^\W_])|, (?=[^\W_])")
# Times and places that open a clause; a figure's comma has a digit behind it.
_OPENING = re.compile(
    canonical(
        r"(?:(?:trong |tính |vào |từ |đến |hết |cả )*(?:năm|quý|tháng|ngày|kỳ|\d+ tháng|sáu tháng|chín tháng|nửa|đợt)\b"
        r"(?:,(?=\d)|[^,;])*, |(?:tại|ở) (?:,(?=\d)|[^,;])*, )+"
    )
)
_PREDICATES = (
    "đã|không|chưa|được|bị|có|đạt|thụ lý|tiếp nhận|giải quyết|truy tố|khởi tố|xét xử|kiểm sát|trực tiếp kiểm sát"
    "|ban hành|tổ chức|mở|phê chuẩn|đề nghị|yêu cầu|kiến nghị|kháng nghị|tham gia|tham mưu|phối hợp|trao|tặng|cử|nhận"
    "|bảo đảm|đảm bảo|chấp nhận|hoàn thành|xếp|chiếm|tăng|giảm|vượt|bắt|đình chỉ|tạm đình chỉ|trả hồ sơ|gửi|xây dựng"
    "|đăng ký|công nhận|bổ nhiệm|xử lý|khen thưởng|thực hiện|tiến hành|triển khai|phát hiện|phát hành|hủy|số hóa"
    "|tuyên truyền|kết nạp|tiếp|đón tiếp|làm|giữ|do"
)
_PREDICATE = re.compile(rf"(?<!\w)(?:{canonical(_PREDICATES)})(?!\w)")
_OPENS_WITH_NUMBER = re.compile(canonical(r"(?:hơn |gần |trên |khoảng )?\d"))
_SUBJECT = re.compile(
    canonical(
        r"(?:các |tập thể |đồng chí |ông |bà |đơn vị )*(?:phòng|viện|vksnd|vks|khu vực|tòa|cơ quan|công an|văn phòng"
        r"|thanh tra|đồng chí|ông|bà|cá nhân|số)(?!\w)"
    )
)
_EVENT = re.compile(
    canonical(r"(?:tại|trong|ở) ((?:,(?=\d)|[^,;])*?) ((?:được )?(?:diễn ra|tổ chức|khai mạc)(?:,(?=\d)|[^,;])*), ")
)
_LONGEST_SUBJECT = 90  # characters before a predicate; what is longer is no subject
_IN_TURN = re.compile(canonical(r"(?<!\w)(lần lượt|tương ứng|theo thứ tự)(?: (?:là|đạt|có|được|với))?(?!\w) ?"))
_ITEM_GAP = re.compile(canonical(r"(?:,| và|, và) (?:(?:năm|vksnd|viện kiểm sát nhân dân|vks|tỉnh|huyện|quận) )*"))
_NUMBERS = re.compile(r"(\d[\d.,]*\d|\d)((?: [^\W\d]+){0,3}?)(?=,? và |, |$|[.;]|\s*$)")


def split_statements(clause: Parsed) -> list[Parsed]:
    """Return the statements of a clause; the clause alone if it makes one.

    Example:
        >>> [one.text for one in split_statements(parse("Năm 2023, Phòng 1 thụ lý 5 vụ và truy tố 4 vụ"))]
        ['Năm 2023, Phòng 1 thụ lý 5 vụ', 'Năm 2023, Phòng 1 truy tố 4 vụ']
    """
    dealt_out = _told_in_turn(clause) or _set_in_time(clause)
    if dealt_out:
        return dealt_out
    parts = list(_joined(clause))
    return [parse(part) for part in parts] if len(parts) > 1 else [clause]


def _joined(clause: Parsed) -> Iterator[str]:
    """Yield the statements as texts, what each leaves out taken over from the first."""
    text, plain = clause.text, clause.plain
    opening = _OPENING.match(plain)
    begin = opening.end() if opening else 0
    first = _PREDICATE.search(plain, begin)
    subject_end = first.start() if first and first.start() - begin <= _LONGEST_SUBJECT else begin
    counted = next((one.start for one in clause.quantities if one.start >= begin), None)
    at, taken = 0, ""
    for match in _JOINT.finditer(plain, subject_end):
        lead = _lead(plain, match.end(), begin, subject_end, counted)
        if lead is None or _is_inside(plain, match.start()):
            continue
        yield taken + text[at : match.start()]
        at, taken = match.end(), text[:lead]
    yield taken + text[at:]


def _lead(plain: str, at: int, begin: int, subject_end: int, counted: int | None) -> int | None:
    """Return how much of the clause a part at ``at`` takes over, None if it is no statement of its own."""
    if _OPENS_WITH_NUMBER.match(plain, at):
        return counted
    if _PREDICATE.match(plain, at):
        return subject_end
    own = _SUBJECT.match(plain, at)
    if own and (verb := _PREDICATE.search(plain, own.end())) and verb.start() - at <= _LONGEST_SUBJECT:
        return begin if not _JOINT.search(plain, own.end(), verb.start()) else None
    return None


def _is_inside(plain: str, at: int) -> bool:
    """Tell whether a place stands inside brackets or quotation marks."""
    straight = plain.count('"', 0, at) % 2 == 1
    return straight or any(plain.count(one, 0, at) > plain.count(two, 0, at) for one, two in ("()", "“”"))


def _set_in_time(clause: Parsed) -> list[Parsed]:
    """Return an event with its time, and what was done there: "Tại cuộc họp diễn ra ngày 3/5, ông A trình bày"."""
    match = _EVENT.match(clause.plain)
    if match is None:
        return []
    event = clause.text[match.start(1) : match.end(1)]
    return [
        parse(f"{event} {clause.text[match.start(2) : match.end(2)]}"),
        parse(f"{clause.text[: match.end(1)]}, {clause.text[match.end() :]}"),
    ]


def _told_in_turn(clause: Parsed) -> list[Parsed]:
    """Return what "lần lượt" deals out: "Phòng 1 và Phòng 2 ban hành lần lượt 5 và 8 kháng nghị"."""
    match = _IN_TURN.search(clause.plain)
    if match is None:
        return []
    numbers = list(_NUMBERS.finditer(clause.text, match.end()))
    items = _items_before(clause, match.start(), len(numbers))
    if len(numbers) < 2 or not items:
        return []
    unit = next((one[2] for one in reversed(numbers) if one[2]), "")
    link = match[0][len(match[1]) :].strip()
    between = clause.text[items[-1][1] : match.start()].rstrip()
    head, tail = clause.text[: items[0][0]], clause.text[numbers[-1].end() :]
    return [
        parse(
            f"{head}{clause.text[start:end]}{between} {link + ' ' if link else ''}{number[1]}{number[2] or unit}{tail}"
        )
        for (start, end), number in zip(items, numbers, strict=True)
    ]


def _items_before(clause: Parsed, stop: int, count: int) -> list[tuple[int, int]]:
    """Return ``count`` names, numbered bodies or times that stand joined before a place, empty if there are none."""
    kinds: Sequence[list[tuple[int, int]]] = (
        [(start, start + len(kind) + 1 + len(number)) for kind, number, start in clause.label_places],
        [(one.start, one.end) for one in clause.moments],
        [(one.start, one.end) for one in clause.names],
    )
    for places in kinds:
        row: list[tuple[int, int]] = []
        for place in sorted(one for one in places if one[1] <= stop):
            if row and not _ITEM_GAP.fullmatch(clause.plain, row[-1][1], place[0]):
                if len(row) == count:
                    break
                row = []
            row.append(place)
        if len(row) == count:
            return row
    return []
