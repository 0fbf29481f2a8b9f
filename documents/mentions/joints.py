"""What stands between an office and the name of who holds it, or between two names of a list."""

from __future__ import annotations

import re

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.mentions.address import ADDRESS, CUE

# "A (nguyên Trưởng phòng 7), B và C": what is told of one in brackets ends before the next.
LISTED = compiled(loosen(rf"\s*(?:\(?[^();:.]*\)\s*)?(?:,|và|cùng|,\s*và|;)\s*(?:{ADDRESS}\s*)?"), re.IGNORECASE)
# "Giảng viên gồm ông A, Trưởng phòng; bà B, chuyên viên; và ông C": what heads a list, and what parts its people.
HEADED = compiled(loosen(r"(?<!\w)gồm(?: có)?(?!\w)"), re.IGNORECASE)
ITEM = compiled(loosen(rf"[^;:.]{{0,120}};\s*(?:(?:và|cùng) )?(?:các )?{CUE}\s*"), re.IGNORECASE)
# Between an office and the name that follows it: "Trưởng phòng 7 là đồng chí ...", "các Phó Viện trưởng: ...", and with
# what narrows the office "Kiểm tra viên giúp việc là đồng chí ...", "VKSND khu vực 9 (địa bàn cũ) là đồng chí ...".
INTRODUCED = compiled(
    loosen(
        # ... not "được Thủ tướng Chính phủ tặng Bằng khen là đồng chí ...": who gives is another
        rf"\s*(?:\([^()]{{1,60}}\)|(?:(?!(?:tặng|trao|khen|công|biểu|tuyên)(?!\w))[^\W\d]+ ){{0,4}}[^\W\d]+)"
        rf" (?:(?:hiện nay |nay )?là|[–-])"
        rf" (?:các |hai )?{ADDRESS}\s*:?\s*"
        # "Thư ký Đại hội: đồng chí ...", "Trưởng ban Giám khảo: ..."
        rf"|\s*(?:của )?(?:đoàn|tổ|ban|hội nghị|cuộc họp|phiên họp|buổi lễ|lớp|đại hội|hội thi|cuộc thi"
        rf"|giám khảo|tổ chức)"
        rf"(?: (?:kiểm sát|kiểm tra|công tác|hội thi|giám khảo|tổ chức))?\s*:\s*(?:{ADDRESS}\s*)?"
        # "02 Phó Trưởng phòng (đồng chí A và đồng chí B)", "Trưởng phòng 9 (đồng chí A)"
        rf"|(?:\s*\d{{1,2}})?\s*\(\s*(?:(?:là|gồm) )?(?:(?:các |hai )?{ADDRESS}\s*:?\s*)?"
        # what stands between the office and the name of a signature
        rf"|\s*[:/]?\s*(?:\(?đã ký\)?|\(ký\))\s*[:/]?\s*"
        rf"|\s*(?:thường trực|chuyên trách|thứ nhất)\s*[:,]?\s*{ADDRESS}\s*"
        rf"|\s*(?:(?:hiện nay |nay )?là:?\s|gồm(?: có)?:?\s|[:/–-]\s*)?(?:(?:các |hai )?{ADDRESS}\s*:?\s*)?"
    ),
    re.IGNORECASE,
)
# "Phụ trách Cụm có đồng chí ...", "Phụ trách Cụm, đồng chí ...": of an office that opens its clause.
OPENED = compiled(loosen(rf"\s*(?:thi đua )?(?:số \d+ )?(?:có|,) {CUE}\s*"), re.IGNORECASE)
# "(sinh năm 1976, dân tộc Tày)" between a name and its office.
BORN = compiled(loosen(r"\s*\((?:sinh|SN|dân tộc|quê)[^()|]{1,60}\)"), re.IGNORECASE)
# "Ông A và bà B là Phó Trưởng phòng": what both are.
BOTH = compiled(loosen(r"\s*(?:(?:cùng|đều|hiện) )*(?:là|làm|giữ)(?!\w)"), re.IGNORECASE)
# "Ủy viên Ban Chấp hành Đảng bộ tỉnh, Viện trưởng": a title that is no office stands before one that is.
OTHER_TITLE = compiled(
    loosen(r"(?:ủy viên|thành viên|đại biểu|thường vụ) (?:(?!đồng chí|ông |bà )[^,;.:()|]){2,70},\s*(?=[^\W\d])"),
    re.IGNORECASE,
)
OPENS = compiled(r"(?:^|[.;:,])\s*$")
# "KT. VIỆN TRƯỞNG, PHÓ VIỆN TRƯỞNG": who signs for somebody does not hold that office.
FOR_ANOTHER = compiled(r"(?<!\w)(?:KT|TL|TUQ|T/L|K/T|T\.U\.Q)\.?\s*$")
# "Khuyết Viện trưởng, Phó Viện trưởng Chu Văn A điều hành": nobody holds what is vacant.
VACANT = compiled(
    loosen(r"(?<!\w)(?:khuyết|thiếu|chưa (?:kiện toàn|bổ nhiệm|có))(?: (?:vị trí|chức danh|chức vụ|chức))?\s+$"),
    re.IGNORECASE,
)
# "Viện trưởng VKSND huyện, đồng chí Chu Văn A cho biết": behind a comma, the name needs its "đồng chí".
HELD_BY = compiled(loosen(rf"\s*,\s*(?:{CUE}|anh|chị|cô)\s*"), re.IGNORECASE)
CUED_BEHIND = compiled(loosen(rf"\s*[,;:–-]\s*{CUE}\s*:?\s*"), re.IGNORECASE)
APPOSED = compiled(
    loosen(
        r"\s*(?:(?:,\s*)?(?:hiện |hiện nay |nay )?(?:là|làm|giữ chức vụ|giữ chức|giữ cương vị|với cương vị)(?!\w)"
        r"|,?\s*nguyên là|,?\s*(?:người (?:vừa |mới )?)?(?:được|do(?! ai)) [^,.;]{0,40}?"
        r"(?:bổ nhiệm|giữ chức vụ|giữ chức|làm|bầu làm)"
        r"(?: (?:giữ chức vụ|giữ chức|làm))?|,?\s*được phân công|[,(–—-])\s*"
    ),
    re.IGNORECASE,
)
FURTHER = compiled(
    loosen(
        r"\s*(?:,\s*(?:và|kiêm|đồng thời(?: là)?)|[,(]|–|-|/|kiêm|đồng thời là|và"
        # "Thư ký Đoàn là Kiểm tra viên Lê Thị A"
        r"|(?:của )?(?:đoàn|tổ|hội nghị|cuộc họp)(?: (?:kiểm sát|kiểm tra|công tác|xác minh))? là)?"
        r"\s*(?:được phân công )?"
        # "Phó Viện trưởng làm Trưởng đoàn", "Viện trưởng ... đến nhận công tác và giữ chức Trưởng phòng"
        r"(?:(?:đến |về )?(?:nhận công tác|nhận nhiệm vụ|công tác)[^,.;:]{0,40}? (?:và|,) )?"
        r"(?:(?:được )?(?:cử|bổ nhiệm|điều động|luân chuyển) )?"
        r"(?:(?:là |làm )?thành viên(?: đoàn)?(?: kiêm |, kiêm |, )"
        r"|làm |giữ chức vụ |giữ chức |là (?:đồng chí |đ/c |ông |bà )?)?"
    ),
    re.IGNORECASE,
)
# "..., thư ký Đoàn là Kiểm tra viên Lê Thị A": the office is of who is named next, not of whoever stands before it.
OF_NEXT = compiled(
    loosen(r"\s*(?:của )?(?:đoàn|tổ)(?: (?:kiểm sát|kiểm tra|công tác|xác minh))? là(?!\w)"), re.IGNORECASE
)
# "Vụ trưởng Vụ Thi đua - Khen thưởng VKSND tối cao": a body without a short form may stand between.
OF = compiled(
    loosen(r"\s*(?:(?:của|thuộc|tại|-|–)\s*)?(?:(?:Vụ|Cục|Viện|Trường|Phòng|Ban) [^,.;:()]{2,60}? )?"), re.IGNORECASE
)
# In "khen thưởng của Chủ tịch nước: đồng chí ..." the office is another's, not in "của Kiểm sát viên Lâm Văn A".
OWNED = compiled(loosen(r"(?<!\w)(?:của|bởi|do|theo|thay) $"), re.IGNORECASE)
