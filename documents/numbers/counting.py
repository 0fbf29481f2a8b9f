"""The counting unit behind a number: "74 vụ", "1.054 trường hợp", "98,5 %".

Units are canonical, so that questions and documents meet: a case is "vụ" however it is called ("vụ án", "vụ án hình
sự"), and a form that carries an act counts as the act ("bản kiến nghị" is a "kiến nghị"). What sets figures apart
within the sector is never joined: "vụ" is no "việc", "bị can" no "bị cáo".
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib.resources import files

from documents.language.compiling import compiled
from documents.language.text import canonical, fold
from documents.language.words import PhraseFinder, words
from documents.types import Span

PERCENT = "%"

# "điểm phần trăm" and "phần trăm" are both the sign's name; only the wording around tells points from shares.
_PERCENT = compiled(r"\s*(?:điểm\s?)?(?:%|phần trăm)")
_SHORTEST = 3  # letters of an abbreviation that counts
_NEXT_WORDS = compiled(r"\s*((?:[^\W\d_]+ ){0,7}[^\W\d_]+)")  # as many as the longest unit has
# "312 vụ, việc", "132 tin, bài": one unit of two nouns, not the first noun of a list.
_JOINT_UNITS = compiled(r"\s*(?:(vụ)\s?(?:,|/|và|\()\s?việc\b\)?|(tin)\s?(?:,|/|và)\s?bài\b)")
_AREA = compiled(r"\s*m\s?([23²³])(?!\w)")
_RAISED = str.maketrans("²³", "23")
# Two names of one thing counted together: "5.870 bản án, quyết định"; the first is the unit.
_TWINS = (
    ("bản án", "quyết định"),
    ("lệnh", "quyết định"),
    ("phiên tòa", "phiên họp"),
    ("công chức", "người lao động"),
    ("công chức", "viên chức"),
    ("cán bộ", "công chức"),
    ("cơ quan", "tổ chức"),
)
_TWIN = compiled("|".join(rf"\s*({one}),? (?:và )?{other}\b" for one, other in _TWINS))
_JOINED = {"vụ": "vụ việc", "tin": "tin, bài"}

_ACTS = ("kháng nghị", "kiến nghị", "kháng cáo", "yêu cầu điều tra", "yêu cầu", "kết luận", "thông báo", "cáo trạng")
_FORMS = ("bản", "văn bản", "quyết định", "công văn")
_FIELDS = ("hình sự", "dân sự", "hành chính", "kinh tế", "lao động", "ma túy", "tham nhũng")
# Sources of crime go by several names ("tố giác, tin báo về tội phạm").
_SOURCES = ("tin báo tố giác", "tố giác tin báo", "tố giác và tin báo", "tin báo và tố giác", "tin báo", "tố giác")
_COMMUNES = tuple(
    f"{body} {of}"
    for body in ("ubnd", "ủy ban nhân dân", "ủy ban")
    for of in ("cấp xã", "xã", "phường", "xã phường", "các xã", "các xã phường", "xã phường thị trấn", "xã thị trấn")
)
# Measures by their names and signs, in the one that reports write most.
_MEASURES = {
    "gram": "gam", "gr": "gam", "ki lô gam": "kg", "mét vuông": "m2", "mét khối": "m3", "m3": "m3", "mét": "m",
    "héc ta": "ha", "hecta": "ha", "ha": "ha", "lít": "lít", "mg": "mg", "ki lô mét": "km",
}  # fmt: skip
_GIFTS = ("suất quà", "phần quà", "phần", "suất")
_PEOPLE = frozenset({"bi can", "bi cao", "nguoi", "bi an", "pham nhan", "doi tuong", "duong su"})
# Words that never name what is counted: they open a phrase of their own behind a bare number.
_NOT_COUNTED = frozenset(
    canonical(
        "của và trong so với cho tại ở từ đến do bởi theo như khi là được đã bị thì mà này có không trên dưới hoặc hay"
        " để đạt tăng giảm vượt cùng nên vào ra lên xuống trở còn nhưng gồm bằng chiếm ngay sau trước nếu đối về"
    ).split()
)


@cache
def _units() -> dict[str, str]:
    """Every phrase that names a counting unit, and the unit that it counts in."""
    data = json.loads(files("documents").joinpath("data/terms.json").read_text(encoding="utf-8"))
    units = {unit: unit for unit in data["count_units"]}
    # "25 KSV", "12 YCĐT"; of two letters an abbreviation may be anything's, and "Phòng 8 VKS tỉnh" counts nothing
    short = {one: of for one, of in data["abbreviations"].items() if len(one) >= _SHORTEST and one != "vks"}
    units |= {one: of for one, of in short.items() if of in units}
    units |= {f"{form} {act}": act for form in _FORMS for act in _ACTS}
    units |= {f"vụ án {field}".rstrip(): "vụ" for field in ("", *_FIELDS)}
    units |= {f"vụ việc {field}": "vụ việc" for field in _FIELDS}
    units |= _MEASURES
    units |= dict.fromkeys(_SOURCES, "nguồn tin") | {"tin bài": "tin, bài"}
    units |= dict.fromkeys((f"{gift} học bổng" for gift in _GIFTS), "suất học bổng")
    units |= {"lượt công dân": "lượt", "lượt người": "lượt", "báo cáo viên": "báo cáo viên"}
    units |= dict.fromkeys(_COMMUNES, "ubnd cấp xã")
    return units


@cache
def _finder() -> PhraseFinder[str]:
    return PhraseFinder(_units())


def count_units(text: str, *, lenient: bool = False) -> list[tuple[str, Span]]:
    """Return the counting units named in ``text``, canonical and in order, with their spans."""
    return [(found.value, found.span) for found in _finder().find(words(text), lenient=lenient)]


def count_unit_after(text: str, end: int) -> tuple[str, int] | None:
    """Return the canonical counting unit that follows a number ending at ``end``, and where the unit ends.

    Known units first, longest first; an unknown noun gives its first two words, because Vietnamese nouns of the
    sector are mostly of two syllables. None if no noun follows.

    Example:
        >>> count_unit_after("xét xử 74 vụ/157 bị cáo", 9)
        ('vụ', 12)
    """
    ahead = canonical(text[end : end + 30])
    if percent := _PERCENT.match(ahead):
        return PERCENT, end + percent.end()
    if joint := _JOINT_UNITS.match(ahead):
        return _JOINED[joint[1] or joint[2]], end + joint.end()
    if twin := _TWIN.match(ahead):
        return next(filter(None, twin.groups())), end + twin.end()
    if area := _AREA.match(ahead):
        return f"m{area[1].translate(_RAISED)}", end + area.end()
    following = _NEXT_WORDS.match(text, end)
    if following is None:
        return None
    found = _unit_of(following[1])
    return (found[0], following.start(1) + found[1]) if found else None


@lru_cache(maxsize=4096)
def _unit_of(phrase: str) -> tuple[str, int] | None:
    """Return the unit that ``phrase`` opens with, and its length."""
    sequence = words(phrase)
    known = [found for found in _finder().find(sequence) if found.first == 0]
    if known:
        return known[0].value, known[0].span.end
    if not sequence or sequence[0].text in _NOT_COUNTED:
        return None
    taken = sequence[:1] if len(sequence) < 2 or sequence[1].text in _NOT_COUNTED else sequence[:2]
    last = taken[-1].span.end
    return canonical(phrase[:last]), last


def is_person_unit(count_unit: str) -> bool:
    """True for units that count people involved in a case, the second half of a pair."""
    return fold(count_unit) in _PEOPLE


def same_unit(one: str, other: str) -> bool:
    """True if two units count the same thing in one sentence: the second mention may be shorter ("tin")."""
    return one == other or one.endswith(f" {other}") or other.endswith(f" {one}")
