"""The words that say what a figure counts."""

from __future__ import annotations

import pytest

from tests.documents.sentences_of_figures import wordings


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
    ],
)
def test_a_figure_is_worded_by_its_own_segment_and_the_shared_verb(sentence: str, expected: list[str]) -> None:
    """Coordinated figures share the verb, shares and brackets the amount; a neighbour's attributes stay away."""
    assert wordings(sentence) == expected
