"""The checks that need nothing but a claim and its sources, in the order in which their problems are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assistant.guard.acting import check_acting
from assistant.guard.actors import check_actors
from assistant.guard.articles import check_articles
from assistant.guard.bodies import check_bodies
from assistant.guard.causes import check_causes
from assistant.guard.changes import check_changes
from assistant.guard.clauses import check_clauses
from assistant.guard.coverage import check_cohesion, check_coverage
from assistant.guard.crimes import check_crimes
from assistant.guard.days import check_parts_of_day
from assistant.guard.deeds import check_deeds
from assistant.guard.degrees import check_degrees
from assistant.guard.documents import check_documents
from assistant.guard.doers import check_doers
from assistant.guard.duties import check_duties
from assistant.guard.events import check_events
from assistant.guard.frequencies import check_frequencies
from assistant.guard.namesakes import check_namesakes
from assistant.guard.ordinals import check_births
from assistant.guard.organisations import check_organisations
from assistant.guard.parties import check_parties
from assistant.guard.parts import check_parts
from assistant.guard.patients import check_patients
from assistant.guard.people import check_announced
from assistant.guard.planned import check_planned
from assistant.guard.polarity import check_polarity
from assistant.guard.prison_terms import check_prison_terms
from assistant.guard.prizes import check_prizes
from assistant.guard.quantities import check_generalised
from assistant.guard.ranks import check_ranks
from assistant.guard.receiving import check_addressees, check_directions, check_receivers
from assistant.guard.sentencing import check_sentencing
from assistant.guard.sources import Source
from assistant.guard.subjects import check_subjects
from assistant.guard.tokens import Outline
from assistant.guard.types import Problem
from assistant.guard.widening import check_widening
from assistant.guard.wordings import check_wordings

Check = Callable[[Outline, tuple[Source, ...]], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    check_documents,
    check_articles,
    check_births,
    check_clauses,
    check_subjects,
    check_parts_of_day,
    check_announced,
    check_actors,
    check_acting,
    check_doers,
    check_deeds,
    check_patients,
    check_receivers,
    check_directions,
    check_addressees,
    check_parties,
    check_parts,
    check_bodies,
    check_organisations,
    check_namesakes,
    check_events,
    check_frequencies,
    check_prizes,
    check_ranks,
    check_changes,
    check_causes,
    check_widening,
    check_polarity,
    check_duties,
    check_crimes,
    check_sentencing,
    check_prison_terms,
    check_planned,
    check_degrees,
    check_generalised,
    check_wordings,
    check_coverage,
    check_cohesion,
)
