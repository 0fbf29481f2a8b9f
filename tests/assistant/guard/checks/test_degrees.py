"""Which way a quality is compared."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

REPORT = (
    "VKSND tỉnh Sơn La sơ kết công tác văn phòng\nVKSND tỉnh Sơn La, năm 2024\n"
    "Báo cáo tuần được viết mạch lạc hơn so với năm 2023, thời gian gửi báo cáo nhanh hơn."
    " Việc nhập sổ điện tử còn kém kịp thời. Đơn vị thu hồi hơn 5 tỷ đồng, kém 2 tỷ đồng so với kế hoạch."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("So với năm 2023, báo cáo tuần được viết mạch lạc hơn.", True),
        ("So với năm 2023, báo cáo tuần được viết kém mạch lạc hơn.", False),
        ("Báo cáo tuần được viết ít mạch lạc hơn so với năm 2023.", False),
        ("Báo cáo tuần được viết kém mạch lạc so với năm 2023.", False),
        ("Báo cáo tuần được viết không mạch lạc hơn năm 2023.", False),
        ("Báo cáo được gửi với thời gian nhanh hơn.", True),
        ("Thời gian gửi báo cáo chậm hơn.", False),
        ("Việc nhập sổ điện tử kém kịp thời.", True),
        ("Việc nhập sổ điện tử kịp thời hơn.", False),
        ("Hơn 5 tỷ đồng được đơn vị thu hồi.", True),
    ],
)
def test_more_of_a_quality_is_not_less_of_it(claim: str, passes: bool) -> None:
    """Neither "kém", "ít" before a quality nor its opposite stands for more of it."""
    assert check(claim, REPORT).passed is passes


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Nhà trường đánh giá buổi tuyên truyền bổ ích.", True),
        ("Nhà trường đánh giá đây là buổi tuyên truyền hay nhất từ trước đến nay.", False),
        ("Hai bên thống nhất đây là buổi tuyên truyền thứ ba.", True),
    ],
)
def test_an_invented_superlative_is_flagged(claim: str, passes: bool) -> None:
    """ "Hay nhất" needs a superlative in the evidence; "thống nhất" and "thứ ba" are none."""
    talk = (
        "Tuyên truyền\nVKSND huyện Cao Lộc, năm 2024\nNhà trường đánh giá buổi tuyên truyền bổ ích. Hai bên thống nhất"
        " đây là buổi tuyên truyền thứ ba từ trước đến nay."
    )
    assert check(claim, talk).passed is passes
