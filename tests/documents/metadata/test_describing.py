from __future__ import annotations

from datetime import date

from documents.cleaning.blocks import clean
from documents.metadata.describing import describe
from documents.readers.types import RawBlock, RawDocument
from documents.types import BlockKind, Level, Metadata, Period, PeriodKind, Unit

TEXTS = (
    "VKSND tỉnh Bến Tre sơ kết công tác 6 tháng đầu năm 2024",
    "Đăng ngày 14 - 06 - 2024",
    "Sáng ngày 12/6/2024, VKSND tỉnh Bến Tre họp sơ kết theo Kế hoạch số 07/KH-VKS ngày 03/6/2024 của Viện trưởng.",
    "Đơn vị thực hiện Nghị quyết số 96/2019/QH14 và Kế hoạch số 7/KH-VKS nêu trên, đạt 18/20 chỉ tiêu được giao.",
    "Tác giả bài viết: Thùy Dương",
    "Nguồn tin: Văn phòng VKSND tỉnh Bến Tre",
)


def described(*texts: str, **properties: str) -> Metadata:
    """Return the metadata of a text given as plain paragraphs."""
    cleaned = clean(RawDocument(tuple(RawBlock(BlockKind.PARAGRAPH, text) for text in texts)))
    return describe(cleaned, properties)


def test_an_article_is_described_by_its_own_words() -> None:
    """Every slot comes from the text; the province is named as written and as of today."""
    assert described(*TEXTS) == Metadata(
        published=date(2024, 6, 14),
        event_date=date(2024, 6, 12),
        province="Bến Tre",
        province_today="Vĩnh Long",
        unit=Unit(Level.PROVINCE, "Bến Tre"),
        period=Period(PeriodKind.FIRST_HALF, 2024),
        document_numbers=("7/KH-VKS", "96/2019/QH14"),
        author="Thùy Dương",
        publisher="Văn phòng VKSND tỉnh Bến Tre",
    )


def test_properties_fill_what_the_text_leaves_open() -> None:
    """A portal states author, site and date in its markup."""
    found = described(TEXTS[0], TEXTS[2], author="Lê Hà", sitename="Trang tin Bến Tre", published="2024-06-15T07:00:00")
    assert (found.author, found.publisher, found.published) == ("Lê Hà", "Trang tin Bến Tre", date(2024, 6, 15))


def test_the_text_is_believed_before_the_properties() -> None:
    """What readers of the page see outranks what its program entered."""
    assert described(*TEXTS, published="2020-01-01", author="admin").published == date(2024, 6, 14)


def test_a_property_that_is_no_date_is_ignored() -> None:
    """Nothing is guessed from "hôm qua"."""
    assert described(TEXTS[0], published="hôm qua").published is None


def test_a_text_that_says_nothing_is_not_described() -> None:
    """Every slot stays empty."""
    assert (
        described("Các đại biểu đã thảo luận sôi nổi và thống nhất cao với những nội dung đã được nêu ra.")
        == Metadata()
    )
