"""Which part of a sentence answers: a part is told from its whole by what stands before either."""

from __future__ import annotations

import pytest

from assistant.deciding.outcomes import decide
from assistant.questions.asked.parts import understand_parts
from assistant.quoting.excerpts import excerpt
from tests.assistant.corpus import decision, evenly, statements

NEW_CASES = (
    "VKSND tỉnh Lai Châu sơ kết công tác 6 tháng đầu năm 2024",
    "6 tháng đầu năm 2024, Cơ quan điều tra hai cấp khởi tố mới 214 vụ/389 bị can, tăng 12 vụ so với cùng kỳ; trong đó"
    " nhóm tội xâm phạm trật tự xã hội 97 vụ, tội phạm về ma túy 83 vụ, tội phạm về kinh tế 21 vụ.",
)
IN_SHARES = (
    "VKSND tỉnh Lai Châu sơ kết công tác 6 tháng đầu năm 2024",
    "6 tháng đầu năm 2024, Cơ quan điều tra hai cấp khởi tố mới 214 vụ/389 bị can; trong đó 83 vụ về ma túy.",
)
HELD = (
    "VKSND huyện Than Uyên kết luận kiểm sát trực tiếp Nhà tạm giữ Công an huyện",
    "Năm 2024, Nhà tạm giữ Công an huyện Than Uyên đã quản lý 61 người bị tạm giữ, trong đó số mới là 57 người;"
    " đã giải quyết 59 người, chuyển tạm giam 43 người, trả tự do 16 người.",
)
BY_OFFICE = (
    "Kết quả năm 2024 của VKSND tỉnh Lai Châu",
    "Năm 2024, Phòng 1 thụ lý 31 vụ; Phòng 2 thụ lý 44 vụ; Phòng 3 thụ lý 19 vụ.",
)

IN_STAGES = (
    "VKSND huyện Than Uyên: kết quả công tác quý I năm 2024",
    "Trong quý I/2024, đơn vị thụ lý kiểm sát 52 nguồn tin về tội phạm, giải quyết 40 nguồn tin, đạt 76,9%; thực hành"
    " quyền công tố, kiểm sát điều tra 41 vụ/66 bị can; truy tố 30 vụ/52 bị can; phối hợp xét xử lưu động 02 vụ.",
)


def _answer(question: str, *report: str) -> list[str]:
    read = statements(report)
    [part] = understand_parts(question)
    return [str(figure.value) for item in decide(part, read, evenly).evidence for figure in item.beside]


@pytest.mark.parametrize(
    ("question", "report", "told"),
    [
        ("6 tháng đầu năm 2024 tỉnh Lai Châu khởi tố mới bao nhiêu vụ án về ma túy?", NEW_CASES, ["83"]),
        ("6 tháng đầu năm 2024 tỉnh Lai Châu khởi tố mới bao nhiêu vụ?", NEW_CASES, ["214"]),
        ("6 tháng đầu năm 2024 tỉnh Lai Châu khởi tố mới bao nhiêu vụ án về ma túy?", IN_SHARES, ["83"]),
        ("Năm 2024 Nhà tạm giữ Công an huyện Than Uyên có bao nhiêu người được trả tự do?", HELD, ["16"]),
        ("Năm 2024 Nhà tạm giữ Công an huyện Than Uyên quản lý bao nhiêu người bị tạm giữ?", HELD, ["61"]),
        ("Năm 2024 Phòng 2 VKSND tỉnh Lai Châu thụ lý bao nhiêu vụ?", BY_OFFICE, ["44"]),
    ],
)
def test_the_part_asked_for_is_told(question: str, report: tuple[str, ...], told: list[str]) -> None:
    """What opens the sentence bears on all its figures, what stands behind a figure does not."""
    assert _answer(question, *report) == told


@pytest.mark.parametrize(
    ("asked", "told"), [("THQCT, KSĐT", ["41", "66"]), ("truy tố", ["30", "52"])], ids=["investigated", "prosecuted"]
)
def test_of_two_pairs_the_one_asked_for_is_told(asked: str, told: list[str]) -> None:
    """Where one rare word stands in both clauses ("tố"), they fit nearly alike."""
    [part] = understand_parts(f"Quý I/2024 VKSND huyện Than Uyên {asked} bn vụ/bị can?")
    rare = {"tố": 1.2, "quyền": 1.1, "tra": 0.6, "truy": 1.1}
    found = decide(part, statements(IN_STAGES), lambda word: rare.get(word, 0.2))
    assert [str(figure.value) for item in found.evidence for figure in item.beside] == told


_PAPER = (
    "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
    "Chủ trì Hội nghị tổng kết: đồng chí Lê Thị Mận, Viện trưởng; các đồng chí Cao Văn Sáu, Hồ Bá Nghiêm.",
    "Thừa ủy quyền, đồng chí Đỗ Văn Tám trao Huân chương Lao động hạng Ba cho đồng chí Lê Thị Mận.",
    "Bổ nhiệm lại đồng chí Hồ Bá Nghiêm làm Phó Viện trưởng; quyết định có hiệu lực từ ngày 10/12/2023.",
)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Những ai chủ trì hội nghị tổng kết năm 2023 của VKSND tỉnh Sóc Trăng?", "Hồ Bá Nghiêm"),
        ("Ai trao Huân chương Lao động cho đồng chí Lê Thị Mận?", "Đỗ Văn Tám"),
        ("Việc bổ nhiệm lại đồng chí Hồ Bá Nghiêm có hiệu lực từ ngày nào?", "10/12/2023"),
    ],
)
def test_what_is_asked_for_is_never_cut_off(asked: str, told: str) -> None:
    """All who chaired, who gave, and the day: whom the question names stands in another part of the sentence."""
    (item,) = decision(asked, _PAPER).evidence
    text = item.statement.document.text
    assert any(told in text[span.start : span.end] for span in item.focus or (item.statement.span,))


_HELD_AGAINST = (
    "VKSND tỉnh Sóc Trăng báo cáo công tác năm 2023",
    "Tỷ lệ giải quyết tin báo năm 2023 đạt 88%, trong khi chỉ tiêu được giao là 90%; tiếp 31 lượt công dân.",
)


@pytest.mark.parametrize(("against", "both"), [(" so với chỉ tiêu được giao", True), ("", False)])
def test_what_was_set_is_told_beside_what_it_is_held_against(against: str, both: bool) -> None:
    """Who asks for the result against the target wants both."""
    (item,) = decision(
        f"Năm 2023 VKSND tỉnh Sóc Trăng tỷ lệ giải quyết tin báo đạt bao nhiêu{against}?", _HELD_AGAINST
    ).evidence
    assert (not item.focus) is both


def test_what_is_counted_is_quoted_with_the_names_asked_for() -> None:
    """The clause of the number alone would leave out half of "mấy tổ, gồm những tổ nào"."""
    report = (
        "VKSND tỉnh Lai Châu: kết quả công tác năm 2024",
        "Năm 2024, để theo sát địa bàn, VKSND tỉnh Lai Châu chia thành 02 tổ; Tổ dân sự do đồng chí Lò Văn Pản phụ"
        " trách; Tổ hành chính do đồng chí Cà Thị Mai phụ trách.",
    )
    [item] = decision("Năm 2024 VKSND tỉnh Lai Châu chia mấy tổ, gồm những tổ nào?", report).evidence
    assert item.focus == ()


_COURSE = (
    "Phòng 10 VKSND tỉnh Sóc Trăng tổ chức tập huấn năm 2023",
    "Lớp tập huấn có 40 học viên. Giảng viên gồm ông Cao Văn Sáu, Phó Trưởng phòng; bà Lê Thị Mận, Kiểm tra viên;"
    " và ông Hồ Bá Tòng.",
    "Phó Trưởng phòng gồm đồng chí Đỗ Văn Tám phụ trách án hình sự; đồng chí Lê Thị Nho phụ trách án dân sự.",
)


@pytest.mark.parametrize(
    ("asked", "told", "others"),
    [
        ("Ai là giảng viên lớp tập huấn của Phòng 10 VKSND tỉnh Sóc Trăng?", ("Cao Văn Sáu", "Hồ Bá Tòng"), ()),
        ("Phó Trưởng phòng nào của Phòng 10 VKSND tỉnh Sóc Trăng phụ trách án dân sự?", ("Nho",), ("Tám",)),
        ("Phó Trưởng phòng nào của Phòng 10 VKSND tỉnh Sóc Trăng phụ trách án hình sự?", ("Tám",), ("Nho",)),
    ],
)
def test_of_a_list_all_are_told_or_the_one_whose_clause_says_what_is_asked(
    asked: str, told: tuple[str, ...], others: tuple[str, ...]
) -> None:
    """What heads the list is said of all of them, what follows a name of that one."""
    (item,) = decision(asked, _COURSE).evidence
    shown = excerpt(item)
    assert [name for name in (*told, *others) if name in shown] == [*told]


_AWARDED = (
    "Phòng 10 VKSND tỉnh Sóc Trăng tổng kết năm 2023",
    "Năm 2023, Phòng 10 được Viện trưởng VKSND tối cao tặng Bằng khen; được công nhận danh hiệu Tập thể lao động"
    " xuất sắc; Phòng 11 được tặng Giấy khen.",
)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Năm 2023 Phòng 10 VKSND tỉnh Sóc Trăng được khen thưởng, công nhận danh hiệu gì?", ("Bằng", "Tập thể")),
        ("Năm 2023 Phòng 10 VKSND tỉnh Sóc Trăng được ai tặng Bằng khen?", ("Bằng",)),
        ("Năm 2023 Phòng 11 VKSND tỉnh Sóc Trăng được khen thưởng gì?", ("Giấy",)),
    ],
)
def test_a_clause_without_a_subject_is_of_who_got_the_award_before(asked: str, told: tuple[str, ...]) -> None:
    """What another body got is told of that one."""
    (item,) = decision(asked, _AWARDED).evidence
    shown = excerpt(item)
    assert [award for award in ("Bằng", "Tập thể", "Giấy") if award in shown] == [*told]


def test_all_that_a_body_got_is_told() -> None:
    """Each clause that names it has an award of its own; what somebody of it got is his."""
    report = (
        "Phòng 10 VKSND tỉnh Sóc Trăng tổng kết năm 2023",
        "Năm 2023, Chủ tịch UBND tỉnh đã tặng Bằng khen cho tập thể Phòng 10; Viện trưởng VKSND tỉnh công nhận Phòng 10"
        " là Tập thể lao động tiên tiến; đồng chí Lê Thị Mận được tặng Giấy khen.",
    )
    (item,) = decision("Năm 2023 Phòng 10 VKSND tỉnh Sóc Trăng được khen thưởng, danh hiệu gì?", report).evidence
    shown = excerpt(item)
    assert [award for award in ("Bằng", "Tập thể", "Giấy") if award in shown] == ["Bằng", "Tập thể"]


_AMISS = (
    "VKSND huyện Than Uyên trực tiếp kiểm sát Chi cục Thi hành án dân sự huyện",
    "Qua kiểm sát, còn 31 hồ sơ có vi phạm, tập trung vào các dạng: ra quyết định chậm (09 hồ sơ); xác minh điều kiện"
    " thi hành chậm, thiếu (15 hồ sơ); chậm chi trả tiền cho đương sự (07 hồ sơ).",
)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("phát hiện bao nhiêu hồ sơ có vi phạm", "31"),
        ("có bao nhiêu hồ sơ chậm chi trả tiền", "07"),
        ("có bao nhiêu hồ sơ xác minh điều kiện chậm", "15"),
    ],
)
def test_the_whole_is_told_unless_the_words_of_a_part_are_asked_for(asked: str, told: str) -> None:
    """That "chi" is a word of "Chi cục" does not make the part the answer whose label has it."""
    found = decision(f"Tại Chi cục Thi hành án dân sự huyện Than Uyên, đoàn {asked}?", _AMISS).evidence
    spans = [item.statement.document.text_of(item.figure.span) for item in found if item.figure]
    assert spans == [f"{told} hồ sơ"]
