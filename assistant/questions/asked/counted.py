"""The counting units that a question asks to be counted: "bao nhiêu vụ, bao nhiêu bị cáo"."""

from __future__ import annotations

from functools import cache

import regex

from documents.language.compiling import compiled_regex
from documents.language.everyday import counted_nouns
from documents.language.text import fold
from documents.language.words import PhraseFinder, words
from documents.numbers.counting import PERCENT, count_units
from documents.types import Span

_CUES = PhraseFinder(dict.fromkeys(("bao nhiêu", "mấy", "tổng số", "số lượng", "số", "nhiều", "ít", "bn"), True))
# "Nơi nào đông đoàn viên hơn": of people alone, and only with its marks ("đồng").
_CROWDED, _MORE = PhraseFinder({"đông": True}), compiled_regex(r"\b(?:hơn|nhất)\b")
_HOW_MANY = PhraseFinder(dict.fromkeys(("bao nhiêu", "mấy", "bn"), True))
_SHARES = PhraseFinder(dict.fromkeys(("tỷ lệ", "phần trăm"), True))
_MONEY = PhraseFinder(
    dict.fromkeys(
        (
            "tiền", "số tiền", "kinh phí", "trị giá", "giá trị", "tổng kinh phí", "bao nhiêu tiền", "số tài sản",
            "tổng tài sản", "lượng tài sản", "tài sản thu hồi", "tài sản đã thu hồi", "tài sản được thu hồi",
            "thu hồi tài sản", "thu hồi được tài sản", "bao nhiêu tài sản",
        ),
        True,
    )
)  # fmt: skip
_HELD_APART = compiled_regex(r"\b(?:chenh|hon kem|khac nhau|so sanh)\b")
# Of these the answer has to tell as well which money it is.
_MONEY_NAMED = PhraseFinder(dict.fromkeys(("án phí", "lệ phí", "tiền công", "mức thưởng", "tiền thưởng"), True))
# "Bao xa", "khoảng cách là bao nhiêu": nothing else is counted in such a question.
_FAR = PhraseFinder(dict.fromkeys(("bao xa", "xa bao nhiêu", "dài bao nhiêu"), True))
_DISTANCES = PhraseFinder(dict.fromkeys(("quãng đường", "chặng đường", "khoảng cách", "cự ly"), True))
_DISTANCE_UNIT = "km"
# "Vụ tranh chấp đất A có diện tích bao nhiêu?": one thing is measured, and nothing counted, whatever noun opens it; a
# verb between them asks for something else ("lấn chiếm diện tích lớn bị phạt bao nhiêu?").
_AREA = compiled_regex(
    r"\b(?P<area>dien tich)(?:(?: (?!bi\b|duoc|phai|phat|boi|tra|nop|thu|xu|chiu|khoi|giai)\w+){0,2}"
    r"|(?: (?!bi\b|duoc|phai)[\w.–-]+){1,20}? la) (?:bao nhieu|may)\b"
)
_AREA_UNIT = "m2"
# "Còn Tiền Giang truy tố bao nhiêu?": places that open like money.
_PLACE = compiled_regex(r" (?:giang|hải|hai|phong)\b", regex.IGNORECASE)
# "Số quà ... trị giá tổng cộng bao nhiêu?": the money is asked for, and the gifts are what it was spent on.
_ASKED = compiled_regex(r"\b(?:bao nhieu|may|bn)\b")
_WORTH = compiled_regex(
    r"\b(?P<money>(?:tong )?(?:tri gia|gia tri|kinh phi|so tien|chi phi|gia))"
    r"(?: (?:tong cong|tat ca|la|het|khoang|du kien|uoc tinh|uoc|len toi|len den|moi \w+)){0,2} (?:bao nhieu|may)\b"
    r"(?! (?!dong|tien|trieu|ty|ti\b)\w)"
)
# "Giá vàng hôm nay bao nhiêu một chỉ?", "cà phê bao nhiêu một ký?": a price is money, whatever it is of; "định giá" and
# "giá trị" are none, and without marks "gia" opens other words.
_PRICE = compiled_regex(
    r"(?i)(?<!\b(?:đ[áa]nh|đ[ịi]nh|th[ẩa]m|tr[ảa]|đ[ấa]u|danh|dinh|dau) )\bgi[áa] "
    r"(?!(?:tr[ịi]|lai|đ[ìi]nh|dinh|h[ạa]n|nh[ậa]p|t[ăa]ng|c[ôo]ng|c[ầa]m|l[ừu])\b)(?:[\w.]+ ){1,9}?"
    r"(?P<money>(?:bao nhi[êe]u|m[ấa]y|bn)(?: ti[ềe]n)?)(?:(?: m[ộo]t| m[ỗo]i|/| 1) ?\w+)?\W*$"
    r"|\b(?P<money>(?:bao nhi[êe]u|m[ấa]y|bn)(?: ti[ềe]n)?)(?: m[ộo]t| m[ỗo]i|/| 1) ?"
    r"(?:k[ýíiy]|kg|cân|lạng|chỉ|lượng|lít|tạ|tấn|mét|m2|can|lang|luong|lit)\b"
)
# "Đã trả mấy tỷ?", "chiếm đoạt bao nhiêu trăm triệu?"
_AMOUNT = compiled_regex(
    r"\b(?:bao nhieu|may|bn) (?P<money>(?:(?:tram|chuc|muoi|nghin|ngan) )?(?:ty|ti|trieu)(?: dong)?)\b(?! (?:le|ban)\b)"
)
# "Lãnh án mấy năm", "mức án nào", "bị tuyên mức án bao lâu", "tòa xử mấy năm": a term in prison; how long one is on
# probation is another.
_TERM = compiled_regex(
    r"\b(?P<term>muc an|muc hinh phat)(?: tu)?(?: \w+){0,2}? "
    r"(?:nao|bao lau|may nam|bao nhieu nam|la bao nhieu|the nao)\b"
    r"|\b(?P<term>(?:linh|lanh|chiu)(?: muc)? an|(?:ngoi|di|o|phat|an) tu|(?:bi |tuyen |xu )?phat|bi tuyen"
    r"|(?<!\bxet )xu(?! (?:li|ly)\b))"
    r"(?: (?!(?:trong|mat|keo) )[\w.]+){0,5}? (?:(?:may|bao nhieu) nam\b(?! tu)|bao lau\b)"
)
_PROBATION = compiled_regex(r"\bthu thach\b|\bcai tao\b")
_TERM_UNIT = "năm tù"
_JOINT = compiled_regex(r"\s*(?:/|,|&|(?:và|va|với|voi)\b)\s*(?:(?:số|so)\s+)?")
# How long something took is asked for by "bao lâu"; behind "số" these words belong to a name ("cơ sở năm 2022").
COUNTED_ACTS = frozenset(
    {
        "kháng nghị", "kiến nghị", "vụ", "bị can", "bị cáo", "nguồn tin", "tin báo", "đơn", "điểm cầu",
        "yêu cầu điều tra", "phiên tòa", "thông báo rút kinh nghiệm",
    }
)  # fmt: skip
# "..., ban hành bao nhiêu kháng nghị", "..., giải quyết được bao nhiêu": acts that open like the form "bản", a
# prize, and without marks like "khối"; "..., co khang nghi khong" asks whether there are some, not for flags ("cờ").
_ACT = compiled_regex(
    r"(?:ban (?:hành|hanh)|giải quyết|giai quyet|khoi (?:to|kien)|co\b(?! (?:thi dua|thưởng|thuong|luan luu)))\b",
    regex.IGNORECASE,
)
# "..., phòng nào nhiều hơn": which one is asked, not how many.
_WHICH = compiled_regex(r" (?:nào|nao)\b", regex.IGNORECASE)
_DURATIONS = frozenset({"năm", "tháng", "tuần", "ngày", "giờ", "phút", "tuổi"})
_MEASURES = _DURATIONS | {"năm tù", "điểm"}
# A word that only carries what is counted: "bao nhiêu bộ hồ sơ".
_CARRIERS = frozenset({"bộ", "chiếc", "bản"})
# "Bao nhiêu Lao động tiên tiến": people who hold the title.
_TITLE, _ONE_OF_MANY = compiled_regex(r"lao (?:động tiên tiến|dong tien tien)\b", regex.IGNORECASE), "cá nhân"
_MONEY_UNIT = "đồng"
_PERCENT_ASKED = compiled_regex(r"(?<!\d\s?)%")  # "số hóa 80% hồ sơ" states a share, "bao nhiêu %" asks for one
# "Vụ án hành chính" is counted in "vụ", "lượt công dân" in "lượt": what they are of is still read.
_WITH_FIELD = frozenset({"vụ", "vụ việc", "lượt"})


def counted_units(question: str) -> list[tuple[str, Span]]:
    """Return the counting units asked for with their spans, in order.

    Only a unit right behind a cue of counting is asked for, and those joined to it: in "đạt bao nhiêu phần trăm chỉ
    tiêu" it is the percentage, not the targets. The span is that of the noun alone, so that in "bao nhiêu vụ án hành
    chính" the field is still read.

    Example:
        >>> [unit for unit, _ in counted_units("Phòng 8 ban hành bao nhiêu kháng nghị, kiến nghị?")]
        ['kháng nghị', 'kiến nghị']
    """
    worth = _WORTH.search(fold(question))
    if worth and len(_ASKED.findall(fold(question))) == 1:
        return [(_MONEY_UNIT, Span(*worth.span("money")))]
    if price := _PRICE.search(question):
        return [(_MONEY_UNIT, Span(*price.span("money")))]
    term = _TERM.search(fold(question))
    if term and not _PROBATION.search(fold(question)):
        return [(_TERM_UNIT, Span(*term.span("term")))]
    sequence = words(question)
    named = {span.start: (unit, span) for unit, span in count_units(question, lenient=True)}
    named |= {found.span.start: (found.value, found.span) for found in _everyday().find(sequence, lenient=True)}
    amounts = [Span(*amount.span("money")) for amount in _AMOUNT.finditer(fold(question))]
    named |= {amount.start: (_MONEY_UNIT, amount) for amount in amounts}
    found: list[tuple[str, Span]] = []
    crowded = [word for word in _CROWDED.find(sequence) if _MORE.search(question, word.span.end)]
    for cue in (*_CUES.find(sequence, lenient=True), *crowded):
        at = sequence[cue.last].span.start if cue.last < len(sequence) else -1
        if PERCENT in question[sequence[cue.last - 1].span.end : at]:
            continue  # "bao nhiêu % đơn" asks for the share, not for the petitions
        while at in named and not _ACT.match(question, at) and not _WHICH.match(question, named[at][1].end):
            unit, span = named[at]
            if unit in _CARRIERS and span.end + 1 in named:
                unit, span = named[span.end + 1]
            is_title = _TITLE.match(question, span.start) is not None
            noun = _noun(question, unit, span)
            if cue in crowded:
                noun = Span(cue.span.start, noun.end)  # how many there are is all that it says
            found.append((_ONE_OF_MANY, Span(at, at)) if is_title else (unit, noun))
            joint = _JOINT.match(question, span.end)
            at = joint.end() if joint else -1
    found.extend((PERCENT, share.span) for share in _SHARES.find(sequence, lenient=True))
    found.extend((PERCENT, Span(*sign.span())) for sign in _PERCENT_ASKED.finditer(question))
    found += [(_MONEY_UNIT, Span(*worth.span("money")))] if worth else []
    counted = [(unit, span) for unit, span in found if unit not in _DURATIONS]
    return counted or _money(question) or _distance(question) or _area(question)


@cache
def _everyday() -> PhraseFinder[str]:
    return PhraseFinder(counted_nouns())


def asks_price(question: str) -> bool:
    """True if a question asks what something costs.

    Example:
        >>> asks_price("Giá vàng hôm nay bao nhiêu một chỉ?")
        True
    """
    return _PRICE.search(question) is not None


def _noun(question: str, unit: str, span: Span) -> Span:
    """Return the span of the noun that is counted: of "vụ án hành chính" only "vụ"."""
    parts = words(question[span.start : span.end])
    length = len(unit.split())
    if unit not in _WITH_FIELD or length >= len(parts):
        return span
    return Span(span.start, span.start + parts[length - 1].span.end)


def _money(question: str) -> list[tuple[str, Span]]:
    """Return the money asked for: "kinh phí là bao nhiêu", "bao nhiêu tiền"."""
    sequence = words(question)
    named = [found for found in _MONEY.find(sequence, lenient=True) if not _PLACE.match(question, found.span.end)]
    kept = _MONEY_NAMED.find(sequence, lenient=True)
    if kept and (_ASKED.search(fold(question)) or _HELD_APART.search(fold(question))):
        return [(_MONEY_UNIT, Span(kept[0].span.start, kept[0].span.start))]
    if not _HOW_MANY.find(sequence, lenient=True):
        return []
    return [(_MONEY_UNIT, named[0].span)] if named else []


def _distance(question: str) -> list[tuple[str, Span]]:
    """Return the distance asked for: "bao xa", "quãng đường bao nhiêu"."""
    sequence = words(question)
    named = _DISTANCES.find(sequence, lenient=True)
    far = _FAR.find(sequence, lenient=True)
    if named and (far or _HOW_MANY.find(sequence, lenient=True)):
        return [(_DISTANCE_UNIT, named[0].span)]
    return [(_DISTANCE_UNIT, far[0].span)] if far and "bao xa" in fold(question) else []


def _area(question: str) -> list[tuple[str, Span]]:
    """Return the area asked for: "diện tích (đất) là bao nhiêu"."""
    found = _AREA.search(fold(question))
    return [(_AREA_UNIT, Span(*found.span("area")))] if found else []


def durations_asked(question: str) -> tuple[str, ...]:
    """Return the units of time or of marks asked for: "mấy ngày làm việc", "bao nhiêu năm tù"; never a bare "năm".

    Example:
        >>> durations_asked("Mỗi cuộc kiểm tra mấy ngày?")
        ('ngày',)
    """
    sequence = words(question)
    named = {span.start: unit for unit, span in count_units(question, lenient=True)}
    cues = [cue for cue in _HOW_MANY.find(sequence, lenient=True) if cue.last < len(sequence)]
    asked = [
        named.get(sequence[cue.last].span.start, "")
        for cue in cues
        if question[sequence[cue.last - 1].span.end : sequence[cue.last].span.start].isspace()  # "hạng mấy, năm nào"
    ]
    return tuple(unit for unit in asked if unit in _MEASURES)
