"""Who did what at an event, and who holds the office that a sentence opens with."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check, is_supported

CEREMONY = (
    "Lễ công bố quyết định về công tác cán bộ\nVKSND tỉnh Lạng Sơn, năm 2024\n"
    "Thừa ủy quyền của Viện trưởng VKSND tối cao, đồng chí Lương Quang Huy, Viện trưởng VKSND tỉnh, trao quyết"
    " định điều động đồng chí Vi Thị Lan. Đồng chí Nông Quốc Bảo, Trưởng phòng Tổ chức cán bộ, đọc quyết định;"
    " đồng chí Hà Thị Mây, Phó Bí thư Huyện ủy, gửi lời chúc mừng. Hội nghị của Cụm do đồng chí Đỗ Văn Kha, Cụm"
    " trưởng, điều hành, cùng đồng chí Tạ Thị Hiền, Cụm phó."
)


@pytest.mark.parametrize(
    "claim",
    [
        "Quyết định điều động đồng chí Vi Thị Lan do đồng chí Lương Quang Huy trao.",
        "Người trao quyết định điều động đồng chí Vi Thị Lan là đồng chí Lương Quang Huy.",
        "Đồng chí Nông Quốc Bảo, Trưởng phòng Tổ chức cán bộ, đọc quyết định tại buổi lễ công bố.",
        "Cụm trưởng điều hành Hội nghị là đồng chí Đỗ Văn Kha.",
        "Đồng chí Hà Thị Mây, Phó Bí thư Huyện ủy, gửi lời chúc mừng.",
    ],
)
def test_whoever_did_it_keeps_it(claim: str) -> None:
    """Before the verb, behind "do", or at the end of the sentence."""
    assert is_supported(claim, CEREMONY)


@pytest.mark.parametrize(
    "claim",
    [
        "Người thừa ủy quyền của Viện trưởng VKSND tối cao trao quyết định là đồng chí Hà Thị Mây.",
        "Người đọc quyết định là đồng chí Hà Thị Mây.",
        "Người gửi lời chúc mừng là đồng chí Nông Quốc Bảo.",
        "Quyết định điều động đồng chí Vi Thị Lan do đồng chí Hà Thị Mây đọc quyết định công bố.",
        "Đồng chí Hà Thị Mây, Phó Bí thư Huyện ủy, đọc quyết định tại buổi lễ công bố.",
        "Cụm trưởng điều hành Hội nghị là đồng chí Tạ Thị Hiền.",
    ],
)
def test_somebody_else_of_the_same_event_is_flagged(claim: str) -> None:
    """Everybody is there with their offices; only what they do was exchanged."""
    assert not check(claim, CEREMONY).passed


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Đọc thư chúc mừng là chị Vi Thị Lan.", True),
        ("Điều khiển buổi lễ hôm đó là anh Nông Quốc Bảo, Chánh Văn phòng.", True),
        ("Phát biểu tại buổi lễ là đồng chí Đỗ Văn Kha.", True),
        ("Đọc thư chúc mừng là anh Đỗ Văn Kha.", False),
        ("Điều khiển buổi lễ là chị Vi Thị Lan.", False),
        ("Phát biểu tại buổi lễ là đồng chí Nông Quốc Bảo.", False),
    ],
)
def test_a_sentence_may_open_with_the_deed(claim: str, passes: bool) -> None:
    """Whoever did it is named behind "là", as people speak."""
    held = (
        "Lễ kỷ niệm\nVKSND tỉnh Lạng Sơn, năm 2023\n"
        "Đồng chí Vi Thị Lan, Phó Viện trưởng, đọc thư chúc mừng; đồng chí Đỗ Văn Kha, Viện trưởng, phát biểu; đồng chí"
        " Nông Quốc Bảo, Chánh Văn phòng, điều khiển buổi lễ."
    )
    assert check(claim, held).passed is passes
