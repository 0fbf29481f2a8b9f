from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from documents.organisations import OTHER, find_units, label
from documents.provinces import Province, all_provinces
from documents.text import fold, normalise
from documents.types import Level, Unit

HAU_GIANG = Unit(Level.PROVINCE, "Hậu Giang")
SAMPLES = sorted((Path(__file__).parents[2] / "documents" / "samples").glob("*.txt"))


def _units(text: str, *, home: Unit | None = None, tolerant: bool = False) -> list[Unit]:
    return [mention.unit for mention in find_units(text, home=home, tolerant=tolerant)]


def _of(province: str, department: str | None = None) -> Unit:
    return Unit(Level.PROVINCE, province, department=department)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("VKSND tỉnh Hậu Giang", HAU_GIANG),
        ("Viện kiểm sát tỉnh Hậu Giang", HAU_GIANG),
        ("kết quả của Hậu Giang năm 2023", HAU_GIANG),
        ("Viện kiểm sát nhân dân thành phố Cần Thơ", _of("Cần Thơ")),
        ("Viện KSND TP. Hồ Chí Minh", _of("Hồ Chí Minh")),
        ("VKSND TPHCM", _of("Hồ Chí Minh")),
        ("vks brvt 2021", _of("Bà Rịa - Vũng Tàu")),
        ("VKSND tỉnh Thừa Thiên - Huế", _of("Huế")),
        ("VKSND tỉnh Đăk Nông", _of("Đắk Nông")),
        ("VKSND thành phố Đồng Nai", _of("Đồng Nai")),
        ("ngành Kiểm sát Thanh Hoá", _of("Thanh Hóa")),
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
    assert _units(text) == [unit]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Phòng 7 VKSND tỉnh Hậu Giang", _of("Hậu Giang", "Phòng 7")),
        ("Phòng 9 Viện kiểm sát tỉnh Trà Vinh", _of("Trà Vinh", "Phòng 9")),
        ("VKSND tỉnh Hậu Giang - Phòng 7", _of("Hậu Giang", "Phòng 7")),
        ("VKSND tỉnh Hậu Giang (Phòng 7)", _of("Hậu Giang", "Phòng 7")),
        ("P8 VKSND tỉnh Hậu Giang", _of("Hậu Giang", "Phòng 8")),
        ("phong so 8 cua hau giang", _of("Hậu Giang", "Phòng 8")),
        ("vks tinh hau giang phong 8 nam 2023", _of("Hậu Giang", "Phòng 8")),
        ("Phòng Kiểm sát thi hành án dân sự VKSND tỉnh Hà Tĩnh", _of("Hà Tĩnh", "Phòng 11")),
        ("phòng TCCB VKSND tỉnh Kiên Giang", _of("Kiên Giang", "Phòng 15")),
        ("VPTH VKS tỉnh Kiên Giang", _of("Kiên Giang", "Văn phòng")),
        ("Văn phòng tổng hợp_VKSND tỉnh Thanh Hóa", _of("Thanh Hóa", "Văn phòng")),
        ("Chánh Văn phòng VKSND tỉnh Cà Mau", _of("Cà Mau", "Văn phòng")),
        ("Thanh tra – Khiếu tố VKSND tỉnh Hậu Giang", _of("Hậu Giang", "Thanh tra - Khiếu tố")),
        ("thanh tra khieu to hau giang", _of("Hậu Giang", "Thanh tra - Khiếu tố")),
        ("Ủy ban kiểm sát VKSND tỉnh Hậu Giang", _of("Hậu Giang", "Ủy ban kiểm sát")),
    ],
)
def test_a_department_and_its_office_are_one_unit(text: str, unit: Unit) -> None:
    """The department is read together with the office before or after it."""
    assert _units(text) == [unit]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("VKSND huyện Châu Thành, tỉnh Hậu Giang", Unit(Level.DISTRICT, "Hậu Giang", "huyện Châu Thành")),
        ("VKSND huyện Châu Thành (Bến Tre)", Unit(Level.DISTRICT, "Bến Tre", "huyện Châu Thành")),
        ("vks chau thanh hau giang", Unit(Level.DISTRICT, "Hậu Giang", "huyện Châu Thành")),
        ("VKSND huyện Châu Thành", Unit(Level.DISTRICT, None, "huyện Châu Thành")),
        ("VKSND huyện Châu Thành A", Unit(Level.DISTRICT, "Hậu Giang", "huyện Châu Thành A")),
        ("vks tp vi thanh nam 2023", Unit(Level.DISTRICT, "Hậu Giang", "thành phố Vị Thanh")),
        ("Viện KSND TP.Biên Hòa", Unit(Level.DISTRICT, "Đồng Nai", "thành phố Biên Hòa")),
        ("VKSND thị xã Ngã Bảy", Unit(Level.DISTRICT, "Hậu Giang", "thị xã Ngã Bảy")),
        ("VKSND quận 1", Unit(Level.DISTRICT, "Hồ Chí Minh", "quận 1")),
        ("VKSND thành phố Cà Mau", Unit(Level.DISTRICT, "Cà Mau", "thành phố Cà Mau")),
        ("VKSND huyện Hòa Bình", Unit(Level.DISTRICT, "Bạc Liêu", "huyện Hòa Bình")),
        ("VKSND huyện Tĩnh Gia", Unit(Level.DISTRICT, None, "huyện Tĩnh Gia")),
        (
            "VKSND thành phố Huế, tỉnh Thừa Thiên Huế",
            Unit(Level.DISTRICT, "Huế", "thành phố Huế"),
        ),
        ("VKSND khu vực 3 - Phú Thọ", Unit(Level.AREA, "Phú Thọ", "khu vực 3")),
        ("Viện KSND Khu vực 10 tỉnh Phú Thọ", Unit(Level.AREA, "Phú Thọ", "khu vực 10")),
        ("VKSKV7", Unit(Level.AREA, None, "khu vực 7")),
        ("KV 3", Unit(Level.AREA, None, "khu vực 3")),
        ("Văn phòng VKSND khu vực 3 - Phú Thọ", Unit(Level.AREA, "Phú Thọ", "khu vực 3", "Văn phòng")),
    ],
)
def test_a_lower_office_is_read_with_its_province_where_that_is_known(text: str, unit: Unit) -> None:
    """The province is read beside the name, or inferred where only one had a district of that name."""
    assert _units(text) == [unit]


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
    assert _units(text) == [unit]


def _spellings(province: Province) -> list[str]:
    kind, name = province.kind_on().kind, province.name
    late = name.replace("Hòa", "Hoà").replace("Hóa", "Hoá")
    half = " ".join(fold(word) if at % 2 else word for at, word in enumerate(name.split()))
    written = f"VKSND {kind} {name}"
    return [written, fold(written), f"vks {half.lower()}", f"Viện KSND {kind} {late}", written.upper()]


@pytest.mark.parametrize("province", all_provinces(), ids=lambda province: province.name)
def test_every_province_is_read_in_five_spellings(province: Province) -> None:
    """Full marks, no marks, half the marks, the other tone placement and capitals name the same office."""
    assert [_units(text) for text in _spellings(province)] == [[_of(province.name)]] * 5


@pytest.mark.parametrize("province", all_provinces(), ids=lambda province: province.name)
def test_a_bare_province_name_is_its_office(province: Province) -> None:
    """A question may name the place alone, with or without marks."""
    texts = [f"kết quả của {province.name} năm 2023", f"ket qua cua {fold(province.name)} nam 2023"]
    assert [_units(text) for text in texts] == [[_of(province.name)]] * 2


def test_a_bare_place_is_marked_as_such() -> None:
    """Callers can tell "tỉnh Hậu Giang" from "VKSND tỉnh Hậu Giang"."""
    mentions = find_units("20 năm thành lập tỉnh Hậu Giang và VKSND tỉnh Hậu Giang")
    assert [mention.bare for mention in mentions] == [True, False]


@pytest.mark.parametrize(
    ("text", "home", "unit"),
    [
        ("VKSND tỉnh", HAU_GIANG, HAU_GIANG),
        ("Viện kiểm sát tỉnh", _of("Hậu Giang", "Phòng 8"), HAU_GIANG),
        ("Phòng 7", HAU_GIANG, _of("Hậu Giang", "Phòng 7")),
        ("Phòng 7", Unit(Level.AREA, "Phú Thọ", "khu vực 3"), _of("Phú Thọ", "Phòng 7")),
        ("VKSND hai cấp", HAU_GIANG, Unit(Level.PROVINCE, "Hậu Giang", group="hai cấp")),
        ("VKSND cấp huyện", HAU_GIANG, Unit(Level.DISTRICT, "Hậu Giang", group="cấp huyện")),
        ("VKSND quận, huyện", _of("Cần Thơ"), Unit(Level.DISTRICT, "Cần Thơ", group="cấp huyện")),
        ("VKSND huyện", Unit(Level.DISTRICT, "Trà Vinh", "huyện Càng Long"),
         Unit(Level.DISTRICT, "Trà Vinh", "huyện Càng Long")),
        ("VKSND thành phố", _of("Cần Thơ"), _of("Cần Thơ")),
        ("VKSND thành phố", Unit(Level.DISTRICT, "Cà Mau", "thành phố Cà Mau"),
         Unit(Level.DISTRICT, "Cà Mau", "thành phố Cà Mau")),
        ("VKSND khu vực 2", _of("Cà Mau"), Unit(Level.AREA, "Cà Mau", "khu vực 2")),
        ("VKSND huyện Châu Thành", HAU_GIANG, Unit(Level.DISTRICT, "Hậu Giang", "huyện Châu Thành")),
        ("VKSND huyện Trà Ôn", HAU_GIANG, Unit(Level.DISTRICT, "Vĩnh Long", "huyện Trà Ôn")),
        ("đơn vị đã hoàn thành", _of("Trà Vinh", "Phòng 9"), _of("Trà Vinh", "Phòng 9")),
        ("Văn phòng đã tham mưu", HAU_GIANG, _of("Hậu Giang", "Văn phòng")),
    ],
)  # fmt: skip
def test_an_elliptic_form_is_completed_from_home(text: str, home: Unit, unit: Unit) -> None:
    """A document's own office is meant where the text leaves something out."""
    assert _units(text, home=home) == [unit]


def test_a_completed_mention_is_not_qualified() -> None:
    """Only words that tell everything themselves are qualified."""
    mentions = find_units("VKSND tỉnh, Phòng 7 và VKSND tỉnh Trà Vinh", home=HAU_GIANG)
    assert [mention.qualified for mention in mentions] == [False, False, True]


@pytest.mark.parametrize(
    "text", ["các đơn vị đã hoàn thành", "6 đơn vị tham gia", "đơn vị tính", "từng đơn vị thực hiện"]
)
def test_other_units_are_not_the_home_unit(text: str) -> None:
    """Only "đơn vị" as the subject points to the unit whose text it is."""
    assert _units(text, home=HAU_GIANG) == []


def test_without_home_the_text_completes_itself() -> None:
    """A question may name its province after the department."""
    assert _units("Phòng 8 năm 2023 của Hậu Giang") == [_of("Hậu Giang", "Phòng 8"), HAU_GIANG]


def test_the_document_decides_what_its_departments_are_called() -> None:
    """A gloss of the document comes before the general table."""
    name = "Phòng Kiểm sát thi hành án dân sự"
    mentions = find_units(f"{name} đã báo cáo", home=HAU_GIANG, glosses={name: "Phòng 8"})
    assert [mention.unit for mention in mentions] == [_of("Hậu Giang", "Phòng 8")]


@pytest.mark.parametrize(
    ("on", "unit"),
    [
        (date(2023, 12, 31), Unit(Level.DISTRICT, "Huế", "thành phố Huế")),
        (date(2025, 12, 31), _of("Huế")),
        (None, _of("Huế")),
    ],
)
def test_the_day_decides_whether_hue_is_a_town_or_a_city(on: date | None, unit: Unit) -> None:
    """Until 2024 the city was a town of the province Thừa Thiên Huế."""
    assert [mention.unit for mention in find_units("VKSND thành phố Huế", on=on)] == [unit]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("VKSND các tỉnh: Cà Mau, Bạc Liêu và Sóc Trăng", [_of("Cà Mau"), _of("Bạc Liêu"), _of("Sóc Trăng")]),
        (
            "các phòng 7, 8 và 9 của vks tỉnh hậu giang",
            [_of("Hậu Giang", "Phòng 7"), _of("Hậu Giang", "Phòng 8"), _of("Hậu Giang", "Phòng 9")],
        ),
        (
            "VKSND các khu vực 1, 2 tỉnh Phú Thọ",
            [Unit(Level.AREA, "Phú Thọ", "khu vực 1"), Unit(Level.AREA, "Phú Thọ", "khu vực 2")],
        ),
        (
            "VKSND các huyện Cầu Kè, Càng Long và thị xã Duyên Hải",
            [
                Unit(Level.DISTRICT, "Trà Vinh", "huyện Cầu Kè"),
                Unit(Level.DISTRICT, "Trà Vinh", "huyện Càng Long"),
                Unit(Level.DISTRICT, "Trà Vinh", "thị xã Duyên Hải"),
            ],
        ),
        (
            "Phòng 7 và Phòng 8 VKSND tỉnh Hậu Giang",
            [_of("Hậu Giang", "Phòng 7"), _of("Hậu Giang", "Phòng 8")],
        ),
    ],
)
def test_a_list_gives_each_of_its_members(text: str, expected: list[Unit]) -> None:
    """The head of a list is said once and counts for all."""
    assert _units(text) == expected


def test_a_department_before_a_district_office_in_a_list_is_not_its_department() -> None:
    """Districts have no numbered departments: "Phòng 9, VKSND huyện ..." are two bodies."""
    found = _units("tặng Giấy khen cho Phòng 9, VKSND huyện Long Mỹ", home=HAU_GIANG)
    assert found == [_of("Hậu Giang", "Phòng 9"), Unit(Level.DISTRICT, "Hậu Giang", "huyện Long Mỹ")]


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


@pytest.mark.parametrize(
    "text",
    [
        "bà Nguyễn Thị Hòa Bình",
        "nguyen thi hoa binh la ai",
        "Kiểm sát viên Trần Hà Nam",
        "đồng chí Hà Giang phát biểu",
        "dong chi son la ai",
        "vì hòa bình và phát triển",
        "biển Thái Bình Dương",
        "đường Điện Biên Phủ",
        "học tập tư tưởng Hồ Chí Minh",
        "kết quả không cao bằng năm 2022",
        "dien bien tinh hinh toi pham",
        "bao cao bang video",
        "trong nam dinh chi 3 vu",
        "danh gia lai chung cu",
        "hai phong nghiep vu",
        "Hà Nội, ngày 05 tháng 3 năm 2024",
        "quốc phòng 3 tỷ, dự phòng 2 phương án",
        "phòng 301",
        "74 vụ 7 bị cáo",
        "Vụ 7 bị cáo được xét xử",
        "công tác thanh tra, kiểm tra",
        "Văn phòng Chính phủ",
        "văn phòng công chứng",
        "Phòng họp không giấy",
        "các phòng nghiệp vụ",
        "Chỉ thị số 01/CT-VKSTC và Quyết định số 21/QĐ-VKSKV7",
        "quan điểm của cơ quan điều tra",
        "chính quyền địa phương hai cấp",
        "VKSND",
        "đại diện Viện kiểm sát",
        "VKSND các tỉnh trong Cụm",
    ],
)
def test_what_only_looks_like_a_unit_is_none(text: str) -> None:
    """Persons, ordinary words, document numbers and other bodies' rooms are not units."""
    assert find_units(text) == []


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("vks tinh hau gian nam 2023", "Hậu Giang"),
        ("VKSND tỉnh Hâu Giang", "Hậu Giang"),
        ("vksnd tinh thnah hoa", "Thanh Hóa"),
        ("vks hà tỉnh", "Hà Tĩnh"),
        ("ket qua cua haugiang", "Hậu Giang"),
        ("vks soc trng 9 thang", "Sóc Trăng"),
        ("VKSND thành phố Đà Nẵg", "Đà Nẵng"),
        ("kết quả của Trà Vihn", "Trà Vinh"),
    ],
)
def test_one_typing_error_in_a_province_is_forgiven_in_questions(text: str, province: str) -> None:
    """A wrong, missing, swapped or added letter or tone does not hide the province."""
    assert _units(text, tolerant=True) == [_of(province)]


@pytest.mark.parametrize("text", ["vks vinh phuoc", "kết quả của hai giang", "Đông Nam bộ", "vks ha nan"])
def test_a_slip_between_two_provinces_or_in_a_short_name_is_not_guessed(text: str) -> None:
    """Where two provinces are equally near, none is taken."""
    assert _units(text, tolerant=True) == []


@pytest.mark.parametrize("province", all_provinces(), ids=lambda province: province.name)
def test_no_real_province_is_turned_into_another_one(province: Province) -> None:
    """Tolerance changes nothing for a name that is right."""
    texts = [f"vks {province.name}", f"vks tinh {fold(province.name)}"]
    assert [_units(text, tolerant=True) for text in texts] == [_units(text) for text in texts]


def test_documents_are_read_without_tolerance() -> None:
    """A document's words are taken as they stand."""
    assert _units("VKSND tỉnh Hậu Giag") == [Unit(Level.PROVINCE)]


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
    assert [_units(label(mention.unit)) for mention in mentions] == [[mention.unit] for mention in mentions]
