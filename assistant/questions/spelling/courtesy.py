"""What people say around a question: greetings, why they ask, "cho em hỏi", "nhé"; none of it has to be answered.

Left in, it misleads: "đang làm báo cáo so sánh" names no report, and every word of it lowers the share of the question
that evidence covers.
"""

from __future__ import annotations

import regex

from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold

_SPEAKER = r"(?:minh|em|toi|anh|chi|chau|to|bon minh|chung (?:minh|toi|em)|ben em|ben minh|phong em)"
_HEARERS = r"(?:(?:cac |moi )?(?:anh chi|anh|chi|ban|bac|dong chi|nguoi|ad|admin|tro ly)(?: oi)?,? ?)"
# Why somebody asks: up to the comma, and only if it names nothing that may be asked about, as figures and names do.
_ERRAND = (
    rf"^{_SPEAKER} (?:dang|can|moi|phai|vua|muon) (?:phai )?(?:lam|viet|soan|tong hop|chuan bi|doc|xem|tim|lap|tra)"
    r"\b[^,.;:?\d]{0,60}[,.;:]"
)
_GREETING = rf"^(?:da|alo|(?:{_SPEAKER} )?(?:xin |kinh )?chao)\b[^,.;:!?\d]{{0,30}}[,.;:!]"
_REQUEST = (
    rf"\b{_HEARERS}?(?:vui long |lam on |nho |xin )?{_HEARERS}?(?:tra |xem |tim )?(?:cho|giup|gium|giup cho) {_SPEAKER}"
    r"(?: duoc)? (?:xin hoi|xin so lieu|xin|hoi|biet|xem|tra cuu)(?: (?:voi|chut|them|ty|la|rang))?\b(?: la\b)?[,:]?"
    r"|^(?:xin |vui long |lam on |hay )?cho (?:hoi|biet|xin)\b[,:]?|^(?:nho|xin nho|lam on|vui long) (?:tra|tim|xem)"
    rf"(?: giup| gium| ho)?(?: {_SPEAKER})?\b|^{_SPEAKER} (?:muon |can )?(?:hoi|xin hoi|muon biet|can biet)\b[,:]?"
    # "Em cần số biên chế ...", "mình cần tên Viện trưởng ..."
    rf"|^{_SPEAKER} (?:dang )?can (?:lay |tim |co |xin )?(?=(?:so|ten|ho ten|ty le|danh sach|thong tin)\b)"
)
# "Đề nghị đồng chí cho biết ...", "Đề nghị hệ thống liệt kê ...": asked of whoever answers, while "đề nghị truy tố" is
# an act.
_DEMAND = (
    rf"^(?:(?:kinh|tran trong|rat) )?de nghi {_HEARERS}?(?:he thong,? )?(?:hay |vui long )?"
    r"(?:cho (?:biet|hoi|xin)\b(?: ro)?[,:]?|(?=(?:liet ke|ke ten|neu|thong ke|so sanh|doi chieu|tong hop|cung cap)\b))"
)
# "Theo báo cáo, ...", "căn cứ tài liệu thì ...": every answer rests on one; which one is not said.
_SOURCE = (
    r"^(?:theo|can cu(?: vao)?|dua (?:vao|tren)) (?:cac |nhung )?"
    r"(?:(?:bao cao|so lieu|tai lieu|bai viet|thong tin|thong ke|du lieu)(?: tong ket| thong ke| bao cao)?)"
    r"(?: nay| tren| da co| hien co)?(?:,| thi\b,?)"
)
# "Kể giúp chị 6 đơn vị ...", "liệt kê hộ em các ...": for whom it is told; "giúp đỡ" and "hộ" alone mean other things.
_FAVOUR = (
    r"(?<=\b(?:ke|liet ke|neu|thong ke|diem|doc|tom tat)(?: ten| ra| ro| lai| het)?)"
    rf" (?:(?:giup|ho|gium|dum|cho) {_SPEAKER}|(?:giup|gium|dum)(?= (?:\d|cac|nhung|ten|ra|lai)\b))"
    r"(?: (?:nghe|biet|voi|xem)\b)?(?= )"
)
_COURTESY = [compiled_regex(pattern) for pattern in (_GREETING, _ERRAND, _DEMAND, _REQUEST, _FAVOUR, _SOURCE)]
# Read with its marks: "nhỉ" is no "nhì", "nha" no "nhà".
_FAREWELL = compiled_regex(
    r"(?:\b(?:với|voi|nhé|nhe|nha|ạ|a|nhỉ|vậy|vay|giúp (?:mình|em|tôi)|giup (?:minh|em|toi)"
    r"|(?:(?:em|mình|minh|tôi|toi|xin|trân trọng|tran trong|rất|rat|chân thành|chan thanh) )*(?:cảm ơn|cám ơn|cam on)"
    r"(?: (?:nhiều|nhieu|trước|truoc|các|cac|anh|chị|chi|bạn|ban|bác|bac|đồng chí|dong chi|trợ lí|tro ly|rất|rat))*)"
    r"\b[ ,.!?]*)+$"
)
_OPENING = compiled_regex(r"^[\s,.;:!]+")
_LEAST = 2  # words that a question has


def without_courtesy(asked: str) -> str:
    """Return the question ``asked`` without what is only said around it; as it is if nothing else is left.

    Example:
        >>> without_courtesy("Dạ, anh chị cho em hỏi Phòng 8 có mấy kháng nghị ạ?")
        'Phòng 8 có mấy kháng nghị'
    """
    left = asked
    for pattern in _COURTESY:
        left = _cut(left, pattern.search(fold(left).lower()))
    left = _cut(left, _FAREWELL.search(canonical(left)))
    return left if len(left.split()) >= _LEAST else asked


def _cut(asked: str, found: regex.Match[str] | None) -> str:
    if found is None or not found.group():
        return asked
    rest = f"{asked[: found.start()]} {asked[found.end() :]}" if found.start() else asked[found.end() :]
    return _OPENING.sub("", rest).strip()
