"""Which awards of a statement a question leaves possible."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand
from assistant.quoting.excerpts import excerpt
from assistant.types import Status
from assistant.weighing.awards.reported import awards_asked
from assistant.weighing.statements import statements_of
from documents.loading import document_from_raw
from documents.readers.types import RawBlock, RawDocument, RawTable
from documents.types import BlockKind
from tests.assistant.corpus import decision, statements

TITLE = "VKSND tỉnh Sóc Trăng khen thưởng năm 2023"


@pytest.mark.parametrize(
    ("question", "sentence", "titles"),
    [
        (
            "Văn phòng VKSND tỉnh Sóc Trăng được nhận huân chương gì?",
            "Văn phòng được Chủ tịch nước tặng Huân chương Lao động hạng Ba.",
            ["Huân chương Lao động hạng Ba"],
        ),
        (
            "Phó Chánh Thanh tra VKSND tỉnh Sóc Trăng được tặng danh hiệu gì?",
            "Thanh tra VKSND tỉnh được Viện trưởng VKSND tỉnh tặng Giấy khen.",
            [],
        ),
        (
            "Phòng 9 VKSND tỉnh Sóc Trăng được đề nghị tặng danh hiệu gì?",
            "Năm trước Phòng 9 được Viện trưởng VKSND tối cao tặng Cờ thi đua.",
            [],
        ),
        (
            "Phòng 9 VKSND tỉnh Sóc Trăng được ai tặng Bằng khen?",
            "Phòng 9 được Thủ tướng Chính phủ tặng Bằng khen.",
            ["Bằng khen"],
        ),
        (
            "Phòng 9 VKSND tỉnh Sóc Trăng được Viện trưởng VKSND tối cao khen hình thức nào?",
            "Phòng 9 được Viện trưởng VKSND tỉnh tặng Giấy khen.",
            [],
        ),
        (
            "Thủ tướng Chính phủ khen thưởng Phòng 9 VKSND tỉnh Sóc Trăng bằng hình thức gì?",
            "Phòng 9 được công nhận Tập thể lao động xuất sắc.",
            [],
        ),
        (
            "Viện trưởng VKSND tỉnh Sóc Trăng tặng gì cho Phòng 9?",
            "Phòng 9 được Viện trưởng VKSND tỉnh tặng Giấy khen.",
            ["Giấy khen"],
        ),
        (
            "Chi đoàn VKSND tỉnh Sóc Trăng được khen hình thức gì?",
            "Tập thể VKSND tỉnh được Chủ tịch UBND tỉnh tặng Bằng khen.",
            [],
        ),
        (
            "Chi đoàn VKSND tỉnh Sóc Trăng được khen hình thức gì?",
            "Chi đoàn VKSND tỉnh được Tỉnh đoàn tặng Bằng khen.",
            ["Bằng khen"],
        ),
        (
            "VKSND huyện Kế Sách được tặng phần thưởng gì?",
            "Riêng đồng chí Lê Văn Bảy, nguyên Viện trưởng VKSND huyện Kế Sách, được tặng Bằng khen.",
            [],
        ),
        (
            "Lãnh đạo VKSND huyện Kế Sách được tặng phần thưởng gì?",
            "Riêng đồng chí Lê Văn Bảy, nguyên Viện trưởng VKSND huyện Kế Sách, được tặng Bằng khen.",
            ["Bằng khen"],
        ),
        (
            "Ai ở VKSND tỉnh Sóc Trăng nhận Bằng khen của Thủ tướng tại hội nghị tổng kết?",
            "Đồng chí Lê Văn Bảy nhận Bằng khen của Thủ tướng Chính phủ.",
            ["Bằng khen"],
        ),
        (
            "Số quyết định của Thủ tướng tặng Bằng khen cho Phòng 9 VKSND tỉnh Sóc Trăng?",
            "Theo Quyết định số 12/QĐ-TTg, Phòng 9 được Thủ tướng Chính phủ tặng Bằng khen.",
            ["Bằng khen"],
        ),
        (
            "Phòng 9 VKSND tỉnh Sóc Trăng được tặng Cờ thi đua của Chính phủ năm nào?",
            "Hội nghị đề nghị tặng Cờ thi đua của Chính phủ cho Phòng 9.",
            [],
        ),
    ],
)
def test_an_award_is_the_one_asked_about(question: str, sentence: str, titles: list[str]) -> None:
    """A title asked in general covers its grades; what was only proposed was not given."""
    stated = [one for one in statements((TITLE, sentence)) if one.text == sentence]
    assert [award.title for award in awards_asked(understand(question), stated[0])] == titles


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("Viện trưởng VKSND huyện Kế Sách được khen gì?", ["Bằng khen"]),
        ("VT VKSND huyện Kế Sách năm 2023 được tặng gì?", ["Bằng khen"]),
        ("Viện trưởng VKSND tỉnh Sóc Trăng được khen gì?", []),
        ("Viện trưởng VKSND tối cao tặng gì cho VKSND huyện Kế Sách?", ["Tập thể lao động tiên tiến"]),
    ],
)
def test_what_the_holder_of_an_office_got_is_told_of_him_by_name(question: str, titles: list[str]) -> None:
    """The document gives his office elsewhere; what the body got is not his, and the giver's office is not asked."""
    paper = (
        "VKSND huyện Kế Sách tổng kết công tác năm 2023",
        "VKSND huyện Kế Sách được công nhận Tập thể lao động tiên tiến; đồng chí Lê Thị Mận được Viện trưởng VKSND tối"
        " cao tặng Bằng khen.",
        "Đồng chí Lê Thị Mận, Viện trưởng VKSND huyện Kế Sách chủ trì; đồng chí Đỗ Văn Tám, Viện trưởng VKSND tỉnh dự.",
    )
    (stated,) = [one for one in statements(paper) if one.text == paper[1]]
    assert [award.title for award in awards_asked(understand(question), stated)] == titles


@pytest.mark.parametrize(("person", "status"), [("Cao Văn Sáu", Status.ANSWERED), ("Đỗ Văn Tám", Status.NOT_FOUND)])
def test_who_gave_an_award_is_told_of_the_one_who_got_it(person: str, status: Status) -> None:
    """The department's award and a colleague's in the same sentence are not his."""
    told = (
        "Năm 2023, Phòng 9 được Viện trưởng VKSND tối cao tặng Bằng khen; đồng chí Đỗ Văn Tám được công nhận Chiến sĩ"
        " thi đua cơ sở; đồng chí Cao Văn Sáu được Chủ tịch UBND tỉnh Sóc Trăng tặng Bằng khen."
    )
    asked = f"Đồng chí {person} được cơ quan nào tặng Bằng khen năm 2023?"
    assert decision(asked, ("Phòng 9 VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023", told)).status is status


def test_the_name_of_who_gives_does_not_part_two_givers() -> None:
    """ "Viện trưởng VKSND tỉnh Trần Văn Út đã ký quyết định tặng" is what the province's chief gave."""
    said = "Viện trưởng VKSND tỉnh Trần Văn Út đã ký quyết định tặng Giấy khen cho Phòng 8 vì thành tích đột xuất."
    stated = [one for one in statements((TITLE, said)) if one.text == said]
    asked = understand("Tập thể nào được Viện trưởng VKSND tỉnh Sóc Trăng tặng Giấy khen đột xuất?")
    assert [award.title for award in awards_asked(asked, stated[0])] == ["Giấy khen"]


def test_of_two_that_tell_a_title_the_one_with_its_giver_answers() -> None:
    """A row of results does not say who recognised what."""
    row = "Phòng 8: Số công chức 12, điểm thi đua 92,5, danh hiệu Tập thể lao động tiên tiến."
    told = "Phòng 8 được Viện trưởng VKSND tỉnh công nhận Tập thể lao động tiên tiến."
    question = "Phòng 8 VKSND tỉnh Sóc Trăng năm 2023 được Viện trưởng VKSND tỉnh công nhận danh hiệu gì?"
    reached = decision(question, (TITLE, row, told))
    assert [item.statement.text for item in reached.evidence] == [told]


MEDAL = (
    "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
    "Các Phó Viện trưởng gồm đồng chí Cao Văn Sáu và đồng chí Lê Thị Bảy.",
    "Năm 2023, Phòng 8 được tặng Cờ thi đua; đồng chí Lê Thị Bảy được Chủ tịch nước tặng Huân chương Lao động.",
)


@pytest.mark.parametrize("asked", ["nhận phần thưởng gì", "được phần thưởng nào"])
def test_a_prize_asked_for_names_no_giver(asked: str) -> None:
    """ "Phó Viện trưởng Lê Thị Bảy nhận phần thưởng gì": she gives none."""
    found = decision(f"Phó Viện trưởng Lê Thị Bảy (Bến Tre) {asked} năm 2023?", MEDAL)
    assert ["Huân chương" in item.statement.text for item in found.evidence] == [True]


@pytest.mark.parametrize(("year", "titles"), [(2021, []), (2022, ["Huân chương Lao động hạng Ba"])])
def test_what_one_gave_in_another_year_is_not_what_was_given_then(year: int, titles: list[str]) -> None:
    """Of the awards of one life each has the giver it is told with."""
    paper = (
        "Công bố quyết định bổ nhiệm",
        "Đồng chí Lê Thị Mận năm 2021 được tặng danh hiệu Chiến sĩ thi đua ngành Kiểm sát nhân dân, năm 2022 được Chủ"
        " tịch nước tặng thưởng Huân chương Lao động hạng Ba.",
    )
    (stated,) = [one for one in statements(paper) if one.text == paper[1]]
    asked = understand(f"Năm {year} đồng chí Lê Thị Mận được Chủ tịch nước tặng thưởng gì?")
    assert [award.title for award in awards_asked(asked, stated)] == titles


def test_what_a_department_got_is_no_individuals() -> None:
    """ "Những cá nhân nào" are people by name."""
    paper = (
        "Phòng 7 VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
        "Phòng 7 được công nhận Tập thể lao động xuất sắc; đồng chí Lê Thị Mận được tặng Giấy khen.",
    )
    (stated,) = [one for one in statements(paper) if one.text == paper[1]]
    asked = understand("Những cá nhân nào của Phòng 7 VKSND tỉnh Sóc Trăng được khen thưởng năm 2023?")
    assert [award.title for award in awards_asked(asked, stated)] == ["Giấy khen"]


@pytest.mark.parametrize(
    ("holder", "told"), [("Bí thư Chi đoàn", True), ("Bí thư Chi bộ", False), ("Chủ tịch Công đoàn", False)]
)
def test_what_the_holder_of_an_office_got_is_told_by_the_office(holder: str, told: bool) -> None:
    """Whatever office it is; that of another is not his."""
    paper = (
        "VKSND khu vực 2 - Bến Tre sơ kết công tác quý I năm 2026",
        "Đồng chí Kim Thị Bé, Bí thư Chi đoàn được Tỉnh đoàn Bến Tre tặng Giấy khen.",
    )
    (stated,) = [one for one in statements(paper) if one.text == paper[1]]
    asked = understand(f"{holder} VKSND khu vực 2 - Bến Tre được Tỉnh đoàn tặng hình thức khen gì?")
    assert bool(awards_asked(asked, stated)) is told


ROWS = (
    ("Họ và tên/Tập thể", "Chức vụ, đơn vị", "Hình thức khen thưởng", "Cấp khen"),
    ("Trà Thị Mỹ", "Chuyên viên Phòng 9", "Giấy khen", "Viện trưởng VKSND tỉnh"),
    ("Phòng 7", "VKSND tỉnh", "Bằng khen", "Chủ tịch UBND tỉnh"),
)


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("Phòng 7 VKSND tỉnh Bến Tre được tặng gì năm 2024?", "Bằng khen"),
        ("Đồng chí Trà Thị Mỹ được tặng gì năm 2024?", "Giấy khen"),
        ("Phòng 9 VKSND tỉnh Bến Tre được tặng gì năm 2024?", None),
    ],
)
def test_what_somebody_got_in_a_row_is_no_award_of_the_department(asked: str, answer: str | None) -> None:
    """The name alone tells that it is somebody's."""
    title = RawBlock(BlockKind.TITLE, "Danh sách khen thưởng năm 2024 của VKSND tỉnh Bến Tre")
    blocks = (title, RawBlock(BlockKind.PARAGRAPH, table=RawTable(ROWS, header_rows=1)))
    read = statements_of(document_from_raw(RawDocument(blocks), source="ds.txt", content_hash="awards"))
    told = [award.title for one in read for award in awards_asked(understand(asked), one)]
    assert told == ([answer] if answer else [])


SEVERAL = (
    "VKSND tỉnh Bến Tre tuyên dương điển hình tiên tiến giai đoạn 2020 - 2024",
    "Giai đoạn 2020 - 2024, VKSND tỉnh Bến Tre được Chính phủ tặng Cờ thi đua năm 2020; năm 2021 và năm 2023 được tặng "
    "Cờ thi đua của ngành Kiểm sát nhân dân.",
)


@pytest.mark.parametrize(
    ("award", "clause"),
    [("Cờ thi đua của ngành Kiểm sát nhân dân", "năm 2021 và năm 2023"), ("Cờ thi đua của Chính phủ", "năm 2020;")],
)
def test_the_years_of_an_award_are_those_of_its_clause(award: str, clause: str) -> None:
    """Of several awards of one body each has its own."""
    (found,) = decision(f"Những năm nào VKSND tỉnh Bến Tre được tặng {award}?", SEVERAL).evidence
    assert clause in f"{excerpt(found)};"


@pytest.mark.parametrize(
    ("question", "known"),
    [
        ("Cấp nào tặng Bằng khen cho Trưởng phòng 2 Hồ Văn Sạn năm 2023?", True),
        ("Ai tặng Bằng khen cho đồng chí Trưởng phòng 2 Hồ Văn Sạn?", True),
        ("Bằng khen của Trưởng phòng 2 Hồ Văn Sạn do cấp nào tặng?", True),
        ("Viện trưởng VKSND tối cao tặng gì cho đồng chí Hồ Văn Sạn năm 2023?", False),
        ("Cấp nào tặng Huân chương cho Trưởng phòng 2 Hồ Văn Sạn năm 2023?", False),
    ],
)
def test_an_office_that_gets_an_award_is_not_taken_for_its_giver(question: str, known: bool) -> None:
    """ "Cho Trưởng phòng", "của Viện trưởng huyện" name who got it."""
    told = "Năm 2023, đồng chí Hồ Văn Sạn, Trưởng phòng 2 được Chủ tịch UBND tỉnh tặng Bằng khen."
    assert bool(decision(question, (TITLE, told)).evidence) is known


def test_the_head_of_a_district_office_gets_an_award_from_above() -> None:
    """ "Tặng ... cho Viện trưởng VKSND huyện": he is no giver."""
    told = "Năm 2023, đồng chí Lý Thị Mơ, Viện trưởng VKSND huyện Kế Sách được Chủ tịch UBND tỉnh tặng Bằng khen."
    asked = "Cấp nào tặng Bằng khen cho Viện trưởng VKSND huyện Kế Sách Lý Thị Mơ trong đợt khen thưởng năm 2023?"
    assert [item.statement.text for item in decision(asked, (TITLE, told)).evidence] == [told]
