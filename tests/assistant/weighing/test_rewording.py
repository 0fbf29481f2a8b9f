"""Tests of everyday words in the words that reports have for the same thing."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision, values

VISIT = (
    "VKSND huyện Chợ Lách, tỉnh Bến Tre trực tiếp kiểm sát Nhà tạm giữ",
    "Ngày 14/3/2023, VKSND huyện Chợ Lách trực tiếp kiểm sát tại Nhà tạm giữ Công an huyện Chợ Lách.",
    "Trong kỳ, việc thăm gặp được tổ chức 73 lượt; gửi tiền lưu ký 31 lượt.",
    "Có 02 phạm nhân tử vong do bệnh lý, 01 người trốn khỏi nơi giam.",
    "VKSND huyện chỉ ra 05 vi phạm của Nhà tạm giữ.",
)
HALF = (
    "VKSND tỉnh Bến Tre sơ kết công tác 6 tháng đầu năm 2023",
    "6 tháng đầu năm 2023, VKSND tỉnh Bến Tre không phê chuẩn 07 lệnh bắt bị can để tạm giam.",
    "6 tháng đầu năm 2023, Tòa án tỉnh Bến Tre cho 33 bị cáo hưởng án treo; có 02 bị cáo không phạm tội.",
)
ISSUED = (
    "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
    "Năm 2023, VKSND tỉnh Bến Tre ban hành 26 kiến nghị, 09 kháng nghị và 14 quyết định kiểm sát trực tiếp.",
)
NOTES = (
    "Phòng 9 VKSND tỉnh Bến Tre năm 2023",
    "Năm 2023, Phòng 9 soạn sổ tay tổng hợp 39 dạng vi phạm; Phòng có 12 đồng chí, trong đó sáu đồng chí nữ.",
)
GIFTS = (
    "Công đoàn VKSND tỉnh Bến Tre năm 2023",
    "Năm 2023, Công đoàn VKSND tỉnh Bến Tre trao 24 suất quà học bổng cho học sinh, tặng 51 phần quà cho hộ nghèo.",
)
MEETING = (
    "VKSND huyện Chợ Lách, tỉnh Bến Tre họp rút kinh nghiệm",
    "Ngày 14/3/2023, VKSND huyện Chợ Lách tổ chức cuộc họp rút kinh nghiệm với 07 lượt ý kiến đóng góp.",
)

CRIMES = (
    "VKSND tỉnh Bến Tre tổng kết công tác năm 2024",
    "Năm 2024, VKSND hai cấp tỉnh Bến Tre kiểm sát khởi tố 173 vụ về ma túy; tạm đình chỉ điều tra 28 vụ.",
    "Năm 2024, Tòa án hai cấp tỉnh Bến Tre xét xử sơ thẩm 402 vụ/655 bị cáo.",
    "Năm 2024, VKSND hai cấp tỉnh Bến Tre kháng nghị 11 vụ; áp dụng thủ tục rút gọn đối với 16 vụ.",
)

CONTEST = (
    "VKSND tỉnh Bến Tre tổ chức Hội thi Kiểm sát viên giỏi năm 2023",
    "Hội thi Kiểm sát viên giỏi năm 2023 của VKSND tỉnh Bến Tre có 38 thí sinh dự thi.",
    "Ban giám khảo gồm 7 đồng chí.",
)


@pytest.mark.parametrize(
    ("report", "question", "found"),
    [
        (CONTEST, "Hội thi Kiểm sát viên giỏi năm 2023 của VKSND tỉnh Bến Tre có mấy người chấm thi?", [7]),
        (CONTEST, "Hội thi Kiểm sát viên giỏi năm 2023 của VKSND tỉnh Bến Tre có mấy người coi thi?", []),
        (VISIT, "Ở Nhà tạm giữ Công an huyện Chợ Lách được gặp người nhà mấy lần trong kỳ?", [73]),
        (VISIT, "Nhà tạm giữ Công an huyện Chợ Lách có bao nhiêu phạm nhân qua đời vì ốm đau?", [2]),
        (VISIT, "Nhà tạm giữ Công an huyện Chợ Lách bị chỉ ra mấy lỗi?", [5]),
        (HALF, "6 tháng đầu năm 2023 có mấy lần VKSND tỉnh Bến Tre không đồng ý cho bắt tạm giam?", [7]),
        (HALF, "6 tháng đầu năm 2023 ở Bến Tre có bao nhiêu người được hưởng án treo?", [33]),
        (HALF, "6 tháng đầu năm 2023 ở Bến Tre có mấy người vô tội?", [2]),
        (HALF, "6 tháng đầu năm 2023 VKSND tỉnh Bến Tre có bao nhiêu người?", []),
        (ISSUED, "Năm 2023 VKSND tỉnh Bến Tre đã kiến nghị mấy lần?", [26]),
        (ISSUED, "Năm 2023 VKSND tỉnh Bến Tre yêu cầu điều tra mấy lần?", []),
        (NOTES, "Sổ tay của Phòng 9 VKSND tỉnh Bến Tre năm 2023 gom được bao nhiêu kiểu lỗi?", [39]),
        (NOTES, "Phòng 9 VKSND tỉnh Bến Tre năm 2023 có mấy chị em phụ nữ?", [6]),
        (MEETING, "Cuộc họp rút kinh nghiệm của VKSND huyện Chợ Lách ngày 14/3/2023 có mấy ý kiến?", [7]),
        (CRIMES, "Năm 2024 ở Bến Tre khởi tố bao nhiêu vụ buôn bán, tàng trữ chất cấm?", [173]),
        (CRIMES, "Năm 2024 ở Bến Tre mấy vụ bị tạm gác điều tra?", [28]),
        (CRIMES, "Năm 2024 ở Bến Tre mấy vụ bị dừng hẳn điều tra?", []),
        (CRIMES, "Năm 2024 ở Bến Tre mấy vụ được xử theo kiểu nhanh gọn?", [16]),
        (CRIMES, "Năm 2024 ở Bến Tre mấy người bị tuyên án tử?", []),
        (GIFTS, "Năm 2023 Công đoàn VKSND tỉnh Bến Tre trao bao nhiêu suất học bổng?", [24]),
        (GIFTS, "Năm 2023 Công đoàn VKSND tỉnh Bến Tre tặng bao nhiêu suất quà cho hộ nghèo?", [51]),
    ],
)
def test_what_staff_call_otherwise_is_found(report: tuple[str, ...], question: str, found: list[int]) -> None:
    """Who asks how often relatives were met means the visits; of people at large a report on cases says nothing."""
    assert values(decision(question, report)) == found
