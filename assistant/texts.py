"""What answers, refusals and remarks on them say in the assistant's own words, in one place."""

from __future__ import annotations

NOT_FOUND = "Chưa tìm thấy căn cứ trong tài liệu để trả lời câu hỏi này."
OUT_OF_SCOPE = (
    "Câu hỏi nằm ngoài phạm vi hỗ trợ. Trợ lý chỉ trả lời về kết quả công tác của Viện kiểm sát nhân dân"
    " có trong kho tài liệu; mong đồng chí đặt câu hỏi theo phạm vi này."
)
_HOW_TO_ASK = "mời đồng chí đặt câu hỏi, nêu đơn vị, kỳ báo cáo và nội dung cần tra cứu."
SMALL_TALK = {
    "greeting": f"Kính chào đồng chí. Trợ lý tra cứu kết quả công tác của Viện kiểm sát nhân dân; {_HOW_TO_ASK}",
    "thanks": "Cảm ơn đồng chí. Khi cần tra cứu thêm, mời đồng chí đặt câu hỏi tiếp theo.",
    "farewell": "Kính chào đồng chí. Khi cần tra cứu, mời đồng chí quay lại.",
    "assent": "Vâng. Khi cần tra cứu thêm, mời đồng chí đặt câu hỏi tiếp theo.",
    "help": (
        "Trợ lý trả lời câu hỏi về kết quả công tác của Viện kiểm sát nhân dân (số liệu, nhân sự, khen thưởng, văn bản)"
        " bằng câu văn của tài liệu trong kho và dẫn nguồn từng câu; không có căn cứ thì nói rõ là chưa có."
        " Ví dụ: “Năm 2024 Phòng 8 VKSND tỉnh … ban hành bao nhiêu kiến nghị?”"
    ),
    "displeasure": (
        "Rất tiếc vì câu trả lời chưa đáp ứng yêu cầu của đồng chí. Đề nghị đồng chí đối chiếu với nguồn được dẫn,"
        " hoặc hỏi lại và nêu rõ đơn vị, kỳ báo cáo, nội dung cần tra cứu."
    ),
}
MISSING_PART = "Chưa tìm thấy căn cứ trong tài liệu cho phần “{part}”."
MISSING_ANYTHING = "Không có tài liệu nào nêu nội dung được hỏi."
MISSING_UNIT = "Chưa có tài liệu nêu nội dung này của {asked}. Tài liệu hiện có nói về: {held}."
MISSING_PERIOD = "Chưa có tài liệu nêu nội dung này cho {asked}{of}. Tài liệu hiện có: {held}."
OTHER_TIME = "khoảng thời gian được hỏi"
MISSING_PLAN = "Tài liệu chỉ nêu chỉ tiêu, kế hoạch chứ chưa nêu kết quả thực hiện của nội dung được hỏi."
MISSING_RESULT = "Tài liệu chỉ nêu kết quả thực hiện, không nêu chỉ tiêu hoặc kế hoạch của nội dung được hỏi."
MISSING_COUNT_UNIT = "Tài liệu không có số liệu tính theo “{asked}” cho nội dung được hỏi; hiện có: {held}."
MISSING_COUNT = "Chưa tìm thấy số liệu tính theo “{asked}” cho nội dung được hỏi."
MISSING_QUALIFIER = "Tài liệu có số liệu gần với câu hỏi nhưng khác nội dung ({held}), nên không dùng để trả lời."
MISSING_ELEMENT = "Tài liệu có nhắc đến nội dung này nhưng không nêu {asked}."
MISSING_CHARGE = "Tài liệu không nêu đơn vị chủ trì, thực hiện nội dung này."
MISSING_SIDE = "Chưa có số liệu của {asked}."
CLARIFY = "Tài liệu có nhiều số liệu phù hợp. Đề nghị đồng chí nêu rõ: {choices}."
LESS_SURE = (
    "Câu trích trên gần với câu hỏi nhất nhưng không khớp hoàn toàn;"
    " đề nghị đồng chí đối chiếu nguồn trước khi sử dụng."
)
CONFLICT = "Các tài liệu nêu số liệu khác nhau; đề nghị đồng chí đối chiếu nguồn trước khi sử dụng."
HISTORY = "{reform} Số liệu trước khi sáp nhập, chỉ để tham khảo và không cộng gộp: {held}."
REPRINT = "Nội dung này cũng được đăng trong: {titles} (tính là một nguồn)."
AUDITED = "Nhận xét về nguồn: “{stated}” không khớp khi tính lại từ “{parts}” nêu trong chính tài liệu."
COMPUTED = "Chênh lệch (do trợ lý tính từ các số liệu trên): {text}"
ROSE = "{this} tăng {amount} so với {that}"
FELL = "{this} giảm {amount} so với {that}"
MORE_THAN = "{this} nhiều hơn {that} {amount}"
LESS_THAN = "{this} ít hơn {that} {amount}"
TARGET = "chỉ tiêu"
RESULT = "kết quả"
SIDE_PLANNED = "{of} (chỉ tiêu, kế hoạch)"
SIDE_DONE = "{of} (kết quả)"
OTHER_COUNT_UNIT = "Các số liệu tính theo đơn vị khác nhau, không so sánh trực tiếp được."
OTHER_LEVEL = "Lưu ý: số liệu thuộc các cấp, đơn vị khác loại ({bodies}), cần cân nhắc khi so sánh."
UNKNOWN_UNIT = "Không rõ đơn vị"
UNKNOWN_PERIOD = "không rõ kỳ"
TABLE_BODY = "Đơn vị"
TABLE_ALL = "Số liệu"
TABLE_FIGURE = "Số liệu"
ELEMENTS = {
    "person": "tên người",
    "role": "chức vụ",
    "award": "danh hiệu, hình thức khen thưởng",
    "document": "số văn bản",
    "date": "ngày, tháng",
}
_VERBATIM = "câu trả lời trên đây trích nguyên văn tài liệu."
MODEL_DOWN = f"Không dùng được mô hình ngôn ngữ; {_VERBATIM}"
MODEL_SLOW = f"Mô hình ngôn ngữ không trả lời kịp thời hạn; {_VERBATIM}"
MODEL_BUSY = f"Mô hình ngôn ngữ đang bận; {_VERBATIM}"
MODEL_CUT_OFF = f"Mô hình ngôn ngữ bị ngắt giữa chừng; {_VERBATIM}"
MODEL_ENDLESS = f"Mô hình ngôn ngữ viết quá dài; {_VERBATIM}"
MODEL_UNFOUNDED = f"Lời văn của mô hình ngôn ngữ không được nguồn xác nhận đầy đủ; {_VERBATIM}"
MODEL_UNREAD = f"Căn cứ dài hơn mức mô hình ngôn ngữ được đọc; {_VERBATIM}"
REMOVED_LONG = "câu quá dài"
REMOVED_FORM = "câu có mã, địa chỉ hoặc ký tự lạ"
REMOVED_LANGUAGE = "câu không phải tiếng Việt"
REMOVED_NO_CLAIM = "câu không nêu nội dung nào có thể đối chiếu với nguồn"
REMOVED_NOT_FOUND = "nguồn không nêu nội dung này"
REMOVED_UNNAMED = "nguồn không nêu “{claimed}”"
REMOVED_CONTRADICTED = "nguồn ghi “{found}”, câu viết “{claimed}”"
