"""Tests of the period that what an inspection found is of."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision, values

VISIT = (
    "VKSND huyện Ba Tri, tỉnh Bến Tre trực tiếp kiểm sát Nhà tạm giữ lần 2 năm 2024",
    "Ngày 14/3/2024, VKSND huyện Ba Tri trực tiếp kiểm sát tại Nhà tạm giữ Công an huyện Ba Tri.",
    "Thời điểm kiểm sát từ ngày 01/12/2023 đến ngày 13/3/2024. Trong kỳ, đơn vị quản lý 61 người bị tạm giữ.",
)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("tháng 3/2024", [61]),
        ("6 tháng đầu năm 2024", [61]),
        ("năm 2024", [61]),
        ("tháng 5/2024", []),
        ("năm 2023", []),
    ],
)
def test_the_day_of_the_visit_tells(asked: str, found: list[int]) -> None:
    """Whatever days the inspectors looked at."""
    question = f"Qua kiểm sát trực tiếp {asked} của VKSND huyện Ba Tri, Nhà tạm giữ quản lý bao nhiêu người bị tạm giữ?"
    assert values(decision(question, VISIT)) == found


ROUNDS = tuple(
    (
        f"VKSND tỉnh Bến Tre trực tiếp kiểm sát Trại tạm giam Công an tỉnh lần {number} năm 2023",
        f"Từ ngày {visit}, VKSND tỉnh Bến Tre trực tiếp kiểm sát Trại tạm giam Công an tỉnh Bến Tre. Thời điểm kiểm "
        f"sát từ ngày {window}. Đoàn gặp hỏi {met} người bị tạm giam; ban hành Kết luận số {paper}/KL-VKS.",
    )
    for number, visit, window, met, paper in (
        (1, "10/4/2023 đến ngày 12/4/2023", "01/12/2022 đến ngày 05/4/2023", 21, 9),
        (2, "16/10/2023 đến ngày 18/10/2023", "06/4/2023 đến ngày 30/9/2023", 34, 27),
    )
)


@pytest.mark.parametrize(("asked", "found"), [("tháng 4/2023", [21]), ("tháng 10/2023", [34]), ("tháng 9/2023", [])])
def test_the_ends_of_what_was_looked_at_are_no_days_of_the_visit(asked: str, found: list[int]) -> None:
    """The second inspection looked at April, too; who came in April made the first one."""
    question = f"Trong đợt kiểm sát {asked} tại Trại tạm giam Công an tỉnh Bến Tre, đoàn gặp hỏi bao nhiêu người?"
    assert values(decision(question, *ROUNDS)) == found


@pytest.mark.parametrize(("asked", "paper"), [("lần 1", "9/KL-VKS"), ("lần thứ hai", "27/KL-VKS")])
def test_one_inspection_of_several_is_told_by_its_number(asked: str, paper: str) -> None:
    """Both have a conclusion of the same year."""
    question = f"Kết luận kiểm sát Trại tạm giam Công an tỉnh Bến Tre {asked} năm 2023 số mấy?"
    (found,) = decision(question, *ROUNDS).evidence
    assert paper in found.statement.text


ENDED = (
    "VKSND huyện Giồng Trôm trực tiếp kiểm sát Nhà tạm giữ Công an huyện",
    "Từ ngày 08/5/2023 đến ngày 10/5/2023, Đoàn kiểm sát của VKSND huyện Giồng Trôm, tỉnh Bến Tre do đồng chí Mai Văn "
    "Thới, Viện trưởng làm Trưởng đoàn đã trực tiếp kiểm sát tại Nhà tạm giữ Công an huyện Giồng Trôm.",
    "Thời điểm kiểm sát từ ngày 01/12/2022 đến ngày 30/4/2023. Đoàn đã kiểm tra 44 hồ sơ và 09 buồng giam, chỉ ra vi "
    "phạm: bố trí 02 buồng giam quá diện tích, 05 hồ sơ thiếu danh bản.",
    "Thượng tá Bùi Chí Đức, Phó Trưởng Công an huyện tiếp thu kết luận và hứa khắc phục trước ngày 30/6/2023.",
)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Nhà tạm giữ Công an huyện Giồng Trôm khắc phục vi phạm trước ngày nào?", "30/6/2023"),
        ("Thời điểm kiểm sát tại Nhà tạm giữ Công an huyện Giồng Trôm từ ngày nào đến ngày nào?", "01/12/2022"),
        ("Ai tiếp thu kết luận kiểm sát Nhà tạm giữ Công an huyện Giồng Trôm?", "Bùi Chí Đức"),
        ("Đoàn đã kiểm tra bao nhiêu buồng giam tại Nhà tạm giữ Công an huyện Giồng Trôm?", "09 buồng giam"),
    ],
)
def test_what_ended_an_inspection_is_not_what_opened_it(asked: str, told: str) -> None:
    """The sentence on the visit names the place, the days and the team; deadlines and answers stand elsewhere."""
    (found,) = decision(asked, ENDED).evidence
    assert told in found.statement.text


@pytest.mark.parametrize(
    "asked",
    [
        "Ai tiếp thu kết luận kiểm sát Nhà tạm giữ Công an huyện Giồng Trôm?",
        "Nhà tạm giữ Công an huyện Giồng Trôm cam kết khắc phục xong trước ngày nào?",
        "Đoàn đã kiểm tra bao nhiêu buồng giam tại Nhà tạm giữ Công an huyện Giồng Trôm?",
    ],
)
def test_where_its_end_is_not_told_its_opening_does_not_answer(asked: str) -> None:
    """Neither the days of the visit nor who led it."""
    assert not decision(asked, ENDED[:2]).evidence


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("lần thứ nhất của VKSND tỉnh Bến Tre có bao nhiêu thí sinh?", "31 thí sinh"),
        ("lần thứ hai của VKSND tỉnh Bến Tre có bao nhiêu thí sinh?", ""),
        ("lần thứ hai của VKSND tỉnh Bến Tre tổ chức ở đâu?", "tại huyện Ba Tri"),
        ("lần thứ ba của VKSND tỉnh Bến Tre tổ chức ở đâu?", ""),
    ],
)
def test_a_contest_held_again_is_another(asked: str, told: str) -> None:
    """Which it was has to be told, by the sentence or by what its paper is about."""
    report = (
        "VKSND tỉnh Bến Tre tổ chức Hội thi viết cáo trạng lần thứ nhất",
        "Hội thi viết cáo trạng được tổ chức tại thành phố Bến Tre với 31 thí sinh.",
        "Hội thi viết cáo trạng lần thứ hai dự kiến tổ chức tại huyện Ba Tri.",
    )
    said = " ".join(item.statement.text for item in decision(f"Hội thi viết cáo trạng {asked}", report).evidence)
    assert (told in said) if told else not said
