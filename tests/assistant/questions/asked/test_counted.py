"""The counting units that a question asks for."""

from __future__ import annotations

import pytest

from assistant.questions.asked.counted import counted_units, durations_asked


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Thụ lý bao nhiêu vụ, bao nhiêu bị can?", ["vụ", "bị can"]),
        ("Thụ lý bao nhiêu vụ/bị cáo?", ["vụ", "bị cáo"]),
        ("Ban hành bao nhiêu kháng nghị và kiến nghị?", ["kháng nghị", "kiến nghị"]),
        ("ban hanh bao nhieu khang nghi", ["kháng nghị"]),
        ("Đạt bao nhiêu phần trăm chỉ tiêu?", ["%"]),
        ("Tỷ lệ giải quyết là bao nhiêu?", ["%"]),
        ("Bao nhiêu % đơn được giải quyết?", ["%"]),
        ("Số bị cáo năm 2023 là bao nhiêu?", ["bị cáo"]),
        ("Kháng nghị được chấp nhận như thế nào?", []),
        ("Cơ sở năm 2022 ra sao?", []),
        ("Còn Tiền Giang cùng kỳ đó truy tố bao nhiêu?", []),
        ("con tien giang thi bao nhieu", []),
        ("Số tiền hỗ trợ là bao nhiêu?", ["đồng"]),
        ("Số quà tặng học sinh trị giá tổng cộng bao nhiêu?", ["đồng"]),
        ("Trao bao nhiêu suất quà, tổng giá trị bao nhiêu?", ["suất quà", "đồng"]),
        ("Ban hành bao nhiêu kiến nghị, phòng nào nhiều hơn?", ["kiến nghị"]),
        ("Thụ lý bao nhiêu nguồn tin, giải quyết được bao nhiêu?", ["nguồn tin"]),
        ("Số tài sản thu hồi qua các vụ tham nhũng là bao nhiêu?", ["đồng"]),
        ("so tai san thu hoi nam 2024 la bao nhieu", ["đồng"]),
        ("Án trộm cắp tài sản khởi tố bao nhiêu vụ?", ["vụ"]),
        ("Đi làm mỗi ngày bao xa?", ["km"]),
        ("Quãng đường xa nhất là bao nhiêu?", ["km"]),
        ("Vụ lấn chiếm đất rừng có diện tích bao nhiêu?", ["m2"]),
        ("dien tich dat tranh chap la bao nhieu", ["m2"]),
        ("Vụ tranh chấp diện tích đất giải quyết bao nhiêu vụ?", ["vụ"]),
        ("Diện tích trồng là bao nhiêu ha?", ["ha"]),
        ("Diện tích nhà kho mới của VKSND tỉnh Bến Tre là bao nhiêu?", ["m2"]),
        ("Người lấn chiếm diện tích lớn bị phạt bao nhiêu?", []),
        ("thu ly bao nhieu vu, huyen nao nhieu nhat", ["vụ"]),
        ("Bên mua đã trả trước mấy tỷ?", ["đồng"]),
        ("Bị cáo chiếm đoạt mấy trăm triệu đồng?", ["đồng"]),
        ("Giá hồ tiêu hôm nay bao nhiêu một ký?", ["đồng"]),
        ("gia vang hom nay bao nhieu", ["đồng"]),
        ("Sầu riêng bao nhiêu 1kg?", ["đồng"]),
        ("Hội đồng định giá tài sản bao nhiêu vụ?", ["vụ"]),
        ("Tòa án tỉnh xử Lê Văn B. bao nhiêu năm?", ["năm tù"]),
        ("Vụ này xử trong mấy năm?", []),
        ("Gia Lai năm 2021 khởi tố bao nhiêu?", []),
        ("Người già bị lừa bao nhiêu?", []),
    ],
)
def test_only_what_stands_behind_a_word_of_counting_is_counted(text: str, units: list[str]) -> None:
    """Units joined to it count as well; a length of time never does."""
    assert [unit for unit, _ in counted_units(text)] == units


def test_spans_lie_on_the_unit() -> None:
    """What is counted is left out of the topic, so its place has to be exact."""
    text = "Có bao nhiêu bị cáo bị xét xử?"
    assert [text[span.start : span.end] for _, span in counted_units(text)] == ["bị cáo"]


def test_a_comma_ends_what_is_counted() -> None:
    """ "Hạng mấy, năm nào" asks for no number of years."""
    assert durations_asked("Huân chương Lao động hạng mấy, năm nào?") == ()


def test_a_share_that_the_question_states_is_not_asked_for() -> None:
    """ "Số hóa 80% hồ sơ" says how much; "bao nhiêu %" asks."""
    asked = ("Đến bao giờ xong việc số hóa 80% hồ sơ?", "Số hóa được bao nhiêu % hồ sơ?")
    assert [bool(counted_units(text)) for text in asked] == [False, True]


def test_whom_visits_are_of_is_still_read() -> None:
    """Of "lượt công dân" only "lượt" is counted; the citizens tell these visits from others."""
    text = "VKSND tỉnh tiếp bao nhiêu lượt công dân?"
    assert [(unit, text[span.start : span.end]) for unit, span in counted_units(text)] == [("lượt", "lượt")]


def test_without_marks_a_case_opened_is_no_group() -> None:
    """ "khoi to" is "khởi tố", though "khoi" alone has the letters of "khối"."""
    assert [unit for unit, _ in counted_units("so khoi to moi la bao nhieu vu")] == ["vụ"]


def test_without_marks_whether_there_are_some_counts_no_flags() -> None:
    """A flag ("cờ") and to have ("có") are written alike."""
    asked = "vien ban hanh may kien nghi, co khang nghi khong"
    assert [unit for unit, _ in counted_units(asked)] == ["kiến nghị"]
    assert [unit for unit, _ in counted_units("vien duoc tang bao nhieu co thi dua")] == ["cờ thi đua"]


@pytest.mark.parametrize(
    ("asked", "units"),
    [
        ("Hai đại hội, nơi nào đông đoàn viên hơn?", ["đoàn viên"]),
        ("noi nao dong doan vien hon", []),
        ("VKSND huyện Đông Anh, đoàn viên là ai?", []),
    ],
)
def test_where_more_people_come_they_are_counted(asked: str, units: list[str]) -> None:
    """With its marks "đông" says that there are many of them."""
    assert [unit for unit, _ in counted_units(asked)] == units
