"""Whose figure it is: in a case each of the accused has a sentence, an amount to pay and an age of his own.

Reports name somebody in full once and by the given name from there on ("bị cáo Trà"), or say "bị cáo" alone.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.sentences import parts_with
from documents.language.text import canonical, fold
from documents.mentions.names import find_names, is_length_of_name, opens_as_name
from documents.numbers.counting import same_unit
from documents.types import BlockKind, Figure, Span

_ROLE = (
    r"(?:[Bb]ị (?:cáo|can|án|hại)|[Pp]hạm nhân|[Đđ]ối tượng|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu"
    r"|[Vv]ợ|[Cc]hồng)"
)
# "Bà Rịa" is a province that opens as a woman's name does.
_CALLED = compiled_regex(rf"\b(?!Bà Rịa\b){_ROLE} (?P<name>\p{{Lu}}\p{{Ll}}+)\b(?! \p{{Lu}})")
_OF_CASE = compiled_regex(rf"\b{_ROLE}(?: là| gồm|:)? $")
# Who works on a case, and what is called after somebody, has no part in it.
_OF_OFFICE = compiled_regex(
    r"\b(?:viên|phán|tọa|sư|chí|trưởng|thư ký|chánh án|giám đốc|chủ tịch|đ/c|tỉnh|thành phố|TP\.?|huyện|quận|thị xã"
    r"|thị trấn|xã|phường|thôn|bản|đường|phố|khu vực|công an|ấp|xóm) $",
    regex.IGNORECASE,
)
# "Vụ Trần Văn B và đồng phạm", "trong vụ án Trần Văn B, ...": what the case is called by.
_LABELS_CASE = compiled_regex(
    r"\bvụ(?: án| việc)?(?: (?:của|hình sự|đối với|do|hụi|liên quan))*(?: (?:bị (?:cáo|can)|đối tượng|ông|bà))? $",
    regex.IGNORECASE,
)
# "Bị cáo khai ...": the one whom the report is about, without a name.
_UNNAMED = compiled_regex(
    r"\b(?:[Bb]ị (?:cáo|can|án)|[Đđ]ối tượng|[Pp]hạm nhân|[Nn]gười này)\b(?! (?:\p{Lu}|khác|còn lại|này và|và \p{Lu}))"
)
_BEHIND = compiled_regex(
    r"[^\w,;.]*(?:tù |tiền )?(?:đối với|cho|về phía|với) (?:các )?(?:bị (?:cáo|can|án) |ông |bà )?$"
)
_CAPITAL = compiled_regex(r"(?<!\p{Lu}\p{Ll}* )\b\p{Lu}\p{Ll}+\b(?! \p{Lu})")
_PRISON = "tù"
# What each of the accused has to pay, or had of it.
_OWES = compiled_regex(r"\b(?:phạt|bồi thường|nộp|hưởng lợi|án phí|chiếm đoạt|khắc phục|truy thu|tịch thu)\b")
# "Chiếm đoạt của bà B 30 triệu đồng", "bán cho C": with whom it was done.
_IS_OBJECT = compiled_regex(
    r"\b(?:của|cho|gặp|từ|bởi|nhà|gửi|nhờ|thuê|rủ|chở|đâm|đánh|với) (?:(?:anh|chị|ông|bà|cháu|em) )?$"
)
_CONCERNS = compiled_regex(r"\bđối với (?:(?:anh|chị|ông|bà) )?$")
# "(chồng bị cáo Trà)", "là vợ của bị cáo Trà": said of somebody else.
_RELATIVE = compiled_regex(r"\b(?:vợ|chồng|con|anh|chị|em|cha|mẹ|bố|cháu)(?: \p{Ll}+)?(?: của)?(?: bị (?:cáo|can))? $")
_LONG = 3  # syllables from which a name stands for somebody without an office before it


class _Named(NamedTuple):
    span: Span
    name: str  # canonical, in full or the given name alone


def is_of_other_party(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if a figure of a case is told of somebody else than the one asked about, or in the report of another case.

    "Tuyên phạt Lê Văn A 12 năm tù, Hồ Thị B 09 năm tù": each has the term behind the name.
    """
    asked = _asked(question.text)
    if statement.kind is BlockKind.TABLE_ROW:
        return False
    if not all(names_party(statement.document.text, name) for name in question.parties if _is_cut(name)):
        return True
    if not asked:
        return False
    if not all(names_party(statement.document.text, name) for name in asked):
        return True
    named = _in_clause(statement, figure, _named_or_called(statement))
    others = [one for one in named if not (_is_asked(one, asked) or _is_object(statement.text, one))]
    if not others:
        return False
    own = [one for one in named if _is_asked(one, asked)]
    if not own:
        return _UNNAMED.search(statement.text) is None and others[0].span.start < _place(statement, figure).start
    if not (_PRISON in figure.count_unit or _OWES.search(_own_words(statement, figure))):
        return False
    return not _holds_any(_owners(statement, figure, [*others, *own]), asked)


def _in_clause(statement: Statement, figure: Figure, named: list[_Named]) -> list[_Named]:
    """Return those of ``named`` in the figure's part of the sentence, as semicolons part it; all where it has none."""
    place = _place(statement, figure)
    parts = parts_with(statement.text, [place.start])
    return [one for one in named if any(part.holds(one.span) for part in parts)] or named


def _owners(statement: Statement, figure: Figure, named: list[_Named]) -> list[_Named]:
    """Return whom a figure is told of: whoever stands behind it with "đối với", or between it and the one before."""
    place = _place(statement, figure)
    behind = [
        one
        for one in named
        if one.span.start >= place.end and _BEHIND.match(statement.text[place.end : one.span.start])
    ]
    if behind:
        return behind[:1]
    ends = [
        _place(statement, other).end
        for other in statement.figures
        if other.span.end <= figure.span.start and same_unit(other.count_unit, figure.count_unit)
    ]
    before = sorted(one for one in named if one.span.end <= place.start)
    between = [one for one in before if one.span.start >= max(ends, default=0)]
    return between or before[-1:]


def _is_object(text: str, one: _Named) -> bool:
    start = one.span.start
    return _IS_OBJECT.search(text, 0, start) is not None and not _CONCERNS.search(text, 0, start)


def _own_words(statement: Statement, figure: Figure) -> str:
    return statement.text[: _place(statement, figure).start].rpartition(",")[2]


def _holds_any(owners: list[_Named], asked: tuple[str, ...]) -> bool:
    return not owners or any(_is_asked(one, asked) for one in owners)


def _place(statement: Statement, figure: Figure) -> Span:
    start = statement.span.start
    return Span(figure.span.start - start, figure.span.end - start)


@lru_cache(maxsize=64)  # asked again for each figure
def _asked(text: str) -> tuple[str, ...]:
    """Return the people of a case whom a question is about, not those that it only calls the case by."""
    return tuple(one.name for one in _named(text) if not _LABELS_CASE.search(text, 0, one.span.start))


@lru_cache(maxsize=4096)
def _named(text: str) -> tuple[_Named, ...]:
    """Return the people of a case whom a text names, in full or behind what they are in it."""
    found = [_Named(Span(*one.span("name")), canonical(one["name"])) for one in _CALLED.finditer(text)]
    for span in find_names(text):
        name = text[span.start : span.end]
        is_told = _OF_CASE.search(text, 0, span.start) is not None
        if not is_length_of_name(name) or _OF_OFFICE.search(text, 0, span.start):
            continue
        if is_told or (len(name.split()) >= _LONG and opens_as_name(name)):
            found.append(_Named(span, canonical(name)))
    return tuple(sorted(one for one in found if not _RELATIVE.search(text, 0, one.span.start)))


def _named_or_called(statement: Statement) -> list[_Named]:
    """Return the people of a case whom a statement names, also those called by the given name alone."""
    text, known = statement.text, _given_names(statement.document.text)
    named = _named(text)
    short = [
        _Named(Span(*one.span()), canonical(one[0]))
        for one in _CAPITAL.finditer(text)
        if canonical(one[0]) in known and not _RELATIVE.search(text, 0, one.start())
    ]
    return sorted([*named, *(one for one in short if not any(other.span.holds(one.span) for other in named))])


@lru_cache(maxsize=64)
def _given_names(text: str) -> frozenset[str]:
    """Return the given names of the people of a case whom a report names in full."""
    return frozenset(one.name.split()[-1] for one in _named(text) if " " in one.name)


def _is_asked(one: _Named, asked: tuple[str, ...]) -> bool:
    """True if two names are one as far as both say: the given name alone is that of whoever has it."""
    return any(_is_same(one.name, name) for name in asked)


def _is_same(one: str, other: str) -> bool:
    shorter, longer = sorted((fold(one).split(), fold(other).split()), key=len)
    return longer[-len(shorter) :] == shorter


def _is_cut(name: str) -> bool:
    """True for a name cut down to an initial: "Lê Thị M"."""
    return len(name.split()[-1]) == 1


def names_party(text: str, name: str) -> bool:
    """True if a text names somebody, by the given name and the syllable before it at least.

    One cut down to an initial is told by all of it: "thị n" stands in "nguyên đơn Lê Thị Nga" as well.
    """
    said = fold(canonical(name)).split()
    if _is_cut(name):
        return regex.search(rf"\b{' '.join(said)}\b", _clear(text)) is not None
    return " ".join(said[-2:]) in _clear(text)


@lru_cache(maxsize=64)  # asked again for each figure
def _clear(text: str) -> str:
    return fold(canonical(text))
