"""Tests of kinds of a counted thing that no qualifier names."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision, values

ADVICE = (
    "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
    "Năm 2023, VKSND tỉnh Bến Tre ban hành 36 kiến nghị các loại, gồm 05 kiến nghị phòng ngừa.",
)
AT_LARGE = (
    "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
    "Năm 2023, VKSND tỉnh Bến Tre kiểm sát tại 06 cơ quan thi hành án, ban hành 33 kiến nghị.",
    "Năm 2023, VKSND tỉnh Bến Tre tham gia xét xử 212 vụ/318 bị cáo; tổ chức 24 phiên tòa rút kinh nghiệm.",
)
VISIT = (
    "VKSND huyện Ba Tri, tỉnh Bến Tre trực tiếp kiểm sát Nhà tạm giữ",
    "Ngày 14/3/2023, VKSND huyện Ba Tri trực tiếp kiểm sát tại Nhà tạm giữ Công an huyện Ba Tri.",
    "Trong kỳ, Nhà tạm giữ quản lý 61 người bị tạm giữ, 47 người bị tạm giam; khi kiểm sát có mặt 29 người.",
)

ORDERS = (
    "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
    "Năm 2023, VKSND tỉnh Bến Tre hủy bỏ 03 quyết định tạm giữ; thu giữ 12 kg heroin; kiểm sát trực tiếp 06 cuộc.",
)
STAFF = (
    "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
    "Năm 2023, VKSND tỉnh Bến Tre có 64 biên chế, trong đó có 37 Kiểm sát viên, 14 Kiểm tra viên.",
)
PARTY = (
    "VKSND tỉnh Bến Tre tổng kết công tác đảng năm 2023",
    "Năm 2023, Chi bộ VKSND tỉnh Bến Tre có 46 đảng viên, trong đó có 19 đảng viên nữ.",
)

CHECKED = (
    "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
    "Thi hành án năm 2023: kiểm sát thi hành án hình sự: kiểm sát 734 quyết định, ban hành 5 quyết định.",
    "Năm 2023, VKSND tỉnh Bến Tre kiểm sát tạm giam: kiểm sát 61 quyết định trả tự do.",
)


@pytest.mark.parametrize(
    ("report", "question", "found"),
    [
        (ADVICE, "Năm 2023 VKSND tỉnh Bến Tre ban hành bao nhiêu kiến nghị phòng ngừa?", [5]),
        (AT_LARGE, "Năm 2023 VKSND tỉnh Bến Tre ban hành bao nhiêu kiến nghị phòng ngừa?", []),
        (AT_LARGE, "Năm 2023 các phiên tòa rút kinh nghiệm của Bến Tre xét xử bao nhiêu bị cáo?", []),
        (AT_LARGE, "Năm 2023 VKSND tỉnh Bến Tre tham gia xét xử bao nhiêu bị cáo?", [318]),
        (VISIT, "Khi VKSND huyện Ba Tri kiểm sát năm 2023, Nhà tạm giữ có mặt bao nhiêu người?", [29]),
        (VISIT, "Nhà tạm giữ Công an huyện Ba Tri năm 2023 quản lý bao nhiêu người bị tạm giữ dưới 18 tuổi?", []),
        (ORDERS, "Năm 2023 VKSND tỉnh Bến Tre hủy bỏ bao nhiêu quyết định tạm giữ?", [3]),
        (ORDERS, "Năm 2023 VKSND tỉnh Bến Tre không phê chuẩn bao nhiêu quyết định khởi tố bị can?", []),
        (ORDERS, "Năm 2023 VKSND tỉnh Bến Tre tiếp bao nhiêu lượt công dân?", []),
        (ORDERS, "Năm 2023 ở VKSND tỉnh Bến Tre thu giữ bao nhiêu kg thuốc phiện?", []),
        (ORDERS, "Năm 2023 ở VKSND tỉnh Bến Tre thu giữ bao nhiêu kg heroin?", [12]),
        (STAFF, "Năm 2023 VKSND tỉnh Bến Tre có bao nhiêu Kiểm sát viên trung cấp?", []),
        (STAFF, "Năm 2023 VKSND tỉnh Bến Tre có bao nhiêu Kiểm sát viên?", [37]),
        (VISIT, "Nhà tạm giữ Công an huyện Ba Tri năm 2023 quản lý bao nhiêu phạm nhân?", []),
        (PARTY, "Năm 2023 Chi bộ VKSND tỉnh Bến Tre có bao nhiêu đảng viên nữ?", [19]),
        (CHECKED, "Năm 2023 VKSND tỉnh Bến Tre kiểm sát bao nhiêu quyết định thi hành án hình sự?", [734]),
        (CHECKED, "Năm 2023 VKSND tỉnh Bến Tre kiểm sát bao nhiêu quyết định tạm giam?", []),
        (PARTY, "Năm 2023 Chi bộ VKSND tỉnh Bến Tre có bao nhiêu đảng viên là người dân tộc thiểu số?", []),
    ],
)
def test_one_kind_is_not_told_by_another(report: tuple[str, ...], question: str, found: list[int]) -> None:
    """Nor by the thing at large: in doubt nothing is answered."""
    assert values(decision(question, report)) == found


RECOGNISED = (
    "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
    "Năm 2023, VKSND tỉnh Bến Tre có 93 sáng kiến được công nhận ở cấp cơ sở, 11 sáng kiến cấp Ngành.",
    "Năm 2023, VKSND tỉnh Bến Tre mở 6 lớp tập huấn trực tiếp, 15 lớp tập huấn trực tuyến.",
    "Năm 2023, VKSND tỉnh Bến Tre tổ chức 28 phiên tòa rút kinh nghiệm.",
)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("sáng kiến được công nhận cấp Ngành", [11]),
        ("sáng kiến được công nhận ở cấp cơ sở", [93]),
        ("sáng kiến cấp tỉnh", []),
        ("lớp tập huấn trực tuyến", [15]),
        ("phiên tòa rút kinh nghiệm trực tuyến", []),
        ("phiên tòa rút kinh nghiệm", [28]),
    ],
)
def test_what_is_told_apart_beside_its_like_is_no_answer_for_it(asked: str, found: list[int]) -> None:
    """The level of a recognition and the way of a meeting have to be told with the figure."""
    assert values(decision(f"Năm 2023 VKSND tỉnh Bến Tre có bao nhiêu {asked}?", RECOGNISED)) == found


def test_decisions_with_something_amiss_are_of_those_checked() -> None:
    """ "Phát hiện 07 quyết định có vi phạm" is said of the decisions counted before it."""
    report = (
        "VKSND khu vực 2 - Sóc Trăng sơ kết quý I năm 2026",
        "Quý I năm 2026, đơn vị kiểm sát 90 quyết định về thi hành án dân sự, phát hiện 07 quyết định có vi phạm.",
    )
    asked = "Quý I năm 2026 VKSND khu vực 2 - Sóc Trăng {} quyết định về thi hành án dân sự{}?"
    assert values(decision(asked.format("phát hiện bao nhiêu", " có vi phạm"), report)) == [7]
    assert values(decision(asked.format("kiểm sát bao nhiêu", ""), report)) == [90]


def test_a_share_of_all_names_the_decisions_that_are_counted() -> None:
    """ "100% quyết định thi hành án với 245 quyết định"; decisions of another kind are none of them."""
    report = (
        "VKSND khu vực 2 - Sóc Trăng sơ kết quý I năm 2026",
        "Quý I năm 2026, đơn vị kiểm sát 100% quyết định thi hành án với 245 quyết định, ban hành 03 kiến nghị.",
    )
    asked = "Quý I năm 2026 VKSND khu vực 2 - Sóc Trăng kiểm sát bao nhiêu quyết định {}?"
    assert values(decision(asked.format("thi hành án"), report)) == [245]
    assert values(decision(asked.format("tạm giam"), report)) == []


PRISON = (
    "Phòng 8 VKSND tỉnh Bến Tre trực tiếp kiểm sát Trại giam Châu Bình năm 2023",
    "Năm 2023, Trại giam Châu Bình tiếp nhận 512 phạm nhân; 388 người chấp hành xong án phạt tù; 27 người"
    " được tha tù trước thời hạn có điều kiện.",
)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Năm 2023 bao nhiêu phạm nhân Trại giam Châu Bình được tha tù trước hạn?", [27]),
        ("Năm 2023 Trại giam Châu Bình tiếp nhận bao nhiêu phạm nhân?", [512]),
        ("Năm 2023 bao nhiêu phạm nhân Trại giam Châu Bình được đặc xá?", []),
    ],
)
def test_convicts_released_are_told_as_people(asked: str, told: list[int]) -> None:
    """Only convicts are released early, and those received are others."""
    assert values(decision(asked, PRISON)) == told
