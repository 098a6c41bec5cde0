#pragma once

#include <thamdinh/limits.hpp>

#include "container/archive_writer.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace thamdinh::document {

/// What stands for each field: its text in UTF-8, on one line.
using MergeValues = std::map<std::string, std::string>;

/// A .docx with fields in its text, `{{name}}`, to be filled again and again. Word may cut a field into
/// several runs (spelling marks, corrections): it is found across them, and its text takes the form of its
/// first letter. The main part, headers and footers are filled; every other part is kept as it is.
class MergeTemplate {
 public:
  /// Takes a copy of all that it needs of `docx`. `row_fields` are those that a row of fill() has. Throws
  /// Error, a TD1xx code, for what is no Word document.
  MergeTemplate(std::span<const std::byte> docx, std::set<std::string> row_fields, const Limits& limits = {});

  /// The names in the text, in lower case (Word likes to begin a sentence with a capital).
  [[nodiscard]] const std::set<std::string>& fields() const noexcept { return fields_; }

  /// The document with the fields filled. A table row (or, outside a table, a paragraph) that holds a field
  /// of rows stands once for each of `rows`, and not at all where there are none. A table of which only the
  /// heads are left goes, and so does a paragraph of the flow that held nothing but empty fields. Throws
  /// Error(output_failed).
  [[nodiscard]] std::string fill(const MergeValues& values, const std::vector<MergeValues>& rows) const;

 private:
  std::vector<container::NewMember> members_;
  std::vector<std::size_t> filled_;  ///< of `members_`: the parts that hold text
  std::set<std::string> fields_;
  std::set<std::string> row_fields_;
};

}  // namespace thamdinh::document
