from __future__ import annotations

from datetime import date

import pytest

from documents.organisations.departments import Department, glosses, numbered_by_function, read_department
from documents.organisations.finding import find_units
from documents.organisations.lexicon import Phrasing
from documents.types import Level, Unit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Phòng Kiểm sát thi hành án dân sự (Phòng 11): đã kiểm sát 5 cuộc.",
            {"Phòng Kiểm sát thi hành án dân sự": "Phòng 11"},
        ),
        (
            "Phòng kiểm sát giải quyết án Dân sự – Hành chính (Phòng 9) và Phòng Tổ chức cán bộ (P15)",
            {"Phòng kiểm sát giải quyết án Dân sự – Hành chính": "Phòng 9", "Phòng Tổ chức cán bộ": "Phòng 15"},
        ),
        ("Phòng 8 đã kiểm sát nhà tạm giữ (Phòng 7 phối hợp).", {}),
        (
            "Phòng 1 (Phòng Kiểm sát điều tra án trật tự xã hội): thụ lý 9 vụ.",
            {"Phòng Kiểm sát điều tra án trật tự xã hội": "Phòng 1"},
        ),
    ],
)
def test_a_document_glosses_its_departments(text: str, expected: dict[str, str]) -> None:
    """Full name and number are paired as the document pairs them."""
    assert glosses(text) == expected


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Phòng Thực hành quyền công tố, kiểm sát xét xử phúc thẩm án hình sự", "Phòng 7"),
        ("Phòng Kiểm sát việc tạm giữ, tạm giam và thi hành án hình sự", "Phòng 8"),
        ("phong kiem sat giai quyet an dan su - hanh chinh", "Phòng 9"),
        ("Phòng Kiểm sát giải quyết vụ án hành chính, vụ việc kinh doanh thương mại, lao động", "Phòng 10"),
        ("Phòng Kiểm sát thi hành án dân sự", "Phòng 11"),
        ("Phòng Kiểm sát và giải quyết đơn khiếu nại, tố cáo trong hoạt động tư pháp", "Phòng 12"),
        ("Phòng Tổ chức cán bộ", "Phòng 15"),
        ("Phòng Thực hành quyền công tố, kiểm sát điều tra án trật tự xã hội", None),
        ("Phòng Thực hành quyền công tố, kiểm sát điều tra án ma túy", None),
    ],
)
def test_the_general_table_numbers_only_what_is_the_same_everywhere(name: str, number: str | None) -> None:
    """Phòng 1 to 3 differ by province."""
    assert numbered_by_function(name) == number


def test_no_number_is_known_after_the_reform() -> None:
    """The numbering of the merged offices is not on record."""
    assert numbered_by_function("Phòng Kiểm sát thi hành án dân sự", on=date(2025, 7, 1)) is None


@pytest.mark.parametrize(
    ("text", "department"),
    [
        ("Phòng 7", Department("Phòng 7", 2)),
        ("Phòng nghiệp vụ số 7", Department("Phòng 7", 5)),
        ("Phòng nghiệp vụ", None),
        ("phòng số 08", Department("Phòng 8", 3)),
        ("P.9", Department("Phòng 9", 2)),
        ("Văn phòng tổng hợp", Department("Văn phòng", 4)),
        ("văn phòng", Department("Văn phòng", 2, is_plain=True)),
        ("Thanh tra - Khiếu tố", Department("Thanh tra - Khiếu tố", 4)),
        ("Phòng kiểm sát điều tra án ma túy của", Department("Phòng Kiểm sát điều tra án ma túy", 8)),
        ("Phòng kiểm sát việc tạm giữ, tạm giam (Phòng 8)", Department("Phòng 8", 10)),
        ("Phòng 17", None),
        ("Phòng 1.054 vụ", None),
        ("phòng kiểm sát", None),
        ("P.3, quận 1", None),
    ],
)
def test_a_department_is_read_under_its_short_form(text: str, department: Department | None) -> None:
    """Numbers, abbreviations and full names lead to one name; what else begins with the word does not."""
    assert read_department(Phrasing(text), 0, known={}) == department


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("phòng án dân sự của viện tỉnh sơn la", Unit(Level.PROVINCE, "Sơn La", department="Phòng 9")),
        ("Phòng án phúc thẩm hình sự VKSND tỉnh Sơn La", Unit(Level.PROVINCE, "Sơn La", department="Phòng 7")),
        (
            "phòng trật tự xã hội tỉnh Sơn La",
            Unit(Level.PROVINCE, "Sơn La", department="Phòng Trật tự xã hội"),
        ),
    ],
)
def test_staff_name_a_department_by_its_field(text: str, unit: Unit) -> None:
    """A number is given only where it is the same everywhere; Phòng 1 to 3 are not."""
    assert [mention.unit for mention in find_units(text)] == [unit]


@pytest.mark.parametrize("text", ["phòng ngừa án dân sự", "phòng án", "công tác phòng, chống tội phạm hình sự"])
def test_prevention_is_no_department(text: str) -> None:
    """The word for a department also begins that for prevention."""
    assert find_units(text) == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Riêng năm 2022, Phòng kiểm sát xét xử phúc thẩm 91 vụ", False),
        ("Năm qua phòng kiểm sát điều tra 1.126 vụ", False),
        ("Phòng Kiểm sát xét xử phúc thẩm 91 vụ", True),
        ("phong kiem sat xet xu phuc tham 2022 bao nhieu vu", True),
        ("Phòng kiểm sát xét xử phúc thẩm đối với 37 bị cáo", False),
        ("Phòng kiểm sát xét xử phúc thẩm cho biết", True),
    ],
)
def test_what_a_department_did_is_not_its_name(text: str, named: bool) -> None:
    """In lower case, with a count behind it, "kiểm sát xét xử" is the act."""
    found = find_units(text, home=Unit(Level.PROVINCE, "Lai Châu", department="Phòng 9"))
    assert any(mention.unit.department == "Phòng 7" for mention in found) is named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Về thi hành án, Phòng kiểm sát việc xét giảm thời hạn cho 415 phạm nhân", False),
        ("Phòng kiểm sát việc xét tha tù trước thời hạn", False),
        ("Phòng kiểm sát việc xét xử án hình sự", True),
    ],
)
def test_half_of_the_word_for_a_trial_ends_no_name(text: str, named: bool) -> None:
    """What is "xét" and no "xét xử" is an act of the department that the document is about."""
    assert bool(find_units(text, home=Unit(Level.PROVINCE, "Lai Châu", department="Phòng 8"))) is named
