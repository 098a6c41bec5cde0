#include "structure/roles.hpp"

#include "structure/wording.hpp"
#include "text/normalised.hpp"
#include "text/unicode.hpp"

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
    RoleRow{"những yêu cầu", Role::requirements},
    RoleRow{"các yêu cầu", Role::requirements},
    RoleRow{"đòi hỏi", Role::requirements},
    RoleRow{"cần bảo đảm", Role::requirements},
    RoleRow{"phải bảo đảm", Role::requirements},
    RoleRow{"cần quán triệt", Role::requirements, Where::outermost},
    RoleRow{"nguyên tắc", Role::requirements, Where::alone},
    RoleRow{"phương châm", Role::requirements, Where::alone},
    RoleRow{"mục tiêu", Role::objectives},
    RoleRow{"chỉ tiêu", Role::objectives},
    RoleRow{"chỉ số phấn đấu", Role::objectives},
    RoleRow{"kết quả cần đạt", Role::objectives},
    RoleRow{"kết quả phải đạt", Role::objectives},
    RoleRow{"kết quả mong đợi", Role::objectives},
    RoleRow{"đích cần đạt", Role::objectives},
    RoleRow{"đích đến", Role::objectives},
    RoleRow{"cái đích", Role::objectives},
    RoleRow{"cần đạt", Role::objectives},
    RoleRow{"phải đạt", Role::objectives},
    RoleRow{"phấn đấu đạt", Role::objectives},
    RoleRow{"con số cam kết", Role::objectives},
    RoleRow{"phấn đấu", Role::objectives, Where::outermost},
    RoleRow{"cam kết", Role::objectives, Where::outermost},
    RoleRow{"nhiệm vụ", Role::tasks, Where::outermost},
    RoleRow{"nhiệm vụ, giải pháp", Role::tasks},
    RoleRow{"nhiệm vụ và giải pháp", Role::tasks},
    RoleRow{"nhiệm vụ - giải pháp", Role::tasks},
    RoleRow{"nhiệm vụ trọng tâm", Role::tasks},
    RoleRow{"nhiệm vụ chủ yếu", Role::tasks},
    RoleRow{"nhiệm vụ cụ thể", Role::tasks},
    RoleRow{"các nhiệm vụ", Role::tasks, Where::alone},
    RoleRow{"nhiệm vụ", Role::tasks, Where::alone},
    RoleRow{"giải pháp", Role::tasks, Where::alone},
    RoleRow{"các giải pháp", Role::tasks, Where::alone},
    RoleRow{"những giải pháp", Role::tasks, Where::alone},
    RoleRow{"giải pháp", Role::tasks, Where::outermost},
    RoleRow{"biện pháp", Role::tasks, Where::alone},
    RoleRow{"các biện pháp", Role::tasks, Where::alone},
    RoleRow{"biện pháp", Role::tasks, Where::outermost},
    RoleRow{"biện pháp tổ chức", Role::implementation},
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
    RoleRow{"việc sẽ làm", Role::tasks},
    RoleRow{"việc", Role::tasks, Where::alone},
    RoleRow{"đầu việc", Role::tasks},
    RoleRow{"phần việc", Role::tasks, Where::outermost},
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
    RoleRow{"phân việc", Role::implementation, Where::alone},
    RoleRow{"giao việc", Role::implementation, Where::outermost},
    RoleRow{"trách nhiệm thực hiện", Role::implementation},
    RoleRow{"trách nhiệm", Role::implementation, Where::outermost},
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
    RoleRow{"báo cáo", Role::reporting, Where::outermost},
    RoleRow{"sơ kết", Role::reporting},
    RoleRow{"tổng kết", Role::reporting},
};

/// Phrases inside which a role's word says something else.
const Wording& other_meanings() {
  static const Wording table{"công tác báo cáo viên", "báo cáo viên", "biện pháp tổ chức",
                             "kết quả thực hiện nhiệm vụ"};
  return table;
}

struct Phrase {
  std::u32string folded;
  char32_t initial = 0;  ///< its first letter, marks dropped
  std::u32string bare;   ///< its marks dropped; empty where another word is written so ("chi tiêu")
};

const std::vector<Phrase>& phrases() {
  static const std::vector<Phrase> all = [] {
    std::vector<Phrase> out;
    for (const auto& row : rows) {
      Phrase phrase{squeeze(text::fold(row.phrase)), 0, {}};
      phrase.initial = text::strip_marks(phrase.folded).front();
      if (phrase.folded.size() >= 7 && phrase.folded != squeeze(text::fold("chỉ tiêu")))
        phrase.bare = text::strip_marks(phrase.folded);
      out.push_back(std::move(phrase));
    }
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

/// Syllables of `found` and `phrase`, written alike but for marks, that differ.
std::size_t differing(std::u32string_view found, std::u32string_view phrase) {
  std::size_t count = 0;
  bool differs = false;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    if (phrase[i] == U' ') {
      count += differs ? 1 : 0;
      differs = false;
    } else {
      differs = differs || phrase[i] != found[i];
    }
  }
  return count + (differs ? 1 : 0);
}

/// Where the row's phrase stands; npos if nowhere. A mark lost by a keyboard or a scan ("THƯC HIỆN") is
/// forgiven in one syllable.
std::size_t find_row(std::u32string_view key, std::u32string_view bare, std::size_t row, bool outermost) {
  const auto where = rows[row].where;
  if (where == Where::outermost && !outermost) return std::u32string_view::npos;
  const auto& phrase = phrases()[row];
  std::size_t at = find_phrase(key, phrase.folded);
  if (at == std::u32string_view::npos && !phrase.bare.empty()) {
    at = find_phrase(bare, phrase.bare);
    if (at != std::u32string_view::npos && differing(key.substr(at, phrase.bare.size()), phrase.folded) > 1)
      at = std::u32string_view::npos;
  }
  return where == Where::alone && at != 0 ? std::u32string_view::npos : at;
}

/// The letters that words of a text begin with, marks dropped: a phrase whose own is not among them can not
/// stand in it.
std::uint64_t initials_of(std::u32string_view bare) {
  std::uint64_t seen = 0;
  for (std::size_t i = 0; i < bare.size(); ++i) {
    if (i == 0 || bare[i - 1] == U' ' || !text::is_letter(bare[i]))
      seen |= std::uint64_t{1} << (bare[i] % 64);
  }
  return seen;
}

/// "Phân công nhiệm vụ", "Kinh phí thực hiện nhiệm vụ": the tasks are the object of something else.
bool is_object(std::u32string_view key, std::size_t at) {
  static const Wording governing{"phân công", "giao", "thực hiện", "kết quả", "phân giao"};
  auto before = key.substr(0, at);
  while (!before.empty() && before.back() == U' ') before.remove_suffix(1);
  return governing.ends(before) != Wording::none;
}

}  // namespace

std::vector<Role> roles_of(std::u32string_view key, bool outermost) {
  const auto bare = text::strip_marks(key);
  const auto initials = initials_of(bare);
  std::vector<std::pair<std::size_t, Role>> found;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if ((initials >> (phrases()[row].initial % 64) & 1) == 0) continue;
    const auto at = find_row(key, bare, row, outermost);
    if (at == std::u32string_view::npos) continue;
    const bool other =
        rows[row].role != Role::implementation && other_meanings().begins(key.substr(at)) != Wording::none;
    const bool object = rows[row].role == Role::tasks && is_object(key, at);
    if (!other && !object) found.emplace_back(at, rows[row].role);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Role> roles;
  for (const auto& [at, role] : found) {
    if (std::find(roles.begin(), roles.end(), role) == roles.end()) roles.push_back(role);
  }
  return roles;
}

bool names_a_role_only(std::u32string_view key) {
  if (key.size() > 80) return false;
  static const Wording also{"nội dung", "nội dung:", "nội dung kế hoạch"};
  if (also.is(key)) return true;
  while (!key.empty() && (key.back() == U':' || key.back() == U'.' || key.back() == U' '))
    key.remove_suffix(1);
  bool role = false;
  while (!key.empty()) {
    std::size_t best = 0;
    bool best_role = false;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const auto& phrase = phrases()[row].folded;
      if (rows[row].where == Where::outermost || phrase.front() == U',' || phrase.front() == U'-' ||
          phrase.size() <= best)
        continue;
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
