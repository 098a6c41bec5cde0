#include "document_notation.hpp"
#include "structure/structure.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace thamdinh::structure {
namespace {

using testing::ElementsAre;

/// "lead | with, with | deadline | task".
std::vector<std::string> assignments_of(const std::string& body) {
  const auto document = document_of(
      "{c,b}KẾ HOẠCH\n{c,b}thực hiện Nghị quyết số 49-NQ/TU\nChi bộ xây dựng Kế hoạch.\n" + body.substr(1));
  std::vector<std::string> out;
  for (const auto& assignment : analyse(document).assignments) {
    std::string with;
    for (const auto& name : assignment.with) with += (with.empty() ? "" : ", ") + name;
    out.push_back(assignment.lead + " | " + with + " | " + assignment.deadline + " | " + assignment.task);
  }
  return out;
}

TEST(AssignmentTables, ByTheWordsOfTheirHead) {
  EXPECT_THAT(
      assignments_of(R"(
{b}IV. TỔ CHỨC THỰC HIỆN
|{b}TT||{b}Nội dung công việc||{b}Đơn vị chủ trì||{b}Đơn vị phối hợp||{b}Thời hạn hoàn thành
|I||NHIỆM VỤ CHUNG||||||
|1||Học tập Nghị quyết||Văn phòng Đảng ủy||Công đoàn, Đoàn Thanh niên||Tháng 8/2024
|2||Sửa đổi Quy chế||Phòng Tổ chức||Các phòng||Quý IV/2024
|3||Công khai tài chính||^||Kế toán||^
)"),
      ElementsAre("Văn phòng Đảng ủy | Công đoàn, Đoàn Thanh niên | Tháng 8/2024 | Học tập Nghị quyết",
                  "Phòng Tổ chức | Các phòng | Quý IV/2024 | Sửa đổi Quy chế",
                  "Phòng Tổ chức | Kế toán | Quý IV/2024 | Công khai tài chính"));
}

TEST(AssignmentTables, InAnAppendixToo) {
  EXPECT_THAT(assignments_of(R"(
{b}I. TỔ CHỨC THỰC HIỆN
Theo phụ lục.
|Nơi nhận: ¶ - Lưu.||T/M CHI BỘ ¶ BÍ THƯ ¶ Lê Văn Tám
{c,b}PHỤ LỤC
|Nhiệm vụ||Người phụ trách||Thời gian
|Học tập Nghị quyết||Đ/c Bí thư||Tháng 8
)"),
              ElementsAre("Đ/c Bí thư |  | Tháng 8 | Học tập Nghị quyết"));
}

TEST(AssignmentTables, OtherTablesAreNone) {
  EXPECT_THAT(assignments_of(R"(
{b}I. CHỈ TIÊU
|TT||Chỉ tiêu||Đơn vị tính||Năm 2024
|1||Đảng viên học Nghị quyết||%||100
)"),
              ElementsAre());
}

TEST(AssignmentsInProse, RunInsSentencesAndNamedHeadings) {
  EXPECT_THAT(
      assignments_of(R"(
{b}III- TỔ CHỨC THỰC HIỆN
1. Ban Tuyên giáo: theo dõi việc học tập, báo cáo trước ngày 05/12/2024.
2. Ủy ban Kiểm tra Đảng ủy kiểm tra ít nhất 02 chi bộ trong quý I/2025.
3. Giao Văn phòng chủ trì, phối hợp với Công đoàn cơ sở tổ chức hội nghị hằng năm.
{b}4. Đoàn Thanh niên
- Tuyên truyền Nghị quyết số 49-NQ/TU ngày 28/5/2024 trên trang của Đoàn;
5. Đồng chí Lê Thị Bé, Phó Bí thư, phụ trách chung.
)"),
      ElementsAre(
          "Ban Tuyên giáo |  | trước ngày 05/12/2024 | theo dõi việc học tập, báo cáo trước ngày 05/12/2024",
          "Ủy ban Kiểm tra Đảng ủy |  | trong quý I/2025 | kiểm tra ít nhất 02 chi bộ trong quý I/2025",
          "Văn phòng | Công đoàn cơ sở | hằng năm | chủ trì, phối hợp với Công đoàn cơ sở tổ chức hội nghị "
          "hằng năm",
          "Đoàn Thanh niên |  |  | Tuyên truyền Nghị quyết số 49-NQ/TU ngày 28/5/2024 trên trang của Đoàn",
          "Đồng chí Lê Thị Bé |  |  | phụ trách chung"));
}

TEST(AssignmentsInProse, EachSentenceWithItsBearer) {
  EXPECT_THAT(assignments_of(R"(
{b}III- TỔ CHỨC THỰC HIỆN
1. Chi ủy mở hội nghị học tập. Mời báo cáo viên của Tỉnh ủy. Phòng Thư ký - Xuất bản viết tin.
2. Đảng ủy yêu cầu các chi bộ trực thuộc báo cáo hằng quý. Đảng viên nghiêm túc thực hiện.
3. Chi bộ phân công nhiệm vụ cụ thể như sau:
4. Các nội dung khác thực hiện theo hướng dẫn của cấp trên.
{b}5. Đề nghị Công đoàn ngành
Vận động đoàn viên thực hiện Kế hoạch này.
Trên đây là Kế hoạch thực hiện Nghị quyết của Sở Công Thương.
)"),
              ElementsAre("Chi ủy |  |  | mở hội nghị học tập. Mời báo cáo viên của Tỉnh ủy",
                          "Phòng Thư ký - Xuất bản |  |  | viết tin",
                          "các chi bộ trực thuộc |  | hằng quý | báo cáo hằng quý",
                          "Công đoàn ngành |  |  | Vận động đoàn viên thực hiện Kế hoạch này"));
}

TEST(AssignmentsInProse, AVerbInsideANameIsNone) {
  EXPECT_THAT(assignments_of(R"(
{b}IV. TỔ CHỨC THỰC HIỆN
1. Phòng Theo dõi Đảng bộ - Dân vận lập đề cương chuyên mục.
2. Đồng chí Lê Văn Tám, Đảng ủy viên phụ trách công tác xây dựng Đảng, chuẩn bị tài liệu.
3. Văn phòng Sở: Chủ trì sửa đổi quy chế.
)"),
              ElementsAre("Phòng Theo dõi Đảng bộ - Dân vận |  |  | lập đề cương chuyên mục",
                          "Đồng chí Lê Văn Tám |  |  | chuẩn bị tài liệu",
                          "Văn phòng Sở |  |  | Chủ trì sửa đổi quy chế"));
}

TEST(AssignmentsInProse, NotToTheWholeUnitItsSuperiorsOrTheNameless) {
  EXPECT_THAT(assignments_of(R"(
{b}III- TỔ CHỨC THỰC HIỆN
1. Chi bộ tổ chức cho đảng viên học tập Nghị quyết.
2. Các phòng chuyên môn khác phối hợp thực hiện.
3. Đề nghị Đảng ủy Khối kiểm tra, hướng dẫn.
)"),
              ElementsAre());
}

TEST(AssignmentsInProse, OnlyInThePartOnImplementation) {
  EXPECT_THAT(assignments_of(R"(
{b}I- MỤC ĐÍCH
Chi bộ tổ chức học tập Nghị quyết.
)"),
              ElementsAre());
}

std::vector<std::string> placeholders_of(const std::string& line) {
  const auto document =
      document_of("{c,b}KẾ HOẠCH\n{c,b}thực hiện dân chủ\nChi bộ xây dựng Kế hoạch.\n" + line + "\n");
  std::vector<std::string> out;
  for (const auto& finding : analyse(document).findings) {
    if (finding.code == Code::placeholder) out.push_back(finding.arguments.at(0));
  }
  return out;
}

TEST(Placeholders, AreToldFromTheEndOfAList) {
  EXPECT_THAT(placeholders_of("Đạt …% trở lên vào ngày ... tháng 8."), ElementsAre("…", "..."));
  EXPECT_THAT(placeholders_of("Giao đồng chí ………… phụ trách."), ElementsAre("…………"));
  EXPECT_THAT(placeholders_of("Họ tên: ________"), ElementsAre("________"));
  EXPECT_THAT(placeholders_of("Kế hoạch của [tên đơn vị] năm 2024."), ElementsAre("[tên đơn vị]"));
  EXPECT_THAT(placeholders_of("Công khai tài chính, mua sắm, tuyển dụng... cho người lao động."),
              ElementsAre());
  EXPECT_THAT(placeholders_of("Công khai tài chính, mua sắm, …"), ElementsAre());
  EXPECT_THAT(placeholders_of("Đạt 100%. Kết thúc."), ElementsAre());
}

}  // namespace
}  // namespace thamdinh::structure
