"""Years, periods, dates and what lies before and after them."""

from __future__ import annotations

import pytest

from assistant.guard.types import Problem, ProblemKind
from tests.assistant.guard.evidence import PLAN, PROSECUTION, SOURCES, TRIAL, kinds, problems


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Năm 2021, Phòng 2 thụ lý kiểm sát điều tra 187 vụ/342 bị can.", PROSECUTION),
        ("Thụ lý kiểm sát điều tra 187 vụ, tăng 19 vụ so với năm 2020.", PROSECUTION),
        ("6 tháng năm 2023, VKSND hai cấp tỉnh Lạng Sơn tiếp nhận 1.054 nguồn tin về tội phạm.", SOURCES),
        ("Năm 2023, VKSND hai cấp tỉnh Lạng Sơn tiếp nhận 1.054 nguồn tin về tội phạm.", SOURCES),
        ("Đơn vị phấn đấu hoàn thành báo cáo sau ngày 30/11/2024.", PLAN),
        ("Đơn vị phấn đấu hoàn thành báo cáo trước ngày 30/10/2024.", PLAN),
        ("Tại phiên tòa phúc thẩm ngày 06/02/2023, Hội đồng xét xử áp dụng khoản 2 Điều 173 Bộ luật Hình sự.", TRIAL),
    ],
)
def test_another_time_is_flagged(claim: str, passage: str) -> None:
    """A year, a part of a year, a day, and before for after."""
    assert ProblemKind.DATE in kinds(claim, passage)


def test_the_evidences_part_of_the_year_is_named() -> None:
    """Who widens nine months to the year is told of the nine months."""
    found = problems("Năm 2023, VKSND hai cấp tỉnh Lạng Sơn tiếp nhận 1.054 nguồn tin về tội phạm.", SOURCES)
    assert Problem(ProblemKind.DATE, "năm 2023", "9 tháng năm") in found


_QUARTERLY = "Trong quý III năm 2021, Phòng 4 thụ lý 52 tin báo về tội phạm."


def test_a_quarter_written_with_a_slash_is_no_month() -> None:
    """ "Quý 3/2021" is the third quarter as much as "quý III năm 2021"; another quarter, year or a month is not."""
    assert not problems("Quý 3/2021, Phòng 4 thụ lý 52 tin báo về tội phạm.", _QUARTERLY)
    for time in ("Quý 2/2021", "Quý 3/2020", "Tháng 3/2021"):
        assert ProblemKind.DATE in kinds(f"{time}, Phòng 4 thụ lý 52 tin báo về tội phạm.", _QUARTERLY)
