"""Recomputes what a sentence states: parts and totals, shares, changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from documents.auditing.remarks import Remark, agrees, change_remark, share_remark, total_remark
from documents.figures.changes import is_change
from documents.language.compiling import compiled
from documents.language.patterns import pattern
from documents.language.text import canonical
from documents.numbers.counting import PERCENT
from documents.types import Document, Figure

_BRACKET = compiled(r"\(([^()]*)\)")
_SEGMENT_END = compiled(r"[;()]|\.(?=\s|$)")
# A bracket that picks out some, compares or speaks of change does not list all parts.
_NO_PARTITION = pattern(
    r"\b(?:trong đó|có|như|nhất là|chủ yếu|riêng|tăng|giảm|vượt|so với|cùng kỳ|năm|đạt|bằng|ít hơn|nhiều hơn)\b"
)
_CONSISTS = pattern(r"[\s,]*\b(?:gồm|bao gồm)(?: có)?\b[^,;]*$")
_AMONG = pattern(r"\btrong đó\b")
_REST = pattern(r"\b(?:còn lại|khác)\b[^,;]*$")
_LIGHT = pattern(r"[\s,(\-]*(?:(?:đã )?(?:đạt|bằng|chiếm|tương đương|tương ứng)(?: với)?)?(?: tỷ lệ)?[\s:]*\(?\s*")
_OPENS_BRACKET = pattern(r"\s*(?:(?:so với )?(?:chỉ tiêu|kế hoạch)[^(;,.]*)?\(\s*")
_PART = pattern(r"\b(?:giải quyết|chấp nhận|xử lý|xong|xét xử|bảo vệ|hoàn thành|thu hồi|tiếp thu|khắc phục)\b")


def sentence_remarks(document: Document, figures: Sequence[Figure]) -> Iterator[Remark]:
    """Yield the remarks on one sentence, whose ``figures`` are in reading order."""
    exact = [figure for figure in figures if figure.hedge is None]
    amounts = [figure for figure in exact if figure.count_unit != PERCENT and not is_change(figure)]
    yield from _totals(document, amounts)
    yield from _shares(document, exact, amounts)
    yield from _changes(document, exact, amounts)


def _totals(document: Document, amounts: Sequence[Figure]) -> Iterator[Remark]:
    for number, total in enumerate(amounts):
        if total.pair is not None and number and amounts[number - 1].pair == total.pair:
            following = amounts[number + 1 :]
        else:
            following = [other for other in amounts[number + 1 :] if other.pair is None or other.pair != total.pair]
        listed = _parts(document, total, following)
        if any(part.pair is None and part.count_unit != total.count_unit for part in listed):
            continue  # "90 người, gồm 70 người bị tạm giam, 20 phạm nhân": prisoners are people as well
        parts = [part for part in listed if part.count_unit == total.count_unit]
        if len(parts) > 1 and sum(part.value for part in parts) != total.value:
            yield total_remark(total, parts)


def _parts(document: Document, total: Figure, following: Sequence[Figure]) -> list[Figure]:
    """Return the figures that a total is said to consist of, empty if the sentence does not say that they are all."""
    if not following:
        return []
    text, start = document.text, following[0].span.start
    lead = canonical(text[total.span.end : start])
    opened = lead.rfind("(")
    if opened >= 0 and ")" not in lead[opened:]:
        bracket = _BRACKET.match(text, total.span.end + opened)
        if bracket is None or _NO_PARTITION.search(canonical(bracket[1])):
            return []
        return [part for part in following if part.span.end <= bracket.end()]
    listed = _segment(document, total, following)
    if _CONSISTS.search(lead) and not _SEGMENT_END.search(lead):
        return listed
    closing = canonical(text[listed[-2].span.end : listed[-1].span.start]) if len(listed) > 1 else ""
    return listed if _AMONG.search(lead) and _REST.search(closing) else []


def _segment(document: Document, total: Figure, following: Sequence[Figure]) -> list[Figure]:
    end = _SEGMENT_END.search(document.text, total.span.end)
    limit = end.start() if end else len(document.text)
    return [part for part in following if part.span.end <= limit]


def _shares(document: Document, exact: Sequence[Figure], amounts: Sequence[Figure]) -> Iterator[Remark]:
    for share in exact:
        if share.count_unit != PERCENT or is_change(share) or share.target:
            continue
        before = [figure for figure in amounts if figure.span.end <= share.span.start]
        after = [figure for figure in amounts if figure.span.start >= share.span.end]
        told = _ratio_behind(document, share, before, after) or _ratio_before(document, share, before)
        if told and told[1].value and not agrees(share.value, told[0].value / told[1].value * 100):
            yield share_remark(share, *told)


Ratio = tuple[Figure, Figure]


def _ratio_behind(document: Document, share: Figure, before: Sequence[Figure], after: Sequence[Figure]) -> Ratio | None:
    """Return the ratio in the bracket behind a share: "88,9 % (8/9 kháng nghị)", "đạt 186 % chỉ tiêu (22 cuộc)"."""
    if not after or not _OPENS_BRACKET.fullmatch(canonical(document.text[share.span.end : after[0].span.start])):
        return None
    if len(after) > 1 and _is_ratio(after[0], after[1]):
        return after[0], after[1]
    if after[0].target and before and before[-1].count_unit == after[0].count_unit:
        return before[-1], after[0]
    return None


def _ratio_before(document: Document, share: Figure, before: Sequence[Figure]) -> Ratio | None:
    """Return the amounts right before a share that it is of, None if it could be of others.

    A ratio ("6/7 kháng nghị, đạt 85,7 %") says so itself. Of two amounts ("thụ lý 96 đơn, giải quyết 90 đơn, đạt
    93,8 %") the second has to be named as a part; if any two amounts of the sentence give the share, it is of those.
    """
    if not before or not _LIGHT.fullmatch(canonical(document.text[before[-1].span.end : share.span.start]) or ""):
        return _after_attributes(document, share, before)
    return _stated_of(before, share)


def _after_attributes(document: Document, share: Figure, before: Sequence[Figure]) -> Ratio | None:
    """The same where attributes stand between the amount and the share: "45 đơn thuộc thẩm quyền, đạt 100 %"."""
    if not before:
        return None
    between = canonical(document.text[before[-1].span.end : share.span.start])
    attributes, comma, light = between.rpartition(",")
    plain = comma and not _SEGMENT_END.search(attributes) and "," not in attributes and light.strip()
    return _stated_of(before, share) if plain and _LIGHT.fullmatch(light) else None


def _stated_of(before: Sequence[Figure], share: Figure) -> Ratio | None:
    last = before[-1]
    if len(before) > 1 and _is_ratio(before[-2], last):
        return before[-2], last
    wholes = [figure for figure in before[:-1] if figure.count_unit == last.count_unit and figure.value >= last.value]
    if not wholes or last.pair is not None or not _PART.search(canonical(last.wording)):
        return None
    same = [figure for figure in before if figure.count_unit == last.count_unit]
    fits = any(
        whole.value and agrees(share.value, part.value / whole.value * 100)
        for whole in same
        for part in same
        if part is not whole
    )
    return None if fits else (last, wholes[-1])


def _is_ratio(part: Figure, whole: Figure) -> bool:
    return part.pair is not None and part.pair == whole.pair and part.count_unit == whole.count_unit


def _changes(document: Document, exact: Sequence[Figure], amounts: Sequence[Figure]) -> Iterator[Remark]:
    stated = [figure for figure in exact if is_change(figure)]
    for now in amounts:
        own = [figure for figure in stated if now.change is not None and figure.change == now.change]
        change = own[0] if own else None
        if change is None or change.change is None or change.change.direction not in ("tăng", "giảm"):
            continue
        if change.count_unit == now.count_unit:
            yield from _against_compared(now, change, amounts)
            yield from _in_per_cent(document, now, change, stated)


def _against_compared(now: Figure, change: Figure, amounts: Sequence[Figure]) -> Iterator[Remark]:
    """Recompute "312 vụ, tăng 41 vụ so với năm 2019 (271 vụ)"."""
    compared = [
        other
        for other in amounts
        if other.count_unit == now.count_unit
        and other.period is not None
        and now.period is not None
        and other.period.year < now.period.year
    ]
    if len(compared) != 1:
        return
    computed = now.value - compared[0].value
    if computed != _signed(change):
        yield change_remark(change, now, compared[0], computed)


def _in_per_cent(document: Document, now: Figure, change: Figure, stated: Sequence[Figure]) -> Iterator[Remark]:
    """Recompute "642 vụ, tăng 37 vụ (6,1 %)"; the earlier amount is the present one less the change."""
    earlier = now.value - _signed(change)
    for share in stated:
        between = canonical(document.text[change.span.end : share.span.start])
        beside = share.count_unit == PERCENT and share.span.start > change.span.end and _LIGHT.fullmatch(between)
        if beside and earlier > 0 and not agrees(share.value, change.value / earlier * 100):
            yield change_remark(share, now, change, _signed(change) / earlier * 100)


def _signed(change: Figure) -> Decimal:
    return -change.value if change.change and change.change.direction == "giảm" else change.value
