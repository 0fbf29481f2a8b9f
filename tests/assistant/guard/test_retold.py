"""Whose deed, office or body something is, in sentences that a model joins, splits or turns round."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check, is_supported

GROUP = (
    "Khối thi đua số 2 gồm 04 đơn vị. Hội nghị nhất trí bầu VKSND huyện Bắc Sơn làm Khối trưởng, VKSND huyện Tràng Định"
    " làm Khối phó năm 2025."
)
VISIT = (
    "VKSND tỉnh Lạng Sơn, tháng 3/2024\n"
    "Dự và chỉ đạo buổi lễ có đồng chí Lương Thế Phong, Phó Viện trưởng VKSND tối cao; đồng chí Hứa Thị Mận, Phó Chủ"
    " tịch UBND tỉnh. Đồng chí Vi Đức Thọ, Viện trưởng VKSND tỉnh Lạng Sơn chủ trì buổi lễ."
)
POSTS = (
    "Đồng chí Triệu Văn Cường được bổ nhiệm giữ chức vụ Viện trưởng VKSND khu vực 2, đồng chí Lộc Thị Hoa, nguyên Viện"
    " trưởng VKSND huyện Văn Quan giữ chức vụ Phó Viện trưởng VKSND khu vực 5."
)
CONTEST = "Giải Nhì thuộc về đồng chí Mã Văn Toàn (Phòng 9) và đồng chí Đàm Thị Nga (VKSND huyện Đình Lập)."
INSPECTED = (
    "Trưởng Công an xã Hồng Phong đã tiếp thu kết luận và cam kết chấn chỉnh việc ghi sổ trong thời hạn 15 ngày. Hội"
    " nghị thống nhất bổ sung Quy chế trong quý II/2024."
)
HANDED = (
    "Thay mặt lãnh đạo, đồng chí Hoàng Mạnh Hà, Viện trưởng VKSND tỉnh đã trao Quyết định số 77/QĐ-VKS ngày 02/4/2024"
    " bổ nhiệm ông Nông Văn Páo; bà Chu Thị Lụa được điều động về Phòng 3."
)
REPORTED = (
    "VKSND tỉnh Lạng Sơn báo cáo công tác năm 2024\n"
    "Năm 2024, VKSND hai cấp tiếp nhận 518 tố giác, tin báo về tội phạm, đã giải quyết 471 tin; trả hồ sơ điều tra bổ"
    " sung 04 vụ. Tòa án không chấp nhận 02 kháng nghị. Nhân dịp Tết Nguyên đán Giáp Thìn, Công đoàn trao 60 suất quà."
)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Khối trưởng Khối thi đua năm 2025 là VKSND huyện Bắc Sơn. Khối phó là VKSND huyện Tràng Định.", GROUP),
        (
            "Buổi lễ do Viện trưởng VKSND tỉnh Lạng Sơn Vi Đức Thọ chủ trì, với sự tham dự và chỉ đạo của Phó Viện"
            " trưởng VKSND tối cao Lương Thế Phong.",
            VISIT,
        ),
        ("Tân Viện trưởng VKSND khu vực 2 là đồng chí Triệu Văn Cường.", POSTS),
        ("Bà Lộc Thị Hoa, trước đây là Viện trưởng VKSND huyện Văn Quan, nay là Phó Viện trưởng khu vực 5.", POSTS),
        ("Giải Nhì được trao cho Mã Văn Toàn ở Phòng 9 và Đàm Thị Nga ở VKSND huyện Đình Lập.", CONTEST),
        ("Trưởng Công an xã Hồng Phong đã tiếp thu và cam kết chấn chỉnh việc ghi sổ trong 15 ngày.", INSPECTED),
        ("Hội nghị thống nhất Quy chế sẽ được bổ sung trong quý II/2024.", INSPECTED),
        ("Ông Hoàng Mạnh Hà đã trao quyết định bổ nhiệm cho ông Nông Văn Páo.", HANDED),
        ("VKSND hai cấp tiếp nhận 518 tin báo, tố giác về tội phạm, tức đã nhận 518 tin.", REPORTED),
        ("Toàn tỉnh có 4 vụ trả hồ sơ điều tra bổ sung.", REPORTED),
        ("Có 2 kháng nghị bị Tòa án bác.", REPORTED),
        ("Dịp Tết Giáp Thìn, Công đoàn đã trao 60 suất quà.", REPORTED),
    ],
)
def test_what_is_joined_split_or_turned_round_passes(claim: str, passage: str) -> None:
    """Two sentences, two statements joined, offices announced, homes behind "ở", the like by another name."""
    assert is_supported(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Khối trưởng Khối thi đua năm 2025 là VKSND huyện Tràng Định. Khối phó là VKSND huyện Bắc Sơn.", GROUP),
        (
            "Buổi lễ do Phó Chủ tịch UBND tỉnh Hứa Thị Mận chủ trì, với sự tham dự và chỉ đạo của Phó Viện trưởng VKSND"
            " tối cao Lương Thế Phong.",
            VISIT,
        ),
        ("Tân Viện trưởng VKSND khu vực 5 là đồng chí Triệu Văn Cường.", POSTS),
        ("Tân Viện trưởng VKSND khu vực 2 là đồng chí Lộc Thị Hoa.", POSTS),
        ("Bà Lộc Thị Hoa, trước đây là Phó Viện trưởng VKSND huyện Văn Quan, nay công tác tại khu vực 5.", POSTS),
        ("Giải Nhì được trao cho Mã Văn Toàn ở VKSND huyện Đình Lập và Đàm Thị Nga ở Phòng 9.", CONTEST),
        ("Trưởng Công an xã Hồng Phong đã tiếp thu và chấn chỉnh việc ghi sổ trong 15 ngày.", INSPECTED),
        ("Quy chế đã được bổ sung trong quý II/2024.", INSPECTED),
        ("Bà Chu Thị Lụa đã trao quyết định bổ nhiệm cho ông Nông Văn Páo.", HANDED),
        ("VKSND hai cấp tiếp nhận 471 tin báo, tố giác về tội phạm.", REPORTED),
        ("Toàn ngành có 4 vụ trả hồ sơ điều tra bổ sung.", REPORTED),
        ("Có 2 kháng nghị được Tòa án chấp nhận.", REPORTED),
        ("Dịp Tết Giáp Thìn, Công đoàn đã trao 16 suất quà.", REPORTED),
    ],
)
def test_what_changes_hands_by_it_is_flagged(claim: str, passage: str) -> None:
    """Offices, homes and deeds exchanged, a promise told as kept, another office left, another extent."""
    assert not check(claim, passage).passed
