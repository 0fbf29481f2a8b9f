"""Typing errors of a question, and what must stay as it is typed."""

from __future__ import annotations

import pytest

from assistant.questions.spelling.mending import mend


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Phnòg 8 ban hành bao nhiêu kháng nhgị?", "Phòng 8 ban hành bao nhiêu kháng nghị?"),
        ("đã giải quếyt được bao nhiêu vụ án", "đã giải quyết được bao nhiêu vụ án"),
        ("Phòng 9 b/h mấy KN phúc thẩm?", "Phòng 9 ban hành mấy kháng nghị phúc thẩm?"),
        ("Năm 2023 Phòng 1 truy tố mấy vụ/BC?", "Năm 2023 Phòng 1 truy tố mấy vụ/bị can?"),
        ("Năm 2023 Phòng 7 KSXXPT mấy vụ/BC?", "Năm 2023 Phòng 7 KSXXPT mấy vụ/bị cáo?"),
        ("Năm 2023 Phòng 1 hủy bỏ mấy QĐ tạm giữ?", "Năm 2023 Phòng 1 hủy bỏ mấy quyết định tạm giữ?"),
        ("VSKND tỉnh Bến Tre tổ chức mấy phiên tòa?", "VKSND tỉnh Bến Tre tổ chức mấy phiên tòa?"),
        ("Phòng 8 ban hành bao nhiêu kien nghị phòng ngừa?", "Phòng 8 ban hành bao nhiêu kiến nghị phòng ngừa?"),
        ("Tháng 10/25 có mấy vụ?", "Tháng 10/2025 có mấy vụ?"),
        ("quý III/24 có mấy vụ?", "quý III/2024 có mấy vụ?"),
        ("tháng mười năm 2025 có mấy vụ?", "tháng 10/2025 có mấy vụ?"),
        ("tháng năm năm 2024 có mấy vụ?", "tháng 5/2024 có mấy vụ?"),
        (
            "Phòng 9 mở mấy PTRKN, ra mấy TBRKN?",
            "Phòng 9 mở mấy phiên tòa rút kinh nghiệm, ra mấy thông báo rút kinh nghiệm?",
        ),
    ],
)
def test_slips_are_mended(typed: str, meant: str) -> None:
    """Swapped letters, and marks forgotten on one word of a phrase of the sector."""
    assert mend(typed) == meant


@pytest.mark.parametrize(
    "asked",
    [
        "phong 8 ben tre nam 2023 ban hanh bao nhieu khang nghi",
        "VKSND huyện Krông Pắc có mấy kháng nghị trong năm 2020?",
        "Kế hoạch số 12/KH-VKS quy định gì?",
        "Bao nhiêu video, fanpage của VKSND tỉnh Bến Tre năm 2023?",
        "Phòng 8 giải quyết bao nhiêu đơn của người bị tạm giam?",
    ],
)
def test_what_may_be_meant_stays(asked: str) -> None:
    """Questions without marks, names of the highlands, codes and foreign words are no errors."""
    assert mend(asked) == asked


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Kế hoạch số 14/kế hoạch-VKS ban hành ngày nào?", "Kế hoạch số 14/KH-VKS ban hành ngày nào?"),
        ("Kể tên các PVT VKSND thị xã Kì Anh", "Kể tên các Phó Viện trưởng VKSND thị xã Kỳ Anh"),
        ("Tỉ lệ thụ lí của Phòng 9?", "Tỷ lệ thụ lý của Phòng 9?"),
        ("so sanh voi cung ki nam truoc", "so sanh voi cung ky nam truoc"),
        ("Phòng 2 truy tố mấy vụ AHS, mấy việc ADS?", "Phòng 2 truy tố mấy vụ án hình sự, mấy việc án dân sự?"),
        ("Đoàn TTr rút KN mấy VAHS?", "Đoàn thanh tra rút kinh nghiệm mấy vụ án hình sự?"),
        ("Ai nhận GK của VT VKS TP năm 2024?", "Ai nhận Giấy khen của Viện trưởng VKS thành phố năm 2024?"),
        ("KSTT năm 2023: CCT THADS là ai?", "kiểm sát trực tiếp năm 2023: Chi cục trưởng THADS là ai?"),
        ("Phòng 11 KS mấy CC THADS?", "Phòng 11 kiểm sát mấy Chi cục THADS?"),
    ],
)
def test_other_ways_of_writing_become_those_of_the_papers(typed: str, meant: str) -> None:
    """Types written out in a number, offices by their initials, and i for y."""
    assert mend(typed) == meant


@pytest.mark.parametrize("asked", ["Kế hoạch 5/KH-VT nói gì?", "Ai viết bài về ta và tin?"])
def test_letters_that_are_no_initials_stay(asked: str) -> None:
    """A code keeps its letters, and small letters are words."""
    assert mend(asked) == asked
