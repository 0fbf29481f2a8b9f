"""What is only ordered or planned is not told as done."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from assistant.guard.context import likeness, neighbours
from assistant.guard.text.lexicon import planning_words
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind
from documents.language.compiling import compiled, compiled_regex
from documents.periods.plans import find_cues, tells_plan

_DONE, _AND = "đã", "và"
_TELL_DONE = frozenset({"đã", "vừa", "xong"})
_ORDERS = frozenset(
    {"yêu cầu", "đề nghị", "cam kết", "chủ trương", "đăng ký", "dự kiến", "giao", "nhất trí", "thống nhất"}
    | {"hứa", "kiến nghị"}
)
_BY_AGREEING = frozenset({"thông qua", "tán thành", "suy tôn", "bình chọn", "biểu quyết"})
_OPEN = frozenset({"sẽ", "cần", "phải", "phấn đấu", "dự kiến", "có yêu cầu", "được yêu cầu"})  # before "đã"
_AHEAD = 3  # words behind "đã" that may still tell of the order itself: "đã được yêu cầu"
_TOLD = 3  # words from "đã" on that the evidence has as well
_FEWEST = 3  # words that a clause shares with an order, to tell of the same
_HELD = 0.6  # share of a clause's words that the evidence has
_ORDERED = 0.75  # share of these that stand in what is ordered, and nowhere else
_ALIKE = 0.05  # by which a place that plans nothing has to be more like the claim's
_NAMED = 2  # words that tell of whom something is said: "đơn của A"
_GOING_ON = "đang"
_SUBJECT = 0.8  # share of what stands before "đã" that stands before "đang"
_FITS = 0.25  # likeness from which a verb of the evidence is the one told
_BEFORE_VERB = (Slot.UNIT, Slot.NAME, Slot.ROLE, Slot.FUNCTION, Slot.LABEL)  # "đã được Phòng 4 biên soạn"
# Tasks given and things agreed on are none that were done: "giao Phòng 4 biên soạn", "nhất trí tổ chức".
_AGREED = compiled_regex(
    r"\b(?:(?<!bàn )(?<!chuyển )(?<!được )giao (?=(?:cho )?(?:các|đồng chí|ông|bà|đơn vị|\p{Lu}))"
    r"|(?<!đã )(?:nhất trí|thống nhất) (?:sẽ |cùng |tiếp tục |giao )?(?=(?:tổ chức|xây dựng|ký|ban hành|thành lập|mở|cử"
    r"|sửa đổi|bổ sung|rà soát|triển khai|họp|phối hợp|trao đổi|giao|lựa chọn|chọn|tăng cường|duy trì|thực hiện)\b)"
    r"|(?<!\w)(?:yêu cầu|đề nghị|giao|chỉ đạo)(?: các đơn vị| đơn vị)?(?=: )"
    r"|(?<!\w)hứa (?=sẽ|khắc phục|thực hiện|hoàn thành|phấn đấu)"
    r"|(?<!\w)đăng ký (?=với \p{Lu})"
    r"|(?<!\w)(?:kiến nghị|đề nghị) (?:với )?"
    r"(?=(?:đồng chí )?(?:Viện trưởng|Phó|Chủ tịch|Giám đốc|Bộ|Sở|UBND|Ủy ban|VKSND|TAND|Tòa|lãnh đạo|cấp trên"
    r"|tỉnh)\b)"
    r"|(?:đề nghị|yêu cầu) (?=(?:hai|các|mỗi) (?:bên|đơn vị|ngành|phòng|cơ quan|địa phương|chi cục)\b))"
)
# "..., dự kiến vào tháng 11/2024": what the clause before it tells is still to come.
_TO_COME = compiled(r"[^,;.]*,\s*dự kiến (?=(?:vào|trong|đến|từ|sẽ|tháng|quý|ngày|cuối|đầu|hoàn thành|diễn ra)\b)")


def check_planned(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield what a claim tells as done and the evidence only as ordered, planned or hoped for."""
    problems = list(_check_next_words(claim, sources))
    yield from problems or list(_check_orders(claim, sources)) or _check_verbs(claim, sources)
    yield from _check_ongoing(claim, sources)


def _check_orders(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield a clause that says "đã" of what the evidence has nowhere but behind an order, in whatever words."""
    for part in dict.fromkeys(_parts_done(claim, sources)):
        said = {token.key for token in claim.tokens if token.part == part and _tells(token)}
        held = {key for key in said if any(key in source.outline.places for source in sources)}
        ordered = {key for key in held if all(_is_ordered(key, source) for source in sources)}
        if len(held) < max(_FEWEST, _HELD * len(said)) or len(ordered) < _ORDERED * len(held):
            continue
        yield Problem(ProblemKind.OTHER, " ".join(sorted(ordered)), "yêu cầu, kế hoạch")


def _check_verbs(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield what a claim says was done if the like stands in the evidence behind an order or before "dự kiến"."""
    parts = set(_parts_done(claim, sources))
    for at, token in enumerate(claim.tokens):
        if token.key != _DONE or token.part not in parts:
            continue
        verb = next((place for place in range(at + 1, len(claim.tokens)) if not _stands_before(claim, place)), None)
        if verb is not None and _is_only_planned(claim, verb, sources):
            yield Problem(ProblemKind.OTHER, f"đã {claim.tokens[verb].text}", "yêu cầu, kế hoạch")


def _stands_before(claim: Outline, at: int) -> bool:
    return claim.tokens[at].slot in _BEFORE_VERB


def _is_only_planned(claim: Outline, verb: int, sources: Sequence[Source]) -> bool:
    """Tell whether the place of the evidence where a verb stands most like in the claim is one of a plan."""
    around, key = neighbours(claim, verb), claim.tokens[verb].key
    places = [(source, at) for source in sources for at in source.outline.places.get(key, ())]
    found = [(likeness(around, source.outline, at), at in _ordered_places(source)) for source, at in places]
    planned = max((score for score, ordered in found if ordered), default=0.0)
    done = max((score for score, ordered in found if not ordered), default=0.0)
    return planned >= max(_FITS, done - _ALIKE)


def _check_ongoing(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield what a claim tells as done of a subject of which the evidence says that something is going on."""
    done = next(iter(claim.places.get(_DONE, ())), None)
    subject = {token.key for token in claim.tokens[:done] if token.slot is not Slot.FUNCTION} if done else set()
    if done is None or len(subject) < _NAMED or _GOING_ON in claim.places:
        return
    for source in sources:
        going = next(iter(source.outline.places.get(_GOING_ON, ())), 0)
        before = {token.key for token in source.outline.tokens[:going]}
        if len(subject & before) >= _SUBJECT * len(subject) and _DONE not in source.outline.places:
            told = " ".join(token.text for token in source.outline.tokens[going : going + _TOLD])
            yield Problem(ProblemKind.OTHER, f"đã {claim.tokens[min(done + 1, len(claim.tokens) - 1)].text}", told)


def _tells(token: Token) -> bool:
    return token.slot in (Slot.WORD, Slot.EXCLUSIVE) and not token.light and token.key not in _TELL_DONE


def _parts_done(claim: Outline, sources: Sequence[Source]) -> Iterator[int]:
    """Yield the stretches of a claim that tell of something done, unless what was done is the order."""
    words = [word.text for word in claim.words]
    for at, word in enumerate(words):
        if word not in _TELL_DONE or _is_told(words[at : at + _TOLD], sources):
            continue
        if not _any_in(words[at + 1 : at + 1 + _AHEAD], _ORDERS) and not _any_in(words[:at], _OPEN):
            start = claim.words[at].span.start
            yield next((token.part for token in reversed(claim.tokens) if token.span.start <= start), 0)


def _is_told(words: Sequence[str], sources: Sequence[Source]) -> bool:
    """Tell whether the evidence says "đã" itself before what follows: "khắc phục hạn chế đã được chỉ ra"."""
    said = f" {' '.join(words)} "
    return any(said in f" {' '.join(word.text for word in source.outline.words)} " for source in sources)


def _any_in(words: Sequence[str], phrases: Collection[str]) -> bool:
    said = f" {' '.join(words)} "
    return any(f" {phrase} " in said for phrase in phrases)


def _is_ordered(key: str, source: Source) -> bool:
    ordered = _ordered_places(source)
    return all(place in ordered for place in source.outline.places.get(key, ()))


@lru_cache(maxsize=4096)
def _ordered_places(source: Source) -> frozenset[int]:
    """Return the places of the tokens that stand behind an order or a plan, and behind no result since."""
    outline = source.outline
    cues = [(cue.start, cue.plan) for cue in find_cues(outline.text)]
    cues = sorted([*cues, *((match.start(), True) for match in _AGREED.finditer(outline.text))])
    to_come = [match.span() for match in _TO_COME.finditer(outline.text)]
    found = set()
    for at, token in enumerate(outline.tokens):
        before = [plan for start, plan in cues if start < token.span.start]
        if (before and before[-1]) or any(start <= token.span.start < end for start, end in to_come):
            found.add(at)
    return frozenset(found)


def _check_next_words(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield what follows "đã" in the claim and a word of planning wherever the evidence has it."""
    words = [word.text for word in claim.words]
    for at, word in enumerate(words[:-2]):
        following = words[at + 1 : at + 3]
        if word != _DONE and not (word == _AND and _DONE in words[:at]):
            continue
        before = [found for source in sources for found in _before(source, following)]
        planned = [found for found in before if found in planning_words()]
        if planned and len(planned) == len(before):
            yield Problem(ProblemKind.OTHER, f"đã {' '.join(following)}", f"{planned[0]} {' '.join(following)}")
        elif before and " ".join(following) in _ORDERS | _BY_AGREEING:
            continue  # the order itself was given
        elif before and _DONE not in before and all(_only_plans(source, following) for source in sources):
            yield Problem(ProblemKind.OTHER, f"đã {' '.join(following)}", "yêu cầu, kế hoạch")


def _before(source: Source, following: Sequence[str]) -> Iterator[str]:
    """Yield the one or two words before each place where the evidence has the two words ``following``."""
    words, spans = [word.text for word in source.outline.words], [word.span for word in source.outline.words]
    for at in range(1, len(words) - 1):
        if words[at : at + 2] != list(following):
            continue
        if source.outline.text[spans[at - 1].end : spans[at].start].strip():
            yield ""  # what stands before a mark orders nothing behind it: "38 hồ sơ yêu cầu; trực tiếp kiểm sát"
        else:
            two = " ".join(words[max(0, at - 2) : at])
            yield two if two in planning_words() else words[at - 1]


def _only_plans(source: Source, following: Sequence[str]) -> bool:
    """Tell whether all places where the evidence has two words stand behind an order: "yêu cầu ... khẩn trương"."""
    words = source.outline.words
    pairs = [at for at in range(len(words) - 1) if [words[at].text, words[at + 1].text] == list(following)]
    text = source.outline.text
    cues = find_cues(text)
    return all(tells_plan(text, cues, start=0, at=words[at].span.start) is True for at in pairs)
