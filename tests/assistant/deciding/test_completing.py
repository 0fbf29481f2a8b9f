"""Nothing that a question asks for is left out in silence."""

from __future__ import annotations

import pytest

from assistant.composing import compose
from assistant.deciding.completing import rescued, told_in_full
from assistant.deciding.outcomes import Decision, answer_behind, combine, decide
from assistant.questions.asked.parts import understand_parts
from assistant.weighing.statements import Statement
from tests.assistant.corpus import evenly, statements

YEAR = (
    "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
    "Năm 2023, VKSND tỉnh Bến Tre ban hành 27 kháng nghị; Tòa án chấp nhận 21 kháng nghị, đạt 77,8%.",
    "Đơn vị hoàn thành 40 chỉ tiêu; chỉ có tỷ lệ kháng nghị ngang cấp và tỷ lệ án dân sự chưa đạt.",
    "Về thi đua, VKSND tỉnh Bến Tre được 955,5 điểm, xếp thứ Tư Cụm thi đua số 9.",
)
MEETING = (
    "VKSND huyện Ba Tri, tỉnh Bến Tre họp rút kinh nghiệm",
    "Ngày 09/4/2024, VKSND huyện Ba Tri tổ chức họp rút kinh nghiệm về án ma túy. Đồng chí Lê Văn Phú chủ trì.",
    "Cuộc họp bắt đầu lúc 14 giờ và kết nối với 3 điểm cầu.",
)
GAMES = (
    "Công đoàn VKSND tỉnh Bến Tre tổ chức hội thao năm 2024",
    "Giải Nhất toàn đoàn thuộc về Phòng 2 với 6 huy chương vàng; giải Nhì thuộc về Phòng 9 với 4 huy chương vàng.",
)


def _answer(question: str, *report: str) -> str:
    read: list[Statement] = statements(report)
    parts = understand_parts(question)
    decided: list[Decision] = []
    for part in parts:
        decided.append(answer_behind(part, decided, read) or decide(part, read, evenly))
    decision = told_in_full(question, parts, combine(rescued(parts, decided, read)), read)
    return compose(decision).text


@pytest.mark.parametrize(
    ("question", "report", "told"),
    [
        (
            "VKS tỉnh Bến Tre năm 2023 ra mấy kháng nghị, Tòa án chấp nhận mấy, đạt bao nhiêu phần trăm?",
            YEAR,
            ["27", "21", "77,8%"],
        ),
        (
            "Năm 2023 VKSND tỉnh Bến Tre hoàn thành bao nhiêu chỉ tiêu, chỉ tiêu nào chưa đạt?",
            YEAR,
            ["40", "ngang cấp"],
        ),
        ("Năm 2023 VKSND tỉnh Bến Tre xếp thứ mấy và được bao nhiêu điểm?", YEAR, ["thứ Tư", "955,5"]),
        (
            "Cuộc họp rút kinh nghiệm ở VKSND huyện Ba Tri ngày 09/4/2024 do ai chủ trì, bắt đầu lúc mấy giờ?",
            MEETING,
            ["Lê Văn Phú", "14 giờ"],
        ),
        (
            "Năm 2023 VKSND tỉnh Bến Tre còn thiếu bao nhiêu phần trăm so với chỉ tiêu, vì sao?",
            (YEAR[0], "Năm 2023, so với chỉ tiêu, VKSND tỉnh Bến Tre còn thiếu 2,5%. Nguyên nhân là do số đơn tăng."),
            ["2,5%", "số đơn tăng"],
        ),
        (
            "Ai trao quyết định cho đồng chí Lê Văn Phú và trao ngày nào?",
            (
                "Bổ nhiệm Chánh Văn phòng VKSND tỉnh Bến Tre",
                "Ngày 02/5/2024, VKSND tỉnh Bến Tre bổ nhiệm đồng chí Lê Văn Phú làm Chánh Văn phòng.",
                "Đồng chí Mai Thị Sen, Viện trưởng VKSND tỉnh trao quyết định.",
            ),
            ["02/5/2024", "Mai Thị Sen"],
        ),
    ],
)
def test_what_stands_beside_the_answer_is_told_with_it(question: str, report: tuple[str, ...], told: list[str]) -> None:
    """Another clause of the sentence, or a sentence near it, tells the rest."""
    answer = _answer(question, *report)
    assert [one for one in told if one not in answer] == []


def test_what_is_told_nowhere_is_said_to_miss() -> None:
    """The part that nothing tells has a line of its own."""
    answer = _answer(
        "Cuộc họp rút kinh nghiệm ở VKSND huyện Ba Tri ngày 09/4/2024 do ai chủ trì, kéo dài bao lâu?", *MEETING
    )
    assert "Lê Văn Phú" in answer
    assert "kéo dài bao lâu" in answer


def test_the_medals_of_one_prize_are_not_those_of_another() -> None:
    """Each clause has the number of its own prize."""
    answer = _answer(
        "Giải Nhì toàn đoàn hội thao Công đoàn VKSND tỉnh Bến Tre năm 2024 thuộc về đơn vị nào,"
        " được mấy huy chương vàng?",
        *GAMES,
    )
    assert "6 huy chương" not in answer


PLAN = (
    "VIỆN KIỂM SÁT NHÂN DÂN TỈNH SƠN LA - KẾ HOẠCH CÔNG TÁC NĂM 2024",
    "Số: 12/KH-VKS, ngày 20 tháng 12 năm 2023",
    "II. Khâu đột phá. Năm 2024 chọn khâu đột phá “Nâng cao chất lượng tranh tụng tại phiên tòa hành chính”. Đơn vị"
    " làm điểm là VKSND thành phố Sơn La và Phòng 10.",
    "Kế hoạch này thay thế Kế hoạch số 03/KH-VKS ngày 10/5/2023.",
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Năm 2024 VKSND tỉnh Sơn La chọn khâu đột phá gì, đơn vị nào làm điểm?", ["tranh tụng", "Phòng 10"]),
        ("Năm 2024 Sơn La chọn khâu đột phá nào và nơi nào làm điểm?", ["tranh tụng", "thành phố Sơn La"]),
        ("Đơn vị nào làm điểm khâu đột phá năm 2024 của Sơn La?", ["Đơn vị làm điểm là", "Phòng 10"]),
        ("Kế hoạch công tác năm 2024 của Sơn La thay cho kế hoạch nào?", ["03/KH-VKS"]),
        ("Kế hoạch công tác năm 2024 của Sơn La mang số mấy?", ["12/KH-VKS"]),
    ],
)
def test_a_plan_tells_what_who_and_in_whose_stead(question: str, told: list[str]) -> None:
    """Each thing asked for is told: what is tried and where, what is counted and its names, the paper replaced."""
    answer = _answer(question, *PLAN)
    assert [words for words in told if words not in answer] == []
