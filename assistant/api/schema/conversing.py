"""Conversations and feedback as the HTTP interface takes and shows them."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, StringConstraints

from assistant.api.schema.asking import AnswerShown, ConversationId, Given, Name, Shown


class ConversationRow(Shown):
    """Một cuộc trao đổi trong danh sách."""

    id: str
    title: str
    created: datetime
    updated: datetime
    turn_count: int = Field(ge=0, description="Số câu đã hỏi.")


class ConversationRows(Shown):
    """Các cuộc trao đổi của người gọi, mới nhất trước."""

    conversations: list[ConversationRow]


class TurnShown(Shown):
    """Một câu hỏi và câu trả lời như đã hiển thị lúc đó."""

    turn: int = Field(ge=0)
    asked: datetime
    question: str
    answer: AnswerShown | None = Field(description="Không còn nếu nay không được xem tài liệu làm căn cứ.")
    sources: dict[str, Literal["same", "edited", "altered", "removed"]] = Field(
        description="Nguồn của từng trích dẫn nay thế nào, theo số thứ tự."
    )
    rating: Literal["up", "down"] | None


class ConversationShown(ConversationRow):
    """Một cuộc trao đổi đầy đủ."""

    turns: list[TurnShown]


class ConversationQuery(Given):
    """Phần danh sách cần xem."""

    limit: int = Field(50, ge=1, le=500, description="Số cuộc trao đổi tối đa.")
    words: Name | None = Field(None, description="Chỉ các cuộc trao đổi có đủ những từ này, có dấu hoặc không dấu.")


class Renamed(Given):
    """Tên mới của cuộc trao đổi."""

    title: Name


class Rated(Given):
    """Nhận xét về một câu trả lời."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        json_schema_extra={"examples": [{"conversation_id": "5f0c9a3e4b7d1f20", "turn": 0, "rating": "up"}]},
    )

    conversation_id: ConversationId
    turn: int = Field(ge=0, le=100_000, description="Lượt hỏi, tính từ 0.")
    rating: Literal["up", "down"]
    comment: Annotated[str, StringConstraints(max_length=4000, pattern=r"^[^\x00]*$")] | None = None


class Me(Shown):
    """Người gọi là ai và được làm gì."""

    id: str
    name: str
    roles: list[str]
    labels: list[str] | None = Field(description="Nhãn được xem; null là tất cả.")
    actions: list[str]
