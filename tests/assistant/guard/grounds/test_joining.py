"""Sentences that join facts of several documents."""

from __future__ import annotations

import pytest

from assistant.guard.types import Verdict
from tests.assistant.guard.evidence import check

EARLIER = (
    "VKSND tỉnh Lạng Sơn tổng kết công tác năm 2021\n"
    "Năm 2021, Phòng 7 thụ lý 58 vụ/91 bị cáo theo thủ tục phúc thẩm; ban hành 4 kháng nghị."
)
LATER = (
    "VKSND tỉnh Lạng Sơn tổng kết công tác năm 2022\n"
    "Trong năm 2022, Phòng 7 thụ lý 66 vụ/102 bị cáo theo thủ tục phúc thẩm; ban hành 9 kháng nghị."
)


@pytest.mark.parametrize(
    "claim",
    [
        "Năm 2021 Phòng 7 thụ lý 58 vụ phúc thẩm, năm 2022 thụ lý 66 vụ.",
        "Năm 2021 Phòng 7 thụ lý 58 vụ phúc thẩm, năm 2022 66 vụ.",
        "Năm 2021 Phòng 7 ban hành 4 kháng nghị và năm 2022 ban hành 9 kháng nghị.",
        "Phòng 7 thụ lý 58 vụ/91 bị cáo năm 2021 và 66 vụ/102 bị cáo năm 2022.",
        "Số kháng nghị Phòng 7 ban hành trong năm 2021 và năm 2022 lần lượt là 4 và 9.",
        "Số kháng nghị Phòng 7 ban hành năm 2022 là 9, trong khi năm 2021 là 4.",
        "Trong hai năm 2021 và 2022, Phòng 7 lần lượt ban hành 4 và 9 kháng nghị.",
        "Nếu năm 2021 Phòng 7 thụ lý phúc thẩm 58 vụ thì năm 2022 là 66 vụ.",
        "Phòng 7 thụ lý 58 vụ (năm 2021) và 66 vụ (năm 2022) theo thủ tục phúc thẩm.",
    ],
)
def test_clauses_that_rest_on_two_documents_pass(claim: str) -> None:
    """Each clause is borne out by one of them, and both are what the sentence rests on."""
    found = check(claim, EARLIER, LATER)
    assert (found.verdict, len(found.evidence)) == (Verdict.SUPPORTED, 2)


@pytest.mark.parametrize(
    "claim",
    [
        "Năm 2021 Phòng 7 thụ lý 66 vụ phúc thẩm, năm 2022 thụ lý 58 vụ.",
        "Số kháng nghị Phòng 7 ban hành năm 2022 là 4, trong khi năm 2021 là 9.",
        "Trong hai năm 2021 và 2022, Phòng 7 lần lượt ban hành 9 và 4 kháng nghị.",
        "Nếu năm 2021 Phòng 7 thụ lý phúc thẩm 66 vụ thì năm 2022 là 58 vụ.",
        "Phòng 7 thụ lý 66 vụ (năm 2021) và 58 vụ (năm 2022) theo thủ tục phúc thẩm.",
        "Năm 2021 Phòng 7 thụ lý 58 vụ phúc thẩm, năm 2022 thụ lý 67 vụ.",
        "Phòng 7 thụ lý 66 vụ/102 bị cáo năm 2021 và 58 vụ/91 bị cáo năm 2022.",
        "Số kháng nghị Phòng 7 ban hành trong năm 2021 và năm 2022 lần lượt là 9 và 4.",
        "Năm 2021 Phòng 9 ban hành 4 kháng nghị, năm 2022 ban hành 9 kháng nghị.",
        "Năm 2021 Phòng 7 thụ lý 58 vụ phúc thẩm, năm 2022 thụ lý 66 vụ, đứng đầu khu vực.",
    ],
)
def test_one_clause_that_nothing_bears_out_is_enough(claim: str) -> None:
    """Exchanged years, another figure, another body and an invented ending are seen in a joined sentence, too."""
    assert not check(claim, EARLIER, LATER).passed


NEIGHBOUR = (
    "VKSND tỉnh Cao Bằng tổng kết công tác năm 2022\n"
    "Năm 2022, VKSND tỉnh Cao Bằng thụ lý 45 vụ/60 bị cáo theo thủ tục phúc thẩm; ban hành 2 kháng nghị."
)
WHOLE = (
    "VKSND tỉnh Lạng Sơn tổng kết công tác năm 2022\n"
    "Năm 2022, VKSND tỉnh Lạng Sơn thụ lý 71 vụ/110 bị cáo theo thủ tục phúc thẩm; ban hành 11 kháng nghị."
)
PAST = (
    "VKSND tỉnh Lạng Sơn tổng kết công tác năm 2021\n"
    "Năm 2021, VKSND tỉnh Lạng Sơn thụ lý 68 vụ/95 bị cáo theo thủ tục phúc thẩm; ban hành 6 kháng nghị."
)


@pytest.mark.parametrize(
    ("one", "two", "passes"),
    [("71", "45", True), ("45", "71", False), ("71", "46", False)],
)
def test_the_body_of_each_clause_keeps_its_figure(one: str, two: str, passes: bool) -> None:
    """The second clause names nothing but its body."""
    claim = f"Năm 2022, số vụ phúc thẩm của VKSND tỉnh Lạng Sơn là {one} vụ và của VKSND tỉnh Cao Bằng là {two} vụ."
    assert check(claim, WHOLE, NEIGHBOUR).passed is passes


@pytest.mark.parametrize(("first", "second", "passes"), [("68", "71", True), ("71", "68", False)])
def test_years_and_bodies_may_be_joined_in_one_sentence(first: str, second: str, passes: bool) -> None:
    """Two years of one body, then another body."""
    claim = (
        f"VKSND tỉnh Lạng Sơn thụ lý phúc thẩm {first} vụ năm 2021, {second} vụ năm 2022;"
        " VKSND tỉnh Cao Bằng thụ lý 45 vụ năm 2022."
    )
    assert check(claim, PAST, WHOLE, NEIGHBOUR).passed is passes
