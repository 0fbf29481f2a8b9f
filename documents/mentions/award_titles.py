"""Titles and forms of commendation of the sector, in any spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.types import Span

_SECTOR = r"(?:của )?(?:ngành (?:kiểm sát nhân dân|kiểm sát|KSND)|ngành)"
# Canonical title and its wordings; a title that begins like another stands before it.
_TITLES = {
    "Cờ thi đua của Chính phủ": r"cờ thi đua (?:của )?chính phủ|cờ (?:của )?chính phủ",
    "Cờ thi đua dẫn đầu khối": r"cờ (?:thi đua )?(?:đơn vị )?dẫn đầu (?:khối|cụm|phong trào)(?: thi đua)?",
    "Cờ thi đua của ngành Kiểm sát nhân dân": rf"cờ thi đua {_SECTOR}|cờ thi đua của viện trưởng VKSND tối cao",
    "Cờ đơn vị xuất sắc": r"cờ (?:thi đua )?[“\"]?(?:đơn vị |công đoàn cơ sở |tập thể )?xuất sắc",
    "Cờ thi đua": r"cờ thi đua",
    "Huân chương Lao động hạng Nhất": r"huân chương lao động hạng (?:nhất|I)",
    "Huân chương Lao động hạng Nhì": r"huân chương lao động hạng (?:nhì|hai|II)",
    "Huân chương Lao động hạng Ba": r"huân chương lao động hạng (?:ba|III)",
    "Huân chương Độc lập hạng Nhất": r"huân chương độc lập hạng (?:nhất|I)",
    "Huân chương Độc lập hạng Nhì": r"huân chương độc lập hạng (?:nhì|hai|II)",
    "Huân chương Độc lập hạng Ba": r"huân chương độc lập hạng (?:ba|III)",
    "Huân chương Chiến công": r"huân chương chiến công(?: hạng (?:nhất|nhì|ba))?",
    "Huân chương Bảo vệ Tổ quốc": r"huân chương bảo vệ tổ quốc(?: hạng (?:nhất|nhì|ba))?",
    "Huân chương Lao động": r"huân chương lao động",
    "Huân chương": r"huân chương",
    "Huy chương": r"huy chương",
    "Kỷ niệm chương": r"kỷ niệm chương",
    "Bằng khen": r"bằng khen",
    "Giấy khen": r"giấy khen",
    "Thư khen": r"thư khen",
    "Tập thể lao động xuất sắc": r"tập thể lao động xuất sắc|TTLĐXS",
    "Tập thể lao động tiên tiến": r"tập thể lao động tiên tiến|TTLĐTT",
    "Đơn vị quyết thắng": r"(?<!thi đua )đơn vị quyết thắng",
    "Chiến sĩ tiên tiến": r"chiến sỹ tiên tiến",
    "Lao động tiên tiến": r"lao động tiên tiến|LĐTT",
    "Chiến sĩ thi đua toàn quốc": r"chiến sỹ thi đua toàn quốc|CSTĐ toàn quốc",
    "Chiến sĩ thi đua ngành Kiểm sát nhân dân": rf"(?:chiến sỹ thi đua|CSTĐ) {_SECTOR}",
    "Chiến sĩ thi đua cơ sở": r"(?:chiến sỹ thi đua|CSTĐ) (?:cấp )?cơ sở|CSTĐCS",
    "Chiến sĩ thi đua": r"chiến sỹ thi đua|CSTĐ",
    "Anh hùng Lao động": r"anh hùng lao động",
    "Hoàn thành xuất sắc nhiệm vụ": r"hoàn thành xuất sắc nhiệm vụ",
    "Hoàn thành tốt nhiệm vụ": r"hoàn thành tốt nhiệm vụ",
}
# A grade of the yearly review is an award only where somebody is graded; elsewhere the words are an exhortation.
_GRADES = frozenset(("Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ"))
_GRADED = compiled(
    loosen(r"(?<!\w)(?:xếp loại|phân loại|được đánh giá|mức|công nhận|danh hiệu|loại)\b[^,.;]{0,25}$"), re.IGNORECASE
)
_REACH = 40  # characters before a grade that say it is one


def find_titles(text: str) -> Iterator[tuple[str, Span]]:
    """Yield the canonical name and the place of every title of commendation in ``text``, in order."""
    pattern, names = _pattern()
    for match in pattern.finditer(text):
        title = names[match.lastgroup or ""]
        if title not in _GRADES or _GRADED.search(text, max(0, match.start() - _REACH), match.start()):
            yield title, Span(*match.span())


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    names = {f"t{number}": title for number, title in enumerate(_TITLES)}
    titles = "|".join(f"(?P<t{number}>{loosen(wording)})" for number, wording in enumerate(_TITLES.values()))
    starts = loosen(r"(?=cờ|hu|kỷ|bằ|gi|tập|ttl|lao|lđ|chiế|cst|anh|hoà|thư|đơn)")
    return compiled(rf"(?<!\w){starts}(?:{titles})(?!\w)", re.IGNORECASE), names
