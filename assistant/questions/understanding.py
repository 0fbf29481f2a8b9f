"""Understand a question: what it asks for, of whom, for which period, in which words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import regex

from assistant.questions.asked.counted import counted_units, durations_asked
from assistant.questions.asked.kinds import Kind, cues
from assistant.questions.asked.settling import Named, asked_as_share, asks_for_both, may_ask_number, settle
from assistant.questions.asked.several_holders import lists_office
from assistant.questions.asked.side_by_side import compares_nouns, noun_compared, numbered_apart
from assistant.questions.asked.standings import with_which
from assistant.questions.asked.tense import asks_for_plan
from assistant.questions.named.asides import asides
from assistant.questions.named.denied import without_denied
from assistant.questions.named.mentioned import Mentioned, find_mentioned
from assistant.questions.named.named_acts import named_acts
from assistant.questions.named.narrowing import narrowing
from assistant.questions.named.offices import heads_asked, names_office_alone, offices_asked
from assistant.questions.named.people import find_people
from assistant.questions.named.periods import find_event_days
from assistant.questions.named.places_compared import places_compared
from assistant.questions.spelling.courtesy import without_courtesy
from assistant.questions.spelling.mending import mend
from documents.language.compiling import compiled_regex
from documents.language.terms import content_terms, terms
from documents.language.text import fold, normalise
from documents.language.words import Word, words
from documents.mentions.awards import AwardMention
from documents.periods.dates import find_dates
from documents.types import Period, PeriodKind, Span, Unit

_BODIES = compiled_regex(
    r"\b(?:nhung|cac|hai(?! cap\b)|ba|bon|gom|ke ten|liet ke)\b(?: (?!hai cap\b)\w+){0,2}"
    r" (?:don vi|(?<!\b(?:sat|tra|thanh|doan|dang|hoi|uy|hoc|chuyen|giang|nhan|cao) )vien(?! truong)|tinh|huyen"
    r"|(?<!\b(?:truong|pho|van) )phong(?! trao| chong| ngua)|tap the|dia phuong)"
    r"|\b\d{1,2} (?:don vi|huyen|tap the|dia phuong)\b"
    # "Các thành viên Cụm thi đua số 2", "Khối thi đua có những thành viên nào": those of a cluster are bodies.
    r"|\bthanh vien (?:cua |trong )?(?:cum|khoi)(?: thi dua)?\b"
    r"|\b(?:cum|khoi) thi dua\b[^,;?]{0,40} (?:nhung|cac) thanh vien nao\b"
)
# "Các đơn vị trong Cụm đăng ký những phần việc gì?": bodies are asked for with "nào".
_THINGS = compiled_regex(r"\b(?:nhung|cac|may)(?: \w+){0,3} gi\b(?!.*\bnao\b)")
# "Mấy bị cáo kia", "mấy tỉnh miền Tây": several that are known, not how many.
_SEVERAL = compiled_regex(
    r"\bmấy(?= (?:\w+ ){1,3}(?:kia|này|đó|ấy)\b| (?:tỉnh|huyện|viện|đơn vị) \p{Lu})", regex.IGNORECASE
)
# "Sinh năm bao nhiêu" asks which year, and counts nothing.
_WHICH_YEAR = compiled_regex(r"(?i)\b(sinh năm|từ năm|vào năm|sinh nam|vao nam)(?: là)? bao nhi[êe]u\b")
# "Chi cục THADS Mộc Châu và Chi cục THADS Mai Sơn nơi nào có nhiều ... hơn": places inspected are compared.
_AMONG_SITES = compiled_regex(
    r"\b(?:noi|don vi|co quan|chi cuc|ben|dia ban|cho) nao\b|\b(?:so sanh|doi chieu|chenh|hon kem|lan luot)\b"
    r"|^so (?:so|luong)\b.*\bgiua\b"
    r"|\bso voi (?!cung ky|nam|ky|dot|chi tieu)"
    r"|\bmoi (?:noi|ben|don vi|chi cuc|co quan|cho)\b|\bai\b.*\bhon\b"
)
_AFTER_MERGER = compiled_regex(r"\bsau (?:khi |ngay )?(?:sap nhap|hop nhat|nhap)\b")
_STRETCH = compiled_regex(
    r"\b(?P<months>(?:\d{1,2}|mot|hai|ba|bon|nam|sau|bay|tam|chin) thang) (?:dau|cuoi|sau|ke tu|tu khi)\b"
)
_AFTER = compiled_regex(r"sau\b", regex.IGNORECASE)  # with marks six is "sáu"
_UNCOUNTED = (Kind.DOCUMENT, Kind.DATE, Kind.PERSON, Kind.AWARD, Kind.LIST)


@dataclass(frozen=True, slots=True)
class Question:
    """A question as understood.

    Attributes:
        text: the question as asked, normalised.
        kind: what the answer has to contain.
        units: the bodies asked about; several for a comparison or a list.
        periods: the reporting periods asked about.
        counted: the counting units asked for ("vụ", "kháng nghị").
        terms: the content words that evidence has to cover; slots and question words are left out.
        qualifiers: exclusive qualifiers named ("instance": {"phúc thẩm"}).
        roles: roles asked about, canonical ("Viện trưởng").
        persons: personal names in the question.
        awards: commendations named, with the giver where the question names one.
        document_numbers: keys of document numbers named.
        wants_plan: the question asks for what is planned, not for what was done.
        lists_bodies: a list of bodies is asked for ("những đơn vị nào").
        is_elliptic: the question leaves out what an earlier turn said ("Còn Phòng 8 thì sao?").
        durations: units of time asked for ("mấy ngày làm việc").
        against_plan: what was planned and what was done are both asked for.
        stretch: months spoken of that are no reporting period ("ba thang dau" since a merger), without marks.
        after_merger: it is asked how things are since the provinces were merged.
        days: the days of the events asked about ("buổi làm việc ngày 15/12/2022").
        parties: names of people whom the question speaks of without an office, such as the accused of a case.
        sites: districts of other bodies, without marks: "dong trieu" of "Chi cục THADS thị xã Đông Triều".
        needed: words, without marks, that the sentence of a figure has to hold: what a follow-up names anew.
        trailing: what is asked besides in parts that say too little of their own ("..., trong đó nữ bao nhiêu").
        leans: the question says little of its own, and goes on with the one asked before it ("phòng nào chủ trì").
        instead: all of it as one question, for where the trailing parts are not told with what comes before them; or
            the question read otherwise, for where nothing answers it as it was read first.
    """

    text: str
    kind: Kind
    units: tuple[Unit, ...] = ()
    periods: tuple[Period, ...] = ()
    counted: tuple[str, ...] = ()
    terms: tuple[Word, ...] = ()
    qualifiers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    roles: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    awards: tuple[AwardMention, ...] = ()
    document_numbers: tuple[str, ...] = ()
    wants_plan: bool = False
    is_elliptic: bool = False
    lists_bodies: bool = False
    durations: tuple[str, ...] = ()
    against_plan: bool = False
    after_merger: bool = False
    stretch: str = ""
    days: tuple[date, ...] = ()
    parties: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    needed: frozenset[str] = frozenset()
    trailing: tuple[Question, ...] = ()
    leans: bool = False
    instead: Question | None = None


_ELLIPTIC_OPENINGS = (
    "còn ", "thế ", "vậy ", "con ", "the ", "vay ", "trong đó", "trong do", "trong số đó", "trong so do", "riêng ",
    "rieng ", "rồi ", "roi ",
)  # fmt: skip


def understand(text: str, *, year: int | None = None) -> Question:
    """Return ``text`` as a question, in whatever spelling it is typed.

    ``year`` resolves "năm nay" and "năm ngoái"; without it they stay open.
    """
    asked = _WHICH_YEAR.sub(r"\1 nào", without_denied(mend(without_courtesy(normalise(text).strip()))))
    asked = with_which(asked)
    plain = _SEVERAL.sub("các", asked)
    sequence = words(plain)
    found = find_mentioned(asked, year)
    goal = _goal(asked, plain, found)
    days = () if goal.kind is Kind.DOCUMENT or found.numbers else find_event_days(asked)
    slots = [*(mention.span for mention in find_dates(asked) if days), *found.slots(), *goal.spans()]
    people = find_people(asked, goal.kind, [*found.bodies.places, *slots, *(one.span for one in found.persons)])
    asked_terms, planned = terms(asked, lenient=True), asks_for_plan(asked)
    beside = asides(asked, [one.span for one in found.periods], planned=planned and goal.kind is Kind.FIGURE)
    question = Question(
        text=asked,
        kind=goal.kind,
        units=found.bodies.units,
        periods=found.stated,
        counted=goal.counted(),
        terms=content_terms(asked_terms, without=[*slots, *beside], lenient=True),
        qualifiers=narrowing(
            asked, asked_terms, slots=[*slots, *found.bodies.others, *(one.span for one in found.awards)]
        ),
        roles=offices_asked(asked, found.roles) or heads_asked(asked, sequence, found.bodies.units),
        persons=tuple(dict.fromkeys((*(mention.name for mention in found.persons), *people.staff))),
        awards=tuple(found.awards),
        document_numbers=tuple(mention.key for mention in found.numbers),
        wants_plan=planned,
        is_elliptic=asked.lower().startswith(_ELLIPTIC_OPENINGS),
        lists_bodies=bool(_BODIES.search(fold(asked))) and not _THINGS.search(fold(asked)),
        durations=() if goal.counting else durations_asked(plain),
        against_plan=asks_for_both(plain),
        stretch="" if any(_tells_months(period) for period in found.stated) else _stretch(asked),
        after_merger=_AFTER_MERGER.search(fold(asked)) is not None,
        days=days,
        sites=found.bodies.sites,
        parties=people.others,
        needed=found.bodies.partners
        | (numbered_apart(asked) if any(cue is Kind.COMPARISON for cue, _ in goal.cues) else frozenset()),
    )
    if question.kind is Kind.FIGURE and may_ask_number(asked):
        return replace(question, instead=replace(question, kind=Kind.DOCUMENT, counted=()))
    if question.kind is Kind.FIGURE and planned and goal.counting and (share := asked_as_share(asked)):
        return replace(question, instead=understand(share, year=year))
    return question


@dataclass(frozen=True, slots=True)
class _Goal:
    """What a question wants: its kind, the cues that tell it, and the counting units asked for, with their places."""

    kind: Kind
    cues: Sequence[tuple[Kind, Span]]
    counting: Sequence[tuple[str, Span]]

    def counted(self) -> tuple[str, ...]:
        """Return the counting units, each once; none where nothing is counted in the answer."""
        return () if self.kind in _UNCOUNTED else tuple(dict.fromkeys(unit for unit, _ in self.counting))

    def spans(self) -> Iterator[Span]:
        """Yield where units and cues stand; cues of a plan, and of a reason for what is listed, have to be covered."""
        yield from (span for _, span in self.counting)
        said = (Kind.LIST, Kind.REASON)
        yield from (span for cue, span in self.cues if cue is not Kind.PLAN and (self.kind, cue) != said)


def _goal(asked: str, plain: str, found: Mentioned) -> _Goal:
    named_cues = cues(words(plain))
    counting = counted_units(plain) or ([] if durations_asked(plain) else named_acts(plain, named_cues))
    several = _asks_of_several(asked, found)
    if several and compares_nouns(plain, named_cues):
        named_cues, counting = [(Kind.COMPARISON, Span(0, 0))], counting or noun_compared(plain)
    named = Named(several=several, counted=bool(counting), awarded=bool(found.awards), numbered=bool(found.numbers))
    kind = settle(plain, named_cues, named)
    is_office = kind is Kind.OTHER and names_office_alone(asked, found.roles)
    is_office = is_office or (kind is Kind.LIST and bool(found.roles) and lists_office(asked))
    return _Goal(Kind.PERSON if is_office else kind, named_cues, counting)


def _asks_of_several(asked: str, found: Mentioned) -> bool:
    """True if several bodies, places or periods are asked about, or a stretch of years."""
    bodies, stated = found.bodies, found.stated
    if len(bodies.units) > 1 or len(stated) > 1 or any(one.kind is PeriodKind.RANGE for one in stated):
        return True
    if places_compared(asked):
        return True
    return len(bodies.sites) > 1 and _AMONG_SITES.search(fold(asked)) is not None


def _tells_months(period: Period) -> bool:
    return period.kind not in (PeriodKind.YEAR, PeriodKind.RANGE)


def _stretch(asked: str) -> str:
    """Return the months spoken of, without marks; "sau tháng đầu" is after the first, not six of them."""
    found = next((one for one in _STRETCH.finditer(fold(asked)) if not _AFTER.match(asked, one.start())), None)
    return found["months"] if found else ""
