"""Who did what to whom: which body acts, and which of two names gives and which receives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from documents.language.text import canonical
from evals.claims import Parsed
from evals.facts.problems import Problem

_BODIES = (
    "viện kiểm sát|tòa án|cơ quan điều tra|công an|ủy ban nhân dân|hội đồng nhân dân|cơ quan thi hành án|thanh tra"
)
_ACTS = (
    "trả hồ sơ|khởi tố|truy tố|xét xử|tuyên|chấp nhận|ban hành|trực tiếp kiểm sát|kiểm sát|kháng nghị|kiến nghị|thụ lý"
    "|giải quyết|đề nghị|yêu cầu|phê chuẩn|hủy|thanh tra"
)
# A name, a level or a particle may stand between a body and its act: "Tòa án nhân dân tỉnh đã xét xử".
_BODY_ACTS = re.compile(canonical(rf"(?<!\w)({_BODIES})((?: [^ .,;:()0-9]+){{0,6}}?) ({_ACTS})(?!\w)"))
_BODY = re.compile(canonical(rf"(?<!\w)(?:{_BODIES})(?!\w)"))
_GIVES = re.compile(
    canonical(
        r"(?<!\w)(được )?(?:trao|tặng|thay|bàn giao|giao|bổ nhiệm|kiểm tra|hướng dẫn|chỉ đạo|chúc mừng|kiểm sát)\b"
    )
)


def check_actors(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    """Yield acts that the window tells of another body, and givers and receivers that have changed places."""
    held = _acting(window)
    for body, act in sorted(_acting(clause)):
        others = sorted({other for other, same in held if same == act})
        if others and body not in others:
            yield Problem("actor", f"{body} {act}", f"{', '.join(others)} {act}")
            return
    given = _giving(window)
    for giver, receiver in sorted(_giving(clause)):
        if (receiver, giver) in given and (giver, receiver) not in given:
            yield Problem("actor", f"{giver} → {receiver}", f"{receiver} → {giver}")
            return


def _acting(parsed: Parsed) -> set[tuple[str, str]]:
    """Return bodies with the act right behind each."""
    return {(match[1], match[3]) for match in _BODY_ACTS.finditer(parsed.unified) if not _BODY.search(match[2])}


def _giving(parsed: Parsed) -> set[tuple[str, str]]:
    """Return pairs of names between which something is given, the giver first."""
    places = [(one.start, one.end, " ".join(one.words)) for one in parsed.names]
    places += [(start, start + len(kind) + 1, f"{kind} {number}") for kind, number, start in parsed.label_places]
    found = set()
    for one, two in pairwise(sorted(places)):
        between = parsed.plain[one[1] : two[0]]
        match = _GIVES.search(between)
        if match and not re.search(r"[;.\n]", between):
            found.add((two[2], one[2]) if match[1] else (one[2], two[2]))
    return found
