"""Acts and things that a question names where it asks for a number alone: "kiến nghị ... là bao nhiêu?"."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from assistant.questions.asked.counted import COUNTED_ACTS
from assistant.questions.asked.kinds import Kind
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.numbers.counting import PERCENT, count_unit_after, count_units
from documents.organisations.finding import find_units
from documents.types import Span

# "Đơn Dương" is a district and no petition.
_OPENS_NAME = compiled_regex(r"(?<=\w\W+)\p{Lu}\p{Ll}* \p{Lu}\p{Ll}")
# "Trong vụ án A", "tại phiên tòa xét xử B", "qua các vụ kiến nghị khởi tố": where it was, not what is counted.
_WITHIN = compiled_regex(r"\b(?:trong|qua|tu|tai|o|cua) (?:(?:cac|nhung|mot|mot so) )?$")
_CASES = frozenset({"vụ", "phiên tòa"})
# "Vụ án Nguyễn Văn A", "vụ “Cố ý gây thương tích”": one case by its name.
_CALLED = compiled_regex(r" (?:án )?(?:[“\"]|(?!VKS|Viện|Phòng|Cụm|Khối|TAND|Tòa|Công)\p{Lu}\p{Ll}* \p{Lu})")
# "Phiên tòa xử A, Kiểm sát viên trình chiếu bao nhiêu tài liệu?": the noun behind is what is counted, the trial where.
_COUNTS_NOUN = compiled_regex(r"\b(?:bao nhieu|may)(?= (?!nam|thang|quy|tuan|ngay|gio|lan|vong|nay|thi|roi|day)\w)")
# "Công tác nghiệp vụ", "dịch vụ", "nghĩa vụ": the second syllable of a word is no case.
_IN_WORD = compiled_regex(r"\b(?:nghiep|dich|nghia|phuc|chuc) $")
# "Điểm cho tiêu chí A là bao nhiêu?": what the question opens with is counted, not what it names behind.
_POINTS = compiled_regex(
    r"^\W*(?:(?:tong|muc) )?(?P<points>diem)(?: (?!cau\b)\w+)?"
    r" (?:cho|cua|danh cho|ve|so|cham|thi dua|tieu chi|thuong|tru|toi da|binh quan|trung binh)\b"
)
_OF_FILE = compiled_regex(r"\b(?:hồ sơ|ho so) $", regex.IGNORECASE)  # "số hóa hồ sơ vụ án" counts no cases

# "Kháng nghị phúc thẩm được Tòa án chấp nhận đạt bao nhiêu?": the share of those accepted.
_ACCEPTED = compiled_regex(
    r"\b(?:khang nghi|kien nghi)\b[^,;?]{0,60}\bduoc (?:toa an |hdxx |hoi dong xet xu )?(?:chap nhan|tiep thu)\b"
    r"[^,;?]{0,30}?\b(?P<reached>dat) (?:duoc )?bao nhieu\W*$"
)


def named_acts(asked: str, named_cues: Sequence[tuple[Kind, Span]]) -> list[tuple[str, Span]]:
    """Return the acts and things named, where "bao nhiêu" stands alone: "kiến nghị ... lần lượt là bao nhiêu?"."""
    if not any(kind in (Kind.FIGURE, Kind.COMPARISON, Kind.TREND) for kind, _ in named_cues):
        return []
    if share := _ACCEPTED.search(fold(asked)):
        return [(PERCENT, Span(*share.span("reached")))]
    if points := _POINTS.match(fold(asked)):
        return [("điểm", Span(*points.span("points")))]
    named = [(unit, span) for unit, span in count_units(asked, lenient=True) if unit in COUNTED_ACTS]
    named = [(unit, span) for unit, span in named if not _IN_WORD.search(fold(asked), 0, span.start)]
    named = [(unit, span) for unit, span in named if not (unit in _CASES and _is_occasion(asked, span))]
    bodies = [mention.span for mention in find_units(asked, tolerant=True)]  # "Vụ 9" counts no cases
    named = [(unit, span) for unit, span in named if not any(body.holds(span) for body in bodies)]
    if named and named[0][0] in _CASES and (noun := _noun_behind(asked)):
        return [noun]
    named = [(unit, span) for unit, span in named if not _OPENS_NAME.match(asked, span.start)]
    return [(unit, span) for unit, span in named if not _OF_FILE.search(asked, 0, span.start)][:1]


def _noun_behind(asked: str) -> tuple[str, Span] | None:
    """Return the noun right behind "bao nhiêu", None where none stands there."""
    cue = _COUNTS_NOUN.search(fold(asked))
    found = count_unit_after(asked, cue.end()) if cue else None
    return (found[0], Span(cue.end() + 1, found[1])) if cue and found else None


def _is_occasion(asked: str, case: Span) -> bool:
    """True if the case or trial at ``case`` is one that something is asked about."""
    return _WITHIN.search(fold(asked), 0, case.start) is not None or _CALLED.match(asked, case.end) is not None
