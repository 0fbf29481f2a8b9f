"""What is negated, and what is only planned or proposed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.language.text import canonical
from evals.support.claims import Parsed, is_content, parse
from evals.support.lexicon import DECIDED, NEGATION, PLAN, WANTED
from evals.support.problems import Problem

# "còn chậm tiến độ" denies what "chưa đạt tiến độ" does.
_LACKING = re.compile(canonical(r"(?<!\w)(?:chậm|trễ|thiếu|kém|thấp|hạn chế)(?!\w)"))
_DONE = re.compile(
    rf"(?<!\w){canonical('đã')} (?:{canonical('được')} |{canonical('bị')} )?([^\W\d_]+ [^\W\d_]+)"
)  # what was done, by its first words
# Of the words that only a denial has: so many, and this share of them and of the clause, make the clause its opposite.
_TOLD, _SHARED, _CLAIM = 2, 0.5, 0.35
_ANCHOR = 6  # content words behind a negation that say what is negated


def check_polarity(clause: Parsed, window: Parsed, *, planned: bool) -> Iterator[Problem]:
    """Yield what only one side negates, and decisions that are proposals on the other side."""
    claimed, held = _negated(clause), _negated(window)
    mine, theirs = _content_words(clause), _content_words(window)
    for phrase in () if _LACKING.search(clause.plain) else held:
        open_here = _count(mine, phrase) - sum(_same_start(phrase, other) for other in claimed)
        if open_here > 0 and _count(theirs, phrase) <= held.count(phrase):
            yield Problem("negation", " ".join(phrase), f"không {' '.join(phrase)}")
            break
    yield from _check_affirmed(clause, window)
    for phrase in claimed:
        if phrase[:1] and not any(_is_about(phrase, other) for other in held) and phrase[0] in window.content:
            yield Problem("negation", f"không {' '.join(phrase)}", " ".join(phrase))
            break
    yield from _check_proposals(clause, window, planned)


def _check_proposals(clause: Parsed, window: Parsed, planned: bool) -> Iterator[Problem]:
    proposed = DECIDED.search(clause.plain)
    if proposed and not DECIDED.search(window.plain) and not PLAN.search(window.plain):
        yield Problem("modality", proposed[0])
    if proposed or planned:
        return
    yield from _check_done(clause, window)
    for match in DECIDED.finditer(window.plain):
        end = min((at for at in (window.plain.find(sign, match.end()) for sign in ";.\n") if at >= 0), default=None)
        after = set(_words_of(window.plain[match.end() : end]))
        start = max(window.plain.rfind(sign, 0, match.start()) for sign in (". ", "\n")) + 1
        before = set(_words_of(window.plain[start : match.start()]))
        only_after = (after - before) & clause.content
        if len(only_after) >= 2 and len(only_after) * 3 >= len(clause.content):
            yield Problem("modality", " ".join(sorted(only_after)), match[0])
            return


def _check_done(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    """Yield what the clause says was done and the window only wants: its predicate stands behind "yêu cầu" alone."""
    done = _DONE.search(clause.unified)
    if done is None or WANTED.search(clause.unified):
        return
    for match in WANTED.finditer(window.unified):
        start = max(window.unified.rfind(sign, 0, match.start()) for sign in (". ", "\n", ";")) + 1
        before = window.unified[start : match.start()]
        wanted = re.split(r"[;\n]|\.(?=\s|$)", window.unified[match.end() :], maxsplit=1)[0]
        elsewhere = window.unified[:start] + before + window.unified[match.end() + len(wanted) :]
        if done[1] in wanted and done[1] not in elsewhere:
            yield Problem("modality", done[0], f"{match[0]} {done[1]}")
            return


def _negated(parsed: Parsed) -> list[tuple[str, ...]]:
    """Return the first content words behind each negation, six at most, up to the end of its part of the sentence."""
    found = []
    for match in NEGATION.finditer(parsed.unified):
        rest = re.split(r"[;.,\n]", parsed.unified[match.end() :], maxsplit=1)[0]
        phrase = tuple(_words_of(rest))[:_ANCHOR]
        if phrase:
            found.append(phrase)
    return found


def _check_affirmed(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    """Yield what the clause affirms in other words and the window denies, by the words that only the denial has."""
    if NEGATION.search(clause.unified) or _LACKING.search(clause.plain):
        return
    denials = [(match.start(), _denied_part(window, match.end())) for match in NEGATION.finditer(window.unified)]
    for start, part in denials:
        rest = window.unified[:start] + window.unified[start + len(part) :]
        own = set(_words_of(part)) - set(_words_of(rest))
        shared = own & clause.content
        if len(shared) >= _TOLD and len(shared) >= _SHARED * len(own) and len(shared) >= _CLAIM * len(clause.content):
            yield Problem("negation", " ".join(sorted(shared)), part.strip())
            return


def _denied_part(window: Parsed, start: int) -> str:
    return re.split(r"[;.,\n]", window.unified[start:], maxsplit=1)[0]


def _is_about(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Tell whether two negations deny the same: "không bị can nào đình chỉ", "không có trường hợp đình chỉ"."""
    return one[0] in two or len(set(one[:4]) & set(two)) >= min(2, len(one))


def _same_start(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    size = min(len(one), len(two))
    return one[:size] == two[:size]


def _content_words(parsed: Parsed) -> tuple[str, ...]:
    return tuple(word for word in parsed.words if is_content(word))


def _words_of(text: str) -> list[str]:
    return [word for word in parse(text).words if is_content(word)]


def _holds(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    return _count(words, phrase) > 0


def _count(words: tuple[str, ...], phrase: tuple[str, ...]) -> int:
    size = len(phrase)
    return sum(words[at : at + size] == phrase for at in range(len(words) - size + 1))
