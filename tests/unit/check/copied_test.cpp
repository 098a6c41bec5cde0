// A plan that only repeats the superior plan's words is told so (TD506); one that answers it is not.

#include "check/copied.hpp"

#include <thamdinh/authoring.hpp>
#include <thamdinh/check.hpp>

#include "folder.hpp"
#include "plan.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace thamdinh::test {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> subjects{
    "công khai thu chi tài chính", "quy chế làm việc",   "hội nghị người lao động", "tiếp công dân",
    "giải quyết đơn thư",          "thanh tra nhân dân", "đối thoại định kỳ",       "cải cách hành chính"};

/// A body of `count` tasks that begin with `bearer` and go on with `rest`.
std::string tasks(std::size_t count, const std::string& bearer, const std::string& rest) {
  std::string body = paragraph("II- NHIỆM VỤ");
  for (std::size_t i = 0; i < count; ++i)
    body += paragraph("- " + bearer + " tập trung chỉ đạo " + subjects.at(i % subjects.size()) + ", " + rest +
                      ".");
  return body;
}

const std::string superior_words =
    "bảo đảm kịp thời, thiết thực, hiệu quả, phù hợp với tình hình thực tế và phát huy quyền làm chủ của "
    "nhân dân";
const std::string own_words =
    "phân công phó giám đốc phụ trách, họp kiểm điểm vào thứ sáu hằng tuần tại hội trường";

/// The shipped profile with the wording of another superior plan.
class Copied : public ::testing::Test {
 protected:
  Copied() {
    ShortPlan superior;
    superior.number = "5-KH/ĐU";
    superior.more = tasks(16, "Các cấp ủy", superior_words);
    superior_ = superior.docx();
    const std::string draft = draft_profile(folder_.write("superior.docx", superior_));
    const std::string own = "id: mine\nversion: \"1\"\nextends: 49-nq-tu\n";
    profile_.emplace(Profile::load(folder_.write("mine.yaml", own + draft.substr(draft.find("superior:")))));
  }

  /// The shares that findings name.
  [[nodiscard]] std::vector<std::string> told(const std::string& docx) const {
    const Report report = check(std::as_bytes(std::span(docx.data(), docx.size())), *profile_);
    std::vector<std::string> shares;
    for (const Finding& finding : report.findings()) {
      if (finding.code == Code::copied_superior) shares.push_back(finding.arguments.at(0));
    }
    return shares;
  }

  [[nodiscard]] std::vector<std::string> told_of(const std::string& more) const {
    ShortPlan plan;
    plan.more = more;
    return told(plan.docx());
  }

  Folder folder_;
  std::string superior_;
  std::optional<Profile> profile_;
};

TEST_F(Copied, AWholeCopyWithTheUnitsNamePutIn) {
  const auto shares = told_of(tasks(16, "Chi bộ Sở", superior_words));
  ASSERT_EQ(shares.size(), 1U);
  EXPECT_GE(std::stoi(shares[0]), 90);
  EXPECT_LE(std::stoi(shares[0]), 100);
}

TEST_F(Copied, HalfACopyIsNone) {
  EXPECT_THAT(told_of(tasks(8, "Chi bộ Sở", superior_words) + tasks(12, "Chi bộ Sở", own_words)),
              ::testing::IsEmpty());
}

TEST_F(Copied, APlanOfItsOwnWordsIsNone) {
  EXPECT_THAT(told_of(tasks(16, "Chi bộ Sở", own_words)), ::testing::IsEmpty());
}

TEST_F(Copied, TooShortAPlanProvesNothing) {
  EXPECT_THAT(told_of(tasks(3, "Chi bộ Sở", superior_words)), ::testing::IsEmpty());
}

TEST_F(Copied, TheSuperiorPlanIsNoCopyOfItself) {
  EXPECT_THAT(told(superior_), ::testing::IsEmpty());
}

TEST_F(Copied, AProfileWithoutASuperiorPlanAccusesNobody) {
  profile_.emplace(Profile::builtin("27-ct-tw"));
  EXPECT_THAT(told_of(tasks(16, "Các cấp ủy", superior_words)), ::testing::IsEmpty());
}

/// The corpus has four plans whose authors took most of the superior plan over; the others only quote it.
TEST(CopiedOfTheCorpus, AccusesThoseThatCopiedAndNoOther) {
  std::set<std::string> accused;
  for (const auto& folder : fs::directory_iterator(fs::path(THAMDINH_SOURCE_DIR) / "corpus" / "plans")) {
    const Report report = check(folder.path() / "plan.docx", the_profile());
    for (const Finding& finding : report.findings()) {
      if (finding.code == Code::copied_superior) accused.insert(folder.path().filename().string());
    }
  }
  EXPECT_THAT(accused,
              ::testing::ElementsAre("b-cong-ty-thuy-loi", "g-cong-ty-xo-so", "h-vien-thong", "m-dai-pttt"));
}

}  // namespace
}  // namespace thamdinh::test
