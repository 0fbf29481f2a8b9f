"""What kind of thing a question asks for, from its cue phrases."""

from __future__ import annotations

import bisect
import itertools
import json
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from importlib.resources import files

from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.language.words import Found, PhraseFinder, Word
from documents.types import Span


class Kind(StrEnum):
    """What an answer has to contain. The order is the order of precedence when cues of several kinds occur."""

    TREND = "trend"
    COMPARISON = "comparison"
    DOCUMENT = "document"
    DATE = "date"
    AWARD = "award"
    PERSON = "person"
    ROLE = "role"
    FIGURE = "figure"
    PLACE = "place"
    LIST = "list"
    PLAN = "plan"
    YES_NO = "yes_no"
    REASON = "reason"
    MANNER = "manner"
    OTHER = "other"


_WHO = (
    "lanh dao|pvt|vien truong|ksv|ktv|kiem sat vien|kiem tra vien|truong phong|pho phong|dong chi|can bo|cong chuc"
    "|giam doc|chu tich|bi thu|tham phan|dieu tra vien|nguoi|thi sinh|hoc vien|giang vien|bao cao vien|tac gia"
    "|van dong vien|doan vien|dang vien|dai dien|vi pho|cap pho|ong pho|ba pho|nguoi pho"
)
_ATTENDS = (
    "du|tham du|chi dao|chu tri|phat bieu|den|trinh bay|dan dau|ky|trao|ket luan|khai mac|be mac|dieu hanh|phu trach"
    "|cong bo|tham gia|thong qua|dai dien|tiep thu"
)
# What somebody orders or gives is another question's thing: "lãnh đạo Phòng 1 giao đơn vị nào chủ trì".
_ORDERS = "(?:yeu cau|giao|de nghi|tang|trao|bieu duong|phan cong|don vi|noi dung|nhiem vu|co quan)\\b"
_MORE = "(?:nhieu|it|cao|thap|lon|nho|nhanh|cham|tang|giam|tot|kem) hon"
_ENUMERATED = "cac|nhung|mot so|hai|ba|bon|nam|sau|bay|[2-9]|0[2-9]|10"
_FOUND_AMISS = (
    "han che|ton tai|vi pham|sai pham|thieu sot|khuyet diem|kho khan|vuong mac|bat cap|sai sot"
    "|diem (?:can|con|chua|han che|yeu)|mat (?:han che|ton tai|yeu)"
)
_REASONS = "l[yi] do|nguyen nhan"
# Without diacritics, so that they read every spelling.
_PATTERNS = (
    (Kind.PERSON, compiled_regex(
        rf"\b(?:{_WHO})(?: (?:vien|tinh|thanh pho|huyen|phong|don vi|cao cap|trung cap|so cap))? (?P<cue>nao)\b"
        # "Phó Viện trưởng VKSND tỉnh Bến Tre nào": one of several in the body named
        rf"|\b(?:{_WHO}) (?:vksnd|vks|vien kiem sat(?: nhan dan)?)(?: tinh| thanh pho| huyen)?"
        r"(?: (?!(?:cho|cac|nhung|don vi|tap the|phong|noi dung|huyen|tinh)\b)\w+){1,6}? (?P<cue>nao)\b"
        rf"|\b(?:{_WHO}) (?:vksndtc|vkstc) (?P<cue>nao)\b"
        # "Cho xin tên Viện trưởng VKSND khu vực 4"
        rf"|(?<!ke )(?<!neu )\b(?P<cue>ten)(?: cua| cac| day du)*(?: dong chi| d/c)?(?: tan| nguyen| pho| quyen)*"
        rf" (?:{_WHO}|chanh (?:van phong|thanh tra|an)|(?:vu|cuc|cum|khoi|hieu|to) truong|truong (?:ban|doan|khoa))\b"
        # "Lãnh đạo Vụ 15 VKSND tối cao nào dự": of one body, told by what he did
        rf"|\b(?:{_WHO}) (?:vu|cuc|phong|van phong|thanh tra|ban|truong|vien|cong an|toa an|chi cuc|so)\b"
        rf"(?: (?!{_ORDERS})\w+){{1,10}}? (?P<cue>nao) (?:da |se |duoc |cung |toi |len |ve |den )?(?:{_ATTENDS})\b"
    )),
    # "Số của kết luận mà VKSND huyện A gửi ...?"
    (Kind.DOCUMENT, compiled_regex(
        r"(?<!\btong )\b(?P<cue>so) (?:va ngay )?cua (?:ban |cai )?(?:khang nghi|kien nghi|ket luan|quyet dinh|ke hoach"
        r"|thong bao|cong van|bao cao|to trinh|chi thi|huong dan)\b(?!.*\b(?:bao nhieu|may)\b)"
    )),
    # "Đơn vị nào làm Cụm trưởng": a body, which reports name by its head; "đơn vị nào làm điểm" asks for none
    (Kind.PERSON, compiled_regex(r"\b(?P<cue>don vi nao lam) (?:pho )?(?:\w+ )?truong\b")),
    # "Được Viện trưởng VKSND tỉnh khen hình thức nào", "Thủ tướng khen thưởng phòng nào đó bằng hình thức gì"
    (Kind.AWARD, compiled_regex(r"\bkhen(?: thuong)?\b.{0,80}?\b(?P<cue>hinh thuc (?:nao|gi))\b")),
    # "Tổ chức nào tặng Bằng khen cho đồng chí A?"
    (Kind.AWARD, compiled_regex(r"\b(?P<cue>(?:to chuc|co quan|cap) nao)(?: da)? (?:tang|khen|trao tang)\b")),
    # "Danh hiệu thi đua năm 2025 của tập thể Phòng 1?"
    (Kind.AWARD, compiled_regex(
        r"^(?P<cue>(?:cac |nhung )?(?:danh hieu|hinh thuc khen|khen thuong|thanh tich thi dua))\b"
        r"(?!.*\b(?:nao|bao nhieu|ai)\b)"
    )),
    # "Ba chỉ tiêu nào chưa đạt": so many of them are asked for by name.
    (Kind.LIST, compiled_regex(
        r"\b(?<!\b(?:kv|khu vuc|phong|p|so|vien) )(?:hai|ba|bon|nam|sau|[2-9]) \w+(?: \w+)? (?P<cue>nao)\b"
    )),
    # "Chỉ tiêu nào chưa đạt": there may be several
    (Kind.LIST, compiled_regex(r"^(?!.*\b(?:bao nhieu|may)\b).*\bchi tieu (?P<cue>nao)(?: con)? (?:chua|khong|bi) ")),
    # "Đội bóng chuyền nào về nhất", "tổ công đoàn Phòng 9 nào": bodies of their own in a contest
    (Kind.LIST, compiled_regex(
        r"\b(?:doi|to|doan|chi doan|chi bo) (?:\w+ ){1,3}(?P<cue>nao) (?:ve|doat|dat|gianh|vo|duoc)\b"
    )),
    # "Kể 6 đơn vị trong Cụm"
    (Kind.LIST, compiled_regex(rf"^(?:hay |xin |thu )?(?P<cue>ke(?: ra| het)?) (?:\d{{1,2}}|{_ENUMERATED})\b")),
    # "Kể ra những hạn chế mà ...", "bị chỉ ra vi phạm gì", "Ba điểm cần khắc phục sau phiên tòa?"
    (Kind.LIST, compiled_regex(
        rf"\b(?P<cue>(?:ke|neu|chi|diem)(?: ra| ro| len| lai)?) (?:{_ENUMERATED})"
        rf" (?:dang |loai )?(?:{_FOUND_AMISS}|{_REASONS})\b"
        rf"|\b(?:{_FOUND_AMISS}) (?P<cue>(?:gi|nao))\b"
        rf"|^(?P<cue>{_ENUMERATED}) (?:{_FOUND_AMISS}|{_REASONS})\b(?!.*\b(?:duoc|da|co) (?:khac phuc|phat hien))"
    )),
    (Kind.COMPARISON, compiled_regex(
        # "nơi nào có nhiều quyết định chậm hơn": "chậm" is what the decisions are
        r"\bnao\b(?:.{0,20}\bnhieu (?!hon\b).{0,60}?\bcham (?P<cue>hon)"
        r"|.{0,60}?\b(?P<cue>(?:nhieu|it|cao|thap|lon|nho|nhanh|cham) hon))\b"
    )),
    (Kind.COMPARISON, compiled_regex(r"\bnao\b.{0,60}?\b(?P<cue>(?:nhieu|it|cao|thap|lon)) (?:\w+ ){1,3}(?:hon)\b")),
    (Kind.COMPARISON, compiled_regex(r"\b(?P<cue>hon(?: kem)?(?: nhau)?) bao nhieu\b")),
    # "Năm 2024 có nhiều hơn năm 2023 không?"
    (Kind.COMPARISON, compiled_regex(rf"\b(?P<cue>{_MORE})\b.{{0,60}}?\b(?:khong|hay chua|dung chu)\b")),
    (Kind.COMPARISON, compiled_regex(rf"\b(?:phai chang|co phai|lieu|co that)\b.*?\b(?P<cue>{_MORE})\b")),
    (Kind.COMPARISON, compiled_regex(r"\b(?P<cue>lan luot)\b(?=.*\b(?:bao nhieu|may)\b)")),
)  # fmt: skip
_PLURAL_REACH = 5  # words between "những" and "nào"


@cache
def _finder() -> PhraseFinder[tuple[Kind, ...]]:
    data = json.loads(files("assistant").joinpath("data/cues.json").read_text(encoding="utf-8"))
    kinds: dict[str, list[Kind]] = {}
    for name, phrases in data.items():
        for phrase in phrases:
            kinds.setdefault(phrase, []).append(Kind(name))
    return PhraseFinder({phrase: tuple(of) for phrase, of in kinds.items()})


def cues(sequence: Sequence[Word]) -> list[tuple[Kind, Span]]:
    """Return the cues of a question with their spans, in order of the text; spelling may lack diacritics."""
    found: list[Found[tuple[Kind, ...]]] = _finder().find(sequence, lenient=True)
    whole = [hit for hit in found if not (_compares(sequence, hit.last) or _is_parted(sequence[hit.first : hit.last]))]
    whole = [hit for hit in whole if not (_is_field(sequence, hit.first) or _is_province(sequence, hit.first))]
    named = [(kind, hit.span) for hit in whole for kind in hit.value]
    return [*named, *_plural_cues(sequence), *_pattern_cues(sequence)]


def _is_parted(cue: Sequence[Word]) -> bool:
    """True if a comma stands between the words of a cue: "Theo báo cáo, số vụ ..." asks for no "báo cáo số"."""
    return any(after.span.start - before.span.end > 1 for before, after in itertools.pairwise(cue))


def _is_field(sequence: Sequence[Word], start: int) -> bool:
    """True if a cue is of the crimes "tham nhũng, chức vụ": whose they are is no office asked for."""
    return start > 0 and sequence[start].folded == "chuc" and sequence[start - 1].folded == "nhung"


def _is_province(sequence: Sequence[Word], start: int) -> bool:
    """True if a cue typed without marks is the name behind a body: "cong an tinh dien bien" asks for no course."""
    if start == 0 or sequence[start].text != "dien":
        return False
    return sequence[start - 1].folded in ("tinh", "vks", "vksnd", "ksnd", "dan") and sequence[start - 1].text != "tình"


def _compares(sequence: Sequence[Word], end: int) -> bool:
    """True if the cue that ends there has the "so" of another word: "báo cáo so sánh", "báo cáo số liệu"."""
    following = sequence[end].folded if end < len(sequence) else ""
    if sequence[end - 1].folded == "so" and following in ("lieu", "luong", "hoa"):
        return True
    return sequence[end - 1].text == "so" and following in ("sanh", "voi", "ket", "bo")


def _pattern_cues(sequence: Sequence[Word]) -> list[tuple[Kind, Span]]:
    """Return the cues with something between their words; each has the span of its last part."""
    clear = " ".join(word.folded for word in sequence)
    starts = list(itertools.accumulate((len(word.folded) + 1 for word in sequence), initial=0))
    found: list[tuple[Kind, Span]] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(clear):
            first, last = (bisect.bisect_right(starts, at) - 1 for at in (match.start("cue"), match.end("cue") - 1))
            found.append((kind, Span(sequence[first].span.start, sequence[last].span.end)))
    return found


def _plural_cues(sequence: Sequence[Word]) -> list[tuple[Kind, Span]]:
    """Return the cues "những ... nào", "các ... nào" with a few words between them: they ask for a list."""
    cues_found: list[tuple[Kind, Span]] = []
    for at, word in enumerate(sequence):
        if word.text not in ("những", "các", "nhung", "cac"):
            continue
        for further in sequence[at + 2 : at + 2 + _PLURAL_REACH]:
            if further.text in ("nào", "nao", "gì", "gi"):
                cues_found.append((Kind.LIST, Span(further.span.start, further.span.end)))
                break
    return cues_found


def kind_of(named: Sequence[tuple[Kind, Span]]) -> Kind:
    """Return the kind that a question asks for.

    A plan cue only tells the tense when something more definite is asked ("chỉ tiêu năm tới là bao nhiêu vụ" asks
    for a figure).
    """
    present = {kind for kind, _ in named}
    return next((kind for kind in Kind if kind in present), Kind.OTHER)


_WHEN = compiled_regex(r"\b(?:(?:nam|ngay|thang|quy|khi|luc|dot) nao|bao gio)\b")


def asks_when(text: str) -> bool:
    """True if a text asks for a time, in whichever words.

    Example:
        >>> asks_when("vào ngành từ năm nào?")
        True
    """
    return _WHEN.search(fold(text)) is not None
