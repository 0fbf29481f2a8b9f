"""Typed figures of whole documents."""

from __future__ import annotations

from decimal import Decimal

import pytest

from documents.figures.extracting import extract_figures
from documents.organisations.labels import label as unit_label
from documents.types import BlockKind, Period, PeriodKind
from tests.documents.papers import paper
from tests.documents.sentences_of_figures import figures_in


def test_a_figure_says_what_whose_and_when() -> None:
    """Every slot is resolved from sentence, paragraph and document."""
    figure = figures_in("Phòng 8: Năm 2023, đơn vị trực tiếp kiểm sát trên 9 lượt tại các Nhà tạm giữ.")[0]
    assert (
        figure.value,
        figure.count_unit,
        figure.indicator,
        unit_label(figure.unit) if figure.unit else "",
        figure.period and figure.period.year,
        figure.hedge,
        figure.target,
    ) == (Decimal(9), "lượt", "trực tiếp kiểm sát", "Phòng 8, VKSND tỉnh Hậu Giang", 2023, "trên", False)


def test_spans_quote_the_number_with_its_unit() -> None:
    """What is marked in the source is the number and what it counts, as written."""
    document = paper(["Mở đầu. Đã giải quyết 1.054 vụ án, đạt 98,5 %."])
    assert [document.text_of(figure.span) for figure in extract_figures(document)] == ["1.054 vụ án", "98,5 %"]


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Mỗi đơn vị cấp huyện ban hành ít nhất 01 kháng nghị.", None),
        ("VKSND huyện Vị Thủy khởi tố 20 vụ và các đơn vị còn lại 108 vụ.", None),
        ("Toàn tỉnh ban hành 33 kháng nghị.", "VKSND tỉnh Hậu Giang"),
        ("Toàn tỉnh hỗ trợ dựng nhà, mỗi căn nhà 70 triệu đồng.", "VKSND tỉnh Hậu Giang"),
        ("Toàn tỉnh bình quân mỗi năm có 41 sáng kiến.", "VKSND tỉnh Hậu Giang"),
        ("Công chức toàn tỉnh đi lại trung bình 18 km mỗi ngày.", "VKSND tỉnh Hậu Giang"),
        ("Toàn tỉnh bình quân mỗi Kiểm sát viên giải quyết 41 vụ.", None),
    ],
)
def test_what_is_each_ones_or_the_rests_is_no_single_bodys(sentence: str, unit: str | None) -> None:
    """A share of every office is not the province's figure."""
    figure = figures_in(sentence)[-1]
    stated = unit_label(figure.unit).replace("VKSND hai cấp", "VKSND") if figure.unit else None
    assert stated == unit


def test_the_third_source_of_crime_is_no_verb_of_what_follows() -> None:
    """ "tin báo về tội phạm và kiến nghị khởi tố, đã giải quyết 207 tin, đạt 96%" counts what was resolved."""
    text = "Năm 2023, thụ lý 215 tố giác, tin báo về tội phạm và kiến nghị khởi tố, đã giải quyết 207 tin, đạt 96%."
    assert [figure.indicator for figure in figures_in(text)[1:]] == ["giải quyết", "tỷ lệ giải quyết"]


def test_the_target_of_a_result_may_be_of_a_longer_period() -> None:
    """ "đạt 61% chỉ tiêu cả năm (18 phiên)": the sentence, and the one behind it, tell of the half-year."""
    half, year = PeriodKind.FIRST_HALF, PeriodKind.YEAR
    told = "Tổ chức 11 phiên tòa, đạt 61% chỉ tiêu cả năm (18 phiên tòa). Truy tố 40 vụ."
    figures = extract_figures(paper([told], period=Period(half, 2023)))
    found = [(int(figure.value), figure.target, figure.period and figure.period.kind) for figure in figures]
    assert found == [(11, False, half), (61, False, half), (18, True, year), (40, False, half)]


def test_the_target_of_a_result_has_its_period() -> None:
    """ "đạt 186 % chỉ tiêu (22 cuộc)" gives the target of the same year, as a target."""
    figure = figures_in("Năm 2023, đơn vị kiểm sát 41 cuộc, đạt 186% chỉ tiêu (22 cuộc).")[-1]
    assert (figure.target, figure.period and figure.period.year) == (True, 2023)


def test_a_hedge_may_stand_behind_the_attributes() -> None:
    """ "36 kháng nghị phúc thẩm hình sự trở lên" is no exact number."""
    figure = figures_in("Ban hành 36 kháng nghị phúc thẩm hình sự trở lên.")[0]
    assert figure.hedge == "trở lên"


def test_a_sentence_goes_on_from_the_one_before() -> None:
    """ "Trong đó có 5 ..." shares the verb of the last figure."""
    figure = figures_in("Đã ban hành 84 kiến nghị. Trong đó có 16 kiến nghị phòng ngừa.")[-1]
    assert "ban hành" in figure.wording


def test_titles_headings_and_captions_state_figures_too() -> None:
    """A number counts wherever it stands."""
    document = paper(
        [(BlockKind.HEADING, "Hoàn thành 16/18 chỉ tiêu"), (BlockKind.CAPTION, "Trao thưởng cho 5 tập thể.")]
    )
    assert [int(figure.value) for figure in extract_figures(document)] == [16, 18, 5]


def test_a_change_has_the_scope_of_the_amount_that_changed() -> None:
    """The year compared with is not the year of the change."""
    change = figures_in("Năm 2023 xét xử 412 vụ (năm 2022 xét xử 389 vụ; tăng 23 vụ).")[-1]
    assert change.period is not None
    assert change.period.year == 2023


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Đã có 13 kháng nghị phúc thẩm, gồm kháng nghị ngang cấp 05 và kháng nghị trên một cấp 08.",
            ["kháng nghị phúc thẩm", "kháng nghị ngang cấp", "kháng nghị trên cấp"],
        ),
        ("Đình chỉ 09 vụ do rút kháng cáo.", ["đình chỉ"]),
        ("Đình chỉ 05 vụ do không phạm tội.", ["đình chỉ do không phạm tội"]),
        ("Nhà tạm giữ tiếp nhận 43 người bị tạm giữ, 17 người bị tạm giam.", ["tạm giữ", "tạm giam"]),
        ("VKSND tỉnh khen thưởng đột xuất 02 tập thể.", ["khen thưởng đột xuất"]),
    ],
)
def test_what_is_counted_is_named_by_its_own_words(text: str, found: list[str]) -> None:
    """Neither the cause behind it nor the house people are held in names it; a part may have its noun before it."""
    assert [figure.indicator for figure in figures_in(text)] == found


def test_a_target_surpassed_is_a_target() -> None:
    """ "vượt chỉ tiêu 02 kiến nghị được giao" says what was set, not by how much it was surpassed."""
    figures = figures_in("Phòng 8 ban hành 05 kiến nghị, vượt chỉ tiêu 02 kiến nghị được giao.")
    assert [(int(figure.value), figure.target) for figure in figures] == [(5, False), (2, True)]
