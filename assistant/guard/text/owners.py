"""Whose deed each word of a sentence tells: the body that stands before its verb, or that is told to do it.

"VKSND tỉnh kiểm sát tại Cục A, ban hành 2 kiến nghị; Tòa án xét xử 9 vụ": the proposals are the procuracy's, the cases
the court's, and nothing is the bureau's, which is only where something is done. Where a sentence leaves it open, both
bodies own what follows, or none does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.guard.text.sameness import conflict
from assistant.guard.text.tokens import Outline, Slot, Token
from documents.types import Level, Unit

_BODY, _EXTENT = "body", "extent"
_PROCURACY, _INSPECTORATE, _DISTRICTS, _BOTH = "viện kiểm sát", "Thanh tra", "cấp huyện", "hai cấp"
_POLICE = frozenset({"công an", "cơ quan điều tra"})  # investigators are of the police
_PRONOUNS = frozenset({"đơn vị", "cơ quan", "nơi"})
_LEVELS = {"cấp tỉnh": Level.PROVINCE, _DISTRICTS: Level.DISTRICT}
_LOWER = frozenset({Level.DISTRICT, Level.AREA})
# Before a body that is where, or with respect to whom, something is done.
_OBLIQUE = frozenset({"tại", "ở", "cho", "của", "về", "đến", "tới", "thuộc", "từ", "trên", "theo", "đối", "gửi", "với"})
_WITH, _ALONG = "với", frozenset({"hợp", "cùng"})  # "phối hợp với Tòa án": it does so as well
_HANDED, _TO, _IS = "giao", "cho", "là"
_HANDED_REACH = 8  # tokens from an office to the body that it is handed to
_CHOSEN = frozenset({_HANDED, "bầu", "cử", "chọn", "tôn"})  # "bầu VKSND huyện A làm Khối trưởng"
ITS_OFFICES = frozenset({"Khối trưởng", "Khối phó", "Cụm trưởng", "Cụm phó"})  # held by bodies
_BY = "do"
_PASSIVE = frozenset({"được", "bị", _BY})
_AND = frozenset({"và", "cùng"})
# Words that open a clause of its own subject, or of none, behind a comma.
_OPENS = frozenset({"số", "tỷ", "trong", "trong đó", "việc", "các", "qua", "có", "còn", "nên", "vì", "đạt", "chiếm"})
_TOTALS = frozenset({("tổng", "số"), ("tổng", "cộng"), ("kết", "quả")})
# Behind a semicolon whoever did the last thing does these as well.
_GOES_ON = frozenset({"ban", "yêu cầu", "kiến nghị", "kháng nghị", "phát", "trực", "đã", "truy tố", "tham", "phối"})
_SEATS = frozenset({"tỉnh", "huyện", "quận", "xã", "phường", "phố", "trấn"})  # "Tòa án nhân dân huyện Ia Grai"
_LOOK_BACK = 5  # tokens of "tại Trại tạm giam Công an tỉnh"
_PERSONS = (Slot.NAME, Slot.ROLE)
_NO_DOERS = (Slot.ROLE, Slot.NUMBER, Slot.LABEL)


@dataclass(frozen=True, slots=True)
class Party:
    """A body: its kind, and of procuracies the unit and level; ``both``: those of a province and its districts."""

    kind: str
    text: str
    unit: Unit | None = None
    level: Level | None = None
    both: bool = False


Owners = frozenset[Party]
_NOBODY: Owners = frozenset()


@lru_cache(maxsize=4096)
def owners(outline: Outline) -> tuple[Owners, ...]:
    """Return for each token of a text whose deed it tells, as far as the text says so."""
    tokens = outline.tokens
    found: list[Owners] = []
    main: Owners = _NOBODY
    here: Owners = _NOBODY  # of this clause, up to the next mark
    for at, token in enumerate(tokens):
        if at and token.part != tokens[at - 1].part:
            marks = outline.text[tokens[at - 1].span.end : token.span.start]
            main = main | here if _goes_on(tokens, at, marks) else _NOBODY
            here = main
        party = party_at(tokens, at)
        if party is not None:
            main, here = _taken_up(tokens, at, party, (main, here))
        elif (
            token.slot in _PERSONS
            and token.key not in ITS_OFFICES
            and not _is_oblique(tokens, at)
            and not (at and tokens[at - 1].key in _SEATS)
        ):
            main = here = _NOBODY
        found.append(here)
        if party is not None and at and tokens[at - 1].key == _BY:
            _give_back(tokens, at, found, party)
        elif party is not None and at and tokens[at - 1].key == _TO:
            _hand_over(tokens, at, found, party)
    return tuple(_announced(outline, found))


def _give_back(tokens: Sequence[Token], at: int, found: list[Owners], party: Party) -> None:
    """Let the body behind "do" own what stands before it, too: "nhận 4 thông báo do Phòng 9 ban hành"."""
    for place in range(at - 1, -1, -1):
        if tokens[place].part != tokens[at].part or party_at(tokens, place):
            return
        found[place] = found[place] | {party}


def _hand_over(tokens: Sequence[Token], at: int, found: list[Owners], party: Party) -> None:
    """Let the body behind "cho" own the office handed to it: "chuyển nhiệm vụ Cụm trưởng cho VKSND tỉnh A"."""
    for place in range(at - 1, max(-1, at - _HANDED_REACH), -1):
        if tokens[place].part != tokens[at].part or party_at(tokens, place):
            return
        if tokens[place].key in ITS_OFFICES:
            found[place] = frozenset({party})


def _goes_on(tokens: Sequence[Token], at: int, marks: str) -> bool:
    """Tell whether the clause that begins at ``at`` tells what the last one's body does."""
    key = tokens[at].key
    if ";" in marks or "." in marks:
        return key in _GOES_ON
    following = tokens[at + 1].key if at + 1 < len(tokens) else ""
    return key not in _OPENS and (key, following) not in _TOTALS


def _taken_up(tokens: Sequence[Token], at: int, party: Party, held: tuple[Owners, Owners]) -> tuple[Owners, Owners]:
    """Return who owns the sentence and the clause from a body on."""
    main, here = held
    joined = _joined(tokens, at)
    if joined is not None:
        return (main | {party} if joined in main else main), here | {party}
    before = tokens[at - 1] if at and tokens[at - 1].part == tokens[at].part else None
    if before is None:
        return frozenset({party}), frozenset({party})
    if party_at(tokens, at - 1) or before.slot in _NO_DOERS:
        return held  # "Cơ quan điều tra Công an huyện" is one, "Viện trưởng VKSND" a person, "12 phòng" are counted
    if before.key == _WITH and at > 1 and tokens[at - 2].key in _ALONG:
        return main, here | {party}
    if before.key in _CHOSEN or (before.key == _TO and at > 1 and tokens[at - 2].key == _HANDED):
        return main, frozenset({party})
    if _is_oblique(tokens, at):
        return held
    if before.key in _PASSIVE:
        return main, frozenset({party})
    if before.slot in (Slot.WORD, Slot.EXCLUSIVE):
        return main, (main | {party} if main else main)  # who is asked to do it, or has it done
    return frozenset({party}), frozenset({party})


def _joined(tokens: Sequence[Token], at: int) -> Party | None:
    """Return the body that another is listed with: "VKSND tỉnh, Tòa án nhân dân tỉnh và Công an tỉnh"."""
    for place in range(at - 1, -1, -1):
        token = tokens[place]
        party = party_at(tokens, place)
        if party is not None:
            between = tokens[place + 1 : at]
            apart = tokens[at].part != token.part or any(other.key in _AND for other in between)
            return party if apart else None
        if token.key not in _SEATS | _AND and token.slot is not Slot.NAME:
            return None
    return None


def _is_oblique(tokens: Sequence[Token], at: int) -> bool:
    for other in reversed(tokens[max(0, at - _LOOK_BACK) : at]):
        if other.part != tokens[at].part or other.slot not in (Slot.WORD, Slot.FUNCTION):
            return False
        if other.key in _OBLIQUE:
            return True
        if other.slot is Slot.FUNCTION and not other.light:
            return False
    return False


def _announced(outline: Outline, found: Sequence[Owners]) -> Sequence[Owners]:
    """Give what is said before "là Phòng 2", or before "giao cho Phòng 2", to whom it is said of."""
    tokens = outline.tokens
    for at, token in enumerate(tokens):
        party = party_at(tokens, at) if at > 1 else None
        behind = tokens[at + 1 : at + 2]
        handed = tokens[at - 1].key == _TO and tokens[at - 2].key == _HANDED
        ends = not behind or behind[0].part != token.part
        if party is None or not (tokens[at - 1].key == _IS or (handed and ends)):
            continue
        start = max(outline.text.rfind(mark, 0, token.span.start) for mark in (";", ". "))
        before = [place for place in range(at) if tokens[place].span.start > start]
        if all(not found[place] or all(one.kind == "" for one in found[place]) for place in before):
            owned = frozenset({party})
            found = [owned if before[0] <= place <= at else own for place, own in enumerate(found)]
    return found


def party_at(tokens: Sequence[Token], at: int) -> Party | None:
    """Return the body that a token names, None if it names none."""
    token = tokens[at]
    return _party(token) if token.slot is Slot.UNIT or token.group in (_BODY, _EXTENT) else None


def _party(token: Token) -> Party | None:
    if token.slot is Slot.UNIT:
        if token.key in _PRONOUNS:
            return Party("", token.text)
        kind = _PROCURACY if _is_office(token) else ""
        both = _BOTH in token.key
        level = Level.DISTRICT if _DISTRICTS in token.key else token.unit.level if token.unit else None
        return Party(kind, token.text, token.unit, None if both else level, both)
    if token.key == _INSPECTORATE.lower():  # in small letters it is what is done: "4 cuộc thanh tra"
        named = token.text[0].isupper()
        return Party(_PROCURACY, token.text, Unit(department=_INSPECTORATE)) if named else None
    if token.group == _BODY:
        return Party("công an" if token.key in _POLICE else token.key, token.text)
    return Party(_PROCURACY, token.text, None, _LEVELS[token.key]) if token.key in _LEVELS else None


def _is_office(token: Token) -> bool:
    return _PROCURACY in token.key or bool(token.unit and token.unit.department)


def may_be_same(one: Party, other: Party) -> bool:
    """Tell whether two bodies may be one: of one kind, and not of two levels, districts or departments."""
    if one.text == other.text:
        return True  # a name in short is completed by its surroundings, which need not be the same
    if not one.kind or not other.kind:
        return _places_agree(one.unit, other.unit) if one.unit and other.unit else True
    if one.kind != other.kind:
        return False
    if one.both or other.both:
        return not {one.level, other.level} & _LOWER
    if one.level and other.level and not _levels_agree(one.level, other.level):
        return False
    return _places_agree(one.unit, other.unit) if one.unit and other.unit else True


def is_the_same(one: Party, other: Party) -> bool:
    """Tell whether two bodies are told alike: neither is a part of the other."""
    units = [party.unit or Unit() for party in (one, other)]
    if conflict(one.text, other.text):
        return False
    return may_be_same(one, other) and one.both is other.both and units[0].department == units[1].department


def _levels_agree(one: Level, other: Level) -> bool:
    return one is other or {one, other} <= _LOWER


def _places_agree(one: Unit, other: Unit) -> bool:
    if one.level and other.level and not _levels_agree(one.level, other.level):
        return False
    numbered = [unit.department is not None and unit.department[-1].isdigit() for unit in (one, other)]
    named_alike = one.department in (None, other.department) or other.department is None
    if not named_alike and (all(numbered) or {one.department, other.department} & {"Văn phòng", _INSPECTORATE}):
        return False
    pairs = ((one.province, other.province), (one.locality, other.locality))
    return all(not ours or not theirs or ours == theirs for ours, theirs in pairs)
