from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from documents.errors import DocumentError, EmptyDocument
from documents.loading import document_from_raw, document_id, load
from documents.readers.types import RawBlock, RawDocument
from documents.types import BlockKind, Document, Period, PeriodKind

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
TEXT = """VKSND tỉnh Sơn La sơ kết công tác quý I năm 2022
Page Content
Sáng 14/3/2022, VKSND tỉnh Sơn La họp sơ kết công tác quý I, có mười hai đơn vị cấp huyện tham dự trực tuyến.
Văn phòng tổng hợp_VKSND tỉnh Sơn La
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Return a file with a short article."""
    path = tmp_path / "bài viết.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_file_becomes_a_described_document(article: Path) -> None:
    """Reading, cleaning and describing in one call."""
    document = load(article, source="bai-viet.txt")
    assert document.title == "VKSND tỉnh Sơn La sơ kết công tác quý I năm 2022"
    assert document.text.count("\n") == 1
    assert document.metadata.period == Period(PeriodKind.QUARTER, 2022, number=1)


def test_a_document_is_known_by_its_path_unless_told(article: Path) -> None:
    """The source is what citations name."""
    assert load(article).source == str(article)


def test_the_id_depends_on_the_source_alone(article: Path) -> None:
    """A changed file replaces its document, a renamed one is another."""
    before = load(article, source="a.txt").id
    article.write_text(TEXT.replace("mười hai", "mười"), encoding="utf-8")
    assert load(article, source="a.txt").id == before


def test_composed_and_decomposed_names_are_one_source() -> None:
    """Some file systems hand out decomposed names."""
    assert document_id("bài viết.txt") == document_id(unicodedata.normalize("NFD", "bài viết.txt"))


def test_the_hash_follows_the_content(article: Path) -> None:
    """An unchanged file is recognised by its bytes."""
    before = load(article).content_hash
    article.write_text(TEXT + "\n", encoding="utf-8")
    assert load(article).content_hash != before


def test_a_page_of_leftovers_is_no_document() -> None:
    """The error names the source."""
    raw = RawDocument((RawBlock(BlockKind.PARAGRAPH, "Page Content"),))
    with pytest.raises(EmptyDocument, match=r"trang\.html"):
        document_from_raw(raw, source="trang.html", content_hash="")


def test_a_missing_file_is_a_document_error(tmp_path: Path) -> None:
    """Whatever is wrong with a file, one kind of error tells it."""
    with pytest.raises(DocumentError):
        load(tmp_path / "none.txt")


def seed(number: int) -> Document:
    """Return one of the real articles, where they are at hand."""
    found = sorted(SEEDS.glob(f"{number:03}_*.txt")) if SEEDS.is_dir() else []
    if not found:
        pytest.skip("the real articles are not part of the project")
    return load(found[0])


@pytest.mark.parametrize("number", range(5))
def test_real_articles_lose_their_leftovers(number: int) -> None:
    """No mark of an image, portal, banner or byline is left in the text."""
    text = seed(number).text
    leftovers = (
        "leftcenterrightdel",
        "Page Content",
        "Công minh, chính trực",
        "Nguồn tin:",
        "PV -",
        "Hoàng Anh",
        "_VKSND",
    )
    assert not [leftover for leftover in leftovers if leftover in text]


@pytest.mark.parametrize(
    ("number", "province", "today", "department", "group", "period", "event"),
    [
        (0, "Hậu Giang", "Cần Thơ", "Văn phòng", None, Period(PeriodKind.YEAR, 2023), None),
        (1, "Hậu Giang", "Cần Thơ", None, None, Period(PeriodKind.YEAR, 2023), None),
        (2, "Trà Vinh", "Vĩnh Long", "Phòng 9", None, Period(PeriodKind.YEAR, 2023), date(2024, 1, 19)),
        (3, "Cà Mau", "Cà Mau", None, "Cụm thi đua số 11", Period(PeriodKind.YEAR, 2023), None),
        (4, "Thanh Hóa", "Thanh Hóa", None, None, Period(PeriodKind.NINE_MONTHS, 2022), date(2022, 9, 12)),
    ],
)
def test_real_articles_are_described_rightly(  # noqa: PLR0913  one column per slot
    number: int,
    province: str,
    today: str,
    department: str | None,
    group: str | None,
    period: Period,
    event: date | None,
) -> None:
    """Province then and now, unit, period and day of the event are what a reader would say."""
    metadata = seed(number).metadata
    assert (metadata.province, metadata.province_today) == (province, today)
    assert metadata.unit is not None
    assert (metadata.unit.department, metadata.unit.group) == (department, group)
    assert (metadata.period, metadata.event_date) == (period, event)


@pytest.mark.parametrize(
    ("number", "opening"),
    [
        (0, "Trong những năm qua, Văn phòng tổng hợp"),
        (1, "Tại Hội nghị, đại diện"),
        (2, "Thực hiện Kế hoạch số 06/KH-VKS"),
        (3, "Đồng chủ trì Hội nghị có đồng chí"),
        (4, "Viện kiểm sát nhân dân tỉnh Thanh Hóa tổ chức Hội nghị"),
    ],
)
def test_real_articles_are_named(number: int, opening: str) -> None:
    """The title, or else the opening of the first paragraph that is no caption."""
    assert seed(number).title.startswith(opening)
