"""The words of a statement that answer: a whole sentence if it is short, else the clause; of a table row, its cells."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from assistant.weighing.awards.prizes import is_stretch_of_prize
from assistant.weighing.cells import cells_of
from assistant.weighing.evidence import Evidence
from assistant.weighing.statements import Statement
from documents.cleaning.tables import SEPARATOR
from documents.figures.change_columns import heads_bare_change
from documents.language.compiling import compiled_regex
from documents.language.sentences import split_clauses, split_parts
from documents.language.text import canonical
from documents.mentions.persons import PersonMention, find_persons
from documents.numbers.finding import format_number
from documents.types import BlockKind, Figure, Span

# Of a sentence up to this length only what a semicolon parts is left out; a longer one is cut at commas as well.
_WHOLE_SENTENCE_CHARACTERS = 320
# "A, B và C lần lượt với 8, 6 và 5 kháng nghị": no part of it can be read alone.
_DISTRIBUTES = compiled_regex(r"\b(?:lần lượt|tương ứng|theo thứ tự)\b", regex.IGNORECASE)
_GAP = " … "
# Between two items of a list: what the excerpt of one of them leaves out.
_ITEM_JOINT = compiled_regex(r",\s+(?:và |tiếp đến là |còn )?|\s+và\s+(?=\p{Lu})")
# What divides, measures or explains the amount before it belongs to it.
_COMMA = compiled_regex(r"(?<!\d),\s+|;\s+|\s+và\s+(?=\d)")
_BELONGS = compiled_regex(
    r"(?:trong (?:đó|số)|bao gồm|gồm|cụ thể|riêng|mỗi|đạt|chiếm|bằng|tăng|giảm|tương|với|trị giá|tổng|là|so với|vượt"
    r"|qua đó|theo đó|số tiền|trung bình|bình quân)\b",
    regex.IGNORECASE,
)
_BRACKETS = compiled_regex(r"\([^()]*\)|“[^”]*”")
_BEFORE_PERSON = compiled_regex(
    r"[\s,;]*(?:và|cùng)?\s*(?:(?:các )?đồng chí|đ/c|ông|bà|các|\b\d{1,2})?\s*$", regex.IGNORECASE
)
# "02 Phó Trưởng phòng (đồng chí A và đồng chí B), ...": the bracket ends behind the last of them.
_IN_BRACKET = compiled_regex(r"\([^()]*$")
_MONEY = "đồng"
_SIGNS = frozenset("+-−–")  # "So cùng kỳ (vụ): -6"


def excerpt(item: Evidence) -> str:
    """Return the words of the statement that answer, as they stand in the document; left-out stretches as "…"."""
    if item.statement.kind is BlockKind.TABLE_ROW and item.focus:
        return _of_row(item)
    document = item.statement.document
    return _GAP.join(document.text_of(span).strip(" ;,").lstrip("-+• ") for span in excerpt_spans(item))


def excerpt_spans(item: Evidence) -> list[Span]:
    """Return the stretches of the document that the excerpt shows, in order."""
    if item.shown:
        return [*item.shown]
    statement = item.statement
    if not item.focus or statement.kind is BlockKind.TABLE_ROW:
        return [statement.span]
    if _DISTRIBUTES.search(statement.text):
        return [statement.span]
    split = split_parts if len(statement.text) <= _WHOLE_SENTENCE_CHARACTERS else split_clauses
    clauses = [_moved(clause, statement.span.start) for clause in split(statement.text)]
    wanted = [clause for clause in clauses if any(clause.holds(span) for span in item.focus)]
    if not wanted:
        return [statement.span]
    joined = _joined(wanted, clauses)
    return [shown for span in joined for shown in _without_before(item, _narrowed(item, span))]


def _joined(wanted: Sequence[Span], clauses: Sequence[Span]) -> list[Span]:
    """Return the wanted clauses, neighbours as one stretch."""
    joined: list[Span] = []
    before = -2
    for clause in wanted:
        at = clauses.index(clause)
        joined = [*joined[:-1], Span(joined[-1].start, clause.end)] if at == before + 1 else [*joined, clause]
        before = at
    return joined


def _narrowed(item: Evidence, clause: Span) -> Span:
    """Return the part of a clause that leaves out what is said alike of other bodies, years or persons."""
    if item.figure is not None:
        return _without_next(item, _without_siblings(item, clause))
    start = item.statement.span.start
    if len(item.focus) == 1 and is_stretch_of_prize(item.statement.text, _moved(item.focus[0], -start)):
        return item.focus[0]
    return _without_other_persons(item, clause)


def _without_siblings(item: Evidence, clause: Span) -> Span:
    """Cut a list of bodies with a figure each down to the one asked for: "VKSND tỉnh B 970 điểm"."""
    others = [
        figure
        for figure in item.statement.figures
        if clause.holds(figure.span) and figure not in item.beside and _is_sibling(figure, item.beside)
    ]
    if not others:
        return clause
    text = item.statement.document.text_of(clause)
    enclosed = [match.span() for match in _BRACKETS.finditer(text)]
    joints = [
        (clause.start + joint.start(), clause.start + joint.end())
        for joint in _ITEM_JOINT.finditer(text)
        if not any(start < joint.start() < end for start, end in enclosed)
    ]
    first, last = min(span.start for span in item.focus), max(span.end for span in item.focus)
    before = [other.span.end for other in others if other.span.end <= first]
    after = [other.span.start for other in others if other.span.start >= last]
    starts = [end for start, end in joints if before and max(before) <= start and end <= first]
    ends = [start for start, end in joints if after and last <= start and end <= min(after)]
    return Span(starts[0] if starts else clause.start, ends[0] if ends else clause.end)


def _without_next(item: Evidence, clause: Span) -> Span:
    """Cut off what a list goes on to count in the same unit: "ủng hộ 96 triệu đồng, đóng góp Quỹ ... 28 triệu đồng".

    Parts of the answer ("trong đó ...") stay, and so does all where more than one number is asked for.
    """
    if not item.alone or item.figure is None:
        return clause
    last = max(span.end for span in item.focus)
    rivals = [
        figure.span.start
        for figure in item.statement.figures
        if clause.holds(figure.span) and figure.span.start >= last and figure.count_unit == item.figure.count_unit
    ]
    if not rivals:
        return clause
    text = item.statement.document.text
    enclosed = [match.span() for match in _BRACKETS.finditer(text, clause.start, clause.end)]
    joints = [
        joint
        for joint in _COMMA.finditer(text, last, min(rivals) + 1)
        if not any(start < joint.start() < end for start, end in enclosed)
    ]
    # The last comma parts the two: others stand inside of what is said of the first ("giám đốc thẩm, tái thẩm").
    cuts = bool(joints) and _BELONGS.match(text, joints[-1].end()) is None
    return Span(clause.start, joints[-1].start()) if cuts else clause


def _without_before(item: Evidence, clause: Span) -> list[Span]:
    """Leave out what a list counts before the figure asked for: "trong kỳ đã quản lý … 143 người bị tạm giam"."""
    if item.before is None or not clause.holds(item.before):
        return [clause]
    opening = Span(clause.start, item.before.start)
    return [*([opening] if item.statement.document.text_of(opening).strip() else []), Span(item.before.end, clause.end)]


def _is_sibling(figure: Figure, beside: Sequence[Figure]) -> bool:
    return any(
        figure.count_unit == other.count_unit and (figure.unit, figure.period) != (other.unit, other.period)
        for other in beside
    )


def _without_other_persons(item: Evidence, clause: Span) -> Span:
    """Cut a list of persons down to those asked for, each with the offices beside the name."""
    statement = item.statement
    persons = find_persons(statement.text, home=statement.scope.unit)
    places = [_moved(person.span, statement.span.start) for person in persons]
    asked = [place for place in places if place in item.focus and clause.holds(place)]
    if not asked:
        return clause
    extents = [_extent(person, statement, [*(one.span for one in persons)]) for person in persons]
    before = [extent.end for place, extent in zip(places, extents, strict=True) if place.end <= asked[0].start]
    after = [extent.start for place, extent in zip(places, extents, strict=True) if place.start >= asked[-1].end]
    start = max([clause.start, *(end for end in before if end > clause.start)])
    end = min([clause.end, *(start for start in after if start < clause.end)])
    return Span(start, end)


def _extent(person: PersonMention, statement: Statement, names: Sequence[Span]) -> Span:
    """Return the stretch of a person with the "đồng chí" before the name and the offices around it.

    An office shared with others of a list stands beside the first or the last of them: no further than to the next
    of ``names``.
    """
    low, high = person.span.start, person.span.end
    if person.role_span is not None:
        first = max((name.end for name in names if name.end <= low), default=0)
        last = min((name.start for name in names if name.start >= high), default=len(statement.text))
        offices = [post.span for post in person.posts if first <= post.span.start and post.span.end <= last]
        low = min([low, *(span.start for span in offices)])
        high = max([high, *(span.end for span in offices)])
    cue = _BEFORE_PERSON.search(statement.text, 0, low)
    is_closed = statement.text[high : high + 1] == ")" and _IN_BRACKET.search(statement.text, low, high)
    return _moved(Span(cue.start() if cue else low, high + bool(is_closed)), statement.span.start)


def _of_row(item: Evidence) -> str:
    """Return the values asked for, and the labels and cells of the row that they stand in."""
    statement = item.statement
    parts = _parts(statement)
    values = [cell for cell in parts if any(cell.holds(span) for span in item.focus)]
    values = _with_changed(parts, values, statement)
    figures = [*statement.figures]
    first = min((figure.span.start for figure in figures), default=parts[0].end)
    labels = [part for part in parts if part.end <= first and part not in values]
    shown = SEPARATOR.join(statement.document.text_of(part) for part in (*labels, *values))
    header = canonical(statement.text)
    spoken = ", ".join(
        _spoken(figure, statement)
        for figure in item.beside
        if figure.count_unit != _MONEY and figure.count_unit in header
    )
    return f"{spoken} ({shown})" if spoken else shown


def _with_changed(parts: Sequence[Span], values: Sequence[Span], statement: Statement) -> list[Span]:
    """Return the cells with those whose changes they hold: "So với cùng kỳ: tăng 4%" says not of what."""
    changed: list[Span] = []
    for value in values:
        before = reversed(parts[: parts.index(value)])
        if heads_bare_change(_header(value, statement)):
            changed += [next((part for part in before if not heads_bare_change(_header(part, statement))), value)]
    return sorted({*values, *changed}, key=lambda part: part.start)


def _header(part: Span, statement: Statement) -> str:
    return statement.document.text_of(part).partition(": ")[0]


def _parts(statement: Statement) -> list[Span]:
    """Return the places of a row's cells in the document."""
    return [place for place, _ in cells_of(statement.text, start=statement.span.start)]


def _spoken(figure: Figure, statement: Statement) -> str:
    unit = figure.count_unit
    amount = f"{format_number(figure.value)}{'' if unit == '%' else ' '}{unit}".strip()
    before = statement.document.text[: figure.span.start].rstrip()[-1:]
    start = statement.document.text[figure.span.start]
    is_signed = not _SIGNS.isdisjoint({before, start})
    return f"{figure.change.direction} {amount}" if is_signed and figure.change else amount


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
