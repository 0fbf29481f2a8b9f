"""The facts that a text states, each with its place: numbers, days, documents, bodies, offices, names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from assistant.guard.figures.amounts import deadline, terms_in_words, with_terms
from assistant.guard.text.lexicon import organisation_heads
from assistant.guard.text.replacing import is_replaced
from assistant.guard.text.sameness import written_out
from assistant.guard.text.tokens import Slot, Token
from documents.language.compiling import compiled
from documents.language.terms import terms
from documents.mentions.award_titles import find_titles
from documents.mentions.document_numbers import find_document_numbers
from documents.mentions.names import find_names, starts_with_surname
from documents.mentions.persons import find_roles
from documents.numbers.counting import count_unit_after, count_units
from documents.numbers.finding import NumberMention, find_numbers
from documents.organisations.finding import PROCURACY, find_units
from documents.periods.dates import find_dates
from documents.periods.finding import PeriodUse, find_periods
from documents.types import Period, PeriodKind, Span, Unit

_YEAR = compiled(r"(?:19|20)\d\d")
_TITLE = compiled(r"(?:Ông|Bà|Anh|Chị|Đồng Chí|[A-ZĐ]{3,}(?= [^\W\d_](?:[^\W\d_A-ZĐ]| ))) ")  # "THCS Đông Kinh"
_SECRETARY = compiled(r"\b(?P<deputy>phó )?bí thư\b", re.IGNORECASE)  # of whatever the sentence has just named
_MIDDLE = compiled(r"[^\W\d_]+ (?:Văn|Thị) ")  # behind a family name, however rare
_GRADED = compiled(r"\b(?:giải|hạng) $", re.IGNORECASE)
_PLACE = compiled(
    r"\b(?:bản|thôn|ấp|buôn|làng|xóm|xã|phường|thị trấn|huyện|quận|đường|cầu|cảng|sông|đèo|chợ) $", re.IGNORECASE
)
_OF_WHOLE = compiled(r"\s+(?:trên(?: tổng)?(?: số)?|trong(?: tổng)? số)\s+", re.IGNORECASE)
_OF_THESE = compiled(r"\s+trong số (?:đó|này|họ)\b", re.IGNORECASE)
_POINTS = compiled(r"\s*điểm\s?(?:%|phần trăm)")
_HEADER_UNIT = compiled(
    r"(?:\((?P<inside>[^()]{1,20})\)\s*(?:là|:|=)?|(?:\b[Ss]ố|–)\s(?P<named>[^\W\d_]+(?: [^\W\d_]+)?)\s*(?:là|:|=))\s*$"
)
_GROUPED = compiled(r"(?<![\d.,/])[1-9]\d{0,2}(?: \d{3})+(?![\d/])")
_PEOPLE = (
    "học sinh", "sinh viên", "giáo viên", "phụ huynh", "cán bộ", "công chức", "đoàn viên", "hội viên",
    "kiểm sát viên", "kiểm tra viên", "điều tra viên", "đại biểu", "người dân", "chiến sĩ",
)  # fmt: skip
_ANYBODY = ("người", "đồng chí", "cá nhân", "học viên", "cán bộ", "công chức", "đảng viên")
_IS_A = compiled(r" (?:đều )?là (?!(?:nhằm|để|do|vì|của|một|những|các)\b)(?=\w)")
_TWIN = compiled(rf" (?:và|,) ({'|'.join(_PEOPLE)})\b", re.IGNORECASE)
_MONEY, _DONG = "tiền ", "đồng"  # "6,5 triệu tiền mặt"
_GROUP = 3  # digits
_COMRADES = compiled(r"\s*đ/c\b", re.IGNORECASE)
_NO_YEAR = 1900  # "6 tháng đầu năm" without a year is a term all the same
# "So với 254 tin, bài của năm 2022": the figure compared with stands before its year.
_COMPARED_FIGURE = compiled(
    r"\bso với (?:con số )?\d[\d.,]*\d?(?: [^\W\d]+|,){0,6} (?:của |trong |ở )?năm\s*$", re.IGNORECASE
)
_DAY_MARKERS = compiled(r"\b(trước|sau|từ|đến|tới|hết)\s+(?:hết\s+)?(?:ngày\s+)?$", re.IGNORECASE)
_QUARTER = compiled(r"\bquý\s*$", re.IGNORECASE)
_DAY_BEFORE = compiled(
    r"(?<![\d.,/])(?P<day>\d{1,2})(?:(?:/| tháng )(?P<month>\d{1,2}))?\s*"
    r"(?:(?P<until>đến hết|đến|tới|-|–)|và|,)\s*(?:ngày )?(?:(?:mùng|mồng) )?$"
)


class Facts:
    """The facts of a text by their places; where two overlap, the one found first in this order stays."""

    def __init__(self, text: str, home: Unit | None) -> None:
        self.text = text
        self.periods: tuple[Period, ...] = ()
        self._found: list[Token] = []
        self._taken = bytearray(len(text))
        for finder in (self._codes, self._dates, self._awards, self._units, self._roles, self._times, self._names):
            self._add(finder(home))
        self._add(self._numbers())
        self._found.sort(key=lambda token: token.span.start)

    def __iter__(self) -> Iterator[Token]:
        return iter(self._found)

    def _add(self, tokens: Iterator[Token]) -> None:
        for token in list(tokens):
            first, last = token.span
            if self._taken.find(1, first, last) < 0:
                self._found.append(token)
                self._taken[first:last] = b"\1" * (last - first)

    def _token(self, slot: Slot, key: str, span: Span, *, note: str = "") -> Token:
        return Token(key, slot, span, self.text[span.start : span.end], note=note)

    def _codes(self, _: Unit | None) -> Iterator[Token]:
        for code in find_document_numbers(self.text):
            replaced = is_replaced(self.text, code.span)
            yield self._token(Slot.CODE, code.key, code.span, note="replaced" if replaced else "")

    def _dates(self, _: Unit | None) -> Iterator[Token]:
        for day in find_dates(self.text):
            if day.day is None and _QUARTER.search(self.text, max(0, day.span.start - 5), day.span.start):
                continue  # "quý 3/2025" is a period, not the month of March
            key = day.date.isoformat() if day.date else f"{day.year}-{day.month:02}"
            marker = _DAY_MARKERS.search(self.text, max(0, day.span.start - 16), day.span.start)
            yield self._token(Slot.DATE, key, day.span, note=_marked(marker[1]) if marker else "")
            if day.date:
                yield from self._days_before(day.date, day.span.start)

    def _days_before(self, last: date, end: int) -> Iterator[Token]:
        """Yield the days that share month or year with the one behind them: "ngày 01 đến ngày 26/4/2019"."""
        found = _DAY_BEFORE.search(self.text, max(0, end - 40), end)
        if found is None:
            return
        span = Span(found.start("day"), found.end("month") if found["month"] else found.end("day"))
        try:
            first = last.replace(month=int(found["month"] or last.month), day=int(found["day"]))
        except ValueError:
            return
        yield self._token(Slot.DATE, first.isoformat(), span, note="từ" if found["until"] else "")
        yield from self._days_before(first, span.start)

    def _awards(self, _: Unit | None) -> Iterator[Token]:
        for title, span in find_titles(self.text):
            yield self._token(Slot.AWARD, title, span)

    def _units(self, home: Unit | None) -> Iterator[Token]:
        for mention in find_units(self.text, home=home):
            if mention.body == PROCURACY:
                key = " ".join(word.text for word in terms(mention.text))
                yield Token(key, Slot.UNIT, mention.span, mention.text, unit=mention.unit)

    def _roles(self, _: Unit | None) -> Iterator[Token]:
        for role in find_roles(self.text):
            # "Trưởng phòng 9": the body is a fact of its own, and what stands before it still tells the office.
            taken = self._taken.find(1, role.span.start, role.span.end)
            span = Span(role.span.start, taken) if taken > role.span.start else role.span
            yield Token(role.role, Slot.ROLE, span, role.text)
        for match in _SECRETARY.finditer(self.text):
            yield self._token(Slot.ROLE, f"{'Phó ' if match['deputy'] else ''}Bí thư", Span(*match.span()))

    def _times(self, _: Unit | None) -> Iterator[Token]:
        mentions = find_periods(self.text, reference=_NO_YEAR)
        self.periods = tuple(mention.period for mention in mentions if mention.use is PeriodUse.STATED)
        for mention in mentions:
            note = "compared" if mention.use is PeriodUse.COMPARED else ""
            years = list(_YEAR.finditer(self.text, *mention.span))
            if years and not note and _COMPARED_FIGURE.search(self.text, 0, years[0].start()):
                note = "compared"
            for year in years:
                yield self._token(Slot.YEAR, year[0], Span(*year.span()), note=note)
            first = years[0].start() if years else mention.span.end
            named = mention.period.kind not in (PeriodKind.YEAR, PeriodKind.RANGE, PeriodKind.WINDOW)
            if named and not note and first > mention.span.start:
                period = mention.period
                span = Span(mention.span.start, first)
                yield self._token(Slot.TERM, f"{period.kind}:{period.number or ''}", span)

    def _names(self, _: Unit | None) -> Iterator[Token]:
        for span in find_names(self.text):
            span = Span(_name_start(self.text, self._untaken(span)), span.end)
            written = self.text[span.start : span.end]
            if not written.isupper() and " " in written and not _opens_body(written):
                person = starts_with_surname(written) and written.count(" ") > 1  # "Chủ tịch UBND xã Lò Văn A"
                note = "place" if not person and _PLACE.search(self.text, 0, span.start) else ""
                yield self._token(Slot.NAME, " ".join(word.text for word in terms(written)), span, note=note)

    def _untaken(self, span: Span) -> Span:
        """Return what is left of a name behind the body it touches: "VKSND tỉnh Cao Bằng Nông Thị Kiều"."""
        last = self._taken.rfind(1, span.start, span.end)
        rest = self.text[last + 1 : span.end].lstrip() if last >= 0 else ""
        return Span(span.end - len(rest), span.end) if rest and starts_with_surname(rest) else span

    def _numbers(self) -> Iterator[Token]:
        numbers = find_numbers(self.text)
        joined = [Span(*match.span()) for match in _GROUPED.finditer(self.text)]
        for span in joined:
            # Without a unit behind it, "1 000" is no number to those who read documents; here it is no two either.
            if not any(number.span.end > span.end - _GROUP and number.span.start <= span.start for number in numbers):
                yield self._token(Slot.LABEL, self.text[span.start : span.end].replace(" ", ""), span)
        units = _units_of(self.text, numbers)
        for number, unit in zip(numbers, units, strict=True):
            yield Token(
                f"{number.value.normalize():f}", Slot.NUMBER, number.span, number.text,
                group=unit, note=number.hedge or deadline(self.text, number.span), value=number.value,
            )  # fmt: skip
        for term in terms_in_words(self.text):
            yield Token(
                f"{term.value}", Slot.NUMBER, term.span, self.text[slice(*term.span)],
                group=term.count_unit, value=term.value,
            )  # fmt: skip


def _units_of(text: str, numbers: Sequence[NumberMention]) -> list[str]:
    """Return what each number counts: a part what its whole does, "ba trong số đó" what was counted before."""
    units = [_count_unit(text, number.span.end) or _header_unit(text, number.span.start) for number in numbers]
    for at, (number, following) in enumerate(pairwise(numbers)):
        if not units[at] and _OF_WHOLE.fullmatch(text, number.span.end, following.span.start):
            units[at] = units[at + 1]
    for at, number in enumerate(numbers):
        if at and not units[at] and _OF_THESE.match(text, number.span.end):
            units[at] = units[at - 1]
    return with_terms(text, numbers, units)


def _marked(marker: str) -> str:
    return "đến" if marker.lower() == "tới" else marker.lower()


def _name_start(text: str, span: Span) -> int:
    """Return where a name begins behind a form of address, an abbreviation, or a word that only opens the sentence."""
    title = _TITLE.match(text, span.start)
    if title:
        return title.end()
    if _GRADED.search(text, 0, span.start):  # "giải Nhất Hội thi"
        return text.find(" ", span.start, span.end) + 1 or span.start
    opens = not text[: span.start].rstrip(' "“(-') or text[: span.start].rstrip()[-1] in ".:;!?"
    if not opens or starts_with_surname(text[span.start : span.end]) or _MIDDLE.match(text, span.start):
        return span.start
    start = text.find(" ", span.start, span.end) + 1 or span.start
    again = _GRADED.search(text, 0, start) or _TITLE.match(text, start)
    return _name_start(text, Span(start, span.end)) if again else start


def _opens_body(written: str) -> bool:
    """Tell whether capitalised words begin the name of a body ("Cục Thi" of "Cục Thi hành án"), or a feast's."""
    head = written.split()[0].lower()
    return head in (*organisation_heads(), "phó", "tết") and not starts_with_surname(written)


def _count_unit(text: str, end: int) -> str:
    """Return the counting unit behind a number, written out; points of a percentage are no percentage."""
    if _POINTS.match(text, end):
        return "điểm %"
    if _COMRADES.match(text, end):
        return "đồng chí"
    counted = count_unit_after(text, end)
    if counted is None:
        return ""
    said = _IS_A.match(text, counted[1]) if written_out(counted[0]) in _ANYBODY else None
    counted = (count_unit_after(text, said.end() - 1) if said else None) or counted  # "9 người là thạc sĩ"
    unit, twin = written_out(counted[0]), _TWIN.match(text, counted[1])
    if unit.startswith(_MONEY):
        return _DONG
    # "900 học sinh và giáo viên": people of two kinds counted together, in whichever order.
    return " và ".join(sorted((unit, twin[1]))) if twin and unit in _PEOPLE else unit


def _header_unit(text: str, start: int) -> str:
    """Return the unit that a header names before a bare number: "Truy tố (bị can): 27", "Truy tố – Số bị can là 27"."""
    header = _HEADER_UNIT.search(text, max(0, start - 30), start)
    named = count_units(header["inside"] or header["named"]) if header else []
    return written_out(named[0][0]) if named else ""
