"""What a sentence points back to."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand
from assistant.types import Status
from assistant.weighing.pointing import pointed_to
from tests.assistant.corpus import decision, statements

TITLE = "VKSND huyện Kế Sách tổng kết công tác năm 2023"
MODEL = "VKSND huyện Kế Sách xây dựng bảng theo dõi thời hạn tạm giam bằng phần mềm."
PAPER = "Mô hình này được khen theo Quyết định số 156/QĐ-VKS ngày 25/9/2023."
AIMS = "Các chỉ tiêu trên được nêu trong Kế hoạch số 12/KH-VKS ngày 04/01/2023."


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Bảng theo dõi thời hạn tạm giam của VKSND huyện Kế Sách được khen theo quyết định số mấy?", PAPER),
        ("bang theo doi thoi han tam giam cua vksnd huyen ke sach duoc khen theo quyet dinh so may", PAPER),
    ],
)
def test_a_sentence_is_about_what_it_points_back_to(question: str, told: str) -> None:
    """It does not say again what the sentence before it said."""
    reached = decision(question, (TITLE, f"{MODEL} {PAPER}"))
    assert [item.statement.text for item in reached.evidence] == [told]


def test_a_sentence_that_stands_for_itself_is_not_about_the_one_before() -> None:
    """Only what points back takes the words of its neighbour."""
    other = "Đơn vị được Viện trưởng VKSND tỉnh tặng Giấy khen theo Quyết định số 156/QĐ-VKS ngày 25/9/2023."
    question = "Bảng theo dõi thời hạn tạm giam của VKSND huyện Kế Sách ban hành kèm theo quyết định số mấy?"
    assert decision(question, (TITLE, f"{MODEL} {other}")).status is Status.NOT_FOUND


def test_a_prize_is_of_the_contest_in_the_sentence_before() -> None:
    """The winners are told without the contest."""
    contest = "Hội thi “Kiểm sát viên luận tội giỏi” lần thứ hai thu hút 40 thí sinh."
    prize = "Giải Nhất thuộc về đồng chí Lê Thị Mận, Kiểm sát viên; giải Nhì thuộc về đồng chí Cao Văn Sáu."
    question = "Thí sinh nào đoạt giải Nhất hội thi luận tội giỏi lần thứ hai của VKSND huyện Kế Sách?"
    reached = decision(question, (TITLE, f"{contest} {prize}"))
    assert [item.statement.text for item in reached.evidence] == [prize]


def test_a_winner_may_be_named_without_a_title() -> None:
    """Lists of prizes give names alone."""
    prize = "Giải Nhất trao cho Lê Thị Mận, giải phụ “Luận tội hay” cho Cao Văn Sáu."
    question = "Giải Nhất hội thi luận tội giỏi của VKSND huyện Kế Sách trao cho thí sinh nào?"
    reached = decision(question, (TITLE, f"Hội thi luận tội giỏi có 40 thí sinh. {prize}"))
    assert [item.statement.text for item in reached.evidence] == [prize]


@pytest.mark.parametrize(
    ("told", "question", "points"),
    [
        ("Đồng chí Lê Thị Mận được giao theo dõi việc thực hiện.", "Ai theo dõi bảng thời hạn tạm giam?", True),
        ("Phó Viện trưởng Lê Thị Mận chủ trì kiểm tra, đôn đốc.", "Ai theo dõi bảng thời hạn tạm giam?", True),
        ("Đồng chí Lê Thị Mận được giao theo dõi việc thực hiện án treo.", "Ai theo dõi bảng thời hạn?", False),
        ("Đồng chí Lê Thị Mận được giao theo dõi việc thực hiện.", "Theo dõi bao nhiêu thời hạn tạm giam?", False),
    ],
)
def test_who_is_told_to_follow_something_up_is_told_of_the_sentence_before(
    told: str, question: str, points: bool
) -> None:
    """A task that is named itself needs no other sentence, and no figure is taken from there."""
    (stated,) = [one for one in statements((TITLE, f"{MODEL} {told}")) if one.text == told]
    assert (pointed_to(understand(question), stated) is not None) is points
