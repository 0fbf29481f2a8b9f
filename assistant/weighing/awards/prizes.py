"""Prizes and ranks of a contest: which a question names, who won it, and where the words of it stand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex

from assistant.questions.understanding import Question
from assistant.weighing.cells import cells_of
from assistant.weighing.statements import Statement, before_in_paragraph
from documents.language.compiling import compiled_regex
from documents.language.sentences import parts_with, split_parts
from documents.language.text import canonical, fold
from documents.mentions.names import find_names
from documents.mentions.persons import PersonMention
from documents.types import BlockKind, Figure, Span

_PRIZE = compiled_regex(
    r"\b(?:(?:giai|hang|xep thu|xep|dung thu|dung|ve) (?P<rank>nhat|nhi|ba|tu|khuyen khich|dac biet|phu)"
    r"|giai (?P<rank>tap the)(?! (?:nhat|nhi|ba)\b)"
    r"|(?P<first>vo dich|quan quan|nhat(?= (?:cum|khoi)\b)"
    r"|(?:dan|dung) dau(?= (?:toan |ca |trong |bang )*(?:cum|khoi|tinh|nganh|nuoc|xep)\b))"
    # "Nhất toàn đoàn: đội Phòng 1": the prize of all events together
    r"|(?P<rank>nhat|nhi|ba)(?= toan doan\b)"
    r"|(?P<second>a quan))\b"
)
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
_MONEY = "đồng"
_SHORT_NAME = 7  # characters
_ENCLOSED = compiled_regex(r"\([^()]*\)|“[^”]*”")
_JOINT = compiled_regex(r"[,;] ?|: | va (?=\d{1,2} (?:giai|hang) )")
# "...; các đội A, B và C nhận giải Khuyến khích": commas part winners as well as prizes, semicolons only prizes.
_CLAUSE_END = compiled_regex(r"; ?")
_RECEIVES = compiled_regex(r"\b(?:nhan|dat|gianh|doat|duoc (?:trao|tang)) (?:\w+ )?$")
_HANDS_OVER = compiled_regex(r"(?<!\bduoc )\btrao\b")
# "...; giải “Luận tội hay nhất” trao cho ...", "...; giải phong trào thuộc về ...": a prize that is no rank.
_OPENS_PRIZE = compiled_regex(r"(?:va )?(?:(?:\d+|mot|cac) )?(?:giai|danh hieu) ")
# Before a prize that its winner follows stand only its number and "trao", "Kết quả".
_NAMES_WINNER = compiled_regex(
    r"\b(?:vksnd|vks|vien kiem sat|phong|van phong|thanh tra|doi|to|chi doan|dong chi|thi sinh|don vi|khu vuc)\b"
)

# Who won, before the office that the name has behind it: "trong đó đồng chí A, Kiểm sát viên VKSND huyện B".
_WINNER_OPENS = compiled_regex(
    r"(?:\W*(?:trong do|do|ket qua|va|voi)(?: co)?:? )*(?P<winner>(?:dong chi|d/c|thi sinh|em|ong|ba|doi|to)\b)"
)
_OFFICES_BETWEEN = 2  # parts between commas that can stand between a winner and the prize


def tells_other_prize(question: Question, statement: Statement) -> bool:
    """True if the statement names prizes or ranks, and none of those that the question names."""
    asked = _prizes(question.text)
    told = _prizes(statement.text) if asked else frozenset()
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
    asked, at = _prizes(question.text), figure.span.start - statement.span.start
    if not asked or statement.kind is BlockKind.TABLE_ROW:
        return False
    if figure.count_unit == _MONEY and not (_prizes(statement.text) or _BARE_RANK.search(fold(statement.text))):
        return not asked & _prizes(statement.document.title)  # what was donated beside the contest is no prize
    return any(part.start <= at < part.end and rank not in asked for part, rank in _stretches(statement.text))


def tells_prize(question: Question, statement: Statement) -> bool:
    """True if the statement names a prize or rank that the question asks for."""
    asked = _prizes(question.text)
    return bool(asked) and bool(asked & _prizes(statement.text))


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
    if not persons or not tells_prize(question, statement):
        return [*persons]
    told = span_of_prize(question, statement)
    if told and (winners := [person for person in persons if told.start <= person.span.start < told.end]):
        return winners
    asked = _prizes(question.text)
    places = [match.start() for match in _PRIZE.finditer(fold(statement.text)) if _rank(match) in asked]
    clauses = parts_with(statement.text, places)
    winners = [person for person in persons if any(part.start <= person.span.start < part.end for part in clauses)]
    if winners:
        return winners
    others = _parts_of_others(question, statement)
    return [person for person in persons if not any(part.holds(person.span) for part in others)]


def _parts_of_others(question: Question, statement: Statement) -> list[Span]:
    """Return the parts between semicolons that tell prizes and none asked for: "giải Nhì: A; 03 giải Ba"."""
    asked = _prizes(question.text)
    told = ((part, _prizes(statement.text[slice(*part)])) for part in split_parts(statement.text))
    return [part for part, prizes in told if prizes and not prizes & asked]


def span_of_prize(question: Question, statement: Statement) -> Span | None:
    """Return where a statement that tells several prizes tells the one asked for, with its winner; None for any other.

    Of a row of a table it is the cell; of a sentence, the stretch from the prize to the next, or, where winners stand
    before their prizes, to it from the one before.
    """
    asked = _prizes(question.text)
    if len(asked) != 1 or not asked < _prizes(statement.text):
        return None
    if statement.kind is BlockKind.TABLE_ROW:
        return _cell_of(statement.text, asked)
    told = [stretch for stretch, rank in _stretches(statement.text) if rank in asked]
    return told[0] if len(told) == 1 else None


def _cell_of(text: str, asked: frozenset[str]) -> Span | None:
    found = [place for place, cell in cells_of(text) if asked & _prizes(cell.partition(":")[0])]
    return found[0] if len(found) == 1 else None


def is_stretch_of_prize(text: str, span: Span) -> bool:
    """True if ``span`` is all that a sentence tells of one of its prizes."""
    return any(stretch == span for stretch, _ in _stretches(text))


def _stretches(text: str) -> list[tuple[Span, str]]:
    """Return the stretches of a sentence that tell one prize each, with the prize; nothing where two are not parted."""
    clauses = _parts(text, _CLAUSE_END)
    found = [_of_clause(text, clause) for clause in clauses]
    if sum(map(bool, found)) < 2:
        return _within(text, Span(0, len(text)))
    told: list[tuple[Span, str]] = []
    clear = fold(text)
    for clause, stretches in zip(clauses, found, strict=True):
        opens = _OPENS_PRIZE.match(clear, clause.start) or _PRIZE.search(clear, clause.start, clause.end)
        if told and not stretches and not opens:
            told[-1] = (Span(told[-1][0].start, clause.end), told[-1][1])  # "giải Nhì: A; B": it goes on about it
        told.extend(stretches)
    return told


def _of_clause(text: str, clause: Span) -> list[tuple[Span, str]]:
    """Return the stretches of a clause between semicolons: one prize has all of it, with a winner before or behind."""
    clear = fold(text)
    prizes = [*_PRIZE.finditer(clear, clause.start, clause.end)]
    if len(prizes) != 1:
        return _within(text, clause)
    lead, behind = clear[clause.start : prizes[0].start()], clear[prizes[0].end() : clause.end]
    before = _NAMES_WINNER.search(lead) or _RECEIVES.search(lead) or not behind.strip(" .!…")
    start = clause.start if before and not _HANDS_OVER.search(lead) else prizes[0].start()
    return [(Span(start, clause.end), _rank(prizes[0]))]


def _within(text: str, clause: Span) -> list[tuple[Span, str]]:
    """Return the stretches between commas of a clause that tells several prizes; nothing where two are not parted."""
    clear = fold(text)
    parts = [part for part in _parts(text, _JOINT) if clause.start <= part.start and part.end <= clause.end]
    told = [(part, of) for part in parts if (of := [*_PRIZE.finditer(clear, part.start, part.end)])]
    if len(told) < 2 or any(len(of) > 1 for _, of in told):
        return []
    starts = [_start_of_prize(clear, part, of[0], parts) for part, of in told]
    opens = [*starts, *(part.start for part in parts if _OPENS_PRIZE.match(clear, part.start))]
    stretches: list[tuple[Span, str]] = []
    for (part, of), start in zip(told, starts, strict=True):
        end = part.end
        if start == of[0].start():  # winners follow, up to the next prize
            following = min((other for other in opens if other > start), default=clause.end)
            end = max(other.end for other in parts if other.start < following)
        stretches.append((Span(start, end), _rank(of[0])))
    return stretches


def _start_of_prize(clear: str, part: Span, prize: regex.Match[str], parts: Sequence[Span]) -> int:
    """Return where what is told of a prize begins: with its winner, where that stands before it, else with the prize.

    "Đồng chí A, Kiểm sát viên VKSND huyện B đạt giải Nhất": the name is parted from the prize by the office.
    """
    if not _NAMES_WINNER.search(clear, part.start, prize.start()):
        return prize.start()
    if _WINNER_OPENS.match(clear, part.start):
        return part.start
    before = [other for other in parts if other.end < part.start][-_OFFICES_BETWEEN:]
    openings = [found for other in before if (found := _WINNER_OPENS.match(clear, other.start, other.end))]
    told = openings[-1] if openings else None
    return told.start("winner") if told and not _PRIZE.search(clear, told.start(), part.start) else part.start


def _parts(text: str, joint: regex.Pattern[str]) -> list[Span]:
    """Return the parts of a sentence between its joints, those within brackets and quotation marks left out."""
    enclosed = [match.span() for match in _ENCLOSED.finditer(text)]
    joints = [
        match.span()
        for match in joint.finditer(fold(text))
        if not any(low < match.start() < high for low, high in enclosed)
    ]
    bounds = [0, *(end for _, end in joints)], [*(start for start, _ in joints), len(text)]
    return [Span(low, high) for low, high in zip(*bounds, strict=True)]


@lru_cache(maxsize=1024)
def _prizes(text: str) -> frozenset[str]:
    return frozenset(_rank(match) for match in _PRIZE.finditer(fold(text)))


def _rank(match: regex.Match[str]) -> str:
    return match["rank"] or ("nhat" if match["first"] else "nhi")
