"""Invented passages, and the guard's verdict on a sentence held against one of them."""

from __future__ import annotations

from functools import cache

from assistant.guard.checking import EvidenceGuard
from assistant.guard.drafts import read_passages
from assistant.guard.types import Problem, ProblemKind, SentenceCheck, Verdict
from assistant.weighing.statements import Statement

PROSECUTION = (
    "Năm 2022, Phòng 2 VKSND tỉnh Lạng Sơn thụ lý kiểm sát điều tra 187 vụ/342 bị can, tăng 19 vụ (11,3%) so với năm"
    " 2021; truy tố 151 vụ/290 bị can, đạt tỷ lệ 98,7%; không để xảy ra trường hợp truy tố oan, sai. Đơn vị ban hành"
    " 12 kiến nghị yêu cầu khắc phục vi phạm gửi Cơ quan điều tra, được chấp nhận 11 kiến nghị."
)
HONOURS = (
    "Ngày 15/11/2023, đồng chí Hoàng Văn Thắng, Phó Viện trưởng VKSND tỉnh Lạng Sơn ký Quyết định số 214/QĐ-VKS khen"
    " thưởng 7 tập thể và 23 cá nhân. Đồng chí Vi Thị Lan, Trưởng phòng 8 được Viện trưởng VKSND tối cao tặng Bằng"
    " khen; đồng chí Nông Quốc Bảo, Kiểm sát viên trung cấp Phòng 1 được tặng Giấy khen của Viện trưởng VKSND tỉnh."
)
CUSTODY = (
    "Phòng 8 trực tiếp kiểm sát 9 lượt tại Trại tạm giam Công an tỉnh, trong đó có 2 lượt đột xuất; phát hiện 6 vi"
    " phạm, ban hành 4 kháng nghị và 3 kiến nghị. Tất cả kháng nghị, kiến nghị đều được tiếp thu."
)
PLAN = (
    "Năm 2024, đơn vị phấn đấu ban hành trên 20 kháng nghị phúc thẩm, tổ chức ít nhất 16 phiên tòa rút kinh nghiệm và"
    " hoàn thành báo cáo trước ngày 30/11/2024 theo Kế hoạch số 06/KH-VKS ngày 05/01/2024."
)
SOURCES = (
    "Trong 9 tháng năm 2023, VKSND hai cấp tỉnh Lạng Sơn tiếp nhận 1.054 nguồn tin về tội phạm, đã giải quyết 956"
    " nguồn tin, đạt 90,7%. VKSND huyện Lộc Bình giải quyết 88 nguồn tin, VKSND huyện Cao Lộc giải quyết 102 nguồn"
    " tin. Tổng số tiền thu hồi là 1,5 tỷ đồng."
)
TRIAL = (
    "Tại phiên tòa phúc thẩm ngày 20/6/2023, Hội đồng xét xử áp dụng khoản 2 Điều 173 Bộ luật Hình sự, giữ nguyên bản"
    " án sơ thẩm đối với bị cáo Trần Văn Hùng; Kiểm sát viên đề nghị không chấp nhận kháng cáo của bị cáo."
)


@cache
def statements(*passages: str) -> tuple[Statement, ...]:
    """Return what some passages state, each a document of its own."""
    return tuple(read_passages(passages))


def check(claim: str, *passages: str) -> SentenceCheck:
    """Return the verdict on a claim held against some passages."""
    return EvidenceGuard().check(claim, statements(*passages))


def is_supported(claim: str, passage: str) -> bool:
    """Tell whether a passage bears a claim out."""
    return check(claim, passage).verdict is Verdict.SUPPORTED


def kinds(claim: str, passage: str) -> set[ProblemKind]:
    """Return what the problems of a claim are about."""
    return {problem.kind for problem in check(claim, passage).problems}


def problems(claim: str, passage: str) -> tuple[Problem, ...]:
    """Return the problems of a claim."""
    return check(claim, passage).problems
