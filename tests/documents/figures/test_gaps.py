"""Stretches between figures, parted."""

from __future__ import annotations

import pytest

from documents.figures.gaps import between, opening, trail


@pytest.mark.parametrize(
    ("stretch", "tail", "lead"),
    [
        (" phúc thẩm và ", "phúc thẩm", ""),
        (" phúc thẩm dân sự, hành chính và ", "phúc thẩm dân sự, hành chính", ""),
        (" về tội phạm, đã giải quyết ", "về tội phạm", "đã giải quyết"),
        (", tiếp nhận và phân loại ", "", "tiếp nhận và phân loại"),
        (" tại Trại tạm giam, các Nhà tạm giữ, trong đó có ", "tại Trại tạm giam, các Nhà tạm giữ", "trong đó có"),
        (" kiểm tra, xác minh, tăng ", "kiểm tra, xác minh", "tăng"),
        (" tội phạm và kiến nghị khởi tố, đã giải quyết ", "tội phạm và kiến nghị khởi tố", "đã giải quyết"),
        (" khắc phục vi phạm, không có kiến nghị phòng ngừa, thấp hơn ", "khắc phục vi phạm", "thấp hơn"),
        ("; Công tác truy tố: ban hành cáo trạng ", "", "ban hành cáo trạng"),
        (" khởi tố mới và VKSND thành phố Hà Tiên với ", "khởi tố mới", "VKSND thành phố Hà Tiên với"),
        (" bằng văn bản đối với ", "bằng văn bản đối với", "bằng văn bản đối với"),
    ],
)
def test_what_stands_between_is_parted(stretch: str, tail: str, lead: str) -> None:
    """Attributes stay with the figure before, verbs go to the figure behind."""
    gap = between(stretch)
    assert (gap.tail.strip(), gap.lead.strip()) == (tail, lead)


@pytest.mark.parametrize(
    ("stretch", "lead", "label"),
    [
        ("Trong năm 2024, đơn vị thụ lý ", "đơn vị thụ lý", ""),
        ("Công tác kiểm sát điều tra: thụ lý ", "thụ lý", "Công tác kiểm sát điều tra"),
        ("Phòng Kiểm sát thi hành án (Phòng 8): tiếp ", "tiếp", ""),
        ("Về thi hành án dân sự, phòng kiểm sát ", "phòng kiểm sát", "Về thi hành án dân sự,"),
        ("Số cuộc kiểm sát tại Tòa án, Công an cấp xã là ", "Số cuộc kiểm sát tại Tòa án, Công an cấp xã là", ""),
    ],
)
def test_the_opening_gives_the_last_clause_and_its_field(stretch: str, lead: str, label: str) -> None:
    """A field of work announced before is kept; the name of a department is not one."""
    gap = opening(stretch)
    assert (gap.lead.strip(), gap.label.strip()) == (lead, label)


@pytest.mark.parametrize(
    ("stretch", "kept"),
    [
        (" yêu cầu khắc phục vi phạm.", "yêu cầu khắc phục vi phạm"),
        (" tại Trại tạm giam, Nhà tạm giữ, không để xảy ra vi phạm.", "tại Trại tạm giam, Nhà tạm giữ"),
        (" thanh tra, kiểm tra theo kế hoạch.", "thanh tra, kiểm tra theo kế hoạch"),
    ],
)
def test_the_trail_ends_where_a_clause_begins(stretch: str, kept: str) -> None:
    """Attributes of the last figure go on through the commas of a list."""
    assert trail(stretch).strip() == kept
