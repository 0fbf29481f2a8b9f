"""Edits of figures (F): each must be flagged."""

from __future__ import annotations

import random
import re
from itertools import pairwise

from documents.language.text import canonical
from evals.edits.words import DIGITS, NUMERALS, both_ways, digit_runs, replaced, word_edit
from evals.mutation.mutants import Operator, Seed
from evals.support.claims import parse
from evals.support.lexicon import PLAN
from evals.support.quantities import Quantity
from evals.support.units import is_known

_TARGETS = (
    (re.compile(r"(?<![\w])đạt (?=chỉ tiêu|\d[\d,]*\s?% (?:chỉ tiêu|kế hoạch))"), "vượt "),
    (re.compile(r"(?<!\w)hoàn thành (?=(?:\d+(?:/\d+)? )?chỉ tiêu)"), "hoàn thành vượt "),
    (re.compile(r"(?<!\w)[Đđ]ã (?=(?:ban hành|giải quyết|tổ chức|truy tố|trực tiếp kiểm sát|thụ lý) \d)"), "phấn đấu "),
    (re.compile(r"(?:(?<=[;,:] )|^)(?:ban hành|tổ chức|truy tố) (?=\d)"), "chỉ tiêu {}"),
)
_COUNTED_TARGETS = re.compile(r"\d+(?:/\d+)? chỉ tiêu")  # "15/15 chỉ tiêu" counts targets and sets none
_SMALL = re.compile(r"0?([1-9]|10)(?=\s)")


def change_digit(seed: Seed, lot: random.Random) -> str | None:
    """74 vụ → 75 vụ."""
    runs = digit_runs(seed)
    if not runs:
        return None
    _, start, end = lot.choice(runs)
    digits = seed.text[start:end]
    return replaced(seed, start, end, digits[:-1] + str((int(digits[-1]) + lot.randrange(1, 9)) % 10))


def transpose_digits(seed: Seed, lot: random.Random) -> str | None:
    """157 → 175 bị cáo."""
    runs = [run for run in digit_runs(seed) if run[2] - run[1] >= 2 and seed.text[run[2] - 2 : run[2]].isdigit()]
    runs = [run for run in runs if seed.text[run[2] - 1] != seed.text[run[2] - 2]]
    if not runs:
        return None
    _, start, end = lot.choice(runs)
    digits = seed.text[start:end]
    return replaced(seed, start, end, digits[:-2] + digits[-1] + digits[-2])


def scale(seed: Seed, lot: random.Random) -> str | None:
    """74 → 740."""
    runs = [run for run in digit_runs(seed) if seed.text[run[1] : run[2]].isdigit()]
    if not runs:
        return None
    _, start, end = lot.choice(runs)
    return replaced(seed, start, end, seed.text[start:end] + "0")


def shift_decimal(seed: Seed, lot: random.Random) -> str | None:
    """12,5 % → 1,25 %."""
    runs = [run for run in digit_runs(seed) if re.fullmatch(r"\d{2,},\d", seed.text[run[1] : run[2]])]
    if not runs:
        return None
    _, start, end = lot.choice(runs)
    digits = seed.text[start:end].replace(",", "")
    return replaced(seed, start, end, f"{digits[:-2]},{digits[-2:]}")


def take_other_number(seed: Seed, lot: random.Random) -> str | None:
    """Put another number of the sentence in the place of one."""
    runs = digit_runs(seed)
    pairs = [
        (one, two)
        for one in runs
        for two in runs
        if not one[0].values & two[0].values and one[0].kind == two[0].kind and not one[0].ratio and not one[0].total
    ]
    if not pairs:
        return None
    (_, start, end), (_, other_start, other_end) = lot.choice(pairs)
    return replaced(seed, start, end, seed.text[other_start:other_end])


def swap_numbers(seed: Seed, lot: random.Random) -> str | None:
    """74 vụ/157 bị cáo → 157 vụ/74 bị cáo."""
    runs = digit_runs(seed)
    pairs = [(one, two) for one, two in pairwise(runs) if not one[0].values & two[0].values]
    pairs = [(one, two) for one, two in pairs if one[0].kind == two[0].kind and not one[0].ratio]
    if not pairs:
        return None
    (_, start, end), (_, other_start, other_end) = lot.choice(pairs)
    text = seed.text
    return text[:start] + text[other_start:other_end] + text[end:other_start] + text[start:end] + text[other_end:]


def absolute_to_relative(seed: Seed, lot: random.Random) -> str | None:
    """Tăng 12 vụ → tăng 12%."""
    found = [one for one in parse(seed.text).quantities if one.change and one.kind == "figure"]
    if not found:
        return None
    one = lot.choice(found)
    match = DIGITS.match(seed.text, one.start)
    return replaced(seed, match.end(), one.end, "%") if match else None


def target_for_result(seed: Seed, lot: random.Random) -> str | None:
    """Đạt chỉ tiêu → vượt chỉ tiêu; ban hành 9 kháng nghị → chỉ tiêu ban hành 9 kháng nghị."""
    planned = PLAN.search(canonical(_COUNTED_TARGETS.sub("", seed.text))) is not None
    for pattern, new in _TARGETS:
        match = pattern.search(seed.text)
        if match and not planned:
            return replaced(seed, *match.span(), new.format(match[0]))
    return None


def invent_total(seed: Seed, lot: random.Random) -> str | None:
    """74 vụ/157 bị cáo → ..., tổng cộng 231 vụ, bị cáo: a sum of what cannot be summed."""
    pairs = [(one, two) for one, two in pairwise(_whole(seed)) if one.unit != two.unit]
    if not pairs:
        return None
    one, two = lot.choice(pairs)
    total = min(one.values) + min(two.values)
    return f"{seed.text.rstrip(' .;/')}, tổng cộng {total:f} {one.unit}, {two.unit}."


def show_wrong_sum(seed: Seed, lot: random.Random) -> str | None:
    """74 vụ, 12 vụ → ..., cộng 74 + 13 = 87 vụ: the sum is shown, one of its parts is wrong."""
    pairs = [(one, two) for one, two in pairwise(_whole(seed)) if one.unit == two.unit]
    if not pairs:
        return None
    one, two = lot.choice(pairs)
    wrong = min(two.values) + lot.randrange(1, 9)
    total = min(one.values) + wrong
    return f"{seed.text.rstrip(' .;/')}, cộng {min(one.values):f} + {wrong:f} = {total:f} {one.unit}."


def other_numeral(seed: Seed, lot: random.Random) -> str | None:
    """Hai vụ → ba vụ; 07 kháng nghị → tám kháng nghị."""
    found = [one for one in parse(seed.text).quantities if is_known(one.unit) and not one.ratio and not one.total]
    places = [(one, seed.text[one.start : one.end].split()[0].lower()) for one in found]
    written = [(one, word) for one, word in places if word in NUMERALS or _SMALL.match(f"{word} ")]
    if not written:
        return None
    one, word = lot.choice(written)
    at = NUMERALS.index(word) if word in NUMERALS else int(word) - 1
    return replaced(seed, one.start, one.start + len(word), NUMERALS[(at + lot.randrange(1, 9)) % 10])


def _whole(seed: Seed) -> list[Quantity]:
    """Return the plain counts of a sentence: no shares, parts of ratios, changes or hedged figures."""
    return [
        one
        for one, _, _ in digit_runs(seed)
        if one.kind == "figure" and one.values and not (one.ratio or one.total or one.change or one.hedge)
    ]


FIGURES = (
    Operator("F1", 1, "đổi một chữ số", change_digit),
    Operator("F2", 1, "đảo hai chữ số", transpose_digits),
    Operator("F3", 1, "nhân mười", scale),
    Operator("F4", 1, "dời dấu phẩy", shift_decimal),
    Operator("F5", 1, "lấy số khác trong câu", take_other_number, level="H"),
    Operator("F6", 1, "tráo hai số", swap_numbers, level="H"),
    Operator(
        "F7",
        1,
        "đổi đơn vị tính",
        word_edit(
            *both_ways(("bị cáo", "bị can"), ("kháng nghị", "kiến nghị"), ("vụ", "người"), ("tỷ đồng", "triệu đồng")),
            after_number=True,
        ),
    ),
    Operator("F8", 1, "tuyệt đối thành phần trăm", absolute_to_relative),
    Operator(
        "F9",
        1,
        "đổi từ so sánh",
        word_edit(
            ("ít nhất", "nhiều nhất"),
            ("không dưới", "không quá"),
            ("gần", "hơn"),
            ("trên", "dưới"),
            ("hơn", "gần"),
            before_number=True,
        ),
    ),
    Operator("F10", 1, "kết quả thành chỉ tiêu và ngược lại", target_for_result),
    Operator("F11", 1, "bịa tổng số", invent_total),
    Operator("F11b", 1, "cộng sai có nêu phép tính", show_wrong_sum),
    Operator("F12", 1, "đổi số viết bằng chữ", other_numeral),
)
