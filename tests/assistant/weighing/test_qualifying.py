"""Whether a figure is narrowed as the question narrows."""

from __future__ import annotations

import pytest

from assistant.deciding.outcomes import decide
from assistant.questions.understanding import understand
from assistant.weighing.statements import statements_of
from tests.assistant.corpus import decision, evenly, values
from tests.documents.papers import table


@pytest.mark.parametrize(
    ("asked", "headers", "found"),
    [
        ("thụ lý bao nhiêu vụ", ["Vụ thụ lý", "Trong đó: ma túy"], [305]),
        ("có bao nhiêu vụ ma túy", ["Vụ thụ lý", "Trong đó: ma túy"], [121]),
        ("có bao nhiêu vụ ma túy", ["Vụ thụ lý", "Tỷ lệ án ma túy (%)"], []),
    ],
)
def test_a_column_beside_a_cell_does_not_narrow_it(asked: str, headers: list[str], found: list[int]) -> None:
    """All cases of a row are not those of the field that stands over another column."""
    read = statements_of(table(headers, [["Phòng 1", "305", "121"]]))
    assert values(decide(understand(f"Năm 2023 Phòng 1 VKSND tỉnh Hậu Giang {asked}?"), read, evenly)) == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("kiểm sát thi hành án tại bao nhiêu UBND cấp xã", [62]),
        ("kháng nghị bao nhiêu UBND cấp xã", []),
    ],
)
def test_papers_that_come_of_a_field_of_work_are_no_other_field(asked: str, found: list[int]) -> None:
    """What was recommended after an inspection does not make it another inspection."""
    report = (
        "Phòng 8 VKSND tỉnh Hậu Giang tổng kết công tác năm 2023",
        "Phòng trực tiếp kiểm sát tại 62 UBND cấp xã, ban hành 48 kiến nghị.",
    )
    assert values(decision(f"Năm 2023 Phòng 8 VKSND tỉnh Hậu Giang {asked}?", report)) == found


def test_what_an_appeal_did_with_the_first_judgment_is_of_the_appeal() -> None:
    """ "Giữ nguyên bản án sơ thẩm" names the judgment under appeal."""
    report = (
        "Phòng 7 VKSND tỉnh Bến Tre tổng kết năm 2023",
        "Năm 2023, Phòng 7 kiểm sát xét xử phúc thẩm: giữ nguyên bản án sơ thẩm 51 vụ, sửa án 23 vụ, đình chỉ 9 vụ.",
    )
    assert values(decision("Năm 2023 Phòng 7 VKSND tỉnh Bến Tre: án phúc thẩm có mấy vụ đình chỉ?", report)) == [9]


LAWS = (
    "Phòng 9 VKSND tỉnh Bến Tre báo cáo kết quả kiểm sát án dân sự và án hành chính năm 2023",
    "1. Kiểm sát giải quyết án dân sự",
    "Thụ lý 812 vụ, đã giải quyết đạt 91%.",
    "2. Kiểm sát giải quyết án hành chính",
    "Thụ lý 37 vụ, đã giải quyết đạt 64%.",
)


@pytest.mark.parametrize(("field", "found"), [("án hành chính", [64]), ("án dân sự", [91])])
def test_the_nearest_heading_says_which_field_a_figure_is_of(field: str, found: list[int]) -> None:
    """A title that names two fields makes no figure one of both."""
    assert values(decision(f"Tỷ lệ giải quyết {field} của Phòng 9 VKSND tỉnh Bến Tre năm 2023?", LAWS)) == found


def test_a_column_of_other_work_says_nothing_of_a_cell() -> None:
    """Petitions received stand beside visitors received."""
    headers = ["Số lượt tiếp công dân", "Số đơn tiếp nhận"]
    document = table(headers, [("VKSND huyện Long Mỹ", "31", "58")], before="Đơn khiếu nại, tố cáo năm 2023")
    question = understand("VKSND huyện Long Mỹ, Hậu Giang tiếp nhận bao nhiêu đơn khiếu nại, tố cáo trong năm 2023?")
    assert values(decide(question, statements_of(document), evenly)) == [58]


def test_what_a_plan_costs_is_told_by_the_plan() -> None:
    """Its budget is no target that a result could be held against."""
    plan = (
        "KẾ HOẠCH trực tiếp kiểm sát năm 2024 của VKSND tỉnh Bến Tre",
        "Năm 2024, VKSND tỉnh Bến Tre sẽ trực tiếp kiểm sát 12 cuộc.",
        "Kinh phí thực hiện kế hoạch: 145 triệu đồng.",
    )
    found = decision("Kinh phí thực hiện kế hoạch kiểm sát năm 2024 của VKSND tỉnh Bến Tre là bao nhiêu?", plan)
    assert values(found) == [145_000_000]


PROGRAMME = (
    "Chương trình chuyển đổi số năm 2024 của VKSND tỉnh Bến Tre",
    "Ban Chỉ đạo chuyển đổi số sẽ gồm 13 thành viên, năm 2024 phấn đấu kết nạp thêm 3 thành viên.",
    "Tổng kinh phí dự kiến năm 2024 là 3,7 tỷ đồng, trong đó ngân sách tỉnh hỗ trợ 1,6 tỷ đồng.",
)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Tổng kinh phí chuyển đổi số năm 2024 của VKSND tỉnh Bến Tre là bao nhiêu?", [3_700_000_000]),
        ("Năm 2024 VKSND tỉnh Bến Tre đã giải ngân bao nhiêu kinh phí chuyển đổi số?", []),
        ("Ban Chỉ đạo chuyển đổi số của VKSND tỉnh Bến Tre gồm bao nhiêu thành viên?", [13]),
        ("Ngân sách tỉnh hỗ trợ VKSND tỉnh Bến Tre bao nhiêu kinh phí chuyển đổi số năm 2024?", [1_600_000_000]),
        ("Ban Chỉ đạo chuyển đổi số của VKSND tỉnh Bến Tre đã kết nạp bao nhiêu thành viên?", []),
    ],
)
def test_what_a_plan_itself_sets_up_is_no_target(asked: str, found: list[int]) -> None:
    """How many are on its board and what it costs is so by the plan; what was spent or reached it cannot tell."""
    assert values(decision(asked, PROGRAMME)) == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Kinh phí sửa chữa trụ sở VKSND khu vực 2 - Lai Châu năm 2026 là bao nhiêu?", [2_600_000_000]),
        ("Kinh phí sửa chữa trụ sở của VKSND tỉnh Lai Châu năm 2026 là bao nhiêu?", [4_100_000_000]),
        ("Kinh phí sửa chữa trụ sở VKSND khu vực 3 - Lai Châu năm 2026 là bao nhiêu?", []),
    ],
)
def test_what_a_plan_costs_is_told_part_by_part(asked: str, found: list[int]) -> None:
    """The seat of an office stands for the office; nobody else's share answers."""
    plan = (
        "Kế hoạch công tác năm 2026 của VKSND tỉnh Lai Châu",
        "Năm 2026, VKSND tỉnh Lai Châu sẽ trực tiếp kiểm sát 12 cuộc.",
        "Kinh phí sửa chữa trụ sở năm 2026 là 4,1 tỷ đồng, trong đó trụ sở khu vực 1 là 1,5 tỷ đồng, trụ sở khu vực 2 "
        "là 2,6 tỷ đồng.",
    )
    assert values(decision(asked, plan)) == found


REQUESTS = (
    "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
    "Năm 2023, VKSND tỉnh Bến Tre ban hành 715 yêu cầu kiểm tra, xác minh; yêu cầu khởi tố 8 vụ án.",
)


@pytest.mark.parametrize(
    ("asked", "found"),
    [("yêu cầu kiểm tra, xác minh nguồn tin", [715]), ("yêu cầu kiểm tra, xác minh thi hành án", [])],
)
def test_what_is_done_in_a_later_clause_is_another_act(asked: str, found: list[int]) -> None:
    """And only sources of crime are checked upon such a request."""
    assert values(decision(f"Năm 2023 VKSND tỉnh Bến Tre ban hành bao nhiêu {asked}?", REQUESTS)) == found


@pytest.mark.parametrize(
    ("works", "asked", "found"),
    [
        ("dân sự, hôn nhân và gia đình", "dân sự", [318]),
        ("dân sự, hành chính", "dân sự", []),
        ("dân sự, hôn nhân và gia đình", "hôn nhân gia đình", []),
    ],
)
def test_a_civil_department_has_all_of_civil_law(works: str, asked: str, found: list[int]) -> None:
    """Marriage is a part of civil cases by law, administrative cases are not."""
    report = (
        "Phòng 9 VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
        f"Phòng kiểm sát việc giải quyết các vụ việc {works} (Phòng 9) họp tổng kết năm 2023.",
        "Năm 2023, Kiểm sát viên của phòng tham gia 318 phiên tòa.",
    )
    question = f"Năm 2023 Kiểm sát viên Phòng 9 VKSND tỉnh Bến Tre tham gia bao nhiêu phiên tòa {asked}?"
    assert values(decision(question, report)) == found


APPEALS = (
    "VKSND tỉnh Bến Tre báo cáo công tác kháng nghị năm 2023",
    "Viện trưởng VKSND tỉnh Bến Tre ban hành 26 kháng nghị phúc thẩm và đề nghị 17 kháng nghị giám đốc thẩm; "
    "Tòa án đã xét xử 14 vụ có kháng nghị giám đốc thẩm, chấp nhận 11 vụ, đạt 79%.",
)


@pytest.mark.parametrize(("instance", "found"), [("giám đốc thẩm", [8]), ("phúc thẩm", [])])
def test_what_became_of_appeals_is_of_those_named_last(instance: str, found: list[int]) -> None:
    """Which of them a court granted, a part of the sentence that names none leaves to what stands before it."""
    report = (
        "VKSND tỉnh Bến Tre báo cáo công tác kháng nghị năm 2023",
        "VKSND tỉnh Bến Tre ban hành 26 kháng nghị phúc thẩm và đề nghị 17 kháng nghị giám đốc thẩm; "
        "Tòa án chấp nhận 8 kháng nghị.",
    )
    asked = f"Năm 2023 Tòa án chấp nhận bao nhiêu kháng nghị {instance} của VKSND tỉnh Bến Tre?"
    assert values(decision(asked, report)) == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [("tốt nghiệp loại giỏi", [47]), ("tốt nghiệp loại khá", []), ("tốt nghiệp", [139])],
)
def test_students_of_a_grade_are_not_all_of_them(asked: str, found: list[int]) -> None:
    """Whatever noun they are counted by behind."""
    report = (
        "Trường Đại học Kiểm sát Hà Nội tổng kết năm học 2021 – 2022",
        "Nhà trường có 139 sinh viên tốt nghiệp, trong đó loại giỏi 47 em; tỷ lệ có việc làm đạt 92%.",
    )
    assert values(decision(f"Trường Đại học Kiểm sát Hà Nội có bao nhiêu sinh viên {asked}?", report)) == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Tỷ lệ kháng nghị giám đốc thẩm được Tòa án chấp nhận", [79]),
        ("Tỷ lệ kháng nghị phúc thẩm được Tòa án chấp nhận", []),
    ],
)
def test_the_part_between_semicolons_says_of_which_instance_a_share_is(asked: str, found: list[int]) -> None:
    """What another instance is named with further up in the sentence is another matter."""
    question = f"{asked} năm 2023 của VKSND tỉnh Bến Tre là bao nhiêu phần trăm?"
    assert values(decision(question, APPEALS)) == found


@pytest.mark.parametrize(
    ("works", "asked", "found"),
    [
        ("dân sự, hôn nhân và gia đình", "VKSND tỉnh Bến Tre", [27]),
        ("dân sự, hành chính", "VKSND tỉnh Bến Tre", []),
        ("dân sự, hôn nhân và gia đình", "VKSND huyện Ba Tri, tỉnh Bến Tre", []),
    ],
)
def test_what_a_department_tells_of_both_levels_is_of_its_field(works: str, asked: str, found: list[int]) -> None:
    """A civil department counts the civil protests of its province; one of several fields has to say which."""
    report = (
        "Phòng 9 VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
        f"Phòng kiểm sát việc giải quyết các vụ việc {works} (Phòng 9) họp tổng kết năm 2023.",
        "Năm 2023, VKSND hai cấp tỉnh Bến Tre ban hành 27 kháng nghị; VKSND huyện Ba Tri ban hành 04 kháng nghị.",
    )
    reached = decision(f"Năm 2023 {asked} ban hành bao nhiêu kháng nghị dân sự?", report)
    assert values(reached) == found
