"""Whether a figure counts what a question asks to be counted."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.weighing.counts.counting import counts
from documents.types import Figure, Span
from tests.assistant.corpus import decision, values


def _figure(count_unit: str, wording: str = "thụ lý") -> Figure:
    return Figure(wording, wording, Decimal(7), count_unit, Span(0, 1), Span(0, 1))


@pytest.mark.parametrize(
    ("asked", "stated"),
    [
        ("vụ", "việc"),
        ("vụ", "bị can"),
        ("vụ", "bị cáo"),
        ("bị can", "bị cáo"),
        ("bị can", "người"),
        ("kháng nghị", "kiến nghị"),
        ("tin", "đơn"),
        ("vụ", "%"),
        ("%", "vụ"),
        ("đồng", "vụ"),
        ("người", "vụ"),
        ("đồng", "đồng chí"),
        ("đồng", "đồng phạm"),
        ("đơn", "đơn vị"),
    ],
)
def test_what_the_law_keeps_apart_is_never_counted_for_each_other(asked: str, stated: str) -> None:
    """A case is no matter, an accused no defendant, a protest no recommendation, a share no number, both ways."""
    assert (counts(asked, _figure(stated)), counts(stated, _figure(asked))) == (False, False)


@pytest.mark.parametrize(
    ("asked", "stated", "wording"),
    [
        ("vụ", "vụ", "thụ lý"),
        ("vụ", "vụ án", "thụ lý"),
        ("người", "trường hợp", "tạm giữ"),
        ("lượt", "cuộc", "trực tiếp kiểm sát"),
        ("phiên", "phiên tòa", "tổ chức"),
        ("bản", "kiến nghị", "ban hành"),
        ("kháng nghị", "quyết định", "ban hành – quyết định kháng nghị"),
        ("hồ sơ", "trường hợp", "hồ sơ đề nghị giảm án được kiểm sát"),
        ("kháng nghị", "vụ", "Kháng nghị phúc thẩm hình sự"),
        ("kháng nghị", "vụ", "Số kháng nghị phúc thẩm hình sự đã ban hành"),
        ("hồ sơ", "phạm nhân", "kiểm sát hồ sơ giảm án đối với phạm nhân"),
        ("bản án", "vụ", "sửa một phần bản án sơ thẩm"),
        ("vụ", "bản án", "hủy án sơ thẩm"),
        ("biên chế", "người", "Biên chế hiện có người"),
        ("bị can", "người", "số bị can bị tạm giam là người"),
    ],
)
def test_units_that_staff_use_for_the_same_thing_agree(asked: str, stated: str, wording: str) -> None:
    """A form stands for the act that it carries, people for people, occasions for occasions."""
    assert counts(asked, _figure(stated, wording)) is True


def test_communes_are_counted_by_their_committees() -> None:
    """ "Mấy xã" is answered by "31 UBND cấp xã"."""
    assert counts("xã", _figure("ubnd cấp xã"))


def test_people_are_counted_as_what_their_label_calls_them() -> None:
    """ "Bị can là người dưới 18 tuổi: 83 người" counts accused."""
    figure = _figure("người", "Bị can là người dưới 18 tuổi")
    assert (counts("bị can", figure), counts("bị cáo", figure)) == (True, False)


@pytest.mark.parametrize(
    ("kind", "found"),
    [("đánh bạc", [14]), ("ly hôn", []), ("do Công an chuyển đến", [52])],
)
def test_cases_of_a_kind_are_no_cases_of_another(kind: str, found: list[int]) -> None:
    """Of all new cases none is told to be of the kind; what is done with cases is compared elsewhere."""
    report = (
        "VKSND tỉnh Bến Tre kết quả công tác năm 2023",
        "Năm 2023, Công an chuyển đến, Viện kiểm sát thụ lý 52 vụ; xét xử 14 vụ đánh bạc.",
    )
    assert values(decision(f"Năm 2023 Bến Tre có bao nhiêu vụ {kind}?", report))[:1] == found


@pytest.mark.parametrize("asked", ["bị can", "bị cáo", "vụ"])
def test_papers_count_neither_people_nor_cases(asked: str) -> None:
    """ "05 quyết định khởi tố bị can" are five papers."""
    assert not counts(asked, _figure("quyết định", f"hủy bỏ quyết định khởi tố {asked}"))


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("tổ chức phiên tòa rút kinh nghiệm: cả năm được 31 phiên, trong đó 9 phiên trực tuyến", [31]),
        ("tổ chức phiên họp giao ban: cả năm được 31 phiên", []),
    ],
)
def test_sessions_of_court_may_be_counted_in_short(told: str, found: list[int]) -> None:
    """What stands behind the first number are parts of it."""
    report = ("VKSND tỉnh Bến Tre kết quả công tác năm 2023", f"Năm 2023, VKSND tỉnh Bến Tre {told}.")
    assert values(decision("Năm 2023 Bến Tre tổ chức bao nhiêu phiên tòa?", report)) == found


HONOURED = (
    "VKSND tỉnh Bến Tre tổng kết phong trào thi đua năm 2024",
    "Tập thể lao động xuất sắc: 7 tập thể. Chiến sĩ thi đua cơ sở: 33 cá nhân. Lao động tiên tiến: 210 cá nhân.",
)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("bao nhiêu Lao động tiên tiến", [210]),
        ("mấy Lao động tiên tiến, mấy Chiến sĩ thi đua cơ sở", [210, 33]),
        ("bao nhiêu lao động hợp đồng", []),
    ],
)
def test_whoever_holds_a_title_is_counted_by_its_name(asked: str, found: list[int]) -> None:
    """The name of the title opens with a noun, but no labour is counted."""
    assert values(decision(f"Năm 2024 VKSND tỉnh Bến Tre có {asked}?", HONOURED)) == found


def test_a_column_that_is_called_by_the_title_counts_its_holders() -> None:
    """Its cells have no unit but the name of the column."""
    assert counts("cá nhân", _figure("lao động", "Phòng 7 – Lao động tiên tiến"))
    assert not counts("cá nhân", _figure("lao động", "Phòng 7 – Lao động hợp đồng"))


PROTESTS = (
    "Phòng 9 VKSND tỉnh Bến Tre tổng kết công tác năm 2024",
    "Năm 2024, Phòng 9 ban hành 08 kháng nghị phúc thẩm dân sự, được Tòa án chấp nhận 05 kháng nghị.",
)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("kháng nghị phúc thẩm dân sự mấy vụ", [8]),
        ("kháng nghị bao nhiêu vụ", [8]),
        ("kháng nghị phúc thẩm dân sự mấy vụ, Tòa chấp nhận được mấy", [8, 5]),
        ("kháng nghị giám đốc thẩm mấy vụ", []),
        ("kiến nghị mấy vụ", []),
    ],
)
def test_cases_protested_in_are_counted_by_the_protests(asked: str, found: list[int]) -> None:
    """Each protest is of one case; those upheld are some of them."""
    told = decision(f"Năm 2024 Phòng 9 VKSND tỉnh Bến Tre {asked}?", PROTESTS)
    assert sorted({int(figure.value) for item in told.evidence for figure in item.beside}, reverse=True) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("VKSND tỉnh Sơn La", [102]),
        ("VKSND tỉnh Lai Châu", [44]),
        ("VKSND tỉnh Điện Biên", []),
        ("VKSND tỉnh Hòa Bình", []),
    ],
)
def test_a_number_behind_a_ranked_name_counts_what_its_sentence_does(body: str, found: list[int]) -> None:
    """ "..., nhiều nhất là A với 102 phiên" is of A, and what only some of B's were is not all of them."""
    report = (
        "Khối thi đua số 3 tổng kết năm 2020",
        "Năm 2020 các đơn vị trong Khối tổ chức 310 phiên tòa rút kinh nghiệm, nhiều nhất là VKSND tỉnh Sơn La với "
        "102 phiên, ít nhất là VKSND tỉnh Lai Châu với 44 phiên; VKSND tỉnh Điện Biên với 12 phiên trực tuyến.",
    )
    assert values(decision(f"Năm 2020 {body} tổ chức bao nhiêu phiên tòa rút kinh nghiệm?", report)) == found
