#pragma once

#include <thamdinh/export.hpp>
#include <thamdinh/place.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh {

/// Whose form rules a document follows: the Party's (HD 36-HD/VPTW, HD 05-HD/VPTW) or the State's (NĐ
/// 30/2020/NĐ-CP).
enum class System : std::uint8_t { unknown, party, state };

/// The kind of the issuing unit; each kind has tasks of its own in the superior plan.
enum class UnitKind : std::uint8_t { unknown, government, party, front, press, enterprise, public_service };

/// What told the unit's kind.
enum class UnitKindSource : std::uint8_t { unknown, given, letterhead, title, opening, signature };

struct Unit {
  std::string name;    ///< the issuing body as in the letterhead, lines joined by one space; empty if none
  std::string parent;  ///< the superior body above it; empty if none
  UnitKind kind = UnitKind::unknown;
  UnitKindSource kind_source = UnitKindSource::unknown;
};

struct Signer {
  std::string authority;  ///< "T/M", "TM.", "KT." … as written; empty if none
  std::string office;     ///< "BÍ THƯ"; empty if none
  std::string name;       ///< empty if none
};

/// The document's own parts around its body (the letterhead, kind and subject, signature, recipients).
struct DocumentInfo {
  System system = System::unknown;
  std::string number;  ///< canonical ("12-KH/CB"); empty when blank or absent
  std::string date;    ///< ISO 8601, only when whole and real; else empty
  std::string place;   ///< "Hưng Yên"; empty if none
  std::string type;    ///< the type code of the kind of document: KH, CTr, BC …; empty if unknown
  std::string title;   ///< the subject, lines joined by one space, kind excluded
  Signer signer;
  std::vector<std::string> recipients;  ///< every line, the archive line too, without dash and final mark
};

enum class HeadingKind : std::uint8_t {
  title,   ///< a title-like line of its own
  clause,  ///< a numbered paragraph that is a sentence
  run_in,  ///< a head before its own sentence: "1. Ban Tuyên giáo: theo dõi …"
};

enum class HeadingSource : std::uint8_t { style, outline_level, numbering, typed, appearance };

enum class Role : std::uint8_t {
  purpose,
  requirements,
  objectives,
  tasks,
  implementation,
  budget,
  reporting,
  other
};

struct Heading {
  std::uint8_t level = 1;  ///< 1 is the outermost of the plan's own body
  std::string label;       ///< as shown, typed or computed, look-alike letters mended; empty if none
  std::string text;        ///< without the label; NFC, otherwise as typed
  HeadingKind kind = HeadingKind::title;
  HeadingSource source = HeadingSource::typed;
  std::vector<Role> roles;
  Place where;  ///< the text, without its label
};

struct Assignment {
  std::string task;
  std::string lead;               ///< empty if none
  std::vector<std::string> with;  ///< cooperating bodies
  std::string deadline;           ///< as written; empty if none
  Place where;
};

[[nodiscard]] THAMDINH_EXPORT std::string_view to_string(System value);
[[nodiscard]] THAMDINH_EXPORT std::string_view to_string(UnitKind value);
[[nodiscard]] THAMDINH_EXPORT std::string_view to_string(UnitKindSource value);
[[nodiscard]] THAMDINH_EXPORT std::string_view to_string(HeadingKind value);
[[nodiscard]] THAMDINH_EXPORT std::string_view to_string(HeadingSource value);
[[nodiscard]] THAMDINH_EXPORT std::string_view to_string(Role value);

/// The kind named by its contract id ("public_service"); nothing for any other word.
[[nodiscard]] THAMDINH_EXPORT std::optional<UnitKind> unit_kind_from(std::string_view id);

}  // namespace thamdinh
