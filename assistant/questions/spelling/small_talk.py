"""What is said to the assistant and asks nothing: greetings, thanks, "ok", "sai rồi", who it is.

Searched for, such a line fits a sentence that holds its words ("cảm ơn sự quan tâm của lãnh đạo ..."), which answers
nothing. Only a text that is small talk from end to end counts: whatever else it holds is a question.
"""

from __future__ import annotations

from enum import StrEnum

from assistant.types import Turn
from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold, has_marks, normalise


class SmallTalk(StrEnum):
    """What somebody says who asks nothing."""

    GREETING = "greeting"
    THANKS = "thanks"
    FAREWELL = "farewell"
    ASSENT = "assent"
    HELP = "help"
    DISPLEASURE = "displeasure"


_LONGEST = 80  # characters
_WHO = (
    r"(?:em|minh|toi|anh(?: chi)?|chi|ban|bac|dong chi|cac (?:anh chi|ban|dong chi)|moi nguoi|ca nha|tro ly(?: ao)?|bot"
    r"|ad|admin)"
)
_IT = r"(?:ban|may|bot|ad|admin|tro ly(?: ao)?|dong chi)"
_END = r"(?: (?:a|nhe|nha|nhi|nhieu|rat nhieu|lam|qua|roi|vay|day|oi|truoc|da|the|voi|that))*"
_GREETING = (
    rf"(?:da )?(?:{_WHO} )?(?:xin |kinh |xin kinh )?chao(?: buoi (?:sang|trua|chieu|toi))?(?: {_WHO}){{0,2}}"
    rf"|(?:hello|hi|hey|alo)(?: {_WHO}| there)?|good (?:morning|afternoon|evening)"
)
_THANKS = (
    rf"(?:(?:da|vang|ok|oke|u|the thoi) )*(?:{_WHO} )?(?:(?:xin )?(?:tran trong|chan thanh|rat|vo cung) |xin )?"
    r"(?:cam on|cam ta|da ta|thanks?|thank you|tks)"
    rf"(?: (?:so much|very much|nhieu))?(?: {_WHO})?"
)
_FAREWELL = rf"(?:{_WHO} )?(?:xin )?(?:chao )?(?:tam biet|bye(?: bye)?|goodbye|hen gap lai)(?: {_WHO})?"
_ASSENT = (
    r"(?:da |vang |u )?(?:ok|oke|okay|okie|vang|da|duoc|dong y|nhat tri|dung|chinh xac|chuan|hieu|da hieu|ro|da ro|tot"
    rf"|hay|gioi|tuyet(?: voi)?|on)(?: (?:day|lam|qua|roi|vay))*(?: {_WHO})?"
)
_HELP = (
    rf"{_IT} la (?:ai|gi)|{_IT} ten(?: la)? gi|gioi thieu (?:ve )?(?:ban than|{_IT})"
    rf"|{_IT} (?:co the )?(?:lam|giup|ho tro|tra loi)(?: duoc)? (?:nhung )?(?:gi|viec gi|cau hoi nao)"
    rf"(?: cho {_WHO}| duoc)?"
    r"|help|(?:xin |can )?(?:tro giup|giup do|huong dan(?: su dung)?)|(?:(?:cach )?(?:su )?dung|hoi) (?:nhu )?the nao"
    r"|(?:toi |minh |em )?(?:co the |nen )?hoi (?:duoc )?(?:nhung )?gi"
)
# Insults are met as politely as "sai rồi": somebody did not get what was looked for.
_DISPLEASURE = (
    rf"(?:cau )?(?:{_IT} )?(?:tra loi )?(?:(?:bi )?(?:sai|nham)|(?:khong|chua) (?:dung|chinh xac|tot))(?: het| be bet)?"
    rf"|(?:do |thang |{_IT} )?(?:that |qua |rat )?(?:ngu(?: ngoc| dot)?|dot(?: nat)?|te|do|do te|kem|vo dung|vo ich"
    r"|chan)(?: vai)?|d[mk]m?|vcl|vl|cut(?: di)?|im di|cam mom"
)
# Bare letters are read as courtesy; letters with marks only where they spell it: "dũng" is no "đúng", "chấn" no "chán".
_SPELT = frozenset(
    canonical(
        "mình tôi chị bạn bác đồng chí các mọi người cả nhà trợ lý ảo mày ạ nhé nhỉ nhiều rất lắm quá rồi vậy"
        " đấy đây ơi trước đã thế với thật dạ kính chào buổi sáng trưa chiều tối trân trọng chân thành vô cùng"
        " cảm cám ơn tạ tạm biệt hẹn gặp lại vâng ừ được đồng ý nhất trí đúng chính xác chuẩn hiểu rõ tốt giỏi"
        " tuyệt vời ổn là gì tên giới thiệu về bản thân có thể làm giúp hỗ trợ trả lời những việc câu hỏi nào"
        " đỡ hướng dẫn sử dụng cách dùng như cần bị nhầm không chưa hết bét đồ thằng ngốc dốt nát tệ dở kém"
        " ích chán vãi đm đmm đkm cút đi câm mồm"
    ).split()
)
_SAID = {
    talk: compiled_regex(rf"(?:{pattern}){_END}")
    for talk, pattern in (
        (SmallTalk.GREETING, _GREETING),
        (SmallTalk.THANKS, _THANKS),
        (SmallTalk.FAREWELL, _FAREWELL),
        (SmallTalk.ASSENT, _ASSENT),
        (SmallTalk.HELP, _HELP),
        (SmallTalk.DISPLEASURE, _DISPLEASURE),
    )
}
_SIGNS = compiled_regex(r"[^\p{L}\p{M}\p{N}]+")
_BREAK = compiled_regex(r"[,.;:!?\n]+")


def small_talk(text: str) -> SmallTalk | None:
    """Return what kind of small talk ``text`` is, by what it says last; None where it may ask something.

    Example:
        >>> small_talk("Dạ vâng, em cảm ơn ạ!"), small_talk("Chào anh, Phòng 8 có mấy kháng nghị?")
        (<SmallTalk.THANKS: 'thanks'>, None)
    """
    if len(text) > _LONGEST:
        return None
    clauses = [said for part in _BREAK.split(normalise(text)) if (said := _SIGNS.sub(" ", part).strip())]
    found = [_kind(said) for said in clauses]
    return found[-1] if found and None not in found else None


def without_small_talk(history: tuple[Turn, ...]) -> tuple[Turn, ...]:
    """Return a conversation without its small talk and what was said to it: the next question goes on before it."""
    left: list[Turn] = []
    is_dropped = False
    for turn in history:
        if turn.role == "user":
            is_dropped = small_talk(turn.content) is not None
        if not is_dropped:
            left.append(turn)
    return tuple(left)


def _kind(said: str) -> SmallTalk | None:
    if any(has_marks(word) and word not in _SPELT for word in canonical(said).split()):
        return None
    return next((talk for talk, pattern in _SAID.items() if pattern.fullmatch(fold(said))), None)
