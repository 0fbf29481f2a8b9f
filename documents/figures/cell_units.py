"""What the numbers of a table count: told by the headers, an "Đơn vị tính" column, or the line above the table."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from documents.figures.amounts import DURATIONS
from documents.language.compiling import compiled
from documents.language.patterns import pattern
from documents.language.text import canonical
from documents.numbers.counting import PERCENT, count_units

_LEVEL = compiled(r"\s+–\s+")
_IN_BRACKETS = compiled(r"\(([^()]*)\)")
_MEASURE_COLUMN = pattern(r"\W*(?:đơn vị tính|đvt|đ\.v\.t)\W*")
_MEASURE_LINE = pattern(r"(?:đơn vị tính|đvt)\s*:\s*([^()\n|.;]+)")
_COUNTS_FIRST = pattern(r"\W*(?:(?:tổng số|số lượng|số|tổng)\s+)?")
_CAPTION_COUNTS = pattern(r"\b(?:số lượng|tổng số|số)\s+(?=\S)")
_SHARE = pattern(r"\b(?:tỷ lệ|tỷ trọng|%|phần trăm)(?!\w)")
# "Năm sinh: 1980", "Số điện thoại", "Số quyết định": numbers that count nothing.
_COUNTS_NOTHING = pattern(
    r"\W*(?:năm|tháng|ngày|kỳ|quý|kỳ báo cáo|thời gian|thời điểm|stt|tt|số tt|số thứ tự|mã|mã số|trang|điều|khoản"
    r"|(?:địa bàn|trụ sở|địa chỉ)(?: [^()]{0,30})?"
    r"|(?:năm|ngày)(?: tháng năm)? (?:sinh|thành lập|ban hành|bổ nhiệm|ký|vào ngành|tuyển dụng)|điện thoại"
    r"|số (?:điện thoại|hiệu|văn bản|quyết định|công văn|kế hoạch|tài khoản))\W*"
)
_SCALED = pattern(r"(nghìn|ngàn|1\.000|triệu|1\.000\.000|tỷ)\s*(?:vnđ|vnd|đồng|đ)\b")
_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "1.000": 10**3, "triệu": 10**6, "1.000.000": 10**6, canonical("tỷ"): 10**9}
# "Đơn tiếp nhận | Thuộc thẩm quyền | Đã giải quyết": a column of what became of those that the one before it counts.
_PART = pattern(
    r"\W*(?:trong đó\b|(?:số\W+)?(?:đã|còn|chưa|được|thuộc|không thuộc|quá hạn|đúng hạn|tồn|giải quyết|xử lý"
    r"|chấp nhận|trả tự do|chuyển khởi tố)\b)"
)
# In headers these mostly name who or where, or head columns of targets, unless "số" stands before them.
_BODIES = frozenset(
    ["phòng", "huyện", "tỉnh", "thành phố", "xã", "phường", "quận", "viện kiểm sát", "vksnd khu vực", "vksnd cấp huyện",
     "vksnd cấp tỉnh", "cụm", "khối", "đơn vị", "cơ quan", "tổ chức", "tổ", "khoa", "trại", "nhà tạm giữ", "địa phương",
     "kế hoạch", "chỉ tiêu", "nhiệm vụ", "nội dung", "chương trình", "báo cáo", "hoạt động", "lĩnh vực", "khâu",
     "khâu công tác"]
)  # fmt: skip

# "Kiến nghị (chỉ tiêu)", "Kiến nghị (kế hoạch)": what was to be reached, in the unit that the header has before it.
_PLANNED = frozenset({"chỉ tiêu", "kế hoạch", "nhiệm vụ"})

# Narrow columns head whom they count by letters: "KSV sơ cấp".
_IN_FULL = {"KSV": "kiểm sát viên", "KTV": "kiểm tra viên", "ĐTV": "điều tra viên"}
_SHORT = compiled(rf"\b(?:{'|'.join(_IN_FULL)})\b")


@dataclass(frozen=True, slots=True)
class Measure:
    """A counting unit and the factor that its scale word stands for ("triệu đồng" counts "đồng", times 10^6)."""

    unit: str = ""
    factor: Decimal = Decimal(1)


@lru_cache(maxsize=1024)
def counts_nothing(column_header: str) -> bool:
    """Tell whether the innermost header says that numbers of its column are none: years, telephone numbers, units."""
    header = canonical(_levels(column_header)[-1])
    return _COUNTS_NOTHING.fullmatch(header) is not None or is_measure_column(header)


@lru_cache(maxsize=4096)
def measure_of(row_header: str, column_header: str, *, column_measure: str = "", table_measure: str = "") -> Measure:
    """Return what the cells under two headers count.

    ``column_measure`` is the row's cell in an "Đơn vị tính" column, ``table_measure`` what the line above the table
    gives for all of it. The column's header speaks first, innermost level first, then the row's; in each, a unit in
    brackets ("Khởi tố mới (vụ)") before one that the header begins with ("Số vụ", "Kháng nghị phúc thẩm"), before one
    anywhere in it.
    """
    levels = [*reversed(_levels(column_header)), *reversed(_levels(row_header))]
    headers = [_SHORT.sub(lambda short: _IN_FULL[short[0]], level) for level in levels]
    if column_measure:
        return read_measure(column_measure)
    for header in headers:
        for bracket in reversed(_IN_BRACKETS.findall(header)):
            measure = read_measure(bracket)
            if measure.unit and not (measure.unit in _PLANNED and _counts_itself(header)):
                return measure
    for look in (_whole_or_first, _anywhere):
        for header in headers:
            if _SHARE.search(canonical(header)):
                return Measure(PERCENT)
            if found := look(header):
                return found
        if table_measure:
            return read_measure(table_measure)
    return Measure()


def measures_of(column_header: str) -> tuple[str, ...]:
    """Return the units of a header that names two at once: "Số vụ/bị can"."""
    header = _levels(column_header)[-1]
    named = [unit for unit, _ in count_units(header) if unit not in DURATIONS]
    return tuple(named) if "/" in header and len(named) == 2 else ()


@lru_cache(maxsize=1024)
def is_measure_column(header: str) -> bool:
    """Tell whether a column holds units: "Đơn vị tính", "ĐVT"."""
    return _MEASURE_COLUMN.fullmatch(canonical(header)) is not None


@lru_cache(maxsize=1024)
def heads_part(header: str) -> bool:
    """Tell whether a column without a unit holds a part of what the column before it counts: "Đã giải quyết"."""
    return _PART.match(canonical(_levels(header)[-1])) is not None


def measure_line(text: str) -> str:
    """Return the unit that a line above a table gives for all of it: "Đơn vị tính: vụ"; empty if it gives none."""
    found = _MEASURE_LINE.search(canonical(text))
    return text[found.start(1) : found.end(1)].strip() if found else ""


def caption_measure(text: str) -> Measure:
    """Return what a caption says that a whole table counts: "Số vụ án thụ lý kiểm sát điều tra theo đơn vị"."""
    for named in _CAPTION_COUNTS.finditer(canonical(text)):
        units = count_units(text[named.end() :])
        if units and units[0][1].start == 0:
            return Measure(units[0][0])
    return Measure()


def read_measure(text: str) -> Measure:
    """Return what a text such as "vụ", "%", "triệu đồng" measures in; an empty unit if it names none."""
    plain = canonical(text)
    if PERCENT in plain or plain.strip() == "phần trăm":
        return Measure(PERCENT)
    if scaled := _SCALED.search(plain):
        return Measure("đồng", Decimal(_SCALES[scaled[1]]))
    named = [(unit, span) for unit, span in count_units(text) if unit not in DURATIONS]
    if not named or plain[: named[0][1].start].strip(" số"):
        return Measure()
    unit, span = named[0]
    is_body = unit in _BODIES and span.end < len(plain.rstrip())  # "VKSND tỉnh (Phòng 1, Phòng 2)"
    return Measure() if is_body else Measure(unit)


def _counts_itself(header: str) -> bool:
    """True if a header names what it counts outside its brackets."""
    bare = _IN_BRACKETS.sub(" ", header)
    return (_whole_or_first(bare) or _anywhere(bare)) is not None


def _levels(header: str) -> list[str]:
    return _LEVEL.split(header)


def _whole_or_first(header: str) -> Measure | None:
    plain = canonical(header)
    start = _COUNTS_FIRST.match(plain)
    first = start.end() if start else 0
    if scaled := _SCALED.match(plain, first):
        return Measure("đồng", Decimal(_SCALES[scaled[1]]))
    for unit, span in count_units(header):
        if span.start <= first and unit not in DURATIONS and (first or unit not in _BODIES):
            return Measure(unit)
    return None


def _anywhere(header: str) -> Measure | None:
    """Return a unit of two syllables anywhere in a header; shorter ones are parts of other words ("giải quyết")."""
    named = [unit for unit, _ in count_units(header) if " " in unit and unit not in DURATIONS | _BODIES]
    return Measure(named[0]) if named else None
