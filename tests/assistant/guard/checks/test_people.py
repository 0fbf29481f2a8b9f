"""A person keeps the office that the evidence gives."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

VISIT = (
    "VKSND tỉnh Sơn La kiểm tra nghiệp vụ\nVKSND tỉnh Sơn La, tháng 5/2024\n"
    "Phó Viện trưởng VKSND tỉnh Cầm Thị Hiên thay mặt đơn vị báo cáo. Đồng chí Quàng Văn Pản, Phó Trưởng phòng 7,"
    " làm Thư ký đoàn. Bà Tòng Thị Dung, Kiểm sát viên trung cấp, tạm thời phụ trách VKSND huyện Sốp Cộp trong khi"
    " chờ kiện toàn."
)
TOWN = (
    "Làm việc tại Hải Phòng\nVKSND thành phố Hải Phòng, tháng 5/2026\n"
    "Phó Viện trưởng VKSND thành phố Mai Chí Lâm thay mặt đơn vị báo cáo."
)


@pytest.mark.parametrize(
    "claim",
    [
        "Phó Trưởng phòng 7 VKSND tỉnh Sơn La Cầm Thị Hiên thay mặt đơn vị báo cáo.",
        "Viện trưởng VKSND tỉnh Cầm Thị Hiên thay mặt đơn vị báo cáo.",
        "Thay mặt đơn vị báo cáo là đồng chí Cầm Thị Hiên, Chánh Văn phòng.",
        "Thư ký đoàn là đồng chí Quàng Văn Pản, Trưởng phòng 7.",
        "Đồng chí Quàng Văn Pản, Phó Trưởng phòng 7, làm Trưởng đoàn.",
        "Bà Tòng Thị Dung đã được bổ nhiệm làm Viện trưởng VKSND huyện Sốp Cộp.",
        "Bà Tòng Thị Dung giữ chức Phó Viện trưởng VKSND huyện Sốp Cộp.",
        "Bà Tòng Thị Dung, Kiểm sát viên cao cấp, tạm thời phụ trách VKSND huyện Sốp Cộp.",
    ],
)
def test_another_office_is_flagged(claim: str) -> None:
    """The name may stand behind the office, the body, or before both."""
    assert not check(claim, VISIT).passed


@pytest.mark.parametrize(
    "claim",
    [
        "Đồng chí Cầm Thị Hiên, Phó Viện trưởng VKSND tỉnh Sơn La, thay mặt đơn vị báo cáo.",
        "Thư ký đoàn là đồng chí Quàng Văn Pản, Phó Trưởng phòng 7.",
        "VKSND huyện Sốp Cộp tạm thời do bà Tòng Thị Dung phụ trách.",
    ],
)
def test_the_office_that_is_given_passes(claim: str) -> None:
    """Office and name may stand in either order."""
    assert check(claim, VISIT).passed


@pytest.mark.parametrize("office", ["Phó Trưởng phòng 9", "Viện trưởng"])
def test_a_name_read_into_that_of_a_town_keeps_its_office(office: str) -> None:
    """Behind "VKSND thành phố" a person's name could be the town's; the office before it still counts."""
    said = f"{office} VKSND thành phố Hải Phòng Mai Chí Lâm thay mặt đơn vị báo cáo."
    assert not check(said, TOWN).passed


ELECTED = (
    "Đại hội Chi bộ Phòng 4\nVKSND tỉnh Lạng Sơn, năm 2025\n"
    "Đồng chí Hà Thị Mây, Trưởng phòng 4, tái đắc cử Bí thư Chi bộ, đồng chí Vi Văn Tôn được bầu làm Phó Bí thư. Đoàn"
    " VKSND tỉnh Savan gồm 7 thành viên do ông Bounthong Sisavath, Viện trưởng dẫn đầu đến chúc mừng. Đồng chí Lý Văn"
    " Sự, Phó Viện trưởng VKSND huyện Cao Lộc, được điều động, bổ nhiệm giữ chức Phó Trưởng phòng 9. Viện trưởng Lương"
    " Quang Huy phân công 02 Phó Viện trưởng phụ trách án hình sự và án dân sự."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Đồng chí Hà Thị Mây được bầu giữ chức Bí thư Chi bộ.", True),
        ("Đồng chí Vi Văn Tôn được bầu làm Phó Bí thư Chi bộ.", True),
        ("Đồng chí Vi Văn Tôn được bầu làm Bí thư Chi bộ.", False),
        ("Trưởng đoàn VKSND tỉnh Savan là ông Bounthong Sisavath.", True),
        ("Đồng chí Lý Văn Sự, nguyên Phó Viện trưởng VKSND huyện Cao Lộc, giữ chức Phó Trưởng phòng 9.", True),
        ("Đồng chí Lý Văn Sự, nguyên Viện trưởng VKSND huyện Cao Lộc, giữ chức Phó Trưởng phòng 9.", False),
        ("Đồng chí Lý Văn Sự được bổ nhiệm giữ chức Trưởng phòng 9.", False),
        ("Hai Phó Viện trưởng được Viện trưởng Lương Quang Huy phân công phụ trách án hình sự và án dân sự.", True),
        ("Đồng chí Hà Thị Mây, nguyên Trưởng phòng 4, là Bí thư Chi bộ.", False),
    ],
)
def test_an_office_taken_left_or_called_otherwise_stays_its_holders(claim: str, passes: bool) -> None:
    """Elected again, leading a delegation, leaving one office for another."""
    assert check(claim, ELECTED).passed is passes


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Ông Lục Văn Bền được bầu lại làm Bí thư Chi bộ.", True),
        ("Ông Lục Văn Bền được bầu lại làm Phó Bí thư Chi bộ.", False),
        ("Ông Nông Đức Hải được bầu làm Bí thư Chi bộ.", False),
    ],
)
def test_a_secretary_is_one_of_what_was_named_before(claim: str, passes: bool) -> None:
    """Behind "Chi bộ tổ chức Đại hội" the office needs no "Chi bộ" of its own."""
    congress = (
        "Chi bộ VKSND huyện Bình Gia tổ chức Đại hội. Đồng chí Lục Văn Bền, Viện trưởng, tái cử Bí thư nhiệm kỳ mới;"
        " đồng chí Nông Đức Hải trúng cử Phó Bí thư."
    )
    assert check(claim, congress).passed is passes


REUNION = (
    "Gặp mặt đầu xuân\nVKSND tỉnh Lạng Sơn, năm 2024\n"
    "Dự gặp mặt có đồng chí Chu Văn Đàm, nguyên Viện trưởng VKSND tỉnh; đồng chí Lô Thị Bảy, nguyên Trưởng phòng 8;"
    " đồng chí Mông Văn Kỷ, Phó Viện trưởng VKSND tỉnh."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Ông Chu Văn Đàm từng là Viện trưởng VKSND tỉnh Lạng Sơn.", True),
        ("Bà Lô Thị Bảy, từng giữ chức Trưởng phòng 8, có dự gặp mặt.", True),
        ("Dự gặp mặt có cựu Viện trưởng Chu Văn Đàm.", True),
        ("Ông Chu Văn Đàm là Viện trưởng VKSND tỉnh Lạng Sơn.", False),
        ("Ông Mông Văn Kỷ từng là Phó Viện trưởng VKSND tỉnh Lạng Sơn.", False),
        ("Bà Lô Thị Bảy từng là Viện trưởng VKSND tỉnh.", False),
    ],
)
def test_a_former_office_may_be_told_in_words(claim: str, passes: bool) -> None:
    """ "Nguyên", "từng là" and "cựu" say that somebody is it no longer."""
    assert check(claim, REUNION).passed is passes


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Anh Lý Văn Ước từ Phòng 9 sang Phòng 2 làm Phó Trưởng phòng.", True),
        ("Phó Trưởng phòng 2 mới được bổ nhiệm là ông Lý Văn Ước.", True),
        ("Anh Lý Văn Ước từ Phòng 9 sang Phòng 2 làm Trưởng phòng.", False),
        ("Anh Lý Văn Ước làm Phó Trưởng phòng 9.", False),
    ],
)
def test_an_office_that_is_taken_is_held(claim: str, passes: bool) -> None:
    """Of the body that somebody is moved to, though the sentence begins with the old office."""
    moved = (
        "Công tác cán bộ\nVKSND tỉnh Lạng Sơn, năm 2024\n"
        "Đồng chí Lý Văn Ước, Kiểm sát viên trung cấp Phòng 9, được điều động về Phòng 2 và bổ nhiệm chức vụ Phó Trưởng"
        " phòng."
    )
    assert check(claim, moved).passed is passes
