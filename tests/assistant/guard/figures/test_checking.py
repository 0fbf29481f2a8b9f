"""Figures: value, counting unit, bound, and what they count."""

from __future__ import annotations

import pytest

from assistant.guard.types import Problem, ProblemKind, Verdict
from tests.assistant.guard.evidence import CUSTODY, PLAN, PROSECUTION, SOURCES, check, is_supported, kinds, problems


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Năm 2022, Phòng 2 truy tố 157 vụ/290 bị can.", PROSECUTION),
        ("VKSND hai cấp tỉnh Lạng Sơn tiếp nhận 10.540 nguồn tin về tội phạm.", SOURCES),
        ("Đã giải quyết 956 nguồn tin, đạt 9,07%.", SOURCES),
        ("Tổng số tiền thu hồi là 1,5 triệu đồng.", SOURCES),
        ("Thụ lý kiểm sát điều tra 187 vụ, tăng 19% so với năm 2021.", PROSECUTION),
        ("Thụ lý kiểm sát điều tra 187 vụ, tăng 11,3 điểm % so với năm 2021.", PROSECUTION),
        ("Thụ lý kiểm sát điều tra 187 vụ/342 bị cáo.", PROSECUTION),
        ("Thụ lý và truy tố tổng cộng 338 vụ.", PROSECUTION),
        ("Phòng 8 ban hành bốn kháng nghị và năm kiến nghị.", CUSTODY),
    ],
)
def test_a_changed_number_or_unit_is_flagged(claim: str, passage: str) -> None:
    """A digit, a decimal comma, a scale, a counting unit: each makes another figure."""
    assert ProblemKind.FIGURE in kinds(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Năm 2022, Phòng 2 thụ lý kiểm sát điều tra 151 vụ/290 bị can.", PROSECUTION),
        ("Năm 2022, Phòng 2 truy tố 187 vụ/342 bị can.", PROSECUTION),
        ("Năm 2022, Phòng 2 thụ lý kiểm sát điều tra 342 vụ/187 bị can.", PROSECUTION),
        ("Cơ quan điều tra chấp nhận 12 kiến nghị.", PROSECUTION),
        ("Phòng 8 ban hành 4 kiến nghị và 3 kháng nghị.", CUSTODY),
        ("Có 9 lượt kiểm sát đột xuất.", CUSTODY),
        ("VKSND huyện Lộc Bình giải quyết 102 nguồn tin.", SOURCES),
        ("VKSND hai cấp tỉnh Lạng Sơn tiếp nhận 956 nguồn tin về tội phạm.", SOURCES),
    ],
)
def test_a_number_of_something_else_is_flagged(claim: str, passage: str) -> None:
    """That the evidence holds the number somewhere proves nothing."""
    assert not check(claim, passage).passed


@pytest.mark.parametrize("hedge", ["", "gần ", "dưới ", "ít nhất ", "không quá "])
def test_another_bound_is_flagged(hedge: str) -> None:
    """ "Trên 20" is neither 20 nor less nor at least that."""
    assert ProblemKind.FIGURE in kinds(f"Năm 2024, đơn vị phấn đấu ban hành {hedge}20 kháng nghị phúc thẩm.", PLAN)


def test_the_evidences_figure_is_named() -> None:
    """The reader is told what the source has instead."""
    claim = "Năm 2022, Phòng 2 VKSND tỉnh Lạng Sơn truy tố 115 vụ/290 bị can."
    assert problems(claim, PROSECUTION) == (Problem(ProblemKind.FIGURE, "115 vụ", "151 vụ"),)


def test_a_rounded_number_with_its_word_passes() -> None:
    """ "Hơn 1.000" is true of 1.054, but 1.000 is not."""
    verdicts = [
        check(f"Tỉnh Lạng Sơn tiếp nhận {number} nguồn tin về tội phạm.", SOURCES).verdict
        for number in ("hơn 1.000", "1.000")
    ]
    assert verdicts == [Verdict.SUPPORTED, Verdict.CONTRADICTED]


def test_a_sum_passes_only_if_it_is_worked_out_and_right() -> None:
    """ "9 + 2 = 11" shows where the number comes from; "tổng cộng 11" does not."""
    claims = ("kiểm sát 9 + 2 = 11 lượt", "kiểm sát 9 + 2 = 12 lượt", "kiểm sát tổng cộng 11 lượt")
    assert [check(f"Phòng 8 {claim}.", CUSTODY).passed for claim in claims] == [True, False, False]


def test_a_target_is_no_result() -> None:
    """ "Đã" for "phấn đấu" makes a result of a plan."""
    assert not check("Năm 2024, đơn vị đã ban hành trên 20 kháng nghị phúc thẩm.", PLAN).passed


DEMANDED = "VKS yêu cầu khởi tố 7 vụ, hủy bỏ 2 quyết định không khởi tố vụ án hình sự."
RANKS = "Phòng có 9 công chức gồm 4 Kiểm sát viên trung cấp, 3 Kiểm sát viên sơ cấp và 2 Kiểm tra viên."
BARE = "Cấp phúc thẩm giữ nguyên mức án 88 bị cáo, giảm hình phạt 31, tăng hình phạt 6, chuyển sang án treo 12."


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Viện kiểm sát khởi tố 7 vụ.", DEMANDED),
        ("Phòng có 3 Kiểm sát viên trung cấp và 4 Kiểm sát viên sơ cấp.", RANKS),
        ("Cấp phúc thẩm giảm hình phạt cho 6 bị cáo, tăng hình phạt 31 bị cáo.", BARE),
        ("Trong kỳ truy tố mới 12 vụ.", "Trong kỳ đã thụ lý 40 vụ, khởi tố mới 12 vụ."),
        ("Truy tố – Số bị can là 46.", "Truy tố – Số vụ: 46; Truy tố – Số bị can: 80."),
        ("Ban hành 14 kháng nghị, cộng 14 + 14 = 28 kháng nghị.", "Ban hành 14 kháng nghị, rút 2 kháng nghị."),
    ],
)
def test_a_figure_of_something_near_is_another_figure(claim: str, passage: str) -> None:
    """What was demanded was not done, and numbers without a unit or told apart by a rank keep their places."""
    assert not is_supported(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Viện kiểm sát yêu cầu khởi tố 7 vụ.", DEMANDED),
        ("Phòng có 4 Kiểm sát viên trung cấp và 3 Kiểm sát viên sơ cấp.", RANKS),
        ("Cấp phúc thẩm giảm hình phạt 31 bị cáo, tăng hình phạt 6 bị cáo.", BARE),
        ("Giao ước gồm 6 nội dung với tổng điểm 1 000.", "Giao ước gồm 6 nội dung với tổng điểm 1.000."),
        ("VKSND huyện Yên Phong thụ lý 119 vụ với 233 bị can.", "VKSND huyện Yên Phong thụ lý 119 vụ/233 bị can."),
    ],
)
def test_the_same_figure_in_other_words_passes(claim: str, passage: str) -> None:
    """A demand told as one, and other ways of writing a number."""
    assert is_supported(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Phòng 8 trực tiếp kiểm sát 9 lượt tại Trại tạm giam Công an tỉnh, hai trong số đó là đột xuất.", True),
        ("Phòng 8 trực tiếp kiểm sát 9 lượt tại Trại tạm giam Công an tỉnh, ba trong số đó là đột xuất.", False),
        ("Hai trong số chín lượt kiểm sát tại Trại tạm giam là đột xuất.", True),
        ("Ba trong số chín lượt kiểm sát tại Trại tạm giam là đột xuất.", False),
    ],
)
def test_a_share_in_words_is_a_figure(claim: str, passes: bool) -> None:
    """ "Hai trong số đó" counts what was counted before, and is held against the evidence."""
    assert check(claim, CUSTODY).passed is passes


SUSPECTS = (
    "Viện kiểm sát phê chuẩn 814 quyết định khởi tố bị can, không phê chuẩn 05 quyết định. Chi cục thụ lý 902 việc,"
    " tương ứng 140 tỷ đồng; thi hành xong 611 việc với số tiền 47 tỷ đồng. Phát hiện 09 vi phạm; Chi cục đã khắc phục"
    " 08 vi phạm, 01 vi phạm đang trong thời hạn khắc phục."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Có 5 quyết định khởi tố bị can không được Viện kiểm sát phê chuẩn.", True),
        ("Có 814 quyết định khởi tố bị can không được Viện kiểm sát phê chuẩn.", False),
        ("Viện kiểm sát phê chuẩn 5 quyết định khởi tố bị can.", False),
        ("611 việc, tương ứng số tiền 47 tỷ đồng, đã được thi hành xong.", True),
        ("611 việc, tương ứng số tiền 140 tỷ đồng, đã được thi hành xong.", False),
        ("Chi cục đã khắc phục 8 vi phạm và chỉ còn một vi phạm đang trong thời hạn khắc phục.", True),
        ("Chi cục đã khắc phục một vi phạm, còn 8 vi phạm đang trong thời hạn khắc phục.", False),
    ],
)
def test_figures_are_told_apart_by_what_is_done_with_them(claim: str, passes: bool) -> None:
    """Not by the words that join them: denied or not, what was enforced and what came in, the one and the rest."""
    assert check(claim, f"Kết quả\nVKSND huyện Cao Lộc, năm 2024\n{SUSPECTS}").passed is passes


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Lớp học có 43 học viên là Kiểm sát viên, Kiểm tra viên.", True),
        ("Lớp học có 43 học viên là Thẩm phán.", False),
        ("Lớp học có 34 học viên là Kiểm sát viên, Kiểm tra viên.", False),
    ],
)
def test_people_may_be_counted_before_they_are_told(claim: str, passes: bool) -> None:
    """ "43 học viên là Kiểm sát viên" counts prosecutors."""
    assert check(claim, "Ngày 04/4/2024, đơn vị mở lớp học cho 43 Kiểm sát viên, Kiểm tra viên.").passed is passes
