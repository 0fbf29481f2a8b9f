"""What kind of thing a question asks for, where single cues mislead."""

from __future__ import annotations

import pytest

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import understand


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Số quyết định khen thưởng Phòng 9 Bến Tre?", Kind.DOCUMENT),
        ("Số quyết định đã kiểm sát của Phòng 9 Bến Tre năm 2023 là bao nhiêu?", Kind.FIGURE),
        ("Số quyết định thi hành án mà khu vực 3 Bến Tre đã kiểm sát năm 2023?", Kind.FIGURE),
        ("Phòng 9 Bến Tre có bao nhiêu người được khen năm 2023?", Kind.FIGURE),
        ("Phòng 9 Bến Tre được nhận huân chương gì?", Kind.AWARD),
        ("Năm 2022 Phòng 7 Bến Tre đạt danh hiệu tập thể nào?", Kind.AWARD),
        ("Phòng 9 Bến Tre nhận Bằng khen của ai?", Kind.AWARD),
        ("Phòng 9 Bến Tre nhận Huân chương Lao động hạng mấy?", Kind.AWARD),
        ("Đồng chí Đỗ Văn Tám được cơ quan nào tặng Bằng khen?", Kind.AWARD),
        ("Lãnh đạo tỉnh nào dự hội nghị?", Kind.PERSON),
        ("Hội nghị giao các phòng mấy việc, là việc gì?", Kind.LIST),
        ("Phòng 7 và Phòng 8 Bến Tre năm 2023, phòng nào ban hành nhiều kiến nghị hơn?", Kind.COMPARISON),
        ("Năm 2023 Phòng 7 với Phòng 8 Bến Tre vượt bao nhiêu chỉ tiêu, ai hơn?", Kind.COMPARISON),
        ("Phòng 7 và Phòng 8 Bến Tre, bên nào kiểm sát ít bản án dân sự sơ thẩm hơn năm 2023?", Kind.COMPARISON),
        ("Nhân sự của khu vực 2 và khu vực 6 Bến Tre, nơi nào đông hơn?", Kind.COMPARISON),
        ("Năm 2023 ở Bến Tre phòng nào làm tốt hơn?", Kind.LIST),
        ("Hội nghị nêu những hạn chế nào?", Kind.LIST),
        ("Nêu các lý do hoãn phiên tòa kèm số vụ mỗi loại", Kind.LIST),
        ("Báo cáo sơ kết của Bến Tre có số, ngày ra sao?", Kind.DOCUMENT),
        ("Số và ngày ban hành báo cáo năm 2023 của Bến Tre?", Kind.DOCUMENT),
        ("Bến Tre ban hành kế hoạch năm 2024 ngày nào, số bao nhiêu?", Kind.DOCUMENT),
        ("Kế hoạch số 12/KH-VKS ban hành ngày nào?", Kind.DATE),
        ("Ngày ban hành Kế hoạch số 12/KH-VKS của Bến Tre?", Kind.DATE),
        ("cho biet ngay ky quyet dinh so 15/QD-VKS cua Ben Tre", Kind.DATE),
        ("Thí sinh nào đoạt giải Nhất hội thi của Bến Tre?", Kind.PERSON),
        ("Tỷ lệ nữ giữ chức vụ lãnh đạo, quản lý của Bến Tre năm 2023?", Kind.FIGURE),
        ("Bến Tre có bao nhiêu công chức nữ giữ chức vụ Phó Trưởng phòng?", Kind.FIGURE),
        ("Đồng chí Đỗ Văn Tám giữ chức vụ gì ở Bến Tre?", Kind.ROLE),
        ("Giảng viên nào trình bày chuyên đề tại Bến Tre?", Kind.PERSON),
    ],
)
def test_the_question_as_a_whole_settles_its_kind(text: str, kind: Kind) -> None:
    """A cue that is only part of what is told does not decide."""
    assert understand(text).kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "Chỉ tiêu năm 2023 của Bến Tre giao bao nhiêu, thực hiện được bao nhiêu?",
        "Chỉ tiêu kiến nghị năm 2023 của Bến Tre là bao nhiêu, làm được bao nhiêu?",
        "Tỷ lệ giải quyết đơn năm 2023 của Bến Tre so với mức được giao ra sao?",
    ],
)
def test_what_was_set_and_what_was_done_can_be_asked_together(text: str) -> None:
    """Both amounts are then wanted, side by side."""
    assert understand(text).against_plan


@pytest.mark.parametrize(
    "text", ["KNPT của Bến Tre năm 2025 đạt bn %, CT giao bn?", "Năm 2025 Bến Tre được giao mấy vụ, đạt mấy vụ?"]
)
def test_what_was_set_and_reached_may_be_asked_in_short(text: str) -> None:
    """ "bn" asks as "bao nhiêu" does."""
    assert understand(text).against_plan


def test_the_name_of_an_award_holds_no_qualifier() -> None:
    """The medal for labour is about no cases of labour law."""
    assert understand("Phòng 9 Bến Tre nhận Huân chương Lao động hạng mấy?").qualifiers == {}


def test_a_proper_name_holds_no_qualifier() -> None:
    """The district of the name does not turn anything down."""
    assert "outcome" not in understand("Ở Bác Nhã năm 2021 có mấy việc?").qualifiers


def test_a_marked_question_is_read_with_its_marks() -> None:
    """ "Giam" in a question with diacritics is no decrease."""
    assert "direction" not in understand("Phòng 8 giải quyết bao nhiêu đơn của người bị giam?").qualifiers


@pytest.mark.parametrize(
    ("text", "field"),
    [("Bến Tre thụ lý bao nhiêu vụ án hành chính?", "hành chính"), ("ben tre thu ly may vu an dan su", "dân sự")],
)
def test_the_field_of_the_cases_counted_is_asked_for(text: str, field: str) -> None:
    """Cases of one field are not answered by those of another."""
    assert field in understand(text).qualifiers["field"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Số của báo cáo sơ kết 6 tháng đầu năm 2025 do VKSND tỉnh Sóc Trăng ban hành?", Kind.DOCUMENT),
        ("Số hiệu quy chế phối hợp của VKSND tỉnh Sóc Trăng?", Kind.DOCUMENT),
        ("VKSND tỉnh Sóc Trăng đặt hạn nào để xong việc số hóa 70% hồ sơ?", Kind.DATE),
    ],
)
def test_the_number_of_a_paper_and_a_term_are_asked_for_in_other_words(text: str, kind: Kind) -> None:
    """Neither asks how many there are."""
    assert understand(text).kind is kind


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("Tỷ lệ giải quyết tin báo năm 2025: chỉ tiêu giao và thực hiện chênh nhau thế nào?", True),
        ("Kết quả so với chỉ tiêu về kháng nghị năm 2025 thế nào?", True),
        ("Phòng 8 thực hiện kế hoạch kiểm sát thế nào?", False),
        ("Phòng 8 năm 2025 ban hành bn kháng nghị, chỉ tiêu giao bn?", True),
        ("Chỉ tiêu năm 2026 của Phòng 8: ban hành bao nhiêu kháng nghị, bao nhiêu kiến nghị?", False),
    ],
)
def test_target_and_result_side_by_side_are_both_asked_for(text: str, both: bool) -> None:
    """Neither alone would answer."""
    assert understand(text).against_plan is both


def test_what_a_counting_unit_parts_is_no_phrase() -> None:
    """ "Tiếp mấy lượt công dân" counts visits; no act has to be named in the same words."""
    assert "act" not in understand("Văn phòng VKSND tỉnh Sóc Trăng tiếp mấy lượt công dân?").qualifiers


def test_so_many_of_them_are_asked_for_by_name() -> None:
    """ "Ba chỉ tiêu nào chưa đạt" asks for a list of results, not for a plan."""
    question = understand("Ba chỉ tiêu nào VKSND tỉnh Sóc Trăng chưa đạt trong 9 tháng năm 2024?")
    assert (question.kind, question.wants_plan) == (Kind.LIST, False)


def test_number_and_day_are_asked_for_together() -> None:
    """ "Số và ngày của quyết định" asks for the paper, not how many there are."""
    assert understand("Cho biết số và ngày của quyết định kiểm sát tại huyện Kế Sách.").kind is Kind.DOCUMENT


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("Số kết luận của VKSND huyện Ba Tri sau khi kiểm sát Nhà tạm giữ tháng 3/2024?", Kind.DOCUMENT),
        ("Số kiến nghị VKSND huyện Ba Tri gửi Trưởng Công an huyện sau đợt kiểm sát Nhà tạm giữ?", Kind.DOCUMENT),
        ("Số kiến nghị VKSND tỉnh Bến Tre ban hành năm 2024 sau các cuộc kiểm sát nhà tạm giữ?", Kind.FIGURE),
        ("VKSND huyện Ba Tri có bao nhiêu kiến nghị sau khi kiểm sát Nhà tạm giữ?", Kind.FIGURE),
    ],
)
def test_one_inspection_ends_with_a_paper_that_has_a_number(asked: str, kind: Kind) -> None:
    """The papers of several inspections are counted."""
    assert understand(asked).kind is kind


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("Huân chương Lao động của đồng chí Lê Thị Mận ở VKSND tỉnh Sóc Trăng là hạng mấy?", Kind.AWARD),
        ("VKSND tỉnh Sóc Trăng đạt bao nhiêu điểm, xếp hạng mấy?", Kind.FIGURE),
    ],
)
def test_the_class_of_an_order_is_asked_of_whoever_has_it(asked: str, kind: Kind) -> None:
    """However many words stand between; the rank of an office is another thing."""
    assert (understand(asked).kind is Kind.AWARD) is (kind is Kind.AWARD)
