"""Charts of a report: the room that they take."""

from __future__ import annotations

import re

from evals.reports.charts import Row, draw


def _width(svg: str) -> float:
    return float(re.findall(r'width="(\d+(?:\.\d+)?)"', svg)[0])


def test_a_chart_is_as_wide_as_it_is_asked_to_be() -> None:
    """One that has a page for itself fills it; its names stay as large as those of its neighbours."""
    rows = [Row("Đúng trọn vẹn", 0.9, 0.8, 0.95)]
    wide, narrow = draw(rows, width=780), draw(rows, width=430)
    assert (_width(wide) - _width(narrow), 'font-size="12px"' in wide, 'font-size="12px"' in narrow) == (
        350,
        True,
        True,
    )
