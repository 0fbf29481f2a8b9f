"""Acts, tiers and kinds of custody that are never one for the other."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand
from assistant.types import Status
from assistant.weighing.counts.acts import is_of_other_act
from assistant.weighing.statements import statements_of
from documents.loading import document_from_raw
from documents.readers.types import RawBlock, RawDocument, RawTable
from documents.types import BlockKind
from tests.assistant.corpus import decision, values

PROSECUTION = (
    "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
    "Năm 2023, VKSND tỉnh Sóc Trăng đã thụ lý 812 tin báo về tội phạm và kiến nghị khởi tố, đã giải quyết 790 tin.",
    "Kiểm sát điều tra 640 vụ/980 bị can; truy tố 410 vụ/633 bị can; đình chỉ điều tra: không có trường hợp nào.",
    "Hủy 04 quyết định không khởi tố vụ án. Từ chối phê chuẩn 02 lệnh bắt tạm giam.",
    "Phòng 7 ban hành 06 kháng nghị phúc thẩm trên một cấp.",
    "Nhà tạm giữ quản lý 77 người bị tạm giam.",
)
OF = "VKSND tỉnh Sóc Trăng năm 2023"


@pytest.mark.parametrize(
    "question",
    [
        f"{OF} khởi tố bao nhiêu vụ?",
        f"{OF} đình chỉ điều tra bao nhiêu vụ?",
        f"{OF} kiến nghị khởi tố bao nhiêu vụ?",
        f"{OF} số hóa hồ sơ bao nhiêu vụ?",
        f"{OF} hủy bao nhiêu quyết định khởi tố vụ án?",
        f"{OF} phê chuẩn bao nhiêu lệnh bắt tạm giam?",
        f"Phòng 7 {OF} ban hành bao nhiêu kháng nghị ngang cấp?",
        f"{OF} quản lý bao nhiêu người bị tạm giữ?",
        f"{OF} ban hành bao nhiêu quyết định khởi tố?",
        f"{OF} quản lý bao nhiêu phạm nhân?",
    ],
)
def test_another_act_is_no_answer(question: str) -> None:
    """What is told beside the act asked for, refused or annulled is not it."""
    assert decision(question, PROSECUTION).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (f"{OF} truy tố bao nhiêu vụ?", [410]),
        (f"{OF} hủy bao nhiêu quyết định không khởi tố?", [4]),
        (f"Phòng 7 {OF} ban hành bao nhiêu kháng nghị trên một cấp?", [6]),
        (f"{OF} quản lý bao nhiêu người bị tạm giam?", [77]),
        (f"{OF} đã giải quyết bao nhiêu tin báo?", [790]),
    ],
)
def test_the_very_act_is(question: str, found: list[int]) -> None:
    """By its own words or those of its clause."""
    assert [value for value in values(decision(question, PROSECUTION)) if value in found] == found


FIELD = (
    "VKSND tỉnh Sóc Trăng sơ kết 6 tháng đầu năm 2024",
    "Trong khâu thực hành quyền công tố, 6 tháng đầu năm 2024 VKSND tỉnh Sóc Trăng đã yêu cầu khởi tố 11 vụ.",
    "Thực hành quyền công tố và kiểm sát xét xử 233 vụ án.",
)


def test_the_field_that_opens_a_sentence_is_no_act() -> None:
    """What was done in a field is not how many cases the field had."""
    of = "6 tháng đầu năm 2024, VKSND tỉnh Sóc Trăng"
    assert decision(f"{of} thực hành quyền công tố bao nhiêu vụ?", FIELD[:2]).status is Status.NOT_FOUND
    assert values(decision(f"{of} thực hành quyền công tố và kiểm sát xét xử bao nhiêu vụ?", FIELD)) == [233]
    assert values(decision(f"{of} yêu cầu khởi tố bao nhiêu vụ?", FIELD)) == [11]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (f"Văn phòng {OF} mua bao nhiêu máy tính?", [12]),
        (f"Văn phòng {OF} thanh lý bao nhiêu xe ô tô?", [3]),
        (f"Văn phòng {OF} mua mới bao nhiêu xe ô tô?", []),
        (f"Văn phòng {OF} thanh lý bao nhiêu máy tính?", []),
    ],
)
def test_what_was_sold_off_was_not_bought(question: str, found: list[int]) -> None:
    """Both stand in one sentence, each behind its own word."""
    traded = (
        "Văn phòng VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
        "Năm 2023, Văn phòng VKSND tỉnh Sóc Trăng đã mua 12 máy tính và thanh lý 03 xe ô tô cũ.",
    )
    assert values(decision(question, traded)) == found


@pytest.mark.parametrize(
    ("question", "others"),
    [
        ("Quý I/2023 VKSND tỉnh Sóc Trăng kháng nghị bao nhiêu vụ dân sự?", [True, True, False, False]),
        ("Quý I/2023 VKSND tỉnh Sóc Trăng giải quyết bao nhiêu vụ dân sự?", [False, False, False, False]),
    ],
)
def test_a_column_of_another_act_is_no_answer(question: str, others: list[bool]) -> None:
    """Where a row has a column of the act, it is told there and in the parts behind it."""
    title = RawBlock(BlockKind.TITLE, "Số liệu án dân sự quý I năm 2023 của VKSND tỉnh Sóc Trăng")
    rows = (("Loại án", "Thụ lý", "Đã giải quyết", "Kháng nghị", "Được chấp nhận"), ("Dân sự", "96", "61 vụ", "4", "3"))
    blocks = (title, RawBlock(BlockKind.PARAGRAPH, table=RawTable((*rows, ("Lao động", "7", "5 vụ", "1", "1")))))
    read = statements_of(document_from_raw(RawDocument(blocks), source="ds.txt", content_hash="acts"))
    row = next(one for one in read if one.kind is BlockKind.TABLE_ROW)
    assert [is_of_other_act(understand(question), row, figure) for figure in row.figures] == others


def test_people_stand_behind_their_cases() -> None:
    """ "Số vụ khởi tố" heads the people of these cases as well."""
    title = RawBlock(BlockKind.TITLE, "Số liệu án hình sự quý I năm 2023 của VKSND tỉnh Sóc Trăng")
    rows = (("Đơn vị", "Số vụ khởi tố", "Số bị can"), ("Phòng 1", "9", "14"), ("Phòng 2", "6", "8"))
    blocks = (title, RawBlock(BlockKind.PARAGRAPH, table=RawTable(rows)))
    read = statements_of(document_from_raw(RawDocument(blocks), source="hs.txt", content_hash="people"))
    row = next(one for one in read if one.kind is BlockKind.TABLE_ROW)
    asked = understand("Quý I/2023 Phòng 1 VKSND tỉnh Sóc Trăng khởi tố bao nhiêu bị can?")
    assert [is_of_other_act(asked, row, figure) for figure in row.figures] == [False, False]


DEMANDED = (
    "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
    "Năm 2023, VKSND tỉnh Sóc Trăng yêu cầu Cơ quan điều tra khởi tố 17 vụ án, ban hành 31 kiến nghị.",
)


@pytest.mark.parametrize(
    ("report", "asked", "found"),
    [
        (DEMANDED, "yêu cầu khởi tố bao nhiêu vụ", [17]),
        (DEMANDED, "khởi tố mới bao nhiêu vụ", []),
        ((*DEMANDED, "Toàn tỉnh khởi tố mới 905 vụ."), "khởi tố mới bao nhiêu vụ", [905]),
        ((*DEMANDED, "Toàn tỉnh khởi tố mới 905 vụ."), "yêu cầu khởi tố bao nhiêu vụ", [17]),
    ],
)
def test_a_case_that_is_to_be_begun_is_not_all_that_were(report: tuple[str, ...], asked: str, found: list[int]) -> None:
    """The procuracy demands it of the police, who begin by far more."""
    assert values(decision(f"Năm 2023 VKSND tỉnh Sóc Trăng {asked}?", report)) == found


@pytest.mark.parametrize("deed", ["xác minh", "xác minh tài sản, thu nhập"])
def test_who_was_verified_is_not_who_declares(deed: str) -> None:
    """Each number has its own deed: those who have to declare are not verified."""
    told = (
        "Năm 2022, VKSND tỉnh Ninh Thuận có 118 người thuộc diện kê khai tài sản, thu nhập; đã xác minh ngẫu nhiên đối "
        "với 12 người theo kết quả bốc thăm."
    )
    asked = f"Năm 2022 VKSND tỉnh Ninh Thuận {deed} bao nhiêu người?"
    found = decision(asked, ("Công tác kiểm soát tài sản năm 2022 của VKSND tỉnh Ninh Thuận", told)).evidence
    assert [int(item.figure.value) for item in found if item.figure] == [12]


@pytest.mark.parametrize(("sort", "told"), [("thanh tra", [6]), ("phúc tra", [2])])
def test_an_inspection_is_not_the_look_at_what_came_of_one(sort: str, told: list[int]) -> None:
    """ "Phúc tra" names the conclusions of an inspection, and of an earlier year, without being one."""
    sentence = (
        "Năm qua, đơn vị mở 06 cuộc thanh tra, trong đó 04 cuộc hành chính, 02 cuộc nghiệp vụ; ngoài ra có 02 "
        "cuộc phúc tra kết luận thanh tra năm 2021 tại VKSND huyện Ninh Sơn."
    )
    asked = f"Năm 2022 Thanh tra VKSND tỉnh Ninh Thuận tiến hành bao nhiêu cuộc {sort}?"
    found = decision(asked, ("Thanh tra VKSND tỉnh Ninh Thuận tổng kết công tác năm 2022", sentence)).evidence
    assert [int(item.figure.value) for item in found if item.figure] == told
