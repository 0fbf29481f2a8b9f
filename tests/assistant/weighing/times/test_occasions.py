"""Months that place a post or an event."""

from __future__ import annotations

import pytest

from assistant.types import Status
from tests.assistant.corpus import decision, values

REPORT = (
    "Công tác thanh tra của VKSND tỉnh Bến Tre 9 tháng năm 2024",
    "Ngày 18/10/2024, VKSND tỉnh Bến Tre họp giao ban.",
    "Đồng chí Cao Văn Sáu, Chánh Thanh tra cho biết, 9 tháng năm 2024 đơn vị tiến hành 06 cuộc thanh tra.",
)


@pytest.mark.parametrize(
    ("question", "known"),
    [
        ("Ai giữ chức Chánh Thanh tra VKSND tỉnh Bến Tre hồi tháng 9/2024?", True),
        ("Chánh Thanh tra VKSND tỉnh Bến Tre vào tháng 10/2024 là ai?", True),
        ("Chánh Thanh tra VKSND tỉnh Bến Tre vào tháng 3/2025 là ai?", False),
        ("Chánh Thanh tra VKSND tỉnh Bến Tre dự hội nghị tháng 5/2024 là ai?", False),
    ],
)
def test_who_holds_a_post_in_a_report_holds_it_in_its_months(question: str, known: bool) -> None:
    """A month within the nine, or one of a day that the paper names; an event of another month is another event."""
    assert bool(decision(question, REPORT).evidence) is known


CONTEST = (
    "Công tác 9 tháng năm 2024 của VKSND tỉnh Bến Tre",
    "Hội thi Kiểm sát viên giỏi diễn ra ngày 22/5/2024 có 36 thí sinh dự thi.",
    "Hội nghị ngày 10/7/2024 nêu đã thụ lý 305 vụ.",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Hội thi Kiểm sát viên giỏi Bến Tre năm 2024 có bao nhiêu thí sinh dự thi?", [36]),
        ("Hội thi Kiểm sát viên giỏi Bến Tre năm 2023 có bao nhiêu thí sinh dự thi?", []),
        ("Năm 2024 VKSND tỉnh Bến Tre thụ lý bao nhiêu vụ?", []),
    ],
)
def test_a_contest_is_of_its_year_whatever_the_report_is_about(question: str, found: list[int]) -> None:
    """What a conference reports is of the nine months, and no figure of the year."""
    assert values(decision(question, CONTEST)) == found


INSPECTION = (
    "VKSND tỉnh Bến Tre công bố kết luận trực tiếp kiểm sát tại Nhà tạm giữ Công an huyện Ba Tri",
    "Ngày 27/9/2024, Đoàn kiểm sát công bố kết luận tại Công an huyện Ba Tri.",
    "Trong thời điểm kiểm sát từ 01/12/2023 đến 15/9/2024, Nhà tạm giữ quản lý 90 người bị tạm giữ.",
    "Đoàn kiểm sát đột xuất 03 buồng, lập 05 biên bản.",
    "Theo chương trình, từ nay đến hết tháng 11/2024, VKSND tỉnh tiếp tục kiểm sát tại Trại tạm giam.",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Khi trực tiếp kiểm sát Nhà tạm giữ Công an huyện Ba Tri năm 2024, quản lý bao nhiêu người bị tạm giữ?", [90]),
        ("Khi trực tiếp kiểm sát Nhà tạm giữ Công an huyện Ba Tri năm 2023, quản lý bao nhiêu người bị tạm giữ?", []),
        ("Khi trực tiếp kiểm sát Nhà tạm giữ Công an huyện Giồng Trôm năm 2024, có bao nhiêu người bị tạm giữ?", []),
        ("Năm 2024 VKSND tỉnh Bến Tre kiểm sát bao nhiêu người bị tạm giữ?", []),
    ],
)
def test_one_inspection_is_of_the_year_it_was_held_in(question: str, found: list[int]) -> None:
    """Its window is no reporting period; another place, another year and the province's whole year stay refused."""
    assert values(decision(question, INSPECTION)) == found


@pytest.mark.parametrize("moment", ["khi đoàn đến kiểm sát", "dịp kiểm sát"])
def test_the_moment_of_an_inspection_places_it_in_its_year(moment: str) -> None:
    """ "Khi đoàn đến kiểm sát năm 2024" is the visit, whatever days it looked at."""
    place = "Nhà tạm giữ Công an huyện Ba Tri"
    asked = f"{place} quản lý bao nhiêu người bị tạm giữ {moment} năm 2024?"
    assert values(decision(asked, INSPECTION)) == [90]


EARLIER = (
    *INSPECTION[:3],
    "Trước đó, tại cuộc kiểm sát đột xuất ngày 14/3/2024, VKSND huyện Ba Tri phát hiện 06 vi phạm.",
)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Cuộc kiểm sát đột xuất tháng 3/2024 tại {}", [6]),
        ("Cuộc kiểm tra bất ngờ đầu năm 2024 tại {}", [6]),
        ("Cuộc kiểm sát đột xuất tháng 9/2024 tại {}", []),
        ("Cuộc kiểm sát đột xuất năm 2023 tại {}", []),
        ("Đợt trực tiếp kiểm sát tháng 9/2024 tại {}", []),
    ],
)
def test_what_a_sentence_says_it_was_at_is_of_that_day(asked: str, found: list[int]) -> None:
    """The inspection told in passing is neither of the days that the other looked at, nor of its month."""
    place = "Nhà tạm giữ Công an huyện Ba Tri phát hiện bao nhiêu vi phạm?"
    assert values(decision(asked.format(place), EARLIER)) == found


@pytest.mark.parametrize(("month", "known"), [(11, True), (12, False)])
def test_a_plan_from_now_to_a_month_is_of_a_stretch_that_ends_there(month: int, known: bool) -> None:
    """The text does not tell where "từ nay" starts; its end has to be that asked about."""
    asked = f"Từ cuối tháng 9 đến hết tháng {month}/2024, VKSND tỉnh Bến Tre dự kiến kiểm sát tại những nơi nào?"
    assert bool(decision(asked, INSPECTION).evidence) is known


TO_DATE = (
    "VKSND tỉnh Bến Tre kiểm sát tại Trại tạm giam",
    "Ngày 27/9/2024, Phòng 8 kiểm sát cuộc thứ 12 tính từ đầu năm 2024.",
    "Phòng 8 đã trực tiếp kiểm sát 12 cuộc; kiểm sát đột xuất 04 cuộc tại các nhà tạm giữ.",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Từ đầu năm 2024 Phòng 8 VKSND tỉnh Bến Tre kiểm sát đột xuất bao nhiêu cuộc?", [4]),
        ("Từ đầu năm 2024 Phòng 8 VKSND tỉnh Bến Tre trực tiếp kiểm sát bao nhiêu cuộc?", [12]),
    ],
)
def test_what_was_done_since_the_year_began_is_told_apart_from_its_unannounced_part(
    question: str, found: list[int]
) -> None:
    """All inspections of a stretch are never answered with the unannounced ones among them."""
    assert values(decision(question, TO_DATE)) == found


PRISON = (
    "VKSND tỉnh Bến Tre trực tiếp kiểm sát Trại tạm giam Công an tỉnh",
    "Từ ngày 07/10/2024 đến ngày 11/10/2024, Đoàn kiểm sát của VKSND tỉnh Bến Tre làm việc tại Trại tạm giam.",
    "Thời điểm kiểm sát từ ngày 01/12/2023 đến ngày 06/10/2024, đơn vị quản lý 377 người bị tạm giam.",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Trại tạm giam Công an tỉnh Bến Tre quản lý bao nhiêu người bị tạm giam trong kỳ kiểm sát 2024?", [377]),
        ("trai tam giam ben tre quan ly bao nhieu nguoi bi tam giam nam 2024", [377]),
        ("Trại tạm giam Công an tỉnh Bến Tre quản lý bao nhiêu người bị tạm giam năm 2022?", []),
        ("Năm 2024 Bến Tre có bao nhiêu người bị tạm giam?", []),
    ],
)
def test_the_one_prison_of_a_province_is_told_by_its_province(question: str, found: list[int]) -> None:
    """What was looked at there is of the year of the inspection; what the province as a whole did is not."""
    assert values(decision(question, PRISON)) == found


STAFF = (
    "VKSND tỉnh Bến Tre báo cáo công tác quý I năm 2026",
    "Tính đến ngày 31/12/2025, VKSND tỉnh Bến Tre có 188 công chức.",
    "Quý I năm 2026, VKSND tỉnh Bến Tre cử 14 công chức đi học.",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Tính đến cuối năm 2025 VKSND tỉnh Bến Tre có bao nhiêu công chức?", [188]),
        ("den 31/12/2025 vksnd tinh ben tre co bao nhieu cong chuc", [188]),
        ("Tính đến cuối năm 2024 VKSND tỉnh Bến Tre có bao nhiêu công chức?", []),
    ],
)
def test_what_there_was_at_the_end_of_a_year_may_stand_in_the_next_report(question: str, found: list[int]) -> None:
    """The day is told, and is no reporting period."""
    assert values(decision(question, STAFF)) == found


HEADS = (
    "VKSND tỉnh Bến Tre: Phòng 8 tổng kết công tác năm 2024",
    "Ngày 08/01/2025, Phòng 8 VKSND tỉnh Bến Tre tổ chức hội nghị.",
    "Đồng chí Cao Văn Sáu, Phó Trưởng phòng phụ trách Phòng 8 báo cáo: năm 2024 Phòng kiểm sát 44 cuộc.",
)


@pytest.mark.parametrize(
    ("question", "known"),
    [
        ("Phòng 8 VKSND tỉnh Bến Tre đầu năm 2025 do ai phụ trách?", True),
        ("Ai phụ trách Phòng 8 VKSND tỉnh Bến Tre năm 2022?", False),
    ],
)
def test_who_has_charge_when_a_report_is_given_has_it_in_that_year(question: str, known: bool) -> None:
    """The report is on the year before."""
    assert bool(decision(question, HEADS).evidence) is known


def test_somebodys_office_in_a_month_is_that_of_the_report_of_its_year() -> None:
    """Who heads a department in June is told by the report on the first half of the year."""
    paper = (
        "VKSND tỉnh Sóc Trăng sơ kết công tác 6 tháng đầu năm 2023",
        "6 tháng đầu năm 2023, bà Lê Thị Mận, Trưởng phòng 15 quán triệt việc sắp xếp cán bộ.",
    )
    for month, status in (("tháng 6/2023", Status.ANSWERED), ("tháng 6/2021", Status.NOT_FOUND)):
        asked = f"Bà Lê Thị Mận ở VKSND tỉnh Sóc Trăng giữ chức vụ gì thời điểm {month}?"
        assert decision(asked, paper).status is status


CONGRESS = (
    "Đại hội Chi đoàn VKSND tỉnh Bến Tre nhiệm kỳ 2023 - 2026",
    "Ngày 16/3/2023, Chi đoàn VKSND tỉnh Bến Tre tổ chức Đại hội lần thứ VI, nhiệm kỳ 2023 - 2026.",
    "Tham dự có đồng chí Lê Thị Mận, Phó Viện trưởng cùng 44 đoàn viên.",
)


@pytest.mark.parametrize(("year", "found"), [("2023", [44]), ("2024", [])])
def test_a_congress_is_of_the_year_it_meets_in(year: str, found: list[int]) -> None:
    """The term that it opens is longer."""
    asked = f"Đại hội Chi đoàn VKSND tỉnh Bến Tre năm {year} có bao nhiêu đoàn viên tham dự?"
    assert values(decision(asked, CONGRESS)) == found


SO_FAR = (
    "Phòng 9 VKSND tỉnh Bến Tre tổ chức phiên tòa rút kinh nghiệm",
    "Ngày 30/8/2024, Phòng 9 VKSND tỉnh Bến Tre phối hợp tổ chức phiên tòa rút kinh nghiệm.",
    "Tính từ đầu năm 2024 đến nay, Phòng 9 đã ban hành 12 kiến nghị.",
)


@pytest.mark.parametrize(("month", "found"), [(8, [12]), (6, []), (11, [])])
def test_what_is_told_to_date_is_of_the_month_that_just_ended(month: int, found: list[int]) -> None:
    """Up to another month it is not told."""
    asked = f"Từ đầu năm đến hết tháng {month}/2024 Phòng 9 VKSND tỉnh Bến Tre ban hành bao nhiêu kiến nghị?"
    assert values(decision(asked, SO_FAR)) == found


@pytest.mark.parametrize(("year", "name"), [(2018, "Trần Thị Lụa"), (2019, "Lê Văn Bưởi"), (2020, "")])
def test_a_meeting_that_sums_up_a_year_is_not_the_one_that_only_plans_it(year: int, name: str) -> None:
    """ "Tổng kết năm 2018, triển khai nhiệm vụ năm 2019" sums up 2018."""
    reports = [
        (
            f"VKSND tỉnh Ninh Thuận tổ chức hội nghị tổng kết công tác năm {held}, triển khai nhiệm vụ năm {held + 1}",
            f"Sáng ngày 20/12/{held}, VKSND tỉnh Ninh Thuận tổ chức Hội nghị tổng kết công tác kiểm sát năm {held}.",
            f"Đồng chí {speaker}, Chánh Văn phòng trình bày báo cáo tổng kết tại hội nghị.",
        )
        for held, speaker in ((2018, "Trần Thị Lụa"), (2019, "Lê Văn Bưởi"))
    ]
    asked = f"Ai trình bày báo cáo tại hội nghị tổng kết năm {year} của VKSND tỉnh Ninh Thuận?"
    found = decision(asked, *reports).evidence
    assert bool(found) is bool(name)
    assert all(name in item.statement.text for item in found)
