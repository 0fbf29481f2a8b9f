"""Whether a heading opens a part about plans or one about results."""

from __future__ import annotations

import re

from documents.language.compiling import compiled
from documents.language.loosening import loosen

_HEADS_PLAN = compiled(
    loosen(
        r"(?<!\w)(?:phương hướng|nhiệm vụ(?: trọng tâm)?|mục tiêu|(?<!theo )kế hoạch|chương trình công tác"
        r"|giải pháp|thời gian tới|dự kiến|chỉ tiêu (?:tự )?(?:phấn đấu|đăng ký|đề ra|đặt ra))\b"
    ),
    re.IGNORECASE,
)
# "4. Kiến nghị, yêu cầu" of an inspection tells what others shall do; "Kháng nghị, kiến nghị" is what was issued.
_HEADS_DEMANDS = compiled(
    loosen(
        r"\W*(?:[\dIVX]{1,4}(?:\.\d{1,2})*[.)]\s*)?(?:nội dung )?(?:kiến nghị|đề nghị|yêu cầu|đề xuất)"
        r"(?:, | và )(?:kiến nghị|đề nghị|yêu cầu|đề xuất)\W*"
    ),
    re.IGNORECASE,
)
_HEADS_RESULT = compiled(
    loosen(
        r"(?<!\w)(?:kết quả|tình hình|(?<!tổ chức )(?<!phân công )(?<!biện pháp )(?<!nội dung )"
        r"(?<!trách nhiệm )thực hiện|tổng kết|đánh giá|khen thưởng)\b"
    ),
    re.IGNORECASE,
)
# "Bảng đối chiếu kế hoạch và kết quả": both are told side by side, each under a head of its own.
_HEADS_BOTH = compiled(
    loosen(
        r"(?<!\w)(?:kế hoạch|chỉ tiêu|mục tiêu)(?: (?:được )?giao)?(?: và| với| so với|,| -|/) ?(?:số |mức |việc )?"
        r"(?:kết quả|(?:đã )?thực hiện|đạt được|tình hình)(?!\w)"
    ),
    re.IGNORECASE,
)


def heads_plan(heading: str) -> bool | None:
    """Tell whether a heading opens a part about plans; None where it opens neither plans nor results.

    "Kết quả thực hiện nhiệm vụ năm 2023" opens results: the word that comes first decides, unless both stand side by
    side.
    """
    if _HEADS_BOTH.search(heading):
        return False
    if _HEADS_DEMANDS.fullmatch(heading):
        return True
    plan, result = _HEADS_PLAN.search(heading), _HEADS_RESULT.search(heading)
    if plan and result:
        return plan.start() < result.start()
    return plan is not None if plan or result else None
