"""Totals, shares and changes of sentences, right and corrupted."""

from __future__ import annotations

import pytest

from documents.auditing.audit import audit
from documents.auditing.remarks import Remark
from documents.figures.extracting import extract_figures
from tests.documents.papers import paper

RIGHT = [
    "Thụ lý 31 vụ/77 bị can (cũ 8 vụ/33 bị can; chuyển đến 16 vụ/32 bị can; mới 7 vụ/12 bị can).",
    "Đã giải quyết 58/63 nguồn tin, đạt 92,06%.",
    "Tỷ lệ kháng nghị được chấp nhận đạt 88,9% (8/9 kháng nghị).",
    "Ban hành 64 kháng nghị, gồm 9 kháng nghị hình sự, 41 kháng nghị dân sự và 14 kháng nghị hành chính.",
    "Thụ lý 1.896 tin, trong đó VKSND huyện Chợ Mới 402 tin, huyện Thoại Sơn 251 tin và các đơn vị còn lại 1.243 tin.",
    "Tòa án xét xử 37 kháng nghị, chấp nhận 31 kháng nghị, đạt 83,8%.",
    "Tiếp nhận 45 đơn thuộc thẩm quyền, đã giải quyết 45 đơn, đạt 100%.",
    "Kiểm sát 41 cuộc, đạt 186% chỉ tiêu (22 cuộc).",
    "Năm 2023 xét xử 312 vụ, tăng 41 vụ so với năm 2022 (271 vụ).",
    "Khởi tố mới 642 vụ, tăng 37 vụ (6,1%) so với cùng kỳ.",
    "Khởi tố 1.180 vụ, 2.358 bị can; giảm 79 vụ (-6,3%), 208 bị can (-8,1%) so với cùng kỳ năm 2022.",
]
CORRUPTED = [
    (RIGHT[0], "16 vụ", "19 vụ"),
    (RIGHT[0], "32 bị can", "23 bị can"),
    (RIGHT[1], "92,06%", "90,26%"),
    (RIGHT[2], "8/9", "7/9"),
    (RIGHT[3], "41 kháng", "14 kháng"),
    (RIGHT[4], "1.896", "1.986"),
    (RIGHT[5], "83,8%", "88,3%"),
    (RIGHT[7], "186%", "168%"),
    (RIGHT[8], "tăng 41", "tăng 14"),
    (RIGHT[8], "271", "217"),
    (RIGHT[9], "6,1%", "1,6%"),
]


def _remarks(sentence: str) -> tuple[Remark, ...]:
    document = paper([sentence])
    return audit(document, extract_figures(document))


@pytest.mark.parametrize("sentence", RIGHT)
def test_right_sums_shares_and_changes_pass(sentence: str) -> None:
    """What adds up, rounded or cut off, gives no remark."""
    assert _remarks(sentence) == ()


@pytest.mark.parametrize(("sentence", "right", "wrong"), CORRUPTED)
def test_a_corrupted_number_is_remarked_on(sentence: str, right: str, wrong: str) -> None:
    """Exactly what the changed number breaks is reported."""
    assert len(_remarks(sentence.replace(right, wrong))) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Trại đang giam giữ 304 người, gồm 251 người bị tạm giam, 12 người bị tạm giữ và 41 phạm nhân.",
        "Ban hành 45 kiến nghị (trong đó có 9 kiến nghị phòng ngừa, 3 kiến nghị khắc phục).",
        "Trong 13 kháng nghị có 9 kháng nghị đã xét xử và 7 kháng nghị được chấp nhận.",
        "Đã giải quyết gần 90/100 đơn, đạt gần 95%.",
        "Thụ lý 100 vụ; truy tố 60 vụ đạt 100% đúng thời hạn.",
        "Ban hành 20 kháng nghị (năm 2022: 18 kháng nghị, năm 2021: 15 kháng nghị).",
    ],
)
def test_what_the_text_does_not_tie_together_is_left_alone(sentence: str) -> None:
    """A selection is no breakdown, a share of something else no error, a hedged number not exact."""
    assert _remarks(sentence) == ()
