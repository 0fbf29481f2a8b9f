"""Follow-ups that ask who, when or where of an act and leave open of what: "Ai ký?", "Ban hành khi nào?"."""

from __future__ import annotations

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question

# "Ban hành ngày nào?", "ai chủ trì?", "lãnh đạo nào phụ trách nội dung đó?": of what, the question before says.
_ACTS = frozenset(
    "ban hanh ki ky cong bo to chuc dien bat dau ket thuc chu tri phu trach tham du phat bieu trinh bay trao khai mac"
    " be hoan thanh thuc hien tien hanh lanh dao chi dieu noi dung viec hoi nghi lop hoi thao cuoc buoi dot le tap huan"
    " thi su kien truong doan".split()
)
_OF_ACTS = (Kind.DATE, Kind.PERSON, Kind.PLACE)


def is_bare_act(question: Question) -> bool:
    """True if the question asks who, when or where of an act and leaves open of what: "Ai ký?", "Ký khi nào?"."""
    named = question.units or question.roles or question.persons or question.awards or question.document_numbers
    return question.kind in _OF_ACTS and not named and all(word.folded in _ACTS for word in question.terms)
