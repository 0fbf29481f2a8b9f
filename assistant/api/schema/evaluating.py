"""Evaluations as the HTTP interface takes and shows them."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import ConfigDict, Field

from assistant.api.schema.asking import Given, Shown


class Wanted(Given):
    """Một lần đánh giá cần chạy trên bộ câu hỏi đi kèm."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, json_schema_extra={"examples": [{"note": "sau khi đổi mô hình"}]}
    )

    note: str = Field("", max_length=120, description="Ghi chú để nhận ra lần chạy.")
    spellings: bool = Field(False, description="Hỏi thêm bốn cách viết khác của mỗi câu; lâu gấp năm.")


class RunShown(Shown):
    """Một lần đánh giá đã xong."""

    id: str
    finished: datetime
    system: str
    note: str
    questions: int = Field(ge=0, description="Số câu hỏi.")
    outcomes: dict[str, int] = Field(description="Số câu theo kết cục, ví dụ `wrong_figure`.")
    measures: dict[str, float] = Field(description="Phép đo chính, từ 0 đến 1, ví dụ `right`.")
    dataset: str = Field(description="Mã băm bộ câu hỏi; hai lần chạy cùng mã và cùng `corpus` thì so được.")
    corpus: str = Field(description="Mã băm tài liệu của bộ câu hỏi.")


class Runs(Shown):
    """Các lần đánh giá đã xong, mới nhất trước."""

    runs: list[RunShown]


class Report(Shown):
    """Báo cáo đầy đủ của một lần đánh giá, như tệp `results.json`."""

    model_config = ConfigDict(extra="allow")

    about: dict[str, Any]
    summary: dict[str, Any]
    items: list[dict[str, Any]] = Field(description="Từng câu hỏi với câu trả lời, kết cục và căn cứ.")


class Side(Shown):
    """Một câu hỏi ở một lần chạy."""

    model_config = ConfigDict(extra="allow")

    outcome: str
    answer: str


class Flip(Shown):
    """Một câu đổi từ đúng sang sai, hoặc ngược lại."""

    id: str
    question: str
    before: Side
    after: Side


class Change(Shown):
    """Một phép đo thay đổi thế nào; chênh lệch dương là tốt lên."""

    measure: str
    label: str
    before: float
    after: float
    difference: dict[str, float]
    result: Literal["pass", "inconclusive", "fail"] | None = Field(description="`null` nếu phép đo không xét ở cổng.")


class Compared(Shown):
    """Hai lần chạy khác nhau ở đâu."""

    result: Literal["pass", "inconclusive", "fail"]
    new_errors: int
    changes: list[Change]
    broken: list[Flip]
    fixed: list[Flip]


class ReportQuery(Given):
    """Dạng báo cáo."""

    format: Literal["json", "html", "markdown"] = Field("json", description="Dạng kết quả.")


class CompareQuery(Given):
    """Lần chạy đem so, và dạng kết quả."""

    before: str = Field(min_length=1, max_length=255, description="Mã lần chạy cũ.")
    format: Literal["json", "html"] = Field("json", description="Dạng kết quả.")
