"""Names of Vietnamese people: how they look, and when two spellings mean the same person."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold, has_marks
from documents.numbers.counting import count_units
from documents.organisations.register import section
from documents.types import Span

# Two to six capitalised syllables: family, middle and given names; names of the highlands have marks of their own
# ("H’Lan"). One syllable alone ("đồng chí Hương") does not tell a person.
_SYLLABLE = r"(?:\p{Lu}\p{Ll}*(?:['’]\p{L}+)?|\p{Lu}{2,})"
# The K'Ho and Mnong write the whole name as one word ("K'Brai").
_ONE_WORD = r"\p{Lu}\p{Ll}?['’]\p{L}\p{Ll}+"
_NAME = compiled_regex(rf"(?<![\p{{L}}\d])(?:{_SYLLABLE}(?:[ \u00a0]{_SYLLABLE}){{1,5}}|{_ONE_WORD})(?!\p{{L}}|['’])")
_OF_HIGHLANDS = compiled_regex(r"(?:Y )?\p{Lu}['’]\p{L}")
# The Bahnar and Xơ Đăng put "A" before the names of men and "Y" before those of women.
_PARTICLE = compiled_regex(r"[AY] \p{Lu}\p{Ll}")
# Middle names that hardly any other capitalised words have: "Bríu Thị Mơ", "Vì Văn Chài"; not "Sở Văn Hóa".
_MIDDLE = compiled_regex(r"\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? (?:Thị|Văn) (?!Hóa\b|Hoá\b|Phòng\b)\p{Lu}\p{Ll}")
_APOSTROPHE = compiled_regex(r"\p{L}['’]\p{L}")
_SHORTEST, _LONGEST = 2, 5
# First words of bodies and places whose name may be written in capitals throughout.
_OF_BODIES = frozenset(
    (
        "Ban", "Báo", "Bộ", "Chi", "Công", "Cục", "Đài", "Đảng", "Đoàn", "Hiệp", "Hội", "Huyện", "Liên", "Mặt", "Nhà",
        "Phòng", "Quỹ", "Sở", "Tạp", "Thành", "Thôn", "Tỉnh", "Tòa", "Tổ", "Tổng", "Trung", "Trường", "Ủy", "Viện",
        "Việt", "Vụ", "Xã",
    )
)  # fmt: skip
# In a lower-case question a name ends where a word of the question begins.
_TYPED = compiled_regex(
    r"(?:(?:đồng chí|dong chi|đ/c|ông|bà|đc|anh|chị|chi|cô)\s+|^)(?P<name>\p{Ll}+(?: \p{Ll}+){1,4}?)\s+"
    r"(?=(?:là|la|giữ|giu|làm|lam|hiện|hien|công tác|cong tac|ở|o|thuộc|thuoc|phụ trách|phu trach|phát biểu|phat bieu"
    r"|được|duoc|nhận|nhan|chức|chuc|có|co|đã|da|phòng \d|phong \d|vksnd|vks)\b)"
)


def find_names(text: str) -> Iterator[Span]:
    """Yield the stretches of ``text`` that look like a person's name; organisations look alike and are among them.

    In a text typed without capitals a name is only found behind "đồng chí", "ông", "bà" or at the very start, and
    only with a family name in front.
    """
    for match in _NAME.finditer(text):
        yield Span(*match.span())
    if text.islower():
        for match in _TYPED.finditer(text):
            named = starts_with_surname(match["name"]) or fold(match["name"]).split()[0] in _sure_surnames()
            if named and not _is_counted(match["name"]):
                yield Span(*match.span("name"))


def _is_counted(name: str) -> bool:
    """Tell whether what looks like a name holds what is counted: "tong bien che", "mai kiem sat vien"."""
    return any(len(unit.split()) > 1 for unit, _ in count_units(name, lenient=True))


def is_length_of_name(name: str) -> bool:
    """Tell whether ``name`` has as many syllables as names have."""
    syllables = len(name.split()) + len(_APOSTROPHE.findall(name))
    return syllables >= _SHORTEST and len(name.split()) <= _LONGEST


def starts_with_surname(name: str) -> bool:
    """Tell whether the first syllable is a family name; capitalised words of other kinds seldom are."""
    first = canonical(name.split()[0])
    if _OF_HIGHLANDS.match(name):
        return True  # "H'Lan Niê", "K'Brai": no word of another kind is written so
    return first in _surnames() or (not has_marks(name) and first in {fold(surname) for surname in _surnames()})


def opens_as_name(name: str) -> bool:
    """Tell whether capitalised words beside an office open as the name of somebody: "A Thút", or with a family name."""
    return _PARTICLE.match(name) is not None or starts_with_surname(name) or _has_middle_name(name)


def opens_as_body(word: str) -> bool:
    """Tell whether a capitalised word is what bodies and places are called by: "Báo", "Sở"."""
    return word in _OF_BODIES


def _has_middle_name(name: str) -> bool:
    return _MIDDLE.match(name) is not None and not opens_as_body(name.split()[0])


def same_person(a: str, b: str) -> bool:
    """Tell whether two spellings can be one name: typed with marks they must have the same, otherwise the same letters.

    Case, tone placement and i/y do not matter. "Lê Minh Hoa" is not "Lê Minh Hòa", but "le minh hoa" may be either.

    Example:
        >>> same_person("nguyen thanh liem", "Nguyễn Thanh Liêm")
        True
    """
    if _is_marked(a) and _is_marked(b):
        one, other = canonical(a).split(), canonical(b).split()
        return one[1:] == other[1:] and _is_same_surname(one[0], other[0])
    return fold(canonical(a)).split() == fold(canonical(b)).split()


def _is_same_surname(one: str, other: str) -> bool:
    """Tell whether two family names are one; "Trinh" is none, so that its marks were forgotten ("Trịnh")."""
    bare = [name for name in (one, other) if not has_marks(name) and name not in _surnames()]
    return one == other or (len(bare) == 1 and fold(one) == fold(other))


def _is_marked(name: str) -> bool:
    """Tell whether a name was typed with marks throughout: it has some, and is capitalised like a name."""
    return has_marks(name) and all(part[0].isupper() for part in name.split())


@cache
def _surnames() -> frozenset[str]:
    return frozenset(canonical(name) for name in section("persons")["surnames"])


@cache
def _sure_surnames() -> frozenset[str]:
    return frozenset(section("persons")["sure_surnames"])
