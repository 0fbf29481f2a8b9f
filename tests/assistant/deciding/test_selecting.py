"""Which evidence is stated, and when a question is asked back."""

from __future__ import annotations

import pytest

from assistant import texts
from assistant.composing import compose
from assistant.deciding.outcomes import combine
from assistant.questions.understanding import understand
from assistant.quoting.clipping import clipped
from assistant.types import Status
from tests.assistant.corpus import YEAR_2023, decision, values

APPEALS = "Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?"
OTHER_SOURCE = (
    "Tin hoạt động của ngành Kiểm sát tỉnh Sóc Trăng",
    "Năm 2023, Phòng 7 VKSND tỉnh Sóc Trăng đã thụ lý 66 vụ/110 bị cáo theo thủ tục phúc thẩm.",
)
SAME_FIGURE = (
    "Tin hoạt động của ngành Kiểm sát tỉnh Sóc Trăng",
    "Năm 2023, Phòng 7 VKSND tỉnh Sóc Trăng đã thụ lý 61 vụ theo thủ tục phúc thẩm.",
)


@pytest.mark.parametrize(
    ("question", "choices"),
    [
        (
            "Quý I năm 2026 VKSND khu vực 3 thụ lý kiểm sát điều tra bao nhiêu vụ?",
            ["VKSND khu vực 3 - An Giang", "VKSND khu vực 3 - Cần Thơ"],
        ),
        ("Phòng 7 năm 2023 thụ lý bao nhiêu vụ phúc thẩm?", ["VKSND tỉnh Sóc Trăng", "VKSND tỉnh Bến Tre"]),
        ("Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?", ["năm 2022", "6 tháng đầu năm 2023"]),
    ],
)
def test_a_question_that_several_bodies_or_periods_fit_is_asked_back(question: str, choices: list[str]) -> None:
    """The choices are named, and no figure is."""
    found = decision(question)
    assert (found.status, found.evidence, [choice in found.note for choice in choices]) == (
        Status.CLARIFY,
        (),
        [True] * len(choices),
    )


def test_two_sources_that_differ_are_both_shown() -> None:
    """The reader learns of the conflict and decides."""
    found = decision(APPEALS, YEAR_2023, OTHER_SOURCE)
    assert (sorted(values(found)), found.note) == ([61, 66], texts.CONFLICT)


def test_two_sources_that_agree_are_no_conflict() -> None:
    """One of them suffices."""
    found = decision(APPEALS, YEAR_2023, SAME_FIGURE)
    assert (values(found), found.note) == ([61], "")


def test_one_sentence_that_states_all_units_counted_is_enough() -> None:
    """ "09 kiến nghị, 02 kháng nghị" answers both counts."""
    found = decision("Năm 2023 Phòng 8 VKSND tỉnh Sóc Trăng ban hành bao nhiêu kiến nghị, kháng nghị?", YEAR_2023)
    assert len(found.evidence) == 1


def test_an_award_for_some_years_is_given_in_the_last_of_them() -> None:
    """ "Giai đoạn 2021 - 2023" tells what for; what all departments got together is not the one's."""
    report = (
        "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
        "Phòng 7 được Chủ tịch UBND tỉnh tặng Bằng khen do có thành tích tiếp công dân giai đoạn 2021 - 2023.",
        "Tổng cộng bốn phòng có 9 cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở.",
    )
    found = decision("Năm 2023 Phòng 7 VKSND tỉnh Bến Tre được khen thưởng gì tại hội nghị của bốn phòng?", report)
    assert [item.statement.text for item in found.evidence] == [report[1]]


def test_counts_that_stand_apart_are_each_stated() -> None:
    """Where no sentence has both, each gets its own."""
    apart = (
        "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
        "Năm 2023, Phòng 8 VKSND tỉnh Sóc Trăng ban hành 09 kiến nghị.",
        "Năm 2023, Phòng 8 VKSND tỉnh Sóc Trăng ban hành 02 kháng nghị.",
    )
    found = decision("Năm 2023 Phòng 8 VKSND tỉnh Sóc Trăng ban hành bao nhiêu kiến nghị, kháng nghị?", apart)
    assert sorted(values(found)) == [2, 9]


REWARDED = (
    "VKSND tỉnh Sóc Trăng sơ kết đợt thi đua năm 2023",
    "Viện trưởng VKSND tỉnh Sóc Trăng tặng Giấy khen cho 3 tập thể có thành tích trong đợt thi đua số hóa hồ sơ. "
    "Ba tập thể gồm: Phòng 2, Phòng 9 và VKSND huyện Kế Sách.",
)


def test_an_announced_list_is_followed_by_its_names() -> None:
    """What the first sentence only counts, the next one names."""
    found = decision(
        "Những tập thể nào được Viện trưởng VKSND tỉnh Sóc Trăng tặng Giấy khen đợt số hóa hồ sơ?", REWARDED
    )
    assert "huyện Kế Sách" in found.evidence[-1].statement.text


def test_a_list_of_people_prefers_the_sentence_that_names_most() -> None:
    """One of the deputies at a meeting is not the list of them."""
    report = (
        "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
        "Các Phó Viện trưởng gồm đồng chí Lê Văn Bảy, đồng chí Cao Văn Sáu và đồng chí Đỗ Thị Tám.",
        "Đồng chí Lê Văn Bảy, Phó Viện trưởng VKSND tỉnh Sóc Trăng, chủ trì.",
    )
    found = decision("VKSND tỉnh Sóc Trăng có những Phó Viện trưởng nào?", report)
    assert "Cao Văn Sáu" in found.evidence[0].statement.text


def test_what_is_asked_as_new_is_not_answered_by_the_total() -> None:
    """Of all reports taken in, only some came in newly."""
    report = (
        "VKSND tỉnh Sóc Trăng sơ kết 6 tháng đầu năm 2023",
        "6 tháng đầu năm 2023, VKSND tỉnh Sóc Trăng thụ lý kiểm sát 640 tin báo về tội phạm.",
    )
    found = decision("6 tháng đầu năm 2023 VKSND tỉnh Sóc Trăng có bao nhiêu tin báo mới phát sinh?", report)
    assert (found.status, found.evidence) == (Status.NOT_FOUND, ())


def test_a_body_of_another_province_does_not_answer_without_its_name() -> None:
    """An area office without its province is one of the document's province."""
    report = (
        "VKSND tỉnh Đồng Tháp tổng kết năm 2025",
        "VKSND khu vực 1, Phòng 2 và Văn phòng được tặng Bằng khen của Viện trưởng VKSND tối cao năm 2025.",
    )
    assert decision("VKSND khu vực 1 - Lâm Đồng được tặng gì năm 2025?", report).status is Status.NOT_FOUND


def test_who_led_before_the_merger_does_not_answer_for_the_time_since() -> None:
    """The office is named in both reports, the new body only in one."""
    before = (
        "VKSND tỉnh An Giang tổng kết công tác năm 2021",
        "Năm 2021, đồng chí Lê Văn Bảy, Viện trưởng VKSND tỉnh An Giang, chủ trì hội nghị.",
    )
    found = decision("Ai là Viện trưởng VKSND tỉnh An Giang sau khi sáp nhập với Kiên Giang?", before)
    assert found.status is Status.NOT_FOUND


PRIZES = (
    "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
    "Khen thưởng năm 2023: Phòng 9 được tặng Cờ thi đua dẫn đầu khối; Phòng 1 được công nhận Tập thể lao động"
    " xuất sắc; Thanh tra được công nhận Tập thể lao động tiên tiến vì thành tích trong năm công tác.",
)


def test_of_several_awards_that_of_the_body_asked_about_is_stated() -> None:
    """Its clause counts, however many words of the question another clause has."""
    found = decision("Phòng 9 VKSND tỉnh Sóc Trăng được thưởng gì cho thành tích trong năm công tác 2023?", PRIZES)
    text, start = found.evidence[0].statement.text, found.evidence[0].statement.span.start
    shown = [text[span.start - start : span.end - start] for span in found.evidence[0].focus]
    assert [award.startswith("Cờ thi đua") for award in shown] == [True]


def test_a_number_asked_for_by_its_noun_alone_is_stated_beside_the_other() -> None:
    """ "Số kháng nghị đã ban hành, Tòa án chấp nhận mấy" asks for two."""
    report = (
        "Phòng 9 VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
        "Năm 2023, Phòng 9 ban hành 12 kháng nghị phúc thẩm; Tòa án đưa ra xét xử 11 kháng nghị, chấp nhận 08.",
    )
    asked = "Phòng 9 VKSND tỉnh Sóc Trăng năm 2023: số kháng nghị phúc thẩm đã ban hành, Tòa án chấp nhận mấy?"
    (item,) = decision(asked, report).evidence
    assert {12, 8} <= {int(figure.value) for figure in item.beside}


def test_one_body_within_the_period_named_is_not_asked_back() -> None:
    """Days looked at and the month of the visit are both within it; the best of what is told there answers."""
    report = (
        "VKSND huyện Kế Sách trực tiếp kiểm sát Nhà tạm giữ Công an huyện",
        "Từ ngày 11/4 đến ngày 14/4/2023, VKSND huyện Kế Sách, tỉnh Sóc Trăng tiến hành trực tiếp kiểm sát.",
        "Thời điểm kiểm sát từ ngày 01/12/2022 đến ngày 10/4/2023, Nhà tạm giữ quản lý 31 người bị tạm giữ.",
        "Đoàn gặp hỏi 12 người bị tạm giữ, tạm giam.",
    )
    asked = "Đợt kiểm sát tháng 4/2023, Nhà tạm giữ Công an huyện Kế Sách quản lý bao nhiêu người bị tạm giữ?"
    assert values(decision(asked, report)) == [31]


def test_what_a_group_consists_of_is_told_by_what_lists_its_members() -> None:
    """Bodies that got something are none."""
    report = (
        "Cụm thi đua số 5 tổng kết năm 2023",
        "Cụm gồm 4 đơn vị là VKSND các tỉnh: Sóc Trăng, Bến Tre, Trà Vinh và Hậu Giang.",
        "Cụm thi đua số 5 đề nghị tặng Cờ cho VKSND tỉnh Bến Tre, VKSND tỉnh Trà Vinh, VKSND tỉnh Cà Mau; tặng "
        "Bằng khen cho VKSND tỉnh Sóc Trăng.",
    )
    found = decision("Cụm thi đua số 5 năm 2023 gồm những đơn vị nào?", report)
    assert "Hậu Giang" in found.evidence[0].statement.text


def test_people_counted_by_another_noun_are_no_choice() -> None:
    """Who is held in custody is no member of the inspecting party."""
    report = (
        "VKSND huyện Kế Sách trực tiếp kiểm sát Nhà tạm giữ Công an huyện",
        "Từ ngày 11/4 đến ngày 14/4/2023, VKSND huyện Kế Sách, tỉnh Sóc Trăng trực tiếp kiểm sát Nhà tạm giữ.",
        "Đoàn gồm 06 thành viên do Viện trưởng làm Trưởng đoàn.",
        "Thời điểm kiểm sát từ ngày 01/12/2022 đến ngày 10/4/2023, Nhà tạm giữ quản lý 31 người bị tạm giữ.",
    )
    asked = "Đoàn kiểm sát Nhà tạm giữ Công an huyện Kế Sách gồm bao nhiêu thành viên?"
    assert values(decision(asked, report)) == [6]


def test_what_two_parts_of_a_question_take_from_one_list_is_all_shown() -> None:
    """What a list counts beside is left out only for one who asks for a part alone."""
    report = (
        "Phòng 9 VKSND tỉnh Nam Định: kết quả năm 2023",
        "Năm 2023, Phòng 9 kiểm sát 46 vụ án hành chính, 31 vụ kinh doanh thương mại.",
    )
    asked = [f"Năm 2023 Phòng 9 kiểm sát bao nhiêu vụ {field}?" for field in ("án hành chính", "KDTM")]
    parts = [decision(question, report) for question in asked]
    told = compose(clipped([understand(question) for question in asked], combine(parts))).text
    assert "46 vụ án hành chính" in told
    assert "31 vụ kinh doanh thương mại" in told
    assert "46 vụ" not in compose(clipped([understand(asked[1])], parts[1])).text
