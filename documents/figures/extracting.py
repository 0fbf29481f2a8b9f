"""Typed figures of a document: every number with what it counts, whose it is, and for which period.

Numbers that nothing counts (dates, document numbers, list numbering, stretches of time) are no figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from documents.figures.breakdowns import with_breakdowns
from documents.figures.cell_figures import RowReader
from documents.figures.changes import Changes, changes_of
from documents.figures.indicators import canonical_indicator
from documents.figures.respective import Respective, respective_of
from documents.figures.sentence_figures import read_sentence
from documents.figures.wordings import Group
from documents.language.patterns import pattern
from documents.language.sentences import split_sentences
from documents.language.text import canonical
from documents.numbers.finding import NumberMention, find_numbers
from documents.scopes.scoper import Scoper
from documents.types import Block, BlockKind, Document, Figure, Scope, Span

# "mỗi đơn vị ít nhất 01 kháng nghị", "các đơn vị còn lại 108 vụ": no figure of the body that the sentence is about;
# "mỗi căn nhà 80 triệu đồng", "bình quân mỗi năm 35 sáng kiến", "trung bình 25 km mỗi ngày" are.
_THING = (
    r"(?:năm|tháng|quý|tuần|ngày|đơn(?! vị)|vụ|việc|hồ sơ|cuộc|lượt|phiên|căn|ngôi|nhà|suất|phần|con|cây|máy|buổi|lớp"
    r"|kháng nghị|kiến nghị|trường hợp|công trình|học bổng|em|cháu|hộ|gia đình)"
)
_NO_SINGLE_BODY = pattern(
    rf"\b(?:mỗi(?! {_THING}\b)|(?:bình quân|trung bình)(?! (?:(?:mỗi|một|hằng|hàng) )?{_THING}\b)"
    r"|(?:đơn vị|huyện|phòng|khu vực) (?:còn lại|khác))\b"
)
_PER_THING = pattern(rf" ?(?:mỗi|một) {_THING}\b")
_HEDGE_BEHIND = pattern(r"[^,;.()]{0,60}?\b(trở lên|trở xuống)\b")


def extract_figures(document: Document, *, scoper: Scoper | None = None) -> tuple[Figure, ...]:
    """Return the figures of ``document`` in reading order, each with unit, period and result-or-target resolved.

    A change that stands beside an amount is a figure of its own and set as the amount's ``change`` too.
    ``scoper`` is the document's own, for callers that have one already.
    """
    pairs = count()
    prose = _ProseReader(document, scoper or Scoper(document), pairs)
    rows = RowReader(document, prose.scoper, pairs)
    figures: list[Figure] = []
    for block in document.blocks:
        reader = rows if block.kind is BlockKind.TABLE_ROW else prose
        figures.extend(reader.figures_of(block))
    return with_breakdowns(document, figures, prose.scoper)


@dataclass(frozen=True, slots=True)
class _ProseReader:
    """Reads the figures of one document; ``pairs`` numbers what is stated as one."""

    document: Document
    scoper: Scoper
    pairs: Iterator[int]

    def figures_of(self, block: Block) -> Iterator[Figure]:
        """Yield the figures of a block of prose."""
        text = self.document.text_of(block.span)
        numbers = find_numbers(text) if any(map(str.isalnum, text)) else []
        before: Group | None = None
        for sentence in split_sentences(text) if numbers else ():
            held = [_shifted(number, sentence) for number in numbers if sentence.holds(number.span)]
            words = text[sentence.start : sentence.end]
            groups = read_sentence(words, held, before) if held else []
            before = next((group for group in reversed(groups) if group.direction is None), None)
            place = Span(block.span.start + sentence.start, block.span.start + sentence.end)
            yield from self._stated(words, place, groups)

    def _stated(self, text: str, sentence: Span, groups: Sequence[Group]) -> Iterator[Figure]:
        changes = changes_of(text, groups)
        respective = respective_of(text, groups, self.document.metadata.unit)
        scopes = self._scopes(sentence, groups, changes)
        for number, (group, scope) in enumerate(zip(groups, scopes, strict=True)):
            pair = next(self.pairs) if len(group.members) > 1 else None
            for at, member in enumerate(group.members):
                wording = group.wording(at)
                named_by = "" if group.direction else member.count_unit  # "tăng 27,4%" is no share of anything
                figure = Figure(
                    indicator=canonical_indicator(wording, named_by),
                    wording=wording,
                    value=member.value,
                    count_unit=member.count_unit,
                    span=Span(sentence.start + member.start, sentence.start + member.end),
                    sentence=sentence,
                    unit=scope.unit,
                    period=scope.period,
                    hedge=member.hedge or _hedge_behind(group.tail),
                    target=scope.plan,
                    change=changes.by_place.get((number, at)),
                    pair=pair,
                )
                yield _bound(figure, respective.get(member.start))

    def _scopes(self, sentence: Span, groups: Sequence[Group], changes: Changes) -> list[Scope]:
        scopes: list[Scope] = []
        for number, group in enumerate(groups):
            if number in changes.changed:
                scopes.append(scopes[changes.changed[number]])
                continue
            place = Span(sentence.start + group.start, sentence.start + group.end)
            scope = self.scoper.scope_of(sentence, at=place)
            if _NO_SINGLE_BODY.search(canonical(group.own_lead)) and not _PER_THING.match(canonical(group.tail)):
                scope = replace(scope, unit=None)
            if number in changes.beginnings:
                scope = replace(scope, period=self.scoper.compared_with(sentence))
            if scope.plan and scope.period is None:
                # "đạt 186% chỉ tiêu (22 cuộc)": the target of the result beside it is of the same period.
                beside = next((other.period for other in reversed(scopes) if not other.plan), None)
                scope = replace(scope, period=beside)
            scopes.append(scope)
        return scopes


def _bound(figure: Figure, respective: Respective | None) -> Figure:
    if respective is None:
        return figure
    return replace(
        figure,
        unit=respective.unit or figure.unit,
        period=respective.period or figure.period,
        count_unit=respective.count_unit or figure.count_unit,
    )


def _hedge_behind(tail: str) -> str | None:
    """Return the hedge behind a figure's attributes: "36 kháng nghị phúc thẩm hình sự trở lên"."""
    found = _HEDGE_BEHIND.match(canonical(tail)) if "trở" in tail else None
    return found[1] if found else None


def _shifted(number: NumberMention, sentence: Span) -> NumberMention:
    span = Span(number.span.start - sentence.start, number.span.end - sentence.start)
    return replace(number, span=span)
