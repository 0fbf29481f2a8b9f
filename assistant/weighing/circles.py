"""The circles of words that a statement may cover a question with: its own, those it goes on from, those over it."""

from __future__ import annotations

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.awards.prizes import tells_prize
from assistant.weighing.awards.standings import words_of_place
from assistant.weighing.bodies.places import words_of_site
from assistant.weighing.papers.kinds import bears_number_itself, goes_on_about_titled
from assistant.weighing.persons.pronouns import words_of_person
from assistant.weighing.persons.several_people import words_of_group
from assistant.weighing.pointing import pointed_to
from assistant.weighing.qualifying import lead_of
from assistant.weighing.statements import Statement, before_in_paragraph
from documents.statements import TermSet, read_terms

# Credit that a word of the question earns in the statement itself and in what governs it.
_OWN, _CONTEST, _AROUND = 1.0, 0.8, 0.6


def circles_of(question: Question, statement: Statement) -> list[tuple[TermSet, float]]:
    """Return the words that count for a statement, with the credit for each of them."""
    before = pointed_to(question, statement) or words_of_site(question, statement)
    circles = [(statement.own, _OWN), *([(before, _AROUND)] if before else []), (statement.around, _AROUND)]
    if person := words_of_person(question.persons, statement):
        circles.insert(1, (person, _OWN))  # "năm 2020, chị được bổ nhiệm ...": the one asked about, named before
    if place := words_of_place(question, statement):
        circles.append((place, _OWN))  # "về nhì" where "xếp thứ hai" is asked
    if tells_prize(question, statement) and (contest := before_in_paragraph(statement)):
        circles.append((read_terms(contest).words, _CONTEST))  # "... tổ chức hội thi nấu ăn. Giải Nhất thuộc về ..."
    if question.kind is Kind.PERSON and (group := words_of_group(question.text, question.parties, statement)):
        circles.append((group, _CONTEST))  # "... là vụ án A. Tổ Kiểm sát viên gồm đồng chí ..."
    if question.kind is Kind.DATE and goes_on_about_titled(question, statement):
        circles.append((lead_of(statement).words, _AROUND))  # "Quy chế có hiệu lực từ ...": the head tells which
    if question.kind is Kind.DOCUMENT and bears_number_itself(statement):
        titled = read_terms(statement.document.title).words  # the number is that of the paper titled so
        circles.insert(0, (titled, _OWN))
    return circles
