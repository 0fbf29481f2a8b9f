"""The words that say what each figure of a sentence counts.

A figure's wording is its own: the verb phrase before it and the attributes behind its unit. Where it has no verb, it
shares the one of the figure before it ("ban hành 3 kháng nghị, 12 kiến nghị"); a share or a change is worded by the
amount that it is of ("giải quyết 18 đơn, đạt 90%").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from documents.figures.amounts import Amount, breaks_down, group_size, only_names
from documents.figures.directions import Direction, direction_of
from documents.figures.gaps import Gap, between, opening, trail
from documents.figures.predicates import is_bare, names_act, says_how_much, topic_of, without_names
from documents.language.patterns import pattern
from documents.language.text import canonical
from documents.numbers.counting import PERCENT, same_unit

# What several figures have done to them stands behind the last: "5 tập thể, 12 cá nhân được tặng Bằng khen".
_SHARED_TAIL = pattern(r"\s*(?:được|bị|do|đều|đã)\b")
_ACCEPTANCE = pattern(r"\btỷ lệ (?:được )?(?:tòa án )?chấp nhận\b")
_ACCEPTED = ("kháng nghị", "kiến nghị")
# "Trong đó có 5 trường hợp ...", "Cụ thể: ...": what ties a sentence to the amount of the one before.
_GOES_ON = pattern(r"\b(?:trong đó|trong số(?: đó| này| ấy)?|trong|cụ thể|riêng|gồm|bao gồm|còn lại|còn|cả|của|từ)\b")
_POINTS_BACK = pattern(r"\bcon số (?:này|đó|ấy|kia|tương ứng)\b")


@dataclass(frozen=True, slots=True)
class Group:
    """Amounts stated as one, with the words that say what they count.

    Attributes:
        members: a single amount, a pair of cases and persons, or a ratio.
        topic: the field of work that the sentence is about, if it names one.
        lead: the verb phrase before the amounts, its own or another figure's.
        units: the counting units as written, one for each member.
        tail: the words behind them.
        own_lead: the words before the amounts that are its own.
        direction: set if the amounts are a change.
        is_own: the lead is no other figure's.
        bracket: where the bracket opens that the amounts stand in, None outside of brackets.
    """

    members: tuple[Amount, ...]
    topic: str
    lead: str
    units: tuple[str, ...]
    tail: str
    own_lead: str
    direction: Direction | None = None
    is_own: bool = True
    bracket: int | None = None

    @property
    def start(self) -> int:
        """Offset of the first number."""
        return self.members[0].start

    @property
    def end(self) -> int:
        """Offset behind the last unit."""
        return self.members[-1].end

    def wording(self, member: int = -1) -> str:
        """Return the words around one member, blanks collapsed."""
        return _tidy(self.topic, self.lead, "" if self.is_own else self.own_lead, self.units[member], self.tail)


def bind(text: str, amounts: Sequence[Amount], before: Group | None = None, *, inside: bool = False) -> list[Group]:
    """Bind the amounts of one line into groups.

    ``before`` is the amount that the line goes on from: of the sentence before ("Trong đó có 5 vụ ..."), or the one
    that a bracket explains, then with ``inside``.
    """
    parts = list(_grouped(text, amounts))
    ends = [0, *(members[-1].end for members in parts)]
    starts = [*(members[0].start for members in parts), len(text)]
    stretches = [text[end:start] for end, start in zip(ends, starts, strict=True)]
    gaps = [between(stretch) if number else opening(stretch) for number, stretch in enumerate(stretches[:-1])]
    tails = [*(gap.tail for gap in gaps[1:]), trail(stretches[-1])]
    groups: list[Group] = []
    topic = ""
    for number, (members, gap) in enumerate(zip(parts, gaps, strict=True)):
        topic = gap.label or topic
        tail = tails[number] or _shared_tail(gaps, tails, number)
        group = Group(members, topic, gap.lead, _written(text, members), tail, gap.lead)
        listed = breaks_down(gap.lead) or (not any(group.units) and only_names(gap.lead))
        if listed or (inside and before and not names_act(gap.lead)):
            gap = replace(gap, bare=True)  # "(cũ 100 vụ; mới 413 vụ)": a bracket speaks of what stands before it
        if before and not inside and not groups and _begins_anew(group, gap, before):
            before = None
        groups.append(_with_lead(text, group, gap, groups, before))
        topic = topic or (_topic_in(gap.lead) if not gap.bare else "")
    return groups


def join(text: str, group: Group, other: Amount) -> Group:
    """Return ``group`` with the other half of its pair, which stands in the bracket behind it."""
    return replace(group, members=(*group.members, other), units=(*group.units, *_written(text, [other])))


def _grouped(text: str, amounts: Sequence[Amount]) -> Iterator[tuple[Amount, ...]]:
    at = 0
    while at < len(amounts):
        size = group_size(text, amounts[at:])
        yield tuple(amounts[at : at + size])
        at += size


def _written(text: str, members: Sequence[Amount]) -> tuple[str, ...]:
    """Return the units as written; the first half of a ratio has the one of the second."""
    units = [text[member.digits_end : member.end].strip(" %/") for member in members]
    return tuple(
        unit or (units[-1] if member.count_unit != PERCENT else "") for unit, member in zip(units, members, strict=True)
    )


def _shared_tail(gaps: Sequence[Gap], tails: Sequence[str], number: int) -> str:
    """Return the predicate behind a later figure of the same list, empty if there is none."""
    for later in range(number + 1, len(gaps)):
        if not gaps[later].bare:
            return ""
        if tails[later].strip():
            return tails[later] if _SHARED_TAIL.match(canonical(tails[later])) else ""
    return ""


def _with_lead(text: str, group: Group, gap: Gap, groups: Sequence[Group], before: Group | None) -> Group:
    """Give a group without words of its own those of the figure before it."""
    earlier = [*([before] if before else []), *groups]
    direction = direction_of(text, group.members, gap.lead, earlier)
    amounts = [other for other in earlier if other.direction is None]
    is_change = direction is not None and direction.of_amount and bool(earlier)
    is_percent = group.members[0].count_unit == PERCENT
    alone = gap.parted and not gap.lead.strip()  # "...; 100% đơn vị có ít nhất 01 kiến nghị" begins anew
    is_share = is_percent and bool(amounts) and says_how_much(gap.lead) and not alone
    goes_on = gap.joined and bool(groups) and direction is None
    shares = gap.bare and bool(amounts) and not (is_percent and alone)
    if direction is None and (base := _pointed_at(group, gap, amounts)):
        return replace(group, lead=without_names(_whole(base, group.members[0])), is_own=False)
    if is_percent and direction is None and (things := _accepted(gap, amounts)):
        group = replace(group, lead=f"{group.lead.rstrip()} {things} ")
    if not (is_change or is_share or goes_on or shares):
        return replace(group, direction=direction)
    of_change = is_change and is_percent and earlier[-1].direction is not None  # "tăng 37 vụ (6,1%)"
    base = earlier[-1] if of_change or goes_on else _base(group, amounts) or earlier[-1]
    explains = base is before and not groups  # a bracket, or "Trong đó ..."
    group = replace(group, topic=group.topic or base.topic, direction=direction, is_own=False)
    if is_change or is_share or explains:
        return replace(group, lead=_whole(base, group.members[0]))
    if goes_on:
        return replace(group, lead=_tidy(base.lead, "" if base.is_own else base.own_lead, base.units[-1]))
    return replace(group, lead=without_names(base.lead) if _names_scope(gap.lead) else base.lead)


def _begins_anew(group: Group, gap: Gap, before: Group) -> bool:
    """Tell whether a sentence counts another thing than the one before and says itself which.

    "..., số người bị tạm giam là 1.029 người. Có 01 trường hợp chết do bệnh lý": nothing ties the second to the first.
    """
    unit = group.members[0].count_unit
    is_tied = unit == PERCENT or same_unit(unit, before.members[-1].count_unit) or _GOES_ON.search(canonical(gap.lead))
    return gap.bare and not is_tied and not is_bare(group.tail)


def _pointed_at(group: Group, gap: Gap, amounts: Sequence[Group]) -> Group | None:
    """Return the last amount of the same unit where "con số ấy" points back to it."""
    if not _POINTS_BACK.search(canonical(gap.lead)):
        return None
    unit = group.members[0].count_unit
    return next((other for other in reversed(amounts) if same_unit(other.members[0].count_unit, unit)), None)


def _accepted(gap: Gap, amounts: Sequence[Group]) -> str:
    """Return what "tỷ lệ chấp nhận" is of where it does not say: the acts counted last, empty if it says so itself."""
    lead = canonical(gap.lead)
    if not _ACCEPTANCE.search(lead) or any(act in lead for act in _ACCEPTED):
        return ""
    counted = (group.members[0].count_unit for group in reversed(amounts))
    return next((unit for unit in counted if unit in _ACCEPTED), "")


def _base(group: Group, amounts: Sequence[Group]) -> Group | None:
    """Return the amount that a group shares its words with: the last one, for a number of things the last of things.

    "ban hành 40 kháng nghị với tỷ lệ chấp nhận 85%, 150 kiến nghị" goes on from the 40, not from the share.
    """
    if group.members[0].count_unit != PERCENT:
        things = [other for other in amounts if other.members[0].count_unit != PERCENT]
        amounts = things or amounts
    return amounts[-1] if amounts else None


def _whole(base: Group, of: Amount) -> str:
    """Return all words of the amount that a change or share is of, with the unit that changed if there are two."""
    fitting = (at for at, member in enumerate(base.members) if same_unit(member.count_unit, of.count_unit))
    at = next(fitting, 0)
    unit = base.units[at] or (base.members[at].count_unit if base.members[at].count_unit != PERCENT else "")
    return _tidy(base.lead, "" if base.is_own else base.own_lead, unit, base.tail)


def _names_scope(lead: str) -> bool:
    """Tell whether a lead names a body or a period of its own, in whose place another's must not stand."""
    return without_names(lead) != lead or "đơn vị" in lead


def _topic_in(lead: str) -> str:
    opened = opening(f"{lead},")
    return topic_of(lead) if opened.label else ""


def _tidy(*parts: str) -> str:
    return " ".join(filter(None, (" ".join(part.split()).strip(" ,;:–-/(") for part in parts)))
