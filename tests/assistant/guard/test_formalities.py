"""What every letter holds is no claim; what names a figure or a holder of an office is one."""

from __future__ import annotations

import pytest

from assistant.guard.formalities import is_formality


@pytest.mark.parametrize(
    "sentence",
    [
        "Xin cảm ơn!",
        "Kính thưa các đồng chí!",
        "Kính thưa Quý vị đại biểu,",
        "Trân trọng kính chào.",
        "Kính chúc các đồng chí mạnh khỏe, hạnh phúc.",
        "Xin trân trọng cảm ơn sự quan tâm của các đồng chí.",
        "Kính gửi: VKSND tỉnh Bến Tre",
        "Nơi nhận: Như trên.",
        "Lưu: VT, HS.",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ],
)
def test_a_formality_is_known(sentence: str) -> None:
    """Nobody has to look at it."""
    assert is_formality(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kính thưa đồng chí Trần Thị Ba, Viện trưởng VKSND tỉnh Bến Tre!",
        "Xin cảm ơn Phòng 8 đã hoàn thành vượt mọi chỉ tiêu.",
        "Xin cảm ơn 12 đơn vị đã dự hội nghị.",
        "Chào mừng ngày thành lập Ngành, Phòng 8 đăng ký 3 công trình.",
        "Đồng chí Viện trưởng cảm ơn sự phối hợp của Tòa án.",
        "Phòng 8 gửi kiến nghị đến Cơ quan điều tra.",
    ],
)
def test_what_can_be_checked_is_checked(sentence: str) -> None:
    """Figures, and people told with their offices."""
    assert not is_formality(sentence)
