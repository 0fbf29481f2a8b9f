"""Siblings never straddle development and test."""

from __future__ import annotations

from evals.datasets.families import families, split_of
from evals.runs.evaluating import Questions

TEMPLATE = "Năm {year} VKSND hai cấp tỉnh thụ lý kiểm sát điều tra {n} vụ, truy tố {n} vụ và xét xử sơ thẩm {n} vụ án."


def test_a_template_makes_a_family() -> None:
    """The same report of two years is one family, another text is not."""
    texts = {
        "2022": TEMPLATE.format(year=2022, n=74),
        "2023": TEMPLATE.format(year=2023, n=81),
        "other": "Đồng chí Trưởng phòng Tổ chức cán bộ trao bằng khen cho các tập thể tại buổi lễ ở thành phố.",
    }
    assert families(texts, []) == {"2022": "2022", "2023": "2022", "other": "other"}


def test_items_on_one_family_are_in_one_part(asked: Questions) -> None:
    """Whatever a question needs lies in one part."""
    parts: dict[str, set[str]] = {}
    for item in asked.dataset.items:
        for gold in item.gold:
            parts.setdefault(asked.family_of[gold.document], set()).add(split_of(item, asked.family_of))
    assert all(len(found) == 1 for found in parts.values())


def test_both_parts_are_there(asked: Questions) -> None:
    """Neither part is a remnant."""
    share = sum(split_of(item, asked.family_of) == "test" for item in asked.dataset.items) / len(asked.dataset)
    assert 0.25 < share < 0.75
