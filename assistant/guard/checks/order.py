"""The checks that need nothing but a claim and its sources, in the order in which their problems are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assistant.guard.checks.acting import check_acting
from assistant.guard.checks.actors import check_actors
from assistant.guard.checks.appointments import check_appointments
from assistant.guard.checks.articles import check_articles
from assistant.guard.checks.associations import check_associations
from assistant.guard.checks.bodies import check_bodies
from assistant.guard.checks.bracketed import check_bracketed
from assistant.guard.checks.causes import check_causes
from assistant.guard.checks.changes import check_changes
from assistant.guard.checks.clauses import check_clauses
from assistant.guard.checks.coverage import check_cohesion, check_coverage
from assistant.guard.checks.crimes import check_crimes
from assistant.guard.checks.days import check_parts_of_day
from assistant.guard.checks.deeds import check_deeds
from assistant.guard.checks.degrees import check_degrees
from assistant.guard.checks.documents import check_documents
from assistant.guard.checks.doers import check_doers
from assistant.guard.checks.duties import check_duties
from assistant.guard.checks.events import check_events
from assistant.guard.checks.frequencies import check_frequencies
from assistant.guard.checks.marked import check_marked
from assistant.guard.checks.namesakes import check_namesakes
from assistant.guard.checks.ordinals import check_births
from assistant.guard.checks.organisations import check_organisations
from assistant.guard.checks.parties import check_parties
from assistant.guard.checks.parts import check_parts
from assistant.guard.checks.patients import check_patients
from assistant.guard.checks.people import check_announced
from assistant.guard.checks.planned import check_planned
from assistant.guard.checks.polarity import check_polarity
from assistant.guard.checks.praising import check_praising
from assistant.guard.checks.prison_terms import check_prison_terms
from assistant.guard.checks.prizes import check_prizes
from assistant.guard.checks.quantities import check_generalised
from assistant.guard.checks.ranks import check_ranks
from assistant.guard.checks.receiving import check_addressees, check_directions, check_receivers
from assistant.guard.checks.sentencing import check_sentencing
from assistant.guard.checks.signing import check_signing
from assistant.guard.checks.subjects import check_subjects
from assistant.guard.checks.widening import check_widening
from assistant.guard.checks.wordings import check_wordings
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline
from assistant.guard.types import Problem

Check = Callable[[Outline, tuple[Source, ...]], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    check_documents,
    check_articles,
    check_births,
    check_clauses,
    check_subjects,
    check_parts_of_day,
    check_announced,
    check_appointments,
    check_actors,
    check_acting,
    check_doers,
    check_deeds,
    check_praising,
    check_signing,
    check_associations,
    check_marked,
    check_patients,
    check_receivers,
    check_directions,
    check_addressees,
    check_parties,
    check_parts,
    check_bracketed,
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
