"""A sentence that only leads up to a list is quoted with the list."""

from __future__ import annotations

import pytest

from assistant.deciding.outcomes import decide
from assistant.questions.understanding import understand
from assistant.weighing.statements import statements_of
from documents.loading import document_from_raw
from documents.readers.types import RawBlock, RawDocument
from documents.types import BlockKind
from tests.assistant.corpus import decision, evenly

ITEMS = ("- Rà soát án tạm đình chỉ;", "- Xây dựng 01 chuyên đề;", "- Tổ chức 03 phiên tòa trực tuyến.")
BLOCKS = (
    RawBlock(BlockKind.TITLE, "Phòng 8 VKSND tỉnh Bến Tre tổng kết công tác năm 2023"),
    RawBlock(BlockKind.PARAGRAPH, "Lãnh đạo VKSND tỉnh lưu ý Phòng 8 một số việc phải làm trong năm 2024:"),
    *(RawBlock(BlockKind.LIST_ITEM, item) for item in ITEMS),
    RawBlock(BlockKind.PARAGRAPH, "Hội nghị kết thúc trong ngày."),
)


@pytest.mark.parametrize(
    "question",
    [
        "Lãnh đạo VKSND tỉnh Bến Tre lưu ý Phòng 8 những việc gì phải làm trong năm 2024?",
        "Năm 2024 lãnh đạo VKSND tỉnh Bến Tre đề ra cho Phòng 8 một số việc phải làm thế nào?",
    ],
)
def test_the_items_follow_the_sentence_that_opens_their_list(question: str) -> None:
    """ "lưu ý một số việc:" alone says nothing."""
    raw = RawDocument(BLOCKS)
    read = statements_of(document_from_raw(raw, source="bai.txt", content_hash="bai"))
    found = decide(understand(question), read, evenly)
    assert [item.statement.text for item in found.evidence][-3:] == list(ITEMS)


COURSE = "VKSND tỉnh Bến Tre tổ chức lớp bồi dưỡng kỹ năng tranh tụng cho Kiểm sát viên trong hai ngày 04 và 05/5/2024."
TOPICS = ("1. Chuẩn bị đề cương luận tội;", "2. Đối đáp tại phiên tòa;", "3. Ứng xử trước báo chí.")


@pytest.mark.parametrize("opening", ["Tài liệu gồm 03 chuyên đề:", "Học viên nghe các nội dung như sau:"])
@pytest.mark.parametrize(
    "question",
    [
        "Lớp bồi dưỡng kỹ năng tranh tụng của VKSND tỉnh Bến Tre gồm những chuyên đề nào?",
        "Liệt kê các chuyên đề của lớp bồi dưỡng kỹ năng tranh tụng cho Kiểm sát viên ở VKSND tỉnh Bến Tre",
        "lop boi duong ky nang tranh tung cua vksnd tinh ben tre gom nhung chuyen de gi",
    ],
)
def test_what_is_to_be_listed_is_looked_for_behind_the_sentence_of_the_occasion(question: str, opening: str) -> None:
    """The sentence that tells of the course names none of its topics."""
    blocks = (
        RawBlock(BlockKind.TITLE, "VKSND tỉnh Bến Tre bồi dưỡng kỹ năng tranh tụng"),
        RawBlock(BlockKind.PARAGRAPH, COURSE),
        RawBlock(BlockKind.PARAGRAPH, opening),
        *(RawBlock(BlockKind.LIST_ITEM, topic) for topic in TOPICS),
    )
    read = statements_of(document_from_raw(RawDocument(blocks), source="lop.txt", content_hash=opening))
    found = decide(understand(question), read, evenly)
    assert [item.statement.text for item in found.evidence] == [opening, *TOPICS]


def test_an_occasion_alone_is_no_list() -> None:
    """Where its topics stand nowhere, there is no answer."""
    blocks = (
        RawBlock(BlockKind.TITLE, "VKSND tỉnh Bến Tre bồi dưỡng kỹ năng tranh tụng"),
        RawBlock(BlockKind.PARAGRAPH, "VKSND tỉnh Bến Tre tổ chức lớp bồi dưỡng kỹ năng tranh tụng."),
    )
    read = statements_of(document_from_raw(RawDocument(blocks), source="lop.txt", content_hash="lop"))
    question = "Lớp bồi dưỡng kỹ năng tranh tụng của VKSND tỉnh Bến Tre gồm những chuyên đề nào?"
    assert not decide(understand(question), read, evenly).evidence


SIGNERS = (
    "- Đồng chí Lê Thị Mận, Viện trưởng VKSND huyện;",
    "- Đồng chí Cao Văn Sáu, Chánh án Tòa án nhân dân huyện.",
)


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("Những ai đại diện các bên ký quy chế phối hợp ở VKSND huyện Kế Sách, tỉnh Sóc Trăng?", 3),
        ("Hai người ký quy chế phối hợp ở VKSND huyện Kế Sách, tỉnh Sóc Trăng là ai?", 3),
        ("Ba người ký quy chế phối hợp ở VKSND huyện Kế Sách, tỉnh Sóc Trăng là ai?", 0),
    ],
)
def test_people_are_listed_behind_the_sentence_that_leads_up_to_them(question: str, quoted: int) -> None:
    """Fewer than the question asks for are no answer, nor is who only speaks at the signing."""
    blocks = (
        RawBlock(BlockKind.TITLE, "VKSND huyện Kế Sách, tỉnh Sóc Trăng ký quy chế phối hợp"),
        RawBlock(BlockKind.PARAGRAPH, "Đại diện các bên ký quy chế phối hợp:"),
        *(RawBlock(BlockKind.LIST_ITEM, item) for item in SIGNERS),
        RawBlock(BlockKind.PARAGRAPH, "Đồng chí Đỗ Văn Tám đề nghị các bên ký quy chế phối hợp với Công an."),
    )
    read = statements_of(document_from_raw(RawDocument(blocks), source="ky.txt", content_hash="ky"))
    assert len(decide(understand(question), read, evenly).evidence) == quoted


def test_a_sentence_that_lists_what_is_asked_for_goes_before_that_of_the_occasion() -> None:
    """Further on in the document it need not say again what the course was about."""
    listed = "Nội dung học gồm ba chuyên đề: chuẩn bị đề cương; đối đáp tại phiên tòa; ứng xử trước báo chí."
    blocks = (
        RawBlock(BlockKind.TITLE, "VKSND tỉnh Bến Tre bồi dưỡng kỹ năng tranh tụng"),
        RawBlock(BlockKind.PARAGRAPH, COURSE),
        RawBlock(BlockKind.PARAGRAPH, listed),
    )
    read = statements_of(document_from_raw(RawDocument(blocks), source="lop.txt", content_hash="lop"))
    asked = "Lớp bồi dưỡng kỹ năng tranh tụng của VKSND tỉnh Bến Tre tháng 5/2024 gồm ba chuyên đề nào?"
    assert [item.statement.text for item in decide(understand(asked), read, evenly).evidence] == [listed]


LACKS = ("1. Hai khu vực chưa mở phiên tòa rút kinh nghiệm;", "2. Tỷ lệ kháng nghị được chấp nhận mới đạt 61%.")


@pytest.mark.parametrize(
    "question",
    [
        "Những việc chưa đạt nêu trong báo cáo năm 2023 của Phòng 8 VKSND tỉnh Bến Tre?",
        "nhung viec nao chua dat nam 2023 o phong 8 vksnd tinh ben tre",
    ],
)
def test_a_heading_in_the_words_of_the_question_answers_with_its_items(question: str) -> None:
    """One of the items alone would leave out the others."""
    blocks = (
        BLOCKS[0],
        RawBlock(BlockKind.HEADING, "5. Những việc chưa đạt"),
        *(RawBlock(BlockKind.LIST_ITEM, item) for item in LACKS),
    )
    read = statements_of(document_from_raw(RawDocument(blocks), source="bai.txt", content_hash="bai"))
    found = decide(understand(question), read, evenly)
    assert [item.statement.text for item in found.evidence][-2:] == list(LACKS)


def test_bodies_only_counted_are_named_by_the_line_so_labelled() -> None:
    """A line of its own names those that the sentence before it rewards."""
    paper = (
        "VKSND tỉnh Sóc Trăng khen thưởng đột xuất năm 2023",
        "VKSND tỉnh Sóc Trăng thưởng đột xuất cho 02 tập thể và 02 cá nhân giải quyết vụ án đánh bạc năm 2023.",
        "Buổi lễ diễn ra trang trọng.",
        "Tập thể: Phòng 1; VKSND thị xã Vĩnh Châu.",
    )
    reached = decision("Những tập thể nào được VKSND tỉnh Sóc Trăng thưởng đột xuất vụ án đánh bạc năm 2023?", paper)
    assert [item.statement.text for item in reached.evidence] == [paper[1], paper[3]]


ELECTED = (
    "Đại hội Chi đoàn VKSND tỉnh Bến Tre nhiệm kỳ 2023 - 2026",
    "Đại hội bầu Ban Chấp hành Chi đoàn gồm 5 đồng chí; đồng chí Lê Thị Mận làm Bí thư; đồng chí Phạm Văn Tới làm Phó "
    "Bí thư.",
    "Các ủy viên gồm: Trần Thị Nhung (Phòng 7), Bùi Quốc Đạt (Phòng 9), Ngô Thị Lài (Văn phòng).",
)


@pytest.mark.parametrize(
    "asked",
    [
        "Ban Chấp hành Chi đoàn VKSND tỉnh Bến Tre gồm những ai?",
        "Các ủy viên Ban Chấp hành Chi đoàn VKSND tỉnh Bến Tre (ngoài Bí thư, Phó Bí thư) gồm những ai?",
    ],
)
def test_all_of_a_body_are_told_with_the_sentence_that_names_the_others(asked: str) -> None:
    """Its heads alone are not all of it."""
    told = " ".join(item.statement.text for item in decision(asked, ELECTED).evidence)
    assert all(name in told for name in ("Lê Thị Mận", "Phạm Văn Tới", "Trần Thị Nhung", "Ngô Thị Lài"))


def test_who_heads_a_body_is_told_without_the_others() -> None:
    """Only one of them is asked for."""
    (found,) = decision("Bí thư Chi đoàn VKSND tỉnh Bến Tre là ai?", ELECTED).evidence
    assert "Lê Thị Mận" in found.statement.text
