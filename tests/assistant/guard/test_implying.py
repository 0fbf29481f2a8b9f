"""Words that the evidence lacks and yet bears out."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

REPORT = (
    "VKSND tỉnh Hưng Yên tổng kết công tác năm 2024\nVKSND tỉnh Hưng Yên, năm 2024\n"
    "Năm 2024, VKSND huyện Phù Cừ thụ lý 171 vụ án hình sự, VKSND huyện Tiên Lữ thụ lý 138 vụ án hình sự, VKSND huyện"
    " Kim Động thụ lý 96 vụ án hình sự. Đoàn công tác do đồng chí Vũ Văn Khải làm Trưởng đoàn."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("VKSND huyện Phù Cừ thụ lý 171 vụ án hình sự, nhiều hơn VKSND huyện Tiên Lữ (138 vụ).", True),
        ("VKSND huyện Phù Cừ thụ lý 171 vụ án hình sự, ít hơn VKSND huyện Tiên Lữ (138 vụ).", False),
        ("VKSND huyện Phù Cừ dẫn đầu về thụ lý án hình sự với 171 vụ.", True),
        ("VKSND huyện Tiên Lữ thụ lý 138 vụ án hình sự, nhiều nhất trong các đơn vị.", False),
        ("Đoàn công tác do đồng chí Vũ Văn Khải dẫn đầu.", True),
        ("VKSND huyện Tiên Lữ dẫn đầu về thụ lý án hình sự với 138 vụ.", False),
    ],
)
def test_a_comparison_rests_on_the_numbers(claim: str, passes: bool) -> None:
    """What is more, or the most, is seen from the figures; only people lead without a ranking."""
    assert check(claim, REPORT).passed is passes
