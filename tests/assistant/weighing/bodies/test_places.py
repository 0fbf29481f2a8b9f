"""Whether evidence is about the place of the inspected body that a question names."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand
from assistant.weighing.bodies.places import is_at_place_asked, is_elsewhere
from tests.assistant.corpus import decision, statements, values

INSPECTION = (
    "VKSND tỉnh Bến Tre công bố kết luận tại Chi cục Thi hành án dân sự huyện Ba Tri",
    "VKSND tỉnh Bến Tre công bố Kết luận số 72/KL-VKS ngày 16/10/2024 tại Chi cục Thi hành án dân sự huyện Ba Tri.",
    "Đoàn đã kiểm sát 418 hồ sơ.",
    "Năm 2024 Phòng 11 kiểm sát tại các huyện Ba Tri, Giồng Trôm.",
)


@pytest.mark.parametrize(("district", "answered"), [("Ba Tri", True), ("Giồng Trôm", False), ("Mỏ Cày Nam", False)])
@pytest.mark.parametrize("asked", ["có số bao nhiêu?", "năm 2024 kiểm sát bao nhiêu hồ sơ?"])
def test_an_inspection_is_told_by_where_it_was(asked: str, district: str, answered: bool) -> None:
    """The same report is written of every district; of another one there is no conclusion and no count."""
    question = f"Kết luận của VKSND tỉnh Bến Tre tại Chi cục THADS huyện {district} {asked}"
    assert bool(decision(question, INSPECTION).evidence) is answered


SEVERAL = (
    "VKSND tỉnh Sóc Trăng công bố kết quả hai cuộc kiểm sát",
    "Tháng 8/2023, VKSND tỉnh Sóc Trăng trực tiếp kiểm sát hai nơi, phát hiện tất cả 17 vi phạm.",
    "Tại Nhà tạm giữ Công an huyện Cù Lao Dung, Đoàn kiểm sát do đồng chí Lý Văn Ơn, Phó Trưởng phòng 8 làm Trưởng "
    "đoàn. Thời điểm kiểm sát từ 01/01/2023 đến 30/6/2023. Đoàn chỉ ra 06 vi phạm, ban hành Kết luận số 41/KL-VKS.",
    "Tại Chi cục Thi hành án dân sự huyện Long Phú, Đoàn kiểm sát do đồng chí Kim Thị Sa, Trưởng phòng 11 làm Trưởng "
    "đoàn. Thời điểm kiểm sát từ 01/10/2022 đến 31/7/2023. Chi cục thụ lý 512 việc với 48 tỷ đồng, thu 9 tỷ đồng. Đoàn "
    "chỉ ra 11 vi phạm, ban hành Kết luận số 45/KL-VKS.",
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Nhà tạm giữ Công an huyện Cù Lao Dung bị chỉ ra bao nhiêu vi phạm?", "06 vi phạm"),
        ("Chi cục THADS Long Phú bị chỉ ra mấy vi phạm?", "11 vi phạm"),
        ("Chi cục THADS huyện Long Phú thu được bao nhiêu tiền?", "thu 9 tỷ"),
        ("Kết luận kiểm sát tại Chi cục THADS huyện Long Phú số mấy?", "45/KL-VKS"),
        ("Đoàn kiểm sát Nhà tạm giữ huyện Cù Lao Dung do ai dẫn đầu?", "Lý Văn Ơn"),
        ("Trưởng đoàn kiểm sát Chi cục THADS huyện Long Phú là ai?", "Kim Thị Sa"),
        ("Chi cục THADS huyện Long Phú thụ lý bao nhiêu việc trong kỳ kiểm sát 01/10/2022 - 31/7/2023?", "512 việc"),
    ],
)
def test_a_paper_on_several_inspections_tells_of_each_in_its_part(question: str, told: str) -> None:
    """What is said behind the name of a place, in its paragraph or below, is of that place, with days of its own."""
    (answer,) = decision(question, SEVERAL).evidence
    assert told in answer.statement.text


@pytest.mark.parametrize("place", ["Nhà tạm giữ Công an huyện Long Phú", "Chi cục THADS huyện Kế Sách"])
def test_no_other_body_and_no_other_place_answers(place: str) -> None:
    """The house of custody of a district is not its office for enforcement, and a total is of no single place."""
    assert not decision(f"{place} bị chỉ ra bao nhiêu vi phạm?", SEVERAL).evidence


@pytest.mark.parametrize(("prison", "answered"), [("Trại giam Mỹ Phước", True), ("Trại giam Cây Gừa", False)])
def test_a_prison_is_known_by_its_name(prison: str, answered: bool) -> None:
    """Who accepted the conclusions at one prison did not at another."""
    accepted = "Thượng tá Lý Văn Ơn, Giám thị Trại giam tiếp thu kết luận, hứa sớm khắc phục."
    paper = ("VKSND tỉnh Bến Tre kiểm sát tại Trại giam Mỹ Phước tháng 8/2024", accepted)
    assert bool(decision(f"Ai tiếp thu kết luận tại {prison} tháng 8/2024?", paper).evidence) is answered


def test_an_office_of_a_district_is_not_that_of_the_province() -> None:
    """One paper tells of both, one behind the other."""
    both = (
        "VKSND tỉnh Bến Tre trực tiếp kiểm sát tại Cục Thi hành án dân sự tỉnh",
        "Ngày 09/8/2023, VKSND tỉnh Bến Tre kiểm sát tại Cục THADS tỉnh Bến Tre. Cục THADS tỉnh đã thi hành xong 88 "
        "việc; Chi cục THADS thành phố Bến Tre đã thi hành xong 140 việc.",
    )
    (found,) = decision("Cục THADS tỉnh Bến Tre đã thi hành xong bao nhiêu việc?", both).evidence
    assert found.figure is not None
    assert found.figure.value == 88


CUSTODY = (
    "VKSND tỉnh Bến Tre kiểm sát việc tạm giữ, tạm giam năm 2024",
    "Năm 2024, tại Trại tạm giam có 312 người bị tạm giam.",
    "Năm 2024, tại các nhà tạm giữ có 58 người bị tạm giam.",
)


@pytest.mark.parametrize(("place", "figures"), [("Trại tạm giam", [312]), ("các nhà tạm giữ", [58])])
def test_a_prison_is_held_apart_from_houses_of_custody(place: str, figures: list[int]) -> None:
    """What is told of the one is not of the other."""
    assert values(decision(f"Năm 2024 {place} của Bến Tre có bao nhiêu người bị tạm giam?", CUSTODY)) == figures


@pytest.mark.parametrize(
    ("places", "elsewhere"), [("Trại tạm giam", True), ("Trại tạm giam và các nhà tạm giữ", False)]
)
def test_what_is_told_of_houses_of_custody_is_of_no_prison(places: str, *, elsewhere: bool) -> None:
    """Unless the question names both."""
    question = understand(f"Năm 2024 {places} của Bến Tre có bao nhiêu người bị tạm giam?")
    assert is_elsewhere(question, statements(CUSTODY)[-1]) is elsewhere


def test_a_paper_without_a_prison_tells_nothing_of_one() -> None:
    """Its number of people held is that of the houses of custody."""
    paper = (CUSTODY[0], "Năm 2024 có 58 người bị tạm giam.", CUSTODY[2])
    assert not decision("Năm 2024 Trại tạm giam Bến Tre có bao nhiêu người bị tạm giam?", paper).evidence


OF_DISTRICT = (
    "VKSND huyện Ba Tri trực tiếp kiểm sát Nhà tạm giữ Công an huyện Ba Tri, tỉnh Bến Tre",
    "Năm 2024, VKSND huyện Ba Tri phát hiện 06 vi phạm.",
)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Ở Bến Tre, năm 2024 tại Nhà tạm giữ Ba Tri phát hiện bao nhiêu vi phạm?", True),
        ("Ở Bến Tre, năm 2024 tại Nhà tạm giữ Giồng Trôm phát hiện bao nhiêu vi phạm?", False),
        ("Năm 2024 VKSND tỉnh Bến Tre phát hiện bao nhiêu vi phạm tại Nhà tạm giữ Ba Tri?", False),
        ("Năm 2024 Phòng 8 Bến Tre phát hiện bao nhiêu vi phạm tại Nhà tạm giữ Ba Tri?", False),
    ],
)
def test_a_place_in_a_province_is_told_of_by_the_office_of_its_district(asked: str, *, told: bool) -> None:
    """The province only says where it is, unless its own office is asked about."""
    question = understand(asked)
    assert {is_at_place_asked(question, one) for one in statements(OF_DISTRICT)} == {told}
