"""What a question asks for: of whom, for which period, counted how."""

from __future__ import annotations

import unicodedata

import pytest

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import understand
from documents.organisations.labels import label
from documents.periods.finding import label as period_label


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Năm 2023 Phòng 8 VKSND tỉnh Bến Tre ban hành bao nhiêu kháng nghị?", Kind.FIGURE),
        ("Phòng 8 VKSND tỉnh Bến Tre ban hành kháng nghị thế nào, tổng số kháng nghị?", Kind.FIGURE),
        ("Ai là Viện trưởng VKSND tỉnh Trà Vinh?", Kind.PERSON),
        ("Đồng chí Lâm Quốc Tường giữ chức vụ gì?", Kind.ROLE),
        ("Phòng 8 VKSND tỉnh Bến Tre được ai tặng Bằng khen?", Kind.AWARD),
        ("Hội nghị của VKSND tỉnh Bến Tre diễn ra vào ngày nào?", Kind.DATE),
        ("So sánh số vụ của Phòng 7 và Phòng 8 VKSND tỉnh Bến Tre năm 2023", Kind.COMPARISON),
        ("Phòng 7 và Phòng 8 VKSND tỉnh Bến Tre năm 2023 có bao nhiêu kiến nghị?", Kind.COMPARISON),
        ("Năm 2022 và 2023 VKSND tỉnh Bến Tre thụ lý bao nhiêu vụ?", Kind.COMPARISON),
        ("Số vụ của VKSND tỉnh Bến Tre thay đổi như thế nào qua các năm 2021 đến 2023?", Kind.TREND),
        ("Vì sao VKSND tỉnh Bến Tre rút kháng nghị?", Kind.REASON),
        ("Em đang làm báo cáo so sánh, cho em hỏi tỷ lệ chấp nhận kháng nghị của Bến Tre là bao nhiêu ạ?", Kind.FIGURE),
        ("Số kháng nghị của VKSND tỉnh Bến Tre từ năm 2022 đến năm 2024 biến động ra sao?", Kind.TREND),
        ("Số kháng nghị của VKSND tỉnh Bến Tre năm 2024 thay đổi thế nào so với cùng kỳ?", Kind.FIGURE),
    ],
)
def test_the_kind_tells_what_an_answer_has_to_contain(text: str, kind: Kind) -> None:
    """Cues decide the kind; counting over several bodies or periods is a comparison."""
    assert understand(text).kind is kind


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Phòng 8 VKSND tỉnh Bến Tre có bao nhiêu kháng nghị?", ["Phòng 8, VKSND tỉnh Bến Tre"]),
        ("Ở Bến Tre, năm 2023, Phòng 8 có bao nhiêu kháng nghị?", ["Phòng 8, VKSND tỉnh Bến Tre"]),
        ("phong 8 vksnd tinh ben tre co bao nhieu khang nghi", ["Phòng 8, VKSND tỉnh Bến Tre"]),
        (
            "Phòng 7 và Phòng 8 VKSND tỉnh Bến Tre có bao nhiêu kiến nghị?",
            ["Phòng 7, VKSND tỉnh Bến Tre", "Phòng 8, VKSND tỉnh Bến Tre"],
        ),
        (
            "Phòng 7 VKSND tỉnh Sóc Trăng và VKSND tỉnh Bến Tre thụ lý bao nhiêu vụ?",
            ["Phòng 7, VKSND tỉnh Sóc Trăng", "Phòng 7, VKSND tỉnh Bến Tre"],
        ),
        (
            "So sánh số vụ Phòng 7 thụ lý của VKSND tỉnh Sóc Trăng và VKSND tỉnh Bến Tre",
            ["Phòng 7, VKSND tỉnh Sóc Trăng", "Phòng 7, VKSND tỉnh Bến Tre"],
        ),
        ("VKSND hai cấp tỉnh Bến Tre khởi tố bao nhiêu vụ?", ["VKSND hai cấp tỉnh Bến Tre"]),
        ("VKSND TP.HCM thụ lý bao nhiêu vụ?", ["VKSND thành phố Hồ Chí Minh"]),
        ("VKSND khu vực 3 Cần Thơ thụ lý mấy vụ?", ["VKSND khu vực 3 - Cần Thơ"]),
        ("Phòng 8 VKSND tỉnh Bến Tre được VKSND tối cao tặng gì?", ["Phòng 8, VKSND tỉnh Bến Tre"]),
        ("Có bao nhiêu kháng nghị?", []),
    ],
)
def test_bodies_named_apart_are_joined_and_shared_parts_spread(text: str, units: list[str]) -> None:
    """A department named apart from its province is one body; a giver of awards is not the body asked about."""
    assert [label(unit) for unit in understand(text).units] == units


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Năm 2023 có bao nhiêu vụ?", ["năm 2023"]),
        ("nam 2023 co bao nhieu vu", ["năm 2023"]),
        ("Phòng 7 Bến Tre 2023 thụ lý bao nhiêu vụ", ["năm 2023"]),
        ("6 tháng đầu năm 2023 có bao nhiêu vụ?", ["6 tháng đầu năm 2023"]),
        ("9 tháng đầu năm 2024 có bao nhiêu vụ?", ["9 tháng năm 2024"]),
        ("Quý I năm 2026 có bao nhiêu vụ?", ["quý I năm 2026"]),
        ("6 tháng đầu năm và 9 tháng năm 2023 có bao nhiêu vụ?", ["6 tháng đầu năm 2023", "9 tháng năm 2023"]),
        ("Năm 2022 và 2023 có bao nhiêu vụ?", ["năm 2022", "năm 2023"]),
        ("Năm 2023 tăng bao nhiêu vụ so với cùng kỳ?", ["năm 2023"]),
        ("Kế hoạch số 2023/KH-VKS quy định gì?", []),
        ("Có bao nhiêu vụ?", []),
    ],
)
def test_periods_are_read_as_people_type_them(text: str, periods: list[str]) -> None:
    """Bare years count, years inside codes do not, and what a report compares with is not asked about."""
    assert [period_label(period) for period in understand(text).periods] == periods


def test_this_year_is_resolved_only_where_the_year_is_known() -> None:
    """Without a year to count from, "năm nay" stays open rather than guessed."""
    text = "Năm nay Phòng 7 VKSND tỉnh Bến Tre thụ lý bao nhiêu vụ?"
    assert (understand(text).periods, understand(text, year=2023).periods[0].year) == ((), 2023)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Ai là Viện trưởng VKSND tỉnh Trà Vinh?", {"Viện trưởng"}),
        ("Ai là Trưởng phòng 8 VKSND tỉnh Trà Vinh?", {"Trưởng phòng"}),
        ("Có bao nhiêu vụ?", set()),
    ],
)
def test_offices_asked_about_are_named_canonically(text: str, roles: set[str]) -> None:
    """An office is what tells one person of a sentence from the other."""
    assert set(understand(text).roles) == roles


@pytest.mark.parametrize(
    ("body", "office"),
    [("VKSND tỉnh Trà Vinh", "Viện trưởng"), ("Phòng 7 VKSND tỉnh Trà Vinh", "Trưởng phòng")],
)
def test_the_head_of_a_body_holds_the_office_that_such_bodies_have(body: str, office: str) -> None:
    """ "Người đứng đầu" of a procuracy is its Viện trưởng, of a department its Trưởng phòng."""
    assert office in understand(f"Người đứng đầu {body} là ai?").roles


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Phiên tòa rút kinh nghiệm ở Ba Tri số hóa bao nhiêu bút lục?", frozenset()),
        ("Ai giúp việc tại phiên tòa hình sự rút kinh nghiệm ở Ba Tri?", frozenset()),
        ("Bến Tre tổ chức bao nhiêu phiên tòa rút kinh nghiệm?", {"rút kinh nghiệm"}),
        ("Số phiên tòa rút kinh nghiệm của Bến Tre là bao nhiêu?", {"rút kinh nghiệm"}),
    ],
)
def test_that_a_trial_is_reviewed_narrows_only_the_number_of_trials(text: str, acts: set[str]) -> None:
    """Of one trial anything else may be asked."""
    assert understand(text).qualifiers.get("act", frozenset()) == acts


def test_abbreviations_name_the_same_qualifier_as_the_full_words() -> None:
    """Staff type KSXXPT and mean appeal."""
    short, full = understand("Bến Tre KSXXPT bao nhiêu vụ?"), understand("Bến Tre xét xử phúc thẩm bao nhiêu vụ?")
    assert short.qualifiers["instance"] == full.qualifiers["instance"] == {"phúc thẩm"}


def test_a_document_number_is_told_from_the_words() -> None:
    """A number like 37/KH-VKS identifies one document."""
    assert understand("Kế hoạch số 37/KH-VKS ngày 04/01/2023 quy định gì?").document_numbers == ("37/KH-VKS",)


def test_a_person_named_is_no_topic_of_its_own() -> None:
    """Who is asked about is known by name."""
    assert understand("Đồng chí Lâm Quốc Tường giữ chức vụ gì?").persons == ("Lâm Quốc Tường",)


def test_composed_and_decomposed_letters_are_one_question() -> None:
    """The way a keyboard writes accents changes nothing."""
    text = "Năm 2023 Phòng 8 VKSND tỉnh Sóc Trăng ban hành bao nhiêu kháng nghị?"
    assert understand(unicodedata.normalize("NFD", text)) == understand(text)


@pytest.mark.parametrize(
    ("text", "elliptic"),
    [("Còn Phòng 8 thì sao?", True), ("con phong 8 thi sao", True), ("Phòng 8 thụ lý bao nhiêu vụ?", False)],
)
def test_a_question_that_leans_on_an_earlier_one_is_noticed(text: str, elliptic: bool) -> None:
    """Follow-ups open with words such as "còn"."""
    assert understand(text).is_elliptic is elliptic


@pytest.mark.parametrize("text", ["", "   ", "?", "🙂", "\u0000", "a" * 5000])
def test_nothing_sensible_is_still_a_question(text: str) -> None:
    """Whatever is typed is understood as asking for nothing in particular, never an error."""
    assert understand(text).kind is Kind.OTHER


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Năm 2024 Phòng 8 phải tăng số lượt kiểm sát lên ít nhất bao nhiêu lượt?", False),
        ("Phòng 8 được giao nâng số kiến nghị lên bao nhiêu?", False),
        ("Số kiến nghị của Phòng 8 tăng bao nhiêu so với năm trước?", True),
        ("Số vụ của Phòng 8 giảm bao nhiêu vụ?", True),
        ("Án mới của Phòng 8 tăng hay giảm mấy vụ so với năm trước?", True),
        ("Án mới của Phòng 8 tăng/giảm bao nhiêu phần trăm?", True),
        ("Phòng 8 khởi tố bao nhiêu vụ, tăng hay giảm so với năm trước?", False),
    ],
)
def test_a_level_to_be_reached_is_no_change(text: str, direction: bool) -> None:
    """ "Tăng lên bao nhiêu" asks for the new number, "tăng bao nhiêu" for the difference."""
    assert ("direction" in understand(text).qualifiers) is direction


def test_a_trial_is_not_told_from_others_by_its_trying() -> None:
    """Its report need not repeat that the court tried the case."""
    assert "act" not in understand("Ai giữ quyền công tố tại phiên tòa xét xử vụ cướp tài sản?").qualifiers


def test_what_the_police_propose_is_no_act_of_the_procuracy() -> None:
    """ "Đề nghị truy tố" comes before "truy tố", and their numbers differ."""
    asked = [understand(f"{act} bao nhiêu vụ?").qualifiers["act"] for act in ("Truy tố", "Đề nghị truy tố")]
    assert asked == [{"truy tố"}, {"đề nghị truy tố"}]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Ai giữ quyền công tố tại phiên tòa xét xử Lường Văn Khọ?", ("Lường Văn Khọ",)),
        ("Đồng chí Lường Văn Khọ giữ chức vụ gì?", ()),
        ("VKSND huyện Lê Thủy ban hành bao nhiêu kiến nghị?", ()),
    ],
)
def test_people_without_an_office_are_parties(text: str, parties: tuple[str, ...]) -> None:
    """Names with an office or an address are persons, those of bodies are places."""
    assert understand(text).parties == parties


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Lượng ma túy thu giữ trong vụ án Lò Văn Pao là bao nhiêu?", ()),
        ("Số tang vật vụ Lò Văn Pao là bao nhiêu?", ("tang vật",)),
        ("Kháng nghị của VKSND tỉnh Bến Tre lần lượt là bao nhiêu?", ("kháng nghị",)),
        ("Các vụ VKSND tỉnh Bến Tre truy tố năm 2023 là bao nhiêu?", ("vụ",)),
    ],
)
def test_a_case_of_which_something_is_asked_is_not_counted(text: str, counted: tuple[str, ...]) -> None:
    """ "Trong vụ án ..." and a case by its name only tell where it was."""
    assert understand(text).counted == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [("Quý I năm 2023 VKSND H. Đơn Dương ra mấy thứ?", ()), ("Năm 2023 đơn của Bến Tre là bao nhiêu?", ("đơn",))],
)
def test_the_name_of_a_place_counts_no_petitions(text: str, counted: tuple[str, ...]) -> None:
    """ "Đơn" begins a district's name as well."""
    assert understand(text).counted == counted


def test_the_name_of_an_inspected_body_narrows_nothing() -> None:
    """An office that executes civil judgments has files of every kind."""
    assert not understand("Đoàn kiểm tra bao nhiêu hồ sơ tại Chi cục THADS huyện Ba Tri?").qualifiers


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Viện trưởng VKSND huyện Ba Tri cho biết hai đồng chí đạt Chiến sĩ thi đua cơ sở, đó là ai?", ()),
        ("Theo Viện trưởng VKSND huyện Ba Tri, ai đạt Chiến sĩ thi đua cơ sở năm 2023?", ()),
        ("Viện trưởng VKSND huyện Ba Tri nào đạt Chiến sĩ thi đua cơ sở?", ("Viện trưởng",)),
    ],
)
def test_who_tells_of_an_award_did_not_get_it(text: str, roles: tuple[str, ...]) -> None:
    """The office of the speaker is none that the question asks about."""
    assert understand(text).roles == roles


def test_the_name_of_a_bureau_counts_no_cases() -> None:
    """ "Vụ 9" is who, not what."""
    assert understand("Vụ 9 năm 2022 trả lời bao nhiêu thỉnh thị?").counted == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Thụ lý án của VKSND tỉnh Sơn La: quý I/2023 so với quý I/2022 ra sao?", Kind.COMPARISON),
        ("Cách tiếp công dân quý I/2023 so với quý I/2022 ra sao?", Kind.MANNER),
    ],
)
def test_two_periods_held_together_are_compared(text: str, kind: Kind) -> None:
    """ "So với ... ra sao" asks for both figures, but not how something was done."""
    assert understand(text).kind is kind


def test_the_share_accepted_is_asked_for() -> None:
    """ "Được chấp nhận đạt bao nhiêu" asks for a share, not for the number of protests."""
    asked = "VKSND tỉnh Sơn La năm 2023 kháng nghị phúc thẩm được Tòa án chấp nhận đạt bao nhiêu?"
    assert understand(asked).counted == ("%",)


@pytest.mark.parametrize(
    ("question", "act"),
    [
        ("Vụ án đưa ra xét xử ngày 12/5/2022 có bao nhiêu trang hồ sơ?", False),
        ("Vụ án đưa ra xét xử ngày 12/5/2022 có bao nhiêu bị cáo?", True),
        ("Vụ án đưa ra xét xử năm 2022 có bao nhiêu trang hồ sơ?", True),
    ],
)
def test_the_day_of_a_trial_only_tells_which_it_was(question: str, act: bool) -> None:
    """What else is counted of it need not be called tried; how many were tried has to be."""
    assert ("act" in understand(question).qualifiers) is act
