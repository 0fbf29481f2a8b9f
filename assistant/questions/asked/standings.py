"""Which place among others a question asks for: "đơn vị nào đứng đầu Cụm", "phòng nào xếp thứ hai"."""

from __future__ import annotations

from functools import lru_cache

from documents.language.compiling import compiled_regex
from documents.language.text import fold, has_marks

# Without marks, as questions and reports word the places.
_AT = r"(?:dung|xep|ve|vi tri|hang|thu hang)(?: thu| so| vi tri(?: thu)?| hang)* thu"
_ORDINALS = ("tu", "nam", "sau", "bay", "tam", "chin", "muoi")
PLACES = {
    "1": r"dung dau|dan dau|xep dau"
    r"|(?:dung|xep|ve|vi tri|hang|thu hang)(?: thu| so| vi tri(?: thu)?| hang)* (?:nhat|1|i)"
    r"|(?:vi tri|ngoi) (?:so|thu) (?:mot|1|nhat)|thu nhat|nhat (?:cum|khoi|toan|bang)|quan quan",
    "2": r"(?:dung|xep|ve|vi tri|hang|thu hang)(?: thu| so| vi tri(?: thu)?| hang)* (?:nhi|hai|2|ii)"
    r"|vi tri (?:so|thu) (?:hai|2|nhi)|thu (?:hai|nhi)|nhi (?:cum|khoi)|a quan",
    "3": r"(?:dung|xep|ve|vi tri|hang|thu hang)(?: thu| so| vi tri(?: thu)?| hang)* (?:ba|3|iii)"
    r"|vi tri (?:so|thu) (?:ba|3)|thu ba|ba (?:cum|khoi)",
    "last": r"(?:dung|xep|vi tri|o)(?: hang| thu| vi tri)* (?:cuoi|bet|chot)|cuoi (?:cum|bang|khoi)|doi so",
    **{
        str(number): rf"{_AT} (?:{word}|{number})|(?:hang|vi tri) {number}"
        for number, word in enumerate(_ORDINALS, start=4)
    },
}
_WHICH = (
    r"\b(?:don vi|vien|vks|vksnd|vien kiem sat|tinh|thanh pho|huyen|phong|khu vuc|tap the|dia phuong|to|doi)"
    r"(?: (?!va\b)\w+){0,6}? nao\b[^,;?]{0,30}?"
)
_ASKED = {place: compiled_regex(rf"{_WHICH}\b(?P<words>{worded})\b") for place, worded in PLACES.items()}
_ANY = "|".join(PLACES.values())
# "Đơn vị xếp thứ ba Cụm được bao nhiêu điểm?" asks which body that is as well: only by its name the points are told.
_WHO = compiled_regex(
    rf"\b(?:don vi|vien kiem sat|vien|vksnd|tinh|huyen|phong|tap the|doi)(?= (?:{_ANY})\b)(?!.*\bnao\b)"
    r"(?=.*\b(?:bao nhieu|may|so diem)\b)"
)
# "Mấy địa điểm", "bao nhiêu khuyết điểm" count something else.
_POINTS = compiled_regex(
    r"\b(?:bao nhieu|may|so) (?:(?!dia|thoi|uu|khuyet|nhuoc|dac|quan|trong)\w+ )?diem\b(?! (?:moi|sang|nong|yeu)\b)"
    r"|\bdiem (?:so )?(?:la )?(?:bao nhieu|may)\b"
)
# "Họp vào thứ ba?", "đợt thứ hai thì sao?" name a day of the week, or one time among several.
_NAMED = compiled_regex(
    rf"(?<!\b(?:vao|sang|chieu|toi|ngay|hom|lan|dot|quy|ky|vu) )\b(?:{_ANY})\b"
    r"|(?<=\b(?:don vi|tinh|huyen|phong|vien|vksnd|va|hay|hoac) )thu (?:tu|nam|sau|bay|tam|chin|muoi|\d)\b"
)
_CONTEST = compiled_regex(
    r"\b(?:cum|khoi|thi dua|bang xep hang|phong trao|toan (?:tinh|nganh)|hoi thi|cuoc thi|diem)\b"
)


@lru_cache(maxsize=64)  # asked again for each statement
def place_asked(asked: str) -> tuple[str, str]:
    """Return the place that a question asks who has, with its words; two empty strings for any other question.

    Example:
        >>> place_asked("Đơn vị nào xếp thứ hai Cụm thi đua số 2?")
        ('2', 'xếp thứ hai')
    """
    clear = fold(asked)
    found = ((place, pattern.search(clear)) for place, pattern in _ASKED.items()) if _CONTEST.search(clear) else ()
    return next(((place, asked[slice(*match.span("words"))]) for place, match in found if match), ("", ""))


def asks_points(asked: str) -> bool:
    """True if a question asks for the points that somebody has."""
    return _POINTS.search(fold(asked)) is not None


def with_which(asked: str) -> str:
    """Return a question for the points of whoever has a place as one that asks who that is.

    Example:
        >>> with_which("Đơn vị xếp thứ ba Cụm thi đua số 4 được bao nhiêu điểm?")
        'Đơn vị nào xếp thứ ba Cụm thi đua số 4 được bao nhiêu điểm?'
    """
    clear = fold(asked)
    found = _WHO.search(clear) if _CONTEST.search(clear) else None
    which = "nào" if has_marks(asked) else "nao"
    return f"{asked[: found.end()]} {which}{asked[found.end() :]}" if found else asked


def with_other_place(before: str, follow_up: str) -> str:
    """Return a question for who has one place with the place that a follow-up names instead; empty if it names none.

    Example:
        >>> with_other_place("Cụm 4 năm 2023 đơn vị nào xếp thứ nhì?", "Đơn vị thứ ba được bao nhiêu điểm?")
        'Cụm 4 năm 2023 đơn vị nào xếp thứ ba, được bao nhiêu điểm?'
    """
    (_, worded), named = place_asked(before), [*_NAMED.finditer(fold(follow_up))]
    if not worded or len(named) != 1:
        return ""
    told = follow_up[slice(*named[0].span())].lower()
    told = f"xếp {told}" if told.casefold().startswith(("thứ", "thu")) else told
    base = before.replace(worded, told).rstrip(" ?.")
    points = asks_points(follow_up) and not asks_points(before)
    return f"{base}, được bao nhiêu điểm?" if points else f"{base}?"
