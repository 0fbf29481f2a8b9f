"""Where a statement tells the awards asked about, and who got them."""

from __future__ import annotations

import pytest

from assistant.deciding.award_places import of_recipients, with_recipients
from assistant.questions.understanding import understand
from tests.assistant.corpus import evidence

TITLE = "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023"
AWARDS = {"Huân chương Lao động hạng Ba", "Chiến sĩ thi đua cơ sở"}
SEVERAL = (
    TITLE,
    "Năm 2023, đồng chí Lâm Quốc Tường được tặng Huân chương Lao động hạng Ba;"
    " đồng chí Đỗ Thị Ánh Hoa được tặng danh hiệu Chiến sĩ thi đua cơ sở.",
)


@pytest.mark.parametrize(
    ("person", "told"),
    [("Lâm Quốc Tường", "Huân chương Lao động hạng Ba"), ("Đỗ Thị Ánh Hoa", "Chiến sĩ thi đua cơ sở")],
)
def test_of_several_people_only_the_award_of_the_one_asked_about_is_told(person: str, told: str) -> None:
    """Another's order would be a wrong answer."""
    asked = f"Năm 2023 đồng chí {person} được tặng danh hiệu gì?"
    (item,) = [one for one in evidence(asked, SEVERAL) if person in one.statement.text]
    places = [item.statement.text[span.start : span.end] for span in of_recipients(understand(asked), item)]
    assert any(told in place for place in places)
    assert not any(other in place for place in places for other in AWARDS - {told})


def test_of_somebody_without_an_award_nothing_is_told() -> None:
    """A name alone is no award."""
    report = (TITLE, "Năm 2023, đồng chí Lâm Quốc Tường báo cáo tại hội nghị.")
    asked = "Năm 2023 đồng chí Lâm Quốc Tường được tặng danh hiệu gì?"
    (item,) = [one for one in evidence(asked, report) if "báo cáo" in one.statement.text]
    assert of_recipients(understand(asked), item) == []


def test_asked_for_the_year_an_award_is_told_without_who_got_it() -> None:
    """Who got it is in the question."""
    report = (TITLE, "Năm 2021, Phòng 8 được tặng Huân chương Lao động hạng Ba.")
    asked = "Phòng 8 được tặng Huân chương Lao động hạng Ba năm nào?"
    (item,) = [one for one in evidence(asked, report) if "Huân chương" in one.statement.text]
    told = [item.statement.text[span.start : span.end] for span in with_recipients(understand(asked), item)]
    assert told == ["Huân chương Lao động hạng Ba"]
