"""What is dated keeps its date: "Kế hoạch số 12/KH-VKS ngày 05/01/2024", "khởi công tháng 10/2020"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind
from documents.language.compiling import compiled

_JOINTS = frozenset({"ngày", "ban", "hành", "được", "ký", "đã", "vào", "của"})  # words between a number and its date
_BY = frozenset({"do", "bởi"})
_LEVELS = frozenset({"nhân", "dân", "tỉnh", "huyện", "quận", "thành", "phố", "thị", "xã", "khu", "vực", "tối", "cao"})
_ISSUERS = (Slot.UNIT, Slot.ROLE, Slot.NAME)
_BODY = "body"
_WORKS = "works"  # a building is begun on one day and opened on another
_REACH = 20  # tokens between the number of a document and the verb that dates it
_NOUNS = (
    r"(?:quyết định|kế hoạch|quy chế|chỉ thị|hướng dẫn|thông báo|báo cáo|kiến nghị|kháng nghị|kết luận|công văn|bản án"
    r"|nghị quyết|chương trình|quy định|thông tư|cáo trạng|tờ trình|biên bản|văn bản|đề án)"
)
_NOUN = compiled(rf"\b{_NOUNS}\b", re.IGNORECASE)
# "... được Viện trưởng ký ngày 05/3/2024": whatever stands between, the document is what was signed.
_SIGNED = compiled(r"\b(?:ký|ban hành|ký ban hành|tuyên)\s+(?:vào |từ )?(?:ngày |sáng |chiều |hôm )*$", re.IGNORECASE)
# "Ngày 05/3/2024, Viện trưởng ký Quyết định số ..."
_SIGNS = compiled(rf"\b(?:ký|ban hành|ký ban hành)\s+{_NOUNS}\b[^,;.:\d]{{0,60}}$", re.IGNORECASE)
_HELD = compiled(r"\b(?:tổ chức|diễn ra|khai mạc|xét xử|tiến hành|mở|gặp mặt|hội đàm|xảy ra)\b", re.IGNORECASE)


def check_documents(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield dates that the claim gives a document and the evidence does not, though it dates the document."""
    known = [pair for source in sources for pair in _stated(source)]
    for code, day in _dated(claim):
        stated = [other for number, other in known if number.key == code.key]
        if stated and all(other.key != day.key for other in stated):
            yield Problem(ProblemKind.DATE, f"{code.text} ngày {day.text}", f"ngày {stated[0].text}")
    yield from _check_replaced(claim, sources)
    for day in _event_days(claim):
        dated = [code for code, other in known if other.key == day.key and code.slot is Slot.CODE]
        if dated and not any(_happens(day, source) for source in sources):
            yield Problem(ProblemKind.DATE, f"ngày {day.text}", f"{dated[0].text} ngày {day.text}")


def _check_replaced(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the document that a claim lets another replace or amend, if the evidence has it the other way round."""
    codes = [token for token in claim.tokens if token.slot is Slot.CODE]
    if not any(code.note for code in codes):
        return
    stated = [token for source in sources for token in source.outline.tokens if token.slot is Slot.CODE]
    for code in codes if any(other.note for other in stated) else ():
        notes = {other.note for other in stated if other.key == code.key}
        if notes and code.note not in notes:
            yield Problem(ProblemKind.DOCUMENT_NUMBER, code.text)


def dated_alike(claim: Outline, sources: Sequence[Source]) -> frozenset[Token]:
    """Return the documents of a claim and their days where the evidence dates them so: that settles their place."""
    known = {(code.key, day.key) for source in sources for code, day in _stated(source)}
    pairs = _dated(claim) if known else ()
    return frozenset(token for code, day in pairs if (code.key, day.key) in known for token in (code, day))


@lru_cache(maxsize=4096)
def _stated(source: Source) -> list[tuple[Token, Token]]:
    return list(_dated(source.outline))


def _dated(outline: Outline) -> Iterator[tuple[Token, Token]]:
    """Yield each document number, and each stage of a building, with its date."""
    tokens = outline.tokens
    for at, token in enumerate(tokens):
        if token.slot is not Slot.CODE and token.group != _WORKS:
            continue
        joins = _is_joint if token.slot is Slot.CODE else _is_verb
        behind = next((other for other in tokens[at + 1 :] if not joins(other)), None)
        if behind is not None and behind.slot is Slot.DATE:
            yield token, behind
        elif token.slot is Slot.CODE:
            yield from _signed(outline, at)


def _is_verb(token: Token) -> bool:
    return token.key in _JOINTS


def _is_joint(token: Token) -> bool:
    """Tell whether a token only says who issued a document: "của TAND huyện", "được Viện trưởng ký"."""
    return token.key in _JOINTS | _BY | _LEVELS or token.slot in _ISSUERS or token.group == _BODY


def _signed(outline: Outline, at: int) -> Iterator[tuple[Token, Token]]:
    """Yield a document with the day on which its clause says that it was signed or issued."""
    tokens, code = outline.tokens, outline.tokens[at]
    for other in tokens[at + 1 : at + 1 + _REACH]:
        between = outline.text[code.span.end : other.span.start]
        if other.slot is Slot.CODE or other.part != code.part:
            break
        if other.slot is Slot.DATE and _SIGNED.search(between) and not _NOUN.search(between):
            yield code, other
            return
    before = [other for other in tokens[max(0, at - _REACH) : at] if other.slot in (Slot.DATE, Slot.CODE)]
    if before and before[-1].slot is Slot.DATE and _SIGNS.search(outline.text, before[-1].span.end, code.span.start):
        yield code, before[-1]


def _event_days(claim: Outline) -> Iterator[Token]:
    """Yield the days on which a claim that names no document lets something be held."""
    if any(token.slot is Slot.CODE for token in claim.tokens) or _NOUN.search(claim.text):
        return
    for token in claim.tokens:
        if token.slot is Slot.DATE and _HELD.search(claim.text):
            yield token


def _happens(day: Token, source: Source) -> bool:
    """Tell whether the evidence has a day anywhere but behind the number of a document."""
    tokens = source.outline.tokens
    dated = {other.span for _, other in _stated(source)}
    places = [at for at in source.slots.get(Slot.DATE, ()) if tokens[at].key == day.key]
    return any(tokens[at].span not in dated for at in places)
