"""Where a passage speaks of several bodies at once, of people counted apart, or of the offices below together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.language.compiling import compiled
from documents.language.loosening import loosen

# Several units at once, or the whole: what follows belongs to none of those named before.
_SEVERAL = compiled(
    loosen(
        r"(?<!\w)(?=các|nh|mộ|từ|mỗ|ha|ba|bố|\d|to)(?<!là )(?<!có )(?<!gồm )"
        r"(?:(?:các|những|nhiều|một số|từng|mỗi|hai|ba|bốn|\d{1,3}) (?:đơn vị|phòng|tập thể|cá nhân|viện)"
        r"|toàn (?:tỉnh|thành phố|cụm|khối))\b"
    ),
    re.IGNORECASE,
)
_OF_WHOLE = compiled(
    loosen(r"(?:^|[.!?…]\s+)\W*[^.;:,\d]{2,80} (?:của|trong) (?P<whole>(?:toàn|cả) (?:tỉnh|thành phố))(?!\w)"),
    re.IGNORECASE,
)
# "có 06 tập thể và 11 cá nhân được khen": the second of two counts opens no clause of its own.
_COUNTED_WITH = compiled(
    loosen(r"(?<!\w)\d{1,3} (?:tập thể|đơn vị|phòng|cá nhân)(?: [^\W\d]+){0,4},? và $"), re.IGNORECASE
)
# "30 học viên đến từ 5 VKSND và các phòng": where they come from, not who acts.
_COME_FROM = compiled(
    loosen(r"(?<!\w)(?:đến )?từ (?:\d{1,3}|các) (?:đơn vị|phòng|vksnd|viện kiểm sát)(?: [^\W\d]+){0,4},? và $"),
    re.IGNORECASE,
)
# "...; 31 đồng chí được công nhận": people counted in a clause of their own are not those of the unit before.
_PEOPLE = compiled(
    loosen(r"[;.]\s+(?:có )?(?=(?:\d+|hai|ba|bốn|năm) (?:đồng chí|cá nhân|công chức|cán bộ)\b)"), re.IGNORECASE
)
# "Phòng 8 thực hiện 6 cuộc, cấp huyện 27 cuộc": the offices below, whoever acted before.
_LOWER = compiled(loosen(r"[,;:(]\s*cấp (?:huyện|khu vực)(?= (?:đã |thực hiện |là |có )*\d)"), re.IGNORECASE)


def find_wholes(text: str) -> Iterator[int]:
    """Yield where "các đơn vị", "toàn tỉnh" and the like stand, but for the second of two counts or origins."""
    for match in _SEVERAL.finditer(text):
        if not any(before.search(text, 0, match.start()) for before in (_COUNTED_WITH, _COME_FROM)):
            yield match.start()


def find_owning_wholes(text: str) -> Iterator[int]:
    """Yield where what is counted is said to be of the whole: "Số việc thi hành xong của toàn tỉnh đạt 84%"."""
    return (match.start("whole") for match in _OF_WHOLE.finditer(text))


def find_people(text: str) -> Iterator[int]:
    """Yield where a clause begins that counts people who are not those of the unit before."""
    return (match.end() for match in _PEOPLE.finditer(text))


def find_lower(text: str) -> Iterator[int]:
    """Yield where what is told of the offices below together begins."""
    return (match.end() for match in _LOWER.finditer(text))
