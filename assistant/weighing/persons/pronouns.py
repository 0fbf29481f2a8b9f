"""Whom a sentence speaks of that only says "đồng chí" or "chị Mận": news of a life names somebody in full once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement, before_in_paragraph
from documents.language.compiling import compiled_regex
from documents.language.patterns import pattern
from documents.language.sentences import split_sentences
from documents.language.text import canonical
from documents.mentions.persons import PersonMention, find_persons, same_person
from documents.statements import TermSet, read_terms
from documents.types import BlockKind, Figure

_CALLED = r"(?:[Đđ]ồng chí|[Đđ]/c|[Cc]hị|[Aa]nh|[Ôô]ng|[Bb]à)"
# "Đồng chí đã ba lần được tặng ...", "Từ năm 2020, đồng chí ...", "Người tiền nhiệm của đồng chí ..."; "đồng chí thành
# viên" and "các đồng chí" are others.
_NAMES_NOBODY = compiled_regex(
    rf"^\W*(?:(?:[^.;:“|]|(?<=(?:ghi|nêu) rõ):){{0,120}}?(?<!\b(?:[Cc]ác|[Nn]hững|[Hh]ai|[Bb]a|[Bb]ốn|[Mm]ột|\d)) )??"
    rf"(?P<who>{_CALLED})(?: ấy| này)?"
    r" (?!(?:lãnh đạo|thành viên|ủy viên|cán bộ|nguyên|phó|trưởng|trong|đảng viên|khác|nào)\b)"
    r"(?!(?<=[Đđ]ồng chí |[Đđ]/c )cùng\b)(?=\p{Ll}|\d+ (?:lần|năm)\b)"
)
# "Quyết định có hiệu lực từ ...", "Thời gian giữ chức vụ là 05 năm": of the appointment told right before.
_OF_APPOINTMENT = compiled_regex(
    r"^\W*(?:(?:Các )?[Qq]uyết định (?:này |trên |nêu trên |bổ nhiệm )*(?:có hiệu lực|được (?:thi hành|thực hiện))"
    r"|Thời (?:điểm|gian|hạn) (?:giữ chức|bổ nhiệm|thực hiện|nhận|(?:có )?hiệu lực|điều động|công tác|bắt đầu))\b"
)
# "Vào ngành năm 2001 ...; năm 2013 là Phó Viện trưởng ...": of whom the sentence before tells the birth.
_OF_LIFE = compiled_regex(r"^\W*(?:Vào [Nn]gành|Được tuyển dụng|Từng (?:là|giữ|công tác)|Quê (?:quán|ở|tại))\b")
# "Chị Mận", "đồng chí Hương": by the given name alone.
_OFFICES = r"(?:Viện|Trưởng|Phó|Chánh|Bí|Chủ|Kiểm|Giám|Cục|Vụ|Thẩm|Thư|Điều|Ủy|Tỉnh|Cụm|Lãnh|Tân|Nguyên|Quyền)\b"
_SHORT = compiled_regex(
    rf"(?<!\p{{L}})(?P<who>{_CALLED}) (?!{_OFFICES})(?P<given>\p{{Lu}}\p{{Ll}}+)\b(?! \p{{Lu}}|['’])"
)
_APPOINTS = compiled_regex(r"\b(?:bổ nhiệm|điều động|luân chuyển|giới thiệu)(?: lại)?(?: đồng chí| ông| bà)? $")
# "Đồng chí A thay đồng chí B nghỉ hưu": the life told next is that of whoever comes.
_FOLLOWS = compiled_regex(r"(?:, [^,.;]{0,60},)? (?:sẽ |về |đến )?thay(?: thế)?(?: cho)? ")
# "Đồng chí A công tác trong ngành 20 năm. Năm 2019 được tặng ...": a step of the life that the sentence before tells.
_STEP_OF_LIFE = compiled_regex(
    r"^\W*(?:(?:Từ|Đến|Tới) )?(?:[Nn]ăm|[Tt]háng) \d[\d/]*(?: năm \d{4})?(?: đến (?:năm |tháng )?\d[\d/]*)?,?"
    r" (?:(?:đã|vinh dự|lại|tiếp tục) )*"
    r"(?:được (?:tặng|bổ nhiệm|điều động|cử|công nhận|nhận|phong)|đạt|giữ chức|vào ngành|tốt nghiệp|công tác)\b"
)
_LIFE = compiled_regex(
    rf"^\W*{_CALLED} \p{{Lu}}(?=.*\b(?:công tác|vào ngành|sinh (?:năm|ngày)|tốt nghiệp|bổ nhiệm|năm liền|gắn bó)\b)"
)
# "Chia tay đồng chí A nghỉ hưu", "Chân dung Kiểm sát viên B": whose life a whole piece tells. In "Đồng chí C làm việc
# với VKSND tỉnh" somebody only visits.
_TITLE_OF_LIFE = pattern(
    r"\b(?:nghỉ hưu|nghỉ chế độ|chia tay|chân dung|gương(?: mặt)?|tri ân|tưởng nhớ|tiễn|bổ nhiệm|điều động)\b"
)
# "Đồng chí nhấn mạnh ...": whoever was named last goes on speaking, or hands something over, in any paragraph.
_SPEAKS = compiled_regex(
    rf"{_CALLED}(?: ấy| này)?(?: \p{{Ll}}+){{0,3}}?"
    r" (?:yêu cầu|đề nghị|nhấn mạnh|lưu ý|giao|chỉ đạo(?! (?:giải quyết|xử lý|xây dựng))|quán triệt|cho biết|cho rằng"
    r"|khẳng định|đánh giá|ghi nhận|biểu dương|mong|chúc|nêu|chỉ ra|phân tích|nhắc|kết luận|phát biểu|trao|tặng"
    r"|cảm ơn|tiếp thu|hứa|cam kết|bày tỏ|chia sẻ)\b"
)
_REACH = 2500  # characters before a sentence that can name whom it goes on about


@lru_cache(maxsize=4096)  # several slots ask
def person_spoken_of(statement: Statement) -> str | None:
    """Return whom a sentence that only says "đồng chí" goes on about: the one person named before, or the appointed."""
    if short := _SHORT.search(statement.text):
        return _called_so(statement, short["given"])
    if _STEP_OF_LIFE.match(statement.text):
        return _whose_life(statement)
    unnamed = _NAMES_NOBODY.match(statement.text)
    if not (unnamed or _OF_APPOINTMENT.match(statement.text) or _OF_LIFE.match(statement.text)):
        return None
    if unnamed and find_persons(statement.text[: unnamed.start("who")]):
        return None
    if unnamed and (hero := _whose_piece(statement, unnamed.start("who"))):
        return hero
    for sentence in reversed(_sentences_before(statement)):
        named = find_persons(sentence)
        if not named:
            continue
        appointed = [person for person in named if _APPOINTS.search(sentence, 0, person.span.start)]
        appointed = appointed or [person for person in named if _FOLLOWS.match(sentence, person.span.end)]
        told = appointed or named
        return told[0].name if len({person.name for person in told}) == 1 else None
    return None


def _whose_piece(statement: Statement, who: int) -> str | None:
    """Return the one person whose life the piece is about, where a paragraph begins with him or her by a pronoun.

    Who handed over flowers or spoke in the paragraph before is no longer meant, unless "đồng chí" goes on speaking.
    """
    title = statement.document.title
    if before_in_paragraph(statement).strip() or not _TITLE_OF_LIFE.search(canonical(title)):
        return None
    if _SPEAKS.match(statement.text, who):
        return None
    names = {person.name for person in find_persons(title)}
    return names.pop() if len(names) == 1 else None


def _whose_life(statement: Statement) -> str | None:
    """Return the one person whose life the sentence right before tells, where this one goes on without a subject."""
    before = _sentences_before(statement)
    if not before or not _LIFE.match(before[-1]) or find_persons(statement.text):
        return None
    names = {person.name for person in find_persons(before[-1])}
    return names.pop() if len(names) == 1 else None


def speaks_of(names: Iterable[str], statement: Statement) -> bool:
    """True if a sentence that only says "đồng chí" goes on about one of the people of ``names``."""
    spoken_of = person_spoken_of(statement)
    return spoken_of is not None and any(same_person(spoken_of, name) for name in names)


def is_of_other_person(question: Question, statement: Statement, _: Figure) -> bool:
    """True if a question names people and the sentence of a figure goes on about somebody else as "đồng chí"."""
    if not question.persons or statement.kind is BlockKind.TABLE_ROW:
        return False
    return person_spoken_of(statement) is not None and not speaks_of(question.persons, statement)


@lru_cache(maxsize=4096)
def person_told(statement: Statement) -> PersonMention | None:
    """Return whom a sentence goes on about with the offices it gives "đồng chí" or "chị Mận", None if nobody.

    The spans are those of the sentence with the name in full.
    """
    name = person_spoken_of(statement)
    place = _SHORT.search(statement.text) or _NAMES_NOBODY.match(statement.text)
    if name is None or place is None:
        return None
    end = place.end("given") if "given" in place.groupdict() else place.end("who")
    full = f"{statement.text[: place.end('who')]} {name}{statement.text[end:]}"
    return next((person for person in find_persons(full, home=statement.scope.unit) if person.name == name), None)


def words_of_person(names: Sequence[str], statement: Statement) -> TermSet | None:
    """Return the words of the names asked about where the statement says "đồng chí" for one of them, else None."""
    return read_terms(" ".join(names)).words if names and speaks_of(names, statement) else None


def _called_so(statement: Statement, given: str) -> str | None:
    """Return the one person named before in full whose given name is ``given``."""
    told = [sentence for sentence in _sentences_before(statement) if f" {given}" in sentence]
    people = (person.name for sentence in told for person in find_persons(sentence))
    names = {name for name in people if name.split()[-1] == given}
    return names.pop() if len(names) == 1 else None


def _sentences_before(statement: Statement) -> list[str]:
    start = statement.span.start
    before = statement.document.text[max(0, start - _REACH) : start]
    return [before[sentence.start : sentence.end] for sentence in split_sentences(before)]
