#include "case_folder.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>

#include "../unit/container/zip_writer.hpp"

namespace thamdinh::test {

namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct KnownPart {
  std::string_view file;
  std::string_view relationship;
};

constexpr std::array kKnownParts{
    KnownPart{"styles.xml", "styles"},       KnownPart{"numbering.xml", "numbering"},
    KnownPart{"footnotes.xml", "footnotes"}, KnownPart{"endnotes.xml", "endnotes"},
    KnownPart{"comments.xml", "comments"},   KnownPart{"settings.xml", "settings"},
    KnownPart{"header1.xml", "header"},      KnownPart{"header2.xml", "header"},
    KnownPart{"header3.xml", "header"},      KnownPart{"footer1.xml", "footer"},
    KnownPart{"footer2.xml", "footer"},      KnownPart{"chart1.xml", "chart"},
    KnownPart{"media/image1.png", "image"},  KnownPart{"afchunk.html", "aFChunk"},
    KnownPart{"embedded.docx", "package"}};

/// Each known part that is there, by its file's name without extension as the id: "header1".
std::string document_relationships(const std::set<std::string>& files) {
  std::string out = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
  for (const auto& known : kKnownParts) {
    if (files.count("word/" + std::string(known.file)) == 0) continue;
    const fs::path path(known.file);
    out += "<Relationship Id='" + path.stem().string() +
           "' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
           std::string(known.relationship) + "' Target='" + std::string(known.file) + "'/>";
  }
  return out + "</Relationships>";
}

}  // namespace

std::string pack(const fs::path& folder) {
  ZipWriter zip;
  std::set<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = fs::relative(entry.path(), folder).generic_string();
    if (entry.is_regular_file() && name != "expected.txt") files.insert(name);
  }
  if (files.count("[Content_Types].xml") == 0) zip.add("[Content_Types].xml", content_types());
  if (files.count("_rels/.rels") == 0) zip.add("_rels/.rels", root_relationships());
  if (files.count("word/_rels/document.xml.rels") == 0 && files.count("word/document.xml") != 0) {
    zip.add("word/_rels/document.xml.rels", document_relationships(files));
  }
  for (const auto& name : files) zip.add(name, content_of(folder / name));
  return zip.bytes();
}

Expectation read_expectation(const fs::path& file) {
  Expectation out;
  std::ifstream in(file);
  if (!in) throw std::runtime_error("no " + file.string());
  std::string* section = nullptr;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("#") || line.empty()) continue;
    if (line.starts_with("  ")) {
      if (section == nullptr)
        throw std::runtime_error("a line without its section in " + file.string() + ": " + line);
      *section += line + "\n";
    } else if (line.starts_with("error ")) {
      out.error = line.substr(6);
    } else if (line == "option original") {
      out.options.revisions = Revisions::original;
    } else {
      section = &out.sections[line];
    }
  }
  return out;
}

std::vector<fs::path> case_folders(const fs::path& root) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(root)) {
    if (entry.is_directory()) out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace thamdinh::test
