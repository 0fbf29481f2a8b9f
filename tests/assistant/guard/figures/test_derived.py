"""Numbers that the evidence does not write and yet says."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

YEAR = (
    "Năm 2024, VKSND tỉnh Lạng Sơn ban hành 48 kiến nghị, tăng 06 kiến nghị so với năm 2023; trực tiếp kiểm sát tại 05"
    " Chi cục Thi hành án dân sự, vượt 01 đơn vị so với kế hoạch. Tiếp nhận 18 đơn khiếu nại và 4 đơn tố cáo thuộc thẩm"
    " quyền. Đồng chí Vi Thị Lan đạt Chiến sĩ thi đua cơ sở năm thứ tư liên tiếp."
)
COURT = (
    "Ngày 12/6/2024, Tòa án xét xử bị cáo Lý Văn Tâm cùng 03 đồng phạm về tội trộm cắp tài sản. Nhà tạm giữ đang quản"
    " lý 31 người bị tạm giam và 12 người bị tạm giữ. Đại hội có 41/44 đoàn viên tham dự. Chi đoàn tặng 20 suất quà,"
    " mỗi suất trị giá 300.000 đồng. Quỹ nhận 90 triệu đồng, trong đó Công đoàn góp 40 triệu đồng."
)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Năm 2023, VKSND tỉnh Lạng Sơn ban hành 42 kiến nghị.", YEAR),
        ("Theo kế hoạch, VKSND tỉnh Lạng Sơn trực tiếp kiểm sát 4 đơn vị.", YEAR),
        ("Tiếp nhận 22 đơn khiếu nại, tố cáo thuộc thẩm quyền.", YEAR),
        ("Đồng chí Vi Thị Lan đã bốn năm liền đạt Chiến sĩ thi đua cơ sở.", YEAR),
        ("Có 4 bị cáo bị xét xử về tội trộm cắp tài sản.", COURT),
        ("Nhà tạm giữ đang quản lý tổng cộng 43 người, gồm 31 người bị tạm giam và 12 người bị tạm giữ.", COURT),
        ("Đại hội có 03 đoàn viên vắng mặt.", COURT),
        ("Chi đoàn tặng 20 suất quà với tổng trị giá 6 triệu đồng.", COURT),
    ],
)
def test_a_number_that_follows_passes(claim: str, passage: str) -> None:
    """What was before a change, a plan that was exceeded, a total, an ordinal, a group, a remainder, a product."""
    assert check(claim, passage).passed


STAFF = (
    "Hạn chế chủ yếu do biên chế thiếu 13 người so với số được giao; về bị can, 25 người làm chứng đã có mặt. Khen 06"
    " tập thể và 23 người."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Hạn chế chủ yếu là do thiếu 13 biên chế so với số được giao.", True),
        ("Hạn chế chủ yếu là do thiếu 15 biên chế so với số được giao.", False),
        ("Đã có mặt 25 bị can.", False),
        ("Khen 23 tập thể và 23 người.", False),
    ],
)
def test_people_are_counted_by_what_is_named_before_them(claim: str, passes: bool) -> None:
    """ "Người" counts whoever the clause has just named, unless it says itself who they are."""
    assert check(claim, STAFF).passed is passes


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Năm 2023, VKSND tỉnh Lạng Sơn ban hành 43 kiến nghị.", YEAR),
        ("Năm 2024, VKSND tỉnh Lạng Sơn ban hành 42 kiến nghị.", YEAR),
        ("Tiếp nhận 22 đơn khiếu nại thuộc thẩm quyền.", YEAR),
        ("Đồng chí Vi Thị Lan đã ba năm liền đạt Chiến sĩ thi đua cơ sở.", YEAR),
        ("Có 3 bị cáo bị xét xử về tội trộm cắp tài sản.", COURT),
        ("Tòa án xét xử bị cáo Lý Văn Tâm cùng 04 đồng phạm về tội trộm cắp tài sản.", COURT),
        ("Nhà tạm giữ đang quản lý 43 người bị tạm giam.", COURT),
        ("Đại hội có 03 đoàn viên tham dự.", COURT),
        ("Chi đoàn tặng 20 suất quà với tổng trị giá 7 triệu đồng.", COURT),
        ("Quỹ nhận tổng cộng 130 triệu đồng, gồm 90 triệu đồng và 40 triệu đồng của Công đoàn góp.", COURT),
    ],
)
def test_a_number_that_does_not_follow_is_flagged(claim: str, passage: str) -> None:
    """Another number, another year, a part told as the whole, the whole as a part, a part counted twice."""
    assert not check(claim, passage).passed


PRISON = (
    "Thi hành án hình sự\nVKSND tỉnh Lạng Sơn, năm 2023\nTrại giam đang giam giữ 1.846 phạm nhân, trong đó 92 người mắc"
    " bệnh mạn tính. Còn 318 vụ án tạm đình chỉ, trong đó 241 vụ chưa xác định được bị can, 58 vụ bị can bỏ trốn."
    " VKSND tỉnh, Công an tỉnh, TAND tỉnh và Cục Thi hành án dân sự tỉnh đã ký quy chế gồm 4 chương."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Có 92 trong số 1.846 phạm nhân đang bị giam giữ mắc bệnh mạn tính.", True),
        ("Có 92 trong số 1.846 phạm nhân bỏ trốn.", False),
        ("Có 1.846 trong số 92 phạm nhân mắc bệnh mạn tính.", False),
        ("Phần lớn án tạm đình chỉ (241 vụ) là do chưa xác định được bị can.", True),
        ("Hầu hết án tạm đình chỉ (241 vụ) là do chưa xác định được bị can.", False),
        ("Phần lớn án tạm đình chỉ (58 vụ) là do bị can bỏ trốn.", False),
        ("Quy chế chia thành bốn chương.", True),
        ("Quy chế chia thành ba chương.", False),
        ("Bốn ngành VKSND, Công an, TAND và Cục Thi hành án dân sự tỉnh đã ký quy chế.", True),
        ("Ba ngành VKSND, Công an, TAND và Cục Thi hành án dân sự tỉnh đã ký quy chế.", False),
    ],
)
def test_parts_and_counts_in_words(claim: str, passes: bool) -> None:
    """A part is one of its whole and may be most of it; a number word counts what the evidence counts or lists."""
    assert check(claim, PRISON).passed is passes
