"""Which stretch of a sentence says what a number counts: openers of clauses, bare stretches, names of bodies.

Reports list figures by commas: "tiếp nhận 96 đơn, đã giải quyết 18 đơn, trong đó 5 đơn quá hạn". A stretch between two
commas opens a statement of its own if it begins with one of the verbs that reports count with, or with a subject and
such a verb; otherwise the comma stands inside a list ("Công an, Tòa án") and cuts nothing off.
"""

from __future__ import annotations

import re
from functools import lru_cache

from documents.language.compiling import compiled
from documents.language.patterns import pattern
from documents.language.text import canonical

# The verbs that reports count with; "giảm" and "miễn" are nouns of acts as well.
_VERBS = (
    "thụ lý|tiếp nhận|tiếp|phân loại|xử lý|giải quyết|khởi tố|truy tố|xét xử|đình chỉ|tạm đình chỉ|phục hồi|phê chuẩn"
    "|hủy bỏ|hủy|sửa|trả hồ sơ|trả|ban hành|phát hành|phát hiện|tham gia|tổ chức|kiểm sát|phối hợp|chấp nhận|bác|rút"
    "|kháng nghị|kiến nghị|yêu cầu|đề nghị|đề ra|đề xuất|tham mưu|tiến hành|bắt|tạm giữ|tạm giam|gia hạn|áp dụng"
    "|thay đổi|chuyển|thu hồi|kê biên|thu giữ|phong tỏa|bồi thường|thi hành|quyết định|công bố|số hóa|trình chiếu"
    "|sử dụng|xây dựng|dựng|biên tập|đăng tải|đăng|viết|gửi|cung cấp|lập|mở|cử|bổ nhiệm|điều động|luân chuyển|biệt phái"
    "|tuyển dụng|kết nạp|đào tạo|bồi dưỡng|tập huấn|tặng|trao tặng|trao|khen thưởng|biểu dương|công nhận|đạt|có|gồm"
    "|bao gồm|hoàn thành|chiếm|bằng|bảo vệ|hỏi cung|phúc cung|ghi lời khai|lấy lời khai|đối chất|nghiên cứu|báo cáo"
    "|trả lời|hướng dẫn|thông báo|tuyên phạt|tuyên|cấp|đưa ra|đưa|nâng|duy trì|triển khai|thực hiện|rà soát|kiểm tra"
    "|thanh tra|thẩm định|phấn đấu|giao|đăng ký|ủng hộ|quyên góp|hỗ trợ|thăm hỏi|thăm|vận động|trồng|sửa chữa|trang bị"
    "|mua sắm|tiết kiệm|lựa chọn|chọn|tuyên truyền|phổ biến|trình bày|nghe|thảo luận|quản lý|giam giữ|xét|lập hồ sơ"
    "|nhận|nộp|chi|thu|vượt|là|còn lại|tồn|tham dự|dự|họp|làm việc|kết thúc|xác minh xong|bàn giao"
)
_COPULAS = frozenset("là có gồm đạt bằng chiếm cấp thu chi dự".split()) | {"bao gồm", "còn lại"}
_ADVERBS = (
    "đã|đang|sẽ|còn|chỉ|cũng|đều|vẫn|lại|mới|trực tiếp|tiếp tục|kịp thời|chủ động|thường xuyên|không|chưa|được|bị|phải"
    "|cần|ra|đưa ra|xong|tự"
)
_CONNECTIVES = (
    "trong đó|trong số đó|trong số|trong tổng số|trong|qua đó|qua|từ đó|theo đó|nhờ đó|đồng thời|ngoài ra|bên cạnh đó"
    "|cùng với đó|trong khi đó|trong khi|riêng|nhưng|song|còn|và|với|cùng với|cùng|cụ thể|so với|số|tổng số|tổng|tỷ lệ"
    "|bình quân|trung bình|trên tổng số|hiện|hiện nay|đến nay|nay|từ ngày|tính từ|tính đến|đến ngày|ngày|năm|quý|về"
    "|đối với|ở|khâu|công tác|lĩnh vực|cả|chất lượng"
)
_SUBJECTS = (
    "vksnd|vks|viện|phòng|đơn vị|các đơn vị|từng|mỗi|toàn|hai cấp|tòa án|toà án|tand|cơ quan|cqđt|công an|kiểm sát viên"
    "|ksv|lãnh đạo|văn phòng|thanh tra|chi bộ|đảng bộ|công đoàn|đoàn|ban|ủy ban|đồng chí|cán bộ|công chức"
)
# What may stand in a stretch that says nothing of its own about what is counted.
_FILLERS = (
    "và|với|cùng|cùng với|còn|hoặc|trong đó|trong|gồm|bao gồm|cụ thể|là|có|thì|chỉ|chỉ có|riêng|tiếp đó|tiếp đến|kế đến"
    "|nhưng|như|lần lượt|mỗi|cả|toàn bộ|số|tổng|tổng số|tổng cộng|các đơn vị|đơn vị|các huyện|còn lại|khác|cùng kỳ|so"
    "|đạt|đạt tỷ lệ|tỷ lệ|bằng|chiếm|chiếm tỷ lệ|tương đương|tương ứng|tương ứng với|tức|khoảng|trên|dưới|gần|hơn"
    "|ít nhất|không dưới|tối thiểu|tối đa|từ|của|tại|ở|cấp|các|thêm|được|đã|năm trước|năm|tháng|quý|kỳ|đầu năm|cuối năm"
    "|toàn tỉnh|toàn thành phố|toàn ngành|hai cấp|thứ nhất|thứ hai|đó là|đến|lên|xuống|nay|nữa|hiện"
)
_SHARES = "đạt|bằng|chiếm|tương đương|tương ứng|tỷ lệ|đạt tỷ lệ|chiếm tỷ lệ"


def _alternatives(words: str) -> str:
    return "|".join(sorted(canonical(words).split("|"), key=len, reverse=True))


_ACTIONS = "|".join(verb for verb in _VERBS.split("|") if verb not in _COPULAS)
_PREDICATE = rf"(?:(?:{_alternatives(_ADVERBS)})\s+)*(?:{_alternatives(_VERBS)})\b"
_OPENS = compiled(
    rf"\W*(?:(?:{_alternatives(_CONNECTIVES)})\b|{_PREDICATE}|(?:{_alternatives(_ADVERBS)})\b"
    rf"|(?:{_alternatives(_SUBJECTS)})\b.*?\b(?:{_alternatives(_ACTIONS)})\b)"
)
_ACT = compiled(rf"\b(?:{_alternatives(_ACTIONS)})\b")
_VERB_FIRST = compiled(rf"\W*(?:{_alternatives(_VERBS)})\b")
_ENDS_IN_VERB = compiled(rf"(?!.*\b(?:được|bị)\b[^,]*$).*?\b(?:{_alternatives(_VERBS)})(?: xong)?\s*$", re.DOTALL)
# Nouns that end like verbs: prisons, and the third source of crime in "tin báo về tội phạm và kiến nghị khởi tố".
_NOUNS = pattern(r"\b(?:nhà|trại) tạm (?:giữ|giam)\b|(?:^|\b(?:tội phạm|tin báo|tố giác))\W*\bvà kiến nghị khởi tố\b")
_LAST_VERBS = compiled(rf"(?:\s*\b(?:{_alternatives(_VERBS)}|{_alternatives(_ADVERBS)}|và)\b(?!\w))+\s*$", re.DOTALL)
_NAME_WORD = r"(?:[A-ZĐÀ-ỸƠƯĂÂÊÔ][^\W\d_]*\.?|\d+|[-–])"
_NAMES = compiled(
    r"(?:VKSND|VKS|Viện [Kk]iểm sát(?: nhân dân)?|TAND|T[oò][àa] án(?: nhân dân)?|[Pp]hòng(?= \d)|[Kk]hu vực|KV"
    r"|[Hh]uyện|[Tt]hị xã|[Tt]hành phố|[Qq]uận|[Tt]ỉnh|T[Pp]\.?|Cụm thi đua số)"
    r"(?:\s(?:nhân dân|tối cao|cấp cao|cấp huyện|cấp tỉnh|khu vực|huyện|thị xã|thành phố|quận|tỉnh|tại|TP\.?|hai cấp))*"
    rf"(?:\s{_NAME_WORD})*"
)
_DATES = pattern(r"(?:cùng kỳ )?(?:năm|quý|tháng|\d+ tháng(?: đầu| cuối)?(?: năm)?)\s+[\divx/]+")
_FILLER = compiled(rf"\b(?:{_alternatives(_FILLERS)})\b")
_SHARE = compiled(rf"\b(?:{_alternatives(_SHARES)}|trên|gần|hơn|khoảng|và|mà)\b")
_SUBJECT = compiled(rf"(?:{_alternatives(_SUBJECTS)})\b")


@lru_cache(maxsize=4096)
def opens_clause(part: str) -> bool:
    """Tell whether a stretch between commas begins a statement of its own."""
    return _OPENS.match(canonical(part)) is not None


@lru_cache(maxsize=4096)
def ends_in_verb(part: str) -> bool:
    """Tell whether a stretch ends in a verb that waits for its object: "tiếp nhận" in "tiếp nhận, phân loại 96 đơn"."""
    return _ENDS_IN_VERB.match(_NOUNS.sub("…", canonical(part))) is not None


@lru_cache(maxsize=4096)
def names_act(part: str) -> bool:
    """Tell whether a stretch holds one of the verbs that reports count with, copulas left out."""
    return _ACT.search(canonical(part)) is not None


@lru_cache(maxsize=4096)
def begins_with_verb(part: str) -> bool:
    """Tell whether a stretch begins with one of the verbs that reports count with, and no word before it."""
    return _VERB_FIRST.match(canonical(part)) is not None


@lru_cache(maxsize=4096)
def is_bare(part: str) -> bool:
    """Tell whether a stretch only links, or names a body or a period: its number counts what was counted before."""
    rest = _FILLER.sub(" ", canonical(without_names(part)))
    return not any(letter.isalpha() for letter in rest)


@lru_cache(maxsize=4096)
def says_how_much(part: str) -> bool:
    """Tell whether a stretch before a percentage has no statement of its own: ", đạt tỷ lệ", ", đúng thời hạn"."""
    rest = _SHARE.sub(" ", canonical(part)).strip(" ,")
    return not rest or not (opens_clause(rest) or ends_in_verb(rest) or _SUBJECT.match(rest))


def without_names(part: str) -> str:
    """Return a stretch without the names of bodies, places and periods in it."""
    named = _NAMES.sub(" ", part)
    dates = [match.span() for match in _DATES.finditer(canonical(named))] if named else []
    for start, end in reversed(dates):
        named = f"{named[:start]} {named[end:]}"
    return named


def topic_of(part: str) -> str:
    """Return the part before the closing verbs of a stretch: the field of work that a whole sentence is about."""
    verbs = _LAST_VERBS.search(canonical(part))
    return part[: verbs.start()] if verbs else part
