from __future__ import annotations

import pytest

from index.searching.diversity import first_saying
from index.types import Hit, Passage

LEAD = "Phòng 7 của tỉnh thụ lý và giải quyết 74 vụ án trong năm qua, không có án quá hạn."
OTHER = "Công tác thi đua được đổi mới, nhiều tập thể được khen thưởng kịp thời."


def _hits(*passages: tuple[str, str]) -> list[Hit]:
    return [
        Hit(Passage(str(n), document, 0, len(text), text, ""), score=1 - n / 10)
        for n, (document, text) in enumerate(passages)
    ]


@pytest.mark.parametrize(
    ("second", "order"),
    [
        (("a", LEAD + " Kết quả tốt."), "012"),
        (("a", LEAD.replace(", không có", " và không có")), "021"),
        (("b", LEAD), "012"),  # another document is another witness
        (("a", LEAD.replace("74", "75")), "012"),
        (("a", LEAD.replace("Phòng 7", "Viện Mỹ Lộc")), "012"),
        (("a", "Kết quả nổi bật là số vụ thụ lý tăng mạnh so với cùng kỳ."), "012"),
    ],
)
def test_only_what_says_nothing_new_makes_room(second: tuple[str, str], order: str) -> None:
    """The same words of the same document, with no other number and no other name."""
    hits = _hits(("a", LEAD), second, ("c", OTHER))
    assert "".join(hit.passage.id for hit in first_saying(hits)) == order


def test_the_best_passage_stays_the_best() -> None:
    """What comes first repeats nothing."""
    assert first_saying(_hits(("a", LEAD), ("a", LEAD)))[0].score == 1.0
