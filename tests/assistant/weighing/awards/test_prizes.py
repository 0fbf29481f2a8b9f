"""Of several prizes told together only the one asked for is stated."""

from __future__ import annotations

import pytest

from assistant.composing import compose
from assistant.questions.understanding import understand
from assistant.quoting.excerpts import excerpt
from assistant.types import Status
from assistant.weighing.awards.prizes import of_prize, span_of_prize, tells_other_prize
from documents.mentions.persons import find_persons
from tests.assistant.corpus import decision, statements, values

TITLE = "Cụm thi đua số 9 họp đầu năm"


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        ("Giải Nhất được bao nhiêu điểm?", "Hai giải Nhì cùng được 88 điểm.", True),
        ("Giải Nhất được bao nhiêu điểm?", "Giải Nhất được 91 điểm, giải Nhì 88 điểm.", False),
        ("Đơn vị nào xếp thứ nhì?", "VKSND tỉnh Bến Tre xếp thứ nhất.", True),
        ("Đơn vị nào xếp thứ nhì?", "VKSND tỉnh Bến Tre có 12 kiến nghị.", False),
        ("Nhì toàn đoàn là đơn vị nào?", "Nhất toàn đoàn: Phòng 9.", True),
        ("Nhì toàn đoàn là đơn vị nào?", "Nhất toàn đoàn: Phòng 9; nhì toàn đoàn: Phòng 2.", False),
    ],
)
def test_a_prize_is_no_other_prize(question: str, sentence: str, other: bool) -> None:
    """The second prize's points are not the first's."""
    stated = [one for one in statements((TITLE, sentence)) if one.text == sentence]
    assert tells_other_prize(understand(question), stated[0]) is other


def test_of_two_winners_the_one_of_the_prize_is_named() -> None:
    """Each is named in the clause of the prize."""
    sentence = "Đồng chí Vũ An Khê đoạt giải Nhì; giải Nhất thuộc về đồng chí Mai Hạ Lan."
    stated = next(one for one in statements((TITLE, sentence)) if one.text == sentence)
    asked = understand("Ai đoạt giải Nhất?")
    assert [person.name for person in of_prize(asked, stated, find_persons(sentence))] == ["Mai Hạ Lan"]


@pytest.mark.parametrize(
    ("question", "sentence", "told"),
    [
        (
            "Giải Nhì về tay ai?",
            "Kết quả thi hùng biện: giải Nhất thuộc về Kiểm sát viên Vũ An Khê (Phòng 1), giải Nhì trao cho Kiểm sát "
            "viên Mai Hạ Lan (Phòng 2, Văn phòng), giải Ba là Kiểm tra viên Lê Thu Mận.",
            "giải Nhì trao cho Kiểm sát viên Mai Hạ Lan (Phòng 2, Văn phòng)",
        ),
        (
            "Giải Ba về tay ai?",
            "Kết quả: giải Nhất thuộc về thí sinh Vũ An Khê (Phòng 1); 02 giải Ba thuộc về các thí sinh Mai Hạ Lan "
            "(Phòng 2) và Lê Thu Mận (Văn phòng); giải “Giọng nói truyền cảm” trao cho thí sinh Lê Thu Mận; giải tập "
            "thể thuộc về Phòng 2.",
            "giải Ba thuộc về các thí sinh Mai Hạ Lan (Phòng 2) và Lê Thu Mận (Văn phòng)",
        ),
        (
            "Giải tập thể thuộc về đơn vị nào?",
            "Kết quả: giải Nhất thuộc về thí sinh Vũ An Khê (Phòng 1); giải tập thể thuộc về Phòng 2.",
            "giải tập thể thuộc về Phòng 2.",
        ),
        (
            "Đội nào giành giải Nhì?",
            "Đội Phòng 1 giành giải Nhất, đội Phòng 2 giải Nhì, đội Văn phòng giải Ba.",
            "đội Phòng 2 giải Nhì",
        ),
        ("Đội nào vô địch?", "Đội Phòng 1 vô địch, đội Phòng 2 về nhì.", "Đội Phòng 1 vô địch"),
        ("Đội nào giành giải Nhì?", "Giải Nhất và giải Nhì thuộc về Phòng 1 và Phòng 2.", None),
        (
            "Những đội nào nhận giải Khuyến khích?",
            "Giải Nhất trao cho đội Phòng 1, giải Nhì về tay Phòng 2; các đội Bình Đại, Ba Tri, Mỏ Cày nhận giải "
            "Khuyến khích.",
            "các đội Bình Đại, Ba Tri, Mỏ Cày nhận giải Khuyến khích.",
        ),
        (
            "Những đội nào nhận giải Khuyến khích?",
            "Sau cùng, giải Nhất trao cho đội Phòng 1; các đội Bình Đại, Ba Tri, Mỏ Cày nhận giải Khuyến khích.",
            "các đội Bình Đại, Ba Tri, Mỏ Cày nhận giải Khuyến khích.",
        ),
        (
            "Đội nào giành giải Nhất?",
            "Sau cùng, giải Nhất trao cho đội Phòng 1; các đội Bình Đại, Ba Tri, Mỏ Cày nhận giải Khuyến khích.",
            "giải Nhất trao cho đội Phòng 1",
        ),
        (
            "Giải Nhất trao cho ai?",
            "Đồng chí Lê Thị Mận trao giải Nhất cho đội Phòng 1; Phòng 2 giải Nhì.",
            "giải Nhất cho đội Phòng 1",
        ),
        ("Đội nào giành giải Nhì?", "Đội Phòng 2 giành giải Nhì.", None),
        (
            "Ai đạt giải Nhất?",
            "Hội thi có 9 thí sinh, trong đó đồng chí Vũ An Khê, Kiểm sát viên VKSND huyện Ba Tri đạt giải Nhất, đồng "
            "chí Lê Thu Mận, Kiểm sát viên Phòng 2 đạt giải Nhì.",
            "đồng chí Vũ An Khê, Kiểm sát viên VKSND huyện Ba Tri đạt giải Nhất",
        ),
        (
            "Ai đạt giải Nhất?",
            "Kết quả, giải Nhất thuộc về thí sinh Vũ An Khê (Phòng 1), hai giải Nhì thuộc về thí sinh Mai Hạ Lan "
            "(Phòng 2) và thí sinh Lê Thu Mận (Văn phòng).",
            "giải Nhất thuộc về thí sinh Vũ An Khê (Phòng 1)",
        ),
        (
            "Những ai đạt giải Nhì?",
            "Kết quả, giải Nhất thuộc về thí sinh Vũ An Khê (Phòng 1); 02 giải Nhì thuộc về các thí sinh Mai Hạ Lan "
            "(VKSND huyện Ba Tri), Lê Thu Mận (VKSND huyện Mỏ Cày) và 03 giải Ba.",
            "giải Nhì thuộc về các thí sinh Mai Hạ Lan (VKSND huyện Ba Tri), Lê Thu Mận (VKSND huyện Mỏ Cày)",
        ),
    ],
)
def test_a_prize_is_told_without_its_siblings(question: str, sentence: str, told: str | None) -> None:
    """Whether winners stand before their prizes or behind; where two are told as one, nothing is cut."""
    stated = next(one for one in statements((TITLE, sentence)) if one.text == sentence)
    span = span_of_prize(understand(question), stated)
    assert (sentence[span.start : span.end] if span else None) == told


def test_the_winner_of_another_prize_is_no_answer() -> None:
    """Who won the first and the second prize does not tell who won the third."""
    won = "Ở cuộc thi năm 2023, giải Nhất thuộc về đồng chí Mai Hạ Lan, giải Nhì là đồng chí Vũ An Khê."
    asked = "Ai đoạt giải Ba cuộc thi năm 2023 của VKSND tỉnh Sóc Trăng?"
    assert not decision(asked, ("VKSND tỉnh Sóc Trăng tổ chức cuộc thi năm 2023", won)).evidence


_LONG = (
    "VKSND tỉnh Sóc Trăng tổ chức Hội thi hùng biện năm 2022",
    "Kết quả: giải Nhất thuộc về thí sinh Triệu Vĩ An (VKSND huyện Kế Sách) với 91,5 điểm; 02 giải Nhì thuộc về thí "
    "sinh Lâm Phước Tài (VKSND thị xã Ngã Năm) và thí sinh Sơn Ngọc Mai (Phòng 7); 03 giải Ba thuộc về các thí sinh Đỗ "
    "Minh Chánh (VKSND huyện Long Phú), Thạch Kiều My (VKSND huyện Trần Đề) và Quách Gia Hân (Phòng 9); giải “Tác "
    "phong đẹp” trao cho thí sinh Sơn Ngọc Mai.",
)


def test_of_a_long_list_of_prizes_only_the_one_asked_for_is_quoted() -> None:
    """Semicolons part prizes as commas do: no winner of another prize stands in the answer."""
    asked = "Những thí sinh nào đoạt giải Ba Hội thi hùng biện năm 2022 của VKSND tỉnh Sóc Trăng?"
    (found,) = decision(asked, _LONG).evidence
    assert excerpt(found).startswith("giải Ba thuộc về")
    assert excerpt(found).endswith("Quách Gia Hân (Phòng 9)")


def test_a_prize_for_all_together_is_none_of_the_ranks() -> None:
    """Where no prize for a body is told, the winners of the others are no answer."""
    asked = "Giải tập thể Hội thi hùng biện năm 2022 của VKSND tỉnh Sóc Trăng thuộc về đơn vị nào?"
    assert not decision(asked, _LONG).evidence


_CONTEST = (
    "VKSND tỉnh Sóc Trăng tổ chức Hội thi tranh tụng giỏi năm 2023",
    "Trao giải cho các thí sinh có đồng chí Cao Văn Sáu, Viện trưởng VKSND tỉnh Sóc Trăng.",
    "Giải phụ “Bài hùng biện hay nhất”: Lê Thị Mận.",
    "Ảnh: Đồng chí Cao Văn Sáu, Viện trưởng VKSND tỉnh, trao Giấy khen cho thí sinh đạt giải Nhất.",
)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("Ai trao giải tại Hội thi tranh tụng giỏi năm 2023 của VKSND tỉnh Sóc Trăng?", 1),
        ("Ai có bài hùng biện hay nhất Hội thi tranh tụng giỏi năm 2023 của VKSND tỉnh Sóc Trăng?", 2),
        ("Ai đạt giải Khuyến khích Hội thi tranh tụng giỏi năm 2023 của VKSND tỉnh Sóc Trăng?", None),
        ("Thí sinh nào đoạt giải Nhất Hội thi tranh tụng giỏi năm 2023 của VKSND tỉnh Sóc Trăng?", None),
    ],
)
def test_who_hands_over_prizes_wins_none(asked: str, line: int | None) -> None:
    """The giver is asked for as a person, and a prize that is not told has no winner."""
    reached = decision(asked, _CONTEST)
    told = [item.statement.text for item in reached.evidence] if reached.status.name == "ANSWERED" else []
    assert told == ([_CONTEST[line]] if line else [])


@pytest.mark.parametrize(("prize", "answered"), [("Nhất", True), ("Ba", False)])
def test_a_number_told_with_one_prize_is_not_that_of_another(prize: str, answered: bool) -> None:
    """Where a prize has no number of its own, none is given."""
    sentence = (
        "Giải Nhất thuộc về đội Sen với 6 huy chương; giải Nhì thuộc về đội Mai với 4 huy chương; giải Ba: đội Đào."
    )
    found = decision(f"Giải {prize} của hội thao có mấy huy chương?", (TITLE, sentence))
    assert bool(found.evidence) is answered


ROUND_UP = (
    "Điểm tin tháng 3/2024 của VKSND tỉnh Sóc Trăng",
    "Ngày 08/3/2024, Công đoàn VKSND tỉnh tổ chức hội thi gói bánh tét với 06 đội. Giải Nhất thuộc về đội Phòng 10;"
    " giải Nhì thuộc về đội Thanh tra.",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Đội nào giải Nhất hội thi gói bánh tét của Công đoàn VKSND tỉnh Sóc Trăng?", True),
        ("Giải Nhì hội thi gói bánh tét ở VKSND tỉnh Sóc Trăng thuộc về đơn vị nào?", True),
        ("Đội nào giải Ba hội thi gói bánh tét của Công đoàn VKSND tỉnh Sóc Trăng?", False),
        ("Đội nào giải Nhất hội thao kéo co của Công đoàn VKSND tỉnh Sóc Trăng?", False),
    ],
)
def test_the_sentence_before_tells_the_contest(question: str, found: bool) -> None:
    """The one on the contest names no winner, the one on the prizes no contest."""
    told = [item.statement.text for item in decision(question, ROUND_UP).evidence]
    assert any("thuộc về đội Phòng 10" in text for text in told) is found
    assert found or not told


@pytest.mark.parametrize(
    ("told", "answered"),
    [
        ("Các đơn vị thống nhất tổ chức Hội thi hùng biện; giao Phòng 7, Phòng 9 và Văn phòng chuẩn bị.", False),
        ("Hội thi hùng biện lần thứ nhất có Phòng 7, Phòng 9 và Văn phòng dự.", False),
        ("Kết quả Hội thi hùng biện: Nhất: Phòng 7; Nhì: Phòng 9.", True),
    ],
)
def test_a_superlative_is_no_prize(told: str, answered: bool) -> None:
    """ "Thống nhất" and "lần thứ nhất" tell nobody who won the first prize, "Nhất: Phòng 7" does."""
    asked = "Giải Nhất Hội thi hùng biện năm 2024 của VKSND tỉnh Sóc Trăng thuộc về những đơn vị nào?"
    reached = decision(asked, ("VKSND tỉnh Sóc Trăng tổ chức Hội thi hùng biện năm 2024", told))
    assert (reached.status.name == "ANSWERED") is answered


@pytest.mark.parametrize(
    ("prize", "winner"),
    [("giải Nhất toàn đoàn", "VKSND huyện Mỹ Tú"), ("giải Nhì toàn đoàn", None), ("giải Nhất", "Phòng 9")],
)
def test_the_prize_of_a_team_is_not_that_of_a_contestant(prize: str, winner: str | None) -> None:
    """A team's prize is not answered with a rank that one contestant won."""
    told = (
        "Hội thi của VKSND tỉnh Sóc Trăng năm 2023",
        "Chung cuộc, thí sinh Lý Thị Sao (Phòng 9) đạt giải Nhất, thí sinh Trần Văn Hòa (Phòng 1) đạt giải Nhì.",
        "Giải Nhất toàn đoàn thuộc về VKSND huyện Mỹ Tú.",
    )
    found = decision(f"Đơn vị nào đạt {prize} Hội thi của VKSND tỉnh Sóc Trăng năm 2023?", told)
    assert (winner is None) == (found.status is not Status.ANSWERED)
    assert winner is None or winner in compose(found).text


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Ai đoạt giải Nhì Hội thi Báo cáo viên giỏi của VKSND tỉnh Bến Tre?", ["Mai Hạ Lan"]),
        ("Ai đoạt giải Ba Hội thi Báo cáo viên giỏi của VKSND tỉnh Bến Tre?", []),
    ],
)
def test_winners_of_other_prizes_won_not_the_one_asked_for(asked: str, found: list[str]) -> None:
    """A prize of which only the number is told names nobody."""
    report = (
        "VKSND tỉnh Bến Tre tổ chức Hội thi Báo cáo viên giỏi",
        "Hội thi Báo cáo viên giỏi có 30 thí sinh: giải Nhất thuộc về đồng chí Vũ An Khê (Phòng 9); "
        "giải Nhì thuộc về đồng chí Mai Hạ Lan (Phòng 2); 03 giải Ba và 05 giải Khuyến khích.",
    )
    told = [decided.statement for decided in decision(asked, report).evidence]
    winners = [of_prize(understand(asked), one, find_persons(one.text)) for one in told]
    assert [person.name for people in winners for person in people] == found


@pytest.mark.parametrize(("prize", "found"), [("Nhì", [6000000]), ("Ba", [])])
def test_what_is_donated_beside_a_contest_is_no_prize(prize: str, found: list[int]) -> None:
    """The money of a prize is told with the prize."""
    report = (
        "VKSND tỉnh Sóc Trăng tổ chức Hội thi hùng biện",
        "Ban Tổ chức trao giải Nhì hội thi hùng biện 6 triệu đồng.",
        "Nhân hội thi hùng biện, các đội tặng quà trường học trị giá 21 triệu đồng.",
    )
    asked = f"Giải {prize} Hội thi hùng biện của VKSND tỉnh Sóc Trăng được thưởng bao nhiêu tiền?"
    assert values(decision(asked, report)) == found


_PROVINCIAL = (
    "VKSND tỉnh Sóc Trăng tổ chức Hội thi tranh tụng giỏi năm 2023",
    "Giải Nhất được trao cho đồng chí Vũ An Khê, Kiểm sát viên VKSND huyện Kế Sách (đạt 91 điểm); giải Nhì: đồng chí "
    "Mai Hạ Lan, VKSND huyện Trần Đề.",
    "Viện trưởng VKSND tỉnh tặng Giấy khen cho 05 cá nhân. Tiền thưởng giải Nhất là 3.000.000 đồng.",
)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("giải Nhất được bao nhiêu điểm", "91 điểm"),
        ("giải Nhì được bao nhiêu điểm", None),
        ("mức thưởng cho giải Nhất là bao nhiêu", "3.000.000 đồng"),
        ("mức thưởng cho giải Nhì là bao nhiêu", None),
    ],
)
def test_points_and_money_of_a_winner_are_of_the_contest(asked: str, told: str | None) -> None:
    """The winner is of an office below the one that held it; what a prize is worth is money, and counts nobody."""
    found = decision(f"Hội thi tranh tụng giỏi năm 2023 của VKSND tỉnh Sóc Trăng: {asked}?", _PROVINCIAL).evidence
    assert [item.statement.document.text_of(item.figure.span) for item in found if item.figure] == [told] * bool(told)
