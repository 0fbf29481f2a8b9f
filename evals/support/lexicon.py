"""Words that the support checker weighs: those that carry nothing, those that mean the same, those that exclude.

Written for the checker alone, from the operators of the mutation benchmark and from official usage; the assistant's
own tables are not used, so that an error in them cannot hide here.
"""

from __future__ import annotations

import re

from documents.language.text import canonical

_FUNCTION = """
và của là có các những cho tại ở từ đến do bởi theo như khi được đã bị thì mà này đó với trong ngoài về vào ra trên dưới
cùng cũng nên để trước sau còn gồm bao nhiêu một số ông bà đồng chí đ c nêu rõ trực tiếp hiện đang sẽ vẫn rằng tổng
lượng việc công tác kết quả đơn vị thực hiện tiến hành đạt mức tỷ lệ khoảng hơn gần trên dưới trong đó ngày tháng năm
đối lên xuống thêm nữa lại qua nhằm phải cần ngay cả riêng toàn bộ mới hai cấp so kỳ cùng ngành tổ chức thời gian
mười mươi mốt lăm bốn sáu bảy tám chín trăm nghìn rưỡi linh phần
tặng trao nhận ký kể nhân dân đồng thời hoặc hay bằng gì thuộc giữ chức vụ làm cộng
"""
FUNCTION_WORDS = frozenset(canonical(_FUNCTION).split())

# Each row says the same in several ways; the first is what the others are turned into.
_SAME = (
    ("viện kiểm sát", "viện kiểm sát nhân dân", "vksnd", "vks", "viện ksnd", "ksnd", "ngành kiểm sát"),
    ("tòa án", "tòa án nhân dân", "tand", "tòa"),
    ("kiểm sát viên", "ksv"),
    ("kiểm tra viên", "ktv"),
    ("kế hoạch", "kh"),
    ("điều tra viên", "đtv"),
    ("cơ quan điều tra", "cqđt", "cơ quan cảnh sát điều tra", "cơ quan csđt"),
    ("bộ luật hình sự", "blhs"),
    ("bộ luật tố tụng hình sự", "bltths"),
    ("bộ luật dân sự", "blds"),
    ("bộ luật tố tụng dân sự", "blttds"),
    ("tố tụng hình sự", "tths"),
    ("tố tụng dân sự", "ttds"),
    ("tố tụng hành chính", "tthc"),
    ("kiểm sát hoạt động tư pháp", "kshđtp"),
    ("biện pháp ngăn chặn", "bpnc"),
    ("khiếu nại tố cáo", "khiếu nại, tố cáo", "kntc"),
    ("tiếp công dân", "tcd"),
    ("thi hành án hành chính", "thahc"),
    ("thi hành án", "tha"),
    ("kinh doanh thương mại", "kinh doanh, thương mại", "kdtm"),
    ("hội đồng nhân dân", "hđnd"),
    ("công nghệ thông tin", "cntt"),
    ("chuyển đổi số", "cđs"),
    ("thi đua khen thưởng", "thi đua, khen thưởng", "tđkt"),
    ("lao động tiên tiến", "lđtt"),
    ("tạm giữ tạm giam", "tạm giữ, tạm giam", "tgtg"),
    ("ủy ban kiểm sát", "ubks"),
    ("an ninh quốc gia", "anqg"),
    ("trật tự xã hội", "ttxh"),
    ("ban chỉ đạo", "bcđ"),
    ("viện kiểm sát cấp cao", "viện kiểm sát nhân dân cấp cao", "vksnd cấp cao", "vksndcc"),
    ("viện kiểm sát quân sự", "vksqs"),
    ("tòa án nhân dân tối cao", "tòa án tối cao", "tandtc"),
    ("khắc phục", "sửa chữa"),
    ("xong", "dứt điểm"),
    ("tập huấn", "bồi dưỡng"),
    ("phổ biến", "tuyên truyền"),
    ("giúp", "hỗ trợ"),
    ("tăng cường", "đẩy mạnh"),
    ("tăng", "cao hơn", "nhiều hơn", "lớn hơn"),
    ("giảm", "thấp hơn", "ít hơn", "nhỏ hơn"),
    (
        "viện kiểm sát tối cao",
        "viện kiểm sát nhân dân tối cao",
        "vksnd tối cao",
        "vksndtc",
        "vkstc",
        "viện ksnd tối cao",
    ),
    ("đồng chí", "đ/c"),
    ("thụ lý", "tiếp nhận thụ lý", "tiếp nhận"),
    ("ban hành", "phát hành", "ra"),
    ("kiểm sát điều tra", "ksđt"),
    ("kiểm sát xét xử", "ksxx"),
    ("điều tra bổ sung", "đtbs"),
    ("phúc thẩm", "cấp phúc thẩm"),
    ("thực hành quyền công tố", "thqct"),
    ("nguồn tin về tội phạm", "tố giác tin báo về tội phạm", "nguồn tin", "tin báo tố giác"),
    ("thi hành án dân sự", "thads"),
    ("thi hành án hình sự", "thahs"),
    ("hôn nhân gia đình", "hôn nhân và gia đình", "hngđ"),
    ("ủy ban nhân dân", "ubnd"),
    ("văn phòng", "vpth", "văn phòng tổng hợp"),
    ("viện trưởng", "vt"),
    ("thủ tướng", "thủ tướng chính phủ"),
    ("xếp thứ nhất", "dẫn đầu", "đứng thứ nhất"),
    ("phó viện trưởng", "pvt"),
    ("thành phố", "tp", "t.p"),
    ("hồ chí minh", "hcm", "tphcm"),
    ("phòng", "p"),
    ("chủ trì", "điều hành"),
    ("tham dự", "dự", "có mặt"),
    ("trao tặng", "tặng", "trao", "tặng thưởng"),
    ("bảo đảm", "đảm bảo"),
    ("hội nghị", "cuộc họp", "buổi họp"),
    ("chấp nhận", "tiếp thu", "đồng ý"),
    ("kết thúc", "hoàn thành", "xong"),
    ("lãnh đạo", "đứng đầu", "phụ trách"),
    ("người", "cá nhân"),
    ("án", "vụ án"),
    ("xét xử", "xử", "đưa ra xét xử"),
    ("phát biểu", "trình bày", "đọc"),
    ("khen thưởng", "thưởng", "biểu dương"),
    ("hình thành", "thành lập", "ra đời"),
    ("chiến sĩ thi đua ngành", "chiến sĩ thi đua ngành kiểm sát", "chiến sĩ thi đua ngành kiểm sát nhân dân"),
    ("bổ nhiệm", "giữ chức", "giữ chức vụ"),
)
_DROPPED = ("hai cấp", "2 cấp")  # a total over both levels, said or left out alike
_REWRITES = {canonical(phrase): "" for phrase in _DROPPED} | {
    canonical(other): canonical(row[0])
    for row in _SAME
    for other in row  # the name itself, too: "xét xử" must not become "xét xét xử" by way of "xử"
}
_REWRITE = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, _REWRITES), key=len, reverse=True))})(?!\w)")

# Whoever says one says not the other; longer entries go before those that they contain.
_EXCLUSIVE = {
    "act": "khởi tố|truy tố|xét xử|điều tra|thụ lý|giải quyết|tạm giữ|tạm giam|tạm đình chỉ|đình chỉ|thi hành án"
    "|trả hồ sơ|phê chuẩn|bắt|hủy|sửa án|sửa|y án|chấp nhận|bác",
    "remedy": "kháng nghị|kiến nghị|kháng cáo|yêu cầu điều tra|kết luận|thông báo rút kinh nghiệm",
    "instance": "sơ thẩm|phúc thẩm|giám đốc thẩm|tái thẩm",
    "party": "bị can|bị cáo|bị hại|bị đơn|nguyên đơn|phạm nhân",
    "role": "phó viện trưởng|viện trưởng|phó trưởng phòng|trưởng phòng|phó chánh văn phòng|chánh văn phòng"
    "|phó chánh thanh tra|chánh thanh tra|phó vụ trưởng|vụ trưởng|cụm trưởng|cụm phó|phó bí thư|bí thư"
    "|phó chủ tịch|chủ tịch|phó chánh án|chánh án|phó giám đốc|giám đốc",
    "rank": "sơ cấp|trung cấp|cao cấp",
    "level": "vksnd tối cao|vksnd cấp cao|tối cao|cấp cao|cấp tỉnh|cấp huyện|khu vực|quân sự",
    "body": "viện kiểm sát|tòa án|cơ quan điều tra|công an|thi hành án dân sự|ủy ban nhân dân|hội đồng nhân dân"
    "|thanh tra|văn phòng",
    "field": "hình sự|dân sự|hành chính|kinh doanh thương mại|lao động|hôn nhân gia đình|ma túy|kinh tế|an ninh",
    "direction": "tăng|giảm",
    "quantifier": "một số|phần lớn|đa số|tất cả|toàn bộ|một phần|mọi|hầu hết",
    "award": "huân chương|cờ thi đua|bằng khen|giấy khen|chiến sĩ thi đua cơ sở|chiến sĩ thi đua ngành"
    "|lao động tiên tiến|lao động xuất sắc|kỷ niệm chương",
    "class": "hạng nhất|hạng nhì|hạng ba",
    "giver": "chủ tịch nước|thủ tướng|chính phủ|viện trưởng viện kiểm sát tối cao"
    "|viện trưởng viện kiểm sát tỉnh|viện trưởng viện kiểm sát thành phố|chủ tịch ủy ban nhân dân",
    "prize": "giải nhất|giải nhì|giải ba|giải khuyến khích",
    "aim": "vượt chỉ tiêu|đạt chỉ tiêu|chưa đạt|không đạt|được giao",
    "detention": "trại tạm giam|nhà tạm giữ|trại giam",
    "surprise": "đột xuất|định kỳ",
    "kind": "trực tuyến|lưu động|trọng điểm|phòng ngừa|số hóa",
    "place": "thứ nhất|thứ hai|thứ ba|thứ tư|thứ năm",
    "reach": "ngang cấp|trên cấp",
    "versus": "so với cùng kỳ|so với kế hoạch|so với chỉ tiêu|so với yêu cầu",
}
GROUP_OF = {canonical(term): group for group, terms in _EXCLUSIVE.items() for term in terms.split("|")}
EXCLUSIVE = re.compile(
    rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, GROUP_OF), key=len, reverse=True))})(?!\w)(?! {canonical('đổi')})"
)

NEGATION = re.compile(canonical(r"(?<!\w)(?:không còn|không|chưa|chẳng|không hề)(?!\w)(?! (?:quá|dưới|vượt|phải|chỉ))"))
PLAN = re.compile(
    canonical(
        r"(?<!\w)(?:phấn đấu|dự kiến|sẽ|đề ra|mục tiêu|(?<!đạt )(?<!vượt )(?<!các )(?<!so với )(?<!\d )chỉ tiêu(?!:)"
        r"|đặt ra|(?<!số )đăng ký(?! (?:kinh doanh|biến động|đất|kết hôn|xe))|định hướng|giao chỉ tiêu"
        r"|(?<!bản )(?<!kiến nghị )yêu cầu(?! (?:điều tra|khởi tố|kiểm tra|xác minh|tại)))(?!\w)"
    )
)
DECIDED = re.compile(canonical(r"(?<!\w)(?:dự kiến|đề nghị|đề xuất|đang xem xét|sẽ|phấn đấu)(?!\w)(?! xét)"))
SUPERLATIVE = re.compile(
    canonical(
        r"(?<!\w)(?:duy nhất|đầu tiên|dẫn đầu|cao nhất|thấp nhất|nhiều nhất|ít nhất|lớn nhất|tốt nhất|toàn quốc"
        r"|cả nước|toàn bộ|tất cả|trên toàn tỉnh|100%)(?!\w)"
    )
)
# Each of them says that nothing is left out.
ALL = frozenset(map(canonical, ("tất cả", "toàn bộ", "mọi", "100%")))
# What is told behind one of these is wanted, not done; "kiến nghị yêu cầu ..." tells what was wanted, too.
WANTED = re.compile(
    canonical(
        r"(?<!\w)(?:yêu cầu|đề nghị|chỉ đạo|quán triệt|lưu ý|phấn đấu|dự kiến|sẽ|cần|(?:trong )?thời gian tới|mục tiêu"
        r"|nhiệm vụ trọng tâm|phương hướng|đặt ra|đề ra|giao)(?!\w)(?! điều tra)"
    )
)
CAUSE = re.compile(canonical(r"(?<!\w)(?:do|vì|bởi|nhờ|nguyên nhân|dẫn đến|khiến|làm cho)(?!\w)"))
LEAD_IN = re.compile(
    canonical(
        r"^(?:theo (?:báo cáo|thống kê|số liệu|kết quả|tài liệu)(?: [^,:]{0,60})?[,:]\s*|được biết,?\s*|cụ thể[,:]?\s*"
        r"|kết quả cho thấy[,:]?\s*|bên cạnh đó,?\s*|ngoài ra,?\s*|đồng thời,?\s*|qua đó,?\s*|như vậy,?\s*)"
    )
)


# "vượt 3,3% so với chỉ tiêu" says that the target was passed as "vượt chỉ tiêu 3,3%" does.
_PASSED = re.compile(canonical(r"vượt (\d[\d.,]* ?%?) so với (chỉ tiêu)"))


def unify(plain: str) -> str:
    """Return a canonical text with abbreviations and closed synonyms in one wording; offsets do not survive.

    Example:
        >>> unify("vksnd tỉnh tiếp nhận 74 vụ")
        'viện kiểm sát tỉnh thụ lí 74 vụ'
    """
    return _REWRITE.sub(lambda match: _REWRITES[match[0]], _PASSED.sub(r"vượt \2 \1", plain))
