"""The questions that a comparison falls apart into."""

from __future__ import annotations

import pytest

from assistant.deciding.sides import sides_of
from assistant.questions.understanding import understand
from tests.assistant.corpus import decision, values


@pytest.mark.parametrize(
    ("asked", "sides"),
    [
        ("Bến Tre năm 2024 đạt mấy phiên tòa, năm 2025 giao mấy phiên tòa?", [(2024, False), (2025, True)]),
        ("Năm 2024 Bến Tre có mấy phiên tòa và năm 2025 phấn đấu bao nhiêu phiên tòa?", [(2024, False), (2025, True)]),
        ("So sánh số phiên tòa Bến Tre đạt được năm 2024 với chỉ tiêu năm 2025", [(2024, False), (2025, True)]),
        ("Bến Tre năm 2024 và năm 2025 được giao mấy phiên tòa?", [(2024, True), (2025, True)]),
        ("Yêu cầu và kết quả số kháng nghị năm 2024 của Bến Tre chênh nhau ra sao?", [(2024, True), (2024, False)]),
        ("Năm 2023 và năm 2024 Bến Tre có mấy bị can được giám sát, giáo dục?", [(2023, False), (2024, False)]),
        ("Giao ước thi đua của Cụm 3 năm 2023 và năm 2024 có mấy tiêu chí?", [(2023, False), (2024, False)]),
        ("Năm 2024 so với năm 2023 Bến Tre có mấy kháng nghị?", [(2024, False), (2023, False)]),
    ],
)
def test_each_side_is_a_target_or_a_result(asked: str, sides: list[tuple[int, bool]]) -> None:
    """As the question says of it, with words of its own or of all."""
    assert [(side.periods[0].year, side.wants_plan) for side in sides_of(understand(asked))] == sides


def test_a_name_with_the_letters_of_a_verb_sets_no_target() -> None:
    """The district is called so."""
    asked = "Năm 2023 VKSND huyện Giao Thủy và VKSND huyện Hải Hậu, Nam Định mỗi bên vượt mấy chỉ tiêu?"
    assert [side.wants_plan for side in sides_of(understand(asked))] == [False, False]


def test_a_field_named_with_one_department_narrows_only_its_side() -> None:
    """Two fields with a department each are two questions."""
    asked = "Năm 2024 ở Bến Tre, án hình sự (Phòng 7) và án dân sự (Phòng 9) mỗi bên ban hành mấy kiến nghị?"
    assert [side.qualifiers["field"] for side in sides_of(understand(asked))] == [{"hình sự"}, {"dân sự"}]


def test_a_body_is_asked_about_for_the_period_beside_it() -> None:
    """Not for that of the other."""
    asked = "Phòng 7 Bến Tre năm 2023 và Phòng 9 Bến Tre năm 2024 chênh nhau mấy kháng nghị?"
    sides = sides_of(understand(asked))
    assert [(side.units[0].department, side.periods[0].year) for side in sides] == [
        ("Phòng 7", 2023),
        ("Phòng 9", 2024),
    ]


SITES = (
    "VKSND tỉnh Sơn La kết luận trực tiếp kiểm sát Chi cục Thi hành án dân sự huyện Mường La",
    "Sáng ngày 13/6/2024, VKSND tỉnh Sơn La công bố kết luận.",
    "Chi cục ra quyết định thi hành án chậm đối với 17 việc.",
    "Năm 2024, tại Chi cục Thi hành án dân sự huyện Thuận Châu có 11 việc ra quyết định thi hành án chậm.",
)


@pytest.mark.parametrize(
    "asked",
    [
        "Năm 2024 Chi cục THADS Mường La và Chi cục THADS Thuận Châu nơi nào có nhiều việc ra quyết định chậm hơn?",
        "So sánh số việc ra quyết định chậm năm 2024 ở Chi cục THADS huyện Mường La với Chi cục THADS huyện Thuận Châu",
    ],
)
def test_places_inspected_are_compared_one_by_one(asked: str) -> None:
    """They are no bodies of the procuracy, so that no slot tells them apart."""
    assert [side.sites for side in sides_of(understand(asked))] == [("muong la",), ("thuan chau",)]


def test_of_two_places_inspected_both_figures_are_stated() -> None:
    """One alone would not tell where there are more."""
    asked = "Qua kiểm sát năm 2024 Chi cục THADS Mường La và Chi cục THADS Thuận Châu nơi nào nhiều việc chậm hơn?"
    assert values(decision(asked, SITES)) == [17, 11]


@pytest.mark.parametrize(
    ("asked", "sides"),
    [
        ("Số kháng nghị VKSND tỉnh Bến Tre năm 2024 và mức phấn đấu năm 2025?", [(2024, False), (2025, True)]),
        ("Số phiên tòa năm 2024 của Bến Tre chênh với mục tiêu năm 2025 ra sao?", [(2024, False), (2025, True)]),
        ("Mức phấn đấu số phiên tòa năm 2024 và năm 2025 của Bến Tre?", [(2024, True), (2025, True)]),
        ("Số phiên tòa năm 2025 và mức phấn đấu năm 2024 của Bến Tre?", [(2025, True), (2024, True)]),
        ("Số phiên tòa năm 2024 và năm 2025 của Bến Tre?", [(2024, False), (2025, False)]),
    ],
)
def test_a_result_is_held_against_the_target_of_a_later_year(asked: str, sides: list[tuple[int, bool]]) -> None:
    """A year before it that tells no target was reached; a target is set for no year that is over."""
    assert [(side.periods[0].year, side.wants_plan) for side in sides_of(understand(asked))] == sides


def test_the_words_that_hold_sides_against_each_other_are_asked_of_none() -> None:
    """No sentence on one of them says "chênh lệch" or "nhiều hơn"; what is counted has to be told."""
    asked = understand("Năm 2024 Phòng 7 hay Phòng 9 Bến Tre ban hành nhiều kiến nghị hơn? Nêu chênh lệch từng bên")
    for side in sides_of(asked):
        words = {word.folded for word in side.terms}
        assert not {"nhieu", "hon", "chenh", "lech", "tung"} & words
        assert side.counted == ("kiến nghị",)


CUSTODY = (
    "VKSND tỉnh Sơn La kiểm sát việc tạm giữ, tạm giam năm 2024",
    "Năm 2024, Trại tạm giam Công an tỉnh Sơn La quản lý 312 người.",
    "Năm 2024, Nhà tạm giữ Công an huyện Mường La quản lý 24 người.",
)


def test_a_prison_is_compared_with_a_house_of_custody_one_by_one() -> None:
    """The prison has no district that would tell it apart."""
    asked = "Năm 2024 Trại tạm giam Công an tỉnh Sơn La và Nhà tạm giữ Công an huyện Mường La mỗi nơi mấy người?"
    assert [side.sites for side in sides_of(understand(asked))] == [(), ("muong la",)]
    assert values(decision(asked, CUSTODY)) == [312, 24]
