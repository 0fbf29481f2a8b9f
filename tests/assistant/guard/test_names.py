"""People, offices, bodies, places, documents and commendations."""

from __future__ import annotations

import pytest

from assistant.guard.types import ProblemKind
from tests.assistant.guard.evidence import CUSTODY, HONOURS, PLAN, PROSECUTION, SOURCES, TRIAL, check, kinds


@pytest.mark.parametrize(
    ("claim", "passage", "kind"),
    [
        ("Đồng chí Vi Thị Lan Anh được Viện trưởng VKSND tối cao tặng Bằng khen.", HONOURS, ProblemKind.NAME),
        ("Hội đồng xét xử giữ nguyên bản án sơ thẩm đối với bị cáo Trần Văn Hưng.", TRIAL, ProblemKind.NAME),
        ("Đồng chí Nông Quốc Bảo, Kiểm sát viên cao cấp Phòng 1 được tặng Giấy khen.", HONOURS, ProblemKind.NAME),
        ("Đồng chí Hoàng Văn Thắng, Viện trưởng VKSND tỉnh Lạng Sơn ký Quyết định.", HONOURS, ProblemKind.NAME),
        ("Đồng chí Hoàng Văn Thắng ký Quyết định số 241/QĐ-VKS.", HONOURS, ProblemKind.DOCUMENT_NUMBER),
        ("Đồng chí Hoàng Văn Thắng ký Kế hoạch số 214/KH-VKS.", HONOURS, ProblemKind.DOCUMENT_NUMBER),
        ("Năm 2022, Phòng 3 VKSND tỉnh Lạng Sơn truy tố 151 vụ/290 bị can.", PROSECUTION, ProblemKind.UNIT),
        ("Năm 2022, Phòng 2 VKSND tỉnh Cao Bằng truy tố 151 vụ/290 bị can.", PROSECUTION, ProblemKind.UNIT),
    ],
)
def test_another_name_is_flagged(claim: str, passage: str, kind: ProblemKind) -> None:
    """One syllable, one rank, one digit, one province: each is somebody or something else."""
    assert kind in kinds(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Đồng chí Vi Thị Lan được tặng Giấy khen.", HONOURS),
        ("Đồng chí Nông Quốc Bảo được Viện trưởng VKSND tối cao tặng Bằng khen.", HONOURS),
        ("Đồng chí Vi Thị Lan, Trưởng phòng 8 được Thủ tướng Chính phủ tặng Bằng khen.", HONOURS),
        ("Quyết định khen thưởng 23 tập thể và 7 cá nhân.", HONOURS),
    ],
)
def test_another_giver_or_recipient_is_flagged(claim: str, passage: str) -> None:
    """Who gave what to whom is one fact."""
    assert not check(claim, passage).passed


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Hội đồng xét xử áp dụng khoản 3 Điều 173 Bộ luật Hình sự.", TRIAL),
        ("Hội đồng xét xử áp dụng khoản 2 Điều 174 Bộ luật Hình sự.", TRIAL),
        ("Kế hoạch số 06/KH-VKS ngày 30/11/2024 nêu chỉ tiêu ban hành trên 20 kháng nghị phúc thẩm.", PLAN),
    ],
)
def test_another_article_or_date_of_a_document_is_flagged(claim: str, passage: str) -> None:
    """A clause of a law and the date of a plan belong to it."""
    assert not check(claim, passage).passed


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Phòng 8 trực tiếp kiểm sát 9 lượt tại Nhà tạm giữ Công an huyện.", CUSTODY),
        ("Đơn vị ban hành 12 kiến nghị yêu cầu khắc phục vi phạm gửi Tòa án.", PROSECUTION),
        ("VKSND huyện Tràng Định giải quyết 88 nguồn tin.", SOURCES),
    ],
)
def test_another_body_is_flagged(claim: str, passage: str) -> None:
    """A court is no police, and a district no other."""
    assert not check(claim, passage).passed


def test_a_place_does_not_stand_for_a_highlander() -> None:
    """ "A Tiu" is a man, whatever district's court tried him; another man is another name."""
    passage = "Ngày 11/5/2022, TAND huyện Sa Thầy mở phiên tòa tuyên phạt A Tiu 2 năm 6 tháng tù, A Blin 1 năm tù."
    assert check("Ngày 11/5/2022, A Tiu bị TAND huyện Sa Thầy xử phạt hai năm sáu tháng tù.", passage).passed
    assert not check("Ngày 11/5/2022, A Blin bị TAND huyện Sa Thầy xử phạt hai năm sáu tháng tù.", passage).passed
