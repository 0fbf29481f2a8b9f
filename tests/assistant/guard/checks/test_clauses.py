"""Whose a word is in a sentence of several clauses, and tasks that were given but not done."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import is_supported

GROUPS = (
    "Tổ 1 do đồng chí Vi Văn Thụy, Phó Viện trưởng, phụ trách khối hình sự; Tổ 2 do đồng chí Nông Thị Hà, Phó Viện"
    " trưởng, phụ trách khối dân sự."
)
SUCCESSION = (
    "Đồng chí Lý Văn Sình được luân chuyển giữ chức Viện trưởng VKSND huyện Lộc Bình thay đồng chí Hứa Đức Tài nghỉ"
    " hưu."
)
TRUSTEE = (
    "Qua kiểm sát, VKSND tỉnh Lạng Sơn ban hành 01 kiến nghị đối với Quản tài viên Đặng Quốc Chính về chậm báo cáo."
)
ORDERS = "Viện trưởng yêu cầu: Văn phòng hoàn thiện dự thảo Quy chế, trình Ủy ban kiểm sát trước ngày 10/6/2024."
REBUKE = "Chánh Thanh tra kiến nghị Viện trưởng VKSND tỉnh Lạng Sơn phê bình tập thể lãnh đạo Phòng 8."
PROPOSAL = (
    "VKSND huyện Lộc Bình đạt 97 điểm, VKSND huyện Cao Lộc đạt 98 điểm. Cụm đề nghị tặng Cờ thi đua của ngành cho VKSND"
    " huyện Cao Lộc."
)
RETURNS = "Số vụ Viện kiểm sát trả hồ sơ để điều tra bổ sung giảm từ 21 vụ xuống còn 9 vụ."
PRIZES = "Cơ cấu giải thưởng gồm 01 giải Nhất, 02 giải Nhì, 03 giải Ba."


@pytest.mark.parametrize(
    ("claim", "passage", "borne_out"),
    [
        ("Bà Nông Thị Hà phụ trách khối dân sự.", GROUPS, True),
        ("Bà Nông Thị Hà phụ trách khối hình sự.", GROUPS, False),
        ("Lý Văn Sình được luân chuyển giữ chức Viện trưởng VKSND huyện Lộc Bình.", SUCCESSION, True),
        ("Hứa Đức Tài được luân chuyển giữ chức Viện trưởng VKSND huyện Lộc Bình.", SUCCESSION, False),
        ("Ông Đặng Quốc Chính bị VKSND tỉnh Lạng Sơn kiến nghị về chậm báo cáo.", TRUSTEE, True),
        ("Quản tài viên Đặng Quốc Chính ban hành 01 kiến nghị về chậm báo cáo.", TRUSTEE, False),
        ("Văn phòng phải trình Ủy ban kiểm sát dự thảo Quy chế trước ngày 10/6/2024.", ORDERS, True),
        ("Văn phòng đã trình Ủy ban kiểm sát dự thảo Quy chế trước ngày 10/6/2024.", ORDERS, False),
        ("Viện trưởng VKSND tỉnh Lạng Sơn đã phê bình tập thể lãnh đạo Phòng 8.", REBUKE, False),
        ("Cụm đề nghị tặng Cờ thi đua của ngành cho VKSND huyện Cao Lộc.", PROPOSAL, True),
        ("Cụm đề nghị tặng Cờ thi đua của ngành cho VKSND huyện Lộc Bình.", PROPOSAL, False),
        ("Số vụ trả hồ sơ để điều tra bổ sung giảm 12 vụ, từ 21 xuống 9 vụ.", RETURNS, True),
        ("Số vụ trả hồ sơ để điều tra bổ sung giảm 11 vụ, từ 21 xuống 9 vụ.", RETURNS, False),
        ("Có tổng cộng 6 giải thưởng: 1 giải Nhất, 2 giải Nhì và 3 giải Ba.", PRIZES, True),
        ("Có tổng cộng 7 giải thưởng: 1 giải Nhất, 2 giải Nhì và 3 giải Ba.", PRIZES, False),
    ],
)
def test_what_is_told_of_one_is_not_anothers(claim: str, passage: str, *, borne_out: bool) -> None:
    """The person's own clause, the task as a task, the body named, the difference shown."""
    assert is_supported(claim, passage) is borne_out


APPOINTED = (
    "VKSND tỉnh Lạng Sơn công bố quyết định bổ nhiệm các đồng chí: Vi Tấn Lộc (Phòng 1), Hoàng Mộng Cầm (Phòng 9) và"
    " Lý Ngọc Trâm (VKSND huyện Lộc Bình)."
)
GIFT = "VKSND tỉnh Lạng Sơn tặng thư viện VKSND tỉnh Cao Bằng 120 cuốn sách."
SEATS = (
    "VKSND tỉnh Lạng Sơn biệt phái 06 công chức về VKSND khu vực 3 và VKSND khu vực 4. VKSND khu vực 4 còn phải đi mượn"
    " trụ sở của UBND phường."
)
MEETING = (
    "Trả lời chất vấn tại kỳ họp\nViện trưởng VKSND tỉnh Lạng Sơn Đồng Quốc Khải trả lời chất vấn của đại biểu Châu Anh"
    " Dũng về án tồn đọng. Viện trưởng nêu 3 nguyên nhân."
)


@pytest.mark.parametrize(
    ("claim", "passage", "borne_out"),
    [
        ("Bà Lý Ngọc Trâm công tác tại VKSND huyện Lộc Bình.", APPOINTED, True),
        ("Bà Lý Ngọc Trâm công tác tại Phòng 9.", APPOINTED, False),
        ("VKSND tỉnh Lạng Sơn trao tặng VKSND tỉnh Cao Bằng 120 cuốn sách.", GIFT, True),
        ("VKSND tỉnh Cao Bằng tặng VKSND tỉnh Lạng Sơn 120 cuốn sách.", GIFT, False),
        ("VKSND khu vực 4 phải mượn trụ sở của UBND phường.", SEATS, True),
        ("VKSND khu vực 3 phải mượn trụ sở của UBND phường.", SEATS, False),
        ("Viện trưởng Đồng Quốc Khải trả lời chất vấn về án tồn đọng.", MEETING, True),
        ("Viện trưởng VKSND tỉnh Lạng Sơn Châu Anh Dũng trả lời chất vấn về án tồn đọng.", MEETING, False),
    ],
)
def test_statements_together_lend_no_subject(claim: str, passage: str, *, borne_out: bool) -> None:
    """Who works where, who gives to whom, whose sentence it is: neighbouring statements do not mend it."""
    assert is_supported(claim, passage) is borne_out


LEADERS = "Năm 2024, Tòa án nhân dân tỉnh làm Khối trưởng; năm 2025, Sở Tư pháp được bầu làm Khối trưởng."
SCHOOL = "VKSND huyện Cao Lộc phối hợp với Trường THPT Đồng Đăng tuyên truyền cho hơn 420 học sinh."
SUIT = "Vụ án tranh chấp hợp đồng đặt cọc giữa nguyên đơn bà Đặng Thị Sen và bị đơn ông Hoàng Trọng Bách."
DONORS = "Người hiến nhiều lần nhất là anh Thái Phúc Nguyên, Phòng 3, với 27 lần."
SEATED = (
    "VKSND khu vực 1 do đồng chí Vi Công Hiền làm Viện trưởng; VKSND khu vực 2 do đồng chí Phạm Bá Thế làm Viện trưởng."
)
ADMITTED = "Trong 6 tháng đầu năm 2024, Đảng bộ VKSND tỉnh Lạng Sơn kết nạp 3 đảng viên."


@pytest.mark.parametrize(
    ("claim", "passage", "borne_out"),
    [
        ("Năm 2024, Tòa án nhân dân tỉnh làm Khối trưởng.", LEADERS, True),
        ("Năm 2025, Tòa án nhân dân tỉnh được bầu làm Khối trưởng.", LEADERS, False),
        ("VKSND huyện Cao Lộc cùng Trường THPT Đồng Đăng tuyên truyền cho hơn 420 học sinh.", SCHOOL, True),
        ("VKSND huyện Cao Lộc phối hợp với Trường THPT Cao Lộc tuyên truyền cho hơn 420 học sinh.", SCHOOL, False),
        ("Bị đơn trong vụ án là ông Hoàng Trọng Bách.", SUIT, True),
        ("Bị đơn trong vụ án là bà Đặng Thị Sen.", SUIT, False),
        ("Ông Phạm Bá Thế làm Viện trưởng VKSND khu vực 2.", SEATED, True),
        ("VKSND khu vực 2 do đồng chí Vi Công Hiền làm Viện trưởng.", SEATED, False),
        ("Anh Thái Phúc Nguyên là người hiến nhiều nhất với 27 lần.", DONORS, True),
        ("Anh Thái Phúc Nguyên là người hiến ít nhất với 27 lần.", DONORS, False),
        ("Đảng bộ VKSND tỉnh Lạng Sơn kết nạp 3 đảng viên trong nửa đầu năm 2024.", ADMITTED, True),
        ("Trong 6 tháng đầu năm 2024, Đảng bộ VKSND tỉnh Lạng Sơn kết nạp 3 đảng viên, đều là nữ.", ADMITTED, False),
    ],
)
def test_years_names_and_parties_stay_with_their_own(claim: str, passage: str, *, borne_out: bool) -> None:
    """Another year's body, a district's name for a school's, the other party, an added word."""
    assert is_supported(claim, passage) is borne_out
