from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from documents.language.text import normalise
from documents.organisations.finding import OTHER, PROCURACY, find_units, label
from documents.types import Level, Unit
from tests.documents.organisations.naming import of, units_in

HAU_GIANG = Unit(Level.PROVINCE, "Hậu Giang")
SAMPLES = sorted((Path(__file__).parents[3] / "documents" / "samples").glob("*.txt"))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("VKSND tỉnh Hậu Giang", HAU_GIANG),
        ("Viện kiểm sát tỉnh Hậu Giang", HAU_GIANG),
        ("kết quả của Hậu Giang năm 2023", HAU_GIANG),
        ("Viện kiểm sát nhân dân thành phố Cần Thơ", of("Cần Thơ")),
        ("Viện KSND TP. Hồ Chí Minh", of("Hồ Chí Minh")),
        ("VKSND TPHCM", of("Hồ Chí Minh")),
        ("vks brvt 2021", of("Bà Rịa - Vũng Tàu")),
        ("VKSND tỉnh Thừa Thiên - Huế", of("Huế")),
        ("VKSND tỉnh Đăk Nông", of("Đắk Nông")),
        ("VKSND thành phố Đồng Nai", of("Đồng Nai")),
        ("ngành Kiểm sát Thanh Hoá", of("Thanh Hóa")),
        ("VKSND khu vực 6 (Hậu Giang)", Unit(Level.AREA, "Cần Thơ", "khu vực 6")),
        ("VKSND cấp tỉnh Hậu Giang", HAU_GIANG),
        ("VKSND hai cấp tỉnh Thanh Hóa", Unit(Level.PROVINCE, "Thanh Hóa", group="hai cấp")),
        ("ngành kiểm sát hai cấp thanh hóa", Unit(Level.PROVINCE, "Thanh Hóa", group="hai cấp")),
        ("VKSND cấp huyện tỉnh Thanh Hóa", Unit(Level.DISTRICT, "Thanh Hóa", group="cấp huyện")),
        ("toàn ngành Kiểm sát", Unit(group="toàn ngành")),
        ("Cụm thi đua số 11", Unit(group="Cụm thi đua số 11")),
        ("cum thi dua so 11", Unit(group="Cụm thi đua số 11")),
        ("Khối thi đua số 2", Unit(group="Khối thi đua số 2")),
    ],
)
def test_a_provincial_naming_form_gives_one_unit(text: str, unit: Unit) -> None:
    """Every form in use names exactly one body."""
    assert units_in(text) == [unit]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Phòng 7 VKSND tỉnh Hậu Giang", of("Hậu Giang", "Phòng 7")),
        ("Phòng 9 Viện kiểm sát tỉnh Trà Vinh", of("Trà Vinh", "Phòng 9")),
        ("VKSND tỉnh Hậu Giang - Phòng 7", of("Hậu Giang", "Phòng 7")),
        ("VKSND tỉnh Hậu Giang (Phòng 7)", of("Hậu Giang", "Phòng 7")),
        ("P8 VKSND tỉnh Hậu Giang", of("Hậu Giang", "Phòng 8")),
        ("phong so 8 cua hau giang", of("Hậu Giang", "Phòng 8")),
        ("vks tinh hau giang phong 8 nam 2023", of("Hậu Giang", "Phòng 8")),
        ("Phòng Kiểm sát thi hành án dân sự VKSND tỉnh Hà Tĩnh", of("Hà Tĩnh", "Phòng 11")),
        ("phòng TCCB VKSND tỉnh Kiên Giang", of("Kiên Giang", "Phòng 15")),
        ("VPTH VKS tỉnh Kiên Giang", of("Kiên Giang", "Văn phòng")),
        ("Văn phòng tổng hợp_VKSND tỉnh Thanh Hóa", of("Thanh Hóa", "Văn phòng")),
        ("Chánh Văn phòng VKSND tỉnh Cà Mau", of("Cà Mau", "Văn phòng")),
        ("Thanh tra – Khiếu tố VKSND tỉnh Hậu Giang", of("Hậu Giang", "Thanh tra - Khiếu tố")),
        ("thanh tra khieu to hau giang", of("Hậu Giang", "Thanh tra - Khiếu tố")),
        ("TTr-KT VKSND tỉnh Hậu Giang", of("Hậu Giang", "Thanh tra - Khiếu tố")),
        ("Phòng Kiểm sát án dân sự (Phòng 9) VKSND tỉnh Hậu Giang", of("Hậu Giang", "Phòng 9")),
        ("Ủy ban kiểm sát VKSND tỉnh Hậu Giang", of("Hậu Giang", "Ủy ban kiểm sát")),
    ],
)
def test_a_department_and_its_office_are_one_unit(text: str, unit: Unit) -> None:
    """The department is read together with the office before or after it."""
    assert units_in(text) == [unit]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("VKSND tối cao", Unit(Level.SUPREME)),
        ("vksnd toi cao", Unit(Level.SUPREME)),
        ("VKSNDTC", Unit(Level.SUPREME)),
        ("VKSTC", Unit(Level.SUPREME)),
        ("Vụ 7", Unit(Level.SUPREME, department="Vụ 7")),
        ("vu 7 vksnd toi cao", Unit(Level.SUPREME, department="Vụ 7")),
        ("Vụ Pháp chế", Unit(Level.SUPREME, department="Vụ Pháp chế")),
        ("Văn phòng VKSND tối cao", Unit(Level.SUPREME, department="Văn phòng")),
        ("Viện Phúc thẩm 2", Unit(Level.SUPREME, department="Viện Phúc thẩm 2")),
        ("VKSND cấp cao tại Đà Nẵng", Unit(Level.HIGH, None, "Đà Nẵng")),
        ("Viện KSND cấp cao tại TP.HCM", Unit(Level.HIGH, None, "Hồ Chí Minh")),
        ("VC2", Unit(Level.HIGH, None, "Đà Nẵng")),
        ("Viện kiểm sát quân sự trung ương", Unit(Level.MILITARY, None, "trung ương")),
        ("VKSQS khu vực 41", Unit(Level.MILITARY, None, "khu vực 41")),
    ],
)
def test_a_central_body_belongs_to_no_province(text: str, unit: Unit) -> None:
    """The supreme, high and military procuracies stand above the provinces."""
    assert units_in(text) == [unit]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kháng nghị của cấp huyện Hậu Giang", [Unit(Level.DISTRICT, "Hậu Giang", group="cấp huyện")]),
        ("cap khu vuc Can Tho ban hanh may kien nghi", [Unit(Level.AREA, "Cần Thơ", group="cấp khu vực")]),
        ("Tòa án cấp huyện Hậu Giang", []),
    ],
)
def test_a_question_names_the_offices_below_a_province_by_level_and_province(text: str, found: list[Unit]) -> None:
    """Not a district that is called like the province."""
    named = find_units(text, tolerant=True)
    assert [mention.unit for mention in named if mention.body == PROCURACY] == found


def test_a_bare_place_is_marked_as_such() -> None:
    """Callers can tell "tỉnh Hậu Giang" from "VKSND tỉnh Hậu Giang"."""
    mentions = find_units("20 năm thành lập tỉnh Hậu Giang và VKSND tỉnh Hậu Giang")
    assert [mention.bare for mention in mentions] == [True, False]


def test_the_document_decides_what_its_departments_are_called() -> None:
    """A gloss of the document comes before the general table."""
    name = "Phòng Kiểm sát thi hành án dân sự"
    mentions = find_units(f"{name} đã báo cáo", home=HAU_GIANG, glosses={name: "Phòng 8"})
    assert [mention.unit for mention in mentions] == [of("Hậu Giang", "Phòng 8")]


@pytest.mark.parametrize(
    "text",
    [
        "công an tỉnh Hậu Giang",
        "Tỉnh ủy Hậu Giang",
        "UBND tỉnh Hậu Giang",
        "Tòa án nhân dân tỉnh Hậu Giang",
        "CA tỉnh Hậu Giang",
        "Văn phòng UBND tỉnh Hậu Giang",
        "tand tinh hau giang",
        "Đoàn ĐBQH tỉnh Hậu Giang",
    ],
)
def test_another_body_of_a_place_is_no_procuracy(text: str) -> None:
    """The province is kept, the body is said to be another one."""
    assert [(found.body, found.unit) for found in find_units(text)] == [(OTHER, Unit(province="Hậu Giang"))]


def test_another_body_after_a_comma_leaves_the_department_alone() -> None:
    """Only "Văn phòng UBND" is another body's department."""
    mentions = find_units("Phòng 8, Công an tỉnh phối hợp", home=HAU_GIANG)
    assert [(mention.text, mention.body) for mention in mentions] == [("Phòng 8", PROCURACY), ("Công an tỉnh", OTHER)]


def test_a_span_quotes_the_text() -> None:
    """Offsets point into the text as given, closing bracket included."""
    text = "Năm 2023, Phòng Kiểm sát thi hành án dân sự (Phòng 11): đã kiểm sát."
    (mention,) = find_units(text)
    assert text[mention.span.start : mention.span.end] == mention.text == text[10:54]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_complete_units_of_the_samples_read_back_from_their_labels(path: Path) -> None:
    """What is shown to a user names the same unit when it is typed again."""
    text = normalise(unicodedata.normalize("NFC", path.read_text(encoding="utf-8")))
    mentions = [m for line in text.splitlines() for m in find_units(line) if m.qualified and m.body != OTHER]
    assert [units_in(label(mention.unit)) for mention in mentions] == [[mention.unit] for mention in mentions]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Phòng 7 báo cáo thụ lý bao nhiêu vụ?", [Unit(department="Phòng 7")]),
        ("phong 7 bao cao thu ly", [Unit(department="Phòng 7")]),
        ("Cụm 10 và Cụm 11 năm 2022", [Unit(group="Cụm thi đua số 10"), Unit(group="Cụm thi đua số 11")]),
        ("ba cụm 5 xã", []),
        ("thi đua 200 điểm, hoạt động của Cụm 40 điểm", []),
        ("Viện khu vực 2", [Unit(Level.AREA, None, "khu vực 2")]),
        ("án hủy của Viện kiểm sát. Hai cấp ban hành", [Unit(Level.PROVINCE, group="hai cấp")]),
    ],
)
def test_short_forms_of_questions_are_read(text: str, units: list[Unit]) -> None:
    """Staff shorten what everybody knows; a full stop still ends a name."""
    assert [mention.unit for mention in find_units(text)] == units


@pytest.mark.parametrize(
    ("text", "departments"),
    [
        ("Thanh tra: tiến hành 5 cuộc kiểm tra", ["Thanh tra"]),
        ("Phòng 3 và Thanh tra có 5 người", ["Phòng 3", "Thanh tra"]),
        ("Vậy bên Thanh tra đã tiến hành mấy cuộc", ["Thanh tra"]),
        ("Thanh tra nhân dân giám sát", []),
        ("5. Thanh tra tiến hành thanh tra toàn diện 3 đơn vị", ["Thanh tra"]),
        ("Thanh tra toàn diện 3 đơn vị", []),
        ("hoạt động thanh tra được duy trì", []),
    ],
)
def test_the_inspectorate_needs_no_office_in_a_list_or_before_a_colon(text: str, departments: list[str]) -> None:
    """Elsewhere "thanh tra" is what one does, or another body's."""
    assert [mention.unit.department for mention in find_units(text)] == departments


@pytest.mark.parametrize(
    "text",
    [
        "Trường kiểm sát ở TP. Hồ Chí Minh",
        "truong nghiep vu kiem sat tai TP.HCM",
        "trường kiểm sát tại thành phố Hồ Chí Minh",
    ],
)
def test_the_school_of_the_sector_is_known_by_its_city(text: str) -> None:
    """It is the only one there, and no part of the city's own procuracy."""
    assert units_in(text) == [Unit(Level.SUPREME, department="Trường Đào tạo, bồi dưỡng nghiệp vụ kiểm sát")]
