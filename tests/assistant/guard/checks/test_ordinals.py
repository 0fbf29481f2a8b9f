"""Roman numerals, years of birth and what is left."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import is_supported

CONGRESS = "Công đoàn cơ sở VKSND tỉnh Lạng Sơn tổ chức Đại hội lần thứ XII, nhiệm kỳ 2023 - 2028."
BIRTH = "Đồng chí Lương Thị Hồng Vân, sinh ngày 15/4/1974, vào ngành Kiểm sát tháng 9/1997."
LETTERS = "VKSND tỉnh Lạng Sơn có 25 đơn thuộc thẩm quyền, đã giải quyết 24 đơn."


@pytest.mark.parametrize(
    ("claim", "passage", "borne_out"),
    [
        ("Công đoàn cơ sở VKSND tỉnh Lạng Sơn tổ chức Đại hội lần thứ 12.", CONGRESS, True),
        ("Công đoàn cơ sở VKSND tỉnh Lạng Sơn tổ chức Đại hội lần thứ 11.", CONGRESS, False),
        ("Bà Lương Thị Hồng Vân sinh năm 1974.", BIRTH, True),
        ("Bà Lương Thị Hồng Vân sinh năm 1997.", BIRTH, False),
        ("Trong 25 đơn thuộc thẩm quyền của VKSND tỉnh Lạng Sơn, chỉ còn 1 đơn chưa giải quyết.", LETTERS, True),
        ("Trong 25 đơn thuộc thẩm quyền của VKSND tỉnh Lạng Sơn, còn 2 đơn chưa giải quyết.", LETTERS, False),
    ],
)
def test_numbers_written_otherwise(claim: str, passage: str, *, borne_out: bool) -> None:
    """The number follows from what is written; another one does not."""
    assert is_supported(claim, passage) is borne_out
