"""Names that only another statement, or another place of the same one, holds."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check, is_supported

TRIAL = (
    "Xét xử vụ gây rối trật tự công cộng\nVKSND thành phố Sơn La, tỉnh Sơn La, năm 2022\n"
    "Ngày 09/3/2022, TAND thành phố Sơn La tuyên phạt Lò Văn Hặc 20 tháng tù, Cầm Bá Quyết 14 tháng tù. Luật sư Đỗ Hữu"
    " Thiện bào chữa cho bị cáo Hặc xin giảm nhẹ hình phạt. Đại diện VKSND giữ quyền công tố đề nghị mức án 18 đến 24"
    " tháng tù với Hặc. Tổ công tác do Phó Viện trưởng Mùa A Lử quyết định thành lập đã xác minh nơi cư trú của bị hại."
    " Viện trưởng VKSND thành phố Quàng Thị Inh giao Kiểm sát viên Vì Văn Toản báo cáo rút kinh nghiệm."
)


@pytest.mark.parametrize(
    "claim",
    [
        "Bị cáo Lò Văn Hặc được luật sư Đỗ Hữu Thiện bào chữa.",
        "Luật sư Đỗ Hữu Thiện bào chữa cho bị cáo Lò Văn Hặc.",
        "Đại diện VKSND đề nghị mức án 18 đến 24 tháng tù với Lò Văn Hặc.",
        "Tổ công tác được thành lập theo quyết định của Phó Viện trưởng Mùa A Lử.",
    ],
)
def test_whoever_the_statement_means_stays(claim: str) -> None:
    """The full name stands in a statement before."""
    assert is_supported(claim, TRIAL)


@pytest.mark.parametrize(
    "claim",
    [
        "Luật sư Đỗ Hữu Thiện bào chữa cho bị cáo Cầm Bá Quyết.",
        "Đại diện TAND thành phố đề nghị mức án 18 đến 24 tháng tù với Hặc.",
        "Tổ công tác được thành lập theo quyết định của Viện trưởng Quàng Thị Inh.",
        "Tổ công tác được thành lập theo quyết định của Kiểm sát viên Vì Văn Toản.",
    ],
)
def test_a_name_of_another_statement_is_not_lent(claim: str) -> None:
    """One statement tells it of somebody else; the other only names whom the claim names."""
    assert not check(claim, TRIAL).passed


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("VKSND huyện phê chuẩn lệnh tạm giam đối với Khà Văn Dinh.", True),
        ("VKSND huyện phê chuẩn lệnh tạm giam đối với Giàng A Sở.", False),
        ("Cơ quan điều tra bàn giao xe mô tô cho bà Hờ Thị Dua.", True),
        ("Cơ quan điều tra bàn giao xe mô tô cho Giàng A Sở.", False),
    ],
)
def test_whom_it_is_done_to(claim: str, passes: bool) -> None:
    """The words before "đối với" and "cho" tell what is done; both people are in one sentence."""
    held = (
        "Vụ án trộm cắp\nVKSND huyện Mai Sơn, tỉnh Sơn La, năm 2021\n"
        "VKSND huyện phê chuẩn lệnh tạm giam đối với Khà Văn Dinh; Giàng A Sở được tại ngoại. Cơ quan điều tra đã bàn"
        " giao xe mô tô cho bà Hờ Thị Dua, Giàng A Sở phải bồi thường 5 triệu đồng."
    )
    assert check(claim, held).passed is passes


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Huyện đoàn trao Giấy chứng nhận cho 45 học sinh.", True),
        ("Hội Khuyến học huyện tặng học bổng cho 12 em.", True),
        ("Hội Khuyến học huyện trao Giấy chứng nhận cho 45 học sinh.", False),
        ("Huyện đoàn tặng học bổng cho 12 em.", False),
        ("Ban Giám hiệu nhà trường gửi thư cảm ơn Chi đoàn.", True),
        ("Chi đoàn VKSND huyện gửi thư cảm ơn Ban Giám hiệu nhà trường.", False),
    ],
)
def test_each_association_does_its_own(claim: str, passes: bool) -> None:
    """What stands before the verb in its stretch does it, in whatever order the two are told."""
    held = (
        "Ngày hội pháp luật học đường\nVKSND huyện Mộc Châu, tỉnh Sơn La, năm 2023\n"
        "Chi đoàn VKSND huyện Mộc Châu tổ chức ngày hội. Huyện đoàn trao Giấy chứng nhận cho 45 học sinh, Hội"
        " Khuyến học huyện tặng học bổng cho 12 em. Ban Giám hiệu nhà trường gửi thư cảm ơn Chi đoàn."
    )
    assert check(claim, held).passed is passes


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Đồng chí Tòng Thị Ngoan phản đối đề xuất phân công.", True),
        ("Đồng chí Cà Văn Khụt phản đối đề xuất phân công.", False),
        ("Đồng chí Ngoan báo cáo đồng chí Bạc Cầm Hùng vào thứ Năm.", True),
        ("Đồng chí Ngoan báo cáo đồng chí Khụt vào thứ Năm.", False),
        ("Anh Sinh yêu cầu Trạm cân lại số gạo.", False),
        ("Bà Ngoan yêu cầu Trạm cân lại số gạo.", True),
        ("Bà Thương yêu cầu Trạm cân lại số gạo.", False),
        ("Tổ công tác do ông Bạc Cầm Hùng dẫn đầu.", True),
        ("Tổ công tác do ông Cà Văn Khụt dẫn đầu.", False),
        ("TAND cấp cao đã hủy cả hai bản án.", True),
        ("TAND tỉnh Sơn La đã hủy cả hai bản án.", False),
        ("VKSND huyện Sông Mã được giao làm Cụm trưởng năm 2024.", True),
        ("VKSND huyện Sốp Cộp được giao làm Cụm trưởng năm 2024.", False),
        ("Anh Lò Văn Sinh được điều động từ Phòng 8 đến VKSND huyện Sốp Cộp.", True),
        ("Anh Lò Văn Sinh được điều động từ Phòng 2 đến VKSND huyện Sốp Cộp.", False),
    ],
)
def test_each_part_is_whose_it_is(claim: str, passes: bool) -> None:
    """Speakers, hearers, courts of two levels, heads of a cluster and the members of a list."""
    held = (
        "Biên bản họp\nVKSND tỉnh Sơn La, tháng 11/2023\n"
        "Đồng chí Bạc Cầm Hùng, Phó Viện trưởng, đề xuất phân công đồng chí Cà Văn Khụt giữ hồ sơ. Đồng chí Tòng Thị"
        " Ngoan phản đối vì đồng chí Khụt đang nghỉ phép. Đồng chí Ngoan theo dõi tiến độ, báo cáo đồng chí Hùng vào"
        " thứ Năm. Anh Sinh lập biên bản, bà Ngoan yêu cầu Trạm cân lại số gạo. Cà Văn Khụt tham gia Tổ công tác do"
        " ông Bạc Cầm Hùng, Phó Viện trưởng, dẫn đầu. TAND tỉnh Sơn La xử phúc thẩm; Ủy ban Thẩm phán TAND cấp cao"
        " hủy cả hai bản án. Cuộc họp thống nhất chuyển nhiệm vụ Cụm trưởng năm 2024 cho VKSND huyện Sông Mã, VKSND"
        " huyện Sốp Cộp làm Cụm phó. VKSND tỉnh điều động hai người: anh Hà Đình Thông từ Phòng 2 về VKSND huyện Sông"
        " Mã, anh Lò Văn Sinh từ Phòng 8 về VKSND huyện Sốp Cộp."
    )
    assert check(claim, held).passed is passes


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Chủ tịch Công đoàn Quàng Mai Hoa trao giải Nhất.", True),
        ("Hội Hữu nghị Việt - Lào huyện tặng đoàn 15 bộ sách.", True),
        ("Công ty An Sơn hỗ trợ chị Tâm 8 triệu đồng.", False),
        ("Hội Phụ nữ xã hỗ trợ chị Tâm 8 triệu đồng.", True),
    ],
)
def test_another_statement_tells_it_of_somebody_else(claim: str, passes: bool) -> None:
    """What is left of a claim beside the name and its title stands in a row there, or with the same number."""
    held = (
        "Tổng kết cuộc thi\nVKSND huyện Sốp Cộp, tỉnh Sơn La, năm 2024\n"
        "VKSND huyện Sốp Cộp nhận 28 bài dự thi. Ban Giám khảo do nhà thơ Lường Quốc Định làm Trưởng ban chọn 6 bài."
        " Giải Nhất thuộc về chị Lê Ánh Tâm. Chủ tịch Công đoàn Quàng Mai Hoa trao giải Nhất. Hội Hữu nghị Việt - Lào"
        " huyện tặng đoàn 15 bộ sách. Công ty An Sơn hỗ trợ gia đình anh Páo 50 triệu đồng; Hội Phụ nữ xã hỗ trợ chị"
        " Tâm 8 triệu đồng."
    )
    assert check(claim, held).passed is passes
