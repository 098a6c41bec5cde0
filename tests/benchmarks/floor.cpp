#include "floor.hpp"

#include <zip.h>

#include <array>
#include <cstring>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <stdexcept>

namespace thamdinh::bench {

namespace {

// What a reader of the text needs; a package holds more (theme, settings, properties), which is not counted.
constexpr std::array kParts{"[Content_Types].xml", "_rels/.rels",       "word/_rels/document.xml.rels",
                            "word/document.xml",   "word/styles.xml",   "word/numbering.xml",
                            "word/footnotes.xml",  "word/endnotes.xml", "word/comments.xml",
                            "word/header1.xml",    "word/footer1.xml"};

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

Archive open(std::string_view docx) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(docx.data(), docx.size(), 0, &error);
  zip_t* archive = source != nullptr ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
  if (archive == nullptr) {
    zip_source_free(source);
    throw std::runtime_error("no zip archive");
  }
  return {archive, zip_discard};
}

std::optional<std::string> inflate(zip_t* archive, const char* part) {
  zip_stat_t stat;
  if (zip_stat(archive, part, 0, &stat) != 0) return std::nullopt;
  const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen_index(archive, stat.index, 0),
                                                                zip_fclose);
  std::string bytes(static_cast<std::size_t>(stat.size), '\0');
  if (!file || zip_fread(file.get(), bytes.data(), stat.size) != static_cast<zip_int64_t>(stat.size)) {
    throw std::runtime_error(std::string("cannot read ") + part);
  }
  return bytes;
}

/// Joins the text of each paragraph below `node`; returns the bytes of all.
std::size_t join_text(pugi::xml_node root) {
  std::size_t total = 0;
  std::string paragraph;
  for (auto node = root.first_child(); node;) {
    if (std::strcmp(node.name(), "w:p") == 0) {
      total += paragraph.size();
      paragraph.clear();
    } else if (std::strcmp(node.name(), "w:t") == 0) {
      paragraph += node.child_value();
    }
    if (node.first_child()) {
      node = node.first_child();
      continue;
    }
    while (node && node != root && !node.next_sibling()) node = node.parent();
    node = node && node != root ? node.next_sibling() : pugi::xml_node{};
  }
  return total + paragraph.size();
}

}  // namespace

std::size_t read_at_the_floor(std::string_view docx) {
  const Archive archive = open(docx);
  std::size_t total = 0;
  for (const char* part : kParts) {
    auto bytes = inflate(archive.get(), part);
    if (!bytes) continue;
    pugi::xml_document dom;
    // As a reader must: spaces that stand alone between two words are text.
    if (!dom.load_buffer_inplace(bytes->data(), bytes->size(), pugi::parse_default | pugi::parse_ws_pcdata)) {
      throw std::runtime_error(std::string("no XML: ") + part);
    }
    total += join_text(dom.document_element());
  }
  return total;
}

std::string inflate_part(std::string_view docx, const char* part) {
  auto bytes = inflate(open(docx).get(), part);
  if (!bytes) throw std::runtime_error(std::string("no part ") + part);
  return std::move(*bytes);
}

}  // namespace thamdinh::bench
