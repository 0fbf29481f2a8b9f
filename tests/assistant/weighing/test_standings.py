"""Which place among others is asked for and told."""

from __future__ import annotations

import pytest

from assistant.questions.kinds import Kind
from assistant.questions.standings import place_asked
from assistant.questions.understanding import understand
from assistant.types import Status
from tests.assistant.corpus import decision

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
