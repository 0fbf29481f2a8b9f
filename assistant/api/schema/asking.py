"""What a question brings along and what its answer looks like; the command line's JSON has the same shape."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from assistant.types import Status, Turn
from index.types import Filters

# Longer than any question that a person types, and short enough to be read within the time limit.
QUESTION_CHARACTERS = 2_000
HISTORY_TURNS, TURN_CHARACTERS = 40, 20_000
_NAME_CHARACTERS = 200
_WRITTEN = r"^[^\x00]*[^\s\x00][^\x00]*$"  # something besides blanks, and no NUL

QUESTION_EXAMPLE = "Năm 2024 Phòng 8 VKSND tỉnh Hậu Giang ban hành bao nhiêu kháng nghị, kiến nghị?"

Written = Annotated[str, StringConstraints(min_length=1, max_length=QUESTION_CHARACTERS, pattern=_WRITTEN)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=_NAME_CHARACTERS, pattern=_WRITTEN)]


def _as_written(value: object) -> object:
    """Refuse numbers, which would be read as seconds since 1970."""
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise ValueError("a date reads 2024-01-31")
    if isinstance(value, int | float):
        raise ValueError("a date is a text such as 2024-01-31")
    return value


Day = Annotated[date, BeforeValidator(_as_written)]
Year = Annotated[int, Field(ge=1900, le=2999)]
ConversationId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,64}$")]


class Given(BaseModel):
    """Anything a caller sends: unknown fields are an error, since they are most often typing errors."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Shown(BaseModel):
    """Anything that is sent back; later versions may add fields."""

    model_config = ConfigDict(frozen=True)


class FilterFields(Given):
    """Giới hạn tài liệu được dùng để trả lời; bỏ trống là không giới hạn."""

    province: Name | None = Field(None, description="Tỉnh, thành phố; nhận cả tên cũ và tên sau sắp xếp 2025.")
    unit: Name | None = Field(None, description="Đơn vị, ví dụ “Phòng 8” hoặc “VKSND tỉnh Hậu Giang”.")
    year: Year | None = Field(None, description="Năm của kỳ báo cáo.")
    period: Name | None = Field(None, description="Kỳ báo cáo, ví dụ “6 tháng đầu năm 2024”.")
    source: Name | None = Field(None, description="Một phần của đường dẫn hoặc địa chỉ nguồn.")
    access: tuple[Name, ...] | Name | None = Field(None, description="Nhãn quyền xem; chỉ thu hẹp quyền đang có.")
    published_from: Day | None = Field(None, description="Đăng từ ngày này (năm-tháng-ngày).")
    published_to: Day | None = Field(None, description="Đăng đến hết ngày này (năm-tháng-ngày).")

    def filters(self) -> Filters:
        """Return the filters as the index takes them."""
        access = (self.access,) if isinstance(self.access, str) else self.access
        given = {name: getattr(self, name) for name in FilterFields.model_fields if name != "access"}
        return Filters(access=access, **given)


class TurnFields(Given):
    """Một lượt của hội thoại trước đó."""

    role: Literal["user", "assistant"] = Field(description="Ai nói: `user` hoặc `assistant`.")
    content: Annotated[str, StringConstraints(max_length=TURN_CHARACTERS, pattern=r"^[^\x00]*$")] = Field(
        description="Nội dung của lượt đó."
    )


class Asked(Given):
    """Một câu hỏi, kèm hội thoại trước đó nếu là câu hỏi nối tiếp."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        json_schema_extra={
            "examples": [
                {"question": QUESTION_EXAMPLE},
                {
                    "question": "Còn năm 2023?",
                    "history": [{"role": "user", "content": QUESTION_EXAMPLE}],
                    "filters": {"province": "Hậu Giang"},
                },
            ]
        },
    )

    question: Written = Field(description="Câu hỏi bằng tiếng Việt, có dấu hoặc không dấu.")
    history: tuple[TurnFields, ...] | None = Field(
        None, max_length=HISTORY_TURNS, description="Các lượt trước, cũ đến mới."
    )
    conversation_id: ConversationId | None = Field(None, description="Mã hội thoại để lưu và nối tiếp.")
    filters: FilterFields | None = Field(None, description="Giới hạn tài liệu.")

    def turns(self) -> tuple[Turn, ...]:
        """Return the conversation so far as the chain takes it."""
        return tuple(Turn(turn.role, turn.content) for turn in self.history or ())


class SentenceShown(Shown):
    """Một câu của câu trả lời."""

    text: str
    markers: list[int] = Field(description="Số thứ tự các trích dẫn làm căn cứ.")
    support: float = Field(ge=0, le=1, description="Mức độ căn cứ, từ 0 đến 1.")


class CitationShown(Shown):
    """Nơi câu trả lời dựa vào: `quote` là nguyên văn `text[start:end]` của tài liệu."""

    marker: int
    document_id: str
    source: str = Field(description="Đường dẫn hoặc địa chỉ như khi nạp.")
    title: str
    published: date | None
    province: str | None
    unit: str | None
    quote: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class PeriodShown(Shown):
    """Kỳ báo cáo; ngày chỉ có khi tài liệu nêu rõ."""

    start: date | None = Field(alias="from")
    end: date | None = Field(alias="to")
    label: str


class ChangeShown(Shown):
    """Mức tăng, giảm mà tài liệu nêu."""

    value: float | None
    direction: str
    versus: str | None
    count_unit: str | None = None


class FigureShown(Shown):
    """Một số liệu cùng câu văn nêu nó."""

    indicator: str = Field(description="Chỉ tiêu được đếm.")
    value: float
    count_unit: str = Field(description="Đơn vị tính: vụ, bị can, bị cáo, kháng nghị, kiến nghị, %...")
    province: str | None
    unit: str | None
    period: PeriodShown | None
    change: ChangeShown | None
    document_id: str
    source: str
    quote: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class RemovedShown(Shown):
    """Câu do mô hình viết đã bị bộ kiểm tra căn cứ loại."""

    text: str
    why: str


class TimingsShown(Shown):
    """Thời gian từng bước, tính bằng mili giây."""

    retrieve: float
    compose: float
    verify: float
    total: float


class AnswerShown(Shown):
    """Câu trả lời; mỗi câu nêu dữ kiện kết thúc bằng số trích dẫn như [1] hoặc [1][3]."""

    question: str
    status: Status = Field(
        description="`answered` có căn cứ; `not_found` chưa thấy căn cứ; `out_of_scope` ngoài phạm vi; "
        "`clarify` cần hỏi rõ hơn."
    )
    answer: str
    missing: str | None = Field(description="Khi chưa thấy căn cứ: thiếu gì, và gần nhất là gì.")
    sentences: list[SentenceShown]
    citations: list[CitationShown]
    figures: list[FigureShown]
    removed: list[RemovedShown]
    follow_ups: list[str]
    model: str
    conversation_id: str | None
    turn: int | None = Field(None, ge=0, description="Lượt trong cuộc trao đổi, tính từ 0; dùng để nhận xét.")
    timings_ms: TimingsShown
    notice: str | None = Field(description="Một dòng cho người đọc về cách câu trả lời hình thành, nếu có.")
    small_talk: bool = Field(False, description="Không phải câu hỏi: lời chào, lời cảm ơn.")


class Stage(Shown):
    """Sự kiện `status`: đang làm đến bước nào."""

    stage: str


Plain = dict[str, Any]  # a JSON object as ``assistant.output.to_plain`` makes it
