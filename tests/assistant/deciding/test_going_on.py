"""Tests of what is asked besides, and told with what is asked first."""

from __future__ import annotations

import pytest

from assistant.deciding.outcomes import Decision, answer_behind, beside_the_first, combine, decide
from assistant.questions.asked.parts import understand_parts
from assistant.weighing.statements import Statement
from tests.assistant.corpus import evenly, statements

SESSION = (
    "VKSND huyện Ba Tri, tỉnh Bến Tre tổ chức phiên tòa rút kinh nghiệm",
    "Ngày 09/4/2024, VKSND huyện Ba Tri mở phiên tòa rút kinh nghiệm, trình chiếu 58 bút lục trên màn hình.",
    "Tham dự có đồng chí Lê Văn Phú, Trưởng phòng 7. Phiên tòa được xếp loại tốt với 90 điểm.",
)
PLAN = (
    "Chương trình bồi dưỡng năm 2025 của VKSND tỉnh Sóc Trăng",
    "- Tháng 02/2025: khóa viết cáo trạng, Phòng 2 chủ trì, mời 110 người;",
    "- Tháng 7/2025: khóa đối chất và hỏi cung có ghi hình, Phòng 7 chủ trì, mời 75 người;",
    "- Tháng 10/2025: khóa tiếp công dân, Phòng 12 chủ trì, mời 60 người.",
)
POST = (
    "VKSND tỉnh Bến Tre công bố quyết định bổ nhiệm Viện trưởng VKSND khu vực 4",
    "Ngày 06/8/2025, đồng chí Trần Văn Lộc được bổ nhiệm giữ chức vụ Viện trưởng VKSND khu vực 4 - Bến Tre.",
    "Đồng chí Trần Văn Lộc sinh ngày 02/5/1979, quê quán tại tỉnh Bến Tre.",
    "Đồng chí bắt đầu công tác trong ngành từ năm 2003 tại VKSND huyện Mỏ Cày Nam.",
)
CONTEST = (
    "VKSND tỉnh Bến Tre tổ chức Hội thi tìm hiểu pháp luật năm 2024",
    "Kết quả Hội thi, giải Nhất thuộc về đội Phòng 9 với 95,5 điểm; giải Nhì thuộc về đội Văn phòng (92 điểm); giải Ba"
    " trao cho đội Phòng 2 và đội Phòng 8.",
)
PRISON = (
    "VKSND tỉnh Bến Tre trực tiếp kiểm sát Trại giam Châu Bình",
    "Ngày 12/8/2024, VKSND tỉnh Bến Tre trực tiếp kiểm sát Trại giam Châu Bình. Trại giam có 1.408 phạm nhân,"
    " gồm 03 phân trại; số phạm nhân nữ là 127 người.",
)


def _told(question: str, *report: str) -> str:
    read: list[Statement] = statements(report)
    decided: list[Decision] = []
    for part in understand_parts(question):
        decided.append(answer_behind(part, decided, read) or decide(part, read, evenly))
    return " ".join(item.statement.text for item in combine(decided).evidence)


@pytest.mark.parametrize(
    ("question", "report", "told"),
    [
        (
            "Phiên tòa ngày 09/4/2024 ở Ba Tri chiếu bao nhiêu bút lục, được chấm mấy điểm?",
            SESSION,
            ["58", "90"],
        ),
        ("Đồng chí Trần Văn Lộc sinh ngày nào, vào ngành từ năm nào?", POST, ["02/5/1979", "từ năm 2003"]),
        (
            "Tháng 8/2024 Trại giam Châu Bình có bao nhiêu phạm nhân, trong đó nữ bao nhiêu?",
            PRISON,
            ["1.408", "127 người"],
        ),
    ],
)
def test_what_is_asked_besides_is_told_from_the_same_document(
    question: str, report: tuple[str, ...], told: list[str]
) -> None:
    """In the sentence that answers, a few behind it, or the only one there that counts it."""
    answer = _told(question, *report)
    assert [part in answer for part in told] == [True] * len(told)


def test_a_part_of_few_words_is_about_what_was_asked_first() -> None:
    """Each line of the plan names who has charge and how many come; only one is of the course asked about."""
    question = (
        "Chương trình năm 2025 của VKSND tỉnh Sóc Trăng: khóa đối chất và hỏi cung có ghi hình mở khi nào, phòng nào"
        " chủ trì và bao nhiêu người?"
    )
    answer = _told(question, *PLAN)
    assert ("75 người" in answer, "110" in answer, "60" in answer) == (True, False, False)


def test_what_no_sentence_near_tells_stays_open() -> None:
    """No figure of another kind is taken for it."""
    answer = _told("Phiên tòa ngày 09/4/2024 ở Ba Tri chiếu bao nhiêu bút lục và mời mấy luật sư?", *SESSION)
    assert ("58" in answer, "90" in answer) == (True, False)


def test_the_only_cases_counted_are_not_those_of_another_act() -> None:
    """What was tried is not what was suspended, though nothing else there counts cases."""
    report = (
        "VKSND huyện Ba Tri năm 2024",
        "Năm 2024, VKSND huyện Ba Tri ban hành 14 kiến nghị. Đơn vị tham gia xét xử 31 vụ.",
    )
    answer = _told("Năm 2024 VKSND huyện Ba Tri ban hành bao nhiêu kiến nghị và đình chỉ mấy vụ?", *report)
    assert "31 vụ" not in answer


def test_a_part_that_leans_on_what_is_not_told_is_not_answered() -> None:
    """Who has charge of another course is not who has charge of the one asked about."""
    question = "Chương trình năm 2025 của VKSND tỉnh Sóc Trăng: bao giờ tổ chức hội thi tiếng Khmer và ai chủ trì?"
    assert _told(question, *PLAN) == ""


@pytest.mark.parametrize(("prize", "points"), [("Nhất", "95.5"), ("Nhì", "92"), ("Ba", "")])
def test_the_points_of_one_prize_are_not_those_of_another(prize: str, points: str) -> None:
    """Where the clause that answers has none, none are told."""
    asked = f"Giải {prize} Hội thi tìm hiểu pháp luật năm 2024 của VKSND tỉnh Bến Tre thuộc về đội nào, mấy điểm?"
    read: list[Statement] = statements(CONTEST)
    decided: list[Decision] = []
    for part in understand_parts(asked):
        found = answer_behind(part, decided, read) or decide(part, read, evenly)
        decided.append(beside_the_first(part, decided, found))
    reached = combine(decided)
    told = {str(one.value) for item in reached.evidence for one in (item.figure, *item.beside) if one}
    assert told == ({points} if points else set())
    assert bool(reached.why) is not bool(points)
