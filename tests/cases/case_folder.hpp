#pragma once

// A case: a folder of corpus/cases/document with the parts of a .docx as plain files, and expected.txt.

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "document/document.hpp"

namespace thamdinh::test {

/// The folder's files as a .docx. What a folder leaves out is added: [Content_Types].xml, _rels/.rels, and
/// the relationships of word/document.xml to the parts that stand beside it under their customary names.
[[nodiscard]] std::string pack(const std::filesystem::path& folder);

/// What expected.txt says.
struct Expectation {
  std::string error;  ///< "TD104", or empty
  document::ReadOptions options;
  std::map<std::string, std::string> sections;  ///< by name (dump.hpp)
};

/// Lines: "# …" is a comment; "error TDnnn"; "option original"; a section's name, then its lines, indented by
/// two spaces.
[[nodiscard]] Expectation read_expectation(const std::filesystem::path& file);

/// The folders under `root`, by name.
[[nodiscard]] std::vector<std::filesystem::path> case_folders(const std::filesystem::path& root);

}  // namespace thamdinh::test
