"""Whether evidence is of the district that a question names for its office, by a name that several provinces have."""

from __future__ import annotations

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.text import fold
from documents.organisations.bare_districts import name_at_work
from documents.organisations.districts import split_locality


def is_of_other_district(question: Question, statement: Statement) -> bool:
    """True if a district of an unknown province does the work asked about, and the statement is of no such district.

    "Châu Thành năm 2023 thụ lý mấy vụ": what "toàn ngành" did is no answer, though the paper names Châu Thành as well.
    """
    if question.units or not question.sites or name_at_work(question.text) is None:
        return False
    unit = statement.scope.unit
    return unit is not None and fold(split_locality(unit.locality or "")[1]) not in question.sites
