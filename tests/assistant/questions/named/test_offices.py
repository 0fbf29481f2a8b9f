"""Titles of many that a question asks about, and those that only stand in it."""

from __future__ import annotations

import pytest

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import understand


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Giải Nhất hội thi Kiểm sát viên giỏi tỉnh Bến Tre là ai?", ()),
        ("giai nhi cuoc thi kiem sat vien gioi o ben tre la ai", ()),
        ("Kiểm tra viên giúp việc tại phiên tòa vụ cướp tài sản ở Ba Tri là ai?", ("Kiểm tra viên",)),
        ("kiem sat vien giu quyen cong to o phien toa la ai", ("Kiểm sát viên",)),
        ("Kiểm sát viên giỏi nhất hội thi là ai?", ()),
        ("Ai thắng cuộc thi Kiểm tra viên với văn bản?", ()),
        ("Kiểm sát viên nào của Phòng 7 được tặng Bằng khen?", ("Kiểm sát viên",)),
        ("Những Kiểm sát viên nào tham gia phiên tòa?", ("Kiểm sát viên",)),
        ("Ai là Kiểm sát viên cao cấp của VKSND tỉnh Bến Tre?", ("Kiểm sát viên cao cấp",)),
        ("Ai là Trưởng phòng 7 VKSND tỉnh Bến Tre?", ("Trưởng phòng",)),
    ],
)
def test_a_title_is_asked_about_beside_its_question_word(text: str, roles: tuple[str, ...]) -> None:
    """The title in the name of a contest holds nobody."""
    assert understand(text).roles == roles


@pytest.mark.parametrize(
    "text",
    [
        "Ai là cấp phó của Viện trưởng VKSND khu vực 5 - Sóc Trăng?",
        "Ai vừa làm cấp phó của người đứng đầu VKSND khu vực 5 - Sóc Trăng?",
        "ai lam pho cho vien truong vksnd khu vuc 5 soc trang",
    ],
)
def test_the_deputy_of_an_office_is_not_its_holder(text: str) -> None:
    """In "cấp phó của Viện trưởng" the deputy is asked for."""
    assert understand(text).roles == ("Phó Viện trưởng",)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Phần mềm của VKSND tỉnh Bến Tre do ai đứng đầu nhóm tác giả làm ra?", ("Trưởng nhóm", "Chủ nhiệm")),
        ("Ai đứng đầu Ủy ban Kiểm tra Đảng ủy VKSND tỉnh Bến Tre?", ("Chủ nhiệm",)),
        ("nguoi dung dau cong doan vksnd tinh ben tre la ai", ("Chủ tịch Công đoàn", "Chủ tịch")),
        ("Người đứng đầu Chi bộ VKSND huyện Ba Tri là ai?", ("Bí thư Chi bộ",)),
        ("Ai là người đứng đầu Đảng ủy VKSND tỉnh Bến Tre?", ("Bí thư Đảng ủy",)),
        ("Ai đứng đầu đoàn kiểm sát trực tiếp tại Ba Tri?", ("Trưởng đoàn",)),
        ("Ai đứng đầu VKSND tỉnh Bến Tre?", ("Viện trưởng", "Quyền Viện trưởng")),
        ("Đơn vị nào của Bến Tre đứng đầu Khối thi đua?", ()),
    ],
)
def test_bodies_beside_the_procuracy_have_heads_of_their_own(text: str, roles: tuple[str, ...]) -> None:
    """Who heads a committee is no chief prosecutor, and a body that ranks first heads nothing."""
    assert understand(text).roles == roles


def test_an_office_that_a_question_begins_with_is_its_subject() -> None:
    """Dashes and brackets of the body do not part it from "là ai"."""
    text = "Thư ký Đoàn trực tiếp kiểm sát của VKSND khu vực 4 - Bến Tre (tháng 3/2026) là ai?"
    assert understand(text).roles == ("Thư ký",)


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("Tân Chánh Văn phòng VKSND tỉnh Bến Tre theo báo cáo quý I/2025?", Kind.PERSON),
        ("vien truong vksnd huyen ba tri nam 2023", Kind.PERSON),
        ("Trưởng phòng 8 VKSND tỉnh Bến Tre phát biểu tại hội nghị", Kind.OTHER),
        ("Viện trưởng VKSND tỉnh Bến Tre nói gì?", Kind.OTHER),
    ],
)
def test_an_office_named_alone_asks_for_its_holder(asked: str, kind: Kind) -> None:
    """What its holder does is another matter."""
    assert understand(asked).kind is kind


@pytest.mark.parametrize(
    ("asked", "roles"),
    [
        ("Đoàn kiểm sát Nhà tạm giữ Công an huyện Ba Tri do ai dẫn đầu?", ("Trưởng đoàn",)),
        ("Ai dẫn đầu đoàn làm việc với VKSND tỉnh Bến Tre?", ("Trưởng đoàn",)),
        ("doan kiem sat chi cuc thads huyen ba tri do dong chi nao phu trach", ("Trưởng đoàn",)),
        ("Chi đoàn VKSND tỉnh Bến Tre do ai phụ trách?", ()),
        ("Chủ tịch UBND tỉnh Bến Tre tặng Bằng khen cho đồng chí nào ở Phòng 9?", ()),
        ("Báo cáo viên lớp tập huấn của VKSND tỉnh Bến Tre là ai?", ("Báo cáo viên",)),
    ],
)
def test_who_leads_visitors_or_lectures_is_asked_for_by_office(asked: str, roles: tuple[str, ...]) -> None:
    """A visit has its head and a course its lecturers; who gives an award is not who got it."""
    assert understand(asked).roles == roles


@pytest.mark.parametrize(
    ("asked", "roles"),
    [
        ("Ai giúp Viện trưởng theo dõi kế hoạch năm 2025?", ()),
        ("Lãnh đạo nào thay mặt Viện trưởng VKSND tỉnh Bến Tre tiếp dân?", ()),
        ("Ai công bố quyết định bổ nhiệm Phó Viện trưởng VKSND tỉnh Bến Tre?", ()),
        ("Ai được bổ nhiệm Phó Viện trưởng VKSND tỉnh Bến Tre?", ("Phó Viện trưởng",)),
        ("Phó Trưởng phòng nào giúp Trưởng phòng theo dõi án hành chính?", ("Phó Trưởng phòng",)),
        ("Ai làm thư ký Đoàn kiểm sát?", ("Thư ký",)),
        ("Đồng chí nào được cử giữ vai trò thư ký hội nghị?", ("Thư ký",)),
        ("Thủ quỹ Công đoàn là ai?", ("Thủ quỹ",)),
    ],
)
def test_whom_somebody_helps_or_tells_of_is_not_asked_for(asked: str, roles: tuple[str, ...]) -> None:
    """The office of the one asked for is not that of whom he does something for."""
    assert understand(asked).roles == roles


def test_who_runs_a_discussion_heads_no_body() -> None:
    """ "Điều hành" heads an office, and a meeting by the way."""
    assert understand("Ai điều hành thảo luận tại hội nghị của VKSND tỉnh Bến Tre?").roles == ()
    assert understand("Ai điều hành VKSND tỉnh Bến Tre?").roles == ("Viện trưởng", "Quyền Viện trưởng")


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Sau khi đồng chí Bùi Thị Na lên Phó Viện trưởng, ai làm Trưởng phòng 4 VKSND tỉnh Hà Nam?",
            ("Trưởng phòng",),
        ),
        ("Khi bà Bùi Thị Na được bầu làm Chủ tịch thì ai làm Trưởng phòng 4 VKSND tỉnh Hà Nam?", ("Trưởng phòng",)),
        (
            "Sau khi đồng chí Bùi Thị Na lên Phó Viện trưởng, ai phụ trách Phòng 4 VKSND tỉnh Hà Nam?",
            ("Trưởng phòng", "Chánh Văn phòng", "Chánh Thanh tra"),
        ),
        ("Sau khi đồng chí Bùi Thị Na nghỉ hưu, ai làm Phó Viện trưởng VKSND tỉnh Hà Nam?", ("Phó Viện trưởng",)),
        ("Khi nào đồng chí Bùi Thị Na được bổ nhiệm Phó Viện trưởng VKSND tỉnh Hà Nam?", ("Phó Viện trưởng",)),
        ("Ai lên Phó Viện trưởng VKSND tỉnh Hà Nam sau khi đồng chí Bùi Thị Na nghỉ hưu?", ("Phó Viện trưởng",)),
    ],
)
def test_an_office_that_somebody_went_to_is_not_the_one_asked_for(text: str, roles: tuple[str, ...]) -> None:
    """It only tells since when another office is free."""
    assert understand(text).roles == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Ai phụ trách VKSND huyện Kim Bảng?", ("Viện trưởng", "Quyền Viện trưởng")),
        ("Ai điều hành chung hoạt động của VKSND huyện Kim Bảng?", ("Viện trưởng", "Quyền Viện trưởng")),
        ("Ai phụ trách Phòng 4 VKSND tỉnh Hà Nam?", ("Trưởng phòng", "Chánh Văn phòng", "Chánh Thanh tra")),
        ("Ai phụ trách án dân sự ở VKSND huyện Kim Bảng?", ()),
        ("Ai quản lý kho vật chứng của VKSND huyện Kim Bảng?", ()),
    ],
)
def test_who_has_charge_of_a_body_heads_it(text: str, roles: tuple[str, ...]) -> None:
    """Who has charge of a field of work, or of a thing, holds no certain office."""
    assert understand(text).roles == roles


@pytest.mark.parametrize(
    ("body", "roles"),
    [
        ("Hội Luật gia tỉnh Hà Nam", ("Chủ tịch",)),
        ("Công an tỉnh Hà Nam", ("Giám đốc",)),
        ("Công an huyện Kim Bảng", ("Trưởng Công an",)),
        ("Nhà tạm giữ Công an huyện Kim Bảng", ("Trưởng Nhà tạm giữ",)),
        ("Trại tạm giam Công an tỉnh Hà Nam", ("Giám thị",)),
        ("Chi cục Thi hành án dân sự huyện Kim Bảng", ("Cục trưởng",)),
        ("Hội đồng thi đua VKSND tỉnh Hà Nam", ("Chủ tịch Hội đồng",)),
        ("Hội thảo ở tỉnh Hà Nam", ()),
    ],
)
def test_bodies_of_other_sectors_have_heads_of_their_own(body: str, roles: tuple[str, ...]) -> None:
    """A house of custody is told from the police that it belongs to."""
    assert understand(f"Ai đứng đầu {body}?").roles == roles
