"""Bodies that a question names without being about them: left out, asked for by their level, or where a group meets."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from documents.language.text import fold
from documents.organisations.finding import UnitMention
from documents.types import Span

_WHICH = regex.compile(r" (?:nao|gi)\b")
# "Những tỉnh nào ngoài VKSND tỉnh A", "trừ đơn vị Cụm trưởng VKSND tỉnh A".
_LEFT_OUT = regex.compile(
    r"\b(?:ngoai(?: ra| tru)?|(?:loai )?tru|khong (?:ke|tinh|bao gom)|ben canh)(?: ca)?(?: don vi)?"
    r"(?: (?:cum|khoi) (?:truong|pho)| truong (?:cum|khoi))?(?: la)? $"
)
_BARELY_LEFT_OUT = regex.compile(r"\b(?:ngoai(?: ra| tru)?|tru|khong (?:ke|tinh|bao gom))(?: ca)?(?: don vi)? $")
# "Ủng hộ đồng bào huyện A bao nhiêu tiền": who is helped lives there; no body of that place is asked about.
_HELPED = regex.compile(
    r"\b(?:dong bao|nhan dan|nguoi dan|ba con|hoc sinh|nan nhan|(?:cac |nhung )?(?:ho|gia dinh)(?: \w+)?)"
    r"(?: (?:tai|o|cua|thuoc|vung \w+|bi [\w ]{1,20}|cac xa|mot so xa|dia ban))* $"
)
# "Theo báo cáo của Phòng 7": where it is told; the body asked about is the other one.
_TOLD_BY = regex.compile(
    r"\btheo (?:(?:ban|bai|noi dung) )?(?:bao cao|thong bao|so lieu|ket luan|thong ke|tong hop|ban tin|bai viet)"
    r"(?: (?:cong tac|tong ket|so ket|thong ke|nam \d+))* cua $"
)
_HELD_AT = regex.compile(r"\b(?:tai|o)(?: tinh| thanh pho)? $")


def is_level_asked(asked: str, mention: UnitMention) -> bool:
    """True for what is asked for, as against the body asked about: "những VKSND cấp huyện nào"."""
    is_level = mention.unit.group is not None and mention.unit.group.startswith("cấp ")
    return is_level and _WHICH.match(fold(asked[mention.span.end :])) is not None


def beside_the_body(asked: str, mentions: Sequence[UnitMention]) -> list[UnitMention]:
    """Return what is left out, who told it, where a group meets and whom it helps, unless there is no other body."""
    clear = fold(asked)
    groups = [mention.span.end for mention in mentions if mention.unit.group]
    beside = [
        mention
        for mention in mentions
        if _LEFT_OUT.search(clear, 0, mention.span.start)
        or _HELPED.search(clear, 0, mention.span.start)
        or _TOLD_BY.search(clear, 0, mention.span.start)
        or (
            mention.bare
            and _HELD_AT.search(clear, 0, mention.span.start)
            and any(end <= mention.span.start for end in groups)
        )
    ]
    return beside if len(beside) < len(mentions) else []


def with_word_before(asked: str, mention: UnitMention) -> Span:
    """Return where a body stands that is left out or told it, with the words that say so."""
    clear = fold(asked)
    found = _LEFT_OUT.search(clear, 0, mention.span.start) or _TOLD_BY.search(clear, 0, mention.span.start)
    return Span(found.start() if found else mention.span.start, mention.span.end)


def is_left_out(asked: str, start: int) -> bool:
    """True if what is named at ``start`` is left out by the question: "ngoài Khối trưởng"."""
    return _BARELY_LEFT_OUT.search(fold(asked), 0, start) is not None
