#include "round_trip.hpp"

#include <map>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "document/symbol_fonts.hpp"
#include "document/xml_names.hpp"
#include "dump.hpp"
#include "text/legacy_encoding.hpp"
#include "text/unicode.hpp"

namespace thamdinh::test {

namespace {

using document::Document;
using document::Paragraph;
using document::Run;

std::string_view local(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name.substr(name.find(':') + 1);
}

/// All runs of a part: by w:p and w:r in document order, the w:r counted under the nearest w:p.
class SourceText {
 public:
  explicit SourceText(const std::string& xml) {
    document_.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
    document::use_customary_prefixes(document_.document_element());
    collect(document_.document_element());
  }

  const pugi::xml_node* run(std::uint32_t paragraph, std::uint32_t index) const {
    return paragraph < runs_.size() && index < runs_[paragraph].size() ? &runs_[paragraph][index] : nullptr;
  }

 private:
  void collect(const pugi::xml_node& root) {
    for (pugi::xml_node at = root; at; at = document::next_inside(at, root)) {
      const document::Tag tag = document::tag_of(at);
      if (tag == document::Tag::w_p) {
        index_[at.internal_object()] = runs_.size();
        runs_.emplace_back();
      } else if (tag == document::Tag::w_r || tag == document::Tag::m_r) {
        pugi::xml_node up = at.parent();
        while (up && document::tag_of(up) != document::Tag::w_p) up = up.parent();
        if (up) runs_[index_.at(up.internal_object())].push_back(at);
      }
    }
  }

  pugi::xml_document document_;
  std::map<const void*, std::size_t> index_;
  std::vector<std::vector<pugi::xml_node>> runs_;
};

/// A run's own text, as Run::source_offset counts it.
std::u32string own_text(const pugi::xml_node& node, bool original) {
  std::u32string out;
  for (const auto& child : node.children()) {
    const std::string_view name = local(child);
    if (name == "t" || (name == "delText" && original)) {
      out += element_text(child);
    } else if (name == "tab" || name == "ptab") {
      out += U'\t';
    } else if (name == "br" || name == "cr") {
      out += U'\n';
    } else if (name == "noBreakHyphen") {
      out += U'\u2011';
    } else if (name == "softHyphen") {
      out += U'\u00AD';
    } else if (name == "sym") {
      out += static_cast<char32_t>(std::stoul(child.attribute("w:char").value(), nullptr, 16));
    } else if (name == "symEx") {
      out += static_cast<char32_t>(std::stoul(child.attribute("w16se:char").value(), nullptr, 16));
    } else if (name == "AlternateContent") {
      const auto choice = child.child("mc:Choice");
      out += own_text(choice ? choice : child.child("mc:Fallback"), original);
    } else if (name != "rPr" && name != "drawing" && name != "pict" && name != "object" && name != "ruby") {
      out += own_text(child, original);
    }
  }
  return out;
}

bool stands_for(char32_t shown, std::u32string_view source) {
  const char32_t c = source.front();
  if (shown == c || (shown == U' ' && c == U'\n')) return true;
  if (document::is_symbol_code(c) || c < 0x100) {
    for (const char* font : {"Symbol", "Wingdings", "Wingdings 2", "Webdings"}) {
      if (document::symbol_character(font, c) == shown) return true;
    }
  }
  for (const auto encoding : {text::LegacyEncoding::tcvn3, text::LegacyEncoding::tcvn3_capitals,
                              text::LegacyEncoding::vni, text::LegacyEncoding::viscii}) {
    for (const std::size_t width : {std::size_t{1}, std::size_t{2}}) {
      if (text::decode_legacy(source.substr(0, width), encoding) == std::u32string(1, shown)) return true;
    }
  }
  return false;
}

std::string check_run(const Paragraph& paragraph, const Run& run, const SourceText& source) {
  const auto* node = source.run(run.source_paragraph, run.source_run);
  const std::string where = paragraph.source_part + " p" + std::to_string(run.source_paragraph) + " r" +
                            std::to_string(run.source_run);
  if (node == nullptr) return where + ": no such run";
  // A run inside w:del is read in the original only, and there its w:delText counts.
  bool original = false;
  for (pugi::xml_node up = *node; up; up = up.parent())
    original = original || local(up) == "del" || local(up) == "moveFrom";
  const std::u32string own = own_text(*node, original);
  for (std::uint32_t i = run.start; i < run.end; ++i) {
    const std::size_t at = run.source_offset + (i - run.start);
    if (at >= own.size() || !stands_for(paragraph.text[i], std::u32string_view(own).substr(at))) {
      return where + "+" + std::to_string(at) + ": '" + visible(paragraph.text.substr(i, 1)) +
             "' is not in '" + visible(own) + "'";
    }
  }
  return {};
}

}  // namespace

std::u32string element_text(const pugi::xml_node& node) {
  std::string joined;
  for (const auto& child : node.children()) joined += child.value();
  bool preserve = false;
  for (pugi::xml_node up = node; up; up = up.parent()) {
    if (const auto space = up.attribute("xml:space")) {
      preserve = std::string_view(space.value()) == "preserve";
      break;
    }
  }
  if (!preserve) {
    const std::size_t first = joined.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    joined = joined.substr(first, joined.find_last_not_of(" \t\r\n") - first + 1);
  }
  return text::to_utf32(joined);
}

std::string first_lost_character(const container::Package& package, const Document& document) {
  std::map<std::string, SourceText> parts;
  for (const Part part : {Part::body, Part::footnote, Part::endnote, Part::header, Part::footer,
                          Part::textbox, Part::comment}) {
    for (const Paragraph& paragraph : document.paragraphs(part)) {
      auto source = parts.find(paragraph.source_part);
      if (source == parts.end())
        source = parts.try_emplace(paragraph.source_part, package.read(paragraph.source_part)).first;
      std::uint32_t covered = 0;
      for (const Run& run : paragraph.runs) {
        if (run.start != covered || run.end <= run.start)
          return "runs leave a gap in '" + visible(paragraph.text) + "'";
        covered = run.end;
        if (run.source_run == Run::kComputed) continue;
        if (auto lost = check_run(paragraph, run, source->second); !lost.empty()) return lost;
      }
      if (covered != paragraph.text.size()) return "runs do not cover '" + visible(paragraph.text) + "'";
    }
  }
  return {};
}

}  // namespace thamdinh::test
