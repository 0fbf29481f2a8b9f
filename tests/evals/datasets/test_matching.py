"""Facts are matched as wholes: the defects that other tools have with Vietnamese figures stay out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from evals.datasets.dataset import Fact
from evals.datasets.matching import states, states_wording

CASES = Fact("figure", ("74 vụ",), Decimal(74), "vụ")


@pytest.mark.parametrize("text", ["thụ lý 74 vụ/157 bị cáo", "thụ lý 74 vụ án", "bảy mươi tư vụ", "đã có 074 vụ"])
def test_a_figure_is_found_in_every_spelling(text: str) -> None:
    """Pairs, longer unit names, words and padding state the same figure."""
    assert states(text, CASES)


@pytest.mark.parametrize("text", ["1.740 vụ", "174 vụ", "74 bị cáo", "số 74/QĐ-VKS", "7,4 vụ", "Phòng 74 thụ lý vụ án"])
def test_a_figure_is_not_found_inside_something_else(text: str) -> None:
    """ALCE finds "74" in "1.740"; a part of a number, another unit or a label is no match here."""
    assert not states(text, CASES)


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("đạt 125%", "12,5%"),
        ("đạt 967%", "96,7%"),
        ("Công tỉnh Nghệ", "Công an tỉnh Nghệ An"),
        ("đồng chí Nguyễn Thị Lan Anh", "Nguyễn Thị Lan"),
        ("Phòng 10", "Phòng 1"),
        ("Kế hoạch 04/KH-VKS-P7", "04/KH-VKS"),
        ("ngày 02/9/2023", "02/8/2023"),
    ],
)
def test_near_misses_do_not_match(text: str, wording: str) -> None:
    """Punctuation is not stripped from numbers, nor articles from names, and prefixes are not the whole."""
    assert not states_wording(text, wording, "person" if "Lan" in wording else "")


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("họp ngày 2/8/2023", "02/8/2023"),
        ("họp ngày 02 tháng 8 năm 2023", "02/8/2023"),
        ("Kế hoạch số 4 / KH-VKS", "04/KH-VKS"),
        ("khâu “Số hóa hồ sơ”", 'khâu "Số hoá hồ sơ"'),
        ("Công an tỉnh Nghệ An", "công an tỉnh Nghệ An"),
        ("giảm 2 phiên tòa", "giảm 02 phiên toà"),
        ("đồng chí Nguyễn Thị Lan Trưởng phòng 7", "Nguyễn Thị Lan"),
    ],
)
def test_other_spellings_match(text: str, wording: str) -> None:
    """Dates, codes, quotes, tone placement and padding may be written differently."""
    assert states_wording(text, wording, "person" if "Lan" in wording else "")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("VKSND khu vực 4 | Tin báo thụ lý: 187", True),
        ("đã giải quyết 187 nguồn tin về tội phạm", True),
        ("VKSND khu vực 4 | Bị can truy tố: 187", False),
        ("đăng 187 tin bài", False),
    ],
)
def test_reports_and_sources_of_crime_are_counted_in_their_classifier(text: str, found: bool) -> None:
    """ "187 tin" are so many reports of crime, and no articles."""
    assert states(text, Fact("figure", ("187 tin",), Decimal(187), "tin")) is found
