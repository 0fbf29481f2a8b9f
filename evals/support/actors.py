"""Who did what to whom: which body acts, and which of two names gives and which receives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from documents.language.text import canonical
from evals.support.claims import Parsed
from evals.support.problems import Problem

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


# Whoever does one of these does it to the body behind it; "được" and "bị" turn it round.
_SENDS = re.compile(
    canonical(
        r"(?<!\w)(?:gửi|yêu cầu|đề nghị|kiến nghị(?: với| đối với| tới)?|kháng nghị|chuyển|trả|báo cáo|giao|hướng dẫn"
        r"|chỉ đạo|thông báo|phối hợp|kiểm tra|trực tiếp kiểm sát|phê chuẩn|đối với|tới|cho)(?!\w)"
    )
)
_TURNED = re.compile(canonical(r"(?<!\w)(?:được|bị|do|bởi)(?!\w)"))
# "X được Y gửi ..." and "X bị Y trả ..." name who acts behind the one acted upon.
_BY = re.compile(canonical(r"(?<!\w)(?:được|bị)(?: [^ .,;]+){0,3} ?$"))
_PART_END = re.compile(r"[;\n]|\.(?=\s|$)")
_ANOTHER = re.compile(canonical(r"[;.\n]|(?<!\w)(?:và|còn)(?!\w)"))  # behind it somebody else gives or receives
_OWNER = re.compile(canonical(r"^(?: ?,)? ?(?:của |thuộc )?$"))
_FAMILIES = {"công an": "điều tra", "cơ quan điều tra": "điều tra"}  # the police investigate: one side of the table
_SIDES = {canonical(name): canonical(family) for name, family in _FAMILIES.items()}


def check_actors(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    """Yield acts that the window tells of another body, and givers and receivers that have changed places."""
    held = _acting(window)
    for body, act in sorted(_acting(clause)):
        others = sorted({other for other, same in held if same == act})
        if others and body not in others:
            yield Problem("actor", f"{body} {act}", f"{', '.join(others)} {act}")
            return
    sent, turned = _sending(clause), _sending(window)
    for giver, receiver in sorted(sent):
        if (receiver, giver) in turned and (giver, receiver) not in turned:
            yield Problem("actor", f"{giver} → {receiver}", f"{receiver} → {giver}")
            return
    given = _giving(window)
    for giver, receiver in sorted(_giving(clause)):
        if (receiver, giver) in given and (giver, receiver) not in given:
            yield Problem("actor", f"{giver} → {receiver}", f"{receiver} → {giver}")
            return


def _acting(parsed: Parsed) -> set[tuple[str, str]]:
    """Return bodies with the act right behind each."""
    return {(match[1], match[3]) for match in _BODY_ACTS.finditer(parsed.unified) if not _BODY.search(match[2])}


def _sending(parsed: Parsed) -> set[tuple[str, str]]:
    """Return pairs of bodies of which the first sends, asks or orders the second; of two joined names the first."""
    found = set()
    for part in _PART_END.split(parsed.unified):
        bodies = [(match.start(), match.end(), _SIDES.get(match[0], match[0])) for match in _BODY.finditer(part)]
        places = [one for at, one in enumerate(bodies) if not at or not _OWNER.match(part[bodies[at - 1][1] : one[0]])]
        for one, two in pairwise(places):
            between = part[one[1] : two[0]]
            act = _SENDS.search(between)
            if one[2] != two[2] and act and not _TURNED.search(between):
                found.add((one[2], two[2]))
            elif one[2] != two[2] and _BY.search(between):
                found.add((two[2], one[2]))
    return found


def _giving(parsed: Parsed) -> set[tuple[str, str]]:
    """Return pairs of names between which something is given, the giver first."""
    places = [(one.start, one.end, " ".join(one.words)) for one in parsed.names]
    places += [(start, start + len(kind) + 1, f"{kind} {number}") for kind, number, start in parsed.label_places]
    found = set()
    for one, two in pairwise(sorted(places)):
        between = parsed.plain[one[1] : two[0]]
        match = _GIVES.search(between)
        if match and not _ANOTHER.search(between):
            found.add((two[2], one[2]) if match[1] else (one[2], two[2]))
    return found
