"""Deeds and contests that everyday words bring close and reports tell apart: a house built or repaired, two sports."""

from __future__ import annotations

from functools import lru_cache

import regex

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold
from documents.types import Figure

_WHO = r"(?:ai|(?:dong chi|can bo|nguoi|cong chuc|vi|lanh dao) nao)"
# What is asked for, and what a statement of it cannot do without; a wider word is no answer to it.
_NARROWER = tuple(
    (compiled_regex(rf"\b(?:{asked})\b"), compiled_regex(rf"\b(?:{told})\b"))
    for asked, told in (
        ("buoc thoi viec|duoi viec|sa thai", "buoc thoi viec|sa thai|buoc"),
        ("(?:nghi huu|huu) (?:truoc|som)|ve huu som", "truoc (?:tuoi|han|thoi han)|som|tinh gian"),
        ("bo nhiem lai|tai bo nhiem", "(?:bo nhiem|nhiem) lai|tai bo nhiem|lai"),
        ("khai tru", "khai tru"),
        ("cach chuc", "cach chuc"),
        ("luong truoc (?:thoi )?han", "luong truoc"),
        (rf"tiep nhan (?:them )?{_WHO}", "tiep nhan|dieu dong|luan chuyen|biet phai|tuyen|nhan cong tac"),
        (rf"{_WHO} (?:\w+ ){{0,6}}?biet phai", "biet phai|tang phai"),
        (rf"{_WHO} (?:\w+ ){{0,6}}?ky luat", "ky luat|khien trach|canh cao|cach chuc|buoc thoi|khai tru|giang chuc"),
        # those who judge a contest are never those who take part in it
        (
            r"(?:nguoi|dong chi|can bo|ai) (?:\w+ )?(?:cham thi|cham diem|coi thi)",
            "giam khao|cham (?:thi|diem)|giam thi|coi thi",
        ),
        ("khong trung tuyen|thi truot|bi rot|bi truot", "khong (?:trung|dat)|truot|rot"),
    )
)
_BADGE = compiled_regex(r"\bhuy hieu (?:dang )?(?:loai )?(?P<years>\d\d)\b")
# How many joined the Party is not how many belong to it.
_JOINS = compiled_regex(r"\b(?:vao|gia nhap|ket nap) dang\b(?! uy| bo)")
_JOINED = compiled_regex(r"\b(?:ket nap|vao dang|dang vien moi|phat trien dang)\b")
_HOUSES = frozenset({"căn nhà", "nhà", "căn", "ngôi nhà", "nhà tình nghĩa"})
_BUILT = compiled_regex(canonical(r"\b(?:xây|cất|dựng|khởi công|làm mới|xay|cat)\b"))
_REPAIRED = compiled_regex(canonical(r"\b(?:sửa|tu sửa|sua)\b"))
_SPORTS = (
    ("bong da", "da bong", "da banh"), ("bong chuyen",), ("cau long", "vu cau"), ("bong ban",), ("keo co",),
    ("quan vot", "tennis"), ("co tuong",), ("co vua",), ("dien kinh", "chay bo", "viet da"), ("boi loi",),
    ("don ca",), ("song ca",), ("top ca",), ("pickleball",), ("nhay bao bo",), ("day gay",),
)  # fmt: skip
_ASKS_WINNER = compiled_regex(r"\b(?:nhat|nhi|ba|vo dich|quan quan|a quan|giai|huy chuong|thang)\b")
_WON = compiled_regex(r"\b(?:nhat|nhi|vo dich|quan quan|a quan|giai|huy chuong|thang)\b")


def is_other_deed(question: Question, figure: Figure) -> bool:
    """True for houses repaired where those built are asked for, or the reverse, and for members who did not join."""
    if _JOINS.search(fold(question.text)) and not _JOINED.search(fold(figure.wording)):
        return True
    if figure.count_unit not in _HOUSES:
        return False
    asked, told = canonical(question.text), canonical(figure.wording)
    builds, repairs = _BUILT.search(told) is not None, _REPAIRED.search(told) is not None
    if _REPAIRED.search(asked):
        return builds and not repairs and not _BUILT.search(asked)
    return repairs and not builds and _BUILT.search(asked) is not None


def is_told_apart(question: Question, statement: Statement) -> bool:
    """True if a statement tells of another sport, deed or badge than the one asked for."""
    return _is_other_sport(question, statement) or lacks_deed_named(question, statement)


def _is_other_sport(question: Question, statement: Statement) -> bool:
    """True if it is asked who won in a sport, and the statement does not tell of a win in it: nobody wins them all."""
    sports = _sports_asked(question.text)
    if not sports:
        return False
    clear = fold(statement.text)
    return not _WON.search(clear) or any(not any(name in clear for name in names) for names in sports)


@lru_cache(maxsize=64)  # asked again for each statement
def _sports_asked(asked: str) -> tuple[tuple[str, ...], ...]:
    clear = fold(asked)
    return (
        tuple(names for names in _SPORTS if any(name in clear for name in names)) if _ASKS_WINNER.search(clear) else ()
    )


def lacks_deed_named(question: Question, statement: Statement) -> bool:
    """True if a statement does not name the very deed or badge asked for: "buộc thôi việc", "Huy hiệu 50 năm"."""
    told = _named_deeds(question.text)
    return bool(told) and not all(deed.search(fold(statement.text)) for deed in told)


@lru_cache(maxsize=64)  # asked again for each statement
def _named_deeds(asked: str) -> tuple[regex.Pattern[str], ...]:
    clear = fold(asked)
    told = [told for deed, told in _NARROWER if deed.search(clear)]
    badge = _BADGE.search(clear)
    return (*told, compiled_regex(rf"\b{badge['years']} (?:nam )?tuoi dang\b")) if badge else tuple(told)
