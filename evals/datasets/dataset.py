"""The questions of an evaluation: their types, and how they are read from JSON lines.

One JSON object a line; README.md beside the data describes every field. Reading checks types, names and duplicate
ids; whether evidence really stands in the documents is the validator's work (``evals.datasets.checking``).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from hashlib import blake2b
from pathlib import Path
from typing import Any

from documents.language.text import normalise
from evals.datasets.fields import Fields
from evals.errors import BadDataset

TYPES = frozenset(
    "figure person award document date list plan comparison yes_no trend out_of_scope".split(),
)
SLICES = frozenset("plain no_diacritics abbreviations paraphrase follow_up near_miss out_of_scope".split())
REASONS = frozenset("near_miss out_of_scope not_in_corpus false_premise ambiguous".split())
SLOTS = frozenset("province unit year period indicator role document_number count_unit".split())
FACT_TYPES = frozenset(
    "figure percent money date period document_number person role organisation place award text".split(),
)
QUANTITIES = frozenset({"figure", "percent", "money"})
DATA = Path(__file__).parents[1] / "data"
SAMPLES = (DATA / "samples-south.jsonl", DATA / "samples-north.jsonl")


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of the conversation before the question; ``role`` is "user" or "assistant"."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class Gold:
    """A passage that answers: ``quote`` stands in the document word for word, pieces parted by " … ".

    ``grade`` is 3 if it answers, 2 if it supports a part that is needed, 1 for the same event without the answer.
    """

    document: str
    quote: str
    grade: int = 3

    @property
    def pieces(self) -> tuple[str, ...]:
        """The stretches of the quote, each verbatim on its own."""
        return tuple(piece.strip() for piece in self.quote.split(" … ") if piece.strip())


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a right answer has to say, in any of the accepted wordings."""

    type: str
    any_of: tuple[str, ...]
    value: Decimal | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Forbidden:
    """What a confusable sibling says: an answer that gives it has answered another question."""

    any_of: tuple[str, ...]
    document: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One question with everything that is known about its answer."""

    id: str
    question: str
    type: str
    slice: str
    answerable: bool
    history: tuple[Message, ...] = ()
    why_not: str | None = None
    slot_changed: str | None = None
    gold: tuple[Gold, ...] = ()
    facts: tuple[Fact, ...] = ()
    forbidden: tuple[Forbidden, ...] = ()
    variants: tuple[tuple[str, str], ...] = ()

    @property
    def documents(self) -> frozenset[str]:
        """The documents that answer, wholly or in part (grade 2 or 3)."""
        return frozenset(gold.document for gold in self.gold if gold.grade >= 2)

    @property
    def siblings(self) -> frozenset[str]:
        """The confusable documents that do not answer."""
        return frozenset(forbidden.document for forbidden in self.forbidden) - self.documents


@dataclass(frozen=True, slots=True)
class Dataset:
    """Questions in order, and a hash over the bytes they came from."""

    items: tuple[Item, ...]
    content_hash: str
    paths: tuple[Path, ...] = ()

    def __len__(self) -> int:
        return len(self.items)


def load_dataset(*paths: Path) -> Dataset:
    """Return the questions of some files; a folder stands for its ``*.jsonl`` files, by name.

    Raises:
        BadDataset: a file cannot be read, a line cannot be used, or an id stands twice.
    """
    items: list[Item] = []
    seen: dict[str, str] = {}
    digest = blake2b(digest_size=16)
    for path in _files(paths):
        data = _bytes(path)
        digest.update(data)
        for number, item in _items(path, data):
            if item.id in seen:
                raise BadDataset(path, number, "id", f"mã “{item.id}” đã có ở {seen[item.id]}")
            seen[item.id] = f"{path.name}, dòng {number}"
            items.append(item)
    if not items:
        raise BadDataset(Path(*paths[:1]), 0, "", "không có câu hỏi nào")
    return Dataset(tuple(items), digest.hexdigest(), paths)


def parse_item(row: Any, *, file: Path, line: int) -> Item:
    """Return the item that a decoded line describes.

    Raises:
        BadDataset: a field is missing, unknown, of a wrong type, or contradicts another.
    """
    fields = Fields(row, file, line)
    item = Item(
        id=fields.text("id"),
        question=normalise(fields.text("question")),
        type=fields.choice("type", TYPES),
        slice=fields.choice("slice", SLICES),
        answerable=fields.flag("answerable"),
        history=tuple(
            Message(part.choice("role", frozenset({"user", "assistant"})), normalise(part.text("content")))
            for part in fields.parts("history")
        ),
        why_not=fields.optional_choice("why_not", REASONS),
        slot_changed=fields.optional_choice("slot_changed", SLOTS),
        gold=tuple(_gold(part) for part in fields.parts("gold")),
        facts=tuple(_fact(part) for part in fields.parts("facts")),
        forbidden=tuple(_forbidden(part) for part in fields.parts("forbidden")),
        variants=tuple(sorted(fields.texts_by_name("variants").items())),
    )
    fields.done()
    _check_consistency(item, fields)
    return item


def _gold(part: Fields) -> Gold:
    gold = Gold(part.text("document"), normalise(part.text("quote")), part.number_in("grade", range(1, 4), default=3))
    part.done()
    return gold


def _fact(part: Fields) -> Fact:
    fact = Fact(part.choice("type", FACT_TYPES), part.texts("any_of"), part.decimal("value"), part.optional("unit"))
    part.done()
    if fact.type in QUANTITIES and fact.value is None:
        part.fail("value", "số liệu phải có giá trị (value)")
    return fact


def _forbidden(part: Fields) -> Forbidden:
    forbidden = Forbidden(part.texts("any_of"), part.text("document"), part.optional("why") or "")
    part.done()
    return forbidden


def _check_consistency(item: Item, fields: Fields) -> None:
    if item.answerable and not item.gold:
        fields.fail("gold", "câu trả lời được phải có ít nhất một căn cứ")
    if item.answerable and not item.facts:
        fields.fail("facts", "câu trả lời được phải có ít nhất một dữ kiện")
    if not item.answerable and (item.gold or item.facts):
        fields.fail("gold", "câu không trả lời được thì gold và facts phải rỗng")
    if item.answerable == (item.why_not is not None):
        fields.fail("why_not", "phải có khi và chỉ khi câu hỏi không trả lời được")


def _files(paths: tuple[Path, ...]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(path.glob("*.jsonl"))
        else:
            yield path


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadDataset(path, 0, "", f"không đọc được tệp ({error.strerror}); hãy kiểm tra đường dẫn") from error


def _items(path: Path, data: bytes) -> Iterator[tuple[int, Item]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadDataset(path, 0, "", f"không phải UTF-8 (byte {error.start})") from error
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                row = json.loads(line, parse_float=Decimal)
            except json.JSONDecodeError as error:
                raise BadDataset(path, number, "", f"JSON sai ở ký tự {error.pos + 1}: {error.msg}") from error
            yield number, parse_item(row, file=path, line=number)
