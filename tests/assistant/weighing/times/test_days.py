"""Which day is asked for, and what a sentence that only says "Quy chế" is about."""

from __future__ import annotations

import pytest

from assistant.weighing.statements import statements_of
from assistant.weighing.times.days import is_calendar, row_tells_day
from documents.loading import document_from_raw
from documents.readers.types import RawBlock, RawDocument, RawTable
from documents.types import BlockKind
from tests.assistant.corpus import decision

PAPERS = (
    "VKSND tỉnh Bến Tre ký quy chế phối hợp",
    "Quy chế phối hợp số 07/QCPH-VKS-CA được VKSND tỉnh và Công an tỉnh Bến Tre ký ngày 02/3/2023.",
    "Quy chế này có 3 chương, có hiệu lực kể từ ngày 15/3/2023.",
    "Lớp tập huấn thực hiện quy chế khai giảng ngày 20/3/2023.",
    "Lớp tập huấn thực hiện quy chế bế giảng ngày 22/3/2023.",
)
UNDATED = PAPERS[:2]


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("Quy chế phối hợp số 07/QCPH-VKS-CA có hiệu lực từ ngày nào?", "15/3/2023"),
        ("Quy chế phối hợp số 07/QCPH-VKS-CA của Bến Tre được ký ngày nào?", "02/3/2023"),
        ("Lớp tập huấn thực hiện quy chế ở Bến Tre bế giảng ngày nào?", "22/3/2023"),
        ("Lớp tập huấn thực hiện quy chế ở Bến Tre khai giảng ngày nào?", "20/3/2023"),
    ],
)
def test_the_day_of_one_act_is_not_that_of_another(question: str, day: str) -> None:
    """A paper is signed on one day and in force from another, which the next sentence says."""
    assert day in decision(question, PAPERS).evidence[0].statement.text


def test_a_paper_may_be_in_force_from_the_day_of_its_signing() -> None:
    """The next sentence also names the paper that it replaces, and is still about the first."""
    report = (*UNDATED, "Quy chế thay thế Quy chế số 03/QC-VKS-CA ngày 15/6/2018.", "Văn bản có hiệu lực từ ngày ký.")
    asked = "Quy chế phối hợp số 07/QCPH-VKS-CA của Bến Tre có hiệu lực từ khi nào?"
    assert decision(asked, report).evidence[0].statement.text == report[-1]


def test_a_day_of_effect_that_nobody_states_is_not_the_day_of_signing() -> None:
    """A wrong day is worse than none."""
    assert decision("Quy chế phối hợp số 07/QCPH-VKS-CA có hiệu lực từ ngày nào?", UNDATED).evidence == ()


@pytest.mark.parametrize(
    ("paper", "answered"),
    [("Quy chế phối hợp của VKSND tỉnh Bến Tre", False), ("Luật Tư pháp người chưa thành niên", True)],
)
def test_the_day_of_effect_is_of_the_paper_named_last_before_it(paper: str, answered: bool) -> None:
    """A regulation that follows a law is not in force since the law is."""
    lines = (UNDATED[0], "Quy chế phối hợp bám sát Luật Tư pháp người chưa thành niên có hiệu lực từ ngày 01/01/2026.")
    assert bool(decision(f"{paper} có hiệu lực từ ngày nào?", lines).evidence) is answered


PLAN = (
    "VKSND tỉnh Bến Tre xây dựng kế hoạch kiểm tra năm 2023",
    "Căn cứ Quyết định số 358/QĐ-VKSTC ngày 23/9/2022, VKSND tỉnh Bến Tre xây dựng kế hoạch kiểm tra năm 2023.",
    "Thời kỳ kiểm tra theo kế hoạch tính từ ngày 01/7/2022.",
    "Kế hoạch này thay thế Kế hoạch số 119/KH-VKS ngày 28/11/2022.",
)
REVIEW = (
    "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
    "VKSND tỉnh Bến Tre tổng kết năm công tác (01/12/2022 - 30/11/2023).",
)


@pytest.mark.parametrize(
    ("question", "report"),
    [
        ("VKSND tỉnh Bến Tre ban hành kế hoạch kiểm tra năm 2023 vào ngày nào?", PLAN),
        ("VKSND tỉnh Bến Tre ký kế hoạch kiểm tra năm 2023 vào ngày nào?", PLAN),
        ("VKSND tỉnh Bến Tre tổng kết công tác năm 2023 ngày bao nhiêu?", REVIEW),
    ],
)
def test_days_of_other_papers_and_of_the_window_are_no_answer(question: str, report: tuple[str, ...]) -> None:
    """A paper's grounds, what it replaces, the work it plans, and the months reported on have days of their own."""
    assert decision(question, report).evidence == ()


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        (
            "Số liệu năm 2023 của VKSND tỉnh Bến Tre tính từ ngày nào đến ngày nào?",
            "Số liệu năm 2023 được tính từ ngày 01/12/2022 đến ngày 30/11/2023.",
        ),
        (
            "Quy chế làm việc của VKSND tỉnh Bến Tre được ban hành ngày nào?",
            "Đơn vị thực hiện Quy chế làm việc kèm theo Quyết định số 25/QĐ-VKS ngày 11/7/2023.",
        ),
    ],
)
def test_a_window_and_a_paper_issued_with_another_have_days(question: str, sentence: str) -> None:
    """The window is what is asked for, and the decision puts the regulation in force."""
    assert decision(question, (REVIEW[0], sentence)).evidence


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Kết luận kiểm sát Trại giam Châu Bình năm 2024 công bố khi nào?", "20/9/2024"),
        ("Thời điểm kiểm sát Trại giam Châu Bình năm 2024 từ ngày nào đến ngày nào?", "01/12/2023"),
        ("Lễ công bố kết luận kiểm sát Trại giam Châu Bình bắt đầu lúc mấy giờ?", "14 giờ"),
        ("Kết luận kiểm sát Trại giam Châu Bình năm 2024 bàn giao khi nào?", ""),
    ],
)
def test_a_time_is_that_of_the_act_asked_about(question: str, told: str) -> None:
    """An inspection has days, looks at others, and its conclusions are made public on yet another."""
    report = (
        "VKSND tỉnh Bến Tre trực tiếp kiểm sát Trại giam Châu Bình",
        "Ngày 12/8/2024, VKSND tỉnh Bến Tre trực tiếp kiểm sát Trại giam Châu Bình và ban hành Kết luận kiểm sát.",
        "Thời điểm kiểm sát từ ngày 01/12/2023 đến ngày 31/7/2024.",
        "Lễ công bố Kết luận kiểm sát Trại giam Châu Bình diễn ra lúc 14 giờ ngày 20/9/2024.",
    )
    found = " ".join(item.statement.text for item in decision(question, report).evidence)
    assert (told in found) if told else not found


def test_a_calendar_dates_its_rows_and_nothing_else() -> None:
    """A row has its day without a year; the days of the week in the title are those of no event."""
    title = RawBlock(BlockKind.TITLE, "Lịch công tác tuần 32 (từ 04/8 đến 08/8/2025) của VKSND tỉnh Bến Tre")
    rows = (("Ngày", "Nội dung"), ("Thứ Năm 07/8", "Gặp mặt cán bộ hưu trí"))
    blocks = (title, RawBlock(BlockKind.PARAGRAPH, table=RawTable(rows, header_rows=1)))
    read = statements_of(document_from_raw(RawDocument(blocks), source="lich.txt", content_hash="lich"))
    head, row = read[0], read[-1]
    assert (is_calendar(head), row_tells_day(head), is_calendar(row), row_tells_day(row)) == (True, False, False, True)


EMULATION = (
    "Cụm thi đua số 4 ký kết giao ước thi đua năm 2023",
    "Vừa qua, Cụm thi đua số 4 tổ chức Hội nghị ký kết giao ước thi đua năm 2023.",
    "Hội nghị diễn ra ngày 07/3/2023, có 30 đại biểu tham dự.",
    "Kết luận Hội nghị, Cụm trưởng đề nghị các đơn vị năm 2023 gửi bản đăng ký trước ngày 28/4/2023.",
)


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("Hội nghị ký kết giao ước năm 2023 của Cụm thi đua số 4 họp vào ngày nào?", "07/3/2023"),
        ("Hội nghị của Cụm thi đua số 4 năm 2023 diễn ra ngày nào?", "07/3/2023"),
        ("Cụm trưởng Cụm thi đua số 4 đề nghị gửi bản đăng ký năm 2023 trước ngày nào?", "28/4/2023"),
    ],
)
def test_a_day_by_which_something_is_due_is_not_that_of_the_meeting(question: str, day: str) -> None:
    """What a meeting demands is due later."""
    assert day in decision(question, EMULATION).evidence[0].statement.text
