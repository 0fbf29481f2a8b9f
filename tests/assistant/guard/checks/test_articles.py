"""Points of articles, results told as changes, absence, and denials in one word."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import is_supported

CHARGE = "VKSND huyện Lộc Bình truy tố Vi Văn Bảo theo điểm a, đ khoản 2 Điều 134 Bộ luật Hình sự."
SHARE = "Tỷ lệ Kiểm sát viên trực tiếp hỏi cung bị can đạt 88%, tăng 13% so với năm 2021."
ABSENCE = "Người bị kiện thường vắng mặt tại phiên tòa, gây khó khăn cho việc giải quyết."
FAULTS = "VKSND tỉnh Lạng Sơn phát hiện Chi cục kê biên không đúng trình tự, hồ sơ thiếu tài liệu."


@pytest.mark.parametrize(
    ("claim", "passage", "borne_out"),
    [
        ("Vi Văn Bảo bị truy tố theo điểm a và điểm đ khoản 2 Điều 134 Bộ luật Hình sự.", CHARGE, True),
        ("Vi Văn Bảo bị truy tố theo điểm b khoản 2 Điều 134 Bộ luật Hình sự.", CHARGE, False),
        ("Tỷ lệ Kiểm sát viên trực tiếp hỏi cung bị can tăng 13%.", SHARE, True),
        ("Tỷ lệ Kiểm sát viên trực tiếp hỏi cung bị can đạt 13%.", SHARE, False),
        ("Người bị kiện thường không có mặt tại phiên tòa.", ABSENCE, True),
        ("Người bị kiện thường có mặt tại phiên tòa.", ABSENCE, False),
        ("VKSND tỉnh Lạng Sơn phát hiện Chi cục kê biên sai trình tự, hồ sơ không đủ tài liệu.", FAULTS, True),
        ("VKSND tỉnh Lạng Sơn phát hiện Chi cục kê biên đúng trình tự.", FAULTS, False),
    ],
)
def test_small_words_that_change_what_is_said(claim: str, passage: str, *, borne_out: bool) -> None:
    """What only looks alike is flagged, what only looks different passes."""
    assert is_supported(claim, passage) is borne_out
