"""What is only ordered or planned is not told as done."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

MEETING = (
    "VKSND tỉnh Sơn La giao ban công tác tháng 4\nVKSND tỉnh Sơn La, tháng 4/2024\n"
    "Phòng 2 đã bàn giao máy quét cho Phòng 8. Viện trưởng đề nghị Phòng 4 biên soạn sổ tay tra cứu án ma túy cho"
    " người mới vào nghề. Viện trưởng yêu cầu Văn phòng bố trí kho lưu trữ hồ sơ trước ngày 30/6/2024. Thời gian tới,"
    " hai đơn vị sẽ mở lớp bồi dưỡng kỹ năng tranh tụng; Viện trưởng đề nghị Phòng 1 khắc phục hạn chế đã được nêu."
)


@pytest.mark.parametrize(
    "claim",
    [
        "Sổ tay tra cứu án ma túy đã được Phòng 4 biên soạn.",
        "Phòng 4 đã biên soạn xong sổ tay tra cứu án ma túy.",
        "Việc biên soạn sổ tay tra cứu án ma túy đã được Phòng 4 hoàn tất.",
        "Theo đề nghị của Viện trưởng, Phòng 4 đã biên soạn sổ tay tra cứu án ma túy.",
        "Kho lưu trữ hồ sơ đã được Văn phòng bố trí.",
        "Văn phòng vừa bố trí kho lưu trữ hồ sơ.",
        "Lớp bồi dưỡng kỹ năng tranh tụng đã được hai đơn vị mở.",
    ],
)
def test_an_order_in_other_words_is_not_told_as_done(claim: str) -> None:
    """A passive, a noun or a word like "xong" makes nothing done that is only asked for."""
    assert not check(claim, MEETING).passed


@pytest.mark.parametrize(
    "claim",
    [
        "Viện trưởng đã yêu cầu Văn phòng bố trí kho lưu trữ hồ sơ trước ngày 30/6/2024.",
        "Phòng 4 được Viện trưởng đề nghị biên soạn sổ tay tra cứu án ma túy.",
        "Văn phòng phải bố trí kho lưu trữ hồ sơ trước ngày 30/6/2024.",
        "Máy quét đã được Phòng 2 bàn giao cho Phòng 8.",
        "Viện trưởng đề nghị Phòng 1 khắc phục hạn chế đã được nêu.",
    ],
)
def test_the_order_itself_and_what_was_done_pass(claim: str) -> None:
    """That something was asked for is a fact, and so is what the evidence tells as done."""
    assert check(claim, MEETING).passed


AGREEMENT = (
    "Ký kết quy chế phối hợp\nVKSND tỉnh Sơn La, năm 2024\n"
    "UBND huyện Mai Châu giao Phòng Tài chính lắp 14 camera trước ngày 30/9/2024. Hai ngành nhất trí tổ chức lớp bồi"
    " dưỡng chung tại huyện Sông Mã; VKSND tỉnh chủ trì lớp thứ nhất, dự kiến vào tháng 10/2024. Đơn của ông Lò Văn Phớ"
    " ở xã Chiềng Khoa đang được xem xét lại. Hai ngành đã trao đổi 12 tin báo."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("UBND huyện Mai Châu đã giao Phòng Tài chính lắp 14 camera trước ngày 30/9/2024.", True),
        ("Phòng Tài chính đã lắp xong 14 camera trước ngày 30/9/2024.", False),
        ("Hai ngành đã nhất trí tổ chức lớp bồi dưỡng chung tại huyện Sông Mã.", True),
        ("Hai ngành đã tổ chức lớp bồi dưỡng chung tại huyện Sông Mã.", False),
        ("VKSND tỉnh đã chủ trì xong lớp thứ nhất vào tháng 10/2024.", False),
        ("Đơn của ông Lò Văn Phớ ở xã Chiềng Khoa đang được xem xét lại.", True),
        ("Đơn của ông Lò Văn Phớ đã được xem xét xong.", False),
        ("12 tin báo đã được hai ngành trao đổi.", True),
    ],
)
def test_what_is_agreed_on_or_going_on_is_not_done(claim: str, passes: bool) -> None:
    """A task given, an agreement and a date to come are results themselves, and nothing more."""
    assert check(claim, AGREEMENT).passed is passes


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Đồng chí Vi Thị Lan đề nghị hai bên mở thêm 04 điểm tư vấn.", True),
        ("Hai bên đã mở thêm 04 điểm tư vấn.", False),
    ],
)
def test_what_two_sides_are_asked_for_is_not_done(claim: str, passes: bool) -> None:
    """A request to both sides is no result."""
    passage = (
        "Hội nghị liên tịch\nVKSND tỉnh Lạng Sơn, năm 2022\nĐồng chí Vi Thị Lan ghi nhận kết quả đạt được, đồng thời đề"
        " nghị hai bên mở thêm 04 điểm tư vấn."
    )
    assert check(claim, passage).passed is passes
