"""Whether a figure counts what a question asks to be counted."""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from assistant.questions.understanding import Question
from assistant.weighing.rewording import is_told_otherwise
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold, has_marks
from documents.numbers.counting import PERCENT
from documents.statements import Reading
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
_CONVICTS, _OF_CONVICTS = "phạm nhân", compiled_regex(canonical(r"\b(?:phạm nhân|chấp hành án|trại giam|án phạt tù)\b"))
_OCCASIONS = frozenset({"lượt", "lần", "cuộc"})
# "Mấy xã" is answered by "31 UBND cấp xã".
_COMMUNES, _OF_COMMUNES = frozenset({"xã", "phường", "xã, phường"}), "cấp xã"
# "Ở mấy xã": what is reported is "tại UBND cấp xã: 37 đơn vị".
# Units that name the same thing.
_ALIKE = (
    frozenset({"vi phạm", "dạng vi phạm", "thiếu sót"}),
    frozenset({"bị hại", "nạn nhân"}),
    frozenset({"lớp", "lớp tập huấn"}),
    frozenset({"bài", "bài viết", "tin, bài", "tin bài"}),
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
_VISITS, _OF_PEOPLE = "lượt", compiled_regex(canonical(r"\blượt (?:người|công dân)\b"))
_WOMEN, _OF_WOMEN = "nữ", compiled_regex(r"\bnữ\b")
_SCHOLARSHIPS, _OF_SCHOLARSHIPS = "suất học bổng", compiled_regex(canonical(r"\bhọc bổng\b"))
_GIFTS = frozenset({"suất", "suất quà", "phần", "phần quà"})
_KINDS_OF_PLACE = frozenset({"xã", "phường", "huyện", "tỉnh", "cơ quan", "trại", "nhà tạm giữ", "cơ sở"})
# "Được bao nhiêu phiên?" of what reports count in full: "94 phiên tòa".
_HOW_MANY = compiled_regex(r"\b(?:bao nhieu|may)\b(?: (?P<noun>(?=\w*[aeiouy])[^\W\d]+))?")
# What is done with cases, and how far it has come, is no kind of them.
_ACTED_ON = compiled_regex(
    r"(?:khoi (?:to|kien)|truy to|xet xu|thu li|giai quyet|khang nghi|khang cao|kien nghi|dinh chi|tam dinh|dua ra"
    r"|dieu tra|kiem sat|tiep nhan|phai|tra ho|bi|chap nhan|moi|con lai|qua han|ton|chua|khong|vien kiem|toa an"
    r"|so tham|phuc tham)\b"
)
# People are spoken of in any words: "bao nhiêu thiếu niên", "mấy em", "bao nhiêu trẻ vị thành niên".
_PERSONS = frozenset(
    {"thieu", "tre", "em", "chau", "thanh", "hoc", "ke", "nan", "ong", "ba", "anh", "chi", "nha", "dua"}
)
_CASES = compiled_regex(r"\b(?:bao nhieu|may) (?:vu(?: an| viec)?|viec|an)\b(?! hinh su| dan su| hanh chinh)")
_SHORT = frozenset({"phiên", "buổi", "cuộc", "lớp", "đợt"})
_BODIES = frozenset({"đơn vị", "viện kiểm sát", "phòng", "tập thể", "cơ quan"})


def counts(asked: str, figure: Figure) -> bool:
    """True if ``figure`` counts in the unit asked for, or in one that staff use for the same thing."""
    stated = figure.count_unit
    of_kind = _family(asked) == _family(stated) != "" or (asked in _COMMUNES and stated.endswith(_OF_COMMUNES))
    if asked == stated or of_kind or _is_form_of(asked, stated):
        return True
    if asked == _CONVICTS:
        return _OF_CONVICTS.search(canonical(figure.wording)) is not None
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


def _is_called_otherwise(asked: str, figure: Figure) -> bool:
    """True if what is counted goes by another name, or is one of the kind asked for by the words around it."""
    stated, wording = figure.count_unit, canonical(figure.wording)
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
    """True if a question asks in everyday words for people or times that a figure counts by party or by paper.

    "Bao nhiêu người được hưởng án treo": "58 bị cáo"; "mấy lần từ chối phê chuẩn": "08 lệnh"; "đã kiến nghị mấy lần":
    "15 kiến nghị".
    """
    if _ANYBODY in question.counted:
        return figure.count_unit in _PARTIES and _OF_TRIAL.search(fold(question.text)) is not None
    if "lần" not in question.counted:
        return False
    if figure.count_unit in _ACTS:
        return figure.count_unit in canonical(question.text)
    if figure.count_unit not in _TOLD_EACH_TIME:
        return False
    return _DECIDED.search(fold(question.text)) is not None


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


def noun_counted(question: Question) -> str:
    """Return the noun counted, without marks, where it is no known unit: "dieu" of "bao nhiêu điều"; else empty."""
    if question.counted or question.durations:
        return ""
    start, noun = _behind_how_many(question.text)
    return noun if noun not in _PERSONS and any(word.span.start == start for word in question.terms) else ""


@lru_cache(maxsize=64)  # asked again for each figure
def _behind_how_many(asked: str) -> tuple[int, str]:
    """Return the one word right behind "bao nhiêu" with its place; short forms without a vowel are none."""
    found = [*_HOW_MANY.finditer(fold(asked))]
    return (found[0].start("noun"), found[0]["noun"]) if len(found) == 1 and found[0]["noun"] else (-1, "")


def is_of_other_cases(question: Question, statement: Statement, stated: tuple[Figure, Reading]) -> bool:
    """True if the question says in two words which cases it counts ("bao nhiêu vụ án ly hôn"), and none stands there.

    They stand right behind the noun; what a preposition or the passive parts from it is told elsewhere, and so is what
    is done with the cases.
    """
    end = _end_of_cases(question.text)
    first = next((word for word in question.terms if word.span.start == end + 1), None) if end else None
    second = next((word for word in question.terms if first and word.span.start == first.span.end + 1), None)
    if first is None or second is None or _ACTED_ON.match(f"{first.folded} {second.folded}"):
        return False
    said = (stated[1].words, statement.own, statement.around)
    marked = has_marks(question.text)
    if all(
        any(word.text in terms.exact or (not marked and word.folded in terms.folded) for terms in said)
        for word in (first, second)
    ):
        return False
    return not is_told_otherwise(question.text, first.span, said, statement.text)


@lru_cache(maxsize=64)  # asked again for each figure
def _end_of_cases(asked: str) -> int:
    found = _CASES.search(fold(asked))
    return found.end() if found else 0


def says_noun_counted(question: Question, statement: Statement, stated: tuple[Figure, Reading]) -> bool:
    """True if a noun that is counted and no known unit is said around a figure, or none such is asked for."""
    noun, (figure, segment) = noun_counted(question), stated
    if not noun:
        return True
    said = (segment.words.folded, statement.own.folded, statement.around.folded)
    return any(noun in words for words in said) or noun in fold(f"{figure.count_unit} {figure.wording}").split()


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
