"""Take a question apart that asks for two things: "... gồm những đơn vị nào, ai làm Cụm trưởng?"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from assistant.questions.asked.charge import asks_only_charge
from assistant.questions.asked.extremes import extreme_asked
from assistant.questions.asked.kinds import Kind, asks_when, cues
from assistant.questions.asked.tense import asks_for_result
from assistant.questions.understanding import Question, understand
from documents.language.compiling import compiled_regex
from documents.language.text import fold, normalise
from documents.language.words import words
from documents.numbers.counting import count_units
from documents.types import Span

_JOINT = compiled_regex(r"\s*[,;?.]\s*(?:và\s+|va\s+)?|\s+(?:và|va|đồng thời|dong thoi)\s+", regex.IGNORECASE)
_QUESTION_WORD = compiled_regex(r"\b(?:bao nhieu|may|bn|ai|gi|nao|o dau|tai dau|sao|bao gio|ty le|the nao|khong)\b")
_COUNTS_ON = compiled_regex(r"\s*(?:(?:toi thieu|it nhat|tren|tu) )?(?:bao nhieu|may|bn)\b")
# "Ai đoạt giải, được mấy huy chương vàng": of whom, the part before says.
_COUNTS_BARELY = compiled_regex(
    r"\W*(?:(?:da )?(?:duoc|co|voi|gom|thuoc|dat|gianh) )?(?:bao nhieu|may|bn)(?: \w+){1,4}\W*$"
)
_LACKING = compiled_regex(
    r"\s*[,;](?: va| con| trong do)* (?:nhung |cac )?(?:\w+ ){1,3}nao (?:con )?(?:chua|khong) (?:\w+ ){0,3}\w+\W*$"
)
_OPENS_RATIO = compiled_regex(r"\bty le(?: \w+){1,7}$")
_HOW_MANY_ALONE = compiled_regex(r"\b(?:bao nhieu|may|bn)\W*$")
_HOW_MUCH_OF_PLAN = compiled_regex(
    r"\b(?:bao nhieu|may|bn)(?: phan tram)?(?:\W*| so voi (?:chi tieu|ke hoach|muc tieu|yeu cau)[^,;?]*\W*)$"
)
# "..., hạn hoàn thành là khi nào": the deadline of what was asked about before, and of any other task by itself.
_DEADLINE_ALONE = compiled_regex(
    r"\W*(?:thi )?(?:(?:thoi )?(?:han|diem)|hoan thanh|xong|ket thuc)"
    r"(?: (?:chot|cuoi|cung|hoan thanh|xong|phai|ket thuc))*"
    r"(?: (?:la|vao|truoc|den|trong))* (?:(?:ngay|thang|quy|nam|khi|luc|dip) nao|bao gio)\W*"
)
_ENDS_CASES = compiled_regex(r"\b(?:bao nhieu|may|bn) vu(?: an)?$")
_OPENS_ACCUSED = compiled_regex(r"(?:(?:bao nhieu|may|bn) )?bi (?:can|cao)\b")
# A part with fewer content words leans on the other ("do ai tặng?") and is answered by the same evidence.
_OWN_TERMS = 2
_SHORT = 7  # words
_TWO = 2
_VERSUS_YEAR = compiled_regex(
    r"(?:^|[,\s]+)(?:so )?(?:với|voi) (?:(?:cùng kỳ|cung ky|kết quả|ket qua) )?(?:của |cua )?(?:năm |nam )?20\d\d\b",
    regex.IGNORECASE,
)
_DIRECTION = "direction"  # the group of qualifiers
_CHANGES = compiled_regex(r"\b(?:tăng|giảm|tang|giam)\b", regex.IGNORECASE)


def understand_parts(text: str, *, year: int | None = None) -> tuple[Question, ...]:
    """Return the questions that ``text`` asks, one for most; each part takes over the slots it leaves out."""
    whole = _without_lacking(understand(text, year=year), year)
    if stated := _as_stated_change(whole, year):
        return (stated,)
    pieces = _split(whole.text)
    if len(pieces) < 2 or whole.kind in (Kind.COMPARISON, Kind.TREND) or _asks_extreme(whole):
        return (whole,)
    parts = _with_charge([understand(piece, year=year) for piece in pieces])
    if len(parts) == 1:
        return (replace(_completed(parts[0], whole, after=None), wants_plan=whole.wants_plan),)
    if _adds_change(parts):
        return _without_direction(whole), whole
    if any(_leans(part) for part in parts) or _counts_only(parts):
        return (_led(parts, whole),)
    completed: list[Question] = []
    for part in parts:
        full = _completed(part, whole, after=completed[-1] if completed else None)
        is_more = parts[0].kind is not Kind.FIGURE and _COUNTS_BARELY.match(fold(part.text)) is not None
        completed.append(replace(full, leans=bool(completed) and (_goes_on(part) or (is_more and _is_bare(part)))))
    return tuple(completed)


def _without_lacking(whole: Question, year: int | None) -> Question:
    """Return a question for a number without "..., chỉ tiêu nào chưa đạt?" behind it, which is looked for beside it.

    Read with it, the number of those that were missed fits better than that of those that were met.
    """
    tail = _LACKING.search(fold(whole.text))
    if whole.kind is not Kind.FIGURE or tail is None or not _asks(whole.text[: tail.start()]):
        return whole
    return understand(whole.text[: tail.start()], year=year)


def _led(parts: list[Question], whole: Question) -> Question:
    """Return what is asked first, with the parts behind it that lean on it.

    The last cue tells the kind of the whole: of "hết bao nhiêu tiền, bao giờ xong" it is a date.
    """
    first, *rest = parts
    is_same = first.kind is whole.kind and not _counts_further(rest)
    if is_same or (_leans(first) and not first.units):
        return replace(whole, trailing=tuple(rest))
    return replace(_completed(first, whole, after=None), trailing=tuple(rest), instead=whole)


def _counts_further(rest: list[Question]) -> bool:
    """True if the parts behind each tell in words of their own what they count: "..., Tòa án chấp nhận mấy"."""
    return all(part.kind is Kind.FIGURE and part.terms and not part.wants_plan for part in rest)


def _asks_extreme(whole: Question) -> bool:
    """True if the figure is asked for of who has the most: "Huyện nào nhiều án nhất, bao nhiêu vụ?"."""
    of_group = any(unit.group for unit in whole.units)  # "Đơn vị nào dẫn đầu Cụm, được bao nhiêu điểm?"
    return whole.kind is Kind.FIGURE and bool(extreme_asked(whole.text)) and not of_group


def _with_charge(parts: list[Question]) -> list[Question]:
    """Join "đơn vị nào chủ trì?" to the figure asked for before it: it leaves open of what, and the same row tells."""
    joined = parts[:1]
    for part in parts[1:]:
        if joined[-1].kind is Kind.FIGURE and asks_only_charge(part.text):
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text}, {part.text}")
        else:
            joined.append(part)
    return joined


def _split(text: str) -> list[str]:
    """Return the pieces between joints such that each piece has a cue of its own."""
    pieces: list[str] = []
    start = 0
    units = [span for _, span in count_units(text, lenient=True)]  # "vụ, việc" is one
    for joint in _JOINT.finditer(normalise(text)):
        if any(unit.start < joint.start() and joint.end() < unit.end for unit in units):
            continue
        left, rest = text[start : joint.start()], text[joint.end() :]
        if _joins_nouns(joint, rest, units) or _is_one_ratio(left, rest) or _is_one_pair(left, rest):
            continue
        if _asks(left) and (_asks(rest) or _asks_shortly(rest)):
            pieces.append(left)
            start = joint.end()
    pieces.append(text[start:])
    return pieces


def _is_one_ratio(left: str, rest: str) -> bool:
    """True for what a ratio is of, in several words: "tỷ lệ bắt, tạm giữ hình sự chuyển khởi tố đạt bao nhiêu"."""
    cues_behind = _QUESTION_WORD.findall(fold(rest))
    opens = _OPENS_RATIO.search(fold(left)) is not None and len(_QUESTION_WORD.findall(fold(left))) == 1
    return opens and len(cues_behind) == 1 and _HOW_MUCH_OF_PLAN.search(fold(rest)) is not None


def _is_one_pair(left: str, rest: str) -> bool:
    """True for cases and their accused, which are stated as one: "bao nhiêu vụ, bao nhiêu bị can về ma túy"."""
    return _ENDS_CASES.search(fold(left)) is not None and _OPENS_ACCUSED.match(fold(rest)) is not None


def _joins_nouns(joint: regex.Match[str], rest: str, units: Sequence[Span]) -> bool:
    """True if a joint only joins two things, and the next question opens behind a further joint.

    "Giữa VKSND tỉnh A và Thanh tra tỉnh, ký ngày nào", "bao nhiêu kháng nghị, kiến nghị và bao nhiêu phiên tòa".
    """
    further = _JOINT.search(rest)
    if further is None or _asks(rest[: further.start()]) or _asks_shortly(rest[: further.start()]):
        return False
    alone = Span(joint.end(), joint.end() + further.start())
    return joint[0].strip(" ,;").casefold() in ("và", "va") or alone in units


def _asks(piece: str) -> bool:
    """True if the piece has a cue and a question word of its own; "trong số kiến nghị" only says of what."""
    kinds = {kind for kind, _ in cues(words(piece))} - {Kind.PLAN, Kind.DOCUMENT, Kind.COMPARISON}
    return bool(kinds) and _QUESTION_WORD.search(fold(piece)) is not None


def _asks_shortly(piece: str) -> bool:
    """True for a few words that ask for a time, and so lean on what comes before: "vào ngành từ năm nào?"."""
    return len(piece.split()) <= _SHORT and asks_when(piece)


def _adds_change(parts: list[Question]) -> bool:
    """True if an amount is asked for and then its change: "bao nhiêu lượt và giảm mấy lượt"."""
    first, *further = parts
    is_same = all(part.kind is Kind.FIGURE and set(part.counted) <= set(first.counted) for part in further)
    changes = [_DIRECTION in part.qualifiers for part in further]
    is_bare = all(len(part.terms) <= _OWN_TERMS for part in further)
    return first.kind is Kind.FIGURE and _DIRECTION not in first.qualifiers and all(changes) and is_same and is_bare


def _as_stated_change(whole: Question, year: int | None) -> Question | None:
    """Return a comparison with the year before as a question for the change, which reports state by itself.

    "Năm 2023 truy tố tăng hay giảm bao nhiêu phần trăm so với năm 2022": where none is stated both years are compared.
    """
    if whole.kind not in (Kind.COMPARISON, Kind.TREND) or len(whole.units) > 1 or len(whole.periods) != _TWO:
        return None
    asked = understand(_VERSUS_YEAR.sub(" ", whole.text).lstrip(" ,"), year=year)
    if asked.kind is not Kind.FIGURE or _DIRECTION not in asked.qualifiers or len(asked.periods) != 1:
        return None
    of, *_ = asked.periods
    before = [period for period in whole.periods if period != of]
    is_next = len(before) == 1 and before[0].kind is of.kind and before[0].year == of.year - 1
    return replace(asked, instead=whole) if is_next else None


def _without_direction(whole: Question) -> Question:
    others = {group: values for group, values in whole.qualifiers.items() if group != _DIRECTION}
    return replace(whole, qualifiers=others, text=_CHANGES.sub(" ", whole.text))


def _leans(part: Question) -> bool:
    """True if the part says too little of its own to be answered alone."""
    own = part.roles or part.lists_bodies or part.counted or part.persons or part.document_numbers
    return len(part.terms) < _OWN_TERMS and not own


def _goes_on(part: Question) -> bool:
    """True if the part names nothing of its own but what it asks for: "phòng nào chủ trì", "bao nhiêu học viên"."""
    is_short = len(part.terms) <= _OWN_TERMS or _DEADLINE_ALONE.fullmatch(fold(part.text)) is not None
    return is_short and _is_bare(part)


def _is_bare(part: Question) -> bool:
    return not (part.units or part.periods or part.roles or part.persons or part.document_numbers)


def _counts_only(parts: list[Question]) -> bool:
    """True if the parts count several things of one act: "bao nhiêu vụ, bao nhiêu bị cáo"."""
    kinds = {part.kind for part in parts}
    return kinds == {Kind.FIGURE} and any(len(part.terms) <= _OWN_TERMS for part in parts[1:])


def _completed(part: Question, whole: Question, *, after: Question | None) -> Question:
    """Return ``part`` with the slots of the ``whole`` that it leaves out.

    "Đặt chỉ tiêu bao nhiêu kháng nghị và bao nhiêu phiên tòa trong năm 2024": the verb of the part before goes on.
    """
    goes_on = after is not None and after.wants_plan and _COUNTS_ON.match(fold(part.text)) is not None
    is_open = whole.wants_plan and not part.periods and not asks_for_result(part.text)
    planned = part.wants_plan or goes_on or is_open
    return replace(
        part,
        units=part.units or whole.units,
        periods=part.periods or whole.periods,
        counted=part.counted or (after.counted if after and _counts_alike(part) else ()),
        wants_plan=planned,
        sites=part.sites or (() if part.units else whole.sites),
    )


def _counts_alike(part: Question) -> bool:
    """True if the part leaves out what it counts: "thu bao nhiêu tiền, đã nộp bao nhiêu?"."""
    alone = _HOW_MANY_ALONE.search(fold(part.text)) is not None
    return part.kind is Kind.FIGURE and alone and not part.durations
