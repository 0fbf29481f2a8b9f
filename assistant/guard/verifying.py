"""Verification as staff use it: a draft, each sentence with its verdict and what it was held against."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.composing import cite
from assistant.guard.checking import EvidenceGuard
from assistant.guard.drafts import DraftSentence, read_draft, read_passages, sentences_of
from assistant.guard.formalities import is_formality
from assistant.guard.grounds.gathering import gather
from assistant.guard.types import SentenceCheck, Verdict, Verification, VerifiedSentence
from assistant.library import Library
from assistant.types import Citation
from assistant.weighing.statements import Statement
from documents.organisations.labels import is_ambiguous
from documents.types import Document
from index.types import Filters, Search

Gather = Callable[[DraftSentence], Sequence[Statement]]


def verify(draft: str | Document, search: Search, library: Library, *, filters: Filters | None = None) -> Verification:
    """Check every sentence of ``draft``, pasted text or a loaded file, against what has been indexed.

    Raises:
        BadRequest: the draft holds no sentence.
    """
    limits = filters or Filters()
    allowed = library.within(limits.labels)
    return _verify(draft, lambda sentence: gather(sentence, search, allowed, filters=limits), of_corpus=True)


def verify_against(draft: str | Document, passages: Sequence[str]) -> Verification:
    """Check every sentence of ``draft`` against the given passages alone.

    Raises:
        BadRequest: the draft holds no sentence.
    """
    statements = read_passages(passages)
    return _verify(draft, lambda _: statements)


def _verify(draft: str | Document, evidence_for: Gather, *, of_corpus: bool = False) -> Verification:
    document = read_draft(draft) if isinstance(draft, str) else draft
    guard = EvidenceGuard()
    register = _Register()
    found: list[VerifiedSentence] = []
    for sentence in sentences_of(document):
        if sentence.is_heading or is_formality(sentence.text):
            found.append(VerifiedSentence(sentence.text, Verdict.NO_CLAIM, 1.0))
            continue
        check = guard.check(sentence.text, evidence_for(sentence), given=sentence.scope)
        if of_corpus and check.verdict is Verdict.CONTRADICTED and not _is_about_one_body(sentence, check):
            check = _not_found(check)
        found.append(_verified(check, register))
    return Verification(tuple(found))


def _is_about_one_body(sentence: DraftSentence, check: SentenceCheck) -> bool:
    """Tell whether a contradiction is one: the sentence names its body, or differs from the source in one detail.

    "Phòng 8 ban hành 20 kiến nghị" can be right of a province that the corpus does not hold.
    """
    unit = sentence.scope.unit
    return len(check.problems) == 1 or (unit is not None and not is_ambiguous(unit))


def _not_found(check: SentenceCheck) -> SentenceCheck:
    problems = tuple(dict.fromkeys(replace(problem, found=None) for problem in check.problems))
    return replace(check, verdict=Verdict.NOT_FOUND, problems=problems, evidence=())


def _verified(check: SentenceCheck, register: _Register) -> VerifiedSentence:
    citations = tuple(register.citation(statement) for statement in check.evidence)
    return VerifiedSentence(check.text, check.verdict, check.score, check.problems, citations)


class _Register:
    """Numbers the statements that are cited, one marker for each however often it is."""

    def __init__(self) -> None:
        self._citations: dict[tuple[str, int], Citation] = {}

    def citation(self, statement: Statement) -> Citation:
        """Return the citation of a statement, with the marker it got first."""
        key = (statement.document.id, statement.span.start)
        if key not in self._citations:
            self._citations[key] = cite(statement, len(self._citations) + 1)
        return self._citations[key]
