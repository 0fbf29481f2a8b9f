"""Prizes and ranks of a contest: which a question names, who won it, and where the words of it stand."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.questions.understanding import Question
from assistant.weighing.awards.prizes_told import places_of_prizes, prizes_named, stretches_of_prizes
from assistant.weighing.cells import cells_of
from assistant.weighing.statements import Statement, before_in_paragraph
from documents.language.compiling import compiled_regex
from documents.language.sentences import parts_with, split_parts
from documents.language.text import canonical, fold
from documents.mentions.names import find_names
from documents.mentions.persons import PersonMention
from documents.types import BlockKind, Figure, Span

_RANKS = r"(?P<rank>nhat|nhi|ba|tu|khuyen khich|dac biet|tap the)"
_WINS = compiled_regex(
    rf"\b(?:dat|gianh|doat|duoc trao|nhan|thuoc ve|trao cho|ve tay)\b[^,;?]{{0,20}}?\bgiai {_RANKS}\b"
    rf"|\bgiai {_RANKS}\b.*\b(?:la ai|ve ai|cho ai|thuoc ve|ve tay|gom|nhung ai)\b"
    rf"|\b(?:doi|to|don vi|phong|tap the|chi doan)(?: \w+){{0,2}} nao (?:\w+ )?(?:giai|ve|xep) {_RANKS}\b"
    rf"|\b{_RANKS} toan doan\b.*\b(?:ai|nao|thuoc ve|ve tay)\b"
    rf"|\bgiai {_RANKS}\b.*\b(?:doi|to|don vi|phong|tap the|chi doan)(?: \w+){{0,2}} nao\b"
)
# "Phòng 9 nhất, Phòng 2 nhì", "Nhất | Đội Sen": not "thống nhất", "lần thứ nhất", "hay nhất", nor a number.
_BARE_RANK = compiled_regex(
    rf"(?:^|[:|(,;/–-]) ?{_RANKS}\b(?! \w)|(?:^|[:|(]) ?{_RANKS} ?[:|(]|\d {_RANKS}\b(?= ?[,;.]|$)"
)
# "Giải Nhất toàn đoàn" is another prize than "giải Nhất", which one contestant won.
_OF_TEAM = compiled_regex(r"\b(?:toan doan|dong doi)\b")
_GIVEN_TO = compiled_regex(r"(?:\b(?:cho|về|là)|:) (?:thí sinh )?$")
# Behind a name and an office; who "được trao giải Nhất" has it.
_GIVES = compiled_regex(r"(?:,? (?!duoc\b)[^\s.;:,]+){0,14}?,? (?:da )?trao (?!doi\b)[^.;:]*\bcho\b")
_MONEY, _POINTS = "đồng", "điểm"
_SHORT_NAME = 7  # characters


def tells_other_prize(question: Question, statement: Statement) -> bool:
    """True if the statement names prizes or ranks, and none of those that the question names."""
    asked = prizes_named(question.text)
    told = prizes_named(statement.text) if asked else frozenset()
    return bool(told) and (not asked & told or _is_of_contestants(question, statement))


def _is_of_contestants(question: Question, statement: Statement) -> bool:
    """True if the prize of a team is asked for, and neither the sentence nor the one before tells of a team's."""
    if not _OF_TEAM.search(fold(question.text)) or _OF_TEAM.search(fold(statement.text)):
        return False
    before = before_in_paragraph(statement) if statement.kind is not BlockKind.TABLE_ROW else ""
    return not _OF_TEAM.search(fold(before))


def lacks_prize(question: Question, statement: Statement) -> bool:
    """True if it is asked who won a prize, and neither the statement nor what governs it names that prize.

    Who handed over the prizes, and who came to see it, won none.
    """
    asked = _WINS.search(fold(question.text))
    if asked is None or tells_prize(question, statement):
        return False
    ranked = (one["rank"] for one in _BARE_RANK.finditer(fold(statement.text)))
    return asked["rank"] not in ranked and not _is_under_prize(asked["rank"].split()[0], statement)


def _is_under_prize(rank: str, statement: Statement) -> bool:
    return any((lead, rank) in statement.around.pairs for lead in ("giai", "hang", "xep", "ve"))


def is_of_other_prize(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if a figure stands where a sentence of several prizes tells another one than the question names."""
    asked, at = prizes_named(question.text), figure.span.start - statement.span.start
    if not asked or statement.kind is BlockKind.TABLE_ROW:
        return False
    if figure.count_unit == _MONEY and not (prizes_named(statement.text) or _BARE_RANK.search(fold(statement.text))):
        return not asked & prizes_named(statement.document.title)  # what was donated beside the contest is no prize
    return any(part.start <= at < part.end and rank not in asked for part, rank in stretches_of_prizes(statement.text))


def is_score_of_winner(question: Question, figure: Figure) -> bool:
    """True for the points of a contestant, who is of an office below the one that held the contest asked about."""
    return figure.count_unit == _POINTS and bool(prizes_named(question.text))


def tells_prize(question: Question, statement: Statement) -> bool:
    """True if the statement names a prize or rank that the question asks for."""
    asked = prizes_named(question.text)
    return bool(asked) and bool(asked & prizes_named(statement.text))


def names_winner(question: Question, statement: Statement) -> bool:
    """True if the statement gives a prize asked for to somebody named without a title: "trao cho Lê Thị Mận"."""
    if not tells_prize(question, statement):
        return False
    others = _parts_of_others(question, statement)
    names = (span for span in find_names(statement.text) if span.end - span.start > _SHORT_NAME)
    return any(
        _GIVEN_TO.search(canonical(statement.text), 0, span.start)
        for span in names
        if not any(part.holds(span) for part in others)
    )


def of_prize(question: Question, statement: Statement, persons: Sequence[PersonMention]) -> list[PersonMention]:
    """Return those of ``persons`` named where a prize asked for is told; all of them if no clause tells."""
    if _WINS.search(fold(question.text)):
        persons = [person for person in persons if not _hands_over(statement.text, person)]
    if not persons or not tells_prize(question, statement):
        return [*persons]
    told = span_of_prize(question, statement)
    if told and (winners := [person for person in persons if told.start <= person.span.start < told.end]):
        return winners
    asked = prizes_named(question.text)
    clauses = parts_with(statement.text, places_of_prizes(statement.text, asked))
    winners = [person for person in persons if any(part.start <= person.span.start < part.end for part in clauses)]
    if winners:
        return winners
    others = _parts_of_others(question, statement)
    return [person for person in persons if not any(part.holds(person.span) for part in others)]


def _hands_over(text: str, person: PersonMention) -> bool:
    """True for who gives the prize: "Đồng chí A, Viện trưởng, trao giải Nhất cho đội Phòng 1"."""
    return _GIVES.match(fold(text), person.span.end) is not None


def _parts_of_others(question: Question, statement: Statement) -> list[Span]:
    """Return the parts between semicolons that tell prizes and none asked for: "giải Nhì: A; 03 giải Ba"."""
    asked = prizes_named(question.text)
    told = ((part, prizes_named(statement.text[slice(*part)])) for part in split_parts(statement.text))
    return [part for part, prizes in told if prizes and not prizes & asked]


def span_of_prize(question: Question, statement: Statement) -> Span | None:
    """Return where a statement that tells several prizes tells the one asked for, with its winner; None for any other.

    Of a row of a table it is the cell; of a sentence, the stretch from the prize to the next, or, where winners stand
    before their prizes, to it from the one before.
    """
    asked = prizes_named(question.text)
    if len(asked) != 1 or not asked < prizes_named(statement.text):
        return None
    if statement.kind is BlockKind.TABLE_ROW:
        return _cell_of(statement.text, asked)
    told = [stretch for stretch, rank in stretches_of_prizes(statement.text) if rank in asked]
    return told[0] if len(told) == 1 else None


def _cell_of(text: str, asked: frozenset[str]) -> Span | None:
    found = [place for place, cell in cells_of(text) if asked & prizes_named(cell.partition(":")[0])]
    return found[0] if len(found) == 1 else None
