"""The wording of synthetic reports: templates of figures, and four ways of writing a report around them.

Everything is invented for this measurement. Sentences between the figures count nothing.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is counted: ``doing`` is the words before the count, ``unit`` and ``rest`` those behind it."""

    doing: str
    unit: str
    rest: str = ""

    @property
    def asked(self) -> str:
        """Return the words that ask for the count."""
        return self._with("bao nhiêu")

    def stated(self, value: int) -> str:
        """Return the words that state a count."""
        return self._with(f"{value:,}".replace(",", "."))

    def _with(self, amount: str) -> str:
        return f"{self.doing} {amount} {self.unit}{' ' if self.rest else ''}{self.rest}"


@dataclass(frozen=True, slots=True)
class Stated:
    """A count that a report states."""

    indicator: Indicator
    value: int

    @property
    def text(self) -> str:
        """Return the words that state it."""
        return self.indicator.stated(self.value)


INDICATORS = (
    Indicator("thụ lý kiểm sát điều tra", "vụ án"),
    Indicator("tiếp nhận", "tin báo về tội phạm"),
    Indicator("ban hành", "bản yêu cầu điều tra"),
    Indicator("truy tố", "bị can"),
    Indicator("kiểm sát xét xử sơ thẩm", "vụ án"),
    Indicator("ban hành", "kháng nghị phúc thẩm"),
    Indicator("ban hành", "kiến nghị", "phòng ngừa vi phạm"),
    Indicator("tổ chức", "phiên tòa rút kinh nghiệm"),
    Indicator("kiểm sát", "bản án dân sự"),
    Indicator("thụ lý", "đơn khiếu nại"),
    Indicator("tiếp", "lượt công dân"),
    Indicator("trực tiếp kiểm sát tại", "cơ quan thi hành án"),
    Indicator("ban hành", "thông báo rút kinh nghiệm"),
    Indicator("kiểm sát", "quyết định thi hành án"),
    Indicator("số hóa", "hồ sơ vụ án"),
    Indicator("trả lời", "thỉnh thị"),
)

_REMARKS = (
    "Chất lượng các bản yêu cầu được nâng lên, nội dung bám sát vấn đề còn phải làm rõ trong từng hồ sơ.",
    "Lãnh đạo đơn vị phân công người theo dõi từng mảng việc, họp rà soát tiến độ vào sáng thứ hai hằng tuần.",
    "Các khâu công tác được triển khai đồng đều, không để xảy ra việc quá hạn vì nguyên nhân chủ quan.",
    "Quan hệ phối hợp với cơ quan điều tra và tòa án cùng cấp được giữ vững, vướng mắc được trao đổi ngay từ đầu.",
    "Tập thể đơn vị đoàn kết, nhiều cán bộ trẻ được giao việc khó và đã trưởng thành qua thực tế.",
    "Việc cập nhật sổ sách và phần mềm quản lý án được làm hằng ngày, số liệu đối chiếu khớp trước khi báo cáo.",
    "Một số vụ việc phức tạp được đưa ra tập thể bàn bạc, bảo đảm ý kiến thống nhất trước khi báo cáo cấp trên.",
    "Công tác tự đào tạo được duy trì bằng các buổi trao đổi chuyên đề ngay tại đơn vị.",
    "Những hạn chế đã nêu ở kỳ trước cơ bản được khắc phục, song việc soạn thảo văn bản đôi khi còn chậm.",
    "Đơn vị chủ động báo cáo cấp ủy địa phương về những việc được dư luận quan tâm.",
    "Kỷ cương, giờ giấc làm việc được chấp hành nghiêm, nơi tiếp dân được bố trí thuận tiện cho người cao tuổi.",
    "Kinh nghiệm rút ra là phải nắm chắc hồ sơ từ sớm và ghi chép đầy đủ những gì đã trao đổi.",
)
_MATTERS = ("Công tác hình sự", "Công tác dân sự và thi hành án", "Công tác tiếp dân và xây dựng ngành")

Genre = Callable[[str, str, Sequence[Stated], random.Random], list[str]]


def report(body: str, period: str, figures: Sequence[Stated], chance: random.Random) -> str:
    """Return a report of a body about a period, in one of the genres; paragraphs are set apart by empty lines."""
    genre: Genre = chance.choice((_news, _letter, _bulletin, _portrait))
    return "\n\n".join(genre(body, period, figures, chance)) + "\n"


def _news(body: str, period: str, figures: Sequence[Stated], chance: random.Random) -> list[str]:
    """Return news of a meeting: each paragraph names the period or the body again."""
    first, second, third = _thirds(figures)
    return [
        f"{body} đánh giá kết quả công tác {period}",
        f"Vừa qua, {body} họp toàn thể để nhìn lại công việc của {period} và bàn việc cho thời gian tới."
        f" {_remarks(chance, 2)}",
        f"Theo báo cáo tại cuộc họp, trong {period}, đơn vị đã {_joined(first)}. {_remarks(chance, 3)}",
        f"Cũng trong {period}, {body} đã {_joined(second)}. {_remarks(chance, 3)}",
        f"Bên cạnh đó, đơn vị đã {_joined(third)}. {_remarks(chance, 3)}",
        f"Kết luận cuộc họp, lãnh đạo đơn vị yêu cầu các bộ phận giữ nhịp làm việc. {_remarks(chance, 2)}",
    ]


def _letter(body: str, period: str, figures: Sequence[Stated], chance: random.Random) -> list[str]:
    """Return an official report: period and body stand at its head, sections are numbered."""
    parts = [
        "BÁO CÁO",
        f"Kết quả công tác {period} của {body}",
        f"Thực hiện chương trình công tác năm {period[-4:]}, {body} báo cáo kết quả {period} như sau:"
        f" {_remarks(chance, 2)}",
    ]
    for number, (matter, some) in enumerate(zip(_MATTERS, _thirds(figures), strict=True), start=1):
        parts += [f"{number}. {matter}", f"Đơn vị đã {_joined(some)}. {_remarks(chance, 3)}"]
    return [*parts, f"Trên đây là báo cáo của {body}. {_remarks(chance, 2)}"]


def _bulletin(body: str, period: str, figures: Sequence[Stated], chance: random.Random) -> list[str]:
    """Return a bulletin: every figure is an item of a list."""
    parts = [
        f"{body}: số liệu công tác {period}",
        f"Số liệu dưới đây do {body} tổng hợp cho {period}. {_remarks(chance, 2)}",
    ]
    for matter, some in zip(_MATTERS, _thirds(figures), strict=True):
        parts += [
            f"{matter} trong {period}:",
            "\n".join(f"- {_opened(one.text)};" for one in some),
            _remarks(chance, 3),
        ]
    return [*parts, _remarks(chance, 3)]


def _portrait(body: str, period: str, figures: Sequence[Stated], chance: random.Random) -> list[str]:
    """Return an article about a body: praise first, one sentence for each figure."""
    parts = [f"Dấu ấn của {body} trong {period}", f"{_remarks(chance, 3)} Đó là nhận xét chung về {body} sau {period}."]
    for some in _thirds(figures):
        sentences = [f"Trong {period}, {body} {some[0].text}.", *(f"Đơn vị cũng đã {one.text}." for one in some[1:])]
        parts.append(f"{' '.join(sentences)} {_remarks(chance, 3)}")
    return [*parts, f"Bước sang thời gian tới, {body} tiếp tục giữ nền nếp đã có. {_remarks(chance, 2)}"]


def _thirds(figures: Sequence[Stated]) -> tuple[Sequence[Stated], Sequence[Stated], Sequence[Stated]]:
    third = len(figures) // 3
    return figures[: third + 1], figures[third + 1 : 2 * third + 1], figures[2 * third + 1 :]


def _joined(figures: Sequence[Stated]) -> str:
    return "; ".join(one.text for one in figures)


def _opened(text: str) -> str:
    return text[0].upper() + text[1:]


def _remarks(chance: random.Random, most: int) -> str:
    return " ".join(chance.sample(_REMARKS, most))
