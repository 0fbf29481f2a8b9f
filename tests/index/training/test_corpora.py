import json
import lzma
from pathlib import Path

import pytest

from documents.types import BlockKind
from index.training.corpora import Article, article_of, read_articles
from index.training.errors import CorpusUnusable
from tests.index.builders import document

_NEWS = {
    "title": "Xử sớm ba vụ án",
    "lead": "Tòa mở phiên lưu động.",
    "body": "Sáng nay tòa mở phiên. Chiều nay tòa tuyên án.",
}
_LAW = {
    "id": "luat-thu",
    "text": "QUỐC HỘI\nĐiều 1. Phạm vi điều chỉnh\n\nLuật này quy định về việc thử nghiệm.\n\n"
    "Điều 2. Nguyên tắc\n\n1. Thử nghiệm phải trung thực và đầy đủ.\n",
}


def _corpus(folder: Path, *records: object) -> Path:
    file = folder / "corpus.jsonl.xz"
    with lzma.open(file, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    return file


def test_news_gives_title_lead_and_sentences(tmp_path: Path) -> None:
    """A line of news becomes one article, its body cut into sentences."""
    assert list(read_articles([_corpus(tmp_path, _NEWS)])) == [
        Article("Xử sớm ba vụ án", "Tòa mở phiên lưu động.", ("Sáng nay tòa mở phiên.", "Chiều nay tòa tuyên án."))
    ]


def test_a_law_gives_an_article_for_each_numbered_article_with_its_heading(tmp_path: Path) -> None:
    """Headings of a law are titles of their clauses; what stands before the first one is left out."""
    found = [(article.title, article.sentences) for article in read_articles([_corpus(tmp_path, _LAW)])]
    assert found == [
        ("Phạm vi điều chỉnh", ("Luật này quy định về việc thử nghiệm.",)),
        ("Nguyên tắc", ("1. Thử nghiệm phải trung thực và đầy đủ.",)),
    ]


def test_a_line_of_neither_kind_is_named_with_its_file(tmp_path: Path) -> None:
    """A record without the fields of news or law stops the reading and says where."""
    with pytest.raises(CorpusUnusable, match=r"corpus\.jsonl\.xz.*text"):
        list(read_articles([_corpus(tmp_path, {"id": "x"})]))


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    """A file that is no xz archive is refused by name."""
    (tmp_path / "corpus.jsonl.xz").write_bytes(b"plain")
    with pytest.raises(CorpusUnusable, match="corpus"):
        list(read_articles([tmp_path / "corpus.jsonl.xz"]))


def test_a_document_of_the_user_gives_an_article_too() -> None:
    """The first paragraph of an indexed document is its lead, the rest gives sentences."""
    made = document("Viện họp sơ kết quý I.", "Phòng 7 báo cáo kết quả kháng nghị.", title="Sơ kết quý I")
    assert article_of(made) == Article(
        "Sơ kết quý I", "Viện họp sơ kết quý I.", ("Phòng 7 báo cáo kết quả kháng nghị.",)
    )


def test_the_title_block_of_a_document_is_no_lead() -> None:
    """A block that is the title is not taken for the first paragraph."""
    made = document((BlockKind.TITLE, "Sơ kết quý I"), "Viện họp sơ kết.", title="Sơ kết quý I")
    assert article_of(made).lead == "Viện họp sơ kết."
