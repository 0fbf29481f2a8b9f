"""What a list asks for, and what a statement enumerates of it."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand
from assistant.weighing.listing import is_bare_heading, named_in_row, tells_findings, thing_listed
from assistant.weighing.statements import Statement, statements_of
from documents.loading import document_from_raw
from documents.readers.types import RawBlock, RawDocument
from documents.types import BlockKind


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("Lớp tập huấn gồm những chuyên đề nào?", "chuyen de"),
        ("Liệt kê các vi phạm được phát hiện tại Nhà tạm giữ", "vi pham"),
        ("neu ro cac giai phap trong tam", "giai phap"),
        ("Phòng 8 đạt được gì?", ""),
        ("Nhà tạm giữ bị chỉ ra vi phạm gì?", "vi pham"),
        ("Hai hạn chế của Phòng 8 khi tổng kết năm 2022", "han che"),
        ("Kể ra các lý do hoãn phiên tòa", "ly do"),
    ],
)
def test_the_thing_to_be_listed_is_read_from_the_question(question: str, thing: str) -> None:
    """Without marks; a question that does not say it has none."""
    assert thing_listed(question) == thing


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Đơn vị được lập từ các VKSND cấp huyện Cẩm Sơn, Hòa Lạc và Tân Mỹ trước đây.", 3),
        ("Có 02 đơn vị chưa có kháng nghị: Cẩm Sơn và Tân Mỹ.", 2),
        ("Kiểm sát 03 UBND phường, gồm phường Cẩm Sơn, phường Hòa Lạc và phường Tân Mỹ.", 3),
        ("Đơn vị có các đồng chí Nguyễn Văn An, Lê Thị Bình dự.", 0),
        ("VKSND tỉnh, Công an tỉnh và Tòa án.", 0),
    ],
)
def test_bodies_in_a_row_are_counted_by_their_bare_names(text: str, count: int) -> None:
    """People in a row are no bodies."""
    assert named_in_row(text) == count


def _statement(text: str) -> Statement:
    raw = RawDocument((RawBlock(BlockKind.PARAGRAPH, text),))
    return statements_of(document_from_raw(raw, source="bai.txt", content_hash="bai"))[0]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Một số vi phạm điển hình.", True),
        ("Những thiếu sót trong công tác kiểm sát thi hành án.", True),
        ("II. Tồn tại, hạn chế", True),
        ("Vi phạm về thời hạn, gửi chậm bản án", False),
        ("Vi phạm chủ yếu là chậm gửi bản án.", False),
        ("Vi phạm chưa được khắc phục kịp thời.", False),
        ("Chấp hành viên chậm kê biên tài sản.", False),
    ],
)
def test_a_heading_names_nothing_of_what_it_heads(text: str, *, heads: bool) -> None:
    """It is no answer to a question for what stands below it."""
    question = understand("VKSND tỉnh Sóc Trăng nêu những vi phạm nào?")
    assert is_bare_heading(question, _statement(text)) is heads


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("doan chi ra: 03 ho so chua co lenh; so theo doi ghi khong du; 02 buong giam thieu den.", True),
        ("doan phat hien nhieu mo hinh hay: to tu quan, to hoa giai, to an ninh.", False),
        ("doan chi ra viec can lam trong nam.", False),
    ],
)
def test_what_was_found_amiss_need_not_be_called_so(said: str, found: bool) -> None:
    """Reports go on from "chỉ ra:" with the cases themselves."""
    assert tells_findings(said) is found
