"""Checks on the example documents that may stand beside the checkout; skipped where they do not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from documents.mentions.awards import find_awards
from documents.mentions.persons import find_persons
from documents.periods.finding import find_periods, label
from documents.scopes.scoper import Scoper
from documents.types import Block, BlockKind, Document, Level, Metadata, Period, PeriodKind, Scope, Span, Unit

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="no example documents beside the checkout")


def seed(number: str) -> str:
    """Return the text of one example."""
    return next(SEEDS.glob(f"{number}_*.txt")).read_text(encoding="utf-8")


def paper(text: str, unit: Unit, period: Period) -> Document:
    """Return ``text`` as a document of paragraphs; lines behind the mark of an image are captions."""
    blocks, caption = list[Block](), False
    for match in re.finditer(r"[^\n]+", text):
        line = match[0].strip()
        if line and line != "leftcenterrightdel":
            kind = BlockKind.CAPTION if caption else BlockKind.PARAGRAPH
            blocks.append(Block(kind, Span(match.start(), match.end())))
        caption = line == "leftcenterrightdel" or (caption and not line)
    metadata = Metadata(unit=unit, province=unit.province, period=period)
    return Document("s", "s.txt", "", text, tuple(blocks), metadata, "")


def told(document: Document, figure: str) -> Scope:
    """Return the scope of the first place where ``figure`` stands."""
    start = document.text.index(figure)
    block = next(block for block in document.blocks if block.span.start <= start < block.span.end)
    return Scoper(document).scope_of(block.span, at=Span(start, start + len(figure)))


@pytest.mark.parametrize(
    ("figure", "department", "year", "plan"),
    [
        ("74 vụ/157", "Phòng 7", 2023, False),
        ("12 kiến nghị", "Phòng 8", 2023, False),
        ("1.054 trường hợp", "Phòng 8", 2023, False),
        ("trên 20 video", "Văn phòng", 2023, False),
        ("6 cá nhân", None, 2023, False),
        ("kiểm sát đột xuất các Nhà", None, 2024, True),
    ],
)
def test_a_report_of_departments_is_read_department_by_department(
    figure: str, department: str | None, year: int, plan: bool
) -> None:
    """Every figure of a round-up belongs to the department whose paragraph it stands in."""
    document = paper(seed("001"), Unit(Level.PROVINCE, "Hậu Giang"), Period(PeriodKind.YEAR, 2023))
    found = told(document, figure)
    assert found.unit is not None
    assert found.period is not None
    assert (found.unit.department, found.period.year, found.plan) == (department, year, plan)


def test_awards_of_several_years_keep_theirs() -> None:
    """One sentence gives one award for a year and another for a run of years."""
    sentence = seed("000").strip().splitlines()[-3]
    awards = find_awards(sentence)
    assert [(award.years[0], award.years[-1]) for award in awards[:2]] == [(2023, 2023), (2016, 2023)]


def test_heads_of_an_emulation_group_are_told_with_both_posts() -> None:
    """Head of an office and head of the group are two posts of one person."""
    persons = [person for person in find_persons(seed("003")[:700]) if "Cụm trưởng" in person.roles]
    assert {person.roles for person in persons} == {("Viện trưởng", "Cụm trưởng")}


def test_nine_months_are_the_period_of_a_report_in_september() -> None:
    """The label of the report is found wherever it is named."""
    labels = [label(mention.period) for mention in find_periods(seed("004"), reference=2022)]
    assert labels.count("9 tháng năm 2022") >= 4
