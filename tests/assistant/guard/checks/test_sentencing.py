"""Prison terms asked for and passed, those who come with others, and duties."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

TRIED = (
    "Phiên tòa rút kinh nghiệm\nVKSND huyện Cao Lộc, tỉnh Lạng Sơn, năm 2024\n"
    "Vụ án Lộc Văn Páo cùng 4 bị cáo khác phạm tội Trộm cắp tài sản được xét xử ngày 12/6/2024. Kiểm sát viên đề nghị"
    " xử phạt bị cáo Páo từ 24 đến 30 tháng tù. Hội đồng xét xử tuyên phạt bị cáo Páo 27 tháng tù. Khi phát hiện vi"
    " phạm, đơn vị phải thông báo ngay cho Phòng 7, không chờ đến kỳ giao ban."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Hội đồng xét xử tuyên phạt bị cáo Páo 27 tháng tù.", True),
        ("Hội đồng xét xử tuyên phạt bị cáo Páo 30 tháng tù.", False),
        ("Kiểm sát viên đề nghị xử phạt bị cáo Páo 27 tháng tù.", False),
        ("Kiểm sát viên đề nghị mức án từ 24 đến 30 tháng tù đối với bị cáo Páo.", True),
        ("Lộc Văn Páo cùng 4 bị cáo khác phạm tội Trộm cắp tài sản.", True),
        ("Vụ án Lộc Văn Páo có tất cả 4 bị cáo phạm tội Trộm cắp tài sản.", False),
        ("Khi phát hiện vi phạm, đơn vị không cần thông báo ngay cho Phòng 7.", False),
        ("Khi phát hiện vi phạm, đơn vị phải thông báo ngay cho Phòng 7.", True),
    ],
)
def test_numbers_and_duties_stay_with_what_they_are_of(claim: str, passes: bool) -> None:
    """The same number stands there, asked for by one and passed by the other."""
    assert check(claim, TRIED).passed is passes


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Kiểm sát viên đề nghị phạt bị cáo Nông Thị Xuyến từ 9 đến 10 năm tù.", True),
        ("Tòa án nhân dân tỉnh Lạng Sơn tuyên phạt bị cáo Nông Thị Xuyến 9 năm tù.", True),
        ("Tòa án nhân dân tỉnh Lạng Sơn tuyên phạt bị cáo Nông Thị Xuyến 10 năm tù.", False),
    ],
)
def test_what_a_court_is_asked_to_pass_is_asked_for(claim: str, passes: bool) -> None:
    """ "Đề nghị tuyên phạt" passes nothing, and a court's province is no person who does."""
    tried = (
        "Xét xử vụ án\nVKSND tỉnh Lạng Sơn, năm 2024\n"
        "Tòa án nhân dân tỉnh Lạng Sơn xét xử sơ thẩm bị cáo Nông Thị Xuyến. Kiểm sát viên Hà Văn Mộc đề nghị tuyên"
        " phạt bị cáo Nông Thị Xuyến từ 09 đến 10 năm tù. Hội đồng xét xử tuyên phạt bị cáo Nông Thị Xuyến 09 năm tù."
    )
    assert check(claim, tried).passed is passes
