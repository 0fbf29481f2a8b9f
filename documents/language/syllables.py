"""Which letter sequences can be Vietnamese syllables: onset, rhyme and at most one tone.

The orthography is closed, so text in a wrong encoding shows itself: almost none of its words are syllables.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from documents.language.spelling import TONES, compose
from documents.language.text import fold

_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split()
_RHYMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êng
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu
uyn uyp ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
y yêm yên yêng yêt yêu ych yn ynh yt
""".split()
_SYLLABLES = frozenset([*_RHYMES, *(onset + rhyme for onset in _ONSETS for rhyme in _RHYMES), "gin", "giêng"])
_BARE = frozenset(map(fold, _SYLLABLES))
_STOPS = ("c", "ch", "p", "t")  # behind these only acute or dot below
_STOP_TONES = frozenset([TONES[1], TONES[4]])


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Tell whether ``word``, in NFC and any case, is spelt like a Vietnamese syllable.

    Where in the syllable the tone stands is not looked at; a syllable that no word uses counts too.
    """
    parts = unicodedata.normalize("NFD", word.lower())
    tones = [part for part in parts if part in TONES]
    bare = compose("".join(part for part in parts if part not in TONES))
    if len(tones) > 1 or bare not in _SYLLABLES:
        return False
    return not tones or not bare.endswith(_STOPS) or tones[0] in _STOP_TONES


def is_bare_syllable(word: str) -> bool:
    """Tell whether ``word``, in any case and without marks, has the letters of a syllable: "nguoi" of "người"."""
    return word.lower() in _BARE
