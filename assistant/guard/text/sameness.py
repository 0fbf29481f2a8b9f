"""When two facts of one kind are the same: equal forms are equal, whatever they are written like."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from assistant.guard.text.lexicon import find_exclusives
from assistant.guard.text.tokens import Slot, Token
from assistant.weighing.slots import Agreement, unit_agreement
from documents.language.compiling import compiled
from documents.language.terms import terms
from documents.mentions.names import starts_with_surname
from documents.types import Unit

# Wordings of one bound; an exact number is none of them (hedges belong to the figure).
_BOUNDS = (
    {"trên", "hơn"},
    {"gần", "ngót"},
    {"khoảng", "chừng", "xấp xỉ", "trên dưới"},
    {"dưới"},
    {"ít nhất", "tối thiểu", "không dưới", "không ít hơn", "không kém", "trở lên"},
    {"không quá", "tối đa", "không hơn", "trở xuống", "nhiều nhất"},
)
# One person is counted in these words alike; accused and defendants are not.
_PEOPLE = {"người", "đồng chí", "cá nhân", "cán bộ", "công chức", "chiến sĩ", "thành viên", "ủy viên"}
# "23 người" of 23 Kiểm sát viên; who is accused is counted apart.
_ANYBODY = {"người", "đồng chí", "cá nhân", "em", "vị"}
_PERSON = compiled(
    r"(?:viên|sinh|trưởng|cán bộ|đại biểu|công chức|biên chế|bị can|bị cáo|phạm nhân|đối tượng|lao động|chiến sĩ)$"
)
# "04 đơn vị" of 04 Chi cục, or of 04 tập thể that are commended: a body of whatever kind.
_ANY_BODY = {"đơn vị", "cơ quan"}
_BODY = compiled(
    r"^(?:cơ quan|tập thể|chi cục|vksnd|viện kiểm sát|phòng|trại|nhà tạm giữ|ủy ban nhân dân|chi bộ|khoa)\b"
)
# "1.322 bản" of what the sentence has just named: a form of writing stands for the act written down.
_FORMS = {"bản", "văn bản"}
_ACTS = {"kháng nghị", "kiến nghị", "kháng cáo", "yêu cầu", "yêu cầu điều tra", "kết luận", "thông báo", "cáo trạng"}
# Nouns whose number is a name: "Điều 2" is not "khoản 2".
_NUMBERED = {
    "điều", "khoản", "điểm", "số", "phòng", "vực", "đợt", "quý", "cụm", "viện", "vụ", "tháng", "ngày", "lần", "tổ",
    "quyết", "thứ", "chương", "mục",
}  # fmt: skip
_CLASSIFIERS = {"suất", "phần", "bản", "cái", "chiếc", "cuộc", "buổi", "lượt", "đợt", "lớp", "khóa"}
# Of things and children, which one noun tells with or without them: "150 áo", "150 chiếc áo"; "300 quyển vở".
_PIECES = {"cái", "chiếc", "cuốn", "quyển", "tấm", "ngôi", "căn", "món", "em"}
_SPOKEN = {"ý kiến", "tham luận"}
_CHILD = "em"
# Words of their own, for all that they begin with another counting unit.
_COMPOUNDS = (["đơn", "vị"], ["điểm", "cầu"], ["tổ", "chức"], ["giải", "pháp"], ["đồng", "chí"], ["kỳ", "họp"])
_MATTERS = {"vụ", "việc", "vụ việc"}
# "21 trường hợp có vi phạm": an instance of whatever the report counts case by case, people included.
_AND = " và "
_HIGHLAND = compiled(r"(?:A|Y) (?!Lưới\b)")  # men's and women's names of the highlands; A Lưới is a district
_PRONOUNS = {"đơn vị", "cơ quan"}  # of whatever body was named before
_INSTANCE = "trường hợp"
_TIMES = "lần"
_EVENT = compiled(r"^(?:cuộc|buổi|lượt|đợt|chuyến)\b")  # "họp 14 lần" of 14 cuộc họp
# Counted in no pieces.
_NO_PIECES = {*_MATTERS, *_ACTS, *_PEOPLE, "bị can", "bị cáo", "đồng", "triệu đồng", "tỷ đồng", "năm", "tháng", "ngày"}
_INSTANCES = {"vụ", "việc", "vụ việc", "vụ án", "bị can", "bị cáo", "người", "đối tượng", "bản án", "quyết định"}


def same(claimed: Token, stated: Token) -> bool:
    """Tell whether two tokens of comparable slots state the same fact."""
    if claimed.slot is Slot.NUMBER and stated.slot is Slot.NUMBER:
        return claimed.value == stated.value and same_count_unit(claimed.group, stated.group)
    if claimed.slot is Slot.LABEL or stated.slot is Slot.LABEL:
        return claimed.key == stated.key and _same_label(claimed, stated)
    if claimed.slot is Slot.YEAR:
        return claimed.key == stated.key and claimed.note == stated.note
    if claimed.slot is Slot.UNIT:
        alike = claimed.key == stated.key or same_unit(claimed.unit, stated.unit)
        return alike and not conflict(claimed.text, stated.text)
    if claimed.slot is Slot.DATE:
        return stated.key == claimed.key or stated.key.startswith(f"{claimed.key}-")
    if claimed.slot is Slot.ROLE:
        return same_office(claimed.key, stated.key)
    if claimed.slot is Slot.AWARD:
        return stated.key == claimed.key or stated.key.startswith(f"{claimed.key} ")
    return claimed.key == stated.key


def same_office(claimed: str, stated: str) -> bool:
    """Tell whether an office is the one stated, or called by its first words: without a rank, "Bí thư" of a cell."""
    if claimed == stated:
        return True
    secretaries = all("Bí thư" in office for office in (claimed, stated))
    return stated.startswith(f"{claimed} ") or (secretaries and claimed.startswith(f"{stated} "))


def _same_label(claimed: Token, stated: Token) -> bool:
    """Tell whether two equal numbers, one at least bare, can be one: "khoản 2" and "Điều 2", "24 đơn" and "24 buổi"."""
    if claimed.slot is Slot.LABEL and stated.slot is Slot.LABEL:
        return claimed.group == stated.group or not {claimed.group, stated.group} <= _NUMBERED
    bare, counting = (claimed, stated) if claimed.slot is Slot.LABEL else (stated, claimed)
    return not bare.note or not counting.group or counting.group.split()[0] == bare.note


def conflict(one: str, other: str) -> bool:
    """Tell whether two names differ in a word that excludes the other's: "... án hình sự" and "... án hành chính"."""
    ours, theirs = _exclusive(one), _exclusive(other)
    return any(not values & theirs[group] for group, values in ours.items() if group in theirs)


@lru_cache(maxsize=4096)
def _exclusive(name: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for exclusive in find_exclusives(terms(name)):
        found.setdefault(exclusive.value.group, set()).add(exclusive.value.value)
    return {group: frozenset(values) for group, values in found.items()}


def comparable(claimed: Token, stated: Token) -> bool:
    """Tell whether ``stated`` could stand where ``claimed`` does, so that the two exclude each other."""
    if claimed.slot is Slot.NUMBER:
        return stated.slot is Slot.NUMBER and same_count_unit(claimed.group, stated.group)
    if claimed.slot is Slot.YEAR:
        return stated.slot is Slot.YEAR and claimed.note == stated.note
    if claimed.slot is not stated.slot or (claimed.slot is Slot.CODE and claimed.note != stated.note):
        return False  # what a document replaces does not stand in its place
    if claimed.slot is Slot.UNIT and stated.key in _PRONOUNS:
        return False
    if claimed.slot is Slot.NAME and bool(claimed.note) is not bool(stated.note):
        # No person is meant by "bản Phiêng Tở", and no place by somebody's name.
        person = (stated if claimed.note else claimed).text
        return not starts_with_surname(person) and not _HIGHLAND.match(person)
    return claimed.slot not in (Slot.EXCLUSIVE, Slot.LABEL) or claimed.group == stated.group


@lru_cache(maxsize=1024)
def written_out(count_unit: str) -> str:
    """Return a counting unit with its abbreviations written out, canonical."""
    return " ".join(word.text for word in terms(count_unit)) or count_unit


@lru_cache(maxsize=16384)
def same_count_unit(one: str, other: str) -> bool:
    """Tell whether the unit claimed counts what the stated one does; one left out agrees with any but a percentage."""
    if one == other:
        return True
    if one.endswith("%") or other.endswith("%"):
        return False
    if not one or not other or {one, other} <= _PEOPLE or {one, other} == _SPOKEN:
        return True
    if (one in _ANYBODY and _PERSON.search(other)) or (one in _ANY_BODY and _BODY.search(other)):
        return True
    if {one, other} <= _MATTERS:
        return False
    if {one, other} & _FORMS and {one, other} & _ACTS:
        return True
    if (one == _INSTANCE and other in _INSTANCES) or (one == _TIMES and _EVENT.search(other)):
        return True
    if _AND in one or _AND in other:
        return bool(set(one.split(_AND)) & set(other.split(_AND)))
    return _counts_kind(one, other)


def _counts_kind(one: str, other: str) -> bool:
    """Tell whether one of two counting units counts a kind of the other, or both the same in other pieces."""
    ours, theirs = _of_pieces(one), _of_pieces(other)
    if not (ours and theirs):
        return not {one, other} & _NO_PIECES
    if ours == theirs or (ours[1:] == theirs[1:] != [] and {ours[0], theirs[0]} <= _CLASSIFIERS):
        return True
    return _narrows(*sorted((ours, theirs), key=len))


def _of_pieces(count_unit: str) -> list[str]:
    """Return the words of a counting unit behind the one for a piece; none of "em", whatever the child does next."""
    piece = next((piece for piece in _PIECES if f"{count_unit} ".startswith(f"{piece} ")), "")
    words = count_unit.removeprefix(piece).split()
    return [] if piece == _CHILD and words not in (["học"], ["học", "sinh"]) else words


def _narrows(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    """Tell whether the longer counting unit is a kind of the shorter: "bản kiến nghị" of "kiến nghị"."""
    if longer in _COMPOUNDS:
        return False
    return len(shorter) < len(longer) and (longer[: len(shorter)] == shorter or longer[-len(shorter) :] == shorter)


def same_bound(one: str, other: str) -> bool:
    """Tell whether two hedges bound a number alike."""
    return one == other or any({one, other} <= bound for bound in _BOUNDS)


def same_unit(claimed: Unit | None, stated: Unit | None) -> bool:
    """Tell whether ``stated`` is the body claimed, as far as the claim names it."""
    if claimed is None or stated is None:
        return False
    if claimed == stated:
        return True
    if claimed.level and stated.level and claimed.level is not stated.level:
        return False
    if (claimed.department or None) != (stated.department or None) or claimed.locality != stated.locality:
        return False
    return unit_agreement(claimed, stated) >= Agreement.UNKNOWN
