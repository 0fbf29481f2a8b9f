"""What a question names: bodies, periods, people, offices, commendations and papers, each with where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.questions.named.beside import is_left_out
from assistant.questions.named.offices import is_beside_award, is_beside_holder, is_left_for, is_title_beside
from assistant.questions.named.periods import find_asked_periods
from assistant.questions.named.units import AskedUnits, find_asked_units
from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold
from documents.mentions.awards import AwardMention, find_awards
from documents.mentions.document_numbers import DocumentNumberMention, find_document_numbers
from documents.mentions.persons import PersonMention, find_persons, find_roles
from documents.mentions.roles import RoleMention
from documents.periods.finding import PeriodMention
from documents.types import Period, Span

# "Đồng chí A (Viện trưởng VKSND huyện B) được tặng ...": the office behind a name only tells who it is.
_BEHIND_NAME = compiled_regex(r"\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ \($")
# "Được tặng cờ gì": a flag by whatever name; without marks the word is "có" as well, but not behind "tặng".
_FLAG_ASKED = compiled_regex(
    r"\b(?:tang|trao|nhan|thuong)(?: la| thuong)? (?P<flag>co)(?= (?:gi|nao|cua|cho|nam|trong|vao|dip|o)\b|\W*$)"
)
_FLAG, _WRITTEN = "Cờ", frozenset({"cờ", "co"})
# "Vụ bà Lê Thị M.", as against "đồng chí Lê Thị M."
_CUT = compiled_regex(r" \p{Lu}$")
_COMRADE = compiled_regex(r"(?:[Đđ]ồng chí|[Đđ]/c|[Đđ]ong chi) $")


@dataclass(frozen=True, slots=True)
class Mentioned:
    """What a question names, in order of the text; ``roles`` are the offices asked about alone."""

    bodies: AskedUnits
    periods: Sequence[PeriodMention]
    persons: Sequence[PersonMention]
    roles: Sequence[RoleMention]
    awards: Sequence[AwardMention]
    numbers: Sequence[DocumentNumberMention]

    @property
    def stated(self) -> tuple[Period, ...]:
        """The periods asked about, each once."""
        return tuple(dict.fromkeys(mention.period for mention in self.periods))

    def slots(self) -> Iterator[Span]:
        """Yield where bodies, periods and offices stand."""
        yield from self.bodies.spans
        yield from (mention.span for mention in self.periods)
        yield from (mention.span for mention in self.roles)


def find_mentioned(asked: str, year: int | None) -> Mentioned:
    """Return what ``asked`` names; ``year`` resolves "năm nay", without it that stays open."""
    bodies, awards = find_asked_units(asked), _awards(asked)
    return Mentioned(
        bodies=bodies,
        periods=find_asked_periods(asked, year),
        persons=[
            person
            for person in find_persons(asked)
            if not (_inside(person.span, bodies.places) or _is_litigant(asked, person))
        ],
        roles=[role for role in _roles(asked, awards) if not _inside(role.span, bodies.places)],  # "BR-VT"
        awards=awards,
        numbers=find_document_numbers(asked),
    )


def _awards(asked: str) -> list[AwardMention]:
    """Return the commendations named, a flag also where only its kind is: any flag answers, and nothing else."""
    awards, found = find_awards(asked), _FLAG_ASKED.search(fold(asked))
    if awards or found is None or canonical(asked[slice(*found.span("flag"))]) not in _WRITTEN:
        return awards
    return [AwardMention(_FLAG, Span(*found.span("flag")))]


def _roles(asked: str, awards: Sequence[AwardMention]) -> list[RoleMention]:
    """Return the offices asked about: not those beside an award or a name, nor those left out."""
    roles = [role for role in find_roles(asked) if not (awards and is_beside_award(asked, role.span))]
    roles = [role for role in roles if not (is_beside_holder(asked, role.span) or is_left_for(asked, role.span))]
    roles = [role for role in roles if not _BEHIND_NAME.search(asked, 0, role.span.start)]
    return [role for role in roles if not (is_title_beside(asked, role) or is_left_out(asked, role.span.start))]


def _is_litigant(asked: str, person: PersonMention) -> bool:
    """True for a name cut down to an initial: so are the parties and the accused of a case told, and no staff."""
    name = person.span
    is_cut = _CUT.search(asked, name.start, name.end) is not None
    return is_cut and not (person.roles or _COMRADE.search(asked, 0, name.start))


def _inside(span: Span, spans: Sequence[Span]) -> bool:
    return any(other.holds(span) for other in spans)
