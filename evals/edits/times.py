"""Edits of dates and periods (D) and of numbers of documents and articles (N): each must be flagged."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from evals.edits.words import DIGITS, is_in_code, replaced, word_edit
from evals.mutation.mutants import Edited, Operator, Seed
from evals.support.codes import code_spans
from evals.support.moments import find_moments

_YEAR = re.compile(r"(?<![\d/.])20[0-2]\d(?![\d/])")
_FULL_DATE = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(20\d\d)")


def change_year(seed: Seed, lot: random.Random) -> str | None:
    """Năm 2023 → 2022."""
    places = [match for match in _YEAR.finditer(seed.text) if not is_in_code(seed.text, match.start())]
    if not places:
        return None
    match = lot.choice(places)
    return replaced(seed, *match.span(), str(int(match[0]) + lot.choice((-7, -6, 6))))


def swap_day_and_month(seed: Seed, lot: random.Random) -> str | None:
    """02/8/2023 → 8/02/2023; where that is no date, another day."""
    places = list(_FULL_DATE.finditer(seed.text))
    if not places:
        return None
    match = lot.choice(places)
    day, month = int(match[1]), int(match[2])
    new = f"{month}/{day}" if day <= 12 and day != month else f"{day % 28 + 1}/{month}"
    return replaced(seed, *match.span(), f"{new}/{match[3]}")


def change_period(seed: Seed, lot: random.Random) -> str | None:
    """6 tháng đầu năm → 6 tháng cuối năm; quý I → quý II."""
    periods = [one for one in find_moments(seed.text) if one.kind == "period"]
    if not periods:
        return None
    one = lot.choice(periods)
    written = seed.text[one.start : one.end]
    for old, new in (
        ("đầu", "cuối"),
        ("cuối", "đầu"),
        ("6", "9"),
        ("9", "6"),
        ("03", "06"),
        ("III", "II"),
        ("IV", "I"),
    ):
        if old in written:
            return replaced(seed, one.start, one.end, written.replace(old, new, 1))
    if re.search(r"\bI{1,2}$", written):
        return replaced(seed, one.start, one.end, re.sub(r"\bI{1,2}$", "IV", written))
    return None


def change_code(seed: Seed, lot: random.Random) -> str | None:
    """96/KH-VKS → 97/KH-VKS."""
    places = [span for span in code_spans(seed.text) if "/" in seed.text[span[0] : span[1]]]
    if not places:
        return None
    start, _ = lot.choice(places)
    match = DIGITS.match(seed.text, start)
    if match is None:
        return None
    return replaced(seed, *match.span(), str(int(match[0].replace(".", "")) + lot.randrange(1, 9)))


def change_code_type(seed: Seed, lot: random.Random) -> str | None:
    """96/KH-VKS → 96/BC-VKS."""
    places = [span for span in code_spans(seed.text) if "/" in seed.text[span[0] : span[1]]]
    if not places:
        return None
    start, end = lot.choice(places)
    code = seed.text[start:end]
    new = code.replace("/KH-", "/BC-") if "/KH-" in code else re.sub(r"/(?:QĐ|BC|CTr|HD|CT|TB)-", "/KH-", code)
    return replaced(seed, start, end, new) if new != code else None


def change_article(seed: Seed, lot: random.Random) -> Edited:
    """Khoản 2 Điều 173 → khoản 1 Điều 173, in a reference that is put into the sentence and its evidence alike.

    Reports of the sector seldom cite articles, so that a corpus alone would give no such claims.
    """
    point, article = lot.randrange(1, 5), lot.randrange(100, 400)
    told = _with_reference(seed.evidence.text, seed.text, f"khoản {point} Điều {article}")
    other = (point + 1, article) if lot.random() < 0.5 else (point, article + 1)
    claim = _with_reference(seed.text, seed.text, f"khoản {other[0]} Điều {other[1]}")
    return Edited(claim, replace(seed.evidence, text=told, place=None))


def _with_reference(text: str, sentence: str, reference: str) -> str:
    bare = sentence.rstrip(" .;/")
    return text.replace(bare, f"{bare}, theo {reference} Bộ luật Hình sự", 1)


TIMES = (
    Operator("D1", 1, "đổi năm", change_year),
    Operator("D2", 1, "tráo ngày và tháng", swap_day_and_month),
    Operator("D3", 1, "đổi kỳ báo cáo", change_period),
    Operator("D4", 1, "trước thành sau", word_edit(("trước ngày", "sau ngày"), ("từ ngày", "đến ngày"))),
    Operator("N1", 1, "đổi số văn bản", change_code),
    Operator("N1b", 1, "đổi loại văn bản", change_code_type),
    Operator("N2", 1, "đổi khoản, điều", change_article),
)
