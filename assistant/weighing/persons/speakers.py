"""Whether somebody named in a sentence is the holder of an office that a question asks the words or deeds of."""

from __future__ import annotations

from functools import lru_cache

import regex

from assistant.questions.understanding import Question
from assistant.weighing.slots import Agreement, unit_agreement
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import canonical
from documents.mentions.persons import PersonMention, find_persons, same_person
from documents.types import Document, Unit

# "Đồng chí yêu cầu ...", "đồng chí Viện trưởng cũng lưu ý ...": whoever was named last goes on speaking.
_GOES_ON = compiled_regex(
    r"(?:\b(?:đồng chí|đ/c|ông|bà)|^\W*(?:đồng thời|bên cạnh đó|ngoài ra|cùng với đó),?)"
    r"(?: (?:cũng|đã|còn|đồng thời|tiếp tục|đặc biệt))*"
    r" (?:yêu cầu|đề nghị|nhấn mạnh|lưu ý|giao|chỉ đạo|quán triệt|cho biết|cho rằng|khẳng định|đánh giá|ghi nhận"
    r"|biểu dương|mong|chúc|nêu|chỉ ra|chỉ rõ|nêu rõ|phân tích|gợi ý|nhắc|kết luận|phát biểu|trao|tặng|cảm ơn"
    r"|tiếp thu|hứa|cam kết)\b"
)
_BACK = 800  # characters before a sentence that hold whoever spoke
_BETWEEN = 50  # characters of a body between an office and the name behind it


def names_holder(question: Question, statement: Statement) -> bool:
    """True if the sentence names somebody to whom its document gives an office asked about elsewhere.

    Reports give the office once, where the chair is introduced, and go on with the name: "đồng chí A giao các đơn vị".
    """
    text = statement.document.text
    persons = [person.name for person in find_persons(statement.text, home=statement.scope.unit) if not person.roles]
    return any(_holds(text, name, role) for name in [*persons, *_speaking(statement)] for role in question.roles)


def _speaking(statement: Statement) -> list[str]:
    """Return the name of who was named last before a sentence that goes on with a bare "đồng chí", none otherwise."""
    start = statement.span.start
    if not _GOES_ON.search(canonical(statement.text)):
        return []
    before = statement.document.text[max(0, start - _BACK) : start]
    return [person.name for person in find_persons(before, home=statement.scope.unit)[-1:]]


@lru_cache(maxsize=512)
def _holds(text: str, name: str, role: str) -> bool:
    clear, who, office = canonical(text), regex.escape(canonical(name)), regex.escape(canonical(role))
    behind = rf"{who}\s*[,(–-]\s*(?:[^,;.()]{{1,40}}, )?{office}\b"
    before = rf"(?<!phó ){office}\b[^,;.():]{{0,{_BETWEEN}}}? {who}\b"
    return regex.search(f"{behind}|{before}", clear) is not None


def holds_office(question: Question, document: Document, name: str) -> bool:
    """True if the document gives the person named an office asked about, in a body asked about."""
    home = document.metadata.unit
    known = [person for person in _people(document.text, home) if same_person(person.name, name)]
    held = [(post.role, post.unit or home) for person in known for post in person.posts]
    return any(
        role.startswith(question.roles)
        and (
            unit is None
            or not question.units
            or any(unit_agreement(asked, unit) in (Agreement.YES, Agreement.UNKNOWN) for asked in question.units)
        )
        for role, unit in held
    )


def is_given_office(document: Document, name: str) -> bool:
    """True if the document gives the person named any office."""
    home = document.metadata.unit
    return any(person.posts and same_person(person.name, name) for person in _people(document.text, home))


@lru_cache(maxsize=64)  # asked again for each award of a document
def _people(text: str, home: Unit | None) -> tuple[PersonMention, ...]:
    return tuple(find_persons(text, home=home))
