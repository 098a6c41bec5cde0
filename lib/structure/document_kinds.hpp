#pragma once

#include "structure/lines.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace thamdinh::structure {

/// A kind of official document named at the head of a title: where its name ends, and its type code.
struct DocumentKind {
  CodePointSpan span;  ///< of the line's normalised text
  std::string type;    ///< "KH"
};

/// The kind of document that the segment names: as a whole ("KẾ HOẠCH", "Kế hoạch", "K Ế  H O Ạ C H"), or in
/// capitals before its subject
/// ("KẾ HOẠCH thực hiện …"). Nothing for any other segment.
[[nodiscard]] std::optional<DocumentKind> read_document_kind(const Line& line, const Segment& segment);

/// The type code in its proper letter case: "kh" is KH, "CTR" is CTr, "QĐI" is QĐi; an unknown code in
/// capitals.
[[nodiscard]] std::string canonical_type_code(std::string_view written);

/// Whether a document of that type is a plan (kế hoạch, chương trình).
[[nodiscard]] bool is_plan_type(std::string_view type);

}  // namespace thamdinh::structure
