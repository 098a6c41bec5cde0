#include "structure/vocabulary.hpp"

namespace thamdinh::structure {

const Wording& draft_marks() {
  static const Wording table{"dự thảo",     "bản dự thảo",    "(dự thảo)", "mật",      "tối mật", "hỏa tốc",
                             "thượng khẩn", "khẩn",           "mẫu",       "biểu mẫu", "bản sao", "sao y",
                             "(mẫu)",       "lưu hành nội bộ"};
  return table;
}

const Wording& body_heads() {
  static const Wording table{
      "đảng bộ",       "đảng ủy",       "chi bộ",      "chi ủy",     "đảng đoàn",  "ban cán sự",
      "ban chấp hành", "ban thường vụ", "bch",         "btv",        "tỉnh ủy",    "thành ủy",
      "huyện ủy",      "thị ủy",        "quận ủy",     "ủy ban",     "ubnd",       "hđnd",
      "hội đồng",      "mttq",          "ubmttq",      "sở",         "ban",        "chi cục",
      "cục",           "tổng cục",      "vụ",          "văn phòng",  "thanh tra",  "công ty",
      "tổng công ty",  "tập đoàn",      "ctcp",        "ngân hàng",  "kho bạc",    "bảo hiểm",
      "tòa án",        "viện",          "cơ quan",     "công an",    "bộ chỉ huy", "bộ",
      "trường",        "bệnh viện",     "trung tâm",   "trạm",       "bảo tàng",   "thư viện",
      "nhà hát",       "báo",           "đài",         "tạp chí",    "liên đoàn",  "liên minh",
      "liên hiệp",     "hội",           "tỉnh đoàn",   "huyện đoàn", "đoàn",       "công đoàn",
      "quỹ",           "bưu điện",      "điện lực",    "viễn thông", "xí nghiệp",  "nhà máy",
      "chi nhánh",     "hợp tác xã",    "phòng",       "đội",        "hạt",        "khối",
      "tổng đài",      "nhà xuất bản",  "nhà văn hóa", "hải quan",   "thuế",       "cảng vụ",
      "học viện",      "bhxh",          "tand",        "vksnd",      "agribank",   "vietinbank",
      "bidv",          "vietcombank",   "vnpt",        "viettel",    "mobifone"};
  return table;
}

const Wording& unfinished_body() {
  static const Wording table{"chi bộ",
                             "đảng bộ",
                             "đảng ủy",
                             "chi ủy",
                             "ban chấp hành",
                             "ban thường vụ",
                             "ban chấp hành đảng bộ",
                             "cơ quan",
                             "đảng bộ cơ quan",
                             "đảng ủy cơ quan",
                             "chi bộ cơ quan",
                             "văn phòng"};
  return table;
}

const Wording& offices() {
  static const Wording table{"bí thư",
                             "phó bí thư",
                             "phó bí thư thường trực",
                             "quyền bí thư",
                             "ủy viên",
                             "ủy viên ban thường vụ",
                             "chủ tịch",
                             "phó chủ tịch",
                             "giám đốc",
                             "phó giám đốc",
                             "tổng giám đốc",
                             "phó tổng giám đốc",
                             "q. giám đốc",
                             "hiệu trưởng",
                             "phó hiệu trưởng",
                             "chánh văn phòng",
                             "phó chánh văn phòng",
                             "chánh thanh tra",
                             "phó chánh thanh tra",
                             "chánh án",
                             "phó chánh án",
                             "viện trưởng",
                             "phó viện trưởng",
                             "cục trưởng",
                             "phó cục trưởng",
                             "chi cục trưởng",
                             "phó chi cục trưởng",
                             "tổng biên tập",
                             "phó tổng biên tập",
                             "trưởng ban",
                             "phó trưởng ban",
                             "phó ban",
                             "trưởng phòng",
                             "phó trưởng phòng",
                             "trưởng trạm",
                             "phó trưởng trạm",
                             "chỉ huy trưởng",
                             "chính ủy",
                             "chính trị viên",
                             "chủ nhiệm",
                             "phó chủ nhiệm",
                             "thủ trưởng",
                             "trưởng đoàn",
                             "phó trưởng đoàn",
                             "hạt trưởng",
                             "đội trưởng",
                             "tổng thư ký",
                             "trưởng chi nhánh",
                             "bí thư chi bộ",
                             "bí thư đảng ủy",
                             "thư ký",
                             "kế toán trưởng",
                             "người đứng đầu",
                             "chủ tịch hội đồng quản trị",
                             "chủ tịch hđqt",
                             "chủ tịch hđtv",
                             "trưởng khoa",
                             "giám đốc sở",
                             "phó giám đốc sở",
                             "cửa hàng trưởng",
                             "tổ trưởng",
                             "trưởng đài",
                             "phó trưởng đài",
                             "trưởng bộ phận",
                             "cảng vụ trưởng",
                             "trưởng công an",
                             "chủ tịch công đoàn",
                             "tham mưu trưởng",
                             "quản đốc",
                             "kiểm sát viên",
                             "phó bí thư phụ trách",
                             "người lập",
                             "chủ tịch hội đồng"};
  return table;
}

const Wording& appendix_heads() {
  static const Wording table{"phụ lục", "phu luc",           "biểu mẫu",    "mẫu số",
                             "biểu số", "danh mục kèm theo", "bảng phụ lục"};
  return table;
}

const Wording& party_bodies() {
  static const Wording table{"đảng bộ",
                             "đảng ủy",
                             "chi bộ",
                             "chi ủy",
                             "đảng đoàn",
                             "ban cán sự đảng",
                             "tỉnh ủy",
                             "thành ủy",
                             "huyện ủy",
                             "thị ủy",
                             "quận ủy",
                             "ban chấp hành đảng bộ",
                             "ban tổ chức",
                             "ban tuyên giáo",
                             "ban dân vận",
                             "ban nội chính",
                             "ủy ban kiểm tra",
                             "văn phòng tỉnh ủy",
                             "văn phòng huyện ủy",
                             "trung ương đảng",
                             "bch đảng bộ",
                             "ban chấp hành trung ương",
                             "văn phòng đảng ủy"};
  return table;
}

const Wording& joining_words() {
  static const Wording table{"và",   "của", "về",  "cho",  "trong", "tại",   "với",       "đối với", "ở",
                             "theo", "để",  "đến", "là",   "các",   "việc",  "thực hiện", "số",      "ngày",
                             "hoặc", "từ",  "do",  "được", "bằng",  "những", "của ban",   "trên"};
  return table;
}

}  // namespace thamdinh::structure
