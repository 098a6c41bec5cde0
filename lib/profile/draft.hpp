#pragma once

#include "profile/model.hpp"

#include <memory>
#include <string>
#include <vector>

namespace thamdinh::profile {

/// A part of a drafted requirement: what is done, and the words by which it may be known.
struct DraftPart {
  Text title;
  std::string phrase;   ///< the object of the duty; empty where `pattern` needs none
  std::string pattern;  ///< in the notation of patterns; "{}" stands for the phrase's concept
};

/// One clause of the superior plan as a requirement to edit.
struct DraftClause {
  std::string group;   ///< purpose, target, task or organisation
  std::string id;      ///< "ii_2_1": lower case, digits and _
  std::string clause;  ///< "II.2.1", "II.1, ý 3"
  std::string text;    ///< whole
  std::vector<std::string> addressees, deadlines, cited;
  std::vector<DraftPart> parts;  ///< at least one
};

/// A superior plan read as the beginning of a profile.
struct Draft {
  std::string id;
  std::string superior;  ///< what it is called: "Kế hoạch 161-KH/ĐUK"
  std::string title;
  std::string from;  ///< ISO date, or empty
  /// Documents that plans must cite: the one that they carry out, then the superior plan.
  std::vector<KnownDocument> documents;
  std::vector<DraftClause> clauses;
  std::string number;  ///< of the superior plan; empty: none was found, and copies of it will not be known
  std::vector<std::vector<text::WordHash>> sentences;  ///< of the superior plan's body
};

/// The draft as the YAML of one file, with what was read beside each requirement as comments.
[[nodiscard]] std::string write_draft(const Draft& draft);

/// A model without requirements that knows how offices speak, to read a superior plan by.
[[nodiscard]] std::shared_ptr<const Model> office_model();

}  // namespace thamdinh::profile
