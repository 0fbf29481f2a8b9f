from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from documents.cleaning.blocks import clean
from documents.metadata.reported_period import reported_period
from documents.readers.types import RawBlock, RawDocument, RawTable
from documents.types import BlockKind, Period, PeriodKind, Unit

FIRST = "Trong quý, đơn vị đã kiểm sát trực tiếp hai cuộc tại cơ quan thi hành án dân sự và ban hành kiến nghị."


def year(number: int) -> Period:
    """Return a reporting year."""
    return Period(PeriodKind.YEAR, number)


def period_of(*texts: str, unit: Unit | None = None, reference: date | None = None) -> Period | None:
    """Return the period of a text given as plain paragraphs."""
    cleaned = clean(RawDocument(tuple(RawBlock(BlockKind.PARAGRAPH, text) for text in texts)))
    return reported_period(cleaned, unit=unit, reference=reference)


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("VKSND tỉnh Sơn La sơ kết công tác 6 tháng đầu năm 2022", Period(PeriodKind.FIRST_HALF, 2022)),
        ("Phòng 7 tổng kết công tác năm 2021, triển khai nhiệm vụ năm 2022", year(2021)),
        ("Vượt khó trong năm 2021, chủ động nhiệm vụ năm 2022", year(2021)),
        ("Khen thưởng năm 2020 và năm 2021 tại VKSND tỉnh Sơn La", Period(PeriodKind.RANGE, 2020, last_year=2021)),
    ],
)
def test_the_title_tells_the_period_of_the_results(title: str, period: Period) -> None:
    """Plans in the same title do not count; years side by side are a range."""
    assert period_of(title, FIRST) == period


@pytest.mark.parametrize("place", ["thành phố Cần Thơ", "tỉnh Sơn La"])
def test_a_working_year_with_its_days_is_reported_on(place: str) -> None:
    """Wherever: "Cần Thơ" is a city and no task."""
    lead = f"Năm công tác 2025 (01/10/2024 - 30/9/2025) là năm có nhiều thay đổi với Phòng 9 VKSND {place}."
    found = period_of("Phòng 9 sau hợp nhất", lead, "Năm 2026, Phòng 9 chọn khâu đột phá mới.")
    assert (found and found.year, found and found.end) == (2025, date(2025, 9, 30))


def test_of_two_years_in_the_lead_the_later_is_looked_back_on() -> None:
    """The year before only serves to compare."""
    lead = "Nếu năm 2023 là năm làm quen thì năm 2024 là năm Phòng 2 về đích."
    assert period_of("Một năm của Phòng 2", lead, reference=date(2025, 1, 6)) == year(2024)


def test_a_year_that_has_only_begun_is_not_looked_back_on() -> None:
    """A text of January that also names its own year reports on the one before."""
    lead = "Khép lại năm 2023, Phòng 2 đón năm 2024 với nhiều việc mới."
    assert period_of("Một năm của Phòng 2", lead, reference=date(2024, 1, 6)) == year(2023)


def test_results_in_the_lead_beat_a_plan_in_the_title() -> None:
    """A January meeting "triển khai công tác năm 2023" reports on 2022."""
    lead = "Sáng ngày 6/1/2023, Phòng 9 họp đánh giá kết quả công tác năm 2022, triển khai chương trình năm 2023."
    assert period_of("Phòng 9 triển khai công tác năm 2023", lead) == year(2022)


def test_the_body_decides_where_title_and_lead_are_silent() -> None:
    """The period with most results is the document's."""
    body = "Với kết quả đạt được năm 2021, tập thể được tặng Giấy khen và tiếp tục giữ vững truyền thống của đơn vị."
    assert period_of(FIRST, FIRST.replace("hai", "ba"), body) == year(2021)


def test_a_plan_counts_if_nothing_else_is_named() -> None:
    """A programme of work belongs to the year that it is for."""
    assert period_of("Phòng 9 ban hành chương trình công tác năm 2023", FIRST) == year(2023)


def test_what_is_vowed_for_a_quarter_is_not_reported_for_it() -> None:
    """The inspected promise to report upwards: the window that was inspected is the document's."""
    window = "Trong thời kỳ từ 01/12/2023 đến 31/8/2024, nhà tạm giữ đã tiếp nhận 90 người."
    vow = "Lãnh đạo đơn vị hứa sửa chữa buồng giam và báo cáo cấp trên trong quý IV/2024."
    found = period_of(FIRST, FIRST.replace("hai", "ba"), window, vow, reference=date(2024, 9, 20))
    assert found == Period(PeriodKind.WINDOW, 2024, start=date(2023, 12, 1), end=date(2024, 8, 31))


def test_the_other_side_of_a_comparison_is_no_period() -> None:
    """ "So với năm 2021" names what the results are measured against."""
    lead = "Số án thụ lý là 214 vụ, tăng 12 vụ so với cùng kỳ năm 2021, trong đó án ma túy chiếm hơn một nửa số vụ."
    assert period_of(FIRST, lead) is None


def test_a_group_is_formed_for_a_year() -> None:
    """The year of its heads and its covenant outranks results deep in the text."""
    texts = (
        FIRST,
        FIRST.replace("hai", "ba"),
        "Hội nghị đã nghe báo cáo kết quả công tác thi đua năm 2021 của các đơn vị và bình chọn đơn vị dẫn đầu.",
        "Năm 2022, VKSND tỉnh Sơn La được bầu làm Cụm trưởng và các đơn vị đã thống nhất ký kết giao ước thi đua.",
    )
    assert period_of(*texts, unit=Unit(group="Cụm thi đua số 2")) == year(2022)


def test_the_day_of_the_event_completes_a_label() -> None:
    """ "6 tháng đầu năm" is that of the year in which the text was written."""
    title = "VKSND tỉnh Sơn La sơ kết công tác 6 tháng đầu năm"
    assert period_of(title, FIRST, reference=date(2022, 6, 14)) == Period(PeriodKind.FIRST_HALF, 2022)


def test_a_workbook_over_several_years_covers_their_range() -> None:
    """No single year of its sheets may be taken for the figures of another."""
    blocks = [
        RawBlock(BlockKind.TABLE_ROW, table=RawTable((("Đơn vị", "Số vụ"), ("Phòng 1", "4")), name=f"Kết quả năm {n}"))
        for n in (2020, 2021, 2022)
    ]
    assert reported_period(clean(RawDocument(tuple(blocks)))) == Period(PeriodKind.RANGE, 2020, last_year=2022)


def test_a_part_about_the_next_year_does_not_widen_the_year_of_the_title() -> None:
    """A paper of tables is about the year that its title names, unless another sheet is headed like it."""
    heads = ("SỐ LIỆU CÔNG TÁC NĂM 2021", "1. Kết quả theo quý năm 2021", "2. Chỉ tiêu năm 2022")
    rows = RawTable((("Đơn vị", "Số vụ"), ("Phòng 1", "4"), ("Phòng 2", "6")))
    blocks = [
        block
        for head in heads
        for block in (RawBlock(BlockKind.HEADING, head), RawBlock(BlockKind.TABLE_ROW, table=rows))
    ]
    assert reported_period(clean(RawDocument(tuple(blocks)))) == Period(PeriodKind.YEAR, 2021)


def test_nothing_stated_gives_nothing() -> None:
    """No period is guessed from a date."""
    assert period_of("VKSND tỉnh Sơn La đón đoàn công tác", f"Sáng ngày 6/1/2023, {FIRST}") is None


def test_a_meeting_held_for_several_years_is_of_them() -> None:
    """Where no single year is named, "giai đoạn" in the lead is the period."""
    lead = "Ngày 28/5/2025, VKSND tỉnh Sơn La tổ chức Hội nghị điển hình tiên tiến, giai đoạn 2020 - 2025."
    found = period_of("VKSND tỉnh Sơn La tôn vinh điển hình", lead, reference=date(2025, 5, 28))
    assert found == Period(PeriodKind.RANGE, 2020, last_year=2025)


def test_days_in_a_note_of_a_table_are_the_days_of_its_period() -> None:
    """A note on the days of the year in a header adds no second period."""
    rows = (
        ("Đơn vị", "Số vụ", "Danh hiệu năm 2025", "Ghi chú"),
        ("VKSND khu vực 1 - Sơn La", "12", "Giấy khen", "Số liệu từ 01/10/2024 đến 30/9/2025"),
        ("VKSND khu vực 2 - Sơn La", "20", "Bằng khen", ""),
    )
    cleaned = clean(RawDocument((RawBlock(BlockKind.TABLE_ROW, table=RawTable(rows)),)))
    days = (date(2024, 10, 1), date(2025, 9, 30))
    assert reported_period(cleaned) == Period(PeriodKind.YEAR, 2025, start=days[0], end=days[1])


def test_a_year_long_past_is_history() -> None:
    """A department's anniversary reports on no year of its founding."""
    founded = "Ra đời năm 1978 với vỏn vẹn 4 cán bộ, nay Phòng có 9 công chức."
    found = period_of(founded, FIRST, "Năm 2022, Phòng ban hành 12 kháng nghị.", reference=date(2023, 7, 26))
    assert found == year(2022)


def test_what_went_before_is_no_period_that_a_text_reports_on() -> None:
    """News of a few days that recalls an earlier year is not about that year."""
    news = "Ngày 12/8/2025, 23 công chức dự thi. Trước đó, năm 2023 có 14 công chức dự thi."
    assert period_of("VKSND tỉnh Sơn La tin ngắn", news, reference=date(2025, 8, 12)) is None


@pytest.mark.parametrize(
    "title", ["Kế hoạch trực tiếp kiểm sát năm 2026", "VKSND tỉnh Sơn La ban hành Kế hoạch chuyển đổi số năm 2026"]
)
def test_a_plan_is_about_the_year_that_its_title_names(title: str) -> None:
    """Results of the year before, which it starts from, are recalled."""
    assert period_of(title, "Năm 2025, đơn vị đã trực tiếp kiểm sát 27 cuộc.", FIRST) == year(2026)


@pytest.mark.parametrize(
    "lead",
    [
        "Trong năm 2024, VKSND huyện xác định án ma túy là lĩnh vực cần tập trung, giao ba Kiểm sát viên phụ trách.",
        "Trong năm 2024, đơn vị chọn công tác kháng nghị làm khâu đột phá và cử hai công chức chuyên trách.",
    ],
)
def test_what_was_chosen_within_a_year_is_looked_back_on(lead: str) -> None:
    """A year that a text starts from counts before the one that it sets out a plan for at its end."""
    plan = "Năm 2025, đơn vị đề ra kế hoạch mở 08 phiên tòa; 100% vụ việc được giải quyết trước hạn luật định 05 ngày."
    assert period_of("Kiểm sát án ma túy ở một huyện miền núi", lead, FIRST, plan) == year(2024)


def test_a_congress_is_of_the_term_that_it_opens() -> None:
    """Neither the term that ends nor a year named in passing is."""
    lead = "Ngày 20/5/2023, Công đoàn cơ sở tổ chức Đại hội lần thứ X, nhiệm kỳ 2023 - 2028, với 60 đoàn viên dự."
    body = "Nhiệm kỳ 2018 - 2023, công đoàn có 70 đoàn viên. Mô hình “Tủ sách cơ quan” được khởi xướng từ năm 2020."
    assert period_of("Đại hội Công đoàn cơ sở", lead, body) == Period(PeriodKind.RANGE, 2023, last_year=2028)


def test_news_of_an_inspection_reports_on_no_year() -> None:
    """Neither the year of the plan that it follows nor the days that were looked at are a reporting period."""
    visit = "Thực hiện Kế hoạch công tác năm 2022, từ ngày 11/4 đến ngày 14/4/2022, Phòng 8 trực tiếp kiểm sát."
    looked_at = "Thời điểm kiểm sát, từ ngày 01/12/2021 đến ngày 10/4/2022, có 58 người bị tạm giữ."
    assert period_of("Kiểm sát Nhà tạm giữ Công an huyện Mộc Châu", visit, looked_at) is None


def test_the_steps_of_a_life_are_no_reporting_period() -> None:
    """News of an appointment tells of years long past; no report gives up a year so late in its body alone."""
    life = "Đồng chí sinh năm 1980, năm 2021 được tặng Giấy khen, năm 2022 được tặng danh hiệu Chiến sĩ thi đua."
    title = "Công bố quyết định bổ nhiệm Viện trưởng"
    found = period_of(title, "Sáng nay, tại hội trường.", FIRST, life, reference=date(2025, 9, 4))
    assert found is None


def test_the_years_of_a_life_are_no_period_of_an_appointment() -> None:
    """Under such a title they tell when somebody was rewarded or promoted."""
    found = period_of(
        "Trao quyết định bổ nhiệm Phó Trưởng phòng 9",
        "Sáng 06/5/2024, VKSND tỉnh Sơn La tổ chức lễ trao quyết định.",
        "Đồng chí Trần Văn Bình chủ trì buổi lễ.",
        "Đồng chí được tặng Bằng khen và danh hiệu Chiến sỹ thi đua cơ sở năm 2021.",
    )
    assert found is None


def test_the_months_of_a_crime_and_asides_are_no_period() -> None:
    """News of a trial reports on no stretch of time."""
    found = period_of(
        "VKSND khu vực 3 - Sơn La tổ chức phiên tòa rút kinh nghiệm",
        "Theo cáo trạng, từ tháng 2 đến tháng 5/2025, bị cáo Lò Văn Đ. đã chiếm đoạt tiền của ba người.",
        "Kiểm sát viên công bố cáo trạng.",
        "Dịp này, chi bộ sinh hoạt chuyên đề quý III năm 2025.",
    )
    assert found is None


def test_the_year_in_which_something_began_is_no_period() -> None:
    """ "Còn 03 vụ từ năm 2019" tells how old they are."""
    found = period_of(
        "Đợt cao điểm ở VKSND huyện Mường La",
        "VKSND huyện Mường La tập trung giải quyết án tồn.",
        "Đơn vị đã truy tố 14 vụ.",
        "Đơn vị còn rà soát 07 vụ tạm đình chỉ, trong đó có 03 vụ từ năm 2019.",
    )
    assert found is None


def test_what_was_done_within_a_year_tells_more_than_a_look_back() -> None:
    """ "Nhìn lại năm 2023" only compares with what was done in 2024."""
    text = "Trong năm 2024, tập thể đã kiểm sát 84 bản án. Nhìn lại năm 2023, Phòng chỉ kháng nghị 5 bản."
    assert period_of("Dấu ấn của Phòng 9", text) == year(2024)


@pytest.mark.parametrize(
    ("days", "period"),
    [
        ("từ ngày 01/12/2022 đến ngày 30/11/2023", Period(PeriodKind.YEAR, 2023)),
        ("từ ngày 01/10/2024 đến ngày 30/9/2025", Period(PeriodKind.YEAR, 2025)),
        ("từ ngày 01/10/2022 đến ngày 30/9/2023", None),
        ("từ ngày 01/10/2023 đến ngày 31/3/2024", None),
        ("từ ngày 01/4/2022 đến ngày 30/9/2022", None),
    ],
)
def test_an_inspection_of_a_work_year_reports_on_it(days: str, period: Period | None) -> None:
    """Other days that an inspection looked at are no period of a report."""
    lead = "Đoàn thanh tra đã làm việc tại VKSND huyện Vị Thủy và thông qua dự thảo kết luận trước toàn thể đơn vị."
    found = period_of("Kết luận thanh tra", lead, lead.replace("Vị Thủy", "Long Mỹ"), f"Thời kỳ thanh tra: {days}.")
    assert (found and replace(found, start=None, end=None)) == period


def test_of_years_told_one_after_the_other_the_last_is_reported_on() -> None:
    """The years before it only show how the figure came down."""
    body = "Phòng đánh giá kết quả: năm 2021 toàn tỉnh có 41 vụ, năm 2022 còn 33 vụ, năm 2023 còn 19 vụ."
    assert period_of(
        "Hiệu quả của một mô hình", "Mô hình được nhiều nơi học tập và làm theo trong cả nước.", body
    ) == year(2023)


def test_news_of_one_trial_reports_on_no_period() -> None:
    """How many trials there were in other years is told beside it."""
    body = "Năm 2023, Phòng tổ chức 08 phiên. Trong 6 tháng đầu năm 2024, hai cấp đã tổ chức 58 phiên tòa."
    lead = "Phòng 1 phối hợp với Tòa án nhân dân tỉnh tổ chức phiên tòa hình sự sơ thẩm đối với bị cáo Trần Văn B."
    assert period_of("Phiên tòa rút kinh nghiệm vụ “Giết người”", lead, lead.replace("B.", "C."), body) is None
    assert period_of("Kết quả tổ chức phiên tòa", lead, lead.replace("B.", "C."), body) is not None


def test_the_steps_of_a_life_are_not_reported_on() -> None:
    """News of an appointment tells how somebody came there; its year is not that of an award got before."""
    life = (
        "Đồng chí Đinh Thị Lụa sinh năm 1980, vào ngành Kiểm sát năm 2005; năm 2018 được bổ nhiệm Phó Trưởng phòng 7. "
        "Trong quá trình công tác, đồng chí được tặng Kỷ niệm chương năm 2023."
    )
    news = "Sáng ngày 06/5/2025, VKSND tỉnh công bố quyết định bổ nhiệm đồng chí Đinh Thị Lụa làm Phó Viện trưởng."
    assert period_of("Công bố quyết định bổ nhiệm Phó Viện trưởng", news, life, reference=date(2025, 5, 7)) is None


def test_a_part_of_the_year_in_which_something_shall_be_done_is_not_reported_on() -> None:
    """ "Sẽ ... trong quý III" plans, the second time that it names as well."""
    shall = "Phòng sẽ trực tiếp kiểm sát tại trại giam trong tháng 4/2024 và tại 3 Công an xã trong quý III/2024."
    done = "Năm 2023, đơn vị có 6 phiên tòa."
    lead = ("Triển khai Kế hoạch công tác năm 2024", "Phòng 8 họp triển khai.", "Trưởng phòng chủ trì.")
    assert period_of(*lead, shall, done, reference=date(2023, 12, 20)) == year(2023)


@pytest.mark.parametrize(("month", "period"), [(6, None), (11, Period(PeriodKind.SECOND_HALF, 2023))])
def test_the_rest_of_a_year_is_reported_on_when_it_is_about_over(month: int, period: Period | None) -> None:
    """In June it is only looked ahead to, in whatever words."""
    lead = "Phòng 1 phối hợp với Tòa án nhân dân tỉnh tổ chức phiên tòa rút kinh nghiệm đối với bị cáo Trần Văn B."
    rest = "Trong 6 tháng cuối năm, mỗi Kiểm sát viên mới được bổ nhiệm phải dự ít nhất 02 phiên tòa."
    told = period_of(
        "Một phiên tòa nhiều bài học", lead, lead.replace("B.", "C."), rest, reference=date(2023, month, 12)
    )
    assert told == period
