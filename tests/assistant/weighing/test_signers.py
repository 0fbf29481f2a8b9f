"""Who signed a paper."""

from __future__ import annotations

import pytest

from assistant.types import Status
from tests.assistant.corpus import decision

OWN = (
    "BÁO CÁO của Phòng 9 VKSND tỉnh Sóc Trăng về công tác năm 2023",
    "Phòng 9: Năm 2023 đã ban hành 21 kiến nghị.",
    "TRƯỞNG PHÒNG: Đỗ Văn Tám",
)
OTHER = (
    "VKSND tỉnh Bến Tre triển khai công tác năm 2023",
    "Đồng chí Lê Thị Mận, Phó Viện trưởng chỉ đạo thực hiện; Phòng 2 định kỳ báo cáo trước ngày 05 hằng tháng.",
    "Đồng chí Cao Văn Sáu, Trưởng phòng 9 VKSND tỉnh Bến Tre ký báo cáo năm 2023 với tư cách Trưởng phòng.",
)


@pytest.mark.parametrize(
    "question",
    [
        "Ai ký báo cáo năm 2023 của Phòng 9 VKSND tỉnh Sóc Trăng với tư cách Trưởng phòng?",
        "Người ký báo cáo năm 2023 của Phòng 9 VKSND tỉnh Sóc Trăng là ai?",
        "ai ky bao cao nam 2023 cua phong 9 vksnd tinh soc trang",
    ],
)
def test_the_signature_under_the_paper_tells_who_signed_it(question: str) -> None:
    """A sentence of another body does not, whatever it says of signing or of periods ("định kỳ")."""
    reached = decision(question, OTHER, OWN)
    assert [item.statement.text for item in reached.evidence] == [OWN[2]]


def test_another_bodys_signer_is_no_answer() -> None:
    """Who signed elsewhere is never told for the body asked about."""
    reached = decision("Ai ký báo cáo năm 2023 của Phòng 9 VKSND tỉnh Sóc Trăng?", OTHER)
    assert reached.status is Status.NOT_FOUND
