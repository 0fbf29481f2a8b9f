"""Who holds an office that a question asks about."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand
from assistant.types import Status
from assistant.weighing.persons.office_holders import leaves_office_asked, persons_asked
from assistant.weighing.persons.taking_office import body_takes_office
from assistant.weighing.statements import statements_of
from documents.types import BlockKind
from tests.assistant.corpus import decision, statements
from tests.documents.papers import table

TITLE = "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023"


@pytest.mark.parametrize(
    ("question", "sentence", "names"),
    [
        (
            "Ai làm Trưởng đoàn kiểm sát của VKSND tỉnh Sóc Trăng?",
            "Đoàn kiểm sát do đồng chí Lê Thị Mận, Phó Viện trưởng làm Trưởng đoàn đã đến Trại tạm giam.",
            ["Lê Thị Mận"],
        ),
        (
            "Phó Viện trưởng VKSND tối cao nào làm việc với VKSND tỉnh Sóc Trăng?",
            "Đoàn do đồng chí Lê Thị Mận, Phó Viện trưởng VKSND tối cao, dẫn đầu đã thăm VKSND tỉnh Sóc Trăng.",
            ["Lê Thị Mận"],
        ),
        (
            "Phó Viện trưởng VKSND tối cao nào làm việc với VKSND tỉnh Sóc Trăng?",
            "Tiếp Đoàn của VKSND tối cao có đồng chí Cao Văn Sáu, Phó Viện trưởng VKSND tỉnh Sóc Trăng.",
            [],
        ),
        (
            "Ai là Chánh Văn phòng VKSND tỉnh Sóc Trăng?",
            "Đồng chí Cao Văn Sáu, Chánh Văn phòng, trình bày báo cáo.",
            ["Cao Văn Sáu"],
        ),
        (
            "Ai là Trưởng phòng 9 VKSND tỉnh Sóc Trăng?",
            "Đồng chí Đỗ Văn Tám yêu cầu Trưởng phòng phân công Kiểm sát viên theo dõi từng địa bàn.",
            [],
        ),
        (
            "Ai thay đồng chí Lê Văn Bảy làm Chánh Văn phòng VKSND tỉnh Sóc Trăng?",
            "Đồng chí Lê Văn Bảy thôi giữ chức Chánh Văn phòng; người thay thế là đồng chí Cao Văn Sáu.",
            ["Cao Văn Sáu"],
        ),
        (
            "Ai thay đồng chí Lê Văn Bảy làm Chánh Văn phòng VKSND tỉnh Sóc Trăng?",
            "Đồng chí Lê Văn Bảy, Chánh Văn phòng, và đồng chí Cao Văn Sáu cùng dự.",
            [],
        ),
        (
            "Ai là Tổ trưởng Tổ giúp việc của VKSND tỉnh Sóc Trăng?",
            "Tổ giúp việc có 5 người; Tổ trưởng là đồng chí Chánh Văn phòng Cao Văn Sáu.",
            ["Cao Văn Sáu"],
        ),
        (
            "Những ai ở VKSND tỉnh Sóc Trăng được công nhận Chiến sĩ thi đua cơ sở?",
            "2 đồng chí được công nhận Chiến sĩ thi đua cơ sở là Cao Văn Sáu và Đỗ Văn Tám; 1 tập thể được khen.",
            ["Cao Văn Sáu", "Đỗ Văn Tám"],
        ),
        (
            "Ai ở VKSND tỉnh Sóc Trăng đạt danh hiệu Chiến sĩ thi đua cơ sở?",
            "Có 03 công chức đạt danh hiệu Chiến sĩ thi đua cơ sở, gồm: Cao Văn Sáu, Đỗ Văn Tám, Lê Thị Mận.",
            ["Cao Văn Sáu", "Đỗ Văn Tám", "Lê Thị Mận"],
        ),
        (
            "Phó Viện trưởng nào dự hội nghị của Phòng 8 VKSND tỉnh Sóc Trăng?",
            "Đồng chí Lê Thị Mận, Phó Viện trưởng VKSND tỉnh đến dự.",
            ["Lê Thị Mận"],
        ),
        (
            "Ai làm Trưởng ban Chỉ đạo ở VKSND tỉnh Sóc Trăng?",
            "Đồng chí Lê Thị Mận, Phó Viện trưởng làm Trưởng ban Chỉ đạo; Phòng 1 giúp việc cho Ban.",
            ["Lê Thị Mận"],
        ),
        (
            "Phó ban Chỉ đạo ở VKSND tỉnh Sóc Trăng là ai?",
            "Đồng chí Lê Thị Mận làm Trưởng ban; đồng chí Cao Văn Sáu làm Phó Trưởng ban.",
            ["Cao Văn Sáu"],
        ),
        (
            "Phó Viện trưởng nào của VKSND tỉnh Sóc Trăng phụ trách án dân sự?",
            "Các Phó Viện trưởng được phân công: đồng chí Lê Thị Mận lo án hình sự; đồng chí Cao Văn Sáu án dân sự.",
            ["Lê Thị Mận", "Cao Văn Sáu"],
        ),
        (
            "Sau khi Trưởng phòng 9 VKSND tỉnh Sóc Trăng nghỉ hưu thì ai phụ trách?",
            "Đồng chí Đỗ Văn Tám, Trưởng phòng 9, nghỉ hưu; đồng chí Cao Văn Sáu, Phó Trưởng phòng, phụ trách.",
            ["Cao Văn Sáu"],
        ),
        (
            "Từ khi Viện trưởng VKSND tỉnh Sóc Trăng chuyển công tác, ai điều hành?",
            "Đồng chí Đỗ Văn Tám, Viện trưởng, chuyển công tác; đồng chí Lê Thị Mận được giao điều hành.",
            ["Lê Thị Mận"],
        ),
        (
            "Các Phó Trưởng phòng 3 VKSND tỉnh Sóc Trăng là những ai?",
            "Phòng 3 có Trưởng phòng (đồng chí Lê Thị Mận), 02 Phó Trưởng phòng (đồng chí Cao Văn Sáu, Đỗ Văn Tám).",
            ["Cao Văn Sáu", "Đỗ Văn Tám"],
        ),
        (
            "Ai tạm thời điều hành Phòng 3 VKSND tỉnh Sóc Trăng?",
            "Chức danh Trưởng phòng 3 hiện do đồng chí Lê Thị Mận, Phó Trưởng phòng đảm nhiệm.",
            ["Lê Thị Mận"],
        ),
        (
            "Trưởng phòng 5 VKSND tỉnh Sóc Trăng là ai?",
            "Chức danh Trưởng phòng 3 hiện do đồng chí Lê Thị Mận, Phó Trưởng phòng đảm nhiệm.",
            [],
        ),
        (
            "Viện trưởng VKSND tỉnh Sóc Trăng là ai?",
            "Đoàn công tác của Viện trưởng do đồng chí Lê Thị Mận phụ trách đã về thăm hai xã.",
            [],
        ),
        (
            "Sau khi đồng chí Cao Văn Sáu lên Phó Viện trưởng VKSND tỉnh Sóc Trăng thì ai phụ trách Phòng 3?",
            "Nhiệm vụ của Trưởng phòng 3 tạm giao cho đồng chí Lê Thị Mận, Phó Trưởng phòng phụ trách.",
            [],
        ),
        (
            "Kiểm sát viên nào của VKSND tỉnh Sóc Trăng được tặng Giấy khen?",
            "Đồng chí Cao Văn Sáu được tặng Giấy khen; đồng chí Đỗ Văn Tám, Kế toán trưởng được tặng Bằng khen.",
            ["Cao Văn Sáu"],
        ),
        (
            "Kiểm tra viên nào của VKSND tỉnh Sóc Trăng được tặng Giấy khen?",
            "Đồng chí Cao Văn Sáu được tặng Giấy khen.",
            [],
        ),
        (
            "Ai ở VKSND tỉnh Sóc Trăng được nhận Bằng khen của Thủ tướng?",
            "Đồng chí Cao Văn Sáu được Thủ tướng Chính phủ tặng Bằng khen; đồng chí Đỗ Văn Tám được tặng Giấy khen.",
            ["Cao Văn Sáu"],
        ),
    ],
)
def test_an_office_belongs_to_who_takes_it(question: str, sentence: str, names: list[str]) -> None:
    """An office that a sentence only mentions is nobody's; one in several offices holds each of them."""
    stated = [one for one in statements((TITLE, sentence)) if one.text == sentence]
    assert [person.name for person in persons_asked(understand(question), stated[0])] == names


@pytest.mark.parametrize(
    ("body", "names"), [("VKSND khu vực 2 tỉnh Hậu Giang", ["Lê Văn Bảy"]), ("VKSND khu vực 6 tỉnh Hậu Giang", [])]
)
def test_a_row_of_several_bodies_names_nobody_of_another(body: str, names: list[str]) -> None:
    """Whose row it is cannot be told, but it is none of a body that it does not name."""
    others = [(f"VKSND khu vực {number}", "Viện trưởng Cao Văn Sáu") for number in (3, 4)]
    rows = table(["Viện trưởng"], [*others, ("VKSND khu vực 1 và VKSND khu vực 2", "Viện trưởng Lê Văn Bảy")])
    row = [one for one in statements_of(rows) if one.kind is BlockKind.TABLE_ROW][-1]
    assert [person.name for person in persons_asked(understand(f"Ai là Viện trưởng {body}?"), row)] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Dự hội nghị có đồng chí Lê Thị Mận, Phó Viện trưởng VKSND tỉnh Sóc Trăng.", ["Lê Thị Mận"]),
        ("Đồng chí Cao Văn Sáu, Phó Viện trưởng VKSND khu vực 3 được tặng Kỷ niệm chương.", []),
    ],
)
@pytest.mark.parametrize(
    "asked",
    [
        "Phó Viện trưởng VKSND tỉnh nào dự hội nghị của VKSND khu vực 3 - Sóc Trăng?",
        "Phó Viện trưởng VKSND tỉnh Sóc Trăng dự hội nghị của khu vực 3 là đồng chí nào?",
    ],
)
def test_who_visits_from_above_holds_the_office_there(asked: str, sentence: str, names: list[str]) -> None:
    """The body visited has offices of the same name."""
    question = understand(asked)
    stated = [one for one in statements(("VKSND khu vực 3 - Sóc Trăng tổng kết", sentence)) if one.text == sentence]
    assert [person.name for person in persons_asked(question, stated[0])] == names


@pytest.mark.parametrize(
    ("sentence", "takes"),
    [
        ("Hội nghị bầu VKSND tỉnh Sóc Trăng làm Cụm trưởng năm 2025.", True),
        ("Hội nghị bầu VKSND tỉnh Sóc Trăng (mới đổi tên) làm Cụm trưởng năm 2025.", True),
        ("Hội nghị bình xét thi đua và bầu Cụm trưởng năm 2025.", False),
    ],
)
def test_a_body_can_head_a_cluster(sentence: str, takes: bool) -> None:
    """Units take turns; that somebody is elected names none."""
    stated = [one for one in statements((TITLE, sentence)) if one.text == sentence]
    assert body_takes_office(understand("Cụm thi đua số 9 bầu đơn vị nào làm Cụm trưởng năm 2025?"), stated[0]) is takes


@pytest.mark.parametrize(
    ("asked", "takes"),
    [("Ai là Cụm phó năm 2025?", True), ("Ai làm Cụm trưởng?", True), ("Ai là Viện trưởng?", False)],
)
def test_whoever_is_asked_for_at_the_head_of_a_cluster_can_be_a_unit(asked: str, takes: bool) -> None:
    """The heads of a cluster are units, by their people in some news and as such in others."""
    sentence = "Hội nghị bầu VKSND tỉnh Sóc Trăng làm Cụm trưởng, VKSND tỉnh Bến Tre làm Cụm phó năm 2025."
    stated = [one for one in statements((TITLE, sentence)) if one.text == sentence]
    assert body_takes_office(understand(asked), stated[0]) is takes


def test_who_came_from_the_centre_to_another_province_is_no_answer() -> None:
    """The body visited has to agree, though the office asked for is the centre's."""
    visit = "Đồng chí Lê Thị Mận, Phó Viện trưởng VKSND tối cao đến làm việc với VKSND tỉnh Bến Tre."
    asked = "Phó Viện trưởng VKSND tối cao nào làm việc với VKSND tỉnh Sóc Trăng?"
    assert decision(asked, ("VKSND tỉnh Bến Tre đón đoàn công tác", visit)).status is Status.NOT_FOUND


def test_the_head_of_a_cell_names_the_office() -> None:
    """A plan's table says once, above the names, what all of them are."""
    rows = table(["Trưởng đoàn"], [("Trại tạm giam", "Trưởng đoàn: Phòng 8; đ/c Lê Thị Mận, Phó Trưởng phòng")])
    (row,) = [one for one in statements_of(rows) if one.kind is BlockKind.TABLE_ROW]
    asked = understand("Ai làm Trưởng đoàn kiểm sát tại Trại tạm giam?")
    assert [person.name for person in persons_asked(asked, row)] == ["Lê Thị Mận"]


@pytest.mark.parametrize(("office", "names"), [("khu vực 3", ["Cao Văn Sáu"]), ("khu vực 6", [])])
def test_a_column_of_an_office_names_who_holds_it_in_the_body_of_the_row(office: str, names: list[str]) -> None:
    """The head of the column is the same in every row; the body asked about has to be that of the row."""
    rows = table(
        ["Viện trưởng"],
        [("VKSND khu vực 3", "Viện trưởng: Cao Văn Sáu"), ("VKSND khu vực 4", "Viện trưởng: Lê Thị Mận")],
    )
    asked = understand(f"Ai là Viện trưởng VKSND {office} tỉnh Hậu Giang?")
    found = [person.name for row in statements_of(rows) for person in persons_asked(asked, row)]
    assert found == names


@pytest.mark.parametrize(
    "asked",
    [
        "Trưởng phòng 9 VKSND tỉnh Sóc Trăng được công bố quyết định là ai?",
        "Ai là Trưởng phòng 9 VKSND tỉnh Sóc Trăng?",
        "truong phong 9 vksnd tinh soc trang la dong chi nao",
    ],
)
def test_who_leaves_an_office_for_another_holds_it_no_more(asked: str) -> None:
    """Of two appointments, the office asked for is that of whom it is given to."""
    leaves = "- Bổ nhiệm đồng chí Đỗ Văn Tám, Trưởng phòng 9 giữ chức Phó Viện trưởng VKSND tỉnh Sóc Trăng;"
    comes = "- Điều động đồng chí Lê Thị Mận, Phó Trưởng phòng 7 giữ chức Trưởng phòng 9."
    reached = decision(asked, ("VKSND tỉnh Sóc Trăng công bố quyết định về cán bộ", leaves, comes))
    assert [item.statement.text for item in reached.evidence] == [comes]


@pytest.mark.parametrize(
    ("province", "names"), [("Lâm Đồng", ["K'Brai", "Lê Thị Mận", "Cao Văn Sáu"]), ("Gia Lai", [])]
)
def test_a_list_under_an_office_is_of_the_body_it_stands_under(province: str, names: list[str]) -> None:
    """Area offices of one number are many; those who are listed without it hold their offices in one of them."""
    sentence = "Các đồng chí Phó Viện trưởng gồm: K'Brai, Lê Thị Mận và Cao Văn Sáu."
    title = "VKSND khu vực 3 - Lâm Đồng đi vào hoạt động"
    stated = [one for one in statements((title, sentence)) if one.text == sentence]
    question = understand(f"Phó Viện trưởng VKSND khu vực 3 - {province} gồm những ai?")
    assert [person.name for person in persons_asked(question, stated[0])] == names


APPOINTED = (
    "VKSND tỉnh Gia Lai công bố các quyết định về công tác cán bộ",
    "Sáng 02/7/2025, VKSND tỉnh Gia Lai công bố quyết định bổ nhiệm người đứng đầu các đơn vị khu vực:",
    "- VKSND khu vực 2 – Gia Lai: đồng chí Hồ Bá Nghiêm, trước đây là Viện trưởng VKSND huyện Tuy Phước;",
)


@pytest.mark.parametrize(("area", "known"), [(2, True), (9, False)])
def test_the_head_of_one_area_is_not_that_of_another(area: int, known: bool) -> None:
    """A line that names one area tells nobody of the others, whoever its head was before."""
    found = decision(f"Viện trưởng VKSND khu vực {area} – Gia Lai là đồng chí nào?", APPOINTED)
    assert bool(found.evidence) is known


REPORT = (
    "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
    "Dự Hội nghị năm 2023 có đồng chí Lê Thị Mận, Phó Viện trưởng VKSND tỉnh; đồng chí Cao Văn Sáu, Trưởng phòng 3.",
    "Đồng chí Lê Thị Mận trao Giấy khen cho 05 tập thể.",
    "Đồng chí Cao Văn Sáu tặng hoa cho 05 tập thể.",
)


def test_an_office_is_known_from_another_sentence_of_the_document() -> None:
    """Who is introduced with an office is the one who does something under the bare name later on."""
    reached = decision("Phó Viện trưởng nào của VKSND tỉnh Sóc Trăng trao Giấy khen cho tập thể năm 2023?", REPORT)
    assert [item.statement.text for item in reached.evidence] == [REPORT[2]]


@pytest.mark.parametrize("asked", ["Kể tên các", "Hai", "Những"])
def test_one_deputy_is_not_all_that_are_asked_for(asked: str) -> None:
    """A sentence that appoints one of them does not tell who they are."""
    one = "Công bố quyết định bổ nhiệm đồng chí Lê Thị Mận giữ chức vụ Phó Viện trưởng VKSND tỉnh Sóc Trăng năm 2023."
    every = "VKSND tỉnh có 02 Phó Viện trưởng: đồng chí Lê Thị Mận và đồng chí Đỗ Văn Tám."
    question = f"{asked} Phó Viện trưởng VKSND tỉnh Sóc Trăng năm 2023 sau khi công bố quyết định là ai?"
    reached = decision(question, ("VKSND tỉnh Sóc Trăng công bố quyết định năm 2023", one, every))
    assert [item.statement.text for item in reached.evidence] == [every]


@pytest.mark.parametrize("asked", ["Hai giảng viên", "Các giảng viên", "Ai là giảng viên"])
def test_as_many_as_the_office_is_said_to_have_hold_it(asked: str) -> None:
    """Each of the two has an office of his own besides, which does not part them."""
    told = (
        "Lớp tập huấn do VKSND tỉnh Sóc Trăng mở năm 2023 có hai giảng viên là đồng chí Lê Thị Mận, Kiểm sát viên "
        "cao cấp, Vụ phó Vụ 9 và Tiến sĩ Đỗ Văn Tám, Trưởng khoa Dân sự."
    )
    reached = decision(f"{asked} của lớp tập huấn VKSND tỉnh Sóc Trăng năm 2023 là những ai?", ("Tập huấn", told))
    assert [item.statement.text for item in reached.evidence] == [told]


UNION = (
    "Đại hội Công đoàn VKSND tỉnh Sóc Trăng nhiệm kỳ 2023 - 2028",
    "Ban Chấp hành bầu đồng chí Lê Thị Mận làm Chủ tịch; đồng chí Cao Văn Sáu làm Phó Chủ tịch.",
)


@pytest.mark.parametrize(
    ("office", "name"),
    [("Chủ tịch Công đoàn", "Lê Thị Mận"), ("Phó Chủ tịch Công đoàn", "Cao Văn Sáu"), ("Bí thư Chi bộ", None)],
)
def test_an_office_told_without_its_body_is_of_the_one_that_the_news_is_about(office: str, name: str | None) -> None:
    """The congress of a union elects a "Chủ tịch"; nobody there becomes secretary of a party cell."""
    question = understand(f"Ai là {office} VKSND tỉnh Sóc Trăng?")
    found = {person.name for one in statements(UNION) for person in persons_asked(question, one)}
    assert found == ({name} if name else set())


@pytest.mark.parametrize(("number", "known"), [(15, True), (14, False)])
def test_who_comes_from_the_centre_holds_no_office_of_the_body_visited(number: int, known: bool) -> None:
    """A Vụ has a number; the cluster whose meeting its head comes to is no part of it."""
    paper = (
        "Cụm thi đua số 9 ký giao ước thi đua năm 2023",
        "Dự Hội nghị của Cụm thi đua số 9 có bà Lê Thị Mận, Vụ trưởng Vụ 15.",
    )
    found = decision(f"Vụ trưởng Vụ {number} dự hội nghị Cụm thi đua số 9 năm 2023 là ai?", paper)
    assert (found.status is Status.ANSWERED) is known


@pytest.mark.parametrize(
    ("commune", "names"), [("Thuận Hưng", ["Lê Thị Mận"]), ("Phú Mỹ", ["Cao Văn Sáu"]), ("Mỹ Tú", [])]
)
def test_an_office_of_a_commune_is_of_the_one_that_its_clause_names(commune: str, names: list[str]) -> None:
    """Each commune that is visited has a head of its own."""
    sentence = (
        "Tiếp Đoàn tại xã Thuận Hưng có bà Lê Thị Mận - Chủ tịch UBND xã; tại xã Phú Mỹ có ông Cao Văn Sáu - Chủ tịch"
        " UBND xã."
    )
    (stated,) = [one for one in statements((TITLE, sentence)) if one.text == sentence]
    question = understand(f"Chủ tịch UBND xã {commune} là ai?")
    assert [person.name for person in persons_asked(question, stated)] == names


def test_an_office_that_somebody_took_elsewhere_answers_for_no_other_body() -> None:
    """A portrait tells the offices of a career apart from the name, each with its body."""
    report = (
        "VKSND tỉnh Tuyên Quang công bố quyết định bổ nhiệm",
        "Đồng chí Ma Thị Hoài sinh năm 1979; từ tháng 5/2020 là Phó Viện trưởng VKSND tỉnh Hà Giang.",
    )
    assert decision("Ai là Phó Viện trưởng VKSND khu vực 2 - Tuyên Quang năm 2026?", report).status is Status.NOT_FOUND
    assert decision("Ai là Phó Viện trưởng VKSND tỉnh Hà Giang?", report).status is Status.ANSWERED


RUNS = "Đồng chí Bùi Thị Na, Phó Trưởng phòng phụ trách Phòng 4 báo cáo."
ROSE = "Đồng chí Bùi Thị Na, Trưởng phòng 4 được bổ nhiệm giữ chức vụ Phó Viện trưởng VKSND tỉnh Sóc Trăng."


@pytest.mark.parametrize(
    ("question", "sentence", "told"),
    [
        ("Ai phụ trách Phòng 4 VKSND tỉnh Sóc Trăng?", RUNS, True),
        ("Ai phụ trách Phòng 5 VKSND tỉnh Sóc Trăng?", RUNS, False),
        ("Ai là Trưởng phòng 4 VKSND tỉnh Sóc Trăng?", RUNS, False),
        ("Ai được bổ nhiệm làm Trưởng phòng 4 VKSND tỉnh Sóc Trăng?", RUNS, False),
        ("Ai được bổ nhiệm làm Phó Viện trưởng VKSND tỉnh Sóc Trăng?", ROSE, True),
        ("Ai được bổ nhiệm làm Trưởng phòng 4 VKSND tỉnh Sóc Trăng?", ROSE, False),
    ],
)
def test_who_has_charge_holds_no_office_and_who_left_one_was_not_appointed_to_it(
    question: str, sentence: str, told: bool
) -> None:
    """Who has charge answers where charge is asked for, of that body alone."""
    (stated,) = [one for one in statements((TITLE, sentence)) if one.text == sentence]
    asked = understand(question)
    answers = bool(persons_asked(asked, stated)) and not leaves_office_asked(asked, stated)
    assert answers is told


def test_nobody_holds_a_vacant_office() -> None:
    """The deputy has charge of it; nobody was appointed, and who only speaks of the vacancy runs nothing."""
    led = "Khuyết Viện trưởng, Phó Viện trưởng Bùi Thị Na điều hành đơn vị."
    spoke = "Do chưa bổ nhiệm Viện trưởng, Phó Viện trưởng Bùi Thị Na trình bày báo cáo."
    paper = "VKSND huyện Kế Sách tổng kết công tác năm 2023"
    runs, appointed = "Ai điều hành VKSND huyện Kế Sách?", "Ai được bổ nhiệm làm Viện trưởng VKSND huyện Kế Sách?"
    found = [decision(question, (paper, told)).status for told in (led, spoke) for question in (runs, appointed)]
    assert found == [Status.ANSWERED, Status.NOT_FOUND, Status.NOT_FOUND, Status.NOT_FOUND]


CONGRESS = (
    "Đại hội Chi đoàn VKSND tỉnh Sóc Trăng nhiệm kỳ 2023 - 2026",
    "Đến dự có đồng chí Thạch Văn Sang, Phó Viện trưởng; đồng chí Kim Thị Bé, {guest}.",
    "Đại hội bầu đồng chí Lý Hoàng Nam, Kiểm tra viên Phòng 7 làm Bí thư; đồng chí Trà Thị Mỹ làm Phó Bí thư.",
)


@pytest.mark.parametrize(
    "guest", ["Bí thư Đoàn Khối các cơ quan tỉnh", "Bí thư Huyện đoàn Kế Sách", "Bí thư thường trực Tỉnh đoàn"]
)
def test_a_guest_who_holds_the_office_of_another_body_is_not_who_is_asked_for(guest: str) -> None:
    """Offices without a body are of the one that meets."""
    paper = tuple(line.format(guest=guest) for line in CONGRESS)
    (found,) = decision("Ai là Bí thư Chi đoàn VKSND tỉnh Sóc Trăng?", paper).evidence
    assert "Lý Hoàng Nam" in found.statement.text


@pytest.mark.parametrize(("who", "named"), [("đồng chí nào", "Sơn Ngọc Mai"), ("đơn vị nào", "VKSND tỉnh Cà Mau")])
def test_a_body_that_heads_a_cluster_is_no_comrade(who: str, named: str) -> None:
    """Whoever asks for the comrade is told the name, and whoever asks for the unit the unit."""
    told = (
        "Hội nghị ký giao ước thi đua năm 2024 của Cụm thi đua số 9",
        "Theo phân công, năm 2024 VKSND tỉnh Cà Mau làm Cụm trưởng.",
        "Đồng chí Sơn Ngọc Mai, Viện trưởng VKSND tỉnh Cà Mau, Cụm trưởng phát biểu khai mạc.",
    )
    (found, *_) = decision(f"Cụm trưởng Cụm thi đua số 9 năm 2024 là {who}?", told).evidence
    assert named in found.statement.text


@pytest.mark.parametrize(
    ("question", "told", "answered"),
    [
        ("Ai là Trưởng phòng 8 VKSND tỉnh Sóc Trăng?", "Trưởng phòng chủ trì hội nghị", True),
        ("Ai là Trưởng phòng 9 VKSND tỉnh Sóc Trăng?", "Trưởng phòng chủ trì hội nghị", False),
        ("Ai là Trưởng phòng 8 VKSND tỉnh Sóc Trăng?", "Trưởng phòng Hậu cần Công an tỉnh chủ trì hội nghị", False),
        ("Ai là Trưởng phòng 8 VKSND tỉnh Sóc Trăng?", "Phó Trưởng phòng báo cáo", False),
    ],
)
def test_a_department_heads_its_own_paper(question: str, told: str, answered: bool) -> None:
    """In the paper of a department "Trưởng phòng" alone is its own head, whoever was spoken of before."""
    report = (
        "Phòng 8 VKSND tỉnh Sóc Trăng triển khai công tác năm 2024",
        "Ngày 15/01/2024, Phòng 8 VKSND tỉnh Sóc Trăng họp triển khai công tác. Đồng chí Lê Thị Mận, Phó Viện trưởng "
        f"VKSND tỉnh dự, chỉ đạo. Đồng chí Cao Văn Sáu, {told}.",
    )
    assert ("Cao Văn Sáu" in "".join(item.statement.text for item in decision(question, report).evidence)) is answered
