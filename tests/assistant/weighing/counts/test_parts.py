"""Wholes and their parts."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision, values

PROTESTS = (
    "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
    "Năm 2023, VKSND hai cấp ban hành 44 kháng nghị phúc thẩm hình sự, trong đó VKSND tỉnh ban hành 17 kháng nghị, "
    "cấp huyện 27 kháng nghị.",
)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Trong 44 kháng nghị phúc thẩm hình sự năm 2023 của Sóc Trăng, cấp huyện có mấy kháng nghị?", 27),
        ("Năm 2023 Sóc Trăng có 44 kháng nghị phúc thẩm hình sự, cấp huyện chiếm bao nhiêu kháng nghị?", 27),
        ("Năm 2023 Sóc Trăng ban hành bao nhiêu kháng nghị phúc thẩm hình sự?", 44),
    ],
)
def test_a_part_is_narrowed_by_what_narrows_its_whole(question: str, value: int) -> None:
    """The whole that the question itself states is no answer to what is asked of a part."""
    assert value in values(decision(question, PROTESTS))


LEVELS = (
    "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
    "Năm 2023, VKSND hai cấp tỉnh Sóc Trăng thụ lý 812 nguồn tin. Riêng cấp tỉnh thụ lý 96 nguồn tin.",
)


def test_both_levels_named_side_by_side_are_the_whole() -> None:
    """Neither of them is told alone."""
    report = (LEVELS[0], "Năm 2023, VKSND tỉnh và các huyện, thị xã phối hợp mở 31 phiên tòa.")
    assert values(decision("Năm 2023 Sóc Trăng mở bao nhiêu phiên tòa?", report)) == [31]


def test_whom_a_deed_was_done_with_is_no_level_of_it() -> None:
    """The whole did it, together with those below."""
    report = (LEVELS[0], "Năm 2023, VKSND hai cấp phối hợp với các VKSND cấp huyện mở 31 phiên tòa.")
    assert values(decision("Năm 2023 Sóc Trăng mở bao nhiêu phiên tòa?", report)) == [31]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Năm 2023 Sóc Trăng thụ lý bao nhiêu nguồn tin?", [812]),
        ("Năm 2023 VKSND hai cấp tỉnh Sóc Trăng thụ lý bao nhiêu nguồn tin?", [812]),
        ("Năm 2023 riêng cấp tỉnh ở Sóc Trăng thụ lý bao nhiêu nguồn tin?", [96]),
        ("Không kể các huyện, năm 2023 cấp tỉnh Sóc Trăng thụ lý mấy nguồn tin?", [96]),
        ("Năm 2023 không tính các huyện thì Sóc Trăng thụ lý mấy nguồn tin?", [96]),
        ("Năm 2023 các huyện của Sóc Trăng thụ lý bao nhiêu nguồn tin?", []),
    ],
)
def test_a_level_is_never_the_whole(question: str, found: list[int]) -> None:
    """Nor is the whole one of its levels."""
    assert values(decision(question, LEVELS)) == found


UNDONE = (
    "VKSND tỉnh Sóc Trăng sơ kết công tác 6 tháng đầu năm 2024",
    "Trong kỳ, Cơ quan điều tra hai cấp khởi tố 431 vụ/702 bị can.",
    "Viện kiểm sát từ chối phê chuẩn quyết định khởi tố 04 bị can, hủy bỏ 02 quyết định khởi tố vụ án.",
    "Viện kiểm sát không chấp nhận 01 đề nghị và ban hành 95 yêu cầu điều tra.",
    "Tổng số 640 tin báo về tội phạm; đã giải quyết 588 tin, ra quyết định không khởi tố 120 tin.",
)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("6 tháng đầu năm 2024 Sóc Trăng khởi tố bao nhiêu bị can?", 702),
        ("6 thang dau nam 2024 Soc Trang khoi to bao nhieu vu?", 431),
        ("6 tháng đầu năm 2024 Sóc Trăng không phê chuẩn quyết định khởi tố mấy bị can?", 4),
        ("6 tháng đầu năm 2024 Sóc Trăng hủy bỏ bao nhiêu quyết định khởi tố vụ án?", 2),
        ("6 tháng đầu năm 2024 Sóc Trăng giải quyết bao nhiêu tin báo về tội phạm?", 588),
        ("6 tháng đầu năm 2024 Sóc Trăng ban hành bao nhiêu yêu cầu điều tra?", 95),
        ("6 tháng đầu năm 2024 Sóc Trăng quyết định không khởi tố bao nhiêu tin báo?", 120),
    ],
)
def test_what_was_refused_or_annulled_answers_only_who_asks_for_it(question: str, value: int) -> None:
    """An act that did not come about is another act."""
    assert values(decision(question, UNDONE)) == [value]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Năm 2023 VKSND tỉnh Sóc Trăng tiếp bao nhiêu lượt công dân?", 417),
        ("vksnd tinh soc trang nam 2023 tiep bao nhieu luot cong dan", 417),
        ("Năm 2023 lãnh đạo VKSND tỉnh Sóc Trăng tiếp công dân bao nhiêu lượt?", 36),
    ],
)
def test_whom_the_head_received_is_a_part_of_all(question: str, value: int) -> None:
    """The law has the head receive citizens in person; the office receives many more."""
    report = (
        "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
        "Năm 2023 VKSND tỉnh tiếp 417 lượt công dân; tiếp nhận 1.108 đơn.",
        "Lãnh đạo Viện tiếp công dân định kỳ 36 lượt.",
    )
    assert values(decision(question, report)) == [value]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("tổng số bao nhiêu vụ án hành chính", []),
        ("bao nhiêu vụ án hành chính sơ thẩm", [46]),
        ("bao nhiêu vụ án hành chính phúc thẩm", [13]),
    ],
)
def test_the_cases_of_one_court_are_not_all(asked: str, found: list[int]) -> None:
    """Where the other court's stand beside them, neither number is the total."""
    report = (
        "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
        "Năm 2023, VKSND tỉnh Sóc Trăng thụ lý kiểm sát 46 vụ án hành chính sơ thẩm và 13 vụ án hành chính phúc thẩm.",
    )
    assert values(decision(f"Năm 2023 VKSND tỉnh Sóc Trăng thụ lý {asked}?", report)) == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Trong số phiên tòa rút kinh nghiệm năm 2023 của Sóc Trăng có mấy phiên trực tuyến?", [13]),
        ("Năm 2023 VKSND tỉnh Sóc Trăng tổ chức bao nhiêu phiên tòa rút kinh nghiệm?", [47]),
        ("Năm 2023 VKSND tỉnh Sóc Trăng khởi tố bao nhiêu vụ?", [90]),
    ],
)
def test_a_part_without_an_act_of_its_own_is_of_that_of_its_whole(asked: str, found: list[int]) -> None:
    """One that has another act is not."""
    report = (
        "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
        "Kiểm sát xét xử hình sự: xét xử 376 vụ; tổ chức 47 phiên tòa rút kinh nghiệm, trong đó có 13 phiên tòa trực"
        " tuyến.",
        "Cơ quan điều tra khởi tố 90 vụ, trong đó đình chỉ 4 vụ.",
    )
    assert values(decision(asked, report)) == found


EXECUTION = (
    "VKSND huyện Kế Sách kiểm sát trực tiếp tại Chi cục THADS huyện Kế Sách năm 2023",
    "Năm 2023, Chi cục THADS huyện Kế Sách thụ lý 812 việc; đã xác minh điều kiện thi hành án 640 việc.",
    "Qua kiểm sát, Chi cục chậm ra quyết định thi hành án 09 việc; chậm xác minh điều kiện thi hành án 14 việc.",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Năm 2023 Chi cục THADS huyện Kế Sách chậm xác minh điều kiện thi hành án mấy việc?", [14]),
        ("Năm 2023 Chi cục THADS huyện Kế Sách đã xác minh điều kiện thi hành án mấy việc?", [640]),
    ],
)
def test_what_was_done_late_is_not_all_that_was_done(question: str, found: list[int]) -> None:
    """Nor the other way round."""
    assert values(decision(question, EXECUTION)) == found


def test_where_nothing_late_is_told_none_is_counted() -> None:
    """What was taken on is no number of delays."""
    asked = "Năm 2023 Chi cục THADS huyện Kế Sách chậm xác minh điều kiện thi hành án mấy việc?"
    assert values(decision(asked, EXECUTION[:2])) == []


OFFICE = (
    "Văn phòng VKSND tỉnh Ninh Thuận năm 2022",
    "Năm 2022, Văn phòng VKSND tỉnh Ninh Thuận xây dựng 240 báo cáo các loại, gồm 52 báo cáo tuần, 31 báo cáo chuyên "
    "đề, còn lại là báo cáo đột xuất.",
)


@pytest.mark.parametrize(("sort", "told"), [("tuần", [52]), ("chuyên đề", [31]), ("đột xuất", [])])
def test_what_is_only_told_as_the_rest_has_no_number(sort: str, told: list[int]) -> None:
    """The numbers of the whole and of the other parts are none of the rest."""
    asked = f"Năm 2022 Văn phòng VKSND tỉnh Ninh Thuận xây dựng bao nhiêu báo cáo {sort}?"
    found = [item.figure for item in decision(asked, OFFICE).evidence if item.figure]
    assert [int(figure.value) for figure in found] == told


def test_the_whole_answers_where_no_part_is_named() -> None:
    """A part whose words are of a period ("báo cáo tháng") says little else, and is still a part."""
    told = (
        "Văn phòng VKSND tỉnh Ninh Thuận năm 2022",
        "Năm 2022, Văn phòng VKSND tỉnh Ninh Thuận đã xây dựng 240 báo cáo các loại, trong đó có 52 báo cáo tuần, 12 "
        "báo cáo tháng, 31 báo cáo chuyên đề.",
    )
    asked = "Năm 2022 Văn phòng VKSND tỉnh Ninh Thuận xây dựng bao nhiêu báo cáo{}?"
    assert values(decision(asked.format(""), told)) == [240]
    assert values(decision(asked.format(" chuyên đề"), told)) == [31]
