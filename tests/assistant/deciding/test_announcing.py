"""Show with the line of a list what it is a list of."""

from __future__ import annotations

from assistant.deciding.announcing import with_announcement
from assistant.deciding.outcomes import Decision
from assistant.questions.understanding import understand
from tests.assistant.corpus import decision, statements

HEADING = "Trưởng phòng các phòng nghiệp vụ được bổ nhiệm, gồm:"
REPORT = (
    "VKSND tỉnh Lai Châu công bố quyết định về cán bộ",
    "Ngày 02/7/2025, VKSND tỉnh Lai Châu công bố quyết định về cán bộ.",
    HEADING,
    "Phòng 1: đồng chí Giàng A Lử;",
    "Phòng 8: đồng chí Lò Thị Mây.",
    "Đồng chí Tao Văn Chính, Viện trưởng VKSND tỉnh Lai Châu trao quyết định.",
)


def shown(question: str) -> list[str]:
    """Return the statements that are shown for a question."""
    decided: Decision = with_announcement((understand(question),), decision(question, REPORT), statements(REPORT))
    return [item.statement.text for item in decided.evidence]


def test_the_office_is_shown_before_who_holds_it() -> None:
    """The line by itself names nobody's office."""
    assert shown("Trưởng phòng 8 VKSND tỉnh Lai Châu là ai?") == [HEADING, REPORT[4]]


def test_what_tells_the_office_itself_stands_alone() -> None:
    """A sentence needs no heading."""
    assert shown("Viện trưởng VKSND tỉnh Lai Châu là ai?") == [REPORT[5]]
