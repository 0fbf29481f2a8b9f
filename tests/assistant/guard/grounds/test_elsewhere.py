"""What another statement of the same document says against a claim."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

CUSTODY = (
    "Kết luận trực tiếp kiểm sát\nVKSND huyện Văn Quan, năm 2023\n"
    "Đoàn kiểm sát phát hiện 04 trường hợp chậm gửi lệnh tạm giam cho Nhà tạm giữ. Viện kiểm sát ban hành 01 kiến nghị."
    " Không phát hiện trường hợp quá hạn tạm giữ, tạm giam."
)
THEFT = (
    "Vụ trộm trâu\nVKSND huyện Văn Quan, năm 2023\n"
    "Tối 12/3/2023, Hà Văn Khăm cùng Lò Văn Pâng đột nhập nhà ông Cầm Văn Ơn lấy trộm 02 con trâu. Khăm rủ Pâng thực"
    " hiện, Pâng là người cảnh giới. Hội Nông dân tỉnh tặng thêm quà động viên cho chị Lường. Giải A trao cho chị Vì"
    " Thị Lả."
)


@pytest.mark.parametrize(
    ("claim", "passage", "passes"),
    [
        ("Đoàn kiểm sát phát hiện có trường hợp quá hạn tạm giữ, tạm giam.", CUSTODY, False),
        ("Đoàn kiểm sát không phát hiện trường hợp nào quá hạn tạm giữ, tạm giam.", CUSTODY, True),
        ("Đoàn kiểm sát phát hiện 4 trường hợp chậm gửi lệnh tạm giam.", CUSTODY, True),
        ("Pâng rủ Khăm đột nhập nhà ông Cầm Văn Ơn để lấy trộm trâu.", THEFT, False),
        ("Khăm rủ Pâng đột nhập nhà ông Cầm Văn Ơn để lấy trộm trâu.", THEFT, True),
        ("Chị Vì Thị Lả được Hội Nông dân tỉnh tặng quà động viên.", THEFT, False),
    ],
)
def test_other_statements_of_the_document_are_heard(claim: str, passage: str, passes: bool) -> None:
    """A phrase that one denies, an act that goes the other way, a gift for somebody else."""
    assert check(claim, passage).passed is passes
