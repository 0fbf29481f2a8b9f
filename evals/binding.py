"""Set the facts of a clause against those of a window of evidence, one kind after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.language.text import canonical
from evals.claims import SUBJECTS, Name, Parsed, is_content, parse
from evals.lexicon import DECIDED, GROUP_OF, NEGATION, PLAN
from evals.moments import Moment
from evals.quantities import Quantity

# How much better another figure's words must fit before the claimed one counts as taken from elsewhere; fitted on
# the development half of the labelled pairs.
_MARGIN = 0.3
_TERM_WEIGHT = 3  # an exclusive term says more about a figure than any other word
# Groups of which a figure goes with one member only.
_BINDING = ("act", "remedy", "instance", "field", "surprise", "detention", "body", "party", "award")
_ANCHOR = 6  # content words behind a negation that say what is negated
_BRACKETS = re.compile(r"\([^()]*\)")
_KIND_BEFORE = re.compile(canonical(r"(tỉnh|thành phố|tp|huyện|quận|thị xã)\.? $"))
_ORDER = re.compile(canonical(r"(?<!\w)(từ|đến|trước|sau|hết)(?: hết)?(?: ngày)? ?$"))
_FROM_TO = frozenset(("từ", "đến"))
_NEXT_PERSON = re.compile(canonical(r";|\n|\.\s|đồng chí|đ/c"))


@dataclass(frozen=True, slots=True)
class Problem:
    """A fact that fails: what the sentence claims and what the evidence has in its place, empty if nothing."""

    kind: str
    claimed: str
    found: str = ""


def check_quantities(clause: Parsed, window: Parsed, *, planned: bool) -> Iterator[Problem]:
    """Yield the figures of the clause that the window does not state, states otherwise, or states of something else."""
    for claimed in clause.quantities:
        same = [one for one in window.quantities if claimed.equals(one) and _is_same_part(clause, claimed, one, window)]
        rivals = [
            one
            for one in window.quantities
            if claimed.has_unit_of(one) and one not in same and bool(one.change) == bool(claimed.change)
        ]
        if not same:
            if not _is_shown_sum(clause, claimed):
                yield _figure("figure", clause, claimed, window, _closest(clause, claimed, window, rivals))
            continue
        qualified = [one for one in same if (one.hedge, one.change) == (claimed.hedge, claimed.change)]
        if not qualified:
            yield _figure("comparator", clause, claimed, window, same[0])
            continue
        qualified, other = _without_other_terms(clause, claimed, window, qualified)
        if not qualified:
            yield Problem("term", f"{_text(clause, claimed)}: {other[0]}", other[1])
            continue
        rival = _better_rival(clause, claimed, window, qualified, rivals)
        if rival:
            yield _figure("figure", clause, claimed, window, rival)
        elif not planned and not claimed.hedge and PLAN.search(_sentence_before(window, qualified[0])):
            yield Problem("modality", _text(clause, claimed), "chỉ tiêu, kế hoạch")


def check_codes(clause: Parsed, window: Parsed, header: Parsed, above: Sequence[Parsed]) -> Iterator[Problem]:
    """Yield document numbers, articles and numbered bodies that the evidence does not name."""
    for code in sorted(clause.codes - window.codes - header.codes):
        yield Problem("document_number", code, ", ".join(sorted(window.codes)))
    for article in sorted(clause.articles):
        if not any(_is_within(article, other) for other in window.articles):
            yield Problem("article", " ".join(filter(None, article)), _joined(window.articles))
    yield from _check_label_of_figures(clause, window)
    for kind, number in sorted(clause.labels):
        here = _numbers(window, kind)
        nearest = here or next((found for text in above if (found := _numbers(text, kind))), set())
        if number not in nearest:
            yield Problem("unit", f"{kind} {number}", ", ".join(sorted(nearest)))


def _numbers(text: Parsed, kind: str) -> set[str]:
    return {number for name, number in text.labels if name == kind}


def _check_label_of_figures(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    """Yield figures that the window states of another numbered body: the one named last before them."""
    if len(clause.labels) != 1:
        return
    kind, number = min(clause.labels)
    for claimed in clause.quantities:
        spoken = set()
        for one in window.quantities:
            if claimed.equals(one):
                before = [other for name, other, start in window.label_places if name == kind and start < one.start]
                spoken.add(before[-1] if before else number)
        if spoken and number not in spoken:
            yield Problem("unit", f"{_text(clause, claimed)}: {kind} {number}", ", ".join(sorted(spoken)))


def check_moments(clause: Parsed, window: Parsed, above: Sequence[Parsed]) -> Iterator[Problem]:
    """Yield dates, years and periods that are not those of the window.

    What the window does not name it takes from the nearest text above it that does: the sentences before it, the
    title, the opening of the document (``above``, in this order).
    """
    for moment in clause.moments:
        here = _held(moment, window)
        levels = [here] if here or moment.compared else [_held(moment, text) for text in above]
        held = next((keys for keys in levels if keys), set())
        if moment.kind == "date" and (
            any(_same_day(moment.key, key) for key in held) or _bounds(clause, moment, above)
        ):
            continue
        if moment.kind == "year" and not moment.compared:
            held |= _years_of_dates(window)
        if moment.key not in held:
            yield Problem(moment.kind, clause.text[moment.start : moment.end], ", ".join(sorted(held)))
    yield from _check_dropped_period(clause, window)
    yield from _check_order(clause, window)
    yield from _check_year_of_figures(clause, window)


def _check_order(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    """Yield dates that stand behind another "từ", "đến", "trước" or "sau" than in the window."""
    held = {(one.key, _order_of(window, one)) for one in window.moments if one.kind == "date"}
    for one in clause.moments:
        orders = {order for key, order in held if key == one.key}
        mine = _order_of(clause, one)
        if one.kind == "date" and mine and orders and mine not in orders and "" not in orders:
            yield Problem("date", f"{mine} {clause.text[one.start : one.end]}", ", ".join(sorted(orders)))


def _order_of(parsed: Parsed, moment: Moment) -> str:
    match = _ORDER.search(parsed.plain[max(0, moment.start - 14) : moment.start])
    return match[1] if match else ""


def _held(moment: Moment, text: Parsed) -> set[str]:
    """Return the keys of a moment's kind in a text."""
    return {one.key for one in text.moments if one.kind == moment.kind and one.compared == moment.compared}


def _years_of_dates(text: Parsed) -> set[str]:
    """Return the years that dates and months tell."""
    return {one.key.rsplit("/", 1)[-1] for one in text.moments if one.kind in ("date", "month") and "/20" in one.key}


def _bounds(clause: Parsed, moment: Moment, above: Sequence[Parsed]) -> bool:
    """Tell whether a full date bounds the period that is stated above ("từ ngày ... đến ngày ...")."""
    if moment.key.count("/") < 2 or _order_of(clause, moment) not in _FROM_TO:
        return False
    return any(one.key == moment.key for text in above for one in text.moments if one.kind == "date")


def _check_year_of_figures(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    """Yield figures that the window states of another year than the clause: the year named last before them."""
    aside = [match.span() for match in _BRACKETS.finditer(clause.plain)]
    years = {
        one.key
        for one in clause.moments
        if one.kind == "year" and not one.compared and not any(start < one.start < end for start, end in aside)
    }
    if len(years) != 1:
        return
    plain = _BRACKETS.sub(lambda match: " " * len(match[0]), window.plain)
    named = [one for one in window.moments if one.kind == "year" and not one.compared and plain[one.start] != " "]
    for claimed in clause.quantities:
        spoken = set()
        for one in window.quantities:
            if claimed.equals(one) and one.change == claimed.change:
                before = [year.key for year in named if year.end <= one.start]
                spoken.add(before[-1] if before else "")
        if spoken and "" not in spoken and not spoken & years:
            yield Problem("year", f"{_text(clause, claimed)}: {min(years)}", ", ".join(sorted(spoken)))


def check_names(clause: Parsed, window: Parsed, header: Parsed) -> Iterator[Problem]:
    """Yield names that the evidence does not have, and persons to whom it gives another role."""
    held = window.spaced
    above = header.spaced
    for name in clause.names:
        wanted = f" {' '.join(name.words)} "
        others = _same_kind(clause, name, window)
        if wanted not in held and others:
            yield Problem("name", clause.text[name.start : name.end], ", ".join(others))
            continue
        if wanted not in held and (name.is_person or wanted not in above):
            yield Problem("person" if name.is_person else "name", clause.text[name.start : name.end])
        elif _goes_on(name, window) and wanted not in above:
            yield Problem("person", clause.text[name.start : name.end])
        elif wanted in held and not _kind_of(clause, name):
            yield from _check_role(clause, name, window)


def check_terms(clause: Parsed, window: Parsed, header: Parsed) -> Iterator[Problem]:
    """Yield exclusive terms of the clause in whose place the window has another."""
    here = {term.text for term in window.terms}
    for term in dict.fromkeys((term.group, term.text) for term in clause.terms):
        group, text = term
        if text in SUBJECTS and text in header.unified:
            continue
        if text not in here:
            others = sorted({one.text for one in window.terms if one.group == group})
            if others or text not in {one.text for one in header.terms}:
                yield Problem("term", text, ", ".join(others))
        elif other := _taken_place(clause, window, group, text):
            yield Problem("term", text, other)


def check_polarity(clause: Parsed, window: Parsed, *, planned: bool) -> Iterator[Problem]:
    """Yield what only one side negates, and decisions that are proposals on the other side."""
    claimed, held = _negated(clause), _negated(window)
    mine, theirs = _content_words(clause), _content_words(window)
    if not claimed:
        for phrase in held:
            if _holds(mine, phrase) and _count(theirs, phrase) <= held.count(phrase):
                yield Problem("negation", " ".join(phrase), f"không {' '.join(phrase)}")
                break
    for phrase in claimed:
        if phrase[:1] and not any(phrase[0] == other[0] for other in held if other) and phrase[0] in window.content:
            yield Problem("negation", f"không {' '.join(phrase)}", " ".join(phrase))
            break
    yield from _check_proposals(clause, window, planned)


def _check_proposals(clause: Parsed, window: Parsed, planned: bool) -> Iterator[Problem]:
    proposed = DECIDED.search(clause.plain)
    if proposed and not DECIDED.search(window.plain) and not PLAN.search(window.plain):
        yield Problem("modality", proposed[0])
    if proposed or planned:
        return
    for match in DECIDED.finditer(window.plain):
        end = min((at for at in (window.plain.find(sign, match.end()) for sign in ";.\n") if at >= 0), default=None)
        after = set(_words_of(window.plain[match.end() : end]))
        start = max(window.plain.rfind(sign, 0, match.start()) for sign in (". ", "\n")) + 1
        before = set(_words_of(window.plain[start : match.start()]))
        only_after = (after - before) & clause.content
        if len(only_after) >= 2 and len(only_after) * 3 >= len(clause.content):
            yield Problem("modality", " ".join(sorted(only_after)), match[0])
            return


def _figure(kind: str, clause: Parsed, claimed: Quantity, window: Parsed, other: Quantity | None) -> Problem:
    return Problem(kind, _text(clause, claimed), _text(window, other) if other else "")


def _text(parsed: Parsed, at: Quantity) -> str:
    return parsed.text[at.start : at.end].strip()


def _better_rival(
    clause: Parsed, claimed: Quantity, window: Parsed, same: list[Quantity], rivals: list[Quantity]
) -> Quantity | None:
    """Return a figure whose words fit the claim clearly better than those of every figure with the claimed value."""
    wanted = clause.context(claimed)
    if not wanted or not rivals:
        return None
    best = max(_fit(wanted, window, one) for one in same)
    rival = max(rivals, key=lambda one: _fit(wanted, window, one))
    return rival if _fit(wanted, window, rival) > best + _MARGIN else None


def _fit(wanted: frozenset[str], window: Parsed, one: Quantity) -> float:
    """Return the share of the wanted words that a figure goes with; exclusive terms weigh more."""
    held = window.context(one)
    return sum(map(_weight, wanted & held)) / sum(map(_weight, wanted))


def _weight(word: str) -> int:
    return _TERM_WEIGHT if word in GROUP_OF else 1


def _without_other_terms(
    clause: Parsed, claimed: Quantity, window: Parsed, same: list[Quantity]
) -> tuple[list[Quantity], tuple[str, str]]:
    """Return the figures that do not go with another act, instance, field or body than the claim's, and the clash."""
    kept, clash = [], ("", "")
    wanted = clause.context(claimed)
    for one in same:
        held = window.context(one)
        for group in _BINDING:
            mine = {word for word in wanted if GROUP_OF.get(word) == group}
            theirs = {word for word in held if GROUP_OF.get(word) == group}
            if mine and theirs and not mine & theirs:
                clash = (", ".join(sorted(mine)), ", ".join(sorted(theirs)))
                break
        else:
            kept.append(one)
    return kept, clash


def _closest(clause: Parsed, claimed: Quantity, window: Parsed, rivals: list[Quantity]) -> Quantity | None:
    wanted = clause.context(claimed) or frozenset({""})
    return max(rivals, key=lambda one: _fit(wanted, window, one), default=None)


def _is_same_part(clause: Parsed, claimed: Quantity, one: Quantity, window: Parsed) -> bool:
    """Tell whether both can be the same part of a ratio: 31 of "26/31" is no amount of its own."""
    if not claimed.total:
        return not one.total or any(other.ratio and other.equals(one) for other in window.quantities)
    part = clause.quantities[clause.quantities.index(claimed) - 1]
    parts = [other for other in window.quantities if other.ratio and other.equals(part)]
    return one.total or not parts


def _sentence_before(window: Parsed, at: Quantity) -> str:
    """Return the sentence that a figure stands in, up to the figure."""
    start = max(window.plain.rfind(sign, 0, at.start) for sign in (". ", "\n")) + 1
    return window.plain[start : at.end]


def _is_shown_sum(clause: Parsed, claimed: Quantity) -> bool:
    """Tell whether the clause itself shows how it got the figure: "74 + 12 = 86 vụ"."""
    before = clause.plain[: claimed.start].rstrip()
    if not before.endswith("="):
        return False
    parts = before[:-1].replace("+", " + ").split()
    numbers = [part for part in parts if part.replace(".", "").isdigit()]
    total = sum(int(number.replace(".", "")) for number in numbers[-2:])
    return "+" in parts and any(int(value) == total for value in claimed.values)


def _is_within(article: tuple[str, str, str], other: tuple[str, str, str]) -> bool:
    return all(not one or one == two for one, two in zip(article, other, strict=True))


def _joined(articles: frozenset[tuple[str, str, str]]) -> str:
    return "; ".join(" ".join(filter(None, article)) for article in sorted(articles))


def _same_day(one: str, two: str) -> bool:
    return one == two or (one.count("/") != two.count("/") and (one.startswith(two + "/") or two.startswith(one + "/")))


def _check_dropped_period(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    """Yield a part of a year that the evidence states and a clause about the whole year leaves out."""
    years = {one.key for one in clause.moments if one.kind == "year" and not one.compared}
    parts = [one for one in window.moments if one.kind == "period" and one.key != "cả năm"]
    if not years or not parts or any(one.kind in ("period", "month", "date") for one in clause.moments):
        return
    spoken = [one for one in window.moments if one.kind == "year" and not one.compared and one.key in years]
    near = [one for one in parts if any(0 <= year.start - one.end <= 6 for year in spoken)]
    if near and len(near) == len(spoken):
        yield Problem("period", sorted(years)[0], window.text[near[0].start : near[0].end])


def _same_kind(clause: Parsed, name: Name, window: Parsed) -> list[str]:
    """Return the places of the window that are of the same kind as a place of the clause ("huyện ...")."""
    kind = _kind_of(clause, name)
    held = {one.words for one in window.names}
    if any(one.words in held and _kind_of(clause, one) == kind for one in clause.names):
        return []  # the clause names the place of the window, too: this one lies around it
    return [window.text[one.start : one.end] for one in window.names if kind and _kind_of(window, one) == kind]


def _kind_of(parsed: Parsed, name: Name) -> str:
    match = _KIND_BEFORE.search(parsed.plain[max(0, name.start - 12) : name.start])
    return match[1].replace("tp", canonical("thành phố")) if match else ""


def _goes_on(name: Name, window: Parsed) -> bool:
    """Tell whether the window has the name only as the beginning of a longer one."""
    longer = [other for other in window.names if other.words[: len(name.words)] == name.words]
    whole = [
        other for other in window.names if other.words == name.words or other.words[-len(name.words) :] == name.words
    ]
    return name.is_person and bool(longer) and not whole


def _check_role(clause: Parsed, name: Name, window: Parsed) -> Iterator[Problem]:
    claimed = _roles_of(clause, name.words)
    held = _roles_of(window, name.words)
    if claimed and held and not claimed & held:
        yield Problem(
            "role", f"{clause.text[name.start : name.end]}: {', '.join(sorted(claimed))}", ", ".join(sorted(held))
        )


def _roles_of(parsed: Parsed, words: tuple[str, ...]) -> frozenset[str]:
    """Return the roles right before a name, and those behind it up to the next person or the end of the clause."""
    found: set[str] = set()
    for name in parsed.names:
        if name.words != words:
            continue
        found.update(
            [
                role
                for role, _, end in parsed.roles
                if 0 <= name.start - end <= 40 and _is_link(parsed, end, name.start)
            ][-1:]
        )
        ending = _NEXT_PERSON.search(parsed.plain, name.end)
        stop = ending.start() if ending else len(parsed.plain)
        found.update(role for role, start, _ in parsed.roles if name.end <= start < stop)
    return frozenset(found)


def _is_link(parsed: Parsed, start: int, end: int) -> bool:
    between = parsed.plain[start:end]
    return not any(sign in between for sign in ",;.") and " và " not in between and sum(map(str.isdigit, between)) <= 2


def _negated(parsed: Parsed) -> list[tuple[str, ...]]:
    """Return the first content words behind each negation, six at most, up to the end of its part of the sentence."""
    found = []
    for match in NEGATION.finditer(parsed.unified):
        rest = re.split(r"[;.,\n]", parsed.unified[match.end() :], maxsplit=1)[0]
        phrase = tuple(_words_of(rest))[:_ANCHOR]
        if phrase:
            found.append(phrase)
    return found


def _content_words(parsed: Parsed) -> tuple[str, ...]:
    return tuple(word for word in parsed.words if is_content(word))


def _words_of(text: str) -> list[str]:
    return [word for word in parse(text).words if is_content(word)]


def _holds(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    return _count(words, phrase) > 0


def _count(words: tuple[str, ...], phrase: tuple[str, ...]) -> int:
    size = len(phrase)
    return sum(words[at : at + size] == phrase for at in range(len(words) - size + 1))


def _taken_place(clause: Parsed, window: Parsed, group: str, text: str) -> str:
    """Return another term of the group that stands in the window where the clause has this one, else nothing.

    Both words beside it have to agree there, and this term must not stand between the same words anywhere itself.
    """
    mine = _neighbours(clause, text)
    own = _neighbours(window, text)
    if not mine or mine & own or any(one[0] in {o[0] for o in own} or one[1] in {o[1] for o in own} for one in mine):
        return ""
    for other in sorted({term.text for term in window.terms if term.group == group and term.text != text}):
        if mine & _neighbours(window, other):
            return other
    return ""


def _neighbours(parsed: Parsed, text: str) -> set[tuple[str, str]]:
    found = set()
    for term in parsed.terms:
        if term.text == text:
            before = [word for word in parsed.unified[: term.start].split() if word.strip(" ,.;:/")]
            after = [word for word in parsed.unified[term.end :].split() if word.strip(" ,.;:/")]
            found.add((before[-1].strip(" ,.;:/") if before else "", after[0].strip(" ,.;:/") if after else ""))
    return found
