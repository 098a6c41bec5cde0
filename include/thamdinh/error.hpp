#pragma once

#include <thamdinh/export.hpp>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh {

/// The codes of everything that thamdinh reports. A code never changes its meaning.
/// `lib/report/messages.tsv` has a row for each: name, severity, message, cause and remedy in both
/// languages; a test compares the two. Hundreds: 1 the file, 2 the form, 3 citations, 4 structure,
/// 5 content, 6 comparison between plans, 9 usage and profile.
enum class Code : std::uint16_t {
  file_not_found = 101,            ///< no such file, or it cannot be opened
  file_empty = 102,                ///< zero bytes
  not_a_package = 103,             ///< not a zip archive at all
  not_a_word_document = 104,       ///< a zip archive, or another Office file, that holds no Word document
  encrypted = 105,                 ///< protected by a password
  legacy_doc = 106,                ///< a Word 97-2003 .doc
  other_format = 107,              ///< .rtf, .odt, .pdf, a picture, HTML, plain text
  damaged = 108,                   ///< a truncated or corrupt archive
  malformed_xml = 109,             ///< a part that is not well-formed XML
  over_limit = 110,                ///< larger than thamdinh::Limits allows
  flat_opc = 111,                  ///< a Word document as one XML file
  isolated_failure = 112,          ///< the child process that read it crashed or ran out of time or memory
  form_other_system = 201,         ///< header or number in the other system's form (Party, State)
  form_draft_blank = 202,          ///< number, day or name left blank: not issued yet
  form_date_impossible = 203,      ///< a date that no calendar has
  form_date_early = 204,           ///< dated before the resolution that it carries out
  form_not_a_plan = 205,           ///< the document is of another kind (a report, a decision)
  form_body_ended = 206,           ///< addressed to a body that had ended by the plan's date
  citation_malformed = 301,        ///< separators of a number-symbol moved, doubled or lost
  citation_conflict = 302,         ///< number, organ, date or issuer against the registry
  citation_two_dates = 303,        ///< one document with two dates in the same plan
  citation_undefined_alias = 304,  ///< a short form that is never defined
  citation_younger = 305,          ///< a cited document dated after the plan
  numbering_gap = 401,             ///< a label is skipped
  numbering_repeat = 402,          ///< a label stands twice
  numbering_style = 403,           ///< two styles of label on one level
  heading_empty = 404,             ///< a heading with nothing, or only dots, under it
  tracked_changes = 405,           ///< the file holds tracked changes; which text was read
  unit_unknown = 501,              ///< the unit's kind could not be told: only what applies to all was scored
  other_resolution = 502,          ///< the plan carries out another document
  placeholder = 503,               ///< a blank left to fill in (dots, "…%")
  leftover_unit = 504,             ///< another unit's name in a copied passage
  unread_content = 505,            ///< something in the file could not be read
  copied_superior = 506,           ///< the text is the superior plan's, with nothing undertaken
  usage = 901,                     ///< wrong usage of the command
  profile_invalid = 902,           ///< a profile that does not follow its schema
  profile_unknown = 903,           ///< no built-in profile of that id
  output_failed = 904,             ///< a result could not be written
  store_exists = 905,              ///< the output folder already holds a store
  store_busy = 906,                ///< another batch is writing to the store
  manifest_invalid = 907,          ///< the manifest of units cannot be read
  store_foreign = 908,             ///< the store was written by a program with another schema
  letter_template_invalid = 909,   ///< a field in the template of a review slip is none
};

/// "TD103" for Code::not_a_package.
[[nodiscard]] THAMDINH_EXPORT std::string to_string(Code code);

/// The one exception of the library. Callers branch on code(), never on the text of what().
class THAMDINH_EXPORT Error : public std::runtime_error {
 public:
  /// `arguments` fill the numbered places {0}, {1} … of the code's message, in every language.
  explicit Error(Code code, std::vector<std::string> arguments = {});

  [[nodiscard]] Code code() const noexcept { return code_; }
  [[nodiscard]] const std::vector<std::string>& arguments() const noexcept { return arguments_; }

 private:
  Code code_;
  std::vector<std::string> arguments_;
};

}  // namespace thamdinh
