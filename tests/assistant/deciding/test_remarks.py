"""What the assistant remarks beside an answer or a refusal."""

from __future__ import annotations

from assistant.composing import compose
from assistant.deciding.outcomes import combine, decide
from assistant.questions.asked.parts import understand_parts
from assistant.types import Status
from assistant.weighing.statements import statements_of
from documents.loading import document_from_raw
from documents.readers.types import RawBlock, RawDocument
from documents.types import BlockKind
from tests.assistant.corpus import decision, evenly

OLD = (
    "VKSND tỉnh Hậu Giang tổng kết công tác năm 2023",
    "Năm 2023, VKSND tỉnh Hậu Giang đã truy tố 310 vụ.",
)
REPRINT = (
    "Báo địa phương: VKSND tỉnh Hậu Giang tổng kết năm 2023",
    "Năm 2023, VKSND tỉnh Hậu Giang đã truy tố 310 vụ.",
)
WRONG_SUM = (
    "VKSND tỉnh Hậu Giang tổng kết công tác kháng nghị năm 2023",
    "Năm 2023, VKSND tỉnh Hậu Giang đã ban hành 64 kháng nghị, gồm 9 kháng nghị hình sự,"
    " 41 kháng nghị dân sự và 12 kháng nghị hành chính.",
)


def test_an_old_name_with_a_new_year_is_explained() -> None:
    """The province is part of another since 1 July 2025."""
    found = decision("VKSND tỉnh Hậu Giang năm 2026 truy tố bao nhiêu vụ?", OLD)
    assert (found.status, "nay thuộc thành phố Cần Thơ" in (found.why or "")) == (Status.NOT_FOUND, True)


def test_an_old_name_with_an_old_year_needs_no_explanation() -> None:
    """The name then means what it meant."""
    assert decision("VKSND tỉnh Hậu Giang năm 2023 truy tố bao nhiêu vụ?", OLD).remark == ""


def test_a_new_province_reaches_the_old_ones_as_history() -> None:
    """Their figures are named as theirs, and never given as the new one's."""
    found = decision("VKSND thành phố Cần Thơ năm 2026 truy tố bao nhiêu vụ?", OLD)
    said = found.why or ""
    assert (found.status, "VKSND tỉnh Hậu Giang, năm 2023" in said, "310" in said) == (Status.NOT_FOUND, True, False)


def test_a_reprint_counts_once_and_is_listed() -> None:
    """The same sentence in two places is one source."""
    found = decision("VKSND tỉnh Hậu Giang năm 2023 truy tố bao nhiêu vụ?", OLD, REPRINT)
    assert (len(found.evidence), "cũng được đăng" in found.remark) == (1, True)


def _in_files(*files: tuple[str, str]) -> str:
    """Return what is remarked on one report that stands in some files, each with the digest of its bytes."""
    blocks = (RawBlock(BlockKind.TITLE, OLD[0]), RawBlock(BlockKind.PARAGRAPH, OLD[1]))
    read = [document_from_raw(RawDocument(blocks), source=source, content_hash=digest) for source, digest in files]
    told = [statement for one in read for statement in statements_of(one)]
    (part,) = understand_parts("VKSND tỉnh Hậu Giang năm 2023 truy tố bao nhiêu vụ?")
    return combine([decide(part, told, evenly)]).remark


def test_a_reprint_under_the_same_title_is_named_by_its_file() -> None:
    """The title of the source itself would tell nobody where else to look."""
    assert "“dang-lai.html”" in _in_files(("bao-cao/goc.txt", "1"), ("bao-cao/dang-lai.html", "2"))


def test_a_copy_of_the_same_file_is_no_reprint() -> None:
    """Somebody has put it into two folders."""
    assert _in_files(("bao-cao/goc.txt", "1"), ("cu/goc.txt", "1")) == ""


def test_a_sum_that_the_source_gets_wrong_is_remarked_on_and_not_corrected() -> None:
    """The source is shown as it is."""
    found = decision("Năm 2023 VKSND tỉnh Hậu Giang ban hành bao nhiêu kháng nghị?", WRONG_SUM)
    text = compose(found).text
    assert ("64 kháng nghị" in text, "Nhận xét về nguồn" in text) == (True, True)
