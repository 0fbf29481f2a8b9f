"""Names in a text that are those of people, each with the offices that stand beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from documents.language.loosening import loosen
from documents.mentions.names import is_length_of_name, opens_as_name
from documents.mentions.roles import RoleMention, find_roles
from documents.mentions.taking_office import CUE, is_given_to, is_taken
from documents.organisations.finding import PROCURACY, find_units
from documents.types import Span, Unit


@dataclass(frozen=True, slots=True)
class Post:
    """One office of a person with the unit it is held in, None where the text does not say."""

    role: str
    unit: Unit | None
    span: Span


_CUED = re.compile(loosen(rf"(?<!\w)(?P<several>(?:các|hai|ba|bốn|những|\d+) )?{CUE}\s*:?\s*$"), re.IGNORECASE)
# "2 đồng chí được công nhận Chiến sĩ thi đua cơ sở là A và B": who was counted is named at the end of the clause.
_ANNOUNCED = re.compile(
    loosen(
        r"(?<!\w)(?:\d+|các|những|hai|ba|bốn|năm|sáu) (?:đồng chí|cá nhân|công chức|kiểm sát viên|cán bộ|người)\b"
        r"[^.;:]{0,120}?(?: là|:| gồm| gồm có| đó là)\s*$"
    ),
    re.IGNORECASE,
)
_CELL_END = re.compile(r"\s*(?:\||$)")
_COLUMN_OF_PEOPLE = re.compile(
    loosen(r"(?<!\w)(?:người|họ và tên|họ tên|cán bộ|công chức|lãnh đạo|đầu mối|tác giả|KSV|phụ trách)[^|:]*:\s*$"),
    re.IGNORECASE,
)
_LISTED = re.compile(loosen(rf"\s*(?:\([^()]*\)\s*)?(?:,|và|cùng|,\s*và|;)\s*(?:{CUE}\s*)?"), re.IGNORECASE)
# Between an office and the name that follows it: "Trưởng phòng 7 là đồng chí ...", "các Phó Viện trưởng: ...", and with
# what narrows the office "Kiểm tra viên giúp việc là đồng chí ...", "VKSND khu vực 9 (địa bàn cũ) là đồng chí ...".
_INTRODUCED = re.compile(
    loosen(
        rf"\s*(?:\([^()]{{1,60}}\)|(?:[^\W\d]+ ){{0,4}}[^\W\d]+) (?:(?:hiện nay |nay )?là|[–-])"
        rf" (?:các |hai )?{CUE}\s*:?\s*"
        rf"|\s*(?:(?:hiện nay |nay )?là |gồm (?:có )?|[:–-]\s*)?(?:(?:các |hai )?{CUE}\s*:?\s*)?"
    ),
    re.IGNORECASE,
)
# "Viện trưởng VKSND huyện, đồng chí Chu Văn A cho biết": behind a comma, the name needs its "đồng chí".
_HELD_BY = re.compile(loosen(rf"\s*,\s*{CUE}\s*"), re.IGNORECASE)
_CUED_BEHIND = re.compile(loosen(rf"\s*[,;:–-]\s*{CUE}\s*:?\s*"), re.IGNORECASE)
_HEADS_OF_DEPARTMENT = frozenset(("Trưởng phòng", "Phó Trưởng phòng"))
_APPOSED = re.compile(
    loosen(
        r"\s*(?:(?:,\s*)?(?:hiện |hiện nay |nay )?(?:là|làm|giữ chức vụ|giữ chức|giữ cương vị|với cương vị)(?!\w)"
        r"|,?\s*nguyên là|,?\s*(?:người (?:vừa |mới )?)?(?:được|do(?! ai)) [^,.;]{0,40}?"
        r"(?:bổ nhiệm|giữ chức vụ|giữ chức|làm|bầu làm)"
        r"(?: (?:giữ chức vụ|giữ chức|làm))?|,?\s*được phân công|[,(–—-])\s*"
    ),
    re.IGNORECASE,
)
_FURTHER = re.compile(
    loosen(
        r"\s*(?:,|–|-|/|kiêm|đồng thời là|và|,\s*và|,\s*kiêm"
        # "Thư ký Đoàn là Kiểm tra viên Lê Thị A"
        r"|(?:của )?(?:đoàn|tổ|hội nghị|cuộc họp)(?: (?:kiểm sát|kiểm tra|công tác|xác minh))? là)?"
        r"\s*(?:được phân công )?"
        # "Phó Viện trưởng làm Trưởng đoàn", "Viện trưởng ... đến nhận công tác và giữ chức Trưởng phòng"
        r"(?:(?:đến |về )?(?:nhận công tác|nhận nhiệm vụ|công tác)[^,.;:]{0,40}? (?:và|,) )?"
        r"(?:(?:được )?(?:cử|bổ nhiệm|điều động|luân chuyển) )?"
        r"(?:làm |giữ chức vụ |giữ chức |là (?:đồng chí |đ/c |ông |bà )?)?"
    ),
    re.IGNORECASE,
)
# "Vụ trưởng Vụ Thi đua - Khen thưởng VKSND tối cao": a body without a short form may stand between.
_OF = re.compile(
    loosen(r"\s*(?:(?:của|thuộc|tại|-|–)\s*)?(?:(?:Vụ|Cục|Viện|Trường|Phòng|Ban) [^,.;:()]{2,60}? )?"), re.IGNORECASE
)
# In "khen thưởng của Chủ tịch nước: đồng chí ..." the office is another's, not in "của Kiểm sát viên Lâm Văn A".
_OWNED = re.compile(loosen(r"(?<!\w)(?:của|bởi|do|theo|thay) $"), re.IGNORECASE)
_TITLES = frozenset(("Ông", "Bà", "Anh", "Chị", "Các"))
_REACH = 30  # characters before a name that hold its "đồng chí"
_CLAUSE_REACH = 160  # characters before a name that hold the clause which announces it


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
        mentions = find_units(text, home=home) if self._roles else []
        self._units = [mention for mention in mentions if mention.body == PROCURACY]
        self._posts = [self._post(role) for role in self._roles]

    def read(self, name: Span, previous: Sighting | None) -> Sighting | None:
        """Return the person whose name is among the capitalised words ``name``, None if there is none."""
        span = self._trimmed(name)
        written = self._text[span.start : span.end]
        if not is_length_of_name(written):
            return None
        surname = opens_as_name(written)
        cue = _CUED.search(self._text, max(0, span.start - _REACH), span.start)
        announced = surname and not cue and self._is_announced(span.start)
        taken = previous.end if previous else 0
        after = self._placed(self._after(span.end), span.start)
        before = self._before(span.start, taken) or (() if after else self._holding(span.start, taken))
        listed = previous is not None and _LISTED.fullmatch(self._text, taken, span.start) is not None
        if not (
            cue
            or announced
            or (self._is_cell(span) and (before or (surname and self._is_headed_for_people(span.start))))
            or self._text.islower()
            or (surname and (before or after or listed))
        ):
            return None
        if cue or before or after:  # a place of the same form takes no office
            after = (*after, *self._taken(max([span.end, *(post.span.end for post in after)])))
        several = announced or bool(cue and cue["several"]) or bool(listed and previous and previous.several)
        return Sighting(span, before, after, listed, several)

    def _is_announced(self, start: int) -> bool:
        return _ANNOUNCED.search(self._text, max(0, start - _CLAUSE_REACH), start) is not None

    def _is_cell(self, span: Span) -> bool:
        """Tell whether the name is all of a cell of a table row: "Viện trưởng: Y Thơm Niê | ..."."""
        ends = _CELL_END.match(self._text, span.end) is not None
        return ends and self._text[: span.start].rstrip().endswith(":")

    def _is_headed_for_people(self, start: int) -> bool:
        """Tell whether the cell that a name fills is in a column of people: "Người phụ trách: Lê Thị Mận"."""
        return _COLUMN_OF_PEOPLE.search(self._text, self._text.rfind("|", 0, start) + 1, start) is not None

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

    def _post(self, role: RoleMention) -> Post:
        for mention in self._units:
            overlaps = role.span.start < mention.span.start < role.span.end < mention.span.end
            follows = mention.span.start >= role.span.end and _OF.fullmatch(
                self._text, role.span.end, mention.span.start
            )
            if overlaps or (follows and not mention.bare):
                return Post(role.role, mention.unit, Span(role.span.start, mention.span.end))
        return Post(role.role, None, role.span)

    def _before(self, start: int, taken: int) -> tuple[Post, ...]:
        """Return the offices that stand before a name, without those of the person before it."""
        posts: list[Post] = []
        pattern = _INTRODUCED
        for post in reversed([post for post in self._posts if taken <= post.span.start and post.span.end <= start]):
            if not pattern.fullmatch(self._text, post.span.end, start) or self._is_owned(post, start):
                break
            posts.insert(0, post)
            start, pattern = post.span.start, _FURTHER
        return tuple(posts)

    def _is_owned(self, post: Post, start: int) -> bool:
        """Tell whether the office belongs to somebody else than the name at ``start`` that a mark parts from it."""
        between = self._text[post.span.end : start]
        return ":" in between and _OWNED.search(self._text, 0, post.span.start) is not None

    def _holding(self, start: int, taken: int) -> tuple[Post, ...]:
        """Return the office that a name behind a comma holds, if that office is nobody else's."""
        near = [post for post in self._posts if taken <= post.span.start and post.span.end <= start]
        return tuple(
            post
            for post in near[-1:]
            if _HELD_BY.fullmatch(self._text, post.span.end, start) or is_given_to(self._text, post.span, start)
        )

    def _after(self, end: int) -> tuple[Post, ...]:
        posts: list[Post] = []
        apposed = _APPOSED.match(self._text, end)
        at = apposed.end() if apposed else end + len(_blank(self._text, end))
        while post := next((post for post in self._posts if post.span.start == at), None):
            if self._introduces(post.span.end):
                break
            posts.append(post)
            further = _FURTHER.match(self._text, post.span.end)
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
        if not headed or not before or not _CUED_BEHIND.fullmatch(self._text, before[-1].span.end, start):
            return posts
        return tuple(replace(post, unit=before[-1].unit) if post in headed else post for post in posts)

    def _introduces(self, end: int) -> bool:
        """Tell whether an office that ends at ``end`` stands before another person's name."""
        introduced = _INTRODUCED.match(self._text, end)
        at = introduced.end() if introduced else end
        name = self._names.get(at)
        return name is not None and opens_as_name(self._text[at : name.end])


def _blank(text: str, at: int) -> str:
    return text[at : at + 1] if text[at : at + 1].isspace() else ""
