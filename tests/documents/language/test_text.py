"""The door and the shadows: rules of composition, look-alikes, blanks, tone placement, i/y and folding."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.language.text import canonical, fold, has_marks, normalise

TONES = "\u0300\u0301\u0309\u0303\u0323"
VIETNAMESE = st.text(alphabet="aăâeêioôơuưyđðÐƣqgchklmnst ÁỆ–“”\u0300\u0301\u0323\u0302\u200b\u00a0\r\n1/-СВ")
ANY_TEXT = st.one_of(st.text(), VIETNAMESE)


def decomposed(text: str) -> str:
    """Return ``text`` in NFD."""
    return unicodedata.normalize("NFD", text)


class TestNormalise:
    """What the display text looks like."""

    @pytest.mark.parametrize(
        ("raw", "shown"),
        [
            (decomposed("kiểm sát viên trung cấp"), "kiểm sát viên trung cấp"),
            ("ki\u00ea\u0309m tra", "kiểm tra"),
            ("phƣơng án, NGƢỜI", "phương án, NGƯỜI"),
            ("hƣ\u0301ng thú", "hứng thú"),
            ("Ɖảng bộ", "Đảng bộ"),
            ("Phòng\u00a07\u2003và\tPhòng\u202f8", "Phòng 7 và Phòng 8"),
            ("hai  dấu cách", "hai  dấu cách"),
            ("dòng một\r\ndòng hai\rdòng ba\u2028dòng bốn", "dòng một\ndòng hai\ndòng ba\ndòng bốn"),
            ("\ufeffkháng\u200b nghị\u2060", "kháng nghị"),
            ("ki\u00adến nghị", "kiến nghị"),
            ("tên\u202egnol\u202c \x1b[31mđỏ\x00", "têngnol [31mđỏ"),
            ("“Kỷ cương” – 'liêm chính' — …", "“Kỷ cương” – 'liêm chính' — …"),
            ("m² và №", "m² và №"),
            ("hỏng \ud83d", "hỏng \ufffd"),
        ],
    )
    def test_text_is_shown_clean_and_otherwise_as_written(self, raw: str, shown: str) -> None:
        """Encoding accidents vanish; quotes, dashes, case and spacing stay."""
        assert normalise(raw) == shown

    @pytest.mark.parametrize(
        ("raw", "shown"),
        [
            ("NÐ-CP", "NĐ-CP"),
            ("nð-cp", "nđ-cp"),
            ("Ðồng Tháp", "Đồng Tháp"),
            ("Ðong Thap", "Đong Thap"),
            ("HÐND, CQÐT", "HĐND, CQĐT"),
            ("người ở UBÐ", "người ở UBĐ"),
            ("30.000 ð tiền mặt, người gửi", "30.000 đ tiền mặt, người gửi"),
            ("Sigurður Davíðsson", "Sigurður Davíðsson"),
            ("Người gặp Sigurður", "Người gặp Sigurður"),
            ("MAÐUR", "MAÐUR"),
            ("the sound /ð/", "the sound /ð/"),
        ],
    )
    def test_eth_becomes_d_with_stroke_only_in_vietnamese_words(self, raw: str, shown: str) -> None:
        """The Icelandic letter is mended where only đ can be meant."""
        assert normalise(raw) == shown

    @pytest.mark.parametrize(
        ("raw", "shown"),
        [
            ("12/TT-BT\u0421", "12/TT-BTC"),
            ("\u0422\u0422-BTC", "TT-BTC"),
            ("VK\u0405ND t\u0435st", "VKSND test"),
            ("Москва", "Москва"),
            ("СССР", "СССР"),
            ("Nga-Россия", "Nga-Россия"),
        ],
    )
    def test_cyrillic_letters_are_mended_inside_latin_codes_only(self, raw: str, shown: str) -> None:
        """A Cyrillic twin beside Latin letters becomes Latin; Russian words stay Russian."""
        assert normalise(raw) == shown

    @given(ANY_TEXT)
    def test_normalising_twice_changes_nothing(self, text: str) -> None:
        """The door is idempotent."""
        assert normalise(normalise(text)) == normalise(text)

    @given(ANY_TEXT)
    def test_composed_and_decomposed_text_come_out_alike(self, text: str) -> None:
        """NFC and NFD input give the same display text."""
        assert normalise(unicodedata.normalize("NFC", text)) == normalise(decomposed(text))


class TestCanonical:
    """Which spellings meet."""

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("hòa giải", "hoà giải"),
            ("Tòa án", "Toà án"),
            ("khỏe", "khoẻ"),
            ("hủy án", "huỷ án"),
            ("tùy nghi", "tuỳ nghi"),
            ("quý III", "qúy III"),
            ("quý", "quí"),
            ("quý", "qúi"),
            ("quy định", "qui định"),
            ("giá", "gía"),
            ("giường", "gìương"),
            ("người", "ngừơi"),
            ("của", "cuả"),
            ("nghĩa", "nghiã"),
            ("nữa", "nưã"),
            ("tại", "taị"),
            ("với", "vơí"),
            ("toàn", "tòan"),
            ("ngoài", "ngòai"),
            ("khoản", "khỏan"),
            ("huỳnh", "hùynh"),
            ("chuyển", "chủyên"),
            ("quyết", "qúyêt"),
            ("kỹ năng", "kĩ năng"),
            ("kỷ luật", "kỉ luật"),
            ("tỷ đồng", "tỉ đồng"),
            ("Chiến sỹ", "chiến sĩ"),
            ("công ty", "công ti"),
            ("VIỆN KIỂM SÁT", "Viện Kiểm sát"),
            ("2016 – 2023", "2016 - 2023"),
            ("“lá cờ đầu”", '"lá cờ đầu"'),
        ],
    )
    def test_two_spellings_of_one_word_meet(self, one: str, other: str) -> None:
        """Tone placement, i/y, case, dashes and quotes make no difference."""
        assert canonical(one) == canonical(other)

    @pytest.mark.parametrize(
        "word",
        [
            "hoàn",
            "toán",
            "thuế",
            "chuyển",
            "quý",
            "quỳ",
            "quả",
            "giá",
            "gìn",
            "gì",
            "thuở",
            "khuỷu",
            "ngoẻo",
            "của",
            "mùa",
            "người",
            "vụ",
            "thụ",
            "ngày",
            "ấy",
            "thủy",
            "tòa",
            "ý",
            "huy",
            "vy",
            "cấp",
            "tây",
        ],
    )
    def test_a_word_spelt_right_stays(self, word: str) -> None:
        """Closed syllables, glides after q and g, and vowel groups with y are left alone."""
        assert canonical(word) == word

    @pytest.mark.parametrize(("one", "other"), [("máy", "mấy"), ("hóa", "hoa"), ("kiến", "kháng"), ("thủ", "thù")])
    def test_different_words_stay_different(self, one: str, other: str) -> None:
        """Only spelling variants meet, never two words."""
        assert canonical(one) != canonical(other)

    @pytest.mark.parametrize("onset", ["", "h", "th", "ngh", "k"])
    @pytest.mark.parametrize(
        "group", ["oa", "oe", "ia", "ua", "ưa", "ai", "oai", "uôi", "ươi", "iêu", "ao", "eo", "ưu"]
    )
    @pytest.mark.parametrize("tone", TONES)
    def test_the_tone_may_stand_on_any_vowel_of_an_open_syllable(self, onset: str, group: str, tone: str) -> None:
        """Wherever the one tone of a syllable was typed, the canonical form is one."""
        typed = {onset + group[:end] + tone + group[end:] for end in range(1, len(group) + 1)}
        assert len({canonical(normalise(syllable)) for syllable in typed}) == 1

    @given(ANY_TEXT)
    def test_canonical_text_keeps_the_length(self, text: str) -> None:
        """Offsets in canonical text are offsets in the display text."""
        shown = normalise(text)
        assert len(canonical(shown)) == len(shown)


class TestFold:
    """The shadow without diacritics."""

    @pytest.mark.parametrize(
        ("text", "folded"),
        [
            ("Kết quả năm 2023 của tỉnh Đắk Lắk", "ket qua nam 2023 cua tinh dak lak"),
            ("ƯỚC TÍNH – “ổn”", 'uoc tinh - "on"'),
            ("QĐ-VKS", "qd-vks"),
            ("Москва", "москва"),
        ],
    )
    def test_folding_takes_off_case_and_diacritics(self, text: str, folded: str) -> None:
        """Text typed without diacritics meets text with them."""
        assert fold(text) == folded

    @given(ANY_TEXT)
    def test_folded_text_keeps_the_length(self, text: str) -> None:
        """Offsets in folded text are offsets in the display text."""
        shown = normalise(text)
        assert len(fold(shown)) == len(shown)


@pytest.mark.parametrize(
    ("token", "marked"),
    [
        ("nghị", True),
        ("đ", True),
        ("Đ", True),
        ("Ư", True),
        (decomposed("ế"), True),
        ("nam", False),
        ("7/8", False),
    ],
)
def test_marks_are_seen_in_either_composition(token: str, marked: bool) -> None:
    """A token counts as marked if it holds a Vietnamese diacritic or đ."""
    assert has_marks(token) is marked
