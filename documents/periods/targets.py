"""Whether a number is itself what was set: "vượt chỉ tiêu 85%", "được giao 12 kháng nghị"."""

from __future__ import annotations

import re

from documents.language.compiling import compiled
from documents.language.loosening import loosen

_REACH = 80  # characters before a figure that can hold the noun of its target
# "chỉ tiêu 85%", "yêu cầu từ 90% trở lên": the number itself is the target, whatever the sentence tells.
_TARGET_NOUN = compiled(
    loosen(
        r"(?:(?<!vượt )(?<!đạt )(?<!thành )(?<!hơn )(?<!bằng )(?<!cả )(?<!một số )(?<!kết quả )(?<!kết quả các )"
        # "Một số chỉ tiêu nghiệp vụ toàn tỉnh", "chỉ tiêu chủ yếu:" are what is counted.
        r"(?!chỉ tiêu (?:công tác |nghiệp vụ )?(?:chủ yếu|cơ bản|chính|thống kê))chỉ tiêu(?: (?!\d)[^\s,;:.]+){0,4}?:?"
        r"(?: (?:là|từ|trên|đạt))*"
        # "trực tiếp kiểm sát 07 cuộc (kế hoạch năm 09 cuộc)"
        r"|\((?:kế hoạch|KH)(?: (?:cả )?năm(?: \d{4})?| quý| giao| đề ra)*:?(?: là)?"
        r"|(?:chỉ tiêu|số đăng ký) (?:[^,;:.\d]|(?<=năm )20\d\d){0,40}(?<!\w)là(?: (?:từ|trên))?"
        r"|(?<!hiện )(?<!với )(?<!vượt )kế hoạch (?:cả )?năm(?: 20\d\d)?(?: được giao| đề ra)? là"
        r"|(?<!bản )yêu cầu(?: (?:là|từ|trên|đạt))+)\s*[≥>(]?\s*$"
    ),
    re.IGNORECASE,
)
# "Chưa đạt chỉ tiêu 90%", "không đạt mức 85%": a share that was not reached; "chưa đạt, mới được 80%" is one that was.
_NOT_REACHED = compiled(
    loosen(
        r"(?<!\w)(?:chưa|không)(?: thể)? (?:đạt|hoàn thành|bảo đảm|đảm bảo|tới|đến)(?!\w)"
        r"(?:(?!(?<!\w)(?:mới|chỉ(?! tiêu)|với|còn|do)(?!\w))[^,;:.(\d]){0,60}$"
    ),
    re.IGNORECASE,
)
# "Vượt chỉ tiêu 02 kiến nghị được giao"
_SET = compiled(loosen(r"(?<!\w)chỉ tiêu $"), re.IGNORECASE)
_AS_GIVEN = compiled(loosen(r"\d+ [^,;:.()\d]{0,40}?(?<!\w)(?:được giao|đã giao|giao|đề ra)(?!\w)"), re.IGNORECASE)
# "14 kháng nghị trên tổng số 12 kháng nghị được giao": the second is what was set.
_OUT_OF = compiled(loosen(r"(?<!\w)trên(?: tổng)?(?: số)? $"), re.IGNORECASE)
_GIVEN_BEHIND = compiled(
    loosen(
        r"\d+ [^,;:.()\d]{0,40}?(?<!\w)(?:theo )?(?:(?:chỉ tiêu|kế hoạch) )?"
        r"(?:được giao|đã giao|đề ra|đã đăng ký)(?!\w)"
    ),
    re.IGNORECASE,
)
# "Được giao 12 kháng nghị": acts are given as a target, posts and cases for good.
_GIVEN_BEFORE = compiled(loosen(r"(?<!\w)được giao(?: chỉ tiêu)?(?: ban hành| tổ chức| thực hiện)? $"), re.IGNORECASE)
_GIVEN_ACTS = compiled(
    loosen(r"\d+ (?:bản )?(?:kháng nghị|kiến nghị|phiên tòa|cuộc|lượt|chuyên đề|thông báo rút kinh nghiệm)(?!\w)"),
    re.IGNORECASE,
)
_SHARE = compiled(r"[\d.,]+ ?%")


def names_target(text: str, *, start: int, at: int) -> bool:
    """Tell whether the number at ``at`` is the target itself, whatever its sentence tells: "vượt chỉ tiêu 85%"."""
    near = max(start, at - _REACH)
    if _SET.search(text, near, at) and _AS_GIVEN.match(text, at):
        return True
    if _OUT_OF.search(text, near, at) and _GIVEN_BEHIND.match(text, at):
        return True
    if _GIVEN_BEFORE.search(text, near, at) and _GIVEN_ACTS.match(text, at):
        return True
    missed = _SHARE.match(text, at) and _NOT_REACHED.search(text, near, at)
    return bool(missed) or _TARGET_NOUN.search(text, near, at) is not None
