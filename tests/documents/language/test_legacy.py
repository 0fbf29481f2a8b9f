"""TCVN3 and VNI text seen as Latin-1."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.language.legacy import repair_legacy, vietnamese_share

# Every letter of TCVN3, written by glibc's iconv from the text beside it.
TCVN3_ALPHABET = (
    "¡n ¢u ¤n ¥n ¦a §ñ ¨n ¾t ®»ng ¼ng ½m ®Æt ©m Êy Çm Èn Ém Ëm ¸ µ ¶ · ¹ Ð Ì Î Ï Ñ ªm Õ Ò Ó Ô Ö Ý × Ø Ü Þ "
    "ã ß á â ä «m è å æ ç é ¬n í ê ë ì î ó ï ñ ò ô \xada ø õ ö ÷ ù ý ú û ü þ ®i"
)
LETTERS_OF_TCVN3 = (
    "Ăn Âu Ôn Ơn Ưa Đủ ăn ắt đằng ẳng ẵm đặt âm ấy ầm ẩn ẫm ậm á à ả ã ạ é è ẻ ẽ ẹ êm ế ề ể ễ ệ í ì ỉ ĩ ị "
    "ó ò ỏ õ ọ ôm ố ồ ổ ỗ ộ ơn ớ ờ ở ỡ ợ ú ù ủ ũ ụ ưa ứ ừ ử ữ ự ý ỳ ỷ ỹ ỵ đi"
)
# The layout of VNI-Windows, row by row: vowel, acute, grave, hook, tilde, dot.
VNI_ALPHABET = (
    "aùo aøo aûo aõo aïo aâm aám aàm aåm aãm aäm aên aén aèn aún aün aën eùo eøo eûo eõo eïo eâm eám eàm eåm eãm eäm "
    "í ì æ ó ò oùi oøi oûi oõi oïi oâi oái oài oåi oãi oäi ôi ôùi ôøi ôûi ôõi ôïi uùi uøi uûi uõi uïi öa öùa öøa öûa "
    "öõa öïa yù yø yû yõ î ñi"
)
LETTERS_OF_VNI = (
    "áo ào ảo ão ạo âm ấm ầm ẩm ẫm ậm ăn ắn ằn ẳn ẵn ặn éo èo ẻo ẽo ẹo êm ếm ềm ểm ễm ệm "
    "í ì ỉ ĩ ị ói òi ỏi õi ọi ôi ối ồi ổi ỗi ội ơi ới ời ởi ỡi ợi úi ùi ủi ũi ụi ưa ứa ừa ửa "
    "ữa ựa ý ỳ ỷ ỹ ỵ đi"
)


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        (TCVN3_ALPHABET, LETTERS_OF_TCVN3),
        (VNI_ALPHABET, LETTERS_OF_VNI),
        (VNI_ALPHABET.upper(), LETTERS_OF_VNI.upper()),
    ],
)
def test_every_letter_of_a_legacy_font_is_known(seen: str, meant: str) -> None:
    """The tables are complete."""
    assert repair_legacy(seen) == meant


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("ViÖn kiÓm s¸t nh©n d©n tØnh", "Viện kiểm sát nhân dân tỉnh"),
        ("N\xad\xedc s«ng ®ang d©ng", "Nước sông đang dâng"),
        ("TR¶ Hå S¥ §Ó §IÒU TRA Bæ SUNG", "TRẢ HỒ SƠ ĐỂ ĐIỀU TRA BỔ SUNG"),
        ("Theo VKSND tèi cao, §IÒU TRA bæ sung lµ cÇn", "Theo VKSND tối cao, ĐIỀU TRA bổ sung là cần"),
        ("Vieän kieåm saùt nhaân daân tænh", "Viện kiểm sát nhân dân tỉnh"),
        ("VIEÄN TRÖÔÛNG PHAÙT BIEÅU", "VIỆN TRƯỞNG PHÁT BIỂU"),
        ("Ñöôïc Toøa aùn chaáp nhaän 12 khaùng nghò", "Được Tòa án chấp nhận 12 kháng nghị"),
    ],
)
def test_legacy_text_becomes_vietnamese(seen: str, meant: str) -> None:
    """TCVN3 and VNI lines are converted, capitals of .VnTimeH included."""
    assert repair_legacy(seen) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Viện kiểm sát nhân dân tỉnh",
        "Nhà báo là bà ngoài cùng, tháng sáu các bác có báo cáo",
        "Les élèves français ont été très fâchés à Noël, déjà",
        "Señor Núñez está aquí, mañana según él",
        "Größe über Äpfel für Höhe",
        "50 m² – 30° © 2023",
        "ViÖn s¸t",
        "",
    ],
)
def test_other_text_stays(text: str) -> None:
    """Without strong evidence nothing is converted: not Vietnamese, not French, not two words."""
    assert repair_legacy(text) == text


def test_a_short_line_follows_the_evidence_of_its_file() -> None:
    """In a file of TCVN3 the short lines are converted too, and real Vietnamese beside them stays."""
    seen = "Sè 12\nViÖn kiÓm s¸t nh©n d©n tèi cao th«ng b¸o kÕt qu¶\nghi chú của người đọc"
    assert repair_legacy(seen) == "Số 12\nViện kiểm sát nhân dân tối cao thông báo kết quả\nghi chú của người đọc"


@given(st.text(alphabet="aeouôöñíùøûïâá \n¸¶®«\xad\xa0ệđ1", max_size=60))
def test_the_number_of_lines_stays(text: str) -> None:
    """Callers may join their texts with line ends and part them again."""
    assert repair_legacy(text).count("\n") == text.count("\n")


@given(st.lists(st.sampled_from(["là", "các", "bà", "có", "tháng", "sáu", "trên", "và", "không", "tôi", "ý"])))
def test_vietnamese_within_latin_1_stays(words: list[str]) -> None:
    """Sentences whose letters all exist in Latin-1 are not taken for a legacy font."""
    assert repair_legacy(" ".join(words)) == " ".join(words)


@pytest.mark.parametrize(("text", "share"), [("kiểm sát", 1.0), ("kiÓm sát", 0.5), ("plain", 0.0)])
def test_the_share_counts_words_beyond_ascii(text: str, share: float) -> None:
    """Half of the marked words being syllables gives 0.5."""
    assert vietnamese_share(text) == share
