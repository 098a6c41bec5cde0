#pragma once

#include "structure/lines.hpp"

#include <optional>

namespace thamdinh::structure {

/// The signing authority at the head of a segment: "T/M", "TM.", "KT.", "TL.", "TUQ.", "Q." before a body or
/// a post in capitals.
struct Authority {
  CodePointSpan mark;  ///< "T/M" with its dot
  CodePointSpan rest;  ///< the body or post after it; may be empty
};

[[nodiscard]] std::optional<Authority> read_authority(const Line& line, const Segment& segment);

/// Whether the segment is a post that signs, alone: "BÍ THƯ", "PHÓ GIÁM ĐỐC", "Hiệu trưởng".
[[nodiscard]] bool is_office(const Line& line, const Segment& segment);

/// Whether the segment can be a person's name, a title before it allowed: "Nguyễn Văn An", "TS. Lê Thị Bé",
/// "TRẦN VĂN CHÍNH".
[[nodiscard]] bool is_person_name(const Line& line, const Segment& segment);

/// Whether the segment stands for the signature itself: "(Đã ký)", "(Ký tên, đóng dấu)".
[[nodiscard]] bool is_signed_mark(const Segment& segment);

/// Whether the segment begins with "Nơi nhận".
[[nodiscard]] bool is_recipients_head(const Segment& segment);

}  // namespace thamdinh::structure
