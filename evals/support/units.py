"""What a number counts. A closed list of the sector's counting units, longest first; other nouns by two syllables.

Source: the counting units of the statistics forms and reports of the sector. Deliberately not the list that the
assistant answers with: an evaluation that shares the tables of what it grades shares their errors.
"""

from __future__ import annotations

import re

from documents.language.text import canonical

_KNOWN = """
vụ, việc|vụ việc|vụ án|vụ|việc dân sự|bị can|bị cáo|bị hại|bị án|bị đơn|đương sự|người bị tạm giữ|người|đối tượng
phạm nhân|trường hợp|kháng nghị|kiến nghị|kháng cáo|kết luận|văn bản|bản án, quyết định|bản án|quyết định|hồ sơ|đơn vị
đơn|tin báo|tố giác|nguồn tin|lượt công dân|lượt|cuộc|phiên tòa, phiên họp|phiên tòa|phiên họp|phiên
bản yêu cầu điều tra|yêu cầu điều tra|bản yêu cầu|yêu cầu|bản|báo cáo|thông báo|chuyên đề|chỉ tiêu|tiêu chí|tập thể
cá nhân|đồng chí|phòng|cán bộ|công chức|kiểm sát viên|điều tra viên|kiểm tra viên|thẩm tra viên|chuyên viên
đảng viên|lớp|bài viết|bài|ý kiến
hội nghị|nhà tạm giữ|buổi|điểm cầu|điểm %|điểm phần trăm|điểm|sáng kiến|bằng khen|giấy khen|huân chương|năm|tháng|ngày
giờ|tuần|lần|khâu|nhóm|nội dung|nhiệm vụ|giải|đồng|%|phần trăm|cơ quan|vi phạm|biện pháp|thành viên|đại biểu|sinh viên
tờ trình|biên chế|kế hoạch|án|mục|cụm|tỉnh|huyện|bị can bị cáo|công dân|thí sinh|đội|tổ|bước|lệnh|đề tài|cơ sở|trại
viện kiểm sát nhân dân|viện kiểm sát|vksnd|vks|đ/c|vt|pvt|ksv|ktv|đtv|viện trưởng|phó viện trưởng|việc|bản kiến nghị
bản kháng nghị|bản kết luận
""".replace("\n", "|")
_ALIASES = {"vụ án": "vụ", "vụ việc": "vụ", "vụ, việc": "vụ", "phần trăm": "%", "điểm phần trăm": "điểm %",
            "bản yêu cầu điều tra": "yêu cầu điều tra", "bản yêu cầu": "yêu cầu", "lượt công dân": "lượt",
            "người bị tạm giữ": "người", "viện kiểm sát nhân dân": "vks",
            "viện kiểm sát": "vks", "vksnd": "vks", "đ/c": "đồng chí", "vt": "viện trưởng",
            "pvt": "phó viện trưởng", "ksv": "kiểm sát viên", "ktv": "kiểm tra viên",
            "đtv": "điều tra viên", "bản kiến nghị": "kiến nghị", "bản kháng nghị": "kháng nghị",
            "bản kết luận": "kết luận"}  # fmt: skip
_UNITS = {canonical(unit): canonical(_ALIASES.get(unit, unit)) for unit in _KNOWN.split("|") if unit}
# Staff: "214 người" says the same as "214 biên chế". Parties of a case are never just persons.
_PERSONS = frozenset(
    map(canonical, ("công chức", "cán bộ", "đồng chí", "cá nhân", "biên chế", "kiểm sát viên", "người", "chiến sĩ"))
)
_ANYBODY = frozenset(map(canonical, ("người", "cá nhân", "đồng chí")))
_CLASSIFIED = frozenset(
    frozenset((canonical(classifier), canonical(noun)))
    for classifier, nouns in (
        ("bản", ("yêu cầu điều tra", "yêu cầu")),
        ("phiên", ("phiên tòa", "phiên họp")),
        ("tin", ("tin báo", "nguồn tin")),
    )
    for noun in nouns
)
# Longest first; a unit ends where its last word does.
_PATTERN = re.compile("(?:" + "|".join(re.escape(unit) for unit in sorted(_UNITS, key=len, reverse=True)) + r")(?!\w)")
_NOUN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?")
_NO_NOUN = frozenset(
    "và của trong so với cho tại ở từ đến do bởi theo như khi là được đã bị thì mà này có không trên dưới hoặc hay để"
    " đạt tăng giảm vượt cùng nên vào ra còn cấp phải đều đang sẽ nào mới".split()
)


def unit_at(plain: str, start: int) -> tuple[str, int]:
    """Return the unit that begins at ``start`` of a canonical text, blanks skipped, and where it ends.

    The unit is empty where nothing is counted.

    Example:
        >>> unit_at("74 vụ án hình sự", 2)
        ('vụ', 8)
    """
    while plain[start : start + 1] == " ":
        start += 1
    known = _PATTERN.match(plain, start)
    if known:
        return _UNITS[known[0]], known.end()
    noun = _NOUN.match(plain, start)
    if noun is None or noun[0].split()[0] in _NO_NOUN:
        return "", start
    words = noun[0].split()
    taken = words[:1] if len(words) > 1 and words[1] in _NO_NOUN else words
    return " ".join(taken), start + len(" ".join(taken))


def is_known(unit: str) -> bool:
    """Tell whether a unit is in the list, so that a number in words before it does count."""
    return unit in _UNITS.values()


def canonical_unit(written: str) -> str:
    """Return the unit that a text names, as ``unit_at`` would find it: "vụ án" gives "vụ"."""
    return unit_at(canonical(written), 0)[0]


def is_counting(unit: str) -> bool:
    """Tell whether a unit counts whole things, so that "1.054" of it can only be a thousand and fifty-four."""
    return unit not in ("", "%", "điểm %", "đồng", "điểm", "năm", "giờ", "kg", "gam", "m", "km", "ha", "lít", "mg")


def same_unit(one: str, two: str) -> bool:
    """Tell whether two canonical units count the same thing.

    Members of staff are persons; a joint unit counts what its first part counts ("phiên tòa, phiên họp"); "bản",
    "phiên" and "tin" are the classifiers of what is otherwise counted by its full name.
    """
    if one == two or one in two.split(", ")[:1] or two in one.split(", ")[:1]:
        return True
    if one in _PERSONS and two in _PERSONS and (one in _ANYBODY or two in _ANYBODY):
        return True
    return frozenset((one, two)) in _CLASSIFIED
