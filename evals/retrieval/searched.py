"""The product's own index over a corpus, opened to be searched by an evaluation."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from evals.datasets.corpus import Corpus
from evals.retrieval.searching import Read, Search
from evals.runs.responses import Found


@contextmanager
def open_index_search(corpus: Corpus, home: Path) -> Iterator[tuple[Search, Read]]:
    """Open the product's index over a corpus, written out as text files into ``home`` where it is not there yet."""
    from assistant.bootstrap import open_assistant, open_ingest
    from assistant.settings import read_settings
    from index.types import Filters, Hit

    folder = home / "texts"
    _write_texts(corpus, folder)
    settings = read_settings(os.environ).model_copy(update={"home": home})
    index, ingest = open_ingest(settings)
    with closing(index):
        ingest.bring_up_to_date([folder])
    with open_assistant(settings) as assistant:
        names: dict[str, str] = {}
        hits_by_place: dict[tuple[str, int, int], Hit] = {}

        def search(query: str, k: int) -> list[Found]:
            found = []
            for hit in assistant.index.search(query, k, filters=Filters()):
                passage = hit.passage
                if passage.document_id not in names:
                    names[passage.document_id] = Path(assistant.index.document(passage.document_id).source).stem
                place = _placed(names[passage.document_id], passage.text, float(hit.score), corpus)
                hits_by_place[place.document, place.start, place.end] = hit
                found.append(place)
            return found

        def read(question: str, found: Sequence[Found]) -> Found:
            hits = [hits_by_place[one.document, one.start, one.end] for one in found]
            passage, span = assistant.index.answering_sentence(question, hits)
            text = passage.text[span.start - passage.start : span.end - passage.start]
            return _placed(names[passage.document_id], text, hits[0].score, corpus)

        yield search, read


def _write_texts(corpus: Corpus, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for text in corpus.values():
        path = folder / f"{text.name}.txt"
        if not path.exists():
            path.write_text(f"{text.title}\n\n{text.text}\n", encoding="utf-8")


def _placed(name: str, passage: str, score: float, corpus: Corpus) -> Found:
    """Return a passage at its place in the corpus text, which lies at other offsets in the file that was indexed."""
    text = corpus[name].text
    start = max(0, text.find(passage[:60]))
    return Found(name, start, min(len(text), start + len(passage)), score)
