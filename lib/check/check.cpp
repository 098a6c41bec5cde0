#include <thamdinh/check.hpp>

#include "check/findings.hpp"
#include "check/input.hpp"
#include "citation/citations.hpp"
#include "container/package.hpp"
#include "document/document.hpp"
#include "profile/model.hpp"
#include "report/compose.hpp"
#include "scoring/judge.hpp"
#include "structure/structure.hpp"

namespace thamdinh {

namespace {

/// The only code that knows the sequence: bytes, package, document, structure, citations, facts, verdicts, report.
Report appraise(std::span<const std::byte> bytes, Source source, const Profile& profile, const CheckOptions& options) {
  const profile::Model& model = profile.model();
  const auto package = container::Package::open(bytes, options.limits);
  const document::Document document = document::read(package, {options.limits, document::Revisions::accepted});
  const structure::Structure structure = structure::analyse(document, options.unit_kind);
  const citation::Citations citations = citation::find(structure);
  const scoring::Facts facts(model, structure, citations, document.unread);

  ReportData data;
  data.source = std::move(source);
  data.profile = {model.id, model.version, model.title};
  data.unit = structure.unit;
  data.document = structure.document;
  data.headings = structure.headings;
  data.citations = citations.mentions;
  data.assignments = structure.assignments;
  data.requirements = scoring::judge(facts, structure.unit.kind);
  data.score = scoring::add_up(model, data.requirements);
  data.findings = check::gather_findings(facts, document);
  data.unread = document.unread;
  report::compose_messages(data);
  return Report(std::move(data));
}

}  // namespace

Report check(std::span<const std::byte> bytes, const Profile& profile, const CheckOptions& options) {
  return appraise(bytes, check::source_of(bytes, options.path), profile, options);
}

Report check(const std::filesystem::path& file, const Profile& profile, const CheckOptions& options) {
  const std::vector<std::byte> bytes = check::read_file(file, options.limits);
  return appraise(bytes, check::source_of(bytes, options.path ? options.path : file.string()), profile, options);
}

}  // namespace thamdinh
