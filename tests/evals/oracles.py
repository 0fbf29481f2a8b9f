"""Systems that know the answers, and the same with one thing broken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from evals.runs.evaluating import Questions
from evals.runs.responses import Cited, Found, Query, Response, Said, State
from evals.runs.scoring import gold_spans

Break = Callable[[Response, "Oracle", str], Response]


@dataclass(frozen=True)
class Oracle:
    """Answers with the gold sentences of a question, and refuses what has none; ``broken`` spoils each answer."""

    asked: Questions
    broken: Break | None = None
    name: str = "oracle"

    def answer(self, query: Query) -> Response:
        """Look the question up."""
        item = next(one for one in self.asked.dataset.items if one.question == query.question)
        response = self._right(item.id)
        return self.broken(response, self, item.id) if self.broken else response

    def _right(self, item_id: str) -> Response:
        item = next(one for one in self.asked.dataset.items if one.id == item_id)
        spans = gold_spans(item, self.asked.corpus)
        if not spans:
            return Response(State.REFUSED, "Chưa tìm thấy căn cứ.", status="not_found")
        cited = [
            self._cite(at, name, *self.asked.corpus[name].whole(start, end))
            for at, (name, start, end) in enumerate(spans, 1)
        ]
        sentences = [Said(" ".join(one.quote.split()), (one.marker,)) for one in cited]
        found = [Found(one.document, one.start, one.end, 1.0) for one in cited]
        text = " ".join(f"{one.text} [{one.markers[0]}]" for one in sentences)
        return Response(State.ANSWERED, text, tuple(sentences), tuple(cited), tuple(found), "answered")

    def _cite(self, marker: int, name: str, start: int, end: int) -> Cited:
        return Cited(marker, name, self.asked.corpus[name].text[start:end], start, end)


def cite_neighbours(response: Response, oracle: Oracle, item_id: str) -> Response:
    """Cite the opening of the document instead of the sentence: the nearest chunk, whatever it says."""
    moved = tuple(
        replace(one, start=0, end=40, quote=oracle.asked.corpus[one.document].text[:40]) for one in response.citations
    )
    return replace(response, citations=moved)


def never_refuse(response: Response, oracle: Oracle, item_id: str) -> Response:
    """Answer everything."""
    if response.state is State.ANSWERED:
        return response
    return Response(State.ANSWERED, "Có 12 vụ.", (Said("Có 12 vụ."),), status="answered")


def swap_siblings(response: Response, oracle: Oracle, item_id: str) -> Response:
    """Give what the confusable sibling says."""
    item = next(one for one in oracle.asked.dataset.items if one.id == item_id)
    if response.state is not State.ANSWERED or not item.forbidden:
        return response
    text = f"Đó là {item.forbidden[0].any_of[0]}."
    return replace(response, text=text, sentences=(Said(text, (1,)),))


def lose_documents(response: Response, oracle: Oracle, item_id: str) -> Response:
    """Find other documents first, as a search that has lost its way does."""
    other = Found(min(oracle.asked.corpus), 0, 10, 2.0)
    return replace(response, found=(other, *response.found)) if response.found else response


def add_hearsay(response: Response, oracle: Oracle, item_id: str) -> Response:
    """Add a sentence that nothing supports, as a writer without a guard does."""
    if response.state is not State.ANSWERED:
        return response
    hearsay = Said("Kết quả này tăng 917 vụ so với cùng kỳ, dẫn đầu cả nước.", (1,))
    return replace(response, text=f"{response.text} {hearsay.text}", sentences=(*response.sentences, hearsay))
