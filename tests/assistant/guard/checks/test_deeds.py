"""What bodies do, and how many of what: whose deed a clause tells is not whoever is named in it."""

from __future__ import annotations

import pytest

from assistant.guard.text.owners import owners
from assistant.guard.text.reading import read
from tests.assistant.guard.evidence import check

SHARED_WORK = (
    "Phân công chuẩn bị hội thi\nVKSND tỉnh Lạng Sơn, năm 2024\n"
    "Viện trưởng giao Phòng 9 biên soạn câu hỏi trắc nghiệm; giao Phòng 8 in ấn tài liệu, làm thẻ dự thi. VKSND huyện"
    " Cao Lộc dựng clip giới thiệu; VKSND huyện Lộc Bình lo phần hậu cần."
)
LEVELS = (
    "Kết quả kháng nghị\nVKSND tỉnh Lạng Sơn, năm 2023\n"
    "Năm 2023, VKSND tỉnh ban hành 06 kháng nghị phúc thẩm, VKSND cấp huyện ban hành 15 kháng nghị phúc thẩm; cấp tỉnh"
    " tổ chức 04 phiên tòa rút kinh nghiệm, cấp huyện tổ chức 41 phiên tòa rút kinh nghiệm."
)
OTHERS = (
    "Kết quả kiểm sát\nVKSND huyện Cao Lộc, tỉnh Lạng Sơn, năm 2023\n"
    "Năm 2023, VKSND huyện Cao Lộc trực tiếp kiểm sát tại Công an huyện 03 lần, ban hành 02 kết luận, 09 kiến nghị;"
    " Tòa án xét xử 57 vụ, trả hồ sơ 02 vụ; cơ quan thi hành án dân sự ra 611 quyết định."
)
VISIT = (
    "Kiểm tra nghiệp vụ\nVKSND tỉnh Lạng Sơn, năm 2023\n"
    "Phòng 9 kiểm tra nghiệp vụ tại VKSND huyện Bình Gia, phát hiện 07 thiếu sót."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Đơn vị được giao biên soạn câu hỏi trắc nghiệm là Phòng 9.", True),
        ("Phòng 8 được giao in ấn tài liệu và làm thẻ dự thi.", True),
        ("Việc in ấn tài liệu được giao cho Phòng 8.", True),
        ("Đơn vị dựng clip giới thiệu là VKSND huyện Cao Lộc.", True),
        ("Đơn vị được giao biên soạn câu hỏi trắc nghiệm là Phòng 8.", False),
        ("Phòng 9 được giao in ấn tài liệu.", False),
        ("Việc in ấn tài liệu được giao cho Phòng 9.", False),
        ("Đơn vị dựng clip giới thiệu là VKSND huyện Lộc Bình.", False),
    ],
)
def test_a_task_stays_with_the_body_it_is_given_to(claim: str, passes: bool) -> None:
    """Told before it, behind it, or at the end of the sentence."""
    assert check(claim, SHARED_WORK).passed is passes


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("VKSND cấp huyện ban hành 15 kháng nghị phúc thẩm năm 2023.", True),
        ("Cấp tỉnh có 4 phiên tòa rút kinh nghiệm.", True),
        ("VKSND tỉnh Lạng Sơn ban hành 15 kháng nghị phúc thẩm năm 2023.", False),
        ("Cấp huyện có 4 phiên tòa rút kinh nghiệm.", False),
        ("Viện kiểm sát tỉnh tổ chức 41 phiên tòa rút kinh nghiệm.", False),
    ],
)
def test_a_figure_stays_with_its_level(claim: str, passes: bool) -> None:
    """The province's own figure beside that of its districts."""
    assert check(claim, LEVELS).passed is passes


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("VKSND huyện Cao Lộc ban hành 9 kiến nghị trong năm 2023.", True),
        ("Trong năm 2023, Tòa án xét xử 57 vụ.", True),
        ("Năm 2023, cơ quan thi hành án dân sự ra 611 quyết định.", True),
        ("Công an huyện ban hành 02 kết luận trong năm 2023.", False),
        ("Tòa án ban hành 9 kiến nghị trong năm 2023.", False),
        ("VKSND huyện Cao Lộc xét xử 57 vụ năm 2023.", False),
        ("Tòa án ra 611 quyết định năm 2023.", False),
    ],
)
def test_a_figure_stays_with_the_kind_of_body(claim: str, passes: bool) -> None:
    """Procuracy, court, police and execution stand in one sentence."""
    assert check(claim, OTHERS).passed is passes


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Qua kiểm tra nghiệp vụ tại VKSND huyện Bình Gia, Phòng 9 phát hiện 7 thiếu sót.", True),
        ("VKSND huyện Bình Gia phát hiện 7 thiếu sót tại Phòng 9.", False),
    ],
)
def test_where_something_is_found_is_not_who_finds_it(claim: str, passes: bool) -> None:
    """The place may stand before or behind whoever acts there."""
    assert check(claim, VISIT).passed is passes


@pytest.mark.parametrize(
    ("text", "word", "whose"),
    [
        ("VKSND huyện yêu cầu Công an huyện khắc phục", "khắc", {"VKSND huyện", "Công an"}),
        ("Tòa án nhân dân tỉnh và Công an tỉnh ký quy chế", "chế", {"Tòa án nhân dân", "Công an"}),
        ("Phòng 1 phối hợp với Phòng 2 mở lớp", "lớp", {"Phòng 1", "Phòng 2"}),
        ("Phòng 1 nhận 4 thông báo do Phòng 9 ban hành", "thông", {"Phòng 1", "Phòng 9"}),
        ("Phòng 1 mở lớp; số học viên đến sớm", "sớm", set()),
    ],
)
def test_a_clause_is_owned_by_all_who_may_act_in_it(text: str, word: str, whose: set[str]) -> None:
    """Where a sentence leaves open who acts, nobody is left out."""
    outline = read(text)
    at = next(at for at, token in enumerate(outline.tokens) if token.key == word)
    assert {party.text for party in owners(outline)[at]} == whose


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("VKSND huyện Cao Lộc không ban hành kiến nghị nào.", True),
        ("Khối phó năm 2025 là VKSND huyện Cao Lộc.", True),
        ("Đơn vị xếp thứ hai là VKSND huyện Cao Lộc.", True),
        ("VKSND huyện Lộc Bình không ban hành kiến nghị nào.", False),
        ("Khối trưởng năm 2025 là VKSND huyện Cao Lộc.", False),
        ("Đơn vị xếp thứ hai là VKSND huyện Lộc Bình.", False),
    ],
)
def test_ranks_offices_and_denials_stay_with_their_body(claim: str, passes: bool) -> None:
    """Bodies of one kind are told of one after the other."""
    compared = (
        "Kết quả thi đua\nKhối thi đua số 3 VKSND tỉnh Lạng Sơn, năm 2024\n"
        "VKSND huyện Lộc Bình xếp thứ nhất, VKSND huyện Cao Lộc xếp thứ hai. VKSND huyện Lộc Bình ban hành 12"
        " kiến nghị, VKSND huyện Cao Lộc không ban hành kiến nghị. Hội nghị bầu VKSND huyện Lộc Bình làm Khối"
        " trưởng, VKSND huyện Cao Lộc làm Khối phó năm 2025."
    )
    assert check(claim, compared).passed is passes


def test_where_the_only_body_acts_takes_no_place_of_it() -> None:
    """It inspects elsewhere, and what it finds is told without naming it again."""
    inspected = (
        "Công tác thanh tra\nVKSND tỉnh Lạng Sơn, năm 2023\n"
        "Thanh tra VKSND tỉnh Lạng Sơn tiến hành 05 cuộc thanh tra, trong đó 01 cuộc tại VKSND huyện Cao Lộc; qua"
        " thanh tra phát hiện 16 thiếu sót."
    )
    assert check("Qua 5 cuộc thanh tra, Thanh tra VKSND tỉnh Lạng Sơn phát hiện 16 thiếu sót.", inspected).passed
