"""A text taken apart for the support checker: words, quantities with their context, names, labels, exclusive terms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from documents.language.text import canonical
from evals.support.codes import find_articles, find_codes
from evals.support.lexicon import EXCLUSIVE, FUNCTION_WORDS, GROUP_OF, unify
from evals.support.moments import Moment, find_moments
from evals.support.proper_names import Name, find_names
from evals.support.quantities import Quantity, find_quantities

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_TOKEN = re.compile(r"[^\W_]+")
_BREAK = re.compile(r"[;:|\n]|\.(?=\s|$)|,(?!\d)")
_CLAUSE_BREAK = re.compile(r"[;|\n]|\.(?=\s|$)")
_LABEL = re.compile(
    canonical(r"(?<!\w)(phòng|p|khu vực|kv|cụm thi đua số|cụm số|cụm|đợt|quân khu|vụ|viện) ?(\d{1,3})(?!\w|[.,/]\d)")
)
SUBJECTS = frozenset(map(canonical, ("viện kiểm sát",)))  # whose report it is, said or not
PLACE_KINDS = frozenset(canonical("tỉnh thành phố huyện quận thị xã").split())
_OF = re.compile(canonical(r"(?<!\w)trong(?: số| tổng số)? $"))
_SHARE = re.compile(canonical(r"(?:^|,) ?(?:chiếm|đạt)(?: tỷ lệ)? $"))
_NUMBERED = re.compile(canonical(r"khu vực \d"))  # an office, not the level of its kind
_JOINED = re.compile(r" (?:và|với) | ?/ ?|, ")
_LABEL_KINDS = {"p": "phòng", "kv": "khu vực", "cụm số": "cụm", "cụm thi đua số": "cụm"}
_ROLES = sorted((re.escape(term) for term, group in GROUP_OF.items() if group == "role"), key=len, reverse=True)
_ROLE = re.compile(rf"(?<!\w)(?<!chức )(?:{'|'.join(_ROLES)})(?!\w)")


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase that excludes its neighbours in ``group``, at an offset of the unified text."""

    group: str
    text: str
    start: int
    end: int


class Parsed:
    """A text with everything that the checker looks at, each worked out once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = canonical(text)
        self.unified = unify(self.plain)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The counted numbers."""
        return find_quantities(self.text, bare=True)

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """Dates, months, years and periods."""
        return tuple(find_moments(self.text))

    @cached_property
    def own_years(self) -> frozenset[str]:
        """The years that the text speaks of, without those that it compares with."""
        return frozenset(one.key for one in self.moments if one.kind == "year" and not one.compared)

    @cached_property
    def codes(self) -> frozenset[str]:
        """Document numbers."""
        return frozenset(find_codes(self.text))

    @cached_property
    def articles(self) -> frozenset[tuple[str, str, str]]:
        """References to articles of law."""
        return frozenset(find_articles(self.text))

    @cached_property
    def labels(self) -> frozenset[tuple[str, str]]:
        """Numbered bodies: ("phòng", "7")."""
        return frozenset((kind, number) for kind, number, _ in self.label_places)

    @cached_property
    def label_places(self) -> tuple[tuple[str, str, int], ...]:
        """Numbered bodies with their offsets."""
        return tuple(
            (_LABEL_KINDS.get(match[1], match[1]), match[2].lstrip("0"), match.start())
            for match in _LABEL.finditer(self.plain)
        )

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """Exclusive terms in order."""
        return tuple(
            Term(GROUP_OF[match[0]], match[0], *match.span())
            for match in EXCLUSIVE.finditer(self.unified)
            if not _NUMBERED.match(self.unified, match.start())
        )

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All words of the unified text."""
        return tuple(match[0] for match in _WORD.finditer(self.unified))

    @cached_property
    def content(self) -> frozenset[str]:
        """The words that carry something, numbers left out."""
        return frozenset(word for word in self.words if is_content(word))

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Proper names in order."""
        return tuple(find_names(self.text, self.plain))

    @cached_property
    def roles(self) -> tuple[tuple[str, int, int], ...]:
        """Roles with their offsets in the text."""
        return tuple((match[0], *match.span()) for match in _ROLE.finditer(self.plain))

    @cached_property
    def spaced(self) -> str:
        """All words, parted and bounded by one blank, to look for whole names in."""
        return f" {' '.join(match[0] for match in _TOKEN.finditer(self.plain))} "

    @cached_property
    def _contexts(self) -> dict[Quantity, frozenset[str]]:
        return {}

    def written(self, at: Quantity) -> str:
        """Return a quantity as it stands in the text."""
        return self.text[at.start : at.end].strip()

    def context(self, at: Quantity) -> frozenset[str]:
        """Return the content words that say what a quantity is about, exclusive terms whole ("phúc thẩm").

        They stand between the quantity before it and the one behind it, inside its clause. A bare item of a list
        ("3 kháng nghị, 12 kiến nghị") has the context of the item before it.
        """
        if at not in self._contexts:
            self._contexts[at] = _context(self, at)
        return self._contexts[at]


@lru_cache(maxsize=32768)
def parse(text: str) -> Parsed:
    """Return a normalised text taken apart; the last few ten thousand are kept."""
    return Parsed(text)


def is_content(word: str) -> bool:
    """Tell whether a canonical word carries something of its own."""
    return not word[0].isdigit() and word not in FUNCTION_WORDS


def _context(parsed: Parsed, at: Quantity) -> frozenset[str]:
    before = [one for one in parsed.quantities if one.end <= at.start]
    after = [one for one in parsed.quantities if one.start >= at.end]
    plain = parsed.plain
    floor = before[-1].end if before else 0
    left = plain[floor : at.start]
    if before and left.strip() == "/":
        return parsed.context(before[-1])
    breaks = [match.end() for match in _CLAUSE_BREAK.finditer(left)]
    left = left[breaks[-1] if breaks else 0 :]
    if before and not breaks and "," in left:
        left = left.rpartition(",")[2]
    right = frozenset[str]() if at.ratio else _right_words(parsed, at, after)  # those of a ratio are its total's
    found = (_content(left) | right) - _name_words(parsed) - _content(at.unit) - PLACE_KINDS
    if before and not breaks and "|" not in plain:
        if not found:
            return _context(parsed, before[-1])
        if at.unit == "%" and _SHARE.search(left):
            return found | parsed.context(before[-1])  # a share of what was counted before it
        whole = _whole_of(parsed, at, before)
        if whole:
            return found | _right_words(parsed, whole, [one for one in parsed.quantities if one.start >= whole.end])
    return found


def _whole_of(parsed: Parsed, at: Quantity, before: list[Quantity]) -> Quantity | None:
    """Return what a figure is a part of: "trong 41 kháng nghị có 24 ..."."""
    for one in before:
        if one.has_unit_of(at) and _OF.search(parsed.plain, max(0, one.start - 16), one.start):
            return None if _CLAUSE_BREAK.search(parsed.plain, one.end, at.start) else one
    return None


def _right_words(parsed: Parsed, at: Quantity, after: list[Quantity]) -> frozenset[str]:
    """Return the words behind a quantity up to the next one or the end of its part of the sentence.

    Quantities joined by "và" or "/" share what stands behind the last of them.
    """
    plain = parsed.plain
    of = _OF.search(plain, max(0, at.start - 16), at.start)
    if after and not of and _JOINED.fullmatch(plain, at.end, after[0].start):
        return _right_words(parsed, after[0], after[1:])
    ending = _BREAK.search(plain, at.end)
    stop = ending.start() if ending else len(plain)
    opening = plain.find("(", at.end, stop)
    if opening >= 0 and after and after[0].start < plain.find(")", opening) and not plain[opening + 1].isdigit():
        stop = opening  # "14 lượt (định kỳ 10, đột xuất 04)": what stands in brackets names the parts
    if after and after[0].start < stop:
        # What stands between "và" and the next figure is about that one.
        stop = (
            max(plain.rfind(" và ", at.end, after[0].start), at.end)
            if " và " in plain[at.end : after[0].start]
            else after[0].start
        )
    return _content(plain[at.end : stop])


def _name_words(parsed: Parsed) -> frozenset[str]:
    return frozenset(word for name in parsed.names for word in name.words)


def _content(text: str) -> frozenset[str]:
    """Return what a stretch says: exclusive terms whole, and the other content words."""
    unified = unify(_LABEL.sub(" ", text))
    terms = [(match.start(), match.end(), match[0]) for match in EXCLUSIVE.finditer(unified)]
    for start, end, _ in reversed(terms):
        unified = f"{unified[:start]} {unified[end:]}"
    words = {match[0] for match in _WORD.finditer(unified) if is_content(match[0])}
    return frozenset(words | {term for _, _, term in terms if term not in SUBJECTS})
