"""What a question tells of the people or things it counts: "bao nhiêu người chết", "mấy bị cáo bị phạt tử hình".

The number of all people held is no number of those who died. So what stands right behind the counted noun and says
most has to be told with the figure, in its own words or in others for the same thing.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from assistant.questions.asked.counted import counted_units
from assistant.questions.understanding import Question
from assistant.weighing.counts.parts import whole_of
from assistant.weighing.matching import Weigh
from assistant.weighing.rewording import in_words_of, leaves_untold
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold, has_marks
from documents.language.words import Word
from documents.numbers.counting import same_unit
from documents.statements import Reading, TermSet, read_terms
from documents.types import BlockKind, Figure, Span

# Where and when it was, by whom, and what else is asked end the words that belong to the noun.
_END = (
    r"[,;?.:()]|\b(?:ở|tại|trong|năm|tháng|quý|kỳ|đợt|của|do|bởi|so với|theo|để|cho|với|và|từ|tính|khi|sau|qua|trên|đến"
    r"|nhưng|hoặc|hay|gửi|tới|vào|cấp|là|bao nhiêu|mấy|nếu|nhất|nhờ|thuộc|giai đoạn|nửa)\b"
)
_ENDS_MARKED, _ENDS_UNMARKED = compiled_regex(canonical(_END)), compiled_regex(fold(_END))
_ASKED = compiled_regex(r"\b(?:bao nhieu|may)\b")
_HOW_MANY = compiled_regex(r"\b(?:bao nhieu|may) $")
# Sources are of nothing but crime, news and articles are publicity, and contestants take part.
_TAKES_PART = compiled_regex(r" (?:tham gia|tham du|du thi|du|tranh tai)\b")
_OF_COURSE = {
    **dict.fromkeys(("thí sinh", "đội tuyển", "học viên", "đại biểu"), _TAKES_PART),
    "nguồn tin": compiled_regex(r"(?: ve)? toi pham\b"),
    "tin, bài": compiled_regex(r"(?: de)? tuyen truyen\b"),
}
_POINTS, _POINTS_FOR = "điểm", compiled_regex(r" (?:danh )?cho\b")  # what they are given for has to be said
_VOWEL = compiled_regex(r"[aeiouy]")  # initials say nothing that could be looked for
_TELLING = 1.5  # weight from which a word says what the noun is of; commoner ones stand in any sentence


def lacks_predicate(question: Question, statement: Statement, stated: tuple[Figure, Reading], weigh: Weigh) -> bool:
    """True if nothing around a figure says what the question tells most of what it counts."""
    terms = _predicate_of(question)
    if not terms:
        return False
    weights = [weigh(word.text) for word in terms]
    figure, segment = stated
    own = read_terms(figure.wording).words if statement.kind is BlockKind.TABLE_ROW else statement.own
    said = [segment.words, own, statement.around, read_terms(statement.document.title).words]
    if max(weights) < _TELLING:  # "án tử": common words that say much together
        return leaves_untold(question.text, terms, said, statement.text)
    told = in_words_of(question.text, terms, weights, said, statement.text)
    telling = [word for word, weight in zip(*told, strict=True) if weight >= _TELLING]
    if not all(_is_said(word, said) for word in telling):
        return True
    return bool(telling) and _is_told_of_rival(telling[-1], statement, stated)  # what stands last narrows most


def _is_told_of_rival(word: Word, statement: Statement, stated: tuple[Figure, Reading]) -> bool:
    """True if the word stands in the clause of another figure of the unit and not in that of this one or its whole.

    "Đã giải quyết 64 người: trả tự do 12 người": those set free are the twelve.
    """
    figure, segment = stated
    whole = whole_of(statement, figure)
    own = [segment.words, *([whole.words] if whole else [])]
    if statement.kind is BlockKind.TABLE_ROW or _is_said(word, own):
        return False
    return any(
        same_unit(other.count_unit, figure.count_unit) and _is_said(word, [clause.words])
        for other, clause in zip(statement.figures, statement.segments, strict=True)
        if other is not figure
    )


def _is_said(word: Word, said: Sequence[TermSet]) -> bool:
    return any(one.has(word) for one in said)


def _predicate_of(question: Question) -> list[Word]:
    """Return the words that belong to the one noun counted; field, act and the like are compared on their own."""
    place = _behind_noun(question.text)
    if place is None:
        return []
    named = {syllable for group in question.qualifiers.values() for value in group for syllable in value.split()}
    words = [word for word in question.terms if place.holds(word.span) and word.text not in named]
    return [word for word in words if _VOWEL.search(word.folded)]


@lru_cache(maxsize=64)  # asked again for each figure
def _behind_noun(asked: str) -> Span | None:
    """Return the stretch behind the one noun that is counted."""
    clear = fold(asked)
    nouns = [(unit, span.end) for unit, span in counted_units(asked) if _HOW_MANY.search(clear, 0, span.start)]
    if len(nouns) != 1 or len(_ASKED.findall(clear)) != 1:
        return None
    unit, start = nouns[0]
    needless = _OF_COURSE[unit].match(clear, start) if unit in _OF_COURSE else None
    start = needless.end() if needless else start
    given = _POINTS_FOR.match(clear, start) if unit == _POINTS else None
    start = given.end() if given else start
    marked = has_marks(asked)
    end = (_ENDS_MARKED if marked else _ENDS_UNMARKED).search(canonical(asked) if marked else clear, start)
    return Span(start, end.start() if end else len(asked))
