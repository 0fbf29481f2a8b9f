"""Papers that a question names by number, day or year."""

from __future__ import annotations

import pytest

from assistant.types import Status
from tests.assistant.corpus import decision, values

TITLE = "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2024"
CHECKS = "Năm 2024, đơn vị thực hiện Kế hoạch số 87/KH-VKS ngày 14/6/2024 về kiểm tra nghiệp vụ tại 09 đơn vị."
DIGITAL = "Văn phòng triển khai Kế hoạch số 87/KH-VKS ngày 21/8/2023 về chuyển đổi số của VKSND tỉnh Sóc Trăng."
RULES = "Năm 2024, đơn vị thực hiện Quy chế phối hợp số 25/QCPH-VKS-CA ngày 08/8/2022 về án có người chưa thành niên."


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Kế hoạch số 87/KH-VKS ngày 14/6/2024 của VKSND tỉnh Sóc Trăng về nội dung gì?", CHECKS),
        ("Kế hoạch số 87/KH-VKS ngày 21/8/2023 của VKSND tỉnh Sóc Trăng về việc gì?", DIGITAL),
        ("ke hoach so 87/KH-VKS ngay 14/6/2024 cua vksnd tinh soc trang noi ve gi", CHECKS),
        ("Quy chế phối hợp về án có người chưa thành niên của Sóc Trăng ban hành năm 2022 số mấy?", RULES),
    ],
)  # fmt: skip
def test_a_paper_is_told_by_its_day_as_well(question: str, told: str) -> None:
    """Numbers recur every year, and a paper of an earlier year is named in later reports."""
    reached = decision(question, (TITLE, CHECKS, DIGITAL, RULES))
    assert [item.statement.text for item in reached.evidence] == [told]


@pytest.mark.parametrize(
    ("title", "status"),
    [
        (
            "VKSND tỉnh Sóc Trăng ký Quy chế phối hợp với Thanh tra tỉnh, Kiểm toán nhà nước xử lý lãng phí",
            Status.ANSWERED,
        ),
        ("VKSND tỉnh Sóc Trăng tổng kết công tác năm 2024", Status.NOT_FOUND),
    ],
)
def test_the_head_tells_which_paper_a_sentence_goes_on_about(title: str, status: Status) -> None:
    """ "Quy chế có hiệu lực từ ..." names none of those who signed it; the title does."""
    asked = (
        "Quy chế phối hợp ký giữa VKSND tỉnh Sóc Trăng, Thanh tra tỉnh và Kiểm toán nhà nước xử lý lãng phí có hiệu lực"
        " từ ngày nào?"
    )
    assert decision(asked, (title, "Quy chế có hiệu lực từ ngày 05/3/2024.")).status is status


CHARTER = (
    "VKSND tỉnh Bến Tre ký Quy chế phối hợp với Tòa án",
    "Ngày 12/6/2024, VKSND tỉnh Bến Tre ký Quy chế phối hợp số 27/QCPH-VKS-TAND giữa hai cơ quan.",
    "Quy chế gồm 4 chương, 19 điều.",
)


@pytest.mark.parametrize(
    ("number", "noun", "found"),
    [
        ("27/QCPH-VKS-TAND", "điều", [19]),
        ("27/QCPH", "chương", [4]),
        ("72/QCPH", "điều", []),
        ("27/QCPH", "phụ lục", []),
    ],
)
def test_a_figure_is_of_the_paper_named_by_its_number(number: str, noun: str, found: list[int]) -> None:
    """Whoever leaves out its issuers means it; a paper with the digits swapped is another, and so is another noun."""
    question = f"Quy chế phối hợp số {number} của VKSND tỉnh Bến Tre có bao nhiêu {noun}?"
    assert values(decision(question, CHARTER)) == found


PLAN = (
    "KẾ HOẠCH kiểm tra nghiệp vụ năm 2025 của VKSND tỉnh Sóc Trăng",
    "Số: 91/KH-VKS",
    "Căn cứ Kế hoạch công tác số 73/KH-VKS ngày 20/11/2024 của VKSND tỉnh Sóc Trăng, Viện trưởng VKSND tỉnh ban hành"
    " Kế hoạch kiểm tra nghiệp vụ năm 2025 như sau:",
)
VISIT = (
    "VKSND huyện Kế Sách, tỉnh Sóc Trăng trực tiếp kiểm sát Nhà tạm giữ",
    "Ngày 12/3/2024, VKSND huyện Kế Sách trực tiếp kiểm sát Nhà tạm giữ Công an huyện Kế Sách.",
    "Sau đợt kiểm sát Nhà tạm giữ, VKSND huyện Kế Sách ban hành Kết luận số 07/KL-VKS ngày 20/3/2024 và Kiến nghị số"
    " 05/KN-VKS ngày 21/3/2024 gửi Trưởng Công an huyện.",
)


@pytest.mark.parametrize(
    ("report", "question", "told"),
    [
        (PLAN, "Kế hoạch kiểm tra nghiệp vụ năm 2025 của VKSND tỉnh Sóc Trăng số mấy?", PLAN[1:2]),
        (VISIT, "Số kết luận của VKSND huyện Kế Sách sau đợt kiểm sát Nhà tạm giữ năm 2024?", VISIT[2:]),
        (VISIT, "Số kiến nghị mà VKSND huyện Kế Sách gửi Trưởng Công an huyện năm 2024?", VISIT[2:]),
        (VISIT, "Số kết luận của VKSND huyện Kế Sách sau đợt kiểm sát Nhà tạm giữ năm 2023?", ()),
        (VISIT, "Năm 2024 VKSND huyện Kế Sách ban hành tổng số bao nhiêu kiến nghị?", ()),
    ],
)
def test_the_number_that_a_paper_itself_bears_is_told(
    report: tuple[str, ...], question: str, told: tuple[str, ...]
) -> None:
    """A plan is no plan that it rests on; of one visit there is one paper of a kind, and its number is asked for."""
    assert tuple(item.statement.text for item in decision(question, report).evidence) == told


@pytest.mark.parametrize(("year", "known"), [(2022, True), (2021, False)])
def test_the_conclusion_of_an_inspection_is_of_the_year_it_is_dated_in(year: int, known: bool) -> None:
    """What shall be looked at again later is told in the same sentence."""
    title = "VKSND huyện Kế Sách, tỉnh Sóc Trăng kiểm sát trực tiếp Nhà tạm giữ Công an huyện Kế Sách"
    told = (
        "Kết thúc đợt kiểm sát, VKSND huyện đã ban hành Kết luận số 15/KL-VKS ngày 24/6/2022, đồng thời sẽ phúc tra "
        "trong quý I/2023."
    )
    asked = f"Kết luận kiểm sát Nhà tạm giữ Công an huyện Kế Sách năm {year} số bao nhiêu?"
    assert bool(decision(asked, (title, told)).evidence) is known
