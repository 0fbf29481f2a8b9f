"""Prizes, deeds of bodies and bodies called otherwise: their place is settled by more than the words around them."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

CONTEST = (
    "Kết quả\nVKSND tỉnh Lạng Sơn, năm 2024\n"
    "VKSND huyện Lộc Bình giành giải Nhất hội thao, VKSND huyện Cao Lộc giải Nhì. Cơ quan điều tra kết thúc điều tra,"
    " đề nghị truy tố 31 vụ/66 bị can; Viện kiểm sát đã truy tố 29 vụ/60 bị can. Các đơn vị cấp huyện báo cáo về Phòng"
    " 8 trước ngày 10/12/2024. Đoàn kiểm tra tại 02 đơn vị cấp huyện là Bình Gia và Bắc Sơn. Lớp học tiếp theo sẽ mở"
    " trong tháng 12/2024 cho 40 học viên."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Giải Nhì hội thao do VKSND huyện Cao Lộc giành được.", True),
        ("Giải Nhì hội thao do VKSND huyện Lộc Bình giành được.", False),
        ("Giải Nhất hội thao do VKSND huyện Cao Lộc giành được.", False),
        ("Viện kiểm sát truy tố 29 vụ với 60 bị can trong số 31 vụ Cơ quan điều tra đề nghị truy tố.", True),
        ("Năm 2024, Cơ quan điều tra truy tố 29 vụ với 60 bị can.", False),
        ("Trước ngày 10/12/2024, VKSND cấp huyện phải báo cáo về Phòng 8.", True),
        ("Đoàn kiểm tra tại hai huyện Bình Gia và Bắc Sơn.", True),
        ("Đoàn kiểm tra tại hai huyện Bình Gia và Tràng Định.", False),
        ("Lớp học tiếp theo cho 40 học viên được ấn định vào tháng 12/2024.", True),
        ("Lớp học tiếp theo đã mở cho 40 học viên trong tháng 12/2024.", False),
    ],
)
def test_a_settled_place_is_kept(claim: str, passes: bool) -> None:
    """Whatever the order of the words; who did something else, or won something else, is flagged."""
    assert check(claim, CONTEST).passed is passes


BREAKDOWN = (
    "Hai cấp đã ban hành 31 kháng nghị (cấp tỉnh 12, cấp huyện 19); VKSND cấp huyện gửi bản án về Phòng 9 trong 05 ngày"
    " làm việc kể từ khi nhận. Tại bản Nà Pen, tổ công tác bắt quả tang Lò Văn Inh vận chuyển 03 gói ma túy. Chi đoàn"
    " được Đảng ủy Khối các cơ quan tỉnh tặng Giấy khen."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Trong 31 kháng nghị, VKSND tỉnh ban hành 12 và VKSND cấp huyện ban hành 19.", True),
        ("Trong 31 kháng nghị, VKSND tỉnh ban hành 19 và VKSND cấp huyện ban hành 12.", False),
        ("VKSND cấp huyện có 5 ngày làm việc kể từ khi nhận để gửi bản án về Phòng 9.", True),
        ("Phòng 9 có 5 ngày làm việc kể từ khi nhận để gửi bản án về VKSND cấp huyện.", False),
        ("Lò Văn Inh bị tổ công tác bắt quả tang khi vận chuyển 3 gói ma túy.", True),
        ("Đảng ủy Khối các cơ quan tỉnh tặng Giấy khen cho Chi đoàn.", True),
        ("Tỉnh ủy tặng Giấy khen cho Chi đoàn.", False),
    ],
)
def test_levels_places_and_givers_keep_theirs(claim: str, passes: bool) -> None:
    """A level is its body, a village is no person, and the words of one giver are not another's."""
    assert check(claim, f"Kết quả\nVKSND tỉnh Lạng Sơn, năm 2024\n{BREAKDOWN}").passed is passes
