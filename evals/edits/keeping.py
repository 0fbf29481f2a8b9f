"""Edits that keep what a sentence says; none may be flagged (ids K)."""

from __future__ import annotations

import random
import re
import unicodedata
from itertools import pairwise

from documents.language.text import canonical
from evals.datasets.spellings import respell
from evals.edits.words import NUMERALS
from evals.mutation.mutants import Operator, Seed
from evals.support.claims import parse
from evals.support.codes import find_codes
from evals.support.lexicon import PLAN
from evals.support.units import is_known

_GROUPED = re.compile(r"(?<![\d.,/])\d{1,3}(?:\.\d{3})+(?![\d.,/])")
_PERCENT = re.compile(r"(\d+),(\d)\s?%")
_SMALL = re.compile(r"(?<![\w.,/-])0?([1-9]|10) (?=[^\W\d_])")
_WORDS = {str(number): word for number, word in enumerate(NUMERALS, start=1)}
_DATE = re.compile(r"ngày (\d{1,2})/(\d{1,2})/(\d{4})")
_PADDED = re.compile(r"(?<![\w.,/-])0([1-9]) ")
_CHANGES = re.compile(r"(?<!\w)(?:tăng|giảm|vượt)(?!\w)")  # "tăng 72 vụ, 118 bị can": the second is a change, too
_ADDRESS = re.compile(r"đồng chí (?=[A-ZĐ])")
_PAIR = re.compile(r"(\d vụ)/(\d)")


def ungroup(seed: Seed, lot: random.Random) -> str | None:
    """1.054 → 1054 or 1 054."""
    sign = lot.choice(("", " "))
    text = _GROUPED.sub(lambda match: match[0].replace(".", sign), seed.text)
    return text if text != seed.text else None


def respace_percent(seed: Seed, lot: random.Random) -> str | None:
    """12,5% → 12,50 %."""
    text = _PERCENT.sub(r"\1,\g<2>0 %", seed.text)
    return text if text != seed.text else None


def write_out(seed: Seed, lot: random.Random) -> str | None:
    """2 vụ → hai vụ; only before a counting unit."""
    small = [
        match
        for match in _SMALL.finditer(seed.text)
        if any(one.start == match.start() and is_known(one.unit) for one in parse(seed.text).quantities)
    ]
    if not small:
        return None
    match = lot.choice(small)
    return f"{seed.text[: match.start()]}{_WORDS[match[1]]} {seed.text[match.end() :]}"


def drop_padding(seed: Seed, lot: random.Random) -> str | None:
    """07 kháng nghị → 7 kháng nghị."""
    text = _PADDED.sub(r"\1 ", seed.text)
    return text if text != seed.text else None


def write_date_out(seed: Seed, lot: random.Random) -> str | None:
    """ngày 02/8/2023 → ngày 2 tháng 8 năm 2023."""
    text = _DATE.sub(lambda match: f"ngày {int(match[1])} tháng {int(match[2])} năm {match[3]}", seed.text)
    return text if text != seed.text else None


def write_period_out(seed: Seed, lot: random.Random) -> str | None:
    """6 tháng đầu năm → sáu tháng đầu năm."""
    text = re.sub(r"(?<!\d)6 tháng", "sáu tháng", seed.text)
    return text if text != seed.text else None


def abbreviate(seed: Seed, lot: random.Random) -> str | None:
    """Viện kiểm sát nhân dân ↔ VKSND, and the like."""
    text = respell(seed.text, "abbreviations", seed="")
    return text if text != seed.text and find_codes(text) == find_codes(seed.text) else None


def decompose(seed: Seed, lot: random.Random) -> str | None:
    """Write the sentence in decomposed Unicode, with straight quotes and plain dashes."""
    return unicodedata.normalize("NFD", seed.text.translate(str.maketrans("“”–", '""-')))


def move_tones(seed: Seed, lot: random.Random) -> str | None:
    """Tòa → toà, kỹ → kĩ."""
    text = respell(seed.text, "other_tones", seed="")
    return text if text != seed.text else None


def reorder(seed: Seed, lot: random.Random) -> str | None:
    """Put the clauses between semicolons in another order, each with its figures."""
    parts = [part.strip(" .") for part in seed.text.split(";")]
    if len(parts) < 3 or "(" in seed.text or any(PLAN.search(canonical(part)) for part in parts[1:]):
        return None  # a plan that is moved behind a figure no longer governs it
    return "; ".join([parts[0], *reversed(parts[1:])]) + "."


def drop_clause(seed: Seed, lot: random.Random) -> str | None:
    """Leave the last clause behind a semicolon out."""
    return f"{seed.text.rpartition(';')[0].strip()}." if ";" in seed.text and "(" not in seed.text else None


def lead_in(seed: Seed, lot: random.Random) -> str | None:
    """Theo báo cáo, ..."""
    lead = lot.choice(("Theo báo cáo", "Theo thống kê của đơn vị", "Theo số liệu tổng hợp"))
    return f"{lead}, {seed.text[0].lower() if seed.text[1:2].islower() else seed.text[0]}{seed.text[1:]}"


def join_pair(seed: Seed, lot: random.Random) -> str | None:
    """74 vụ/157 bị cáo → 74 vụ với 157 bị cáo."""
    text = _PAIR.sub(r"\1 với \2", seed.text)
    return text if text != seed.text else None


def split_sentence(seed: Seed, lot: random.Random) -> str | None:
    """Make a sentence of each clause between semicolons."""
    parts = [part.strip(" .") for part in seed.text.split(";")]
    if len(parts) < 2 or "(" in seed.text:
        return None
    return " ".join(f"{part[0].upper()}{part[1:]}." for part in parts if part)


def identity(seed: Seed, lot: random.Random) -> str | None:
    """The sentence as it stands."""
    return seed.text


def readdress(seed: Seed, lot: random.Random) -> str | None:
    """đồng chí A → đ/c A, ông A, A: a form of address is no role."""
    match = _ADDRESS.search(seed.text)
    if match is None:
        return None
    new = lot.choice(("đ/c ", "", "ông "))
    return f"{seed.text[: match.start()]}{new}{seed.text[match.end() :]}"


def read_row(seed: Seed, lot: random.Random) -> str | None:
    """A cell read out: "Đơn vị: TP. A | Truy tố (vụ): 54" → "TP. A có truy tố (vụ): 54"."""
    first, cells = _row_cells(seed.text)
    counted = [(head, value) for head, value in cells if value and value[0].isdigit()]
    if not first or not counted:
        return None
    head, value = lot.choice(counted)
    return f"{first}: {head} là {value}."


def show_sum(seed: Seed, lot: random.Random) -> str | None:
    """12 vụ, 74 vụ → ..., cộng 12 + 74 = 86 vụ: exact arithmetic over what the source states, and shown."""
    whole = [
        one
        for one in parse(seed.text).quantities
        if one.kind == "figure"
        and one.values
        and not (one.ratio or one.total or one.change or one.hedge)
        and seed.text[one.start].isdigit()
    ]
    pairs = [(one, two) for one, two in pairwise(whole) if one.unit == two.unit]
    if not pairs or _CHANGES.search(seed.text):
        return None
    one, two = lot.choice(pairs)
    first, second = min(one.values), min(two.values)
    return f"{seed.text.rstrip(' .;/')}, cộng {first:f} + {second:f} = {first + second:f} {one.unit}."


def take_other_cell(seed: Seed, lot: random.Random) -> str | None:
    """Read a cell out with the number of another cell of its row; this must be flagged."""
    first, cells = _row_cells(seed.text)
    counted = [(head, value) for head, value in cells if value and value[0].isdigit()]
    pairs = [(one, two) for one in counted for two in counted if one[1] != two[1]]
    if not first or not pairs:
        return None
    (head, _), (_, value) = lot.choice(pairs)
    return f"{first}: {head} là {value}."


def _row_cells(row: str) -> tuple[str, list[tuple[str, str]]]:
    cells = [cell.partition(":") for cell in row.split(" | ")]
    named = [(head.strip(), value.strip()) for head, _, value in cells]
    return (named[0][1] or named[0][0], named[1:]) if len(named) > 1 else ("", [])


KEEPING = (
    Operator("K0", 0, "giữ nguyên văn", identity),
    Operator("K1", 0, "dấu phân cách hàng nghìn", ungroup),
    Operator("K2", 0, "cách viết phần trăm", respace_percent),
    Operator("K3", 0, "số viết bằng chữ", write_out),
    Operator("K3b", 0, "bỏ số 0 đứng đầu", drop_padding),
    Operator("K4", 0, "ngày viết bằng chữ", write_date_out),
    Operator("K5", 0, "kỳ báo cáo viết bằng chữ", write_period_out),
    Operator("K6", 0, "viết tắt, viết đầy đủ", abbreviate),
    Operator("K7", 0, "Unicode, dấu nháy, gạch nối", decompose),
    Operator("K7b", 0, "kiểu đặt dấu thanh", move_tones),
    Operator("K8", 0, "đổi thứ tự các vế", reorder),
    Operator("K9", 0, "bớt một vế", drop_clause),
    Operator("K10", 0, "thêm câu dẫn", lead_in),
    Operator("K11", 0, "vụ/bị cáo thành vụ với bị cáo", join_pair),
    Operator("K12", 0, "đổi cách xưng hô", readdress),
    Operator("K13", 0, "tách thành nhiều câu", split_sentence),
    Operator("K14", 0, "đọc ô trong bảng thành câu", read_row, on_rows=True),
    Operator("K15", 0, "cộng đúng có nêu phép tính", show_sum),
)
TABLES = (Operator("F5b", 1, "lấy số của ô khác trong dòng", take_other_cell, level="H", on_rows=True),)
