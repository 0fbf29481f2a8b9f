"""What a document is, once it has been read and cleaned.

Every folder to the right of ``documents`` speaks in these types. Offsets are character offsets into
``Document.text``, end exclusive, so that ``document.text[span.start:span.end]`` is always the quoted text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of ``Document.text``: ``start`` inclusive, ``end`` exclusive, in characters."""

    start: int
    end: int

    def holds(self, other: Span) -> bool:
        """True if ``other`` lies within this stretch."""
        return self.start <= other.start and other.end <= self.end

    def moved(self, by: int) -> Span:
        """Return this stretch ``by`` characters further on."""
        return Span(self.start + by, self.end + by)


class BlockKind(StrEnum):
    """What a block of text is on the page."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    TABLE_ROW = "table_row"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Cell:
    """A value cell of a table row: its span in the text and the headers that say what it is."""

    span: Span
    row_header: str
    column_header: str  # header rows joined with " – ", outermost first


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the cleaned text. A table gives one block per body row."""

    kind: BlockKind
    span: Span
    cells: tuple[Cell, ...] = ()
    table: int | None = None  # ordinal of the table that a row belongs to


class Level(StrEnum):
    """The level of a procuracy; district ended and area began on 1 July 2025."""

    SUPREME = "supreme"
    HIGH = "high"
    PROVINCE = "province"
    DISTRICT = "district"
    AREA = "area"
    MILITARY = "military"


@dataclass(frozen=True, slots=True)
class Unit:
    """A body of the procuracy that a text speaks about. Two units are the same body iff they are equal.

    Attributes:
        level: level of the procuracy that the body belongs to; None where the text does not tell.
        province: canonical name of the province *of its time* ("Hậu Giang", "Hồ Chí Minh"), None at the centre.
        locality: district, town or area office below the province ("Châu Thành", "khu vực 3").
        department: canonical short form of a department ("Phòng 7", "Văn phòng", "Thanh tra - Khiếu tố").
        group: an emulation group ("Cụm thi đua số 11") or a total over levels ("hai cấp").
    """

    level: Level | None = None
    province: str | None = None
    locality: str | None = None
    department: str | None = None
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """What a sentence speaks about, resolved from the sentence, its paragraph and its document, in this order.

    ``own_unit`` and ``own_period`` tell that the sentence itself names the slot; otherwise it is inherited.
    ``plan`` marks sentences about what shall be done, as against what was done.
    """

    unit: Unit | None = None
    period: Period | None = None
    plan: bool = False
    own_unit: bool = False
    own_period: bool = False


class PeriodKind(StrEnum):
    """The shape of a reporting period."""

    YEAR = "year"
    FIRST_HALF = "first_half"
    SECOND_HALF = "second_half"
    NINE_MONTHS = "nine_months"
    QUARTER = "quarter"
    MONTHS = "months"  # the first n months of a year, n in ``Period.number``
    MONTH = "month"
    WEEK = "week"
    RANGE = "range"  # several years: ``year`` to ``last_year``
    WINDOW = "window"  # explicit dates only


@dataclass(frozen=True, slots=True)
class Period:
    """A reporting period: label and year, and a window only when the text states one.

    Attributes:
        kind: shape of the period.
        year: the (first) reporting year.
        last_year: last year of a RANGE.
        number: quarter 1 to 4, month 1 to 12, or count of months for MONTHS.
        start: first day, only if stated in the text.
        end: last day, only if stated in the text.
    """

    kind: PeriodKind
    year: int
    last_year: int | None = None
    number: int | None = None
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A change that a text states: "tăng 12 vụ so với cùng kỳ"; ``value`` is None where only the direction is."""

    direction: str  # "tăng" or "giảm"
    value: Decimal | None = None
    count_unit: str | None = None
    versus: str | None = None  # what it is compared with, as written


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a document states, with everything that it belongs to.

    Attributes:
        indicator: canonical name of what is counted ("kháng nghị", "thụ lý phúc thẩm hình sự").
        wording: the words of the text that name it.
        value: the number itself.
        count_unit: counting unit ("vụ", "bị cáo", "kiến nghị", "%").
        span: the number with its counting unit, in the document's text.
        sentence: the sentence or table row that states it.
        unit: the body it belongs to, resolved from sentence, paragraph and document.
        period: the reporting period it belongs to, resolved likewise.
        hedge: "trên", "gần", "hơn", ... as written; None for an exact number.
        target: True for a plan or target, False for a result.
        change: set when the number is stated together with, or itself is, a change.
        pair: figures of one "74 vụ/157 bị cáo" share this ordinal within the document.
        is_cell: True for a table cell.
    """

    indicator: str
    wording: str
    value: Decimal
    count_unit: str
    span: Span
    sentence: Span
    unit: Unit | None = None
    period: Period | None = None
    hedge: str | None = None
    target: bool = False
    change: Change | None = None
    pair: int | None = None
    is_cell: bool = False


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the text itself says about a document; None or empty where it does not say.

    ``published`` is the publication date, ``event_date`` the day of the event reported; neither is the period.
    """

    published: date | None = None
    event_date: date | None = None
    province: str | None = None  # as written, canonical spelling of its time
    province_today: str | None = None
    unit: Unit | None = None
    period: Period | None = None
    document_numbers: tuple[str, ...] = ()
    author: str | None = None
    publisher: str | None = None  # the unit or site named as source ("Nguồn tin: ...")


@dataclass(frozen=True, slots=True)
class Document:
    """A cleaned document. ``text`` is what is shown and quoted; nothing rewrites it afterwards."""

    id: str
    source: str
    title: str
    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata
    content_hash: str  # of the file's bytes; unchanged files are skipped by it

    def text_of(self, span: Span) -> str:
        """Return the text under ``span``, character by character as shown."""
        return self.text[span.start : span.end]

    def blocks_of(self, kinds: Sequence[BlockKind]) -> list[Block]:
        """Return the blocks of the given kinds, in order."""
        return [block for block in self.blocks if block.kind in kinds]
