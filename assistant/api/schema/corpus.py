"""Passages, figures and documents as the HTTP interface takes and shows them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import ConfigDict, Field

from assistant.api.schema.asking import FigureShown, FilterFields, Given, Shown, Written

MOST_PASSAGES = 200


class Sought(Given):
    """Một câu tìm kiếm."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        json_schema_extra={"examples": [{"query": "kháng nghị phúc thẩm", "k": 5, "filters": {"year": 2024}}]},
    )

    query: Written = Field(description="Từ ngữ hoặc câu cần tìm.")
    k: int = Field(10, ge=1, le=MOST_PASSAGES, description="Số đoạn tối đa.")
    filters: FilterFields | None = Field(None, description="Giới hạn tài liệu.")


class SentenceShown(Shown):
    """Một câu nguyên văn và vị trí của câu trong tài liệu, tính bằng ký tự."""

    text: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class PassageShown(Shown):
    """Một đoạn nguyên văn của tài liệu; `score` từ 0 đến 1, cao hơn là gần hơn."""

    document_id: str
    source: str
    title: str
    published: date | None
    province: str | None
    unit: str | None
    text: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    score: float
    sentence: SentenceShown = Field(description="Câu của đoạn gần với điều được hỏi nhất; chưa phải là câu trả lời.")


class Results(Shown):
    """Các đoạn tìm được, gần nhất trước."""

    results: list[PassageShown]


class Figures(Shown):
    """Số liệu trong kho, theo tài liệu và thứ tự trong văn bản."""

    figures: list[FigureShown]


class FigureQuery(FilterFields):
    """Bộ lọc số liệu và dạng kết quả."""

    format: Literal["json", "csv", "xlsx"] = Field("json", description="Dạng kết quả.")


class DocumentQuery(FilterFields):
    """Bộ lọc danh mục và phần cần xem."""

    limit: int = Field(100, ge=1, le=1000, description="Số tài liệu tối đa mỗi lần.")
    offset: int = Field(0, ge=0, le=1_000_000, description="Bỏ qua bao nhiêu tài liệu đầu.")


class DocumentRow(Shown):
    """Một tài liệu trong danh mục."""

    id: str
    source: str
    title: str
    published: date | None
    event_date: date | None
    province: str | None
    province_today: str | None
    unit: str | None
    period: str | None
    document_numbers: list[str]
    author: str | None
    publisher: str | None
    access: str = Field(description="Nhãn quyền xem.")


class Documents(Shown):
    """Một phần của danh mục."""

    documents: list[DocumentRow]
    total: int = Field(ge=0, description="Số tài liệu thỏa bộ lọc.")


class DocumentShown(DocumentRow):
    """Một tài liệu với nội dung đã làm sạch; mọi trích dẫn nằm nguyên văn trong `text`."""

    text: str


class Removed(Shown):
    """Số tài liệu đã bỏ khỏi kho."""

    removed: int
