"""What stands between two figures of a sentence, parted into the end of one statement and the beginning of the next.

"ban hành 3 kháng nghị | phúc thẩm hình sự và | 12 kiến nghị": "phúc thẩm hình sự" belongs to the figure before it, and
the one behind it has no words of its own. "thụ lý 96 đơn | các loại, đã giải quyết xong | 18 đơn": the verb belongs to
the figure behind it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.figures.predicates import begins_with_verb, ends_in_verb, is_bare, opens_clause, says_how_much
from documents.language.compiling import compiled
from documents.language.patterns import pattern
from documents.language.text import canonical

_HARD = compiled(r"[;:…]|\.(?=\s|$)")
_COMMA = compiled(r"\s*,\s*")
_AND = pattern(
    r"\s(?:và|nhưng|còn(?! lại)|hoặc|cùng(?! với)|(?<!đối )(?<!so )(?<!hợp )(?<!gắn )(?<!kết )(?<!quan )với)(?=\s|$)"
)
_ALONG = pattern(r"\s(?:cùng với|(?<!đối )(?<!so )(?<!hợp )(?<!gắn )(?<!kết )(?<!quan )với)(?=\s)")
_WITHIN = pattern(r"[\s,(]*\b(?:trong đó(?: có)?|trong số đó(?: có)?|riêng|bao gồm|gồm(?: có)?)\b")
_CHANGES = pattern(r"\b(?:tăng(?! cường)|giảm|nhiều hơn|ít hơn|cao hơn|thấp hơn|vượt)\b[^,;:.()]{0,60}$")
_NAMES_FIELD = pattern(r"\W*(?:(?:về|ở|đối với|trong|qua|tại)? ?(?:công tác|lĩnh vực|khâu|mảng|kiểm sát)|về|đối với)\b")
_NAMES_BODY = pattern(r"\W*(?:các )?(?:phòng|vks|viện|văn phòng|thanh tra|đơn vị|đồng chí|hội nghị|chi bộ|kết quả|\d)")
_REACH = 600  # characters beside a figure that can word it: more than half of the longest paragraphs
_LONGEST_LABEL = 14  # words; what is longer before a colon is a sentence that announces the figures


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch before a figure.

    Attributes:
        tail: what still belongs to the figure before it.
        lead: the words of the figure behind it.
        bare: the lead says nothing of its own, so that the words of the figure before are shared.
        joined: nothing parts the figures, so that the second goes on from the first ("3.456 việc với số tiền ...").
        parted: a semicolon, colon or full stop stands in it.
        label: the field of work that it announces, for all that follows ("Công tác truy tố: ...", "Về dân sự, ...").
    """

    tail: str
    lead: str
    bare: bool
    label: str = ""
    joined: bool = False
    parted: bool = False


def opening(stretch: str) -> Gap:
    """Return what stands before the first figure of a sentence: its last clause, and the label before it."""
    stretch = stretch[-_REACH:]
    hard = _last(_HARD, stretch)
    clause, label = stretch[hard.end() :] if hard else stretch, ""
    if hard and hard[0] == ":":
        label = _label(stretch[: hard.start()])
    parts = _parts(clause)
    first = parts[_first_of_lead(clause, parts, 0)][0]
    head, lead = clause[:first], clause[first:]
    if label and is_bare(lead):
        return Gap("", f"{label}: {lead}", is_bare(label))
    if _NAMES_BODY.match(canonical(label)) or is_bare(label) or len(label.split()) > _LONGEST_LABEL:
        label = ""
    return Gap("", lead, is_bare(lead), label or (head if _NAMES_FIELD.match(canonical(head)) else ""))


def _label(announcing: str) -> str:
    """Return what a colon announces; before the name of a body, what an earlier colon announces with it."""
    parts = _HARD.split(announcing)
    hard = _last(_HARD, announcing)
    names = hard is not None and hard[0] == ":" and is_bare(parts[-1])
    return f"{parts[-2]}: {parts[-1]}" if names else parts[-1]


def between(stretch: str) -> Gap:
    """Return what stands between two figures."""
    if len(stretch) > 2 * _REACH:
        stretch = f"{stretch[:_REACH]};{stretch[-_REACH:]}"
    hard = _last(_HARD, stretch)
    if hard is None:
        return _soft(stretch)
    after = opening(stretch)
    tail = trail(stretch)
    if hard[0] == ":" and not _HARD.search(stretch[: hard.start()]):
        return _announced(stretch, hard.start(), tail)
    return Gap(tail, after.lead, after.bare, after.label, parted=True)


def trail(stretch: str) -> str:
    """Return what belongs to the last figure of a sentence: its noun's attributes up to the next clause."""
    stretch = stretch[:_REACH]
    hard = _HARD.search(stretch)
    clause = stretch[: hard.start()] if hard else stretch
    parts = _parts(clause)
    kept = 1
    while kept < len(parts) and _goes_on(_text(clause, parts[kept - 1]), _text(clause, parts[kept])):
        kept += 1
    return clause[: parts[kept - 1][1]]


def _goes_on(part: str, following: str) -> bool:
    """Tell whether a comma only parts a list: "thanh tra, kiểm tra", "kiểm tra, xác minh"."""
    if is_bare(following):
        return False
    return not opens_clause(following) or (ends_in_verb(part) and begins_with_verb(following))


def _announced(stretch: str, colon: int, tail: str) -> Gap:
    """Return a gap with one colon: "18 đơn, trong đó: 5 đơn ..." goes on, "...; Công tác truy tố: ..." begins anew."""
    before, lead = stretch[:colon], stretch[colon + 1 :]
    announced = before[len(tail) :]
    if announced.strip(" ,") and is_bare(announced):
        return Gap(tail, f"{announced}: {lead}", is_bare(lead))
    if is_bare(lead) or _WITHIN.match(canonical(announced)):
        # "Ba đơn vị có lượng án lớn nhất gồm: VKSND ...": what is announced words every figure of the list.
        return Gap(tail, f"{announced.strip(' ,') or before}: {lead}", False)
    label = announced.strip(" ,")
    return Gap(tail, lead, is_bare(lead), label if len(label.split()) <= _LONGEST_LABEL else "")


def _soft(stretch: str) -> Gap:
    """Part a stretch without hard ends at its last comma or "và" that does not stand inside a list."""
    parts = _parts(stretch)
    if len(parts) == 1:
        return _by_and(stretch)
    first = _first_of_lead(stretch, parts, 1)
    tail, lead = trail(stretch[: parts[first - 1][1]]), stretch[parts[first][0] :]
    inner = _split_at_and(lead)
    if inner and not opens_clause(lead):
        return Gap(tail + stretch[len(tail) : len(stretch) - len(lead)] + inner[0], inner[1], is_bare(inner[1]))
    return Gap(tail, lead, is_bare(lead))


def _by_and(stretch: str) -> Gap:
    if split := _split_at_and(stretch):
        return Gap(split[0], split[1], is_bare(split[1]))
    if is_bare(stretch):
        return Gap("" if says_how_much(stretch) else stretch, stretch, True)
    if change := _CHANGES.search(canonical(stretch)):
        lead = stretch[change.start() :]
        return Gap(stretch[: change.start()], lead, is_bare(lead))
    # "41 kháng nghị phúc thẩm có 24 kháng nghị ngang cấp": both figures have the words in common.
    along = _ALONG.search(canonical(stretch))
    return Gap(stretch[: along.start()] if along else stretch, stretch, False, joined=True)


def _split_at_and(stretch: str) -> tuple[str, str] | None:
    """Split at the first "và" behind which nothing of its own stands, or at the last behind which a statement begins.

    "tiếp nhận và xử lý" is one statement, so a verb that waits for its object splits nothing.
    """
    joints = [(stretch[: joint.start()], stretch[joint.end() :]) for joint in _AND.finditer(canonical(stretch))]
    for before, after in joints:
        if is_bare(after):
            return before, after
    for before, after in reversed(joints):
        if opens_clause(after) and not ends_in_verb(before) and not stretch[: -len(after)].rstrip().endswith("với"):
            return before, after
    return None


def _parts(clause: str) -> list[tuple[int, int]]:
    """Return the stretches between commas."""
    if "," not in clause:
        return [(0, len(clause))]
    edges = [match.span() for match in _COMMA.finditer(clause)]
    starts = [0, *(end for _, end in edges)]
    ends = [*(start for start, _ in edges), len(clause)]
    return list(zip(starts, ends, strict=True))


def _first_of_lead(clause: str, parts: list[tuple[int, int]], lowest: int) -> int:
    """Return the stretch that the lead begins with: backwards from the figure to one that opens a clause.

    A stretch that ends in a verb has its object behind the comma ("tiếp nhận, phân loại 96 đơn") and is taken along.
    """
    at = len(parts) - 1
    while at > lowest:
        part, before = _text(clause, parts[at]), _text(clause, parts[at - 1])
        last = at == len(parts) - 1
        opens = opens_clause(part) or (lowest > 0 and is_bare(part)) or (last and _says_change(part))
        if opens and not (ends_in_verb(before) and not is_bare(part)):
            break
        at -= 1
    return at


def _says_change(part: str) -> bool:
    change = _CHANGES.search(canonical(part))
    return change is not None and is_bare(part[: change.start()])


def _text(clause: str, part: tuple[int, int]) -> str:
    return clause[part[0] : part[1]]


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = None
    for match in pattern.finditer(text):
        found = match
    return found
