"""The support checker reads the same fact in other words, and sees who acts, what is wanted, and which way it went."""

from __future__ import annotations

import pytest

from evals.support.checker import check
from evals.windows import Evidence

_HEADER = "VKSND tỉnh Lâm An tổng kết công tác năm 2024\nVKSND tỉnh Lâm An, Phòng 9\nnăm 2024"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Phòng 9 phải thi hành 6412 việc.", "Số việc phải thi hành của Phòng 9 là 6.412 việc."),
        ("Viện cử 07 Kiểm tra viên học Bộ luật Tố tụng hình sự.", "VKSND tỉnh cử 07 KTV học BLTTHS."),
        (
            "Công an tỉnh được VKSND tỉnh gửi kiến nghị về phòng ngừa.",
            "VKSND tỉnh gửi Công an tỉnh kiến nghị về phòng ngừa.",
        ),
        (
            "Kho vật chứng được kiểm sát bởi đoàn của Phòng 9.",
            "Đoàn của Phòng 9 do lãnh đạo cử đã kiểm sát kho vật chứng.",
        ),
        (
            "08 cá nhân được tặng Giấy khen vì có thành tích xuất sắc.",
            "Tặng Giấy khen 08 cá nhân có thành tích xuất sắc.",
        ),
        ("Tất cả Kiểm sát viên đều được tập huấn.", "Trong năm, 100% Kiểm sát viên được tập huấn."),
        ("Số vụ án cao hơn cùng kỳ năm 2023.", "Số vụ án tăng so với cùng kỳ năm 2023."),
        ("Tỷ lệ giải quyết đơn là chín mươi lăm phần trăm.", "Tỷ lệ giải quyết đơn đạt 95%."),
        (
            "Chi cục đã sửa chữa vi phạm, kiến nghị đều được tiếp thu.",
            "Chi cục đã khắc phục vi phạm, kiến nghị đều được chấp nhận.",
        ),
    ],
)
def test_other_words_for_the_same_pass(claim: str, text: str) -> None:
    """Abbreviations, the passive, comparatives and closed synonyms change nothing."""
    assert check(claim, [Evidence(text, _HEADER)]).is_full


@pytest.mark.parametrize(
    ("claim", "text", "kind"),
    [
        (
            "Công an tỉnh đã gửi 03 kiến nghị yêu cầu VKSND tỉnh khắc phục vi phạm.",
            "VKSND tỉnh đã ban hành 03 kiến nghị gửi Công an tỉnh, yêu cầu khắc phục vi phạm.",
            "actor",
        ),
        (
            "Phòng 9 đã xây dựng đề án chuyển đổi số.",
            "Trong thời gian tới, lãnh đạo Viện yêu cầu Phòng 9 xây dựng đề án chuyển đổi số.",
            "modality",
        ),
        (
            "Phòng 9 tổ chức hơn 126 phiên tòa, trong đó 41 phiên trực tuyến.",
            "Phòng 9 tổ chức 126 phiên tòa, trong đó 41 phiên trực tuyến.",
            "comparator",
        ),
        ("Số đơn thấp hơn năm 2023.", "Số đơn là 52 đơn, cao hơn năm 2023.", "term"),
    ],
)
def test_what_is_turned_round_is_flagged(claim: str, text: str, kind: str) -> None:
    """Sender and receiver, wish and deed, more and fewer are not the same."""
    assert kind in {problem.kind for problem in check(claim, [Evidence(text, _HEADER)]).problems}
