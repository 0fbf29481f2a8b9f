"""Who acts and to whom it is done."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

REPORT = (
    "VKSND huyện Văn Quan tổng kết công tác năm 2022\n"
    "Năm 2022, VKSND huyện đã ban hành 6 kiến nghị gửi Chi cục Thi hành án dân sự huyện về việc chậm ra quyết định."
    " Đồng chí Lường Thị Hạnh, Phó Viện trưởng chủ trì buổi làm việc. Đồng chí Phó Viện trưởng yêu cầu bộ phận án"
    " dân sự trong thời gian tới khẩn trương xây dựng chuyên đề thi hành án."
    " Bảo đảm 100% Kiểm sát viên tham gia phiên tòa."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("VKSND huyện gửi Chi cục Thi hành án dân sự huyện 6 kiến nghị về việc chậm ra quyết định.", True),
        ("Chi cục Thi hành án dân sự huyện đã gửi VKSND huyện 6 kiến nghị về việc chậm ra quyết định.", False),
    ],
)
def test_parties_of_an_act_are_not_exchanged(claim: str, passes: bool) -> None:
    """Whoever sends is not the one to whom it is sent."""
    assert check(claim, REPORT).passed is passes


def test_an_order_is_not_told_as_done() -> None:
    """What follows the order in the same clause is still to be done, words between or not."""
    assert not check("VKSND huyện đã xây dựng chuyên đề thi hành án.", REPORT).passed


def test_an_office_stands_for_the_name_of_the_sentence_before() -> None:
    """Neighbouring sentences are read together where one alone does not bear the claim out."""
    said = "Đồng chí Lường Thị Hạnh yêu cầu bộ phận án dân sự khẩn trương xây dựng chuyên đề thi hành án."
    assert check(said, REPORT).passed


def test_a_hundred_per_cent_of_somebody_are_all_of_them() -> None:
    """ "100% Kiểm sát viên" says all, in a word."""
    assert check("Bảo đảm tất cả Kiểm sát viên tham gia phiên tòa.", REPORT).passed


INSPECTION = (
    "VKSND tỉnh Lạng Sơn kiểm sát trực tiếp tại Chi cục Thi hành án dân sự huyện Tràng Định và ban hành 02 kiến nghị"
    " khắc phục vi phạm; Phòng 9 ban hành 04 thông báo rút kinh nghiệm cho VKSND cấp huyện."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("VKSND tỉnh Lạng Sơn ban hành 2 kiến nghị khắc phục vi phạm.", True),
        ("Chi cục Thi hành án dân sự huyện Tràng Định ban hành 2 kiến nghị khắc phục vi phạm.", False),
        ("VKSND cấp huyện nhận được 4 thông báo rút kinh nghiệm do Phòng 9 ban hành.", True),
        ("Phòng 9 nhận được 4 thông báo rút kinh nghiệm do VKSND cấp huyện ban hành.", False),
    ],
)
def test_where_something_is_done_is_not_who_does_it(claim: str, passes: bool) -> None:
    """A body that stands behind "tại" or "cho" only does not act."""
    assert check(claim, INSPECTION).passed is passes


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Đơn vị ban hành 17 kiến nghị với Cơ quan điều tra.", True),
        ("Số kiến nghị với Tòa án là 06.", True),
        ("Đơn vị ban hành 6 kiến nghị với Cơ quan điều tra.", False),
        ("Đơn vị ban hành 17 kiến nghị với Tòa án.", False),
    ],
)
def test_proposals_stay_with_whom_they_go_to(claim: str, passes: bool) -> None:
    """Those of several bodies are counted in one row."""
    addressed = "Đơn vị ban hành 23 kiến nghị, gồm 17 kiến nghị với Cơ quan điều tra, 06 kiến nghị với Tòa án."
    assert check(claim, addressed).passed is passes


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("VKSND huyện Văn Quan đã trực tiếp kiểm sát Chi cục Thi hành án dân sự huyện.", True),
        ("Chi cục Thi hành án dân sự huyện được VKSND huyện Văn Quan trực tiếp kiểm sát.", True),
        ("Chi cục Thi hành án dân sự huyện trực tiếp kiểm sát VKSND huyện Văn Quan.", False),
        ("Sở Tư pháp cung cấp danh sách trợ giúp viên trước ngày 10 hằng tháng.", True),
        ("VKSND huyện Văn Quan cung cấp cho Sở Tư pháp danh sách trợ giúp viên trước ngày 10 hằng tháng.", False),
    ],
)
def test_who_inspects_and_who_provides(claim: str, passes: bool) -> None:
    """Nobody inspects a procuracy, and what a department of justice provides is not provided to it."""
    passage = (
        "Kiểm sát và phối hợp\nVKSND huyện Văn Quan, năm 2022\nTừ ngày 04/4 đến ngày 08/4/2022, VKSND huyện Văn Quan"
        " trực tiếp kiểm sát tại Chi cục Thi hành án dân sự huyện. Theo quy chế, trước ngày 10 hằng tháng Sở Tư pháp"
        " cung cấp danh sách trợ giúp viên cho VKSND huyện."
    )
    assert check(claim, passage).passed is passes
