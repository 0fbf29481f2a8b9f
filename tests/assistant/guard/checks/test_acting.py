"""Which person does what to whom, called by the given name alone."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

CHARGE = (
    "VKSND khu vực 2 - Sơn La truy tố ba bị can\nVKSND khu vực 2 - Sơn La, năm 2025\n"
    "Cáo trạng truy tố Lò Văn Lợi, Quàng Thị Quyên và Hà Văn Mận về tội trộm cắp tài sản. Theo cáo trạng, Lợi nhờ"
    " Quyên giữ hộ chiếc xe máy; Quyên báo tin cho Mận biết. Mận dắt xe ra bìa rừng còn Lợi tháo biển số. Hôm sau,"
    " Mận đánh Lợi bị thương nhẹ. Lợi gặp Quyên tại bến xe lúc 20 giờ."
)


@pytest.mark.parametrize(
    "claim",
    [
        "Theo cáo trạng, Quyên nhờ Lợi giữ hộ chiếc xe máy.",
        "Lợi được Quyên nhờ giữ hộ chiếc xe máy.",
        "Người nhờ Lợi giữ hộ chiếc xe máy là Quyên.",
        "Người bị Lợi đánh là Mận.",
        "Lợi đánh Mận bị thương nhẹ.",
        "Mận bị Lợi đánh bị thương nhẹ.",
        "Mận báo tin cho Quyên biết.",
        "Lợi dắt xe ra bìa rừng còn Mận tháo biển số.",
    ],
)
def test_people_are_not_exchanged(claim: str) -> None:
    """Whoever asks is not who is asked, in the active, the passive and with "người ... là"."""
    assert not check(claim, CHARGE).passed


@pytest.mark.parametrize(
    "claim",
    [
        "Quyên được Lợi nhờ giữ hộ chiếc xe máy.",
        "Người nhờ Quyên giữ hộ chiếc xe máy là Lợi.",
        "Người bị Mận đánh là Lợi.",
        "Lợi bị Mận đánh bị thương nhẹ.",
        "Mận dắt xe ra bìa rừng, Lợi tháo biển số.",
        "Mận được Quyên báo tin.",
        "Quyên gặp Lợi tại bến xe lúc 20 giờ.",
    ],
)
def test_a_passive_of_the_same_act_passes(claim: str) -> None:
    """Turned about, the sentence says the same as long as each person keeps their part."""
    assert check(claim, CHARGE).passed
