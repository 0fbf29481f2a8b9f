"""What is only written differently is the same."""

from __future__ import annotations

import unicodedata

import pytest

from tests.assistant.guard.evidence import CUSTODY, HONOURS, PLAN, PROSECUTION, SOURCES, TRIAL, check, is_supported


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Trong năm 2022, Phòng 2 thụ lý kiểm sát điều tra 187 vụ với 342 bị can.", PROSECUTION),
        ("Phòng 2 thụ lý KSĐT 187 vụ/342 bị can, tăng 11,3 % so với năm 2021.", PROSECUTION),
        ("Tỷ lệ truy tố đạt 98,70 %.", PROSECUTION),
        ("Đơn vị ban hành mười hai kiến nghị gửi Cơ quan điều tra.", PROSECUTION),
        ("Cơ quan điều tra chấp nhận 11 trong số 12 kiến nghị.", PROSECUTION),
        ("9 tháng năm 2023, tỉnh Lạng Sơn tiếp nhận 1054 nguồn tin về tội phạm.", SOURCES),
        ("9 tháng năm 2023, tỉnh Lạng Sơn tiếp nhận 1 054 nguồn tin về tội phạm.", SOURCES),
        ("Đã giải quyết 956/1.054 nguồn tin, đạt 90,7%.", SOURCES),
        ("Tổng số tiền thu hồi là 1.500 triệu đồng.", SOURCES),
        ("Đồng chí Hoàng Văn Thắng ký Quyết định số 214/QĐ-VKS ngày 15 tháng 11 năm 2023.", HONOURS),
        ("Bà Vi Thị Lan, Trưởng phòng 8, được tặng Bằng khen của Viện trưởng VKSNDTC.", HONOURS),
        ("Đ/c Nông Quốc Bảo là KSV trung cấp Phòng 1.", HONOURS),
        ("Kế hoạch số 6/KH-VKS ngày 5/1/2024 yêu cầu hoàn thành báo cáo trước ngày 30/11/2024.", PLAN),
        ("Năm 2024, đơn vị phấn đấu ban hành hơn 20 kháng nghị phúc thẩm.", PLAN),
        ("Chỉ tiêu năm 2024 là tổ chức tối thiểu 16 phiên toà rút kinh nghiệm.", PLAN),
        ("Có hai lượt kiểm sát đột xuất.", CUSTODY),
        ("Phiên tòa phúc thẩm ngày 20 tháng 6 năm 2023 giữ nguyên bản án sơ thẩm với bị cáo Trần Văn Hùng.", TRIAL),
    ],
)
def test_equal_forms_pass(claim: str, passage: str) -> None:
    """Separators, number words, dates, abbreviations, hedges and titles may be written in any usual way."""
    assert is_supported(claim, passage)


def test_decomposed_letters_and_capitals_pass() -> None:
    """Unicode forms and capitals say nothing."""
    assert is_supported(unicodedata.normalize("NFD", "PHÒNG 8 ban hành 3 Kiến nghị, 4 Kháng nghị."), CUSTODY)


@pytest.mark.parametrize("passage", [PROSECUTION, HONOURS, CUSTODY, PLAN, SOURCES, TRIAL])
def test_a_passage_bears_out_its_own_words(passage: str) -> None:
    """A sentence of the evidence, word for word, is never flagged."""
    assert all(check(f"{part.rstrip('.')}.", passage).passed for part in passage.split(". "))


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("VKSND huyện Cao Lộc giải quyết 102 nguồn tin, VKSND huyện Lộc Bình giải quyết 88 nguồn tin.", SOURCES),
        ("Phòng 8 ban hành 3 kiến nghị, 4 kháng nghị.", CUSTODY),
        ("Viện trưởng VKSND tỉnh tặng Giấy khen cho đồng chí Nông Quốc Bảo.", HONOURS),
        ("Theo Quyết định số 214/QĐ-VKS, có 7 tập thể, 23 cá nhân được khen thưởng.", HONOURS),
        ("Số vụ thụ lý kiểm sát điều tra tăng 19 vụ so với năm 2021.", PROSECUTION),
        ("Toàn bộ kháng nghị, kiến nghị đều được tiếp thu.", CUSTODY),
    ],
)
def test_another_order_of_the_same_facts_passes(claim: str, passage: str) -> None:
    """Clauses may change places with their figures, and the passive become active."""
    assert is_supported(claim, passage)
