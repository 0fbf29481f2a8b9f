"""Whether a figure counts what a question asks to be counted."""

from __future__ import annotations

from functools import cache

import regex

from assistant.questions.understanding import Question
from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold
from documents.numbers.counting import PERCENT
from documents.types import Figure

# Never one for the other: a case is no matter, an accused no defendant, a protest no recommendation.
_EXCLUSIVE = ("vụ", "việc", "bị can", "bị cáo", "kháng nghị", "kiến nghị", "tin", "đơn", "đồng", PERCENT)
# Nouns that only begin like one of these: no money, no petitions.
_OF_THEIR_OWN = frozenset({"đồng chí", "đồng phạm", "đơn vị"})
# Whom and what papers concern: "quyết định khởi tố bị can" counts neither people nor cases.
_CONCERNED = frozenset({"bị can", "bị cáo", "người", "vụ", "việc"})
_ACTS = frozenset(
    {"kháng nghị", "kiến nghị", "yêu cầu", "yêu cầu điều tra", "thông báo", "bản kiến nghị", "bản kháng nghị"}
)
# "kiến nghị ... có bao nhiêu bản": the form stands for the act.
_FORMS = frozenset({"bản", "văn bản", "quyết định", "công văn"})
_PRISONERS = "phạm nhân"
_PEOPLE = frozenset(
    {
        "người", "trường hợp", "đối tượng", "đồng chí", "cá nhân", "công chức", "cán bộ", "đại biểu", "phạm nhân",
        "lượt người", "kiểm sát viên", "học viên", "đảng viên", "người lao động", "chiến sĩ",
        "thành viên",
    }
)  # fmt: skip
# "Hồ sơ đề nghị giảm án được kiểm sát là 2.315 trường hợp", "Kháng nghị phúc thẩm hình sự: 09 vụ": the label names what
# is counted, the unit only an instance of it.
_INSTANCES = frozenset({"trường hợp", "vụ", "vụ việc"})
_OPENING = compiled_regex(r"^(?:tổng )?số (?:lượng )?")
_TOLD_BY_INSTANCES = frozenset({"hồ sơ", "kháng nghị", "kiến nghị"})
_REVIEWED = compiled_regex(canonical(r"\b(?:hủy|sửa|giữ nguyên|y) (?:\w+ ){0,3}?án\b"))
# "Kiểm sát hồ sơ đề nghị giảm án đối với 540 phạm nhân": of each there is one file.
# Nor has a case more than one: "trả hồ sơ điều tra bổ sung 05 vụ", "số hóa 90 hồ sơ vụ án".
_OF_CASES = compiled_regex(canonical(r"\b(?:trả hồ sơ|hồ sơ (?:vụ )?án)\b"))
_OF_A_FILE, _FILES = frozenset({"phạm nhân", "người", "bị án", "bị can", "bị cáo", "người chấp hành án"}), "hồ sơ"
_PEOPLE_NAMED = _OF_A_FILE | {"biên chế"}  # "Biên chế hiện có 462 người"
# Who is only detained is no convict.
_CONVICTS, _OF_CONVICTS = (
    "phạm nhân",
    compiled_regex(canonical(r"\b(?:phạm nhân|chấp hành án|trại giam|án phạt tù|tha tù|đặc xá)\b")),
)
_OCCASIONS = frozenset({"lượt", "lần", "cuộc"})
_WHO_IS_HELD = _PEOPLE | _OF_A_FILE | {"lượt"}  # a prison has cameras and gets recommendations as well
# "Mấy xã" is answered by "31 UBND cấp xã".
_COMMUNES, _OF_COMMUNES = frozenset({"xã", "phường", "xã, phường"}), "cấp xã"
# "Ở mấy xã": what is reported is "tại UBND cấp xã: 37 đơn vị".
# Units that name the same thing.
_ALIKE = (
    frozenset({"vi phạm", "dạng vi phạm", "thiếu sót"}),
    frozenset({"bị hại", "nạn nhân"}),
    frozenset({"lớp", "lớp tập huấn"}),
    frozenset({"bài", "bài viết", "tin, bài", "tin bài"}),
    frozenset({"sinh viên", "em"}),
    frozenset({"học sinh", "em"}),
    frozenset({"suất quà", "phần quà", "quà", "suất"}),
)
# Whoever is counted by what they are in a case or a body is a person; no visit is, unless of people.
_ANYBODY = "người"
_PERSONS_TOLD = frozenset({"bị hại", "nạn nhân", "đoàn viên", "hội viên", "nữ", "thí sinh"})
_PARTIES = frozenset({"bị can", "bị cáo", "bị án"})
_OF_TRIAL = compiled_regex(
    r"\b(?:khoi to|truy to|xet xu|dua ra (?:toa|xu)|(?:ra|hau) toa|an treo|tuyen|phat"
    r"|vo toi|(?:khong|co) (?:pham )?toi|(?:di|ngoi|vao|o) tu|(?:chap|thi) hanh an)\b"
)
# What is refused, annulled or sent back is counted in the papers or cases that it is done to.
_TOLD_EACH_TIME = frozenset({"lệnh", "quyết định", "vụ", "trường hợp"})
_DECIDED = compiled_regex(r"\b(?:phe chuan|dong y|nhat tri|tu choi|huy bo|tra (?:lai |ho )|quay (?:lai|ve))")
_ONE_OF_MANY, _HOLDERS, _OF_TITLE = "cá nhân", "lao động", compiled_regex(canonical(r"\blao động tiên tiến\b"))
# "Kháng nghị phúc thẩm mấy vụ, Tòa chấp nhận mấy?": each protest is of one case.
_PROTESTED = compiled_regex(
    r"\bkhang nghi(?: (?:phuc tham|giam doc tham|tai tham|hinh su|dan su|hanh chinh|duoc|ngang cap|tren cap))*"
    r" (?:bao nhieu|may) vu\b|\btoa(?: an)?(?: da| co)? chap nhan(?: duoc)? (?:bao nhieu|may)\b"
)
_VISITS, _OF_PEOPLE = "lượt", compiled_regex(canonical(r"\blượt (?:người|công dân)\b"))
_WOMEN, _OF_WOMEN = "nữ", compiled_regex(r"\bnữ\b")
_SCHOLARSHIPS, _OF_SCHOLARSHIPS = "suất học bổng", compiled_regex(canonical(r"\bhọc bổng\b"))
_GIFTS = frozenset({"suất", "suất quà", "phần", "phần quà"})
_KINDS_OF_PLACE = frozenset({"xã", "phường", "huyện", "tỉnh", "cơ quan", "trại", "nhà tạm giữ", "cơ sở"})
_CLAUSE_ENDS = compiled_regex(r"\s*(?:[,;.)]|$)")
_RANKED = compiled_regex(
    r"\b(?:(?:nhiều|ít|cao|thấp) nhất|(?:dẫn|đứng) đầu|tiếp (?:đến|theo|đó)|kế đến|sau đó)"
    r"(?: (?:vẫn |đều )?(?:là|thuộc về))? (?:[\p{L}\d–-]+ ){1,8}?(?:với|có|được|đạt) $"
)
_SHORT = frozenset({"phiên", "buổi", "cuộc", "lớp", "đợt"})
_BODIES = frozenset({"đơn vị", "viện kiểm sát", "phòng", "tập thể", "cơ quan"})


def counts(asked: str, figure: Figure) -> bool:
    """True if ``figure`` counts in the unit asked for, or in one that staff use for the same thing."""
    stated = figure.count_unit
    of_kind = _family(asked) == _family(stated) != "" or (asked in _COMMUNES and stated.endswith(_OF_COMMUNES))
    if asked == stated or of_kind or _is_form_of(asked, stated):
        return True
    if asked == _CONVICTS:
        return stated in _WHO_IS_HELD and _OF_CONVICTS.search(canonical(figure.wording)) is not None
    is_named = asked.startswith(f"{stated} ") and asked in canonical(figure.wording)
    if is_named or (asked in _SHORT and stated.startswith(f"{asked} ")):
        return True  # "phiên tòa rút kinh nghiệm: 12 phiên"
    if asked in _KINDS_OF_PLACE and stated in _BODIES:
        return regex.search(rf"\b{asked}\b", canonical(figure.wording)) is not None
    ways = (_is_told_by_label, _is_told_of_people, _is_judged, _is_called_otherwise)
    if any(is_it(asked, figure) for is_it in ways):
        return True
    if (_family(asked) and _family(stated)) or _is_only_held(asked, figure):
        return False
    for group in (_PEOPLE, _OCCASIONS, _BODIES):
        if asked in group and stated in group:
            return True
    if stated == PERCENT or asked == PERCENT:
        return False
    # "02 quyết định kháng nghị", "3 bản kiến nghị": the form is counted, the act is named behind it.
    return asked not in _CONCERNED and asked in canonical(figure.wording).split(" – ")[-1] and _is_form(stated)


def counts_in_short(asked: str, figure: Figure, before: str) -> bool:
    """True for "phiên" where "phiên tòa" is asked for and the text before it in its sentence says so."""
    stated = figure.count_unit
    return stated in _SHORT and asked.startswith(f"{stated} ") and asked in canonical(before)


def is_told_of_named(before: str, behind: str) -> bool:
    """True for a number behind a ranked name, all that its clause counts: "nhiều nhất là A với 12 phiên".

    ``before`` and ``behind`` are what stands in its sentence on either side of it.
    """
    return _RANKED.search(before) is not None and _CLAUSE_ENDS.match(behind) is not None


def _is_called_otherwise(asked: str, figure: Figure) -> bool:
    """True if what is counted goes by another name, or is one of the kind asked for by the words around it."""
    stated, wording = figure.count_unit, canonical(figure.wording)
    if asked == _ONE_OF_MANY and stated == _HOLDERS:
        return _OF_TITLE.search(wording) is not None  # a column "Lao động tiên tiến: 30" counts who holds the title
    if any(asked in group and stated in group for group in _ALIKE):
        return not (asked in _GIFTS and _OF_SCHOLARSHIPS.search(wording))
    if asked == _WOMEN:
        return (stated in _PEOPLE or stated.startswith(_WOMEN)) and _OF_WOMEN.search(wording) is not None
    if asked == _SCHOLARSHIPS:
        return stated in _GIFTS and _OF_SCHOLARSHIPS.search(wording) is not None
    if stated == _VISITS and f"{_VISITS} {asked}" in wording:
        return True  # "07 lượt ý kiến"
    if asked != _ANYBODY:
        return False
    return stated in _PERSONS_TOLD or (stated == _VISITS and _OF_PEOPLE.search(wording) is not None)


def counts_as_told(question: Question, figure: Figure) -> bool:
    """True if a question asks in everyday words for people, cases or times that a figure counts by party or by paper.

    "Bao nhiêu người được hưởng án treo": "58 bị cáo"; "mấy lần từ chối phê chuẩn": "08 lệnh"; "đã kiến nghị mấy lần":
    "15 kiến nghị".
    """
    if _ANYBODY in question.counted:
        return figure.count_unit in _PARTIES and _OF_TRIAL.search(fold(question.text)) is not None
    if "vụ" in question.counted and figure.count_unit == "kháng nghị":
        return counts_cases_protested(question.text, figure)
    if "lần" not in question.counted:
        return False
    if figure.count_unit in _ACTS:
        return figure.count_unit in canonical(question.text)
    if figure.count_unit not in _TOLD_EACH_TIME:
        return False
    return _DECIDED.search(fold(question.text)) is not None


def counts_cases_protested(asked: str, figure: Figure) -> bool:
    """True if cases are asked for in which a protest was made, or upheld, and ``figure`` counts those protests."""
    clear = fold(asked)
    if figure.count_unit != "kháng nghị" or _PROTESTED.search(clear) is None:
        return False
    return "chap nhan" in clear or "chap nhan" not in fold(figure.wording)


def _is_only_held(asked: str, figure: Figure) -> bool:
    """True for people not told to be prisoners, where those are asked for: who is held has not been sentenced."""
    return asked == _PRISONERS and _PRISONERS not in canonical(figure.wording)


def _is_form_of(asked: str, stated: str) -> bool:
    """True if a form is asked for and the act counted that takes it: of these, only a protest is a decision."""
    return asked in _FORMS and stated in _ACTS and (asked != "quyết định" or stated.endswith("kháng nghị"))


def _is_told_of_people(asked: str, figure: Figure) -> bool:
    """True for people counted as such whose label names what they are: "Bị can là người dưới 18 tuổi: 83 người"."""
    label = _OPENING.sub("", canonical(figure.wording))
    return asked in _PEOPLE_NAMED and figure.count_unit == "người" and label.startswith(f"{asked} ")


def _is_told_by_label(asked: str, figure: Figure) -> bool:
    """True if the words before the figure name what is counted, and its unit only an instance or a form of it."""
    stated, wording = figure.count_unit, canonical(figure.wording)
    if asked == _FILES and stated in _OF_A_FILE:
        return _FILES in wording
    if {asked, stated} == {_FILES, "vụ"}:
        return _OF_CASES.search(wording) is not None
    if stated in _INSTANCES:
        return asked in _TOLD_BY_INSTANCES and _OPENING.sub("", wording).startswith(asked)
    # "Quyết định khởi tố bị can" counts no accused: only acts have a form that stands for them.
    return stated in _FORMS and _family(asked) in _TOLD_BY_INSTANCES and _family(asked) in wording


def _is_judged(asked: str, figure: Figure) -> bool:
    """True if judgments are asked for and counted by their cases, or the reverse: "sửa án 69 vụ", "hủy 4 bản án"."""
    one_of_each = {asked, figure.count_unit} == {"bản án", "vụ"}
    return one_of_each and _REVIEWED.search(canonical(figure.wording)) is not None


@cache
def is_loose(unit: str) -> bool:
    """True for units that staff use for one another: people, occasions, bodies."""
    return unit in _PEOPLE | _OCCASIONS | _BODIES or any(unit in group for group in _ALIKE)


@cache
def _family(unit: str) -> str:
    if unit in _OF_THEIR_OWN:
        return ""
    for exclusive in _EXCLUSIVE:
        if unit == exclusive or unit.startswith(f"{exclusive} ") or unit.endswith(f" {exclusive}"):
            return exclusive
    return ""


def _is_form(unit: str) -> bool:
    return not unit or unit in _FORMS or unit in ("yêu cầu", "thông báo")
