"""The words that say what a figure counts."""

from __future__ import annotations

import pytest

from tests.documents.sentences_of_figures import figures_in, wordings


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Phòng ban hành 3 kháng nghị, 12 kiến nghị.", ["Phòng ban hành kháng nghị", "Phòng ban hành kiến nghị"]),
        (
            "Trực tiếp kiểm sát 9 lượt, trong đó có 4 lượt đột xuất.",
            ["Trực tiếp kiểm sát lượt", "Trực tiếp kiểm sát trong đó có lượt đột xuất"],
        ),
        (
            "Đã giải quyết 90 đơn, đạt 95%.",
            ["Đã giải quyết đơn", "Đã giải quyết đơn đạt"],
        ),
        (
            "Truy tố 60 vụ, đúng thời hạn 100%.",
            ["Truy tố vụ", "Truy tố vụ đúng thời hạn"],
        ),
        (
            "Thụ lý 30 vụ (cũ 8 vụ; mới 22 vụ).",
            ["Thụ lý vụ", "Thụ lý vụ cũ vụ", "Thụ lý vụ mới vụ"],
        ),
        (
            "VKSND huyện Chợ Mới thụ lý 40 tin, VKSND huyện Thoại Sơn 25 tin.",
            ["VKSND huyện Chợ Mới thụ lý tin", "thụ lý VKSND huyện Thoại Sơn tin"],
        ),
        (
            "Có 5 tập thể, 12 cá nhân được tặng Giấy khen.",
            ["Có tập thể được tặng Giấy khen", "Có cá nhân được tặng Giấy khen"],
        ),
        (
            "Thi hành 34 việc với số tiền 12 triệu đồng.",
            ["Thi hành việc", "Thi hành việc với số tiền đồng"],
        ),
        (
            "Ban hành 40 kháng nghị với tỷ lệ chấp nhận 85%, 150 kiến nghị.",
            ["Ban hành kháng nghị", "Ban hành kháng nghị với tỷ lệ chấp nhận", "Ban hành kiến nghị"],
        ),
        (
            "Công tác truy tố: ban hành cáo trạng 12 vụ; đình chỉ 2 vụ.",
            ["Công tác truy tố ban hành cáo trạng vụ", "Công tác truy tố đình chỉ vụ"],
        ),
        (
            "Tòa án đã xét xử 30 kháng nghị, chấp nhận 28, đạt 93,3%.",
            ["Tòa án đã xét xử kháng nghị", "chấp nhận", "chấp nhận kháng nghị đạt"],
        ),
        (
            "Phấn đấu ban hành từ 9 kháng nghị; tỷ lệ chấp nhận từ 85%.",
            ["Phấn đấu ban hành từ kháng nghị", "tỷ lệ chấp nhận từ kháng nghị"],
        ),
        (
            "Hai tỉnh vượt từ 30 chỉ tiêu của Ngành, gồm Sơn La 37, Lai Châu 35.",
            [
                "tỉnh",
                "vượt từ chỉ tiêu của Ngành",
                "vượt từ gồm Sơn La",
                "vượt từ Lai Châu",
            ],
        ),
    ],
)
def test_a_figure_is_worded_by_its_own_segment_and_the_shared_verb(sentence: str, expected: list[str]) -> None:
    """Coordinated figures share the verb, shares and brackets the amount; a neighbour's attributes stay away."""
    assert wordings(sentence) == expected


def test_a_part_that_names_no_verb_is_worded_by_the_sentence_before() -> None:
    """The old and the new part are parts of what was counted last."""
    old, new = figures_in("Hai cấp thụ lý 640 nguồn tin. Số cũ chuyển sang 40, số mới 600.")[1:]
    assert [old.wording, new.wording] == [
        "Hai cấp thụ lý nguồn tin Số cũ chuyển sang",
        "Hai cấp thụ lý nguồn tin số mới",
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Phòng 8 nhận 98 đơn (số mới 61).", [(98, "đơn"), (61, "đơn")]),
        ("Công an huyện tạm giữ 40 người (cũ 12, mới 28).", [(40, "người"), (12, "người"), (28, "người")]),
        ("Phòng 8 nhận 98 đơn (mã số 61).", [(98, "đơn")]),
    ],
)
def test_a_bare_number_in_a_bracket_counts_the_old_or_the_new_part(
    sentence: str, expected: list[tuple[int, str]]
) -> None:
    """Any other bare number in a bracket is of something else."""
    assert [(int(figure.value), figure.count_unit) for figure in figures_in(sentence)] == expected


def test_a_number_that_points_back_is_worded_by_what_it_points_at() -> None:
    """The figure of this year repeats neither verb nor noun of last year's."""
    first, second = figures_in("Năm trước Phòng ban hành 8 kháng nghị phúc thẩm. Năm nay con số ấy là 11 kháng nghị.")
    assert second.wording.startswith("Năm trước Phòng ban hành kháng nghị phúc thẩm")
    assert first.indicator == second.indicator == "kháng nghị phúc thẩm"


def test_a_sentence_that_counts_another_thing_takes_nothing_over() -> None:
    """A death is not worded by the number of the detained in the sentence before, its part is."""
    text = "Số người bị tạm giam là 917 người. Có 02 trường hợp chết do bệnh nặng. Trong đó có 01 trường hợp tự sát."
    wordings = [figure.wording for figure in figures_in(text)]
    assert ("tạm giam" in wordings[1], "chết" in wordings[2]) == (False, True)
