"""Answers and passages as text for a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.types import Answer, Citation
from index.types import Hit


def render_answer(answer: Answer) -> str:
    """Return the answer with its numbered sources, ready to read."""
    parts = [answer.answer]
    if answer.notice:
        parts.append(f"\n({answer.notice})")
    if answer.citations:
        parts.append("\nNguồn:")
        parts.extend(_source(citation) for citation in answer.citations)
    if answer.follow_ups:
        parts.append("\nCó thể hỏi tiếp:")
        parts.extend(f"  - {question}" for question in answer.follow_ups)
    return "\n".join(parts)


def _source(citation: Citation) -> str:
    facts = [citation.title]
    if citation.published:
        facts.append(f"đăng ngày {citation.published:%d/%m/%Y}")
    return f"[{citation.marker}] {' – '.join(facts)}\n    {citation.source}\n    “{citation.quote}”"


def render_hits(hits: Sequence[Hit], *, explain: bool = False) -> str:
    """Return passages with their scores, best first; with ``explain``, the score of each leg."""
    if not hits:
        return "Không tìm thấy đoạn nào."
    return "\n\n".join(_hit(rank, hit, explain) for rank, hit in enumerate(hits, start=1))


def _hit(rank: int, hit: Hit, explain: bool) -> str:
    legs = f" từ ngữ={_score(hit.lexical)} ngữ nghĩa={_score(hit.dense)}" if explain else ""
    context = hit.passage.context.splitlines()[0] if hit.passage.context else ""
    return f"{rank}. ({hit.score:.3f}{legs}) {context}\n   {hit.passage.text}"


def _score(score: float | None) -> str:
    return "–" if score is None else f"{score:.3f}"
