"""The paper that somebody signed: a signature is of the kind and the time of the whole paper above it."""

from __future__ import annotations

from assistant.questions.understanding import Question
from assistant.weighing.elements import bears_name_asked
from assistant.weighing.papers.signers import is_signature
from assistant.weighing.slots import Agreement, period_agreement, periods_named
from assistant.weighing.statements import Statement

_PAPER_SHARE = 0.6  # a paper of the kind asked about is most of what "ai ký báo cáo" asks


def support_of_signer(question: Question, statement: Statement, support: float) -> float:
    """Return ``support`` of who signed with what the paper's number or title says of the question as well."""
    own = set(question.document_numbers).intersection(statement.document.metadata.document_numbers)
    share = _PAPER_SHARE if own or bears_name_asked(question, statement) else 0.0
    return share + (1 - share) * support


def period_of_paper(question: Question, statement: Statement) -> Agreement:
    """Return how the paper as a whole agrees with the period asked about: by what it reports on, or by its title."""
    held = (statement.document.metadata.period, *(one.period for one in periods_named(statement.document.title)))
    agreed = (period_agreement(asked, one) for asked in question.periods for one in held)
    return max(agreed, default=Agreement.YES)


def is_under_paper_of_other_time(question: Question, statement: Statement) -> bool:
    """True for a signature below a paper of another time, be it right behind what that one plans for the year asked.

    What a sentence says of signing may be of any paper.
    """
    return is_signature(statement) and period_of_paper(question, statement) is Agreement.NO
