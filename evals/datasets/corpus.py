"""The documents that a data set is about, as cleaned texts with the sentences and the heading of each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from documents.language.sentences import split_sentences
from documents.types import BlockKind, Document, Span
from evals.errors import EvaluationError

SAMPLES = Path(__file__).parents[2] / "documents" / "samples"
_HEADER_CHARACTERS = 600  # title and dateline; further down a text speaks about its parts
_BEFORE = 5  # sentences above a stretch that may still say when and of whom it speaks
_README = "README.md"  # describes a folder of documents and is none itself


@dataclass(frozen=True)
class Text:
    """A document as evaluation sees it: its name, title, cleaned text, and the spans of sentences and rows.

    ``headings`` are the spans of headings, ``tables`` those of table rows, both in reading order.
    """

    name: str
    title: str
    text: str
    sentences: tuple[Span, ...]
    headings: tuple[Span, ...] = ()
    rows: tuple[Span, ...] = ()
    province: str = ""

    @cached_property
    def header(self) -> str:
        """Title and opening of the document: issuer, place, date, period; every window is read with it."""
        return f"{self.title}\n{self.province}\n{self.text[:_HEADER_CHARACTERS]}"

    @cached_property
    def _starts(self) -> list[int]:
        return [span.start for span in self.sentences]

    def window(self, start: int, end: int) -> str:
        """Return the whole sentences or rows that a stretch touches, one a line, under the heading above them."""
        first, last = self._touched(start, end)
        # A sentence that is wrapped over lines becomes one line, so that every line is a whole sentence or row.
        lines = [" ".join(self.text[one.start : one.end].split()) for one in self.sentences[first:last]]
        return "\n".join([self.heading_at(start), *lines]).strip()

    def whole(self, start: int, end: int) -> Span:
        """Return the stretch from the start of the first sentence touched to the end of the last."""
        first, last = self._touched(start, end)
        return Span(min(start, self.sentences[first].start), max(end, self.sentences[last - 1].end))

    def _touched(self, start: int, end: int) -> tuple[int, int]:
        first = max(0, bisect_right(self._starts, start) - 1)
        return first, max(first + 1, bisect_right(self._starts, max(start, end - 1)))

    def before(self, start: int) -> tuple[str, ...]:
        """Return what stands above a place, nearest first: some sentences, then the headings."""
        first, _ = self._touched(start, start + 1)
        # What stands above the nearest heading belongs to another part of the document.
        heading = max((span.end for span in self.headings if span.end <= start), default=0)
        above = [one for one in self.sentences[max(0, first - _BEFORE) : first] if one.start >= heading]
        sentences = [self.text[one.start : one.end] for one in above]
        headings = [self.text[span.start : span.end] for span in self.headings if span.end <= start]
        return tuple(" ".join(one.split()) for one in (*headings[-1:], *reversed(sentences), *headings[-2::-1]))

    def heading_at(self, start: int) -> str:
        """Return the heading above a place, empty if there is none."""
        above = [span for span in self.headings if span.end <= start]
        return self.text[above[-1].start : above[-1].end] if above else ""

    def find(self, piece: str) -> Span | None:
        """Return where a piece first stands word for word, None if it does not; runs of blanks may differ."""
        return self._find(piece, Span(0, len(self.text)))

    def find_all(self, pieces: Sequence[str]) -> list[Span]:
        """Return where pieces of one quote stand: together in one sentence or row, else each where it first does.

        A piece never begins or ends inside a number or word: "412 vụ" is not found in "1.412 vụ".
        """
        for sentence in self.sentences if len(pieces) > 1 else ():
            found = [self._find(piece, sentence) for piece in pieces]
            if all(found):
                return [Span(min(span.start for span in found if span), max(span.end for span in found if span))]
        return [span for piece in pieces if (span := self.find(piece))]

    def _find(self, piece: str, inside: Span) -> Span | None:
        pattern = r"\s+".join(map(re.escape, piece.split()))
        if not pattern:
            return None
        match = re.compile(rf"(?<!\w)(?<!\d[.,]){pattern}(?![^\W_])(?![.,]\d)").search(self.text, *inside)
        return Span(*match.span()) if match else None


class Corpus(Mapping[str, Text]):
    """Documents by name (the file's name), and a hash over all texts."""

    def __init__(self, texts: Iterable[Text], folder: str = "") -> None:
        self.folder = folder
        self._texts = {text.name: text for text in sorted(texts, key=lambda text: text.name)}

    def __getitem__(self, name: str) -> Text:
        return self._texts[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    @cached_property
    def content_hash(self) -> str:
        """A hash over names and texts: two runs are comparable only on the same one."""
        digest = blake2b(digest_size=16)
        for text in self._texts.values():
            digest.update(f"{text.name}\0{text.text}\0".encode())
        return digest.hexdigest()


def load_corpus(folder: Path) -> Corpus:
    """Load every document of a folder.

    Raises:
        EvaluationError: the folder holds no document.
        DocumentError: a document cannot be read; an evaluation that skips one silently measures something else.
    """
    from documents.loading import load

    return Corpus((text_of(load(path, source=path.name)) for path in document_files(folder)), str(folder))


def document_files(folder: Path) -> list[Path]:
    """Return the files of a folder of documents, its description left out.

    Raises:
        EvaluationError: there are none.
    """
    from documents.reading import discover

    paths = [path for path in discover([folder]) if path.is_file() and path.name != _README]
    if not paths:
        raise EvaluationError(f"Thư mục {folder} không có tài liệu nào; hãy kiểm tra đường dẫn.")
    return paths


def text_of(document: Document) -> Text:
    """Return a document as evaluation sees it."""
    sentences: list[Span] = []
    for block in document.blocks:
        if block.kind is BlockKind.TABLE_ROW:
            sentences.append(block.span)
        else:
            inner = split_sentences(document.text_of(block.span))
            sentences.extend(Span(block.span.start + one.start, block.span.start + one.end) for one in inner)
    return Text(
        name=Path(document.source).name,
        title=document.title,
        text=document.text,
        sentences=tuple(sorted(sentences)) or (Span(0, len(document.text)),),
        headings=tuple(block.span for block in document.blocks_of([BlockKind.HEADING])),
        rows=tuple(block.span for block in document.blocks_of([BlockKind.TABLE_ROW])),
        province=document.metadata.province or "",
    )


def plain_text(name: str, title: str, text: str) -> Text:
    """Return a text that has no structure of its own; each of its lines is a block."""
    sentences: list[Span] = []
    at = 0
    for line in text.split("\n"):
        sentences.extend(Span(at + one.start, at + one.end) for one in split_sentences(line) if line.strip())
        at += len(line) + 1
    return Text(name, title, text, tuple(sentences) or (Span(0, len(text)),))
