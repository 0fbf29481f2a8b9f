"""Small real things for the tests of the index: documents, a model, a pipeline over text files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from hashlib import blake2b
from pathlib import Path

import numpy as np
import regex
from safetensors.numpy import save_file
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from documents.errors import EmptyDocument, SecretDocument, UnreadableDocument
from documents.types import Block, BlockKind, Document, Figure, Metadata, Period, PeriodKind, Span, Unit
from index.catalogue.ledger import Edition
from index.embedding.models import Embedder, open_model
from index.ingesting.chunking import cut
from index.ingesting.pipeline import Made, Pipeline
from index.types import DEFAULT_ACCESS

UNKNOWN = "[UNK]"
WORDS = ("phòng", "7", "8", "kiểm", "sát", "vụ", "án", "bị", "cáo", "kháng", "nghị", "khen", "thưởng", "năm", "2023")
_FIGURE = regex.compile(r"(\d+) (vụ|bị cáo|kháng nghị)")


def document(
    *texts: str | tuple[BlockKind, str],
    source: str = "bai.txt",
    title: str = "",
    metadata: Metadata | None = None,
) -> Document:
    """Return a document of paragraphs, or of blocks of the kinds given."""
    blocks, parts, at = [], [], 0
    for given in texts:
        kind, text = (BlockKind.PARAGRAPH, given) if isinstance(given, str) else given
        blocks.append(Block(kind, Span(at, at + len(text)), table=1 if kind is BlockKind.TABLE_ROW else None))
        parts.append(text)
        at += len(text) + 1
    text = "\n".join(parts)
    return Document(
        id=blake2b(source.encode(), digest_size=8).hexdigest(),
        source=source,
        title=title,
        text=text,
        blocks=tuple(blocks),
        metadata=metadata or Metadata(),
        content_hash=blake2b(text.encode(), digest_size=16).hexdigest(),
    )


def edition(made: Document, *, replaces: str | None = None, access: str = DEFAULT_ACCESS) -> Edition:
    """Return a document with its passages and figures, ready for the catalogue."""
    return Edition(made, cut(made), figures_of(made), access=access, pipeline="test", replaces=replaces)


def figures_of(made: Document) -> tuple[Figure, ...]:
    """Return the plainest of figures: every "number unit" of a paragraph, of the document's unit and period."""
    return tuple(
        Figure(
            indicator=match.group(2),
            wording=match.group(2),
            value=Decimal(match.group(1)),
            count_unit=match.group(2),
            span=Span(block.span.start + match.start(), block.span.start + match.end()),
            sentence=block.span,
            unit=made.metadata.unit,
            period=made.metadata.period,
        )
        for block in made.blocks
        for match in _FIGURE.finditer(made.text_of(block.span))
    )


def about(unit: Unit | None = None, year: int | None = None) -> Metadata:
    """Return metadata that states a unit and a year."""
    return Metadata(
        province=unit.province if unit else None,
        unit=unit,
        period=Period(PeriodKind.YEAR, year) if year else None,
    )


def write_model(folder: Path, *, seed: int = 0, prompts: dict[str, str] | None = None, normalise: bool = False) -> Path:
    """Write a static model over ``WORDS``, as sentence-transformers lays it out, and return its folder."""
    folder.mkdir(parents=True)
    tokenizer = Tokenizer(models.WordLevel({UNKNOWN: 0} | {word: n for n, word in enumerate(WORDS, 1)}, UNKNOWN))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(folder / "tokenizer.json"))
    table = np.random.default_rng(seed).normal(size=(len(WORDS) + 1, 16)).astype(np.float32)
    table[0] = 0
    save_file({"embedding.weight": table}, folder / "model.safetensors")
    kinds = {"": "sentence_transformers.sentence_transformer.modules.static_embedding.StaticEmbedding"}
    if normalise:
        kinds["1_Normalize"] = "sentence_transformers.base.modules.normalize.Normalize"
        (folder / "1_Normalize").mkdir()
        (folder / "1_Normalize" / "config.json").write_text("{}")
    modules = [{"idx": n, "name": str(n), "path": path, "type": kind} for n, (path, kind) in enumerate(kinds.items())]
    (folder / "modules.json").write_text(json.dumps(modules))
    config = {"prompts": prompts or {}, "default_prompt_name": None, "similarity_fn_name": "cosine"}
    (folder / "config_sentence_transformers.json").write_text(json.dumps(config))
    return folder


def tiny_embedder(folder: Path, *, seed: int = 0) -> Embedder:
    """Return a static model of 16 dimensions in a new folder."""
    return open_model(write_model(folder / f"model-{seed}", seed=seed), name=f"tiny-{seed}")


def text_pipeline(version: str = "test") -> Pipeline:
    """Return a pipeline that takes text files whose lines are paragraphs."""
    return Pipeline(version, _discover, _digest, _make)


def _discover(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.rglob("*.txt")) if path.is_dir() else [path]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableDocument("Không đọc được tệp.", str(path)) from error


def _digest(path: Path) -> str:
    return blake2b("\n".join(_read(path).decode().splitlines()).encode(), digest_size=16).hexdigest()


def _make(path: Path, source: str) -> Made:
    lines = _read(path).decode().splitlines()
    if not lines:
        raise EmptyDocument("Tệp trống.", source)
    if lines[0] == "MẬT":
        raise SecretDocument("Tài liệu đóng dấu MẬT.", source)
    made = document(*lines, source=source, title=lines[0])
    return Made(made, cut(made), figures_of(made))
