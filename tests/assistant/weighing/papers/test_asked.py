"""Tests of the paper whose number is asked for."""

from __future__ import annotations

import pytest

from assistant.types import Status
from tests.assistant.corpus import decision

ENDED = (
    "VKSND huyện Mỏ Cày Bắc trực tiếp kiểm sát tại Nhà tạm giữ và UBND cấp xã",
    "Kết thúc, VKSND huyện Mỏ Cày Bắc, tỉnh Bến Tre ban hành Kháng nghị số 02/KNg-VKS ngày 06/6/2023 yêu cầu Trưởng "
    "Nhà tạm giữ Công an huyện chấm dứt vi phạm; Kiến nghị số 05/KN-VKS ngày 09/6/2023 gửi Trưởng Công an huyện; Kiến "
    "nghị số 06/KN-VKS ngày 12/6/2023 gửi Chủ tịch UBND xã Tân Bình.",
)


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("kháng nghị gửi Trưởng Nhà tạm giữ", "02/KNg-VKS"),
        ("kiến nghị gửi Trưởng Công an huyện", "05/KN-VKS"),
        ("kiến nghị gửi Chủ tịch UBND xã Tân Bình", "06/KN-VKS"),
    ],
)
def test_of_several_papers_the_one_to_whom_is_asked_for_answers(asked: str, number: str) -> None:
    """One inspection of several bodies ends with a paper to each."""
    (found,) = decision(f"VKSND huyện Mỏ Cày Bắc ban hành {asked} số mấy?", ENDED).evidence
    assert [found.statement.document.text_of(span)[: len(number)] for span in found.focus] == [number]


@pytest.mark.parametrize("to", ["Chủ tịch UBND xã Thanh Tân", "Chi cục trưởng Chi cục THADS huyện"])
def test_a_paper_to_somebody_else_does_not_answer(to: str) -> None:
    """Its number is that of another matter."""
    assert decision(f"VKSND huyện Mỏ Cày Bắc gửi kiến nghị số mấy gửi {to}?", ENDED).status is not Status.ANSWERED


EARLIER = (
    "VKSND tỉnh Bến Tre trực tiếp kiểm sát Trại giam Châu Bình năm 2023",
    "So với đợt kiểm sát năm 2022 (Kết luận số 61/KL-VKS ngày 18/11/2022), vi phạm tại Trại giam Châu Bình đã giảm.",
    "Ngày 20/10/2023, VKSND tỉnh Bến Tre ban hành Kết luận số 77/KL-VKS đối với Trại giam Châu Bình.",
)


@pytest.mark.parametrize(("year", "number"), [("2023", "77/KL-VKS"), ("2022", "61/KL-VKS")])
def test_a_paper_that_is_only_compared_with_is_of_its_own_year(year: str, number: str) -> None:
    """Who asks for this year's conclusion does not mean the one before."""
    (found, *_) = decision(f"Kết luận kiểm sát Trại giam Châu Bình năm {year} số mấy?", EARLIER).evidence
    assert number in found.statement.text


APPOINTED = (
    "VKSND tỉnh Bến Tre công bố quyết định về công tác cán bộ",
    "Ngày 05/6/2025, VKSND tỉnh Bến Tre công bố Quyết định số 318/QĐ-VKSTC ngày 28/5/2025 về việc bổ nhiệm đồng chí Tạ "
    "Thị Hường giữ chức vụ Phó Viện trưởng VKSND tỉnh Bến Tre.",
    "Theo phân công của Viện trưởng, đồng chí Tạ Thị Hường phụ trách Phòng 7 và Phòng 9.",
)


@pytest.mark.parametrize("matter", ["bổ nhiệm đồng chí Tạ Thị Hường", "về việc bổ nhiệm bà Tạ Thị Hường"])
def test_a_decision_is_told_by_what_it_decides(matter: str) -> None:
    """Its number stands before what it is about."""
    (found, *_) = decision(f"Quyết định {matter} mang số mấy?", APPOINTED).evidence
    assert "318/QĐ-VKSTC" in found.statement.text


@pytest.mark.parametrize(
    "matter",
    [
        "phân công nhiệm vụ cho đồng chí Tạ Thị Hường",
        "giao bà Tạ Thị Hường phụ trách Phòng 7",
        "điều động đồng chí Tạ Thị Hường",
        "tặng Bằng khen cho đồng chí Tạ Thị Hường",
    ],
)
def test_a_decision_on_another_matter_does_not_answer(matter: str) -> None:
    """What somebody was appointed by is not what gave charge of departments."""
    assert decision(f"Quyết định {matter} mang số mấy?", APPOINTED).status is not Status.ANSWERED


REVIEW = (
    "BÁO CÁO Sơ kết công tác kiểm sát 6 tháng đầu năm 2023 của VKSND tỉnh Phú Yên",
    "Số: 141/BC-VKS, Phú Yên, ngày 16 tháng 6 năm 2023",
    "VKSND hai cấp tỉnh Phú Yên báo cáo kết quả công tác 6 tháng đầu năm 2023 như sau:",
)
PLAN = (
    "KẾ HOẠCH Công tác thanh tra năm 2024 của VKSND tỉnh Phú Yên",
    "Số: 208/KH-VKS, Phú Yên, ngày 20 tháng 12 năm 2023",
    "Viện trưởng VKSND tỉnh Phú Yên ban hành Kế hoạch công tác thanh tra năm 2024.",
    "Kế hoạch này thay thế Kế hoạch số 92/KH-VKS ngày 08/8/2023 về kiểm tra kỷ luật nội vụ.",
)


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("Báo cáo sơ kết 6 tháng đầu năm 2023 của VKSND tỉnh Phú Yên số mấy?", "141/BC-VKS"),
        ("Báo cáo sơ kết năm 2023 của VKSND tỉnh Phú Yên số mấy?", "141/BC-VKS"),
        ("Kế hoạch thanh tra năm 2024 của VKSND tỉnh Phú Yên số mấy?", "208/KH-VKS"),
        ("Kế hoạch thanh tra VKSND tỉnh Phú Yên ban hành năm 2023 số mấy?", "208/KH-VKS"),
        ("Kế hoạch thanh tra năm 2024 của VKSND tỉnh Phú Yên thay thế kế hoạch số mấy?", "92/KH-VKS"),
    ],
)
def test_the_number_of_a_paper_is_that_of_its_title_and_period(asked: str, number: str) -> None:
    """A part of the year asked for is meant where a part is reviewed; a plan may be drawn up before its year."""
    (found,) = decision(asked, REVIEW, PLAN).evidence
    assert [found.statement.document.text_of(span)[: len(number)] for span in found.focus] == [number]


@pytest.mark.parametrize(
    "asked",
    [
        "Báo cáo tổng kết công tác năm 2023 của VKSND tỉnh Phú Yên số mấy?",
        "Báo cáo 9 tháng đầu năm 2023 của VKSND tỉnh Phú Yên số mấy?",
        "Kế hoạch thanh tra năm 2023 của VKSND tỉnh Phú Yên số mấy?",
    ],
)
def test_the_number_of_a_paper_on_another_period_does_not_answer(asked: str) -> None:
    """Neither the report on half of the year nor the plan drawn up in it is the one for the year."""
    assert decision(asked, REVIEW, PLAN).status is not Status.ANSWERED


CONTESTS = (
    "Khai mạc Hội thao VKSND tỉnh Bến Tre năm 2024",
    "Sau thành công của Hội thao năm 2021, VKSND tỉnh Bến Tre tổ chức Hội thao năm 2024 theo Kế hoạch số 77/KH-VKS "
    "ngày 09/5/2024.",
)


@pytest.mark.parametrize(("year", "status"), [(2024, Status.ANSWERED), (2021, Status.NOT_FOUND)])
def test_a_paper_is_of_the_event_named_last_before_it(year: int, status: Status) -> None:
    """The one before is named to compare with."""
    found = decision(f"Hội thao năm {year} của VKSND tỉnh Bến Tre theo kế hoạch số mấy?", CONTESTS)
    assert found.status is status


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("QĐ trực tiếp kiểm sát", "31/QĐ-VKS"),
        ("KL trực tiếp kiểm sát", "52/KL-VKS"),
        ("qd truc tiep kiem sat", "31/QĐ-VKS"),
    ],
)
def test_kinds_of_papers_may_be_cut_short(asked: str, number: str) -> None:
    """An order and a conclusion of one inspection have a number each."""
    told = (
        "VKSND huyện Giồng Trôm trực tiếp kiểm sát Chi cục Thi hành án dân sự huyện năm 2023",
        "Cuộc kiểm sát theo Quyết định số 31/QĐ-VKS ngày 03/7/2023. Đơn vị đã công bố Kết luận số 52/KL-VKS ngày "
        "11/8/2023 về trực tiếp kiểm sát hoạt động thi hành án dân sự.",
    )
    (found,) = decision(f"{asked} năm 2023 của VKSND huyện Giồng Trôm số mấy?", told).evidence
    assert [found.statement.document.text_of(span)[: len(number)] for span in found.focus] == [number]


OFFICES = (
    "VKSND tỉnh Phú Yên công bố quyết định về cán bộ",
    "Công bố Quyết định số 77/QĐ-VKSTC ngày 05/5/2023 bổ nhiệm đồng chí Đặng Quý Nhơn, nguyên Trưởng phòng 9, giữ chức "
    "vụ Viện trưởng VKSND tỉnh Phú Yên; Quyết định số 79/QĐ-VKSTC cùng ngày bổ nhiệm 02 đồng chí giữ chức vụ Phó Viện "
    "trưởng VKSND tỉnh.",
)


@pytest.mark.parametrize(("office", "number"), [("Viện trưởng", "77/QĐ-VKSTC"), ("Phó Viện trưởng", "79/QĐ-VKSTC")])
def test_each_appointment_has_the_number_of_its_office(office: str, number: str) -> None:
    """One decision appoints the head, another the deputies; an office left before is none of either."""
    (found,) = decision(f"Quyết định bổ nhiệm {office} VKSND tỉnh Phú Yên số mấy?", OFFICES).evidence
    assert [found.statement.document.text_of(span)[-len(number) :] for span in found.focus] == [number]


def test_the_decision_on_an_office_not_told_of_does_not_answer() -> None:
    """No number of another appointment stands in for it."""
    asked = "Quyết định bổ nhiệm Trưởng phòng 9 VKSND tỉnh Phú Yên số mấy?"
    assert decision(asked, OFFICES).status is not Status.ANSWERED
