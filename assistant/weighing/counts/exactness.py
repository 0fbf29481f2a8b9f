"""How exactly a figure is the one asked for, where several agree in every slot: it only decides between near equals."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import lru_cache

import regex

from assistant.questions.understanding import Question
from assistant.weighing.counts.counting import is_loose
from assistant.weighing.counts.parts import whole_of
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold
from documents.language.words import words
from documents.numbers.counting import same_unit
from documents.statements import Reading
from documents.types import BlockKind, Figure, Level

_EXACTNESS = 0.04  # less than one word of the question makes
_LEVEL = 0.05  # more than exactness, so that of two rows alike the one of the level asked for answers
_OTHER_NOUN = 0.1  # "96 học viên" where "công chức" are asked for and counted too
_LOOSE_UNIT = 0.03  # "01 trường hợp" where "người" are asked for, and counted so by another figure
_PART = 0.05  # more than exactness
_TELLING = 1 / 3  # of the words that a part has of its own
_LABEL = compiled_regex(r"[^;:()]+\($")
_DIVIDERS = frozenset({"trong", "do", "gom", "co", "bao", "cu", "the", "rieng", "so", "da"})
_PROPOSED = canonical("đề nghị truy tố")
_SAME_WORD = 0.05  # for each word that goes on behind the counted noun as it does in the question
_LONGEST_RUN, _SHORTEST_RUN = 3, 2
_REACH = 40  # characters behind a figure that hold such a run
# "VKSND tỉnh" beside "VKSND cấp huyện" is the provincial office; by its bare name a province is asked for as a whole.
_OWN_OFFICE = compiled_regex(r"\b(?:vksnd|vks|vien(?: kiem sat(?: nhan dan)?)?|cap) (?:tinh|thanh pho|tp)\b")
_HEADS_OWN_OFFICE = compiled_regex(
    r"(?:^|- )(?:co quan )?(?:vksnd|vks|vien(?: ksnd| kiem sat(?: nhan dan)?)?|cap) (?:tinh|thanh pho)(?= -|$)"
)
_TWO_LEVELS = "hai cấp"
_OWN_LEVEL = "cấp tỉnh"  # the departments of a provincial office taken together
_LEVEL_NAMED = compiled_regex(r"\bcap tinh\b")
# Nouns for people of any kind, who are counted by their office or part as well.
_ANYBODY = frozenset({"người", "trường hợp", "đồng chí", "cá nhân", "cán bộ", "lượt người", "đối tượng"})
# What came of a paper or a debt, told right before the number: "Tòa án chấp nhận bao nhiêu vụ", "thu được mấy tỷ".
_CAME_OF_IT = compiled_regex(
    r"\b(chấp nhận|không chấp nhận|bác|rút|hủy|sửa|y án|thu|thu hồi|nộp|chi|bồi thường|thi hành xong|tuyên phạt)"
    r"(?: (?:được|đã|hết|lại|cho|toàn bộ|về|tổng cộng))* (?:bao nhiêu|mấy|số tiền)\b"
    # "Bao nhiêu lượt phạm nhân được Tòa án chấp nhận": those that were not are counted in the same unit.
    r"|\b(?:bao nhiêu|mấy) (?:\w+ ){1,10}?(?:được|bị) (?:\w+ ){0,4}?(chấp nhận|không chấp nhận|bác|hủy|sửa)\b"
)
_OUTCOME = 0.1  # more than the words that a figure of another outcome in the sentence shares with the question
_MEASURED = compiled_regex(r"(?P<what>(?:\w+ ){2,4})la bao nhieu\W*$")
_MEASURED_WORD = 0.03
_PREPOSITIONS = frozenset({"trong", "nam", "cua", "o", "tai", "la", "va", "cho", "ve", "do", "den", "tu", "vao", "da"})


def exactness_of(question: Question, statement: Statement, stated: tuple[Figure, Reading]) -> float:
    """Return a bonus for a figure that says little besides what is asked, and says it in the words of the question."""
    figure, segment = stated
    bonus = -_EXACTNESS if _is_bracketed(figure, statement) else _precision(question, segment)
    bonus -= _LEVEL if _is_of_other_level(question, figure) else 0.0
    bonus -= _LOOSE_UNIT if question.counted and figure.count_unit not in question.counted else 0.0
    proposed = _PROPOSED in canonical(figure.wording) and _PROPOSED not in canonical(question.text)
    bonus -= _LEVEL if proposed else 0.0  # what investigators propose is not what the procuracy decides
    bonus -= _OTHER_NOUN if counts_other_people(question, figure) else 0.0
    bonus -= _PART if is_unasked_part(question, statement, figure) else 0.0
    bonus -= _OUTCOME if is_of_other_outcome(question, statement, figure) else 0.0
    return bonus + _continuation(question, statement, figure) + _measured(question, statement, stated)


def _precision(question: Question, segment: Reading) -> float:
    """Return a bonus for figures whose words say little that is not asked: it tells the part from the whole."""
    said = segment.words.folded
    if not said:
        return 0.0
    asked = {word.folded for word in question.terms}
    return _EXACTNESS * len(said & asked) / len(said)


def is_unasked_part(question: Question, statement: Statement, figure: Figure) -> bool:
    """True for a part of a whole that the statement tells, if the question has few words that tell it from the whole.

    A word alone may be of something else: the "chi" of "chậm chi trả" stands in "Chi cục".
    """
    own = _own_words(statement, figure)
    return own is not None and (not own or _share_asked(question, own) < _TELLING)


def fit_of_item(question: Question, statement: Statement, figure: Figure) -> float:
    """Return how much of what an item of a list is called is asked for: "chậm chi trả tiền (07 hồ sơ)"; else 0."""
    own = _own_words(statement, figure) if _label(statement, figure) else None
    return _share_asked(question, own) if own else 0.0


def _share_asked(question: Question, own: frozenset[str]) -> float:
    return len(own.intersection(word.folded for word in question.terms)) / len(own)


def _own_words(statement: Statement, figure: Figure) -> frozenset[str] | None:
    """Return the words that tell a part from its whole, None for a figure that is no part."""
    whole = whole_of(statement, figure)
    if whole is None:
        return None
    read = zip(statement.figures, statement.segments, strict=True)
    shared = {word.folded for other, segment in read if segment is whole for word in words(other.wording)}
    said = words(f"{figure.wording} {_label(statement, figure)}")
    return frozenset({word.folded for word in said} - shared - _DIVIDERS)


def _label(statement: Statement, figure: Figure) -> str:
    """Return what stands before the bracket of an item of a list, empty for any other figure."""
    found = _LABEL.search(statement.text, 0, figure.span.start - statement.span.start)
    return found[0] if found else ""


def _is_bracketed(figure: Figure, statement: Statement) -> bool:
    """True for a part that stands in brackets behind its whole."""
    before = statement.text[: figure.span.start - statement.span.start]
    return statement.kind is not BlockKind.TABLE_ROW and before.count("(") > before.count(")")


def _is_of_other_level(question: Question, figure: Figure) -> bool:
    """True if the provincial office is asked for and the total of both levels stated, or the reverse.

    Many reports say either for the other, so that it only decides where a document states both.
    """
    asked, stated = question.units[0] if question.units else None, figure.unit
    if asked is None or stated is None or asked.level is not Level.PROVINCE or asked.department or asked.locality:
        return False
    is_total = bool(asked.group) or not _names_own_office(question.text)
    return is_total != (stated.group not in (None, _OWN_LEVEL))


def is_of_one_level(question: Question, figure: Figure) -> bool:
    """True if both levels are asked for and the figure stands under "VKSND tỉnh" in a table: the office alone.

    With the name of its province ("VKSND tỉnh Cà Mau") it can be a member of a cluster, as a whole.
    """
    asked = question.units[0] if question.units else None
    totals = asked is not None and asked.group == _TWO_LEVELS
    return totals and figure.is_cell and _HEADS_OWN_OFFICE.search(fold(figure.wording)) is not None


def is_of_own_level(question: Question, figure: Figure) -> bool:
    """True if the provincial level is asked for in so many words, and the row of that level states the figure."""
    asked, stated = question.units[0] if question.units else None, figure.unit
    if asked is None or stated is None or stated.group != _OWN_LEVEL or asked.province != stated.province:
        return False
    return not (asked.department or asked.locality or asked.group) and _names_own_level(question.text)


@lru_cache(maxsize=64)  # asked again for each figure
def _names_own_level(asked: str) -> bool:
    return _LEVEL_NAMED.search(fold(asked)) is not None


@lru_cache(maxsize=64)  # asked again for each figure
def _names_own_office(asked: str) -> bool:
    return _OWN_OFFICE.search(fold(asked)) is not None


def counts_other_people(question: Question, figure: Figure) -> bool:
    """True if people are asked for by their office or part and counted here by another."""
    counted = question.counted
    if not counted or figure.count_unit in counted or not is_loose(figure.count_unit):
        return False
    return not _ANYBODY.intersection(counted)


def is_of_other_outcome(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if another figure of the unit is told with the outcome asked for, and this one without it."""
    outcome = _outcome_asked(question.text) if statement.kind is not BlockKind.TABLE_ROW else frozenset()
    if not outcome:
        return False
    rivals = zip(statement.figures, statement.segments, strict=True)
    told = [other for other, segment in rivals if outcome <= segment.words.exact]
    return figure not in told and any(same_unit(other.count_unit, figure.count_unit) for other in told)


@lru_cache(maxsize=64)  # asked again for each figure
def _outcome_asked(asked: str) -> frozenset[str]:
    found = _CAME_OF_IT.search(canonical(asked))
    return frozenset(word.text for word in words(found[1] or found[2])) if found else frozenset()


def _continuation(question: Question, statement: Statement, figure: Figure) -> float:
    """Return a bonus for words right behind the counted noun that are those of the question: "đạt loại giỏi"."""
    asked = _behind_noun(question.text, question.counted) if question.counted else ()
    if len(asked) < _SHORTEST_RUN or statement.kind is BlockKind.TABLE_ROW:
        return 0.0
    at = figure.span.end - statement.span.start
    said = [word.folded for word in words(statement.text[at : at + _REACH])]
    alike = sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(asked, said, strict=False)))
    return _SAME_WORD * alike if alike >= _SHORTEST_RUN else 0.0


def _measured(question: Question, statement: Statement, stated: tuple[Figure, Reading]) -> float:
    """Return a bonus for words that the question has right before "là bao nhiêu", beside another figure of the unit.

    In "Trong vụ đánh bạc ..., số tiền hưởng lợi là bao nhiêu?" the first half only tells which case is meant.
    """
    figure, segment = stated
    rivals = [other for other in statement.figures if other is not figure and other.count_unit == figure.count_unit]
    if not rivals or statement.kind is BlockKind.TABLE_ROW:
        return 0.0
    return _MEASURED_WORD * len(_words_measured(question.text) & segment.words.folded)


@lru_cache(maxsize=64)  # asked again for each figure
def _words_measured(asked: str) -> frozenset[str]:
    found = _MEASURED.search(fold(asked))
    return frozenset(found["what"].split()) - _PREPOSITIONS if found else frozenset()


@lru_cache(maxsize=64)  # asked again for each figure
def _behind_noun(asked: str, counted: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a question that narrow the noun it counts, without marks; none before a preposition."""
    clear = " ".join(word.folded for word in words(asked))
    found = regex.search(rf"\b(?:bao nhieu|may) {regex.escape(fold(counted[0]))} (?P<behind>.+)", clear)
    run = found["behind"].split()[:_LONGEST_RUN] if found else []
    return () if not run or run[0] in _PREPOSITIONS else tuple(run)
