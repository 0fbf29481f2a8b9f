"""Tests of the person finder."""

from __future__ import annotations

import pytest

from documents.mentions.persons import PersonMention, find_persons, same_person
from documents.types import Level, Unit

HOME = Unit(Level.PROVINCE, "Hậu Giang")


def told(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the names in ``text`` with their offices."""
    return [(person.name, person.roles) for person in find_persons(text, home=HOME)]


def only(text: str) -> PersonMention:
    """Return the one person of ``text``."""
    (person,) = find_persons(text, home=HOME)
    return person


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đồng chí Lê Văn Bách, Viện trưởng VKSND tỉnh chủ trì.", [("Lê Văn Bách", ("Viện trưởng",))]),
        (
            "Dự họp có đ/c Lê Văn Bách, Bí thư Đảng ủy, Viện trưởng VKSND tỉnh.",
            [("Lê Văn Bách", ("Bí thư Đảng ủy", "Viện trưởng"))],
        ),
        ("bà Trần Thị Huyền Trang – Trưởng phòng, báo cáo", [("Trần Thị Huyền Trang", ("Trưởng phòng",))]),
        ("Phó Viện trưởng VKSND tỉnh Đỗ Quốc Huy kết luận", [("Đỗ Quốc Huy", ("Phó Viện trưởng",))]),
        ("Sinh viên Trịnh Hoài Nam, thủ khoa khóa 5, phát biểu.", [("Trịnh Hoài Nam", ())]),
        ("Thủ môn xuất sắc nhất là cầu thủ Rơ Châm Hiệp (Phòng 2).", [("Rơ Châm Hiệp", ())]),
        ("Đón 40 sinh viên Trường Đại học Luật về thực tập.", []),
        ("Báo cáo viên là Tiến sĩ Lê Văn Bách.", [("Lê Văn Bách", ("Báo cáo viên",))]),
        ("Giảng bài có ThS. Lê Văn Bách và ông Lý Văn Hào.", [("Lê Văn Bách", ()), ("Lý Văn Hào", ())]),
        ("Trưởng phòng 7 là đồng chí Lý Văn Hào.", [("Lý Văn Hào", ("Trưởng phòng",))]),
        ("Thư ký đoàn là Kiểm tra viên Lý Văn Hào.", [("Lý Văn Hào", ("Thư ký", "Kiểm tra viên"))]),
        ("Trưởng phòng A Thút, người Xơ Đăng", [("A Thút", ("Trưởng phòng",))]),
        ("Kiểm sát viên Y Hoa Mai được khen", [("Y Hoa Mai", ("Kiểm sát viên",))]),
        ("Viện trưởng VKSND khu vực 9 (địa bàn cũ) là đồng chí Lý Văn Hào.", [("Lý Văn Hào", ("Viện trưởng",))]),
        (
            "Kiểm sát viên hướng dẫn là đồng chí Vi Thị Mơ, Kiểm tra viên giúp việc là đồng chí Lý Văn Hào.",
            [("Vi Thị Mơ", ("Kiểm sát viên",)), ("Lý Văn Hào", ("Kiểm tra viên",))],
        ),
        ("Ngô Minh Tú – Phó Chánh Văn phòng trình bày", [("Ngô Minh Tú", ("Phó Chánh Văn phòng",))]),
        ("Đồng chí Nguyễn Thanh Sang phát biểu.", [("Nguyễn Thanh Sang", ())]),
        ("Khen thưởng của Chủ tịch nước: đồng chí Vũ An Khê được tặng", [("Vũ An Khê", ())]),
        ("đồng chí Vũ An Khê được bổ nhiệm giữ chức vụ Trưởng phòng 2", [("Vũ An Khê", ("Trưởng phòng",))]),
        ("tặng đồng chí Vũ An Khê, Trưởng phòng 1; Viện trưởng VKSND tối cao tặng", [("Vũ An Khê", ("Trưởng phòng",))]),
        (
            "đồng chí Vũ An Khê, Viện trưởng VKSND tỉnh và đồng chí Mai Hạ Lan, Phó Viện trưởng",
            [("Vũ An Khê", ("Viện trưởng",)), ("Mai Hạ Lan", ("Phó Viện trưởng",))],
        ),
        (
            "các đồng chí Vũ An Khê, Mai Hạ Lan, Phó Viện trưởng VKSND tỉnh",
            [("Vũ An Khê", ("Phó Viện trưởng",)), ("Mai Hạ Lan", ("Phó Viện trưởng",))],
        ),
        (
            "các Phó Viện trưởng: Vũ An Khê và Mai Hạ Lan",
            [("Vũ An Khê", ("Phó Viện trưởng",)), ("Mai Hạ Lan", ("Phó Viện trưởng",))],
        ),
        (
            "2 đồng chí được công nhận Chiến sĩ thi đua cơ sở là Vũ An Khê và Mai Hạ Lan",
            [("Vũ An Khê", ()), ("Mai Hạ Lan", ())],
        ),
        ("Các cá nhân được khen gồm: Vũ An Khê, Mai Hạ Lan.", [("Vũ An Khê", ()), ("Mai Hạ Lan", ())]),
        (
            "có 02 Phó Viện trưởng là đồng chí Vũ An Khê (trước ở huyện Châu Thành) và đồng chí Mai Hạ Lan",
            [("Vũ An Khê", ("Phó Viện trưởng",)), ("Mai Hạ Lan", ("Phó Viện trưởng",))],
        ),
        (
            "Đơn vị: VKSND khu vực 5 | Viện trưởng: Y Thuân Êban | Trụ sở: phường 2",
            [("Y Thuân Êban", ("Viện trưởng",))],
        ),
        (
            "01 Trưởng phòng (đồng chí Vũ An Khê), 02 Phó Trưởng phòng (đồng chí Lý Văn Hào và đồng chí Mai Hạ Lan)",
            [
                ("Vũ An Khê", ("Trưởng phòng",)),
                ("Lý Văn Hào", ("Phó Trưởng phòng",)),
                ("Mai Hạ Lan", ("Phó Trưởng phòng",)),
            ],
        ),
        (
            "Viện trưởng (Vũ An Khê), hai Phó Viện trưởng (Lý Văn Hào, Mai Hạ Lan)",
            [
                ("Vũ An Khê", ("Viện trưởng",)),
                ("Lý Văn Hào", ("Phó Viện trưởng",)),
                ("Mai Hạ Lan", ("Phó Viện trưởng",)),
            ],
        ),
        (
            "đồng chí Vũ An Khê (Trưởng phòng), đồng chí Mai Hạ Lan",
            [("Vũ An Khê", ("Trưởng phòng",)), ("Mai Hạ Lan", ())],
        ),
        ("KT. VIỆN TRƯỞNG, PHÓ VIỆN TRƯỞNG: (Đã ký) Vũ An Khê", [("Vũ An Khê", ("Phó Viện trưởng",))]),
        ("TL. VIỆN TRƯỞNG / CHÁNH VĂN PHÒNG / Vũ An Khê", [("Vũ An Khê", ("Chánh Văn phòng",))]),
        ("Khuyết Viện trưởng, Phó Viện trưởng Vũ An Khê điều hành", [("Vũ An Khê", ("Phó Viện trưởng",))]),
        ("Do chưa bổ nhiệm Trưởng phòng 2, đồng chí Vũ An Khê phụ trách", [("Vũ An Khê", ())]),
        ("Trong vị trí Trưởng phòng 2, đồng chí Vũ An Khê phụ trách", [("Vũ An Khê", ("Trưởng phòng",))]),
        (
            "Phụ trách Khối thi đua có đồng chí Vũ An Khê, Kiểm sát viên cao cấp",
            [("Vũ An Khê", ("Phụ trách Khối thi đua", "Kiểm sát viên cao cấp"))],
        ),
        ("Cùng đi với Viện trưởng có đồng chí Vũ An Khê", [("Vũ An Khê", ())]),
        ("Thư ký hội nghị: đồng chí Vũ An Khê.", [("Vũ An Khê", ("Thư ký",))]),
        ("cô Mai Hạ Lan đạt Lao động tiên tiến", [("Mai Hạ Lan", ())]),
        ("Thư ký là chị Mai Hạ Lan, chuyên viên Phòng 3", [("Mai Hạ Lan", ("Thư ký", "Chuyên viên"))]),
        ("Viện trưởng/Trưởng phòng: Vũ An Khê | Số người: 22", [("Vũ An Khê", ("Viện trưởng", "Trưởng phòng"))]),
        ("Đ/c Y H’Lim, Trưởng phòng 8", [("Y H’Lim", ("Trưởng phòng",))]),
        ("Phó Trưởng phòng Zơrâm Thị Sáo trình bày", [("Zơrâm Thị Sáo", ("Phó Trưởng phòng",))]),
        ("Kiểm sát viên Dơng Gur Ha Lang được khen", [("Dơng Gur Ha Lang", ("Kiểm sát viên",))]),
        (
            "sửa nhà cho đoàn viên Dơng Gur Ha Lang và đoàn viên Vũ An Khê",
            [("Dơng Gur Ha Lang", ()), ("Vũ An Khê", ())],
        ),
        ("Đại diện Công an huyện, Trung tá Vũ An Khê tiếp thu kết luận", [("Vũ An Khê", ())]),
    ],
)
def test_a_person_is_found_with_the_offices_beside_the_name(
    text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    """Offices before, after or shared by a list of names belong to the right person."""
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Đồng chí Chánh Văn phòng VKSND tối cao đề nghị",
        "các đồng chí Phó Viện trưởng, Trưởng phòng dự họp",
        "VKSND tỉnh Bà Rịa - Vũng Tàu",
        "Viện trưởng VKSND tỉnh Cà Mau",
        "phường Nguyễn Văn Cừ",
        "khám cho anh Lê Văn H. bị thương tích 12%",
        "khám cho cô Lê Thị H. bị thương tích 12%",
        "nhân viên Báo Nông Thôn Mới",
        "cán bộ Phòng Tổ Chức Cán Bộ",
        "Giám đốc Sở Văn Hóa Thể Thao",
    ],
)
def test_capitalised_words_without_a_person_are_none(text: str) -> None:
    """Offices, provinces and streets are not people."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("đồng chí Trần Văn Toại, Phó Trưởng phòng 8", Unit(Level.PROVINCE, "Hậu Giang", department="Phòng 8")),
        ("đồng chí Trần Văn Toại, Viện trưởng VKSND tỉnh Cà Mau", Unit(Level.PROVINCE, "Cà Mau")),
        (
            "đồng chí Trần Văn Toại, Chánh Văn phòng VKSND tối cao",
            Unit(Level.SUPREME, department="Văn phòng"),
        ),
        ("đồng chí Trần Văn Toại, Trưởng phòng", None),
    ],
)
def test_an_office_is_held_in_the_unit_named_with_it(text: str, unit: Unit | None) -> None:
    """A number behind "Trưởng phòng" is the department; nothing is supplied where nothing is said."""
    assert only(text).unit == unit


def test_each_post_keeps_its_own_unit() -> None:
    """Looking after an emulation group is another post than heading an office."""
    posts = only("đồng chí Cao Bá Lộc - Chánh Văn phòng VKSND tối cao phụ trách Cụm thi đua số 2").posts
    assert [post.unit for post in posts] == [
        Unit(Level.SUPREME, department="Văn phòng"),
        Unit(group="Cụm thi đua số 2"),
    ]


def test_the_span_of_the_offices_covers_their_words() -> None:
    """The offices can be quoted as they stand."""
    text = "Đồng chí Lê Văn Bách, Bí thư Chi bộ, Trưởng phòng 9 dự."
    span = only(text).role_span
    assert span is not None
    assert text[span.start : span.end] == "Bí thư Chi bộ, Trưởng phòng 9"


@pytest.mark.parametrize("text", ["tran thi huyen trang la ai", "dong chi tran thi huyen trang giu chuc vu gi"])
def test_a_name_typed_without_capitals_is_found_in_a_question(text: str) -> None:
    """A family name in front and a word of asking behind bound the name."""
    assert [person.name for person in find_persons(text)] == ["tran thi huyen trang"]


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Nguyễn Thanh Liên", "nguyen thanh lien", True),
        ("Trần Thị Thúy", "Trần Thị Thuý", True),
        ("NGUYỄN THANH LIÊN", "Nguyễn Thanh Liên", True),
        ("nguyễn thanh lien", "Nguyễn Thanh Liên", True),
        ("Lê Minh Hoa", "Lê Minh Hòa", False),
        ("Nguyễn Thanh Liên", "Nguyễn Thanh Loan", False),
        ("Trần Thị Huyền", "Trần Thị Huyền Trang", False),
    ],
)
def test_marks_decide_between_names_only_where_both_have_them(a: str, b: str, same: bool) -> None:
    """A name typed without marks may be any of those letters, one typed with marks is that name."""
    assert same_person(a, b) is same


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Viện trưởng VKSND huyện, đồng chí Chu Văn Toản cho biết đơn vị đã số hóa hồ sơ.", [("Viện trưởng",)]),
        ("Dự có đồng chí Lê Văn An, Viện trưởng, đồng chí Chu Văn Toản.", [("Viện trưởng",), ()]),
        ("Có Viện trưởng, đồng chí Chu Văn Toản, Trưởng phòng 7 dự.", [("Trưởng phòng",)]),
    ],
)
def test_an_office_before_a_comma_is_of_the_name_behind_it(text: str, roles: list[tuple[str, ...]]) -> None:
    """Unless it is another's, or the name has an office of its own."""
    assert [person.roles for person in find_persons(text)] == roles


@pytest.mark.parametrize(
    ("text", "department"),
    [
        ("Đơn vị phụ trách: Phòng 9, đ/c Lê Thị Mận, Trưởng phòng.", "Phòng 9"),
        ("Làm việc với Phòng 9 có đồng chí Lê Thị Mận, Trưởng phòng.", None),
    ],
)
def test_a_head_named_behind_a_department_heads_it(text: str, department: str | None) -> None:
    """Only right behind it: elsewhere the department may be the occasion."""
    (person,) = find_persons(text)
    assert (person.unit.department if person.unit else None) == department


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Điều động ông Lê Văn An về VKSND khu vực 3, giữ chức vụ Phó Viện trưởng.", ("Phó Viện trưởng", "khu vực 3")),
        ("Đồng chí Lê Văn An, Trưởng phòng 7 đến nhận công tác và bổ nhiệm giữ chức vụ Viện trưởng VKSND khu vực 2.",
         ("Viện trưởng", "khu vực 2")),
        ("Bổ nhiệm chức vụ Viện trưởng VKSND khu vực 1 đối với đồng chí Lê Văn An.", ("Viện trưởng", "khu vực 1")),
        ("Đồng chí Lê Văn An đề nghị cấp dưới làm Trưởng đoàn.", None),
    ],
)  # fmt: skip
def test_an_office_that_is_taken_further_on_belongs_to_who_takes_it(text: str, post: tuple[str, str] | None) -> None:
    """With the body named on the way to it, and only as long as nobody else is spoken of."""
    held = [(one.role, one.unit.locality if one.unit else None) for one in only(text).posts]
    assert held[-1:] == ([post] if post else [])


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Sáng kiến của Kiểm sát viên Lê Văn An được công nhận.", [("Kiểm sát viên",)]),
        ("Khen thưởng của Chủ tịch nước: đồng chí Lê Văn An.", [()]),
    ],
)
def test_an_office_behind_of_is_that_of_the_name_right_behind_it(text: str, roles: list[tuple[str, ...]]) -> None:
    """A colon between them parts the giver from who got it."""
    assert [person.roles for person in find_persons(text)] == roles


def test_a_duty_to_head_a_department_is_no_head_of_a_directorate() -> None:
    """In "nhiệm vụ Trưởng phòng" no "Vụ trưởng" stands."""
    assert only("Đồng chí Lê Văn An nhận nhiệm vụ Trưởng phòng từ tháng 6.").roles == ("Trưởng phòng",)


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        ("Thư ký Cụm - ông Lê Văn An, Chánh Văn phòng.", [("Lê Văn An", ("Thư ký", "Chánh Văn phòng"))]),
        ("Đơn vị: VKSND huyện Cẩm Sơn | Người phụ trách: Lê Thị Mận | Kiến nghị: 2", [("Lê Thị Mận", ())]),
        ("Đoàn kiểm sát Nhà tạm giữ huyện Văn Sơn do ai làm Trưởng đoàn?", []),
    ],
)
def test_names_behind_a_dash_or_a_column_of_people_are_read(text: str, told_of: list[tuple[str, object]]) -> None:
    """A place that looks like a name takes no office."""
    assert told(text) == told_of


@pytest.mark.parametrize("name", ["Trượng Thị Mỹ Hạnh", "Đổng Văn Lâm", "Khương Minh Tú", "Điểu Văn Sang"])
def test_rarer_family_names_are_known(name: str) -> None:
    """Behind an office and before a verb nothing else tells a person."""
    assert only(f"Kiểm sát viên {name} giữ quyền công tố đã trình chiếu sơ đồ.").name == name


def test_the_office_in_a_delegation_stands_before_the_rank() -> None:
    """ "Thư ký Đoàn là Kiểm tra viên A": A holds both."""
    (person,) = find_persons("Thư ký Đoàn kiểm sát là Kiểm tra viên Lê Thị Mận.")
    assert person.roles == ("Thư ký", "Kiểm tra viên")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Họ và tên: Vi Thị Mơ | Chức vụ: Phó Viện trưởng | Phụ trách: Phòng 2", [("Vi Thị Mơ", ("Phó Viện trưởng",))]),
        ("Chức vụ: Trưởng phòng 9 | Họ tên: Vi Thị Mơ", [("Vi Thị Mơ", ("Trưởng phòng",))]),
        ("Tên cá nhân: Vi Thị Mơ | Đơn vị: Phòng 2 | Hình thức: Giấy khen", [("Vi Thị Mơ", ())]),
        ("Nơi kiểm sát: Trại giam | Chức vụ: Trưởng phòng", []),
    ],
)
def test_a_column_of_offices_tells_that_of_the_row(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    """The office stands in a cell of its own, before or behind the name."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("có đồng chí Vi Thị Mơ (Kiểm tra viên, kiêm Thư ký)", [("Vi Thị Mơ", ("Kiểm tra viên", "Thư ký"))]),
        ("Thư ký Đại hội: đồng chí Vi Thị Mơ.", [("Vi Thị Mơ", ("Thư ký",))]),
        (
            "Giúp việc có hai Phó Trưởng phòng, anh Lý Văn Hào và chị Vi Thị Mơ.",
            [("Lý Văn Hào", ("Phó Trưởng phòng",)), ("Vi Thị Mơ", ("Phó Trưởng phòng",))],
        ),
        ("02 học viên đạt loại giỏi là: Siu Lan, Vi Thị Mơ.", [("Siu Lan", ()), ("Vi Thị Mơ", ())]),
        ("bầu đồng chí Vi Thị Mơ làm Bí thư", [("Vi Thị Mơ", ("Bí thư",))]),
        ("Đoàn Chủ tịch: đồng chí Vi Thị Mơ", [("Vi Thị Mơ", ())]),
    ],
)
def test_an_office_stands_in_many_ways_beside_a_name(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    """A second office in brackets, one with what it is of, those of two at once, and one that names no body."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("là đồng chí Vi Thị Mơ - Ủy viên Ban Chấp hành Đảng bộ tỉnh, Viện trưởng", [("Vi Thị Mơ", ("Viện trưởng",))]),
        (
            "Phụ trách Cụm, đồng chí Vi Thị Mơ - Phó Viện trưởng VKSND tối cao biểu dương",
            [("Vi Thị Mơ", ("Phụ trách Cụm thi đua", "Phó Viện trưởng"))],
        ),
        ("Giải phụ “Bài viết hay nhất”: Vi Thị Mơ.", [("Vi Thị Mơ", ())]),
        ("Địa chỉ: Nguyễn Thị Định", []),
        ("Vi Thị Mơ (sinh năm 1976) hiện là Viện trưởng", [("Vi Thị Mơ", ("Viện trưởng",))]),
        ("ông Lý Văn Hào - Viện trưởng (Phó Trưởng đoàn)", [("Lý Văn Hào", ("Viện trưởng", "Phó Trưởng đoàn"))]),
        ("Tổ phó thường trực: đồng chí Vi Thị Mơ", [("Vi Thị Mơ", ("Tổ phó",))]),
        (
            "ông Lý Văn Hào và bà Vi Thị Mơ là Phó Trưởng phòng",
            [("Lý Văn Hào", ("Phó Trưởng phòng",)), ("Vi Thị Mơ", ("Phó Trưởng phòng",))],
        ),
        (
            "ông Lý Văn Hào và bà Vi Thị Mơ, Phó Trưởng phòng",
            [("Lý Văn Hào", ()), ("Vi Thị Mơ", ("Phó Trưởng phòng",))],
        ),
    ],
)
def test_titles_that_are_no_offices_and_labels_lead_to_a_name(
    text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    """A seat in a committee parts the name from the office; behind a label stands a name, or a street."""
    assert told(text) == expected


def test_the_secretary_named_next_is_no_other_than_that() -> None:
    """Behind "Thư ký Đoàn là" stands its holder, whoever stands before; a member can be the secretary as well."""
    told = "đồng chí Vi Hạ Thu, Kiểm sát viên làm Phó Trưởng đoàn, thư ký Đoàn là Kiểm tra viên Ngô Tấn Hào"
    member = "đồng chí Lục Văn Khôi, Kiểm sát viên sơ cấp là thành viên kiêm thư ký"
    assert [person.roles for person in find_persons(told)] == [
        ("Kiểm sát viên", "Phó Trưởng đoàn"),
        ("Thư ký", "Kiểm tra viên"),
    ]
    assert [person.roles for person in find_persons(member)] == [("Kiểm sát viên sơ cấp", "Thư ký")]


@pytest.mark.parametrize(
    "text",
    [
        "02 cá nhân được Thủ tướng Chính phủ tặng Bằng khen là đồng chí Cao Văn Sáu và đồng chí Mai Thị Sen.",
        "02 cá nhân được Viện trưởng VKSND tỉnh khen thưởng là đồng chí Cao Văn Sáu và đồng chí Mai Thị Sen.",
    ],
)
def test_whoever_gives_an_award_is_not_who_gets_it(text: str) -> None:
    """The office before "tặng ... là" is the giver's."""
    assert [(person.name, person.roles) for person in find_persons(text)] == [("Cao Văn Sáu", ()), ("Mai Thị Sen", ())]


def test_a_commune_where_somebody_comes_from_is_nobody() -> None:
    """Communes are called after people."""
    named = find_persons("Đồng chí Mai Thị Sen quê xã Trần Văn Ơn, là Kiểm sát viên trung cấp.")
    assert [person.name for person in named] == ["Mai Thị Sen"]


def test_what_heads_a_list_is_the_office_of_all_whom_semicolons_part() -> None:
    """One with another office keeps to that, unless the list is of those who taught a course."""
    course = "Giảng viên gồm ông Cao Văn Sáu, Phó Trưởng phòng; bà Lý Thị Nho, Kiểm tra viên; và ông Hồ Bá Tòng, Cục 2."
    deputies = "Phó Viện trưởng gồm đồng chí Cao Văn Sáu phụ trách án hình sự; đồng chí Lý Thị Nho phụ trách án dân sự;"
    assert [roles[0] for _, roles in told(course)] == ["Giảng viên"] * 3
    assert told(f"{deputies} đồng chí Hồ Bá Tòng, Chánh Văn phòng. Dự có bà Đỗ Thị Tám") == [
        ("Cao Văn Sáu", ("Phó Viện trưởng",)),
        ("Lý Thị Nho", ("Phó Viện trưởng",)),
        ("Hồ Bá Tòng", ("Chánh Văn phòng",)),
        ("Đỗ Thị Tám", ()),
    ]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Ba đồng chí được bổ nhiệm Phó Viện trưởng VKSND tỉnh gồm: Cao Văn Sáu, Lý Thị Nho và Hồ Bá Tòng.",
            ["Phó Viện trưởng"] * 3,
        ),
        (
            "Phó Chánh Văn phòng gồm: Cao Văn Sáu (nguyên Trưởng phòng 9 VKSND tỉnh), Lý Thị Nho và Hồ Bá Tòng.",
            ["Phó Chánh Văn phòng"] * 3,
        ),
        ("Hai Phó Trưởng phòng 7 là: Cao Văn Sáu và Lý Thị Nho.", ["Phó Trưởng phòng"] * 2),
        ("Viện trưởng Cao Văn Sáu (nguyên Trưởng phòng 9), Lý Thị Nho cùng dự.", ["Viện trưởng", None]),
    ],
)
def test_who_is_listed_behind_an_office_holds_it(text: str, roles: list[str | None]) -> None:
    """What one of them was before stands in brackets and gives the next nothing."""
    assert [next(iter(held), None) for _, held in told(text)] == roles
