"""Follow-up questions take over what the earlier turns said."""

from __future__ import annotations

import pytest

from assistant.questions.following.follow_up import complete
from assistant.questions.understanding import Question, understand
from assistant.types import Turn
from documents.organisations.labels import label
from documents.periods.finding import label as period_label
from tests.assistant.corpus import follow_up

FIRST = "Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?"


def _slots(question: Question) -> tuple[list[str], list[str]]:
    return [label(unit) for unit in question.units], [period_label(period) for period in question.periods]


@pytest.mark.parametrize(
    ("text", "units", "periods"),
    [
        ("Còn Phòng 8 thì sao?", ["Phòng 8, VKSND tỉnh Sóc Trăng"], ["năm 2023"]),
        ("con phong 8 thi sao", ["Phòng 8, VKSND tỉnh Sóc Trăng"], ["năm 2023"]),
        ("Còn năm 2022?", ["Phòng 7, VKSND tỉnh Sóc Trăng"], ["năm 2022"]),
        ("Thế còn VKSND tỉnh Bến Tre?", ["Phòng 7, VKSND tỉnh Bến Tre"], ["năm 2023"]),
        ("Còn năm sau thì sao?", ["Phòng 7, VKSND tỉnh Sóc Trăng"], ["năm 2024"]),
        ("Sang năm sau thì con số đó là bao nhiêu?", ["Phòng 7, VKSND tỉnh Sóc Trăng"], ["năm 2024"]),
        ("Còn năm trước thì sao?", ["Phòng 7, VKSND tỉnh Sóc Trăng"], ["năm 2022"]),
        ("Bao nhiêu bị cáo?", ["Phòng 7, VKSND tỉnh Sóc Trăng"], ["năm 2023"]),
        ("Ai là Trưởng phòng?", ["Phòng 7, VKSND tỉnh Sóc Trăng"], ["năm 2023"]),
    ],
)
def test_a_follow_up_replaces_what_it_names_and_inherits_the_rest(
    text: str, units: list[str], periods: list[str]
) -> None:
    """Body and period are taken over one by one; relative years count from the year spoken of."""
    assert _slots(follow_up(text, FIRST)) == (units, periods)


@pytest.mark.parametrize("text", ["Còn năm 2022?", "Còn năm 2022 thì con số tương ứng là bao nhiêu?"])
def test_an_elliptic_question_keeps_topic_and_counting_unit(text: str) -> None:
    """ "Còn năm 2022?" asks for the same thing of another year."""
    first, second = understand(FIRST), follow_up(text, FIRST)
    assert second.terms == first.terms
    assert (second.kind, second.counted, second.qualifiers) == (first.kind, first.counted, first.qualifiers)


@pytest.mark.parametrize("text", ["Thế 9 tháng thì bao nhiêu?", "Còn 6 tháng đầu năm?", "9 tháng thì mấy?"])
def test_the_number_of_months_is_no_topic_of_its_own(text: str) -> None:
    """ "9 tháng" is of the year spoken of, and what was counted stays what it was."""
    first = "Cả năm 2023 VKSND tỉnh Sóc Trăng ban hành bao nhiêu kiến nghị phòng ngừa?"
    second = follow_up(text, first)
    assert [word.text for word in second.terms] == [word.text for word in understand(first).terms]
    assert [period.year for period in second.periods] == [2023]
    assert not second.stretch


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("6 tháng đầu năm đó thì sao?", "6 tháng đầu năm 2023"),
        ("Quý I năm ấy thụ lý bao nhiêu vụ?", "quý I năm 2023"),
        ("Còn 9 tháng đầu năm đó?", "9 tháng năm 2023"),
        ("Thế quý II năm sau thì sao?", "quý II năm 2024"),
        ("Còn 6 tháng đầu năm trước thì mấy vụ?", "6 tháng đầu năm 2022"),
        ("Cả năm đó thì sao?", "năm 2023"),
        ("Còn năm đó thì sao?", "năm 2023"),
    ],
)
def test_a_part_of_the_year_spoken_of_is_that_part(text: str, period: str) -> None:
    """ "Quý I năm đó" is never the whole year, and its words are no topic of their own."""
    second = follow_up(text, FIRST)
    assert [period_label(one) for one in second.periods] == [period]
    assert {word.folded for word in second.terms} <= {word.folded for word in understand(FIRST).terms}


def test_another_counting_unit_replaces_the_one_before() -> None:
    """Who asks for the accused next wants no cases."""
    assert follow_up("Bao nhiêu bị cáo?", FIRST).counted == ("bị cáo",)


def test_a_new_topic_with_its_own_body_inherits_nothing() -> None:
    """A question that names a province and a topic of its own stands alone."""
    text = "VKSND tỉnh Bến Tre ban hành bao nhiêu thông báo rút kinh nghiệm?"
    assert follow_up(text, FIRST) == understand(text)


def test_slots_pass_through_several_turns() -> None:
    """The body of the first turn still holds in the third."""
    assert _slots(follow_up("Còn Phòng 9?", FIRST, "Còn năm 2022?")) == (
        ["Phòng 9, VKSND tỉnh Sóc Trăng"],
        ["năm 2022"],
    )


def test_without_history_a_question_stays_as_it_is() -> None:
    """Nothing is invented."""
    assert follow_up("Còn Phòng 8 thì sao?") == understand("Còn Phòng 8 thì sao?")


def test_what_the_assistant_said_is_not_taken_for_a_question() -> None:
    """Only the user's turns say what is asked about."""
    history = [Turn("user", FIRST), Turn("assistant", "Năm 2019 VKSND tỉnh Cà Mau có 5 vụ. [1]")]
    assert _slots(complete(understand("Còn Phòng 8?"), history)) == (["Phòng 8, VKSND tỉnh Sóc Trăng"], ["năm 2023"])


def test_an_office_named_anew_replaces_the_one_before() -> None:
    """ "Còn Cụm phó?" keeps the group and the year, not the office."""
    question = follow_up("Còn Cụm phó?", "Cụm thi đua số 5 năm 2022 ai là Cụm trưởng?")
    assert (question.roles, [period.year for period in question.periods]) == (("Cụm phó",), [2022])


def test_a_target_asked_after_a_result_is_a_target() -> None:
    """The tense is that of the follow-up."""
    question = follow_up("Năm sau phấn đấu bao nhiêu?", "Năm 2023 Bến Tre ban hành bao nhiêu kháng nghị?")
    assert (question.wants_plan, [period.year for period in question.periods]) == (True, [2024])


@pytest.mark.parametrize(
    ("text", "plan"), [("Kế hoạch giao đầu năm là bao nhiêu?", True), ("Kết quả đạt được bao nhiêu?", False)]
)
def test_of_what_a_plan_or_result_is_asked_the_question_before_says(text: str, plan: bool) -> None:
    """ "Kế hoạch giao là bao nhiêu?" has no topic of its own."""
    question = follow_up(text, FIRST)
    assert (question.counted, question.wants_plan) == (("vụ",), plan)


def test_who_is_asked_about_is_not_who_the_question_names_beside() -> None:
    """ "Ai làm Trưởng phòng trước đồng chí B?", "người đó": the one that the answer gave."""
    history = [
        Turn("user", "Ai là Trưởng phòng 7 VKSND tỉnh Sóc Trăng trước đồng chí Cao Văn Sáu?"),
        Turn("assistant", "Trước đồng chí Cao Văn Sáu là đồng chí Đỗ Văn Tám."),
    ]
    assert complete(understand("Người đó được tặng gì?"), history).persons == ("Đỗ Văn Tám",)


def test_a_shorter_name_of_what_was_counted_counts_the_same() -> None:
    """ "Mấy vụ?" behind "bao nhiêu vụ việc dân sự" still asks for "vụ việc"."""
    first = "Năm 2023 VKSND khu vực 3 An Giang thụ lý bao nhiêu vụ việc dân sự?"
    assert follow_up("Khu vực 9 thì mấy vụ?", first).counted == ("vụ việc",)


def test_the_total_of_both_levels_is_asked_of_the_next_province_too() -> None:
    """A bare province takes the place of the one before."""
    question = follow_up("Thế Vĩnh Long thì sao?", "Năm 2024 VKSND hai cấp tỉnh Bến Tre tiếp nhận bao nhiêu đơn?")
    assert [(unit.province, unit.group) for unit in question.units] == [("Vĩnh Long", "hai cấp")]


@pytest.mark.parametrize("text", ["Còn bên Chi Lăng?", "Bên Chi Lăng cùng năm đó mấy vụ?", "con chi lang thi sao"])
def test_a_district_by_its_bare_name_takes_the_place_of_the_one_before(text: str) -> None:
    """What is asked of the next district is not answered with the figure of the one before."""
    question = follow_up(text, "Năm 2023 VKSND huyện Lộc Bình, tỉnh Lạng Sơn khởi tố bao nhiêu vụ?")
    assert (_slots(question), question.counted) == (
        (["VKSND huyện Chi Lăng, tỉnh Lạng Sơn"], ["năm 2023"]),
        ("vụ",),
    )


def test_a_district_of_another_province_is_no_part_of_the_one_before() -> None:
    """Its name is kept as a place that the evidence has to be of, so that no other district answers."""
    question = follow_up("Còn bên Khoái Châu?", "Năm 2023 VKSND huyện Lộc Bình, tỉnh Lạng Sơn khởi tố bao nhiêu vụ?")
    assert question.sites == ("khoai chau",)


def test_a_district_behind_an_area_office_is_no_body() -> None:
    """The territory of the office is made of former districts."""
    question = follow_up("Địa bàn Bảo Lộc do ai phụ trách?", "VKSND khu vực 4 - Lâm Đồng ai phụ trách địa bàn Bảo Lâm?")
    assert [label(unit) for unit in question.units] == ["VKSND khu vực 4 - Lâm Đồng"]


def test_a_role_in_an_event_pointed_back_to_is_of_that_event() -> None:
    """ "Đoàn đó" is the one spoken of before, not any that had a secretary."""
    before = "Đoàn kiểm sát Trại tạm giam Công an tỉnh Sóc Trăng tháng 5/2023 do ai làm trưởng đoàn?"
    found = follow_up("Thư ký của đoàn đó là ai?", before)
    assert ("Thư ký" in found.roles, "trại" in [word.text for word in found.terms]) == (True, True)


def test_the_same_part_of_another_year_is_as_long() -> None:
    """ "Còn cùng kỳ 2022?" behind a half-year asks for a half-year."""
    first = "6 tháng đầu năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?"
    assert _slots(follow_up("Còn cùng kỳ 2022?", first))[1] == ["6 tháng đầu năm 2022"]


def test_a_place_spoken_of_before_is_meant_still() -> None:
    """ "Vậy số bị tạm giam là bao nhiêu?" is asked of the same house."""
    first = "Nhà tạm giữ Công an huyện Kế Sách năm 2023 có bao nhiêu người bị tạm giữ?"
    assert follow_up("Vậy số bị tạm giam là bao nhiêu?", first).sites == understand(first).sites != ()


@pytest.mark.parametrize(
    ("text", "sites"),
    [
        ("Thế Mỹ Xuyên thì sao?", ("my xuyen",)),
        ("Còn Nhà tạm giữ Công an huyện Mỹ Xuyên?", ("my xuyen",)),
        ("Thế còn bị tạm giam thì sao?", ("ke sach",)),
    ],
)
def test_another_place_takes_that_of_the_one_asked_about(text: str, sites: tuple[str, ...]) -> None:
    """What was found at one house of custody is no answer for the next."""
    first = "Nhà tạm giữ Công an huyện Kế Sách năm 2023 có bao nhiêu người bị tạm giữ?"
    assert follow_up(text, first).sites == sites


def test_the_word_that_points_back_is_no_word_of_the_question() -> None:
    """ "Đồng chí ấy" is the one named in the answer, who was born in a year that is asked for."""
    history = [Turn("user", "Ai là Trưởng phòng 7?"), Turn("assistant", "Đồng chí Lê Thị Mận.")]
    asked = complete(understand("Đồng chí ấy sinh năm bao nhiêu?"), history)
    assert (asked.persons, [word.text for word in asked.terms], asked.counted) == (
        ("Lê Thị Mận",),
        ["sinh", "lê", "thị", "mận"],
        (),
    )


def test_a_thing_of_the_answer_is_what_the_word_points_back_to() -> None:
    """What was asked before does not tell which task is meant."""
    history = [
        Turn("user", "Khâu đột phá năm 2026 của VKSND tỉnh Sóc Trăng là gì?"),
        Turn("assistant", "Khâu đột phá là “Số hóa hồ sơ”; nhiệm vụ đầu tiên là quét tài liệu lưu trữ. Hạn có ghi."),
    ]
    asked = complete(understand("Nhiệm vụ đó đơn vị nào chủ trì?"), history)
    assert {"quet", "luu", "tru"} <= {word.folded for word in asked.terms}
    assert "han" not in {word.folded for word in asked.terms}


@pytest.mark.parametrize("text", ["Ban hành ngày nào?", "Ai ký?", "Lãnh đạo nào phụ trách nội dung đó?"])
def test_an_act_alone_is_asked_of_the_paper_spoken_of(text: str) -> None:
    """Number and topic go on, as far as the question names none of its own."""
    question = follow_up(text, "Kết luận số 02/KL-VKS của VKSND tỉnh Bến Tre nêu mấy dạng vi phạm?")
    assert question.document_numbers
    assert "neu" in {word.folded for word in question.terms}


def test_a_year_compared_with_stands_beside_the_one_before() -> None:
    """ "So với năm 2022 tăng hay giảm?" is about both."""
    assert _slots(follow_up("So với năm 2022 tăng hay giảm?", FIRST))[1] == ["năm 2023", "năm 2022"]


def test_recommendations_have_no_instance() -> None:
    """ "Phúc thẩm" is said of protests alone."""
    question = follow_up("Thế bao nhiêu kiến nghị?", "Năm 2023 Phòng 7 VKSND tỉnh Bến Tre ra mấy kháng nghị phúc thẩm?")
    assert (question.counted, "instance" in question.qualifiers) == (("kiến nghị",), False)


def test_a_follow_up_stays_at_the_place_inspected() -> None:
    """ "Thế còn lại bao nhiêu người?" is asked of the house of custody named before."""
    before = "Nhà tạm giữ Công an huyện Chư Prông trả tự do bao nhiêu người bị tạm giữ?"
    assert follow_up("Thế còn lại bao nhiêu người bị tạm giam?", before).sites == ("chu prong",)
    assert follow_up("Đoàn kiểm sát đã gặp hỏi bao nhiêu người bị tạm giam ở đó?", before).sites == ("chu prong",)


@pytest.mark.parametrize(
    ("first", "text", "unit"),
    [
        ("VKSND cấp cao tại Hà Nội", "Thế còn ở Đà Nẵng?", "VKSND cấp cao tại Đà Nẵng"),
        ("Viện Phúc thẩm 1", "Thế còn ở Đà Nẵng?", "Viện Phúc thẩm 2, VKSND tối cao"),
        ("VKSND cấp cao tại Hà Nội", "Thế còn VKSND thành phố Đà Nẵng?", "VKSND thành phố Đà Nẵng"),
        ("VKS quân sự khu vực 1 Quân khu 3", "Còn khu vực 32 thì sao?", "VKS quân sự khu vực 32"),
        ("VKS quân sự Quân khu 3", "Vậy Quân khu 4 thì sao?", "VKS quân sự quân khu 4"),
        ("Vụ 9 VKSND tối cao", "Còn VKSND tỉnh Sơn La?", "VKSND tỉnh Sơn La"),
    ],
)
def test_a_follow_up_stays_among_the_bodies_spoken_of(first: str, text: str, unit: str) -> None:
    """The seat of a high procuracy and a military region are read as such behind another of their kind."""
    found, _ = _slots(follow_up(text, f"Năm 2023 {first} thụ lý bao nhiêu vụ?"))
    assert found == [unit]


def test_the_province_pointed_back_to_is_no_word_to_be_found() -> None:
    """ "Của tỉnh này" only says where the office lies, which is known."""
    assert "tinh" not in {word.folded for word in follow_up("Còn Phòng 8 của tỉnh này?", FIRST).terms}
