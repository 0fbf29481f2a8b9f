"""Questions that are no more than a noun: "Chỉ tiêu kháng nghị năm 2026 giao khu vực 3?", "Ngày ban hành Kế hoạch?".

How many, how much, or when, is asked for all the same. Put into words it is read like any other question.
"""

from __future__ import annotations

from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.numbers.counting import count_units

_ASKS = compiled_regex(
    r"\b(?:bao (?:nhieu|gio|lau|xa)|may|nao|gi|ai|(?<!thang )dau(?! (?:nam|quy|thang))|sao|khong|chua|bn|ke(?! hoach)"
    r"|neu|so sanh|doi chieu|trinh bay|cho xem|tang|(?<!tam )(?<!trai )giam(?! (?:doc|giu)))\b|[:;]"
)
_OPENING = (
    r"^\W*(?:(?:xin )?cho (?:toi |em |minh )?(?:biet|hoi)(?: ve)? )?(?:(?:trong )?(?:nam|quy) [\dIVX]+(?:/\d{4})?,? )?"
)
_TARGET = compiled_regex(rf"{_OPENING}chi tieu (?:ve )?")
_POINTS = compiled_regex(
    rf"{_OPENING}(?:tong )?diem (?=(?:so|cum|khoi|cham|tu cham|tham dinh|thi dua|binh quan|trung binh|thuong|tru)\b)"
)
_MONEY = compiled_regex(
    rf"{_OPENING}(?:(?:tong )?(?:so )?tien (?=thu|chi|thuong|ho tro|ung ho|boi thuong)"
    r"|(?:thu|chi) (?=kinh phi|quy\b|hoat dong|doan phi|tham hoi|ho tro|khen thuong|thuong xuyen))"
)
_DONE = (
    r"(?:ky|ban hanh|phat hanh|cong bo|to chuc|dien ra|khai mac|be mac|ra mat|thanh lap|xet xu|truc tiep kiem sat"
    r"|tien hanh|bat dau|ket thuc|nhan|trao|bo nhiem|ket nap|khoi to|bat)"
)
_DAY = compiled_regex(rf"{_OPENING}(?:ngay|thoi (?:gian|diem)) (?={_DONE}\b)")


def with_asking_words(asked: str, *, unmarked: bool) -> str:
    """Return ``asked`` with what a question of a noun alone leaves out; ``unmarked`` if it has no marks at all.

    Example:
        >>> with_asking_words("Chỉ tiêu kháng nghị năm 2026 của Phòng 9?", unmarked=False)
        'Chỉ tiêu bao nhiêu kháng nghị năm 2026 của Phòng 9?'
    """
    clear = fold(asked)
    if _ASKS.search(clear):
        return asked
    how_many = "bao nhieu" if unmarked else "bao nhiêu"
    if target := _TARGET.match(clear):
        counts = any(span.start == target.end() for _, span in count_units(asked, lenient=True))
        return f"{asked[: target.end()]}{how_many} {asked[target.end() :]}" if counts else asked
    if _DAY.match(clear):
        return f"{asked.rstrip(' ?.')} {'la ngay nao' if unmarked else 'là ngày nào'}?"
    noun = _unit_asked(clear, unmarked=unmarked)
    return f"{asked.rstrip(' ?.')} {'la' if unmarked else 'là'} {how_many} {noun}?" if noun else asked


def _unit_asked(clear: str, *, unmarked: bool) -> str:
    if _POINTS.match(clear):
        return "diem" if unmarked else "điểm"
    if _MONEY.match(clear):
        return "tien" if unmarked else "tiền"
    return ""
