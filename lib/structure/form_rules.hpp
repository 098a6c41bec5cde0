#pragma once

#include <thamdinh/structure.hpp>

#include <span>
#include <string_view>

namespace thamdinh::structure {

/// One edition of the rules on the form of documents: whose, from when, and what of them can be seen in a
/// letterhead.
struct FormRules {
  std::string_view name;  ///< "HD 36-HD/VPTW"
  System system = System::unknown;
  std::string_view since;         ///< ISO 8601: the first day that they hold
  char32_t first_separator = 0;   ///< between number and type code
  char32_t second_separator = 0;  ///< between type code and organ
};

/// All editions, each system's in order of time.
[[nodiscard]] std::span<const FormRules> form_rules();

/// The edition in force for a system on a document's own date (ISO 8601); the newest for a document without
/// one, the oldest for one from before all. Null for System::unknown.
[[nodiscard]] const FormRules* form_rules_on(System system, std::string_view date);

}  // namespace thamdinh::structure
