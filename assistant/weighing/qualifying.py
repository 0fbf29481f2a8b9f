"""Whether evidence is narrowed as the question narrows: field, instance, act, outcome and the like."""

from __future__ import annotations

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.bodies.communes import is_of_other_commune
from assistant.weighing.bodies.districts import is_of_other_district
from assistant.weighing.bodies.places import is_elsewhere
from assistant.weighing.clauses import up_to_clause_end, up_to_its_parts
from assistant.weighing.counts.counting import counts
from assistant.weighing.counts.parts import whole_of
from assistant.weighing.statements import Statement
from assistant.weighing.times.events import is_of_event
from assistant.weighing.times.inspections import is_of_other_round
from assistant.weighing.times.school_years import is_of_other_school_year
from documents.language.compiling import compiled_regex
from documents.language.sentences import parts_with
from documents.language.text import fold
from documents.statements import Reading, read_terms
from documents.types import BlockKind, Figure

# Groups that narrow a count; criminal cases are what reports speak of where they do not say.
_NARROWING = ("field", "instance", "inspection", "punctuality", "outcome", "novelty", "grade")
_HEADED = frozenset({"field", "grade"})
_LEAD_CHARACTERS = 450
# "Kiểm sát thi hành án tại 62 UBND cấp xã, ban hành 48 kiến nghị": the act is not another than the one asked about.
# By procedure law disputes in marriage, in trade and at work are civil cases; administrative ones are others.
_CIVIL = frozenset({"dân sự"})
_CIVIL_AT_LARGE = _CIVIL | {"hôn nhân gia đình", "kinh doanh thương mại", "lao động"}
_FIELDS_OF_WORK = frozenset({"thi hành án", "tiếp công dân", "khiếu nại tố cáo", "nguồn tin"})
_PAPERS = frozenset({"kiến nghị", "kháng nghị"})
# Only a source of crime is checked upon such a request.
_SOURCES, _REQUESTED = frozenset({"nguồn tin"}), frozenset({"yêu cầu kiểm tra, xác minh"})
# "Giữ nguyên bản án sơ thẩm 71 vụ": what the court of appeal did with it.
_FIRST = frozenset({"sơ thẩm"})
_REVIEWS = compiled_regex(r"\b(?:giu nguyen|y|sua|huy) (?:\w+ ){0,2}?(?:ban )?an(?: quyet dinh)? so tham\b")
# "Về tiền, đã thi hành xong 12 tỷ đồng": the other side of what the sentence before is about.
_SIDE = compiled_regex(r"^\W*ve (?:so )?(?:tien|gia tri|viec)\b[, ]")
_ISSUED = compiled_regex(r"\bban hanh\b")  # "số kháng nghị đã ban hành, Tòa án chấp nhận mấy": both are asked for
_DEFAULTS = frozenset({"hình sự"})
# Acts that befall a few of the cases or people counted otherwise: "phục hồi điều tra", "tha tù".
_ALWAYS_NAMED = frozenset({"phục hồi", "tạm đình chỉ", "đình chỉ", "đặc xá", "tha tù", "giảm án", "miễn giảm"})


def with_indicator(named: dict[str, frozenset[str]], figure: Figure) -> dict[str, frozenset[str]]:
    """Return the qualifiers with the act of the indicator: "tiếp 618 lượt công dân" parts the words that name it."""
    acts = read_terms(figure.indicator).named.get("act", frozenset()) | named.get("act", frozenset())
    return {**named, "act": acts} if acts else named


def without_counted(named: dict[str, frozenset[str]], figure: Figure) -> dict[str, frozenset[str]]:
    """Return the qualifiers without the act that is counted: "06 kiến nghị" may be about complaints."""
    if "act" not in named:
        return named
    acts = named["act"] - {figure.count_unit}
    others = {group: values for group, values in named.items() if group != "act"}
    return others | ({"act": acts} if acts else {})


def lacks(
    question: Question,
    named: dict[str, frozenset[str]],
    statement: Statement,
    figure: Figure,
) -> bool:
    """True if the question narrows the figure and nothing around the figure says that it is narrowed so.

    A report of one department may be about one field as a whole, and one of an inspection about its kind. What a
    sentence says of another figure of the kind, behind it, does not narrow it: "214 vụ, trong đó ma túy 83 vụ".

    "Khởi tố mới bao nhiêu vụ về ma túy" is not answered by the number of all new cases.
    """
    is_row = statement.kind is BlockKind.TABLE_ROW
    for group in _NARROWING:
        if group not in question.qualifiers:
            continue
        asked = question.qualifiers[group] - _DEFAULTS
        # Columns of other fields in a row say nothing of a cell; its own headers are in its wording.
        own = {} if is_row and group in _HEADED else statement.named
        if group == "outcome" and not (is_row or _ISSUED.search(fold(question.text))):
            # "Ban hành 26 kháng nghị; Tòa án chấp nhận 8 kháng nghị": what came of it is told of those behind.
            own = read_terms(up_to_clause_end(statement, figure)).named
        if group in _HEADED and _narrows_other(statement, figure, group, asked):
            own = read_terms(up_to_its_parts(statement, figure)).named
        circles = [named, own, statement.named_around]
        if _SIDE.match(fold(statement.text)):  # its subject is that of the sentence before, which the indicator has
            circles.append(read_terms(figure.indicator).named)
        if not asked or any(circle.get(group, frozenset()) & asked for circle in circles):
            continue
        is_about = group == "inspection" or (group == "field" and _is_of_department(statement, figure))
        led = is_about and _is_only(asked, lead_of(statement).named.get(group, frozenset()))
        if not led and not _titles(statement, group, asked):
            return True
    return lacks_act(question, named, statement)


def _is_of_department(statement: Statement, figure: Figure) -> bool:
    """True if a department reports: what it tells of both levels of its province is of its own field as well."""
    home = statement.document.metadata.unit
    if figure.unit and figure.unit.department:
        return True
    of_whole = figure.unit is None or figure.unit.group == "hai cấp" or (home and figure.unit.level is home.level)
    return home is not None and home.department is not None and bool(of_whole)


def acts_always_named(question: Question) -> frozenset[str]:
    """Return those acts asked about that reports never leave to what governs a sentence."""
    return question.qualifiers.get("act", frozenset()) & _ALWAYS_NAMED


def lacks_act(question: Question, named: dict[str, frozenset[str]], statement: Statement) -> bool:
    """True if an act is asked about that reports always name, and nothing around the figure names it."""
    asked = acts_always_named(question)
    told = [circle.get("act", frozenset()) for circle in (named, statement.named, statement.named_around)]
    title = read_terms(statement.document.title).named.get("act", frozenset())
    return bool(asked) and not asked & frozenset().union(*told, title)


def _narrows_other(statement: Statement, figure: Figure, group: str, asked: frozenset[str]) -> bool:
    """True if what is asked for is named with a figure behind this one in its sentence that counts the same.

    "Có 90 sinh viên tốt nghiệp, loại giỏi 34 em": people are counted by several nouns.
    """
    if statement.kind is BlockKind.TABLE_ROW or not statement.named.get(group, frozenset()) & asked:
        return False
    return any(
        counts(figure.count_unit, other)
        and other.span.start > figure.span.start
        and segment.named.get(group, frozenset()) & asked
        for other, segment in zip(statement.figures, statement.segments, strict=True)
    )


def _is_only(asked: frozenset[str], named: frozenset[str]) -> bool:
    """True if what is named is what is asked for and nothing else; a civil department has all of civil law."""
    return named == asked or (asked == _CIVIL and _CIVIL <= named <= _CIVIL_AT_LARGE)


def _titles(statement: Statement, group: str, asked: frozenset[str]) -> bool:
    """True if the document is about the field asked for, and no other, by its title."""
    return group == "field" and read_terms(statement.document.title).named.get(group) == asked


def lead_of(statement: Statement) -> Reading:
    """Return what is read at the head of the document, where a department's report says what it is about."""
    document = statement.document
    return read_terms(f"{document.title}\n{document.text[:_LEAD_CHARACTERS]}")


def conflicts(
    question: Question, named: dict[str, frozenset[str]], statement: Statement, figure: Figure | None = None
) -> bool:
    """True if the evidence names another value of a qualifier that the question names, or is about another place.

    The nearest circle that names the group at all decides: the segment, then the sentence, then its surroundings. What
    is done behind the clause of a ``figure`` is another matter. Before the sentence, its part between semicolons says
    of which instance a ``figure`` is: "kháng nghị phúc thẩm 9 vụ; án giám đốc thẩm xử 7 vụ, chấp nhận 5 vụ, đạt 71%".
    """
    beside = {} if statement.kind is BlockKind.TABLE_ROW else statement.named  # other columns are other figures
    acts = question.qualifiers.get("act", frozenset())
    if figure is not None and acts and beside.get("act", acts).isdisjoint(acts):
        beside = {**beside, "act": read_terms(up_to_clause_end(statement, figure)).named.get("act", frozenset())}
    if figure is not None and beside and "instance" in question.qualifiers:
        beside |= {"instance": _instances_around(statement, figure) or beside.get("instance", frozenset())}
    # The paper or event whose day or number is asked for is named in the sentence; its heading may tell of more.
    around = {} if question.kind in (Kind.DATE, Kind.DOCUMENT) else statement.named_around
    for group, asked in question.qualifiers.items():
        for circle in (named, beside, around):
            held = _bearing_on(asked, circle.get(group, frozenset()))
            if held and not (group == "instance" and held == _FIRST and _REVIEWS.search(fold(statement.text))):
                if not held & asked and not _is_of_event_called(question, statement, group, asked):
                    return True
                break
    others = (is_elsewhere, is_of_other_commune, is_of_other_district, is_of_other_round, is_of_other_school_year)
    return any(is_of_other(question, statement) for is_of_other in others)


def _instances_around(statement: Statement, figure: Figure) -> frozenset[str]:
    """Return the instances named between the semicolons around a figure, else with the last figure before that has one.

    "Ban hành 9 kháng nghị phúc thẩm và 4 kháng nghị giám đốc thẩm; Tòa án chấp nhận 3 vụ": of those named last.
    """
    part = parts_with(statement.text, [figure.span.start - statement.span.start])
    told = [read_terms(statement.text[slice(*part[0])])] if part else []
    before = [
        segment
        for other, segment in zip(statement.figures, statement.segments, strict=True)
        if other.span < figure.span
    ]
    named = (one.named.get("instance", frozenset()) for one in (*told, *reversed(before)))
    return next(filter(None, named), frozenset())


def _is_of_event_called(question: Question, statement: Statement, group: str, asked: frozenset[str]) -> bool:
    """True if the act asked about is what the title calls the event: at a session "rút kinh nghiệm" cases are tried."""
    named = group == "act" and asked <= read_terms(statement.document.title).named.get(group, frozenset())
    return named and is_of_event(question, statement)


def figure_conflicts(
    question: Question, named: dict[str, frozenset[str]], figure: Figure, statement: Statement
) -> bool:
    """True if the words around a figure name another qualifier than the question, its indicator's act among them.

    A part with no act of its own is of that of its whole: "44 phiên tòa rút kinh nghiệm, trong đó 15 phiên trực tuyến".
    """
    own = without_counted(with_indicator(named, figure), figure)
    if not conflicts(question, own, statement, figure):
        return False
    whole = whole_of(statement, figure) if "act" in question.qualifiers else None
    acts = whole.named.get("act", frozenset()) if whole else frozenset()
    is_shared = own.get("act", frozenset()) <= acts
    return not (acts and is_shared) or conflicts(question, {**own, "act": acts}, statement, figure)


def _bearing_on(asked: frozenset[str], held: frozenset[str]) -> frozenset[str]:
    """Leave out the papers that come of every field of work, where a field of work is asked about."""
    if asked == _SOURCES:
        return held - _PAPERS - _REQUESTED
    return held - _PAPERS if asked <= _FIELDS_OF_WORK else held
