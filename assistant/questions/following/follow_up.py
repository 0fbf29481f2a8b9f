"""Complete a follow-up question with what the earlier turns already said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from assistant.questions.asked.kinds import Kind
from assistant.questions.asked.standings import with_other_place
from assistant.questions.following.bare_acts import is_bare_act
from assistant.questions.following.exchanging import exchange
from assistant.questions.following.inherited_periods import relative_period, with_period
from assistant.questions.following.inherited_units import joined_units, same_area_of, same_province, seated_units
from assistant.questions.following.other_site import with_other_site
from assistant.questions.following.same_contest import with_contest
from assistant.questions.understanding import Question, understand
from assistant.types import Turn
from documents.language.compiling import compiled_regex
from documents.language.terms import content_terms
from documents.language.terms import terms as terms_of
from documents.language.text import fold
from documents.language.words import words
from documents.mentions.persons import find_persons, same_person
from documents.organisations.bare_districts import districts_typed
from documents.types import Level, Period, Span

_POINTS_BACK = compiled_regex(r"\b(?:nguoi|dong chi|d/c|ong|ba|anh|chi|vi) (?:do|nay|ay|tren|nay)\b")
# "Tỉnh nào giữ vai trò ấy?", "con số đó là bao nhiêu?": what was asked before is asked again.
_SAME_THING = compiled_regex(
    r"\b(?:vai tro|chuc vu|chuc danh|cuong vi|vi tri|con so|so lieu|noi dung|chi tieu|danh hieu|viec)"
    r" (?:do|ay|nay|tren|tuong ung|tuong tu)\b"
)
# "Thư ký của đoàn đó là ai?": whose it is, only the question before says.
_SAME_EVENT = compiled_regex(
    r"\b(?:doan|hoi nghi|buoi(?: \w+)?|cuoc(?: \w+)?|lop(?: \w+ \w+)?|dot(?: \w+)?|phien toa|vu(?: an)?|le(?: \w+ \w+)?"
    r"|hoi thi|hoi thao|dai hoi|chien dich|chuong trinh|hoat dong|su kien) (?:do|ay|nay|tren)\b"
)
_THING = compiled_regex(
    r"\b(?P<thing>nhiem vu|ke hoach|chuong trinh|chuyen de|mo hinh|de an|kien nghi|khang nghi|hoi nghi|phien toa)"
    r" (?:do|nay|ay|tren)\b"
)
_DONE = compiled_regex(r"\b(?:thuc hien|dat duoc|ket qua|da lam)\b")
# "Tạm giam thì sao?", "Kiến nghị thì bao nhiêu?": as short as what begins with "còn".
_SHORT = compiled_regex(r"^\W*(?:\w+ ){1,6}thi (?:sao|the nao|ra sao)\W*$")
# A question with fewer content words of its own only replaces slots of the one before it.
_OWN_TOPIC_TERMS = 2
# "Kế hoạch giao là bao nhiêu?", "kết quả đạt được mấy?": of what, the question before says.
_PLAN_OR_RESULT = frozenset(
    "ke hoach chi tieu giao muc dat duoc thuc hien ket qua dau ra de dang ky ki yeu cau".split()
)
_PAPERS = frozenset({"kháng nghị", "kiến nghị"})
_OF_PROTESTS = frozenset({"phuc", "tham", "giam", "doc", "tai"})
_AGAINST = compiled_regex(r"\b(?:so|hon|kem) (?:voi )?(?:cung ky )?(?:nam|quy|thang|\d)")
_OPEN_KINDS = (Kind.OTHER, Kind.MANNER)
_OF_FIGURES = (Kind.FIGURE, Kind.COMPARISON, Kind.TREND)


def complete(question: Question, history: Sequence[Turn]) -> Question:
    """Return ``question`` with the slots that it leaves out taken from the last question of ``history``.

    An elliptic question ("Còn Phòng 8 thì sao?") inherits topic, body and period, and replaces what it names. A
    question with a topic of its own inherits the body and the period only if it names no body itself: naming one
    starts a new topic.
    """
    asked = [turn.content for turn in history if turn.role == "user"]
    if not asked:
        return question
    before = complete(understand(asked[-1]), [Turn("user", text) for text in asked[:-1]])
    if other := _of_other_place(question, before):
        return other
    question = with_contest(question, before)
    question = replace(question, units=seated_units(question.text, question.units, before.units))
    pointing = same_province(question.text, before.units, question.units)
    question = replace(
        question, terms=tuple(word for word in question.terms if not any(span.holds(word.span) for span in pointing))
    )
    question = _with_person(with_period(_with_districts(question, before), before.periods), before, history)
    question = _with_thing(question, before, history)
    if question.kind is Kind.FIGURE and not question.counted and _tells_only_plan_or_result(question):
        question = replace(question, terms=())
    is_short = question.is_elliptic or _SHORT.search(fold(question.text)) is not None
    if is_short and before.kind in _OF_FIGURES and question.kind in _OPEN_KINDS and question.terms:
        return _exchanged(before, question)
    if question.units and _repeats(question, before):
        return _replace_slots(before, replace(question, terms=()))
    # "Đồng chí ấy sinh năm nào?" asks something else of whoever was asked for.
    if is_bare_act(question):
        return _replace_slots(before, question)
    is_of_person = question.kind in _OPEN_KINDS and bool(question.persons and question.terms)
    if is_short or (len(question.terms) < _OWN_TOPIC_TERMS and not is_of_person):
        whole = _replace_slots(before, question)
        area = same_area_of(question.text, before.units, question.units)
        return replace(whole, units=(area,), instead=whole) if area else whole
    if question.units and any(unit.province or unit.group for unit in question.units):
        return question
    return replace(
        question,
        units=joined_units(before.units, question.units),
        periods=question.periods or before.periods,
        sites=question.sites or (() if question.units else before.sites),
    )


def _of_other_place(question: Question, before: Question) -> Question | None:
    """Return the question before for another place: "đơn vị thứ ba thì sao?" behind "đứng nhì", "Thế Hồng Ngự?"."""
    text = "" if question.units or question.persons else with_other_place(before.text, question.text)
    if not text and len(before.sites) == 1 and not question.units:
        text = with_other_site(before.text, before.sites[0], question.text)
    if not text:
        return None
    asked = understand(text)
    periods = question.periods or relative_period(question.text, before.periods) or before.periods
    return replace(asked, units=asked.units or before.units, periods=periods)


def _tells_only_plan_or_result(question: Question) -> bool:
    return all(word.folded in _PLAN_OR_RESULT for word in question.terms)


def _with_districts(question: Question, before: Question) -> Question:
    """Return the question with the districts that it calls by their bare names, in the province spoken of before.

    Behind an area office they are parts of its territory: there are no offices of districts beside it.
    """
    provinces = {unit.province for unit in before.units if unit.province}
    if question.units or len(provinces) != 1 or any(unit.level is Level.AREA for unit in before.units):
        return question
    named = districts_typed(question.text, provinces.pop())
    if not named:
        return question
    own = tuple(word for word in question.terms if not any(mention.span.holds(word.span) for mention in named))
    return replace(question, units=tuple(mention.unit for mention in named), terms=own, sites=())


def _repeats(question: Question, before: Question) -> bool:
    """True if the question asks for the same kind of thing in words of the one before: only the slots are new."""
    said = {word.folded for word in words(before.text)}
    return question.kind is before.kind and all(word.folded in said for word in question.terms)


def _with_person(question: Question, before: Question, history: Sequence[Turn]) -> Question:
    """Return the question with the person that "người đó" points back to: named before, or in the answer given."""
    if question.persons or not _POINTS_BACK.search(fold(question.text)):
        return question
    answers = [turn.content for turn in history if turn.role == "assistant"]
    told = tuple(person.name for text in answers[-1:] for person in find_persons(text))
    if before.kind is Kind.PERSON:  # "Ai là Trưởng phòng trước đồng chí B?": the one asked for is not the one named
        others = tuple(name for name in told if not any(same_person(name, known) for known in before.persons))
        named = others or before.persons
    else:
        named = before.persons or told
    pointing = [Span(*match.span()) for match in _POINTS_BACK.finditer(fold(question.text))]
    terms = tuple(word for word in question.terms if not any(span.holds(word.span) for span in pointing))
    if terms and named and question.kind in _OPEN_KINDS:
        terms = (*terms, *words(named[0]))  # what is said of somebody names him
    return replace(question, persons=named[:1], terms=terms)


def _with_thing(question: Question, before: Question, history: Sequence[Turn]) -> Question:
    """Return the question with the words of the thing that "nhiệm vụ đó" points back to in the answer given.

    "Một nhiệm vụ là vận hành kho dữ liệu án": what was asked before does not tell which.
    """
    pointed = _THING.search(fold(question.text))
    answers = [turn.content for turn in history if turn.role == "assistant"][-1:]
    if pointed is None or not answers or pointed["thing"] in fold(before.text):
        return question
    told = [*regex.finditer(rf"\b{pointed['thing']}\b(?P<which>[^.;]*)", fold(answers[0]))]
    which = answers[0][told[-1].start("which") : told[-1].end("which")] if told else ""
    return replace(question, terms=(*question.terms, *content_terms(terms_of(which), lenient=True)))


def _exchanged(before: Question, question: Question) -> Question:
    """Return the earlier question for a figure with the thing in it that this one names; what is new has to be told."""
    text, left = exchange(before.text, question.text, question.terms)
    asked = understand(text) if text != before.text else before
    slots = _replace_slots(asked, replace(question, terms=()))
    return replace(
        slots,
        text=text if text != before.text else slots.text,
        kind=before.kind,
        units=joined_units(before.units, question.units),
        periods=question.periods or before.periods,
        wants_plan=question.wants_plan or before.wants_plan,
        terms=(*asked.terms, *left),
        needed=frozenset(word.folded for word in left),
    )


def _replace_slots(before: Question, question: Question) -> Question:
    """Return the earlier question with what this one replaces; an office or award named anew is a topic of its own."""
    is_open = question.kind in _OPEN_KINDS
    named = question.roles or question.persons or question.awards or question.document_numbers
    is_topic = not is_open and bool(question.terms or named) and not _SAME_THING.search(fold(question.text))
    topic = question if is_topic else before
    if is_topic and (_SAME_EVENT.search(fold(question.text)) or is_bare_act(question)):
        topic = replace(
            question,
            terms=(*question.terms, *before.terms),
            sites=question.sites or before.sites,
            document_numbers=before.document_numbers,
        )
    if _PAPERS.issuperset({*before.counted, *question.counted}) and not {*before.counted} & {*question.counted}:
        topic = _without_instance(topic)
        before = _without_instance(before)
    return replace(
        topic,
        text=question.text if is_topic else f"{before.text} {question.text}",
        kind=before.kind if is_open else question.kind,
        units=joined_units(before.units, question.units),
        periods=_periods(before, question),
        counted=_counted(before, question),
        terms=topic.terms if is_topic and named else topic.terms or before.terms,
        qualifiers=question.qualifiers if is_topic else {**before.qualifiers, **question.qualifiers},
        roles=question.roles or topic.roles,
        persons=question.persons or topic.persons,
        awards=question.awards or topic.awards,
        document_numbers=question.document_numbers or topic.document_numbers,
        sites=question.sites or (() if question.units else before.sites),
        wants_plan=question.wants_plan or (topic.wants_plan and not _DONE.search(fold(question.text))),
    )


def _without_instance(question: Question) -> Question:
    """Return a question about protests without "phúc thẩm", of which the recommendations now asked for have none."""
    others = {group: named for group, named in question.qualifiers.items() if group != "instance"}
    own = tuple(word for word in question.terms if word.folded not in _OF_PROTESTS)
    return replace(question, qualifiers=others, terms=own)


def _periods(before: Question, question: Question) -> tuple[Period, ...]:
    """Return the periods now meant: one that is compared with stands beside the one asked about before."""
    compares = question.kind in (Kind.TREND, Kind.COMPARISON) and _AGAINST.search(fold(question.text))
    if question.periods and compares and len(question.periods) == 1:
        return tuple(dict.fromkeys((*before.periods, *question.periods)))
    return question.periods or before.periods


def _counted(before: Question, question: Question) -> tuple[str, ...]:
    """Return what is counted now; "thì mấy vụ?" behind "bao nhiêu vụ việc" says the same in short."""
    shortened = [unit for unit in before.counted if any(unit.startswith(f"{one} ") for one in question.counted)]
    return tuple(shortened) if len(shortened) == len(question.counted) > 0 else question.counted or before.counted
