"""Whose deed, office or body something is, in sentences that a model joins, splits or turns round."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check, is_supported

GROUP = (
    "Khối thi đua số 2 gồm 04 đơn vị. Hội nghị nhất trí bầu VKSND huyện Bắc Sơn làm Khối trưởng, VKSND huyện Tràng Định"
    " làm Khối phó năm 2025."
)
VISIT = (
    "VKSND tỉnh Lạng Sơn, tháng 3/2024\n"
    "Dự và chỉ đạo buổi lễ có đồng chí Lương Thế Phong, Phó Viện trưởng VKSND tối cao; đồng chí Hứa Thị Mận, Phó Chủ"
    " tịch UBND tỉnh. Đồng chí Vi Đức Thọ, Viện trưởng VKSND tỉnh Lạng Sơn chủ trì buổi lễ."
)
POSTS = (
    "Đồng chí Triệu Văn Cường được bổ nhiệm giữ chức vụ Viện trưởng VKSND khu vực 2, đồng chí Lộc Thị Hoa, nguyên Viện"
    " trưởng VKSND huyện Văn Quan giữ chức vụ Phó Viện trưởng VKSND khu vực 5."
)
CONTEST = "Giải Nhì thuộc về đồng chí Mã Văn Toàn (Phòng 9) và đồng chí Đàm Thị Nga (VKSND huyện Đình Lập)."
INSPECTED = (
    "Trưởng Công an xã Hồng Phong đã tiếp thu kết luận và cam kết chấn chỉnh việc ghi sổ trong thời hạn 15 ngày. Hội"
    " nghị thống nhất bổ sung Quy chế trong quý II/2024."
)
HANDED = (
    "Thay mặt lãnh đạo, đồng chí Hoàng Mạnh Hà, Viện trưởng VKSND tỉnh đã trao Quyết định số 77/QĐ-VKS ngày 02/4/2024"
    " bổ nhiệm ông Nông Văn Páo; bà Chu Thị Lụa được điều động về Phòng 3."
)
REPORTED = (
    "VKSND tỉnh Lạng Sơn báo cáo công tác năm 2024\n"
    "Năm 2024, VKSND hai cấp tiếp nhận 518 tố giác, tin báo về tội phạm, đã giải quyết 471 tin; trả hồ sơ điều tra bổ"
    " sung 04 vụ. Tòa án không chấp nhận 02 kháng nghị. Nhân dịp Tết Nguyên đán Giáp Thìn, Công đoàn trao 60 suất quà."
)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Khối trưởng Khối thi đua năm 2025 là VKSND huyện Bắc Sơn. Khối phó là VKSND huyện Tràng Định.", GROUP),
        (
            "Buổi lễ do Viện trưởng VKSND tỉnh Lạng Sơn Vi Đức Thọ chủ trì, với sự tham dự và chỉ đạo của Phó Viện"
            " trưởng VKSND tối cao Lương Thế Phong.",
            VISIT,
        ),
        ("Tân Viện trưởng VKSND khu vực 2 là đồng chí Triệu Văn Cường.", POSTS),
        ("Bà Lộc Thị Hoa, trước đây là Viện trưởng VKSND huyện Văn Quan, nay là Phó Viện trưởng khu vực 5.", POSTS),
        ("Giải Nhì được trao cho Mã Văn Toàn ở Phòng 9 và Đàm Thị Nga ở VKSND huyện Đình Lập.", CONTEST),
        ("Trưởng Công an xã Hồng Phong đã tiếp thu và cam kết chấn chỉnh việc ghi sổ trong 15 ngày.", INSPECTED),
        ("Hội nghị thống nhất Quy chế sẽ được bổ sung trong quý II/2024.", INSPECTED),
        ("Ông Hoàng Mạnh Hà đã trao quyết định bổ nhiệm cho ông Nông Văn Páo.", HANDED),
        ("VKSND hai cấp tiếp nhận 518 tin báo, tố giác về tội phạm, tức đã nhận 518 tin.", REPORTED),
        ("Toàn tỉnh có 4 vụ trả hồ sơ điều tra bổ sung.", REPORTED),
        ("Có 2 kháng nghị bị Tòa án bác.", REPORTED),
        ("Dịp Tết Giáp Thìn, Công đoàn đã trao 60 suất quà.", REPORTED),
    ],
)
def test_what_is_joined_split_or_turned_round_passes(claim: str, passage: str) -> None:
    """Two sentences, two statements joined, offices announced, homes behind "ở", the like by another name."""
    assert is_supported(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Khối trưởng Khối thi đua năm 2025 là VKSND huyện Tràng Định. Khối phó là VKSND huyện Bắc Sơn.", GROUP),
        (
            "Buổi lễ do Phó Chủ tịch UBND tỉnh Hứa Thị Mận chủ trì, với sự tham dự và chỉ đạo của Phó Viện trưởng VKSND"
            " tối cao Lương Thế Phong.",
            VISIT,
        ),
        ("Tân Viện trưởng VKSND khu vực 5 là đồng chí Triệu Văn Cường.", POSTS),
        ("Tân Viện trưởng VKSND khu vực 2 là đồng chí Lộc Thị Hoa.", POSTS),
        ("Bà Lộc Thị Hoa, trước đây là Phó Viện trưởng VKSND huyện Văn Quan, nay công tác tại khu vực 5.", POSTS),
        ("Giải Nhì được trao cho Mã Văn Toàn ở VKSND huyện Đình Lập và Đàm Thị Nga ở Phòng 9.", CONTEST),
        ("Trưởng Công an xã Hồng Phong đã tiếp thu và chấn chỉnh việc ghi sổ trong 15 ngày.", INSPECTED),
        ("Quy chế đã được bổ sung trong quý II/2024.", INSPECTED),
        ("Bà Chu Thị Lụa đã trao quyết định bổ nhiệm cho ông Nông Văn Páo.", HANDED),
        ("VKSND hai cấp tiếp nhận 471 tin báo, tố giác về tội phạm.", REPORTED),
        ("Toàn ngành có 4 vụ trả hồ sơ điều tra bổ sung.", REPORTED),
        ("Có 2 kháng nghị được Tòa án chấp nhận.", REPORTED),
        ("Dịp Tết Giáp Thìn, Công đoàn đã trao 16 suất quà.", REPORTED),
    ],
)
def test_what_changes_hands_by_it_is_flagged(claim: str, passage: str) -> None:
    """Offices, homes and deeds exchanged, a promise told as kept, another office left, another extent."""
    assert not check(claim, passage).passed


SCHOOL = "Chi đoàn VKSND tỉnh và Trường THCS Hoàng Văn Thụ tổ chức 06 buổi tuyên truyền cho 450 học sinh."
WRITTEN_OUT = "Ban Chấp hành Đoàn trao giải cho Trường trung học cơ sở Đông Kinh và 03 trường khác."
REASONS = (
    "Thông báo rút kinh nghiệm nêu vi phạm về thẩm quyền giải quyết (06 vụ), xác định thiếu người tham gia tố tụng (11"
    " vụ) và tính án phí (02 vụ)."
)
WEAK = "Nguyên nhân là do cán bộ chưa nghiên cứu kỹ tài liệu, công tác tham mưu còn hạn chế."
MEETINGS = "Hai ngành đã tổ chức 08 cuộc họp để giải quyết vướng mắc trong 25 vụ án."
CHARITY = (
    "Công đoàn trao 40 suất quà (mỗi suất 700.000 đồng) cho hộ nghèo xã Yên Trạch. Tổng giá trị quà tặng là 28 triệu"
    " đồng."
)
CHARGED = "VKSND tỉnh truy tố Hà Văn Lực về tội “Tham ô tài sản” và “Giả mạo trong công tác”."


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Chi đoàn cùng Trường Trung học cơ sở Hoàng Văn Thụ tổ chức 6 buổi tuyên truyền cho 450 học sinh.", SCHOOL),
        ("Trường THCS Đông Kinh và 3 trường khác được Ban Chấp hành Đoàn trao giải.", WRITTEN_OUT),
        ("Có 6 vụ vi phạm về thẩm quyền giải quyết và 11 vụ xác định thiếu người tham gia tố tụng.", REASONS),
        ("Tính án phí sai có 2 vụ, vi phạm về thẩm quyền có 6 vụ.", REASONS),
        ("Nguyên nhân là do cán bộ nghiên cứu tài liệu chưa kỹ, công tác tham mưu chưa tốt.", WEAK),
        ("Hai ngành đã họp 8 lần để tháo gỡ vướng mắc trong 25 vụ án.", MEETINGS),
        ("Công đoàn đã trao quà cho hộ nghèo xã Yên Trạch với tổng giá trị 28 triệu đồng.", CHARITY),
        ("Hà Văn Lực bị VKSND tỉnh truy tố về hai tội danh.", CHARGED),
    ],
)
def test_what_is_abbreviated_counted_or_weakened_otherwise_passes(claim: str, passage: str) -> None:
    """Initials written out, figures in brackets, "lần" of meetings, totals beside pieces, charges counted."""
    assert is_supported(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Chi đoàn cùng Trường Trung học phổ thông Hoàng Văn Thụ tổ chức 6 buổi tuyên truyền.", SCHOOL),
        ("Chi đoàn cùng Trường Trung học cơ sở Chu Văn An tổ chức 6 buổi tuyên truyền.", SCHOOL),
        ("Trường THCS Hoàng Văn Thụ và 3 trường khác được Ban Chấp hành Đoàn trao giải.", WRITTEN_OUT),
        ("Có 11 vụ vi phạm về thẩm quyền giải quyết và 6 vụ xác định thiếu người tham gia tố tụng.", REASONS),
        ("Vi phạm về thẩm quyền giải quyết có 2 vụ.", REASONS),
        ("Nguyên nhân là do cán bộ nghiên cứu kỹ tài liệu, công tác tham mưu còn hạn chế.", WEAK),
        ("Hai ngành đã họp 25 lần để tháo gỡ vướng mắc trong 8 vụ án.", MEETINGS),
        ("Công đoàn trao 40 suất quà, mỗi suất 28 triệu đồng.", CHARITY),
        ("Hà Văn Lực bị VKSND tỉnh truy tố về ba tội danh.", CHARGED),
    ],
)
def test_another_school_count_or_quality_is_flagged(claim: str, passage: str) -> None:
    """Another kind or name of school, figures in brackets exchanged, the quality affirmed, the total for a piece."""
    assert not check(claim, passage).passed


LENDING = (
    "VKSND huyện kháng nghị án dân sự\n"
    "TAND huyện buộc bị đơn trả tiền lãi 96.500.000 đồng là không đúng. VKSND huyện kháng nghị, đề nghị TAND tỉnh Lạng"
    " Sơn sửa bản án theo hướng giảm tiền lãi xuống còn 71.200.000 đồng."
)
RETIRED = "VKSND tỉnh gặp mặt 64 cán bộ hưu trí. Thanh tra kiến nghị rút kinh nghiệm 05 cá nhân, không ai bị kỷ luật."
SHORT_OF = "VKSND tỉnh còn thiếu cán bộ lưu trữ tại 04/11 VKSND cấp huyện. Lớp tập huấn có 58/60 đảng viên dự."
MATCH = (
    "Đội Công an huyện đạt giải Nhất, đội VKSND huyện Chi Lăng đạt giải Nhì; vận động viên Lành Văn Hùng (VKSND huyện"
    " Chi Lăng) ghi nhiều điểm nhất."
)
ARRESTED = "VKSND huyện phê chuẩn lệnh tạm giam Siu Blơi, nguyên Chủ tịch UBND xã và Rơ Mah Ven, nguyên Kế toán trưởng."


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("VKSND huyện đề nghị sửa bản án, giảm tiền lãi từ 96,5 triệu đồng xuống 71,2 triệu đồng.", LENDING),
        ("VKSND tỉnh đã gặp mặt 64 cán bộ đã nghỉ hưu.", RETIRED),
        ("Có 5 cá nhân bị kiến nghị rút kinh nghiệm, không ai bị kỷ luật.", RETIRED),
        ("Trong 11 VKSND cấp huyện, 4 đơn vị còn thiếu cán bộ lưu trữ.", SHORT_OF),
        ("Lớp tập huấn có 2 đảng viên vắng mặt.", SHORT_OF),
        ("Đội VKSND huyện Chi Lăng giành giải Nhì, xếp sau đội Công an huyện.", MATCH),
        ("Vận động viên ghi nhiều điểm nhất là Lành Văn Hùng của VKSND huyện Chi Lăng.", MATCH),
        ("Siu Blơi, cựu Chủ tịch UBND xã, bị VKSND huyện phê chuẩn lệnh tạm giam.", ARRESTED),
    ],
)
def test_ends_of_a_change_and_parts_of_a_whole_pass(claim: str, passage: str) -> None:
    """Both ends of a change, a denial kept, the part that lacks something, the second beside the first, "cựu"."""
    assert is_supported(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("VKSND huyện đề nghị sửa bản án, giảm tiền lãi từ 96,5 triệu đồng xuống 72,1 triệu đồng.", LENDING),
        ("Có 5 cá nhân bị kỷ luật.", RETIRED),
        ("Có 7 VKSND cấp huyện còn thiếu cán bộ lưu trữ.", SHORT_OF),
        ("Đội Công an huyện giành giải Nhì, xếp sau đội VKSND huyện Chi Lăng.", MATCH),
        ("Vận động viên ghi nhiều điểm nhất là Lành Văn Hùng của Công an huyện.", MATCH),
        ("Siu Blơi, cựu Phó Chủ tịch UBND xã, bị VKSND huyện phê chuẩn lệnh tạm giam.", ARRESTED),
    ],
)
def test_the_other_end_part_or_side_is_flagged(claim: str, passage: str) -> None:
    """Another end, what was only denied, the part that lacks nothing, the first for the second, another office."""
    assert not check(claim, passage).passed


HEARINGS = (
    "VKSND tỉnh Lạng Sơn, quý III/2024\n"
    "Phòng 9 tham gia 14 phiên tòa; 13 vụ Tòa án tuyên phù hợp với ý kiến của Viện kiểm sát, 01 vụ không phù hợp. Số vi"
    " phạm giảm từ 26 xuống 17 vi phạm; đã lập 20 hồ sơ yêu cầu, trực tiếp kiểm sát tại 08 phường."
)
UNION = (
    "VKSND tỉnh Lạng Sơn, năm 2024\n"
    "Đại hội nhất trí thông qua 04 chỉ tiêu, trong đó phấn đấu kết nạp 03 đoàn viên. Công đoàn VKSND tỉnh được Liên"
    " đoàn Lao động tỉnh tặng Cờ thi đua. Bị cáo Nông Văn Sẩy bị tuyên phạt 02 năm tù."
)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Có 1 vụ Tòa án tuyên không phù hợp với ý kiến của Viện kiểm sát.", HEARINGS),
        ("Số vi phạm còn 17, giảm 9 so với trước.", HEARINGS),
        ("Phòng 9 đã trực tiếp kiểm sát tại 8 phường.", HEARINGS),
        ("Đại hội đã thông qua 4 chỉ tiêu.", UNION),
        ("Công đoàn VKSND tỉnh nhận Cờ thi đua của Liên đoàn Lao động tỉnh.", UNION),
    ],
)
def test_what_a_mark_or_a_number_settles_passes(claim: str, passage: str) -> None:
    """The one that is denied by its number, a difference told by both ends, what only follows an order, a vote."""
    assert is_supported(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Có 13 vụ Tòa án tuyên không phù hợp với ý kiến của Viện kiểm sát.", HEARINGS),
        ("Số vi phạm còn 17, tăng 9 so với trước.", HEARINGS),
        ("Số vi phạm còn 17, giảm 8 so với trước.", HEARINGS),
        ("Đại hội đã kết nạp 3 đoàn viên.", UNION),
        ("Công đoàn VKSND tỉnh tặng Cờ thi đua cho Liên đoàn Lao động tỉnh.", UNION),
        ("Bị cáo Nông Văn Sẩy bị tuyên phạt 02 năm tù cho hưởng án treo.", UNION),
    ],
)
def test_what_they_settle_otherwise_is_flagged(claim: str, passage: str) -> None:
    """The denial of the other number, the other way, another difference, an aim, a gift turned, an added term."""
    assert not check(claim, passage).passed


VISITORS = (
    "VKSND tỉnh Lạng Sơn, năm 2022\n"
    "VKSND huyện Bắc Sơn, VKSND huyện Bình Gia là các đơn vị tiếp nhiều công dân nhất, lần lượt là 83 và 46 lượt. Đã"
    " gửi 02 kiến nghị đến Sở Xây dựng."
)


@pytest.mark.parametrize(
    ("claim", "passed"),
    [
        ("VKSND huyện Bắc Sơn tiếp 83 lượt công dân, VKSND huyện Bình Gia tiếp 46 lượt.", True),
        ("VKSND huyện Bình Gia tiếp 83 lượt công dân, VKSND huyện Bắc Sơn tiếp 46 lượt.", False),
        ("Có 2 kiến nghị được gửi đến Sở Xây dựng.", True),
        ("Có 2 kiến nghị được gửi đến Sở Y tế.", False),
    ],
)
def test_what_is_told_off_in_turn_keeps_its_body(claim: str, *, passed: bool) -> None:
    """Each of two clauses has its own body; a department of one letter is none that the evidence lacks."""
    assert check(claim, VISITORS).passed is passed
