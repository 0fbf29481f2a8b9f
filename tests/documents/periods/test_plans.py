"""Tests of the wording that tells plans from results."""

from __future__ import annotations

import pytest

from documents.periods.plans import announces_plan, find_cues, heads_plan, recounts, tells_plan, titles_plan


@pytest.mark.parametrize(
    ("text", "figure", "plan"),
    [
        ("đồng chí yêu cầu các đơn vị ban hành 45 kiến nghị", "45", True),
        ("ban hành 45 yêu cầu điều tra", "45", None),
        ("đã ban hành kiến nghị yêu cầu các đơn vị khắc phục 45 vi phạm", "45", False),
        ("sẽ tổ chức 3 phiên tòa", "3", True),
        ("cam kết có 100% tập thể hoàn thành", "100%", True),
        ("vượt chỉ tiêu đề ra, đạt 95%", "95%", None),
        ("số việc phải thi hành là 1.200 việc", "1.200", None),
        ("chỉ tiêu phấn đấu 85%, kết quả đạt được 92%", "85%", True),
        ("chỉ tiêu phấn đấu 85%, kết quả đạt được 92%", "92%", False),
        ("45 vụ đã được giải quyết", "45", False),
        ("Kế hoạch thi đua của cơ quan đề ra 4 phong trào", "4", True),
        ("thực hiện kế hoạch đề ra, tổ chức 4 phong trào", "4", None),
        ("tạo động lực để công chức phấn đấu, biên tập 45 video", "45", None),
        ("hoàn thành và vượt các chỉ tiêu đề ra, đạt 95%", "95%", None),
        ("yeu cau cac don vi dat 95%", "95%", True),
        ("chỉ đạo các buổi họp có 3 đồng chí", "3 đồng", None),
        ("bàn phương hướng, dự có 14 công chức", "14 công", None),
        ("dù phải giãn cách, đạt 95%", "95%", None),
        ("không có trường hợp phải xử lý, còn 2 đơn", "2 đơn", None),
        ("tỷ lệ giải quyết phải đạt 95%", "95%", True),
        ("tổng hợp 8 lỗi và yêu cầu các đơn vị khắc phục", "8 lỗi", None),
        ("yêu cầu hai đơn vị giảm 95%", "95%", True),
        ("phải gửi đủ 90 bản án; đến nay mới đạt 71%", "71%", False),
    ],
)
def test_the_nearest_word_decides(text: str, figure: str, plan: bool | None) -> None:
    """A plan, a result, or nothing said: the word before the figure decides, else one after it in its clause."""
    assert tells_plan(text, find_cues(text), start=0, at=text.index(figure)) is plan


@pytest.mark.parametrize(
    ("heading", "plan"),
    [
        ("Nhiệm vụ trọng tâm năm 2024", True),
        ("III. PHƯƠNG HƯỚNG, NHIỆM VỤ", True),
        ("Kết quả thực hiện nhiệm vụ năm 2023", False),
        ("1. Công tác kiểm sát điều tra", None),
        ("III. CHỈ TIÊU PHẤN ĐẤU", True),
        ("Theo kế hoạch có 4 đơn vị:", None),
    ],
)
def test_a_heading_opens_plans_or_results(heading: str, plan: bool | None) -> None:
    """The word that comes first decides; a heading of a field decides nothing."""
    assert heads_plan(heading) is plan


@pytest.mark.parametrize(
    ("title", "plan"),
    [
        ("KẾ HOẠCH công tác năm 2024", True),
        ("Chỉ tiêu phấn đấu năm 2024", True),
        ("Hội nghị triển khai kế hoạch công tác năm 2024", False),
    ],
)
def test_a_plan_is_told_by_its_title(title: str, plan: bool) -> None:
    """A document that is a plan is one from its first word; news about a plan is not."""
    assert titles_plan(title) is plan


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("VKSND tỉnh ban hành kế hoạch công tác năm 2024", True),
        ("KẾ HOẠCH công tác năm 2024", True),
        ("VKSND tỉnh tổng kết công tác năm 2024", False),
    ],
)
def test_news_of_a_plan_announces_it(title: str, expected: bool) -> None:
    """What such a text plans is for its own period, not for a later one."""
    assert announces_plan(title) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Đồng chí Hà Vân, Phó Viện trưởng, tới dự và chỉ đạo.", True),
        ("Dự hội nghị có 40 đại biểu.", True),
        ("Dịp này, 12 tập thể được tặng Giấy khen.", True),
        ("Đồng chí Hà Vân yêu cầu các phòng khắc phục.", False),
        ("Tổ chức ít nhất 12 phiên tòa.", False),
    ],
)
def test_a_sentence_about_the_meeting_itself_is_told(sentence: str, expected: bool) -> None:
    """Guests and awards end what was being planned in the sentence before."""
    assert recounts(sentence, 0) is expected
