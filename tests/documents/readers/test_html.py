from __future__ import annotations

import pytest

from documents.readers.html import read_html
from documents.readers.types import RawDocument
from documents.types import BlockKind

LEAD = "Sáng 28/12/2023, Viện kiểm sát tỉnh tổ chức hội nghị tổng kết công tác và đề ra nhiệm vụ của năm sau."
BODY = "Trong năm, hai cấp kiểm sát điều tra 1.054 vụ/2.130 bị can, tăng 12 vụ so với cùng kỳ; đã giải quyết 987 vụ."
END = "Kết luận hội nghị, đồng chí Viện trưởng yêu cầu các đơn vị tiếp tục nâng cao chất lượng công tác chuyên môn."

PAGE = f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
<title>Viện kiểm sát tỉnh tổng kết năm 2023 | Cổng thông tin</title>
<meta property="article:published_time" content="2023-12-28T10:00:00+07:00"><script>var so = 31;</script></head><body>
<div id="header"><p>Đoàn kết - Kỷ cương - Trách nhiệm</p><ul><li><a href="/">Trang chủ</a></li>
<li><a href="/t">Tin tức</a></li></ul></div>
<div class="sidebar"><h3>Liên kết web</h3><ul><li><a href="#">Quốc hội</a></li></ul><p>Số người truy cập: 24</p></div>
<div class="main"><h1>Viện kiểm sát tỉnh tổng kết năm 2023</h1>
<div class="date">Cập nhật lúc 10:00, Thứ năm, 28/12/2023 (GMT+7)</div>
<div class="content"><p><strong>{LEAD}</strong></p><p>{BODY}<br>Đơn vị ban hành 15 kiến nghị.</p>
<figure><img src="a.jpg"><figcaption>Quang cảnh hội nghị tổng kết</figcaption></figure>
<h2>I. Kết quả theo đơn vị</h2>
<table><thead><tr><th rowspan=2>Đơn vị<th colspan=2>Thụ lý</tr><tr><th>vụ<th>bị can</tr></thead>
<tr><td>Phòng 1<td>50<td>80</tr><tr><td>Phòng 2<td>24<td>77</tr></table>
<ul><li>Thực hiện 100% chỉ tiêu.</li></ul><p>{END}</p>
<p><strong>Tác giả bài viết: Ánh Linh</strong></p></div>
<div class="related"><h3>Tin liên quan</h3><ul><li><a href="/1">Viện kiểm sát huyện A tập huấn năm 2022</a></li></ul>
</div></div><div id="footer"><p>Bản quyền thuộc Viện kiểm sát. Điện thoại: 0123 456 789</p></div></body></html>"""


def read(page: str = PAGE) -> RawDocument:
    """Return a page as read."""
    return read_html(page.encode())


def lines(document: RawDocument) -> list[str]:
    """Return the texts of the blocks that are no tables."""
    return [block.text for block in document.blocks if block.table is None]


def test_the_article_is_read_without_the_page_around_it() -> None:
    """Menu, sidebar, related news, footer and scripts are gone; date line, captions and byline are kept."""
    assert lines(read()) == [
        "Viện kiểm sát tỉnh tổng kết năm 2023",
        "Cập nhật lúc 10:00, Thứ năm, 28/12/2023 (GMT+7)",
        LEAD,
        BODY,
        "Đơn vị ban hành 15 kiến nghị.",
        "Quang cảnh hội nghị tổng kết",
        "I. Kết quả theo đơn vị",
        "Thực hiện 100% chỉ tiêu.",
        END,
        "Tác giả bài viết: Ánh Linh",
    ]


KINDS = [
    ("Viện kiểm sát tỉnh tổng kết năm 2023", BlockKind.TITLE),
    ("Quang cảnh hội nghị tổng kết", BlockKind.CAPTION),
    ("I. Kết quả theo đơn vị", BlockKind.HEADING),
    ("Thực hiện 100% chỉ tiêu.", BlockKind.LIST_ITEM),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_elements_say_what_a_block_is(text: str, kind: BlockKind) -> None:
    """Title, caption, heading and list item keep their kinds."""
    assert [block.kind for block in read().blocks if block.text == text] == [kind]


def test_tables_keep_every_cell_under_its_headers() -> None:
    """The spans of header cells are resolved, which the extractor's own output does not do."""
    (table,) = [block.table for block in read().blocks if block.table is not None]
    assert table.rows[:3] == (
        ("Đơn vị", "Thụ lý", "Thụ lý"),
        ("Đơn vị", "vụ", "bị can"),
        ("Phòng 1", "50", "80"),
    )


def test_a_page_inside_one_form_is_read() -> None:
    """Portals built with SharePoint put the whole page into a form."""
    page = PAGE.replace("<body>", "<body><form id='aspnetForm'>").replace("</body>", "</form></body>")
    assert lines(read(page)) == lines(read())


def test_layout_tables_are_walked_through() -> None:
    """Old portals lay the page out in tables: the article in a cell is paragraphs, not a cell."""
    page = f"<html><body><table><tr><td>Menu</td><td><p>{LEAD}</p><p>{BODY}</p><p>{END}</p></td></tr></table></body>"
    assert lines(read(page))[-3:] == [LEAD, BODY, END]


def test_a_page_without_article_is_read_whole() -> None:
    """A fragment too short for the extractor is still read, menus apart."""
    page = "<html><body><nav><a href='/'>Trang chủ</a></nav><p>Phòng 7: 74 vụ.</p></body></html>"
    assert lines(read(page)) == ["Phòng 7: 74 vụ."]


def test_the_encoding_is_told_by_the_bytes() -> None:
    """A page in UTF-16 with a wrong claim in its head is read all the same."""
    assert LEAD in lines(read_html(PAGE.encode("utf-16")))


def test_a_list_within_the_article_stays() -> None:
    """Extractors drop lists of short items; what stands between paragraphs of an article belongs to it."""
    items = ("Ban hành từ 11 kháng nghị phúc thẩm trở lên;", "Tổ chức 12 phiên tòa rút kinh nghiệm.")
    listed = "".join(f"<li>{item}</li>" for item in items)
    page = f"""<!DOCTYPE html><html><head><title>Phòng 9 triển khai công tác năm 2024</title></head><body>
<h1>Phòng 9 triển khai công tác năm 2024</h1><p>{LEAD}</p><p>{BODY}</p><h2>Nhiệm vụ năm 2024</h2>
<p>Bước sang năm 2024, đơn vị đề ra các chỉ tiêu chủ yếu:</p><ul>{listed}</ul><p>{END}</p></body></html>"""
    assert set(items) <= set(lines(read(page)))


def test_the_heading_over_a_page_that_is_a_table_stays() -> None:
    """The title of the page may be short; whose numbers of which year they are stands above the table."""
    rows = "".join(f"<tr><td>Phòng {number}</td><td>{number}4</td><td>{number}7</td></tr>" for number in range(1, 8))
    heading = "Số liệu án hình sự của VKSND tỉnh Hà Nam, 6 tháng đầu năm 2023"
    page = (
        f"<html><head><title>Số liệu án hình sự</title></head><body><h1>{heading}</h1>"
        f"<table><tr><th>Đơn vị</th><th>Thụ lý</th><th>Giải quyết</th></tr>{rows}</table></body></html>"
    )
    assert heading in lines(read(page))
