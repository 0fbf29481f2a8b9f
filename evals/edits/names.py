"""Edits of names and roles (P): each must be flagged."""

from __future__ import annotations

import random
import re

from documents.organisations.provinces import all_provinces, today_of
from evals.edits.words import word_edit
from evals.mutation.mutants import Operator, Seed
from evals.support.claims import parse

_BODIES = re.compile(r"(?<!\w)(?:Viện kiểm sát|VKSND|Tòa án|Toà án|Cơ quan điều tra|Công an)(?!\w)")


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


def name_successor(seed: Seed, lot: random.Random) -> str | None:
    """Hà Giang 2023 → Tuyên Quang: the province that it was merged into, named before there was a merger."""
    if re.search(r"(?<!\d)20(?:2[5-9]|[3-9]\d)(?!\d)", f"{seed.text} {seed.evidence.header}"):
        return None
    merged = {one.name: today_of(one.name) for one in all_provinces()}
    here = [name for name, today in merged.items() if name in seed.text and today != name]
    here = [name for name in here if merged[name] not in f"{seed.evidence.text} {seed.evidence.header}"]
    if not here:
        return None
    name = lot.choice(sorted(here))
    return seed.text.replace(name, merged[name], 1)


def swap_actors(seed: Seed, lot: random.Random) -> str | None:
    """A trao cho B → B trao cho A; Viện kiểm sát ..., Tòa án ... → Tòa án ..., Viện kiểm sát ..."""
    persons = [one for one in parse(seed.text).names if one.is_person]
    spans = [(one.start, one.end) for one in persons]
    if len(spans) < 2:
        spans = [match.span() for match in _BODIES.finditer(seed.text)]
    if len(spans) < 2:
        return None
    (start, end), (other_start, other_end) = spans[0], spans[1]
    text = seed.text
    one, other = text[start:end], text[other_start:other_end]
    if (
        one.lower() == other.lower()
        or (one[0] == other[0] == "V")
        or re.fullmatch(r",? (?:và )?", text[end:other_start])
    ):
        return None
    return text[:start] + other + text[end:other_start] + one + text[other_end:]


NAMES = (
    Operator("P1", 2, "đổi tỉnh", change_province),
    Operator("P2", 2, "tên tỉnh sau sáp nhập", name_successor, level="H"),
    Operator("P3", 2, "lấy người khác trong bài", take_other_person, level="H"),
    Operator("P3b", 2, "thêm một chữ vào tên", lengthen_person),
    Operator("P4", 2, "tráo người làm và người nhận", swap_actors, level="H"),
    Operator(
        "P5",
        2,
        "đổi chức vụ",
        word_edit(
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
        word_edit(("VKSND tối cao", "VKSND tỉnh"), ("Tòa án", "Công an"), ("Cơ quan điều tra", "Tòa án")),
    ),
)
