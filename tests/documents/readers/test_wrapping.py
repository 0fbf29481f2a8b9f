from __future__ import annotations

import textwrap

import pytest

from documents.readers.wrapping import heal, join_wrapped, split_breaks

PARAGRAPHS = [
    "Trong kỳ, đơn vị thụ lý kiểm sát điều tra 41 vụ với 96 bị can, tăng ba vụ so với kỳ trước, và đã giải quyết xong "
    "phần lớn số vụ đó đúng thời hạn luật định.",
    "Công tác kiểm sát thi hành án có nhiều chuyển biến, ban hành năm bản kiến nghị khắc phục vi phạm, đều được cơ "
    "quan có trách nhiệm chấp nhận và thực hiện.",
]


@pytest.mark.parametrize("width", [60, 72, 100])
def test_wrapped_paragraphs_are_joined(width: int) -> None:
    """Text that was wrapped to a width comes back as the paragraphs that it was."""
    lines = [line for paragraph in PARAGRAPHS for line in textwrap.wrap(paragraph, width)]
    assert join_wrapped(lines) == PARAGRAPHS


def test_one_paragraph_a_line_stays() -> None:
    """Articles with a paragraph a line, long or short, are left as they are."""
    lines = [*PARAGRAPHS, "Ánh Linh", "Phòng 9"]
    assert join_wrapped(lines) == lines


def test_short_lines_that_are_no_prose_stay() -> None:
    """A list of short lines of similar length is not run together."""
    lines = ["Phòng 1: 12 vụ", "Phòng 2: 14 vụ", "Phòng 7: 19 vụ", "Phòng 8: 11 vụ"]
    assert join_wrapped(lines) == lines


def test_list_items_of_wrapped_text_stay_apart() -> None:
    """Every bullet opens a paragraph of its own, wrapped or not."""
    items = [f"- {paragraph}" for paragraph in PARAGRAPHS]
    assert join_wrapped([line for item in items for line in textwrap.wrap(item, 60)]) == items


def test_odd_spaces_at_the_start_stay() -> None:
    """The no-break space that marks a caption is left to the cleaning step."""
    assert join_wrapped(["\u00a0Quang cảnh hội nghị"]) == ["\u00a0Quang cảnh hội nghị"]


HEALED = [
    ("Kế hoạch số 96/KH-", "VKS ngày", "Kế hoạch số 96/KH-VKS ngày"),
    ("án Dân sự -", "Hành chính", "án Dân sự - Hành chính"),
    ("tele\u00ad", "gram", "telegram"),
    ("Th\u00ad«ng t\u00ad", "sè", "Th\u00ad«ng t\u00ad sè"),
    ("thụ lý 74 vụ/", "157 bị cáo", "thụ lý 74 vụ/157 bị cáo"),
    ("đã giải", "quyết", "đã giải quyết"),
]


@pytest.mark.parametrize(("first", "second", "expected"), HEALED)
def test_line_ends_are_healed(first: str, second: str, expected: str) -> None:
    """Codes lose no hyphen and gain no blank; a soft hyphen goes unless it is the ư of TCVN3."""
    assert heal([first, second]) == expected


def test_forced_breaks_part_paragraphs_but_not_sentences() -> None:
    """A break within a running sentence is the page's, any other one the author's."""
    assert split_breaks("Đơn vị đã\nhoàn thành.\nNăm 2023 đạt.") == ["Đơn vị đã hoàn thành.", "Năm 2023 đạt."]
