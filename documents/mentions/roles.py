"""Offices that people hold, in any spelling: heads of units, judicial titles, Party offices."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.types import Span


@dataclass(frozen=True, slots=True)
class RoleMention:
    """An office named in a text; ``role`` is its canonical name, with "Phó", "Quyền" or "Nguyên" where it belongs."""

    role: str
    span: Span
    text: str


# Canonical name and its wordings, the longer ones first where one begins like another.
_HEADS = {
    "Viện trưởng": "viện trưởng|VT",
    "Trưởng phòng": "trưởng phòng",
    "Chánh Văn phòng": "chánh (?:văn phòng|VP)|CVP",
    "Chánh Thanh tra": "chánh thanh tra",
    "Thủ trưởng Cơ quan điều tra": "thủ trưởng (?:cơ quan điều tra|CQĐT)",
    "Vụ trưởng": "(?<!chức )(?<!nhiệm )vụ trưởng(?! phòng)",
    "Chi cục trưởng": "chi cục trưởng|CCT",
    "Cục trưởng": "(?<!chi )cục trưởng",
    "Hiệu trưởng": "hiệu trưởng",
    "Tổng Biên tập": "tổng biên tập",
    "Chánh án": "chánh án",
    "Giám đốc": "giám đốc(?! thẩm)",
    "Trưởng ban": "trưởng ban",
    "Trưởng đoàn": "trưởng đoàn(?: chuyên trách)?",
    "Trưởng khoa": "trưởng khoa",
    "Trưởng Công an": "trưởng công an",
    # of prisons and of houses of custody, who answer to the procuracy's inspections
    "Giám thị": "giám thị(?! (?:coi|phòng) thi)",
    "Trưởng Nhà tạm giữ": "trưởng nhà tạm giữ",
    "Đội trưởng": "đội trưởng",
    "Chủ nhiệm": "chủ nhiệm",
    "Chủ tịch UBND": "chủ tịch (?:UBND|ủy ban nhân dân)",
    "Chủ tịch HĐND": "chủ tịch (?:HĐND|hội đồng nhân dân)",
    "Chủ tịch nước": "chủ tịch nước",
    "Chủ tịch Công đoàn": "chủ tịch công đoàn(?: cơ sở)?",
    "Chủ tịch Hội đồng": "chủ tịch hội đồng",
    "Chủ tịch": "(?<!đoàn )chủ tịch",
    "Bí thư Tỉnh ủy": "bí thư (?:thường trực )?tỉnh ủy",
    "Bí thư Thành ủy": "bí thư (?:thường trực )?thành ủy",
    "Bí thư Huyện ủy": "bí thư (?:thường trực )?huyện ủy",
    "Bí thư Ban Cán sự đảng": "bí thư (?:ban cán sự(?: đảng)?|BCSĐ)",
    "Bí thư Đảng ủy": "bí thư (?:thường trực )?đảng ủy",
    "Bí thư Đảng bộ": "bí thư đảng bộ",
    "Bí thư Chi bộ": "bí thư chi bộ",
    "Bí thư Chi đoàn": "bí thư (?:chi đoàn|đoàn thanh niên)",
    "Bí thư": "bí thư(?! (?:thứ|riêng))",
    "Thủ tướng Chính phủ": "thủ tướng(?: chính phủ)?",
    "Bộ trưởng": "bộ trưởng",
}
# Offices whose deputy has a word of its own, and those that have none.
_DEPUTIES = {
    "Phó Viện trưởng": "viện phó|PVT|phó VT",
    "Phó Trưởng phòng": "phó phòng|PTP",
    "Phó Chánh Văn phòng": "PCVP",
    "Phó Trưởng ban": "phó ban",
    "Phó Trưởng đoàn": "phó đoàn",
    "Cụm phó": "cụm phó|phó cụm trưởng|phó cụm",
    "Tổ phó": "tổ phó|phó tổ trưởng",
    "Khối phó": "khối phó|phó khối trưởng|phó khối",
}
_SINGLE = {
    "Cụm trưởng": "cụm trưởng|trưởng cụm",
    "Khối trưởng": "khối trưởng|trưởng khối",
    "Phụ trách Cụm thi đua": "(?:phụ trách|theo dõi) cụm(?: thi đua)?",
    "Phụ trách Khối thi đua": "(?:phụ trách|theo dõi) khối thi đua",
    "Kiểm sát viên VKSND tối cao": "kiểm sát viên (?:VKSND |VKS |viện kiểm sát nhân dân )?tối cao|KSVTC",
    "Kiểm sát viên cao cấp": "(?:kiểm sát viên|KSV) cao cấp|KSVCC",
    "Kiểm sát viên trung cấp": "(?:kiểm sát viên|KSV) trung cấp|KSVTrC",
    "Kiểm sát viên sơ cấp": "(?:kiểm sát viên|KSV) sơ cấp|KSVSC",
    "Kiểm sát viên": "kiểm sát viên|KSV",
    "Kiểm tra viên cao cấp": "kiểm tra viên cao cấp",
    "Kiểm tra viên chính": "kiểm tra viên chính",
    "Kiểm tra viên": "kiểm tra viên|KTV",
    "Điều tra viên": "điều tra viên(?: (?:cao|trung|sơ) cấp)?|ĐTV",
    "Tổ trưởng": "tổ trưởng",
    "Thẩm phán": "thẩm phán",
    "Thư ký": "thư ký",
    "Báo cáo viên": "báo cáo viên",
    "Giảng viên": "giảng viên",
    "Kế toán trưởng": "kế toán trưởng",
    "Thủ quỹ": "thủ quỹ",
    "Chuyên viên": "chuyên viên",
    "Ủy viên Ban Thường vụ Tỉnh ủy": "ủy viên (?:ban thường vụ|BTV) tỉnh ủy",
    "Ủy viên Ban Thường vụ Thành ủy": "ủy viên (?:ban thường vụ|BTV) thành ủy",
    "Ủy viên Ban Thường vụ Đảng ủy": "ủy viên (?:ban thường vụ|BTV) đảng ủy",
    "Ủy viên Ban Cán sự đảng": "ủy viên (?:ban cán sự(?: đảng)?|BCSĐ)",
    "Ủy viên Ủy ban kiểm sát": "(?:ủy viên|thành viên) (?:ủy ban kiểm sát|UBKS)",
    "Ủy viên Trung ương Đảng": "ủy viên (?:ban chấp hành )?trung ương đảng",
    "Tỉnh ủy viên": "tỉnh ủy viên",
    "Thành ủy viên": "thành ủy viên",
    "Đảng ủy viên": "đảng ủy viên",
    "Chi ủy viên": "chi ủy viên",
}
# How an office can begin; looking at two or three letters first makes the search several times faster.
_STARTS = (
    r"(?=v(?:iệ|t|ụ)|trư|th(?:ủ|eo|àn|ẩm|ư)|tổ|tỉ|ch(?:á|ủ|i|u)|c(?:v|c|ụ)|hi|gi|bí|bộ|bá|p(?:hó|hụ|vt|tp|cvp|[. ])"
    r"|k(?:hố|iể|ế|s|t)|đ(?:iề|ả|t|ộ)|ủy|qu|q[.]|ng)"
)
_DEPUTY = r"(?:phó |P\.\s?|p )"
_FORMER = {"quyền ": "Quyền ", "quyen ": "Quyền ", "q. ": "Quyền ", "nguyên ": "Nguyên ", "nguyen ": "Nguyên "}


def find_roles(text: str) -> list[RoleMention]:
    """Return the offices named in ``text``, in order, with or without diacritics, abbreviated or in full.

    Example:
        >>> [mention.role for mention in find_roles("pho vien truong la ai")]
        ['Phó Viện trưởng']
    """
    return list(_roles(text))


@lru_cache(maxsize=4096)  # a question about an office reads the same statements in ten places
def _roles(text: str) -> tuple[RoleMention, ...]:
    pattern, names = _pattern()
    found = []
    for match in pattern.finditer(text):
        former = _FORMER.get(f"{(match['former'] or '').strip().lower()} ", "")
        found.append(RoleMention(former + names[match.lastgroup or ""], Span(*match.span()), match[0]))
    return tuple(found)


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return the pattern of all offices and the canonical name of each of its groups."""
    wordings = {f"Phó {name}": f"{_DEPUTY}(?:{wording})" for name, wording in _HEADS.items()}
    for name, wording in _DEPUTIES.items():
        wordings[name] = f"{wording}|{wordings[name]}" if name in wordings else wording
    wordings |= _SINGLE | _HEADS
    names = {f"r{number}": name for number, name in enumerate(wordings)}
    offices = "|".join(f"(?P<r{number}>{loosen(wording)})" for number, wording in enumerate(wordings.values()))
    former = loosen(r"(?P<former>(?:nguyên|quyền|Q\.) )?")
    return compiled(rf"(?<![\w.]){loosen(_STARTS)}{former}(?:{offices})(?!\w)", re.IGNORECASE), names
