"""The rows of a table that answer together."""

from __future__ import annotations

import pytest

from assistant.deciding.outcomes import decide
from assistant.questions.understanding import understand
from assistant.weighing.statements import Statement, statements_of
from documents.loading import document_from_raw
from documents.readers.types import RawBlock, RawDocument, RawTable
from documents.types import BlockKind
from tests.assistant.corpus import evenly

_VISITS = (
    ("Nơi được kiểm sát", "Nội dung", "Đơn vị thực hiện"),
    ("Trại tạm giam số 2", "Tạm giữ, tạm giam", "Phòng 8"),
    ("Chi cục Thuế khu vực 3", "Xử lý hành chính", "Phòng 10"),
    ("Trại giam Bến Giá", "Thi hành án phạt tù", "Phòng 8"),
)
_LEADERS = (
    ("Họ và tên", "Chức vụ", "Lĩnh vực"),
    ("Lê Thị Mận", "Viện trưởng", "Tổ chức cán bộ; thanh tra"),
    ("Cao Văn Sáu", "Phó Viện trưởng", "Án hình sự; an ninh"),
    ("Hồ Bá Nghiêm", "Phó Viện trưởng", "Án dân sự"),
)


def _stated(asked: str, title: str, rows: tuple[tuple[str, ...], ...]) -> str:
    """Return what answers from a document of one table, or nothing."""
    blocks = (
        RawBlock(BlockKind.TITLE, title),
        RawBlock(BlockKind.PARAGRAPH, "Phòng 8 là đầu mối; đoàn kiểm sát của Phòng 8 gồm các Kiểm sát viên, Thư ký."),
        RawBlock(BlockKind.TABLE_ROW, table=RawTable(rows, header_rows=1)),
    )
    read = document_from_raw(RawDocument(blocks), source=f"{title}.md", content_hash=title)
    found: list[Statement] = [*statements_of(read)]
    return "\n".join(item.statement.text for item in decide(understand(asked), found, evenly).evidence)


_PLAN = "Kế hoạch kiểm sát trực tiếp năm 2024 của VKSND tỉnh Sóc Trăng"
_DUTIES = "Phân công nhiệm vụ lãnh đạo VKSND tỉnh Sóc Trăng"

_TARGETS = (
    ("Chỉ tiêu", "Giao", "Thực hiện", "Đánh giá"),
    ("Kháng nghị dân sự", "12", "9", "Chưa đạt"),
    ("Kháng nghị hình sự", "10", "14", "Vượt"),
    ("Giải quyết đơn", "95%", "91%", "Chưa đạt"),
)


@pytest.mark.parametrize(
    ("asked", "title", "rows", "told", "left_out"),
    [
        (
            "Năm 2024 Phòng 8 VKSND tỉnh Sóc Trăng kiểm sát trực tiếp ở những nơi nào?",
            _PLAN, _VISITS, ("Trại tạm giam số 2", "Trại giam Bến Giá"), "Thuế",
        ),
        (
            "Các Phó Viện trưởng VKSND tỉnh Sóc Trăng gồm những ai?",
            _DUTIES, _LEADERS, ("Cao Văn Sáu", "Hồ Bá Nghiêm"), "Mận",
        ),
        (
            "Phó Viện trưởng nào của VKSND tỉnh Sóc Trăng phụ trách án dân sự?",
            _DUTIES, _LEADERS, ("Hồ Bá Nghiêm",), "Sáu",
        ),
        (
            "Năm 2024 VKSND tỉnh Sóc Trăng chỉ tiêu nào chưa đạt?",
            "Kết quả thực hiện chỉ tiêu năm 2024 của VKSND tỉnh Sóc Trăng",
            _TARGETS, ("Kháng nghị dân sự", "Giải quyết đơn"), "hình sự",
        ),
        ("Ông Cao Văn Sáu giữ chức vụ gì?", _DUTIES, _LEADERS, ("Phó Viện trưởng | Lĩnh vực: Án hình sự;",), "Mận"),
    ],
)  # fmt: skip
def test_all_rows_that_say_as_much_answer_together(
    asked: str, title: str, rows: tuple[tuple[str, ...], ...], told: tuple[str, ...], left_out: str
) -> None:
    """A row that lacks a word of the question which another has is left out."""
    stated = _stated(asked, title, rows)
    assert all(one in stated for one in told)
    assert left_out not in stated


_PRIZES = (("Danh hiệu", "Cá nhân được khen"), ("Chiến sĩ thi đua ngành Kiểm sát nhân dân", "Đồng chí {}"))


def test_rows_of_another_year_are_left_out() -> None:
    """They say as much of the prize, and who has it for another year."""
    blocks = [RawBlock(BlockKind.TITLE, "VKSND tỉnh Sóc Trăng: Danh sách khen thưởng năm 2023 và năm 2024")]
    for year, name in (("2023", "Lê Thị Mận"), ("2024", "Cao Văn Sáu")):
        blocks.append(RawBlock(BlockKind.HEADING, f"Khen thưởng năm {year}"))
        rows = tuple(tuple(cell.format(name) for cell in row) for row in _PRIZES)
        blocks.append(RawBlock(BlockKind.TABLE_ROW, table=RawTable(rows, header_rows=1)))
    read = document_from_raw(RawDocument(tuple(blocks)), source="prizes.md", content_hash="prizes")
    asked = "Năm 2023 ai ở Sóc Trăng được công nhận Chiến sĩ thi đua ngành Kiểm sát nhân dân?"
    (item,) = decide(understand(asked), [*statements_of(read)], evenly).evidence
    assert "Mận" in item.statement.text


def test_a_month_in_a_column_of_time_answers_when() -> None:
    """A very day is not told by it."""
    works = (("Việc", "Thời hạn", "Người phụ trách"), ("Xây nhà tình nghĩa", "Quý IV/2024", "Lê Thị Mận"))
    title = "Kế hoạch của Công đoàn VKSND tỉnh Sóc Trăng năm 2024"
    asked = "Công đoàn VKSND tỉnh Sóc Trăng năm 2024 xây nhà tình nghĩa"
    assert "Quý IV/2024" in _stated(f"{asked} bao giờ?", title, works)
    assert "Quý IV/2024" not in _stated(f"{asked} ngày nào?", title, works)


_RATED = (
    ("Nhiệm vụ", "Kế hoạch", "Kết quả", "Đánh giá"),
    ("Số cuộc kiểm tra nghiệp vụ", "12 cuộc", "9 cuộc", "Chưa đạt"),
    ("Số phiên tòa rút kinh nghiệm", "40 phiên", "47 phiên", "Vượt"),
    ("Tỷ lệ giải quyết đơn", "90%", "90%", "Đạt"),
    ("Số kiến nghị phòng ngừa", "10 kiến nghị", "7 kiến nghị", "Không đạt"),
)


@pytest.mark.parametrize(
    ("asked", "told", "left_out"),
    [
        ("những nhiệm vụ nào chưa đạt", ("9 cuộc", "7 kiến nghị"), "47 phiên"),
        ("có nhiệm vụ nào không hoàn thành", ("9 cuộc", "7 kiến nghị"), "90%"),
        ("các nhiệm vụ nào vượt kế hoạch", ("47 phiên",), "9 cuộc"),
    ],
)
def test_rows_are_told_by_how_they_are_rated(asked: str, told: tuple[str, ...], left_out: str) -> None:
    """Each row that is rated so, and no other; a sentence that only counts them names none."""
    stated = _stated(f"Năm 2023 VKSND tỉnh Sóc Trăng {asked}?", "Kết quả năm 2023 của VKSND tỉnh Sóc Trăng", _RATED)
    assert all(one in stated for one in told)
    assert left_out not in stated
