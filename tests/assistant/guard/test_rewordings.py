"""Turns that a model uses for what a report says, and the changes that look like them."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check, is_supported

BACKLOG = (
    "Quý III/2024, VKSND hai cấp tỉnh Lạng Sơn kiểm sát 640 bản án, quyết định, phát hiện 18 bản án, quyết định có vi"
    " phạm; tiếp nhận 233 tin, đã giải quyết 214 tin, còn lại 19 tin đang trong thời hạn. Tòa án chấp nhận 12/14 kháng"
    " nghị đã xét xử, đạt 85,7%, vượt chỉ tiêu 5,7%; kiểm sát trực tiếp tại 11/11 xã."
)
OUTREACH = (
    "Ngày 10/5/2024, Đoàn công tác do đồng chí Nông Quốc Bảo làm Trưởng đoàn trao quà cho hơn 300 học sinh và giáo"
    " viên. Dẫn đầu phong trào là Phòng 8 với 27 suất quà; giải Nhất hội thao thuộc về Phòng 1."
)
WORKS = (
    "Khánh thành trụ sở\n"
    "Sáng 02/9/2023, VKSND tỉnh Lạng Sơn khánh thành trụ sở VKSND huyện Lộc Bình. Công trình khởi công tháng 5/2021,"
    " gồm 04 tầng."
)
MONTHLY = "Trong tháng 8/2024, toàn tỉnh khởi tố mới 64 vụ/88 bị can, giảm 9 vụ so với tháng trước."
COMPARED = "Năm 2024, Văn phòng đăng tải 512 tin, bài, tăng so với năm 2023 (301 tin, bài)."


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Qua kiểm sát 640 bản án, quyết định đã phát hiện 18 trường hợp có vi phạm.", BACKLOG),
        ("Còn 19 tin chưa giải quyết nhưng vẫn trong thời hạn.", BACKLOG),
        ("Trong 14 kháng nghị đã xét xử, Tòa án chấp nhận 12 kháng nghị.", BACKLOG),
        ("Việc kiểm sát trực tiếp được thực hiện tại toàn bộ 11 xã.", BACKLOG),
        ("Hơn 300 giáo viên và học sinh được Đoàn công tác trao quà ngày 10/5/2024.", OUTREACH),
        ("Phòng 8 là đơn vị trao nhiều suất quà nhất với 27 suất quà.", OUTREACH),
        ("Phòng 1 giành giải Nhất Hội thao.", OUTREACH),
        ("Đồng chí Nông Quốc Bảo dẫn đầu đoàn công tác trao quà ngày 10/5/2024.", OUTREACH),
        ("Trụ sở VKSND huyện Lộc Bình gồm 4 tầng, được khởi công tháng 5 năm 2021.", WORKS),
        ("So với 301 tin, bài của năm 2023, số tin, bài Văn phòng đăng tải năm 2024 tăng lên 512.", COMPARED),
    ],
)
def test_the_same_in_other_words_passes(claim: str, passage: str) -> None:
    """Instances, remainders, shares, people named in another order, the first of a ranking, figures compared."""
    assert is_supported(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Đã giải quyết 19 tin, còn 214 tin chưa giải quyết.", BACKLOG),
        ("Chỉ tiêu kháng nghị được chấp nhận của VKSND hai cấp tỉnh Lạng Sơn là 85,7%.", BACKLOG),
        ("Phòng 8 là đơn vị trao ít suất quà nhất với 27 suất quà.", OUTREACH),
        ("Trụ sở VKSND huyện Lộc Bình được khởi công ngày 02/9/2023.", WORKS),
        ("Số vụ khởi tố mới giảm 9 vụ so với cùng kỳ.", MONTHLY),
        ("Năm 2023, Văn phòng đăng tải 512 tin, bài.", COMPARED),
    ],
)
def test_what_only_looks_like_it_is_flagged(claim: str, passage: str) -> None:
    """Exchanged remainders, results told as aims, the other end of a ranking, the other day, another time compared."""
    assert not check(claim, passage).passed
