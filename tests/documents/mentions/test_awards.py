"""Tests of the award finder."""

from __future__ import annotations

import pytest

from documents.mentions.awards import AwardMention, find_awards
from documents.types import Level, Unit

HOME = Unit(Level.PROVINCE, "Hậu Giang")
SENTENCE = (
    "Nhờ những nỗ lực ấy, năm 2022 Phòng 9 được Thủ tướng Chính phủ tặng Bằng khen; 5 năm liền từ năm 2018 – 2022 "
    "được Viện trưởng VKSND tối cao tặng Cờ thi đua dẫn đầu khối; năm đó, Viện trưởng VKSND tỉnh công nhận danh hiệu "
    "Lao động tiên tiến "
    "cho tập thể Phòng 1 và Văn phòng tổng hợp, tặng danh hiệu Chiến sỹ thi đua cơ sở cho 4 cá nhân, "
    "ngoài ra các đơn vị còn nhận nhiều Giấy khen."
)


def awards(text: str) -> list[AwardMention]:
    """Return the awards of ``text``, read as a text of Hậu Giang."""
    return find_awards(text, home=HOME)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "được tặng danh hiệu “Đơn vị quyết thắng”, 5 Chiến sĩ tiên tiến",
            ["Đơn vị quyết thắng", "Chiến sĩ tiên tiến"],
        ),
        ("Cờ thi đua của Chính phủ", ["Cờ thi đua của Chính phủ"]),
        ("cờ thi đua đơn vị dẫn đầu khối", ["Cờ thi đua dẫn đầu khối"]),
        ("Cờ thi đua của ngành KSND", ["Cờ thi đua của ngành Kiểm sát nhân dân"]),
        ("chiến sĩ thi đua cơ sở", ["Chiến sĩ thi đua cơ sở"]),
        ("Chiến sỹ thi đua ngành", ["Chiến sĩ thi đua ngành Kiểm sát nhân dân"]),
        ("CSTĐCS và LĐTT", ["Chiến sĩ thi đua cơ sở", "Lao động tiên tiến"]),
        ("tap the lao dong xuat sac", ["Tập thể lao động xuất sắc"]),
        ("phong 9 co duoc bang khen khong", ["Bằng khen"]),
        ("Huân chương Lao động hạng Nhì", ["Huân chương Lao động hạng Nhì"]),
        ("Kỷ niệm chương “Vì sự nghiệp Kiểm sát”", ["Kỷ niệm chương"]),
        ("được xếp loại hoàn thành xuất sắc nhiệm vụ", ["Hoàn thành xuất sắc nhiệm vụ"]),
        ("phấn đấu hoàn thành xuất sắc nhiệm vụ được giao", []),
        ("là lá cờ đầu trong phong trào thi đua", []),
        ("ký Giao ước thi đua", []),
    ],
)
def test_a_title_is_read_in_any_spelling(text: str, titles: list[str]) -> None:
    """Titles have one canonical name; praise and covenants are no titles."""
    assert [award.title for award in awards(text)] == titles


def test_each_title_is_bound_to_the_giver_of_its_clause() -> None:
    """Givers change from clause to clause; without one in the clause nobody is named."""
    assert [(award.title, award.giver) for award in awards(SENTENCE)] == [
        ("Bằng khen", "Thủ tướng Chính phủ"),
        ("Cờ thi đua dẫn đầu khối", "Viện trưởng VKSND tối cao"),
        ("Lao động tiên tiến", "Viện trưởng VKSND tỉnh"),
        ("Chiến sĩ thi đua cơ sở", "Viện trưởng VKSND tỉnh"),
        ("Giấy khen", None),
    ]


def test_each_title_is_bound_to_its_recipient() -> None:
    """The recipient stands behind "cho", or is the subject that was carried along."""
    assert [award.recipient for award in awards(SENTENCE)] == [
        "Phòng 9",
        "Phòng 9",
        "tập thể Phòng 1 và Văn phòng tổng hợp",
        "4 cá nhân",
        "các đơn vị",
    ]


def test_each_title_is_bound_to_its_years() -> None:
    """A run of years belongs to the title whose clause it opens."""
    assert [award.years for award in awards(SENTENCE)[:2]] == [(2022,), (2018, 2019, 2020, 2021, 2022)]


@pytest.mark.parametrize(
    ("text", "giver", "recipient", "years"),
    [
        (
            "Đồng chí Vũ An, Phó Chủ tịch HĐND tỉnh trao Bằng khen của Thủ tướng Chính phủ cho Phòng 9 VKSND tỉnh.",
            "Thủ tướng Chính phủ",
            "Phòng 9 VKSND tỉnh",
            (),
        ),
        ("Khen thưởng của Chủ tịch nước: Huân chương Lao động hạng Ba cho bà Vũ An.", "Chủ tịch nước", "bà Vũ An", ()),
        ("3 tập thể được tặng Cờ thi đua của Chính phủ năm 2021", "Chính phủ", "3 tập thể", (2021,)),
        ("Có 7 cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở.", None, "7 cá nhân", ()),
        ("Chính phủ tặng Cờ thi đua năm 2020 cho Phòng 1.", "Chính phủ", "Phòng 1", (2020,)),
        (
            "VKSND tỉnh được tặng Bằng khen vì thành tích thực hiện kế hoạch 5 năm (2016 – 2020).",
            None,
            "VKSND tỉnh",
            (),
        ),
    ],
)
def test_a_single_award_is_bound(text: str, giver: str | None, recipient: str, years: tuple[int, ...]) -> None:
    """Who hands over is not who gives, and years of what was praised are not years of the award."""
    (award,) = awards(text)
    assert (award.giver, award.recipient, award.years) == (giver, recipient, years)


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Báo cáo cho thấy, các đơn vị có 9 tập thể được tặng Cờ thi đua của Chính phủ.", "9 tập thể"),
        ("Trước đó, Phòng 1 được tặng Bằng khen.", "Phòng 1"),
        ("Có 26 đồng chí là Lao động tiên tiến.", "26 đồng chí"),
        ("VKSND tỉnh công nhận danh hiệu Tập thể lao động xuất sắc đối với Phòng 1.", "Phòng 1"),
        ("Phòng 2 được tặng Bằng khen năm 2024; năm 2023 danh hiệu này thuộc về Phòng 1.", "Phòng 2"),
    ],
)
def test_the_recipient_is_told_without_the_words_around_it(text: str, recipient: str) -> None:
    """What introduces the clause is no part of the recipient."""
    assert awards(text)[0].recipient == recipient


def test_years_that_open_a_sentence_hold_for_its_first_award() -> None:
    """A year before a semicolon still dates the first title."""
    text = "Năm 2023 các đơn vị phát động 4 đợt; 3 tập thể được tặng Bằng khen."
    assert awards(text)[0].years == (2023,)


def test_a_row_tells_giver_and_recipient_by_its_headers() -> None:
    """Columns stand for what a sentence would say."""
    (award,) = awards("Danh hiệu: Bằng khen | Cấp khen: Chủ tịch UBND tỉnh | Tập thể được khen: Phòng 1; Phòng 8")
    assert (award.giver, award.recipient) == ("Chủ tịch UBND tỉnh", "Phòng 1; Phòng 8")


def test_a_header_that_speaks_of_commending_names_no_giver() -> None:
    """Nor does the cell before it; the title tells who gave."""
    row = "Đơn vị: VKSND huyện An Lão | Hình thức khen thưởng: Cờ thi đua của Viện trưởng VKSND tối cao"
    (award,) = awards(row)
    assert (award.giver, award.recipient) == ("Viện trưởng VKSND tối cao", "VKSND huyện An Lão")


def test_units_among_givers_and_recipients_are_told() -> None:
    """Units can be asked for; a person's office is not among the recipients."""
    (award,) = awards("Viện trưởng VKSND tỉnh tặng Giấy khen cho Phòng 1 và đồng chí Vũ An Khê, Trưởng phòng 8.")
    assert (award.giver_unit, award.recipient_units) == (
        HOME,
        (Unit(Level.PROVINCE, "Hậu Giang", department="Phòng 1"),),
    )


def test_listed_titles_share_the_recipient_behind_the_last() -> None:
    """In "Bằng khen, Giấy khen cho 12 tập thể" both go to the same."""
    found = awards("Viện trưởng VKSND tỉnh tặng Bằng khen, Giấy khen cho 12 tập thể.")
    assert [award.recipient for award in found] == ["12 tập thể", "12 tập thể"]


def test_a_proposal_is_not_an_award() -> None:
    """What is only proposed is marked, so that it is never told as given."""
    (award,) = awards("Phòng 9 được đề nghị Chính phủ tặng Cờ thi đua.")
    assert award.proposed


def test_a_title_that_is_pointed_back_to_is_given_again() -> None:
    """With the year and the recipient of its own clause."""
    text = "Năm 2024 Phòng 2 được tặng Cờ thi đua của Chính phủ; năm 2023 danh hiệu này thuộc về Phòng 1."
    told = [(one.title, one.recipient, one.years) for one in awards(text)]
    title = "Cờ thi đua của Chính phủ"
    assert told == [(title, "Phòng 2", (2024,)), (title, "Phòng 1", (2023,))]


@pytest.mark.parametrize(
    "text",
    [
        "Đồng chí Lê Văn An nhận thay Phòng 8 Bằng khen của Thủ tướng.",
        "Đồng chí Lê Văn An thay mặt Phòng 8 nhận Bằng khen của Thủ tướng.",
    ],
)
def test_what_somebody_takes_for_a_body_is_given_to_the_body(text: str) -> None:
    """It is no award of the person."""
    assert [one.recipient for one in awards(text)] == ["Phòng 8"]


def test_the_years_of_one_award_are_not_those_of_the_next() -> None:
    """Giver and years behind a title belong to it; a name in quotation marks may stand before the next one's year."""
    text = (
        "Đồng chí được tặng Bằng khen của Viện trưởng VKSND tối cao (năm 2014) và được tặng Kỷ niệm chương"
        " “Vì sự nghiệp Kiểm sát” năm 2019."
    )
    assert [(award.title, award.years) for award in awards(text)] == [
        ("Bằng khen", (2014,)),
        ("Kỷ niệm chương", (2019,)),
    ]


@pytest.mark.parametrize(
    ("text", "got"),
    [
        (
            "Cụm suy tôn VKSND tỉnh Hậu Giang là đơn vị dẫn đầu, đề nghị Chính phủ tặng Cờ thi đua; VKSND tỉnh Bạc "
            "Liêu đề nghị tặng Cờ thi đua của ngành Kiểm sát nhân dân.",
            [
                ("Cờ thi đua của Chính phủ", "VKSND tỉnh Hậu Giang"),
                ("Cờ thi đua của ngành Kiểm sát nhân dân", "VKSND tỉnh Bạc Liêu"),
            ],
        ),
        (
            "Cụm bỏ phiếu suy tôn 02 đơn vị đề nghị tặng Cờ thi đua của ngành là Phòng 1 và Phòng 2.",
            [("Cờ thi đua của ngành Kiểm sát nhân dân", "Phòng 1 và Phòng 2")],
        ),
        (
            "Công đoàn cơ sở nhận Cờ đơn vị xuất sắc của Công đoàn Viên chức tỉnh.",
            [("Cờ đơn vị xuất sắc", "Công đoàn cơ sở")],
        ),
        ("Đồng chí Mai Hạ Lan được Viện trưởng gửi thư khen.", [("Thư khen", "Đồng chí Mai Hạ Lan")]),
    ],
)
def test_who_is_put_up_for_an_award_is_its_recipient(text: str, got: list[tuple[str, str]]) -> None:
    """Meetings of clusters tell first whom they put up, then for what."""
    assert [(award.title, award.recipient) for award in awards(text)] == got


def test_an_award_in_brackets_is_of_the_name_before_them() -> None:
    """Who is only counted before is told name by name."""
    text = "Hai đồng chí được tặng thưởng: Kiểm sát viên Vi Thị Mơ (Bằng khen), Kiểm tra viên Lý Văn Hào (Giấy khen)."
    got = [(award.title, award.recipient) for award in find_awards(text)]
    assert got == [("Bằng khen", "đồng chí Vi Thị Mơ"), ("Giấy khen", "đồng chí Lý Văn Hào")]
