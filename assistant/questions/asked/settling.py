"""What kind of thing a question asks for, where single cues mislead: the question as a whole settles it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.questions.asked.kinds import Kind, kind_of
from assistant.questions.asked.standings import place_asked
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import Span

_HOW_MANY = compiled_regex(r"\b(?:bao nhieu|may|ty le|phan tram|tong so|so luong)\b")
# "Số quyết định khen thưởng": the number that a paper bears; of papers that are counted, "bao nhiêu" is asked.
_NUMBER_OF_PAPER = compiled_regex(
    r"\bso(?: (?:va|,) ngay(?: thang)?(?: nam)?(?: ban hanh)?)? (?:cua |hieu )?"
    r"(?:quyet dinh|ke hoach|cong van|chi thi|nghi quyet|huong dan|thong tu|to trinh|van ban"
    r"|chuong trinh)\b(?! (?:da|duoc) kiem sat)"
    # These are counted, too: "số báo cáo đã gửi".
    r"|\bso (?:cua|hieu) (?:ban )?(?:bao cao|quy che|ket luan|thong bao|kien nghi|cao trang)\b"
)
# "Báo cáo ... có số, ngày ra sao", "ban hành ngày nào, số mấy": both tell the paper by what it is cited by.
_OF_A_PAPER = (
    "quyet dinh|ke hoach|cong van|chi thi|nghi quyet|huong dan|thong tu|to trinh|van ban|chuong trinh|bao cao|quy che"
    "|ket luan|thong bao|kien nghi|khang nghi"
)
_DAY_OF = r"(?:ngay|ngay thang|ngay thang nam|ngay ban hanh|ngay ky)"
_NUMBER_AND_DAY = compiled_regex(
    rf"\b(?:{_OF_A_PAPER})\b.*\bso(?: hieu)?(?:,| va| cung|/) {_DAY_OF}\b"
    rf"|\bso(?: hieu)?(?:,| va| cung|/) {_DAY_OF}(?: (?:ban hanh|ky|ra|cua|ban))* (?:{_OF_A_PAPER})\b"
    rf"|\b(?:{_OF_A_PAPER})\b.*\b{_DAY_OF} (?:nao|bao nhieu|may)(?:,| va) (?:mang )?so (?:nao|bao nhieu|may|hieu)\b"
    rf"|\bnao \(so(?: hieu)?(?:,| va) {_DAY_OF}\b"
    rf"|\b{_DAY_OF}(?:,| va| cung|/) so(?: hieu)? (?:cua )?(?:{_OF_A_PAPER})\b"
)
# "Số kết luận của VKSND huyện A sau khi kiểm sát Nhà tạm giữ": one inspection has one of each, those of several are
# counted.
_OF_INSPECTION = compiled_regex(
    r"\bso (?:ban )?(?:ket luan|khang nghi|kien nghi)\b.*\b(?:sau(?: khi)?|ve|cua|qua|ket thuc)"
    r"(?: (?:dot|cuoc|viec))? (?:truc tiep )?kiem sat(?: (?:truc tiep|dot xuat))?"
    r" (?:tai |o )?(?:nha tam giu|trai|chi cuc|toa|cong an|co quan|ubnd)"
)
_ITS_DAY = compiled_regex(r"\bngay(?: thang)?(?: nam)? (?:ban hanh|ky|ra|cong bo|phat hanh|thong qua)\b")
# "Số quyết định thi hành án ... đã kiểm sát", "số bản án được kiểm sát": papers that were gone through.
_COUNTED_PAPERS = compiled_regex(
    r"\bso (?:luong )?(?:quyet dinh (?:ve )?thi hanh|(?:quyet dinh|van ban|cong van|ban an)\b.{0,80}"
    r"\b(?:da|duoc|co)(?: (?:duoc|trong ky))? (?:kiem sat|vi pham|ra soat|phat hien|tiep nhan|xu ly|gui))\b"
)
# "Số kết luận của VKSND huyện sau đợt kiểm sát ...": of one visit or one addressee there is one such paper, whose
# number may be meant where none are counted.
_PAPER_OF_EVENT = compiled_regex(
    r"^\W*(?:cho (?:biet|hoi|xin) )?(?:ban )?so (?:ket luan|kien nghi|khang nghi|thong bao|bao cao|cao trang)\b"
    r"(?!, |/| va ).*\b(?:sau|dot|cuoc|buoi|ve|gui|doi voi|tai)\b"
)
# "Chỉ tiêu giải quyết nguồn tin năm tới là bao nhiêu?": what is to be done with all of them is set as a share of them.
_TARGET_OF_ACT = compiled_regex(
    r"\b(?:chi tieu|muc tieu)\b[^,;?]*\b(?:giai quyet|thu hoi|thi hanh(?: xong)?|truy to|xet xu|kiem sat|chap nhan)\b"
    r"[^,;?]* (?P<asked>bao nhieu)[\s?.!]*$"
)
_WHAT_THEY_ARE = compiled_regex(
    r"\b(?:la|gom|do la) (?:nhung |cac )?(?:viec|noi dung|nhiem vu|don vi|noi|dieu|hoat dong)? ?(?:gi|nao)\b"
    r"|\bnhung gi\b"
)
_WHICH_AWARD = compiled_regex(
    r"\b(?:huan chuong|huy chuong|bang khen|giay khen|co thi dua|danh hieu|ky niem chuong|phan thuong|thanh tich"
    r"|hinh thuc khen(?: thuong)?|duoc (?:tang|trao|khen|thuong|nhan)(?: \w+)?|(?:duoc |don )nhan)"
    r"(?: \w+){0,2} (?:gi|(?<!\b(?:nam|ngay|thang|quy|khi|luc|dip|hom|dot) )nao)\b"
    r"|\b(?:huan chuong|huy chuong)(?: \w+){0,20}? hang (?:may|nao|gi)\b"
    r"|\b(?:duoc |do )?ai (?:tang|khen|cong nhan|trao(?! (?:giai|qua|hoa|quyet dinh|tien|hoc bong|suat|the)\b))\b"
    r"|\btang (?:thuong )?(?:(?:hinh thuc|danh hieu) )?gi\b"
    r"|\b(?:duoc|do) (?:co quan|cap|don vi|to chuc|noi|lanh dao)(?: \w+)? nao"
    r" (?:ky )?(?:tang|khen|trao|cong nhan|vinh danh)\b"
    r"|\b(?:bang khen|giay khen|huan chuong|huy chuong|co thi dua)(?: \w+){0,3} (?:cua|do) ai\b"
)
# "Đắk Lắk với Gia Lai, ai hơn?": bodies are compared, nobody is asked for.
_WHO_HAS_MORE = compiled_regex(
    r"\bai (?:hon|kem|(?:nhieu|it|cao|thap|lon) hon|dan dau)\b"
    r"|\bai (?:\w+ ){0,6}(?:nhieu|it|cao|thap|lon) (?:\w+ ){0,6}hon\b"
)
# "Kế hoạch số 19/KH-VKS về việc gì?": its number is given, what it is about is asked for.
_ASKS_CONTENT = compiled_regex(
    r"\b(?:noi dung|(?:ve )?viec|ve van de|ve|quy dinh|yeu cau|neu|noi|de cap(?: den)?|huong dan|dieu chinh) gi\b"
    r"|\bnoi dung (?:chinh )?(?:la gi|(?:nhu )?the nao|ra sao)\b"
)
_PLANNED = compiled_regex(
    r"\b(?:(?<!ban )giao(?! (?:uoc|duc|vien|ban|luu|thong|dich|nhan|nop))|dat ra|de ra|ke hoach|chi tieu|phan dau)\b"
)
_DONE = compiled_regex(r"\b(?:thuc hien|lam duoc|dat duoc|dat (?=bao nhieu|may|bn)|ket qua|thuc te|hoan thanh)")
_HOW_MANY_OF = compiled_regex(r"\b(?:bao nhieu|may|bn)\b")
# "Ban hành bao nhiêu kiến nghị, chỉ tiêu giao bao nhiêu?": the act stands in a clause of its own.
_ACTED = compiled_regex(
    r"\b(?:ban hanh|to chuc|giai quyet|xet xu|thu ly|kiem sat|truy to|mo)(?: duoc)? (?=bao nhieu|may|bn)"
)
# "Chỉ tiêu giao và thực hiện chênh nhau thế nào": both stand side by side, in either order.
_PLANNED_AND_DONE = compiled_regex(
    r"\b(?:(?:giao|dat ra|de ra|ke hoach|chi tieu|yeu cau|muc tieu|dang ky) (?:va|so voi|voi) (?:so |muc )?(?:da )?"
    r"(?:thuc hien|dat duoc|thuc te|ket qua)"
    r"|so voi (?:muc |chi tieu |so |ke hoach )+(?:duoc |da )?giao (?:ra sao|the nao|nhu the nao|thi sao)"
    r"|vuot (?:muc |so |chi tieu |ke hoach )+(?:(?:duoc |da )?giao )?(?:la )?(?:bao nhieu|may)(?! (?:phan tram|%))"
    r"|(?:thuc hien|dat duoc|ket qua|thuc te) (?:va|so voi|voi) (?:so |muc )?(?:duoc )?"
    r"(?:giao|chi tieu|ke hoach|de ra|yeu cau|muc tieu|dang ky))\b"
)
# "Ban hành bao nhiêu kiến nghị, so với mức được giao là bao nhiêu?": only what stands last is the target.
_TARGET_BESIDE = compiled_regex(
    r"[,;](?: va| con| trong khi)?(?: so voi)? (?=[^,;]*\b(?:giao|chi tieu|ke hoach|muc tieu|de ra|dat ra)\b)"
    r"(?:(?:muc|so|chi tieu|ke hoach|muc tieu|duoc|da|giao|de ra|dat ra|cua nganh|nganh|quoc hoi|cua quoc hoi|dau nam"
    r"|nam|ca nam|cap tren) )+(?:la )?(?:bao nhieu|may|the nao)\b(?: \w+){0,3}\W*$"
)
_WITH_NUMBERS = compiled_regex(
    r"\b(?:kem(?: theo)?|cung(?: voi)?|va|voi) (?:ca )?(?:so|so luong|ty le)\b(?!.*\b(?:bao nhieu|may)\b)"
)
# "Phòng 7 hay Phòng 9 kháng nghị nhiều hơn?", "kết quả năm 2024 chênh với mục tiêu năm 2025 ra sao?"
_HELD_AGAINST = compiled_regex(
    r"^(?!.*\b(?:gi|ai|diem moi)\b).*\b(?:chenh|hon kem|so sanh|doi chieu|(?:nhieu|it|cao|thap|lon|nho) hon)\b"
)
# "Thụ lý án của VKSND huyện A: quý I/2025 so với quý I/2024 ra sao?"
_SET_AGAINST = compiled_regex(
    r"^(?!.*\b(?:gi|ai|diem moi|vi sao|cach|bien phap|giai phap)\b)"
    r".*\bso voi (?:cung ky )?(?:nam|quy|thang|\d+ thang|6t|9t)\b.*\b(?:ra sao|the nao|thi sao)\W*$"
)
# "Bên nào thụ lý nhiều án hơn", "đơn vị nào đông hơn": what there is more of may stand between.
_WHICH_HAS_MORE = compiled_regex(
    r"\b(?:ben|don vi|noi|phong|vien|tinh|huyen|khu vuc|dia phuong|nam|ky|quy) nao\b[^?;]*"
    r"\b(?:nhieu|it|dong|cao|thap|lon|nho)\b(?: \w+){0,8}? hon\b"
)
# "Tỷ lệ nữ giữ chức vụ lãnh đạo": those who hold one are counted, and nobody's office is asked for.
_HOLDERS_COUNTED = compiled_regex(
    r"\b(?:ty le|bao nhieu|may|so)\b.*\b(?:giu|dam nhiem) (?:chuc vu|chuc danh|chuc)\b(?! (?:gi|nao|cua)\b)"
)
_OPEN_KINDS = (Kind.MANNER, Kind.OTHER, Kind.PLACE, Kind.LIST, Kind.YES_NO)


@dataclass(frozen=True, slots=True)
class Named:
    """What a question names, as far as it bears on its kind."""

    several: bool  # bodies or periods
    counted: bool
    awarded: bool
    numbered: bool  # the number of a document is given


def _asks_number(clear: str, *, several: bool) -> bool:
    """True if the number that a paper bears is asked for, alone or together with its day; ``several`` are compared."""
    named = _NUMBER_OF_PAPER.search(clear) or (not several and _OF_INSPECTION.search(clear))
    alone = bool(named) and not _HOW_MANY.search(clear)
    return alone or _NUMBER_AND_DAY.search(clear) is not None


def may_ask_number(asked: str) -> bool:
    """True if "số kết luận" may be read as the number that the one paper of an event bears."""
    clear = fold(asked)
    return _PAPER_OF_EVENT.search(clear) is not None and not _HOW_MANY.search(clear)


def asked_as_share(asked: str) -> str:
    """Return a question for a target with the share of what is dealt with asked for; empty where it asks otherwise."""
    found = _TARGET_OF_ACT.search(fold(asked))
    return f"{asked[: found.end('asked')]} %?" if found else ""


def asks_for_both(asked: str) -> bool:
    """True if a question asks for what was set and for what was done: "giao bao nhiêu, thực hiện được bao nhiêu?"."""
    clear = fold(asked)
    if _PLANNED_AND_DONE.search(clear):
        return True
    beside = _TARGET_BESIDE.search(clear)
    if beside and _HOW_MANY_OF.search(clear[: beside.start()]) and not _PLANNED.search(clear[: beside.start()]):
        return True
    if len(_HOW_MANY_OF.findall(clear)) <= 1 or not _PLANNED.search(clear):
        return False
    counting = [clause for clause in clear.split(",") if _HOW_MANY_OF.search(clause)]
    done = [clause for clause in counting if _ACTED.search(clause) and not _PLANNED.search(clause)]
    return _DONE.search(clear) is not None or 0 < len(done) < len(counting)


def settle(asked: str, named_cues: Sequence[tuple[Kind, Span]], named: Named) -> Kind:
    """Return the kind of a question.

    Counting over several bodies or periods is a comparison; "được ai tặng Bằng khen" asks for an award, whose giver
    is part of it; "bao nhiêu người được khen" asks for a figure.
    """
    clear = fold(asked)
    cues = _without_stated_number(named_cues) if named.numbered else list(named_cues)
    kind = _of_content(kind_of(cues), clear, named)
    if not named.numbered and _asks_number(clear, several=named.several) and not _COUNTED_PAPERS.search(clear):
        return Kind.DOCUMENT
    if kind is Kind.FIGURE and _is_listed(clear, cues):
        return Kind.LIST
    if kind is not Kind.AWARD and _WHICH_AWARD.search(clear) and kind not in (Kind.DOCUMENT, Kind.DATE):
        return Kind.AWARD
    if named.counted and _counts_holders(kind, clear):
        return Kind.FIGURE
    if kind is Kind.PERSON and named.awarded and _WHICH_AWARD.search(clear):
        return Kind.AWARD
    if named.several and kind is Kind.PERSON and _WHO_HAS_MORE.search(clear):
        return Kind.COMPARISON
    if named.several and _compares(kind, clear, named):
        return Kind.COMPARISON
    if kind is Kind.TREND and not named.several and named.counted:
        return Kind.FIGURE
    if kind is Kind.COMPARISON and not named.several:
        # "Số liệu đối chiếu vào ngày nào?": "đối chiếu" is what is done that day
        return Kind.DATE if any(cue is Kind.DATE for cue, _ in cues) and not named.counted else Kind.FIGURE
    return Kind.FIGURE if named.counted and kind in (Kind.OTHER, Kind.MANNER) else kind


def _counts_holders(kind: Kind, clear: str) -> bool:
    """True if those are counted who hold an award or an office, and neither is asked for."""
    if kind is Kind.ROLE:
        return _HOLDERS_COUNTED.search(clear) is not None
    return kind is Kind.AWARD and _WHICH_AWARD.search(clear) is None


def _compares(kind: Kind, clear: str, named: Named) -> bool:
    """True if a question about several bodies or periods holds figures of them side by side."""
    if kind is Kind.FIGURE or (kind in _OPEN_KINDS and (named.counted or _WHICH_HAS_MORE.search(clear))):
        return True
    if kind is Kind.MANNER and _SET_AGAINST.search(clear):
        return True
    return kind in (Kind.PLAN, Kind.OTHER, Kind.MANNER) and _HELD_AGAINST.search(clear) is not None


def _is_listed(clear: str, named_cues: Sequence[tuple[Kind, Span]]) -> bool:
    """True if things are to be listed, each with its number: "Nêu các lý do tạm đình chỉ kèm số vụ".

    "Đơn vị nào đứng đầu Cụm, bao nhiêu điểm?": the points are told with the place.
    """
    if _WHAT_THEY_ARE.search(clear) or place_asked(clear)[0]:
        return True
    return any(kind is Kind.LIST for kind, _ in named_cues) and bool(_WITH_NUMBERS.search(clear))


def _asks_its_day(clear: str) -> bool:
    """True if the day of a paper is asked for whose number is given: "Ngày ban hành Quyết định số 12/QĐ-VKS?"."""
    return _ITS_DAY.search(clear) is not None and "thay the" not in clear


def _of_content(kind: Kind, clear: str, named: Named) -> Kind:
    """Return the kind of a question that asks what a paper of a given number says or counts papers, else ``kind``."""
    if kind is Kind.DOCUMENT and not named.numbered and _COUNTED_PAPERS.search(clear):
        return Kind.FIGURE
    if kind is Kind.DOCUMENT and named.numbered and _asks_its_day(clear):
        return Kind.DATE
    asks = kind is Kind.DOCUMENT and named.numbered and _ASKS_CONTENT.search(clear)
    return Kind.OTHER if asks else kind


def _without_stated_number(named_cues: Sequence[tuple[Kind, Span]]) -> list[tuple[Kind, Span]]:
    """Leave out the cue "Chỉ thị số" of a question that gives the number itself, if it asks for something else.

    "Kế hoạch số 19/KH-VKS thay thế kế hoạch nào?" still asks for a document.
    """
    others = [cue for cue in named_cues if cue[0] is not Kind.DOCUMENT]
    return others or list(named_cues)
