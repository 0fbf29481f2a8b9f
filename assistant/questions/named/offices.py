"""The offices that a question asks about, as against titles that only stand in it."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.language.words import PhraseFinder, Word
from documents.mentions.persons import RoleMention
from documents.types import Span, Unit

# Titles that many hold at once. One is asked about only next to its question word: in "giải nhất cuộc thi Kiểm sát
# viên giỏi là ai" it belongs to the contest. What a question "... là ai?" begins with is its subject.
TITLES = (
    "Kiểm sát viên", "Kiểm tra viên", "Điều tra viên", "Thẩm phán", "Thư ký", "Chuyên viên", "Báo cáo viên",
    "Giảng viên",
)  # fmt: skip
_ASKED_BEHIND = compiled_regex(r"^(?:[ ,]+\w+){0,6}? (?:nao|gi|may)\b|^(?: \w+){0,3} (?:la|ten) (?:ai|gi|nhung ai)\b")
_ASKED_BEFORE = compiled_regex(
    r"\b(?:ai|nhung|cac|la|may|bao nhieu|hai|ba|\d+) $"
    # "Ai làm thư ký đoàn?", "đồng chí nào được cử giữ vai trò thư ký?"
    r"|\b(?:ai|(?:nguoi|dong chi|vi|lanh dao|ong|ba) nao)(?: (?:da|duoc|phan cong|giao|cu|bau|chon))*"
    r" (?:la|lam|giu|giu (?:vai tro|chuc|nhiem vu)|dam nhiem|dam nhan|trong vai|voi vai tro)(?: vai tro)? $"
)
_BEFORE_OFFICE = compiled_regex(r"(?:(?:tan|nguyen|quyen|danh tinh|dong chi|ong|ba) )*")
_GOES_ON = compiled_regex(
    r"\b(?:gi|nao|sao|dau|khong|chua|yeu cau|chi dao|phat bieu|de nghi|nhan manh|ket luan|trao|tang|giao|khen"
    r"|danh gia|noi|du|tham du|chu tri|lam viec|tiep|ban hanh|ky|quan triet|co|da|duoc|bi|vua|se|va|tham|phan cong"
    r"|dieu hanh|cho biet)\b"
)
# "Ai được Thủ tướng tặng Bằng khen", "Bằng khen của Thủ tướng": the office is the giver's.
_GIVES = compiled_regex(r"\b(?:được|duoc|của|cua) $", regex.IGNORECASE)
# "Chủ tịch UBND tỉnh A tặng Bằng khen cho đồng chí nào"
_GIVES_TO = compiled_regex(
    r"(?: (?!nao\b|ai\b|duoc\b)\w+){0,6}? (?:tang|trao|khen)\b.*\b(?:cho|nhung)\b.*\b(?:nao|ai)\b"
)
# "Viện trưởng VKSND huyện A cho biết hai đồng chí đạt ...", "theo Viện trưởng ...": who told of it.
_TELLS = compiled_regex(
    r"(?: (?!nao\b|ai\b|duoc\b|dat\b)\w+){0,6} (?:bao|bao cao|cho biet|thong tin|neu|noi|khang dinh)\b"
)
_ACCORDING_TO = compiled_regex(r"\btheo (?:dong chi |loi )?$")
# "Ai giúp Viện trưởng theo dõi ...?", "ai công bố quyết định bổ nhiệm Phó Viện trưởng?": who does something for the
# holder of an office, or tells of him, is asked for.
_BESIDE_HOLDER = compiled_regex(
    r"(?:\b(?<!nguoi )giup(?: viec)?(?: cho)?|\btham muu(?: cho| giup| voi)*|\bthay mat|\bdai dien(?: cho)?|\bthap tung"
    r"|\b(?:thua )?(?:uy quyen|uy nhiem|lenh)(?: cua)?|\bbao cao|\bcung(?: di)?(?: voi)?"
    r"|\b(?:ai|nao|nguoi|dong chi)(?: (?:da|la nguoi|len|thay mat))* (?:cong bo|trao|doc)(?: va (?:cong bo|trao))?"
    r" (?:cac )?quyet dinh(?: \w+){0,6}?)(?: dong chi| tan| giu chuc(?: vu)?)* $"
)
# "Sau khi đồng chí A lên Phó Viện trưởng, ai phụ trách Phòng 8?": the office that A went to is not asked for.
_WENT_TO = compiled_regex(
    r"\b(?:sau khi|tu khi|ke tu khi|khi|luc|tu ngay)\b[^,?;]{3,80}"
    r"\b(?:len|sang|ve|chuyen|bo nhiem|duoc bau)(?: lam| giu)?(?: chuc(?: vu| danh)?)?(?: tan)? $"
)
_WHO_THEN = compiled_regex(
    r"[^?;]*?(?:,| thi| roi)(?: thi)?(?: \w+){0,6}? (?:ai|dong chi nao|nguoi nao|d/c nao|vi nao|ong nao|ba nao)\b"
)
# "người đứng đầu" of a procuracy or of a department holds one of these.
_HEADS = ("Viện trưởng", "Quyền Viện trưởng")
_DEPARTMENT_HEADS = ("Trưởng phòng", "Chánh Văn phòng", "Chánh Thanh tra")
# "Đoàn kiểm sát Nhà tạm giữ ... do ai dẫn đầu": who leads the visitors.
_VISITORS = r"(?<!cong )(?<!chi )(?<!tinh )(?<!huyen )(?<!tap )\bdoan\b"
_LEADS_GROUP = compiled_regex(
    rf"{_VISITORS}(?! (?:vien|thanh nien|ket|the)\b)[^?;]*"
    r"\b(?:ai|nguoi nao|dong chi nao|vi nao)\b(?: \w+){0,2} (?:dan dau|chi huy|cam dau|phu trach|dung dau|dan)\b"
    r"|\b(?:ai|nguoi nao|dong chi nao|vi nao|nguoi)(?: \w+){0,2} (?:dan dau|chi huy|dung dau|phu trach)(?: \w+){0,2} "
    rf"{_VISITORS}(?! (?:vien|thanh nien|ket|the)\b)"
)
_GROUP_LEADER = "Trưởng đoàn"
_HEAD = PhraseFinder(dict.fromkeys(("người đứng đầu", "đứng đầu", "điều hành", "thủ trưởng đơn vị"), True))
# "Ai phụ trách Phòng 9?", "ai tạm thời điều hành VKSND huyện A?": the body itself is run, not a field of its work.
_RUNS_BODY = compiled_regex(
    r"\b(?:phu trach|dieu hanh|quan ly)"
    r"(?:,? (?:va )?(?:phu trach|dieu hanh|quan ly|chung|tam thoi|hoat dong|cong viec|toan dien)(?: cua)?)*"
    r" (?:vksnd|vks|vien (?:kiem sat|ksnd)|phong \d|p ?\d|van phong|thanh tra)\b"
)
# "Cấp phó của Viện trưởng", "phó cho người đứng đầu": the deputy's office is asked about.
# "Ai điều hành phần thảo luận": a meeting is run by whoever chairs it.
_RUNS_MEETING = compiled_regex(
    r" (?:phan |buoi |cuoc |phien )?"
    r"(?:thao luan|tham luan|hoi nghi|hoi thao|toa dam|dai hoi|chuong trinh|le|hop|buoi|lop)\b"
)
_DEPUTY_OF = compiled_regex(r"\b(?:cap pho|pho|nguoi giup viec)(?: thu \w+)? (?:cua|cho)(?: dong chi)? $")
_IS_SUBJECT = compiled_regex(r"^(?: (?!gioi\b)[^\s?;]+)+ (?:la|ten) (?:nhung )?(?:ai|gi|dong chi nao|nguoi nao)\b")
_WHICH_BODY = compiled_regex(
    r"\b(?:don vi|vien|vks|vksnd|phong|huyen|tinh|tap the|khu vuc|co quan)\b"
    r"(?:(?! (?:dong chi|nguoi|ai|vi|lanh dao)\b)[^,;?]){0,30}\bnao\b"
)
# Bodies beside a procuracy whose head has an office of its own: "người đứng đầu Ủy ban Kiểm tra Đảng ủy".
_HEADS_OF = tuple(
    (compiled_regex(rf"(?: (?:la|cua|o|tai|cho|ben))* (?:{body})\b"), heads)
    for body, heads in (
        ("uy ban kiem tra|ubkt", ("Chủ nhiệm",)),
        ("cong doan|ban chap hanh cong doan", ("Chủ tịch Công đoàn", "Chủ tịch")),
        ("chi doan|doan thanh nien|doan co so", ("Bí thư Chi đoàn",)),
        ("chi bo", ("Bí thư Chi bộ",)),
        ("dang uy", ("Bí thư Đảng ủy",)),
        ("dang bo", ("Bí thư Đảng bộ", "Bí thư Đảng ủy")),
        ("ban can su", ("Bí thư Ban Cán sự đảng",)),
        ("hoi dong", ("Chủ tịch Hội đồng",)),
        ("uy ban nhan dan|ubnd", ("Chủ tịch UBND",)),
        ("nhom(?: tac gia| nghien cuu| cong tac)?", ("Trưởng nhóm", "Chủ nhiệm")),
        ("to cong tac|to giup viec|to bien tap|to", ("Tổ trưởng",)),
        ("doan (?:kiem sat|kiem tra|thanh tra|cong tac|truc tiep)", ("Trưởng đoàn",)),
        ("ban (?:to chuc|chi dao|bien tap|giam khao|nu cong)", ("Trưởng ban",)),
        ("khoi(?: thi dua)?", ("Khối trưởng",)),
        ("cum(?: thi dua)?", ("Cụm trưởng",)),
        ("toa an|tand", ("Chánh án",)),
        ("hoi (?!nghi|thao|thi|dong|truong)\\w+", ("Chủ tịch",)),
        ("cong an (?:tinh|thanh pho)", ("Giám đốc",)),
        ("cong an", ("Trưởng Công an",)),
        ("nha tam giu", ("Trưởng Nhà tạm giữ",)),
        ("trai (?:tam )?giam", ("Giám thị",)),
        ("chi cuc", ("Cục trưởng",)),
    )
)


def names_office_alone(asked: str, roles: Sequence[RoleMention]) -> bool:
    """True if a question only names an office and where and when: "Tân Chánh Văn phòng VKSND tỉnh A quý I/2025?".

    Whoever holds it is asked for; an office that does something is another matter.
    """
    if not roles or roles[0].role.startswith(TITLES):
        return False
    clear = fold(asked)
    opens = _BEFORE_OFFICE.fullmatch(clear, 0, roles[0].span.start) is not None
    return opens and not _GOES_ON.search(clear, roles[0].span.end)


def is_title_beside(asked: str, mention: RoleMention) -> bool:
    """True if the office is a title of many that stands apart from the question word."""
    if not mention.role.startswith(TITLES):
        return False
    clear = fold(asked)
    before = _ASKED_BEFORE.search(clear, 0, mention.span.start)
    if not clear[: mention.span.start].strip() and _IS_SUBJECT.search(clear[mention.span.end :]):
        return False
    return before is None and _ASKED_BEHIND.search(clear[mention.span.end :]) is None


def is_beside_award(asked: str, role: Span) -> bool:
    """True if the office is that of the giver of an award, or of who told of it."""
    clear = fold(asked)
    is_told_by = _ACCORDING_TO.search(clear, 0, role.start) or (role.start == 0 and _TELLS.match(clear, role.end))
    gives = _GIVES.search(asked, 0, role.start) or _GIVES_TO.match(clear, role.end)
    return bool(is_told_by or gives)


def is_beside_holder(asked: str, role: Span) -> bool:
    """True if the office is that of somebody whom the one asked for helps, stands in for or tells of."""
    return _BESIDE_HOLDER.search(fold(asked), 0, role.start) is not None


def is_left_for(asked: str, role: Span) -> bool:
    """True if the office is the one that somebody went to, before it is asked who did something after that."""
    clear = fold(asked)
    return _WENT_TO.search(clear, 0, role.start) is not None and _WHO_THEN.match(clear, role.end) is not None


def offices_asked(asked: str, named: Sequence[RoleMention]) -> tuple[str, ...]:
    """Return the offices that ``asked`` means by those it names."""
    return tuple(_meant(asked, mention.role, mention.span.start) for mention in named)


def heads_asked(asked: str, sequence: Sequence[Word], units: Sequence[Unit]) -> tuple[str, ...]:
    """Return the offices that "người đứng đầu" means for the body asked about, none if nobody's head is asked for."""
    clear = fold(asked)
    if _LEADS_GROUP.search(clear):
        return (_GROUP_LEADER,)
    if units and _RUNS_BODY.search(clear):
        return _DEPARTMENT_HEADS if units[0].department else _HEADS
    found = _HEAD.find(sequence, lenient=True)
    if not found:
        return ()
    is_ranked = _WHICH_BODY.search(clear, 0, found[0].span.start)  # "đơn vị nào đứng đầu Cụm thi đua"
    if is_ranked or _RUNS_MEETING.match(clear, found[0].span.end):
        return ()
    own = next((of for body, of in _HEADS_OF if body.match(clear, found[0].span.end)), ())
    if own or not units:
        return own
    heads = _DEPARTMENT_HEADS if units[0].department else _HEADS
    return tuple(dict.fromkeys(_meant(asked, head, found[0].span.start) for head in heads))


def _meant(asked: str, office: str, start: int) -> str:
    """Return the office meant by one named at ``start``: of "cấp phó của Viện trưởng" the deputy's."""
    is_deputys = not office.startswith("Phó ") and _DEPUTY_OF.search(fold(asked), 0, start) is not None
    return f"Phó {office.removeprefix('Quyền ')}" if is_deputys else office
