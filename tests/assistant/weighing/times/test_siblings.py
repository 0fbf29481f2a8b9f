"""The thing asked about is told from its siblings."""

from __future__ import annotations

import pytest

from assistant.questions.asked.parts import understand_parts
from assistant.questions.understanding import understand
from assistant.weighing.times.siblings import is_of_other_event, tells_other_act, told_apart
from tests.assistant.corpus import decision, statements

TITLE = "Cụm thi đua số 9 họp đầu năm"


def _marks(question: str, sentence: str) -> int:
    stated = [one for one in statements((TITLE, sentence)) if one.text == sentence]
    return told_apart(understand(question), stated[0])


@pytest.mark.parametrize(
    ("question", "right", "wrong"),
    [
        (
            "Hội nghị ký giao ước thi đua năm 2021 của Cụm thi đua số 9 diễn ra ngày nào?",
            "Ngày 05/02/2021, Cụm tổ chức hội nghị ký kết giao ước thi đua năm 2021.",
            "Ngày 22/01/2022, Cụm tổng kết phong trào thi đua năm 2021 và ký giao ước thi đua năm 2022.",
        ),
        (
            "Ai công bố quyết định khen thưởng năm 2022 của Cụm thi đua số 9?",
            "Đồng chí Vũ An Khê công bố quyết định khen thưởng năm 2022.",
            "Đồng chí Mai Hạ Lan công bố quyết định khen thưởng năm 2021 và giao chỉ tiêu năm 2022.",
        ),
        (
            "Cụm thi đua số 9 triển khai công tác năm 2024 ngày nào?",
            "Ngày 10/01/2024, Cụm triển khai công tác năm 2024.",
            "Ngày 10/01/2025, Cụm tổng kết thi đua năm 2024, triển khai công tác năm 2025.",
        ),
        (
            "Buổi làm việc của Cụm thi đua số 9 do ai chủ trì?",
            "Đồng chí Vũ An Khê chủ trì buổi làm việc.",
            "Kết thúc buổi làm việc, đồng chí Mai Hạ Lan cảm ơn các đại biểu.",
        ),
        (
            "Đồng chí nào dự, chỉ đạo hội nghị của Cụm thi đua số 9?",
            "Đồng chí Vũ An Khê dự và chỉ đạo hội nghị.",
            "Tiếp thu ý kiến chỉ đạo, đồng chí Mai Hạ Lan cảm ơn lãnh đạo.",
        ),
        (
            "Quyết định bổ nhiệm Phó Viện trưởng số bao nhiêu?",
            "Quyết định số 71/QĐ-VKSTC bổ nhiệm đồng chí Vũ An Khê giữ chức vụ Phó Viện trưởng.",
            "Quyết định số 70/QĐ-VKSTC bổ nhiệm đồng chí Mai Hạ Lan giữ chức vụ Viện trưởng.",
        ),
    ],
)
def test_the_event_asked_about_is_told_from_its_sibling(question: str, right: str, wrong: str) -> None:
    """The same words before the same year, the act and the office asked for make the better answer."""
    assert _marks(question, right) > _marks(question, wrong)


@pytest.mark.parametrize(
    ("sentence", "other"),
    [
        ("Ngày 10/12/2022, Cụm tổng kết công tác kiểm sát năm 2022 và triển khai nhiệm vụ năm 2023.", True),
        ("Ngày 12/12/2023, Cụm tổng kết công tác kiểm sát năm 2023 và triển khai nhiệm vụ năm 2024.", False),
        ("Ngày 12/12/2023, Cụm họp.", False),
    ],
)
def test_the_year_summed_up_is_not_the_one_whose_tasks_are_handed_out(sentence: str, other: bool) -> None:
    """One conference does both."""
    (stated,) = [one for one in statements((TITLE, sentence)) if one.text == sentence]
    question = understand("Cụm thi đua số 9 tổng kết công tác năm 2023 ngày nào?")
    assert is_of_other_event(question, stated) is other


READ = "Theo báo cáo của đồng chí Vũ An Khê, Trưởng phòng Tổ chức cán bộ, có 05 tập thể được khen thưởng năm 2023."
SUMMED_UP = "Kết luận hội nghị, đồng chí Mai Hạ Lan nêu hạn chế của công tác khen thưởng và báo cáo năm 2023."


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        ("Ai trình bày báo cáo công tác khen thưởng năm 2023 của Cụm?", SUMMED_UP.replace("báo cáo", "thi đua"), True),
        ("Ai trình bày báo cáo công tác khen thưởng năm 2023 của Cụm?", READ, False),
        ("Người kết luận hội nghị khen thưởng năm 2023 của Cụm là ai?", SUMMED_UP, False),
        ("Người đọc tham luận tại hội nghị của Cụm là ai?", SUMMED_UP, True),
        ("Ai dẫn chương trình lễ công bố quyết định?", "Đồng chí Mai Hạ Lan công bố quyết định.", True),
        ("Ai tiếp thu kết luận kiểm sát?", "Công bố kết luận, đồng chí Mai Hạ Lan nêu rõ vi phạm.", True),
        ("Ai tiếp thu kết luận kiểm sát?", "Trung tá Mai Hạ Lan tiếp thu, hứa khắc phục.", False),
        ("Ai tiếp thu kết luận tại Nhà tạm giữ?", "Phát biểu kết luận, đồng chí Mai Hạ Lan nêu vi phạm.", True),
    ],
)
def test_who_did_another_thing_at_the_meeting_is_told_apart(question: str, sentence: str, other: bool) -> None:
    """Who summed a meeting up did not read its report."""
    stated = [one for one in statements((TITLE, sentence)) if one.text == sentence]
    assert tells_other_act(understand(question), stated[0]) is other


@pytest.mark.parametrize(
    ("event", "known"),
    [("Hội nghị triển khai công tác năm 2025", True), ("hội nghị tổng kết công tác năm 2025", False)],
)
def test_an_event_is_known_by_its_name_and_year(event: str, known: bool) -> None:
    """A meeting in December that looks ahead to the next year is named by that year, and reports on its own."""
    report = (
        "VKSND tỉnh Bến Tre: một năm nhìn lại",
        "Ngày 19/12/2024, VKSND tỉnh Bến Tre tổ chức Hội nghị triển khai công tác năm 2025.",
        "Báo cáo do đồng chí Lê Thị Mận trình bày nêu rõ: năm 2024 VKSND hai cấp thụ lý 812 vụ.",
    )
    found = decision(f"Ai trình bày báo cáo tại {event} của VKSND tỉnh Bến Tre?", report)
    assert any("Lê Thị Mận" in item.statement.text for item in found.evidence) is known


@pytest.mark.parametrize(
    "question",
    [
        "Ai báo cáo tại hội nghị của VKSND tỉnh Bến Tre?",
        "Hội nghị của VKSND tỉnh Bến Tre có bao nhiêu điểm cầu, ai báo cáo?",
    ],
)
def test_who_reported_is_who_read_the_report(question: str) -> None:
    """And not who was in the chair; also where the second half of a question names no meeting any more."""
    report = (
        "VKSND tỉnh Bến Tre sơ kết công tác 6 tháng đầu năm 2023",
        "Đồng chí Mai Hạ Lan, Viện trưởng VKSND tỉnh Bến Tre chủ trì Hội nghị với 11 điểm cầu.",
        "Tại Hội nghị, đồng chí Vũ An Khê, Chánh Văn phòng trình bày báo cáo kết quả công tác 6 tháng đầu năm 2023.",
    )
    found = decision(understand_parts(question)[-1].text, report)
    assert "Vũ An Khê" in found.evidence[0].statement.text


@pytest.mark.parametrize(
    ("event", "day"),
    [
        ("hội nghị tổng kết năm 2023", "15/12/2023"),
        ("hội nghị tổng kết năm 2024", ""),
        ("hội nghị tổng kết công tác năm 2022", ""),
        ("hội nghị sơ kết 6 tháng đầu năm 2024", "28/6/2024"),
    ],
)
def test_a_conference_is_that_of_its_year_and_half(event: str, day: str) -> None:
    """What a review announces for the next year, and the review of half of it, are other conferences."""
    review = (
        "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
        "Ngày 15/12/2023, VKSND tỉnh Bến Tre tổ chức Hội nghị tổng kết công tác kiểm sát năm 2023 và triển khai phương"
        " hướng, nhiệm vụ năm 2024.",
    )
    half = (
        "VKSND tỉnh Bến Tre sơ kết công tác 6 tháng đầu năm 2024",
        "Ngày 28/6/2024, VKSND tỉnh Bến Tre tổ chức hội nghị sơ kết công tác 6 tháng đầu năm 2024.",
    )
    found = decision(f"VKSND tỉnh Bến Tre tổ chức {event} ngày nào?", review, half)
    told = " ".join(item.statement.text for item in found.evidence)
    assert (day in told) if day else not told
