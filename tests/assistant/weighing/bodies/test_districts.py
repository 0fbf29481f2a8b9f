"""Whether evidence is of the district that a question names for its office."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision

YEAR = (
    "VKSND tỉnh Hưng Yên tổng kết công tác năm 2023",
    "Năm 2023, toàn ngành tổ chức 64 phiên tòa rút kinh nghiệm; các huyện Khoái Châu, Văn Giang làm tốt khâu này.",
    "Năm 2023, VKSND huyện Khoái Châu tổ chức 11 phiên tòa rút kinh nghiệm.",
)
OF_ANY = (
    "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
    "Năm 2023, toàn ngành tổ chức 58 phiên tòa rút kinh nghiệm, có cả Châu Thành.",
)


@pytest.mark.parametrize(
    ("report", "asked", "told"),
    [
        (YEAR, "Khoái Châu năm 2023 tổ chức bao nhiêu phiên tòa rút kinh nghiệm?", ["11 phiên tòa"]),
        (YEAR, "Năm 2023 Văn Giang làm được bao nhiêu phiên tòa rút kinh nghiệm?", []),
        (OF_ANY, "Châu Thành năm 2023 tổ chức bao nhiêu phiên tòa rút kinh nghiệm?", []),
        (YEAR, "Toàn ngành Hưng Yên năm 2023 tổ chức bao nhiêu phiên tòa rút kinh nghiệm?", ["64 phiên tòa"]),
    ],
)
def test_the_total_is_not_what_one_district_did(report: tuple[str, ...], asked: str, told: list[str]) -> None:
    """A district that does the work asked about stands for its office, though no kind of body is named."""
    found = decision(asked, report).evidence
    assert [item.statement.document.text_of(item.focus[0]) for item in found] == told
