#pragma once

#include <thamdinh/finding.hpp>
#include <thamdinh/structure.hpp>

#include "document/document.hpp"
#include "text/normalised.hpp"
#include "text/syllables.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::structure {

/// The part of a plan that a paragraph belongs to.
enum class Zone : std::uint8_t {
  letterhead,  ///< above the kind of document: header, issuer, number, place and date
  title,       ///< kind and subject
  body,
  end,       ///< "Nơi nhận", signature
  appendix,  ///< after the signature, or from a line "Phụ lục" on
  note,      ///< footnotes and endnotes
};

/// A paragraph made ready for everything above: normalised once, cut into syllables once.
struct Line {
  const document::Paragraph* paragraph = nullptr;
  text::Normalised normal;
  std::vector<text::Syllable> syllables;
  Zone zone = Zone::body;
  std::uint32_t label_end =
      0;  ///< code points of `normal.text` taken by a typed label and the spaces after it; 0 if none
  std::int32_t heading = -1;  ///< index into Structure::headings of the heading that this line is (or begins
                              ///< with, for run-in); -1
  std::int32_t section =
      -1;  ///< index of the nearest heading above (its own, for a heading line); -1 above the first
};

/// The fields of the letterhead and the end, with where each stands and in which shape, for the rules on
/// form.
struct Field {
  std::string text;  ///< canonical or as written, as DocumentInfo says; empty when blank
  Place where;
  bool present = false;  ///< something stands there, be it blank ("Số      -KH/ĐU") or wrong
  bool blank = false;    ///< left to fill in
};

struct Form {
  Field party_header;   ///< ĐẢNG CỘNG SẢN VIỆT NAM
  Field national_name;  ///< Quốc hiệu
  Field motto;          ///< Tiêu ngữ
  Field parent, issuer, number, place, date, kind, subject;
  std::string_view rules;  ///< the edition of the form rules in force on its date: "HD 36-HD/VPTW"; empty if
                           ///< the system is unknown
  std::optional<System> number_system;  ///< of the number's form: 12-KH/CB Party, 12/KH-STP State
  bool number_well_formed = false;
  bool date_blank = false;       ///< day, month or year left blank
  bool date_impossible = false;  ///< a day that no calendar has
  std::string date_written;      ///< ISO 8601 where all three are numbers, be it impossible
  Field authority, office, signer;
  Field recipients_head;                 ///< "Nơi nhận"
  std::vector<Field> recipients;         ///< with the archive line
  std::optional<std::uint32_t> archive;  ///< which of `recipients` is the archive line ("Lưu …")
};

/// Everything that is known of a document's build. Points into the Document, which must outlive it.
struct Structure {
  std::vector<Line> lines;  ///< in reading order (document::reading_order)
  std::vector<Heading> headings;
  std::vector<std::int32_t> parents;  ///< of each heading: the index of the one that it stands under; -1
  Form form;
  Unit unit;
  DocumentInfo document;
  std::vector<Assignment> assignments;
  std::vector<Finding> findings;  ///< numbering slips, empty headings, blanks, form
};

/// Never throws on a document's content. `given` is the caller's unit kind.
[[nodiscard]] Structure analyse(const document::Document& document,
                                std::optional<UnitKind> given = std::nullopt);

}  // namespace thamdinh::structure
