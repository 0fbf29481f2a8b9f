"""Other words of reports for what the evidence says, and words that say something else."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import is_supported

COURSE = (
    "Ngày 12/6/2024, VKSND tỉnh Lạng Sơn mở lớp bồi dưỡng cho 61 học viên. Báo cáo viên là đồng chí Lý Thị Mai, Phó"
    " Trưởng phòng 7. Nội dung tập trung vào việc áp dụng án treo không đúng quy định. Kết quả, 58 học viên được xếp"
    " loại chưa đúng."
)


@pytest.mark.parametrize(
    "claim",
    [
        "Người truyền đạt tại lớp bồi dưỡng là Phó Trưởng phòng 7 Lý Thị Mai.",
        "Nội dung lớp học, chủ yếu về việc cho hưởng án treo không đúng quy định.",
        "Ngày 12/6/2024, VKSND tỉnh Lạng Sơn tiến hành đào tạo 61 học viên.",
    ],
)
def test_a_usual_other_word_is_borne_out(claim: str) -> None:
    """What reports say in several ways passes in each of them."""
    assert is_supported(claim, COURSE)


@pytest.mark.parametrize(
    "claim",
    [
        "Nội dung tập trung vào việc áp dụng án treo không đúng quy định, gây bức xúc trong dư luận.",
        "Ngày 12/6/2024, VKSND tỉnh Lạng Sơn mở lớp bồi dưỡng cho 61 học viên, được học viên đánh giá rất bổ ích.",
    ],
)
def test_what_no_word_of_the_evidence_says_is_flagged(claim: str) -> None:
    """Synonyms do not bear out an invented clause."""
    assert not is_supported(claim, COURSE)
