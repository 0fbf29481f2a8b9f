"""What the clause around a title of commendation says: giver, recipient and years."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.periods.citing import is_cited
from documents.periods.finding import PeriodMention, PeriodUse, find_periods
from documents.types import Span


@dataclass(frozen=True, slots=True)
class Clause:
    """What the clause so far says of its commendations; the next title takes it over unless a verb begins anew."""

    giver: str | None = None
    subject: str | None = None
    years: tuple[int, ...] = ()
    proposed: bool = False


_VERB = compiled(
    loosen(
        r"(?<!\w)(?:(?:trao )?tặng(?: thưởng)?|trao|truy tặng|phong tặng|công nhận|xếp loại|khen thưởng|suy tôn"
        r"|gửi(?=\s*$)|đón nhận|nhận|đạt|giành|là(?=(?: danh hiệu)?\s*$))\b"
    ),
    re.IGNORECASE,
)
_RECEIVES = compiled(loosen(r"đón nhận|nhận|đạt|giành|là"), re.IGNORECASE)
# "Đồng chí A nhận thay tập thể Bằng khen": it is not his.
_ON_BEHALF = compiled(
    loosen(
        r"\s+thay(?: mặt)?(?: cho)? (?P<who>(?:tập thể|đơn vị|phòng|văn phòng|thanh tra|VKSND)(?: [\w ]{1,30}?)?)"
        r"(?= (?:bằng|giấy|cờ|huân|huy|kỷ|danh))"
    ),
    re.IGNORECASE,
)
_HANDS_OVER = compiled(loosen(r"trao"), re.IGNORECASE)
_PASSIVE = compiled(loosen(r"(?<!\w)được(?!\w)"), re.IGNORECASE)
_GIVER = compiled(
    loosen(
        r"(?<!\w)(?:viện trưởng|thủ tướng|chủ tịch|chính phủ|nhà nước|quốc hội|VKS|VKSND|viện kiểm sát|UBND"
        r"|ủy ban nhân dân|bộ|giám đốc|công đoàn|liên đoàn|tỉnh ủy|thành ủy|ngành|hội đồng|cụm|đảng bộ|đảng ủy)"
    ),
    re.IGNORECASE,
)
_LABELLED = compiled(loosen(r"khen thưởng của (?P<giver>[^:;.]{3,80}):"), re.IGNORECASE)
_OF_GIVER = compiled(
    loosen(
        r"\s*(?:[“\"'][^”\"']{3,60}[”\"'] )?của (?P<giver>[^,;.:()]{3,80}?)"
        r"(?= (?:cho|năm|vì|về|nhân(?! dân)|và) |[,;.:()]|$)"
    ),
    re.IGNORECASE,
)
_WHOM = r"(?:VKSND|VKS|viện kiểm sát|đơn vị|tập thể|phòng|văn phòng|thanh tra|đồng chí)"
_TO = compiled(
    loosen(
        # "Suy tôn 02 đơn vị đề nghị tặng Cờ thi đua là VKSND tỉnh A và B"; "tặng Bằng khen cho kết quả năm 2023" is why
        r"(?<!\w)(?:cho(?! (?:kết quả|thành tích|phong trào|năm) )|thuộc về|đối với"
        rf"|(?:là|gồm(?: có)?:?)(?= (?:\d+ |các |hai |ba )?{_WHOM})) (?P<who>.+?)"
        r"(?=\s*(?:[;.](?:\s|$)|,\s*(?:(?:đã|còn|đồng thời) )?(?:trao )?"
        r"(?:tặng|công nhận|khen|trao)|,\s*ngoài ra|\?| (?:vì|về|theo|nhân dịp|do|và tặng|và công nhận|đã) |$))"
    ),
    re.IGNORECASE,
)
_PROPOSED = compiled(
    loosen(r"(?<!\w)(?:đề nghị|đăng ký|phấn đấu|mục tiêu|xét tặng|đề xuất|suy tôn)\b[^;.]*$"), re.IGNORECASE
)
# "Cụm suy tôn VKSND tỉnh A là đơn vị dẫn đầu, đề nghị ... tặng": who is put up gets it.
_PUT_UP = compiled(
    loosen(
        rf"(?<!\w)(?:suy tôn|bình chọn|bầu chọn|giới thiệu) (?P<who>{_WHOM}(?! nào)[^,;:]*?)"
        r"(?=(?: là| được| để)? (?:đơn vị|tập thể) |,| (?:và )?(?:đề nghị|để)| là )"
    ),
    re.IGNORECASE,
)
# "...; VKSND tỉnh B đề nghị tặng": what the first was put up for is told of the next in fewer words.
_PROPOSED_TOO = compiled(loosen(rf"\s*(?P<who>{_WHOM}[^,;:]*?),? đề nghị(?= )"), re.IGNORECASE)
_COUNTED = r"(?:\d+%?|một|hai|ba|bốn|năm) (?:tập thể|cá nhân|đồng chí|đơn vị|công chức)"
# What stands around the names of givers and recipients in their clause.
_FILLERS = compiled(
    loosen(
        r"^(?:với|nhờ|về|trong|tại|theo|căn cứ|ghi nhận|kết quả|từ|trước đó|sau đó)\b[^,;]*,\s*"
        r"|^.*(?<!\w)thay mặt (?:cho )?|^.*,\s*(?=(?:ngoài ra|đồng thời|riêng|còn) )|^cho .*, |^.*(?<!\w)đề nghị(?: |$)"
        rf"|^\D.*?,\s*(?=(?:ít nhất |có )?{_COUNTED})|^.*(?<!\w)có (?={_COUNTED})"
        r"|^(?:(?:và|đồng thời|ngoài ra|theo đó|qua đó|đã|vinh dự|có|\d+ năm|hai năm|ba năm"
        r"|(?:hai|ba|bốn|nhiều|\d+) lần|liên tục|liền|còn|riêng|danh hiệu|trong)(?!\w)|[\s,;:.])+"
        r"|(?: (?:đã|vinh dự|còn|liên tục|cũng|có))+$"
    ),
    re.IGNORECASE,
)
# "Kỷ niệm chương “Vì sự nghiệp ...” năm 2018", "Bằng khen (năm 2019)"
_BESIDE_YEAR = compiled(r"\s*(?:[“\"'][^”\"']{3,60}[”\"']\s*)?(?:\(|trong |của )?\s*")
_BRACKET = compiled(r"\s*\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Binding:
    """What one title is bound to, each as written; None or empty where the text does not say."""

    giver: str | None
    recipient: str | None
    years: tuple[int, ...]
    proposed: bool


def giver_in_title(text: str, title: Span) -> str | None:
    """Return the giver that a title names itself: "Cờ thi đua của Chính phủ"."""
    _, _, giver = text[title.start : title.end].partition(" của ")
    return giver or None


class ClauseReader:
    """Reads what stands around the titles of one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._periods = [
            mention for mention in find_periods(text) if mention.use is PeriodUse.STATED and not is_cited(text, mention)
        ]
        label = _LABELLED.search(text)
        self._label = label["giver"].strip() if label else None

    def opening(self) -> Clause:
        """Return what holds before the first title: the giver of "Khen thưởng của Viện trưởng ...: ..."."""
        return Clause(giver=self._label)

    def clause(self, before: Clause, lead: Span) -> Clause:
        """Return what the words between the last title and the next say, on top of what held ``before``."""
        lead = Span(self._behind_giver(lead), lead.end)
        verb = next(reversed(list(_VERB.finditer(self._text, *lead))), None)
        proposed = _PROPOSED.search(self._text, *lead) is not None
        end = verb.start() if verb else lead.end
        # The years that open the sentence hold for its first title, those of a later clause only for that clause.
        years = self._years(self._opened(lead.start, end), end) or (self._years(0, end) if lead.start == 0 else ())
        if verb is None:
            return replace(before, years=years or before.years, proposed=before.proposed or proposed)
        giver, subject = self._parties(lead.start, verb, before)
        return Clause(giver, subject or before.subject, years or before.years, proposed)

    def _behind_giver(self, lead: Span) -> int:
        """Return where the words before a title start that are not the giver and the years of the title before it."""
        owner = _OF_GIVER.match(self._text, lead.start, lead.end) if lead.start else None
        if owner is None or not _GIVER.search(owner["giver"]):
            return lead.start
        bracket = _BRACKET.match(self._text, owner.end(), lead.end)
        return bracket.end() if bracket else owner.end()

    def binding(self, clause: Clause, title: Span, end: int) -> Binding:
        """Return what belongs to the title at ``title``; ``end`` is where the next title starts."""
        owner = _OF_GIVER.match(self._text, title.end, end)
        owned = owner is not None and _GIVER.search(owner["giver"]) is not None
        giver = owner["giver"].strip() if owner and owned else clause.giver or giver_in_title(self._text, title)
        semicolon = self._text.find(";", title.end, end)
        to = _TO.search(self._text, title.end, semicolon if semicolon >= 0 else end)
        recipient = to["who"].strip(" ,") if to else clause.subject
        beside = self._beside(owner.end() if owner and owned else title.end, to.end() if to else 0)
        return Binding(giver, recipient, beside or clause.years, clause.proposed)

    def _parties(self, start: int, verb: re.Match[str], before: Clause) -> tuple[str | None, str | None]:
        """Return giver and recipient named before a verb of giving."""
        opened = self._opened(start, verb.start())
        passive = next(reversed(list(_PASSIVE.finditer(self._text, opened, verb.start()))), None)
        if passive:
            giver = self._told(passive.end(), verb.start()) or self._label
            return giver, self._told(opened, passive.start())
        if _RECEIVES.fullmatch(verb[0]) and (whom := _ON_BEHALF.match(self._text, verb.end())):
            return self._label, whom["who"]
        if _RECEIVES.fullmatch(verb[0]):
            return self._label, self._told(opened, verb.start())
        put_up = self._put_up(start, opened, verb.start())
        comma = self._text.rfind(", ", opened, verb.start())
        giver = self._told(comma + 1 if comma >= 0 else opened, verb.start())
        if giver and _GIVER.search(giver) and not _HANDS_OVER.fullmatch(verb[0]):
            return giver, put_up
        if put_up:
            return self._label, put_up
        return (before.giver if not giver else self._label), None

    def _put_up(self, start: int, opened: int, end: int) -> str | None:
        """Return who is put up for what is proposed: "suy tôn VKSND tỉnh A, đề nghị tặng", "...; B đề nghị tặng"."""
        named = _PUT_UP.search(self._text, opened, end)
        if named is None and start < opened and _PUT_UP.search(self._text, 0, opened):
            named = _PROPOSED_TOO.match(self._text, opened, end)
        return named["who"].strip(" ,") if named else None

    def _opened(self, start: int, end: int) -> int:
        """Return where the main clause that ends at ``end`` starts."""
        marks = [match.end() for match in re.finditer(r"[;:](?=\s)|[.!?](?=\s)", self._text[start:end])]
        return start + marks[-1] if marks else start

    def _told(self, start: int, end: int) -> str | None:
        """Return the words from ``start`` to ``end`` without periods and adverbials around them."""
        words = self._text[start:end]
        for mention in reversed(self._periods):
            if start <= mention.span.start and mention.span.end <= end:
                words = words[: mention.span.start - start] + words[mention.span.end - start :]
        while words != (words := _FILLERS.sub("", words.strip(" ,;:."))):
            pass
        return " ".join(words.split()) or None

    def _years(self, start: int, end: int) -> tuple[int, ...]:
        inside = [mention for mention in self._periods if start <= mention.span.start < end]
        return _years_of([mention for mention in inside if mention.span == inside[-1].span])

    def _beside(self, end: int, recipient_end: int) -> tuple[int, ...]:
        """Return the years named right behind a title or behind its recipient."""
        for at in (end, recipient_end):
            named = [
                mention
                for mention in self._periods
                if at and mention.span.start >= at and _BESIDE_YEAR.fullmatch(self._text, at, mention.span.start)
            ]
            if named:
                return _years_of(named)
        return ()


def _years_of(mentions: Sequence[PeriodMention]) -> tuple[int, ...]:
    return tuple(
        year
        for mention in mentions
        for year in range(mention.period.year, (mention.period.last_year or mention.period.year) + 1)
    )
