from __future__ import annotations

import pytest

from documents.organisations.bureaus import is_same_bureau, read_bureau
from documents.organisations.departments import glosses
from documents.organisations.labels import label
from documents.organisations.lexicon import Phrasing
from documents.types import Level, Unit
from tests.documents.organisations.naming import units_in


@pytest.mark.parametrize(
    ("text", "index", "short"),
    [
        ("Vụ 7", 0, "Vụ 7"),
        ("Vụ án hành chính thụ lý", 0, None),
        ("Vụ án dân sự", 0, None),
        ("Vụ Kiểm sát án dân sự", 0, None),
        ("Vụ Kiểm sát điều tra án dân sự", 0, "Vụ Kiểm sát điều tra án dân sự"),
        ("Vụ Kiểm sát và giải quyết đơn khiếu nại, tố cáo trong hoạt động tư pháp", 0, "Vụ 12"),
        ("năm 2022 Vụ 9", 2, "Vụ 9"),
        ("74 vụ 7 bị cáo", 1, None),
        ("nhiệm vụ 3 năm", 1, None),
    ],
)
def test_a_bureau_is_told_from_a_case(text: str, index: int, short: str | None) -> None:
    """ "vụ" is mostly a case; known bureaus have entries of their own."""
    bureau = read_bureau(Phrasing(text), index, {})
    assert (bureau.short if bureau else None) == short


@pytest.mark.parametrize(
    ("text", "department"),
    [
        ("Vụ Kiểm sát việc giải quyết án dân sự (Vụ 9), VKSND tối cao tổ chức tọa đàm", "Vụ 9"),
        ("Vụ 9 (Vụ Kiểm sát việc giải quyết án dân sự) tổ chức tọa đàm", "Vụ 9"),
        ("Vụ Pháp chế và Quản lý khoa học (Vụ 14) tổ chức tọa đàm", "Vụ Pháp chế"),
        ("Cơ quan điều tra VKSND tối cao (Cục 1) khởi tố", "Cơ quan điều tra"),
        ("Cục Kế hoạch - Tài chính (Cục 3) cấp kinh phí", "Cục Kế hoạch - Tài chính"),
        ("Viện phúc thẩm tại Đà Nẵng thụ lý", "Viện Phúc thẩm 2"),
        ("VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO - CƠ QUAN ĐIỀU TRA", "Cơ quan điều tra"),
        ("VKSND tối cao (Vụ 9) tổ chức", "Vụ 9"),
    ],
)
def test_a_name_and_its_number_are_one_unit(text: str, department: str) -> None:
    """A bracket that glosses the name, and the office behind it, belong to it."""
    assert units_in(text) == [Unit(Level.SUPREME, department=department)]


def test_a_document_says_which_number_its_bureau_has() -> None:
    """Where the name stands without the number, the document's own gloss tells it."""
    text = "Vụ Kiểm sát việc thi hành án dân sự (Vụ 11) báo cáo."
    assert glosses(text) == {"Vụ Kiểm sát việc thi hành án dân sự": "Vụ 11"}


@pytest.mark.parametrize(("text", "count"), [("V8 ban hành mấy thông báo?", 1), ("Phụ lục V 8 dòng", 0), ("1/V8", 0)])
def test_a_question_may_name_a_bureau_by_its_code(text: str, count: int) -> None:
    """Staff write "V8"; the Roman number is no bureau."""
    assert len(units_in(text, tolerant=True)) == count


def test_a_bureau_keeps_its_number_and_its_name() -> None:
    """What kept its name for as long as it had a number goes by either."""
    assert is_same_bureau("Vụ 15", "Vụ Tổ chức cán bộ")
    assert not is_same_bureau("Vụ 14", "Vụ Tổ chức cán bộ")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Viện nghiệp vụ 2, VKSND cấp cao tại Đà Nẵng", Unit(Level.HIGH, None, "Đà Nẵng", "Viện nghiệp vụ 2")),
        ("Viện 2 VKSND cấp cao tại Hà Nội", Unit(Level.HIGH, None, "Hà Nội", "Viện nghiệp vụ 2")),
    ],
)
def test_a_high_procuracy_has_institutes(text: str, unit: Unit) -> None:
    """They are its parts, not the high procuracy of that number."""
    assert units_in(text) == [unit]


def test_a_bureau_has_rooms_of_its_own() -> None:
    """They are a part of it, by the full name or in its own paper, and never those of a province."""
    bureau = Unit(Level.SUPREME, department="Vụ 9")
    room = Unit(Level.SUPREME, locality="Phòng 3", department="Vụ 9")
    assert units_in("Phòng 3, Vụ 9, VKSND tối cao kiểm sát 7 vụ") == [room] == units_in(label(room))
    assert units_in("Phòng 3 kiểm sát 7 vụ", home=bureau) == [room]
    assert units_in("Phòng 3, Vụ 9 bị can bị truy tố") == [Unit(department="Phòng 3")]


def test_the_paper_of_a_high_procuracy_calls_its_institutes_in_short() -> None:
    """There "Viện 2" is its own institute; elsewhere it may be anything."""
    home = Unit(Level.HIGH, locality="Đà Nẵng")
    assert units_in("Viện 2 thụ lý 9 vụ", home=home) == [Unit(Level.HIGH, None, "Đà Nẵng", "Viện nghiệp vụ 2")]
    assert units_in("Viện 2 thụ lý 9 vụ") == []
