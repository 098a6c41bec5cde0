#include "profile/draft.hpp"

#include "profile/reader.hpp"
#include "profile/sentence_digits.hpp"
#include "profile/yaml_source.hpp"

#include <algorithm>
#include <array>

namespace thamdinh::profile {

namespace {

struct DraftGroup {
  const char* id;
  const char* vi;
  const char* en;
  unsigned share;  ///< of what `form`, `basis` and `structure` leave
};
constexpr std::array<DraftGroup, 4> drafted_groups{
    {{"purpose", "Mục đích, yêu cầu", "Purpose and requirements", 10},
     {"target", "Mục tiêu", "Targets", 15},
     {"task", "Nhiệm vụ, giải pháp", "Tasks", 20},
     {"organisation", "Tổ chức thực hiện", "Organisation", 15}}};
constexpr unsigned left_for_clauses = 60;  ///< _plan's three groups weigh 40

/// The first words of a text, for a title.
std::string beginning(const std::string& text) {
  constexpr int words = 14;
  std::size_t end = 0;
  for (int word = 0; word < words && end != std::string::npos; ++word) end = text.find(' ', end + 1);
  return end == std::string::npos ? text : text.substr(0, end) + "…";
}

class DraftWriter {
 public:
  explicit DraftWriter(const Draft& draft) : draft_(draft) {}

  std::string write() {
    out_ << YAML::Comment(
        "Drafted from " + draft_.superior +
        ". To edit: the titles, the phrases under `concepts`, the parts of each rule;\n"
        "then `thamdinh profile lint` and, once examples are written, `thamdinh profile test`.");
    out_ << YAML::Newline << YAML::BeginMap;
    entry("id", draft_.id);
    out_ << YAML::Key << "version" << YAML::Value << YAML::DoubleQuoted << "1";
    entry("extends", "_plan");
    both("title", "Kế hoạch thực hiện theo " + draft_.superior, "Plan by " + draft_.superior);
    if (!draft_.from.empty()) {
      out_ << YAML::Key << "effective" << YAML::Value << YAML::Flow << YAML::BeginMap;
      entry("from", draft_.from);
      out_ << YAML::EndMap;
    }
    entry("resolution", draft_.documents.front().key);
    documents();
    groups();
    concepts();
    requirements();
    sentences();
    out_ << YAML::EndMap;
    return std::string(out_.c_str()) + "\n";
  }

 private:
  void entry(const char* key, const std::string& value) { out_ << YAML::Key << key << YAML::Value << value; }

  void both(const char* key, const std::string& vi, const std::string& en) {
    out_ << YAML::Key << key << YAML::Value << YAML::BeginMap;
    entry("vi", vi);
    entry("en", en);
    out_ << YAML::EndMap;
  }

  void texts(const char* key, const std::vector<std::string>& values) {
    if (values.empty()) return;
    out_ << YAML::Key << key << YAML::Value << YAML::Flow << values;
  }

  void documents() {
    out_ << YAML::Key << "documents" << YAML::Value << YAML::BeginSeq;
    for (const KnownDocument& document : draft_.documents) {
      out_ << YAML::BeginMap;
      entry("id", document.key);
      texts("issuers", document.issuers);
      if (!document.subject.empty()) entry("subject", document.subject);
      out_ << YAML::EndMap;
    }
    out_ << YAML::EndSeq;
  }

  [[nodiscard]] bool has(const char* group) const {
    return std::any_of(draft_.clauses.begin(), draft_.clauses.end(),
                       [&](const DraftClause& clause) { return clause.group == group; });
  }

  void groups() {
    unsigned shares = 0;
    for (const DraftGroup& group : drafted_groups) shares += has(group.id) ? group.share : 0;
    unsigned left = left_for_clauses;
    out_ << YAML::Key << "groups" << YAML::Value << YAML::BeginSeq;
    for (const DraftGroup& group : drafted_groups) {
      if (!has(group.id)) continue;
      // The last of them takes what rounding leaves.
      const unsigned weight = shares == group.share ? left : left * group.share / shares;
      shares -= group.share;
      left -= weight;
      out_ << YAML::BeginMap;
      entry("id", group.id);
      out_ << YAML::Key << "weight" << YAML::Value << weight;
      both("title", group.vi, group.en);
      out_ << YAML::EndMap;
    }
    out_ << YAML::EndSeq;
  }

  static std::string concept_name(const DraftClause& clause, std::size_t part) {
    return "c_" + clause.id + "_" + static_cast<char>('a' + part);
  }

  void concepts() {
    out_ << YAML::Key << "concepts" << YAML::Value << YAML::BeginMap;
    for (const DraftClause& clause : draft_.clauses) {
      for (std::size_t i = 0; i < clause.parts.size(); ++i) {
        if (!clause.parts[i].phrase.empty()) {
          const std::string name = concept_name(clause, i);
          texts(name.c_str(), {clause.parts[i].phrase});
        }
      }
    }
    out_ << YAML::EndMap;
  }

  void requirements() {
    out_ << YAML::Key << "requirements" << YAML::Value << YAML::BeginSeq;
    for (std::size_t i = 0; i < draft_.documents.size(); ++i) citation(draft_.documents[i], i);
    for (const DraftClause& clause : draft_.clauses) requirement(clause);
    out_ << YAML::EndSeq;
  }

  /// By which a plan that only repeats the superior's is known.
  void sentences() {
    if (draft_.number.empty() || draft_.sentences.empty()) return;
    out_ << YAML::Key << "superior" << YAML::Value << YAML::BeginMap;
    entry("number", draft_.number);
    out_ << YAML::Key << "sentences" << YAML::Value << YAML::BeginSeq;
    for (const auto& words : draft_.sentences) out_ << YAML::DoubleQuoted << digits_of(words);
    out_ << YAML::EndSeq << YAML::EndMap;
  }

  void citation(const KnownDocument& document, std::size_t index) {
    const std::size_t begin = document.key.find('|') + 1;
    const std::string number = document.key.substr(begin, document.key.find('|', begin) - begin);
    out_ << YAML::BeginMap;
    entry("id", index == 0 ? "basis.resolution" : "basis.superior_plan");
    both("title", "Viện dẫn văn bản số " + number, "Cites document " + number);
    both("definition", "Viện dẫn văn bản " + number + " bằng đủ số và ký hiệu.",
         "Cites " + number + " by number and symbol.");
    both("advice", "Bổ sung căn cứ: văn bản số " + number + ".", "Add " + number + " to the basis.");
    out_ << YAML::Key << "rule" << YAML::Value << YAML::Flow << YAML::BeginMap;
    entry("kind", "citation");
    entry("test", "present");
    entry("document", document.key);
    out_ << YAML::EndMap << YAML::EndMap;
  }

  void comment(const char* what, const std::vector<std::string>& values) {
    std::string line;
    for (const std::string& value : values) line += (line.empty() ? std::string(what) + ": " : "; ") + value;
    std::replace(line.begin(), line.end(), '\n', ' ');
    if (!line.empty()) out_ << YAML::Comment(line) << YAML::Newline;
  }

  void requirement(const DraftClause& clause) {
    out_ << YAML::BeginMap;
    entry("id", clause.group + "." + clause.id);
    entry("clause", clause.clause);
    both("title", beginning(clause.text), "Clause " + clause.clause);
    both("definition", clause.text, "What clause " + clause.clause + " of " + draft_.superior + " demands.");
    both("advice", "Bổ sung nội dung theo mục " + clause.clause + " của " + draft_.superior + ".",
         "Add what clause " + clause.clause + " of " + draft_.superior + " demands.");
    out_ << YAML::Newline;
    comment("giao cho", clause.addressees);
    comment("thời hạn", clause.deadlines);
    comment("viện dẫn", clause.cited);
    out_ << YAML::Key << "rule" << YAML::Value << YAML::BeginMap;
    entry("kind", "parts");
    entry("topic", "open");
    if (clause.group == "purpose") entry("purpose", "true");
    out_ << YAML::Key << "parts" << YAML::Value << YAML::BeginMap;
    std::string all, any;
    for (std::size_t i = 0; i < clause.parts.size(); ++i) {
      const std::string name(1, static_cast<char>('a' + i));
      part(clause, i, name);
      all += (all.empty() ? "" : " & ") + name;
      any += (any.empty() ? "" : " | ") + name;
    }
    out_ << YAML::EndMap;
    entry("met", all);
    entry("partial", any);
    out_ << YAML::EndMap << YAML::EndMap;
  }

  void part(const DraftClause& clause, std::size_t index, const std::string& name) {
    std::string pattern = clause.parts[index].pattern;
    if (const auto place = pattern.find("{}"); place != std::string::npos)
      pattern.replace(place, 2, concept_name(clause, index));
    out_ << YAML::Key << name << YAML::Value << YAML::BeginMap;
    both("title", clause.parts[index].title.vi, clause.parts[index].title.en);
    out_ << YAML::Key << "any" << YAML::Value << YAML::Flow << YAML::BeginSeq << YAML::DoubleQuoted << pattern
         << YAML::EndSeq << YAML::EndMap;
  }

  const Draft& draft_;
  YAML::Emitter out_;
};

}  // namespace

std::string write_draft(const Draft& draft) {
  return DraftWriter(draft).write();
}

std::shared_ptr<const Model> office_model() {
  return read_model(merge({{"draft",
                            "{id: draft, version: '1', extends: _office, title: {vi: Phác thảo, en: Draft}, "
                            "resolution: 'KH||', groups: [], requirements: []}",
                            {}}}));
}

}  // namespace thamdinh::profile
