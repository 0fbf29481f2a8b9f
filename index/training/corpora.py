"""Texts to learn from, cut into articles of sentences.

A corpus is a ``.jsonl.xz`` file. A line is a news article (``title``, ``lead``, ``body``) or a law (``text``), of
which every numbered article with its heading becomes one article here.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import regex

from documents.language.sentences import split_sentences
from documents.language.text import normalise
from documents.types import BlockKind, Document
from index.training.errors import CorpusUnusable

_LAW_ARTICLE = regex.compile(r"^Điều \d+[a-zđ]?\.[ ]*", regex.MULTILINE)
# Shorter ones are captions, signatures and list marks, longer ones lists without full stops.
_SHORTEST, _LONGEST = 20, 500  # characters


@dataclass(frozen=True, slots=True)
class Article:
    """A text on one matter. All strings are normalised; ``title`` and ``lead`` may be empty."""

    title: str
    lead: str
    sentences: tuple[str, ...]


def read_articles(files: Iterable[Path]) -> Iterator[Article]:
    """Yield the articles of corpora, in the order of the files.

    Raises:
        CorpusUnusable: a file is missing, damaged, or has a line that is neither news nor law.
    """
    for file in files:
        try:
            with lzma.open(file, "rt", encoding="utf-8") as lines:
                for line in lines:
                    yield from _articles(json.loads(line))
        except (OSError, EOFError, lzma.LZMAError, ValueError) as error:
            raise CorpusUnusable(file, str(error)) from error
        except KeyError as error:
            raise CorpusUnusable(file, f"thiếu trường {error}") from error


def article_of(document: Document) -> Article:
    """Return a document of the user's own as an article; its first paragraph is the lead."""
    paragraphs = [document.text_of(block.span) for block in document.blocks if block.kind is not BlockKind.TITLE]
    lead = paragraphs[0] if paragraphs else ""
    return Article(document.title, lead, tuple(_sentences("\n".join(paragraphs[1:]))))


def _articles(record: dict[str, Any]) -> Iterator[Article]:
    if "title" in record:
        title, lead, body = (normalise(str(record[field])) for field in ("title", "lead", "body"))
        yield Article(title, lead, tuple(_sentences(body)))
        return
    _preamble, *sections = _LAW_ARTICLE.split(normalise(str(record["text"])))
    for section in sections:
        heading, _, clauses = section.partition("\n")
        if sentences := tuple(_sentences(clauses)):
            yield Article(heading.strip() if len(heading) < _LONGEST else "", "", sentences)


def _sentences(text: str) -> Iterator[str]:
    for block in text.splitlines():
        for span in split_sentences(block):
            if _SHORTEST <= span.end - span.start <= _LONGEST:
                yield block[span.start : span.end]
