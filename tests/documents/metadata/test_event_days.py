from __future__ import annotations

from datetime import date

import pytest

from documents.metadata.event_days import event_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Sáng ngày 14/3/2022, VKSND tỉnh họp sơ kết.", date(2022, 3, 14)),
        ("Chiều 05/01/2024, tại trụ sở, đơn vị tổng kết công tác.", date(2024, 1, 5)),
        ("Ngày 02 tháng 8 năm 2023, đoàn kiểm tra làm việc tại huyện.", date(2023, 8, 2)),
        ("Theo Kế hoạch số 5/KH-VKS ngày 03/01/2022 của đơn vị, chiều ngày 07/01/2022, Phòng 9 họp.", date(2022, 1, 7)),
        ("Trong hai ngày 08 và 09/01/2024, lãnh đạo dự họp các phòng.", date(2024, 1, 8)),
        ("Tại buổi gặp mặt ngày 26/7/2023, các thế hệ ôn lại truyền thống.", date(2023, 7, 26)),
        ("Từ ngày 22 đến ngày 24/4/2024, Đoàn kiểm tra làm việc tại huyện.", date(2024, 4, 22)),
        ("Hội nghị tổ chức ngày 06/01/2023 tại tỉnh.", date(2023, 1, 6)),
        ("Lạng Sơn, ngày 27/12/2023 — VKSND tỉnh họp.", date(2023, 12, 27)),
        ("Từ ngày 08/01/2024 đến ngày 10/01/2024, ba phòng lần lượt tổ chức hội nghị.", date(2024, 1, 8)),
        ("Từ 11/4 đến 14/4/2022, VKSND huyện tiến hành trực tiếp kiểm sát tại Nhà tạm giữ.", date(2022, 4, 11)),
        ("Theo Kế hoạch năm 2022, từ ngày 11/4 đến ngày 14/4/2022, Phòng 8 kiểm sát trực tiếp.", date(2022, 4, 11)),
    ],
)
def test_the_day_of_the_event_opens_a_sentence(text: str, day: date) -> None:
    """Time of day, sentence start or a verb of meeting stand before it."""
    assert event_day([text]) == day


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Chỉ thị số 01/CT-VKSTC ngày 02/12/2022 về công tác năm 2023.",
        "Số liệu tính từ ngày 01/12/2022 đến ngày 31/5/2023.",
        "Năm công tác 2025 (01/10/2024 - 30/9/2025) có nhiều thay đổi với đơn vị.",
        "Kỳ báo cáo: 01/12/2023 – 31/5/2024.",
        "Từ ngày 01 đến 31/5/2024, đơn vị thụ lý 12 tin.",
        "Báo cáo gửi trước ngày 20/6/2023.",
        "Lũy kế từ đầu kỳ (01/12/2022) đến nay đã thụ lý 12 vụ.",
        "Quyết định ngày 03/01/2024 của Viện trưởng có hiệu lực.",
    ],
)
def test_days_of_papers_and_limits_are_no_events(text: str) -> None:
    """What a paper is dated, or how long a count runs, says not when something happened."""
    assert event_day([text]) is None


def test_a_day_without_year_is_the_last_one_before_publication() -> None:
    """News of January report December without naming the year."""
    assert event_day(["Sáng 28/12, đơn vị họp tổng kết."], published=date(2024, 1, 3)) == date(2023, 12, 28)


def test_a_day_without_year_stays_unknown_without_publication() -> None:
    """Nothing is guessed."""
    assert event_day(["Sáng 28/12, đơn vị họp tổng kết."]) is None


def test_the_first_day_of_an_inspection_is_that_of_the_event() -> None:
    """ "Từ ngày ... đến ngày ..., đơn vị đã tiến hành kiểm sát": no stretch that is reported on."""
    lead = "Từ ngày 04/3/2024 đến 06/3/2024, VKSND huyện Vị Thủy đã tiến hành kiểm sát trực tiếp tại Nhà tạm giữ."
    assert event_day([lead]) == date(2024, 3, 4)


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("Trong hai tuần (từ 04/3 đến 15/3/2024), VKSND huyện đã tiến hành kiểm sát tại các xã.", date(2024, 3, 4)),
        ("Niên độ kiểm sát: từ 01/12/2022 đến 29/02/2024.", None),
    ],
)
def test_the_days_of_a_visit_are_those_of_the_event(lead: str, day: date | None) -> None:
    """Those that the visitors looked at are not."""
    assert event_day([lead]) == day


def test_a_ratio_is_no_day() -> None:
    """ "30/32" counts something."""
    assert event_day(["Đơn vị đạt 30/32 chỉ tiêu."], published=date(2024, 1, 3)) is None
