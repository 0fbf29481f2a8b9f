"""Short invented reports, and an assistant that has read them, for the tests of ``assistant``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from assistant.deciding.outcomes import Decision, combine, decide
from assistant.questions.asked.parts import understand_parts
from assistant.questions.following.follow_up import complete
from assistant.questions.understanding import Question, understand
from assistant.types import Turn
from assistant.weighing.evidence import Evidence
from assistant.weighing.ranking import weigh_evidence
from assistant.weighing.statements import Statement, statements_of
from documents.loading import document_from_raw
from documents.readers.types import RawBlock, RawDocument
from documents.types import BlockKind, Document

YEAR_2023 = (
    "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
    "Sáng ngày 15/12/2023, VKSND tỉnh Sóc Trăng tổ chức hội nghị tổng kết công tác năm 2023.",
    "Phòng 7: Năm 2023 đã thụ lý 61 vụ/104 bị cáo theo thủ tục phúc thẩm; ban hành 05 kháng nghị phúc thẩm.",
    "Phòng 8: Năm 2023 đã trực tiếp kiểm sát 12 lượt tại các nhà tạm giữ; ban hành 09 kiến nghị, 02 kháng nghị.",
    "Phòng 9: Năm 2023 đã thụ lý 340 việc dân sự, tăng 15 việc so với năm 2022; ban hành 21 kiến nghị.",
    "Đồng chí Lâm Quốc Tường, Trưởng phòng 7 và đồng chí Đỗ Thị Ánh Hoa, Trưởng phòng 8 báo cáo tại hội nghị.",
    "Năm 2023, Phòng 8 được Viện trưởng VKSND tối cao tặng Bằng khen.",
    "Hội nghị thực hiện theo Kế hoạch số 37/KH-VKS ngày 04/01/2023 của Viện trưởng VKSND tỉnh Sóc Trăng.",
)
YEAR_2022 = (
    "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2022",
    "Phòng 7: Năm 2022 đã thụ lý 48 vụ/77 bị cáo theo thủ tục phúc thẩm.",
    "Phòng 8: Năm 2022 đã ban hành 06 kiến nghị.",
)
HALF_2023 = (
    "VKSND tỉnh Sóc Trăng sơ kết công tác 6 tháng đầu năm 2023",
    "Phòng 7: 6 tháng đầu năm 2023 đã thụ lý 29 vụ/51 bị cáo theo thủ tục phúc thẩm.",
)
PLAN_2024 = (
    "VKSND tỉnh Sóc Trăng triển khai công tác năm 2024",
    "Phòng 8: Năm 2024 phấn đấu trực tiếp kiểm sát tối thiểu 16 lượt tại các nhà tạm giữ.",
)
NEIGHBOUR_2023 = (
    "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
    "Phòng 7: Năm 2023 đã thụ lý 83 vụ/129 bị cáo theo thủ tục phúc thẩm.",
    "Phòng 8: Năm 2023 đã ban hành 14 kiến nghị.",
)
AREA_AN_GIANG = (
    "VKSND khu vực 3 - An Giang sơ kết công tác quý I năm 2026",
    "Quý I năm 2026, VKSND khu vực 3 - An Giang đã thụ lý kiểm sát điều tra 55 vụ.",
)
AREA_CAN_THO = (
    "VKSND khu vực 3 - Cần Thơ sơ kết công tác quý I năm 2026",
    "Quý I năm 2026, VKSND khu vực 3 - Cần Thơ đã thụ lý kiểm sát điều tra 67 vụ.",
)
ALL = (YEAR_2023, YEAR_2022, HALF_2023, PLAN_2024, NEIGHBOUR_2023, AREA_AN_GIANG, AREA_CAN_THO)


@cache
def document(lines: tuple[str, ...]) -> Document:
    """Return the document that the product makes of these lines, the first being the title."""
    title, *rest = lines
    blocks = [RawBlock(BlockKind.TITLE, title), *(RawBlock(BlockKind.PARAGRAPH, line) for line in rest)]
    return document_from_raw(RawDocument(tuple(blocks)), source=f"{title}.txt", content_hash=title)


def statements(*reports: tuple[str, ...]) -> list[Statement]:
    """Return the statements of some reports."""
    return [statement for lines in reports for statement in _statements(lines)]


@cache
def _statements(lines: tuple[str, ...]) -> tuple[Statement, ...]:
    return statements_of(document(lines))


def evidence(question: str, *reports: tuple[str, ...]) -> list[Evidence]:
    """Return the evidence for a question in some reports, sound or not, best first."""
    return weigh_evidence(understand(question), statements(*reports), evenly)


def decision(question: str, *reports: tuple[str, ...]) -> Decision:
    """Return how a question ends if exactly these reports are read for it; all of them if none is named."""
    read = statements(*(reports or ALL))
    return combine([decide(part, read, evenly) for part in understand_parts(question)])


def follow_up(question: str, *before: str) -> Question:
    """Return a question completed from the questions before it."""
    return complete(understand(question), [Turn("user", text) for text in before])


def evenly(word: str) -> float:
    """Weigh every word alike."""
    return 1.0


def values(found: Decision) -> list[int]:
    """Return the figures that a decision states, the one asked for from each piece of evidence."""
    return [int(item.figure.value) for item in found.evidence if item.figure]


def write(folder: Path, reports: Sequence[Sequence[str]] = ALL) -> Path:
    """Write reports as text files into a new folder and return it."""
    folder.mkdir()
    for number, lines in enumerate(reports):
        (folder / f"bai-{number}.txt").write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    return folder
