"""Tests of the wording that tells plans from results."""

from __future__ import annotations

import pytest

from documents.periods.plans import (
    announces_plan,
    find_cues,
    recounts,
    tells_plan,
    titles_plan,
)
from documents.periods.targets import names_target


@pytest.mark.parametrize(
    ("text", "figure", "plan"),
    [
        ("đồng chí yêu cầu các đơn vị ban hành 45 kiến nghị", "45", True),
        ("ban hành 45 yêu cầu điều tra", "45", None),
        ("đã ban hành kiến nghị yêu cầu các đơn vị khắc phục 45 vi phạm", "45", False),
        ("sẽ tổ chức 3 phiên tòa", "3", True),
        ("Kiểm sát tại huyện Cần Giuộc, xem 45 hồ sơ", "45", None),
        ("đơn vị cần ban hành 4 kiến nghị", "4", True),
        ("Phòng 8 còn kế hoạch 3 cuộc đột xuất", "3", True),
        ("giao Văn phòng hoàn thành 40 hồ sơ", "40", True),
        ("đã giao Văn phòng hoàn thành 40 hồ sơ", "40", False),
        ("yêu cầu khẩn trương giải quyết 6 vụ", "6", True),
        ("đăng ký tổ chức 9 phiên tòa", "9", True),
        ("cần khắc phục 3 hạn chế", "3", None),
        ("Kế hoạch năm 2025: kiểm sát 5 cuộc", "5", True),
        ("Thực hiện Kế hoạch năm 2024: kiểm sát 5 cuộc", "5", None),
        ("VKSND hai cấp có 5 nhiệm vụ sau: số hóa 120 hồ sơ", "120", True),
        ("đạt 93%, cao hơn mục tiêu 91% của năm", "91", None),
        ("ban hành 10 bản, vượt 02 bản so với mục tiêu đề ra; truy tố 31 vụ", "31 vụ", None),
        ("đạt được mục tiêu đề ra, truy tố 31 vụ", "31 vụ", None),
        ("cam kết có 100% tập thể hoàn thành", "100%", True),
        ("vượt chỉ tiêu đề ra, đạt 95%", "95%", None),
        ("số việc phải thi hành là 1.200 việc", "1.200", None),
        ("chỉ tiêu phấn đấu 85%, kết quả đạt được 92%", "85%", True),
        ("vượt 3 vụ so với kế hoạch đề ra, ban hành 9 bản", "9 bản", None),
        ("đạt 97% số vụ phải giải quyết, truy tố 31 vụ", "31 vụ", None),
        ("đạt 97% số án phải có yêu cầu điều tra; truy tố 31 vụ", "31 vụ", None),
        ("các vụ án phải được giải quyết, đạt 95%", "95%", True),
        ("báo cáo đề nghị VKSND cấp cao kháng nghị 5 vụ", "5 vụ", None),
        ("được đề nghị Viện trưởng tặng Bằng khen; có 4 tập thể", "4 tập", None),
        ("lưu ý các phòng rà soát 16 hồ sơ", "16 hồ", True),
        ("lưu ý tình trạng 16 hồ sơ thất lạc", "16 hồ", None),
        ("phấn đấu số hóa 5% số vụ đã truy tố; tổ chức 7 phiên", "7 phiên", True),
        ("thống nhất giao ước thi đua năm 2022: tổ chức 7 phiên", "7 phiên", True),
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
        ("từ nay đến hết tháng 11 tổ chức 7 phiên", "7 phiên", True),
        ("từ đó đến nay tổ chức 7 phiên", "7 phiên", None),
        ("tổng hợp 8 lỗi và yêu cầu các đơn vị khắc phục", "8 lỗi", None),
        ("yêu cầu hai đơn vị giảm 95%", "95%", True),
        ("phải gửi đủ 90 bản án; đến nay mới đạt 71%", "71%", False),
        ("vượt 12% kế hoạch đề ra; đứng đầu là khu vực 2 với 410 hồ sơ", "410", None),
        ("Kế hoạch đề ra: số hóa 410 hồ sơ", "410", True),
        ("Đại hội thông qua 5 chỉ tiêu: quyên góp 95 triệu đồng", "95", True),
        ("Chỉ tiêu nhiệm kỳ 2023 - 2026 được Đại hội biểu quyết: quyên góp 95 triệu đồng", "95", True),
        ("Chỉ tiêu năm 2023 của Phòng là mở 3 lớp và ban hành 7 kháng nghị", "7", True),
        ("Kết quả đạt chỉ tiêu của ngành là có 7 kháng nghị", "7", None),
        ("Một số chỉ tiêu đạt được: quyên góp 95 triệu đồng", "95", None),
        ("có ít nhất 2 đề tài được Hội đồng công nhận, cả tỉnh có 40 đề tài", "40", True),
    ],
)
def test_the_nearest_word_decides(text: str, figure: str, plan: bool | None) -> None:
    """A plan, a result, or nothing said: the word before the figure decides, else one after it in its clause."""
    assert tells_plan(text, find_cues(text), start=0, at=text.index(figure)) is plan


@pytest.mark.parametrize(
    ("text", "minima"),
    [
        ("Mỗi phòng tổ chức ít nhất 3 phiên.", ["ít nhất 3"]),
        ("Chỉ tiêu cụ thể: 90% văn bản gửi đúng hạn; tối thiểu 3 phiên.", ["Chỉ tiêu cụ thể", "tối thiểu 3"]),
        ("Đã tổ chức ít nhất 3 phiên.", []),
        ("Buồng rộng hơn mức quy định tối thiểu 2m2.", []),
    ],
)
def test_a_minimum_is_a_weak_sign_of_a_plan(text: str, minima: list[str]) -> None:
    """What is set as a minimum is planned, unless its sentence says otherwise."""
    weak = [cue.start for cue in find_cues(text) if cue.weak]
    assert weak == [text.index(words) for words in minima]


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("chưa đạt chỉ tiêu đề ra đầu năm là 82%", "82%", True),
        ("thấp hơn số đăng ký là 50 vụ", "50 vụ", True),
        ("chỉ tiêu 85%", "85%", True),
        ("kiểm sát 07 cuộc (kế hoạch năm 09 cuộc)", "09", True),
        ("kiểm sát 07 cuộc (kế hoạch năm 09 cuộc)", "07", False),
        ("đạt chỉ tiêu, ban hành 85 bản", "85 bản", False),
    ],
)
def test_a_number_named_a_target_is_one(text: str, figure: str, expected: bool) -> None:
    """What a result is measured against is no result."""
    assert names_target(text, start=0, at=text.index(figure)) is expected


@pytest.mark.parametrize(
    ("title", "plan"),
    [
        ("KẾ HOẠCH công tác năm 2024", True),
        ("Chỉ tiêu phấn đấu năm 2024", True),
        ("VIỆN KIỂM SÁT NHÂN DÂN TỈNH SƠN LA - KẾ HOẠCH CÔNG TÁC NĂM 2024", True),
        ("VKSND khu vực 2 - Sơn La: Chương trình công tác quý II/2026", True),
        ("VKSND tỉnh Sơn La: Kế hoạch số hóa hồ sơ hoàn thành trước hạn", False),
        ("VKSND tỉnh Sơn La: Kết quả thực hiện kế hoạch năm 2024", False),
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
        ("Dự toán 940 triệu đồng cho thiết bị.", False),
        ("Tổ chức ít nhất 12 phiên tòa.", False),
    ],
)
def test_a_sentence_about_the_meeting_itself_is_told(sentence: str, expected: bool) -> None:
    """Guests and awards end what was being planned in the sentence before."""
    assert recounts(sentence, 0) is expected


@pytest.mark.parametrize(
    ("text", "figure", "target"),
    [
        ("tỷ lệ giải quyết tin báo chưa đạt chỉ tiêu 90%", "90%", True),
        ("không bảo đảm mức 85% của ngành", "85%", True),
        ("ty le chua dat 95% theo nghi quyet", "95%", True),
        ("tỷ lệ chưa hoàn thành chỉ tiêu Quốc hội giao 80%", "80%", True),
        ("chưa đạt chỉ tiêu, chỉ giải quyết được 85%", "85%", False),
        ("chưa đạt chỉ tiêu với 85%", "85%", False),
        ("chưa đạt 3 chỉ tiêu", "3", False),
        ("số chưa đến hạn còn 12%", "12%", False),
    ],
)
def test_a_share_that_was_not_reached_is_a_target(text: str, figure: str, *, target: bool) -> None:
    """What was reached instead is a result."""
    assert names_target(text, start=0, at=text.index(figure)) is target


@pytest.mark.parametrize("caption", ["Một số chỉ tiêu nghiệp vụ toàn tỉnh", "Kết quả các chỉ tiêu của đơn vị"])
def test_indicators_at_the_end_of_a_caption_set_nothing(caption: str) -> None:
    """What a table lists under it was reached."""
    assert not names_target(caption, start=0, at=len(caption) - 1)


@pytest.mark.parametrize(
    ("text", "figure", "target"),
    [
        ("ban hành 9 kháng nghị; chỉ tiêu năm 2024 được giao là 7 kháng nghị", "7", True),
        ("tổ chức 9 cuộc kiểm sát, kế hoạch cả năm là 11 cuộc", "11", True),
        ("được giao 8 kháng nghị, đã ban hành 6 kháng nghị", "8", True),
        ("ban hành 14 kháng nghị trên tổng số 13 kháng nghị được giao", "13", True),
        ("được giao 40 vụ án, đã giải quyết 38 vụ", "40", False),
        ("được giao 176 biên chế nhưng mới có 161 người", "176", False),
    ],
)
def test_what_was_given_to_be_done_is_a_target(text: str, figure: str, target: bool) -> None:
    """Acts are given as a target, with a year or not; posts and cases are given for good."""
    assert names_target(text, start=0, at=text.index(figure)) is target


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("đề nghị Viện trưởng kháng nghị giám đốc thẩm 05 vụ", None),
        ("đề nghị Viện trưởng kháng nghị theo thủ tục tái thẩm 05 vụ", None),
        ("đề nghị lãnh đạo VKSND cấp cao kháng nghị theo thủ tục giám đốc thẩm 05 vụ", None),
        ("đề nghị Viện trưởng kháng nghị theo thủ tục phúc thẩm 05 vụ", True),
        ("đề nghị các phòng kháng nghị 05 vụ", True),
    ],
)
def test_a_protest_that_only_the_office_above_lodges_is_proposed(text: str, *, plan: bool | None) -> None:
    """The proposal was made; to lodge an ordinary protest is a task of those addressed."""
    assert tells_plan(text, find_cues(text), start=0, at=text.index("05")) is plan


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("chương trình của đơn vị đề ra 4 phong trào", True),
        ("ban hành chương trình riêng, bám sát nội dung đề ra, tổ chức 4 phong trào", None),
    ],
)
def test_a_plan_sets_what_its_own_clause_says(text: str, *, plan: bool | None) -> None:
    """Behind a comma something else set it."""
    assert tells_plan(text, find_cues(text), start=0, at=text.index("4")) is plan
