"""Drafts to be verified, and the verdicts."""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict, Field, StringConstraints

from assistant.api.schema.asking import CitationShown, FilterFields, Given, Shown
from assistant.guard.types import ProblemKind, Verdict

DRAFT_CHARACTERS = 50_000  # some twenty pages
Passage = Annotated[str, StringConstraints(min_length=1, max_length=20_000, pattern=r"^[^\x00]*$")]


class DraftGiven(Given):
    """Một bản nháp cần đối chiếu."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        json_schema_extra={
            "examples": [{"text": "Năm 2024, Phòng 7 VKSND tỉnh Hậu Giang ban hành 7 kháng nghị phúc thẩm."}]
        },
    )

    text: Annotated[str, StringConstraints(max_length=DRAFT_CHARACTERS, pattern=r"^[^\x00]*[^\s\x00][^\x00]*$")] = (
        Field(description="Văn bản; từng câu được đối chiếu riêng.")
    )
    passages: tuple[Passage, ...] | None = Field(
        None, max_length=100, description="Chỉ đối chiếu với các đoạn này, không dùng kho tài liệu."
    )
    filters: FilterFields | None = Field(None, description="Giới hạn tài liệu dùng để đối chiếu.")


class ProblemShown(Shown):
    """Điểm bản nháp nêu khác nguồn."""

    kind: ProblemKind
    claimed: str = Field(description="Bản nháp nêu gì.")
    found: str | None = Field(description="Nguồn nêu gì ở chỗ đó.")


class VerifiedShown(Shown):
    """Một câu của bản nháp và kết luận."""

    text: str
    verdict: Verdict = Field(
        description="`supported` có căn cứ; `contradicted` trái nguồn; `not_found` chưa thấy căn cứ; "
        "`no_claim` không có nội dung cần đối chiếu."
    )
    score: float = Field(ge=0, le=1)
    problems: list[ProblemShown]
    citations: list[CitationShown]


class VerificationShown(Shown):
    """Kết quả đối chiếu, theo thứ tự các câu."""

    sentences: list[VerifiedShown]
