"""The department that a paper is about though its title only names the procuracy."""

from __future__ import annotations

import re

from documents.language.compiling import compiled
from documents.metadata.prominence import ACTS, best, score
from documents.metadata.round_ups import LABEL_END
from documents.metadata.stretches import Stretches
from documents.types import Level, Unit

# "Báo cáo viên: Lê Thị Mận, Trưởng phòng 9": who reports tells of the own work; who wrote it may be of any office.
_REPORTER = compiled(
    r"\W*(?:báo cáo viên|người (?:báo cáo|trình bày báo cáo|trình bày)|trình bày(?: báo cáo)?)\s*:"
    r"[^.;:]*(?<!\w)trưởng\s+$",
    re.IGNORECASE,
)
SENTENCE_END = compiled(r"[.!?…](?=\s+[^\W\d_a-z])")


def department_presented(paper: Stretches, titled: Unit) -> Unit | None:
    """Return the department that a paper is about where its title tells of ``titled`` ("VKSND tỉnh X: ...").

    The first paragraph has to open with it, or its head to report, and no other department may act in the text.
    """
    if titled.department or titled.level is not Level.PROVINCE or _acts_in_title(paper):
        return None
    opening = [text[: end.end()] if (end := SENTENCE_END.search(text)) else text for text in paper.prose[:1]]
    lead = _reporting(paper) or best(map(paper.zone, opening), least=ACTS)
    if lead is None or lead.department is None or lead.province != titled.province:
        return None
    acting = {
        mention.unit.department
        for text in paper.paragraphs
        for mention in paper.zone(text).mentions
        if mention.unit.department and score(text, mention) >= ACTS
    }
    return lead if acting == {lead.department} else None


def _reporting(paper: Stretches) -> Unit | None:
    """Return the department whose head a line at the head of the paper calls the one who reports."""
    for text in paper.head:
        for mention in paper.zone(text).mentions:
            if mention.unit.department and _REPORTER.match(text, 0, mention.span.start):
                return mention.unit
    return None


def _acts_in_title(paper: Stretches) -> bool:
    zone = paper.zone(paper.title)
    return any(
        score(zone.text, mention) >= ACTS and not LABEL_END.match(zone.text, mention.span.end)
        for mention in zone.mentions
    )
