"""Edits that change what a sentence says; each must be flagged.

Ids as in the specification of the benchmark: F figures, D dates, N numbers of documents, P names and roles, A acts
and polarity, C evidence, X added content.
"""

from __future__ import annotations

import random
import re
from dataclasses import replace
from itertools import pairwise

from documents.language.text import canonical
from evals.claims import parse
from evals.codes import code_spans
from evals.lexicon import NEGATION
from evals.moments import find_moments
from evals.mutants import Edit, Operator, Seed
from evals.quantities import Quantity

_DIGITS = re.compile(r"\d[\d.,]*\d|\d")
_YEAR = re.compile(r"(?<![\d/.])20[0-2]\d(?![\d/])")
_FULL_DATE = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(20\d\d)")


def _digit_runs(seed: Seed) -> list[tuple[Quantity, int, int]]:
    """Return the quantities that are written in digits, with where their digits stand."""
    found = []
    for one in parse(seed.text).quantities:
        match = _DIGITS.match(seed.text, one.start)
        if match:
            found.append((one, *match.span()))
    return found


def _replaced(seed: Seed, start: int, end: int, new: str) -> str:
    return seed.text[:start] + new + seed.text[end:]


def change_digit(seed: Seed, lot: random.Random) -> str | None:
    """74 vụ → 75 vụ."""
    runs = _digit_runs(seed)
    if not runs:
        return None
    _, start, end = lot.choice(runs)
    digits = seed.text[start:end]
    return _replaced(seed, start, end, digits[:-1] + str((int(digits[-1]) + lot.randrange(1, 9)) % 10))


def transpose_digits(seed: Seed, lot: random.Random) -> str | None:
    """157 → 175 bị cáo."""
    runs = [run for run in _digit_runs(seed) if run[2] - run[1] >= 2 and seed.text[run[2] - 2 : run[2]].isdigit()]
    runs = [run for run in runs if seed.text[run[2] - 1] != seed.text[run[2] - 2]]
    if not runs:
        return None
    _, start, end = lot.choice(runs)
    digits = seed.text[start:end]
    return _replaced(seed, start, end, digits[:-2] + digits[-1] + digits[-2])


def scale(seed: Seed, lot: random.Random) -> str | None:
    """74 → 740."""
    runs = [run for run in _digit_runs(seed) if seed.text[run[1] : run[2]].isdigit()]
    if not runs:
        return None
    _, start, end = lot.choice(runs)
    return _replaced(seed, start, end, seed.text[start:end] + "0")


def shift_decimal(seed: Seed, lot: random.Random) -> str | None:
    """12,5 % → 1,25 %."""
    runs = [run for run in _digit_runs(seed) if re.fullmatch(r"\d{2,},\d", seed.text[run[1] : run[2]])]
    if not runs:
        return None
    _, start, end = lot.choice(runs)
    digits = seed.text[start:end].replace(",", "")
    return _replaced(seed, start, end, f"{digits[:-2]},{digits[-2:]}")


def take_other_number(seed: Seed, lot: random.Random) -> str | None:
    """Put another number of the sentence in the place of one."""
    runs = _digit_runs(seed)
    pairs = [
        (one, two)
        for one in runs
        for two in runs
        if not one[0].values & two[0].values and one[0].kind == two[0].kind and not one[0].ratio and not one[0].total
    ]
    if not pairs:
        return None
    (_, start, end), (_, other_start, other_end) = lot.choice(pairs)
    return _replaced(seed, start, end, seed.text[other_start:other_end])


def swap_numbers(seed: Seed, lot: random.Random) -> str | None:
    """74 vụ/157 bị cáo → 157 vụ/74 bị cáo."""
    runs = _digit_runs(seed)
    pairs = [(one, two) for one, two in pairwise(runs) if not one[0].values & two[0].values]
    pairs = [(one, two) for one, two in pairs if one[0].kind == two[0].kind and not one[0].ratio]
    if not pairs:
        return None
    (_, start, end), (_, other_start, other_end) = lot.choice(pairs)
    text = seed.text
    return text[:start] + text[other_start:other_end] + text[end:other_start] + text[start:end] + text[other_end:]


def _word_edit(*pairs: tuple[str, str], after_number: bool = False, before_number: bool = False) -> Edit:
    """Return the edit that replaces one of some words by its counterpart."""
    table = dict(pairs)
    keys = "|".join(map(re.escape, sorted(table, key=len, reverse=True)))
    before = r"(?<=[0-9] )" if after_number else r"(?<![\w,-])"
    after = r"(?= \d)" if before_number else r"(?!\w)"
    pattern = re.compile(rf"{before}(?:{keys}){after}")

    def edit(seed: Seed, lot: random.Random) -> str | None:
        places = list(pattern.finditer(seed.text))
        if not places:
            return None
        match = lot.choice(places)
        return _replaced(seed, *match.span(), table[match[0]])

    return edit


def _both_ways(*pairs: tuple[str, str]) -> list[tuple[str, str]]:
    return [*pairs, *((two, one) for one, two in pairs)]


def absolute_to_relative(seed: Seed, lot: random.Random) -> str | None:
    """Tăng 12 vụ → tăng 12%."""
    found = [one for one in parse(seed.text).quantities if one.change and one.kind == "figure"]
    if not found:
        return None
    one = lot.choice(found)
    match = _DIGITS.match(seed.text, one.start)
    return _replaced(seed, match.end(), one.end, "%") if match else None


def change_year(seed: Seed, lot: random.Random) -> str | None:
    """Năm 2023 → 2022."""
    places = [match for match in _YEAR.finditer(seed.text) if not _is_in_code(seed.text, match.start())]
    if not places:
        return None
    match = lot.choice(places)
    return _replaced(seed, *match.span(), str(int(match[0]) + lot.choice((-7, -6, 6))))


def swap_day_and_month(seed: Seed, lot: random.Random) -> str | None:
    """02/8/2023 → 8/02/2023; where that is no date, another day."""
    places = list(_FULL_DATE.finditer(seed.text))
    if not places:
        return None
    match = lot.choice(places)
    day, month = int(match[1]), int(match[2])
    new = f"{month}/{day}" if day <= 12 and day != month else f"{day % 28 + 1}/{month}"
    return _replaced(seed, *match.span(), f"{new}/{match[3]}")


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
            return _replaced(seed, one.start, one.end, written.replace(old, new, 1))
    if re.search(r"\bI{1,2}$", written):
        return _replaced(seed, one.start, one.end, re.sub(r"\bI{1,2}$", "IV", written))
    return None


def change_code(seed: Seed, lot: random.Random) -> str | None:
    """96/KH-VKS → 97/KH-VKS."""
    places = [span for span in code_spans(seed.text) if "/" in seed.text[span[0] : span[1]]]
    if not places:
        return None
    start, _ = lot.choice(places)
    match = _DIGITS.match(seed.text, start)
    if match is None:
        return None
    return _replaced(seed, *match.span(), str(int(match[0].replace(".", "")) + lot.randrange(1, 9)))


def change_code_type(seed: Seed, lot: random.Random) -> str | None:
    """96/KH-VKS → 96/BC-VKS."""
    places = [span for span in code_spans(seed.text) if "/" in seed.text[span[0] : span[1]]]
    if not places:
        return None
    start, end = lot.choice(places)
    code = seed.text[start:end]
    new = code.replace("/KH-", "/BC-") if "/KH-" in code else re.sub(r"/(?:QĐ|BC|CTr|HD|CT|TB)-", "/KH-", code)
    return _replaced(seed, start, end, new) if new != code else None


def change_province(seed: Seed, lot: random.Random) -> str | None:
    """Nghệ An → Hà Tĩnh."""
    here = [name for name in seed.provinces if name in seed.text]
    others = [name for name in seed.provinces if name not in f"{seed.evidence.text} {seed.evidence.header}"]
    if not here or not others:
        return None
    return seed.text.replace(lot.choice(here), lot.choice(others), 1)


def take_other_person(seed: Seed, lot: random.Random) -> str | None:
    """Put another person of the document in the place of one."""
    here = [name for name in seed.persons if name in seed.text]
    others = [name for name in seed.persons if name not in seed.text]
    if not here or not others:
        return None
    return seed.text.replace(lot.choice(here), lot.choice(others), 1)


def lengthen_person(seed: Seed, lot: random.Random) -> str | None:
    """Nguyễn Văn A → Nguyễn Văn A Anh."""
    here = [name for name in seed.persons if name in seed.text]
    if not here:
        return None
    name = lot.choice(here)
    return seed.text.replace(name, f"{name} {lot.choice(('Anh', 'Minh', 'Vy'))}", 1)


def negate(seed: Seed, lot: random.Random) -> str | None:
    """Không để xảy ra → để xảy ra."""
    plain = canonical(seed.text)
    places = list(NEGATION.finditer(plain))
    if not places:
        return None
    match = lot.choice(places)
    return " ".join(_replaced(seed, *match.span(), "").split())


def add_clause(seed: Seed, lot: random.Random) -> str | None:
    """Add what nobody said: ", dẫn đầu cả nước"."""
    added = ("dẫn đầu cả nước", "được dư luận nhân dân đánh giá rất cao", "vượt xa các địa phương lân cận trong vùng")
    return f"{seed.text.rstrip(' .;/')}, {lot.choice(added)}."


def add_cause(seed: Seed, lot: random.Random) -> str | None:
    """Add a cause that the source does not give."""
    added = ("do buông lỏng quản lý kéo dài", "nhờ được bổ sung nhiều biên chế mới", "vì thiếu trụ sở làm việc ổn định")
    return f"{seed.text.rstrip(' .;/')}, {lot.choice(added)}."


def _is_in_code(text: str, at: int) -> bool:
    return any(start <= at < end for start, end in code_spans(text))


CHANGING = (
    Operator("F1", 1, "đổi một chữ số", change_digit),
    Operator("F2", 1, "đảo hai chữ số", transpose_digits),
    Operator("F3", 1, "nhân mười", scale),
    Operator("F4", 1, "dời dấu phẩy", shift_decimal),
    Operator("F5", 1, "lấy số khác trong câu", take_other_number),
    Operator("F6", 1, "tráo hai số", swap_numbers),
    Operator(
        "F7",
        1,
        "đổi đơn vị tính",
        _word_edit(
            *_both_ways(("bị cáo", "bị can"), ("kháng nghị", "kiến nghị"), ("vụ", "người"), ("tỷ đồng", "triệu đồng")),
            after_number=True,
        ),
    ),
    Operator("F8", 1, "tuyệt đối thành phần trăm", absolute_to_relative),
    Operator(
        "F9",
        1,
        "đổi từ so sánh",
        _word_edit(
            ("ít nhất", "nhiều nhất"),
            ("không dưới", "không quá"),
            ("gần", "hơn"),
            ("trên", "dưới"),
            ("hơn", "gần"),
            before_number=True,
        ),
    ),
    Operator("D1", 1, "đổi năm", change_year),
    Operator("D2", 1, "tráo ngày và tháng", swap_day_and_month),
    Operator("D3", 1, "đổi kỳ báo cáo", change_period),
    Operator("D4", 1, "trước thành sau", _word_edit(("trước ngày", "sau ngày"), ("từ ngày", "đến ngày"))),
    Operator("N1", 1, "đổi số văn bản", change_code),
    Operator("N1b", 1, "đổi loại văn bản", change_code_type),
    Operator("P1", 2, "đổi tỉnh", change_province),
    Operator("P3", 2, "lấy người khác trong bài", take_other_person),
    Operator("P3b", 2, "thêm một chữ vào tên", lengthen_person),
    Operator(
        "P5",
        2,
        "đổi chức vụ",
        _word_edit(
            ("Phó Viện trưởng", "Viện trưởng"),
            ("Phó Trưởng phòng", "Trưởng phòng"),
            ("Phó Chánh Văn phòng", "Chánh Văn phòng"),
            (", Viện trưởng", ", Phó Viện trưởng"),
            ("- Viện trưởng", "- Phó Viện trưởng"),
            (", Trưởng phòng", ", Phó Trưởng phòng"),
            (", Chánh Văn phòng", ", Phó Chánh Văn phòng"),
            ("trung cấp", "cao cấp"),
        ),
    ),
    Operator(
        "P6",
        2,
        "đổi cơ quan, cấp",
        _word_edit(("VKSND tối cao", "VKSND tỉnh"), ("Tòa án", "Công an"), ("Cơ quan điều tra", "Tòa án")),
    ),
    Operator(
        "A1",
        2,
        "đổi việc tố tụng",
        _word_edit(
            *_both_ways(("sơ thẩm", "phúc thẩm"), ("truy tố", "khởi tố")),
            ("tạm đình chỉ", "đình chỉ"),
            ("hình sự", "hành chính"),
            ("Bằng khen", "Giấy khen"),
            ("Cờ thi đua", "Bằng khen"),
        ),
    ),
    Operator("A2", 2, "bỏ phủ định", negate),
    Operator("A3", 2, "tăng thành giảm", _word_edit(*_both_ways(("tăng", "giảm")))),
    Operator("A4", 2, "dự kiến thành đã làm", _word_edit(("phấn đấu", "đã"), ("dự kiến", "đã"))),
    Operator("X1", 3, "thêm vế không có căn cứ", add_clause),
    Operator("X2", 3, "thêm nguyên nhân", add_cause),
)


def from_sibling(seed: Seed, other: Seed) -> Seed:
    """Return the seed with the evidence of another document's twin sentence (operator C1, difficulty H)."""
    return replace(seed, evidence=other.evidence)
