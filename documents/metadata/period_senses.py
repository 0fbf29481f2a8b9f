"""What a text says of each period that it names: that it reports on it, that it plans for it, or only its name.

Meetings in December or January review one year and plan the next in one sentence, so each period is judged by the words
around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import IntEnum

from documents.language.compiling import compiled
from documents.language.sentences import split_sentences
from documents.periods.citing import is_beginning, is_contrasted, is_of_crime
from documents.periods.finding import PeriodUse, find_periods
from documents.periods.visits import is_of_visit
from documents.types import Period, PeriodKind

_AFTER = 160  # characters after a period in which a plan shows itself
_RESULT = (
    r"kết quả|tổng kết|sơ kết|giao ban|thành tích|đạt được|báo cáo|đánh giá|khen thưởng|trao thưởng|tiêu biểu"
    r"|(?:đã|được) hoàn thành|nhìn lại|kiểm điểm|được tặng|được công nhận"
)
_PLAN = (
    r"triển khai|kế hoạch|chương trình|phương hướng|giao ước|phấn đấu|chỉ thị|mục tiêu|đề ra|bước (?:sang|vào)|yêu cầu"
    r"|dự kiến|hướng dẫn|(?<!thực hiện )(?<!hoàn thành )(?<!kết quả )nhiệm vụ|giải pháp|thời gian tới|chào mừng"
    r"|đề nghị (?!tặng|công nhận|khen|xét|Chủ tịch|Thủ tướng)|chuẩn bị"
    r"|(?:đặt|giao|đăng ký|xây dựng)(?: ra)? (?:các |nhiều )?chỉ tiêu"
)
_CUE = compiled(rf"(?P<result>{_RESULT})|(?P<plan>{_PLAN})", re.IGNORECASE)
_PLANS_AFTER = compiled(
    r"phấn đấu|đề ra|\bcần\b(?! Thơ)|\bsẽ\b|tập trung|yêu cầu|đề nghị|chọn|xác định|tiếp tục|đăng ký", re.IGNORECASE
)
# "Năm 2025, đơn vị đề ra kế hoạch mở 08 phiên tòa ... được giải quyết": what comes first decides.
_SETS_AFTER = compiled(
    r"[^.;:]{0,60}?(?:\b(?:đề|đặt) ra (?:các )?(?:kế hoạch|chỉ tiêu|mục tiêu|nhiệm vụ)|\bsẽ\b)", re.IGNORECASE
)
# "Trong năm 2024, đơn vị xác định ..., phân công ...": what was done within a year is looked back on.
_WITHIN = compiled(r"(?:^|[.\s])trong\s+$", re.IGNORECASE)
_SHALL_AFTER = compiled(
    r"phấn đấu|đề ra|\bcần\b(?! Thơ)|\bsẽ\b|tiếp tục|yêu cầu|đề nghị|đăng ký|\bphải\b", re.IGNORECASE
)
# "Trong năm 2025, tập thể Phòng đã kiểm sát 1.842 bản án": a figure of what was done.
_DID_AFTER = compiled(
    r"[^.;:]{0,60}?\bđã (?!đăng ký|đề ra|đặt ra|xây dựng|ban hành (?:kế hoạch|chỉ tiêu))[^.;:,]{0,60}? \d",
    re.IGNORECASE,
)
_DONE_AFTER = compiled(r"\bđã\b|\bđạt|được|kết quả|hoàn thành", re.IGNORECASE)
# "hứa khắc phục ngay và báo cáo cấp trên trong quý IV/2024": of a vow nothing further on is done yet.
_VOWED = compiled(r"\b(?:hứa|cam kết|hẹn)\b", re.IGNORECASE)
# "Đơn vị sẽ kiểm sát trực tiếp tại trại giam trong quý III/2025": what shall be done is told before its time as well.
_SHALL_BEFORE = compiled(r"\bsẽ\b(?!.*(?:;|\bđã\b))", re.IGNORECASE | re.DOTALL)
# "Trước đó, năm 2024 ... có 14 công chức dự thi", "Dịp này, chi bộ sinh hoạt quý IV": told beside what is reported.
_BACKGROUND = compiled(
    r"\W*(?:trước (?:đó|đây|kia)|được biết|(?:(?:cũng|nhân|trong) )*dịp này|trong (?:suốt )?quá trình công tác)\b",
    re.IGNORECASE,
)
# "Đồng chí sinh năm 1979, vào ngành năm 2003; năm 2019 được bổ nhiệm ...": the steps of a life are no reported years.
_BORN = compiled(r"\bsinh (?:ngày|năm|tháng)\b", re.IGNORECASE)
_CAREER = compiled(
    r"\b(?:vào ngành|công tác trong ngành|quá trình công tác|tốt nghiệp|tuyển dụng|được bổ nhiệm|giữ chức)\b",
    re.IGNORECASE,
)
_COORDINATES = compiled(r"\s*(?:,|và|-|–|/)?\s*", re.IGNORECASE)
_ABOUT_OVER = 9  # the last month of a reporting year since 2025, in which its second half is summed up
_LOOKING_BACK = 3  # years after which nobody reports on a year for the first time


class Sense(IntEnum):
    """What a text says of a period; higher is firmer evidence that it reports on it."""

    PLAN = 0
    NAMED = 1
    RESULT = 2


def judge(
    text: str, reference: date | None, *, passing: frozenset[PeriodKind] = frozenset()
) -> Iterator[tuple[Sense, Period]]:
    """Yield each period of a text with its sense; of running text without kinds ``passing`` and years long past.

    The life of somebody, told there, is reported on by nothing.
    """
    named = find_periods(text, reference=reference)
    stated = [mention for mention in named if mention.use is PeriodUse.STATED]
    asides = (is_of_visit, is_contrasted, is_of_crime, is_beginning)
    mentions = [one for one in stated if not any(is_aside(text, one) for is_aside in asides)]
    if not mentions or (passing and _BORN.search(text) and _CAREER.search(text)):
        return
    for sentence in split_sentences(text):
        last, sense = sentence.start, Sense.NAMED
        if _BACKGROUND.match(text, sentence.start):
            continue
        for mention in mentions:
            if sentence.start <= mention.span.start < sentence.end:
                before = text[last : mention.span.start]
                # "năm 2021 và năm 2022", "năm 2021, 2022": the second year is spoken of like the first.
                if last == sentence.start or not _COORDINATES.fullmatch(before):
                    sense = _sense(before, text[mention.span.end : sentence.end])
                    is_ahead = _SHALL_BEFORE.search(text, sentence.start, mention.span.start)
                    if sense is Sense.NAMED and (is_ahead or _is_to_come(mention.period, reference)):
                        sense = Sense.PLAN
                    if sense is Sense.NAMED and mention.period.start and mention.period.end:
                        sense = Sense.RESULT  # "Năm công tác 2025 (01/10/2024 - 30/9/2025)": whoever counts tells so
                last = max(last, mention.span.end)
                if mention.period.kind not in passing and not (passing and is_history(mention.period, reference)):
                    yield sense, mention.period


def _is_to_come(period: Period, reference: date | None) -> bool:
    """True for the rest of a year that was not about over when the text was written."""
    is_rest = period.kind is PeriodKind.SECOND_HALF
    return is_rest and reference is not None and (reference.year, reference.month) < (period.year, _ABOUT_OVER)


def is_history(period: Period, reference: date | None, years: int = _LOOKING_BACK) -> bool:
    """True for a year long before the text was written: "Ra đời năm 1978 với vỏn vẹn 4 cán bộ"."""
    return reference is not None and reference.year - (period.last_year or period.year) > years


def _sense(before: str, after: str) -> Sense:
    """Judge a period by the nearest telling word before it in its sentence, else by what follows."""
    if _VOWED.search(before):
        return Sense.PLAN
    cues = [match.lastgroup for match in _CUE.finditer(before)]
    if cues:
        return Sense.RESULT if cues[-1] == "result" else Sense.PLAN
    after = after[:_AFTER]
    if (sets := _SETS_AFTER.match(after)) and not _DONE_AFTER.search(sets[0]):
        return Sense.PLAN
    if _WITHIN.search(before) and not _SHALL_AFTER.search(after):
        return Sense.RESULT if _DID_AFTER.match(after) else Sense.NAMED
    if _PLANS_AFTER.search(after) and not _DONE_AFTER.search(after):
        return Sense.PLAN
    return Sense.NAMED
