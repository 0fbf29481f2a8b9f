"""Whether a passage tells what was done or what shall be done.

The wording next to a figure decides, not the paragraph: "đã ban hành 12, phấn đấu năm 2024 ban hành 15 kiến nghị".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from documents.language.compiling import compiled
from documents.language.loosening import loosen


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that makes what follows it a plan, or a result; a weak one only where its sentence says nothing else."""

    start: int
    plan: bool
    weak: bool = False


# Whom an instruction addresses or how it goes on; without it "yêu cầu" is an indicator ("45 bản yêu cầu điều tra").
_ADDRESSED = (
    r"(?=(?:các|từng|mỗi|toàn|tân|lãnh đạo|cán bộ|công chức|đồng chí|đ/c|tập thể|đơn vị|phòng|viện|VKSND|VKS|văn phòng"
    r"|thanh tra|cụm|trong|thời gian|quý|năm|\d+ tháng|công tác|phải|cần"
    r"|(?:hai|ba|bốn|\d+) (?:đơn vị|phòng|viện)|tiếp tục|tập trung|tăng cường|quan tâm|chủ động"
    r"|nhanh chóng|khẩn trương|sớm|nghiêm túc|kịp thời)\b)"
)
# "đề nghị Viện trưởng tặng Bằng khen", "đề nghị VKSND cấp cao kháng nghị giám đốc thẩm 05 vụ": the proposal is the
# result; an award is no task, nor is a step of the proceedings that only the office above can take.
_PROPOSED = (
    r"(?!đề nghị [^,;.:]{0,50}(?<!\w)"
    r"(?:tặng|công nhận|vinh danh|kháng nghị (?:theo thủ tục )?(?:giám đốc|tái) thẩm)(?!\w))"
)
# "dù phải giãn cách", "trường hợp phải kỷ luật" tell what was; an order names what has to come about.
_DUTY = (
    r"(?<!dù )(?<!hợp )(?<!vừa )(?<!không )(?<!từng )phải (?=(?:được|đều|đạt|có|là|hoàn thành|bảo đảm|đảm bảo|ban hành"
    r"|tổ chức|thực hiện|gửi|báo cáo|tăng|giảm|gắn|nâng|khắc phục|rút kinh nghiệm|giải quyết|chủ động|tập trung"
    r"|bám|quán triệt|chấp hành|kiểm sát|trực tiếp|phối hợp|nghiêm túc|kịp thời|thường xuyên|làm|xây dựng"
    r"|tham gia|coi)(?!\w))(?!có mặt)"
)
# Somebody is told to do something.
_TOLD = (
    rf"(?<!nghị )(?<!bản )(?<!theo )(?<!số )(?<!báo cáo ){_PROPOSED}(?:yêu cầu|đề nghị|lưu ý) {_ADDRESSED}",
    rf"chỉ đạo (?!(?:các )?(?:hội nghị|buổi|cuộc|phiên)){_ADDRESSED}",
)
# What is aimed at; "đạt mục tiêu", "luôn phấn đấu" tell what was.
_AIMED_AT = (
    r"(?<!lực )(?<!đã )(?<!luôn )(?<!ngừng )(?<!sức )(?<!cực )phấn đấu",
    r"(?:đặt|đề) ra (?:các )?(?:chỉ tiêu|mục tiêu)",
    r"(?<!với )chỉ tiêu (?:tự (?:đặt|đề) ra|phấn đấu|đăng ký|(?:đặt|đề) ra(?= là| gồm|:))",
    # "Đại hội thông qua các chỉ tiêu: ...": what a congress resolves is for its term
    r"thông qua (?:(?:các|những|\d+) )*(?:chỉ tiêu|mục tiêu)",
    # "Chỉ tiêu năm 2024 của Phòng là tổ chức 8 phiên tòa và ban hành 6 kháng nghị"
    r"(?<!với )(?<!vượt )(?<!đạt )chỉ tiêu (?:(?:cả )?năm(?: \d{4})? )?(?:(?:của|cho) [^,;.:\d]{1,40}? )?là"
    r"(?= (?:tổ chức|ban hành|kiểm sát|trực tiếp|phối hợp|giải quyết|hoàn thành|có|đạt|số hóa|mở|xây dựng)(?!\w))",
    r"chỉ tiêu (?:(?:của )?nhiệm kỳ (?:\d{4} ?[-–] ?\d{4} |mới |tới )?)?(?:(?:được|đã|do) )*(?:đại hội )?"
    r"(?:biểu quyết|thông qua|quyết nghị)",
    r"(?<!đạt )(?<!vượt )(?<!hơn )(?<!bằng )(?<!với )(?<!được )(?<!thành )(?<!xa )mục tiêu",
    r"cam kết|dự kiến",
)
# The time to come.
_AHEAD = (
    r"(?:thời gian|năm|quý|tháng|tuần|kỳ) tới(?!\w)",
    r"(?<!bàn )(?<!triển khai )(?<!thảo luận )(?<!và )(?<!, )phương hướng",
    # "Theo giao ước, mỗi đơn vị ..."; under a plan things were done as well
    r"theo (?:bản )?giao ước(?: thi đua| đã ký)*(?=,(?! (?:ngày|sáng|chiều|từ ngày)))",
    r"từ nay (?:cho )?(?:đến|tới) (?:hết|cuối|khi|trước)(?!\w)",
    r"còn (?:có )?kế hoạch (?=\d|(?:trực tiếp )?kiểm sát|tổ chức|tiến hành|thực hiện|mở|ban hành)",
)
# Work handed out or signed up for: "giao Phòng 9 chủ trì ...; giao Văn phòng hoàn thành ...".
_HANDED_OUT = (
    r"(?<!đã )(?<!được )giao (?=(?:phòng \d+|văn phòng|thanh tra|các phòng|vksnd) [^,;.:]{0,40}?"
    r"(?:chủ trì|hoàn thành|tham mưu|phối hợp|rà soát|đôn đốc|theo dõi|tổ chức|xây dựng|chuẩn bị|hướng dẫn|trình)"
    r"(?!\w))",
    r"đăng ký (?:khâu|công tác|chỉ tiêu|thực hiện|tổ chức|ban hành|ít nhất|\d)",
    r"giao chỉ tiêu",
)
# What a plan sets, and labels of what it does; what was reached is measured against it: "vượt 3 vụ so với kế hoạch
# đề ra".
_SET = (
    r"(?<!hiện )(?<!thành )(?<!vượt )(?<!đạt )(?<!theo )(?<!so với )(?<!mức )(?<!tiêu )(?<!bằng )"
    r"(?<!% )(?<!phần trăm )(?:kế hoạch|chương trình)\b[^,.;:]{0,100}? (?:đề ra|đặt ra|xác định)",
    r"(?<!hiện )\d+ (?:nhóm )?nhiệm vụ(?: (?:sau|cụ thể|trọng tâm|chủ yếu))*(?=:)",
    r"(?<!hiện )(?<!thành )(?<!theo )(?<!với )(?:kế hoạch|chỉ tiêu) (?:công tác )?năm \d{4}(?=:)",
    r"(?<!đã )(?<!luôn )(?<!năm qua )tập trung(?: vào)?(?=:)",
)
# Words that mean something else without their marks ("bị can", "phai"); "Cần Thơ", "Cần Giuộc" are places, and "còn 02
# hạn chế cần khắc phục", "cần khắc phục 02 hạn chế: ..." names what was found amiss.
_MARKED = (
    r"sẽ",
    r"(?!(?-i:Cần [A-ZĐ]))cần (?!thơ|thiết|trục|(?:được )?rút kinh nghiệm"
    r"|khắc phục (?:(?:các|những|một số|\d+|hai|ba|bốn) )*(?:hạn chế|tồn tại|thiếu sót|khuyết điểm))",
    _DUTY,
)
# How all but the marked ones can begin: most places of a text are passed over by these letters alone.
_PLAN_OPENINGS = r"(?<!\w)(?=yê|đề|đặ|đă|ch|ph|mụ|cam|dự|thờ|thô|gi|kế|kỳ|tậ|lư|từ|tu|th|nă|qu|cò|\d)"
_PLANS = compiled(
    loosen(f"{_PLAN_OPENINGS}(?:{'|'.join((*_TOLD, *_AIMED_AT, *_AHEAD, *_HANDED_OUT, *_SET))})")
    + rf"|(?<!\w)(?:{'|'.join(_MARKED)})",
    re.IGNORECASE,
)
_RESULTS = compiled(
    loosen(
        r"(?<!\w)(?=kế|kh|vi|đư|bá|so|hi|nơ|vẫ|đa)"
        r"(?:(?:hiện|nơi|vẫn|đang) (?:còn|có)(?= [^,;.]{0,25}\d)"
        r"|kết quả(?=[:,]| (?:công tác|đạt được|cho thấy|thực hiện|đã))|vinh dự|được (?:tặng|công nhận)"
        r"|được (?:(?!đề nghị|đề xuất|xét)[^,;.:\d]){1,50} (?:tặng|trao tặng|công nhận|khen thưởng|biểu dương)(?!\w)"
        r"|báo cáo (?:cho thấy|nêu)"
        r"|so với (?:cùng kỳ|năm trước)|(?:kết thúc|khép lại) năm)"
        r"|(?<!\w)(?:mới|chỉ) đạt(?!\w)"
    )
    + r"|(?<!\w)(?:đã|Đã)(?!\w)",
    re.IGNORECASE,
)
# "số vụ phải giải quyết", "số án phải có yêu cầu điều tra": what was due, not an order.
_OWED = compiled(
    loosen(r"(?:(?<!\w)số [^,;.:()\d]{0,40}|(?<!\w)(?:vụ|việc|tin|đơn|án|bị can|bị cáo) )$"), re.IGNORECASE
)
_IS_OWED = compiled(r"phải (?:giải quyết|có|thi hành|xử lý|ban hành|kiểm sát)(?!\w)", re.IGNORECASE)
# "sơ đồ hóa 5% số vụ đã truy tố" within a plan: what it is about, not what was done.
_DESCRIBED = compiled(
    loosen(
        r"(?<!\w)(?:số|vụ|án|tin|đơn|việc|hồ sơ|vi phạm|quả|tiêu|văn bản|nội dung|người|bị can|bị cáo"
        r"|sáng kiến|mô hình|đề tài|kháng nghị|kiến nghị) $"
    ),
    re.IGNORECASE,
)
# Nobody reports "ít nhất 3": a minimum is set, and the label before it says so for all that it introduces; so does
# a covenant.
_LEAST = compiled(
    loosen(
        r"(?<!\w)(?:(?:chỉ tiêu|mục tiêu)(?:[^.;:\d]|(?<!\d)\d{4}(?!\d)){0,60}:"
        r"(?=[^.:]* (?:ít nhất|tối thiểu|không dưới) \d)"
        r"|giao ước(?: thi đua)?(?: (?:của (?:cụm|khối)|năm \d{4}))*(?=:)"
        r"|(?<!định )(?:ít nhất|tối thiểu|không dưới)(?: (?:là|đạt|từ|có))? (?=\d))"
    ),
    re.IGNORECASE,
)
# "có ít nhất 1 sáng kiến được Hội đồng công nhận": what the minimum is of, nothing that was done.
_MINIMUM = compiled(loosen(r"(?<!\w)(?:ít nhất|tối thiểu|không dưới) \d+ [^,;.:()\d]{0,40}$"), re.IGNORECASE)
# "tạo động lực để công chức phấn đấu": what is done is the motive, not the striving.
_MOTIVE = compiled(loosen(r"động lực[^,;.]{0,80}$"), re.IGNORECASE)
# Who came, led, read out or listened: the meeting itself, whatever was planned there in the sentence before.
_RECOUNTS = compiled(
    loosen(
        r"\W*(?:(?:(?:cùng|tham|đến|về|tới) )?dự (?!kiến|toán|thảo|án|báo|phòng)|chủ trì|điều hành"
        r"|chỉ đạo (?:các )?(?:hội nghị|buổi|cuộc|phiên)"
        r"|(?:các )?đồng chí (?:(?! giao | yêu cầu | đề nghị )[^.;:])*?"
        r" (?:tới dự|đến dự|về dự|tham dự|dự và|dự hội nghị|dự buổi|chủ trì|điều hành"
        r"|trình bày|công bố|trao)(?!\w)|hội nghị (?:đã |cũng |được )?(?:nghe|xem|dành|do|diễn ra)|báo cáo (?:của|do)"
        r"|dịp này|nhân dịp|(?:nhờ|qua) (?:đó|vậy|thế)(?=,)|tại (?:hội nghị|buổi)|trước đó|khen thưởng|kết quả)"
    ),
    re.IGNORECASE,
)
_CLAUSE_END = compiled(r"[,;:(]|[.!?…](?=\s|$)")
_SENTENCE_END = compiled(r"[.!?…](?=\s|$)")
_COORDINATES = compiled(loosen(r"(?<!\w)và(?!\w)"), re.IGNORECASE)
_PLAN_DOCUMENT = compiled(
    loosen(
        # "VKSND TỈNH A - KẾ HOẠCH CÔNG TÁC NĂM 2026": whose it is may stand before it, where no news of it follows.
        r"\W*(?:(?:VKSND|VKS|viện kiểm sát|viện KSND|phòng|văn phòng|cụm|khối)(?!\w)[^.;:|“”]{0,70}?\s*[-–:|]\s*"
        r"(?!.*(?<!\w)(?:hoàn thành|vượt|đạt|về đích|kết quả|đã)(?!\w)))?"
        r"(?:kế hoạch|chương trình công tác|chỉ thị|giao chỉ tiêu|(?:các )?chỉ tiêu (?:tự )?(?:phấn đấu|đăng ký)"
        r"|(?:bảng|biểu|bản|quyết định) (?:(?:về )?việc )?(?:phân )?(?:giao chỉ tiêu|chỉ tiêu (?:phấn đấu|đăng ký)))\b"
    ),
    re.IGNORECASE,
)
_ANNOUNCED = compiled(
    loosen(r"(?<!\w)(?:ban hành|triển khai) (?:các )?(?:kế hoạch|chương trình|chỉ tiêu)\b"), re.IGNORECASE
)
_ISSUED = compiled(loosen(r"(?<!\w)ban hành (?:kế hoạch|chương trình)\b"), re.IGNORECASE)


def find_cues(text: str) -> list[Cue]:
    """Return the words of a passage that decide between plan and result, in order.

    A sign of a result that stands in the same clause after a sign of a plan only describes what the plan is about
    ("phấn đấu giải quyết dứt điểm các vụ án đã thụ lý").
    """
    plans = [match.start() for match in _PLANS.finditer(text) if _orders(text, match.start())]
    cues = [Cue(start, True) for start in plans]
    told = [match.start() for match in _RESULTS.finditer(text)]
    for at in [at for at in told if not _stands_before(_MINIMUM, text, at)]:
        before = plans[: bisect_left(plans, at)]
        end = _SENTENCE_END if before and _stands_before(_DESCRIBED, text, at) else _CLAUSE_END
        if not before or end.search(text, before[-1], at):
            cues.append(Cue(at, False))
    return sorted(_with_minima(text, cues), key=lambda cue: cue.start)


def _orders(text: str, at: int) -> bool:
    """Tell whether a sign of a plan is one where it stands: no motive, and nothing that was due anyway."""
    return not (_IS_OWED.match(text, at) and _stands_before(_OWED, text, at)) and not _stands_before(_MOTIVE, text, at)


def _stands_before(words: re.Pattern[str], text: str, at: int) -> bool:
    """Tell whether words that hold no mark stand right before ``at``; behind the last mark is where they can."""
    return words.search(text, max(text.rfind(mark, 0, at) for mark in ",;.") + 1, at) is not None


def _with_minima(text: str, cues: Sequence[Cue]) -> list[Cue]:
    """Return ``cues`` with the minima of sentences that hold no other cue."""
    minima: list[Cue] = []
    for match in _LEAST.finditer(text):
        start = max((end.end() for end in _SENTENCE_END.finditer(text, 0, match.start())), default=0)
        following = _SENTENCE_END.search(text, match.start())
        stop = following.start() if following else len(text)
        if not any(start <= cue.start < stop for cue in cues):
            minima.append(Cue(match.start(), True, weak=True))
    return [*cues, *minima]


def tells_plan(text: str, cues: Sequence[Cue], *, start: int, at: int) -> bool | None:
    """Tell whether what stands at ``at``, in the sentence from ``start``, is planned; None if nothing there says.

    The nearest word before it decides, then a word after it in the same clause.
    """
    before = [cue for cue in cues if start <= cue.start < at]
    if before:
        return before[-1].plan
    end = _CLAUSE_END.search(text, at)
    after = [cue for cue in cues if at <= cue.start < (end.start() if end else len(text))]
    if after and _COORDINATES.search(text, at, after[0].start):
        return None  # "tổng hợp 08 vi phạm và yêu cầu khắc phục": the order is a statement of its own
    return after[0].plan if after else None


def recounts(text: str, start: int) -> bool:
    """Tell whether the sentence that starts at ``start`` tells of the meeting itself, so that no plan goes on in it."""
    return _RECOUNTS.match(text, start) is not None


def announces_plan(title: str) -> bool:
    """Tell whether a title tells of a plan that was made, so that the plans of the text can be for its own period."""
    return _ANNOUNCED.search(title) is not None or titles_plan(title)


def titles_plan(title: str) -> bool:
    """Tell whether a document is a plan as a whole, by its title."""
    return _PLAN_DOCUMENT.match(title) is not None


def tells_of_plan(title: str) -> bool:
    """Tell whether a title is that of a plan, or says that one was issued: its period is what the text is about."""
    return titles_plan(title) or _ISSUED.search(title) is not None
