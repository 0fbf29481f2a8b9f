"""Whether a passage tells what was done or what shall be done (domain facts, section 5.9).

Reports mix both: the same meeting looks back on one year and sets targets for the next. The wording next to a figure
decides, not the paragraph: "đã ban hành 12 kiến nghị, phấn đấu năm 2024 ban hành 15 kiến nghị".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.language.loosening import loosen


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that makes what follows it a plan, or a result."""

    start: int
    plan: bool


# Whom an instruction addresses or how it goes on; without it "yêu cầu" is an indicator ("45 bản yêu cầu điều tra").
_ADDRESSED = (
    r"(?=(?:các|từng|mỗi|toàn|lãnh đạo|cán bộ|công chức|đồng chí|đ/c|tập thể|đơn vị|phòng|viện|VKSND|VKS|văn phòng"
    r"|thanh tra|cụm|trong|thời gian|quý|năm|\d+ tháng|công tác|phải|cần"
    r"|(?:hai|ba|bốn|\d+) (?:đơn vị|phòng|viện)|tiếp tục|tập trung|tăng cường|quan tâm|chủ động)\b)"
)
# "dù phải giãn cách", "trường hợp phải kỷ luật" tell what was; an order names what has to come about.
_DUTY = (
    r"(?<!dù )(?<!hợp )(?<!vừa )(?<!không )(?<!từng )phải (?=(?:được|đều|đạt|có|là|hoàn thành|bảo đảm|đảm bảo|ban hành"
    r"|tổ chức|thực hiện|gửi|báo cáo|tăng|giảm|gắn|nâng|khắc phục|rút kinh nghiệm|giải quyết|chủ động|tập trung|bám"
    r"|quán triệt|chấp hành|kiểm sát|phối hợp|nghiêm túc|kịp thời|thường xuyên|làm|xây dựng|coi)(?!\w))(?!có mặt)"
)
_PLANS = re.compile(
    loosen(
        r"(?<!\w)(?=yê|đề|đặ|đă|ch|ph|mụ|cam|dự|thờ|gi|kế|tậ)"
        rf"(?:(?<!nghị )(?<!bản )(?<!theo )(?<!số )(?:yêu cầu|đề nghị) {_ADDRESSED}"
        rf"|chỉ đạo (?!(?:các )?(?:hội nghị|buổi|cuộc|phiên)){_ADDRESSED}"
        r"|(?<!lực )(?<!đã )(?<!luôn )(?<!ngừng )(?<!sức )(?<!cực )phấn đấu"
        r"|(?:đặt|đề) ra (?:các )?(?:chỉ tiêu|mục tiêu)|(?<!với )chỉ tiêu (?:tự (?:đặt|đề) ra|phấn đấu|đăng ký"
        r"|(?:đặt|đề) ra(?= là| gồm|:))|(?<!đạt )(?<!vượt )mục tiêu|cam kết|dự kiến|thời gian tới"
        r"|(?<!bàn )(?<!triển khai )(?<!thảo luận )(?<!và )(?<!, )phương hướng"
        r"|đăng ký (?:khâu|công tác|chỉ tiêu|thực hiện|ít nhất|\d)|giao chỉ tiêu"
        r"|(?<!hiện )(?<!thành )(?<!vượt )(?<!đạt )(?<!theo )(?:kế hoạch|chương trình)\b"
        r"[^.;:]{0,100}? (?:đề ra|đặt ra|xác định)|(?<!đã )(?<!luôn )(?<!năm qua )tập trung(?: vào)?(?=:))"
    )
    # Words that mean something else without their marks ("bị can", "phai").
    + r"|(?<!\w)(?:sẽ|cần (?!Thơ|thơ|thiết|trục)|"
    + _DUTY
    + ")",
    re.IGNORECASE,
)
_RESULTS = re.compile(
    loosen(
        r"(?<!\w)(?=kế|vi|đư|bá|so)"
        r"(?:kết quả(?=[:,]| (?:công tác|đạt được|cho thấy|thực hiện|đã))|vinh dự|được (?:tặng|công nhận)"
        r"|báo cáo (?:cho thấy|nêu)"
        r"|so với (?:cùng kỳ|năm trước))"
        r"|(?<!\w)(?:mới|chỉ) đạt(?!\w)"
    )
    + r"|(?<!\w)(?:đã|Đã)(?!\w)",
    re.IGNORECASE,
)
# "tạo động lực để công chức phấn đấu": what is done is the motive, not the striving.
_MOTIVE = re.compile(loosen(r"động lực[^,;.]{0,80}$"), re.IGNORECASE)
# Who came, led, read out or listened: the meeting itself, whatever was planned there in the sentence before.
_RECOUNTS = re.compile(
    loosen(
        r"\W*(?:(?:(?:cùng|tham|đến|về|tới) )?dự (?!kiến)|chủ trì|điều hành"
        r"|chỉ đạo (?:các )?(?:hội nghị|buổi|cuộc|phiên)"
        r"|(?:các )?đồng chí [^.;:]*? (?:tới dự|đến dự|về dự|tham dự|dự và|dự hội nghị|dự buổi|chủ trì|điều hành"
        r"|trình bày|công bố|trao)(?!\w)|hội nghị (?:đã |cũng |được )?(?:nghe|xem|dành|do|diễn ra)|báo cáo (?:của|do)"
        r"|dịp này|nhân dịp|tại (?:hội nghị|buổi)|trước đó|khen thưởng|kết quả)"
    ),
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[,;:(]|[.!?…](?=\s|$)")
# "chỉ tiêu 85%", "yêu cầu từ 90% trở lên": the number itself is the target, whatever the sentence tells.
_TARGET_NOUN = re.compile(
    loosen(
        r"(?:(?<!vượt )(?<!đạt )(?<!thành )(?<!hơn )(?<!bằng )(?<!cả )chỉ tiêu(?: (?!\d)[^\s,;:.]+){0,4}?:?"
        r"(?: (?:là|từ|trên|đạt))*|(?<!bản )yêu cầu(?: (?:là|từ|trên|đạt))+)\s*[≥>(]?\s*$"
    ),
    re.IGNORECASE,
)
_COORDINATES = re.compile(loosen(r"(?<!\w)và(?!\w)"), re.IGNORECASE)
_REACH = 80  # characters before a figure that can hold the noun of its target
_HEADS_PLAN = re.compile(
    loosen(
        r"(?<!\w)(?:phương hướng|nhiệm vụ(?: trọng tâm)?|mục tiêu|(?<!theo )kế hoạch|chương trình công tác"
        r"|giải pháp|thời gian tới|dự kiến|chỉ tiêu (?:tự )?(?:phấn đấu|đăng ký|đề ra|đặt ra))\b"
    ),
    re.IGNORECASE,
)
_PLAN_DOCUMENT = re.compile(
    loosen(
        r"\W*(?:kế hoạch|chương trình công tác|chỉ thị|giao chỉ tiêu|(?:các )?chỉ tiêu (?:tự )?(?:phấn đấu|đăng ký))\b"
    ),
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    loosen(r"(?<!\w)(?:ban hành|triển khai) (?:các )?(?:kế hoạch|chương trình|chỉ tiêu)\b"), re.IGNORECASE
)
_HEADS_RESULT = re.compile(
    loosen(r"(?<!\w)(?:kết quả|tình hình|thực hiện|tổng kết|đánh giá|khen thưởng)\b"), re.IGNORECASE
)


def find_cues(text: str) -> list[Cue]:
    """Return the words of a passage that decide between plan and result, in order.

    A sign of a result that stands in the same clause after a sign of a plan only describes what the plan is about
    ("phấn đấu giải quyết dứt điểm các vụ án đã thụ lý").
    """
    plans = [match.start() for match in _PLANS.finditer(text) if not _MOTIVE.search(text, 0, match.start())]
    cues = [Cue(start, True) for start in plans]
    for match in _RESULTS.finditer(text):
        if not plans or match.start() < plans[0]:
            cues.append(Cue(match.start(), False))
            continue
        clause = max((end.start() for end in _CLAUSE_END.finditer(text, 0, match.start())), default=-1)
        if not any(clause < start < match.start() for start in plans):
            cues.append(Cue(match.start(), False))
    return sorted(cues, key=lambda cue: cue.start)


def tells_plan(text: str, cues: Sequence[Cue], *, start: int, at: int) -> bool | None:
    """Tell whether what stands at ``at``, in the sentence from ``start``, is planned; None if nothing there says.

    The nearest word before it decides, then a word after it in the same clause.
    """
    if _TARGET_NOUN.search(text, max(start, at - _REACH), at):
        return True
    before = [cue for cue in cues if start <= cue.start < at]
    if before:
        return before[-1].plan
    end = _CLAUSE_END.search(text, at)
    after = [cue for cue in cues if at <= cue.start < (end.start() if end else len(text))]
    if after and _COORDINATES.search(text, at, after[0].start):
        return None  # "tổng hợp 08 vi phạm và yêu cầu khắc phục": the order is a statement of its own
    return after[0].plan if after else None


def heads_plan(heading: str) -> bool | None:
    """Tell whether a heading opens a part about plans; None where it opens neither plans nor results.

    "Kết quả thực hiện nhiệm vụ năm 2023" opens results: the word that comes first decides.
    """
    plan, result = _HEADS_PLAN.search(heading), _HEADS_RESULT.search(heading)
    if plan and result:
        return plan.start() < result.start()
    return plan is not None if plan or result else None


def recounts(text: str, start: int) -> bool:
    """Tell whether the sentence that starts at ``start`` tells of the meeting itself, so that no plan goes on in it."""
    return _RECOUNTS.match(text, start) is not None


def announces_plan(title: str) -> bool:
    """Tell whether a title tells of a plan that was made, so that the plans of the text can be for its own period."""
    return _ANNOUNCED.search(title) is not None or titles_plan(title)


def titles_plan(title: str) -> bool:
    """Tell whether a document is a plan as a whole, by its title."""
    return _PLAN_DOCUMENT.match(title) is not None
