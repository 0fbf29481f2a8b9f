"""Which part of a statement answers: the figures, the person, the award or the number that was asked for."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace

import regex

from assistant.deciding.figures_asked import asks_several, figures_asked
from assistant.deciding.naming import places_named
from assistant.questions.asked.charge import asks_charge
from assistant.questions.asked.givers import asks_giver
from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.awards.standings import part_of_place
from assistant.weighing.counts.exactness import fit_of_item, is_of_other_outcome, is_unasked_part
from assistant.weighing.evidence import Evidence
from assistant.weighing.persons.careers import asks_of_stretch, parts_of_stretch
from assistant.weighing.persons.charge import cells_of_charge
from assistant.weighing.persons.several_people import asks_several_people
from assistant.weighing.slots import Agreement, unit_agreement
from assistant.weighing.times.year_before import asks_year_before
from documents.language.compiling import compiled_regex
from documents.language.sentences import split_parts
from documents.language.text import fold
from documents.language.words import words
from documents.organisations.finding import find_units
from documents.organisations.labels import label as unit_label
from documents.periods.dates import find_dates
from documents.periods.finding import label as period_label
from documents.types import BlockKind, Span

_AGAINST = compiled_regex(
    r"\b(?:so )?voi (?:\w+ ){0,4}(?:cung ky|nam truoc)\b|\bcung ky\b.{0,30}\b(?:the nao|ra sao)\b"
)
# "Đạt bao nhiêu so với chỉ tiêu được giao": what was set is a part of the answer where the statement tells it.
_AGAINST_PLAN = compiled_regex(r"\bso voi (?:\w+ ){0,2}(?:chi tieu|ke hoach|muc tieu)\b")
# "Chia thành mấy tổ, gồm những tổ nào?": what is counted is named in the same sentence.
_COUNTED_AND_NAMED = compiled_regex(
    r"\b(?:bao nhieu|may) \w+\b[^?]*[,;?](?: va)?(?: do)? (?:(?:bao gom|gom|la|ke ten|cu the)(?: co)?"
    r"(?: (?:nhung|cac))?(?: \w+){0,3}? (?:nao|gi|ai)\b|(?:moi \w+ )?do (?:nhung )?ai\b)"
)
_SAME_CLAUSE = 0.06  # figures of one statement that fit the question nearly alike: the closest clause decides


# "Báo cáo viên gồm bà A, Trưởng phòng; ông B, chuyên viên": what heads a list of people is said of all of them.
_PERSON = r"(?:các )?(?:đồng chí|đ/c|ông|bà|anh|chị)\b"
_HEAD = compiled_regex(rf"^.*?\b(?:gồm|gồm có|có|là)[\s:]+(?={_PERSON})", regex.IGNORECASE)
_GOES_ON = compiled_regex(rf"\W*(?:và |cùng )?{_PERSON}", regex.IGNORECASE)
# "Phòng 2 được tặng Giấy khen; được công nhận ...": the second clause is still of who got the first award.
_SUBJECTLESS = compiled_regex(
    r"\W*(?:(?:và|đồng thời|cùng với đó|ngoài ra|còn|vinh dự|cũng|đã),? )*(?:được|đạt|nhận)\b"
)
# Kinds that one part of a sentence answers, and how many words and pairs of the question more it then has.
_OF_ONE_PART = (Kind.DATE, Kind.DOCUMENT, Kind.ROLE, Kind.PLACE, Kind.PERSON, Kind.AWARD)
_CLEARLY = 3
_COMMA = compiled_regex(r"(?<!\d),\s+|,\s+(?!\d)")


def focused(question: Question, item: Evidence, usable: Sequence[Evidence]) -> Evidence:
    """Return ``item`` with the spans of what it answers; ``usable`` is the sound evidence beside it."""
    if item.figure is not None and _AGAINST.search(fold(question.text)) and _AGAINST.search(fold(item.statement.text)):
        return replace(item, focus=(), beside=())  # "so với cùng kỳ": the sentence compares by itself
    if item.figure is not None and (_tells_plan_too(question, item) or asks_year_before(question)):
        return replace(item, focus=(), beside=())
    if item.figure is not None:
        item = _in_closest_clause(question, item, usable)
        figures = figures_asked(question, item, usable)
        if _COUNTED_AND_NAMED.search(fold(question.text)):
            return replace(item, focus=(), beside=figures)
        in_charge = cells_of_charge(item.statement) if asks_charge(question.text) else []
        return replace(item, focus=(*(figure.span for figure in figures), *in_charge), beside=figures)
    named = places_named(question, item)
    spans = (named if question.persons else _closest(question, item, named)) or _clause_asked(question, item)
    start = item.statement.span.start
    return replace(item, focus=tuple(Span(start + low, start + high) for low, high in spans))


def _tells_plan_too(question: Question, item: Evidence) -> bool:
    """True if a result is asked for against what was set, and the statement tells both."""
    against = item.figure is not None and not item.figure.target and _AGAINST_PLAN.search(fold(question.text))
    return bool(against) and any(figure.target for figure in item.statement.figures)


def _in_closest_clause(question: Question, item: Evidence, usable: Sequence[Evidence]) -> Evidence:
    """Return ``item``, or its equal in the clause of the statement that says most of what is asked ("Viện 3 ...")."""
    equals = [
        other
        for other in usable
        if other.statement is item.statement
        and other.figure is not None
        and item.figure is not None
        and other.figure.count_unit == item.figure.count_unit
        and not is_of_other_outcome(question, other.statement, other.figure)
        and not is_unasked_part(question, other.statement, other.figure)
        and abs(other.support - item.support) <= _SAME_CLAUSE
    ]
    return max((item, *equals), key=lambda other: (_fit_of_item(question, other), *_fit_of_clause(question, other)))


def _fit_of_item(question: Question, item: Evidence) -> float:
    return fit_of_item(question, item.statement, item.figure) if item.figure else 0.0


def _fit_of_clause(question: Question, item: Evidence) -> tuple[int, int]:
    """Return how many terms of the question stand in the clause of a figure or before it, and how well it fits itself.

    Where several numbers are asked for, only the latter, as each may stand in a clause of its own. What opens a
    sentence bears on all its clauses: of "khởi tố mới 214 vụ; trong đó tội phạm về ma túy 83 vụ" the second says all
    that "khởi tố mới bao nhiêu vụ về ma túy" asks.
    """
    text, at = item.statement.text, item.figure.span.start - item.statement.span.start if item.figure else 0
    clause = next((one for one in split_parts(text) if one.start <= at < one.end), Span(0, len(text)))
    fit = _fit(question, text[clause.start : clause.end])
    if asks_several(question):
        return 0, fit
    said = {word.folded for word in words(text[: clause.end])}
    return len({word.folded for word in question.terms} & said), fit


def _closest(question: Question, item: Evidence, spans: Sequence[Span]) -> list[Span]:
    """Return those of ``spans`` in the clause that says most of what is asked: one Phó Viện trưởng of three."""
    clauses = split_parts(item.statement.text)
    held = {clause: [span for span in spans if clause.start <= span.start < clause.end] for clause in clauses}
    # Behind the head of a list: "Các Phó Viện trưởng được phân công: đồng chí A ...; đồng chí B ..."
    own = {clause: item.statement.text[clause.start : clause.end] for clause in clauses}
    holding = [clause for clause in clauses if held[clause]]
    if question.kind is Kind.PERSON and not any(":" in own[clause] for clause in holding[1:]):
        own = {clause: said.rpartition(":")[2] for clause, said in own.items()}
    is_list = question.kind is Kind.PERSON and len(holding) > 1 and all(_GOES_ON.match(own[one]) for one in holding[1:])
    if is_list:
        own = {clause: _HEAD.sub("", said) for clause, said in own.items()}
    # Who did something stands in the clause of the deed, whichever names the body.
    is_deed = question.kind is Kind.PERSON and not question.awards
    of_body = [one for one in clauses if held[one] and not is_deed and _names_body(question, item, own[one])]
    fit = {clause: _fit(question, own[clause]) for clause in of_body or clauses if held[clause]}
    best = max(fit.values(), default=0)
    # "Phòng 3 được khen thưởng gì": all that it got, unless one clause clearly says more of what is asked
    is_any = question.kind is Kind.AWARD and bool(of_body) and not question.awards and not asks_giver(question.text)
    least = best - _CLEARLY + 1 if is_list or is_any else best
    chosen = [clause for clause, said in fit.items() if said >= least]
    if question.kind is Kind.AWARD:
        chosen += [one for last in chosen for one in _going_on(last, clauses, own) if one not in chosen]
    return [span for clause in sorted(chosen) for span in held[clause]]


def _going_on(last: Span, clauses: Sequence[Span], own: Mapping[Span, str]) -> list[Span]:
    """Return the clauses right behind ``last`` that name nobody anew: "...; được công nhận danh hiệu ..."."""
    behind = clauses[clauses.index(last) + 1 :]
    return [*itertools.takewhile(lambda clause: _SUBJECTLESS.match(own[clause]), behind)]


def _clause_asked(question: Question, item: Evidence) -> list[Span]:
    """Return the one part of a statement, as semicolons part it, that says clearly more of what is asked than others.

    Beside it stand decisions on other people and awards of other bodies. Nothing where more than one may be meant.
    """
    if told := part_of_place(question, item.statement.text):
        return [told]
    if question.kind not in _OF_ONE_PART or question.trailing:
        return []
    if asks_of_stretch(question):
        return parts_of_stretch(question, item.statement.text)
    if item.statement.kind is BlockKind.TABLE_ROW or asks_several_people(question.text):
        return []
    parts = split_parts(item.statement.text)
    own = {part: item.statement.text[part.start : part.end] for part in parts}
    dated = [part for part in parts if question.kind is Kind.DATE and find_dates(own[part])]
    if dated:
        parts = parts if question.persons and len(dated) == 1 else dated
    if question.persons and (question.kind in (Kind.PERSON, Kind.DATE) or asks_giver(question.text)):
        return []  # what is asked for is told beside whoever the question names
    if question.persons:
        of_them = [part for part in parts if any(fold(name) in fold(own[part]) for name in question.persons)]
        return of_them if len(of_them) == 1 < len(parts) else []
    best = _clearly_best(question, own, parts)
    if question.kind is Kind.DATE and (best or len(dated) == 1):
        return _piece_dated(question, item, *(best or dated)) or best
    return best


def _clearly_best(question: Question, own: Mapping[Span, str], parts: Sequence[Span]) -> list[Span]:
    said = {part: _fit(question, own[part]) for part in parts}
    best, *others = sorted(said, key=lambda part: -said[part])
    return [best] if others and said[best] >= said[others[0]] + _CLEARLY else []


def _piece_dated(question: Question, item: Evidence, part: Span) -> list[Span]:
    """Return the piece of a part, as commas divide it, that tells what is asked and its day, another day beside it.

    "Đến 30/9 phải tổ chức 8 phiên tòa, số hóa xong hồ sơ trước ngày 31/8": each task has a day of its own.
    """
    text = item.statement.text
    commas = [part.start, *(one.end() for one in _COMMA.finditer(text, part.start, part.end)), part.end]
    pieces = {Span(low, high): text[low:high] for low, high in itertools.pairwise(commas)}
    best = _clearly_best(question, pieces, list(pieces))
    is_told_apart = len([piece for piece in pieces.values() if find_dates(piece)]) > 1
    return [one for one in best if is_told_apart and len(find_dates(pieces[one])) == 1]


def _names_body(question: Question, item: Evidence, clause: str) -> bool:
    """True if a clause names the body asked about: "Phòng 9 được tặng Cờ thi đua; Phòng 1 được tặng Giấy khen"."""
    named = [mention.unit for mention in find_units(clause, home=item.statement.document.metadata.unit)]
    return any(unit_agreement(asked, unit) is Agreement.YES for asked in question.units for unit in named)


def _fit(question: Question, clause: str) -> int:
    """Return how many words and how many pairs of neighbours of the question a clause has."""
    slots = _slot_words(question)
    asked = [word.folded for word in words(question.text) if word.folded not in slots]
    said = [word.folded for word in words(clause)]
    return len(set(asked) & set(said)) + len(set(itertools.pairwise(asked)) & set(itertools.pairwise(said)))


def _slot_words(question: Question) -> frozenset[str]:
    """Return the words that name the body and the period: every clause of the statement is of these."""
    named = [unit_label(unit) for unit in question.units if unit.department or unit.group]
    named += [period_label(period) for period in question.periods]
    return frozenset(word.folded for text in named for word in words(text))
