"""What kind of thing a question asks for."""

from __future__ import annotations

import pytest

from assistant.questions.asked.kinds import Kind, cues, kind_of
from assistant.questions.understanding import understand
from documents.language.words import words


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Năm 2023 Phòng 8 ban hành bao nhiêu kiến nghị?", Kind.FIGURE),
        ("nam 2023 phong 8 ban hanh bao nhieu kien nghi", Kind.FIGURE),
        ("ket luan kiem sat cong an tinh dien bien so may", Kind.DOCUMENT),
        ("tinh hinh dien bien toi pham", Kind.TREND),
        ("Số của kết luận mà VKSND huyện Châu Phú gửi Nhà tạm giữ?", Kind.DOCUMENT),
        ("Ai là Trưởng phòng 9?", Kind.PERSON),
        ("Đồng chí ấy giữ chức vụ gì?", Kind.ROLE),
        ("Phòng 7 được tặng gì năm 2023?", Kind.AWARD),
        ("Hội nghị diễn ra vào ngày nào?", Kind.DATE),
        ("Kế hoạch nào quy định việc này?", Kind.DOCUMENT),
        ("Cụm thi đua gồm những đơn vị nào?", Kind.LIST),
        ("Khâu đột phá năm 2024 là gì?", Kind.PLAN),
        ("So sánh số vụ của hai phòng", Kind.COMPARISON),
        ("Số vụ thay đổi như thế nào qua các năm?", Kind.TREND),
        ("Vì sao hội nghị hoãn?", Kind.REASON),
        ("Viện được lập từ những đơn vị cũ nào?", Kind.LIST),
        ("Kiểm sát nhân dân", Kind.OTHER),
        ("Làm báo cáo so sánh, tỷ lệ của Phòng 9 đạt bao nhiêu?", Kind.FIGURE),
        ("Phòng 9 nộp báo cáo số liệu trước ngày nào?", Kind.DATE),
        ("Quyết định số hóa hồ sơ có hiệu lực từ ngày nào?", Kind.DATE),
        ("Số vụ năm 2022 và 2024 thay đổi thế nào?", Kind.TREND),
        ("Phó Viện trưởng VKSND tỉnh Bến Tre nào phụ trách án dân sự?", Kind.PERSON),
        ("Cho xin tên Trưởng phòng 8 VKSND tỉnh Bến Tre", Kind.PERSON),
        ("Phòng 8 được Viện trưởng VKSND tỉnh khen hình thức nào?", Kind.AWARD),
        ("Danh hiệu thi đua năm 2023 của tập thể Phòng 8?", Kind.AWARD),
        ("Thủ tướng khen thưởng Phòng 8 bằng hình thức gì?", Kind.AWARD),
        ("Phòng 8 năm 2024 ban hành kháng nghị có nhiều hơn năm 2023 không?", Kind.COMPARISON),
        ("Có phải năm 2024 Phòng 8 kháng nghị ít hơn năm 2023?", Kind.COMPARISON),
        ("Theo báo cáo, số kiến nghị năm 2023 đạt bao nhiêu phần trăm?", Kind.FIGURE),
        ("Kể ra những hạn chế mà Phòng 8 tự nhìn nhận", Kind.LIST),
        ("Nhà tạm giữ bị chỉ ra vi phạm gì qua kiểm sát?", Kind.LIST),
        ("Nêu các dạng vi phạm tại Nhà tạm giữ", Kind.LIST),
        ("ba diem can khac phuc sau phien toa", Kind.LIST),
        ("Phát hiện bao nhiêu vi phạm?", Kind.FIGURE),
        ("chanh van phong trinh bay bao cao so ket 6 thang 2024 ten gi", Kind.PERSON),
        ("Án tham nhũng, chức vụ của Bến Tre thu hồi bao nhiêu tỷ?", Kind.FIGURE),
    ],
)
def test_cue_phrases_tell_the_kind(text: str, kind: Kind) -> None:
    """The kind decides what an answer has to contain."""
    assert kind_of(cues(words(text))) is kind


@pytest.mark.parametrize(
    "question",
    [
        "Cho hỏi tên Chánh Thanh tra VKSND tỉnh Sóc Trăng",
        "ho ten pho chanh van phong VKSND tinh Soc Trang",
        "Lãnh đạo Vụ 15 VKSND tối cao nào dự hội nghị của VKSND tỉnh Sóc Trăng?",
    ],
)
def test_the_name_of_an_office_holder_is_asked_for(question: str) -> None:
    """By "tên", or by which of the leaders of one body did something."""
    assert understand(question).kind is Kind.PERSON


def test_whom_a_leader_orders_is_no_question_for_the_leader() -> None:
    """A body is asked for there."""
    assert understand("Lãnh đạo Phòng 1 VKSND tỉnh Sóc Trăng giao đơn vị nào chủ trì?").kind is Kind.LIST


@pytest.mark.parametrize("asked", ["Kể 4 đơn vị trong Cụm thi đua số 2", "kể ra các đơn vị trong Cụm thi đua số 2"])
def test_to_be_told_of_several_is_to_have_them_listed(asked: str) -> None:
    """However short the request is."""
    assert understand(asked).kind is Kind.LIST
