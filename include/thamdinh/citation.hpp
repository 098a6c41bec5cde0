#pragma once

#include <thamdinh/export.hpp>
#include <thamdinh/place.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace thamdinh {

/// How much of a document's identity a mention gives.
enum class CitationForm : std::uint8_t {
  full,     ///< number, date, issuer and subject
  dated,    ///< number and date
  short_,   ///< the number-symbol ("short" in the report)
  loose,    ///< a number without symbol: "Nghị quyết 49"
  by_name,  ///< no number: "Luật Thực hiện dân chủ ở cơ sở", "Nghị quyết Đại hội XIII"
};

enum class CitationStatus : std::uint8_t {
  ok,
  malformed,  ///< a separator moved, doubled or lost: 49/NQ-TU
  conflict,   ///< number, organ, date or issuer against the registry: 49-NQ/TW
  unknown,    ///< well formed and not in the registry
};

/// One mention of an official document. Fields hold what this mention itself says, nothing more.
struct Citation {
  std::string text;                     ///< the exact words of the span, NFC
  std::optional<std::string> id;        ///< the canonical number-symbol, or as written where it is wrong
  std::string type;                     ///< type code: NQ, KH, Luật → "Luật"
  std::optional<std::string> date;      ///< ISO 8601, reduced ("2024-05", "2024") where only that is said
  std::optional<std::string> issuer;    ///< as written, NFC
  std::optional<std::string> subject;   ///< as written, outside the span
  std::optional<std::string> name;      ///< of a document named without a number
  std::optional<std::string> registry;  ///< the key of the known document: "NQ|49-NQ/TU|2024-05-28"
  CitationForm form = CitationForm::short_;
  CitationStatus status = CitationStatus::ok;
  std::optional<std::string>
      expected;  ///< what a wrong mention must have meant, where its id itself is wrong
  Place where;   ///< from the type word (else "số", else the number) to the last of number, date, issuer
  std::optional<Place> subject_where;  ///< the place of `subject`
};

[[nodiscard]] THAMDINH_EXPORT std::string_view to_string(CitationForm value);
[[nodiscard]] THAMDINH_EXPORT std::string_view to_string(CitationStatus value);

}  // namespace thamdinh
