"""Counting units behind numbers."""

from __future__ import annotations

import pytest

from documents.numbers.counting import count_unit_after, count_units, is_person_unit, same_unit


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("xét xử 74 vụ/157 bị cáo", "74", "vụ"),
        ("xét xử 74 vụ/157 bị cáo", "157", "bị cáo"),
        ("đạt 98,5 % chỉ tiêu", "98,5", "%"),
        ("đạt 98,5% chỉ tiêu", "98,5", "%"),
        ("chiếm 12 phần trăm", "12", "%"),
        ("xây dựng 20 video báo cáo", "20", "video"),
        ("thu hồi 45 tỷ đồng", "45", "tỷ đồng"),
        ("thụ lý 312 vụ, việc theo thủ tục sơ thẩm", "312", "vụ việc"),
        ("đăng tải 132 tin, bài", "132", "tin, bài"),
        ("kiểm sát 870 bản án, quyết định", "870", "bản án"),
        ("thụ lý 17 vụ án hình sự", "17", "vụ"),
        ("ban hành 02 bản kiến nghị", "02", "kiến nghị"),
        ("tiếp nhận 45 tố giác, tin báo", "45", "nguồn tin"),
        ("kiểm sát 31 UBND xã, phường", "31", "ubnd cấp xã"),
        ("kiểm sát tại 18 Ủy ban nhân dân cấp xã, tăng", "18", "ubnd cấp xã"),
        ("tăng 2,5 điểm phần trăm", "2,5", "%"),
        ("công đoàn có 83 đoàn viên", "83", "đoàn viên"),
        ("phát hiện 06 dạng vi phạm, tồn tại", "06", "dạng vi phạm"),
        ("xét xử bị cáo cùng 03 đồng phạm", "03", "đồng phạm"),  # no money
        ("đơn vị có 31 KSV, trong đó", "31", "kiểm sát viên"),
        ("ban hành 54 YCĐT, 06 yêu cầu", "54", "yêu cầu điều tra"),
        ("mời 03 báo cáo viên đứng lớp", "03", "báo cáo viên"),  # people, no reports
        ("trồng 30 cây xanh trong khuôn viên", "30", "cây xanh"),  # unknown noun: its first two words
    ],
)
def test_the_unit_follows_its_number(text: str, number: str, expected: str) -> None:
    """The noun right behind a number is what it counts."""
    found = count_unit_after(text, text.index(number) + len(number))
    assert found is not None
    assert found[0] == expected


@pytest.mark.parametrize("text", ["từ 3 đến 5", "năm 2023 của", "12."])
def test_a_number_that_nothing_follows_counts_nothing(text: str) -> None:
    """Function words and punctuation are no counting units."""
    end = max(at for at, letter in enumerate(text) if letter.isdigit()) + 1 if text != "từ 3 đến 5" else 4
    assert count_unit_after(text, end) is None


def test_units_are_recognised_without_diacritics_in_questions() -> None:
    """ "bao nhieu bi cao" asks for defendants."""
    assert [unit for unit, _ in count_units("bao nhieu vu, bao nhieu bi cao", lenient=True)] == ["vụ", "bị cáo"]


def test_only_people_of_a_case_make_the_second_half_of_a_pair() -> None:
    """ "vụ/bị cáo" is a pair; "kháng nghị/kiến nghị" is not."""
    assert (is_person_unit("bị cáo"), is_person_unit("kiến nghị")) == (True, False)


@pytest.mark.parametrize(
    ("one", "other", "same"), [("nguồn tin", "tin", True), ("vụ", "việc", False), ("bị can", "bị cáo", False)]
)
def test_a_second_mention_may_be_shorter(one: str, other: str, same: bool) -> None:
    """ "1.874 nguồn tin, tăng 126 tin" counts one thing; what the sector tells apart stays apart."""
    assert same_unit(one, other) is same


def test_questions_and_documents_name_units_alike() -> None:
    """ "bao nhiêu bản yêu cầu điều tra" asks for what "1.047 yêu cầu điều tra" counts."""
    assert count_units("bao nhiêu bản yêu cầu điều tra")[0][0] == "yêu cầu điều tra"
