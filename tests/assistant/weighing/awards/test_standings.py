"""Which place among others is asked for and told."""

from __future__ import annotations

import pytest

from assistant.questions.asked.kinds import Kind
from assistant.questions.asked.standings import place_asked
from assistant.questions.understanding import understand
from assistant.types import Status
from assistant.weighing.awards.standings import lacks_place, part_of_place
from tests.assistant.corpus import decision, statements

_CLUSTER = (
    "Cụm thi đua số 9 tổng kết phong trào thi đua năm 2023",
    "Cụm thi đua số 9 gồm VKSND các tỉnh Sóc Trăng, Bến Tre, Trà Vinh và Cà Mau.",
    "Năm 2023, nhất Cụm là VKSND tỉnh Bến Tre với 97,5 điểm, về nhì là VKSND tỉnh Sóc Trăng (96 điểm).",
)


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ("Đơn vị nào đứng đầu Cụm thi đua số 9 năm 2023?", "1"),
        ("tinh nao xep thu nhat cum thi dua so 9", "1"),
        ("Tỉnh nào dẫn đầu Cụm thi đua số 9, bao nhiêu điểm?", "1"),
        ("VKSND nào xếp thứ hai Cụm thi đua số 9?", "2"),
        ("Đơn vị nào xếp cuối Cụm thi đua số 9?", "last"),
        ("Ai là người đứng đầu Phòng 9?", ""),
        ("Đơn vị nào dẫn đầu đoàn kiểm sát?", ""),
    ],
)
def test_the_place_asked_for_is_read(asked: str, place: str) -> None:
    """Places are those of bodies in a contest; who heads a body is another matter."""
    assert place_asked(asked)[0] == place


@pytest.mark.parametrize("worded", ["đứng đầu", "xếp thứ nhất", "xếp thứ hai", "dẫn đầu"])
def test_a_place_told_in_other_words_answers(worded: str) -> None:
    """Reports say "nhất Cụm", "về nhì"; the points are told with the place."""
    reached = decision(f"Đơn vị nào {worded} Cụm thi đua số 9 năm 2023, được bao nhiêu điểm?", _CLUSTER)
    assert [item.statement.text for item in reached.evidence] == [_CLUSTER[2]]


@pytest.mark.parametrize("worded", ["xếp cuối", "xếp thứ ba"])
def test_another_place_is_no_answer(worded: str) -> None:
    """Who came first is not who came last."""
    assert decision(f"Đơn vị nào {worded} Cụm thi đua số 9 năm 2023?", _CLUSTER).status is not Status.ANSWERED


def test_who_heads_a_cluster_is_no_head_of_an_office() -> None:
    """ "Đơn vị nào đứng đầu Cụm" asks for no Viện trưởng."""
    question = understand("Đơn vị nào đứng đầu Cụm thi đua số 9 năm 2023, bao nhiêu điểm?")
    assert (question.kind, question.roles) == (Kind.LIST, ())


def test_every_place_has_a_number() -> None:
    """A fifth place that nobody is told to have is not the first."""
    assert place_asked("Tỉnh nào xếp thứ năm Cụm thi đua số 9?")[0] == "5"
    assert decision("Tỉnh nào xếp thứ năm Cụm thi đua số 9 năm 2023?", _CLUSTER).status is not Status.ANSWERED


def test_only_the_place_asked_for_is_stated() -> None:
    """Of a sentence that tells several in parts of their own."""
    paper = (_CLUSTER[0], "Năm 2023, VKSND tỉnh Bến Tre dẫn đầu Cụm thi đua số 9; VKSND tỉnh Cà Mau xếp thứ hai.")
    (item,) = decision("Tỉnh nào đứng đầu Cụm thi đua số 9 năm 2023?", paper).evidence
    text = item.statement.document.text
    assert not any("Cà Mau" in text[span.start : span.end] for span in item.focus or (item.statement.span,))


_POINTS_TOLD = "Năm 2023, VKSND tỉnh Bến Tre dẫn đầu Cụm thi đua số 9 với 98 điểm."


@pytest.mark.parametrize(
    ("told", "points", "place"),
    [
        (_POINTS_TOLD, False, False),
        (_POINTS_TOLD.replace(" với 98 điểm", ""), True, False),
        (_POINTS_TOLD.replace("dẫn đầu", "xếp thứ hai"), True, True),
    ],
)
def test_points_asked_for_have_to_be_told_with_the_place(told: str, *, points: bool, place: bool) -> None:
    """Who has the place answers half of it; where no points are asked for, the place alone is enough."""
    (statement,) = [one for one in statements((_CLUSTER[0], told)) if "Bến Tre" in one.text]
    who = "Đơn vị nào đứng đầu Cụm thi đua số 9 năm 2023"
    assert lacks_place(understand(f"{who}, được bao nhiêu điểm?"), statement) is points
    assert lacks_place(understand(f"{who}?"), statement) is place


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (
            "Kết quả: VKSND tỉnh Bến Tre đạt 98 điểm, xếp thứ nhất; VKSND tỉnh Cà Mau đạt 95 điểm, xếp thứ hai.",
            "VKSND tỉnh Bến Tre đạt 98 điểm, xếp thứ nhất",
        ),
        (
            "VKSND tỉnh Cà Mau xếp thứ hai; VKSND tỉnh Bến Tre đạt 98 điểm; dẫn đầu Cụm.",
            "VKSND tỉnh Bến Tre đạt 98 điểm; dẫn đầu Cụm",
        ),
        (
            "VKSND tỉnh Cà Mau xếp thứ hai; ba đơn vị cùng dẫn đầu Cụm.",
            "ba đơn vị cùng dẫn đầu Cụm",
        ),
        (
            "VKSND tỉnh Cà Mau xếp thứ hai; VKSND tỉnh Bến Tre dẫn đầu với 98 điểm.",
            "VKSND tỉnh Bến Tre dẫn đầu với 98 điểm",
        ),
    ],
)
def test_the_part_of_a_place_holds_the_body_that_has_it(text: str, part: str) -> None:
    """A stop may stand between them; the body of another place is not among it."""
    span = part_of_place(understand("Đơn vị nào đứng đầu Cụm thi đua số 9?"), text)
    assert span is not None
    assert text[span.start : span.end].strip(" .;,").removeprefix("Kết quả: ") == part


def test_a_sentence_that_tells_a_place_twice_has_no_single_part() -> None:
    """Which of them is meant is open."""
    text = "VKSND tỉnh Bến Tre dẫn đầu; VKSND tỉnh Cà Mau dẫn đầu khối các tỉnh ven biển."
    assert part_of_place(understand("Đơn vị nào đứng đầu Cụm thi đua số 9?"), text) is None
