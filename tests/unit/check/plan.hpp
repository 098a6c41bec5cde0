#pragma once

// Small plans made in memory, and what the layers below `check` make of them.

#include <thamdinh/profile.hpp>

#include "../document/docx.hpp"
#include "citation/citations.hpp"
#include "document/document.hpp"
#include "profile/model.hpp"
#include "scoring/facts.hpp"
#include "structure/structure.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::test {

inline const Profile& the_profile() {
  static const Profile profile = Profile::builtin("49-nq-tu");
  return profile;
}

inline std::string run(std::string_view text) {
  return "<w:r><w:t xml:space='preserve'>" + std::string(text) + "</w:t></w:r>";
}

inline std::string paragraph(std::string_view text) {
  return "<w:p>" + run(text) + "</w:p>";
}

/// A paragraph that holds a spreadsheet.
inline constexpr std::string_view kObject =
    "<w:p><w:r><w:object><o:OLEObject xmlns:o='urn:schemas-microsoft-com:office:office' "
    "ProgID='Excel.Sheet.12'/></w:object></w:r></w:p>";

/// What the lines of a short plan say; each test changes the one that it is about.
struct ShortPlan {
  std::string parent = "ĐẢNG BỘ KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH";
  std::string issuer = "CHI BỘ SỞ CÔNG THƯƠNG";
  std::string number = "12-KH/CB";
  std::string date = "Hưng Yên, ngày 15 tháng 7 năm 2024";
  std::string subject = "thực hiện Nghị quyết số 49-NQ/TU ngày 28/5/2024 của Ban Thường vụ Tỉnh ủy";
  std::string duty = "Chi ủy quán triệt Nghị quyết số 49-NQ/TU đến toàn thể đảng viên.";
  std::string more = {};       ///< WordprocessingML after the last line
  std::string footnotes = {};  ///< children of w:footnotes

  [[nodiscard]] std::string docx() const {
    std::string body;
    for (const std::string& line : {parent, issuer, "Số: " + number, date, std::string("KẾ HOẠCH"), subject,
                                    std::string("I- MỤC ĐÍCH, YÊU CẦU"), duty})
      body += paragraph(line);
    return test::docx({body + more, {}, {}, footnotes});
  }
};

/// One document through the layers that findings are made from.
struct Reading {
  document::Document document;
  structure::Structure structure;
  citation::Citations citations;
  scoring::Facts facts;

  explicit Reading(std::string_view docx)
      : document(read_bytes(docx)),
        structure(structure::analyse(document)),
        citations(citation::find(structure, document)),
        facts(the_profile().model(), structure, citations, document.unread) {}
  Reading(const Reading&) = delete;  // its members point at each other
  Reading& operator=(const Reading&) = delete;
};

}  // namespace thamdinh::test
