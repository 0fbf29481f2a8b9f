"""The enumeration behind a sentence that only announces it: "tặng Giấy khen cho 4 tập thể. Bốn tập thể gồm: ..."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

import regex

from assistant.questions.asked.kinds import Kind
from assistant.questions.asked.several_holders import holders_wanted
from assistant.questions.understanding import Question
from assistant.weighing.awards.reported import awards_asked
from assistant.weighing.evidence import Evidence, Slot
from assistant.weighing.listing import is_bare_heading, leads_up, opens_list, tells_findings, tells_itself, thing_listed
from assistant.weighing.persons.several_people import asks_made_up, asks_several_people, people_wanted
from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold
from documents.language.words import words
from documents.mentions.persons import find_persons
from documents.types import BlockKind

_SEPARATORS = compiled_regex(r"[,;]| và ")
_ENUMERATED = 2  # separators that make an enumeration
_BODIES = 2
_TELLING = 2  # content words of a heading from which it tells what stands below it
_MOST_ITEMS = 12  # of a list, that are quoted behind the sentence that opens it
# "Tập thể: ...", "Về cá nhân, gồm:", "2. Các cá nhân:"
_LABEL = r"^\W*(?:\d+\W+)?(?:ve |cac |khen thuong )*(?:{}) ?[^:;.]{{0,40}}:"
_MEMBERS = compiled_regex(
    r"\W*(?:cac |cung |va |con lai |nhung )*(?:uy vien|thanh vien)(?: (?!gom|la\b)\w+){0,6}(?: con lai)? ?(?:gom|la|:)"
)
_OPENS = compiled_regex(
    r"^(?:[^,;.]{0,60}?(?:gồm|bao gồm|cụ thể|đó là|lần lượt là|là các|:)"
    r"|[^,;.]{0,40}?\b(?:tập thể|đơn vị|huyện|tỉnh|cá nhân)[^,;.]{0,40}? là)\b"
)


def with_enumeration(chosen: Sequence[Evidence], evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return ``chosen``, and behind a single sentence that names nothing itself the next one if that enumerates.

    Staff ask "những nội dung nào" about a count in one sentence whose items stand in the next.
    """
    if len(chosen) == 1 and (items := _items_behind(chosen[0], evidence)):
        return [*chosen, *items]
    if len(chosen) != 1 or _enumerates(chosen[0]):
        return list(chosen)
    following = _following(chosen[0], evidence)
    return [*chosen, following] if following and _enumerates(following) else list(chosen)


def without_bare_headings(
    question: Question, listed: Sequence[Evidence], evidence: Sequence[Evidence]
) -> list[Evidence]:
    """Return ``listed``, with the sentence that enumerates behind a single heading; empty where none does.

    "Một số vi phạm điển hình." alone tells nobody which they are.
    """
    if len(listed) != 1 or not is_bare_heading(question, listed[0].statement):
        return list(listed)
    at = listed[0].statement
    same = (item for item in evidence if item.statement.document.id == at.document.id)
    behind = [item for item in same if item.statement.order == at.order + 1 and _enumerates(item)]
    return [listed[0], replace(behind[0], problems=frozenset(), focus=())] if behind else []


def opened_list(question: Question, usable: Sequence[Evidence], evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return the sentence that leads up to what is to be listed, with its items; empty where the best tells it itself.

    The best sentence often tells the occasion alone ("tổ chức tập huấn về ..."), what was asked for stands further on
    in its document, in a list whose opening says little of the occasion.
    """
    best = usable[0].statement
    if tells_itself(question, best):
        return []
    same = [item for item in evidence if item.statement.document.id == best.document.id]
    if told := _telling(question, usable, same):
        return [told]
    rated = [(opens_list(question, item.statement), item) for item in same if item.problems <= {Slot.ELEMENT}]
    opened = sorted(((rate, item.support, item) for rate, item in rated if rate), key=lambda one: one[:2], reverse=True)
    for _, _, item in opened:
        if items := _items_behind(item, evidence):
            return [replace(item, problems=frozenset()), *items]
    return []


def _telling(question: Question, usable: Sequence[Evidence], same: Sequence[Evidence]) -> Evidence | None:
    """Return the sentence beside that of the occasion, in its document, that itself lists what is asked for.

    Of what was found amiss it may say none of the question's words: "Đoàn chỉ ra: 03 hồ sơ chưa có lệnh; ...".
    """
    best = usable[0].statement
    if best.kind is not BlockKind.PARAGRAPH or question.lists_bodies or not thing_listed(question.text):
        return None
    sound = {id(item) for item in usable}
    near = [item for item in same if item.statement.kind is BlockKind.PARAGRAPH and item.problems <= {Slot.ELEMENT}]
    near = [item for item in near if id(item) in sound or tells_findings(fold(item.statement.text))]
    telling = [item for item in near if tells_itself(question, item.statement)]
    return replace(max(telling, key=lambda item: item.support), problems=frozenset()) if telling else None


def headed_list(question: Question, usable: Sequence[Evidence], evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return the heading that asks in the question's own words, with the items of the list below it; or nothing.

    "Những việc chưa đạt nêu trong báo cáo?" is answered by all that stands under "5. Những việc chưa đạt".
    """
    if question.lists_bodies or question.roles or question.awards:
        return []
    asked = frozenset(word.folded for word in words(question.text))
    headings = [item for item in usable if item.statement.kind is BlockKind.HEADING]
    telling = [({word for word in item.statement.own.folded if not word.isdigit()}, item) for item in headings]
    named = [(len(said), item) for said, item in telling if len(said) >= _TELLING and said <= asked]
    for _, item in sorted(named, key=lambda one: -one[0]):
        if len(items := _items_behind(item, evidence)) > 1:
            return [item, *items]
    return []


def with_items(chosen: Sequence[Evidence], evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return ``chosen`` with the items that its only sentence leads up to: "lưu ý một số vấn đề sau:" is no answer."""
    return [*chosen, *(_items_behind(chosen[0], evidence) if len(chosen) == 1 else ())]


def with_members(question: Question, chosen: Sequence[Evidence], evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return ``chosen``, in full and with the sentence behind that names the others, where all of a body are asked for.

    "Bầu đồng chí A làm Bí thư. Các ủy viên gồm: B, C": one sentence tells the heads, the next everybody else.
    """
    if question.kind is not Kind.PERSON or len(chosen) != 1 or not asks_made_up(question.text):
        return [*chosen]
    at = chosen[0].statement
    same = (item for item in evidence if item.statement.document.id == at.document.id)
    behind = [item for item in same if item.statement.order == at.order + 1]
    told = [item for item in behind if _MEMBERS.match(fold(item.statement.text))]
    if not told:
        return [*chosen]
    return [replace(item, problems=frozenset(), focus=()) for item in (chosen[0], told[0])]


def _items_behind(item: Evidence, evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return the items of the list that a sentence opens with its colon; none where no list follows."""
    statement = item.statement
    if not leads_up(statement):
        return []
    same = (other for other in evidence if other.statement.document.id == statement.document.id)
    following = {other.statement.order: other for other in same if other.statement.kind is BlockKind.LIST_ITEM}
    orders = range(statement.order + 1, statement.order + 1 + _MOST_ITEMS)
    items = (following.get(order) for order in orders)
    return [replace(other, problems=frozenset(), focus=()) for other in takewhile(bool, items) if other]


def announced(question: Question, evidence: Sequence[Evidence], threshold: float) -> list[Evidence]:
    """Return a sentence that only counts the bodies asked for together with the next one, which names them.

    Neither answers alone: the first tells what they got or did, the second only who they are.
    """
    if not question.lists_bodies:
        return []
    for item in evidence:
        if item.problems != {Slot.ELEMENT} or item.support < threshold:
            continue
        following = _following(item, evidence)
        tells = not question.awards or awards_asked(question, item.statement)
        if tells and following and len(set(following.statement.own_units)) >= _BODIES:
            return [replace(one, problems=frozenset()) for one in (item, following)]
    return []


def labelled(question: Question, evidence: Sequence[Evidence], threshold: float) -> list[Evidence]:
    """Return a sentence that counts the bodies or people asked for, with the line further on that names them.

    "Khen thưởng 02 tập thể và 04 cá nhân" is followed by "Tập thể: Phòng 1; Phòng 8." and by "Cá nhân:" with items.
    """
    group = "tap the|don vi" if question.lists_bodies else "ca nhan"
    if question.kind not in (Kind.LIST, Kind.PERSON) or not regex.search(rf"\b(?:{group}) nao\b", fold(question.text)):
        return []
    for item in evidence:
        said = fold(item.statement.text)
        if item.problems != {Slot.ELEMENT} or item.support < threshold or not regex.search(rf"\d (?:{group})\b", said):
            continue
        behind = sorted((one for one in evidence if _is_behind(one, item)), key=lambda one: one.statement.order)
        for line in [one for one in behind if regex.match(_LABEL.format(group), fold(one.statement.text))][:1]:
            told = [line] if not leads_up(line.statement) else _items_behind(line, evidence)
            return [replace(one, problems=frozenset(), focus=()) for one in (item, *told)] if told else []
    return []


def _is_behind(one: Evidence, item: Evidence) -> bool:
    """True if ``one`` stands a few lines behind ``item`` in the same document."""
    same = one.statement.document.id == item.statement.document.id
    return same and 0 < one.statement.order - item.statement.order <= _MOST_ITEMS


def people_listed(question: Question, evidence: Sequence[Evidence], threshold: float) -> list[Evidence]:
    """Return a sentence that only leads up to the people asked for, with the items that name one each.

    "Đại diện các bên ký kết:" is followed by as many as the question asks for, or by two at least.
    """
    wanted = max(people_wanted(question.text), holders_wanted(question.text))
    if question.kind is not Kind.PERSON or not (wanted > 1 or asks_several_people(question.text)):
        return []
    least = max(wanted, _BODIES)
    for item in evidence:
        if item.problems != {Slot.ELEMENT} or item.support < threshold:
            continue
        items = _items_behind(item, evidence)
        if len(items) >= least and all(find_persons(one.statement.text) for one in items):
            return [replace(item, problems=frozenset()), *items]
    return []


def _following(item: Evidence, evidence: Sequence[Evidence]) -> Evidence | None:
    """Return the next sentence of the document if it opens an enumeration."""
    statement = item.statement
    if statement.kind is not BlockKind.PARAGRAPH:
        return None
    found = (
        other
        for other in evidence
        if other.statement.document.id == statement.document.id and other.statement.order == statement.order + 1
    )
    return next((other for other in found if _OPENS.match(canonical(other.statement.text))), None)


def _enumerates(item: Evidence) -> bool:
    return len(_SEPARATORS.findall(item.statement.text)) >= _ENUMERATED
