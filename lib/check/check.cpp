#include <thamdinh/check.hpp>

#include "check/findings.hpp"
#include "check/input.hpp"
#include "check/reading.hpp"
#include "check/registry_of.hpp"
#include "citation/citations.hpp"
#include "container/package.hpp"
#include "document/document.hpp"
#include "profile/model.hpp"
#include "report/compose.hpp"
#include "scoring/facts.hpp"
#include "scoring/judge.hpp"
#include "structure/structure.hpp"
#include "text/unicode.hpp"

#include <iterator>
#include <new>
#include <utility>

namespace thamdinh {

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

/// The one place that knows the sequence: bytes → container → document → structure and citations → scoring →
/// report. `passages`, where it is asked for, gets the text.
Report appraise(std::span<const std::byte> bytes, Source source, const Profile& profile,
                const CheckOptions& options, std::vector<report::Passage>* passages = nullptr) {
  const auto package = container::Package::open(bytes, options.limits);
  document::ReadOptions reading;
  reading.limits = options.limits;
  reading.revisions = options.revisions;
  const document::Document document = document::read(package, reading);
  structure::Structure structure = structure::analyse(document, options.unit_kind);
  const profile::Model& model = profile.model();
  citation::Citations citations = citation::find(structure, document, checking::registry_of(model));

  ReportData data;
  data.source = std::move(source);
  data.tracked_changes = {document.tracked_changes, options.revisions};
  data.profile = {model.id, model.version, model.title};
  const scoring::Facts facts(model, structure, citations, document.unread);
  data.requirements = scoring::judge(facts, structure.unit.kind);
  data.score = scoring::add_up(model, data.requirements);
  data.findings = checking::findings_of_the_whole(document, options.revisions, facts);
  append(data.findings, std::vector<Finding>(structure.findings));
  append(data.findings, std::move(citations.findings));
  checking::sort_by_place(data.findings, structure);
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

/// Runs `step`: what a file does to memory in spite of the limits is the file's fault, and told as such.
template <typename Step>
auto guarded(const Source& source, const Step& step) {
  try {
    return step();
  } catch (const std::bad_alloc&) {
    throw Error(Code::over_limit, {"memory", std::to_string(source.bytes)});
  }
}

/// Runs `step`, and turns whatever it throws into a row.
template <typename Result = Outcome, typename Step>
Result attempt(const Source& source, const Step& step) {
  try {
    return step();
  } catch (const Error& error) {
    return Failure{source, error};
  } catch (const std::exception&
               exception) {  // a mistake of ours: this file's row must say so, and the others must go on
    return Failure{source, Error(Code::isolated_failure, {exception.what()})};
  }
}

std::span<const std::byte> as_bytes(const std::string& text) {
  return std::as_bytes(std::span(text.data(), text.size()));
}

Report check_file(const std::filesystem::path& file, Source& source, const Profile& profile,
                  const CheckOptions& options) {
  source.path = file.string();
  return guarded(source, [&] {
    const std::string bytes = checking::read_file(file, options.limits, source);
    checking::identify(as_bytes(bytes), source);
    return appraise(as_bytes(bytes), source, profile, options);
  });
}

Report check_bytes(std::span<const std::byte> bytes, Source& source, const Profile& profile,
                   const CheckOptions& options) {
  source.path = options.path;
  checking::identify(bytes, source);
  return guarded(source, [&] { return appraise(bytes, source, profile, options); });
}

}  // namespace

Report check(const std::filesystem::path& file, const Profile& profile, const CheckOptions& options) {
  Source source;
  return check_file(file, source, profile, options);
}

Report check(std::span<const std::byte> bytes, const Profile& profile, const CheckOptions& options) {
  Source source;
  return check_bytes(bytes, source, profile, options);
}

Outcome try_check(const std::filesystem::path& file, const Profile& profile, const CheckOptions& options) {
  Source source;
  return attempt(source, [&] { return check_file(file, source, profile, options); });
}

Outcome try_check(std::span<const std::byte> bytes, const Profile& profile, const CheckOptions& options) {
  Source source;
  return attempt(source, [&] { return check_bytes(bytes, source, profile, options); });
}

}  // namespace thamdinh

namespace thamdinh::checking {

std::variant<Reading, Failure> try_read(std::span<const std::byte> bytes, const Source& source,
                                        const Profile& profile, const CheckOptions& options) {
  return attempt<std::variant<Reading, Failure>>(source, [&] {
    return guarded(source, [&] {
      std::vector<report::Passage> passages;
      Report report = appraise(bytes, source, profile, options, &passages);
      return Reading{std::move(report), std::move(passages)};
    });
  });
}

}  // namespace thamdinh::checking
