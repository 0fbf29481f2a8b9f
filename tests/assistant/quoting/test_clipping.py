"""How short a sentence is quoted where it counts, numbers or awards something else as well."""

from __future__ import annotations

import pytest

from assistant.questions.asked.parts import understand_parts
from assistant.quoting.clipping import clipped
from assistant.quoting.excerpts import excerpt
from tests.assistant.corpus import decision

CLUSTER = (
    "Cụm thi đua số 8 tổng kết công tác năm 2023",
    "Năm 2023, toàn Cụm có 141 sáng kiến được công nhận cấp cơ sở, 19 sáng kiến được công nhận cấp Ngành.",
)
COURT = (
    "Phòng 7 VKSND tỉnh An Giang tổng kết công tác năm 2023",
    "Năm 2023, Phòng 7 VKSND tỉnh An Giang đã thụ lý 177 vụ/290 bị cáo, đã xét xử phúc thẩm 160 vụ/251 bị cáo; tổ chức "
    "31 phiên tòa rút kinh nghiệm, trong đó có 12 phiên tòa được truyền trực tuyến.",
)
FILES = (
    "Phòng 9 VKSND tỉnh An Giang tổng kết công tác năm 2023",
    "Năm 2023, Phòng 9 VKSND tỉnh An Giang kiểm sát 212 hồ sơ (trong đó 118 hồ sơ đang giải quyết, 68 hồ sơ đã xong, "
    "26 hồ sơ bị trả lại), chất lượng được nâng lên.",
)
PAPERS = (
    "VKSND huyện Thoại Sơn trực tiếp kiểm sát Nhà tạm giữ Công an huyện Thoại Sơn",
    "Ngày 12/6/2023, VKSND huyện Thoại Sơn đã ban hành Kết luận số 17/KL-VKS-TS và Kiến nghị số 09/KN-VKS-TS gửi "
    "Trưởng Công an huyện Thoại Sơn.",
)


def quoted(question: str, *documents: tuple[str, str]) -> str:
    """Return what the answer to a question quotes of its first document."""
    (first, *_) = clipped(understand_parts(question), decision(question, *documents)).evidence
    return excerpt(first)


@pytest.mark.parametrize(
    ("question", "document", "quote"),
    [
        (
            "Năm 2023 Cụm thi đua số 8 có bao nhiêu sáng kiến được công nhận cấp Ngành?",
            CLUSTER,
            "toàn Cụm có … 19 sáng kiến được công nhận cấp Ngành.",
        ),
        (
            "Năm 2023 Phòng 7 VKSND tỉnh An Giang xét xử phúc thẩm bao nhiêu vụ, bao nhiêu bị cáo?",
            COURT,
            "đã xét xử phúc thẩm 160 vụ/251 bị cáo",
        ),
        (
            "Năm 2023 Phòng 9 VKSND tỉnh An Giang kiểm sát bao nhiêu hồ sơ bị trả lại?",
            FILES,
            "Năm 2023, Phòng 9 VKSND tỉnh An Giang kiểm sát 212 hồ sơ (trong đó … 26 hồ sơ bị trả lại), chất lượng "
            "được nâng lên.",
        ),
        (
            "Năm 2023 VKSND huyện Thoại Sơn thụ lý bao nhiêu nguồn tin?",
            ("VKSND huyện Thoại Sơn năm 2023", "Năm 2023, đơn vị thụ lý 88 nguồn tin (cùng kỳ là 71 nguồn tin)."),
            "Năm 2023, đơn vị thụ lý 88 nguồn tin",
        ),
        (
            "Kiến nghị của VKSND huyện Thoại Sơn gửi Công an huyện tháng 6/2023 số mấy?",
            PAPERS,
            "VKSND huyện Thoại Sơn đã ban hành … Kiến nghị số 09/KN-VKS-TS gửi Trưởng Công an huyện Thoại Sơn.",
        ),
        (
            "Kết luận kiểm sát Nhà tạm giữ của VKSND huyện Thoại Sơn tháng 6/2023 số mấy?",
            PAPERS,
            "Ngày 12/6/2023, VKSND huyện Thoại Sơn đã ban hành Kết luận số 17/KL-VKS-TS",
        ),
    ],
)
def test_what_else_a_sentence_counts_or_numbers_is_left_out(
    question: str, document: tuple[str, str], quote: str
) -> None:
    """A number that opens its part of the list stands behind what heads the list."""
    assert quoted(question, document) == quote


def test_nothing_is_cut_that_says_a_word_of_the_question() -> None:
    """What the court sessions were for stands with all of them, not with the part that is asked for."""
    asked = "Năm 2023 Phòng 7 VKSND tỉnh An Giang tổ chức mấy phiên tòa rút kinh nghiệm được truyền trực tuyến?"
    assert "31 phiên tòa rút kinh nghiệm, trong đó có 12 phiên tòa" in quoted(asked, COURT)


def test_what_measures_the_answer_stays() -> None:
    """How much more it is than in the year before is said of the answer itself."""
    rise = (
        "VKSND huyện Thoại Sơn tổng kết công tác năm 2023",
        "Năm 2023, VKSND huyện Thoại Sơn thụ lý 74 vụ, tăng 12 vụ so với cùng kỳ, giải quyết 70 vụ.",
    )
    told = quoted("Năm 2023 VKSND huyện Thoại Sơn thụ lý bao nhiêu vụ?", rise)
    assert "tăng 12 vụ so với cùng kỳ" in told
    assert "70 vụ" not in told


LIFE = (
    "Chân dung Viện trưởng VKSND huyện Thoại Sơn",
    "Đồng chí Lê Hữu Đức, Viện trưởng VKSND huyện Thoại Sơn, được tặng Bằng khen của Thủ tướng Chính phủ năm 2021, "
    "Huân chương Lao động hạng Ba năm 2023.",
)


def test_awards_of_other_years_are_left_out_of_a_life() -> None:
    """Each has its own year."""
    told = quoted("Năm 2023 đồng chí Lê Hữu Đức được khen thưởng gì?", LIFE)
    assert "Huân chương Lao động hạng Ba năm 2023" in told
    assert "2021" not in told


def test_whoever_got_an_award_is_all_named() -> None:
    """The awards of a sentence are nobody's rivals where those are asked for who got one."""
    prize = (
        "VKSND tỉnh An Giang tổng kết công tác năm 2023",
        "Năm 2023, Phòng 7, Phòng 9 VKSND tỉnh An Giang được công nhận Tập thể lao động xuất sắc, Phòng 1 được "
        "công nhận Tập thể Lao động tiên tiến.",
    )
    told = quoted("Những tập thể nào của VKSND tỉnh An Giang được công nhận Tập thể lao động xuất sắc năm 2023?", prize)
    assert "Phòng 7, Phòng 9" in told


TASKS = (
    "VKSND tỉnh An Giang giao ban công tác tháng 5/2026",
    "Đồng chí Lê Thị Mận, Viện trưởng VKSND tỉnh An Giang yêu cầu Phòng 7 từ nay đến 25/9/2026 phải tổ chức thêm 06 "
    "phiên tòa rút kinh nghiệm, hoàn thành số hóa hồ sơ lưu trữ trước ngày 31/8/2026, gửi báo cáo chuyên đề ma túy "
    "trước ngày 10/7/2026.",
)


@pytest.mark.parametrize(
    ("asked", "told", "left_out"),
    [
        (
            "Phòng 7 VKSND tỉnh An Giang phải hoàn thành số hóa hồ sơ lưu trữ trước ngày nào?",
            "31/8/2026",
            ("25/9/2026", "10/7/2026"),
        ),
        (
            "Phòng 7 VKSND tỉnh An Giang phải gửi báo cáo chuyên đề ma túy trước ngày nào?",
            "10/7/2026",
            ("25/9/2026", "31/8/2026"),
        ),
        ("Phòng 7 VKSND tỉnh An Giang phải làm xong các việc được giao trước ngày nào?", "25/9/2026", ()),
    ],
)
def test_each_task_is_quoted_with_its_own_day(asked: str, told: str, left_out: tuple[str, ...]) -> None:
    """Where the words tell no task apart, all of the sentence is shown."""
    quote = quoted(asked, TASKS)
    assert told in quote
    assert not any(day in quote for day in left_out)
