"""In which body an office is held that somebody has, and whether it is the one that a question asks about."""

from __future__ import annotations

from dataclasses import replace

from assistant.questions.named.offices import TITLES
from assistant.questions.understanding import Question
from assistant.weighing.persons.group_heads import is_of_group
from assistant.weighing.slots import Agreement, unit_agreement
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.sentences import split_parts
from documents.language.text import fold
from documents.mentions.persons import Post
from documents.types import Level, Unit

_NUMBER = compiled_regex(r"\s*(\d{1,2})\b")
# Offices of no department: in "Phó Viện trưởng nào dự hội nghị của Phòng 8" the department is not what is headed, and
# a committee's head is named beside the department that serves it.
_OF_NO_DEPARTMENT = ("Viện trưởng", "Trưởng ban", "Trưởng đoàn", "Tổ trưởng", "Tổ phó")
# Offices that no procuracy of a province has: the body asked about beside them is the one they visit.
BEYOND = ("Vụ trưởng", "Cục trưởng", "Kiểm sát viên VKSND tối cao")
_OF_DEPARTMENT = compiled_regex(r" (?:\p{Lu}|\d|của\b|các\b|phòng\b|nghiệp vụ\b|kiểm sát\b|tổ chức\b|thuộc\b|án\b)")
# "Trưởng phòng Hậu cần Công an tỉnh" heads none of the procuracy's departments.
_OF_ELSEWHERE = compiled_regex(
    r" (?!Kiểm|VKS)\p{Lu}[\p{L}\d]*(?: [\p{L}\d]+){0,6}? (?:Công an|Sở|Tòa án|TAND|UBND|Cục)\b"
)
_COMMUNE = compiled_regex(r"\b(?:xã|phường|thị trấn) (?P<name>\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*)")
_COMMUNE_ASKED = compiled_regex(r"\b(?:xa|phuong|thi tran) (?!nao\b|do\b|nay\b|hoi\b)\w+")
_NUMBERED = compiled_regex(r"\b(?:vu|cuc) \d+\b")
_OF_GROUPS = ("Cụm", "Khối", "Phụ trách")
# "Phó Viện trưởng VKSND tỉnh nào dự hội nghị của khu vực 3": the office is held above the body that it visits.
_ABOVE = compiled_regex(
    r"\b(?:vien truong|pvt|vt) (?:vksnd|vks|vien ksnd|vien kiem sat(?: nhan dan)?) tinh(?: \w+){0,3}?"
    r"(?= (?:nao|la ai|du|tham du|chi dao|chu tri|phat bieu|den|ve|toi|phu trach|lam viec|kiem tra)\b)"
)
# "Phó Viện trưởng VKSND tối cao nào dẫn đầu đoàn làm việc với VKSND tỉnh A": the body named beside it is visited.
_OF_CENTRE = compiled_regex(
    r"\b(?:vien truong|pvt|vt) (?:cua )?"
    r"(?:(?:vksnd|vks|vien ksnd|vien kiem sat(?: nhan dan)?) (?:toi cao|tc)|vksndtc|vkstc)"
    r"(?= (?:nao|la ai|du|tham du|chi dao|chu tri|phat bieu|den|ve|tham|dan dau|lam viec|lam truong doan|kiem tra)\b)"
)
# Bodies of the Party, of unions and of government that have offices called alike: "Bí thư Đoàn Khối các cơ quan".
_OF_OTHER_BODY = compiled_regex(
    r" (?:thường trực )?(?:(?i:đảng (?:ủy|bộ)|chi (?:bộ|ủy|đoàn)|(?:tỉnh|thành|huyện|thị|quận) (?:ủy|đoàn)|công đoàn"
    r"|liên đoàn|đoàn (?:khối|thanh niên|cơ sở|cơ quan|tỉnh|huyện|phường|xã|trường|các|VKS)|đoàn TN"
    r"|hội (?:đồng|liên hiệp|nông dân|phụ nữ|cựu|luật gia|chữ thập đỏ|sinh viên)|UBND|HĐND|ủy ban|mặt trận"
    r"|câu lạc bộ|cụm|khối|ban )(?!\w)|Hội )"
)
# Departments that an office has in its own name.
_OWN_DEPARTMENTS = {"Chánh Văn phòng": "Văn phòng", "Chánh Thanh tra": "Thanh tra"}


def is_of(question: Question, post: Post, statement: Statement) -> bool:
    """True if the office is held in a body asked about; where the post names none, the statement's body counts."""
    unit = post.unit or _department_behind(post, statement) or _own_department(post, statement) or statement.scope.unit
    if _is_of_other_commune(question.text, post, statement.text) or _is_of_elsewhere(post, statement.text):
        return False
    if not question.units:
        return True
    if unit is None:  # a row of several bodies, or of one that could not be told: at least none of another
        named = statement.own_units
        return not named or any(unit_agreement(asked, one) for asked in question.units for one in named)
    if asks_of_centre(question):
        return unit.level is Level.SUPREME and not unit.department
    is_lower = any(asked.locality or asked.department for asked in question.units)
    if is_lower and _ABOVE.search(fold(question.text)):
        provinces = {asked.province for asked in question.units}
        return unit.level is Level.PROVINCE and not unit.locality and unit.province in provinces
    if post.role.endswith(BEYOND):
        return _is_of_number(question.text, statement.text)
    group = next((asked.group for asked in question.units if asked.group), None)
    if group and post.role.startswith(_OF_GROUPS) and not post.unit:
        home = statement.document.metadata.unit  # a cluster's head is named by the office that he comes from
        return group in (unit.group, home.group if home else None)
    if post.role.startswith(_OF_GROUPS) and not group:
        return is_of_group(question, statement)
    if post.role.endswith(_OF_NO_DEPARTMENT):
        return _is_of_office(question, unit)
    # "Kiểm sát viên nào ... ở tỉnh A": of any office in it
    agreed = {Agreement.YES, Agreement.UNKNOWN} | ({Agreement.NEAR} if post.role.startswith(TITLES) else set())
    own = next((name for office, name in _OWN_DEPARTMENTS.items() if post.role.endswith(office)), None)
    held = _without_own(unit, own)
    asked_of = [_without_own(asked, own) for asked in question.units]
    return any(unit_agreement(asked, held) in agreed for asked in asked_of)


def is_short_for(post: Post, asked: str, statement: Statement) -> bool:
    """True if an office is told without its body, which the sentence or the title of its document names.

    At the congress of a trade union "được bầu làm Chủ tịch" makes somebody "Chủ tịch Công đoàn"; the guest who is
    "Chủ tịch Liên đoàn Lao động tỉnh" is none.
    """
    body = asked.removeprefix(f"{post.role} ")
    if body == asked or _OF_OTHER_BODY.match(statement.text, post.span.end):
        return False
    return fold(body) in fold(f"{statement.document.title} {statement.text}")


def asks_of_centre(question: Question) -> bool:
    """True if an office of the supreme procuracy is asked for beside the body that its holder visits."""
    return _OF_CENTRE.search(fold(question.text)) is not None


def is_beside_the_office(question: Question) -> bool:
    """True if the body asked about tells the occasion: one that is visited, or a department where none is headed."""
    if asks_of_centre(question) or (question.roles and all(role.endswith(BEYOND) for role in question.roles)):
        return True
    headless = all(role.endswith(_OF_NO_DEPARTMENT) for role in question.roles)
    return headless and any(unit.department for unit in question.units)


def _is_of_other_commune(asked: str, post: Post, text: str) -> bool:
    """True if the clause of an office names a commune, and the question another: "Trưởng Công an xã ..."."""
    if not _COMMUNE_ASKED.search(fold(asked)):
        return False
    clauses = (text[part.start : part.end] for part in split_parts(text) if part.start <= post.span.start < part.end)
    named = [fold(match["name"]) for clause in clauses for match in _COMMUNE.finditer(clause)]
    return bool(named) and not any(name in fold(asked) for name in named)


def _is_of_elsewhere(post: Post, text: str) -> bool:
    """True for the head of a department of the police, a court or the government."""
    return post.role.endswith("Trưởng phòng") and _OF_ELSEWHERE.match(text, post.span.end) is not None


def _is_of_number(asked: str, told: str) -> bool:
    """True unless the text asked names a department of the centre by its number and the other does not: "Vụ 15"."""
    named = set(_NUMBERED.findall(fold(asked)))
    return not named or bool(named & set(_NUMBERED.findall(fold(told))))


def _is_of_office(question: Question, unit: Unit) -> bool:
    """True if ``unit`` is the office asked about, whatever department either names."""
    asked_of = [replace(asked, department=None) for asked in question.units]
    held = replace(unit, department=None)
    return any(unit_agreement(asked, held) in (Agreement.YES, Agreement.UNKNOWN) for asked in asked_of)


def _without_own(unit: Unit, department: str | None) -> Unit:
    """Return the body without the department that the office has in its own name: "Chánh Văn phòng VKSND tỉnh"."""
    if department and unit.department and unit.department.startswith(department):
        return replace(unit, department=None)
    return unit


def _own_department(post: Post, statement: Statement) -> Unit | None:
    """Return the department whose paper it is for "Trưởng phòng" alone, where another body was spoken of last.

    "Đồng chí A, Phó Viện trưởng VKSND tỉnh dự. Đồng chí B, Trưởng phòng chủ trì": the province's office has no such
    office itself. What is named behind the office would be another department.
    """
    home, scope = statement.document.metadata.unit, statement.scope.unit
    if home is None or not home.department or scope is None or scope != replace(home, department=None):
        return None
    is_bare = post.role.endswith("Trưởng phòng") and not _OF_DEPARTMENT.match(statement.text, post.span.end)
    return home if is_bare else None


def _department_behind(post: Post, statement: Statement) -> Unit | None:
    """Return the department of "Trưởng phòng 7": the number that follows the office."""
    number = _NUMBER.match(statement.text, post.span.end)
    if number is None or not post.role.endswith("phòng"):
        return None
    home = statement.scope.unit or Unit()
    return replace(home, department=f"Phòng {number.group(1)}", group=None)
