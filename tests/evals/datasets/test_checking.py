"""The validator finds evidence that is not there."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from evals.datasets.checking import find_flaws
from evals.datasets.corpus import Corpus, plain_text
from evals.datasets.dataset import Fact, Forbidden, Gold, Item
from evals.runs.evaluating import Questions

CORPUS = Corpus([plain_text("a.txt", "Báo cáo", "Năm 2024, Phòng 7 thụ lý 1.412 vụ, truy tố 74 vụ.")])
ITEM = Item(
    "q1",
    "Phòng 7 truy tố bao nhiêu vụ?",
    "figure",
    "plain",
    True,
    gold=(Gold("a.txt", "Phòng 7 … truy tố 74 vụ"),),
    facts=(Fact("figure", ("74 vụ",), Decimal(74), "vụ"),),
    forbidden=(Forbidden(("1.412 vụ",), "a.txt"),),
)


def test_a_sound_item_has_no_flaw() -> None:
    """Pieces of a quote are looked for one by one."""
    assert find_flaws([ITEM], CORPUS) == []


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"gold": (Gold("a.txt", "truy tố 75 vụ"),)}, "gold[0].quote"),
        ({"gold": (Gold("a.txt", "412 vụ"),)}, "gold[0].quote"),
        ({"gold": (Gold("b.txt", "truy tố 74 vụ"),)}, "gold[0].document"),
        ({"facts": (Fact("figure", ("412 vụ",), Decimal(412), "vụ"),)}, "facts[0].any_of"),
        ({"forbidden": (Forbidden(("75 vụ",), "a.txt"),)}, "forbidden[0].any_of"),
        ({"forbidden": (Forbidden(("74 vụ",), "c.txt"),)}, "forbidden[0].document"),
    ],
)
def test_each_flaw_is_named_with_its_field(change: dict[str, object], field: str) -> None:
    """A quote inside a number, a missing document and an absent value are all found."""
    flaws = find_flaws([replace(ITEM, **change)], CORPUS)  # type: ignore[arg-type]
    assert field in {flaw.field for flaw in flaws}


def test_the_shipped_questions_have_no_flaw(asked: Questions) -> None:
    """Evidence is verbatim and every fact stands in it."""
    assert find_flaws(asked.dataset.items, asked.corpus) == []
