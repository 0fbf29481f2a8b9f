"""Write what a search came to as one self-contained HTML file, one JSON file and a Markdown summary."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from evals.datasets.corpus import Corpus
from evals.datasets.spellings import AS_WRITTEN
from evals.measures.retrieval import rank_documents
from evals.reports.charts import Row, draw
from evals.reports.pages import render
from evals.reports.terminal import percent
from evals.retrieval.searching import SearchScores, scores_of
from evals.runs import wording
from evals.runs.responses import State
from evals.runs.running import About, Asked
from evals.runs.scoring import gold_spans

HTML, JSON, MARKDOWN = "report.html", "results.json", "summary.md"
_SHOWN = 5  # passages of each question
_EXCERPT = 240  # characters of one
_CHARTED = {"recall@1": "Recall@1", "recall@10": "Recall@10", "sentence_first": "Đúng câu"}


def search_results(
    about: About, scores: Sequence[SearchScores], asked: Sequence[Asked], corpus: Corpus
) -> dict[str, Any]:
    """Return what a search came to as plain JSON types; the same answers give the same object."""
    items = _items(asked, corpus)
    return {
        "about": asdict(about) | {"items": len(items), "documents_count": len(corpus)},
        "scores": [
            {
                "name": one.name,
                "spelling": one.spelling,
                "measures": {
                    name: {key: round(value, 6) for key, value in asdict(found).items()}
                    for name, found in one.measures.items()
                },
            }
            for one in scores
        ],
        "states": {
            spelling: {
                state.value: sum(
                    one.response.state is state for one in asked if one.spelling == spelling and one.item.documents
                )
                for state in State
            }
            for spelling in about.spellings
        },
        "outcomes": {name: sum(item["outcome"] == name for item in items) for name in wording.SEARCH_OUTCOMES},
        "items": items,
    }


def write_search_report(results: Mapping[str, Any], folder: Path) -> Path:
    """Write all three reports into ``folder`` and return the HTML file."""
    text = json.dumps(results, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / JSON).write_text(text + "\n", encoding="utf-8")
    (folder / MARKDOWN).write_text("\n".join(_markdown(results)) + "\n", encoding="utf-8")
    page = folder / HTML
    page.write_text(render("search.html.j2", results=results, chart=_chart(results["scores"])), encoding="utf-8")
    return page


def _items(asked: Sequence[Asked], corpus: Corpus) -> list[dict[str, Any]]:
    """Return the questions as written, the worst outcome first, each with its rank in every spelling."""
    ranks: dict[str, dict[str, int]] = {}
    for one in asked:
        ranks.setdefault(one.item.id, {})[one.spelling] = _rank(one)
    rows = [
        _item(one, ranks[one.item.id], corpus) for one in asked if one.spelling == AS_WRITTEN and one.item.documents
    ]
    order = list(wording.SEARCH_OUTCOMES)
    return sorted(rows, key=lambda row: (order.index(row["outcome"]), row["id"]))


def _item(one: Asked, ranks: Mapping[str, int], corpus: Corpus) -> dict[str, Any]:
    scores = scores_of(one.item, one.response, corpus)
    found = [place for place in one.response.found[:_SHOWN] if place.document in corpus]
    return {
        "id": one.item.id,
        "question": one.question,
        "outcome": _outcome(one, ranks[one.spelling], scores),
        "error": one.response.error,
        "ranks": dict(ranks),
        "read": [{"document": cited.document, "quote": cited.quote} for cited in one.response.citations],
        "gold": [_gold(corpus, *span) for span in gold_spans(one.item, corpus)],
        "answer": one.item.facts[0].any_of[0] if one.item.facts else "",
        "found": [
            {
                "document": place.document,
                "title": corpus[place.document].title,
                "text": _excerpt(corpus[place.document].text[place.start : place.end]),
                "relevant": place.document in one.item.documents,
            }
            for place in found
        ],
    }


def _outcome(one: Asked, rank: int, scores: Mapping[str, float]) -> str:
    if one.response.state is State.ERROR:
        return "error"
    if scores["sentence_first"]:
        return "right"
    if not scores["recall@10"]:
        return "missed"
    return "other_sentence" if rank == 1 else "other_passage"


def _rank(one: Asked) -> int:
    """Return the rank of the first document that answers, 0 if it was not found."""
    ranking = rank_documents(one.response.found)
    return next((at for at, name in enumerate(ranking, 1) if name in one.item.documents), 0)


def _gold(corpus: Corpus, name: str, start: int, end: int) -> dict[str, str]:
    text = corpus[name].text
    return {
        "document": name,
        "title": corpus[name].title,
        "before": text[:start],
        "quote": text[start:end],
        "after": text[end:],
    }


def _excerpt(text: str) -> str:
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT]}…"


def _chart(scores: Sequence[Mapping[str, Any]]) -> str:
    """Return the leading measures of every search and spelling, side by side."""
    return draw(
        Row(
            f"{_CHARTED[measure]}: {wording.SEARCHES.get(one['name'], one['name'])},"
            f" {wording.SPELLINGS[one['spelling']].lower()}",
            *(one["measures"][measure][key] for key in ("mean", "low", "high")),
        )
        for measure in _CHARTED
        for one in scores
    )


def _markdown(results: Mapping[str, Any]) -> Iterator[str]:
    about, scores = results["about"], results["scores"]
    yield f"## Tìm kiếm: {about['items']} câu hỏi giữa {about['documents_count']} đoạn"
    yield ""
    heads = [
        f"{wording.SEARCHES.get(one['name'], one['name'])}, {wording.SPELLINGS[one['spelling']].lower()}"
        for one in scores
    ]
    yield "| Phép đo | " + " | ".join(heads) + " |"
    yield "|---|" + "---:|" * len(heads)
    for measure, label in wording.SEARCH_MEASURES.items():
        cells = [one["measures"][measure] for one in scores]
        yield (
            f"| {label} | "
            + " | ".join(f"{percent(cell['mean'])} [{percent(cell['low'])}–{percent(cell['high'])}]" for cell in cells)
            + " |"
        )
    yield ""
    yield (
        "Kết cục (nguyên văn): "
        + ", ".join(f"{label.lower()} {results['outcomes'][name]}" for name, label in wording.SEARCH_OUTCOMES.items())
        + "."
    )
    yield ""
    for spelling, states in results["states"].items():
        counts = ", ".join(f"{label} {states[state]}" for state, label in wording.STATES.items())
        yield f"Trạng thái ({wording.SPELLINGS[spelling].lower()}): {counts}."
