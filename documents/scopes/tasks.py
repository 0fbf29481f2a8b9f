"""Bodies that are named with a part of their own: told to do something, handling it, counted in passing, elected.

They open no clause, and yet a figure behind them is theirs, or in the case of an election nobody's.
"""

from __future__ import annotations

import re

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.organisations.finding import UnitMention
from documents.types import Span

# "giao Phòng 9 phấn đấu có ít nhất 14 kháng nghị; giao Phòng 10 ...": each task is of the one who is given it.
_TASKED = compiled(
    loosen(r"(?<!\w)(?:giao|phân công|yêu cầu|đề nghị) (?:nhiệm vụ )?(?:cho )?(?:tập thể |lãnh đạo )?$"), re.IGNORECASE
)
# "vụ án do VKSND huyện Vị Thủy thụ lý có 47 bị can": what one office handles, within the report of another.
_BY = compiled(loosen(r"(?<!\w)do $"), re.IGNORECASE)
_HANDLES = compiled(loosen(r" (?:đã |đang )?(?:thụ lý|truy tố|giải quyết)(?!\w)"), re.IGNORECASE)
_TASK_END = compiled(loosen(r"[;.](?=\s|$)|,(?= (?:giao|phân công|yêu cầu|đề nghị)(?!\w))"), re.IGNORECASE)
# "giao Phòng 9: năm tới giữ tỷ lệ 90%; kiểm sát 05 đơn vị; ...": all that is listed behind the colon, up to whoever is
# told something next.
_TASKS = compiled(loosen(r"\s*(?:\([^()]*\)\s*)?(?:,? ?(?:trong|năm|quý) [^:.;]{0,30})?:(?=\s)"), re.IGNORECASE)
_TASKS_END = compiled(loosen(r"\.(?=\s|$)|[;,](?= (?:giao|phân công|yêu cầu|đề nghị)(?!\w))"), re.IGNORECASE)
# Those whom a meeting elects or proposes are spoken about, they do not speak: "bầu VKSND tỉnh A làm ..., VKSND tỉnh B".
_ELECTED = compiled(
    loosen(r"(?<!\w)(?:bầu|cử|suy tôn|bình chọn|nhất trí (?:chọn|giao)|giới thiệu)(?!\w)[^.;]*,\s*$"), re.IGNORECASE
)
_TERM = compiled(loosen(r"\s*(?:\([^)]*\)\s*)?(?:làm|là|giữ (?:vai trò|chức)|đề nghị)\b"), re.IGNORECASE)
# "nhiều nhất là VKSND khu vực 7 (46 phiên tòa)": the bracket behind a name counts for it, wherever it stands.
_COUNTED = compiled(loosen(r"\s*\((?!năm )(?:[^()\d]{0,20} )?\d[\d.,/]*(?:%| [^\W\d]{2})[^()]*\)"), re.IGNORECASE)
# "nhất là ở VKSND khu vực 7, nơi còn thiếu 6 biên chế"
_WHERE = compiled(loosen(r"\s*,\s*nơi [^,;.()]*"), re.IGNORECASE)
# "VKSND tỉnh A hợp nhất với VKSND tỉnh B thành VKSND tỉnh C mới, gồm 16 phòng"
_FORMED = compiled(loosen(r"(?<!\w)(?:hợp nhất|sáp nhập|sắp xếp)(?!\w)[^.;]*(?<!\w)thành (?:lập )?$"), re.IGNORECASE)
_CONSISTS = compiled(loosen(r"(?: mới)?(?: \(mới\))?,? (?:gồm|có|với)(?: có)?(?= \d)"), re.IGNORECASE)
# "Viện trưởng VKSND khu vực 2 A cho biết, ... đơn vị thụ lý 214 vụ": who heads an office speaks of it as "đơn vị".
HEADS = "viện trưởng|trưởng phòng|chánh văn phòng|chánh thanh tra"
_HEAD_OF = compiled(loosen(rf"(?<!\w)(?:{HEADS}|trưởng|chánh)(?: các)? ?$"), re.IGNORECASE)
_OF_OWN = compiled(
    loosen(
        r"[^.;:]{0,50}?(?<!\w)(?:cho biết|cho hay|nêu|báo cáo|chia sẻ|trình bày|tham luận|phát biểu|thông tin"
        r"|khẳng định)(?!\w)(?:[^.]|\.(?=\d))*?(?:[,;:]|cho biết|rằng|thì)\s+"
        r"(?:(?:trong|từ) [^,;.]{1,30} )?(?=đơn vị (?!khác|nào|phối|cấp|trong|thuộc)\w"
        r"|(?:phòng|văn phòng|thanh tra) (?:đã|cũng|tiếp tục|còn|chỉ|luôn|đang)(?!\w))"
    ),
    re.IGNORECASE,
)
# "Theo (đồng chí) Viện trưởng VKSND khu vực 6, trong quý đơn vị tư vấn 94 vụ việc"
_CITES = compiled(loosen(rf"(?:^|[.;]\s+)\W*theo (?:(?:đồng chí|đ/c|ông|bà) )?(?:{HEADS}) $"), re.IGNORECASE)
_OF_CITED = compiled(
    loosen(r"[^.;:,]{0,50},[^.;:]{0,60}?(?=(?<!các )(?<!\w)đơn vị (?!khác|nào|phối|cấp|trong|thuộc)\w)"), re.IGNORECASE
)
_STILL_OWN = compiled(
    loosen(
        r"(?:(?!(?<!\w)(?:VKS\w*|viện kiểm sát|phòng \d|huyện|thị xã|khu vực)(?!\w))[^.;])*?"
        r"(?<!các )(?<!hai )(?<!ba )(?<!nhiều )(?<!\d )(?<!\w)đơn vị(?! (?:khác|nào|cấp|phối|trong))(?!\w)"
    ),
    re.IGNORECASE,
)
_SENTENCE_STOP = compiled(r"[.!?…](?=\s|$)")
_REACH, _NEAR = 120, 60  # characters before a name that can decide about it


def end_of_task(text: str, named: Span) -> int:
    """Return the offset up to which a body is told what to do, or said to handle; 0 where it is neither."""
    low = max(0, named.start - _NEAR)
    handles = _BY.search(text, low, named.start) and _HANDLES.match(text, named.end)
    if not (handles or _TASKED.search(text, low, named.start)):
        return 0
    listed = not handles and _TASKS.match(text, named.end) is not None
    end = (_TASKS_END if listed else _TASK_END).search(text, named.end)
    return end.start() if end else len(text)


def is_elected(text: str, named: Span) -> bool:
    """Tell whether a meeting elects or proposes a body, so that it is spoken about and does not speak."""
    elected = _ELECTED.search(text, max(0, named.start - _REACH), named.start)
    return elected is not None and _TERM.match(text, named.end) is not None


def is_formed(text: str, named: Span) -> bool:
    """Tell whether a body is what others were merged into, and is described behind its name."""
    formed = _FORMED.search(text, max(0, named.start - _REACH), named.start)
    return formed is not None and _CONSISTS.match(text, named.end) is not None


def told_by_head(text: str, mention: UnitMention) -> int:
    """Return the offset from which the head of an office or department tells of it as "đơn vị"; 0 where none does."""
    named = mention.span
    if not (mention.unit.locality or mention.unit.department):
        return 0
    if not _HEAD_OF.search(text, max(0, named.start - _NEAR), named.start):
        return 0
    cited = _CITES.search(text, max(0, named.start - _NEAR), named.start)
    told = _OF_OWN.match(text, named.end) or (cited and _OF_CITED.match(text, named.end))
    return told.end() if told else 0


def end_of_telling(text: str, at: int) -> int:
    """Return the offset up to which the head of an office tells of it: as long as the next sentence has "đơn vị"."""
    end = _SENTENCE_STOP.search(text, at)
    while end and (goes_on := _STILL_OWN.match(text, end.end())):
        end = _SENTENCE_STOP.search(text, goes_on.end())
    return end.start() if end else len(text)


def end_of_aside(text: str, named: Span) -> int:
    """Return the offset up to which what is said in passing right behind a name counts for it; 0 for nothing."""
    aside = _COUNTED.match(text, named.end) or _WHERE.match(text, named.end)
    return aside.end() if aside else 0
