"""Bodies that a question names without being about them: left out, asked for by their level, or where a group meets."""

from __future__ import annotations

from collections.abc import Sequence

from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.language.words import words
from documents.organisations.finding import UnitMention
from documents.types import Level, Span

_WHICH = compiled_regex(r"(?: \(?cu\)?)? (?:nao|gi)\b")  # "VKSND cấp huyện (cũ) nào"
# "Gồm những VKSND tỉnh, thành nào": each word may be followed by the next kind of place.
_SEVERAL = compiled_regex(r"\b(?:nhung|cac|\d+|hai|ba|bon|nam|sau|bay) $")
_WHICH_OF_KIND = compiled_regex(r"(?:,? (?:va )?(?:thanh(?: pho)?|tinh))? (?:nao|gi)\b")
# "Những tỉnh nào ngoài VKSND tỉnh A", "trừ đơn vị Cụm trưởng VKSND tỉnh A".
_LEFT_OUT = compiled_regex(
    r"\b(?:ngoai(?: ra| tru)?|(?:loai )?tru|khong (?:ke|tinh|bao gom)|ben canh)(?: ca)?(?: don vi)?"
    r"(?: (?:cum|khoi) (?:truong|pho)| truong (?:cum|khoi))?(?: la)? $"
)
_BARELY_LEFT_OUT = compiled_regex(r"\b(?:ngoai(?: ra| tru)?|tru|khong (?:ke|tinh|bao gom))(?: ca)?(?: don vi)? $")
# "Ủng hộ đồng bào huyện A bao nhiêu tiền": who is helped lives there; no body of that place is asked about.
_HELPED = compiled_regex(
    r"\b(?:dong bao|nhan dan|nguoi dan|ba con|hoc sinh|nan nhan|(?:cac |nhung )?(?:ho|gia dinh)(?: \w+)?)"
    r"(?: (?:tai|o|cua|thuoc|vung \w+|bi [\w ]{1,20}|cac xa|mot so xa|dia ban))* $"
)
# "Theo báo cáo của Phòng 7": where it is told; the body asked about is the other one.
_TOLD_BY = compiled_regex(
    r"\btheo (?:(?:ban|bai|noi dung) )?(?:bao cao|thong bao|so lieu|ket luan|thong ke|tong hop|ban tin|bai viet"
    r"|(?:hoi nghi )?(?:so|tong) ket)(?: (?:cong tac|tong ket|so ket|thong ke|nam \d+))* cua $"
)
# "UBND những xã nào của huyện A": where the bodies are that were inspected, not whose work is asked about.
_COMMUNES_OF = compiled_regex(
    r"\b(?:ubnd|uy ban nhan dan|cong an)(?: (?:cac|nhung|may|\d+|cap))* (?:xa|phuong|thi tran)\b"
    r"(?:,? (?:va )?(?:xa|phuong|thi tran)\b)*(?: nao)? (?:o|tai|cua|thuoc|tren dia ban|dia ban)(?: dia ban)? $"
)
_OF_COMMUNES = compiled_regex(r"\b(?:ubnd|xa|phuong|thi tran)\b[^,.;?]{0,40}\b(?:cua|thuoc|o|tai|tren dia ban) $")
# "Phòng 9 đề nghị VKSND cấp cao kháng nghị mấy vụ, được Viện cấp cao chấp nhận mấy vụ": the figure is of Phòng 9.
_ADDRESSED = compiled_regex(
    r"\b(?:de nghi|de xuat|bao cao|thinh thi|tham muu(?: cho)?|trinh|gui(?: den)?|xin y kien|duoc|do)(?: lanh dao)? $"
)
# "Vụ 9 phối hợp với Trường Đại học Kiểm sát mở mấy lớp": with whom, which the sentence has to tell as well.
_TOGETHER_WITH = compiled_regex(r"\b(?:phoi hop|lien ket|ket hop|hop tac)(?: (?:voi|cung))*(?: cac)? $")
_CENTRAL = (Level.SUPREME, Level.HIGH, Level.MILITARY)
# "Đồng chí A giải quyết mấy vụ trước khi về làm Viện trưởng VKSND khu vực 2": what he did, he did elsewhere.
_POST_TO_COME = compiled_regex(
    r"\b(?:dong chi|d/c|ong|ba)\b[^?]*\b(?:bao nhieu|may|tung)\b[^,;?]*"
    r"\btruoc khi (?:ve|lam|giu|nhan|duoc|den|sang|chuyen|dam nhiem|len)\b[^,;?]*$"
)
_HELD_AT = compiled_regex(r"\b(?:tai|o)(?: tinh| thanh pho)? $")
# "Vụ tranh chấp đất ở Bình Liêu của VKSND tỉnh": where the one case comes from, not whose work is asked about.
_OF_CASE = compiled_regex(
    r"(?<!\b(?:nhieu|may|so|cac|nhung|luong|\d) )\b(?:vu(?: an| viec| kien)?|an|ban an|tranh chap)\b"
    r"(?! (?:hinh su|hanh chinh)\b)[^,;?]{0,50}?(?: (?:o|tai|tren dia ban|dia ban|cua|thuoc))? $"
)
_OFFICE = compiled_regex(r"\b(?:vien|vks|vksnd|phong \d{1,2})(?: tinh| ksnd)? $")


def is_of_case(asked: str, district: UnitMention, mentions: Sequence[UnitMention]) -> bool:
    """True for a bare district that is only named as that of a case, where an office is named that dealt with it."""
    clear = fold(asked)
    acting = any(not one.bare or _OFFICE.search(clear, 0, one.span.start) for one in mentions)
    return acting and _OF_CASE.search(clear, 0, district.span.start) is not None


def is_level_asked(asked: str, mention: UnitMention) -> bool:
    """True for what is asked for, as against the body asked about: "những VKSND cấp huyện nào", "các VKSND tỉnh nào".

    The latter is "VKSND tỉnh" without a name, as against the office of one province.
    """
    unit, clear = mention.unit, fold(asked)
    is_level = unit.group is not None and unit.group.startswith("cấp ")
    is_nameless = not (unit.group or unit.province or unit.locality or unit.department) and unit.level is Level.PROVINCE
    if is_nameless and _SEVERAL.search(clear, 0, mention.span.start):
        return _WHICH_OF_KIND.match(clear, mention.span.end) is not None
    return is_level and _WHICH.match(clear, mention.span.end) is not None


def has_communes_inspected(asked: str, mention: UnitMention, *, acting: bool) -> bool:
    """True for a district that is only named as that of communes whose bodies were inspected.

    ``acting`` tells that the question names an office besides: then any commune tells where it lies.
    """
    if not (mention.bare and mention.unit.locality):
        return False
    named = _OF_COMMUNES if acting else _COMMUNES_OF
    return named.search(fold(asked), 0, mention.span.start) is not None


def beside_the_body(asked: str, mentions: Sequence[UnitMention]) -> list[UnitMention]:
    """Return what is left out, who told it, where a group meets, whom it helps or asks, where there is another body."""
    clear = fold(asked)
    groups = [mention.span.end for mention in mentions if mention.unit.group]
    beside = [
        mention
        for mention in mentions
        if _LEFT_OUT.search(clear, 0, mention.span.start)
        or _HELPED.search(clear, 0, mention.span.start)
        or _TOLD_BY.search(clear, 0, mention.span.start)
        or works_beside(asked, mention, mentions)
        or _POST_TO_COME.search(clear, 0, mention.span.start)
        or (mention.unit.level in (Level.SUPREME, Level.HIGH) and _ADDRESSED.search(clear, 0, mention.span.start))
        or (
            mention.bare
            and _HELD_AT.search(clear, 0, mention.span.start)
            and any(end <= mention.span.start for end in groups)
        )
    ]
    to_come = [mention for mention in mentions if _POST_TO_COME.search(clear, 0, mention.span.start)]
    return beside if len(beside) < len(mentions) else to_come


def works_beside(asked: str, mention: UnitMention, mentions: Sequence[UnitMention]) -> bool:
    """True for a body that the one asked about did something with, and for a place where one of the centre did it.

    "VKSND cấp cao tại Hà Nội rút hồ sơ ở Sơn La": no body of that place is asked about.
    """
    if _TOGETHER_WITH.search(fold(asked), 0, mention.span.start):
        return True
    of_centre = mention.bare and mention.unit.province is not None and mention.unit.level not in _CENTRAL
    return of_centre and any(_is_of_centre(other) for other in mentions)


def _is_of_centre(mention: UnitMention) -> bool:
    unit = mention.unit
    return not mention.bare and unit.level in _CENTRAL and bool(unit.department or unit.level is not Level.SUPREME)


def partner_words(mentions: Sequence[UnitMention]) -> frozenset[str]:
    """Return the words, without marks, that a sentence has to hold to be about what was done with or at these."""
    names = [unit.department or unit.locality or unit.province or "" for unit in (one.unit for one in mentions)]
    return frozenset(word.folded for name in names for word in words(name))


def with_word_before(asked: str, mention: UnitMention) -> Span:
    """Return where a body stands that is left out or told it, with the words that say so."""
    clear = fold(asked)
    found = _LEFT_OUT.search(clear, 0, mention.span.start) or _TOLD_BY.search(clear, 0, mention.span.start)
    return Span(found.start() if found else mention.span.start, mention.span.end)


def is_left_out(asked: str, start: int) -> bool:
    """True if what is named at ``start`` is left out by the question: "ngoài Khối trưởng"."""
    return _BARELY_LEFT_OUT.search(fold(asked), 0, start) is not None
