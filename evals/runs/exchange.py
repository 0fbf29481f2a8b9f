"""Read and write the formats of other tools: BEIR folders, TREC runs and qrels, ragas-style tables.

TREC files go through ``ir_measures``, which is kept, reads and scores both, and hands the scoring to trec_eval;
``ranx`` compiles at import, ``pytrec_eval`` alone reads no files. Query ids are prefixed where a document has the same
id, since BEIR's evaluator drops a document whose id equals the query's.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from documents.language.text import normalise
from evals.datasets.corpus import Corpus, plain_text
from evals.datasets.dataset import Dataset, Fact, Gold, Item
from evals.errors import BadDataset
from evals.measures.retrieval import rank_documents
from evals.runs.evaluating import Evaluation

_QUERIES, _CORPUS, _QRELS = "queries.jsonl", "corpus.jsonl", Path("qrels") / "test.tsv"


def write_beir(dataset: Dataset, corpus: Corpus, folder: Path) -> None:
    """Write questions, documents and judgements as a BEIR folder."""
    (folder / "qrels").mkdir(parents=True, exist_ok=True)
    _write_rows(folder / _CORPUS, ({"_id": one.name, "title": one.title, "text": one.text} for one in corpus.values()))
    _write_rows(
        folder / _QUERIES,
        (
            {
                "_id": query_id(item.id, corpus),
                "text": item.question,
                "metadata": {"type": item.type, "slice": item.slice},
            }
            for item in dataset.items
        ),
    )
    with (folder / _QRELS).open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, delimiter="\t", lineterminator="\n")
        rows.writerow(["query-id", "corpus-id", "score"])
        rows.writerows(_judgements(dataset, corpus))


def read_beir(folder: Path) -> tuple[Dataset, Corpus]:
    """Return the questions and documents of a BEIR folder; a judged document is evidence as a whole.

    Raises:
        BadDataset: a file is missing or a row cannot be used.
    """
    documents = _read_rows(folder / _CORPUS, "_id", "text")
    corpus = Corpus(
        (plain_text(row["_id"], normalise(row.get("title", "")), normalise(row["text"])) for row in documents),
        str(folder),
    )
    judged = _read_qrels(folder / _QRELS)
    items = [
        _passage_item(row["_id"], normalise(row["text"]), judged.get(row["_id"], {}), corpus)
        for row in _read_rows(folder / _QUERIES, "_id", "text")
    ]
    return Dataset(tuple(items), corpus.content_hash, (folder,)), corpus


def write_trec(done: Evaluation, corpus: Corpus, folder: Path) -> None:
    """Write ``run.trec`` (documents, best first) and ``qrels.trec`` of a run."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for one in done.main:
        ranking = rank_documents(one.response.found)
        key = query_id(one.item.id, corpus)
        lines += [
            f"{key} Q0 {name} {rank} {len(ranking) - rank + 1} {done.about.system}"
            for rank, name in enumerate(ranking, 1)
        ]
    (folder / "run.trec").write_text("\n".join(lines) + "\n", encoding="utf-8")
    items = Dataset(tuple(one.item for one in done.main), "")
    rows = [f"{query} 0 {name} {grade}" for query, name, grade in _judgements(items, corpus)]
    (folder / "qrels.trec").write_text("\n".join(rows) + "\n", encoding="utf-8")


def read_trec_run(path: Path) -> dict[str, list[str]]:
    """Return the ranking of each query of a TREC run, by score; equal scores keep the order of the file."""
    import ir_measures

    scored: dict[str, list[tuple[float, str]]] = {}
    for entry in ir_measures.read_trec_run(str(path)):  # type: ignore[no-untyped-call]
        scored.setdefault(entry.query_id, []).append((entry.score, entry.doc_id))
    return {query: [name for _, name in sorted(found, key=lambda pair: -pair[0])] for query, found in scored.items()}


def write_ragas(done: Evaluation, corpus: Corpus, path: Path) -> None:
    """Write one ragas single-turn sample a line."""
    _write_rows(path, (_ragas_row(one.item, one.response, corpus) for one in done.main))


def query_id(item_id: str, corpus: Mapping[str, Any]) -> str:
    """Return an id for a question that no document has."""
    return f"q-{item_id}" if item_id in corpus else item_id


def _ragas_row(item: Item, response: Any, corpus: Corpus) -> dict[str, Any]:
    return {
        "user_input": item.question,
        "response": response.text,
        "retrieved_contexts": [
            corpus[one.document].text[one.start : one.end] for one in response.found if one.document in corpus
        ],
        "retrieved_context_ids": [f"{one.document}#{one.start}-{one.end}" for one in response.found],
        "reference": "; ".join(fact.any_of[0] for fact in item.facts),
        "reference_context_ids": sorted(item.documents),
    }


def _judgements(dataset: Dataset, corpus: Corpus) -> list[tuple[str, str, int]]:
    return [
        (query_id(item.id, corpus), name, max(gold.grade for gold in item.gold if gold.document == name))
        for item in dataset.items
        for name in sorted({gold.document for gold in item.gold})
    ]


def _passage_item(key: str, question: str, judged: Mapping[str, int], corpus: Corpus) -> Item:
    gold = tuple(
        Gold(name, corpus[name].text, min(3, grade))
        for name, grade in sorted(judged.items())
        if grade and name in corpus
    )
    facts = tuple(Fact("text", (one.quote,)) for one in gold[:1])
    return Item(
        key, question, "list", "plain", bool(gold), why_not=None if gold else "not_in_corpus", gold=gold, facts=facts
    )


def _read_qrels(path: Path) -> dict[str, dict[str, int]]:
    judged: dict[str, dict[str, int]] = {}
    with _open(path) as file:
        for number, row in enumerate(csv.reader(file, delimiter="\t"), 1):
            if number == 1 and row[-1:] == ["score"]:
                continue
            if len(row) != 3 or not row[2].lstrip("-").isdigit():
                raise BadDataset(path, number, "score", "cần ba cột: query-id, corpus-id, điểm nguyên")
            judged.setdefault(row[0], {})[row[1]] = int(row[2])
    return judged


def _read_rows(path: Path, *needed: str) -> list[dict[str, Any]]:
    rows = []
    with _open(path) as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                try:
                    row = json.loads(line)
                except json.JSONDecodeError as error:
                    raise BadDataset(path, number, "", f"JSON sai ở ký tự {error.pos + 1}: {error.msg}") from error
                for name in needed:
                    if not isinstance(row, dict) or not isinstance(row.get(name), str):
                        raise BadDataset(path, number, name, "cần một chuỗi")
                rows.append(row)
    return rows


def _open(path: Path) -> Any:
    try:
        return path.open(encoding="utf-8", newline="")
    except OSError as error:
        raise BadDataset(
            path, 0, "", f"không đọc được tệp ({error.strerror}); đây có phải thư mục BEIR không?"
        ) from error


def _write_rows(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def read_ragas(path: Path) -> Sequence[dict[str, Any]]:
    """Return the rows of a ragas-style table.

    Raises:
        BadDataset: a row has no question.
    """
    return _read_rows(path, "user_input")
