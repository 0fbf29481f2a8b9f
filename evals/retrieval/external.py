"""XQuAD-vi among thousands of news passages: does the retriever find the passage, and the sentence that answers?

XQuAD (Artetxe et al. 2020, 1910.11856) is read from a SQuAD file beside the checkout, the passages from a compressed
file of news; neither is part of this project, and without them there is nothing to run. The questions are about
general knowledge, so the figures say how the search carries over, not how good it is at reports.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import Any

from documents.language.sentences import split_sentences
from documents.language.text import normalise
from evals.datasets.corpus import Corpus, Text, plain_text
from evals.datasets.dataset import Dataset, Fact, Gold, Item
from evals.errors import BadDataset

DISTRACTORS = 10_000
_LONGEST = 1500  # characters of a news passage; XQuAD paragraphs are of this size
_SHORTEST = 200


@dataclass(frozen=True, slots=True)
class Places:
    """Where the external data lie."""

    questions: Path
    news: Path


def external_places(root: Path) -> Places:
    """Return where the data lie under the folder that is shared beside the checkout."""
    return Places(root / "bench" / "xquad.vi.json", root / "corpus" / "news.jsonl.xz")


def load_external(places: Places, *, distractors: int = DISTRACTORS) -> tuple[Dataset, Corpus]:
    """Return the questions, and their paragraphs among news passages.

    Raises:
        BadDataset: the questions cannot be read.
    """
    try:
        data = json.loads(places.questions.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadDataset(places.questions, 0, "", "không đọc được tệp SQuAD; bộ ngoài này không bắt buộc") from error
    texts: list[Text] = []
    items: list[Item] = []
    for article in data["data"]:
        for paragraph in article["paragraphs"]:
            name = f"xquad-{len(texts):04d}"
            text = plain_text(name, normalise(article["title"]), normalise(paragraph["context"]))
            texts.append(text)
            items.extend(_items(paragraph, text))
    texts.extend(islice(_news(places.news), distractors))
    digest = blake2b(json.dumps(data, sort_keys=True).encode(), digest_size=16).hexdigest()
    return Dataset(tuple(items), digest, (places.questions,)), Corpus(texts)


def _items(paragraph: dict[str, Any], text: Text) -> Iterator[Item]:
    for question in paragraph["qas"]:
        answer = question["answers"][0]
        wanted = normalise(answer["text"])
        start = text.text.find(wanted, max(0, answer["answer_start"] - 5))
        if start < 0:
            continue
        sentence = next(
            (span for span in split_sentences(text.text) if span.start <= start < span.end), text.sentences[0]
        )
        yield Item(
            id=question["id"],
            question=normalise(question["question"]),
            type="list",
            slice="plain",
            answerable=True,
            gold=(Gold(text.name, text.text[sentence.start : sentence.end]),),
            facts=(Fact("text", (wanted,)),),
        )


def _news(path: Path) -> Iterator[Text]:
    if not path.exists():
        return
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for number, line in enumerate(file):
            row = json.loads(line)
            body = normalise(" ".join(str(row.get("body") or "").split()))[:_LONGEST]
            if len(body) >= _SHORTEST:
                yield plain_text(f"news-{number:05d}", normalise(str(row.get("title") or "")), body)
