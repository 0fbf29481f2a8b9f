"""Targets are told from results."""

from __future__ import annotations

import pytest

from assistant.questions.asked.tense import asks_for_plan
from documents.language.text import fold


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("Phòng 8 được giao tối thiểu bao nhiêu lượt năm 2024?", True),
        ("Năm 2024 phấn đấu kiểm sát bao nhiêu lượt?", True),
        ("Năm 2026 VKSND tỉnh Bến Tre giao tổ chức bao nhiêu phiên tòa rút kinh nghiệm?", True),
        ("Bến Tre có kế hoạch trực tiếp kiểm sát mấy cuộc trong năm 2025?", True),
        ("Năm 2025 Phòng 8 có kế hoạch nào được khen?", False),
        ("Phòng 8 được giao bao nhiêu biên chế?", False),
        ("Phòng 8 có mấy biên chế được giao?", False),
        ("Dự kiến năm tới ban hành bao nhiêu kiến nghị?", True),
        ("Phòng 8 đăng ký năm 2025 ra bao nhiêu kháng nghị?", True),
        ("Kế hoạch của VKSND huyện Ba Tri năm 2024 là bao nhiêu phiên tòa?", True),
        ("Số kế hoạch của VKSND huyện Ba Tri là bao nhiêu?", False),
        ("Phòng 8 đã kiểm sát bao nhiêu lượt năm 2024?", False),
        ("Phòng 8 đạt bao nhiêu phần trăm chỉ tiêu?", False),
        ("Phòng 8 vượt chỉ tiêu bao nhiêu phần trăm?", False),
        ("Ban hành bao nhiêu yêu cầu điều tra?", False),
        ("Phòng 2 đề ra bao nhiêu bản yêu cầu kiểm tra, xác minh?", False),
        ("Số việc phải thi hành là bao nhiêu?", False),
        ("VKSND tỉnh Nam Định tổ chức bao nhiêu phiên tòa?", False),
        ("Phòng 7 Bình Định tổ chức bao nhiêu phiên tòa?", False),
        ("Bị cáo phải lĩnh bao nhiêu năm tù?", False),
        ("Năm 2025 Phòng 8 đã phải dừng bao nhiêu cuộc kiểm sát?", False),
        ("Năm tới Phòng 8 phấn đấu vượt bao nhiêu chỉ tiêu?", True),
        ("Phòng 8 đã phấn đấu vượt bao nhiêu chỉ tiêu năm 2024?", False),
        ("Do sáp nhập, Phòng 8 phải tiếp nhận bao nhiêu hồ sơ?", False),
        ("Các bị cáo phải liên đới bồi thường bao nhiêu tiền?", False),
        ("Có bao nhiêu công chức đạt yêu cầu sát hạch?", False),
        ("Phòng 9 ban hành bao nhiêu kiến nghị yêu cầu khắc phục vi phạm?", False),
        ("Viện kiểm sát yêu cầu Cơ quan điều tra khởi tố mấy vụ?", False),
        ("Tổng số tiền phải THA là bao nhiêu?", False),
        ("Giải chạy của Công đoàn có bao nhiêu vận động viên đăng ký?", False),
        ("Mấy đội đăng ký tham gia hội thao?", False),
        ("Năm 2026 Phòng 9 đăng ký bao nhiêu kháng nghị?", True),
        ("Hội nghị yêu cầu Phòng 8 kiểm sát bao nhiêu lượt?", True),
        ("Phòng 7 dự định tổ chức bao nhiêu phiên tòa?", True),
        ("Kế hoạch giao đầu năm là bao nhiêu?", True),
        ("Kế hoạch là mấy phiên tòa?", True),
        ("Viện tự đặt kế hoạch mở bao nhiêu phiên tòa trực tuyến cho năm 2025?", True),
        ("Phòng 7 lên kế hoạch kiểm sát trực tiếp mấy nhà tạm giữ?", True),
        ("Phòng 9 cam kết tổ chức mấy phiên tòa số hóa?", True),
        ("Phòng 9 hướng tới bao nhiêu phiên tòa rút kinh nghiệm?", True),
        ("Năm 2025 Viện muốn đạt tỷ lệ giải quyết tin báo bao nhiêu?", True),
        ("Phòng 7 xây dựng bao nhiêu kế hoạch kiểm sát trực tiếp?", False),
        ("Phòng 7 xây dựng kế hoạch kiểm sát trực tiếp số mấy?", False),
        ("Viện vận động ký cam kết bao nhiêu hộ?", False),
        ("Lãnh đạo giao Thanh tra thực hiện mấy cuộc trong năm 2025?", True),
        ("Thực hiện kế hoạch giao được bao nhiêu phiên?", False),
    ],
)
@pytest.mark.parametrize("write", [str, fold], ids=["marked", "unmarked"])
def test_a_target_is_told_from_a_result(text: str, plan: bool, write: type[str]) -> None:
    """A measure against a target and the acts that are called "yêu cầu" are results, with or without diacritics."""
    assert asks_for_plan(write(text)) is plan


@pytest.mark.parametrize(
    ("text", "plan"),
    [("Quý II/2026 Phòng 15 tính tuyển mấy công chức?", True), ("VKSND tinh mo bao nhieu lop?", False)],
)
def test_what_is_reckoned_with_is_planned(text: str, plan: bool) -> None:
    """Without marks the word is that for a province."""
    assert asks_for_plan(text) is plan


def test_who_sets_a_plan_reaches_none() -> None:
    """Only the marks tell "đặt kế hoạch" from "đạt kế hoạch"."""
    asked = "Phòng 7 {} kế hoạch bao nhiêu phiên tòa cho năm 2026?"
    assert [asks_for_plan(asked.format(verb)) for verb in ("đặt", "đạt")] == [True, False]
