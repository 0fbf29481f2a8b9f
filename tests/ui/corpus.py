"""A small made-up corpus in the words of the HTTP contract, with one document that means harm."""

from __future__ import annotations

from typing import Any

HOSTILE = "<img src=x onerror=alert(1)> **đậm** [bấm](http://evil.example) :red[đỏ] $x$ \u202e987\u202c " + "d" * 400

_TEXTS = {
    "d2023": "Đồng Sen sơ kết năm 2023.\nNăm 2023, Phòng 7 thụ lý 41 vụ/83 bị cáo.\nHội nghị kết thúc tốt đẹp.",
    "d2024": "Đồng Sen tổng kết năm 2024.\nMở đầu hội nghị.\n"
    "Năm 2024, Phòng 7 thụ lý 52 vụ/97 bị cáo; ban hành 05 kháng nghị.\nHội nghị kết thúc.",
    "table": "Biểu thống kê.\nĐơn vị: Phòng 9 | Thụ lý – Vụ: 1.234 | Thụ lý – Bị can: 2.468\nHết biểu.",
    "hostile": f"{HOSTILE}\nPhòng 5 thụ lý 7 vụ [1] <script>document.title='hacked'</script> năm 2024.\nHết.",
}
TITLES = {
    "d2023": "Đồng Sen sơ kết công tác năm 2023",
    "d2024": "Đồng Sen tổng kết công tác năm 2024",
    "table": "Biểu thống kê năm 2024",
    "hostile": HOSTILE,
}


def document(name: str, *, text: bool = True) -> dict[str, Any]:
    """Return a document of the corpus."""
    year = "2023" if name == "d2023" else "2024"
    fields = {
        "id": name,
        "source": f"mau/{name}.txt",
        "title": TITLES[name],
        "published": f"{year}-12-20",
        "event_date": None,
        "province": "Hậu Giang",
        "province_today": "Cần Thơ",
        "unit": "VKSND tỉnh Hậu Giang",
        "period": f"năm {year}",
        "document_numbers": ["12/BC-VKS"],
        "author": None,
        "publisher": None,
        "access": "internal",
    }
    return {**fields, "text": _TEXTS[name]} if text else fields


def documents() -> list[dict[str, Any]]:
    """Return the catalogue."""
    return [document(name, text=False) for name in _TEXTS]


def figures() -> list[dict[str, Any]]:
    """Return the figures of the corpus."""
    sentence_23, sentence_24 = _TEXTS["d2023"].splitlines()[1], _TEXTS["d2024"].splitlines()[2]
    row, hostile = _TEXTS["table"].splitlines()[1], _TEXTS["hostile"].splitlines()[1]
    return [
        _figure("d2023", sentence_23, ("xét xử phúc thẩm", 41, "vụ", "năm 2023", "Phòng 7")),
        _figure("d2023", sentence_23, ("xét xử phúc thẩm", 83, "bị cáo", "năm 2023", "Phòng 7")),
        _figure("d2024", sentence_24, ("xét xử phúc thẩm", 52, "vụ", "năm 2024", "Phòng 7")),
        _figure("d2024", sentence_24, ("xét xử phúc thẩm", 97, "bị cáo", "năm 2024", "Phòng 7")),
        _figure("d2024", sentence_24, ("kháng nghị", 5, "kháng nghị", "năm 2024", "Phòng 7")),
        _figure("table", row, ("xét xử phúc thẩm", 1234, "vụ", "năm 2024", "Phòng 9")),
        _figure("hostile", hostile, ("thụ lý <b>", 7, "vụ", "năm 2024", "=Phòng 5")),
    ]


def answer(question: str) -> dict[str, Any]:
    """Return an answer to any question: a refusal, small talk, a table's, the hostile one, or the ordinary one."""
    if question == "Cảm ơn":
        reply = {"status": "out_of_scope", "answer": "Mời đồng chí hỏi tiếp.", "missing": None, "small_talk": True}
        return _refusal(question) | reply
    if "2017" in question:
        return _refusal(question)
    if "Phòng 9" in question:
        return _answered(question, "table", _TEXTS["table"].splitlines()[1], "Phòng 9, năm 2024: ")
    if "Phòng 5" in question:
        return _answered(question, "hostile", _TEXTS["hostile"].splitlines()[1], "")
    return _answered(question, "d2024", _TEXTS["d2024"].splitlines()[2], "Phòng 7, năm 2024: ")


def passages() -> list[dict[str, Any]]:
    """Return what every search finds."""
    quote = _TEXTS["d2024"].splitlines()[2]
    start, nearest = _TEXTS["d2024"].index(quote), quote.split(";")[0]
    shown = document("d2024", text=False)
    return [
        {
            "document_id": "d2024",
            "text": quote,
            "start": start,
            "end": start + len(quote),
            "score": 0.8,
            "sentence": {"text": nearest, "start": start, "end": start + len(nearest)},
            **{name: shown[name] for name in ("source", "title", "published", "province", "unit")},
        }
    ]


def verification(text: str) -> dict[str, Any]:
    """Return verdicts on the sentences of a draft: one of each kind, in turn."""
    sentences = [part.strip() + "." for part in text.split(".") if part.strip()]
    verdicts = ("contradicted", "supported", "not_found", "no_claim")
    problem = {"kind": "figure", "claimed": "99 vụ", "found": "52 vụ"}
    return {
        "sentences": [
            {
                "text": sentence,
                "verdict": verdicts[place % 4],
                "score": 0.9,
                "problems": [problem] if place % 4 == 0 else [],
                "citations": answer("Phòng 7")["citations"] if place % 4 < 2 else [],
            }
            for place, sentence in enumerate(sentences)
        ]
    }


def runs() -> list[dict[str, Any]]:
    """Return finished evaluations: two that compare, one of them called by someone who means harm."""
    return [
        _run("moi", HOSTILE, "2026-01-06T08:30:00+00:00", 0.9419),
        _run("cu", "trước khi đổi mô hình", "2026-01-05T08:30:00+00:00", 0.9),
        _run("khac", "", "2026-01-04T08:30:00+00:00", 0.5) | {"dataset": "d2"},
    ]


def run_comparison() -> dict[str, Any]:
    """Return what two evaluations differ in, a question among it that means harm."""
    side = {"outcome": "Đúng", "answer": "52 vụ"}
    return {
        "result": "fail",
        "new_errors": 0,
        "changes": [
            {
                "measure": "right",
                "label": "Đúng trọn vẹn",
                "before": 0.9,
                "after": 0.9419,
                "difference": {"mean": 0.0419, "low": -0.01, "high": 0.08, "p": 0.2, "n": 396, "better": 9, "worse": 2},
                "result": "pass",
            }
        ],
        "broken": [{"id": "q1", "question": HOSTILE, "before": side, "after": side | {"outcome": "Số liệu sai"}}],
        "fixed": [],
    }


def report() -> str:
    """Return a report that tries to get out of its frame."""
    tricks = "top.document.title='hacked'", "parent.document.title='hacked'", "fetch('http://evil.example/')"
    scripts = "".join(f"<script>try {{ {trick} }} catch (error) {{}}</script>" for trick in tricks)
    return f"<!doctype html><html lang=vi><title>Báo cáo</title><h1>Kết quả đánh giá</h1>{scripts}"


def _run(name: str, note: str, finished: str, right: float) -> dict[str, Any]:
    return {
        "id": name,
        "finished": finished,
        "system": "assistant",
        "note": note,
        "questions": 396,
        "outcomes": {"right": 315, "false_refusal": 16},
        "measures": {"right": right},
        "dataset": "d1",
        "corpus": "c1",
    }


def _answered(question: str, name: str, quote: str, scope: str) -> dict[str, Any]:
    start = _TEXTS[name].index(quote)
    shown = document(name, text=False)
    citation = {
        "marker": 1,
        "document_id": name,
        "quote": quote,
        "start": start,
        "end": start + len(quote),
        **{key: shown[key] for key in ("source", "title", "published", "province", "unit")},
    }
    return {
        "question": question,
        "status": "answered",
        "answer": f"{scope}{quote} [1]",
        "missing": None,
        "sentences": [{"text": scope + quote, "markers": [1], "support": 1.0}],
        "citations": [citation],
        "figures": [one for one in figures() if one["document_id"] == name],
        "removed": [],
        "follow_ups": [],
        "model": "none",
        "conversation_id": "c1",
        "turn": 0,
        "timings_ms": {},
    }


def _refusal(question: str) -> dict[str, Any]:
    return {
        "question": question,
        "status": "not_found",
        "answer": "Chưa tìm thấy căn cứ.",
        "missing": "Chưa có số liệu của năm 2017; gần nhất là năm 2023.",
        "sentences": [],
        "citations": [],
        "figures": [],
        "removed": [],
        "follow_ups": [],
        "model": "none",
        "conversation_id": "c1",
        "turn": 0,
    }


def _figure(name: str, quote: str, told: tuple[str, float, str, str, str]) -> dict[str, Any]:
    indicator, value, count_unit, label, unit = told
    start = _TEXTS[name].index(quote)
    return {
        "indicator": indicator,
        "value": value,
        "count_unit": count_unit,
        "province": "Hậu Giang",
        "unit": unit,
        "period": {"from": None, "to": None, "label": label},
        "change": None,
        "document_id": name,
        "source": f"mau/{name}.txt",
        "quote": quote,
        "start": start,
        "end": start + len(quote),
    }
