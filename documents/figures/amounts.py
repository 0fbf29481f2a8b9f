"""The numbers of a sentence with their counting units, and those that are stated as one: pairs and ratios.

A number mostly has its unit behind it. Where it has not, the sentence says elsewhere what it counts: the number after
it in a list ("8, 6 và 5 kháng nghị"), the noun before it ("số phiên tòa ... là 58"), the number before it ("đã xét xử
22 và chấp nhận 19") or the figure that its bracket breaks down ("20 kháng nghị (cấp tỉnh 8, cấp huyện 12)").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from documents.figures.predicates import ends_in_verb, is_bare
from documents.language.compiling import compiled
from documents.language.patterns import pattern
from documents.language.text import canonical
from documents.numbers.counting import PERCENT, count_unit_after, count_units, is_person_unit
from documents.numbers.finding import NumberMention

# "20 năm thành lập", "trong 10 ngày": how long something took is no work outcome.
DURATIONS = frozenset({"năm", "tháng", "tuần", "ngày", "giờ", "phút", "tuổi"})
_PRISON_TERM = "năm tù"
_PRISON = " tù"
_MONTHS = pattern(r"\s*tháng\s+tù\b")
_YEARS_AND_MONTHS = pattern(r"\s*năm\s+(\d{1,2})\s+tháng\s+tù\b")
RATIO = compiled(r"\s*(?:/|trên)\s*$")
_PAIR = pattern(r"\s*(?:/|với|và|,|-|gồm|cùng)?\s*(?:tổng số )?")
_LISTED = pattern(r"\s*(?:,|và|hoặc|hay|đến|-|lên|lên đến|xuống|xuống còn|còn)\s*")
_BOUNDARY = pattern(r"\s*(?:[.,;:)]|$|(?:và|nhưng|còn|trong khi|so với|trở|là)\b)")
_NAMED_BEFORE = pattern(r"\b(?:tổng số|số lượng|số)\s+(?=\S)")
_STATES = pattern(r"(?:\b(?:là|đạt|còn|có|được|lên|xuống|gồm|tới|dưới|trên|gần|hơn|khoảng|ít nhất)|:)\s*$")
# "Tổng điểm 961", "số điểm đạt được là 974,5": marks are written before their number as often as behind it; "điểm 3
# mục II" is a place in a paper.
_SCORED = pattern(
    r"\b(?:tổng số điểm|tổng điểm|số điểm|điểm (?:thi đua|bình quân|trung bình|tổng kết))"
    r"(?: (?:thi đua|chấm|tự chấm|đạt được|đạt|là|được))*\W*$"
)
_POINTS = "điểm"
# "Số cũ chuyển sang 187, số mới 877": parts of the amount stated before, old and new.
_BREAKS_DOWN = pattern(
    r"\W*(?:(?:trong đó|gồm|bao gồm|và|còn),?\s+)?(?:có )?(?:(?:tổng )?số\s+)?(?:cũ|mới)"
    r"(?:\s+(?:chuyển sang|còn lại|phát sinh|thụ lý|tiếp nhận|trong kỳ|là|có))*[\s:]*"
)
# "13 kháng nghị, trong đó kháng nghị ngang cấp 05 và kháng nghị trên một cấp 08": the noun stands before its number.
_PARTS_OF_IT = pattern(r"(?:^|,)\s*(?:trong đó(?: có)?|gồm|bao gồm|cụ thể|và)\s*:?\s[^,;.]*$")
_OF_THESE = pattern(r"\s*trong số (?:đó|này|họ)\b")  # "12 phiên tòa ..., 3 trong số đó là phiên tòa trực tuyến"
# "gồm Sơn La 47, Lai Châu 45, Điện Biên 43": each number counts what was counted before the list.
_NAME_LISTED = compiled(r"(?:\b(?:gồm|gồm có|là|như|và)|[:,;])\s+(?:[A-ZĐ]\w*[ -]?){1,4}\s*$")
_ONLY_NAME = compiled(r"\W*(?:(?:trong đó|bao gồm|gồm có|gồm|là|như|và)\s+)*(?:[A-ZĐ][^\W\d_]*\s*){1,4}")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its counting unit, at offsets of the sentence.

    ``digits_end`` is where the number itself ends; ``count_unit`` is empty where nothing says what it counts.
    """

    value: Decimal
    count_unit: str
    start: int
    digits_end: int
    end: int
    hedge: str | None


def amounts_of(text: str, numbers: Sequence[NumberMention]) -> list[Amount]:
    """Return the numbers of a sentence with the units behind them; stretches of time are left out.

    A number that no unit follows comes back with an empty one, for ``complete`` to find it elsewhere.
    """
    found: list[Amount] = []
    ended, plain = 0, canonical(text) if _PRISON in text else ""
    for number in numbers:
        start, end = number.span
        if start < ended:
            continue  # the months of "05 năm 06 tháng tù"
        if term := _YEARS_AND_MONTHS.match(plain, end):
            ended = term.end()
            years = number.value + round(Decimal(term[1]) / 12, 2)
            found.append(Amount(years, _PRISON_TERM, start, end, ended, number.hedge))
            continue
        if months := _MONTHS.match(plain, end):
            ended = months.end()
            found.append(Amount(round(number.value / 12, 2), _PRISON_TERM, start, end, ended, number.hedge))
            continue
        following = count_unit_after(text, end)
        if following is None:
            found.append(Amount(number.value, "", start, end, end, number.hedge))
        elif following[0] == _PRISON_TERM or following[0].split()[0] not in DURATIONS:
            found.append(Amount(number.value, following[0], start, end, following[1], number.hedge))
    return found


def complete(
    text: str, amounts: Sequence[Amount], parent: Amount | None = None, *, earlier: Amount | None = None
) -> list[Amount]:
    """Give numbers without a unit the one that the sentence states for them; drop those without any.

    ``parent`` is the amount that a bracket holding ``amounts`` explains, ``earlier`` the last of the sentence before;
    either may be broken down: "Số cũ chuyển sang 187, số mới 877", "98 đơn (số mới 61)".
    """
    listed = _from_behind(text, amounts)
    found: list[Amount] = []
    for amount in listed:
        unit = amount.count_unit or _unit_before(text, amount, found, parent)
        whole = replace(amount, count_unit=unit or _unit_carried(text, amount, found, parent or earlier))
        if whole.count_unit:
            found.append(whole)
    return found


def group_size(text: str, amounts: Sequence[Amount]) -> int:
    """Return how many of the leading amounts are stated as one: 2 for a pair or a ratio, else 1.

    A ratio or a pair joined by a slash may be of any units ("505/505", "16/18 chỉ tiêu", "74 vụ/157 bị cáo"); other
    joints make a pair only of cases and the people in them.
    """
    if len(amounts) < 2:
        return 1
    first, second = amounts[0], amounts[1]
    between = canonical(text[first.end : second.start])
    if RATIO.match(between):
        return 2
    is_pair = first.count_unit.startswith(("vụ", "việc")) and is_person_unit(second.count_unit)
    return 2 if is_pair and _PAIR.fullmatch(between) else 1


def _from_behind(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """Pass units from the end of a list or ratio to its start: "8, 6 và 5 kháng nghị", "từ 25 lên 33 vụ"."""
    found: list[Amount] = []
    for amount in reversed(amounts):
        if not amount.count_unit and found and found[-1].count_unit:
            between = canonical(text[amount.end : found[-1].start])
            if _LISTED.fullmatch(between) or RATIO.match(between) or _goes_on(text, amount, found[-1]):
                amount = replace(amount, count_unit=found[-1].count_unit)
        found.append(amount)
    return found[::-1]


def _goes_on(text: str, amount: Amount, following: Amount) -> bool:
    """Tell whether both numbers have verbs of their own and one object: "đã xét xử 40 và chấp nhận 33 kháng nghị"."""
    between = text[amount.end : following.start]
    joint = re.match(canonical(r"\s*(?:,|và|,\s*đã)\s+"), canonical(between))
    before = text[max(0, amount.start - 40) : amount.start]
    is_object = joint is not None and "," not in between[joint.end() :] and following.count_unit != PERCENT
    return is_object and ends_in_verb(between) and ends_in_verb(before)


def _unit_before(text: str, amount: Amount, before: Sequence[Amount], parent: Amount | None) -> str:
    if not _BOUNDARY.match(canonical(text), amount.end):
        return ""
    start = before[-1].end if before else 0
    lead = text[start : amount.start]
    if named := _named_before(lead):
        return named
    if _SCORED.search(canonical(lead)):
        return _POINTS
    held = next((other for other in reversed(before) if other.count_unit != PERCENT), None) or parent
    if held is None or held.count_unit == PERCENT:
        return ""
    if (
        before
        and _PARTS_OF_IT.search(canonical(lead))
        and any(unit == held.count_unit for unit, _ in count_units(lead))
    ):
        return held.count_unit
    stated = bool(before) and "." not in lead and (ends_in_verb(lead) or (";" in lead and is_bare(lead)))
    return held.count_unit if stated or (is_bare(lead) and (parent is not None or bool(before))) else ""


def _unit_carried(text: str, amount: Amount, before: Sequence[Amount], earlier: Amount | None) -> str:
    """Return the unit of the amount before for a share of it, or for the next member of a list of names."""
    held = next((other for other in reversed(before) if other.count_unit != PERCENT), None)
    lead = text[before[-1].end if before else 0 : amount.start]
    whole = held or earlier
    if held is not None and _OF_THESE.match(canonical(text), amount.end):
        return held.count_unit
    if whole is None or whole.count_unit == PERCENT or not _BOUNDARY.match(canonical(text), amount.end):
        return ""
    is_listed = held is not None and _NAME_LISTED.search(lead) is not None
    return whole.count_unit if is_listed or breaks_down(lead) else ""


def breaks_down(lead: str) -> bool:
    """Tell whether a stretch names nothing but the old or the new part of what was counted before."""
    return _BREAKS_DOWN.fullmatch(canonical(lead)) is not None


def only_names(lead: str) -> bool:
    """Tell whether a stretch is nothing but the name that a number of a list belongs to: "gồm Sơn La", "Lai Châu"."""
    return _ONLY_NAME.fullmatch(lead) is not None


def _named_before(lead: str) -> str:
    """Return the unit that "số ... là" names: "số phiên tòa rút kinh nghiệm là 58"."""
    plain = canonical(lead)
    marks = list(_NAMED_BEFORE.finditer(plain))
    if not marks or not _STATES.search(plain) or ";" in plain[marks[-1].end() :]:
        return ""
    units = count_units(lead[marks[-1].end() :])
    return units[0][0] if units and units[0][1].start == 0 else ""
