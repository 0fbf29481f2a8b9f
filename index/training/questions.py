"""Questions made by rule: what a sentence states is replaced by the word that asks for it."""

from __future__ import annotations

from random import Random

import regex

_NAME = r"\p{Lu}\p{L}*(?:[ ]\p{Lu}\p{L}*)+"
# What is asked for, and the words that may ask.
_ASKED = tuple(
    (regex.compile(pattern), tuple(words.split("|")))
    for pattern, words in (
        (r"(?:vào |trong )?năm (?:19|20)\d\d\b", "năm nào|khi nào|vào năm nào|vào thời gian nào"),
        (
            r"(?:vào |hôm |từ )?(?:sáng |chiều |tối )?(?:ngày )?\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?\b",
            "ngày nào|khi nào|lúc nào",
        ),
        (r"\b\d[\d.,]*(?=[ ]\p{Ll})", "bao nhiêu|mấy|số lượng bao nhiêu"),
        (rf"(?<=\b(?:tại|ở)[ ]){_NAME}", "đâu|nơi nào|địa phương nào"),
        (rf"(?<=\p{{Ll}}[ ]){_NAME}", "ai|gì|nào|đơn vị nào|người nào"),
        (r"\b(?:do|vì|bởi|nhờ) \p{Ll}", "vì sao|tại sao|do đâu"),
    )
)
_REACH = (2, 8)  # words kept on either side of what is asked for, least and most
_FRAMES = ("{}", "{}", "{}", "{}?", "cho biết {}", "{} là bao nhiêu", "{} là gì", "{} như thế nào", "có phải {} không")


def ask(sentence: str, random: Random) -> str:
    """Return a question that ``sentence`` answers, in the words of the sentence; short and not always grammatical.

    A sentence without anything that the rules can ask for is framed as a whole.
    """
    found = [(match, words) for pattern, words in _ASKED for match in pattern.finditer(sentence)]
    if not found:
        return random.choice(_FRAMES).format(excerpt(sentence, random))
    match, words = random.choice(found)
    before = sentence[: match.start()].split()[-random.randint(*_REACH) :]
    after = sentence[match.end() :].split()[: random.randint(*_REACH)]
    asked = random.choice(words)
    if random.random() < 0.3:  # Vietnamese asks at the place of the answer, or puts the question word last
        return " ".join([*before, *after, asked])
    return " ".join([*before, asked, *after])


def excerpt(sentence: str, random: Random, *, most: int = 16) -> str:
    """Return 3 to ``most`` words of a sentence: a stretch of it, or single words in their order."""
    words = sentence.split()
    kept = min(len(words), random.randint(3, most))
    if random.random() < 0.4:
        start = random.randint(0, len(words) - kept)
        return " ".join(words[start : start + kept])
    return " ".join(words[at] for at in sorted(random.sample(range(len(words)), kept)))
