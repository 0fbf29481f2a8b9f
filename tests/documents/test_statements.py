"""Tests of what the sentences of a document say."""

from __future__ import annotations

import pytest

from documents.figures.extracting import extract_figures
from documents.scopes.scoper import Scoper
from documents.statements import StatementContent, read_statements
from documents.types import PeriodKind
from tests.documents.papers import paper


def statements(*lines: str) -> tuple[StatementContent, ...]:
    """Return the statements of a document of the given paragraphs."""
    document = paper(list(lines))
    scoper = Scoper(document)
    return read_statements(document, scoper=scoper, figures=extract_figures(document, scoper=scoper))


@pytest.mark.parametrize(
    ("second", "taken_over"),
    [("Cụ thể nhóm này có 31 vụ/40 bị can.", True), ("Truy tố 31 vụ/40 bị can.", False)],
)
def test_a_sentence_that_points_back_is_about_what_the_one_before_names(second: str, taken_over: bool) -> None:
    """The kind of cases is named once, and counted in the next sentence."""
    _, counted = statements(f"Án ma túy vẫn nhiều nhất. {second}")
    assert ("túy" in counted.around.exact) is taken_over


def test_districts_of_a_list_are_bodies_that_the_sentence_names() -> None:
    """A name that was a district's and a town's in one province (Long Mỹ) tells neither."""
    (told,) = statements("Hai huyện chưa có kháng nghị là Long Mỹ, Phụng Hiệp và Vị Thủy.")
    assert [unit.locality for unit in told.own_units] == ["huyện Phụng Hiệp", "huyện Vị Thủy"]


@pytest.mark.parametrize(
    ("second", "taken_over"),
    [
        ("Thông qua kiểm sát đã ban hành 23 kiến nghị.", True),
        ("Qua đó, phát hiện 5 vi phạm.", True),
        ("Qua hai năm đã ban hành 23 kiến nghị.", False),
        ("Phòng đã ban hành 23 kiến nghị.", False),
    ],
)
def test_what_came_of_an_inspection_is_about_what_was_inspected(second: str, taken_over: bool) -> None:
    """The place stands in the sentence that tells of the inspection."""
    _, found = statements(f"Đơn vị trực tiếp kiểm sát 17 lượt tại Trại tạm giam. {second}")
    assert ("trại" in found.around.exact) is taken_over


def test_a_part_of_the_year_is_named_without_the_year() -> None:
    """What shall be done "trong quý III" within the second half can be asked for by its quarter."""
    (told,) = statements("Trong 6 tháng cuối năm 2023, hoàn thành 2 cuộc trong quý III.")
    assert [(period.kind, period.year, period.number) for period in told.own_periods] == [
        (PeriodKind.SECOND_HALF, 2023, None),
        (PeriodKind.QUARTER, 2023, 3),
    ]
