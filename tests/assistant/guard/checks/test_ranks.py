"""Who leads, who comes last, and what is said of all."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

LETTERS = (
    "Đơn vị nhận nhiều đơn nhất là VKSND huyện Lộc Bình với 42 đơn, ít nhất là VKSND huyện Đình Lập với 7 đơn. Đơn thư"
    " chủ yếu về đất đai. Ban hành 18 kiến nghị, được chấp nhận 18."
)
CONTEST = (
    "Dẫn đầu hội thi là Phòng 1, kế đến là Phòng 9. Theo kế hoạch, quý IV/2024 VKSND tỉnh Lạng Sơn sẽ tổ chức 05 phiên"
    " tòa rút kinh nghiệm. Mỗi chi bộ kết nạp từ 02 đảng viên trở lên."
)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("VKSND huyện Lộc Bình dẫn đầu về số đơn nhận được với 42 đơn.", LETTERS),
        ("Phần lớn đơn thư là về đất đai.", LETTERS),
        ("Tất cả 18 kiến nghị đều được chấp nhận.", LETTERS),
        ("Phòng 1 dẫn đầu hội thi, Phòng 9 đứng thứ hai.", CONTEST),
        ("VKSND tỉnh Lạng Sơn dự kiến tổ chức 05 phiên tòa rút kinh nghiệm trong quý IV/2024.", CONTEST),
        ("Mỗi chi bộ kết nạp ít nhất 02 đảng viên.", CONTEST),
    ],
)
def test_a_rank_or_a_whole_in_other_words_passes(claim: str, passage: str) -> None:
    """The most of a kind leads, all of a number are all, what follows a leader is second, a plan is expected."""
    assert check(claim, passage).passed


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("VKSND huyện Đình Lập dẫn đầu về số đơn nhận được với 7 đơn.", LETTERS),
        ("VKSND huyện Lộc Bình nhận ít đơn nhất với 42 đơn.", LETTERS),
        ("Phòng 9 dẫn đầu hội thi, Phòng 1 đứng thứ hai.", CONTEST),
        ("Mỗi chi bộ kết nạp nhiều nhất 02 đảng viên.", CONTEST),
    ],
)
def test_a_rank_that_the_evidence_gives_another_is_flagged(claim: str, passage: str) -> None:
    """The last does not lead, nor the second."""
    assert not check(claim, passage).passed
