"""Leftovers of web pages: image marks, banners, menus, counters and boxes of related news."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.cleaning.datelines import is_clock
from documents.cleaning.lines import Line, comparison_key, ends_sentence, prose_bounds, without
from documents.language.compiling import compiled
from documents.types import BlockKind

# The tool bar of a web editor's image ("left, center, right, del"), flattened into a word.
IMAGE_MARK = compiled(r"left\s?center\s?right\s?del", re.IGNORECASE)

_GAP = compiled(r"[ \t\u00a0\u3000]{11,}")
_BANNER_BLANKS = 10  # no-break spaces; a site's banner is spaced with dozens, a sentence with one or two
_BANNER_PIECE = 150  # characters; a slogan is shorter, a paragraph glued to the banner longer

# Mottoes of the sector and of the state, whole or in the parts in which banners break them.
_SLOGANS = (
    "Công minh, chính trực, khách quan, thận trọng, khiêm tốn",
    "Vững về chính trị, giỏi về nghiệp vụ",
    "tinh thông về pháp luật, công tâm và bản lĩnh, kỷ cương và trách nhiệm",
    "Đoàn kết, kỷ cương, hành động, sáng tạo, đột phá, phát triển",
    "Làm hết việc, không làm hết giờ",
    "Đoàn kết, kỷ cương, hành động, sáng tạo, đột phát, phát triển",  # misspelt so on a site
    "Tất cả vì mục tiêu",
    "Đoàn kết, trách nhiệm - kỷ cương, liêm chính - bản lĩnh, hiệu quả",
    "dân giàu, nước mạnh, dân chủ, công bằng, văn minh",
)

# Lines that are never content, wherever they stand.
_CHROME = (
    "Page Content",
    "Skip to main content",
    "Đăng nhập",
    "Đăng xuất",
    "In trang",
    "In bài viết",
    "Bản in",
    "Gửi email",
    "Gửi mail",
    "Gửi cho bạn bè",
    "Gửi bình luận",
    "Gửi phản hồi",
    "Ý kiến bạn đọc",
    "Chia sẻ",
    "Chia sẻ Facebook",
    "Chia sẻ bài viết",
    "Facebook",
    "Twitter",
    "Zalo",
    "Tweet",
    "Cỡ chữ",
    "A- A A+",
    "A A A",
    "Lưu trữ",
    "Góp ý",
    "Lưu trữ Góp ý",
    "Tải văn bản",
    "Tải về",
    "Về đầu trang",
    "Lên đầu trang",
    "Quay lại",
    "Đọc tiếp",
    "Xem tiếp",
    "Xem chi tiết",
    "Nghe đọc bài",
    "Liên kết web",
    "Liên kết website",
    "Thư viện ảnh",
    "Thư viện video",
    "Đang truy cập",
    "IP của bạn",
    "The Supreme People's Procuracy of Viet Nam",
)
_CHROME_OPENING = compiled(
    r"(?:(?:Số |Tổng |Tổng số )?(?:lượt|người|lần) (?:truy cập|xem|đọc)|Đã xem|Đang (?:truy cập|online)|IP của bạn"
    r"|Tổng số điểm của bài viết|Xếp hạng|Đánh giá bài viết)\s*(?:là\s*)?[:\-–]"
    r"|(?:Xem thêm|Đọc thêm|Tin liên quan|Bài liên quan)\s*:\s*\S"
    r"|Bật JavaScript|Click để đánh giá|Bạn đã không sử dụng Site|Vui lòng bật|Mã bảo mật"
    r"|Bản quyền thuộc|Copyright|©|Ghi rõ nguồn|Từ khóa\s*:|Từ khoá\s*:|Tags?\s*:|Chuyên mục\s*:",
    re.IGNORECASE,
)
_CHROME_LENGTH = 160  # characters

# Entries of menus and footers: leftovers only outside the running text, where they stand alone on a line.
_MENU = (
    "Trang chủ",
    "Giới thiệu",
    "Giới thiệu chung",
    "Cơ cấu tổ chức",
    "Sơ đồ tổ chức",
    "Chức năng nhiệm vụ",
    "Tin tức",
    "Tin tức - Sự kiện",
    "Tin tức và sự kiện",
    "Tin hoạt động",
    "Tin nổi bật",
    "Tin trong ngành",
    "Tin địa phương",
    "Hoạt động của ngành",
    "Hoạt động của Viện kiểm sát",
    "Nghiên cứu - Trao đổi",
    "Xây dựng ngành",
    "Cải cách tư pháp",
    "Lịch công tác",
    "Lịch tiếp công dân",
    "Hỏi đáp",
    "Hỏi đáp pháp luật",
    "Liên hệ",
    "Tìm kiếm",
    "Sơ đồ trang",
    "Sơ đồ cổng",
    "Sitemap",
    "RSS",
    "Video",
    "Video clip",
    "Hình ảnh",
    "Đa phương tiện",
    "Chuyên mục",
    "Danh mục",
    "Menu",
    "English",
    "Tiếng Việt",
    "Bình luận",
)
_MENU_OPENING = compiled(
    r"(?:Cổng|Trang) thông tin điện tử|(?:Địa chỉ|Trụ sở|Điện thoại|Email|E-mail|Fax|Website|Hotline)\s*:"
    r"|Chịu trách nhiệm (?:chính|nội dung|xuất bản)|Giấy phép|Thiết kế bởi|Phát triển bởi",
    re.IGNORECASE,
)
_BREADCRUMB = compiled(r"(?:[^>»›]{1,50}\s*[>»›]+\s*)+[^>»›]{0,80}")
_SITE_NAME = compiled(r"[^.;:,]{1,90}[-–|]\s*(?:Cổng|Trang) thông tin điện tử(?: tổng hợp)?", re.IGNORECASE)

_RELATED = compiled(
    r"(?:(?:các |những )?(?:tin|tin bài|tin tức|bài|bài viết) (?:khác|liên quan|cùng chuyên mục|mới|mới hơn|cũ hơn"
    r"|mới nhất|đã đưa|đã đăng|cùng loại|tiêu biểu|nổi bật|đọc nhiều)|có thể bạn quan tâm|đọc nhiều(?: nhất)?"
    r"|xem thêm|đọc thêm)\s*:?",
    re.IGNORECASE,
)
_RELATED_ENTRIES = 20  # entries; a box lists fewer
_LINK = 200  # characters; the title of an article is shorter
_NUMBERED = compiled(r"(?:[IVX]+|\d+)[.)]\s")


def strip_banner(text: str) -> str:
    """Return a raw line without the slogans of a site's banner, which stand between runs of no-break spaces.

    Plain blanks space out letterheads too; between them a banner shows itself by one motto that is known.
    """
    if not _GAP.search(text):
        return text
    if text.count("\u00a0") <= _BANNER_BLANKS and not any(comparison_key(p) in _SLOGAN_KEYS for p in _GAP.split(text)):
        return text
    return " ".join(piece for piece in _GAP.split(text) if len(piece) > _BANNER_PIECE or any(map(str.isdigit, piece)))


def drop_leftovers(lines: Sequence[Line]) -> list[Line]:
    """Return ``lines`` without menus, counters, slogans at the edges and boxes of related news."""
    chrome = (number for number, line in enumerate(lines) if not line.is_row and is_chrome(line.text))
    kept = without(lines, chrome)
    kept = _stripped(without(kept, _related_news(kept)))
    start, end = prose_bounds(kept)
    edges = [*range(start), *range(end, len(kept))]
    return without(kept, [number for number in edges if _is_frame(kept[number])])


def _stripped(lines: list[Line]) -> list[Line]:
    """Return ``lines`` without menus and slogans at both ends, however long their lines are."""
    start, end = 0, len(lines)
    while start < end and _is_frame(lines[start]):
        start += 1
    while end > start and _is_frame(lines[end - 1]):
        end -= 1
    return lines[start:end]


def _is_frame(line: Line) -> bool:
    return _is_menu(line) or _is_slogan(line)


def is_chrome(text: str) -> bool:
    """Tell whether a line is a tool bar, a counter or a notice of a web page: never content, wherever it stands."""
    if len(text) > _CHROME_LENGTH:
        return False
    return _CHROME_OPENING.match(text) is not None or comparison_key(text) in _CHROME_KEYS


def _is_menu(line: Line) -> bool:
    if line.is_row or line.kind is BlockKind.TITLE or len(line.text) > _CHROME_LENGTH:
        return False
    if _MENU_OPENING.match(line.text) or is_clock(line.text):
        return True
    if _BREADCRUMB.fullmatch(line.text) or _SITE_NAME.fullmatch(line.text):
        return True
    return not line.typed and comparison_key(line.text) in _MENU_KEYS


def _is_slogan(line: Line) -> bool:
    rest = comparison_key(line.text)
    for slogan in _SLOGAN_KEYS:
        rest = rest.replace(slogan, "")
    return bool(line.text) and not rest.strip()


def _related_news(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the positions of headers such as "Tin liên quan" and of the links under them."""
    number = 0
    while number < len(lines):
        if not _RELATED.fullmatch(lines[number].text.strip()):
            number += 1
            continue
        entries = _entries_under(lines, number + 1)
        yield from range(number, number + 1 + entries)
        number += 1 + entries


def _entries_under(lines: Sequence[Line], first: int) -> int:
    """Count the links of a box; a numbered heading or running text after the header ends it."""
    entries = 0
    for line in lines[first : first + _RELATED_ENTRIES]:
        if len(line.text) > _LINK or line.is_row or line.after_image or ends_sentence(line.text):
            break
        if line.kind is BlockKind.HEADING or _NUMBERED.match(line.text):
            break
        entries += 1
    return entries


_CHROME_KEYS = frozenset(map(comparison_key, _CHROME))
_MENU_KEYS = frozenset(map(comparison_key, _MENU))
_SLOGAN_KEYS = tuple(sorted(map(comparison_key, _SLOGANS), key=len, reverse=True))
