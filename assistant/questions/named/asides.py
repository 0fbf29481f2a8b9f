"""Words of a question that say nothing of what it is about, since what they say is compared on its own.

Left among its terms, they lower the share of the question that a sentence covers which has all the others.
"""

from __future__ import annotations

from collections.abc import Sequence

from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import Span

# "Thế sang năm 2024 thì sao?", "qua quý II": what leads up to a period.
_LEADS_TO_PERIOD = compiled_regex(r"\b(?:buoc |chuyen )?(?:sang|qua|den|toi|vao|het)(?: thoi gian)? $")
# What makes a target of a number in the question need not be said so by the paper that sets it.
_SETS_TARGET = compiled_regex(
    r"\b(?:(?:dat|de|xac dinh)(?: ra)? )?(?:muc tieu|chi tieu)(?: (?:la|phai|duoc giao|cua nganh))?\b"
    r"|\b(?:toi thieu|it nhat|khong duoi|phan dau|du kien|du dinh|dang ky|duoc giao|dat ra|de ra)\b"
)
# "Thực tế ban hành bao nhiêu": as against what was planned, which is compared on its own.
_IN_FACT = compiled_regex(r"\b(?:(?:tren|trong) )?thuc te\b(?= (?:da |duoc )?(?!\d)\w)")
# "..., theo kết luận kiểm sát năm 2024": where it is told, not what.
_SOURCE = compiled_regex(
    r"\btheo (?:ban |bai |noi dung )?(?:ket luan|bao cao|thong bao|so lieu|tai lieu|bai viet|ban tin)"
    r"(?: (?:truc tiep kiem sat|kiem sat|tong ket|so ket|cong tac))*(?= (?:nam|thang|quy|6 thang|9 thang|ky)\b|\W*$)"
)
# "Đồng chí A từng giữ những chức vụ gì": whoever tells it goes through the posts without calling them so.
_POSTS_HELD = compiled_regex(
    r"\b(?:dong chi|d/c|ong|ba)\b[^,;?]*?\b(?P<asked>(?:da )?(?:tung|kinh qua|trai qua)"
    r"(?: (?:giu|lam|dam nhiem|dam nhan|kinh qua|trai qua|qua))*(?: (?:nhung|cac))?"
    r" (?:chuc vu|vi tri|cuong vi|chuc danh|cong viec)(?: cong tac)?) (?:nao|gi)\b"
)


def asides(asked: str, periods: Sequence[Span], *, planned: bool) -> list[Span]:
    """Return where such words stand in ``asked``: before its ``periods``, its source, what tells target or result."""
    clear = fold(asked)
    before = (_LEADS_TO_PERIOD.search(clear, 0, period.start) for period in periods)
    found = [Span(*match.span()) for match in before if match]
    found += [Span(*match.span()) for match in _SOURCE.finditer(clear)]
    found += [Span(*match.span("asked")) for match in _POSTS_HELD.finditer(clear)]
    told = (_SETS_TARGET if planned else _IN_FACT).finditer(clear)
    return [*found, *(Span(*match.span()) for match in told)]
