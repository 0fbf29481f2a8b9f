"""Reports of other kinds: reception of citizens, appointments, civil execution, crimes, awards, aims, appeals."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check, is_supported

RECEPTION = (
    "Quý I/2025, VKSND thành phố Hải Phòng đã tiếp 412 lượt công dân, giảm 37 lượt so với cùng kỳ năm"
    " 2024; tiếp nhận 268 đơn, trong đó 54 đơn thuộc thẩm quyền giải quyết, đã giải quyết 49/54 đơn, đạt"
    " 90,7%. Không có đơn tồn đọng kéo dài."
)
APPOINTMENT = (
    "Đồng chí Phạm Minh Châu, Trưởng phòng 9 VKSND tỉnh Quảng Bình, được bổ nhiệm giữ chức Phó Viện"
    " trưởng từ ngày 01/4/2024 theo Quyết định số 88/QĐ-VKSTC ngày 18/3/2024 của Viện trưởng VKSND tối"
    " cao. Đồng chí Lê Thị Thu Hà được điều động về Văn phòng."
)
EXECUTION = (
    "Công tác kiểm sát thi hành án dân sự: đã trực tiếp kiểm sát 6 cuộc tại Chi cục Thi hành án dân sự"
    " cấp huyện, ban hành 5 kết luận, 4 kiến nghị; kiểm sát 3.215 quyết định về thi hành án, phát hiện 17"
    " quyết định vi phạm thời hạn gửi. VKSND thị xã Ba Đồn là đơn vị phát hiện nhiều vi phạm nhất với 8"
    " quyết định."
)
CRIMES = (
    "Năm 2023, toàn tỉnh khởi tố 1.120 vụ/2.034 bị can, trong đó tội phạm về ma túy 312 vụ/498 bị can,"
    " tội phạm xâm phạm sở hữu 405 vụ/611 bị can. So với năm 2022, số vụ tăng 8,6%, số bị can giảm 2,1%."
    " Tòa án đã xét xử sơ thẩm 987 vụ/1.802 bị cáo."
)
AWARDS = (
    "Chính phủ tặng Cờ thi đua cho VKSND tỉnh Quảng Bình; Chủ tịch nước tặng Huân chương Lao động hạng Ba"
    " cho Phòng 7 và đồng chí Phạm Minh Châu. Viện trưởng VKSND tối cao tặng Bằng khen cho 9 tập thể và 21"
    " cá nhân; Viện trưởng VKSND tỉnh công nhận 34 Chiến sĩ thi đua cơ sở."
)
AIMS = (
    "Phiên họp do đồng chí Viện trưởng chủ trì đã thống nhất chọn khâu đột phá năm 2026 là “Nâng cao chất"
    " lượng kiểm sát việc giải quyết tin báo”. Dự kiến trong quý II/2026 sẽ tổ chức 3 lớp tập huấn cho 120"
    " Kiểm sát viên, Kiểm tra viên."
)
APPEALS = (
    "Trong kỳ có 2 bị cáo bị Tòa án cấp phúc thẩm tuyên hủy án để điều tra lại, không có bị cáo nào được"
    " tuyên không phạm tội. Viện kiểm sát đã rút kinh nghiệm đối với 3 Kiểm sát viên."
)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Trong quý I năm 2025, VKSND TP. Hải Phòng tiếp 412 lượt công dân.", RECEPTION),
        ("Số lượt tiếp công dân giảm 37 lượt so với cùng kỳ năm 2024.", RECEPTION),
        ("Trong 268 đơn đã tiếp nhận có 54 đơn thuộc thẩm quyền giải quyết.", RECEPTION),
        (
            "VKSND thành phố Hải Phòng giải quyết 49 trong tổng số 54 đơn thuộc thẩm quyền, đạt tỷ lệ 90,7 phần trăm.",
            RECEPTION,
        ),
        ("Đơn vị không để tồn đọng đơn kéo dài.", RECEPTION),
        ("Đồng chí Phạm Minh Châu giữ chức Phó Viện trưởng từ ngày 1/4/2024.", APPOINTMENT),
        (
            "Theo Quyết định số 88/QĐ-VKSTC ngày 18 tháng 3 năm 2024, ông Phạm Minh Châu làm Phó Viện trưởng.",
            APPOINTMENT,
        ),
        ("Bà Lê Thị Thu Hà được điều động về Văn phòng.", APPOINTMENT),
        ("Đã ban hành 5 kết luận và 4 kiến nghị sau 6 cuộc trực tiếp kiểm sát.", EXECUTION),
        ("Qua kiểm sát 3215 quyết định về thi hành án, phát hiện 17 quyết định vi phạm thời hạn gửi.", EXECUTION),
        ("VKSND thị xã Ba Đồn phát hiện nhiều vi phạm nhất, với 8 quyết định.", EXECUTION),
        ("Năm 2023 khởi tố 312 vụ/498 bị can về tội phạm ma túy.", CRIMES),
        ("Tội phạm xâm phạm sở hữu có 405 vụ với 611 bị can.", CRIMES),
        ("So với năm 2022, số vụ khởi tố tăng 8,6 %, số bị can giảm 2,1 %.", CRIMES),
        ("Toàn tỉnh xét xử sơ thẩm 987 vụ/1802 bị cáo.", CRIMES),
        ("VKSND tỉnh Quảng Bình được Chính phủ tặng Cờ thi đua.", AWARDS),
        ("Phòng 7 được Chủ tịch nước tặng Huân chương Lao động hạng Ba.", AWARDS),
        ("9 tập thể, 21 cá nhân được Viện trưởng VKSND tối cao tặng Bằng khen.", AWARDS),
        ("Có 34 đồng chí được công nhận Chiến sĩ thi đua cơ sở.", AWARDS),
        ('Khâu đột phá năm 2026 là "Nâng cao chất lượng kiểm sát việc giải quyết tin báo".', AIMS),
        ("Dự kiến quý 2 năm 2026 tổ chức ba lớp tập huấn.", AIMS),
        ("Không có bị cáo nào được Tòa án tuyên không phạm tội.", APPEALS),
        ("Có 02 bị cáo bị cấp phúc thẩm hủy án để điều tra lại.", APPEALS),
    ],
)
def test_what_a_report_says_passes(claim: str, passage: str) -> None:
    """Paraphrases, joined and shortened sentences are borne out."""
    assert is_supported(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Quý II/2025, VKSND thành phố Hải Phòng tiếp 412 lượt công dân.", RECEPTION),
        ("Quý I/2025, VKSND thành phố Hải Phòng tiếp 421 lượt công dân.", RECEPTION),
        ("Quý I/2025, VKSND thành phố Hải Phòng tiếp nhận 412 đơn.", RECEPTION),
        ("Số lượt tiếp công dân tăng 37 lượt so với cùng kỳ năm 2024.", RECEPTION),
        ("Đã giải quyết 54/54 đơn thuộc thẩm quyền.", RECEPTION),
        ("VKSND thành phố Hải Phòng có 49 đơn thuộc thẩm quyền giải quyết.", RECEPTION),
        ("Năm 2025, VKSND thành phố Hải Phòng tiếp 412 lượt công dân.", RECEPTION),
        ("Quý I/2025, VKSND thành phố Đà Nẵng tiếp 412 lượt công dân.", RECEPTION),
        ("Còn đơn tồn đọng kéo dài.", RECEPTION),
        ("Số lượt tiếp công dân giảm 37% so với cùng kỳ năm 2024.", RECEPTION),
        ("Đồng chí Phạm Minh Châu giữ chức Viện trưởng từ ngày 01/4/2024.", APPOINTMENT),
        ("Đồng chí Phạm Minh Châu được bổ nhiệm từ ngày 18/3/2024.", APPOINTMENT),
        ("Đồng chí Lê Thị Thu Hà được bổ nhiệm giữ chức Phó Viện trưởng.", APPOINTMENT),
        ("Quyết định số 88/QĐ-VKSTC ngày 01/4/2024 bổ nhiệm đồng chí Phạm Minh Châu.", APPOINTMENT),
        (
            "Đồng chí Phạm Minh Châu, Trưởng phòng 8 VKSND tỉnh Quảng Bình, được bổ nhiệm giữ chức Phó Viện trưởng.",
            APPOINTMENT,
        ),
        ("Đồng chí Phạm Minh Châu được miễn nhiệm chức Phó Viện trưởng.", APPOINTMENT),
        ("Quyết định số 88/QĐ-VKSTC là của Viện trưởng VKSND tỉnh.", APPOINTMENT),
        ("Đồng chí Phạm Minh Chiêu được bổ nhiệm giữ chức Phó Viện trưởng.", APPOINTMENT),
        ("Đã ban hành 4 kết luận và 5 kiến nghị.", EXECUTION),
        ("Phát hiện 8 quyết định vi phạm thời hạn gửi trên toàn tỉnh.", EXECUTION),
        ("VKSND thị xã Ba Đồn phát hiện ít vi phạm nhất với 8 quyết định.", EXECUTION),
        ("Đã trực tiếp kiểm sát 6 cuộc tại cơ quan thi hành án hình sự.", EXECUTION),
        ("Kiểm sát 32.150 quyết định về thi hành án.", EXECUTION),
        ("Đã trực tiếp kiểm sát 6 cuộc, vượt chỉ tiêu được giao.", EXECUTION),
        ("Năm 2023 khởi tố 405 vụ/611 bị can về tội phạm ma túy.", CRIMES),
        ("So với năm 2022, số vụ giảm 2,1%, số bị can tăng 8,6%.", CRIMES),
        ("Toàn tỉnh xét xử phúc thẩm 987 vụ/1.802 bị cáo.", CRIMES),
        ("Toàn tỉnh truy tố 1.120 vụ/2.034 bị can.", CRIMES),
        ("Năm 2023 khởi tố 1.120 vụ về tội phạm ma túy.", CRIMES),
        ("So với năm 2021, số vụ tăng 8,6%.", CRIMES),
        ("Năm 2023, toàn tỉnh khởi tố 1.120 vụ/2.034 bị can do tình hình kinh tế khó khăn.", CRIMES),
        ("VKSND tỉnh Quảng Bình được Thủ tướng Chính phủ tặng Bằng khen.", AWARDS),
        ("Phòng 7 được Chủ tịch nước tặng Huân chương Lao động hạng Nhì.", AWARDS),
        ("Phòng 7 được Chính phủ tặng Cờ thi đua.", AWARDS),
        ("Viện trưởng VKSND tối cao tặng Bằng khen cho 34 cá nhân.", AWARDS),
        ("Viện trưởng VKSND tỉnh tặng Bằng khen cho 9 tập thể và 21 cá nhân.", AWARDS),
        ("Có 34 Chiến sĩ thi đua ngành Kiểm sát nhân dân được công nhận.", AWARDS),
        ("Trong quý II/2026 đã tổ chức 3 lớp tập huấn cho 120 Kiểm sát viên, Kiểm tra viên.", AIMS),
        ("Khâu đột phá năm 2026 là “Nâng cao chất lượng kiểm sát điều tra”.", AIMS),
        ("Dự kiến trong quý II/2026 sẽ tổ chức 3 lớp tập huấn cho 120 Điều tra viên.", AIMS),
        ("Khâu đột phá năm 2025 là “Nâng cao chất lượng kiểm sát việc giải quyết tin báo”.", AIMS),
        ("Có bị cáo được tuyên không phạm tội.", APPEALS),
        ("Có 2 bị cáo bị Tòa án cấp sơ thẩm tuyên hủy án để điều tra lại.", APPEALS),
        ("Có 2 bị cáo được tuyên không phạm tội.", APPEALS),
        ("Có 2 bị cáo bị Tòa án cấp phúc thẩm tuyên sửa án.", APPEALS),
        ("Viện kiểm sát đã kỷ luật 3 Kiểm sát viên.", APPEALS),
        ("Viện kiểm sát đã rút kinh nghiệm đối với 2 Kiểm sát viên.", APPEALS),
    ],
)
def test_what_a_report_does_not_say_is_flagged(claim: str, passage: str) -> None:
    """One detail of another kind, place, time or person is enough."""
    assert not check(claim, passage).passed
