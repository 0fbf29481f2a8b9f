"""Offices that a report gives once and means further on."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision

REPORT = (
    "VKSND tỉnh Bến Tre sơ kết công tác 6 tháng đầu năm 2024",
    "Đồng chí Cao Văn Sáu, Viện trưởng VKSND tỉnh chủ trì hội nghị.",
    "Đồng chí Lê Thị Mận, Phó Viện trưởng VKSND tỉnh dự hội nghị.",
    "Kết luận hội nghị, đồng chí Cao Văn Sáu giao các nhiệm vụ: rà soát án, số hóa hồ sơ, tổ chức phiên tòa.",
    "Phát biểu tại hội nghị, đồng chí Lê Thị Mận nêu các nhiệm vụ: mua sắm, sửa chữa, lưu trữ.",
)


@pytest.mark.parametrize(
    ("office", "told"),
    [("Viện trưởng", REPORT[3]), ("Phó Viện trưởng", REPORT[4])],
)
def test_who_is_named_with_an_office_once_speaks_in_it_further_on(office: str, told: str) -> None:
    """The sentence with the words has the name alone."""
    found = decision(f"{office} VKSND tỉnh Bến Tre giao, nêu những nhiệm vụ gì tại hội nghị sơ kết năm 2024?", REPORT)
    assert told in [item.statement.text for item in found.evidence]


@pytest.mark.parametrize(("office", "known"), [("Viện trưởng", True), ("Phó Viện trưởng", False)])
def test_a_bare_comrade_goes_on_as_whoever_was_named_last(office: str, known: bool) -> None:
    """ "Đồng chí yêu cầu ..." behind the head's name is the head's word, and nobody else's."""
    report = (
        "VKSND tỉnh Bến Tre giao ban tháng 8 năm 2024",
        "Đồng chí Lê Thị Mận, Phó Viện trưởng báo cáo. Đồng chí Viện trưởng Cao Văn Sáu đánh giá cao các phòng. Trong "
        "thời gian tới, đồng chí yêu cầu tập trung: rà soát án quá hạn, số hóa hồ sơ, tổ chức phiên tòa.",
    )
    found = decision(f"{office} VKSND tỉnh Bến Tre yêu cầu tập trung những việc gì?", report)
    assert any("rà soát án" in item.statement.text for item in found.evidence) is known
