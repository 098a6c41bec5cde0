#include "document/merge_template.hpp"

#include <thamdinh/error.hpp>

#include "container/package.hpp"
#include "container/xml.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>

namespace thamdinh::document {

namespace {

bool is(const pugi::xml_node& node, std::string_view local) {
  return container::local_name(node.name()) == local;
}

/// Calls `visit` on every element below `node` of that local name, in document order.
void each(const pugi::xml_node& node, std::string_view local,
          const std::function<void(const pugi::xml_node&)>& visit) {
  struct Walker : pugi::xml_tree_walker {
    std::string_view local;
    std::vector<pugi::xml_node> found;
    bool for_each(pugi::xml_node& here) override {
      if (is(here, local)) found.push_back(here);
      return true;
    }
  } walker;
  walker.local = local;
  pugi::xml_node(node).traverse(walker);
  for (const pugi::xml_node& found : walker.found) visit(found);
}

pugi::xml_node closest(pugi::xml_node node, std::string_view local) {
  while (node && !is(node, local)) node = node.parent();
  return node;
}

/// The texts (w:t) of a paragraph, those of a text box in it left to its own paragraphs.
std::vector<pugi::xml_node> texts_of(const pugi::xml_node& paragraph) {
  std::vector<pugi::xml_node> texts;
  each(paragraph, "t", [&](const pugi::xml_node& text) {
    if (closest(text, "p") == paragraph) texts.push_back(text);
  });
  return texts;
}

std::string joined(const std::vector<pugi::xml_node>& texts) {
  std::string all;
  for (const pugi::xml_node& text : texts) all += text.child_value();
  return all;
}

/// A field in the joined text of a paragraph, in bytes.
struct Found {
  std::size_t begin = 0, end = 0;
  std::string name;
};

std::vector<Found> fields_in(const std::string& text) {
  std::vector<Found> found;
  for (std::size_t at = text.find("{{"); at != std::string::npos; at = text.find("{{", at)) {
    const std::size_t close = text.find("}}", at);
    if (close == std::string::npos) break;
    std::string name;
    for (const char c : std::string_view(text).substr(at + 2, close - at - 2)) {
      if (c != ' ') name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    found.push_back({at, close + 2, std::move(name)});
    at = close + 2;
  }
  return found;
}

/// On one line, without what XML 1.0 cannot hold (2.2).
std::string clean(const std::string& value) {
  std::string result;
  for (const char c : value) {
    if (c == '\n' || c == '\t' || c == '\r') result += ' ';
    if (static_cast<unsigned char>(c) >= 0x20) result += c;
  }
  return result;
}

void put(pugi::xml_node text, const std::string& value) {
  text.text().set(value.c_str());
  if (!text.attribute("xml:space")) text.append_attribute("xml:space") = "preserve";
}

/// Puts `value` where `field` is: into the text that it begins in; what the others have of it is taken away.
void replace(const std::vector<pugi::xml_node>& texts, const Found& field, const std::string& value) {
  std::size_t begin = 0;
  for (const pugi::xml_node& text : texts) {
    std::string own = text.child_value();
    const std::size_t end = begin + own.size();
    const bool starts_here = begin <= field.begin && field.begin < end;
    if (begin < field.end && field.begin < end) {
      const std::size_t from = std::max(field.begin, begin) - begin;
      const std::size_t until = std::min(field.end, end) - begin;
      own.replace(from, until - from, starts_here ? value : std::string());
      put(text, own);
    }
    begin = end;
  }
}

/// Whether a paragraph held fields alone and their values were empty: in the document's flow it is then a
/// gap.
bool is_gap(const pugi::xml_node& paragraph) {
  if (closest(paragraph, "tc") || !joined(texts_of(paragraph)).empty()) return false;
  bool bears_more = false;
  for (const char* what : {"sectPr", "drawing", "pict", "object"})
    each(paragraph, what, [&](const pugi::xml_node&) { bears_more = true; });
  return !bears_more;
}

/// Whether a table has nothing left but the heads of its columns.
bool has_heads_alone(const pugi::xml_node& table) {
  for (pugi::xml_node row : table.children()) {
    if (!is(row, "tr")) continue;
    bool head = false;
    each(row, "tblHeader", [&](const pugi::xml_node&) { head = true; });
    if (!head) return false;
  }
  return true;
}

void fill_paragraph(pugi::xml_node paragraph, const MergeValues& values) {
  const auto texts = texts_of(paragraph);
  auto fields = fields_in(joined(texts));
  // From the last on: the places of those before stay.
  std::reverse(fields.begin(), fields.end());
  for (const Found& field : fields) {
    const auto value = values.find(field.name);
    replace(texts, field, value == values.end() ? std::string() : clean(value->second));
  }
  if (!fields.empty() && is_gap(paragraph)) paragraph.parent().remove_child(paragraph);
}

void fill_all(const pugi::xml_node& node, const MergeValues& values) {
  if (is(node, "p")) fill_paragraph(node, values);
  each(node, "p", [&](const pugi::xml_node& paragraph) { fill_paragraph(paragraph, values); });
}

/// The row of a table, else the paragraph, that holds a field of the rows.
std::vector<pugi::xml_node> repeated(const pugi::xml_node& root, const std::set<std::string>& names) {
  std::vector<pugi::xml_node> result;
  each(root, "p", [&](const pugi::xml_node& paragraph) {
    const auto fields = fields_in(joined(texts_of(paragraph)));
    if (std::none_of(fields.begin(), fields.end(), [&](const Found& f) { return names.contains(f.name); }))
      return;
    const pugi::xml_node row = closest(paragraph, "tr");
    const pugi::xml_node whole = row ? row : paragraph;
    if (std::find(result.begin(), result.end(), whole) == result.end()) result.push_back(whole);
  });
  return result;
}

/// Puts a filled copy of `pattern` for each row where `marker` stands.
void put_rows(pugi::xml_node marker, const pugi::xml_node& pattern, const MergeValues& values,
              const std::vector<MergeValues>& rows) {
  pugi::xml_node parent = marker.parent();
  for (const MergeValues& row : rows) {
    MergeValues all = row;
    all.insert(values.begin(), values.end());
    fill_all(parent.insert_copy_before(pattern, marker), all);
  }
  parent.remove_child(marker);
  if (is(parent, "tbl") && has_heads_alone(parent)) parent.parent().remove_child(parent);
}

pugi::xml_document parsed(const container::NewMember& member) {
  pugi::xml_document dom;
  constexpr unsigned flags = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_declaration;
  if (!dom.load_buffer(member.bytes.data(), member.bytes.size(), flags))
    throw Error(Code::malformed_xml, {member.name});
  return dom;
}

std::string printed(const pugi::xml_document& dom) {
  struct Writer : pugi::xml_writer {
    std::string bytes;
    void write(const void* data, std::size_t size) override {
      bytes.append(static_cast<const char*>(data), size);
    }
  } writer;
  dom.save(writer, "", pugi::format_raw, pugi::encoding_utf8);
  return writer.bytes;
}

}  // namespace

MergeTemplate::MergeTemplate(std::span<const std::byte> docx, std::set<std::string> row_fields,
                             const Limits& limits)
    : row_fields_(std::move(row_fields)) {
  const auto package = container::Package::open(docx, limits);
  std::set<std::string> with_text{package.main_part()};
  for (const container::Relationship& relation : package.relationships(package.main_part())) {
    if (!relation.external && (relation.type == "header" || relation.type == "footer"))
      with_text.insert(relation.target);
  }
  for (const std::string& name : package.parts()) {
    members_.push_back({name, package.read(name)});
    if (!with_text.contains(name)) continue;
    filled_.push_back(members_.size() - 1);
    const pugi::xml_document dom = parsed(members_.back());
    each(dom, "p", [&](const pugi::xml_node& paragraph) {
      for (const Found& field : fields_in(joined(texts_of(paragraph)))) fields_.insert(field.name);
    });
  }
}

std::string MergeTemplate::fill(const MergeValues& values, const std::vector<MergeValues>& rows) const {
  std::vector<container::NewMember> members = members_;
  for (const std::size_t place : filled_) {
    const pugi::xml_document dom = parsed(members[place]);
    // What is repeated waits elsewhere, so that no value is ever looked through for fields.
    pugi::xml_document patterns;
    std::vector<pugi::xml_node> markers;
    for (pugi::xml_node pattern : repeated(dom, row_fields_)) {
      pugi::xml_node parent = pattern.parent();
      markers.push_back(parent.insert_child_before("rows", pattern));
      patterns.append_copy(pattern);
      parent.remove_child(pattern);
    }
    fill_all(dom, values);
    pugi::xml_node pattern = patterns.first_child();
    for (const pugi::xml_node& marker : markers) {
      put_rows(marker, pattern, values, rows);
      pattern = pattern.next_sibling();
    }
    members[place].bytes = printed(dom);
  }
  return container::write_archive(members);
}

}  // namespace thamdinh::document
