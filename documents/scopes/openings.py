"""Where a clause of a passage can begin and end, and what stands before the one who acts in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.language.compiling import compiled
from documents.language.loosening import loosen

# The unions of an office are told of by its name, in their own sentence: "Chi đoàn VKSND khu vực 4 hiến 31 đơn vị máu".
_UNIONS = "chi đoàn|đoàn thanh niên|chi bộ|đảng bộ|công đoàn(?: cơ sở)?|chi hội|hội phụ nữ"
_SEAT = "trụ sở(?: làm việc)?"  # "Sửa chữa hết 9 tỷ, trong đó trụ sở khu vực 1 là 5 tỷ"
# Before the name of a unit these add nothing: "tập thể Phòng 7", "đối với các VKSND cấp huyện".
HELPERS = (
    r"(?:(?:tập thể|toàn thể|các|cán bộ|công chức|người lao động|lãnh đạo|nội bộ|riêng|đối với|còn|đại diện|đơn vị"
    r"|duy nhất|chỉ có|chỉ riêng"
    r"|địa bàn(?: tỉnh| thành phố)?"
    rf"|{_UNIONS}|{_SEAT}) )*"
)
# Where a clause can begin: at the head, after a stop, or after a joining word.
_OPENING = compiled(
    loosen(
        rf"(?:^\W*|[.;:!?…(–—•*+/,]\W*|\s-\s*|(?<!\w)(?:và|còn|riêng|trong đó|cụ thể|theo đó|qua đó|nhờ đó|do đó|vì vậy"
        rf"|như vậy|ngoài ra|tổng cộng|tính chung|đồng thời|gồm|gồm có|như|trong khi|là|nay|cho biết|cho thấy|nêu rõ"
        rf"|thông tin|khẳng định|nhấn mạnh|rằng|thuộc về|trong (?:tháng|kỳ|quý|năm|tuần)"
        rf"|(?:đầu|giữa|cuối) năm(?: \d{{4}})?) ){HELPERS}$"
    ),
    re.IGNORECASE,
)
# What is said of a union or of a building is said of its office in that sentence alone.
OF_UNION = compiled(loosen(rf"(?<!\w)(?:{_UNIONS}|{_SEAT}) $"), re.IGNORECASE)
_HELPED = compiled(loosen(rf"(?:,? )?{HELPERS}"), re.IGNORECASE)
# "Được biết, từ đầu năm Phòng 8 cũng đã kiểm sát 5 cuộc": told in passing, in its own sentence.
IN_PASSING = compiled(loosen(r"(?:^|[.!?…]\s+)\W*(?:được biết|nói thêm)(?!\w)(?:[^.;]|\.(?=\d))*$"), re.IGNORECASE)
ITEM_END = compiled(r"[;.](?=\s|$)")
SENTENCE_END = compiled(r"[.!?…](?=\s|$)")
REACH = 120  # characters before a mention that can decide about it
NEAR = 60  # characters that hold the words right before it


def opens(text: str, at: int, ends: Sequence[int]) -> bool:
    """Tell whether a clause opens at ``at``, helpers like "tập thể" left aside."""
    if found_before(_OPENING, text, at, NEAR):
        return True
    return any(end <= at <= end + NEAR and _HELPED.fullmatch(text, end, at) for end in ends)


def opens_with(text: str, start: int, at: int) -> bool:
    """Tell whether nothing but helpers stands between ``start`` and ``at``: "Riêng", "Còn tại địa bàn"."""
    return _HELPED.fullmatch(text[start:at].lstrip(" -–•*+")) is not None


def found_before(pattern: re.Pattern[str], text: str, at: int, reach: int = REACH) -> re.Match[str] | None:
    """Match ``pattern`` against what stands before ``at``; its "^" is the head of the whole passage."""
    return pattern.search(text, max(0, at - reach), at)


def next_end(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Return where ``pattern`` next ends what begins at ``at``: the end of the text if it does not."""
    match = pattern.search(text, at)
    return match.start() if match else len(text)
