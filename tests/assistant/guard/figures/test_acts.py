"""What was done with what a figure counts."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check, is_supported

COURT = (
    "Quý II/2024, VKSND huyện Đồng Văn kiểm sát xét xử sơ thẩm 63 vụ/118 bị cáo; Tòa án đã xét xử 49 vụ/85 bị cáo, đình"
    " chỉ xét xử 02 vụ. Án phúc thẩm: xét xử 17 vụ, đình chỉ xét xử phúc thẩm 05 vụ."
)


@pytest.mark.parametrize(
    "claim",
    [
        "Trong quý II/2024 có 49 vụ với 85 bị cáo được Tòa án đưa ra xét xử sơ thẩm.",
        "Quý II/2024, Tòa án xét xử phúc thẩm 17 vụ và đình chỉ xét xử phúc thẩm 5 vụ.",
    ],
)
def test_what_a_court_tried_may_be_told_in_other_words(claim: str) -> None:
    """That the procuracy supervised more trials, or that others were suspended, does not gainsay it."""
    assert is_supported(claim, COURT)


@pytest.mark.parametrize(
    "claim",
    [
        "Quý II/2024, Tòa án đã xét xử sơ thẩm 63 vụ/118 bị cáo.",
        "Quý II/2024, có 63 vụ được Tòa án đưa ra xét xử sơ thẩm.",
    ],
)
def test_what_the_procuracy_supervises_is_not_what_the_court_did(claim: str) -> None:
    """Cases that came in are more than those that were tried."""
    assert not check(claim, COURT).passed


@pytest.mark.parametrize(
    "claim", ["Quý II/2024, Tòa án xét xử phúc thẩm 5 vụ.", "Có 2 vụ được Tòa án xét xử trong quý II/2024."]
)
def test_a_suspended_trial_is_none(claim: str) -> None:
    """To suspend an act is the reverse of it."""
    assert not check(claim, COURT).passed
