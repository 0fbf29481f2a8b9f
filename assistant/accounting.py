"""Why an answer was given or refused, for a terminal and as JSON: what was understood, considered and turned down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from assistant.output import to_plain
from assistant.rule_words import RULE_WORDS, SLOT_WORDS
from assistant.weighing.refusals import name_of
from documents.organisations.labels import label as unit_label
from documents.periods.finding import label as period_label

if TYPE_CHECKING:
    from assistant.deciding.accounts import Account, Considered, Refusal
    from assistant.questions.understanding import Question
    from assistant.types import Answer
    from assistant.weighing.refusals import Rule

_UNDERSTOOD = {
    "kind": "loại câu hỏi",
    "units": "đơn vị",
    "periods": "kỳ",
    "counted": "đơn vị tính",
    "qualifiers": "giới hạn",
    "roles": "chức vụ",
    "persons": "người",
    "document_numbers": "văn bản",
    "terms": "từ cần khớp",
    "wants_plan": "hỏi chỉ tiêu, kế hoạch",
}
_LONGEST = 240  # characters of a statement shown on a terminal


def accounted(answer: Answer, accounts: Sequence[Account]) -> dict[str, Any]:
    """Return the answer as JSON with one more field, ``explain``: an object for each part of the question."""
    return {**to_plain(answer), "explain": [_plain(account) for account in accounts]}


def render_accounts(accounts: Sequence[Account]) -> list[str]:
    """Return a block of text for each part of the question: what was understood, what was considered."""
    return ["\n".join([_heading(account), *map(_line, account.considered)]) for account in accounts]


def _plain(account: Account) -> dict[str, Any]:
    considered = [_plain_considered(one) for one in account.considered]
    return {"understood": _understood(account.question), "threshold": account.threshold, "considered": considered}


def _plain_considered(one: Considered) -> dict[str, Any]:
    item = one.evidence
    return {
        "document_id": item.statement.document.id,
        "source": item.statement.document.source,
        "quote": item.statement.text,
        "start": item.statement.span.start,
        "end": item.statement.span.end,
        "figure": to_plain(item.figure.value) if item.figure else None,
        "count_unit": item.figure.count_unit if item.figure else None,
        "support": round(item.support, 3),
        "used": one.is_used,
        "refusals": [{"slot": refusal.slot or None, **_plain_rule(refusal.rule)} for refusal in one.refusals],
        "barred": _plain_rule(one.barred) if one.barred else None,
    }


def _plain_rule(rule: Rule) -> dict[str, str]:
    return {"rule": name_of(rule), "says": RULE_WORDS[name_of(rule)]}


def _understood(question: Question) -> dict[str, Any]:
    return {
        "text": question.text,
        "kind": question.kind.value,
        "units": [unit_label(unit) for unit in question.units],
        "periods": [period_label(period) for period in question.periods],
        "counted": list(question.counted),
        "qualifiers": {group: sorted(values) for group, values in question.qualifiers.items()},
        "roles": list(question.roles),
        "persons": list(question.persons),
        "document_numbers": list(question.document_numbers),
        "terms": [word.text for word in question.terms],
        "wants_plan": question.wants_plan,
    }


def _heading(account: Account) -> str:
    understood = _understood(account.question)
    parts = [f"{words}: {_shown(understood[key])}" for key, words in _UNDERSTOOD.items() if understood[key]]
    return f"Giải thích – hiểu câu hỏi “{understood['text']}”\n   " + " | ".join(parts)


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "; ".join(", ".join(values) for values in value.values())
    if isinstance(value, list):
        return "; ".join(value)
    return "có" if value is True else str(value)


def _line(one: Considered) -> str:
    item = one.evidence
    text = item.statement.text if len(item.statement.text) <= _LONGEST else f"{item.statement.text[:_LONGEST]}…"
    figure = f"[{to_plain(item.figure.value)} {item.figure.count_unit}] " if item.figure else ""
    mark = "+" if one.is_used else "-"
    head = f" {mark} {figure}“{text}” ({item.statement.document.source}; khớp {item.support:.0%})"
    return "\n".join([head, *(f"     {told}" for told in _told(one))])


def _told(one: Considered) -> list[str]:
    """Return the verdict on what was considered, a line for each rule that speaks against it."""
    if one.is_used:
        return ["được dùng để trả lời", *map(_refusal, one.refusals)]
    if one.refusals:
        return ["bị loại", *map(_refusal, one.refusals), *_barred(one)]
    return ["mọi ô đều khớp; không dùng vì nói quá ít điều được hỏi hoặc có căn cứ khác hợp hơn"]


def _refusal(refusal: Refusal) -> str:
    slot = f"{SLOT_WORDS[refusal.slot]}: " if refusal.slot else ""
    return f"· {slot}{_rule(refusal.rule)}"


def _barred(one: Considered) -> list[str]:
    return [f"· lượt xét thứ hai: {_rule(one.barred)}"] if one.barred else []


def _rule(rule: Rule) -> str:
    plain = _plain_rule(rule)
    return f"{plain['says']} ({plain['rule']})"
