"""What measures, outcomes and slices are called on the screen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure as it is shown and gated.

    ``margin`` is the fall that the gate forgives, in the measure's own unit (0.02 is two points); None: not gated.
    """

    name: str
    label: str
    family: str
    margin: float | None = None
    higher_is_better: bool = True
    explained: str = ""


MEASURES = (
    Measure("right", "Đúng trọn vẹn", "Trả lời", 0.03, explained="đủ dữ kiện, không kèm số liệu của tài liệu khác"),
    Measure("nugget_recall", "Dữ kiện nêu được", "Trả lời", 0.03, explained="số dữ kiện bắt buộc có trong trả lời"),
    Measure(
        "exact_figures", "Số liệu chính xác", "Trả lời", 0.02, explained="đúng giá trị, đúng đơn vị, không số nào lẫn"
    ),
    Measure("wrong_figure", "Trả lời có số liệu sai", "Trả lời", 0.005, False, "người dùng nhận một số liệu sai"),
    Measure("answer_score", "Điểm trả lời (+1/0/−1)", "Trả lời"),
    Measure("answer_score_strict", "Điểm nghiêm (+1/0/−4)", "Trả lời", explained="một câu sai bằng bốn câu đúng"),
    Measure("citation_recall", "Câu có căn cứ", "Trích dẫn", 0.02, explained="câu được trích dẫn của nó chứng minh"),
    Measure("citation_precision", "Trích dẫn cần thiết", "Trích dẫn", 0.02),
    Measure("citation_f1", "F1 trích dẫn", "Trích dẫn"),
    Measure("citation_target", "Trích đúng tài liệu", "Trích dẫn", 0.02),
    Measure("figure_error", "Số liệu không có căn cứ", "Trích dẫn", 0.005, False),
    Measure("correct_refusal", "Từ chối đúng", "Từ chối", 0.03),
    Measure("over_refusal", "Từ chối nhầm", "Từ chối", 0.02, False),
    Measure("recall@1", "Recall@1", "Tìm kiếm", 0.02),
    Measure("recall@5", "Recall@5", "Tìm kiếm", 0.02),
    Measure("recall@10", "Recall@10", "Tìm kiếm", 0.02),
    Measure("recall@20", "Recall@20", "Tìm kiếm"),
    Measure("ndcg@10", "nDCG@10", "Tìm kiếm", 0.02),
    Measure("rr@10", "RR@10 (bậc ≥ 2)", "Tìm kiếm"),
    Measure("rr3@10", "RR@10 (bậc 3)", "Tìm kiếm"),
    Measure("err@10", "ERR@10", "Tìm kiếm", explained="tối đa 0,875"),
    Measure("sentence_hit@1", "Câu đáp án trong 1 đoạn đầu", "Tìm kiếm"),
    Measure("sentence_hit@5", "Câu đáp án trong 5 đoạn đầu", "Tìm kiếm", 0.02),
    Measure("sentence_hit@10", "Câu đáp án trong 10 đoạn đầu", "Tìm kiếm"),
    Measure("intrusion@10", "Tài liệu dễ nhầm chen trước", "Tìm kiếm", None, False),
)
OUTCOMES = {
    "wrong_figure": "Số liệu sai",
    "false_answer": "Lẽ ra phải từ chối",
    "error": "Lỗi",
    "empty": "Trả lời rỗng",
    "incomplete": "Thiếu dữ kiện",
    "false_refusal": "Từ chối nhầm",
    "right_refusal": "Từ chối đúng",
    "right": "Đúng",
}
STATES = {"answered": "đã trả lời", "refused": "từ chối", "empty": "rỗng", "error": "lỗi"}
SPELLINGS = {
    "as_written": "Nguyên văn",
    "no_diacritics": "Không dấu",
    "abbreviations": "Viết tắt",
    "other_tones": "Kiểu đặt dấu khác",
    "typing_errors": "Gõ sai",
}
TYPES = {
    "figure": "Số liệu",
    "person": "Nhân sự",
    "award": "Khen thưởng",
    "document": "Văn bản",
    "date": "Ngày tháng",
    "list": "Liệt kê",
    "plan": "Kế hoạch",
    "comparison": "So sánh",
    "yes_no": "Có/không",
    "trend": "Tăng giảm",
    "out_of_scope": "Ngoài phạm vi",
    "passage": "Đoạn văn",
}
SLICES = {
    "plain": "Thường",
    "no_diacritics": "Không dấu",
    "abbreviations": "Viết tắt",
    "paraphrase": "Diễn đạt khác",
    "follow_up": "Hỏi tiếp",
    "near_miss": "Gần đúng (không có đáp án)",
    "out_of_scope": "Ngoài phạm vi",
}
REFUSALS = {
    "near_miss": "Gần đúng",
    "out_of_scope": "Ngoài phạm vi",
    "not_in_corpus": "Không tài liệu nào nói",
    "false_premise": "Tiền đề sai",
    "ambiguous": "Chưa rõ hỏi gì",
}
SLOTS = {
    "province": "Tỉnh",
    "unit": "Đơn vị",
    "year": "Năm",
    "period": "Kỳ",
    "indicator": "Chỉ tiêu",
    "role": "Chức vụ",
    "document_number": "Số văn bản",
    "count_unit": "Đơn vị tính",
}
SYSTEMS = {
    "always-refuse": "luôn từ chối",
    "never-refuse": "không từ chối",
    "bm25": "chép đoạn BM25",
    "copy-top-sentence": "chép câu BM25",
    "echo": "nhắc lại câu hỏi",
    "random": "đoạn bất kỳ",
}
SEARCHES = {"assistant": "trợ lý", "bm25": "BM25"}
SEARCH_MEASURES = {
    "recall@1": "Recall@1",
    "recall@5": "Recall@5",
    "recall@10": "Recall@10",
    "recall@20": "Recall@20",
    "recall@100": "Recall@100",
    "ndcg@10": "nDCG@10",
    "rr@10": "RR@10",
    "sentence_hit@1": "Câu đáp án trọn trong đoạn đầu",
    "sentence_hit@5": "Câu đáp án trọn trong 5 đoạn đầu",
    "sentence_first": "Đọc ra đúng câu đáp án",
}
# The worst first: the order in which questions are listed.
SEARCH_OUTCOMES = {
    "error": "Lỗi",
    "missed": "Không có trong 10 đoạn đầu",
    "other_passage": "Đoạn khác đứng trước",
    "other_sentence": "Đúng đoạn, đọc ra câu khác",
    "right": "Đúng câu",
}
STAGES = {
    "cpu_search": "tìm (thời gian CPU)",
    "cpu_read": "đọc câu (thời gian CPU)",
    "cpu": "tất cả (thời gian CPU)",
    "retrieve": "tìm",
    "compose": "soạn",
    "verify": "đối chiếu",
    "total": "trợ lý tự đo",
    "wall": "người hỏi chờ",
}
FACTS = {
    "figure": "Số liệu",
    "percent": "Tỷ lệ phần trăm",
    "money": "Số tiền",
    "date": "Ngày tháng năm",
    "period": "Kỳ báo cáo",
    "document_number": "Số văn bản",
    "name": "Tên người, địa danh, đơn vị",
}
PROBLEMS = {
    "figure": "số liệu",
    "comparator": "mức hơn kém, tăng giảm",
    "modality": "kế hoạch hay kết quả",
    "term": "từ chuyên ngành",
    "date": "ngày",
    "month": "tháng",
    "year": "năm",
    "period": "kỳ",
    "span": "giai đoạn",
    "document_number": "số văn bản",
    "article": "điều luật",
    "person": "người",
    "name": "tên",
    "role": "chức vụ",
    "unit": "đơn vị",
    "award": "khen thưởng",
    "giver": "cấp khen thưởng",
    "superlative": "hạng",
    "quantifier": "phạm vi",
    "negation": "phủ định",
    "actor": "ai làm",
    "wording": "từ bị thay",
    "quotation": "trích nguyên văn",
    "content": "nội dung không có",
    "cause": "nguyên nhân",
    "binding": "dữ kiện không đi cùng nhau",
}
SPLITS = {"dev": "Phát triển", "test": "Kiểm tra"}
