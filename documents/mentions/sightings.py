"""Names in a text that are those of people, each with the offices that stand beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from documents.language.compiling import compiled
from documents.mentions.address import find_address, is_announced, is_headed_for_people, is_labelled, is_of_place
from documents.mentions.joints import (
    APPOSED,
    BORN,
    CUED_BEHIND,
    FOR_ANOTHER,
    FURTHER,
    HELD_BY,
    INTRODUCED,
    LISTED,
    OF,
    OF_NEXT,
    OPENED,
    OPENS,
    OTHER_TITLE,
    OWNED,
    VACANT,
)
from documents.mentions.names import is_length_of_name, opens_as_body, opens_as_name
from documents.mentions.person_rows import office_of_row
from documents.mentions.roles import RoleMention, find_roles
from documents.mentions.taking_office import is_given_to, is_taken
from documents.organisations.finding import PROCURACY, UnitMention, find_units
from documents.types import Span, Unit


@dataclass(frozen=True, slots=True)
class Post:
    """One office of a person with the unit it is held in, None where the text does not say."""

    role: str
    unit: Unit | None
    span: Span


_CELL_END = compiled(r"\s*(?:\||$)")
_HEADS_OF_DEPARTMENT = frozenset(("Trưởng phòng", "Phó Trưởng phòng"))
_TITLES_OF_STAFF = ("Kiểm sát viên", "Kiểm tra viên", "Điều tra viên", "Thẩm phán", "Thư ký", "Chuyên viên")
_SURELY_NAME = 3  # capitalised words in a row
_TITLES = frozenset(("Ông", "Bà", "Anh", "Chị", "Các"))


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name with the offices beside it; ``listed`` ties it to the name before, ``several`` opens a list."""

    span: Span
    before: tuple[Post, ...] = ()
    after: tuple[Post, ...] = ()
    listed: bool = False
    several: bool = False

    @property
    def end(self) -> int:
        """Where its last office ends, or the name."""
        return max([self.span.end, *(post.span.end for post in self.after)])


class Reader:
    """Reads the people of one text, name by name."""

    def __init__(self, text: str, names: Sequence[Span], home: Unit | None) -> None:
        self._text = text
        self._names = {name.start: name for name in names}
        self._roles = find_roles(text)
        self._home = home
        mentions = self._bodies() if self._roles else []
        self._units = [mention for mention in mentions if mention.body == PROCURACY]
        self._posts = [self._post(role) for role in self._roles if not self._is_vacant(role)]

    def read(self, name: Span, previous: Sighting | None) -> Sighting | None:
        """Return the person whose name is among the capitalised words ``name``, None if there is none."""
        span = self._trimmed(name)
        written = self._text[span.start : span.end]
        if not is_length_of_name(written) or is_of_place(self._text, span.start):
            return None
        address = find_address(self._text, span.start)
        surname = opens_as_name(written) or self._is_addressed_as_staff(span, address)
        is_whole = surname and len(written.split()[-1]) > 1  # "anh Lê Văn H.": of a case, no name to tell
        cue = address if address and (is_whole or not address["weak"]) else None
        is_body = opens_as_body(written.split()[0])
        announced = not (cue or is_body) and is_announced(self._text, span.start)
        taken = previous.end if previous else 0
        after = self._placed(self._after(span.end), span.start)
        before = self._before(span.start, taken) or self._holding(span.start, taken, alone=not after)
        after = after or (() if before or not self._is_cell(span) else self._of_row(span.end))
        listed = previous is not None and LISTED.fullmatch(self._text, taken, span.start) is not None
        if not (
            cue
            or announced
            or (self._is_cell(span) and (before or (surname and is_headed_for_people(self._text, span.start))))
            or self._text.islower()
            or (surname and not is_body and is_labelled(self._text, span.start, span.end))
            or (surname and (before or after or listed))
            or (listed and not is_body and previous is not None and previous.several)
        ):
            return None
        if cue or before or after:  # a place of the same form takes no office
            after = (*after, *self._taken(max([span.end, *(post.span.end for post in after)])))
        several = announced or bool(cue and cue["several"]) or bool(listed and previous and previous.several)
        return Sighting(span, before, after, listed, several)

    def _is_addressed_as_staff(self, span: Span, address: re.Match[str] | None) -> bool:
        """Tell whether a run of words is called a member of the staff and too long to be anything but a name.

        Family names of the highlands are many: "đoàn viên Bon Krong Ha Brai", "Kiểm sát viên Cil Ha Blang".
        """
        words = self._text[span.start : span.end].split()
        is_long = len(words) >= _SURELY_NAME and not any(word.isupper() and len(word) > 1 for word in words)
        if not is_long or opens_as_body(words[0]):
            return False
        titled = any(post.role.startswith(_TITLES_OF_STAFF) for post in self._before(span.start, 0))
        is_staff = titled or (address is not None and address["weak"] is not None)
        return is_staff and not any(
            span.start < body.span.end and body.span.start < span.end for body in self._bodies()
        )

    def _bodies(self) -> Sequence[UnitMention]:
        return find_units(self._text, home=self._home)

    def _is_cell(self, span: Span) -> bool:
        """Tell whether the name is all of a cell of a table row: "Viện trưởng: Y Thơm Niê | ..."."""
        ends = _CELL_END.match(self._text, span.end) is not None
        return ends and self._text[: span.start].rstrip().endswith(":")

    def _of_row(self, end: int) -> tuple[Post, ...]:
        """Return the offices that a column of its own gives whoever is named in a row."""
        cell = office_of_row(self._text, end)
        return tuple(post for post in self._posts if cell and cell.start <= post.span.start < cell.end)

    def _trimmed(self, name: Span) -> Span:
        """Cut offices, units and words in capitals off both ends of a run of capitalised words."""
        start, end = name
        for taken in (*(role.span for role in self._roles), *(u.span for u in self._units if not u.bare)):
            if taken.start <= start < taken.end:
                start = min(taken.end, end)
            elif start < taken.start < end:
                end = taken.start
        words = self._text[start:end].split()
        if not words:
            return Span(start, start)
        if words[0] in _TITLES and not words[0].isupper():
            words = words[1:]
        mixed = [word for word in words if len(word) > 1 and not word.isupper()]
        kept = list(takewhile(lambda word: not mixed or len(word) == 1 or not word.isupper(), words))
        if not kept:
            return Span(start, start)
        first = self._text.index(kept[0], start)
        return Span(first, self._text.index(kept[-1], first + sum(map(len, kept[:-1]))) + len(kept[-1]))

    def _is_vacant(self, role: RoleMention) -> bool:
        """Tell whether nobody named holds the office: it is vacant, or signed for."""
        return any(joint.search(self._text, 0, role.span.start) for joint in (FOR_ANOTHER, VACANT))

    def _post(self, role: RoleMention) -> Post:
        for mention in self._units:
            overlaps = role.span.start < mention.span.start < role.span.end < mention.span.end
            follows = mention.span.start >= role.span.end and OF.fullmatch(
                self._text, role.span.end, mention.span.start
            )
            if overlaps or (follows and not mention.bare):
                return Post(role.role, mention.unit, Span(role.span.start, mention.span.end))
        return Post(role.role, None, role.span)

    def _before(self, start: int, taken: int) -> tuple[Post, ...]:
        """Return the offices that stand before a name, without those of the person before it."""
        posts: list[Post] = []
        pattern = INTRODUCED
        for post in reversed([post for post in self._posts if taken <= post.span.start and post.span.end <= start]):
            if not pattern.fullmatch(self._text, post.span.end, start) or self._is_owned(post, start):
                break
            posts.insert(0, post)
            start, pattern = post.span.start, FURTHER
        return tuple(posts)

    def _is_owned(self, post: Post, start: int) -> bool:
        """Tell whether the office belongs to somebody else than the name at ``start`` that a mark parts from it."""
        between = self._text[post.span.end : start]
        return ":" in between and OWNED.search(self._text, 0, post.span.start) is not None

    def _holding(self, start: int, taken: int, *, alone: bool) -> tuple[Post, ...]:
        """Return the office that the clause before a name gives it; ``alone`` tells that none stands behind it."""
        near = [post for post in self._posts if taken <= post.span.start and post.span.end <= start]
        return tuple(
            post
            for post in near[-1:]
            if (alone and HELD_BY.fullmatch(self._text, post.span.end, start))
            or (alone and is_given_to(self._text, post.span, start))
            or (OPENS.search(self._text, 0, post.span.start) and OPENED.fullmatch(self._text, post.span.end, start))
        )

    def _after(self, end: int) -> tuple[Post, ...]:
        posts: list[Post] = []
        born = BORN.match(self._text, end)
        end = born.end() if born else end
        apposed = APPOSED.match(self._text, end)
        at = apposed.end() if apposed else end + len(_blank(self._text, end))
        if apposed and (other := OTHER_TITLE.match(self._text, at)):
            at = other.end()
        while post := next((post for post in self._posts if post.span.start == at), None):
            if self._introduces(post.span.end):
                break
            posts.append(post)
            further = FURTHER.match(self._text, post.span.end)
            at = further.end() if further else post.span.end
        return tuple(posts)

    def _taken(self, end: int) -> tuple[Post, ...]:
        """Return the office that the clause goes on to say is taken, before it speaks of anybody else."""
        further = (post for post in self._posts if end < post.span.start)
        taken = next((post for post in further if is_taken(self._text, end, post.span)), None)
        if taken is None or self._introduces(taken.span.end):
            return ()
        between = [unit.unit for unit in self._units if end < unit.span.start and unit.span.end <= taken.span.start]
        taken = replace(taken, unit=between[-1]) if between and taken.unit is None else taken
        others = (name for start, name in self._names.items() if end < start < taken.span.start)
        return () if any(opens_as_name(self._text[name.start : name.end]) for name in others) else (taken,)

    def _placed(self, posts: tuple[Post, ...], start: int) -> tuple[Post, ...]:
        """Give the head of a department the one that stands before the name: "Phòng 9, đ/c A, Trưởng phòng"."""
        headed = [post for post in posts if post.role in _HEADS_OF_DEPARTMENT and post.unit is None]
        before = [unit for unit in self._units if unit.unit.department and unit.span.end <= start]
        if not headed or not before or not CUED_BEHIND.fullmatch(self._text, before[-1].span.end, start):
            return posts
        return tuple(replace(post, unit=before[-1].unit) if post in headed else post for post in posts)

    def _introduces(self, end: int) -> bool:
        """Tell whether an office that ends at ``end`` stands before another person's name."""
        if OF_NEXT.match(self._text, end):
            return True
        introduced = INTRODUCED.match(self._text, end)
        at = introduced.end() if introduced else end
        name = self._names.get(at)
        return name is not None and opens_as_name(self._text[at : name.end])


def _blank(text: str, at: int) -> str:
    return text[at : at + 1] if text[at : at + 1].isspace() else ""
