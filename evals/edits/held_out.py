"""Edits that no rule was fitted on: run alone, never beside a report, on sentences that no report shows either.

Whoever mends a checker reads what the open edits got past it, and so fits it to them. The rates of these edits say
how it does on edits it was not fitted to; once their survivors have been read they are open edits and go there.
"""

from __future__ import annotations

import random
import re

from evals.edits.words import digit_runs, replaced, word_edit
from evals.mutation.mutants import Operator, Seed
from evals.support.claims import parse
from evals.support.moments import find_moments

_NUMBERED = re.compile(r"(?:Phòng|khu vực|Khu vực|Phòng nghiệp vụ|Quân khu) (\d{1,2})(?![\d/.,])")
_DATE = re.compile(r"(?<![\d/])(\d{1,2}/)(\d{1,2})(/20\d\d)")
_DONE = re.compile(r"(?<!\w)đã (?=(?:được |bị )?[^\W\d_])")
_ORDINALS = (
    ("thứ nhất", "thứ ba"),
    ("thứ hai", "thứ nhất"),
    ("thứ ba", "thứ hai"),
    ("hạng Nhất", "hạng Ba"),
    ("hạng Nhì", "hạng Nhất"),
    ("hạng Ba", "hạng Nhì"),
    ("giải Nhất", "giải Ba"),
    ("giải Nhì", "giải Nhất"),
    ("đầu tiên", "thứ hai"),
)
_OPENING_YEAR = re.compile(r"(?:Trong n|N)ăm (20\d\d), (?=\w)")
_PAIR = re.compile(r"(\d[\d.]*) vụ\s?/\s?(\d[\d.]*) (bị can|bị cáo)")


def move_office(seed: Seed, lot: random.Random) -> str | None:
    """Phòng 7 → Phòng 9, which the evidence does not name."""
    places = list(_NUMBERED.finditer(seed.text))
    if not places:
        return None
    match = lot.choice(places)
    held = {number for _, number in parse(f"{seed.evidence.text}\n{seed.evidence.header}").labels}
    free = [str(number) for number in range(1, 20) if str(number) not in held]
    return replaced(seed, *match.span(1), lot.choice(free))


def move_month(seed: Seed, lot: random.Random) -> str | None:
    """02/8/2023 → 02/9/2023."""
    places = list(_DATE.finditer(seed.text))
    if not places:
        return None
    match = lot.choice(places)
    return replaced(seed, *match.span(2), str(int(match[2]) % 12 + 1))


def undo(seed: Seed, lot: random.Random) -> str | None:
    """Đã giải quyết → chưa giải quyết."""
    places = list(_DONE.finditer(seed.text))
    if not places:
        return None
    return replaced(seed, *lot.choice(places).span(), "chưa ")


def blur(seed: Seed, lot: random.Random) -> str | None:
    """74 vụ → hơn 74 vụ."""
    exact = [
        start
        for one, start, _ in digit_runs(seed)
        if one.kind == "figure" and one.unit and not (one.hedge or one.change or one.ratio or one.total)
    ]
    exact = [start for start in exact if seed.text[start - 1 : start] == " "]
    if not exact:
        return None
    start = lot.choice(exact)
    return replaced(seed, start, start, "hơn ")


def put_year_last(seed: Seed, lot: random.Random) -> str | None:
    """Năm 2023, Phòng 7 thụ lý 74 vụ. → Phòng 7 thụ lý 74 vụ trong năm 2023."""
    match = _OPENING_YEAR.match(seed.text)
    rest = seed.text[match.end() :].rstrip(" .") if match else ""
    if match is None or ";" in rest or find_moments(rest) or len(rest) > 160:
        return None
    return f"{rest[0].upper()}{rest[1:]} trong năm {match[1]}."


def bracket_pair(seed: Seed, lot: random.Random) -> str | None:
    """74 vụ/157 bị cáo → 74 vụ (157 bị cáo)."""
    match = _PAIR.search(seed.text)
    if match is None or seed.text.count("(", 0, match.start()) > seed.text.count(")", 0, match.start()):
        return None
    return replaced(seed, *match.span(), f"{match[1]} vụ ({match[2]} {match[3]})")


HELD_OUT = (
    Operator("G1", 1, "số thứ tự của phòng, khu vực", move_office, level="E"),
    Operator("G2", 1, "tháng của ngày", move_month, level="E"),
    Operator("G3", 1, "thêm “hơn” trước số", blur, level="H"),
    Operator("G4", 2, "đã làm thành chưa làm", undo, level="H"),
    Operator("G5", 2, "thứ hạng", word_edit(*_ORDINALS)),
    Operator("G6", 0, "năm chuyển xuống cuối câu", put_year_last),
    Operator("G7", 0, "vụ/bị cáo thành vụ (bị cáo)", bracket_pair),
)
