"""What an answer of a kind cannot do without."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand
from assistant.types import Status
from assistant.weighing.elements import has_element
from tests.assistant.corpus import decision, statements

TITLE = "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023"


@pytest.mark.parametrize(
    ("question", "sentence", "answers"),
    [
        (
            "Nghị quyết của Ban Cán sự đảng về công tác cán bộ là nghị quyết số mấy?",
            "Ban Cán sự đảng ban hành Nghị quyết số 11-NQ/BCSĐ ngày 05/4/2023 về công tác cán bộ.",
            True,
        ),
        (
            "Chỉ thị của Tỉnh ủy về phòng, chống ma túy mang số nào?",
            "Thực hiện Chỉ thị số 21-CT/TU của Tỉnh ủy về phòng, chống ma túy.",
            True,
        ),
        (
            "Cụm thi đua số 5 gồm những đơn vị nào?",
            "Hội nghị bầu VKSND tỉnh Bến Tre làm Cụm trưởng, VKSND tỉnh Trà Vinh làm Cụm phó Cụm thi đua số 5.",
            False,
        ),
        (
            "Cụm thi đua số 5 gồm những đơn vị nào?",
            "Cụm thi đua số 5 gồm VKSND các tỉnh: Bến Tre, Trà Vinh và Hậu Giang.",
            True,
        ),
        (
            "Khâu đột phá năm 2024 của Phòng 7 VKSND tỉnh Sóc Trăng là gì?",
            "Phòng 7 siết chặt kỷ luật, gắn với khâu đột phá đã được xác định trong Kế hoạch năm 2024.",
            False,
        ),
        (
            "Khâu đột phá năm 2024 của Phòng 7 VKSND tỉnh Sóc Trăng là gì?",
            "Phòng 7 đăng ký nhiệm vụ đột phá năm 2024 là “Số hóa toàn bộ hồ sơ phúc thẩm”.",
            True,
        ),
        (
            "Ai làm thư ký đoàn?",
            "Trưởng đoàn là đồng chí Lâm Văn Ân; thư ký đoàn là Kiểm tra viên Thạch Kim Yến.",
            True,
        ),
        (
            "Nghị quyết về công tác cán bộ là nghị quyết số mấy?",
            "Viện trưởng ban hành Kế hoạch số 19/KH-VKS về công tác cán bộ.",
            False,
        ),
        (
            "Kháng nghị của VKSND huyện Kế Sách có số hiệu là gì?",
            "VKSND huyện Kế Sách ban hành 01 kháng nghị và Kiến nghị số 31/KN-VKS ngày 09/4/2024.",
            False,
        ),
        (
            "Kiến nghị của VKSND huyện Kế Sách mang số nào?",
            "VKSND huyện Kế Sách ban hành 01 kháng nghị và Kiến nghị số 31/KN-VKS ngày 09/4/2024.",
            True,
        ),
        (
            "Báo cáo của VKSND tỉnh Sóc Trăng lập theo quyết định nào của VKSND tối cao?",
            "Báo cáo lập theo Quyết định số 77/QĐ-VKSTC ngày 03/02/2024.",
            True,
        ),
        (
            "Phòng 9 được khen đột xuất về thành tích gì?",
            "Phòng 9 được tặng Giấy khen đột xuất vì thành tích phá án.",
            True,
        ),
        (
            "Đơn vị nào của Sóc Trăng nhận Cờ thi đua của Viện trưởng VKSND tối cao?",
            "VKSND huyện Kế Sách được Viện trưởng VKSND tối cao tặng Cờ thi đua.",
            True,
        ),
        (
            "Đơn vị nào của Sóc Trăng nhận Cờ thi đua của Chính phủ?",
            "VKSND huyện Kế Sách được Viện trưởng VKSND tối cao tặng Cờ thi đua.",
            False,
        ),
        (
            "Quyết định bổ nhiệm đồng chí Cao Văn Sáu mang số nào?",
            "Quyết định số 19/QĐ-VKSTC bổ nhiệm đồng chí Lê Thị Mận.",
            False,
        ),
        (
            "Đồng chí Lê Thị Mận sinh năm nào?",
            "Quyết định số 19/QĐ-VKSTC bổ nhiệm đồng chí Lê Thị Mận.",
            False,
        ),
        (
            "Đồng chí Lê Thị Mận sinh năm nào?",
            "Đồng chí Lê Thị Mận sinh năm 1983, quê ở Sóc Trăng.",
            True,
        ),
        (
            "Những đơn vị nào chưa có kháng nghị?",
            "VKSND huyện Kế Sách và VKSND huyện Long Phú chưa có kháng nghị.",
            True,
        ),
        (
            "Những đơn vị nào chưa có kháng nghị?",
            "VKSND huyện Mỹ Tú và VKSND huyện Thạnh Trị có nhiều kháng nghị.",
            False,
        ),
        (
            "Đơn vị nào không hoàn thành chỉ tiêu?",
            "VKSND huyện Mỹ Tú hoàn thành mọi chỉ tiêu.",
            False,
        ),
        (
            "Năm 2023 đồng chí Cao Văn Sáu được khen gì?",
            "Đồng chí Đỗ Văn Tám được Thủ tướng Chính phủ tặng Bằng khen năm 2023.",
            False,
        ),
        (
            "Năm 2023 đồng chí Cao Văn Sáu được khen gì?",
            "Đồng chí Cao Văn Sáu được Thủ tướng Chính phủ tặng Bằng khen năm 2023.",
            True,
        ),
    ],
)
def test_a_sentence_has_what_was_asked_for_or_is_no_answer(question: str, sentence: str, answers: bool) -> None:
    """Numbers of the Party count as numbers; who lacks something is said with "chưa"; an award has its holder."""
    stated = [one for one in statements((TITLE, sentence)) if one.text == sentence]
    assert has_element(understand(question), stated[0]) is answers


@pytest.mark.parametrize(("accused", "answers"), [("Lường Văn Khọ", True), ("Lường Văn Pản", False)])
def test_a_case_is_told_by_its_people(accused: str, answers: bool) -> None:
    """A text that does not name the accused is of another case, whatever its words."""
    report = (
        TITLE,
        f"Tòa án xử phạt bị cáo {accused} 07 năm tù.",
        "Giữ quyền công tố tại phiên tòa là Kiểm sát viên Lò Thị Mảy.",
    )
    question = understand("Kiểm sát viên nào giữ quyền công tố tại phiên tòa xét xử Lường Văn Khọ?")
    assert has_element(question, statements(report)[-1]) is answers


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        (
            "Hai người ký quy chế phối hợp của VKSND tỉnh Sóc Trăng là ai?",
            "VKSND tỉnh Sóc Trăng và Công an tỉnh ký Quy chế phối hợp số 03/QCPH.",
        ),
        (
            "Quy chế phối hợp của VKSND tỉnh Sóc Trăng thay thế văn bản nào?",
            "VKSND tỉnh Sóc Trăng và Công an tỉnh ký Quy chế phối hợp số 03/QCPH.",
        ),
    ],
)
def test_a_signing_names_no_signer_and_nothing_replaced(question: str, sentence: str) -> None:
    """That a paper was signed answers neither who signed it nor what it stands in for."""
    stated = [one for one in statements((TITLE, sentence)) if one.text == sentence]
    assert not has_element(understand(question), stated[0])


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Ngoài đồng chí Đỗ Văn Tám còn ai là Trưởng phòng 9 VKSND tỉnh Sóc Trăng?", False),
        ("Ai trao quyết định cho đồng chí Đỗ Văn Tám?", False),
        ("Đồng chí Đỗ Văn Tám là ai?", True),
        ("Ai là Trưởng phòng 9 VKSND tỉnh Sóc Trăng?", True),
    ],
)
def test_whom_the_question_names_is_not_whom_it_asks_for(question: str, answers: bool) -> None:
    """A sentence on the person named alone says nothing of another."""
    sentence = "Đồng chí Đỗ Văn Tám, Trưởng phòng 9 nhận quyết định nghỉ hưu."
    (stated,) = [one for one in statements((TITLE, sentence)) if one.text == sentence]
    assert has_element(understand(question), stated) is answers


def test_what_the_department_got_is_no_award_of_one_of_its_people() -> None:
    """An award of somebody is told where the name stands, not anywhere in the report."""
    got, named = "Phòng 9 được Viện trưởng VKSND tỉnh tặng Giấy khen.", "Đồng chí Lê Thu Mận tham luận tại hội nghị."
    (stated,) = [one for one in statements((TITLE, got, named)) if one.text == got]
    assert not has_element(understand("Cô Thu Mận ở Phòng 9 Sóc Trăng được tặng gì?"), stated)


@pytest.mark.parametrize(
    ("sentence", "answers"),
    [
        ("Thanh tra nghiệp vụ tại VKSND huyện Kế Sách và VKSND huyện Long Phú.", True),
        ("Dự hội nghị thanh tra của Phòng 8, Phòng 9 và Văn phòng.", False),
    ],
)
def test_departments_are_no_districts(sentence: str, answers: bool) -> None:
    """Where offices of districts are to be listed, departments of the province's own are no answer."""
    (stated,) = [one for one in statements((TITLE, sentence)) if one.text == sentence]
    asked = understand("Những VKSND cấp huyện nào của Sóc Trăng được thanh tra nghiệp vụ?")
    assert has_element(asked, stated) is answers


@pytest.mark.parametrize(
    ("question", "sentence", "answers"),
    [
        (
            "Kế hoạch công tác năm 2023 của VKSND tỉnh Sóc Trăng là kế hoạch số bao nhiêu?",
            "VKSND khu vực 5 ban hành Kế hoạch số 27/KH-VKSKV5 về công tác năm 2023.",
            False,
        ),
        (
            "Kế hoạch công tác năm 2023 của VKSND tỉnh Sóc Trăng là kế hoạch số bao nhiêu?",
            "VKSND tỉnh ban hành Kế hoạch số 27/KH-VKS về công tác năm 2023.",
            True,
        ),
        (
            "Vì lý do gì mà những đơn vị nào không được xét danh hiệu năm 2023?",
            "Phòng 7 và Phòng 8 không được xét danh hiệu năm 2023.",
            False,
        ),
        (
            "Vì lý do gì mà những đơn vị nào không được xét danh hiệu năm 2023?",
            "Phòng 7 và Phòng 8 không được xét danh hiệu năm 2023 do có công chức bị kỷ luật.",
            True,
        ),
    ],
)
def test_a_paper_has_its_issuer_and_a_reason_is_told(question: str, sentence: str, answers: bool) -> None:
    """An area's plan is none of the province's; what gives no reason leaves out half of what was asked."""
    stated = [one for one in statements((TITLE, sentence)) if one.text == sentence]
    assert has_element(understand(question), stated[0]) is answers


def test_a_name_is_no_home() -> None:
    """ "Quế" tells no "quê"."""
    report = ("Gặp mặt cán bộ", "VKSND tỉnh Sóc Trăng trao quyết định cho đồng chí Lê Văn Quế.")
    assert decision("Đồng chí Lê Văn Quế quê ở đâu?", report).status is not Status.ANSWERED
