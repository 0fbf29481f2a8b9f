"""Canonical indicator names."""

from __future__ import annotations

import pytest

from documents.figures.indicators import canonical_indicator


@pytest.mark.parametrize(
    ("wording", "count_unit", "expected"),
    [
        ("kiểm sát xét xử theo thủ tục phúc thẩm", "vụ", "xét xử phúc thẩm"),
        ("đã kịp thời ban hành", "kháng nghị", "kháng nghị"),
        ("ban hành kháng nghị phúc thẩm", "kháng nghị", "kháng nghị phúc thẩm"),
        ("đã tạm đình chỉ điều tra", "vụ", "tạm đình chỉ"),
        ("thụ lý tin báo về tội phạm", "tin", "thụ lý nguồn tin về tội phạm"),
        ("ban hành kháng nghị phúc thẩm hình sự", "kháng nghị", "kháng nghị phúc thẩm hình sự"),
        ("thụ lý kiểm sát điều tra", "bị can", "thụ lý kiểm sát điều tra"),
        ("đã giải quyết nguồn tin đạt", "%", "tỷ lệ giải quyết nguồn tin về tội phạm"),
        ("trực tiếp kiểm sát trong đó có lượt kiểm sát đột xuất", "lượt", "kiểm sát đột xuất"),
        ("tiếp lượt công dân", "lượt", "tiếp công dân"),
        ("trả hồ sơ ĐTBS", "vụ", "trả hồ sơ điều tra bổ sung"),
        ("xây dựng được bảng theo dõi thời hạn", "bảng", "xây dựng được bảng theo dõi thời"),
    ],
)
def test_wordings_of_one_indicator_share_its_name(wording: str, count_unit: str, expected: str) -> None:
    """The most specific name wins; a wording that none covers keeps its own words."""
    assert canonical_indicator(wording, count_unit) == expected
