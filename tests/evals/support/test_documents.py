"""Numbers of documents belong to the document that is spoken of."""

from __future__ import annotations

import pytest

from evals.support.checker import check
from evals.windows import Evidence

TEXT = (
    "Đơn vị ban hành Quyết định số 31/QĐ-VKS ngày 04/3/2024 phân công nhiệm vụ của lãnh đạo và Nội quy cơ quan kèm theo"
    " Quyết định số 36/QĐ-VKS ngày 12/3/2024."
)


@pytest.mark.parametrize(
    ("claim", "is_full"),
    [
        ("Nội quy cơ quan kèm theo Quyết định số 36/QĐ-VKS.", True),
        ("Nội quy cơ quan kèm theo Quyết định số 31/QĐ-VKS.", False),
        ("Quyết định số 31/QĐ-VKS phân công nhiệm vụ của lãnh đạo.", True),
        ("Quyết định số 36/QĐ-VKS phân công nhiệm vụ của lãnh đạo.", False),
    ],
)
def test_a_number_goes_with_its_document(claim: str, is_full: bool) -> None:
    """Both numbers stand in the evidence; only one of them is that of the document named."""
    assert check(claim, [Evidence(TEXT, "VKSND tỉnh Hậu Giang")]).is_full is is_full
