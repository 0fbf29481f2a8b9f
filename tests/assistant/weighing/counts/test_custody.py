"""What became of people in custody, and who they are, as the words next to a number tell it."""

from __future__ import annotations

import pytest

from assistant.types import Status
from tests.assistant.corpus import decision

HOUSE = (
    "Phòng 8 VKSND tỉnh Lâm Đồng trực tiếp kiểm sát Nhà tạm giữ Công an huyện Đạ Huoai",
    "Ngày 07/6/2023, Đoàn kiểm sát gồm 05 thành viên do đồng chí Liêng Hót Ha Nô, Trưởng phòng 8 làm Trưởng đoàn. Thời "
    "điểm kiểm sát từ ngày 01/12/2022 đến ngày 31/5/2023. Trong kỳ, Nhà tạm giữ Công an huyện Đạ Huoai quản lý 58 "
    "người bị tạm giữ, trong đó số cũ 05 người, số mới 53 người; đã giải quyết 54 người (chuyển "
    "tạm giam 41 người, trả tự do "
    "13 người); hiện còn 04 người. Quản lý 77 người bị tạm giam; tại thời điểm kiểm sát còn 22 người.",
    "Đoàn đã kiểm tra 60 hồ sơ, gặp hỏi 16 người bị tạm giam, phát hiện chậm thông báo đối với 03 trường hợp.",
)
OTHER = (
    "Phòng 8 VKSND tỉnh Lâm Đồng trực tiếp kiểm sát Nhà tạm giữ Công an huyện Đơn Dương",
    "Ngày 06/9/2023, Phòng 8 trực tiếp kiểm sát Nhà tạm giữ Công an huyện Đơn Dương. Thời điểm kiểm sát từ ngày "
    "01/12/2022 đến ngày 31/8/2023. Trong kỳ, Nhà tạm giữ Công an huyện Đơn Dương quản lý "
    "39 người bị tạm giữ và 64 người bị tạm giam; tại thời điểm kiểm sát còn 19 người, gồm 02 người bị tạm giữ và "
    "17 người bị tạm giam.",
)


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        ("quản lý bao nhiêu người bị tạm giữ trong kỳ kiểm sát?", 58),
        ("có bao nhiêu người bị tạm giữ mới trong kỳ?", 53),
        ("đã giải quyết bao nhiêu người bị tạm giữ?", 54),
        ("trả tự do bao nhiêu người bị tạm giữ?", 13),
        ("chuyển tạm giam bao nhiêu người?", 41),
        ("hiện còn bao nhiêu người bị tạm giữ?", 4),
        ("có tổng số bao nhiêu người bị tạm giam?", 77),
        ("còn lại mấy người bị tạm giam?", 22),
        ("có bao nhiêu người được Đoàn gặp hỏi?", 16),
    ],
)
def test_each_stage_is_told_by_the_words_next_to_the_number(asked: str, value: int) -> None:
    """Nobody who asks how many were released is told how many were held, nor those of another kind."""
    (found,) = decision(f"Nhà tạm giữ Công an huyện Đạ Huoai {asked}", HOUSE, OTHER).evidence
    assert found.figure is not None
    assert found.figure.value == value


@pytest.mark.parametrize(
    "asked",
    [
        "trả tự do bao nhiêu người bị tạm giữ?",
        "Đoàn gặp hỏi bao nhiêu người?",
        "có mấy người bị kỷ luật?",
        "có bao nhiêu người bị tạm giam được trả tự do?",
    ],
)
def test_what_is_not_told_of_a_house_is_not_answered_with_what_is(asked: str) -> None:
    """Neither the total of that house answers, nor the stage of another."""
    assert decision(f"Nhà tạm giữ Công an huyện Đơn Dương {asked}", HOUSE, OTHER).status is not Status.ANSWERED


def test_the_whole_of_those_left_comes_before_its_parts() -> None:
    """Who names neither those held nor those detained asks for all of them."""
    question = "Tại thời điểm kiểm sát, Nhà tạm giữ Công an huyện Đơn Dương còn giam, giữ bao nhiêu người?"
    (found,) = decision(question, HOUSE, OTHER).evidence
    assert [figure.value for figure in found.beside] == [19]


def test_two_houses_are_compared_by_their_places() -> None:
    """Both sides are stated, and where one is missing, it is named and nothing is compared."""
    compared = "Số người bị tạm giam trong kỳ kiểm sát ở Nhà tạm giữ {one} so với Nhà tạm giữ {other} thế nào?"
    told = decision(compared.format(one="Đạ Huoai", other="Đơn Dương"), HOUSE, OTHER)
    missing = decision(compared.format(one="Đạ Huoai", other="Lạc Dương"), HOUSE, OTHER)
    assert [item.figure.value for item in told.evidence if item.figure] == [77, 64]
    assert missing.status is Status.NOT_FOUND
    assert "Lạc Dương" in (missing.why or "")


def test_the_inspectors_are_nobody_in_custody() -> None:
    """Who asks how many came is not told how many were held, nor the reverse."""
    question = "Đoàn kiểm sát Nhà tạm giữ Công an huyện Đạ Huoai gồm bao nhiêu người?"
    (found,) = decision(question, HOUSE, OTHER).evidence
    assert "05 thành viên" in found.statement.text


def test_terms_cut_short_are_told_in_either_wording() -> None:
    """ "Giảm án" is short for "giảm thời hạn chấp hành án"."""
    report = (
        "Phòng 8 VKSND tỉnh Lâm Đồng năm 2023",
        "Năm 2023, Phòng 8 kiểm sát việc xét giảm thời hạn chấp hành án phạt tù cho 1.437 phạm nhân.",
    )
    (found,) = decision("Năm 2023 Phòng 8 VKSND tỉnh Lâm Đồng kiểm sát xét giảm án cho mấy phạm nhân?", report).evidence
    assert [figure.value for figure in found.beside] == [1437]


BUILT = (
    "Phòng 8 VKSND tỉnh Lâm Đồng trực tiếp kiểm sát Nhà tạm giữ Công an huyện Đức Trọng",
    "Ngày 12/9/2023, Phòng 8 trực tiếp kiểm sát Nhà tạm giữ Công an huyện Đức Trọng. Trong kỳ, Nhà tạm giữ quản lý 85 "
    "người bị tạm giữ, 92 người bị tạm giam; tại thời điểm kiểm sát còn 08 người bị tạm giữ, 31 người bị tạm giam trên "
    "quy mô giam giữ thiết kế là 50 người.",
)


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        ("Quy mô thiết kế của Nhà tạm giữ Công an huyện Đức Trọng là bao nhiêu người?", 50),
        ("Nhà tạm giữ Công an huyện Đức Trọng có sức chứa bao nhiêu người?", 50),
        ("Nhà tạm giữ Công an huyện Đức Trọng được thiết kế cho bao nhiêu người?", 50),
        ("Nhà tạm giữ Công an huyện Đức Trọng còn bao nhiêu người bị tạm giam lúc kiểm sát?", 31),
        ("Nhà tạm giữ Công an huyện Đức Trọng trong kỳ quản lý bao nhiêu người bị tạm giam?", 92),
    ],
)
def test_for_how_many_a_house_was_built_is_apart_from_who_is_in_it(asked: str, value: int) -> None:
    """One sentence tells both."""
    (found, *_) = decision(asked, BUILT).evidence
    assert found.figure is not None
    assert found.figure.value == value


def test_a_house_whose_size_is_not_told_is_not_answered_with_who_is_in_it() -> None:
    """Nor is it with that of another house."""
    asked = "Quy mô thiết kế của Nhà tạm giữ Công an huyện Đơn Dương là bao nhiêu người?"
    assert decision(asked, OTHER, BUILT).status is not Status.ANSWERED


PROVINCE = (
    "VKSND tỉnh Lâm Đồng tổng kết công tác năm 2023",
    "Năm 2023, các cơ quan tố tụng tỉnh Lâm Đồng đã tạm giữ 310 người (số mới 264), tạm giam 502 bị can (số mới 333).",
)
NEIGHBOUR = (
    "VKSND tỉnh Đắk Nông tổng kết công tác năm 2023",
    "Năm 2023, toàn tỉnh Đắk Nông tạm giữ 88 người, tạm giam 140 bị can.",
)


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        ("có bao nhiêu người mới bị tạm giữ?", 264),
        ("tạm giữ mới bao nhiêu người?", 264),
        ("tạm giữ bao nhiêu người mới?", 264),
        ("tạm giam mới bao nhiêu bị can?", 333),
        ("tạm giữ bao nhiêu người?", 310),
        ("có bao nhiêu người bị tạm giữ?", 310),
        ("tạm giam bao nhiêu bị can?", 502),
    ],
)
def test_those_who_came_anew_stand_in_a_bracket(asked: str, value: int) -> None:
    """A bare number behind "số mới" counts what the bracket explains; all of them are counted before it."""
    (found,) = decision(f"Năm 2023 tỉnh Lâm Đồng {asked}", PROVINCE).evidence
    assert found.figure is not None
    assert found.figure.value == value


@pytest.mark.parametrize("asked", ["tạm giữ mới bao nhiêu người?", "có bao nhiêu bị can mới bị tạm giam?"])
def test_all_of_them_are_not_those_who_came_anew(asked: str) -> None:
    """Where a report tells only how many were held, nothing says how many of them were new."""
    assert decision(f"Năm 2023 tỉnh Đắk Nông {asked}", PROVINCE, NEIGHBOUR).status is Status.NOT_FOUND


PRISON = (
    "Phòng 8 VKSND tỉnh Lâm Đồng trực tiếp kiểm sát Trại tạm giam Công an tỉnh Lâm Đồng",
    "Ngày 12/9/2024, Phòng 8 trực tiếp kiểm sát Trại tạm giam Công an tỉnh Lâm Đồng. Đoàn đã kiểm tra buồng giam, gặp "
    "hỏi 33 người bị tạm giam và 17 phạm nhân đang chấp hành án tại phân trại quản lý phạm nhân. Vào thời điểm kiểm "
    "sát, Trại quản lý 402 người bị tạm giam, 26 người bị tạm giữ.",
)


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        ("Đoàn gặp hỏi bao nhiêu phạm nhân?", 17),
        ("Đoàn đã gặp hỏi bao nhiêu người bị tạm giam?", 33),
        ("đang giam bao nhiêu người bị tạm giam?", 402),
        ("lúc kiểm sát đang quản lý bao nhiêu người bị tạm giữ?", 26),
    ],
)
def test_those_whom_a_list_goes_on_to_talk_to_are_not_all_who_are_there(asked: str, value: int) -> None:
    """That they are serving a sentence, in a camp for convicts, tells nothing of how many do."""
    (found,) = decision(f"Trại tạm giam Công an tỉnh Lâm Đồng {asked}", PRISON).evidence
    assert found.figure is not None
    assert found.figure.value == value


def test_convicts_talked_to_are_not_all_convicts() -> None:
    """Nobody tells how many there are."""
    asked = "Trại tạm giam Công an tỉnh Lâm Đồng đang quản lý bao nhiêu phạm nhân?"
    assert decision(asked, PRISON).status is not Status.ANSWERED


POINT = "Kết quả cho thấy trong thời điểm kiểm sát, Nhà tạm giữ quản lý 61 người bị tạm giữ, 44 người bị tạm giam."
STRETCH = "Thời điểm kiểm sát từ ngày 01/6/2024 đến ngày 30/11/2024. "


@pytest.mark.parametrize(
    ("opening", "asked", "value"),
    [
        ("", "Lúc kiểm sát Nhà tạm giữ Công an huyện Đạ Tẻh đang quản lý bao nhiêu người bị tạm giữ?", 61),
        (STRETCH, "Nhà tạm giữ Công an huyện Đạ Tẻh quản lý bao nhiêu người bị tạm giữ trong thời điểm kiểm sát?", 61),
        (STRETCH, "Từ 01/6/2024 đến 30/11/2024 Nhà tạm giữ Công an huyện Đạ Tẻh quản lý mấy người bị tạm giam?", 44),
    ],
)
def test_the_time_of_an_inspection_is_a_point_unless_days_are_called_so(opening: str, asked: str, value: int) -> None:
    """Whoever was held in the days that were inspected was held within them."""
    title = "VKSND huyện Đạ Tẻh trực tiếp kiểm sát Nhà tạm giữ Công an huyện Đạ Tẻh"
    (found,) = decision(asked, (title, f"{title} ngày 05/12/2024. {opening}{POINT}")).evidence
    assert found.figure is not None
    assert found.figure.value == value


@pytest.mark.parametrize(
    ("opening", "values"),
    [
        ("Niên độ kiểm sát từ ngày 01/12/2023 đến ngày 31/5/2024.", [81]),
        ("Mốc thời gian kiểm sát: từ ngày 01/12/2023 đến hết ngày 31/5/2024.", [81]),
        ("Thời điểm kiểm sát là ngày 31/5/2024.", []),
    ],
)
def test_this_time_is_the_stretch_that_the_sentence_before_gives(opening: str, values: list[int]) -> None:
    """ "Trong thời điểm này" behind two days is between them; behind one it is that day."""
    title = "VKSND huyện Đạ Tẻh trực tiếp kiểm sát Nhà tạm giữ Công an huyện Đạ Tẻh"
    held = "Trong thời điểm này, Nhà tạm giữ đã quản lý 52 người bị tạm giữ, 81 người bị tạm giam."
    asked = "Đợt kiểm sát Nhà tạm giữ Công an huyện Đạ Tẻh tháng 6/2024, trong kỳ quản lý bao nhiêu người bị tạm giam?"
    found = decision(asked, (title, f"{title} ngày 10/6/2024. {opening} {held}")).evidence
    assert [item.figure and item.figure.value for item in found] == values


REPORT = (
    "Phòng 8 VKSND tỉnh Lâm Đồng tổng kết công tác năm 2021",
    "Năm 2021, VKSND hai cấp tỉnh Lâm Đồng đã kiểm sát việc tạm giữ 873 người, đã giải quyết 860 người, trong đó khởi "
    "tố chuyển tạm giam 615 người; kiểm sát việc tạm giam 1.207 người, không có trường hợp quá hạn; có 02 người bị tạm "
    "giam chết do bệnh lý.",
)
SHORT = (
    "VKSND khu vực 6 - Lâm Đồng sơ kết công tác quý I năm 2026",
    "Quý I năm 2026, VKSND khu vực 6 - Lâm Đồng đạt kết quả: Tạm giữ, tạm giam: kiểm sát 64 người tạm giữ; trực tiếp "
    "kiểm sát Nhà tạm giữ 01 lượt.",
)


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        ("VKSND hai cấp tỉnh Lâm Đồng năm 2021 kiểm sát bao nhiêu người bị tạm giam?", 1207),
        ("Số người bị tạm giam mà VKSND hai cấp tỉnh Lâm Đồng kiểm sát năm 2021?", 1207),
        ("VKSND hai cấp tỉnh Lâm Đồng năm 2021 kiểm sát bao nhiêu người bị tạm giữ?", 873),
        ("Năm 2021 tỉnh Lâm Đồng có bao nhiêu người bị tạm giam chết?", 2),
        ("Quý I năm 2026 VKSND khu vực 6 Lâm Đồng kiểm sát bao nhiêu người bị tạm giữ?", 64),
    ],
)
def test_who_is_counted_is_told_next_to_the_number_by_the_custody_too(asked: str, value: int) -> None:
    """ "Việc tạm giam 1.207 người" counts people detained, and whoever died there is a part of them only."""
    (found,) = decision(asked, REPORT, SHORT).evidence
    assert found.figure is not None
    assert found.figure.value == value


@pytest.mark.parametrize(
    "asked",
    [
        "Quý I năm 2026 VKSND khu vực 6 Lâm Đồng kiểm sát bao nhiêu người bị tạm giam?",
        "Năm 2021 tỉnh Lâm Đồng có bao nhiêu người bị tạm giữ chết?",
    ],
)
def test_neither_custody_answers_for_the_other(asked: str) -> None:
    """Those held are not those detained, whether a report writes "bị" or not."""
    assert decision(asked, REPORT, SHORT).status is not Status.ANSWERED


@pytest.mark.parametrize(("kind", "answered"), [("giữ", True), ("giam", False)])
def test_the_custody_is_asked_for_as_a_verb_too(kind: str, answered: bool) -> None:
    """ "Tạm giam bao nhiêu người" asks for those detained."""
    found = decision(f"Quý I năm 2026 VKSND khu vực 6 Lâm Đồng tạm {kind} bao nhiêu người?", REPORT, SHORT)
    assert (found.status is Status.ANSWERED) is answered
