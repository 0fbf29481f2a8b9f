"""Words of one kind that were exchanged: relatives, penalties, complaints, places of courts, who proposes to whom."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

TRIAL = (
    "Xét xử lưu động\nVKSND tỉnh Lạng Sơn, năm 2024\nNgày 14/5/2024, TAND tỉnh Lạng Sơn xét xử bị cáo Lương Văn Phú."
    " Kiểm sát viên Nông Thị Vân đề nghị mức án tử hình. Hội đồng xét xử tuyên phạt bị cáo tù chung thân."
)
VISITS = (
    "Công tác năm\nVKSND tỉnh Lạng Sơn, năm 2024\nĐoàn thăm gia đình bà Lý Thị Sim, mẹ liệt sĩ. Đơn khiếu nại chủ yếu"
    " liên quan đến quyết định không khởi tố; đơn tố cáo có 12 đơn. VKSND tỉnh trực tiếp kiểm sát Công an huyện Cao Lộc"
    " và TAND huyện Lộc Bình. VKSND tỉnh đã ban hành kết luận và kiến nghị Giám thị Trại tạm giam khắc phục trước ngày"
    " 10/9/2024."
)


@pytest.mark.parametrize(
    ("claim", "passage", "passes"),
    [
        ("Kiểm sát viên Nông Thị Vân đề nghị án tử hình.", TRIAL, True),
        ("Bị cáo bị Hội đồng xét xử tuyên phạt tù chung thân.", TRIAL, True),
        ("Hội đồng xét xử tuyên phạt bị cáo tử hình.", TRIAL, False),
        ("Kiểm sát viên đề nghị phạt bị cáo tù chung thân.", TRIAL, False),
        ("Đoàn thăm gia đình bà Lý Thị Sim, vợ liệt sĩ.", VISITS, False),
        ("Đơn tố cáo chủ yếu liên quan đến quyết định không khởi tố.", VISITS, False),
        ("VKSND tỉnh trực tiếp kiểm sát TAND huyện Lộc Bình và Công an huyện Cao Lộc.", VISITS, True),
        ("VKSND tỉnh trực tiếp kiểm sát Công an huyện Cao Lộc và TAND huyện Cao Lộc.", VISITS, False),
        ("VKSND tỉnh kiến nghị Giám thị Trại tạm giam khắc phục trước ngày 10/9/2024.", VISITS, True),
        ("Giám thị Trại tạm giam kiến nghị VKSND tỉnh khắc phục trước ngày 10/9/2024.", VISITS, False),
    ],
)
def test_what_was_exchanged_is_flagged(claim: str, passage: str, passes: bool) -> None:
    """The same words pass in their own places only."""
    assert check(claim, passage).passed is passes
