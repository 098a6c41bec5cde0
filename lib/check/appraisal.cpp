#include "check/appraisal.hpp"

#include "check/findings.hpp"
#include "check/registry_of.hpp"
#include "citation/citations.hpp"
#include "container/package.hpp"
#include "profile/model.hpp"
#include "report/compose.hpp"
#include "scoring/facts.hpp"
#include "scoring/judge.hpp"
#include "text/unicode.hpp"

#include <iterator>
#include <utility>

namespace thamdinh::checking {

namespace {

void append(std::vector<Finding>& to, std::vector<Finding>&& more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::vector<report::Passage> passages_of(const structure::Structure& structure) {
  std::vector<report::Passage> passages;
  passages.reserve(structure.lines.size());
  for (const structure::Line& line : structure.lines) {
    const document::Paragraph& paragraph = *line.paragraph;
    const Heading* heading =
        line.heading < 0 ? nullptr : &structure.headings[static_cast<std::size_t>(line.heading)];
    const bool titled = heading != nullptr && heading->kind == HeadingKind::title;
    const std::uint8_t level = titled ? heading->level : std::uint8_t{0};
    passages.push_back({paragraph.part, paragraph.index, line.zone, level,
                        paragraph.label ? text::to_utf8(paragraph.label->text) : std::string(),
                        text::to_utf8(paragraph.text)});
  }
  return passages;
}

}  // namespace

ReadDocument read_document(std::span<const std::byte> bytes, Source source, const CheckOptions& options) {
  const auto package = container::Package::open(bytes, options.limits);
  document::ReadOptions reading;
  reading.limits = options.limits;
  reading.revisions = options.revisions;
  ReadDocument read{std::move(source), options.revisions, document::read(package, reading), {}};
  read.structure = structure::analyse(read.document, options.unit_kind);
  return read;
}

Report appraise(const ReadDocument& read, structure::Structure&& structure, const Profile& profile,
                std::vector<report::Passage>* passages) {
  const document::Document& document = read.document;
  const profile::Model& model = profile.model();
  citation::Citations citations = citation::find(structure, document, registry_of(model));

  ReportData data;
  data.source = read.source;
  data.tracked_changes = {document.tracked_changes, read.revisions};
  data.profile = {model.id, model.version, model.title};
  const scoring::Facts facts(model, structure, citations, document.unread);
  data.requirements = scoring::judge(facts, structure.unit.kind);
  data.score = scoring::add_up(model, data.requirements);
  data.findings = findings_of_the_whole(document, read.revisions, facts);
  append(data.findings, std::vector<Finding>(structure.findings));
  append(data.findings, std::move(citations.findings));
  sort_by_place(data.findings, structure);
  if (passages != nullptr) *passages = passages_of(structure);
  // From here on nothing looks at the facts any more: what they point to may be moved out.
  data.unit = std::move(structure.unit);
  data.document = std::move(structure.document);
  data.headings = std::move(structure.headings);
  data.assignments = std::move(structure.assignments);
  data.citations = std::move(citations.mentions);
  data.unread = document.unread;
  report::compose_messages(data);
  return Report(std::move(data));
}

}  // namespace thamdinh::checking
