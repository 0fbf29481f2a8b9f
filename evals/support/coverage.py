"""Are the words of a clause in the evidence? The last line: what no rule reads has at least to be said there."""

from __future__ import annotations

import re

from documents.language.text import canonical
from evals.support.claims import PLACE_KINDS, SUBJECTS, Parsed, is_content, parse
from evals.support.lexicon import ALL, CAUSE, SUPERLATIVE, unify
from evals.support.problems import Problem

# Fitted on the development half of the labelled pairs, then frozen.
THRESHOLD = 0.6
_ALONE = 0.35  # of the words that the window itself has to have: the opening of a document supports nothing
# Whose report it is, and that it is of a province, a sentence need not say.
_UNSAID = PLACE_KINDS | {word for subject in SUBJECTS for word in subject.split()}
_REASON = re.compile(canonical(r"(?<!\w)(?:vì|bởi|nhờ)(?!\w)"))
_BY = canonical("bởi")  # behind "được" or "bị" it names who did it
_PASSIVE = re.compile(canonical(r"(?<!\w)(?:được|bị)(?!\w)"))
_REASON_HELD = 0.6  # of the words of a reason that have to stand in one of the evidence
_BREAK = re.compile(r"[;,\n]|\.(?=\s|$)")
_RUN = 3  # content words in a row that the evidence does not have make a clause of their own


def coverage(clause: Parsed, window: Parsed, header: Parsed) -> float:
    """Return the share of the clause's content words that window or header has; 1 if it has none."""
    if not clause.content:
        return 1.0
    return len(clause.content & (window.content | header.content)) / len(clause.content)


def own_words(clause: Parsed) -> frozenset[str]:
    """Return the content words of a clause that are no names and say more than whose report it is."""
    return clause.content - {word for name in clause.names for word in name.words} - _UNSAID


def check_coverage(clause: Parsed, window: Parsed, header: Parsed) -> list[Problem]:
    """Return what of a clause's wording the evidence does not bear out."""
    problems = []
    own = own_words(clause)
    alone = len(own & window.content) / len(own) if own else 1.0
    if coverage(clause, window, header) < THRESHOLD or alone < _ALONE:
        missing = " ".join(word for word in clause.words if is_content(word) and word not in window.content)
        problems.append(Problem("content", missing))
    elif run := _uncovered_run(clause, window, header):
        problems.append(Problem("content", run))
    for pattern, kind in ((SUPERLATIVE, "quantifier"), (CAUSE, "cause")):
        claimed = {match[0] for match in pattern.finditer(clause.plain)}
        if kind == "quantifier":
            problems.extend(
                Problem(kind, word)
                for word in sorted(claimed)
                if not any(one in window.plain or unify(one) in window.unified for one in _same(word))
            )
        elif claimed - {"do"} and not pattern.search(window.plain) and not _is_merit(clause, window):
            problems.append(Problem(kind, " ".join(sorted(claimed))))
    problems.extend(_other_reasons(clause, window))
    return problems


def _same(word: str) -> frozenset[str]:
    return ALL if word in ALL else frozenset((word,))


def _is_merit(clause: Parsed, window: Parsed) -> bool:
    """Tell whether the reason is what an award is given for, which a text may add without "vì"."""
    reasons = [parse(_up_to_break(clause.plain, match.end())).content for match in CAUSE.finditer(clause.plain)]
    return any(term.group == "award" for term in clause.terms) and all(one <= window.content for one in reasons)


def _other_reasons(clause: Parsed, window: Parsed) -> list[Problem]:
    """Return the reasons that the clause gives where the window gives another."""
    held: set[str] = set()
    for match in CAUSE.finditer(window.plain):
        held |= parse(_up_to_break(window.plain, match.end())).content
    given = [
        parse(_up_to_break(clause.plain, match.end()))
        for match in _REASON.finditer(clause.plain)
        if not (match[0] == _BY and _PASSIVE.search(clause.plain, 0, match.start()))
    ]
    return [
        Problem("cause", one.text.strip())
        for one in given
        if held and one.content and len(one.content & held) < _REASON_HELD * len(one.content)
    ]


def _up_to_break(plain: str, start: int) -> str:
    ending = _BREAK.search(plain, start)
    return plain[start : ending.start() if ending else None]


def _uncovered_run(clause: Parsed, window: Parsed, header: Parsed) -> str:
    held = window.content | header.content
    run: list[str] = []
    for word in clause.words:
        if is_content(word) and word not in held:
            run.append(word)
            if len(run) >= _RUN:
                return " ".join(run)
        elif is_content(word) or word[0].isdigit():
            run = []
    return ""
