"""Days of documents and of events."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check, is_supported

AWARDING = (
    "Lễ trao tặng danh hiệu\nVKSND tỉnh Lạng Sơn, năm 2023\n"
    "Chiều 20/11/2023, VKSND tỉnh Lạng Sơn tổ chức Lễ công bố Quyết định số 214/QĐ-VKS ngày 15/11/2023 về khen thưởng."
    " Ngày 28/11/2023, Viện trưởng ký Thông báo số 31/TB-VKS gửi các đơn vị. Lễ diễn ra gần ngày Nhà giáo Việt Nam"
    " 20/11. Qua kiểm sát Bản án số 17/2023/HS-ST ngày 02/10/2023 của TAND huyện Cao Lộc, Phòng 7 phát hiện vi phạm."
)


@pytest.mark.parametrize(
    "claim",
    [
        "Quyết định số 214/QĐ-VKS về khen thưởng được ký ngày 15/11/2023.",
        "Lễ công bố Quyết định số 214/QĐ-VKS được tổ chức chiều 20/11/2023.",
        "Thông báo số 31/TB-VKS được Viện trưởng ký ngày 28/11/2023.",
        "Bản án số 17/2023/HS-ST được TAND huyện Cao Lộc ban hành ngày 02/10/2023.",
        "VKSND tỉnh Lạng Sơn tổ chức Lễ công bố quyết định khen thưởng vào chiều ngày 20/11/2023.",
    ],
)
def test_documents_and_events_keep_their_days(claim: str) -> None:
    """In front of the day or behind it, whoever signed."""
    assert is_supported(claim, AWARDING)


@pytest.mark.parametrize(
    "claim",
    [
        "Quyết định số 214/QĐ-VKS về khen thưởng được ký ngày 20/11/2023.",
        "Bản án số 17/2023/HS-ST được TAND huyện Cao Lộc ban hành ngày 15/11/2023.",
        "Ngày 20/11/2023, Viện trưởng ký Thông báo số 31/TB-VKS gửi các đơn vị.",
        "VKSND tỉnh Lạng Sơn tổ chức Lễ công bố khen thưởng chiều 15/11/2023.",
        "VKSND tỉnh Lạng Sơn tổ chức Lễ công bố khen thưởng sáng 20/11/2023.",
    ],
)
def test_another_day_of_the_same_text_is_flagged(claim: str) -> None:
    """The day of the ceremony is not that of the decision, nor the morning the afternoon."""
    assert not check(claim, AWARDING).passed


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Quy định số 12/QC-VKS bị thay thế bởi Quy định số 30/QC-VKS.", True),
        ("Quy định được Quy định số 30/QC-VKS thay thế là Quy định số 12/QC-VKS.", True),
        ("Kế hoạch số 77/KH-VKS sửa đổi, bổ sung Kế hoạch số 51/KH-VKS.", True),
        ("Quy định số 30/QC-VKS bị thay thế bởi Quy định số 12/QC-VKS.", False),
        ("Quy định số 12/QC-VKS thay thế Quy định số 30/QC-VKS.", False),
        ("Kế hoạch số 51/KH-VKS sửa đổi, bổ sung Kế hoạch số 77/KH-VKS.", False),
    ],
)
def test_the_document_that_is_replaced_stays_it(claim: str, passes: bool) -> None:
    """In the active or the passive, replaced or amended."""
    issued = (
        "Văn bản mới ban hành\nVKSND tỉnh Lạng Sơn, năm 2024\n"
        "Quy định số 30/QC-VKS ngày 07/5/2024 thay thế Quy định số 12/QC-VKS ngày 19/8/2020. Kế hoạch số 51/KH-VKS"
        " ngày 10/3/2024 được sửa đổi, bổ sung bởi Kế hoạch số 77/KH-VKS ngày 06/6/2024."
    )
    assert check(claim, issued).passed is passes
