"""Tests of the office finder."""

from __future__ import annotations

import pytest

from documents.mentions.roles import find_roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Viện trưởng VKSND tỉnh", ["Viện trưởng"]),
        ("Phó Viện trưởng VKSND tỉnh", ["Phó Viện trưởng"]),
        ("ai la pho vien truong", ["Phó Viện trưởng"]),
        ("vien truong la ai", ["Viện trưởng"]),
        ("PVT phụ trách hình sự", ["Phó Viện trưởng"]),
        ("viện phó", ["Phó Viện trưởng"]),
        ("Phó Trưởng phòng 8", ["Phó Trưởng phòng"]),
        ("phó phòng 9 là ai", ["Phó Trưởng phòng"]),
        ("Chánh VP", ["Chánh Văn phòng"]),
        ("Phó Chánh Thanh tra", ["Phó Chánh Thanh tra"]),
        ("Phó Chi cục trưởng; CCT Chi cục là ai?", ["Phó Chi cục trưởng", "Chi cục trưởng"]),
        ("Cục trưởng Cục 2", ["Cục trưởng"]),
        ("Quyền Viện trưởng", ["Quyền Viện trưởng"]),
        ("Bí thư Ban Cán sự đảng, Viện trưởng", ["Bí thư Ban Cán sự đảng", "Viện trưởng"]),
        ("Phó Bí thư Đảng uỷ", ["Phó Bí thư Đảng ủy"]),
        ("Phó Cụm trưởng", ["Cụm phó"]),
        ("phó ban là ai", ["Phó Trưởng ban"]),
        ("Phó đoàn kiểm sát", ["Phó Trưởng đoàn"]),
        ("phụ trách Cụm thi đua số 4", ["Phụ trách Cụm thi đua"]),
        ("Phó Chủ tịch UBND tỉnh", ["Phó Chủ tịch UBND"]),
        ("Kiểm sát viên trung cấp", ["Kiểm sát viên trung cấp"]),
        ("thi đua lập thành tích", []),
        ("giám đốc thẩm", []),
        ("Giám thị Trại tạm giam", ["Giám thị"]),
        ("pho giam thi trai giam la ai", ["Phó Giám thị"]),
        ("Trưởng Nhà tạm giữ Công an huyện", ["Trưởng Nhà tạm giữ"]),
    ],
)
def test_an_office_is_read_in_any_spelling_and_a_deputy_stays_one(text: str, roles: list[str]) -> None:
    """Without marks, abbreviated or reversed, "Phó" is never lost."""
    assert [mention.role for mention in find_roles(text)] == roles
