"""Who came after whom in an office."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.bodies.places import folded
from assistant.weighing.persons.pronouns import speaks_of
from assistant.weighing.persons.replacing import REPLACES, handovers
from assistant.weighing.persons.running import runs_body
from assistant.weighing.slots import Agreement, unit_agreement
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.sentences import split_parts
from documents.language.text import canonical, fold
from documents.mentions.persons import PersonMention, find_persons, same_person

_WHOM = r"(?:ai|dong chi nao|nguoi nao|d/c nao|ong nao|ba nao)"
_REPLACES_WHOM = compiled_regex(rf"\b(?:thay|thay the|ke nhiem|tiep quan)(?: cho| vi tri cua| chuc vu cua)? {_WHOM}\b")
# "Trước đồng chí A thì ai làm Trưởng phòng?", "đồng chí A thay ai?", "người tiền nhiệm của đồng chí A".
_ASKS_BEFORE = compiled_regex(
    r"\btruoc (?:do |day )?(?:dong chi|d/c|dc|ong|ba|anh|chi|nguoi|vi)\b|\btien nhiem\b"
    rf"|{_REPLACES_WHOM.pattern}"
)
_LEFT = (
    r"(?:nghi huu|ve huu|nghi che do|nghi cong tac|thoi giu|thoi viec|thoi chuc|mien nhiem|chuyen cong tac|chuyen sang"
    r"|chuyen di|chuyen den|chuyen ve|dieu dong|luan chuyen|biet phai|nhan nhiem vu (?:moi|khac)|nhan cong tac|tu tran"
    r"|roi (?:phong|don vi|nganh|vi tri|cuong vi)|di hoc"
    r"|len (?:lam |giu (?:chuc )?)?(?:pho |quyen )?(?:vien truong|truong phong|chanh|vien pho|pho phong|pvt|cuc|vu))"
)
# Said of whoever comes as well, so that it only tells of leaving in a question.
_WENT = r"(?:(?:len|ve) (?:vien |vksnd |vks )?tinh|duoc bo nhiem)"
_RETIRED = compiled_regex(r"(?<!\bche do )\b(?:nghi huu|ve huu|nghi che do|nghi huong che do)\b")
# "Sau khi chị A về hưu, ai phụ trách ...?": who retired is told, who came then is asked.
_ONCE_RETIRED = compiled_regex(
    rf"\b(?:sau khi|tu khi|tu ngay|khi|luc)\b[^,?]*(?:{_RETIRED.pattern})[^,?]*,? (?:thi )?ai\b"
)
_LEAVES = compiled_regex(rf"\b{_LEFT}\b")
_ONCE_LEFT = compiled_regex(
    rf"\b(?:sau khi|tu khi|ke tu khi|(?<!truoc )khi|luc|trong thoi gian|trong luc)\b.{{0,80}}\b(?:{_LEFT}|{_WENT})\b"
    rf"|\b{_LEFT}\b.{{0,30}}(?:\b(?:thi|roi)|,) (?:ai|nguoi nao|dong chi nao)\b"
)
_APPOINTED = compiled_regex(
    r"\b(?:bo nhiem|duoc (?:giao|bau|cu|phan cong)|dieu dong|luan chuyen|giu chuc|nhan nhiem vu|tiep nhan)\b"
)
# "Ai thay đồng chí A phụ trách khối án hình sự?": the field is handed on, and no office with it.
_CHARGE = r"(?:phu trach|dam trach|dam nhiem|theo doi)"
_ASKS_CHARGE = compiled_regex(rf"\b(?:thay|thay the|ke nhiem|tiep quan)\b.*\b{_CHARGE}\b")
_CHARGE_GIVEN = compiled_regex(rf"\b{_CHARGE}\b[^.;]*?\b(?:giao|phan cong)(?: lai)? (?:cho )?$")
_CALLED = compiled_regex(r"(?:dong chi|d/c|ong|ba)\s+$")
_GOES = compiled_regex(
    rf"(?:(?!\b(?:dong chi|d/c|ong|ba|trao|cong bo|cho|quyet dinh|chuc mung|chia tay)\b)[^.;]){{0,100}}\b{_LEFT}\b"
)
_LET_GO = compiled_regex(rf"\b{_LEFT}\b[^.;]{{0,30}}? (?:cho|doi voi|cua) (?:dong chi|d/c|ong|ba)\W+$")
_ABOUT = 100  # characters before a name that hold what is decided for its bearer
_BEFORE = 320  # characters before a statement that hold the sentence on who left
_HANDS_OVER = compiled_regex(r"\bban giao\b")


def asks_handover(question: Question) -> bool:
    """True if the question asks who came before or after somebody it names, or who has charge once the head left."""
    return asks_successor(question) or _asks_predecessor(question) or _asks_once_left(question)


def asks_successor(question: Question) -> bool:
    """True if the question asks who came in the place of somebody that it names."""
    return bool(_named(question)) and REPLACES.search(canonical(question.text)) is not None


def lacks_predecessor(question: Question, statement: Statement) -> bool:
    """True if it is asked whom somebody unnamed replaces, and the statement tells of nobody in the place of another.

    "Tân Trưởng phòng 9 thay ai?" is not answered by who was appointed.
    """
    if _named(question) or not _REPLACES_WHOM.search(fold(question.text)):
        return False
    return not any(new and one for new, one in handovers(statement, find_persons(statement.text)))


def follows_leaving(question: Question, statement: Statement) -> bool:
    """True if somebody is appointed right behind the sentence that tells how the one named in the question left.

    "Đồng chí A nghỉ hưu từ 01/6. Đồng chí B được bổ nhiệm giữ chức vụ Trưởng phòng": the second does not name A.
    """
    asks = _asks_once_left(question) or (asks_successor(question) and not _asks_predecessor(question))
    if not asks or not _APPOINTED.search(fold(statement.text)):
        return False
    start = statement.span.start
    before = fold(statement.document.text[max(0, start - _BEFORE) : start])
    return _LEAVES.search(before) is not None and all(fold(name) in before for name in _named(question))


def charge_handed_on(question: Question, statement: Statement, persons: Sequence[PersonMention]) -> list[PersonMention]:
    """Return who is given charge of a field that somebody named in the question had before leaving.

    "Nhiệm vụ phụ trách khối án hình sự được giao cho đồng chí B", where the same report tells how A left.
    """
    if not (
        asks_successor(question) and _ASKS_CHARGE.search(fold(question.text)) and _tells_of_leaving(question, statement)
    ):
        return []
    clear = fold(statement.text)
    given = [one for one in persons if _CHARGE_GIVEN.search(clear, 0, _called_from(clear, one.span.start))]
    return [one for one in given if not _is_named(question, one)]


def _called_from(clear: str, start: int) -> int:
    """Return where a person begins who is called "đồng chí" or "ông" before the name at ``start``."""
    called = _CALLED.search(clear, 0, start)
    return called.start() if called else start


def _tells_of_leaving(question: Question, statement: Statement) -> bool:
    """True if the document tells of everybody whom the question names how they left, in the clause of the name."""
    told = folded(statement.document.text)
    return all(_is_told_to_leave(told, fold(name)) for name in _named(question))


def _is_told_to_leave(told: str, name: str) -> bool:
    """True for "đồng chí A nghỉ hưu" and "quyết định nghỉ hưu cho đồng chí A", not for who hands that decision over."""
    return any(
        _GOES.match(told, one.end()) or _LET_GO.search(told, max(0, one.start() - _ABOUT), one.start())
        for one in regex.finditer(rf"\b{regex.escape(name)}\b", told)
    )


def tells_of_named(question: Question, statement: Statement) -> bool:
    """True if the document speaks of everybody whom the question names."""
    return all(fold(name) in folded(statement.document.text) for name in _named(question))


def taken_over(question: Question, statement: Statement, persons: Sequence[PersonMention]) -> list[PersonMention]:
    """Return who came after or before the person that the question names, or who has charge once the head left."""
    if _asks_predecessor(question):
        told = [one for new, one in handovers(statement, persons) if one and _is_named(question, new)]
        return told or _predecessors_told(question, statement, persons)
    if asks_successor(question):
        replaced = [new for new, one in handovers(statement, persons) if new and _is_named(question, one)]
        return replaced or charge_handed_on(question, statement, persons)
    return [person for person in _left_in_charge(statement, persons) if not _is_elsewhere(question, person)]


def asks_who_left(question: Question) -> bool:
    """True if the question asks who retired: not who came then, nor what somebody did or got who is named."""
    clear = fold(question.text)
    if question.kind is not Kind.PERSON or not _RETIRED.search(clear) or _ONCE_RETIRED.search(clear):
        return False
    return not asks_handover(question)


def who_left(statement: Statement, persons: Sequence[PersonMention]) -> list[PersonMention]:
    """Return who of ``persons`` is told to have retired: of "A thay đồng chí B nghỉ hưu" not A."""
    left: list[PersonMention] = []
    for part in split_parts(statement.text):
        retired = _RETIRED.search(fold(statement.text), part.start, part.end)
        before = [one for one in persons if retired and part.start <= one.span.start < retired.start()]
        replaced = [*REPLACES.finditer(canonical(statement.text), part.start, retired.start() if retired else None)]
        low = replaced[-1].end() if replaced and retired else part.start
        left += [one for one in before if one.span.start >= low]
    return left


def came_instead(
    statement: Statement, persons: Sequence[PersonMention], left: Sequence[PersonMention]
) -> list[tuple[PersonMention, PersonMention]]:
    """Return who came for each of those who ``left``, as far as the statement tells it, with who left."""
    return [(new, one) for new, one in handovers(statement, persons) if new and one and one in left]


def _is_elsewhere(question: Question, person: PersonMention) -> bool:
    """True if every office that the person holds is held in another body than those asked about."""
    held = [post.unit for post in person.posts]
    return bool(question.units and held) and all(
        unit is not None and all(unit_agreement(asked, unit) is Agreement.NO for asked in question.units)
        for unit in held
    )


def _asks_predecessor(question: Question) -> bool:
    named = _named(question)
    return bool(named) and _speaks_of_before(question.text, named)


@lru_cache(maxsize=64)  # asked again for each statement
def _speaks_of_before(asked: str, names: tuple[str, ...]) -> bool:
    clear = fold(asked)
    return _ASKS_BEFORE.search(clear) is not None or any(f"truoc {fold(name)}" in clear for name in names)


def _asks_once_left(question: Question) -> bool:
    return bool(question.roles) and _speaks_of_leaving(question.text)


@lru_cache(maxsize=64)  # asked again for each statement
def _speaks_of_leaving(asked: str) -> bool:
    return _ONCE_LEFT.search(fold(asked)) is not None


def _is_named(question: Question, person: PersonMention | None) -> bool:
    return person is not None and any(same_person(person.name, name) for name in _named(question))


def _named(question: Question) -> tuple[str, ...]:
    """Return the people whom the question names, with an office or "đồng chí" or without."""
    return question.persons or question.parties


def _predecessors_told(
    question: Question, statement: Statement, persons: Sequence[PersonMention]
) -> list[PersonMention]:
    """Return who came before somebody that the sentence only calls "đồng chí".

    "Người tiền nhiệm của đồng chí là đồng chí A", "Đồng chí thay đồng chí A nghỉ hưu".
    """
    text = canonical(statement.text)
    told = regex.search(r"\btiền nhiệm\b", text) or REPLACES.search(text)
    if not told or not speaks_of(_named(question), statement):
        return []
    behind = [person for person in persons if person.span.start > told.start()]
    return [person for person in behind[:1] if not _is_named(question, person)]


def _left_in_charge(statement: Statement, persons: Sequence[PersonMention]) -> list[PersonMention]:
    """Return who has charge, or is named beside somebody who left: "Sau khi A nghỉ hưu thì ai phụ trách?"."""
    parts = [(part, fold(statement.text[part.start : part.end])) for part in split_parts(statement.text)]
    left = [part for part, said in parts if _LEAVES.search(said)]
    in_charge = [person for person in persons if runs_body(statement.text, person)]
    if in_charge and (left or _HANDS_OVER.search(fold(statement.text))):
        return in_charge
    gone = [person for person in persons if any(part.start <= person.span.start < part.end for part in left)]
    return [person for person in persons if person not in gone] if gone else []
