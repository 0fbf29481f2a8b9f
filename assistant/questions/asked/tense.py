"""Whether a question asks for what is planned or for what was done."""

from __future__ import annotations

from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold, has_marks

# A "bảng chỉ tiêu" shows results, and posts are given to an office for good ("được giao bao nhiêu biên chế"); "yêu cầu
# điều tra" and the like are acts of the procuracy, "phải thi hành" a kind of debt, "phải lĩnh án" a sentence, "phải đi"
# a burden, "đạt yêu cầu" a mark: no demands on a unit. Nor is what is demanded of another body ("yêu cầu Cơ quan điều
# tra ...") or in a paper ("kiến nghị yêu cầu khắc phục vi phạm"), nor what contestants put their names down for.
_PLANNED = (
    r"\b(?:(?<!bảng )chỉ tiêu|mục tiêu|phấn đấu"
    r"|(?<!không )(?<!có )(?<!đã )phải(?! thi hành| thads?\b| tha\b| không| lĩnh| chịu| chấp hành| nhận| thu\b| nộp"
    r"| trả| (?:cùng )?liên đới| (?:tiếp tục )?bồi thường| cấp dưỡng| thanh toán| đóng| đền| hoàn trả| quay| hủy| hoãn"
    r"| dừng| sửa| khắc phục| ra tòa| hầu tòa| xử lại| xét xử lại| làm lại| điều tra (?:lại|bổ sung)| đi\b| ngồi| vào"
    r"| ở tù| tù| tiếp nhận)|dự kiến|tối thiểu|(?<!\bnào\b.{0,60})ít nhất|sẽ"
    r"|(?<!(?:thí sinh|đội|học viên|vận động viên|đại biểu|người) )đăng ký"
    r"(?! kết hôn| hộ| kinh doanh| tạm trú| xe| (?:tham )?dự\b| tham gia)"
    r"|(?<!biên chế )được giao(?!(?: \w+){0,2} biên chế)|giao cho|đặt ra|đề ra(?!(?: \w+){0,4} yêu cầu)|thời gian tới"
    r"|(?<!bàn )giao (?=phòng|vksnd|viện|tổ chức|chỉ tiêu|thanh tra|văn phòng|các đơn vị|mỗi đơn vị)"
    r"|kế hoạch năm|nhiệm vụ trọng tâm"
    r"|(?<!thực hiện )(?<!theo )(?<!so với )(?<!số )kế hoạch "
    r"(?=(?:được |đã )?giao\b|đầu năm|đặt|(?:(?:của|cho) (?:[\w–-]+ ){1,9}?)?là (?:bao nhiêu|mấy))"
    r"|(?:đặt|lập|xây dựng|có) kế hoạch (?=bao nhiêu|mấy)"
    r"|(?:đặt|lên|vạch|lập|xây dựng) kế hoạch (?=(?:\w+ ){1,4}(?<!số )(?<!ngày )(?:bao nhiêu|mấy)\b)"
    r"|(?:(?<!ký )(?<!bản )cam kết|hướng (?:tới|đến)|nhắm (?:tới|đến|mốc|mức)) (?=(?:\w+ ){0,3}(?:bao nhiêu|mấy)\b)"
    r"|muốn (?=đạt|có được|tổ chức|mở)"
    r"|có kế hoạch (?=trực tiếp|kiểm sát|tổ chức|ban hành|mở|tuyển|kiểm tra|thực hiện|xây dựng|số hóa)"
    r"|dự định|dự tính|(?<!bình )(?<!nam )"
    r"(?<!quy )(?<!quyết )(?<!giám )(?<!xác )(?<!nhất )(?<!ổn )(?<!khẳng )(?<!nhận )(?<!kiên )"
    r"định (?=mở|tổ chức|làm|kiểm tra|tiến hành|triển khai|xây|thực hiện|đi)|phương hướng|năm tới"
    r"|(?<!đạt )(?<!kiến nghị )(?<!kháng nghị )(?<!bản )(?<!ban hành )(?<!số )(?<!nhiêu )(?<!mấy )"
    r"yêu cầu(?! (?:điều tra|khởi tố|kiểm tra|xác minh|hủy|cung cấp|bổ sung|khắc phục|chấm dứt|bồi thường|giải trình"
    r"|thay đổi|đình chỉ|phục hồi|ra quyết định|giám định|định giá|thu hồi|xử lý vi phạm"
    r"|cơ quan|cqđt|csđt|công an|tòa|tand|chi cục|cục|chấp hành viên|điều tra viên|trại|nhà tạm giữ)))\b"
)
# "đạt 186 % chỉ tiêu", "vượt chỉ tiêu" measure a result against its target.
_MEASURED = (
    r"\b(?:đạt|vượt|hoàn thành|so với)\b.{0,40}\b(?:chỉ tiêu|kế hoạch|mục tiêu)\b"
    r"|\bchỉ tiêu (?:\w+ )?(?:đạt|vượt|hoàn thành)\b"
    r"|\bchỉ tiêu\b.{0,40}\b(?:chưa|không|đã) (?:đạt|hoàn thành)\b"
)
# Without marks "tinh" is the province, which did what follows, and "dat" has two meanings.
_RECKONED = r"|(?<!thống kê )(?<!ước )(?<!tổng )\btính (?=tuyển|mở|tổ chức|làm|xây|đi|thực hiện|cử|bổ nhiệm)"
_RECKONED += r"|\bđặt (?:ra |mức |là )?(?=bao nhiêu|mấy)"
_MARKED = (compiled_regex(canonical(_PLANNED + _RECKONED)), compiled_regex(canonical(_MEASURED)))
# Without marks "dat chi tieu" may set a target or reach it; reaching one is seldom asked in these very words.
_REACHED = fold(_MEASURED).replace(
    "dat|", "dat(?! chi tieu| muc tieu| ke hoach (?:mo|to chuc|kiem sat|truc tiep|tuyen)\\b)|", 1
)
_UNMARKED = (compiled_regex(fold(_PLANNED)), compiled_regex(_REACHED))


# "Phấn đấu vượt bao nhiêu chỉ tiêu": still to be reached, though "đã phấn đấu" is told of what was.
_STRIVES = compiled_regex(r"(?<!\bda )(?:\bphan dau|\bse) (?:\w+ ){0,2}?(?:dat|vuot|hoan thanh)\b")
_RESULT = compiled_regex(r"\b(?:thuc hien|dat duoc|da|ket qua|thuc te|hoan thanh)\b")


def asks_for_result(question: str) -> bool:
    """True if the question has a word for what was done."""
    return _RESULT.search(fold(question)) is not None


def asks_for_plan(question: str) -> bool:
    """True if the question asks for a target or a plan; a target is never given as a result, nor the reverse.

    A question with marks is read with them ("đặt chỉ tiêu" is no "đạt chỉ tiêu"), one without is read without.

    Example:
        >>> asks_for_plan("Năm 2024 Phòng 8 được giao tối thiểu bao nhiêu lượt?")
        True
        >>> asks_for_plan("Phòng 8 đạt bao nhiêu phần trăm chỉ tiêu?")
        False
    """
    marked = has_marks(question)
    planned, measured = _MARKED if marked else _UNMARKED
    text = canonical(question) if marked else fold(question)
    is_measured = measured.search(text) is not None and _STRIVES.search(fold(question)) is None
    return bool(planned.search(text)) and not is_measured
