#include "loss.hpp"

#include <array>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include <pugixml.hpp>

#include "document/xml_names.hpp"
#include "dump.hpp"
#include "round_trip.hpp"

namespace thamdinh::test {

namespace {

using namespace std::string_view_literals;
using document::Document;
using document::Run;

/// What a document has of the file.
struct Shown {
  /// Part, w:p, w:r → code points of that run's own text.
  std::map<std::tuple<std::string, std::uint32_t, std::uint32_t>, std::set<std::uint32_t>> runs;
  std::u32string text;           ///< all of it
  std::set<std::string> ledger;  ///< the kinds of what could not be read
};

constexpr std::array kAllParts{Part::body,   Part::footnote, Part::endnote, Part::header,
                               Part::footer, Part::textbox,  Part::comment};

Shown shown_by(const Document& document) {
  Shown out;
  for (const Part part : kAllParts) {
    for (const auto& paragraph : document.paragraphs(part)) {
      out.text += paragraph.text + U'\n';
      for (const Run& run : paragraph.runs) {
        auto& points = out.runs[{paragraph.source_part, run.source_paragraph, run.source_run}];
        for (std::uint32_t i = 0; i < run.end - run.start; ++i) points.insert(run.source_offset + i);
      }
    }
  }
  for (const auto& entry : document.unread) out.ledger.insert(entry.what);
  return out;
}

std::string_view local(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name.substr(name.find(':') + 1);
}

bool blank(std::u32string_view text) {
  return text.find_first_not_of(U" \t\n\r\u00A0") == std::u32string_view::npos;
}

/// One part walked from its beginning to its end, with the state that tells what Word leaves out.
class Walk {
 public:
  Walk(const container::Package& package, std::string part, const Shown& shown, bool original)
      : part_(std::move(part)), shown_(shown), original_(original) {
    const std::string xml = package.read(part_);
    xml_.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
    document::use_customary_prefixes(xml_.document_element());
  }

  /// Ids of the notes and comments, and relationships of the headers, that the part refers to.
  [[nodiscard]] std::set<std::string> references() const {
    std::set<std::string> out;
    const pugi::xml_node root = xml_.document_element();
    for (pugi::xml_node at = root; at; at = document::next_inside(at, root)) {
      if (!local(at).ends_with("Reference"sv)) continue;
      out.insert(std::string(local(at)) + " " + at.attribute("w:id").value());
      out.insert(at.attribute("r:id").value());
    }
    return out;
  }

  /// Adds what is lost, each with its place.
  void run(const std::set<std::string>& referred, std::vector<std::string>& lost) {
    const pugi::xml_node root = xml_.document_element();
    for (pugi::xml_node at = root; at; at = document::next_inside(at, root)) {
      const std::string_view name = local(at);
      if (name == "p"sv && document::tag_of(at) == document::Tag::w_p) {
        paragraphs_[at.internal_object()] = {next_paragraph_++, 0};
      } else if (document::tag_of(at) == document::Tag::w_r || document::tag_of(at) == document::Tag::m_r) {
        begin_run(at);
      } else if (name == "fldChar"sv) {
        field_character(at);
      } else if (name == "instrText"sv && !fields_.empty()) {
        fields_.back().instruction += at.child_value();
      } else if (const std::u32string text = text_of(at); !text.empty()) {
        judge(at, text, referred);
      }
    }
    for (const auto& [node, told] : missing_) {
      if (!stands_elsewhere(node)) lost.push_back(told);
    }
  }

 private:
  struct Numbers {
    std::uint32_t index = 0;
    std::uint32_t runs = 0;
  };
  struct CurrentRun {
    std::uint32_t paragraph = 0;
    std::uint32_t index = 0;
    std::uint32_t offset = 0;
  };
  struct Field {
    std::string instruction;
    bool in_result = false;
  };

  static pugi::xml_node nearest(pugi::xml_node node, document::Tag tag, document::Tag other) {
    for (node = node.parent(); node; node = node.parent()) {
      if (document::tag_of(node) == tag || document::tag_of(node) == other) return node;
    }
    return {};
  }

  void begin_run(const pugi::xml_node& node) {
    const auto up = nearest(node, document::Tag::w_p, document::Tag::w_p);
    if (!up) return;
    Numbers& paragraph = paragraphs_[up.internal_object()];
    runs_[node.internal_object()] = {paragraph.index, paragraph.runs++, 0};
  }

  void field_character(const pugi::xml_node& node) {
    const std::string_view type = node.attribute("w:fldCharType").value();
    if (type == "begin"sv) fields_.push_back({});
    if (fields_.empty()) return;
    if (type == "separate"sv) fields_.back().in_result = true;
    if (type == "end"sv) fields_.pop_back();
  }

  /// What an element shows, as a run's own text counts it.
  [[nodiscard]] std::u32string text_of(const pugi::xml_node& node) const {
    const document::Tag tag = document::tag_of(node);
    switch (tag) {
      case document::Tag::w_delText:
        if (!original_) return {};
        [[fallthrough]];
      case document::Tag::w_t:
      case document::Tag::m_t:
      case document::Tag::a_t:
        return element_text(node);
      case document::Tag::w_sym:
      case document::Tag::w16se_symEx:
      case document::Tag::w_noBreakHyphen:
        return U"-";
      case document::Tag::w_tab:
      case document::Tag::w_ptab:
      case document::Tag::w_br:
      case document::Tag::w_cr:
        return document::tag_of(node.parent()) == document::Tag::w_r ? U" " : U"";
      case document::Tag::w_softHyphen:
        return U" ";  // Takes its place, and is no word.
      default:
        return {};
    }
  }

  void judge(const pugi::xml_node& node, const std::u32string& text, const std::set<std::string>& referred) {
    const auto up = nearest(node, document::Tag::w_r, document::Tag::m_r);
    const auto run = runs_.find(up.internal_object());
    if (run == runs_.end()) {  // DrawingML, a formula between paragraphs.
      const bool formula = local(up) == "r"sv && shown_.text.find(text) != std::u32string::npos;
      if (!blank(text) && !formula && !excused(node, referred))
        missing_.push_back({node, part_ + ": " + visible(text)});
      return;
    }
    CurrentRun& current = run->second;
    const bool there = is_covered(current, text);
    if (!is_other_branch(node)) current.offset += static_cast<std::uint32_t>(text.size());
    if (there) {
      for (pugi::xml_node above = node; above; above = above.parent()) {
        if (local(above) == "AlternateContent"sv) taken_.insert(above.internal_object());
      }
    } else if (!excused(node, referred)) {
      missing_.push_back({node, part_ + " p" + std::to_string(current.paragraph) + " r" +
                                    std::to_string(current.index) + ": " + visible(text)});
    }
  }

  /// Spaces are no loss; VNI's second character of a pair is covered with its first.
  [[nodiscard]] bool is_covered(const CurrentRun& run, std::u32string_view text) const {
    if (blank(text)) return true;
    const auto found = shown_.runs.find({part_, run.paragraph, run.index});
    if (found == shown_.runs.end()) return false;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
      const std::uint32_t at = run.offset + i;
      if (blank(text.substr(i, 1)) || found->second.count(at) != 0) continue;
      if (text[i] < 0x80 || i == 0 || found->second.count(at - 1) == 0) return false;
    }
    return true;
  }

  /// Inside a run, text of a fallback that stands beside a choice is none of the run's own text.
  [[nodiscard]] static bool is_other_branch(pugi::xml_node node) {
    for (; node && local(node) != "r"sv; node = node.parent()) {
      if (local(node) == "Fallback"sv && node.parent().child("mc:Choice")) return true;
    }
    return false;
  }

  /// Of the branches of an alternative one is taken, and the others say the same.
  [[nodiscard]] bool stands_elsewhere(pugi::xml_node node) const {
    for (; node; node = node.parent()) {
      if (taken_.count(node.internal_object()) != 0) return true;
    }
    return false;
  }

  [[nodiscard]] bool excused(const pugi::xml_node& node, const std::set<std::string>& referred) const {
    if (hidden_by_field() || shown_.ledger.count("hidden_text") != 0) return true;
    for (pugi::xml_node up = node.parent(); up; up = up.parent()) {
      if (excused_within(up, referred)) return true;
    }
    return false;
  }

  [[nodiscard]] bool hidden_by_field() const {
    for (const Field& field : fields_) {
      const std::size_t name = field.instruction.find_first_not_of(' ');
      const std::string_view instruction =
          name == std::string::npos ? std::string_view() : std::string_view(field.instruction).substr(name);
      if (!field.in_result || instruction.starts_with("SET"sv) || instruction.starts_with("ASK"sv))
        return true;
    }
    return false;
  }

  /// Whether everything inside `up` is rightly left out.
  [[nodiscard]] bool excused_within(const pugi::xml_node& up, const std::set<std::string>& referred) const {
    const std::string_view name = local(up);
    const auto property = [&](const char* properties, const char* mark) {
      return !up.child(properties).child(mark).empty();
    };
    if (name == "del"sv || name == "moveFrom"sv) return !original_;
    if (name == "ins"sv || name == "moveTo"sv) return original_;
    if (name == "tr"sv) return property("w:trPr", original_ ? "w:ins" : "w:del");
    if (name == "tc"sv) return property("w:tcPr", original_ ? "w:cellIns" : "w:cellDel");
    if (name == "Choice"sv) {  // What it requires is nowhere declared: Word does not take it.
      const std::string required = std::string("xmlns:") + up.attribute("Requires").value();
      return xml_.document_element().attribute(required.c_str()).empty() && !up.attribute(required.c_str());
    }
    if (name == "rt"sv) return shown_.ledger.count("ruby_text") != 0;
    if (name == "drawing"sv || name == "pict"sv || name == "object"sv) {
      for (const char* what : {"chart", "diagram", "drawing", "ole", "embedded_document", "control"}) {
        if (shown_.ledger.count(what) != 0) return true;
      }
    }
    if (name == "footnote"sv || name == "endnote"sv || name == "comment"sv) {
      return up.attribute("w:type") ||
             referred.count(std::string(name) + "Reference " + up.attribute("w:id").value()) == 0;
    }
    return false;
  }

  std::string part_;
  const Shown& shown_;
  bool original_;
  pugi::xml_document xml_;
  std::map<const void*, Numbers> paragraphs_;
  std::map<const void*, CurrentRun> runs_;
  std::vector<Field> fields_;
  std::vector<std::pair<pugi::xml_node, std::string>> missing_;
  std::set<const void*> taken_;  // mc:AlternateContent that something was read of
  std::uint32_t next_paragraph_ = 0;
};

/// None where they cannot be read, which the ledger must say then.
std::vector<container::Relationship> relationships_of_main(const container::Package& package,
                                                           const Shown& shown) {
  try {
    return package.relationships(package.main_part());
  } catch (const Error&) {
    if (shown.ledger.count("missing_part") == 0) throw;
    return {};
  }
}

}  // namespace

std::vector<std::string> silent_losses(const container::Package& package, const Document& document,
                                       const document::ReadOptions& options) {
  const bool original = options.revisions == Revisions::original;
  const Shown shown = shown_by(document);
  std::vector<std::string> lost;
  Walk main(package, package.main_part(), shown, original);
  const auto referred = main.references();
  main.run(referred, lost);
  for (const auto& relationship : relationships_of_main(package, shown)) {
    const std::string& type = relationship.type;
    const bool margin = type == "header" || type == "footer";
    const bool notes = type == "footnotes" || type == "endnotes" || type == "comments";
    if (relationship.external || !package.has(relationship.target)) continue;
    if (!notes && !(margin && referred.count(relationship.id) != 0)) continue;
    Walk(package, relationship.target, shown, original).run(referred, lost);
  }
  return lost;
}

}  // namespace thamdinh::test
