"""Tests of bodies that a sentence turns to, and of names behind them that leave their place out."""

from __future__ import annotations

import pytest

from documents.types import BlockKind, Level, Unit
from tests.documents.papers import PROVINCE, department, paper, scope

YEN_BAI = Unit(Level.PROVINCE, "Yên Bái")
BOTH = Unit(Level.PROVINCE, "Yên Bái", group="hai cấp")
AREA = Unit(Level.AREA, "Hậu Giang", "khu vực 4")
LONG_MY = Unit(Level.DISTRICT, "Hậu Giang", "huyện Long Mỹ")


@pytest.mark.parametrize(
    ("text", "figure", "unit"),
    [
        ("Tại Yên Bái, hai cấp thụ lý 53 vụ.", "53 vụ", BOTH),
        ("Tại Yên Bái, hai cấp thụ lý 53 vụ. Số kháng nghị là 8 bản.", "8 bản", BOTH),
        ("Tại Yên Bái, số vụ thụ lý là 53 vụ.", "53 vụ", YEN_BAI),
        ("Tại Yên Bái, hội nghị có 53 đại biểu.", "53 đại biểu", PROVINCE),
        ("Đáng mừng, tại Yên Bái, công tác hòa giải làm tốt, với 53 vụ hòa giải thành.", "53 vụ", YEN_BAI),
        ("Ngược lại, ở Yên Bái số tin báo giảm 14 tin.", "14 tin", YEN_BAI),
        ("Đối với VKSND tỉnh Yên Bái, nổi bật là chuyển đổi số: 96 hồ sơ được số hóa.", "96 hồ sơ", YEN_BAI),
        ("Sáng nay, tại Yên Bái, đoàn công tác trao 14 suất quà.", "14 suất", PROVINCE),
        ("Tại Yên Bái, Phòng 7 VKSND tỉnh Hậu Giang dự 3 phiên tòa.", "3 phiên", department("Phòng 7")),
        ("Tại khu vực 4, ngày 04/12, Viện kiểm sát kiểm sát 5 xã. Đơn vị kết luận 6 việc.", "5 xã", AREA),
        ("Tại khu vực 4, ngày 04/12, Viện kiểm sát kiểm sát 5 xã. Đơn vị kết luận 6 việc.", "6 việc", AREA),
        ("Đối với VKSND huyện Long Mỹ, số vụ thụ lý là 51 vụ.", "51 vụ", LONG_MY),
        ("Viện trưởng VKSND tỉnh Yên Bái cho biết: hai cấp thụ lý 98 vụ.", "98 vụ", BOTH),
        (
            "Viện trưởng VKSND tỉnh Yên Bái cho biết: hai cấp thụ lý 98 vụ. Phòng 2 kháng nghị 3 vụ.",
            "3 vụ",
            Unit(Level.PROVINCE, "Yên Bái", department="Phòng 2"),
        ),
        (
            "Viện trưởng VKSND tỉnh Yên Bái cho biết: hai cấp thụ lý 98 vụ. VKSND tỉnh Hậu Giang kháng nghị 3 vụ.",
            "3 vụ",
            PROVINCE,
        ),
        ("Viện trưởng VKSND tỉnh Yên Bái dự. Phòng 2 kháng nghị 3 vụ.", "3 vụ", department("Phòng 2")),
        ("Đơn vị thị xã Long Mỹ số hóa 45 hồ sơ.", "45 hồ sơ", Unit(Level.DISTRICT, "Hậu Giang", "thị xã Long Mỹ")),
        ("Năm ấy, khối phòng của Yên Bái có 6 kháng nghị.", "6 kháng", YEN_BAI),
    ],
)
def test_what_is_told_behind_a_topic_is_of_it(text: str, figure: str, unit: Unit) -> None:
    """A place is its procuracy where nobody else acts, and elliptic names are of the province turned to."""
    assert scope(paper([text]), figure).unit == unit


@pytest.mark.parametrize(
    ("lines", "unit"),
    [
        (["VKSND tỉnh thụ lý 9 vụ."], PROVINCE),
        ([(BlockKind.HEADING, "Yên Bái"), "VKSND tỉnh thụ lý 9 vụ."], YEN_BAI),
        ([(BlockKind.HEADING, "Yên Bái"), (BlockKind.HEADING, "Hậu Giang"), "VKSND tỉnh thụ lý 9 vụ."], PROVINCE),
        ([(BlockKind.HEADING, "Đoàn công tác của Yên Bái đến thăm"), "VKSND tỉnh thụ lý 9 vụ."], PROVINCE),
    ],
)
def test_a_heading_that_names_a_province_completes_what_is_below_it(
    lines: list[str | tuple[BlockKind, str]], unit: Unit
) -> None:
    """Each section of a bulletin is told by its own people; a heading that tells of something gives no section away."""
    assert scope(paper(lines), "9 vụ").unit == unit


@pytest.mark.parametrize(
    ("text", "figure", "unit"),
    [
        ("VKSND tỉnh dự. Ngoài ra, đơn vị đã gửi 4 báo cáo.", "4 báo", LONG_MY),
        (
            "VKSND huyện Vị Thủy dự. Ngoài ra, đơn vị đã gửi 4 báo cáo.",
            "4 báo",
            Unit(Level.DISTRICT, "Hậu Giang", "huyện Vị Thủy"),
        ),
    ],
)
def test_the_unit_is_the_one_whose_paper_it_is_behind_the_office_above(text: str, figure: str, unit: Unit) -> None:
    """The office above is called by its name; "đơn vị" behind a neighbour may be the neighbour."""
    assert scope(paper([text.replace("dự", "đã tổ chức hội nghị")], unit=LONG_MY), figure).unit == unit


@pytest.mark.parametrize(
    ("text", "figure", "unit"),
    [
        ("Chi đoàn VKSND khu vực 4 hiến 31 đơn vị máu.", "31 đơn", AREA),
        ("Chi đoàn VKSND khu vực 4 hiến máu. Năm ấy kết nạp 9 đoàn viên.", "9 đoàn", PROVINCE),
        ("Được biết, Phòng 8 đã kiểm sát 5 cuộc. Trước đó, kiểm sát 9 lượt.", "9 lượt", PROVINCE),
        ("Hiện nay, Phòng 8 đã kiểm sát 5 cuộc. Trước đó, kiểm sát 9 lượt.", "9 lượt", department("Phòng 8")),
        ("VKSND khu vực 4 mở hội thi, có 31 thí sinh từ 5 viện kiểm sát và các phòng dự thi, chọn 9 em.", "9 em", AREA),
        ("VKSND khu vực 4 sơ kết, có 6 tập thể và 11 cá nhân được khen.", "11 cá nhân", AREA),
    ],
)
def test_unions_and_what_is_told_in_passing_do_not_go_on(text: str, figure: str, unit: Unit) -> None:
    """Both are told of in their own sentence; the second of two counts opens no clause."""
    assert scope(paper([text]), figure).unit == unit


def test_the_head_of_an_office_goes_on_telling_as_long_as_it_is_the_unit() -> None:
    """What follows without "đơn vị" is the paper's again."""
    told = "Viện trưởng VKSND huyện Long Mỹ báo cáo: trong kỳ, đơn vị thụ lý 78 vụ. "
    told += "Án ma túy là 66 vụ của đơn vị. Có 5 cuộc."
    assert [scope(paper([told]), figure).unit for figure in ("78 vụ", "66 vụ", "5 cuộc")] == [
        LONG_MY,
        LONG_MY,
        PROVINCE,
    ]


def test_what_was_amiss_is_of_the_office_whose_report_it_is() -> None:
    """Behind the office above "Hạn chế" turns back."""
    text = "VKSND tỉnh đã kháng nghị 2 bản án. Hạn chế: còn 1 vụ bị trả."
    assert scope(paper([text], unit=LONG_MY), "1 vụ").unit == LONG_MY


@pytest.mark.parametrize(
    ("text", "figure", "unit"),
    [
        ("VKSND tỉnh đã bảo vệ 9 kháng nghị của đơn vị, đạt 90%.", "90%", LONG_MY),
        ("VKSND tỉnh đã bảo vệ 9 kháng nghị của các đơn vị, đạt 90%.", "90%", PROVINCE),
        ("VKSND tỉnh sáp nhập với nơi khác thành VKSND tỉnh Yên Bái mới, gồm 16 phòng.", "16 phòng", YEN_BAI),
    ],
)
def test_what_the_office_above_does_for_it_is_its_own(text: str, figure: str, unit: Unit) -> None:
    """In the paper of a district "của đơn vị" is the district's; a new body is described behind its name."""
    assert scope(paper([text], unit=LONG_MY), figure).unit == unit
