#include "structure/roles.hpp"

#include "structure/wording.hpp"
#include "text/normalised.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace thamdinh::structure {

namespace {

enum class Where : std::uint8_t {
  anywhere,   ///< the phrase tells the role wherever it stands in a heading
  outermost,  ///< only in a heading of level 1
  alone,      ///< only as the heading's first words, on any level
};

struct RoleRow {
  std::string_view phrase;
  Role role;
  Where where = Where::anywhere;
};

/// The words by which plans name their parts. domain.md 2: the examples; with the paraphrases of the same
/// meaning.
constexpr std::array rows{
    RoleRow{"mục đích", Role::purpose},
    RoleRow{"ý nghĩa", Role::purpose, Where::alone},
    RoleRow{"sự cần thiết", Role::purpose},
    RoleRow{"lý do ban hành", Role::purpose},
    RoleRow{"vì sao", Role::purpose, Where::alone},
    RoleRow{"yêu cầu", Role::requirements, Where::alone},
    RoleRow{"và yêu cầu", Role::requirements},
    RoleRow{", yêu cầu", Role::requirements},
    RoleRow{"- yêu cầu", Role::requirements},
    RoleRow{"mục đích yêu cầu", Role::requirements},
    RoleRow{"quan điểm", Role::requirements},
    RoleRow{"nguyên tắc", Role::requirements, Where::alone},
    RoleRow{"phương châm", Role::requirements, Where::alone},
    RoleRow{"mục tiêu", Role::objectives},
    RoleRow{"chỉ tiêu", Role::objectives},
    RoleRow{"kết quả cần đạt", Role::objectives},
    RoleRow{"kết quả phải đạt", Role::objectives},
    RoleRow{"đích đến", Role::objectives},
    RoleRow{"điều cần đạt", Role::objectives},
    RoleRow{"cần đạt được", Role::objectives},
    RoleRow{"phấn đấu đạt", Role::objectives},
    RoleRow{"con số cam kết", Role::objectives},
    RoleRow{"cam kết", Role::objectives, Where::outermost},
    RoleRow{"nhiệm vụ", Role::tasks, Where::outermost},
    RoleRow{"nhiệm vụ, giải pháp", Role::tasks},
    RoleRow{"nhiệm vụ và giải pháp", Role::tasks},
    RoleRow{"nhiệm vụ trọng tâm", Role::tasks},
    RoleRow{"nhiệm vụ chủ yếu", Role::tasks},
    RoleRow{"nhiệm vụ cụ thể", Role::tasks},
    RoleRow{"các nhiệm vụ", Role::tasks, Where::alone},
    RoleRow{"nhiệm vụ - giải pháp", Role::tasks},
    RoleRow{"nhiệm vụ", Role::tasks, Where::alone},
    RoleRow{"giải pháp", Role::tasks, Where::alone},
    RoleRow{"giải pháp", Role::tasks, Where::outermost},
    RoleRow{"biện pháp", Role::tasks, Where::alone},
    RoleRow{"biện pháp", Role::tasks, Where::outermost},
    RoleRow{"nội dung thực hiện", Role::tasks},
    RoleRow{"nội dung triển khai", Role::tasks},
    RoleRow{"nội dung công việc", Role::tasks},
    RoleRow{"nội dung và giải pháp", Role::tasks},
    RoleRow{"nội dung, giải pháp", Role::tasks},
    RoleRow{"nội dung trọng tâm", Role::tasks},
    RoleRow{"nội dung", Role::tasks, Where::outermost},
    RoleRow{"công việc", Role::tasks, Where::outermost},
    RoleRow{"việc phải làm", Role::tasks},
    RoleRow{"việc cần làm", Role::tasks},
    RoleRow{"những việc", Role::tasks, Where::outermost},
    RoleRow{"các việc", Role::tasks, Where::outermost},
    RoleRow{"phương án triển khai", Role::tasks},
    RoleRow{"cách làm", Role::tasks, Where::outermost},
    RoleRow{"tổ chức thực hiện", Role::implementation},
    RoleRow{"tổ chức triển khai", Role::implementation, Where::outermost},
    RoleRow{"triển khai thực hiện", Role::implementation, Where::outermost},
    RoleRow{"công tác triển khai", Role::implementation, Where::outermost},
    RoleRow{"phân công", Role::implementation, Where::alone},
    RoleRow{"phân công", Role::implementation, Where::outermost},
    RoleRow{"trách nhiệm thực hiện", Role::implementation},
    RoleRow{"trách nhiệm", Role::implementation, Where::outermost},
    RoleRow{"tiến độ", Role::implementation},
    RoleRow{"lộ trình", Role::implementation},
    RoleRow{"thời gian thực hiện", Role::implementation},
    RoleRow{"thời gian, tiến độ", Role::implementation},
    RoleRow{"điều khoản thi hành", Role::implementation},
    RoleRow{"ai làm", Role::implementation, Where::outermost},
    RoleRow{"người làm", Role::implementation, Where::outermost},
    RoleRow{"người thực hiện", Role::implementation, Where::outermost},
    RoleRow{"kinh phí", Role::budget},
    RoleRow{"nguồn lực", Role::budget, Where::alone},
    RoleRow{"dự toán", Role::budget, Where::alone},
    RoleRow{"chế độ báo cáo", Role::reporting},
    RoleRow{"chế độ thông tin", Role::reporting},
    RoleRow{"thông tin, báo cáo", Role::reporting},
    RoleRow{"thông tin báo cáo", Role::reporting},
    RoleRow{"báo cáo", Role::reporting, Where::alone},
    RoleRow{"sơ kết", Role::reporting},
    RoleRow{"tổng kết", Role::reporting},
};

struct Table {
  std::vector<std::u32string> phrases;
};

const Table& table() {
  static const Table all = [] {
    Table out;
    for (const auto& row : rows) out.phrases.push_back(squeeze(text::fold(row.phrase)));
    return out;
  }();
  return all;
}

/// Words that may stand between and after the names of roles without saying more.
const Wording& fillers() {
  static const Wording words{"và",       ",",       "-",           "/",          "thực hiện",    "chung",
                             "cụ thể",   "chủ yếu", "trọng tâm",   "chính",      "của kế hoạch", "các",
                             "kế hoạch", "&",       "công tác",    "triển khai", "nhiệm vụ",     "giải pháp",
                             "nội dung", "yêu cầu", "trách nhiệm", "tổ chức",    "thời gian",    "những"};
  return words;
}

bool holds(std::u32string_view key, std::size_t row, bool outermost) {
  const auto& phrase = table().phrases[row];
  switch (rows[row].where) {
    case Where::anywhere:
      return find_phrase(key, phrase) != std::u32string_view::npos;
    case Where::outermost:
      return outermost && find_phrase(key, phrase) != std::u32string_view::npos;
    case Where::alone:
      return key.starts_with(phrase) && find_phrase(key, phrase) == 0;
  }
  return false;
}

}  // namespace

std::vector<Role> roles_of(std::u32string_view key, bool outermost) {
  std::vector<Role> roles;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (!holds(key, row, outermost)) continue;
    if (std::find(roles.begin(), roles.end(), rows[row].role) == roles.end()) roles.push_back(rows[row].role);
  }
  std::sort(roles.begin(), roles.end());
  return roles;
}

bool names_a_role_only(std::u32string_view key) {
  if (key.size() > 80) return false;
  while (!key.empty() && (key.back() == U':' || key.back() == U'.' || key.back() == U' '))
    key.remove_suffix(1);
  bool role = false;
  while (!key.empty()) {
    std::size_t best = 0;
    bool best_role = false;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const auto& phrase = table().phrases[row];
      if (phrase.front() == U',' || phrase.front() == U'-' || phrase.size() <= best) continue;
      if (key.starts_with(phrase) && find_phrase(key, phrase) == 0) best = phrase.size(), best_role = true;
    }
    if (const auto filler = fillers().begins(key);
        filler != Wording::none && fillers().length(filler) > best) {
      best = fillers().length(filler);
      best_role = false;
    }
    if (best == 0) return false;
    role = role || best_role;
    key.remove_prefix(best);
    while (!key.empty() && key.front() == U' ') key.remove_prefix(1);
  }
  return role;
}

}  // namespace thamdinh::structure
